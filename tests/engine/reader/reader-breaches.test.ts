import { expect, it, test } from 'vitest';
import { decodeFrames, frameAt } from '../../../src/engine/frame/index.ts';
import { PROFILES, READERS } from '../../../src/engine/reader/index.ts';
import { phaseReached, readerBreaches } from '../../../src/engine/reader/reader-breaches.ts';
import type { Profile } from '../../../src/engine/reader/profile.ts';
import { hex } from '../../support/hex-bytes.ts';
import { READER_PHASES } from '../../../src/engine/reader/differences.ts';

function firstFrame(bytes: string) {
	const rows = decodeFrames(hex(bytes), { from: 'server', deflate: false, limit: null });
	return { rows, frame: frameAt(rows, 0) };
}

/** Returns the broken rules of the first frame, apart from that of frames that are not complete. */
function brokenRules(bytes: string, profile: Profile): readonly string[] {
	const { rows, frame } = firstFrame(bytes);
	const found = readerBreaches(rows, frame, profile).map(({ rule }) => rule);
	return found.filter((rule) => rule !== 'frame-incomplete');
}

// The length of a Ping, of which ws sees with two bytes that it is too long; and a length whose top bit is set.
test.each([
	['897e', 'strict', []],
	['897e', 'ws', ['control-length']],
	['897e 007e', 'ws', ['control-length']],
	['897e 007e', 'strict', ['control-length']],
	['827f 8000 0000 0000 0000', 'strict', ['length-top-bit']],
	['827f 8000 0000 0000 0000', 'chromium', ['length-top-bit']],
] as const)('of %s, %s sees %j', (bytes, reader, rules) => {
	expect(brokenRules(bytes, PROFILES[reader])).toEqual(rules);
});

it.each(READERS)('%s meets breaches in the order of its phases', (reader) => {
	const { rows, frame } = firstFrame('f97f 8000 0000 0000 0000');
	const found = readerBreaches(rows, frame, PROFILES[reader]);
	expect(found.length).toBeGreaterThan(2);
	const phases = found.map(({ phase }) => READER_PHASES.indexOf(phase));
	expect(phases).toEqual(phases.toSorted((a, b) => a - b));
	for (const { rule, phase, reaction } of found) {
		expect([phase, reaction]).toEqual([
			PROFILES[reader].phases[rule],
			PROFILES[reader].reactions[rule],
		]);
	}
});

// A phase is reached when enough bytes of the frame have arrived, here of texts and of a Ping.
test.each([
	['81', ['seen']],
	['817e', ['start', 'seen']],
	['81fe 007e', ['start', 'length', 'seen']],
	['8105', ['start', 'length', 'header', 'seen']],
	['8105 4865', ['start', 'length', 'header', 'seen']],
	['8105 4865 6c6c 6f', ['start', 'length', 'header', 'seen', 'frame', 'message']],
	['0105 4865 6c6c 6f', ['start', 'length', 'header', 'seen', 'frame']],
	['8900', ['start', 'length', 'header', 'seen', 'frame']],
])('after %s the phases %j are reached', (bytes, reached) => {
	const { frame } = firstFrame(bytes);
	expect(READER_PHASES.filter((phase) => phaseReached(phase, frame))).toEqual(reached);
});
