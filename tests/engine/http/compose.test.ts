import { STATUS_CODES } from 'node:http';
import { expect, test } from 'vitest';
import { latin1Text } from '../../../src/engine/bytes/bytes.ts';
import { REASON_PHRASES, composeHead, composeResponse } from '../../../src/engine/http/compose.ts';

test('every line ends in CR LF, and an empty line follows', () => {
	expect(latin1Text(composeHead('GET / HTTP/1.1', [{ name: 'Host', value: 'a' }]))).toBe(
		'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
	);
});

test.each([
	[101, 'HTTP/1.1 101 Switching Protocols\r\n\r\n'],
	[599, 'HTTP/1.1 599 \r\n\r\n'],
])('the space behind the status %i is there with or without a reason', (status, text) => {
	expect(latin1Text(composeResponse(status, []))).toBe(text);
});

test.each(Object.entries(REASON_PHRASES))('%s %s, as Node writes it', (status, phrase) => {
	expect(phrase).toBe(STATUS_CODES[status]);
});

test('a character that is not one byte is the caller’s mistake', () => {
	expect(() => composeHead('GET / HTTP/1.1', [{ name: 'A', value: '你' }])).toThrow(RangeError);
});
