// What holds for the site as a whole, on any host and in any folder: the other files here test a lab each.
import { elsewhere, expect, test } from './watched.ts';

test('opens from a sub-path without an error, with its fonts, and fetches from no other origin', async ({
	browser,
	baseURL,
}) => {
	// Nothing is in the cache of this browser.
	const { page, close } = await elsewhere(browser, baseURL!);
	const failed: string[] = [];
	const requests: string[] = [];
	page.on('requestfailed', (request) => failed.push(request.url()));
	page.on('request', (request) => requests.push(request.url()));
	await page.goto('./', { waitUntil: 'networkidle' });
	await expect(page.getByRole('banner')).toBeVisible();
	await expect(page.getByRole('main').getByRole('textbox').first()).toBeVisible();
	expect(failed).toEqual([]);
	expect(requests.length).toBeGreaterThan(2);
	expect(requests.filter((url) => !url.startsWith(baseURL!) && !/^(data|blob):/.test(url))).toEqual(
		[],
	);

	// The whole fonts come when a text has a character that the small files lack.
	const whole = () => requests.filter((url) => /ibm-plex-\w+-latin-.*\.woff2$/.test(url));
	await page.evaluate(() => document.fonts.ready);
	expect(whole()).toEqual([]);
	await page.evaluate(() => (location.hash = '#/handshake'));
	await page.getByRole('button', { name: 'Change something' }).click();
	await page.getByRole('textbox', { name: 'URL' }).fill('ws://example.com/é');
	await expect.poll(whole).toContainEqual(expect.stringContaining('ibm-plex-mono-latin-400'));
	await expect
		.poll(() => page.evaluate(() => document.fonts.check('15px "IBM Plex Mono"', 'é')))
		.toBe(true);

	// `check` is true for an undeclared family, too: so both must be among the loaded.
	const loaded = await page.evaluate(async () => {
		await document.fonts.ready;
		const families = ['IBM Plex Sans', 'IBM Plex Mono'];
		await Promise.all(families.map((family) => document.fonts.load(`15px "${family}"`)));
		return families.filter(
			(family) =>
				document.fonts.check(`15px "${family}"`) &&
				[...document.fonts].some(
					(face) => face.family.replaceAll('"', '') === family && face.status === 'loaded',
				),
		);
	});
	expect(loaded).toEqual(['IBM Plex Sans', 'IBM Plex Mono']);
	await close();
});

test(
	'a translator in the browser replaces no text, so that what is shown follows the bytes',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/frame?hex=810548656c6c6f&from=server');
		const mask = page.getByRole('button', { name: /^bit 8, / });
		await expect(mask).toBeVisible();
		// A translator puts its own text node in place of each. The site would write into the old ones.
		await page.evaluate(() => {
			const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const found: Text[] = [];
			while (texts.nextNode()) found.push(texts.currentNode as Text);
			for (const text of found) {
				const { parentElement } = text;
				if (parentElement instanceof HTMLElement && parentElement.translate) {
					text.replaceWith(text.data.toUpperCase());
				}
			}
		});
		await mask.click();
		const main = page.getByRole('main');
		await expect(main).toContainText('The connection fails with 1002');
		await expect(main).not.toContainText(/valid frame from a server/i);
	},
);

test(
	'the content security policy comes first in the head',
	{ tag: '@one-browser' },
	async ({ request }) => {
		const html = await (await request.get('./')).text();
		const head = /<head>([\s\S]*?)<\/head>/.exec(html)![1]!;
		const first = /<[^>]+>/.exec(head.replace(/<!--[\s\S]*?-->/g, ''))![0];
		expect(first).toContain('http-equiv="Content-Security-Policy"');
		for (const directive of [
			"default-src 'self'",
			"object-src 'none'",
			"base-uri 'none'",
			"require-trusted-types-for 'script'",
			'trusted-types svelte-trusted-html default',
		]) {
			expect(first).toContain(directive);
		}
		expect(first).not.toMatch(/script-src|unsafe-eval|default-src[^;]*unsafe-inline/);
		// An inline script would be refused by the policy, so there is none.
		expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
	},
);

test(
	'nothing outside the folder exists on the test server',
	{ tag: '@one-browser' },
	async ({ request }) => {
		expect((await request.get('/')).status()).toBe(404);
		expect((await request.get('./no-such-file.js')).status()).toBe(404);
	},
);
