// What a real program sent after the opening handshake, as it is kept for the Frame lab, and what the engine's endpoint
// makes of it.
import { hexText, type Bytes } from '../../../src/engine/bytes/index.ts';
import { receive, startClient, startServer } from '../../../src/engine/endpoint/index.ts';
import { parseWebSocketUri } from '../../../src/engine/handshake/index.ts';
import { receiveEnd } from '../../../src/engine/endpoint/endpoint.ts';
import { seededKeys } from '../../../src/engine/endpoint/masking-keys.ts';
import type { DataKind, ProtocolEvent } from '../../../src/engine/endpoint/endpoint-events.ts';
import type { EndpointStep } from '../../../src/engine/endpoint/endpoint-value.ts';
import { recordedBytes } from '../../../src/panels/frame/examples/recorded-examples.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { KEY, requestWith, responseWith } from '../../support/heads.ts';

export type Program = 'Chromium' | 'Firefox' | 'ws';

export interface Recording {
	readonly id: string;
	readonly program: Program;
	readonly version: string;
	readonly date: string;
	/** The side that the program is. */
	readonly from: 'client' | 'server';
	/** The value of Sec-WebSocket-Extensions that was agreed on. */
	readonly extensions: string | null;
	/** What the program sent and what the engine’s endpoint sent, after the heads; as `recordedBytes` reads it. */
	readonly sent: string;
	readonly received: string;
	/** What the engine’s endpoint saw. */
	readonly events: readonly string[];
}

const SHOWN_BYTES = 16;

/** In a line. */
export function eventLine(event: ProtocolEvent): string {
	switch (event.type) {
		case 'message': {
			const { kind, payload, frames, compressed } = event;
			const how = `${compressed ? 'compressed, ' : ''}${frames === 1 ? '1 frame' : `${frames} frames`}`;
			return `${kind}, ${how}, ${payload.length} bytes: ${beginning(payload, kind)}`;
		}
		case 'ping':
		case 'pong':
			return `${event.type}: ${beginning(event.payload, 'text')}`;
		case 'closeReceived':
			return `close received: ${event.code} ${event.reason}`.trim();
		case 'closed':
			return `closed${event.wasClean ? ' cleanly' : ''}: ${event.code} ${event.reason}`.trim();
		default:
			return event.type;
	}
}

/** As `recordedBytes` reads it; four bytes that come again and again, as zeros under a mask do, are written once. */
export function written(bytes: Bytes): string {
	const unit = '(?:[0-9a-f]{2} ){4}';
	return `${hexText(bytes)} `
		.replace(new RegExp(`(${unit})\\1{15,}`, 'g'), (run, one: string) => {
			return `|${one}*${run.length / one.length}|`;
		})
		.replaceAll(' ', '')
		.replaceAll('|', ' ')
		.trim();
}

/** The same bytes, cut so, to an endpoint that has just agreed on the same. */
export function replay({ from, extensions, sent }: Recording, cut: number): readonly string[] {
	const begun = from === 'client' ? openServer(extensions) : openClient(extensions);
	const events = [...begun.events];
	let { endpoint } = begun;
	const bytes = recordedBytes(sent);
	for (let at = 0; at < bytes.length; at += cut) {
		const step = receive(endpoint, bytes.subarray(at, at + cut));
		events.push(...step.events);
		endpoint = step.endpoint;
	}
	return [...events, ...receiveEnd(endpoint).events].map(eventLine);
}

function openServer(extensions: string | null): EndpointStep {
	const server = startServer({
		server: { deflate: extensions !== null },
		codec: deflateCodec,
	}).endpoint;
	return receive(server, requestWith(agreed(extensions)));
}

function openClient(extensions: string | null): EndpointStep {
	const client = startClient({
		uri: parseWebSocketUri('ws://server.example.com/chat').uri!,
		key: KEY,
		keys: seededKeys(1),
		deflate: extensions === null ? [] : ['permessage-deflate; client_max_window_bits'],
		codec: deflateCodec,
	}).endpoint;
	return receive(client, responseWith(agreed(extensions)));
}

function agreed(extensions: string | null): Readonly<Record<string, string>> {
	return extensions === null ? {} : { extensions: `Sec-WebSocket-Extensions: ${extensions}` };
}

function beginning(payload: Bytes, kind: DataKind): string {
	const shown = Uint8Array.from(payload.subarray(0, SHOWN_BYTES));
	return kind === 'text' ? new TextDecoder().decode(shown) : hexText(shown);
}
