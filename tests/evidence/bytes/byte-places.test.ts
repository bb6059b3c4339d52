// Where a text writes a byte: in every form that can be read as bytes, at the first, a middle and the last byte.
import { describe, expect, test } from 'vitest';
import { readHex, type Bytes } from '../../../src/engine/bytes/index.ts';
import { readPaste } from '../../../src/evidence/paste/paste.ts';
import { bytePlace } from '../../../src/evidence/bytes/byte-places.ts';
import { countedBytes } from '../../support/counted-bytes.ts';
import base64 from '../../vectors/paste/base64.json' with { type: 'json' };
import dump from '../../vectors/paste/dump.json' with { type: 'json' };
import hex from '../../vectors/paste/hex.json' with { type: 'json' };
import list from '../../vectors/paste/list.json' with { type: 'json' };
import literal from '../../vectors/paste/literal.json' with { type: 'json' };
import packet from '../../vectors/paste/packet.json' with { type: 'json' };
import wireshark from '../../vectors/paste/wireshark.json' with { type: 'json' };
import words from '../../vectors/paste/words.json' with { type: 'json' };

const HELLO = readHex('818537fa213d7f9f4d5158').bytes;
const LONG = Uint8Array.from({ length: 20 }, (_, i) => 0x80 + i);

/** What the text writes for one byte. */
function written(text: string, byte: number, bytes: Bytes = HELLO): string | null {
	const place = bytePlace(text, { from: 0, to: text.length }, bytes, [byte, byte + 1]);
	return place && `${place.from}:${text.slice(place.from, place.to)}`;
}

const PEERS = [
	'char peer0_0[] = { /* Packet 4 */',
	'0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, ',
	'0x4d, 0x51, 0x58 };',
	'char peer1_0[] = { /* Packet 5 */',
	'0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f };',
].join('\n');

/** Each text writes the masked “Hello” of RFC 6455 §5.7. */
test.each([
	['hex', '81 85 37 fa 21 3d 7f 9f 4d 51 58', '0:81', '15:3d', '30:58'],
	['hex without blanks', '818537fa213d7f9f4d5158', '0:81', '10:3d', '20:58'],
	['hex in groups', '8185 37fa 213d 7f9f 4d51 58', '0:81', '12:3d', '25:58'],
	[
		'hex with 0x',
		'0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58',
		'2:81',
		'32:3d',
		'62:58',
	],
	[
		'hex with a backslash',
		String.raw`\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58`,
		'2:81',
		'22:3d',
		'42:58',
	],
	[
		'hexdump -C',
		'00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58                 |..7.!=..MQX|',
		'10:81',
		'25:3d',
		'41:58',
	],
	[
		'xxd',
		'00000000: 8185 37fa 213d 7f9f 4d51 58                   ..7.!=..MQX',
		'10:81',
		'22:3d',
		'35:58',
	],
	[
		'tcpdump -x',
		'\t0x0000:  8185 37fa 213d 7f9f 4d51 58                 ..7.!=..MQX',
		'10:81',
		'22:3d',
		'35:58',
	],
	[
		'Wireshark',
		'0000   81 85 37 fa 21 3d 7f 9f 4d 51 58                  ..7.!=..MQX',
		'7:81',
		'22:3d',
		'37:58',
	],
	[
		'hexdump in words of a PC',
		'0000000 8581 fa37 3d21 9f7f 514d 0058\n000000b',
		'10:81',
		'18:3d',
		'35:58',
	],
	[
		'bits',
		'10000001 10000101 00110111 11111010 00100001 00111101 01111111 10011111 01001101 01010001 01011000',
		'0:10000001',
		'45:00111101',
		'90:01011000',
	],
	// Six characters of four bits each: a byte is in two of them.
	['Base64', 'gYU3+iE9f59NUVg=', '0:gY', '6:E9', '13:Vg'],
	['Base64 in a program', 'atob("gYU3+iE9f59NUVg=")', '6:gY', '12:E9', '19:Vg'],
	['Base64 on two lines', 'gYU3+iE9\nf59NUVg=', '0:gY', '6:E9', '14:Vg'],
	[
		'JavaScript',
		'const frame = new Uint8Array([129, 133, 55, 250, 33, 61, 127, 159, 77, 81, 88]);',
		'30:129',
		'53:61',
		'75:88',
	],
	[
		'Node',
		'Uint8Array(11) [\n  129, 133,  55, 250, 33,\n   61, 127, 159,  77, 81,\n   88\n]',
		'19:129',
		'46:61',
		'72:88',
	],
	[
		'JavaScript, mixed',
		'[0x81, 133, 0x37, 250, 33, 0b111101, 127, 159, 77, 81, 88]',
		'1:0x81',
		'27:0b111101',
		'55:88',
	],
	[
		'Python',
		'bytes([129, 133, 55, 250,  # 33, 61\n 33, 61, 127, 159, 77, 81, 88])',
		'7:129',
		'41:61',
		'63:88',
	],
	[
		'Python, a literal',
		String.raw`b'\x81\x857\xfa!=\x7f\x9fMQX'`,
		String.raw`2:\x81`,
		'16:=',
		'27:X',
	],
	[
		'Go',
		'frame := [11]byte{129, 133, 55, 250, 33, 61, 127, 159, 77, 81, 88}',
		'18:129',
		'41:61',
		'63:88',
	],
	[
		'C, with comments',
		'uint8_t frame[11] = {\n\t129, 133, /* 129 */\n\t55, 250, 33, 61, // 88\n\t127, 159, 77, 81, 88\n};',
		'23:129',
		'57:61',
		'86:88',
	],
	[
		'Rust',
		'let frame: [u8; 11] = [129u8, 133, 55, 250, 33, 61, 127, 159, 77, 81, 88u8];',
		'23:129u8',
		'48:61',
		'70:88u8',
	],
	[
		'Java',
		'byte[] frame = { (byte) 0x81, -123, 55, -6, 33, 61, 127, -97, 77, 81, 88 };',
		'24:0x81',
		'48:61',
		'70:88',
	],
	[
		'JSON',
		'{"0":129,"1":133,"2":55,"3":250,"4":33,"5":61,"6":127,"7":159,"8":77,"9":81,"10":88}',
		'5:129',
		'43:61',
		'81:88',
	],
	['C arrays of Wireshark', PEERS, '34:0x81', '64:0x3d', '95:0x58'],
])('%s: the first, a middle and the last byte', (_, text, first, middle, last) => {
	const { bytes } = readPaste(text).readings[0];
	expect(bytes).toEqual(HELLO);
	const places = [0, 5, 10].map((byte) => written(text, byte));
	expect(places).toEqual([first, middle, last]);
});

interface Vector {
	readonly name: string;
	readonly text: readonly string[];
	readonly problems: readonly object[];
}
const VECTORS: Readonly<Record<string, readonly Vector[]>> = {
	base64,
	dump,
	hex,
	list,
	literal,
	packet,
	wireshark,
	words,
};

/** The longest notation of a byte is `0x81.toByte()`. */
const LONGEST = 13;

/** In these, two digits are a byte in hex; in others they may be decimal. */
const IN_HEX = ['dump', 'hex', 'packet', 'wireshark'];

describe.each(Object.entries(VECTORS))('of the pasted texts in %s.json', (family, vectors) => {
	const read = vectors.flatMap(({ name, text }) => {
		const whole = text.join('\n');
		const [{ bytes, problems, format, side }] = readPaste(whole).readings;
		// The Doctor reads both sides of such a dump by itself.
		const isOfBoth = format === 'follow-stream' && side === 'client';
		const isClean = problems.length === 0 && bytes.length > 0 && !isOfBoth;
		return isClean ? [[name, whole, bytes] as const] : [];
	});
	test.each(read)('%s: each byte has its place, in their order', (_name, text, bytes) => {
		for (const byte of [0, bytes.length >> 1, bytes.length - 1]) {
			const place = bytePlace(text, { from: 0, to: text.length }, bytes, [byte, byte + 1]);
			expect(place, `byte ${byte}`).not.toBeNull();
			expect(place!.to - place!.from).toBeLessThanOrEqual(LONGEST);
			const written = text.slice(place!.from, place!.to);
			const isHex = IN_HEX.includes(family) && /^[\da-f]{2}$/i.test(written);
			if (isHex) expect(parseInt(written, 16)).toBe(bytes[byte]);
		}
	});
});

test('a byte in the second row of a dump', () => {
	const rows = [
		'00000000  80 81 82 83 84 85 86 87  88 89 8a 8b 8c 8d 8e 8f  |................|',
		'00000010  90 91 92 93                                       |....|',
	].join('\n');
	expect(written(rows, 18, LONG)).toBe(`${rows.indexOf('92')}:92`);
});

test('a byte that a * repeats is at the *', () => {
	const rows = [
		`00000000  ${'00 '.repeat(8)} ${'00 '.repeat(8)} |................|`,
		'*',
		'00000060  82 00',
	].join('\n');
	const bytes = Uint8Array.from({ length: 98 }, (_, i) => (i === 96 ? 0x82 : 0));
	expect(written(rows, 40, bytes)).toBe(`${rows.indexOf('*')}:*`);
	expect(written(rows, 96, bytes)).toBe(`${rows.indexOf('82')}:82`);
});

test('bytes that begin inside a row', () => {
	const row = '00000000  80 81 82 83 84 85 86 87  88 89 8a 8b 8c 8d 8e 8f  |................|';
	const within = { from: row.indexOf('84'), to: row.indexOf('8f') + 2 };
	const place = bytePlace(row, within, LONG.subarray(4, 16), [1, 3]);
	expect(place && row.slice(place.from, place.to)).toBe('85 86');
});

test('bytes that begin inside a group of Base64', () => {
	const text = 'gYU3+iE9f59NUVg=';
	// The second byte begins in the second character.
	const place = bytePlace(text, { from: 1, to: text.length }, HELLO.subarray(1), [1, 3]);
	expect(place && text.slice(place.from, place.to)).toBe('U3+i');
	expect(place?.from).toBe(2);
});

test('a text that writes other bytes, or the same ones twice, has no place', () => {
	expect(written('81 85 37 fa 21 3d 7f 9f 4d 51', 3)).toBeNull();
	expect(written('gYU3+iE9f59NUVk=', 3)).toBeNull();
	expect(written('81 85 37 fa 21 3d 7f 9f 4d 51 58', 11)).toBeNull();
	expect(written('[129, 133] and [129, 133]', 0, Uint8Array.of(129, 133))).toBeNull();
});

test('the bytes of a head with many faults are looked for once', () => {
	const text = '81 85 37 fa 21 3d 7f 9f 4d 51 58';
	const { bytes, reads } = countedBytes(HELLO as Uint8Array);
	const places = [0, 1, 2].map((byte) => {
		expect(written(text, byte, bytes)).not.toBeNull();
		return reads();
	});
	expect(places).toEqual([places[0], places[0], places[0]]);
	// Another text is searched by itself.
	expect(written('gYU3+iE9f59NUVg=', 1, bytes)).toBe('1:YU');
});
