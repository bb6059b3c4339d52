// A page that is watched: whatever goes wrong in it, or leaves it, fails the test, whatever the test is about.
import {
	test as plain,
	expect,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type Locator,
	type Page,
} from '@playwright/test';

/**
 * Firefox complains of a font or a module that was loading when the page was left (NS_BINDING_ABORTED). A module
 * that really fails to come fails every test that waits for what it brings.
 */
const LEFT = /status=2152398850|error loading dynamically imported module/;
/**
 * The service worker would answer for the host from its second visit on, and tests that take files away would take
 * nothing. So only offline.e2e.ts has one. Playwright warns of each that it refuses.
 */
export const WITHOUT_WORKERS = { serviceWorkers: 'block' } as const;
export const REFUSED_WORKER = /Service Worker registration blocked by Playwright/;

/** Collects errors, refusals by the content security policy, and requests to elsewhere, as sentences. */
export async function watch(context: BrowserContext, origin: string): Promise<string[]> {
	const problems: string[] = [];
	const note = (problem: string) => {
		if (!LEFT.test(problem) && !REFUSED_WORKER.test(problem)) problems.push(problem);
	};
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI}`);
		});
	});
	context.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') {
			note(`${message.type()} in the console: ${message.text()}`);
		}
	});
	context.on('weberror', (error) => note(`uncaught: ${error.error().message}`));
	context.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) note(`asked elsewhere: ${url}`);
	});
	context.on('response', (response) => {
		if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
	});
	return problems;
}

/** A browser context, the page that all tests have in turn, and what went wrong. */
interface Watched {
	readonly context: BrowserContext;
	readonly page: Page;
	readonly problems: string[];
}

/** A document of the site's origin without a script: here the page stands between two tests. */
const BETWEEN = 'icon.svg';

/** Whether the site is open in the page, or what is left of it after an error. */
export function opened(page: Page): boolean {
	return page.url() !== 'about:blank' && !page.url().endsWith(`/${BETWEEN}`);
}

/** Leaves the site, so that the next address loads it again. A new page is blank already, and Firefox may still load that. */
export async function leave(page: Page): Promise<void> {
	if (opened(page)) await page.goto('about:blank');
}

/**
 * Tests share a context and its first page, since each new one loads and compiles the whole site again. Between two
 * tests the page is left, which ends what it still stored, and then forgets everything. A failed test takes the browser
 * with it. What cannot be taken back, such as a script for each document, is done to `context.newPage()`; a test that
 * needs a context of its own calls `elsewhere`.
 */
export const test = plain.extend<{ broken: boolean }, { watched: Watched }>({
	/** For tests that break the site: the browser itself complains of that. */
	broken: [false, { option: true }],
	watched: [
		async ({ browser }, use, { project }) => {
			const { baseURL, viewport } = project.use;
			const context = await browser.newContext({
				baseURL: baseURL!,
				viewport: viewport!,
				...WITHOUT_WORKERS,
			});
			const problems = await watch(context, new URL(baseURL!).origin);
			await use({ context, page: await context.newPage(), problems });
			await context.close();
		},
		{ scope: 'worker' },
	],
	context: async ({ watched: { context, page, problems }, viewport, broken }, use) => {
		await use(context);
		for (const other of context.pages()) if (other !== page) await other.close();
		await page.unrouteAll({ behavior: 'ignoreErrors' });
		await page.goto(`./${BETWEEN}`);
		await page.evaluate(() => {
			localStorage.clear();
			sessionStorage.clear();
		});
		await Promise.all([
			page.mouse.move(0, 0),
			page.setViewportSize(viewport!),
			page.emulateMedia({
				media: null,
				colorScheme: 'light',
				reducedMotion: 'no-preference',
				forcedColors: 'none',
			}),
			context.clearPermissions(),
		]);
		const found = problems.splice(0);
		expect(broken ? [] : found).toEqual([]);
	},
	// The context is named, since it is what is put right after the test.
	page: async ({ context: _, watched: { page } }, use) => use(page),
});

export { expect };

export type LabName =
	| 'tour'
	| 'handshake'
	| 'accept-key'
	| 'frame'
	| 'rules'
	| 'conversation'
	| 'compare'
	| 'doctor';

/** Opens an address as a new visit, also where the page is open already. */
export async function visit(page: Page, address: string): Promise<void> {
	await leave(page);
	await page.goto(`./${address}`);
	await settled(page);
}

/** Goes to the address of a lab inside the open page, as a link does: a fraction of the work of a visit. */
export async function follow(page: Page, address: string): Promise<void> {
	await page.evaluate((hash) => (location.hash = hash), address);
	// The site gives the entry a state when it has read the address and has its lab.
	await page.waitForFunction(
		(titles) => history.state !== null && document.querySelector(titles) !== null,
		TITLES,
	);
}

// These waits come so often that they look at each frame: an expectation looks again after 100, 250 and 500 ms.

/** The app has taken over from the first paint, with the lab of the address. */
export async function arrived(page: Page): Promise<void> {
	await page.waitForFunction(() => document.title.includes('·'));
}

/** What a lab or a page of the course has as soon as it is drawn. The first paint has it too, but is inert. */
const TITLES = '#app:not([inert]) main :is(h1, h2, [role=status], [role=listbox])';

/** The shell has read the address; an editor may still be loading. */
export async function settled(page: Page): Promise<void> {
	await page.waitForFunction((titles) => document.querySelector(titles) !== null, TITLES);
}

/** No dialog is open, and the page has heard of it: the close event comes after the dialog has left the screen. */
export async function closed(page: Page): Promise<void> {
	await page.waitForFunction(() => document.querySelector('dialog') === null);
}

/** What Share offers: the whole lab, without the settings of this visit. */
export async function shared(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Share' }).click();
	const dialog = page.getByRole('dialog');
	const address = await dialog.getByRole('textbox').inputValue();
	await page.keyboard.press('Escape');
	await closed(page);
	return address.slice(address.indexOf('#'));
}

/** Opens the browser of a second person, watched like the first. */
export async function elsewhere(
	browser: Browser,
	baseURL: string,
	options: BrowserContextOptions = {},
) {
	const viewport = { width: 1280, height: 720 };
	const context = await browser.newContext({ baseURL, viewport, ...WITHOUT_WORKERS, ...options });
	const problems = await watch(context, new URL(baseURL).origin);
	return {
		page: await context.newPage(),
		close: async () => {
			await context.close();
			expect(problems).toEqual([]);
		},
	};
}

/**
 * Replaces the text of a CodeMirror editor as a person does. `fill` selects the text behind the editor's back, and in
 * Firefox the editor may put its own selection back before the text comes.
 */
export async function retype(editor: Locator, text: string): Promise<void> {
	await expect(editor).toHaveClass(/cm-content/);
	await editor.press('ControlOrMeta+a');
	await editor.page().keyboard.insertText(text);
}
