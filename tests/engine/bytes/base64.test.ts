import { describe, expect, it } from 'vitest';
import {
	decodeBase64,
	encodeBase64,
	hexText,
	latin1Bytes,
	latin1Text,
} from '../../../src/engine/bytes/index.ts';
import { decodeBase64Lenient } from '../../../src/engine/bytes/base64.ts';

/** RFC 4648 §10. */
const VECTORS = [
	['', ''],
	['f', 'Zg=='],
	['fo', 'Zm8='],
	['foo', 'Zm9v'],
	['foob', 'Zm9vYg=='],
	['fooba', 'Zm9vYmE='],
	['foobar', 'Zm9vYmFy'],
] as const;

/** The text, the fault of strict decoding, what could still be read. */
const FAULTS = [
	['Zm9v!m9v', 'character', 4, 'foo'],
	['Zm9v Zm9v', 'character', 4, 'foo'],
	['Zm9vZ_==', 'character', 5, 'foo'],
	['Zm9vé', 'character', 4, 'foo'],
	['Zm9vZ', 'length', 4, 'foo'],
	['Z', 'length', 0, ''],
	['Zg', 'padding', 2, 'f'],
	['Zg=', 'padding', 3, 'f'],
	['Zg===', 'padding', 4, 'f'],
	['Zg=a', 'padding', 3, 'f'],
	['Zg==Zg==', 'padding', 4, 'f'],
	['Zm9v=', 'padding', 4, 'foo'],
	['Z=g=', 'padding', 1, ''],
	['=', 'padding', 0, ''],
	['Zh==', 'trailing-bits', 1, 'f'],
	['Zo==', 'trailing-bits', 1, 'f'],
	['Zm9=', 'trailing-bits', 2, 'fo'],
	['Zm+=', 'trailing-bits', 2, 'fo'],
	['dGhlIHNhbXBsZSBub25jZR==', 'trailing-bits', 21, 'the sample nonce'],
] as const;

describe('base64', () => {
	it.each(VECTORS)('"%s" is written "%s" and read back', (plain, text) => {
		expect(encodeBase64(latin1Bytes(plain))).toBe(text);
		expect(decodeBase64(text)).toEqual({ bytes: latin1Bytes(plain), fault: null });
	});

	it.each(FAULTS)('strict decoding of "%s" faults the %s at %i', (text, kind, index, read) => {
		const { bytes, fault } = decodeBase64(text);
		expect(fault).toEqual({ kind, index });
		expect(latin1Text(bytes)).toBe(read);
	});

	it('pads only at the end of many bytes', () => {
		const bytes = Uint8Array.from({ length: 20_000 }, (_, i) => i & 255);
		expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
	});
});

describe('lenient base64', () => {
	it.each([
		['gYU3-iE9f59NUVg', '818537fa213d7f9f4d5158'],
		['-_-_', 'fbffbf'],
		['  Zm 9v\r\n', '666f6f'],
		['Zh==', '66'],
		['Zg', '66'],
		['Zg=', '66'],
		['', ''],
	])('"%s" means %s', (text, expected) => {
		const { bytes, fault } = decodeBase64Lenient(text);
		expect(fault).toBeNull();
		expect(hexText(bytes, '')).toBe(expected);
	});

	it('still reports where it stopped', () => {
		expect(decodeBase64Lenient('Zm9v#').fault).toEqual({ kind: 'character', index: 4 });
		expect(decodeBase64Lenient('Zm9v Z').fault).toEqual({ kind: 'length', index: 5 });
		expect(decodeBase64Lenient('Zg==Zg==').fault).toEqual({ kind: 'padding', index: 4 });
	});
});
