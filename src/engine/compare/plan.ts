// What a transport writes, as sizes by expense: at the opening, for updates, for an idle round, and for a
// message from the client. A carriage and an update size go in; a plan comes out, and from it lists of
// writes. exchange.ts makes the same messages as bytes, and the tests check that both have equal sizes.
import type { Carriage, TransportId } from './carriage.ts';
import { connectsEachRound, isPolling } from './carriage.ts';
import type { Sizes, Write } from './delivery.ts';
import {
	chunkFraming,
	COMMENT,
	EVENT_FRAMING,
	MASKING_KEY_BYTES,
	webSocketHeader,
} from './framing.ts';
import type { PlainHead } from '../http/compose.ts';
import type { HeadPair } from './header-set.ts';
import {
	closingHead,
	eventStreamHeads,
	streamingHeads,
	upgradeHeads,
	upstreamHeads,
} from './header-set.ts';
import type { ExchangeHeads } from './heads.ts';
import { headsOf } from './heads.ts';
import {
	HTTP2_FRAME_HEADER,
	http2ClientOpening,
	http2Frames,
	http2ServerOpening,
} from '../http2/http2.ts';
import { wireHeadSizes } from './sized-head.ts';

/** Holds what the writes of a transport depend on. */
export interface TransportPlan {
	readonly transport: TransportId;
	readonly carriage: Carriage;
	readonly updateBytes: number;
	/** Makes the heads of polls, or of the one request that opens a stream. */
	readonly heads: ExchangeHeads;
	/** Holds the sizes of each request after the first: a poll of a long run is counted hundreds of times. */
	readonly laterRequest: Sizes;
	/** Makes the heads of a message from the client. */
	readonly upstream: ExchangeHeads;
}

/** Returns the plan of a transport for updates of `updateBytes` bytes. */
export function transportPlan(
	transport: TransportId,
	carriage: Carriage,
	updateBytes: number,
): TransportPlan {
	const { headers } = carriage;
	const each = connectsEachRound(carriage, transport);
	const closing = (head: PlainHead): PlainHead => (each ? closingHead(head) : head);
	const pair = openingPair(transport, carriage);
	const closed = { request: closing(pair.request), response: closing(pair.response) };
	const sent = upstreamHeads(headers, updateBytes);
	// A message from the client needs its own request, and its own connection when no connection is kept.
	const upstreamCloses = carriage.http === 'http/1.1' && !carriage.keepAlive;
	const upstream = upstreamCloses
		? { request: closingHead(sent.request), response: closingHead(sent.response) }
		: sent;
	const heads = headsOf(closed, closing(headers.empty), updateBytes, carriage);
	return {
		transport,
		carriage,
		updateBytes,
		heads,
		laterRequest: wireHeadSizes(heads.request('later'), 'request'),
		upstream: headsOf(upstream, upstream.response, 0, carriage),
	};
}

/** Returns the writes after TCP and TLS that open a connection, once per connection. */
export function openingWrites({ transport, carriage, heads }: TransportPlan): readonly Write[] {
	const writes: Write[] = [];
	if (carriage.http === 'http/2') {
		const webSocket = transport === 'websocket';
		writes.push(
			{ from: 'client', sizes: { 'http2-control': http2ClientOpening().length } },
			{ from: 'server', sizes: { 'http2-control': http2ServerOpening(webSocket).length } },
		);
	}
	if (isPolling(transport)) return writes;
	// The captured server acknowledges an upgrade before its application has made the response.
	const acknowledgedAlone = transport === 'websocket' && carriage.http === 'http/1.1';
	writes.push(
		{ from: 'client', sizes: wireHeadSizes(heads.request('first'), 'request'), acknowledgedAlone },
		{ from: 'server', sizes: wireHeadSizes(heads.response('first', 0), 'response') },
	);
	return writes;
}

/**
 * Returns the writes of rounds that bring `updates` updates: one poll for all of them, or one write per update
 * on an open stream.
 */
export function updateWrites(plan: TransportPlan, updates = 1): readonly Write[] {
	const { transport, updateBytes } = plan;
	if (isPolling(transport)) return pollWrites(plan, updates * updateBytes);
	const sizes = pushed(plan, payloadSizes(transport, updateBytes));
	return Array.from({ length: updates }, (): Write => ({ from: 'server', sizes }));
}

/**
 * Returns the writes of a round without an update: the empty response to a poll, or the heartbeat of a stream.
 */
export function idleWrites(plan: TransportPlan): readonly Write[] {
	const { transport } = plan;
	if (isPolling(transport)) return pollWrites(plan, null);
	if (transport !== 'websocket') {
		// An empty line has no meaning in a stream of lines, so it can serve as a heartbeat.
		const sizes: Sizes = { 'event-framing': transport === 'sse' ? COMMENT.length : 1 };
		return [{ from: 'server', sizes: pushed(plan, sizes) }];
	}
	const ping = { 'websocket-header': webSocketHeader(0) };
	return [
		{ from: 'server', sizes: pushed(plan, ping) },
		{ from: 'client', sizes: pushed(plan, { ...ping, 'masking-key': MASKING_KEY_BYTES }) },
	];
}

/**
 * Returns the writes of a message of the same size from the client: a masked frame, or a request with an
 * empty response.
 */
export function upstreamWrites(plan: TransportPlan): readonly Write[] {
	const { transport, updateBytes, upstream, carriage } = plan;
	if (transport === 'websocket') {
		const frame = payloadSizes(transport, updateBytes);
		return [
			{ from: 'client', sizes: pushed(plan, { ...frame, 'masking-key': MASKING_KEY_BYTES }) },
		];
	}
	const body =
		carriage.http === 'http/2' ? dataSizes({ payload: updateBytes }) : { payload: updateBytes };
	return [
		{ from: 'client', sizes: merged(wireHeadSizes(upstream.request('later'), 'request'), body) },
		{ from: 'server', sizes: wireHeadSizes(upstream.response('later', null), 'response') },
	];
}

/** Returns the request of a poll, or the request that opens a stream, with the head of its response. */
function openingPair(transport: TransportId, { headers }: Carriage): HeadPair {
	switch (transport) {
		case 'short-polling':
		case 'long-polling':
			return headers.poll;
		case 'streaming':
			return streamingHeads(headers);
		case 'sse':
			return eventStreamHeads(headers);
		case 'websocket':
			return upgradeHeads(headers);
	}
}

function pollWrites(plan: TransportPlan, bodyBytes: number | null): readonly Write[] {
	const { carriage, heads } = plan;
	const request: Write = { from: 'client', sizes: plan.laterRequest };
	const head = wireHeadSizes(heads.response('later', bodyBytes), 'response');
	if (bodyBytes === null || bodyBytes === 0) return [request, { from: 'server', sizes: head }];
	const payload = { payload: bodyBytes };
	const body = carriage.http === 'http/2' ? dataSizes(payload) : payload;
	return carriage.responseWrites === 'joined'
		? [request, { from: 'server', sizes: merged(head, body) }]
		: [request, { from: 'server', sizes: head }, { from: 'server', sizes: body }];
}

function payloadSizes(transport: TransportId, bytes: number): Sizes {
	if (transport === 'sse') return { 'event-framing': EVENT_FRAMING, payload: bytes };
	if (transport === 'websocket')
		return { 'websocket-header': webSocketHeader(bytes), payload: bytes };
	return { payload: bytes };
}

/**
 * Adds the framing of an open stream: chunks, or DATA frames of HTTP/2. A WebSocket over HTTP/1.1 needs
 * neither.
 */
function pushed({ transport, carriage }: TransportPlan, sizes: Sizes): Sizes {
	if (carriage.http === 'http/2') return dataSizes(sizes);
	if (transport === 'websocket') return sizes;
	return { ...sizes, 'chunk-framing': chunkFraming(sum(sizes)) };
}

function dataSizes(sizes: Sizes): Sizes {
	return { ...sizes, 'http2-frame-header': http2Frames(sum(sizes)) * HTTP2_FRAME_HEADER };
}

function merged(a: Sizes, b: Sizes): Sizes {
	const bytes = new Map(Object.entries(a));
	for (const [expense, more] of Object.entries(b))
		bytes.set(expense, (bytes.get(expense) ?? 0) + more);
	return Object.fromEntries(bytes);
}

function sum(sizes: Sizes): number {
	return Object.values(sizes).reduce((total, bytes) => total + bytes, 0);
}
