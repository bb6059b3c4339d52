import { expect, test } from 'vitest';
import { isOriginValue } from '../../../src/engine/handshake/origin-field.ts';

test.each<[string, boolean]>([
	['null', true],
	['http://example.com', true],
	['https://example.com:8443', true],
	['http://[::1]:3000', true],
	['http://127.0.0.1', true],
	['chrome-extension://abcdefghijklmnop', true],
	['file://', true],
	// RFC 6454 §7.1: a list of origins, with one space between two.
	['http://a http://b', true],
	// RFC 3986 §3.2.2: a name may contain a comma.
	['http://a, http://b', true],
	['http://a/', false],
	['http://a/chat', false],
	['http://a?b', false],
	['http://a#b', false],
	['http://user@a', false],
	['http://a:b', false],
	['http://a  http://b', false],
	['http://a null', false],
	['NULL', false],
	['example.com', false],
	['http:a', false],
	['*', false],
])('%j as a value of Origin (RFC 6454 §7.1): %s', (value, valid) => {
	expect(isOriginValue(value)).toBe(valid);
});
