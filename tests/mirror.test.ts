// Every file with logic in the engine, the labs and the platform has the test that bears its name, and every test has
// the file it is named after.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Only types and tables, or what hands them on: there is nothing to run. */
const WITHOUT_LOGIC = [
	'engine/index.ts',
	'engine/extension/codec.ts',
	'engine/http/head.ts',
	'engine/limits.ts',
	'engine/message/message.ts',
	'engine/observer/patience.ts',
	'engine/observer/transcript.ts',
	'engine/reader/differences.ts',
	'engine/reader/recorded-with.ts',
	'engine/report/connection-rules.ts',
	'engine/report/diagnosis.ts',
	'engine/report/field.ts',
	'engine/report/frame-rules.ts',
	'engine/report/handshake-rules.ts',
	'engine/report/message-rules.ts',
	'engine/report/page-rules.ts',
	'engine/report/rule.ts',
	'engine/report/tunnel-rules.ts',
	'engine/report/unshown-rules.ts',
	'engine/simulation/grammar/boxes.ts',
	'engine/simulation/grammar/ends.ts',
	'engine/simulation/grammar/fields.ts',
	'engine/simulation/scenario.ts',
	'engine/compare/setting.ts',
	'lab/document-form.ts',
	'lab/lab.ts',
	'platform/jobs/job-messages.ts',
	'platform/offline/service-worker.ts',
];

const MIRRORED = ['engine', 'lab', 'platform'];
/** Tests that look at the whole, or at what is not in src. */
const BESIDE = /^(support|laws|interop|e2e|vectors)\/|^[^/]+\.test\.ts$/;

const sources = filesUnder(join(root, 'src'));
const tests = filesUnder(join(root, 'tests')).filter((file) => file.endsWith('.test.ts'));

test('every file with logic has a test of its name', () => {
	const untested = sources.filter(
		(file) =>
			MIRRORED.includes(file.split('/')[0]!) &&
			/(?<!\.d)\.ts$/.test(file) &&
			!WITHOUT_LOGIC.includes(file) &&
			!wholes(file).some((whole) => tests.some((one) => mirroredBy(one).includes(whole))),
	);
	expect(untested.map((file) => `src/${file} has no ${testOf(file)}`)).toEqual([]);
});

test('a part may be tested by the whole it is named after, and by no other', () => {
	expect(wholes('engine/http/head-edits.ts')).toEqual([
		'engine/http/head.ts',
		'engine/http/head-edits.ts',
	]);
	expect(wholes('engine/frame/frame.ts')).toEqual(['engine/frame/frame.ts']);
});

test('every test is named after a file or a folder that exists', () => {
	const folders = new Set(sources.flatMap((file) => parents(file)));
	const orphans = tests.filter(
		(one) =>
			!BESIDE.test(one) &&
			!mirroredBy(one).some((file) => sources.includes(file) || folders.has(file)),
	);
	expect(orphans.map((one) => `tests/${one} tests no file of its name in src`)).toEqual([]);
});

test.each(WITHOUT_LOGIC)('src/%s is exempt, so it exists and decides nothing', (file) => {
	expect(sources).toContain(file);
	expect(decisions(file, readFileSync(join(root, 'src', file), 'utf8'))).toEqual([]);
	expect(tests.filter((one) => mirroredBy(one).includes(file))).toEqual([]);
});

test.each([
	['a branch', 'export const a = (b: number) => (b > 1 ? 1 : 2);'],
	['a loop', 'export function a(b: number[]) { for (const c of b) void c; }'],
	['a choice', 'export const a = (b?: number) => b ?? 1;'],
	['a calculation', 'export const a = (b: number) => b + 1;'],
	['a call', 'export const a = (b: string[]) => b.map(String);'],
])('%s is logic', (_, text) => {
	expect(decisions('a.ts', text)).not.toEqual([]);
});

/**
 * tests/engine/bytes/hex.ui.test.ts may stand for hex.ts, hex.svelte.ts, hex.svelte or the folder hex, and so may
 * hex-laws.test.ts beside it.
 */
function mirroredBy(one: string): string[] {
	const name = one.replace(/(-laws)?(\.ui)?\.test\.ts$/, '').replace(/\.svelte$/, '');
	return [`${name}.ts`, `${name}.svelte.ts`, `${name}.svelte`, name];
}

/**
 * The file itself, and what it is a part of by its name: head-edits.ts is of head.ts, and its tests may be those of
 * the whole.
 */
function wholes(file: string): string[] {
	const folder = file.slice(0, file.lastIndexOf('/') + 1);
	const words = file.slice(folder.length, -'.ts'.length).split('-');
	return words
		.map((_, i) => `${folder}${words.slice(0, i + 1).join('-')}.ts`)
		.filter((one) => sources.includes(one));
}

function testOf(file: string): string {
	return `tests/${file.replace(/(\.svelte)?\.ts$/, '')}.test.ts`;
}

function parents(file: string): string[] {
	const parts = file.split('/');
	return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** What in a function can go one way or another, as source text; tables are read at the top level, not run. */
function decisions(file: string, text: string): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node, inFunction: boolean): void => {
		const here = inFunction || ts.isFunctionLike(node);
		const runs =
			ts.isCallExpression(node) ||
			ts.isBinaryExpression(node) ||
			ts.isConditionalExpression(node) ||
			ts.isIfStatement(node) ||
			ts.isSwitchStatement(node) ||
			ts.isTryStatement(node) ||
			ts.isIterationStatement(node, false);
		if (here && runs) found.push(node.getText());
		ts.forEachChild(node, (child) => {
			visit(child, here);
		});
	};
	visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), false);
	return found;
}

function filesUnder(directory: string): string[] {
	return readdirSync(directory, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
		.map((file) => file.replaceAll('\\', '/'));
}
