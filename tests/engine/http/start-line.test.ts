import { describe, expect, test } from 'vitest';
import {
	looksLikeField,
	mayBeginRequestLine,
	mayBeginStatusLine,
	readRequestLine,
	readStatusLine,
} from '../../../src/engine/http/start-line.ts';

describe('the request line, RFC 9112 §3', () => {
	test.each([
		['GET /chat HTTP/1.1', 'GET', '/chat', 'HTTP/1.1', false, 0],
		['GET /my chat HTTP/1.1', 'GET', '/my chat', 'HTTP/1.1', false, 1],
		['GET /a b c HTTP/1.1', 'GET', '/a b c', 'HTTP/1.1', false, 2],
		['GET  /chat HTTP/1.1', 'GET', '/chat', 'HTTP/1.1', true, 0],
		['GET\t/chat HTTP/1.1', 'GET', '/chat', 'HTTP/1.1', true, 0],
		[' GET /chat HTTP/1.1', 'GET', '/chat', 'HTTP/1.1', true, 0],
		['GET /chat HTTP/1.1 ', 'GET', '/chat', 'HTTP/1.1', true, 0],
		['GET /chat', 'GET', '/chat', undefined, true, 0],
		['GET', 'GET', undefined, undefined, true, 0],
		['GET HTTP/1.1', 'GET', undefined, 'HTTP/1.1', true, 0],
		['GET /chat http/1.1', 'GET', '/chat', undefined, true, 0],
		['GET /chat HTTP/1.10', 'GET', '/chat', undefined, true, 0],
		['GET /chat HTTP/11', 'GET', '/chat', undefined, true, 0],
		['GET /chat HTTP/1x1', 'GET', '/chat', undefined, true, 0],
		['GET /chat HTTP/x.1', 'GET', '/chat', undefined, true, 0],
		['GET /chat HTTP/1.x', 'GET', '/chat', undefined, true, 0],
		['G(T /chat HTTP/1.1', 'G(T', '/chat', 'HTTP/1.1', true, 0],
	])('%j', (text, method, target, version, malformed, spaces) => {
		const found = readRequestLine(text, 10);
		expect({
			method: found.line?.method?.text,
			target: found.line?.target?.text,
			version: found.line?.version?.text,
			malformed: found.malformed,
			spaces: found.spacesInTarget.length,
		}).toEqual({ method, target, version, malformed, spaces });
		const { from = 0, to = 0 } = found.line?.method ?? {};
		expect(text.slice(from - 10, to - 10)).toBe(method);
	});

	test('blanks alone are no request line', () => {
		expect(readRequestLine('  ', 0)).toEqual({ line: null, malformed: true, spacesInTarget: [] });
	});
});

describe('the status line, RFC 9112 §4', () => {
	test.each([
		['HTTP/1.1 101 Switching Protocols', 101, 'Switching Protocols', false],
		['HTTP/1.1 101 ', 101, '', false],
		['HTTP/1.1 101', 101, '', true],
		['HTTP/1.1  101 x', 101, 'x', true],
		['HTTP/1.1 101\tx', 101, 'x', true],
		['HTTP/1.0 200 OK', 200, 'OK', false],
		['HTTP/1.1 101  two blanks', 101, ' two blanks', false],
		['HTTP/1.1 1010 x', null, undefined, false],
		['HTTP/1.1 abc x', null, undefined, false],
		['HTTP/1.1', null, undefined, false],
		[' HTTP/1.1 101 x', null, undefined, false],
		['ICY 200 OK', null, undefined, false],
		['', null, undefined, false],
	])('%j', (text, code, reason, misspaced) => {
		const found = readStatusLine(text, 5);
		expect(found.line?.status.code ?? null).toBe(code);
		expect(found.line?.reason.text).toBe(reason);
		expect(found.misspaced).toBe(misspaced);
		if (found.line) expect(found.line.status.from - 5).toBe(text.indexOf(String(code)));
	});
});

test.each([
	['Host: a', true],
	['GET / HTTP/1.1', false],
	['GET http://a/ HTTP/1.1', false],
	[':', false],
	['HTTP/1.1 101 x: y', false],
])('%j is a field where the start line should be: %s', (text, field) => {
	expect(looksLikeField(text)).toBe(field);
});

test.each([
	['', true],
	['GE', true],
	['GET ', true],
	['\x16\x03\x01', false],
	['\x81\x85', false],
	['Host:', false],
])('a request may begin with %j: %s', (text, may) => {
	expect(mayBeginRequestLine(text)).toBe(may);
});

test.each([
	['', true],
	['HT', true],
	['HTTP/1.1 101', true],
	['http/1.1', false],
	['SSH-2.0', false],
])('an answer may begin with %j: %s', (text, may) => {
	expect(mayBeginStatusLine(text)).toBe(may);
});
