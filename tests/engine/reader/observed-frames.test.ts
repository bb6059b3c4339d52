import { describe, expect, it, test } from 'vitest';
import { PROGRAMS, OBSERVED_FRAME, observedFrame } from '../../../src/engine/reader/index.ts';
import { FRAME_RULES } from '../../../src/engine/report/frame-rules.ts';

describe('the measurements', () => {
	it('has a row for every frame rule', () => {
		expect(Object.keys(OBSERVED_FRAME).sort()).toEqual(Object.keys(FRAME_RULES).sort());
	});

	it('names no program for a breach that an endpoint of its role never meets', () => {
		for (const [code, row] of Object.entries(OBSERVED_FRAME)) {
			const { binds } = FRAME_RULES[code as keyof typeof FRAME_RULES];
			for (const [endpoint, seen] of Object.entries(row)) {
				const { role } = PROGRAMS[endpoint as keyof typeof row];
				if (binds === role) expect([code, endpoint, seen]).toEqual([code, endpoint, null]);
			}
		}
	});

	// A sample of the table: the expected part of single measurements.
	test.each([
		['frame-rsv1', 'ws', { sent: 1002, outcome: 'failed' }],
		['frame-rsv1', 'chromium', { sent: 1002, outcome: 'failed', reported: 1006 }],
		['frame-rsv1', 'firefox', { sent: 'nothing', outcome: 'failed', reported: 1006 }],
		['close-body-length', 'firefox', { sent: 'empty', outcome: 'clean', reported: 1005 }],
		['mask-client', 'websockets', { sent: 1002 }],
		['mask-server', 'chromium', { sent: 1002 }],
		['mask-server', 'firefox', { delivered: 1, sent: 'nothing', outcome: 'open' }],
		['length-minimal-16', 'ws', { delivered: 1, outcome: 'open' }],
		['length-minimal-16', 'chromium', { sent: 1002 }],
		['length-top-bit', 'ws', { sent: 1009 }],
		['length-top-bit', 'chromium', { sent: 1002 }],
		['length-representable', 'chromium', { sent: 'nothing', outcome: 'ended', reported: 1006 }],
		['length-representable', 'firefox', { sent: 'nothing', outcome: 'failed' }],
		['utf8-overlong', 'websockets', { sent: 1007 }],
		['utf8-overlong', 'chromium', { sent: 1002 }],
		['close-reason-utf8', 'ws', { sent: 1007 }],
		['close-no-data-after', 'ws', { sent: 1000, outcome: 'clean' }],
		['close-no-data-after', 'chromium', { outcome: 'failed', reported: 1006 }],
		['close-no-data-after', 'firefox', { outcome: 'clean', reported: 1000 }],
		['close-mid-message', 'websockets', { sent: 1002, outcome: 'failed' }],
		['mask-key-fresh', 'ws', { delivered: 2, outcome: 'open' }],
		['frame-incomplete', 'chromium', { delivered: 0, sent: 'nothing', outcome: 'open' }],
	] as const)('%s: %s', (code, endpoint, expected) => {
		expect(OBSERVED_FRAME[code][endpoint]).toMatchObject(expected);
	});
});

describe('a close code that is echoed or reported is the one of this frame', () => {
	test.each([
		['close-code-below-1000', 0, 'chromium', { sent: 0, reported: 0 }],
		['close-code-above-4999', 65535, 'firefox', { sent: 65535, reported: 65535 }],
		['close-code-reserved-local', 1015, 'firefox', { sent: 'empty', reported: 1015 }],
		['close-code-reserved-local', 1015, 'chromium', { sent: 1002, reported: 1006 }],
		['close-code-unassigned', 1016, 'ws', { sent: 1002, reported: null }],
	] as const)('%s, %i: %s', (code, closeCode, endpoint, expected) => {
		expect(observedFrame(code, { closeCode })[endpoint]).toMatchObject(expected);
	});

	it('and nothing else changes', () => {
		expect(observedFrame('close-no-data-after', {})).toBe(OBSERVED_FRAME['close-no-data-after']);
	});
});
