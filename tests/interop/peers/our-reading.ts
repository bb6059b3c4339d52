// What our endpoint with the profile of `ws` makes of the bytes that the receiver of `ws` reads too, in the same lines.
import type { Bytes } from '../../../src/engine/bytes/index.ts';
import type { DeflateCodec, Inflated } from '../../../src/engine/extension/index.ts';
import type { Endpoint } from '../../../src/engine/endpoint/endpoint-value.ts';
import type { ProtocolEvent } from '../../../src/engine/endpoint/endpoint-events.ts';
import { NO_BYTES, hexText, joinBytes } from '../../../src/engine/bytes/index.ts';
import { openEndpoint, receive } from '../../../src/engine/endpoint/index.ts';
import { PROFILES } from '../../../src/engine/reader/index.ts';
import { otherRole } from '../../../src/engine/role.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
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
	/** It ended inside a block. */
	readonly open: boolean;
}

/** The messages that were inflated, also the one that failed or has no end. */
const begun: Noted[] = [];

interface Noted {
	data: Bytes;
	readonly window: Bytes;
	open: boolean;
}

const codec: DeflateCodec = {
	...deflateCodec,
	inflater: (window, windowBits) => {
		const inflater = deflateCodec.inflater(window, windowBits);
		let history = window;
		let message: Noted | null = null;
		let end: Inflated['end'] = 'between-blocks';
		return {
			inflate: (data, most) => {
				if (message === null) {
					message = { data: NO_BYTES, window: history, open: false };
					begun.push(message);
				}
				message.data = joinBytes([message.data, data]);
				const inflated = inflater.inflate(data, most);
				history = joinBytes([history, inflated.bytes]);
				({ end } = inflated);
				return inflated;
			},
			restart: () => {
				if (message !== null) message.open = end === 'inside-block';
				message = null;
				inflater.restart();
			},
		};
	},
};

const encoder = new TextEncoder();

export function weRead(bytes: Uint8Array, connection: Connection): Reading {
	begun.length = 0;
	const { events } = receive(openedWith(connection), bytes);
	const rule = events.find((event) => event.type === 'failed')?.rule ?? null;
	const lines: Line[] = [];
	const inflated: Inflation[] = [];
	for (const event of events) {
		const compressed = event.type === 'message' && event.compressed;
		if (compressed) inflated.push({ line: lines.length, ...begun[inflated.length]! });
		lines.push(...lineOf(event));
	}
	const last = begun[inflated.length];
	const line = rule === null ? lines.length : lines.length - 1;
	if (last !== undefined) inflated.push({ line, ...last });
	return { lines, rule, inflated };
}

function openedWith({ from, limit, deflate }: Connection): Endpoint {
	return openEndpoint(otherRole(from), { profile: PROFILES.ws, limit, codec }, deflate);
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
