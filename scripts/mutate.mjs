// Mutation testing: `npm run mutate -- frame http/abnf` makes small changes in the code of an engine folder
// or of one file, and reports the changes that no test notices. Without names it covers every folder. It
// works file by file and stores the results (node_modules/.cache/mutate), so it can be interrupted. Only
// files that have changed, or whose tests have, are tried again. `--fresh` discards the results.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

const ENOUGH = 85;

/** Lists the tests of a folder: its own tests, and those that use it from outside. */
const TESTS = {
	extension: ['tests/engine/extension', 'tests/laws/extension.test.ts'],
	http: ['tests/engine/http', 'tests/handshake-rules.test.ts', 'tests/laws/http.test.ts'],
	handshake: ['tests/engine/handshake', 'tests/handshake-rules.test.ts', 'tests/laws/http.test.ts'],
	frame: ['tests/engine/frame', 'tests/frame-rules.test.ts', 'tests/laws/frame.test.ts'],
	endpoint: [
		'tests/engine/endpoint',
		'tests/conformance.test.ts',
		'tests/laws/endpoint.test.ts',
		'tests/laws/pair.test.ts',
	],
};

/** Lists the parts of the tree that the tests need. */
const COPIED = ['src', 'tests', 'scripts', 'package.json', 'tsconfig.json'];

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

let enough = true;
for (const name of positionals.length > 0 ? positionals : Object.keys(TESTS)) {
	const started = performance.now();
	const mutants = [];
	for (const file of filesOf(name)) mutants.push(...(await mutate(file)));
	const { score, sentence } = outcome(mutants);
	console.log(`${name}: ${sentence}, ${Math.round((performance.now() - started) / 1000)} s`);
	enough &&= score >= ENOUGH;
}
if (!enough) console.log(`Less than ${ENOUGH} % is too little.`);
process.exitCode = enough ? 0 : 1;

/** Returns the file names without extension, such as `frame/mask`, for `frame` or `frame/mask.ts`. */
function filesOf(name) {
	const [folder, file] = name.replace(/\.ts$/, '').split('/');
	const directory = join('src/engine', folder);
	if (!Object.hasOwn(TESTS, folder) || (file && !existsSync(join(directory, `${file}.ts`)))) {
		console.error(`There is no “${name}”: name ${Object.keys(TESTS).join(', ')}, or a file there.`);
		process.exit(2);
	}
	const files = file ? [`${file}.ts`] : readdirSync(directory).sort();
	return files.map((one) => `${folder}/${one.replace(/\.ts$/, '')}`);
}

async function mutate(file) {
	const known = join(cache, `${file}.json`);
	mkdirSync(dirname(known), { recursive: true });
	if (values.fresh) rmSync(known, { force: true });
	process.env.LAW_RUNS = '100';
	process.env.MUTATE_TESTS = JSON.stringify(testsOf(file));
	const mutants = await new Stryker({
		mutate: [`src/engine/${file}.ts`],
		ignorePatterns: [
			'/*',
			...COPIED.map((path) => `!/${path}`),
			'/src/*',
			'!/src/engine',
			'!/src/platform',
		],
		// Vite does not transform files under node_modules, so the copy is in another place.
		tempDirName: join(tmpdir(), 'websocket-101-mutate'),
		testRunner: 'engine',
		plugins: [
			fileURLToPath(new URL('mutate/runner.mjs', import.meta.url)),
			fileURLToPath(new URL('mutate/callers-mistakes.mjs', import.meta.url)),
		],
		ignorers: ['callers-mistakes'],
		// The mutants are not type-checked.
		disableTypeChecks: false,
		coverageAnalysis: 'perTest',
		incremental: true,
		incrementalFile: known,
		concurrency: Number(values.concurrency),
		timeoutMS: 5000,
		timeoutFactor: 3,
		allowEmpty: true,
		reporters: ['html'],
		htmlReporter: { fileName: join(cache, `${file}.html`) },
		logLevel: 'error',
	}).runMutationTest();
	for (const one of mutants.filter(isAlive).sort(byPlace)) console.log(describe(one));
	console.log(`  ${file}.ts: ${outcome(mutants).sentence}`);
	return mutants;
}

/** Returns the tests of a file. Those with its name come first, because the first failure decides. */
function testsOf(file) {
	const own = `tests/engine/${file}.test.ts`;
	const all = TESTS[dirname(file)].flatMap((path) =>
		path.endsWith('.ts') ? path : readdirSync(path).map((name) => `${path}/${name}`),
	);
	// Tests that mock modules need the complete Vitest.
	const tests = all.filter(
		(path) =>
			path.endsWith('.test.ts') && !/\bvi\.(mock|doMock)\(/.test(readFileSync(path, 'utf8')),
	);
	return [...tests.filter((path) => path === own), ...tests.filter((path) => path !== own)];
}

function isAlive({ status }) {
	return status === 'Survived' || status === 'NoCoverage';
}

function outcome(mutants) {
	const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
	const noticed = count('Killed', 'Timeout');
	const all = noticed + mutants.filter(isAlive).length;
	const score = all === 0 ? 100 : (noticed / all) * 100;
	const sentence =
		`${score.toFixed(1)} % of ${all} mutants noticed: ${count('Killed')} killed, ` +
		`${count('Timeout')} timed out, ${count('Survived')} survived, ${count('NoCoverage')} in no test` +
		(mutants.length > all ? `; ${mutants.length - all} left out` : '');
	return { score, sentence };
}

function byPlace({ location: { start: a } }, { location: { start: b } }) {
	return a.line - b.line || a.column - b.column;
}

/** Returns a line such as `src/engine/frame/mask.ts:12:7  EqualityOperator  a < b → a <= b`. */
function describe({ fileName, location: { start, end }, mutatorName, replacement, status }) {
	const lines = readFileSync(fileName, 'utf8')
		.split('\n')
		.slice(start.line - 1, end.line);
	lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
	lines[0] = lines[0].slice(start.column - 1);
	const place = `${relative(root, fileName)}:${start.line}:${start.column}`;
	const change = `${short(lines.join('\n'))} → ${short(replacement)}`;
	return `  ${place}  ${mutatorName}  ${change}${status === 'NoCoverage' ? '  (no test)' : ''}`;
}

function short(text) {
	const line = text.replace(/\s+/g, ' ');
	return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
