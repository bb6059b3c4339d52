// The same scenario, the same timeline: what Node recorded is what each browser comes to.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect } from 'vitest';
import { BROWSERS } from '../live/browsers.ts';
import { test } from '../live/shared-browsers.ts';

const RECORDED = new URL('../../engine/simulation/timelines.txt', import.meta.url);

let script: string;
beforeAll(async () => {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			rolldownOptions: { input: fileURLToPath(new URL('timelines-page.ts', import.meta.url)) },
		},
	});
	if (!('output' in built)) throw new TypeError('one build, one result');
	script = built.output[0].code;
});

test.for(BROWSERS)('$name', async (browser, { shared }) => {
	const page = await (await shared(browser)).newPage();
	try {
		await page.addScriptTag({ content: script, type: 'module' });
		// A module runs after its script element was added.
		await page.waitForFunction("'timelines' in globalThis");
		const timelines = await page.evaluate('timelines');
		expect(timelines).toBe(readFileSync(RECORDED, 'utf8'));
	} finally {
		await page.close();
	}
});
