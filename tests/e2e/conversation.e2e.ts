// The Conversation lab as a class uses it: time dragged, stepped and played, a bit flipped in transit, the two branches
// compared, the result shared; scenes in both languages, and for a room.
import { SCENES, START_HERE } from '../../src/panels/conversation/scenes/scenes.ts';
import { closed, expect, shared, test, visit } from './watched.ts';
import type { Page } from '@playwright/test';

const slider = (page: Page) => page.getByRole('slider', { name: 'Moment' });
const narration = (page: Page) => page.getByRole('status', { name: 'What happens now' });
const now = (page: Page) => slider(page).getAttribute('aria-valuetext');
/** The moment, in milliseconds. */
const momentMs = async (page: Page) => parseFloat((await now(page))!);

/** Drags the play head through places on the line of time: each a share of its length. */
async function drag(page: Page, places: readonly number[]): Promise<void> {
	const line = slider(page);
	await page.evaluate(() => document.fonts.ready);
	const { width, height } = (await line.boundingBox())!;
	const [first = 0, ...others] = places;
	// It waits until the line stays where it is.
	await line.hover({ position: { x: first * width, y: height / 2 } });
	await page.mouse.down();
	const box = (await line.boundingBox())!;
	for (const place of others)
		await page.mouse.move(box.x + place * box.width, box.y + box.height / 2);
	await page.mouse.up();
}

test(
	'time is dragged, stepped, jumped and played, and its address leads back',
	{ tag: '@both-with-all' },
	async ({ page }) => {
		await visit(page, '#/conversation?scenario=hello');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', '0.0 ms of 225.0 ms');
		await drag(page, [0.01, 1 / 3, 1 / 2]);
		await expect.poll(() => momentMs(page)).toBeCloseTo(112.5, -1);
		await expect(narration(page)).toContainText('The client has checked the response');
		await page.keyboard.press('ArrowRight');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', '125.0 ms of 225.0 ms');
		await expect(page).toHaveURL(/scenario=hello&at=125/);
		await page.reload();
		await expect(slider(page)).toHaveAttribute('aria-valuetext', '125.0 ms of 225.0 ms');
		// What presenter remotes send, wherever focus is.
		await page.keyboard.press('PageUp');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', '100.0 ms of 225.0 ms');
		await page.keyboard.press('End');
		await expect(page.getByText('close 1000 bye true')).toBeVisible();
		await page.getByRole('combobox', { name: 'Speed' }).selectOption('×0.5');
		await page.keyboard.press('Home');
		await page.getByRole('button', { name: 'Play' }).click();
		await expect(slider(page)).toHaveAttribute('aria-valuetext', '225.0 ms of 225.0 ms');
		await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
	},
);

test(
	'time is dragged back, a bit flipped in transit, the branches compared and shared',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/conversation?scenario=fragments');
		await page.keyboard.press('End');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', '300.0 ms of 300.0 ms');
		await drag(page, [0.99, 0.9, 0.7, 162.5 / 300]);
		await expect.poll(() => momentMs(page)).toBeGreaterThan(160);
		await expect.poll(() => momentMs(page)).toBeLessThan(165);

		// Two frames are in transit: the one behind the Ping becomes the last of its message.
		await page.getByRole('button', { name: 'Act here' }).click();
		await page.getByRole('radio', { name: 'Network' }).check();
		const inTransit = page.getByRole('combobox', { name: 'Frame in transit' });
		await expect(inTransit.getByRole('option')).toHaveText([/Ping “p”/, /Next fragment “l”/]);
		await inTransit.selectOption({ index: 1 });
		await page.getByRole('button', { name: 'bit 0, FIN' }).click();
		const arrive = page.getByRole('button', { name: 'Let it arrive like this' });
		await arrive.press('Enter');
		await expect(arrive).toBeFocused();
		await page.keyboard.press('Escape');
		const flipped = (await now(page))!.split(' of ')[0]!;
		const branches = (page: Page) =>
			page.getByRole('group', { name: 'Branches' }).getByRole('listitem');
		await expect(branches(page)).toHaveText([/original/, /Network: change bytes/]);
		const texts = await branches(page).allTextContents();

		await page.getByRole('button', { name: 'Compare', exact: true }).click();
		const dialog = page.getByRole('dialog');
		for (const text of [
			`First difference · ${flipped} · byte 0 of Next fragment “l”`,
			'the client fails the connection with 1002',
			/Client: close event\s+1000\s+1006/,
			'≠ Next fragment “l”, changed',
			// The words of rules come a moment later.
			'A continuation frame without a message to continue',
		]) {
			await expect(dialog).toContainText(text, { useInnerText: true });
		}
		const both = await dialog.innerText();
		await dialog.getByRole('button', { name: 'Close comparison' }).click();
		await closed(page);

		const address = await shared(page);
		// Another person has nothing stored: the page is left, so that it stores no more, and all is removed.
		await page.goto('./icon.svg');
		await page.evaluate(() => {
			localStorage.clear();
			sessionStorage.clear();
		});
		await visit(page, address);
		await expect(branches(page)).toHaveText(texts);
		await expect.poll(async () => (await now(page))!.split(' of ')[0]).toBe(flipped);
		await page.getByRole('button', { name: 'Compare', exact: true }).click();
		await expect.poll(() => page.getByRole('dialog').innerText()).toBe(both);
	},
);

for (const present of ['', '&present=1']) {
	test(
		`a capsule in transit opens, is flipped, lost or delayed, and each is undone${present && ', for a room'}`,
		{ tag: '@one-browser' },
		async ({ page }) => {
			await visit(page, `#/conversation?scenario=hello&at=112&later=hidden${present}`);
			const capsule = page.getByRole('button', {
				name: /^100.0 ms: Client to Server: text “Hello”/,
			});
			const opened = page.getByRole('dialog', { name: 'Opened capsule' });
			const branches = page.getByRole('group', { name: 'Branches' }).getByRole('listitem');
			const undo = page.getByRole('main').getByRole('button', { name: 'Undo', exact: true });
			const open = async () => {
				await capsule.focus();
				await page.keyboard.press('Enter');
				await expect(opened).toBeFocused();
			};
			await open();
			await opened.getByRole('button', { name: 'byte 2: 85' }).click();
			await opened.getByRole('button', { name: 'bit 8, MASK' }).click();
			await opened.getByRole('button', { name: /^Flip in flight/ }).click();
			await expect(branches).toHaveText([/original/, /Network: change bytes/]);
			await undo.click();
			await expect(branches).toHaveCount(0);
			for (const [name, branch] of [
				[/^Lose it/, /Network: lose the next segment/],
				[/^Delay it/, /Network: delay the next segment/],
			] as const) {
				await open();
				await opened.getByRole('button', { name }).click();
				await expect(branches).toHaveText([/original/, branch]);
				await undo.click();
				await expect(branches).toHaveCount(0);
			}
			// What has arrived opens with its bytes only.
			await page.keyboard.press('End');
			await page.getByRole('button', { name: /Client to Server: text “Hello”/ }).focus();
			await page.keyboard.press('Enter');
			await expect(opened.getByRole('button', { name: 'byte 2: 85' })).toBeVisible();
			await expect(opened.getByRole('button', { name: /in flight|Lose|Delay/ })).toHaveCount(0);
			await page.keyboard.press('Escape');
			await expect(opened).toHaveCount(0);
		},
	);
}

for (const [width, height] of [
	[390, 844],
	[1280, 800],
] as const) {
	test(
		`the play head stays in the upper two thirds of the paper in sight: ${width} × ${height}`,
		{ tag: '@one-browser' },
		async ({ page }) => {
			await page.setViewportSize({ width, height });
			await visit(page, '#/conversation?scenario=hello&later=hidden');
			await page.getByRole('button', { name: 'Play' }).click();
			/** Says where the play head is in the paper that shows, from 0 to 1. */
			const place = () =>
				page.evaluate(() => {
					const paper = document.querySelector('.scroller')!.getBoundingClientRect();
					const player = document.querySelector('section.time')!.getBoundingClientRect();
					const said = document.querySelector('.narration')!.getBoundingClientRect();
					const { top, bottom } = document.querySelector('.now rect')!.getBoundingClientRect();
					const from = Math.max(paper.top, said.bottom);
					const to = Math.min(paper.bottom, player.top);
					return ((top + bottom) / 2 - from) / (to - from);
				});
			const line = slider(page);
			for (const ms of [50, 75, 100]) {
				await expect.poll(() => momentMs(page), { timeout: 30_000 }).toBeGreaterThanOrEqual(ms);
				// The paper follows a frame later.
				await expect.poll(place).toBeLessThanOrEqual(0.68);
				expect(await place()).toBeGreaterThanOrEqual(0);
			}
			await line.focus();
			await page.keyboard.press('End');
			await expect.poll(place).toBeLessThanOrEqual(0.68);
		},
	);
}

/** A scene that loads has so many frames to come. */
const FRAMES = 2_000;

for (const [lang, scenes, moment, tag] of [
	['en', 'Scenes', 'Moment', ['@one-browser']],
	['zh-CN', '场景', '时刻', ['@one-browser', '@all']],
] as const) {
	test(`a scene of each group plays to its end: ${lang}`, { tag: [...tag] }, async ({ page }) => {
		await visit(page, `#/conversation?lang=${lang}`);
		await page.getByRole('button', { name: scenes, exact: true }).click();
		await expect(page.getByRole('menuitem').last()).toBeVisible();
		const inMenu = await page.getByRole('menuitem').locator('span').allTextContents();
		const titles = inMenu.slice(START_HERE.length);
		await page.keyboard.press('Escape');
		expect(titles.length).toBeGreaterThanOrEqual(40);
		expect(titles).toHaveLength(SCENES.length);
		// The words of each group come late. English has the first scene of a group, and Chinese the last one.
		const beside = lang === 'en' ? -1 : 1;
		const mine = SCENES.map(({ id }, at) => ({ id, name: titles[at]! })).filter(
			(_, at) => SCENES[at]!.group !== SCENES[at + beside]?.group,
		);
		const played = await page.evaluate(
			async ({ mine, label, most }) => {
				const text = () => document.querySelector('main h1')?.textContent.trim() ?? '';
				const moment = () =>
					document.querySelector(`main [aria-label="${label}"]`)?.getAttribute('aria-valuetext');
				const atEnd = () => {
					const [shown, end] = moment()?.split(/ of |，共 /) ?? [];
					return end !== undefined && shown === end;
				};
				const until = async (ready: () => boolean) => {
					for (let i = 0; i < most && !ready(); i++) await new Promise(requestAnimationFrame);
				};
				const ends: string[] = [];
				for (const { id, name } of mine) {
					location.hash = `#/conversation?scenario=${id}`;
					await until(() => history.state !== null && text() === name);
					document.body.dispatchEvent(
						new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }),
					);
					await until(atEnd);
					ends.push(atEnd() ? text() : String(moment()));
				}
				return ends;
			},
			{ mine, label: moment, most: FRAMES },
		);
		expect(played).toEqual(mine.map(({ name }) => name));
	});
}

test(
	'a room sees the diagram large, and goes through it with a remote',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/conversation?scenario=hello&present=1');
		await expect(page.getByRole('banner')).toBeHidden();
		for (const at of ['25.0', '50.0', '75.0', '100.0']) {
			await page.keyboard.press('PageDown');
			await expect(slider(page)).toHaveAttribute('aria-valuetext', `${at} ms of 225.0 ms`);
		}
		await expect(narration(page)).toContainText('The client has checked the response');
		await page.evaluate(() => document.fonts.ready);
		const fits = () =>
			page.evaluate(() => {
				const main = document.querySelector('main')!;
				return main.scrollHeight <= main.clientHeight && document.body.scrollWidth <= innerWidth;
			});
		await expect.poll(fits).toBe(true);
	},
);
