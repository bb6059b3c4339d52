// What holds for the site as a whole, on any host and in any folder: the other files here test a lab each.
import { expect, test, type Page } from '@playwright/test';

/** Opens an address and returns what went wrong, as sentences, together with every request that was made. */
async function watch(page: Page) {
	const problems: string[] = [];
	const requests: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') {
			problems.push(`${message.type()} in the console: ${message.text()}`);
		}
	});
	page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
	page.on('requestfailed', (request) => problems.push(`request failed: ${request.url()}`));
	page.on('response', (response) => {
		if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
	});
	page.on('request', (request) => requests.push(request.url()));
	await page.goto('./', { waitUntil: 'networkidle' });
	return { problems, requests };
}

test('opens from a sub-path without an error', async ({ page }) => {
	const { problems } = await watch(page);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(problems).toEqual([]);
});

test('asks nothing of any other origin, nor outside its folder', async ({ page, baseURL }) => {
	const { requests } = await watch(page);
	expect(requests.length).toBeGreaterThan(2);
	expect(requests.filter((url) => !url.startsWith(baseURL!) && !/^(data|blob):/.test(url))).toEqual(
		[],
	);
});

test('the content security policy comes first in the head', async ({ request }) => {
	const html = await (await request.get('./')).text();
	const head = /<head>([\s\S]*?)<\/head>/.exec(html)![1]!;
	const first = /<[^>]+>/.exec(head.replace(/<!--[\s\S]*?-->/g, ''))![0];
	expect(first).toContain('http-equiv="Content-Security-Policy"');
	for (const directive of ["default-src 'self'", "object-src 'none'", "base-uri 'none'"]) {
		expect(first).toContain(directive);
	}
	expect(first).not.toMatch(/script-src|unsafe-eval|default-src[^;]*unsafe-inline/);
	// An inline script would be refused by the policy, so there is none.
	expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
});

test('nothing outside the folder exists on the test server', async ({ request }) => {
	expect((await request.get('/')).status()).toBe(404);
	expect((await request.get('./no-such-file.js')).status()).toBe(404);
});
