import { expect, test } from 'vitest';
import { readHex } from '../../../src/engine/bytes/index.ts';
import { capsuleBytes, framesOf } from '../../../src/ui/stage/stage.ts';

const bytesOf = (hex: string) => readHex(hex).bytes;

test('a capsule has the hues of the fields, and a gap where a part of a frame begins', () => {
	const { bytes, more } = capsuleBytes(bytesOf('81 85 37 fa 21 3d 7f 9f 4d 51 58'), 'client');
	expect(bytes.map(({ hex, begins }) => `${begins ? '|' : ''}${hex}`).join(' ')).toBe(
		'81 |85 |37 fa 21 3d |7f 9f 4d 51 58',
	);
	expect(new Set(bytes.map(({ tone }) => tone))).toEqual(
		new Set(['tone-op', 'tone-len', 'tone-key', 'tone-data']),
	);
	expect(more).toBe(0);
});

test('a capsule tells frames apart', () => {
	const { bytes } = capsuleBytes(bytesOf('89 01 3f 81 01 48'), 'server');
	expect(bytes.map(({ begins }) => begins)).toEqual([
		false,
		'part',
		'part',
		'frame',
		'part',
		'part',
	]);
	expect(framesOf(bytes).map((frame) => frame.map(({ hex }) => hex).join(' '))).toEqual([
		'89 01 3f',
		'81 01 48',
	]);
	expect(framesOf([])).toEqual([[]]);
});

test('a byte that was changed on the way keeps the hue of what was sent', () => {
	const { bytes } = capsuleBytes(bytesOf('81 01 48'), 'server', bytesOf('81 81 48'));
	expect(bytes[1]).toEqual({ hex: '81', tone: 'tone-len', begins: 'part', changed: true });
	expect(bytes.filter(({ changed }) => changed)).toHaveLength(1);
});

test('a long message is drawn up to the room of a capsule', () => {
	const { bytes, more } = capsuleBytes(bytesOf(`81 7e 00 80 ${'41 '.repeat(128)}`), 'server');
	expect(bytes.length + more).toBe(132);
	expect(more).toBe(116);
});
