// The single file and the built site, opened from disk.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtSite } from '../../scripts/serve.mjs';
import { oneIn } from '../support/extent.ts';
import { LAB_NAMES, labIsOpen } from './labs.ts';
import { expect, test } from './watched.ts';

/** From disk nothing has an origin, and the browsers write into the console what they refuse. */
test.use({ broken: true });

const root = join(import.meta.dirname, '../..');
const single = process.env['SINGLE_FILE'] ?? join(root, 'dist-single/websocket-101.html');

test('the single file opens every lab and asks for no other file', async ({
	context,
	browserName,
}) => {
	expect(existsSync(single), 'npm run build:single makes the file').toBe(true);
	const page = await context.newPage();
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(error.message));
	page.on('request', (request) => {
		if (!/^(data|blob):/.test(request.url())) problems.push(request.url());
	});
	const file = pathToFileURL(single).href;
	await page.goto(`${file}#/?lang=en`);
	// The document decides what it asks for, and the browser whether it may come from a file.
	for (const lab of browserName === 'chromium' ? LAB_NAMES : oneIn(3, LAB_NAMES)) {
		await page.evaluate((hash) => (location.hash = hash), `#/${lab}?lang=en`);
		await labIsOpen(page, lab);
	}
	// What is shared must not show in which folder the file is.
	await page.goto(`${file}#/frame?hex=8100&from=server&lang=en`);
	await page.getByRole('button', { name: 'Share' }).click();
	const dialog = page.getByRole('dialog', { name: 'Share this lab' });
	await expect(dialog.getByRole('textbox')).toHaveValue('#/frame?hex=8100&from=server');
	await expect(dialog).toContainText('behind the address of the site');
	await page.keyboard.press('Escape');
	await page.goto(`${file}#/rules?lang=en`);
	const [licences] = await Promise.all([
		page.waitForEvent('popup'),
		page.getByRole('link', { name: 'Licences of the software' }).click(),
	]);
	await expect(licences.locator('body')).toContainText('svelte');
	expect(problems.filter((problem) => !problem.startsWith(file))).toEqual([]);
	await licences.close();
});

test('the built site opened from disk says what to do, in both languages', async ({ context }) => {
	const page = await context.newPage();
	await page.goto(
		pathToFileURL(join(process.env['SITE_DIRECTORY'] ?? builtSite, 'index.html')).href,
	);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText([
		'WebSocket 101 does not run from a folder',
		'WebSocket 101 不能直接从文件夹运行',
	]);
	await expect(page.locator('body')).toContainText('npm start');
	await expect(page.locator('#app')).toHaveCount(0);
});
