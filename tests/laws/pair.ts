// The laws of two joined endpoints: everything that is sent arrives, wherever the wire is cut, and both agree
// on the close.
import type { Command } from '../../src/engine/endpoint/send.ts';
import type { DeflateAgreement } from '../../src/engine/handshake/deflate-negotiation.ts';
import type { Endpoint, EndpointStep } from '../../src/engine/endpoint/endpoint-value.ts';
import { encodeUtf8, joinBytes } from '../../src/engine/bytes/index.ts';
import { receive, send, startClient, startServer } from '../../src/engine/endpoint/index.ts';
import { parseWebSocketUri } from '../../src/engine/handshake/index.ts';
import { receiveEnd } from '../../src/engine/endpoint/endpoint.ts';
import { seededKeys } from '../../src/engine/endpoint/masking-keys.ts';
import { deflateCodec } from '../../src/platform/deflate.ts';
import { KEY } from '../support/heads.ts';
import type { Draw } from './draw.ts';
import type { Side } from './inputs.ts';
import { SIDES, text } from './inputs.ts';
import type { Law } from './law.ts';
import { law, must } from './law.ts';
import { Walk } from './played.ts';
import { mustBeSame } from './same.ts';

type Line =
	| { readonly from: Side; readonly send: Command }
	/** The number of bytes that cross the wire before the next line. */
	| { readonly from: Side; readonly deliver: number };

interface Script {
	readonly offer: string | null;
	readonly lines: readonly Line[];
	readonly closers: readonly Closer[];
	/** The number of bytes that are delivered at once at the end. */
	readonly cut: number;
}

interface Closer {
	readonly from: Side;
	readonly code: number | null;
	readonly reason: string;
}

/** All parameters of permessage-deflate (RFC 7692 §7.1), and two offers with a fallback. */
const OFFERS: readonly string[] = [
	'permessage-deflate',
	...['server_no_context_takeover', 'client_no_context_takeover', 'client_max_window_bits'].map(
		(parameter) => `permessage-deflate; ${parameter}`,
	),
	...[9, 10, 15].flatMap((bits) => [
		`permessage-deflate; server_max_window_bits=${bits}`,
		`permessage-deflate; client_max_window_bits=${bits}; server_no_context_takeover`,
	]),
	'permessage-deflate; server_max_window_bits=8, permessage-deflate; server_max_window_bits=9',
	'permessage-deflate; client_no_context_takeover; server_no_context_takeover',
];

const uri = parseWebSocketUri('ws://server.example.com/chat').uri!;
const OTHER: Readonly<Record<Side, Side>> = { client: 'server', server: 'client' };

interface Opened {
	readonly client: Endpoint;
	readonly server: Endpoint;
}

const opened = new Map<string | null, Opened>();

function openWith(offer: string | null): Opened {
	let pair = opened.get(offer);
	if (pair === undefined) {
		const codec = offer === null ? null : deflateCodec;
		const keys = seededKeys(20_101);
		const deflate = offer === null ? [] : [offer];
		const client = new Walk(startClient({ uri, key: KEY, keys, codec, deflate }).endpoint);
		const asked = startClient({ uri, key: KEY, keys, codec, deflate }).effects;
		const server = new Walk(startServer({ codec, server: { deflate: true } }).endpoint);
		for (const effect of asked) if (effect.type === 'write') server.receive(effect.bytes);
		client.receive(server.outcome.written);
		pair = { client: client.endpoint, server: server.endpoint };
		const agreed = (at: Endpoint): DeflateAgreement | null => at.deflate?.agreement ?? null;
		must((offer === null) === (agreed(pair.client) === null), `${offer} was not agreed on`);
		mustBeSame(agreed(pair.client), agreed(pair.server), 'what was agreed on');
		opened.set(offer, pair);
	}
	return pair;
}

/** One direction of the wire, with the bytes that were written and not yet delivered. */
class Wire {
	#parts: Uint8Array[] = [];
	#ended = false;

	take({ effects }: EndpointStep): void {
		for (const effect of effects) {
			if (effect.type === 'write') this.#parts.push(Uint8Array.from(effect.bytes));
			if (effect.type === 'shutDown' || effect.type === 'closeTcp') this.#ended = true;
		}
	}

	/** Returns up to `count` bytes; after the last of them FIN once, and then null. */
	next(count: number): Uint8Array | 'fin' | null {
		if (this.#parts.length > 0) {
			const all = joinBytes(this.#parts);
			this.#parts = count < all.length ? [all.subarray(count)] : [];
			return all.subarray(0, count);
		}
		if (!this.#ended) return null;
		this.#ended = false;
		return 'fin';
	}
}

class Pair {
	readonly client: Walk;
	readonly server: Walk;
	readonly #from = { client: new Wire(), server: new Wire() };

	constructor(offer: string | null) {
		const { client, server } = openWith(offer);
		this.client = new Walk(client);
		this.server = new Walk(server);
	}

	send(from: Side, command: Command): EndpointStep {
		return this.#take(from, send(this[from].endpoint, command));
	}

	deliver(from: Side, count: number): boolean {
		const piece = this.#from[from].next(Math.max(1, count));
		if (piece === null) return false;
		const to = OTHER[from];
		const { endpoint } = this[to];
		this.#take(to, piece === 'fin' ? receiveEnd(endpoint) : receive(endpoint, piece));
		return true;
	}

	deliverAll(cut: number): void {
		for (;;) {
			const client = this.deliver('client', cut);
			const server = this.deliver('server', cut);
			if (!client && !server) return;
		}
	}

	#take(side: Side, step: EndpointStep): EndpointStep {
		this.#from[side].take(step);
		this[side].take(step);
		return step;
	}
}

interface SentMessage {
	readonly kind: 'text' | 'binary';
	readonly payload: Uint8Array;
}

function play({ offer, lines, closers, cut }: Script): void {
	const pair = new Pair(offer);
	const sent: Record<Side, SentMessage[]> = { client: [], server: [] };
	const running: Record<Side, Uint8Array[]> = { client: [], server: [] };
	for (const line of lines) {
		if ('deliver' in line) {
			pair.deliver(line.from, line.deliver);
			continue;
		}
		const { from, send: command } = line;
		const { events } = pair.send(from, command);
		must(events.length === 0, `${command.type} was refused`);
		if (command.type === 'text') {
			sent[from].push({ kind: 'text', payload: encodeUtf8(command.text) });
		} else if (command.type === 'binary') {
			sent[from].push({ kind: 'binary', payload: Uint8Array.from(command.payload) });
		} else if (command.type === 'fragment') {
			running[from].push(Uint8Array.from(command.payload));
			if (!command.last) continue;
			sent[from].push({ kind: command.kind, payload: joinBytes(running[from]) });
			running[from] = [];
		}
	}
	const asked: Partial<Record<Side, Closer>> = {};
	for (const closer of closers) {
		const { from, code, reason } = closer;
		// The endpoint may have received its peer's Close, which it answers automatically.
		if (pair[from].endpoint.state !== 'open') continue;
		pair.send(from, { type: 'close', ...(code === null ? {} : { code, reason }) });
		asked[from] = closer;
	}
	pair.deliverAll(cut);
	for (const side of SIDES) {
		const { events, endpoint } = pair[side];
		const got = events.flatMap((event) =>
			event.type === 'message' ? [{ kind: event.kind, payload: event.payload }] : [],
		);
		mustBeSame(got, sent[OTHER[side]], `what the ${side} got`);
		must(endpoint.state === 'closed', `the ${side} ends ${endpoint.state}`);
		for (const { type } of events) {
			must(type !== 'failed' && type !== 'refused', `the ${side} ${type}`);
		}
		// §7.1.5: the code is that of the received Close, and the other endpoint echoes it.
		const closer = asked[OTHER[side]] ?? asked[side]!;
		const { code, reason } = closer;
		mustBeSame(
			events.at(-1),
			{ type: 'closed', code: code ?? 1005, reason: code === null ? '' : reason, wasClean: true },
			`how the ${side} ended`,
		);
	}
}

function anyScript(draw: Draw, offer: string | null): Script {
	const running: Record<Side, 'text' | 'binary' | null> = { client: null, server: null };
	const lines = draw.list(8, (): Line => {
		const from = draw.one(SIDES);
		if (draw.rarely(3)) return { from, deliver: draw.small(60) };
		return { from, send: anySend(draw, from, running, offer !== null) };
	});
	// A message that was begun is completed, because everything that was sent must arrive.
	for (const from of SIDES) {
		const kind = running[from];
		if (kind === null) continue;
		lines.push({ from, send: { type: 'fragment', kind, payload: new Uint8Array(0), last: true } });
	}
	const first = draw.one(SIDES);
	const closers = draw.rarely(2) ? [first, OTHER[first]] : [first];
	return {
		offer,
		lines,
		closers: closers.map((from) => {
			const code = draw.one([1000, null, 1001, 3000 + draw.nat(1999)]);
			return { from, code, reason: code === null ? '' : draw.one(['', 'bye', '再见']) };
		}),
		cut: 1 + draw.nat(40),
	};
}

function anySend(
	draw: Draw,
	from: Side,
	running: Record<Side, 'text' | 'binary' | null>,
	compresses: boolean,
): Command {
	if (draw.rarely(4)) return { type: draw.one(['ping', 'pong']), payload: draw.bytes(5) };
	const kind = running[from];
	if (kind !== null || draw.rarely(4)) {
		const last = draw.rarely(2);
		const begun = kind ?? draw.one(['text', 'binary']);
		running[from] = last ? null : begun;
		const payload = begun === 'text' ? encodeUtf8(text(draw, 4)) : draw.bytes(6);
		return { type: 'fragment', kind: begun, payload, last };
	}
	const how = {
		...(draw.rarely(3) ? { fragmentBytes: 1 + draw.nat(3) } : {}),
		compress: !draw.rarely(4),
	};
	if (draw.rarely(2)) return { type: 'text', text: text(draw, 10), ...how };
	// Sometimes the message is long enough to fill a small window.
	const most = compresses && draw.rarely(8) ? 1200 : 8;
	return { type: 'binary', payload: new Uint8Array(draw.nat(most)).fill(draw.nat(255)), ...how };
}

export const PAIR_LAWS: readonly Law[] = [
	law(
		'two endpoints: what is sent is delivered, under any script and any cuts, and the close agrees',
		(draw) => anyScript(draw, null),
		play,
	),
	law(
		'with permessage-deflate too, whatever was agreed on',
		(draw) => anyScript(draw, draw.one(OFFERS)),
		play,
		// To compress takes most of the time.
		0.5,
	),
];
