import { expect, test } from './watched.ts';

test(
	'the licences of what is shipped are there, and Rules links to them',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/rules');
		const link = page.getByRole('link', { name: 'Licences of the software' });
		const text = await (await page.request.get((await link.getAttribute('href'))!)).text();
		const shipped = [
			...['svelte', 'pako', '@noble/hashes', 'd3-scale', 'd3-shape'],
			...['@codemirror/view', 'style-mod', 'w3c-keyname'],
			...['@fontsource/ibm-plex-sans', '@fontsource/ibm-plex-mono'],
		];
		for (const name of shipped) expect(text).toMatch(new RegExp(`^${name} [\\d.]+ \\(`, 'm'));
		expect(text).toContain('SIL OPEN FONT LICENSE');
		expect(text).toContain('Jean-loup Gailly and Mark Adler');
	},
);
