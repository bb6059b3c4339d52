// Runs all checks and tests, step by step: `npm test`. A failing step shows its output, and the end tells how many tests
// have passed and failed. With `-- --all` they also test every page, lesson, language and the like of those of which they
// otherwise test some: tests/support/extent.ts.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowsers } from './browsers.mjs';
import { stepsAtOnce } from './test/machine.mjs';
import { endSteps, runSteps, seconds, step } from './test/run-steps.mjs';

/**
 * Matches the lines in which Playwright and Vitest report passed tests and steps. The output of a failing step is shown
 * without them.
 */
const PASSED = /^ *(?:✓|\[\d+\/\d+\]) .*\n/gmu;

const { all } = parseArgs({ options: { all: { type: 'boolean', default: false } } }).values;
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
/** The site under test is built here, so that a running `npm start` keeps its own copy. */
const scratch = mkdtempSync(join(cache, 'test-'));
const site = join(scratch, 'site');
const single = join(scratch, 'single');
const unitReport = join(scratch, 'unit.json');
const uiReport = join(scratch, 'ui.json');
const interopReport = join(scratch, 'interop.json');

const requireFirefox = process.env.REQUIRE_BROWSERS === '1';
const { chromium, firefox } = await findBrowsers();

/** The workers of a step that has several. Each keeps a core busy. */
const workers = stepsAtOnce() - 1;
/** Vitest reports each test, so a file of many long tests on a busy machine is not taken for a stuck step. */
const vitest = (project, report, ...options) => {
	const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile=${report}`];
	return ['vitest', ['run', '--project', project, ...reporters, ...options]];
};
/** All browsers are tested in one process, since each process loads all test files. */
const endToEnd = () => {
	const browsers = ['chromium', ...(firefox ? ['firefox'] : [])];
	const projects = browsers.flatMap((browser) => ['--project', browser]);
	const report = join(scratch, 'end-to-end.json');
	// Playwright empties its folder at its start and end. Two runs with the same folder would lose downloads.
	const output = join(scratch, 'end-to-end-results');
	const reporters = `--reporter=line,json,${join(root, 'tests/e2e/steps-reporter.ts')}`;
	return step(
		`end-to-end tests (${browsers.join(', ')})`,
		'@playwright/test:playwright',
		['test', ...projects, '--workers', String(workers), '--output', output, reporters],
		{
			report,
			after: 'build',
			cores: workers,
			environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
		},
	);
};
/** Compilers and linters print only at their end, so their processor time counts as activity. */
const silent = true;

// The short steps run beside the build: the more processes share the cores, the more processor time each step takes. The
// unit tests come last, since their workers have something to do until the end.
const STEPS = [
	step('build', './scripts/test/build.mjs', [site, single], { silent }),
	step('component tests', ...vitest('ui*', uiReport), { report: uiReport }),
	step(
		'types',
		'svelte-check',
		['--tsconfig', 'tsconfig.check.json', '--fail-on-warnings', '--tsgo-experimental-api'],
		{ silent },
	),
	step('format', 'oxfmt', ['--check', '--threads', '1'], { silent }),
	step('lint (types)', 'oxlint', ['--deny-warnings'], { silent }),
	step('types (engine)', '@typescript/native:tsc', ['-p', 'src/engine'], { silent }),
	endToEnd(),
	step('lint', 'eslint', ['.', '--max-warnings', '0'], { silent }),
	step(
		'unit tests',
		...vitest('unit', unitReport, '--project', 'memory', '--maxWorkers', String(workers)),
		{ report: unitReport, cores: workers },
	),
	step('interop tests', ...vitest('interop', interopReport), { report: interopReport, cores: 0 }),
];

const environment = {
	...process.env,
	NO_COLOR: '1',
	TEST_ALL: all ? '1' : '0',
	SITE_DIRECTORY: site,
	SINGLE_FILE: join(single, 'websocket-101.html'),
	...(chromium && { CHROME_PATH: chromium.path }),
	...(firefox && { FIREFOX_PATH: firefox.path }),
};

delete environment.FORCE_COLOR;

process.on('exit', () => {
	endSteps();
	rmSync(scratch, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const started = performance.now();
const results = await runSteps(STEPS, environment, show);
report(results);

function show({ name, ok, passed, skipped, ms, why, output }) {
	const count = passed > 1 ? `, ${passed} passed` : '';
	const left = skipped > 0 ? `, ${skipped} skipped` : '';
	const tail = ok ? `${count}${left}` : ` — ${why || 'failed'}`;
	console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}  ${seconds(ms)}${tail}`);
	const rest = output.replace(PASSED, '').trim();
	if (!ok && rest) console.log(`\n${rest}\n`);
}

function report(ended) {
	const failing = ended.filter(({ ok }) => !ok).map(({ name }) => name);
	const passed = sum(ended, 'passed');
	let failed = sum(ended, 'failed');
	if (requireFirefox && !firefox) {
		failed += 1;
		failing.push('Firefox is required and was not found');
	}
	const elapsed = seconds(performance.now() - started);
	console.log(`\n${passed} passed, ${failed} failed`);
	if (failing.length > 0) {
		console.log(`Failed after ${elapsed}: ${failing.join('; ')}.`);
	} else if (firefox) {
		console.log(
			`All passed in ${elapsed}, in Chromium ${chromium.version} and Firefox ${firefox.version}.`,
		);
	} else {
		console.log(
			`All passed in ${elapsed}, in Chromium ${chromium.version} only: there is no Firefox here.`,
		);
	}
	process.exitCode = failing.length > 0 ? 1 : 0;
}

function sum(ended, key) {
	return ended.reduce((total, result) => total + result[key], 0);
}
