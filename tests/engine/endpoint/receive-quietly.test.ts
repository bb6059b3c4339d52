// The fast form beside the turn, for whatever may come and however it is cut.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../src/engine/endpoint/endpoint-value.ts';
import {
	gatheredBytes,
	encodeFrame,
	encodeUtf8,
	joinBytes,
	receive,
} from '../../../src/engine/index.ts';
import { receiveUntilEvent } from '../../../src/engine/endpoint/endpoint.ts';
import { draftOf } from '../../../src/engine/endpoint/endpoint-in-frame.ts';
import { receiveQuietly } from '../../../src/engine/endpoint/receive-quietly.ts';
import { documents } from '../../support/frame-arbitraries.ts';
import { hex } from '../../support/hex-bytes.ts';
import { openClient, openServer } from './played.ts';

/** Returns an endpoint as plain values: how far its decoder has read, and the bytes of a payload. */
function shown(endpoint: Endpoint): object {
	const { decoder, incoming, control, ...rest } = draftOf(endpoint);
	return {
		...rest,
		received: decoder?.received,
		incoming: incoming && { ...incoming, payload: [...gatheredBytes(incoming.payload)] },
		control: [...gatheredBytes(control)],
	};
}

const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 70 })), {
	minLength: 1,
	maxLength: 20,
});

/** Messages in one fragment or two, a Ping among them, all legal for a server; and anything. */
const talk = fc
	.array(
		fc.tuple(
			fc.string({ unit: 'grapheme', maxLength: 60 }),
			fc.nat(9),
			fc.uint8Array({ minLength: 4, maxLength: 4 }),
		),
		{ minLength: 1, maxLength: 5 },
	)
	.map((messages) =>
		joinBytes(
			messages.flatMap(([text, cut, key]) => {
				const payload = encodeUtf8(text);
				const whole = cut > payload.length;
				return [
					encodeFrame({ fin: whole, opcode: 1, key, payload: payload.subarray(0, cut) }),
					encodeFrame({ fin: true, opcode: 9, key, payload: payload.subarray(0, 9) }),
					...(whole
						? []
						: [encodeFrame({ fin: true, opcode: 0, key, payload: payload.subarray(cut) })]),
				];
			}),
		),
	);

describe('a few bytes without an event', () => {
	it('they give the same result as a turn, and so do all later bytes', () => {
		let quietSteps = 0;
		fc.assert(
			fc.property(fc.oneof(talk, documents), sizes, (bytes, cuts) => {
				let [one, other] = [openServer().endpoint, openServer().endpoint];
				const pairs: [Endpoint, Endpoint, Uint8Array][] = [];
				for (let at = 0, i = 0; at < bytes.length; i++) {
					const piece = bytes.subarray(at, at + cuts[i % cuts.length]!);
					at += piece.length;
					const nowMs = one.nowMs + (i % 3);
					const quiet = receiveQuietly(one, piece, nowMs);
					const turn = receiveUntilEvent(other, piece, 0, nowMs);
					one = (quiet ?? receive(one, piece, nowMs)).endpoint;
					other = turn.endpoint;
					if (quiet === null) {
						other = receive(other, piece.subarray(turn.at), nowMs).endpoint;
						continue;
					}
					quietSteps++;
					expect([turn.at, turn.events, turn.actions]).toEqual([piece.length, [], []]);
					expect([quiet.events, quiet.actions]).toEqual([[], []]);
					expect(shown(one)).toEqual(shown(other));
					pairs.push([one, other, bytes.subarray(at)]);
				}
				for (const [value, likewise, rest] of pairs) {
					const steps = [value, likewise].map((start) => receive(start, rest));
					expect(steps[0]!.events).toEqual(steps[1]!.events);
					expect(shown(steps[0]!.endpoint)).toEqual(shown(steps[1]!.endpoint));
				}
			}),
			{ numRuns: 120 },
		);
		expect(quietSteps).toBeGreaterThan(200);
	});

	it('are those inside a header, and inside a payload before its last byte', () => {
		const frame = encodeFrame({ fin: true, opcode: 1, key: hex`37 fa 21 3d`, payload: hex`61 62` });
		let { endpoint } = openServer();
		const quiet = [...frame].map((byte) => {
			const step = receiveQuietly(endpoint, Uint8Array.of(byte), 0);
			({ endpoint } = step ?? receive(endpoint, Uint8Array.of(byte)));
			return step !== null;
		});
		expect(quiet).toEqual([true, true, true, true, true, false, true, false]);
	});

	it('are not those of a control frame, of a compressed message, or with a fault', () => {
		const inside = (bytes: string) => openClient().receive(bytes).endpoint;
		for (const [before, bytes] of [
			['89 04', '61'],
			['81 04', 'ff'],
			['88 04', '03'],
			['81 04', '61 62 63 64'],
			['', ''],
		] as const) {
			expect(receiveQuietly(inside(before), hex(bytes), 0)).toBeNull();
		}
		expect(receiveQuietly(inside('81 04'), hex`61`, 0)).not.toBeNull();
	});

	it('leave the value before them as it was, which goes on another way', () => {
		const before = openClient().receive('81 03 61').endpoint;
		const [one, other] = ['62', '78'].map((bytes) => receive(before, hex(bytes)).endpoint);
		const payloads = [one!, other!, before].map((endpoint) => {
			const [event] = receive(endpoint, hex`63 64`).events;
			return event?.type === 'message' && [...event.payload];
		});
		expect(payloads).toEqual([
			[0x61, 0x62, 0x63],
			[0x61, 0x78, 0x63],
			[0x61, 0x63, 0x64],
		]);
	});
});
