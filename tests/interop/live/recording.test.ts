// What real programs once sent, to the engine’s endpoints again: no program is started, no connection opened.
import { describe, expect, test } from 'vitest';
import { decodeFrames } from '../../../src/engine/frame/index.ts';
import { recordedBytes } from '../../../src/panels/frame/examples/recorded-examples.ts';
import recorded from '../../../src/panels/frame/examples/recorded-frames.json' with { type: 'json' };
import { hex } from '../../support/hex-bytes.ts';
import { replay, written, type Recording } from './recording.ts';

const RECORDINGS = recorded as readonly Recording[];

describe.each(RECORDINGS)('$id', (recording) => {
	test('the engine’s endpoint gives the recorded events again, however the bytes are cut', () => {
		for (const cut of [Infinity, 1460, 7, 1]) {
			expect(replay(recording, cut)).toEqual(recording.events);
		}
	});

	test('the recorded frames of the engine’s endpoint break no rule', () => {
		const { from, received, extensions } = recording;
		const deflate = extensions !== null;
		const sender = from === 'client' ? 'server' : 'client';
		const rows = decodeFrames(recordedBytes(received), { from: sender, deflate, limit: null });
		expect(rows.faultCount).toBe(0);
	});
});

test('each program was there, as each side that it can be', () => {
	const sides = RECORDINGS.map(({ program, from }) => `${program}, ${from}`);
	expect([...new Set(sides)].sort()).toEqual([
		'Chromium, client',
		'Firefox, client',
		'ws, client',
		'ws, server',
	]);
});

test('runs of four bytes are written once, and read back', () => {
	const bytes = hex(`81 a2 c0 ${'1a b7 23 71'.repeat(16)} 88 80 00 00 00 00`);
	expect(written(bytes)).toBe('81a2c0 1ab72371*16 888000000000');
	for (const { sent } of RECORDINGS) expect(written(recordedBytes(sent))).toBe(sent);
});
