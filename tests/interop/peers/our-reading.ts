// What our endpoint makes of the bytes that the receiver of `ws` reads too, in the same lines.
import type { Bytes, DeflateCodec, Endpoint, ProtocolEvent } from '../../../src/engine/index.ts';
import { LIMITS, bytesOf, hexText, receive, startDeflate } from '../../../src/engine/index.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { openClient, openServer } from '../../engine/endpoint/played.ts';
import type { Connection, Line } from './ws-receiver.ts';

export interface Reading {
	readonly lines: readonly Line[];
	/** The rule that ended it. */
	readonly rule: string | null;
	/** How each compressed message was inflated, in order. */
	readonly inflated: readonly Inflation[];
}

export interface Inflation {
	/** Messages and other lines before it. */
	readonly line: number;
	readonly data: Bytes;
	readonly window: Bytes;
	/** Its data ended inside a block. */
	readonly open: boolean;
}

const calls: Omit<Inflation, 'line'>[] = [];
const codec: DeflateCodec = {
	...deflateCodec,
	inflate: (data, window, windowBits, limit) => {
		const inflated = deflateCodec.inflate(data, window, windowBits, limit);
		calls.push({ data, window, open: inflated.type === 'inflated' && !inflated.complete });
		return inflated;
	},
};

const opened = new Map<string, Endpoint>();
const encoder = new TextEncoder();

export function weRead(bytes: Uint8Array, connection: Connection): Reading {
	calls.length = 0;
	const { events } = receive(openedWith(connection), bytes);
	const rule = events.find((event) => event.type === 'failed')?.rule ?? null;
	const lines: Line[] = [];
	const inflated: Inflation[] = [];
	for (const event of events) {
		const compressed = event.type === 'message' && event.compressed;
		if (compressed) inflated.push({ line: lines.length, ...calls[inflated.length]! });
		lines.push(...lineOf(event));
	}
	const last = calls[inflated.length];
	if (last !== undefined) inflated.push({ line: lines.length - 1, ...last });
	return { lines, rule, inflated };
}

/**
 * After how many lines a message was running whose fragments cannot be inflated as far as they have come; null: never.
 */
export function spoiltFragmentAfter(bytes: Uint8Array, connection: Connection): number | null {
	let endpoint = openedWith(connection);
	let lines = 0;
	for (let at = 0; at < bytes.length; at++) {
		const step = receive(endpoint, bytes.subarray(at, at + 1));
		({ endpoint } = step);
		const { incoming, deflate } = endpoint;
		if (incoming?.compressed && deflate !== null) {
			const limit = connection.limit ?? LIMITS.message;
			const data = bytesOf(incoming.payload);
			// Without the tail, which would spoil a part.
			if (deflateCodec.inflate(data, deflate.received, 15, limit).type !== 'inflated') return lines;
		}
		lines += step.events.flatMap(lineOf).length;
	}
	return null;
}

/** Values: each kind is opened once, and what was agreed on is put in. */
function openedWith({ from, limit, deflate }: Connection): Endpoint {
	const name = `${from} ${limit} ${deflate !== null}`;
	let endpoint = opened.get(name);
	if (endpoint === undefined) {
		const some = deflate === null ? {} : { codec };
		const offer = { ...some, deflate: ['permessage-deflate'] };
		const played =
			from === 'client'
				? openServer({ limit, ...some, server: { deflate: true } }, offer)
				: openClient(
						{ limit, ...offer },
						...(deflate === null ? [] : ['Sec-WebSocket-Extensions: permessage-deflate']),
					);
		({ endpoint } = played);
		opened.set(name, endpoint);
	}
	return deflate === null
		? endpoint
		: { ...endpoint, deflate: startDeflate(deflate, endpoint.role) };
}

function lineOf(event: ProtocolEvent): readonly Line[] {
	switch (event.type) {
		case 'message':
			return [`${event.kind} ${hexText(event.payload, '')}`];
		case 'ping':
		case 'pong':
			return [`${event.type} ${hexText(event.payload, '')}`];
		case 'closeReceived':
			return [`close ${event.code} ${hexText(encoder.encode(event.reason), '')}`];
		case 'failed':
			return [`failed ${event.reaction.type === 'close' ? event.reaction.code : ''}`];
		default:
			return [];
	}
}
