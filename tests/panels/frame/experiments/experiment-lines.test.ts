import { expect, test } from 'vitest';
import { decodeFrames } from '../../../../src/engine/frame/index.ts';
import { experimentLines } from '../../../../src/panels/frame/experiments/experiment-lines.ts';
import { maskColumns } from '../../../../src/ui/bytes/masking-columns.ts';
import { hex } from '../../../support/hex-bytes.ts';

const bytes = hex('81 85 37 fa 21 3d 7f 9f 4d 51 58');
const rows = decodeFrames(bytes, { from: 'client', deflate: false, limit: null });
const columns = maskColumns(rows, bytes, 0, 0, 8);

test('one wrong bit of the key spoils every fourth byte and no other', () => {
	const [key, out] = experimentLines({ type: 'wrong-bit', bit: 7 }, columns);
	expect(key!.map((cell) => cell?.value)).toEqual([0x36, 0xfa, 0x21, 0x3d, 0x36]);
	expect(out!.map((cell) => cell?.value)).toEqual([0x49, 0x65, 0x6c, 0x6c, 0x6e]);
	expect(out!.map((cell) => cell?.changed)).toEqual([true, false, false, false, true]);
	expect(out!.map((cell) => cell?.character).join('')).toBe('Ielln');
});

test('a key of zeros leaves the text readable on the wire', () => {
	const [key, wire] = experimentLines({ type: 'zero-key' }, columns);
	expect(key!.map((cell) => cell?.value)).toEqual([0, 0, 0, 0, 0]);
	expect(wire!.map((cell) => cell?.character).join('')).toBe('Hello');
});

test('for two frames with the same key the XOR of the wires is the XOR of the payloads', () => {
	const second = hex('57 6f 72 6c');
	const lines = experimentLines({ type: 'key-twice', second }, columns);
	const [plain, wire, wires, plains] = lines.map((line) => line.map((cell) => cell?.value));
	expect(plain).toEqual([0x57, 0x6f, 0x72, 0x6c, undefined]);
	expect(wire).toEqual([0x60, 0x95, 0x53, 0x51, undefined]);
	expect(wires).toEqual([0x1f, 0x0a, 0x1e, 0x00, undefined]);
	expect(plains).toEqual(wires);
});
