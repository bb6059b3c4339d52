// The messages of a transport as bytes above TLS, each byte with its expense. The page shows them when the user
// opens a total of plan.ts.
import type { Bytes } from '../bytes/bytes.ts';
import { latin1Bytes, NO_BYTES } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { LIMITS } from '../limits.ts';
import { isPolling } from './carriage.ts';
import type { Role } from '../role.ts';
import { chunkParts, COMMENT, eventParts, frameParts } from './framing.ts';
import { http2ClientOpening, http2ServerOpening, HTTP2_FLAG, HTTP2_TYPE } from '../http2/http2.ts';
import type { TransportPlan } from './plan.ts';
import type { SizedPart } from './sized-head.ts';
import { http2Framed, wireHeadParts } from './sized-head.ts';

export type MessageKind =
	| 'connection'
	| 'request'
	| 'response'
	| 'response-body'
	| 'chunk'
	| 'event'
	| 'heartbeat'
	| 'frame';

/** Represents a message above TLS, each byte with its expense. */
export interface WireMessage {
	readonly from: Role;
	readonly kind: MessageKind;
	/** Lists the parts in their order; they tile the message. */
	readonly parts: readonly SizedPart[];
}

/** Holds the masking key of RFC 6455 §5.7. */
const SAMPLE_KEY: Bytes = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
/** Holds the number of the client's first stream (RFC 9113 §5.1.1). */
const STREAM = 1;
const NEXT_STREAM = 3;

/** Returns the bytes of a message in one piece. */
export function messageBytes({ parts }: WireMessage): Uint8Array<ArrayBuffer> {
	return joinBytes(parts.map(({ bytes }) => bytes));
}

/** Returns the messages of `openingWrites`. */
export function openingMessages({
	transport,
	carriage,
	heads,
}: TransportPlan): readonly WireMessage[] {
	const messages: WireMessage[] = [];
	const control = (from: Role, bytes: Bytes): WireMessage => ({
		from,
		kind: 'connection',
		parts: [{ expense: 'http2-control', bytes }],
	});
	if (carriage.http === 'http/2') {
		messages.push(
			control('client', http2ClientOpening()),
			control('server', http2ServerOpening(transport === 'websocket')),
		);
	}
	if (isPolling(transport)) return messages;
	const ends = transport !== 'websocket';
	messages.push(
		{
			from: 'client',
			kind: 'request',
			parts: wireHeadParts(heads.request('first'), 'request', { id: STREAM, ends }),
		},
		{
			from: 'server',
			kind: 'response',
			parts: wireHeadParts(heads.response('first', 0), 'response', { id: STREAM, ends: false }),
		},
	);
	return messages;
}

/**
 * Returns the messages with which a transport delivers updates.
 * @throws RangeError when the updates together are longer than `LIMITS.shownUpdate`.
 */
export function updateMessages(
	plan: TransportPlan,
	updates: readonly Bytes[],
): readonly WireMessage[] {
	const bytes = updates.reduce((sum, update) => sum + update.length, 0);
	if (bytes > LIMITS.shownUpdate) throw new RangeError(`${bytes} bytes are too many to show`);
	const { transport } = plan;
	if (isPolling(transport)) return pollMessages(plan, joinBytes(updates));
	return updates.map((update) => pushedMessage(plan, update));
}

/** Returns the messages of `idleWrites`. */
export function idleMessages(plan: TransportPlan): readonly WireMessage[] {
	const { transport } = plan;
	if (isPolling(transport)) return pollMessages(plan, null);
	if (transport !== 'websocket') {
		const bytes = latin1Bytes(transport === 'sse' ? COMMENT : '\n');
		const parts = onStream(plan, [{ expense: 'event-framing', bytes }]);
		return [{ from: 'server', kind: 'heartbeat', parts }];
	}
	return [
		{
			from: 'server',
			kind: 'heartbeat',
			parts: onStream(plan, frameParts('ping', NO_BYTES, null)),
		},
		{
			from: 'client',
			kind: 'heartbeat',
			parts: onStream(plan, frameParts('pong', NO_BYTES, SAMPLE_KEY)),
		},
	];
}

/** Returns the messages of `upstreamWrites`. */
export function upstreamMessages(plan: TransportPlan, message: Bytes): readonly WireMessage[] {
	const { transport, upstream, carriage } = plan;
	if (transport === 'websocket') {
		const parts = onStream(plan, frameParts('text', message, SAMPLE_KEY));
		return [{ from: 'client', kind: 'frame', parts }];
	}
	const stream = { id: NEXT_STREAM, ends: false };
	const head = wireHeadParts(upstream.request('later'), 'request', stream);
	const body: readonly SizedPart[] = [{ expense: 'payload', bytes: message }];
	const data = carriage.http === 'http/2' ? sizedDataFrames(body, NEXT_STREAM, true) : body;
	const response = wireHeadParts(upstream.response('later', null), 'response', {
		...stream,
		ends: true,
	});
	return [
		{ from: 'client', kind: 'request', parts: [...head, ...data] },
		{ from: 'server', kind: 'response', parts: response },
	];
}

function pollMessages(plan: TransportPlan, body: Bytes | null): readonly WireMessage[] {
	const { carriage, heads } = plan;
	const request: WireMessage = {
		from: 'client',
		kind: 'request',
		parts: wireHeadParts(heads.request('later'), 'request', { id: NEXT_STREAM, ends: true }),
	};
	const nothing = body === null || body.length === 0;
	const response = heads.response('later', body === null ? null : body.length);
	const head = wireHeadParts(response, 'response', { id: NEXT_STREAM, ends: nothing });
	if (nothing) return [request, { from: 'server', kind: 'response', parts: head }];
	const payload: readonly SizedPart[] = [{ expense: 'payload', bytes: body }];
	const data = carriage.http === 'http/2' ? sizedDataFrames(payload, NEXT_STREAM, true) : payload;
	return carriage.responseWrites === 'joined'
		? [request, { from: 'server', kind: 'response', parts: [...head, ...data] }]
		: [
				request,
				{ from: 'server', kind: 'response', parts: head },
				{ from: 'server', kind: 'response-body', parts: data },
			];
}

function pushedMessage(plan: TransportPlan, update: Bytes): WireMessage {
	const payload: SizedPart = { expense: 'payload', bytes: update };
	switch (plan.transport) {
		case 'sse':
			return { from: 'server', kind: 'event', parts: onStream(plan, eventParts(update)) };
		case 'websocket': {
			const parts = onStream(plan, frameParts('text', update, null));
			return { from: 'server', kind: 'frame', parts };
		}
		default:
			return { from: 'server', kind: 'chunk', parts: onStream(plan, [payload]) };
	}
}

function onStream(
	{ transport, carriage }: TransportPlan,
	parts: readonly SizedPart[],
): readonly SizedPart[] {
	if (carriage.http === 'http/2') return sizedDataFrames(parts, STREAM, false);
	return transport === 'websocket' ? parts : chunkParts(parts);
}

function sizedDataFrames(
	parts: readonly SizedPart[],
	stream: number,
	ends: boolean,
): readonly SizedPart[] {
	const flags = ends ? HTTP2_FLAG.endStream : 0;
	return http2Framed(parts, { type: HTTP2_TYPE.data, flags, stream });
}
