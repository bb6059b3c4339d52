// The benchmark (`npm run bench`) measures the size of the site, the work for one input, the engine beside
// other libraries, how its work grows with its input, a million simulated clients, and the goals of lessons.
// Each figure is printed with its goal. `npm run bench -- sizes` runs one section. Ratios can be compared between
// machines; absolute times cannot.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build } from 'vite';
import { buildEngine } from './bench/build-engine.mjs';
import { conversation } from './bench/conversation.mjs';
import { engine } from './bench/engine.mjs';
import { goals } from './bench/goals.mjs';
import { growth } from './bench/growth.mjs';
import { input } from './bench/input.mjs';
import { Report } from './bench/report.mjs';
import { sizes } from './bench/sizes.mjs';
import { transports } from './bench/transports.mjs';
import { requireChromium } from './browsers.mjs';
import { serve } from './serve.mjs';

const PARTS = ['sizes', 'engine', 'growth', 'transports', 'conversation', 'goals', 'input'];

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		/** Holds the directory of a site that is already built; otherwise the site is built first. */
		site: { type: 'string' },
		/** Holds a CSS selector. The page counts as painted when this element exists. */
		'first-paint': { type: 'string', default: '[data-first-paint]' },
		/** Runs only the scenarios, the labs or the decoding cases whose name contains this text. */
		only: { type: 'string', default: '' },
		/** Holds the factor by which the browser is slowed down, for example `--slowdown 4`. */
		slowdown: { type: 'string', default: '1' },
	},
});
const unknown = positionals.filter((name) => !PARTS.includes(name));
if (unknown.length > 0) {
	console.error(`There is no part ${unknown.join(', ')}: choose from ${PARTS.join(', ')}.`);
	process.exit(1);
}
const wanted = (name) => positionals.length === 0 || positionals.includes(name);

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const scratch = mkdtempSync(join(cache, 'bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const report = new Report();
if (['engine', 'growth', 'transports', 'conversation'].some(wanted)) {
	const built = await buildEngine(join(scratch, 'engine'));
	if (wanted('engine')) await engine(report, built, values.only);
	if (wanted('growth')) await growth(report, built.engine);
	if (wanted('transports')) await transports(report, built.engine);
	if (wanted('conversation')) conversation(report, built.engine);
}
if (wanted('goals')) await goals(report, root);
if (wanted('sizes') || wanted('input')) {
	const directory = values.site ?? join(scratch, 'site');
	if (!values.site) await build({ root, logLevel: 'error', build: { outDir: directory } });
	const server = await serve({ directory });
	const { path, version } = await requireChromium();
	const browser = await chromium.launch({
		executablePath: path,
		args: ['--no-sandbox', '--disable-smooth-scrolling', '--js-flags=--expose-gc'],
	});
	console.log(`\nChromium ${version}, headless`);
	const options = {
		browser,
		report,
		url: server.url,
		directory,
		firstPaint: values['first-paint'],
		only: values.only,
		slowdown: Number(values.slowdown),
	};
	try {
		if (wanted('sizes')) await sizes(options);
		if (wanted('input')) await input(options);
	} finally {
		await browser.close();
		await server.close();
	}
}
report.end();
