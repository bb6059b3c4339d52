// Everything that must hold, step by step: `npm test`. A failing step shows its whole output; nothing runs without
// a bound in time.
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowsers } from './browsers.mjs';

const WHOLE_LIMIT_S = 585;
const STEP_LIMIT_S = 400;
const CORES = 2;

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const cache = join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
/** The site under test is built here, so that a running `npm start` keeps its own. */
const scratch = mkdtempSync(join(cache, 'test-'));
const site = join(scratch, 'site');
const unitReport = join(scratch, 'unit.json');
const uiReport = join(scratch, 'ui.json');
const peersReport = join(scratch, 'peers.json');
const transportsReport = join(scratch, 'transports.json');
const endToEndReport = join(scratch, 'e2e.json');

const requireFirefox = process.env.REQUIRE_BROWSERS === '1';
const { chromium, firefox } = await findBrowsers();

const vitest = (project, report, ...options) => {
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
	return ['vitest', ['run', '--project', project, ...reporters, ...options]];
};
/** Waiting times are measured there, so nothing else may run. */
const MEASURED = 'tests/interop/transports/**';

// In the order in which they are started; `cores` is what a step keeps busy.
const STEPS = [
	step('build', 'vite', ['build', '--outDir', site, '--logLevel', 'warn']),
	step('lint (eslint)', 'eslint', ['.', '--max-warnings', '0']),
	step('types (svelte-check)', 'svelte-check', ['--fail-on-warnings']),
	step('component tests (Chromium)', ...vitest('ui', uiReport), { report: uiReport }),
	step('unit tests', ...vitest('unit', unitReport), { report: unitReport }),
	step('interop tests, peers', ...vitest('interop', peersReport, '--exclude', MEASURED), {
		report: peersReport,
	}),
	step('interop tests, transports', ...vitest('interop', transportsReport, 'interop/transports'), {
		report: transportsReport,
		cores: CORES,
	}),
	step('types (engine)', 'typescript:tsc', ['-p', 'src/engine']),
	step('types (tests)', 'typescript:tsc', ['-p', 'tests']),
	step('format (prettier)', 'prettier', ['--check', '.', '--log-level', 'warn']),
	step(
		`end-to-end tests (Chromium${firefox ? ', Firefox' : ''})`,
		'@playwright/test:playwright',
		['test', '--reporter=line,json'],
		{ report: endToEndReport, after: 'build', cores: CORES },
	),
];

const environment = {
	...process.env,
	NO_COLOR: '1',
	SITE_DIRECTORY: site,
	PLAYWRIGHT_JSON_OUTPUT_FILE: endToEndReport,
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

function step(name, tool, args, { report = null, after = null, cores = 1 } = {}) {
	return { name, tool, args, report, after, cores };
}

/** Runs as many steps at once as there are cores for; a step waits for the one it builds on. */
async function runAll(steps) {
	const waiting = [...steps];
	const done = new Map();
	let free = CORES;
	await new Promise((finished) => {
		const next = () => {
			while (free > 0 && waiting.length > 0) {
				const index = waiting.findIndex(
					({ after, cores }) => cores <= free && (after === null || done.has(after)),
				);
				if (index < 0) break;
				const [current] = waiting.splice(index, 1);
				free -= current.cores;
				const blocked = current.after !== null && !done.get(current.after).ok;
				const ran = blocked
					? Promise.resolve(notRun(current, `it needs the step "${current.after}"`))
					: run(current);
				ran.then((result) => {
					free += current.cores;
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
	const limitMs = Math.min(STEP_LIMIT_S * 1000, WHOLE_LIMIT_S * 1000 - (from - started));
	if (limitMs <= 0) {
		return Promise.resolve(notRun(current, `the ${WHOLE_LIMIT_S} s for the whole are over`));
	}
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [binary(current.tool), ...current.args], {
			cwd: root,
			env: environment,
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: process.platform !== 'win32',
		});
		running.add(child);
		const output = [];
		child.stdout.on('data', (chunk) => output.push(chunk));
		child.stderr.on('data', (chunk) => output.push(chunk));

		let stopped = '';
		let force;
		const bound = setTimeout(() => {
			stopped = `stopped after ${seconds(limitMs)}`;
			killTree(child.pid, 'SIGTERM');
			force = setTimeout(() => killTree(child.pid, 'SIGKILL'), 5000);
		}, limitMs);
		const end = (code, signal) => {
			clearTimeout(bound);
			clearTimeout(force);
			running.delete(child);
			// What a step leaves behind would keep its pipes, and this process, alive.
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
			// The rest of its output may still be in the pipe.
			const settle = setTimeout(() => end(code, signal), 500);
			child.once('close', () => {
				clearTimeout(settle);
				end(code, signal);
			});
		});
	});
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

/** A step with a report counts its tests, any other is one check. */
function judge({ report: file }, exitedWell) {
	if (file === null) {
		return { ok: exitedWell, passed: exitedWell ? 1 : 0, failed: exitedWell ? 0 : 1, skipped: 0 };
	}
	const counts = countTests(file);
	// A step can fail beside its tests: an unhandled error, a server that did not start.
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
	if (!ok && output.trim()) console.log(`\n${output.trimEnd()}\n`);
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

/** The file behind a command of a package: `package` or `package:command`. */
function binary(tool) {
	const [, name, command] = /^(.+?)(?::(.+))?$/.exec(tool);
	const file = join(root, 'node_modules', name, 'package.json');
	const { bin } = require(file);
	return join(dirname(file), typeof bin === 'string' ? bin : bin[command ?? name]);
}

/** Ends a process with all its descendants, those in process groups of their own included. */
function killTree(pid, signal) {
	if (process.platform === 'win32') {
		spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
		return;
	}
	for (const target of [...descendants(pid), -pid, pid]) {
		try {
			process.kill(target, signal);
		} catch {
			// It has ended by itself.
		}
	}
}

function descendants(pid) {
	const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
	const children = new Map();
	for (const line of (stdout ?? '').split('\n')) {
		const [child, parent] = line.trim().split(/\s+/).map(Number);
		if (child) children.set(parent, [...(children.get(parent) ?? []), child]);
	}
	const found = [];
	for (let queue = [pid]; queue.length > 0;) {
		const below = children.get(queue.pop()) ?? [];
		found.push(...below);
		queue.push(...below);
	}
	return found;
}
