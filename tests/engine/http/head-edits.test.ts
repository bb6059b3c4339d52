import { describe, expect, test } from 'vitest';
import { latin1Bytes, latin1Text } from '../../../src/engine/bytes/bytes.ts';
import type { Edit } from '../../../src/engine/bytes/edit.ts';
import { applyEdit } from '../../../src/engine/bytes/edit.ts';
import {
	addField,
	editInTurn,
	removeField,
	renameField,
	setField,
	setRequestLine,
	setRequestTarget,
} from '../../../src/engine/http/head-edits.ts';

const REQUEST = 'GET / HTTP/1.1\r\nHost: a\r\nA: 1\r\nX:\r\na: 2\r\n 3\r\nB: 4\r\n\r\nrest';

function after(text: string, make: (bytes: Uint8Array) => Edit | null): string | null {
	const bytes = latin1Bytes(text);
	const edit = make(bytes);
	return edit === null ? null : latin1Text(applyEdit(bytes, edit));
}

test('removing a field takes out every line of that name, and nothing else', () => {
	expect(after(REQUEST, (bytes) => removeField(bytes, 'a'))).toBe(
		'GET / HTTP/1.1\r\nHost: a\r\nX:\r\nB: 4\r\n\r\nrest',
	);
	expect(after(REQUEST, (bytes) => removeField(bytes, 'Z'))).toBeNull();
});

describe('setting a field', () => {
	test.each([
		['b', '5', 'B: 4', 'B: 5'],
		['a', '9', 'A: 1', 'A: 9'],
		['x', 'y', 'X:', 'X: y'],
		['Host', '', 'Host: a', 'Host: '],
	])('%s to %j', (name, value, before, now) => {
		expect(after(REQUEST, (bytes) => setField(bytes, name, value))).toBe(
			REQUEST.replace(before, now),
		);
	});

	test.each([
		['X:', 'y', 'X: y'],
		['X: ', 'y', 'X: y'],
		['X:a', 'b', 'X:b'],
		['X:  a', 'b', 'X:  b'],
		['X', 'y', 'X: y'],
		['X\r\n folded', 'y', 'X: y'],
	])(
		'the blanks of %j stay; one is put where there are none and no value, and a colon where it is missing',
		(line, value, now) => {
			const head = (field: string) => `GET / HTTP/1.1\r\n${field}\r\n\r\n`;
			expect(after(head(line), (bytes) => setField(bytes, 'x', value))).toBe(head(now));
		},
	);

	test('a value that it has already is no edit', () => {
		expect(after(REQUEST, (bytes) => setField(bytes, 'Host', 'a'))).toBeNull();
		expect(after(REQUEST, (bytes) => setField(bytes, 'X', ''))).toBeNull();
	});

	test('a field that is not there comes before the empty line', () => {
		expect(after(REQUEST, (bytes) => setField(bytes, 'C', '5'))).toBe(
			REQUEST.replace('\r\n\r\n', '\r\nC: 5\r\n\r\n'),
		);
	});

	test.each([
		['GET / HTTP/1.1\r\nA: 1\r\n', 'GET / HTTP/1.1\r\nA: 1\r\nC: 5\r\n'],
		['GET / HTTP/1.1\r\nA: 1', 'GET / HTTP/1.1\r\nA: 1\r\nC: 5\r\n'],
		['GET / HTTP/1.1\r\nA: 1\r\n\r', 'GET / HTTP/1.1\r\nA: 1\r\nC: 5\r\n\r'],
		['', 'C: 5\r\n'],
	])('an unfinished head %j takes it too', (text, expected) => {
		expect(after(text, (bytes) => addField(bytes, 'C', '5'))).toBe(expected);
	});
});

test('a second line of the same name can be added', () => {
	expect(after(REQUEST, (bytes) => addField(bytes, 'Host', 'b'))).toBe(
		REQUEST.replace('\r\n\r\n', '\r\nHost: b\r\n\r\n'),
	);
});

test('a name can be spelled differently', () => {
	expect(after(REQUEST, (bytes) => renameField(bytes, 'HOST', 'hOsT'))).toBe(
		REQUEST.replace('Host', 'hOsT'),
	);
	expect(after(REQUEST, (bytes) => renameField(bytes, 'Z', 'z'))).toBeNull();
});

test('the request line changes by its parts', () => {
	expect(after(REQUEST, (bytes) => setRequestLine(bytes, { method: 'POST' }))).toBe(
		REQUEST.replace('GET', 'POST'),
	);
	expect(after(REQUEST, (bytes) => setRequestTarget(bytes, '/chat?x=1'))).toBe(
		REQUEST.replace('GET /', 'GET /chat?x=1'),
	);
	expect(after('\x81\x85', (bytes) => setRequestLine(bytes, { method: 'POST' }))).toBeNull();
});

test.each([
	['GET', { method: 'POST' }, 'POST / HTTP/1.1'],
	['GET', { target: '/a' }, 'GET /a HTTP/1.1'],
	['GET /a', { version: 'HTTP/1.0' }, 'GET /a HTTP/1.0'],
	['GET /a HTTP/1.0', { method: 'PUT' }, 'PUT /a HTTP/1.0'],
])('what %j lacks is the usual', (line, parts, now) => {
	expect(after(`${line}\r\n\r\n`, (bytes) => setRequestLine(bytes, parts))).toBe(`${now}\r\n\r\n`);
});

test('an answer is edited in the same way', () => {
	expect(
		after('HTTP/1.1 101 x\r\nUpgrade: a\r\n\r\n', (bytes) => setField(bytes, 'Upgrade', 'b')),
	).toBe('HTTP/1.1 101 x\r\nUpgrade: b\r\n\r\n');
});

test('several edits in turn are one edit', () => {
	const both = after(REQUEST, (bytes) =>
		editInTurn(bytes, [
			(now) => removeField(now, 'A'),
			(now) => setField(now, 'Host', 'b'),
			(now) => setField(now, 'Host', 'c'),
		]),
	);
	expect(both).toBe('GET / HTTP/1.1\r\nHost: c\r\nX:\r\nB: 4\r\n\r\nrest');
	expect(editInTurn(latin1Bytes(REQUEST), [() => null])).toBeNull();
});
