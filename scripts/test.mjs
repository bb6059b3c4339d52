// Runs all checks and tests, step by step: `npm test`. A failing step shows its output. The whole run has no
// time limit, because a slow machine may take longer. A step that shows no activity is ended.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowsers } from './browsers.mjs';
import { stepsAtOnce } from './machine.mjs';
import { killTree, processorTimes } from './process-tree.mjs';

/**
 * Compilers and linters make many short-lived objects. With more room for these the collector runs less
 * often.
 */
const NODE_OPTIONS = ['--max-semi-space-size=128'];
/** Holds the time in ms after which a step that shows no activity is stuck. */
const SILENCE_MS = 120_000;
const LOOK_MS = 5_000;
/**
 * Matches the lines in which Playwright and Vitest report passed tests and steps. The output of a failing step is shown
 * without them.
 */
const PASSED = /^ *(?:✓|\[\d+\/\d+\]) .*\n/gmu;

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
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

/** Vitest reports each test, so a file of many long tests on a busy machine is not taken for a stuck step. */
const vitest = (project, report, ...options) => {
	const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile=${report}`];
	return ['vitest', ['run', '--project', project, ...reporters, ...options]];
};
/** Returns a step with a part of the tests in a browser, for example `1/2`: the first of two. */
const endToEnd = (browser, part = '1/1') => {
	const [number, count] = part.split('/');
	const name = `${browser}-${number}`;
	const report = join(scratch, `${name}.json`);
	// Playwright empties its folder at its start and end. Two runs with the same folder would lose downloads.
	const output = join(scratch, `${name}-results`);
	const reporters = `--reporter=line,json,${join(root, 'tests/e2e/steps-reporter.ts')}`;
	return step(
		`end-to-end tests (${browser}${count > 1 ? `, ${number} of ${count}` : ''})`,
		'@playwright/test:playwright',
		[
			...['test', '--project', browser, '--shard', part, '--workers', '1'],
			...['--output', output, reporters],
		],
		{ report, after: 'build (single file)', environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
	);
};
/** Compilers and linters print only at their end, so their processor time counts as activity. */
const silent = true;

// Each step keeps one core busy, except those that wait. The long ones come first, so that the cores are free at about
// the same time.
const STEPS = [
	step('build', 'vite', ['build', '--outDir', site, '--logLevel', 'warn'], { silent }),
	step(
		'build (single file)',
		'vite',
		['build', '--config', 'vite.single.config.ts', '--outDir', single, '--logLevel', 'warn'],
		{ silent, after: 'build' },
	),
	// In two parts, since it is the longest step by far: with more than two cores the others would wait for it.
	endToEnd('chromium', '1/2'),
	endToEnd('chromium', '2/2'),
	...(firefox ? [endToEnd('firefox')] : []),
	step('unit tests', ...vitest('unit', unitReport, '--project', 'memory'), { report: unitReport }),
	step('component tests', ...vitest('ui*', uiReport), { report: uiReport }),
	step('lint', 'eslint', ['.', '--max-warnings', '0'], { silent }),
	step('interop tests', ...vitest('interop', interopReport), {
		report: interopReport,
		waits: true,
	}),
	step(
		'types',
		'svelte-check',
		['--tsconfig', 'tsconfig.check.json', '--fail-on-warnings', '--tsgo-experimental-api'],
		{ silent },
	),
	step('format', 'oxfmt', ['--check', '--threads', '1'], { silent }),
	step('lint (types)', 'oxlint', ['--deny-warnings'], { silent }),
	step('types (engine)', '@typescript/native:tsc', ['-p', 'src/engine'], { silent }),
];

const environment = {
	...process.env,
	NO_COLOR: '1',
	SITE_DIRECTORY: site,
	SINGLE_FILE: join(single, 'websocket-101.html'),
	...(chromium && { CHROME_PATH: chromium.path }),
	...(firefox && { FIREFOX_PATH: firefox.path }),
};

delete environment.FORCE_COLOR;

const running = new Set();
process.on('exit', () => {
	for (const child of running) killTree(child.pid, 'SIGKILL');
	rmSync(scratch, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const started = performance.now();
const results = await runAll(STEPS);
report(results);

/**
 * Describes a step. `waits`: the step waits for browsers most of the time, so it runs beside the others and takes no
 * core.
 */
function step(
	name,
	tool,
	args,
	{ report = null, after = null, silent = false, waits = false, environment = {} } = {},
) {
	return { name, tool, args, report, after, silent, waits, environment };
}

/** Runs as many steps at the same time as the machine bears. A step waits for the step that it needs. */
async function runAll(steps) {
	const waiting = [...steps];
	const done = new Map();
	let free = stepsAtOnce();
	await new Promise((finished) => {
		const next = () => {
			for (;;) {
				const index = waiting.findIndex(
					({ after, waits }) => (free > 0 || waits) && (after === null || done.has(after)),
				);
				if (index < 0) break;
				const [current] = waiting.splice(index, 1);
				const core = current.waits ? 0 : 1;
				free -= core;
				const blocked = current.after !== null && !done.get(current.after).ok;
				const ran = blocked
					? Promise.resolve(notRun(current, `it needs the step "${current.after}"`))
					: run(current);
				ran.then((result) => {
					free += core;
					done.set(current.name, result);
					show(result);
					next();
				});
			}
			if (done.size === steps.length) finished();
		};
		next();
	});
	return steps.map(({ name }) => done.get(name));
}

function run(current) {
	const from = performance.now();
	return new Promise((resolve) => {
		const child = spawn(
			process.execPath,
			[...NODE_OPTIONS, binary(current.tool), ...current.args],
			{
				cwd: root,
				env: { ...environment, ...current.environment },
				stdio: ['ignore', 'pipe', 'pipe'],
				detached: process.platform !== 'win32',
			},
		);
		running.add(child);
		const output = [];
		let silentMs = 0;
		const hear = (chunk) => {
			output.push(chunk);
			silentMs = 0;
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);

		let stopped = '';
		let force;
		let worked = '';
		// Checks are counted instead of time, because a machine that was asleep has made no checks.
		const looks = setInterval(() => {
			silentMs += LOOK_MS;
			if (current.silent && silentMs >= SILENCE_MS / 2) {
				const work = processorTimes(child.pid);
				if (work === null || work !== worked) silentMs = 0;
				worked = work;
			}
			if (silentMs < SILENCE_MS || stopped !== '') return;
			stopped = `stuck: no output for ${seconds(SILENCE_MS)} after “${lastLine(output)}”`;
			killTree(child.pid, 'SIGTERM');
			force = setTimeout(() => killTree(child.pid, 'SIGKILL'), 5000);
		}, LOOK_MS);
		const end = (code, signal) => {
			clearInterval(looks);
			clearTimeout(force);
			running.delete(child);
			// A process that the step has left behind would keep its pipes, and this process, alive.
			child.stdout.destroy();
			child.stderr.destroy();
			resolve({
				...judge(current, code === 0 && !stopped),
				name: current.name,
				ms: performance.now() - from,
				why: stopped || (signal ? `ended by ${signal}` : code === 0 ? '' : `exit code ${code}`),
				output: Buffer.concat(output).toString('utf8'),
			});
		};
		child.on('error', (error) => {
			output.push(Buffer.from(error.message));
			end(1, null);
		});
		child.on('exit', (code, signal) => {
			// The rest of the output may still be in the pipe.
			const settle = setTimeout(() => end(code, signal), 500);
			child.once('close', () => {
				clearTimeout(settle);
				end(code, signal);
			});
		});
	});
}

/** Returns the last line that a step has printed, which tells where it got stuck. */
function lastLine(output) {
	return Buffer.concat(output).toString('utf8').trimEnd().split('\n').at(-1);
}

function notRun({ name }, why) {
	return {
		name,
		ok: false,
		passed: 0,
		failed: 1,
		skipped: 0,
		ms: 0,
		why: `not run: ${why}`,
		output: '',
	};
}

/** Returns the result of a step. A step with a report counts its tests; any other step is one check. */
function judge({ report: file }, exitedWell) {
	if (file === null) {
		return { ok: exitedWell, passed: exitedWell ? 1 : 0, failed: exitedWell ? 0 : 1, skipped: 0 };
	}
	const counts = countTests(file);
	// A step can fail although its tests pass, for example by an unhandled error.
	const failed = counts.failed === 0 && !exitedWell ? 1 : counts.failed;
	return { ...counts, failed, ok: exitedWell && failed === 0 };
}

function countTests(file) {
	try {
		const read = JSON.parse(readFileSync(file, 'utf8'));
		if (read.stats) {
			const { expected, unexpected, flaky, skipped } = read.stats;
			return { passed: expected + flaky, failed: unexpected, skipped };
		}
		return {
			passed: read.numPassedTests,
			failed: read.numFailedTests,
			skipped: read.numPendingTests + read.numTodoTests,
		};
	} catch {
		return { passed: 0, failed: 0, skipped: 0 };
	}
}

function show({ name, ok, passed, skipped, ms, why, output }) {
	const count = passed > 1 ? `, ${passed} passed` : '';
	const left = skipped > 0 ? `, ${skipped} skipped` : '';
	const tail = ok ? `${count}${left}` : ` — ${why || 'failed'}`;
	console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}  ${seconds(ms)}${tail}`);
	const rest = output.replace(PASSED, '').trim();
	if (!ok && rest) console.log(`\n${rest}\n`);
}

function report(all) {
	const failing = all.filter(({ ok }) => !ok).map(({ name }) => name);
	let passed = sum(all, 'passed');
	let failed = sum(all, 'failed');
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

function sum(all, key) {
	return all.reduce((total, result) => total + result[key], 0);
}

function seconds(ms) {
	return `${(ms / 1000).toFixed(1)} s`;
}

/** Returns the file of a package's command: `package` or `package:command`. */
function binary(tool) {
	const [, name, command] = /^(.+?)(?::(.+))?$/.exec(tool);
	const file = join(root, 'node_modules', name, 'package.json');
	const { bin } = require(file);
	return join(dirname(file), typeof bin === 'string' ? bin : bin[command ?? name]);
}
