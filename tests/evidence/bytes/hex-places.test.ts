import { expect, test } from 'vitest';
import { hexPlace } from '../../../src/evidence/bytes/hex-places.ts';

const HELLO = Uint8Array.of(...[0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58]);
const LONG = Uint8Array.from({ length: 20 }, (_, i) => 0x80 + i);

/** What the text writes for one byte. */
function written(text: string, byte: number, bytes = HELLO): string | null {
	const place = hexPlace(text, { from: 0, to: text.length }, bytes, [byte, byte + 1]);
	return place && `${place.from}:${text.slice(place.from, place.to)}`;
}

test.each([
	['81 85 37 fa 21 3d 7f 9f 4d 51 58', '9:fa'],
	['818537fa213d7f9f4d5158', '6:fa'],
	['8185 37fa 213d 7f9f 4d51 58', '7:fa'],
	['0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58', '20:fa'],
	[String.raw`\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58`, '14:fa'],
	['00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58                 |..7.!=..MQX|', '19:fa'],
	['00000000: 8185 37fa 213d 7f9f 4d51 58                   ..7.!=..MQX', '17:fa'],
	['\t0x0000:  8185 37fa 213d 7f9f 4d51 58                 ..7.!=..MQX', '17:fa'],
])('%j writes the fourth byte at its place', (text, place) => {
	expect(written(text, 3)).toBe(place);
});

test('a byte in the second row of a dump', () => {
	const dump = [
		'00000000  80 81 82 83 84 85 86 87  88 89 8a 8b 8c 8d 8e 8f  |................|',
		'00000010  90 91 92 93                                       |....|',
	].join('\n');
	expect(written(dump, 18, LONG)).toBe(`${dump.indexOf('92')}:92`);
});

test('bytes that begin inside a row', () => {
	const dump = '00000000  80 81 82 83 84 85 86 87  88 89 8a 8b 8c 8d 8e 8f  |................|';
	const within = { from: dump.indexOf('84'), to: dump.indexOf('8f') + 2 };
	const place = hexPlace(dump, within, LONG.subarray(4, 16), [1, 3]);
	expect(place && dump.slice(place.from, place.to)).toBe('85 86');
});

test('a text that writes other bytes, or none in hex, has no place', () => {
	expect(written('81 85 37 fa 21 3d 7f 9f 4d 51', 3)).toBeNull();
	expect(written('gYU3+iE9f59NUVg=', 3)).toBeNull();
	expect(written('81 85 37 fa 21 3d 7f 9f 4d 51 58', 11)).toBeNull();
});
