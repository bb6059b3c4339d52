import { expect, test } from 'vitest';
import { beginsLikeText, isTextByte, utf16Form } from '../../src/platform/text-encoding.ts';
import { inUtf16 } from '../support/utf16.ts';

const LOG = '[12:00] Verbindung beendet: code 1006 — 连接\r\n\x1b[31mError\x1b[0m\t🙂';

test('a text in UTF-16 is recognised in both byte orders, with and without a byte order mark', () => {
	for (const form of ['utf-16le', 'utf-16be'] as const) {
		expect(utf16Form(inUtf16(LOG, form))).toBe(form);
		expect(utf16Form(inUtf16(`\ufeff${LOG}`, form))).toBe(form);
		expect(utf16Form(inUtf16('\ufeff连接', form))).toBe(form);
		expect(utf16Form(inUtf16('\ufeff', form))).toBe(form);
		// The beginning that is looked at ends inside a character.
		expect(utf16Form(inUtf16(`x${'🙂'.repeat(9000)}`, form))).toBeNull();
		expect(utf16Form(inUtf16(`\ufeff${'🙂'.repeat(9000)}`, form))).toBe(form);
	}
});

test.each([
	['no bytes', []],
	['a text in UTF-8', [...new TextEncoder().encode('GET / HTTP/1.1 连接')]],
	['one character and a NUL', [0x61, 0]],
	['a text that ends its lines with NUL', [...new TextEncoder().encode('one\0two\0three\0')]],
	['Pongs without a payload', [0x8a, 0, 0x8a, 0, 0x8a, 0, 0x8a, 0]],
	['numbers of 16 bits', [1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0]],
	['a capture', [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
	['a byte order mark of UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]],
	['half a pair behind a byte order mark', [0xff, 0xfe, 0x00, 0xd8, 0x61, 0]],
])('%s: not UTF-16', (_, bytes) => {
	expect(utf16Form(Uint8Array.from(bytes))).toBeNull();
});

test('bytes with ASCII in them begin like a text, unless they begin like a frame', () => {
	expect(beginsLikeText(latin1('Zeit\xfcberschreitung'))).toBe(true);
	expect(beginsLikeText(latin1('\xc9chec de la connexion'))).toBe(true);
	expect(beginsLikeText(latin1('\x81\x20An unmasked frame with 32 bytes'))).toBe(false);
	expect(beginsLikeText(latin1('\xe4\xb8'))).toBe(false);
});

test('control characters are in no text, except those that lay out or colour it', () => {
	const kept = Array.from({ length: 256 }, (_, byte) => byte).filter(isTextByte);
	expect(kept.filter((byte) => byte < 0x20)).toEqual([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);
	expect(kept.filter((byte) => byte >= 0x20)).toHaveLength(256 - 0x20 - 1);
});

function latin1(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
