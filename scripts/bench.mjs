// The benchmark (`npm run bench`) measures the goals of size and speed. Each figure is printed with its goal.
// `npm run bench -- input` runs one part. Ratios can be compared between machines; absolute times cannot.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build } from 'vite';
import { engine } from './bench/engine.mjs';
import { frames } from './bench/frames.mjs';
import { input } from './bench/input.mjs';
import { motion } from './bench/motion.mjs';
import { Report } from './bench/report.mjs';
import { sizes } from './bench/sizes.mjs';
import { start } from './bench/start.mjs';
import { requireChromium } from './browsers.mjs';
import { serve } from './serve.mjs';

/** Lists the parts. Those of the browser measure the built site. */
const IN_BROWSER = { sizes, start, input, frames, motion };
const PARTS = ['engine', ...Object.keys(IN_BROWSER)];

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		/** Holds the directory of a site that is already built; otherwise the site is built first. */
		site: { type: 'string' },
	},
});
const unknown = positionals.filter((name) => !PARTS.includes(name));
if (unknown.length > 0) {
	console.error(`There is no part ${unknown.join(', ')}: choose from ${PARTS.join(', ')}.`);
	process.exit(1);
}
const wanted = positionals.length > 0 ? positionals : PARTS;

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const scratch = mkdtempSync(join(cache, 'bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const report = new Report();
if (wanted.includes('engine')) await engine(report, join(scratch, 'engine'));
const ofBrowser = Object.entries(IN_BROWSER).filter(([name]) => wanted.includes(name));
if (ofBrowser.length > 0) {
	const directory = values.site ?? join(scratch, 'site');
	if (!values.site) await build({ root, logLevel: 'error', build: { outDir: directory } });
	const server = await serve({ directory });
	const { path, version } = await requireChromium();
	const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
	console.log(`\nChromium ${version}, headless`);
	try {
		for (const [, part] of ofBrowser) {
			await part({ browser, executablePath: path, report, url: server.url, directory, scratch });
		}
	} finally {
		await browser.close();
		await server.close();
	}
}
report.end();
