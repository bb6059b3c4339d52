// Mutation testing: `npm run mutate -- frame http` changes the code of those engine folders in small ways and asks
// whether a test notices. Without names: all folders. What is known from earlier runs is kept under node_modules/.cache
// and asked again where the code or the tests that reached it changed; `--fresh` forgets it.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

const ENOUGH = 85;

/** The tests that answer for a folder: its own, then what plays it from outside, cheap before dear. */
const TESTS = {
	extension: ['tests/engine/extension/**'],
	http: ['tests/engine/http/**', 'tests/handshake-rules.test.ts'],
	handshake: ['tests/engine/handshake/**', 'tests/handshake-rules.test.ts'],
	frame: ['tests/engine/frame/**', 'tests/frame-rules.test.ts'],
	endpoint: ['tests/engine/endpoint/**', 'tests/conformance.test.ts'],
};

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'mutate');
process.chdir(root);

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		concurrency: { type: 'string', default: String(availableParallelism()) },
		fresh: { type: 'boolean', default: false },
	},
});
const folders = positionals.length > 0 ? positionals : Object.keys(TESTS);
for (const folder of folders) {
	if (!Object.hasOwn(TESTS, folder)) {
		console.error(`There is no folder “${folder}”: ${Object.keys(TESTS).join(', ')}.`);
		process.exit(2);
	}
}

let enough = true;
for (const folder of folders) {
	const started = performance.now();
	const mutants = await mutate(folder);
	const score = report(folder, mutants, (performance.now() - started) / 1000);
	enough &&= score >= ENOUGH;
}
process.exitCode = enough ? 0 : 1;

async function mutate(folder) {
	mkdirSync(cache, { recursive: true });
	process.env.MUTATE_TESTS = JSON.stringify(TESTS[folder].map(testFiles));
	const incrementalFile = join(cache, `${folder}.json`);
	if (values.fresh) rmSync(incrementalFile, { force: true });
	return new Stryker({
		mutate: [`src/engine/${folder}/**/*.ts`],
		ignorePatterns: ['/*', '!/src', '!/tests', '!/scripts', '!/package.json', '!/tsconfig.json'],
		// Vite leaves what is under node_modules as it is, so the copy lies elsewhere.
		tempDirName: join(tmpdir(), 'websocket-101-mutate'),
		testRunner: 'vitest',
		vitest: { configFile: 'scripts/mutate/vitest.config.mjs', related: false },
		plugins: [
			'@stryker-mutator/vitest-runner',
			fileURLToPath(new URL('mutate/callers-mistakes.mjs', import.meta.url)),
		],
		ignorers: ['callers-mistakes'],
		// Nothing is type-checked here.
		disableTypeChecks: false,
		coverageAnalysis: 'perTest',
		incremental: true,
		incrementalFile,
		concurrency: Number(values.concurrency),
		timeoutMS: 3000,
		timeoutFactor: 3,
		allowConsoleColors: false,
		reporters: [process.stdout.isTTY ? 'progress' : 'progress-append-only', 'html'],
		htmlReporter: { fileName: join(cache, `${folder}.html`) },
		logLevel: 'warn',
		thresholds: { high: 100, low: ENOUGH, break: null },
	}).runMutationTest();
}

/** A folder is everything in it; Vitest wants files. */
function testFiles(path) {
	return path.endsWith('/**') ? `${path}/*.test.ts` : path;
}

function report(folder, mutants, seconds) {
	const of = (status) => mutants.filter((one) => one.status === status);
	const [killed, timedOut] = [of('Killed'), of('Timeout')];
	const alive = [...of('Survived'), ...of('NoCoverage')];
	const counted = killed.length + timedOut.length + alive.length;
	const score = counted === 0 ? 100 : ((killed.length + timedOut.length) / counted) * 100;
	for (const one of alive.sort(byPlace)) console.log(describe(one));
	console.log(
		`${folder}: ${score.toFixed(1)} % of ${counted} mutants noticed (${ENOUGH} % is enough): ` +
			`${killed.length} killed, ${timedOut.length} timed out, ${of('Survived').length} survived, ` +
			`${of('NoCoverage').length} reached by no test; ${mutants.length - counted} not counted; ` +
			`${Math.round(seconds)} s`,
	);
	console.log(`  what each test reaches: ${relative(root, join(cache, `${folder}.html`))}`);
	return score;
}

function byPlace(a, b) {
	const [left, right] = [a, b].map(({ fileName, location: { start } }) => [fileName, start]);
	if (left[0] !== right[0]) return left[0] < right[0] ? -1 : 1;
	return left[1].line - right[1].line || left[1].column - right[1].column;
}

/** `src/engine/frame/mask.ts:12:7  EqualityOperator  a < b → a <= b` */
function describe({ fileName, location: { start, end }, mutatorName, replacement, status }) {
	const lines = readFileSync(fileName, 'utf8')
		.split('\n')
		.slice(start.line - 1, end.line);
	lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
	lines[0] = lines[0].slice(start.column - 1);
	const untested = status === 'NoCoverage' ? '  (no test)' : '';
	const place = `${relative(root, fileName)}:${start.line}:${start.column}`;
	return `  ${place}  ${mutatorName}  ${short(lines.join('\n'))} → ${short(replacement)}${untested}`;
}

function short(text) {
	const line = text.replace(/\s+/g, ' ');
	return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
