// Tries each law with a million inputs: `npm run fuzz`. It prints its seed and stores its progress; `npm run
// fuzz -- --resume` continues a stopped run. `--law "part of its name"` selects a law, `--runs 10000` sets
// the number of inputs, and `--seed 1` chooses other inputs.
import { randomInt } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const CORES = 2;
const SLICE_RUNS = 20_000;
/** Bounds the time of a slice. A slice normally takes seconds, so a slice that takes longer never ends. */
const SLICE_LIMIT_MS = 600_000;
const SHOWN_EVERY_MS = 30_000;

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '1000000' },
		law: { type: 'string', default: '' },
		seed: { type: 'string' },
		/**
		 * Takes the path of a counterexample, as fast-check prints it. With `--law` and `--seed` it shows the
		 * counterexample again.
		 */
		path: { type: 'string' },
		resume: { type: 'boolean', default: false },
	},
});

const root = fileURLToPath(new URL('..', import.meta.url));
const directory = join(root, 'node_modules', '.cache', 'fuzz');
const progressFile = join(directory, 'progress.jsonl');
mkdirSync(directory, { recursive: true });

if (values.resume && !existsSync(progressFile)) stop('There is nothing to resume.');
const [kept = null, ...done] = values.resume ? readProgress() : [];
const { seed, runs, only } = kept ?? {
	seed: values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed),
	runs: Number(values.runs),
	only: values.law,
};
if (!Number.isInteger(seed) || !(runs >= 1)) stop('--seed and --runs take whole numbers.');

const lawsFile = await buildLaws();
const { LAWS } = await import(lawsFile);
const laws = LAWS.filter(({ name }) => name.includes(only));
if (laws.length === 0) stop(`No law’s name has “${only}” in it.`);

const slices = slicesToDo();
console.log(`seed ${seed}: ${laws.length} laws, ${runs} inputs each${kept ? ', resumed' : ''}`);
if (!kept && !values.path) {
	writeFileSync(progressFile, `${JSON.stringify({ seed, runs, only })}\n`);
}
const started = performance.now();
let shown = started;
process.on('SIGINT', () => {
	console.log(`\nStopped. To go on: npm run fuzz -- --resume`);
	process.exit(130);
});
await Promise.all(Array.from({ length: CORES }, () => work()));
report();
process.exit(0);

/** Returns the slices to run. The laws alternate, so that an interrupted run has tried each of them. */
function slicesToDo() {
	if (values.path) {
		return laws.map(({ name }) => ({ law: name, slice: 0, seed, runs: 1, path: values.path }));
	}
	const finished = new Set(done.map(({ law, slice }) => `${slice} ${law}`));
	const all = laws.flatMap(({ name, share }) => {
		const wanted = Math.ceil(runs * share);
		return Array.from({ length: Math.ceil(wanted / SLICE_RUNS) }, (_, slice) => ({
			law: name,
			slice,
			// The first slice has the given seed, so that a failure can be reproduced.
			seed: (seed + slice * 0x9e37_79b1) & 0x7fff_ffff,
			runs: Math.min(SLICE_RUNS, wanted - slice * SLICE_RUNS),
		}));
	});
	return all
		.filter(({ law, slice }) => !finished.has(`${slice} ${law}`))
		.sort((one, other) => one.slice - other.slice);
}

async function work() {
	const worker = new Worker(new URL('fuzz/worker.mjs', import.meta.url), {
		workerData: { laws: lawsFile },
	});
	await answer(worker);
	for (let slice = slices.shift(); slice !== undefined; slice = slices.shift()) {
		const current = slice;
		worker.postMessage(current);
		const bound = setTimeout(() => {
			fail(current, `it does not end: ${SLICE_LIMIT_MS / 1000} s for ${current.runs} inputs`);
		}, SLICE_LIMIT_MS);
		const { ms, runs: made, failure } = await answer(worker);
		clearTimeout(bound);
		if (failure !== null) fail(current, failure.report, failure.path);
		const { law, slice: number, seed: ownSeed } = current;
		const row = { law, slice: number, seed: ownSeed, runs: made, ms };
		done.push(row);
		if (!current.path) appendFileSync(progressFile, `${JSON.stringify(row)}\n`);
		show();
	}
	await worker.terminate();
}

function answer(worker) {
	return new Promise((resolve, reject) => {
		worker.once('message', (message) => {
			worker.off('error', reject);
			resolve(message);
		});
		worker.once('error', reject);
	});
}

function show() {
	const now = performance.now();
	if (now - shown < SHOWN_EVERY_MS) return;
	shown = now;
	console.log(`${seconds(now - started)}: ${total(done)} inputs, ${slices.length} slices to go`);
}

function fail({ law, seed: ownSeed }, what, path) {
	console.error(`\nFAILED  ${law}\n${what}`);
	const where = path === undefined ? '' : ` --path ${path}`;
	console.error(`\nAgain: npm run fuzz -- --law ${JSON.stringify(law)} --seed ${ownSeed}${where}`);
	process.exit(1);
}

function report() {
	for (const { name } of laws) {
		const rows = done.filter(({ law }) => law === name);
		const ms = rows.reduce((sum, row) => sum + row.ms, 0);
		console.log(`${String(total(rows)).padStart(9)}  ${seconds(ms).padStart(9)}  ${name}`);
	}
	console.log(`All hold: ${total(done)} inputs in ${seconds(performance.now() - started)}.`);
}

async function buildLaws() {
	await build({
		root,
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		plugins: [svelte()],
		build: { ssr: 'tests/laws/index.ts', outDir: join(directory, 'laws'), emptyOutDir: true },
	});
	return pathToFileURL(join(directory, 'laws', 'index.js')).href;
}

function readProgress() {
	const lines = readFileSync(progressFile, 'utf8').split('\n');
	// A line that was being written when the run stopped is incomplete and is skipped.
	return lines.flatMap((line) => {
		try {
			return [JSON.parse(line)];
		} catch {
			return [];
		}
	});
}

function total(rows) {
	return rows.reduce((sum, row) => sum + row.runs, 0);
}

function seconds(ms) {
	return `${(ms / 1000).toFixed(1)} s`;
}

function stop(why) {
	console.error(why);
	process.exit(1);
}
