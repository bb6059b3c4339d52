import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/engine/bytes/index.ts';
import type { WireMessage } from '../../../src/engine/compare/index.ts';
import type { SizedPart } from '../../../src/engine/compare/sized-head.ts';
import type { Write } from '../../../src/engine/compare/delivery.ts';
import { joinBytes, latin1Text } from '../../../src/engine/bytes/index.ts';
import {
	idleMessages,
	messageBytes,
	openingMessages,
	transportPlan,
	TRANSPORTS,
	updateMessages,
	upstreamMessages,
	upstreamWrites,
	writeBytes,
} from '../../../src/engine/compare/index.ts';
import { decodeFrames, frameAt, payloadOf } from '../../../src/engine/frame/index.ts';
import { parseRequestHead } from '../../../src/engine/http/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { idleWrites, openingWrites, updateWrites } from '../../../src/engine/compare/plan.ts';
import { parseResponseHead } from '../../../src/engine/http/message.ts';
import { CARRIAGES, LAB_CARRIAGE } from '../../support/carriages.ts';
import { mustBeSame } from '../../laws/same.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };
import { sampleUpdate } from '../../support/sample-update.ts';

function sizesOf(parts: readonly SizedPart[]): Record<string, number> {
	const sizes: Record<string, number> = {};
	for (const { expense, bytes } of parts) sizes[expense] = (sizes[expense] ?? 0) + bytes.length;
	return sizes;
}

/** Every message is the write that was predicted, expense by expense. */
function expectSame(messages: readonly WireMessage[], writes: readonly Write[]): void {
	mustBeSame(
		messages.map(({ from, parts }) => ({ from, sizes: sizesOf(parts) })),
		writes.map(({ from, sizes }) => ({
			from,
			sizes: Object.fromEntries(Object.entries(sizes).filter(([, bytes]) => bytes > 0)),
		})),
	);
	mustBeSame(
		messages.map((message) => messageBytes(message).length),
		writes.map(writeBytes),
	);
}

describe.each(TRANSPORTS)('%s: the bytes are those that were predicted', (transport) => {
	it.each([1, 20, 126, 70_000])('for updates of %i bytes, however carried', (bytes) => {
		const updates = Array.from({ length: 7 }, (_, i) => sampleUpdate(bytes, i));
		for (const carriage of CARRIAGES) {
			const plan = transportPlan(transport, carriage, bytes);
			expectSame(openingMessages(plan), openingWrites(plan));
			expectSame(upstreamMessages(plan, updates[0]!), upstreamWrites(plan));
			expectSame(idleMessages(plan), idleWrites(plan));
			for (const count of bytes > 20 ? [1] : [1, 7]) {
				const first = updates.slice(0, count);
				expectSame(updateMessages(plan, first), updateWrites(plan, count));
			}
		}
	});
});

describe('the bytes of messages', () => {
	const update: Bytes = sampleUpdate(20, 1);
	const planOf = (transport: (typeof TRANSPORTS)[number]) =>
		transportPlan(transport, LAB_CARRIAGE, 20);

	it('a poll is a request and an answer that our parser reads', () => {
		const [request, head, body] = updateMessages(planOf('short-polling'), [update]);
		expect(latin1Text(messageBytes(request!))).toBe(vectors.headerSets.lab.pollRequest.text);
		expect(latin1Text(messageBytes(head!))).toBe(vectors.headerSets.lab.pollResponseHead.text);
		expect(messageBytes(body!)).toEqual(update);
		expect(parseRequestHead(messageBytes(request!)).diagnoses).toEqual([]);
		expect(parseResponseHead(messageBytes(head!)).headLength).toBe(108);
	});

	it('an event is inside a chunk', () => {
		const [event] = updateMessages(planOf('sse'), [update]);
		expect(latin1Text(messageBytes(event!))).toBe('1c\r\ndata: #1 abcdefghijklmnopq\n\n\r\n');
	});

	it('a WebSocket opens with the captured handshake and goes on in frames', () => {
		const plan = planOf('websocket');
		const [request, response] = openingMessages(plan).map(messageBytes);
		expect(latin1Text(request!)).toBe(vectors.headerSets.lab.wsRequest.text);
		expect(latin1Text(response!)).toBe(vectors.headerSets.lab.wsResponse.text);
		const sent = joinBytes(updateMessages(plan, [update, update]).map(messageBytes));
		const rows = decodeFrames(sent, { from: 'server', deflate: false, limit: null });
		expect(rows.count).toBe(2);
		expect(payloadOf(rows, sent, 1).slice()).toEqual(update);
		const own = messageBytes(upstreamMessages(plan, update)[0]!);
		const masked = decodeFrames(own, { from: 'client', deflate: false, limit: null });
		expect(frameAt(masked, 0).key).not.toBeNull();
		expect(payloadOf(masked, own, 0).slice()).toEqual(update);
	});

	it('over HTTP/2 the DATA frames of a WebSocket hold the same frame', () => {
		const plan = transportPlan('websocket', { ...LAB_CARRIAGE, http: 'http/2' }, 20);
		const [message] = updateMessages(plan, [update]);
		const [plain] = updateMessages(planOf('websocket'), [update]);
		expect(joinBytes([messageBytes(message!).subarray(9)])).toEqual(messageBytes(plain!));
	});

	it('over HTTP/2 each side of a poll ends its stream once, with its last frame (RFC 9113 §8.1)', () => {
		const plan = transportPlan('short-polling', { ...LAB_CARRIAGE, http: 'http/2' }, 20_000);
		for (const messages of [updateMessages(plan, [sampleUpdate(20_000, 0)]), idleMessages(plan)]) {
			for (const side of ['client', 'server'] as const) {
				const headers = messages
					.filter(({ from }) => from === side)
					.flatMap(({ parts }) => parts)
					.filter(({ expense }) => expense === 'http2-frame-header');
				const ends = headers.map(({ bytes }) => (bytes[4]! & 1) === 1);
				expect(ends).toEqual(headers.map((_, i) => i === headers.length - 1));
			}
		}
	});

	it('more than can be shown is refused', () => {
		const plan = transportPlan('websocket', LAB_CARRIAGE, 1);
		expect(() => updateMessages(plan, [new Uint8Array(LIMITS.shownUpdate + 1)])).toThrow(
			RangeError,
		);
	});
});
