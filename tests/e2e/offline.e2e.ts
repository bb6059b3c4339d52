// Without a network: the site is stored whole after the first visit, and a new version replaces it whole.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtSite, serve } from '../../scripts/serve.mjs';
import type { Browser, Page } from '@playwright/test';
import { LAB_NAMES, labIsOpen } from './labs.ts';
import { expect, follow, test } from './watched.ts';

/** Everything fails without a host, and the browsers write that into the console. */
test.use({ broken: true });

/** A host of one copy of the site, which can go away and change. */
class Host {
	readonly directory = mkdtempSync(join(tmpdir(), 'offline-'));
	#server: Awaited<ReturnType<typeof serve>> | null = null;
	url = '';

	async start(port = 0): Promise<void> {
		const { directory } = this;
		this.#server = await serve({ directory, port, under: '/deep/sub/path/' });
		this.url = this.#server.url;
	}

	async stop(): Promise<void> {
		await this.#server?.close();
		this.#server = null;
	}

	/** Puts another version in the place of this one: the page has another title in its markup. */
	publish(title: string, worker: 'with its worker' | 'with a worker for other files'): void {
		const page = join(this.directory, 'index.html');
		const script = join(this.directory, 'service-worker.js');
		const digest = () => createHash('sha256').update(readFileSync(page)).digest('base64');
		const before = digest();
		const text = readFileSync(page, 'utf8');
		writeFileSync(page, text.replace(/<title>.*<\/title>/, `<title>${title}</title>`));
		const after = worker === 'with its worker' ? digest() : before.replace(/^.{4}/, 'AAAA');
		writeFileSync(script, readFileSync(script, 'utf8').replaceAll(before, after));
	}

	/** Takes the worker away, and returns the function that puts it back with a list of these files only. */
	withoutWorker(): (paths: readonly string[]) => void {
		const script = join(this.directory, 'service-worker.js');
		const text = readFileSync(script, 'utf8');
		rmSync(script);
		return (paths) => {
			const shorter = text.replace(/(?<=^const PRECACHED_FILES=)\[.*?\](?=;)/, (list) => {
				const files = JSON.parse(list) as readonly { readonly url: string }[];
				return JSON.stringify(files.filter(({ url }) => paths.includes(url.slice('./'.length))));
			});
			writeFileSync(script, shorter);
		};
	}

	async end(): Promise<void> {
		await this.stop();
		rmSync(this.directory, { recursive: true });
	}
}

const hosted = test.extend<{ host: Host; visitor: Page }>({
	host: async ({ browserName: _ }, use) => {
		const host = new Host();
		cpSync(process.env['SITE_DIRECTORY'] ?? builtSite, host.directory, { recursive: true });
		await host.start();
		await use(host);
		await host.end();
	},
	visitor: async ({ browser, host }, use) => {
		const { context, page } = await visitorOf(browser, host);
		await use(page);
		await context.close();
	},
});

async function visitorOf(browser: Browser, host: Host) {
	const context = await browser.newContext({ baseURL: host.url });
	return { context, page: await context.newPage() };
}

/** Waits until the site is stored and this page gets its files from there. */
async function stored(page: Page): Promise<void> {
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** The markup of the page as it came: the app changes the title of the document. */
function versionOf(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const text = await (await fetch(location.pathname)).text();
		return /<title>(.*)<\/title>/.exec(text)![1]!;
	});
}

const notice = (page: Page) => page.getByRole('region', { name: 'Notices' });

async function opensLabs(page: Page, labs: readonly string[]): Promise<void> {
	for (const lab of labs) {
		await follow(page, `#/${lab}?lang=en`);
		await labIsOpen(page, lab);
	}
}

/** Stops the host, and opens these labs and the page itself from what the visitor's browser has stored. */
async function opensWithoutHost(visitor: Page, host: Host, labs: readonly string[]): Promise<void> {
	await stored(visitor);
	await host.stop();
	await opensLabs(visitor, labs);
	await visitor.goto('./index.html?again#/frame?lang=en');
	await labIsOpen(visitor, 'frame');
	await visitor.reload();
	await labIsOpen(visitor, 'frame');
	const licences = await visitor.evaluate(async () => (await fetch('./licences.txt')).text());
	expect(licences).toContain('workbox-precaching');
}

// In Chromium the test below begins with it, and stores all files of the site. Here the browser stores only the files
// that two labs ask for: to store all of them is half of the work.
hosted('without the host the stored labs open', { tag: '@firefox' }, async ({ visitor, host }) => {
	const labs = ['handshake', 'frame'];
	const paths = ['', 'licences.txt'];
	visitor.on('request', (request) => paths.push(request.url().slice(host.url.length)));
	const publishWorker = host.withoutWorker();
	for (const lab of labs) {
		await visitor.goto('about:blank');
		// A lab asks for its late parts when it is drawn.
		await visitor.goto(`./?lang=en#/${lab}?lang=en`, { waitUntil: 'networkidle' });
		await labIsOpen(visitor, lab);
	}
	publishWorker(paths);
	await visitor.reload();
	await opensWithoutHost(visitor, host, labs);
});

hosted(
	'without the host every lab opens; a new version replaces the old one whole, when it is whole',
	{ tag: '@both-with-all' },
	async ({ visitor, host }) => {
		const port = Number(new URL(host.url).port);
		await visitor.goto('./?lang=en#/?lang=en');
		await opensWithoutHost(visitor, host, LAB_NAMES);

		// A new version waits, and says so.
		await host.start(port);
		await visitor.goto('./?lang=en');
		const old = await versionOf(visitor);
		host.publish('Second', 'with its worker');
		await visitor.reload();
		expect(await versionOf(visitor)).toBe(old);
		await expect(notice(visitor)).toContainText('A new version of the site is ready');
		expect(await versionOf(visitor)).toBe(old);

		// While another tab has the old version, this one keeps it, too.
		const other = await visitor.context().newPage();
		await other.goto(`${host.url}#/frame`);
		await labIsOpen(other, 'frame');
		await notice(visitor).getByRole('button', { name: 'Use the new version' }).click();
		await expect(notice(visitor)).toContainText('Close the other tabs');
		expect(await versionOf(visitor)).toBe(old);
		await other.close();

		const replaced = visitor.waitForEvent('load');
		await notice(visitor).getByRole('button', { name: 'Use the new version' }).click();
		await replaced;
		expect(await versionOf(visitor)).toBe('Second');
		await labIsOpen(visitor, 'tour');
		await expect(notice(visitor)).toHaveText('');
		const pages = await visitor.evaluate(async () => {
			const [name] = await caches.keys();
			const files = await (await caches.open(name!)).keys();
			return files.filter(({ url }) => new URL(url).pathname.endsWith('/path/')).length;
		});
		expect(pages).toBe(1);
		await host.stop();
		await visitor.reload();
		expect(await versionOf(visitor)).toBe('Second');

		// Files that are not of one build are not used.
		await host.start(port);
		host.publish('Torn', 'with a worker for other files');
		const refused = await visitor.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			const ended = new Promise<string>((resolve) => {
				registration.onupdatefound = () => {
					const worker = registration.installing!;
					worker.onstatechange = () => {
						resolve(worker.state);
					};
				};
			});
			await registration.update();
			return ended;
		});
		expect(refused).toBe('redundant');
		await host.stop();
		await visitor.reload();
		expect(await versionOf(visitor)).toBe('Second');
		await labIsOpen(visitor, 'tour');
	},
);

test(
	'over plain http from another machine nothing is stored, without an error',
	{ tag: '@one-browser' },
	async ({ browser, baseURL }) => {
		const context = await browser.newContext();
		const page = await context.newPage();
		const problems: string[] = [];
		page.on('pageerror', (error) => problems.push(error.message));
		page.on('console', (message) => {
			if (message.type() === 'error') problems.push(message.text());
		});
		// What a browser shows a page of an insecure origin.
		await page.addInitScript(() => {
			Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
		});
		const complete = page.waitForResponse(/ibm-plex-mono-500/);
		await page.goto(`${baseURL!}?lang=en`);
		await complete;
		await labIsOpen(page, 'tour');
		expect(problems).toEqual([]);
		expect(await page.evaluate(() => caches.keys())).toEqual([]);
		await context.close();
	},
);
