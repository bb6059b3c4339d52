import { describe, expect, test } from 'vitest';
import {
	changedFrom,
	DUMP_MOST,
	dumpOf,
	frameTones,
} from '../../../../src/panels/conversation/inspector/hex-dump.ts';
import { asItCame, asItLeft } from '../../../../src/panels/conversation/inspector/way-frames.ts';
import { hex } from '../../../support/hex-bytes.ts';
import { flipped, sceneOf } from './units-of.ts';

const plain = () => null;

test('a line has eight bytes, with their offset and their ASCII characters', () => {
	const lines = dumpOf(hex('81 08 48 65 6c 6c 6f e2 99 a5'), plain);
	expect(lines.map(({ offset, bytes, text }) => [offset, bytes.length, text])).toEqual([
		['0000', 8, '··Hello·'],
		['0008', 2, '··'],
	]);
});

test('a long payload is cut', () => {
	const lines = dumpOf(new Uint8Array(1000), plain);
	expect(lines.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBe(DUMP_MOST);
	expect(lines.at(-1)!.offset).toBe('0038');
});

test('a byte has the tone of its field, the widest where it has several', () => {
	const { timeline, unit } = sceneOf('fragments');
	const pong = unit(165);
	const tones = frameTones(asItLeft(timeline, pong)!);
	expect(Array.from(pong.bytes, (_, at) => tones(at))).toEqual([
		...['tone-op', 'tone-len', 'tone-key', 'tone-key', 'tone-key', 'tone-key', 'tone-data'],
	]);
});

describe('a change', () => {
	test('is marked byte by byte if the length is the same', () => {
		const changed = changedFrom(hex('89 01 70'), hex('09 01 71'));
		expect([0, 1, 2].map(changed)).toEqual([true, false, true]);
	});

	test('is where bytes came in where there are more of them', () => {
		const changed = changedFrom(hex('89 01 70'), hex('89 02 70 71'));
		expect([0, 1, 2, 3].map(changed)).toEqual([false, true, true, true]);
	});

	test('is named in the text for screen readers as well', () => {
		const { timeline, unit } = flipped();
		const came = asItCame(timeline, unit(140))!;
		const [line] = dumpOf(
			unit(140).arrived!,
			frameTones(came),
			changedFrom(unit(140).bytes, unit(140).arrived!),
		);
		expect(line!.screenReaderText('changed')).toBe('09 (changed) 01 70');
	});

	test('is empty if there were no bytes before', () => {
		expect(changedFrom(null, hex('89 00'))(0)).toBe(false);
	});
});
