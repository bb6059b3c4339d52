import { describe, expect, it } from 'vitest';
import {
	PROFILES,
	STRICT_FRAME_POLICY,
	failsConnection,
} from '../../../src/engine/reader/index.ts';
import type { Reader } from '../../../src/engine/reader/index.ts';
import type { FrameRuleCode } from '../../../src/engine/report/index.ts';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { FrameDecoder } from '../../../src/engine/frame/index.ts';
import { frameFailure } from '../../../src/engine/endpoint/frame-failure.ts';
import { requestWith } from '../../support/heads.ts';
import { hex } from '../../support/hex-bytes.ts';
import { RESPONSE, openClient, openServer } from './played.ts';
import { head } from '../../support/heads.ts';

const answerBits = head(...RESPONSE).length * 8;
const requestBits = requestWith({}).length * 8;

/** Bits counted from the first frame. */
const FAILURES: [FrameRuleCode, 'client' | 'server', string, [number, number], number?][] = [
	['frame-rsv1', 'client', 'c1 00', [1, 2]],
	['frame-rsv2', 'client', '81 00 a1 00', [18, 19]],
	['frame-rsv3', 'client', '91 00', [3, 4]],
	['frame-opcode-reserved-data', 'client', '83 00', [4, 8]],
	['frame-opcode-reserved-control', 'client', '8b 00', [4, 8]],
	['length-minimal-16', 'client', '81 7e 00 05', [9, 32]],
	['length-minimal-64', 'client', '81 7f 00 00 00 00 00 00 00 05', [9, 80]],
	['length-top-bit', 'client', '82 7f 80 00 00 00 00 00 00 00', [16, 17]],
	['length-representable', 'client', '82 7f 00 20 00 00 00 00 00 00', [9, 80]],
	['length-limit', 'client', '82 02 00 00 82 7e 03 e9', [41, 64], 1000],
	['length-limit', 'client', '02 02 00 00 80 7e 03 e7', [41, 64], 1000],
	['mask-client', 'server', '81 00', [8, 9]],
	['mask-server', 'client', '81 80 00 00 00 01', [8, 9]],
	['control-unfragmented', 'client', '09 00', [0, 1]],
	['control-length', 'client', '89 7e 00 7e', [9, 32]],
	['fragment-start-missing', 'client', '80 00', [4, 8]],
	['fragment-interleaved', 'client', '01 00 81 00', [20, 24]],
	['utf8-lead-byte', 'client', '81 05 41 ff', [24, 32]],
	['utf8-lead-byte', 'server', '81 85 37 fa 21 3d 76 05', [56, 64]],
	['utf8-continuation', 'client', '81 05 c3 28', [16, 32]],
	['utf8-stray-continuation', 'client', '81 05 80', [16, 24]],
	['utf8-overlong', 'client', '81 05 e0 80', [16, 32]],
	['utf8-surrogate', 'client', '81 05 ed a0', [16, 32]],
	['utf8-too-large', 'client', '81 05 f4 90', [16, 32]],
	['utf8-truncated', 'client', '81 02 41 c3', [24, 32]],
	['utf8-truncated', 'client', '01 01 c3 80 00', [24, 25]],
	['close-body-length', 'client', '88 01 03', [9, 16]],
	['close-code-reserved-local', 'client', '88 02 03 ed', [16, 32]],
	['close-code-reserved-1004', 'client', '88 02 03 ec', [16, 32]],
	['close-code-unassigned', 'client', '88 02 07 d0', [16, 32]],
	['close-code-below-1000', 'client', '88 02 03 e7', [16, 32]],
	['close-code-above-4999', 'client', '88 02 13 88', [16, 32]],
	['close-reason-utf8', 'client', '88 05 03 e8 41 ff', [40, 48]],
];

describe('the first breach', () => {
	it.each(FAILURES)('%s, read by the %s: %s', (rule, role, bytes, [start, end], limit) => {
		for (const pieces of [[hex(bytes)], [...hex(bytes)].map((byte) => Uint8Array.of(byte))]) {
			const options = limit === undefined ? {} : { limit };
			const played = role === 'client' ? openClient(options) : openServer(options);
			for (const piece of pieces) played.receive(piece);
			const before = role === 'client' ? answerBits : requestBits;
			const failed = played.events.at(-1);
			expect(failed).toMatchObject({
				type: 'failed',
				rule,
				check: null,
				range: { start: before + start, end: before + end },
				reaction: { type: 'close', code: STRICT_FRAME_POLICY[rule] },
			});
		}
	});

	it('is there for every rule that fails a connection without compression', () => {
		const shown = new Set<string>(FAILURES.map(([rule]) => rule));
		const failing = (Object.keys(STRICT_FRAME_POLICY) as FrameRuleCode[]).filter(failsConnection);
		const missing = failing.filter((rule) => !shown.has(rule));
		expect(missing).toEqual([
			'deflate-rsv1-first-frame',
			'deflate-rsv1-control',
			// Seen as bad UTF-8.
			'mask-index-per-frame',
		]);
	});

	it('is the first of several in the order in which a receiver meets them', () => {
		expect(openClient().receive('f3').events[0]).toMatchObject({ rule: 'frame-rsv1' });
		expect(openClient().receive('f3 85').events[0]).toMatchObject({ rule: 'frame-rsv1' });
	});
});

it('a frame without a breach fails nothing', () => {
	const decoder = new FrameDecoder({ from: 'server', deflate: false, limit: null });
	decoder.push(hex`81 01 41`);
	expect(frameFailure(decoder, hex`41`, 0, PROFILES.strict)).toBeNull();
});

const PROFILED: [Reader, string, string[], string?][] = [
	['firefox', '81 85 37 fa 21 3d 7f 9f 4d 51 58', ['message']],
	['firefox', 'a1 00', ['failed']],
	// It looks when all of the frame is there: “HTTP” announces 84 bytes.
	['firefox', '48 54 54 50 2f', []],
	['firefox', `48 54 ${'61 '.repeat(84)}`, ['failed']],
	['firefox', '00 48 65 6c', []],
	['chromium', '48 54 54 50 2f', ['failed 1002'], '88 82'],
	['firefox', '88 01 03', ['closeReceived 1005'], '88 80'],
	['firefox', '88 02 03 ee', ['closeReceived 1006'], '88 80'],
	['chromium', '88 02 07 d0', ['closeReceived 2000'], '88 82'],
	['chromium', '81 01 ff', ['failed 1002'], '88 82'],
	['ws', '81 7e 00 01 41 82 7f 00 00 00 00 00 00 00 01 41', ['message', 'message']],
	['ws', '81 7e 00 01 ff', ['failed 1007'], '88 82'],
	['ws', '82 7f 80 00 00 00 00 00 00 00', ['failed 1009'], '88 82'],
	['strict', '81 7e 00 01 41', ['failed 1002'], '88 82'],
];

// Whole frames from a server, as the real programs were seen to take them: the endpoint given their profile does so.
describe('an endpoint with a profile', () => {
	it.each(PROFILED)('%s: %s', (reader, bytes, expected, answer = '') => {
		for (const pieces of [[hex(bytes)], [...hex(bytes)].map((byte) => Uint8Array.of(byte))]) {
			const played = openClient({ profile: PROFILES[reader] });
			played.fresh();
			for (const piece of pieces) played.receive(piece);
			const reported = played.events.map((event) => {
				if (event.type === 'closeReceived') return `closeReceived ${event.code}`;
				if (event.type !== 'failed' || event.reaction.type !== 'close') return event.type;
				return `failed ${event.reaction.code}`;
			});
			expect(reported).toEqual(expected);
			const [written] = played.effects.flatMap((effect) =>
				effect.type === 'write' ? [hexText(effect.bytes.subarray(0, 2))] : [],
			);
			expect(written ?? '').toBe(answer);
		}
	});
});
