// The states of an endpoint have their names once per language, in `strings/*/state-terms.ts`. The values of `readyState`
// have no other names, so no table of them stands in the words of a language.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { STATES, type StateName } from '../src/engine/endpoint/index.ts';
import { READY_STATES } from '../src/engine/page/index.ts';
import { LOCALES, type Locale } from '../src/strings/locale.ts';
import { STATE_TERMS as en } from '../src/strings/en/state-terms.ts';
import { STATE_TERMS as zhCN } from '../src/strings/zh-CN/state-terms.ts';

const SRC = join(import.meta.dirname, '../src');
const TERMS: Readonly<Record<Locale, Readonly<Record<StateName, string>>>> = { en, 'zh-CN': zhCN };

/** Holds the number of states from which a list of names is a table of them: `open` and `closed` are also other words. */
const LEAST = 3;

test.each(LOCALES)('in %s no two states have one name', (locale) => {
	const names = Object.values(TERMS[locale]);
	expect(new Set(names).size).toBe(Object.keys(STATES).length);
});

test.each(LOCALES)(
	'in %s one table names the states of an endpoint, and none readyState',
	(locale) => {
		const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
			.map((file) => file.replaceAll('\\', '/'))
			.filter((file) => new RegExp(`(^|/)strings/${locale}(/.*)?\\.ts$`).test(file));
		expect(files.length).toBeGreaterThan(50);
		const found = files.flatMap((file) =>
			tablesOfStates(locale, readFileSync(join(SRC, file), 'utf8')).map((one) => `${file}: ${one}`),
		);
		const names = Object.keys(STATES).join(' ');
		expect(found).toEqual([`strings/${locale}/state-terms.ts: ${names}`]);
	},
);

test.each([
	['names', "const STATE = { open: 'opened', 'close-sent': 'sent', closed: 'closed' };"],
	['names in camel case', "a({ closeSent: 'sent', closeReceived: 'got it', halfClosed: 'half' })"],
	['pairs', "new Map([['ending', 'ends'], ['open', 'opened'], ['closed', 'is closed']])"],
	['the names by other keys', "const a = { one: 'open', two: 'Close sent', three: 'closed' };"],
	['readyState', "const a = { CONNECTING: 'connecting', OPEN: 'open', CLOSING: 'closing' };"],
	['readyState by number', "const a = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'];"],
])('a table of %s is found', (_, source) => {
	expect(tablesOfStates('en', source)).toHaveLength(1);
});

test.each([
	[
		'sentences about states',
		"a({ open: 'It sends.', 'close-sent': 'It waits.', ending: 'It ends.' })",
	],
	[
		'two words that are also states',
		"const a = { open: 'Open', closed: 'Closed', other: 'Other' };",
	],
	['a sentence that names states', "const a = ['CONNECTING, OPEN and CLOSING', 'OPEN'];"],
])('%s are no table of states', (_, source) => {
	expect(tablesOfStates('en', source)).toEqual([]);
});

/** Returns the keys, or the texts without keys, of each table that gives names to states. */
function tablesOfStates(locale: Locale, source: string): readonly string[] {
	const keys = new Set([...Object.keys(STATES), ...READY_STATES].map(plain));
	const names = new Set([...Object.values(TERMS[locale]), ...READY_STATES].map(plain));
	const tables: string[] = [];
	const visit = (node: ts.Node): void => {
		const entries = entriesOf(node).filter(({ text }) => !/[.。]$/.test(text));
		const states = entries.filter(
			({ key, text }) => (key !== null && keys.has(plain(key))) || names.has(plain(text)),
		);
		if (states.length >= LEAST) tables.push(states.map(({ key, text }) => key ?? text).join(' '));
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('words.ts', source, ts.ScriptTarget.Latest, true));
	return tables;
}

interface Entry {
	/** Holds the key in an object, or the first item of a pair; it is null in a list of texts. */
	readonly key: string | null;
	readonly text: string;
}

/** Returns the texts in an object, in a list of texts or in a list of pairs, with their keys. */
function entriesOf(node: ts.Node): readonly Entry[] {
	if (ts.isObjectLiteralExpression(node)) {
		return node.properties.flatMap((property) => {
			if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer)) {
				return [];
			}
			const { name, initializer } = property;
			const hasText = ts.isIdentifier(name) || ts.isStringLiteralLike(name);
			return [{ key: hasText ? name.text : null, text: initializer.text }];
		});
	}
	if (!ts.isArrayLiteralExpression(node)) return [];
	return node.elements.flatMap((element): readonly Entry[] => {
		if (ts.isStringLiteralLike(element)) return [{ key: null, text: element.text }];
		if (!ts.isArrayLiteralExpression(element)) return [];
		const [key, text] = element.elements;
		const isPair = key && text && ts.isStringLiteralLike(key) && ts.isStringLiteralLike(text);
		return isPair ? [{ key: key.text, text: text.text }] : [];
	});
}

/** Returns a name without its case and its hyphens and spaces, so that `closeSent` is `close-sent`. */
function plain(name: string): string {
	return name.toLowerCase().replace(/[-\s]/g, '');
}
