// What a client and a server must do so that a connection happens again: the handshake, and the steps of each side.
// A step waits for messages of the other side and then for a time. What every library does by itself is not a step: the
// Pong for a Ping, the Close for a Close, and the end of TCP after both.
import {
	headerField,
	otherRole,
	readCloseBody,
	sameBytes,
	type Bytes,
	type Role,
	type RuleCode,
	type SeenFrame,
	type SeenMessage,
	type Wire,
} from '../../../engine/index.ts';
import type { SeenConnection } from '../../piece.ts';
import { wireOf } from '../../connection-rows.ts';

export type ReproducedAction =
	| { readonly type: 'message'; readonly kind: 'text' | 'binary'; readonly content: Bytes }
	/** Sends a message in several frames. */
	| {
			readonly type: 'fragments';
			readonly kind: 'text' | 'binary';
			readonly parts: readonly Bytes[];
	  }
	| { readonly type: 'ping' | 'pong'; readonly payload: Bytes }
	/** Sends a Close; with `code` null it has no body. */
	| { readonly type: 'close'; readonly code: number | null; readonly reason: string }
	/** TCP ends without the Close frames of both sides. */
	| { readonly type: 'fin' | 'reset' }
	/** Sends bytes that break rules, so that no API sends them. */
	| { readonly type: 'raw'; readonly bytes: Bytes; readonly codes: readonly RuleCode[] };

export interface ReproducedStep {
	/** Counts the messages of the other side that come before the step. */
	readonly messages: number;
	/** Holds the time in milliseconds between the latest of these messages, or the step before, and this step. */
	readonly delayMs: number;
	/** Holds the time of the step in the connection, in milliseconds. */
	readonly at: number;
	readonly action: ReproducedAction;
}

export interface Reproduction {
	/** Holds the path and query of the request. */
	readonly resourceName: string;
	readonly origin: string | null;
	readonly subprotocols: readonly string[];
	/** Holds the subprotocol that the server chose. */
	readonly chosen: string | null;
	readonly compressed: boolean;
	readonly secure: boolean;
	/** Lists other fields of the request, which none of the programs sends. */
	readonly otherFields: readonly string[];
	/** Says what the server does if it does not open the WebSocket; it is null if it does. */
	readonly refusal: Refusal | null;
	readonly steps: Readonly<Record<Role, readonly ReproducedStep[]>>;
}

export interface Refusal {
	/** Holds what the server sends; it is empty if it does not respond. */
	readonly response: Bytes;
	/** Says how the server then ends TCP; with null it waits for the client. */
	readonly end: 'fin' | 'reset' | null;
}

/** Matches fields that a program sends by itself, or that a setting of it sends. */
const OWN_FIELDS =
	/^(host|upgrade|connection|origin|sec-websocket-.*|user-agent|accept.*|cache-control|pragma|sec-fetch-.*)$/i;

/** Returns what must be done; null if nothing was seen that a program could do. */
export function reproductionOf(connection: SeenConnection): Reproduction | null {
	const wire = wireOf(connection);
	if (wire === null) return null;
	const { request, response, openedBy, deflate, responseFrom } = wire.opening;
	const answer = wire.streams.server.bytes.subarray(responseFrom);
	const messages = wire.sides.client.frames.length + wire.sides.server.frames.length;
	if (request === null && openedBy === null && messages === 0) return null;
	const isOpen = openedBy !== null;
	return {
		resourceName: request?.resourceName ?? '/',
		origin: request?.origin ?? null,
		subprotocols: request?.protocols.map(({ name }) => name) ?? [],
		chosen:
			isOpen && response
				? (headerField(response.head, 'Sec-WebSocket-Protocol')?.value.text ?? null)
				: null,
		compressed: deflate !== null,
		secure: connection.transcript.some(({ type }) => type === 'secure'),
		otherFields: (request?.head.headerFields ?? [])
			.map(({ name }) => name.text)
			.filter((name) => !OWN_FIELDS.test(name)),
		refusal: isOpen ? null : { response: answer, end: serverEnd(wire) },
		steps: isOpen
			? {
					client: sideSteps(connection, wire, 'client'),
					server: sideSteps(connection, wire, 'server'),
				}
			: { client: [], server: [] },
	};
}

/** Returns how the server ends TCP; null if the client ends it first, or neither does. */
function serverEnd({ ends: [end] }: Wire): 'fin' | 'reset' | null {
	return end?.by === 'server' && end.how !== 'lost' ? end.how : null;
}

interface PlacedAction {
	readonly event: number;
	readonly action: ReproducedAction;
}

function sideSteps(connection: SeenConnection, wire: Wire, by: Role): readonly ReproducedStep[] {
	const arrivals = arrivalsAt(connection, wire, by);
	const actions = [...ownActions(wire, by), ...rawTail(wire, by), ...tcpEnd(wire, by)];
	let before = openedAt(connection, wire, by);
	return actions.map(({ event, action }) => {
		const { at } = wire.instant(event);
		const known = arrivals.filter((arrival) => arrival < event);
		const latest = known.at(-1);
		const since = Math.max(before, latest === undefined ? before : wire.instant(latest).at);
		before = at;
		return { messages: known.length, delayMs: Math.max(0, Math.round(at - since)), at, action };
	});
}

/** Returns the events at which messages of the other side had arrived. */
function arrivalsAt({ transcript }: SeenConnection, wire: Wire, by: Role): readonly number[] {
	const delivered = transcript.flatMap((event, i) =>
		event.type === 'deliver' && event.by === by ? [i] : [],
	);
	if (delivered.length > 0) return delivered;
	return wire.sides[otherRole(by)].messages.flatMap(({ frames, complete }) =>
		complete ? [frames.at(-1)!.event] : [],
	);
}

function openedAt({ transcript }: SeenConnection, { opening }: Wire, by: Role): number {
	const shown = transcript.find(
		(event) => event.type === 'show' && event.by === by && event.state === 'OPEN',
	);
	return shown?.at ?? transcript[opening.openedBy ?? 0]?.at ?? 0;
}

/** Returns the messages, Pings and the like of one side up to its Close. */
function ownActions(wire: Wire, by: Role): readonly PlacedAction[] {
	const { frames, messages, faults } = wire.sides[by];
	const codesOf = ({ range }: SeenFrame) =>
		faults
			.filter((fault) => fault.range.start >= range.start && fault.range.start < range.end)
			.map(({ code }) => code)
			// A library chooses its own masking keys.
			.filter((code) => !code.startsWith('mask-key-'));
	const answered = unansweredPings(wire, by);
	const theirs = wire.closeOf(otherRole(by));
	const actions: PlacedAction[] = [];
	for (const seen of frames) {
		const codes = [...new Set(codesOf(seen))];
		const { event } = seen;
		if (codes.length > 0) {
			const bytes = bytesOf(wire, by, seen);
			actions.push({ event, action: { type: 'raw', bytes, codes } });
			continue;
		}
		switch (seen.frame.opcode) {
			case 8:
				if (!answersClose(seen, theirs)) actions.push({ event, action: closeOf(seen.payload) });
				return actions;
			case 9:
				actions.push({ event, action: { type: 'ping', payload: seen.payload } });
				break;
			case 10:
				if (!answered(seen))
					actions.push({ event, action: { type: 'pong', payload: seen.payload } });
				break;
			default: {
				const message = messages.find((one) => one.complete && one.frames.at(-1) === seen);
				if (message) actions.push({ event, action: messageAction(message) });
			}
		}
	}
	return actions;
}

/** Libraries answer a Close with its code. */
function answersClose(own: SeenFrame, theirs: SeenFrame | null): boolean {
	if (theirs === null || own.event < theirs.event) return false;
	return readCloseBody(own.payload).code === readCloseBody(theirs.payload).code;
}

function messageAction({ kind, frames, content }: SeenMessage): ReproducedAction {
	const compressed = frames[0]!.frame.compressed;
	if (frames.length === 1 || compressed) return { type: 'message', kind, content };
	return { type: 'fragments', kind, parts: frames.map(({ payload }) => payload) };
}

function closeOf(payload: Bytes): ReproducedAction {
	const { code, reason } = readCloseBody(payload);
	return { type: 'close', code, reason };
}

/** Returns whether a Pong answers a Ping of the other side that no Pong has answered yet. */
function unansweredPings(wire: Wire, by: Role): (pong: SeenFrame) => boolean {
	const pings = [...wire.framesOf(otherRole(by), 9)];
	return (pong) => {
		const index = pings.findIndex(
			(ping) => ping.event < pong.event && sameBytes(ping.payload, pong.payload),
		);
		// A Pong answers the earlier Pings, too (§5.5.3).
		if (index >= 0) pings.splice(0, index + 1);
		return index >= 0;
	};
}

function bytesOf(wire: Wire, by: Role, { range }: SeenFrame): Bytes {
	return wire.streams[by].bytes.subarray(range.start / 8, range.end / 8);
}

/** Returns the bytes after the last frame that could be read: a breach that fails the connection, or a part. */
function rawTail(wire: Wire, by: Role): readonly PlacedAction[] {
	const { frames, failing, unfinished } = wire.sides[by];
	const begin = by === 'client' ? wire.opening.clientFrames : wire.opening.serverFrames;
	const from = Math.max(begin, ...frames.slice(-1).map(({ range }) => range.end / 8));
	const bytes = wire.streams[by].bytes.subarray(from);
	const fault = failing?.fault ?? unfinished;
	if (bytes.length === 0 || fault === null) return [];
	const event = wire.streams[by].eventOf(from);
	return [{ event, action: { type: 'raw', bytes, codes: [fault.code] } }];
}

/** Returns the end of TCP if this side ends it first, before both sides have sent a Close. */
function tcpEnd(wire: Wire, by: Role): readonly PlacedAction[] {
	const first = wire.ends.find((end) => end.by !== null);
	if (first?.by !== by || first.how === 'lost') return [];
	const closes = [wire.closeOf('client'), wire.closeOf('server')];
	if (closes.every((close) => close !== null && close.event < first.event)) return [];
	// A side that fails the connection, or is failed, ends TCP by itself.
	if (wire.sides.client.failing !== null || wire.sides.server.failing !== null) return [];
	return [{ event: first.event, action: { type: first.how } }];
}
