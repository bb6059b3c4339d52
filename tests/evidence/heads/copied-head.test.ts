import { expect, test } from 'vitest';
import {
	headOfLines,
	requestOfFields,
	responseOfFields,
	startsWhich,
} from '../../../src/evidence/heads/copied-head.ts';

test.each([
	['GET / HTTP/1.1', 'request'],
	['PRI * HTTP/2.0', 'request'],
	['HTTP/1.1 101 Switching Protocols', 'response'],
	['HTTP/2 200 ', 'response'],
	['HTTP/3 404', 'response'],
	['HTTP/1.1 ok', null],
	['GET /', null],
	['Host: a', null],
])('%j begins a head: %s', (line, which) => {
	expect(startsWhich(line)).toBe(which);
});

test.each([
	['GET / HTTP/1.0', 'GET / HTTP/1.0', false],
	['GET ws://a:80/b?c#d HTTP/1.1', 'GET /b?c HTTP/1.1', false],
	['GET wss://a?c HTTP/1.1', 'GET /?c HTTP/1.1', false],
	// A proxy gets this form of the target (RFC 9112 §3.2.2).
	['GET http://a/b HTTP/1.1', 'GET http://a/b HTTP/1.1', false],
	['GET /b HTTP/2', 'GET /b HTTP/1.1', true],
	['HTTP/1.0 200 OK', 'HTTP/1.0 200 OK', false],
	['HTTP/3 200', 'HTTP/1.1 200 ', true],
])('%j becomes %j', (line, startLine, rewritten) => {
	expect(headOfLines(line, ['a: b'])).toEqual({ startLine, fields: ['a: b'], rewritten });
});

test('a Host field of its own stays, and :authority adds no second one', () => {
	const fields = [
		[':authority', 'a'],
		['Host', 'b'],
	] as const;
	expect(requestOfFields('GET', '/', fields)).toEqual({
		startLine: 'GET / HTTP/1.1',
		fields: ['Host: b'],
		rewritten: true,
	});
});

test('a status from the pane is used without a pseudo-header field', () => {
	expect(responseOfFields('403 Forbidden', [['Server', 'a']])).toEqual({
		startLine: 'HTTP/1.1 403 Forbidden',
		fields: ['Server: a'],
		rewritten: false,
	});
});
