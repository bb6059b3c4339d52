// Parts that do not arrive: the place says so, and the way that the browser has leads to them.
import type { Page, Route } from '@playwright/test';
import { lessonFileText } from '../../src/app/learn/own/lesson-file.ts';
import { SAMPLE } from '../support/sample-lesson.ts';
import { expect, test, visit } from './watched.ts';

test.use({ broken: true });

const alert = (page: Page) => page.getByRole('main').getByRole('alert');

/** Tries again where the browser fetches again; reloads where it remembers the failure. */
async function overcome(page: Page, browserName: string): Promise<void> {
	await alert(page).getByRole('button', { name: 'Try again' }).click();
	if (browserName !== 'firefox') return;
	await alert(page).getByRole('button', { name: 'Reload the page' }).click();
	await expect(page.getByRole('main').getByRole('textbox').first()).toBeVisible();
	await expect(alert(page)).toHaveCount(0);
}

test(
	'a part whose style did not arrive shows that, and has its style after a retry',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/frame?hex=818537fa213d7f9f4d5158');
		const style = /assets\/MaskingExperiment-[^/]*\.css$/;
		await page.route(style, (route) => route.abort());
		await page.getByRole('button', { name: 'has one wrong bit' }).click();
		await expect(alert(page)).toContainText('did not load');
		await page.unroute(style);
		await alert(page).getByRole('button', { name: 'Try again' }).click();
		const wrongByte = page.getByRole('main').getByText('b7', { exact: true }).first();
		await expect(wrongByte.locator('..')).toHaveCSS('border-top-style', 'dashed');
		await expect(alert(page)).toHaveCount(0);
	},
);

test(
	'examples, bytes and messages that did not arrive show that, and come after a retry',
	{ tag: '@one-browser' },
	async ({ page, browserName }) => {
		const uncaught: string[] = [];
		page.on('pageerror', (error) => uncaught.push(error.message));
		const parts = /assets\/(examples|HexEditor|MessagesView)-[^/]*\.js$/;
		const refuse = () => page.route(parts, (route) => route.abort());
		const examples = page.getByRole('button', { name: 'Examples' });
		const bytes = page.getByRole('tab', { name: 'Bytes' }).first();

		await page.goto('./#/handshake?step=3');
		await expect(page.locator('.cm-content')).toHaveCount(1);
		await refuse();
		await examples.click();
		await expect(alert(page)).toContainText('did not load');
		await page.keyboard.press('Escape');
		// The button has the focus again, and asks for them again.
		await expect(alert(page)).toContainText('did not load');
		await page.unroute(parts);
		await overcome(page, browserName);
		await examples.click();
		await expect(page.getByRole('menuitem').nth(2)).toBeVisible();
		await page.keyboard.press('Escape');

		await refuse();
		await bytes.click();
		await expect(alert(page)).toContainText('did not load');
		await page.unroute(parts);
		await overcome(page, browserName);
		await bytes.click();
		await expect(page.getByRole('textbox', { name: 'Request bytes' })).toBeVisible();
		await expect(page).toHaveURL(/step=3/);

		await refuse();
		await page.goto('./#/frame?hex=010148800169');
		await expect(alert(page)).toContainText('did not load');
		await page.unroute(parts);
		await overcome(page, browserName);
		await expect(alert(page)).toHaveCount(0);
		expect(uncaught).toEqual([]);
	},
);

test(
	'the words of a scene that did not arrive leave the diagram, and come after a retry',
	{ tag: '@one-browser' },
	async ({ page, browserName }) => {
		const parts = /assets\/life-[^/]*\.js$/;
		await page.route(parts, (route) => route.abort());
		await page.goto('./#/conversation?scenario=hello&at=60&lang=en');
		await expect(alert(page)).toContainText('did not load');
		await expect(page.getByRole('button', { name: /^Scenes/ })).toBeEnabled();
		await expect(page.getByText('101 Switching Protocols').first()).toBeVisible();
		await page.unroute(parts);
		await overcome(page, browserName);
		await expect(page.getByRole('status', { name: 'What happens now' })).toContainText(
			'The client sends an HTTP request',
		);
		await expect(
			page.getByRole('button', { name: 'What if the server sends a Ping' }),
		).toBeVisible();
	},
);

test(
	'a menu shows that its examples are loading or did not arrive, and has the focus for them',
	{ tag: '@one-browser' },
	async ({ page, browserName }) => {
		const parts = /assets\/examples-[^/]*\.js$/;
		const menu = page.getByRole('menu', { name: 'Examples' });
		const button = page.getByRole('button', { name: 'Examples' });
		let refuse = () => {};
		const refused = new Promise<void>((resolve) => (refuse = resolve));
		await page.route(parts, async (route) => {
			await refused;
			await route.abort();
		});
		await page.goto('./#/frame');
		await button.click();
		await expect(menu.getByRole('status')).toHaveText('Loading…');
		refuse();
		await expect(menu.getByRole('alert')).toContainText('did not load');

		await page.unroute(parts);
		await menu.getByRole('button', { name: 'Try again' }).click();
		if (browserName === 'firefox') {
			await menu.getByRole('button', { name: 'Reload the page' }).click();
			await expect(menu).toBeHidden();
			await button.click();
		}
		await expect(menu.getByRole('menuitem').first()).toBeFocused();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('note', { name: 'About this example' })).toContainText(
			'second example',
		);
	},
);

test(
	'with a new version on the host, a lab and a part of a lab show that',
	{ tag: '@one-browser' },
	async ({ page, baseURL }) => {
		await page.goto('./#/handshake');
		await expect(page.locator('.cm-content')).toHaveCount(1);
		await page.route(/assets\/(HexEditor|FramePanel)-[^/]*\.js$/, (route) =>
			route.fulfill({ status: 404 }),
		);
		await page.route(baseURL!, (route) =>
			route.fulfill({
				contentType: 'text/html',
				body: '<script type="module" crossorigin src="./assets/index-other.js"></script>',
			}),
		);
		await page.getByRole('tab', { name: 'Bytes' }).first().click();
		await expect(alert(page)).toContainText('a new version of the site is available');
		await expect(alert(page).getByRole('button', { name: 'Reload the page' })).toBeVisible();
		await page.getByRole('navigation').getByRole('link', { name: 'Frame', exact: true }).click();
		await expect(
			page.getByRole('heading', { name: 'A new version of the site is available' }),
		).toBeVisible();
	},
);

/** A file dropped on the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
	const data = await page.evaluateHandle(
		({ name, text }) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text], name));
			return transfer;
		},
		{ name, text },
	);
	await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

const notice = (page: Page) => page.getByRole('region', { name: 'Notices' }).getByRole('alert');

test(
	'a dropped file is taken when what reads it arrives',
	{ tag: '@one-browser' },
	async ({ page }) => {
		const uncaught: string[] = [];
		page.on('pageerror', (error) => uncaught.push(error.message));
		await page.goto('./#/frame?hex=8100');
		await expect(page.locator('.cm-content')).toHaveCount(1);
		await page.route(/take-file-[^/]*\.js$/, (route) => route.abort());
		await drop(page, 'a.txt', '81 05 48 65 6c 6c 6f');
		await expect(notice(page)).toContainText('did not load');
		await page.unroute(/take-file-[^/]*\.js$/);
		await notice(page).getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await expect(notice(page)).toHaveCount(0);
		expect(uncaught).toEqual([]);
	},
);

test(
	'a lesson file is checked, and a language is chosen, when what they need arrives',
	{ tag: '@one-browser' },
	async ({ page }) => {
		const parts = /assets\/(check-lesson-file|shell)-[^/]*\.js$/;
		await page.goto('./#/learn');
		await expect(page.getByRole('button', { name: 'Open a lesson file' })).toBeVisible();
		await page.route(parts, (route) => route.abort());
		await drop(page, 'pings.json', lessonFileText(SAMPLE));
		await expect(alert(page)).toContainText('did not load');
		await page.getByRole('button', { name: '中文' }).click();
		await expect(notice(page)).toContainText('did not load');
		await page.unroute(parts);
		await alert(page).getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByRole('list', { name: 'Your lessons' })).toContainText('Pings');
		await notice(page).getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByRole('list', { name: '你的课程' })).toContainText('Pings');
		await expect(page.getByRole('alert')).toHaveCount(0);
	},
);

test(
	'without CompressionStream, sharing and a link say that pako did not arrive',
	{ tag: '@one-browser' },
	async ({ context }) => {
		const page = await context.newPage();
		const uncaught: string[] = [];
		page.on('pageerror', (error) => uncaught.push(error.message));
		await page.addInitScript(() => {
			for (const name of ['CompressionStream', 'DecompressionStream']) {
				Reflect.deleteProperty(window, name);
			}
		});
		const pako = /raw-deflate-[^/]*\.js$/;
		await page.route(pako, (route) => route.abort());
		// One frame: a list of thousands would be drawn first.
		const link = `./#/frame?hex=817e0fa0${'61'.repeat(4000)}&from=server`;
		await page.goto(link);
		await page.getByRole('button', { name: 'Share' }).click();
		await expect(notice(page)).toContainText('did not load');
		await page.unroute(pako);
		await notice(page).getByRole('button', { name: 'Try again' }).click();
		const address = page.getByRole('dialog').getByRole('textbox');
		await expect(address).toHaveValue(/s=/);
		const shared = await address.inputValue();

		await page.route(pako, (route) => route.abort());
		await page.goto('about:blank');
		await page.goto(shared);
		await expect(page.getByRole('heading', { name: 'did not load' })).toBeVisible();
		await page.unroute(pako);
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByRole('textbox', { name: 'Frame bytes' })).toBeVisible();
		await expect(page.getByRole('region', { name: 'Notices' })).toHaveText('');
		expect(uncaught).toEqual([]);
	},
);

test(
	'marks of terms and an explanation that did not arrive show that, and come after a retry',
	{ tag: '@one-browser' },
	async ({ page }) => {
		const parts = /assets\/(late-use|TermTip)-[^/]*\.js$/;
		const notices = page.getByRole('region', { name: 'Notices' });
		const nonce = page.getByRole('main').getByRole('button', { name: 'nonce', exact: true });
		await page.route(parts, (route) => route.abort());
		await visit(page, '#/handshake?step=2');
		await page.keyboard.press('Shift');
		await expect(notices).toContainText('not marked here yet. This part did not load.');
		await page.unroute(parts);
		await notices.getByRole('button', { name: 'Try again' }).click();
		await expect(nonce).toBeVisible();
		await expect(notices).toHaveText('');

		await page.route(parts, (route) => route.abort());
		await nonce.press('Enter');
		await expect(alert(page)).toContainText('did not load');
		await page.unroute(parts);
		await alert(page).getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByRole('link', { name: 'Glossary: nonce' })).toBeVisible();
	},
);

test('a part that cannot be loaded is reported, never a blank page, and a retry works', async ({
	page,
}) => {
	const retry = page.getByRole('button', { name: 'Try again' });
	for (const part of [/assets\/shell-[^/]*\.js$/, /assets\/FramePanel-[^/]*\.js$/]) {
		await page.goto('about:blank');
		let refused = 0;
		await page.route(part, (route) => {
			refused++;
			return route.abort();
		});
		await page.goto('./#/frame');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('This lab did not load');
		expect(refused).toBeGreaterThan(0);
		await page.unroute(part);
		await retry.click();
		await expect(page.getByRole('textbox', { name: 'Frame bytes', exact: true })).toBeVisible();
	}
});

/** Answers a request in the ways in which it can fail. */
const FAILURES = {
	'is refused': (route: Route) => route.fulfill({ status: 404 }),
	'is cut off': async (route: Route) => {
		const response = await route.fetch();
		const body = (await response.text()).slice(0, 500);
		await route.fulfill({ response, body });
	},
	'is never answered': () => {},
};
/** Holds the longest time in ms until the site says that something is late. */
const LATE_MS = 30_000;

for (const [how, answer] of Object.entries(FAILURES)) {
	test(`the page says that its first script ${how}, and loads when asked again`, async ({
		page,
	}) => {
		for (const address of ['./#/', './#/frame?hex=8100']) {
			await page.goto('about:blank');
			let failing = true;
			await page.route(/assets\/index-[^/]*\.js$/, (route) =>
				failing ? answer(route) : route.continue(),
			);
			await page.goto(address, { waitUntil: 'commit' });
			const lateness = page.getByRole('alert').filter({ hasText: 'has not arrived' });
			await expect(lateness).toBeVisible({ timeout: LATE_MS });
			failing = false;
			await lateness.getByRole('button', { name: 'Try again' }).click();
			await expect(page.locator('.cm-content').first()).toBeVisible();
			await expect(lateness).toHaveCount(0);
		}
	});
}

for (const before of ['nothing', 'another lab']) {
	test(`a lab that is never answered, after ${before}, leaves the bar, and loads when asked again`, async ({
		page,
	}) => {
		let answered = false;
		await page.route(/assets\/(FramePanel|frame-lab)[^/]*\.js$/, (route) =>
			answered ? route.continue() : undefined,
		);
		if (before === 'nothing') await page.goto('./#/frame', { waitUntil: 'commit' });
		else {
			await page.goto('./#/accept-key');
			await page.getByRole('navigation').getByRole('link', { name: 'Frame' }).click();
		}
		await expect(page.getByRole('navigation', { name: 'Labs' })).toBeVisible();
		await expect(notice(page)).toContainText('still not arrived', { timeout: LATE_MS });
		answered = true;
		await notice(page).getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByRole('textbox', { name: 'Frame bytes', exact: true })).toBeVisible();
		await expect(notice(page)).toHaveCount(0);
	});
}

test(
	'Present can be left when its bar does not arrive',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.route(/assets\/PresentBar-[^/]*\.js$/, (route) => route.abort());
		await page.goto('./#/frame?present=1');
		await expect(page.getByRole('alert')).toContainText('did not load');
		await page.getByRole('button', { name: 'Leave Present' }).click();
		await expect(page.getByRole('navigation', { name: 'Labs' })).toBeVisible();
	},
);

test(
	'notices about two missing parts stay dismissed, each on its own',
	{ tag: '@one-browser' },
	async ({ page }) => {
		const notices = page.getByRole('region', { name: 'Notices' });
		await visit(page, '#/handshake?step=2');
		await page.route(/assets\/(late-use|shell)-[^/]*\.js$/, (route) => route.abort());
		// The first input asks for the marks of the terms, and this one for a language, too.
		await page.getByRole('button', { name: '中文' }).click();
		const dismiss = notices.getByRole('button', { name: 'Dismiss' });
		await expect(dismiss).toHaveCount(2);
		await dismiss.first().click();
		await expect(dismiss).toHaveCount(1);
		await dismiss.click();
		await expect(notices).toHaveText('');
	},
);
