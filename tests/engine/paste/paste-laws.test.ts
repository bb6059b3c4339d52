import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/engine/bytes/index.ts';
import { encodeBase64, hexByte, hexText, sameBytes } from '../../../src/engine/bytes/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { readPaste } from '../../../src/engine/paste/index.ts';

// A frame's beginning in front: in Base64, four letters alone may be a word.
const someBytes = fc
	.uint8Array({ maxLength: 100 })
	.map((bytes) => Uint8Array.of(0x81, 0x85, 0x37, ...bytes));

const twoDigits = (bytes: Uint8Array): string[] => Array.from(bytes, hexByte);
const printable = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join(
		'',
	);

function dump(bytes: Uint8Array, line: (at: number, part: Uint8Array) => string): string {
	const lines: string[] = [];
	for (let at = 0; at < bytes.length; at += 16) lines.push(line(at, bytes.subarray(at, at + 16)));
	return lines.join('\n');
}

/** Tools, as small as they can be written. */
const WRITERS: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
	'plain hex': (bytes) => hexText(bytes),
	'a C array': (bytes) => `unsigned char x[${bytes.length}] = { 0x${hexText(bytes, ', 0x')} };`,
	'a JavaScript array': (bytes) => `[${bytes.join(', ')}]`,
	'escaped text': (bytes) => `"\\x${hexText(bytes, '\\x')}"`,
	Base64: (bytes) => encodeBase64(bytes),
	xxd: (bytes) =>
		dump(bytes, (at, part) => {
			const pairs = hexText(part, '').replace(/(....)(?=.)/g, '$1 ');
			return `${at.toString(16).padStart(8, '0')}: ${pairs.padEnd(39)}  ${printable(part)}`;
		}),
	'hexdump -C': (bytes) =>
		dump(bytes, (at, part) => {
			const halves = `${hexText(part.subarray(0, 8))}  ${hexText(part.subarray(8))}`;
			return `${at.toString(16).padStart(8, '0')}  ${halves.padEnd(48)}  |${printable(part)}|`;
		}),
	Wireshark: (bytes) =>
		dump(bytes, (at, part) => {
			const digits = twoDigits(part).join(' ').padEnd(47);
			return `${at.toString(16).padStart(4, '0')}   ${digits}   ${printable(part)}`;
		}),
	'od -t x1': (bytes) =>
		dump(bytes, (at, part) => `${at.toString(8).padStart(7, '0')} ${hexText(part)}`) +
		`\n${bytes.length.toString(8).padStart(7, '0')}\n`,
};

describe('readPaste', () => {
	it.each(Object.entries(WRITERS))('reads back the output of %s', (_, write) => {
		fc.assert(
			fc.property(someBytes, (bytes) => {
				const [best] = readPaste(write(bytes)).readings;
				expect(hexText(best.bytes)).toBe(hexText(bytes));
				expect(best.problems).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});

	it('takes no raw line break for a character, which would be two with CR LF', () => {
		const formats = (text: string): string[] =>
			readPaste(text).readings.map(({ format }) => format);
		expect(formats("['\n'")).toEqual(formats("['\r\n'"));
	});

	it('stops at the limit of a document, in every notation', () => {
		const bytes = new Uint8Array(LIMITS.frameDocument + 1).fill(0x81);
		for (const write of [WRITERS['plain hex']!, WRITERS['xxd']!, WRITERS['Base64']!]) {
			const [best] = readPaste(write(bytes)).readings;
			expect(best.bytes).toHaveLength(LIMITS.frameDocument);
			expect(best.problems).toMatchObject([{ kind: 'too-long' }]);
		}
	});

	it('reads nothing of a text that is too long', () => {
		const [best] = readPaste('81 '.repeat(LIMITS.pasteCharacters / 3 + 1)).readings;
		expect(best).toMatchObject({
			format: 'unknown',
			problems: [{ kind: 'too-long', offset: LIMITS.pasteCharacters }],
		});
	});
});

describe('time', () => {
	const fill = (unit: string): string => unit.repeat(Math.floor((1 << 19) / unit.length));

	it.each([
		...[
			' ',
			'\n',
			'*\n',
			'"',
			"'",
			'\\',
			'[',
			'{ ',
			'(',
			'[1',
			'["',
			'/*',
			'#',
			'=',
			'A',
			'+A',
			'a',
		],
		...[
			'\\x',
			'0x',
			"b'",
			"b'\\",
			'" ',
			'"\\',
			'<Buffer ',
			'0000 81\n',
			'0000 81\n*\n',
			' 0000 81\n',
		],
		...['0000 ', '129, ', '_len = ', 'peer0_ {1}', 'GET /\n', '00000000: 8185\n', '0000  81  zz\n'],
		...[
			'0000 zz\n',
			'🙂',
			'HTTP/1.\n\n',
			"'\\",
			'"0":1,',
			'"\\x81" ',
			'\r',
			'0000 81 |\n',
			'"b',
			'"a" ',
		],
	])('a paste of nothing but %j is read to its end', (unit) => {
		// With quadratic work half a million characters take minutes.
		expect(readPaste(fill(unit)).readings.length).toBeGreaterThan(0);
	});

	it('a backslash behind many strings is read to its end', () => {
		expect(readPaste('"a" '.repeat(1 << 18) + '\\').readings.length).toBeGreaterThan(0);
	});

	it('reads a full document of hexdump -C', () => {
		const bytes = Uint8Array.from({ length: LIMITS.frameDocument }, (_, i) => (i * 7) & 255);
		const text = WRITERS['hexdump -C']!(bytes);
		const [best] = readPaste(text).readings;
		expect(sameBytes(best.bytes, bytes as Bytes)).toBe(true);
	});
});
