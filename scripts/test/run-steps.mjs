// Runs the steps of the tests, each in a process of its own. A failing step keeps its output. No step has a time limit,
// because a slow machine may take longer; a step that shows no activity is ended.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stepsAtOnce } from './machine.mjs';
import { killTree, processorTimes } from '../process-tree.mjs';

/**
 * Makes a function run longer before V8 optimizes it: most of a step runs too briefly to earn back the time of the
 * optimizing compiler.
 */
const LATE_OPTIMIZATION = '--interrupt-budget=600000';
/**
 * Compilers and linters make many short-lived objects. With more room for these the collector runs less
 * often.
 */
const NODE_OPTIONS = [
	'--max-semi-space-size=128',
	// Later versions of V8 lack this option, and Node does not start with an option that it does not know.
	...(v8Knows('--interrupt-budget') ? [LATE_OPTIMIZATION] : []),
];
/** Holds the time in ms after which a step that shows no activity is stuck. */
const SILENCE_MS = 120_000;
const LOOK_MS = 5_000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const running = new Set();

/**
 * Describes a step. `cores`: so many cores it keeps busy. A step that mostly waits has 0 and runs beside the others.
 */
export function step(
	name,
	tool,
	args,
	{ report = null, after = null, silent = false, cores = 1, environment = {} } = {},
) {
	return { name, tool, args, report, after, silent, cores, environment };
}

/**
 * Runs as many steps at the same time as the machine bears. A step waits for the step that it needs.
 * @param environment the environment of the processes
 * @param ondone gets the result of each step when it ends
 */
export async function runSteps(steps, environment, ondone) {
	const waiting = [...steps];
	const done = new Map();
	let free = stepsAtOnce();
	await new Promise((finished) => {
		const next = () => {
			for (;;) {
				const index = waiting.findIndex(
					({ after, cores }) => (free > 0 || cores === 0) && (after === null || done.has(after)),
				);
				if (index < 0) break;
				const [current] = waiting.splice(index, 1);
				free -= current.cores;
				const blocked = current.after !== null && !done.get(current.after).ok;
				const ran = blocked
					? Promise.resolve(notRun(current, `it needs the step "${current.after}"`))
					: run(current, environment);
				ran.then((result) => {
					free += current.cores;
					done.set(current.name, result);
					ondone(result);
					next();
				});
			}
			if (done.size === steps.length) finished();
		};
		next();
	});
	return steps.map(({ name }) => done.get(name));
}

/** Ends all processes that still run. */
export function endSteps() {
	for (const child of running) killTree(child.pid, 'SIGKILL');
}

export function seconds(ms) {
	return `${(ms / 1000).toFixed(1)} s`;
}

function run(current, environment) {
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
		const note = (chunk) => {
			output.push(chunk);
			silentMs = 0;
		};
		child.stdout.on('data', note);
		child.stderr.on('data', note);

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

function v8Knows(option) {
	const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
	return known.includes(`${option} (`);
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

/** Returns the file of a package's command: `package` or `package:command`, or of a script of this project: `./script`. */
function binary(tool) {
	if (tool.startsWith('./')) return join(root, tool);
	const [, name, command] = /^(.+?)(?::(.+))?$/.exec(tool);
	const file = join(root, 'node_modules', name, 'package.json');
	const { bin } = require(file);
	return join(dirname(file), typeof bin === 'string' ? bin : bin[command ?? name]);
}
