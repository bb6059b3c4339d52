// The lint rule against names from outside: it reports each lookup that would find inherited members, and no other.
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ownLookup } from '../scripts/lint/own-lookup.mjs';
import { withoutTree } from '../scripts/lint/without-tree.mjs';

const DECLARED = [
	'declare const text: string;',
	'declare const maybe: string | number;',
	"declare const known: 'a' | 'b';",
	'declare const index: number;',
	'declare const key: symbol;',
	'declare const table: Record<string, number>;',
	'declare const sizes: { a: number; b: number };',
	'declare const list: readonly number[];',
	'declare const bytes: Uint8Array;',
	'declare function ownValue<T>(table: Record<string, T>, name: string): T | undefined;',
];

const BAD = [
	'table[text];',
	'table[maybe];',
	'table[text] = 1;',
	'table?.[text];',
	"sizes[text as 'a'];",
	'({ a: 1 } as Record<string, number>)[text];',
	'text in sizes;',
	'maybe in table;',
	'Object.hasOwn(sizes, text) ? table[text] : 0;',
	'Object.hasOwn(table, known) ? table[text] : 0;',
	'if (Object.hasOwn(table, text)) table[text];',
	"sizes[(text as 'a')];",
];

const GOOD = [
	'table.constructor;',
	'table[known];',
	'sizes[known];',
	'known in sizes;',
	'key in sizes;',
	'list[index];',
	'bytes[index];',
	'for (const i in list) list[i];',
	'ownValue(table, text);',
	"new Map([['a', 1]]).get(text);",
	'Object.hasOwn(table, text) ? table[text] : 0;',
	'(Object.hasOwn(table, text)) ? ((table)[(text)]) : 0;',
	'class One { #own = 1; static is(other: object) { return #own in other; } }',
];

const LINES = [...DECLARED, ...BAD, ...GOOD];
const FILE = 'looked-up.ts';

const CODE = LINES.join('\n');

function compiled(): ts.Program {
	// The names need no types of the DOM, which take most of the time.
	const lib = ['lib.es2023.d.ts'];
	const target = ts.ScriptTarget.ES2023;
	const options: ts.CompilerOptions = { target, lib, strict: true, types: [] };
	const host = ts.createCompilerHost(options, true);
	const { getSourceFile } = host;
	host.getSourceFile = (file, ...rest) =>
		file === FILE
			? ts.createSourceFile(file, CODE, ts.ScriptTarget.ES2023, true)
			: getSourceFile.call(host, file, ...rest);
	return ts.createProgram([FILE], options, host);
}

const program = compiled();

/** Returns the lines of code that the rule reports. */
function reported(languageOptions: Linter.Config['languageOptions']): Set<string> {
	const config: Linter.Config = {
		files: ['**/*.ts'],
		languageOptions: languageOptions!,
		plugins: { project: { rules: { 'own-lookup': ownLookup } } },
		rules: { 'project/own-lookup': 'error' },
	};
	const messages = new Linter().verify(CODE, config, FILE);
	for (const { ruleId, message } of messages) expect(ruleId, message).toBe('project/own-lookup');
	return new Set(messages.map(({ line }) => LINES[line - 1]!));
}

const file = program.getSourceFile(FILE)!;
const treeless = { parseForESLint: () => withoutTree({ parser, program, file }) };

describe.each([
	['with a tree', { parser, parserOptions: { programs: [program] } }],
	['without a tree', { parser: treeless }],
])('%s', (_, languageOptions) => {
	const found = reported(languageOptions);

	test.each(BAD)('%s is reported', (line) => {
		expect(found).toContain(line);
	});

	test.each(GOOD)('%s is not reported', (line) => {
		expect(found).not.toContain(line);
	});
});
