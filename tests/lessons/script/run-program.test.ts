import { describe, expect, test } from 'vitest';
import { parseProgram } from '../../../src/lessons/script/parse-program.ts';
import { PROGRAM_LIMITS } from '../../../src/lessons/script/program-fault.ts';
import { ProgramRun } from '../../../src/lessons/script/run-program.ts';
import { ServerConnection } from '../../../src/lessons/script/server-connection.ts';

/** Runs a program on a connection that is open. */
function run(text: string, { keepsLines = false } = {}) {
	const read = parseProgram(text);
	if (read.type === 'fault') throw new Error(`${text}: ${read.fault.code}`);
	const connection = new ServerConnection();
	connection.opened();
	const { fault, lines } = new ProgramRun(read, connection.functions, { keepsLines });
	return { fault, lines, logged: connection.logged, frames: connection.frames };
}

describe('a value is that of JavaScript', () => {
	test.each([
		['1 + 2 * 3 - 4 / 2 % 3', '5'],
		['"a" + 1 + true + null + undefined', 'a1truenullundefined'],
		['0x81 & 0x7f | 0x10 ^ 0x01', '17'],
		['1 << 3 >> 1', '4'],
		['-1 >>> 28', '15'],
		['~5', '-6'],
		['+3', '3'],
		['!0', 'true'],
		['1 === 1 && "1" !== 1', 'true'],
		['"a" < "b" && 2 >= 2 && 1 < 2 && 3 > 2 && 2 <= 2', 'true'],
		['"b" <= "a" || "b" > "a"', 'true'],
		['0 || "no" && "yes"', 'yes'],
		['null ?? "else"', 'else'],
		['0 ?? "else"', '0'],
		['1 > 2 ? "a" : "b"', 'b'],
		['`${1}-${"b"}`', '1-b'],
		['[1, [2], { a: 3 }]', '1,[…],{…}'],
		['"text".length', '4'],
		['"text"[1]', 'e'],
		['"text".slice(1, 3)', 'ex'],
		['"text".slice(-2)', 'xt'],
		['" Text ".trim().toLowerCase()', 'text'],
		['"text".toUpperCase()', 'TEXT'],
		['"a,b".split(",")[1]', 'b'],
		['"text".includes("ex") && "text".startsWith("te") && "text".endsWith("xt")', 'true'],
		['"text".indexOf("x")', '2'],
		['[1, 2, 3].slice(1).join("-")', '2-3'],
		['[1, 2].includes(2)', 'true'],
		['[1, 2].indexOf(3)', '-1'],
		['[1, 2].length', '2'],
		['[1][5]', 'undefined'],
		['({ a: 1 }).a', '1'],
		['({ a: 1 }).b', 'undefined'],
		['({ "a-b": 1 })["a-b"]', '1'],
		['text(bytes("你好"))', '你好'],
		['text([72, 105])', 'Hi'],
		['bytes("你").length', '3'],
		['bytes("abc").slice(1)', 'bc'],
		['bytes("a")[0]', '97'],
		['isUtf8([255])', 'false'],
		['isUtf8(bytes("é"))', 'true'],
		['decodeBase64("aGk=").length', '2'],
		['decodeBase64("!")', 'null'],
		['join([bytes("a"), [98], "c"])', 'abc'],
		['acceptValue("dGhlIHNhbXBsZSBub25jZQ==")', 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='],
	])('%s is %s', (expression, expected) => {
		expect(run(`log(${expression});`)).toMatchObject({ fault: null, logged: [expected] });
	});
});

describe('statements run as in JavaScript', () => {
	test.each([
		['let a = 1; a += 2; a *= 3; a -= 1; a %= 5; a <<= 2; a |= 1; a ^= 2; log(a);', ['15']],
		['let s = "a"; s += 1; log(s);', ['a1']],
		['let a = 1; a += (a = 5); log(a);', ['6']],
		['let i = 0; log(i++); log(++i); log(i--); log(--i);', ['0', '2', '2', '0']],
		['let i = 0; while (true) { i++; if (i < 3) continue; break; } log(i);', ['3']],
		['for (let i = 0; i < 2; i++) log(i);', ['0', '1']],
		['for (const x of [1, 2, 3]) { if (x === 2) continue; log(x); }', ['1', '3']],
		['for (const x of "ab") log(x);', ['a', 'b']],
		['for (const x of bytes("a")) log(x);', ['97']],
		['function f(n) { return n < 2 ? 1 : n * f(n - 1); } log(f(5));', ['120']],
		['function f(n) { for (;;) { if (n > 3) return n; n++; } } log(f(0));', ['4']],
		['function f() { for (const x of [1, 2]) return x; } log(f());', ['1']],
		['log(f()); function f() { return 1; }', ['1']],
		['function f(a) { log(a); } f();', ['undefined']],
		['let a = 1; { let a = 2; log(a); } log(a);', ['2', '1']],
		['const l = [1]; l.push(2, 3); l[0] = 9; l[3] = 4; log(l);', ['9,2,3,4']],
		['const o = {}; o.a = 1; o["b"] = 2; log(o.a + o.b);', ['3']],
		['const b = bytes("ab"); b[0] = b[0] ^ 3; log(b);', ['bb']],
		['if (0) log(1); else if (1) log(2); else log(3);', ['2']],
		[';', []],
	])('%s', (text, logged) => {
		expect(run(text)).toMatchObject({ fault: null, logged });
	});
});

describe('a program stops at the place of its fault', () => {
	test.each([
		['log(a);', 'undeclared', 1, 5, 'a'],
		['log(a);\nlet a = 1;', 'undeclared', 1, 5, 'a'],
		['a = 1;', 'undeclared', 1, 1, 'a'],
		['const a = 1;\na = 2;', 'constant', 2, 1, 'a'],
		['log = 1;', 'constant', 1, 1, 'log'],
		['function f() {}\nf = 1;', 'constant', 2, 1, 'f'],
		['log("a".size);', 'no-member', 1, 9, 'size'],
		['let a; log(a.b);', 'no-member', 1, 14, 'b'],
		['"a".push(1);', 'no-member', 1, 5, 'push'],
		['({}).f();', 'no-member', 1, 6, 'f'],
		['const s = "a"; s[0] = "b";', 'no-member', 1, 18, '0'],
		['const l = []; l[5] = 1;', 'no-member', 1, 17, '5'],
		['for (const x of 5) log(x);', 'no-member', 1, 17, '5'],
		['const a = 1; a();', 'not-function', 1, 14, 'a'],
		['log(1 + undefined);', 'not-number', 1, 9, 'undefined'],
		['log([1][2] ^ 5);', 'not-number', 1, 5, '[1][2]'],
		['log("a" < 1);', 'not-number', 1, 5, '"a"'],
		['let a; a++;', 'not-number', 1, 8, 'a'],
		['let a = []; a += 1;', 'not-number', 1, 13, 'a'],
		['log(-"a");', 'not-number', 1, 6, '"a"'],
		['send(1);', 'argument', 1, 6, '1'],
		['send([256]);', 'argument', 1, 6, '[256]'],
		['pong({});', 'argument', 1, 6, '{}'],
		['pong(bytes("1234567890".slice(0)).slice(0)); send(null);', 'argument', 1, 51, 'null'],
		['fail("1002");', 'argument', 1, 6, '"1002"'],
		['fail(70000);', 'argument', 1, 6, '70000'],
		['close(undefined, "why");', 'argument', 1, 18, '"why"'],
		['acceptValue();', 'argument', 1, 1, 'acceptValue()'],
		['acceptValue("你");', 'argument', 1, 13, '"你"'],
		['respond(101, {});', 'second-response', 1, 1, 'respond(101, {})'],
		['close(); send("late");', 'not-open', 1, 10, 'send("late")'],
		['log(1);\nwhile (true) {}', 'budget', 2, 1, 'while (true)'],
		// The loop that turned most often is named, and not the one in which the budget ended.
		['for (;;) { for (const x of [1, 2]) x; }', 'budget', 1, 1, 'for (;;)'],
		['for (const x of [1, 2]) { while (x) {} }', 'budget', 1, 27, 'while (x)'],
		['function f() { f(); }\nf();', 'too-deep', 1, 16, 'f()'],
		['let s = "a"; while (true) s += s;', 'too-big', 1, 27, 's += s'],
		['let s = "a"; while (true) s = `${s}${s}`;', 'too-big', 1, 38, 's'],
		[
			'let l = ["a"]; while (true) l = [l.join("") + l.join("")];',
			'too-big',
			1,
			34,
			'l.join("") + l.join("")',
		],
		['while (true) log(1);', 'too-big', 1, 14, 'log(1)'],
	])('%s: %s', (text, code, line, column, found) => {
		expect(run(text).fault).toMatchObject({ code, line, column, found });
	});
});

test('a list of very long texts does not become one text', () => {
	const grow = `let s = "${'a'.repeat(4000)}"; for (let i = 0; i < 5; i++) s += s;`;
	const fill = 'const l = []; for (let i = 0; i < 200; i++) l.push(s);';
	expect(run(`${grow}${fill} log(l.join(""));`).fault?.code).toBe('too-big');
	expect(run(`${grow}${fill} log(\`\${l}\`);`).fault?.code).toBe('too-big');
	expect(run(`${grow}${fill} join(l);`).fault?.code).toBe('too-big');
});

test('a list that contains itself has a text', () => {
	expect(run('const l = [1]; l.push(l); log(l);').logged).toEqual(['1,[…]']);
});

describe('nothing of the page can be reached', () => {
	const NAMES = ['constructor', '__proto__', 'prototype', 'toString', 'valueOf', 'call', 'bind'];
	const VALUES = ['"a"', '1', 'true', 'log', '[1]', '({})', 'bytes("a")', 'null', 'undefined'];
	test.each(NAMES)('%s is a member of no value', (name) => {
		for (const value of VALUES) {
			for (const text of [`(${value})[${JSON.stringify(name)}]`, `(${value}).${name}`]) {
				const { fault, logged } = run(`log(${text});`);
				// An object has the fields that were written, and no others.
				if (value === '({})') expect(logged).toEqual(['undefined']);
				else expect(fault).toMatchObject({ code: 'no-member' });
				expect(run(`(${text})();`).fault).not.toBeNull();
				expect(run(`(${value}).${name}();`).fault?.code).toBe('no-member');
			}
		}
	});

	test.each([
		'window',
		'globalThis',
		'document',
		'Object',
		'eval',
		'Function',
		'arguments',
		'fetch',
	])('%s is a name like any other', (name) => {
		expect(run(`log(${name});`).fault).toMatchObject({ code: 'undeclared', found: name });
	});

	test('a field with such a name is a field', () => {
		const text = 'const o = { __proto__: 1, constructor: 2 }; o.toString = 3;';
		const { logged } = run(`${text} log(o.__proto__, o.constructor, o.toString, o.valueOf);`);
		expect(logged).toEqual(['1 2 3 undefined']);
		expect(Object.prototype.toString.call({})).toBe('[object Object]');
	});
});

test('the lines of a run have their places and the values of their moment', () => {
	const { lines } = run('let a = 1;\nfor (const b of [2]) {\n\ta = a + b;\n}\nlog(a);', {
		keepsLines: true,
	});
	expect(lines.map(({ line, values }) => [line, Object.fromEntries(values)])).toEqual([
		[1, {}],
		[2, { a: '1' }],
		[3, { a: '1', b: '2' }],
		[5, { a: '3' }],
	]);
	expect(run('log(1);').lines).toEqual([]);
});

test('a long text in a line is cut between two characters', () => {
	const { lines } = run(`let a = "x${'𝕏'.repeat(60)}";\nlet b = { a };`, { keepsLines: true });
	const values = lines.flatMap((line) => [...line.values]).map(([, shown]) => shown);
	expect(values[0]).toBe(`"x${'𝕏'.repeat(59)}…"`);
	expect(values.join('')).toMatch(/^\P{Surrogate}*$/u);
});

test('a long run keeps its first lines', () => {
	const { lines } = run('let i = 0; while (true) i++;', { keepsLines: true });
	expect(lines).toHaveLength(PROGRAM_LIMITS.lines);
});
