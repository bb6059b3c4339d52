import { expect, test } from 'vitest';
import { parseProgram } from '../../../src/lessons/script/parse-program.ts';
import { PROGRAM_LIMITS } from '../../../src/lessons/script/program-fault.ts';

test.each([
	'',
	'// nothing',
	'let i = 0; while (i < 3) { i += 1; if (i === 2) continue; else break; }',
	'function f(a, b) { return a && b ? -a : ~b; }',
	'for (let i = 0; i < 3; i++) for (const c of "abc") log(`${c}${i}`);',
	'const o = { a: 1, "b-c": [1, 2] }; o.a = o["b-c"][0]; ({});',
	'f(1)(2).g;',
])('“%s” is a program', (text) => {
	expect(parseProgram(text).type).toBe('program');
});

test.each([
	// What is not JavaScript, and where it ends.
	['let 1 = a;', 'syntax', 1, 5, '1'],
	['f(', 'syntax', 1, 3, ''],
	['log(1);\n  log(2', 'syntax', 2, 8, ''],
	['let a; let a;', 'syntax', 1, 12, 'a'],
	['let s = "no end', 'syntax', 1, 9, '"'],
	// What the language does not have.
	['var a = 1;', 'outside', 1, 1, 'var a = 1;'],
	['log(() => 1);', 'outside', 1, 5, '() => 1'],
	['log(function () {});', 'outside', 1, 5, 'function () {}'],
	['if (a) { function f() {} }', 'outside', 1, 10, 'function f() {}'],
	['async function f() {}', 'outside', 1, 1, 'async function f() {}'],
	['function f(a = 1) {}', 'outside', 1, 1, 'function f(a = 1) {}'],
	['let [a] = b;', 'outside', 1, 5, '[a] = b'],
	['for (const i in o) log(i);', 'outside', 1, 1, 'for (const i in o) log(i);'],
	['class A {}', 'outside', 1, 1, 'class A {}'],
	['new Date();', 'outside', 1, 1, 'new Date()'],
	['log(this);', 'outside', 1, 5, 'this'],
	['log(typeof a);', 'outside', 1, 5, 'typeof a'],
	['log(a?.b);', 'outside', 1, 5, 'a?.b'],
	['log(/a/);', 'outside', 1, 5, '/a/'],
	['log(1n);', 'outside', 1, 5, '1n'],
	['log(2 ** 3);', 'outside', 1, 5, '2 ** 3'],
	['log(...a);', 'outside', 1, 1, 'log(...a)'],
	['log({ [a]: 1 });', 'outside', 1, 7, '[a]: 1'],
	['log({ get a() { return 1; } });', 'outside', 1, 7, 'get a() { return 1; }'],
	['throw 1;', 'outside', 1, 1, 'throw 1;'],
	['debugger;', 'outside', 1, 1, 'debugger;'],
	['import("x");', 'outside', 1, 1, 'import("x")'],
	['a: for (;;) break a;', 'outside', 1, 1, 'a: for (;;) break a;'],
	['log(a`b`);', 'outside', 1, 5, 'a`b`'],
	['log((1, 2));', 'outside', 1, 6, '1, 2'],
	['log(1\n== 2);', 'loose-equality', 1, 5, '=='],
	['log(1 != 2);', 'loose-equality', 1, 5, '!='],
	// A long piece is quoted in its beginning.
	[`class ${'A'.repeat(60)} {}`, 'outside', 1, 1, `class ${'A'.repeat(34)}…`],
	[`class A${'𝕏'.repeat(60)} {}`, 'outside', 1, 1, `class A${'𝕏'.repeat(33)}…`],
])('“%s”: %s at %i:%i', (text, code, line, column, found) => {
	expect(parseProgram(text)).toMatchObject({ type: 'fault', fault: { code, line, column, found } });
});

test('a program that is too long or nested too deeply is a fault', () => {
	const { text, depth } = PROGRAM_LIMITS;
	expect(parseProgram(' '.repeat(text)).type).toBe('program');
	expect(parseProgram(' '.repeat(text + 1))).toMatchObject({ fault: { code: 'too-long' } });
	expect(parseProgram(`log(${'!'.repeat(depth + 1)}1)`)).toMatchObject({
		fault: { code: 'too-deep' },
	});
	// Deeper than the stack of the parser.
	for (const piece of ['(', '[', '!', '{', 'if(1)', 'x=', '`${']) {
		const deep = piece.repeat(Math.floor(text / piece.length));
		expect(parseProgram(deep).type).toBe('fault');
	}
});
