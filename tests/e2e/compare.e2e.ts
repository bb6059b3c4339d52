// The Compare lab in the built site: a setting moved, simulated in its worker, opened down to its bytes, pasted, saved.
import { expect, follow, test, visit } from './watched.ts';
import type { Page } from '@playwright/test';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const figures = (page: Page) => page.getByRole('table', { name: /^Waiting times, bytes/ });
const cell = (page: Page, transport: string, column: number) =>
	figures(page)
		.getByRole('row', { name: new RegExp(`^${transport}\\b`) })
		.getByRole('cell')
		.nth(column);
const recommendation = (page: Page) => page.getByRole('status', { name: 'Recommendation' });
const lane = (page: Page, transport: string) =>
	page.getByRole('group', { name: new RegExp(`^${transport}: `) });
/** Shows what is behind the verdicts, which is folded at first. */
const unfold = (page: Page) => page.getByText('Tables, curves and bytes').click();
const done = (page: Page) => page.getByText('The simulation is done.');

/** Median wait and the requests of all clients. */
const MEDIAN = 0;
const WORST = 2;
const REQUESTS = 5;

test('one says what one builds: the answer and each lane’s verdict come at once, follow a slider, and are in the link; Undo asks again', async ({
	page,
}) => {
	await visit(page, '#/compare');
	await expect(recommendation(page)).toContainText('Is polling fine for what you build?');
	await expect(page.getByRole('main')).not.toContainText('Use SSE');
	await page.getByRole('button', { name: 'Live score' }).click();
	await expect(recommendation(page)).toContainText(
		/^Polling is fast enough for your live score, but needs 41 times the bytes\. Use SSE\./,
	);
	await expect(lane(page, 'Polling')).toContainText('59,811 B a minute');
	await expect(lane(page, 'SSE')).toContainText('✓ Fits, 50 ms');
	await page.getByRole('slider', { name: 'Feels slow after, slider' }).focus();
	await page.keyboard.press('PageDown');
	await expect(lane(page, 'Polling')).toContainText('✗ Too slow, 1,050 ms');
	await expect(page).toHaveURL(/build=score/);
	await page.reload();
	await expect(page.getByRole('button', { name: 'Live score' })).toHaveAttribute(
		'aria-pressed',
		'true',
	);
	await expect(lane(page, 'Polling')).toContainText('✗ Too slow, 1,050 ms');
	await page.getByRole('button', { name: 'Chat' }).click();
	await expect(lane(page, 'SSE and POST')).toContainText('a stream down, requests up');
	await page.keyboard.press('Control+z');
	await expect(recommendation(page)).toContainText('your live score');
});

test('what the client sends is on its way in every lane, and with reduced motion it stands', async ({
	page,
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await visit(page, '#/compare?build=game');
	for (const transport of ['Polling', 'Long polling', 'SSE and POST', 'WebSocket']) {
		await expect(lane(page, transport).getByText('your message').first()).toBeAttached();
	}
	const places = await page
		.locator('.way')
		.evaluateAll((all) => all.map((one) => one.style.getPropertyValue('--at')));
	expect(places.filter((at) => !['0', '0.5', '1'].includes(at))).toEqual([]);
});

test('in Chinese no English word is left, and all columns of the figures fit beside the lanes; a number or a slider moves the figures, and undo gives the setting back; a round opens as its bytes, and those in Frame; Present keeps the important parts in view', async ({
	page,
}) => {
	const hidden = (title: string) =>
		page
			.getByRole('group', { name: title, exact: true })
			.evaluate((scroller) => scroller.scrollWidth - scroller.clientWidth);

	// Few clients are soon simulated.
	await visit(page, '#/compare?clients=10&lang=zh-CN');
	await page.getByText('表格、曲线和字节').click();
	await expect(page.getByText('模拟已完成')).toBeVisible();
	const english = await page.getByRole('main').evaluate((main) =>
		[...main.querySelectorAll('*')]
			.flatMap((element) => [...element.childNodes])
			.filter((node) => node.nodeType === Node.TEXT_NODE)
			.map((node) => node.textContent!.trim())
			.filter((text) =>
				/\b(the|and|message|messages|client|server|request|bytes|poll)\b/i.test(text),
			),
	);
	expect(english).toEqual([]);
	await page.evaluate(() => document.fonts.ready);
	await expect.poll(() => hidden('数据')).toBe(0);

	await follow(page, '#/compare?clients=10&lang=en');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Polling isn’t fine for this: a message can wait 1,050 ms. Use SSE.',
	);
	await expect(cell(page, 'Polling', WORST)).toHaveText('1,050 ms');
	await page.evaluate(() => document.fonts.ready);
	await expect.poll(() => hidden('Figures')).toBe(0);
	await field(page, 'Poll every').fill('250');
	await expect(cell(page, 'Polling', WORST)).toHaveText('300 ms');
	await expect(cell(page, 'Polling', REQUESTS)).toHaveText('40');
	await expect(page).toHaveURL(/poll=250/);
	await page.getByRole('slider', { name: 'Round trip, slider' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(field(page, 'Round trip')).not.toHaveValue('100');
	await expect(cell(page, 'WebSocket', MEDIAN)).not.toHaveText('50 ms');
	await page.keyboard.press('Control+z');
	await expect(field(page, 'Round trip')).toHaveValue('100');
	await page.keyboard.press('Control+z');
	await expect(field(page, 'Poll every')).toHaveValue('1000');

	const round = page.getByRole('button', { name: /^WebSocket: / }).first();
	await round.focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('WebSocket');
	await dialog.getByRole('button', { name: 'Open in Frame' }).first().click();
	await expect(page).toHaveURL(/#\/frame\?hex=8114/);
	await expect(page.getByRole('status', { name: 'Frame verdict' })).toContainText('Valid frame');

	await follow(page, '#/compare?present=1&lang=en');
	await expect(recommendation(page)).toBeInViewport();
	await expect(lane(page, 'WebSocket')).toBeInViewport({ ratio: 1 });
});

test('the simulation comes from a worker and moves nothing, is shown beside the formula, and can be run again; a picture is saved', async ({
	page,
	browserName,
}) => {
	const tops = () =>
		page.evaluate(() =>
			['#rounds-title', '#waiting-title', '#results-title', '#bars-title'].map((one) =>
				Math.round(document.querySelector(one)!.getBoundingClientRect().top),
			),
		);
	// The worker comes when the places are known: a fast machine would be done before.
	let comes = () => {};
	const coming = new Promise<void>((resolve) => (comes = resolve));
	await page.route(/run\.worker-[^/]*\.js$/, async (route) => {
		await coming;
		await route.continue();
	});
	await visit(page, '#/compare?clients=1000&poll=1000&seconds=600');
	await unfold(page);
	await expect(page.getByText('Still working out')).toBeVisible();
	await page.evaluate(() => document.fonts.ready);
	const before = await tops();
	comes();
	await expect(done(page)).toBeVisible();
	await expect(page.getByText('Still working out')).toBeHidden();
	expect(await tops()).toEqual(before);
	await expect.poll(() => page.workers().length).toBe(1);

	await expect(page.getByText('10 min simulated, seed 29')).toBeVisible();
	await page.getByRole('tab', { name: 'Formula and simulation' }).click();
	const tables = page.getByRole('region', { name: 'Behind the figures' }).getByRole('table');
	await expect(tables.first()).toContainText('WebSocket');
	await page.getByRole('button', { name: 'Run again' }).click();
	await expect(done(page)).toBeVisible();

	for (const [form, content] of [
		['PNG', '\u0089PNG'],
		[
			'SVG',
			'@font-face{font-family:"IBM Plex Sans";font-weight:400;src:url(data:font/woff2;base64,d09GMg',
		],
	] as const) {
		// Firefox, driven through a channel, tells nothing of downloads.
		const download = browserName === 'firefox' ? null : page.waitForEvent('download');
		await page.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: `Waiting times, as ${form}` }).click();
		const file = `websocket-101-distribution.${form.toLowerCase()}`;
		// The note passes on the screen, and stays for a screen reader.
		await expect(page.getByText(`${file} has been saved`)).toBeAttached();
		if (download === null) continue;
		const saved = await download;
		expect(saved.suggestedFilename()).toBe(file);
		const chunks: Buffer[] = [];
		for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
		expect(Buffer.concat(chunks).toString('latin1').includes(content)).toBe(true);
	}
});

test(
	'the steps of the claim are in the address: a reload keeps the step, and Back goes to the one before',
	{ tag: ['@one-browser', '@all'] },
	async ({ page }) => {
		await visit(page, '#/compare?clients=10');
		await page.getByText('More figures').click();
		await page.getByRole('button', { name: 'A claim, step by step' }).click();
		await expect(page).toHaveURL(/guide=1/);
		await expect(field(page, 'Clients')).toHaveValue('1');
		await page.keyboard.press('PageDown');
		await expect(page).toHaveURL(/guide=2/);
		await page.reload();
		await expect(page.getByRole('region', { name: 'A claim, step by step' })).toContainText('2');
		await page.goBack();
		await expect(page).toHaveURL(/guide=1/);
	},
);

test(
	'a request is pasted from the developer tools, or refused; more figures stay unfolded while one types, and folded say what is unusual',
	{ tag: ['@one-browser', '@all'] },
	async ({ page }) => {
		await visit(page, '#/compare');
		const more = page.getByText('More figures');
		await more.click();
		await page.getByRole('button', { name: 'Headers' }).click();
		await page.getByRole('menuitem', { name: 'Paste a request' }).click();
		const dialog = page.getByRole('dialog');
		const take = dialog.getByRole('button', { name: 'Use these headers' });
		await dialog.getByRole('textbox').fill('hello there');
		await expect(dialog.getByRole('status')).toContainText('does not begin like a request');
		await expect(take).toBeDisabled();
		await dialog
			.getByRole('textbox')
			.fill("curl 'https://a.example/prices' -H 'Cookie: session=0123456789' --compressed");
		await expect(dialog.getByRole('status')).toContainText('GET /prices HTTP/1.1');
		await take.click();
		await expect(field(page, 'HTTP headers')).toHaveValue('pasted');
		await expect(field(page, 'HTTP headers')).toHaveAttribute('aria-invalid', 'false');
		await page.reload();
		await more.click();
		await expect(field(page, 'HTTP headers')).toHaveValue('pasted');
		await expect(field(page, 'HTTP headers')).toHaveAttribute('aria-invalid', 'false');

		await field(page, 'Clients').fill('5');
		await field(page, 'Long poll held for').fill('5000');
		await page.getByRole('combobox', { name: 'TLS' }).selectOption('TLS 1.3');
		await expect(field(page, 'Long poll held for')).toBeVisible();
		await more.click();
		await expect(field(page, 'Long poll held for')).toBeHidden();
		await expect(page.locator('summary').filter({ hasText: 'More figures' })).toHaveText(
			/Long poll held for 5000 ms\s+TLS 1\.3$/,
		);
		await visit(page, '#/compare?bytes=none');
		await expect(field(page, 'Message size')).toHaveAccessibleDescription(/This is not a number/);
		await expect(field(page, 'Message size')).toBeVisible();
	},
);
