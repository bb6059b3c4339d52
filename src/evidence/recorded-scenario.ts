// A connection as a scenario of Conversation: the recorded bytes of both sides at their times, and the ends of TCP.
// The path has no latency, because the evidence shows the bytes at one place. What the evidence does not show is made
// up and said: an opening handshake, or the frames of messages.
import {
	encodeUtf8,
	hexText,
	joinBytes,
	latin1Text,
	readHex,
	sameBytes,
	type Bytes,
} from '../engine/bytes/index.ts';
import { encodeFrame, OPCODE } from '../engine/frame/index.ts';
import { acceptFor, parseWebSocketUri } from '../engine/handshake/index.ts';
import { headerField } from '../engine/http/index.ts';
import { LIMITS } from '../engine/limits.ts';
import type { Wire } from '../engine/observer/index.ts';
import { otherRole, type Role } from '../engine/role.ts';
import {
	DEFAULT_SCENARIO,
	simulatedTranscript,
	startSimulation,
	type Scenario,
	type Scripted,
} from '../engine/simulation/index.ts';
import { headsLength } from './connection-rows.ts';
import type { SeenConnection } from './piece.ts';

/** Says how a scenario differs from what was recorded. */
export type RecordingNote = 'opening-made-up' | 'frames-made-up' | 'first-part';

export interface RecordedScenario {
	readonly scenario: Scenario;
	readonly notes: readonly RecordingNote[];
}

/** More bytes do not fit into an address of Conversation. */
const MOST_BYTES = 128 << 10;
/** Holds the key of RFC 6455 §1.3; `MASKING_KEY` is the masking key of §5.7. */
const EXAMPLE_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const MASKING_KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

/** Returns the scenario of a connection; null if it shows no heads and no messages, or is a tunnel. */
export function recordedScenario(seen: SeenConnection, wire: Wire): RecordedScenario | null {
	const { opening } = wire;
	const opened = seen.transcript.some(({ type }) => type === 'opened');
	if (opening.tunnelled || (!opened && opening.request === null)) return null;
	const recording = new Recording(seen.transcript[0]?.at ?? 0);
	const heads = opened ? madeUpHeads(wire) : null;
	if (heads) {
		recording.send('client', encodeUtf8(heads.request), seen.transcript[0]!.at);
		recording.send('server', encodeUtf8(heads.response), seen.transcript[0]!.at);
	}
	const hasFrames = wire.sides.client.frames.length + wire.sides.server.frames.length > 0;
	for (const event of seen.transcript) {
		switch (event.type) {
			case 'bytes':
				recording.send(event.by, event.bytes, event.at);
				break;
			case 'fin':
			case 'reset':
				recording.end(event.by, event.type, event.at);
				break;
			case 'deliver':
				if (!hasFrames) recording.deliver(event.by, event.kind, event.payload, event.at);
		}
	}
	const untilMs = Math.min(
		LIMITS.simulatedMs,
		Math.max(1, (seen.transcript.at(-1)?.at ?? 0) - recording.start),
	);
	const scenario = { ...endsOf(wire, heads?.request ?? null), script: recording.script, untilMs };
	const notes: RecordingNote[] = [];
	if (heads) notes.push('opening-made-up');
	if (recording.madeFrames) notes.push('frames-made-up');
	if (recording.full) notes.push('first-part');
	return { scenario, notes };
}

/** Collects the script, as far as a scenario and an address can hold it. */
class Recording {
	readonly start: number;
	readonly script: Scripted[] = [];
	madeFrames = false;
	full = false;
	#bytes = 0;

	constructor(start: number) {
		this.start = start;
	}

	send(who: Role, bytes: Bytes, at: number): void {
		if (bytes.length === 0 || this.full) return;
		this.#bytes += bytes.length;
		if (this.#bytes > MOST_BYTES) this.full = true;
		this.#add(who, at, { type: 'raw', hex: hexText(bytes, '') });
	}

	/** A message was delivered at `to`, so the other side sent it. */
	deliver(to: Role, kind: 'text' | 'binary', payload: Bytes, at: number): void {
		this.madeFrames = true;
		const who = otherRole(to);
		const key = who === 'client' ? MASKING_KEY : null;
		this.send(who, encodeFrame({ fin: true, opcode: OPCODE[kind], key, payload }), at);
	}

	end(who: Role, how: 'fin' | 'reset', at: number): void {
		this.#add(who, at, how === 'fin' ? { type: 'end' } : { type: 'drop' });
	}

	#add(who: Role, at: number, action: Scripted['do']): void {
		const ms = at - this.start;
		if (this.script.length >= LIMITS.scriptedActions || ms > LIMITS.simulatedMs) this.full = true;
		if (!this.full) this.script.push({ who, when: { at: ms }, do: action });
	}
}

/** Returns both ends as the heads describe them, without timers of their own. */
function endsOf(wire: Wire, madeUp: string | null): Scenario {
	const { opening, streams, actions } = wire;
	const { client, server, link } = DEFAULT_SCENARIO;
	const request = opening.request?.head ?? null;
	const response = opening.response?.head ?? null;
	const written =
		madeUp ?? latin1Text(streams.client.bytes, opening.requestFrom, headsLength(wire, 'client'));
	const value = (name: string) => (request && headerField(request, name)?.value.text) ?? null;
	const chosen = (response && headerField(response, 'Sec-WebSocket-Protocol')?.value.text) ?? '';
	const secure = actions.some(({ action }) => action.type === 'secure');
	const timers = { openingMs: null, closingMs: null, lingerMs: null };
	const origin = value('Origin');
	return {
		...DEFAULT_SCENARIO,
		recorded: true,
		client: {
			...client,
			...timers,
			kind: origin === null ? 'program' : 'page',
			url: urlOf(secure, value('Host'), request?.startLine?.target?.text ?? '/'),
			origin,
			subprotocols: namesOf(value('Sec-WebSocket-Protocol')),
			deflate: madeUp === null ? offersOf(value('Sec-WebSocket-Extensions')) : madeUpOffer(wire),
			request: written.length > LIMITS.writtenHead ? null : written,
		},
		server: {
			...server,
			...timers,
			subprotocols: namesOf(chosen),
			deflate: opening.deflate !== null,
		},
		link: { ...link, upMs: 0, downMs: 0, mss: 65_495, userTimeoutMs: null, tls: secure },
	};
}

function urlOf(secure: boolean, host: string | null, target: string): string {
	const url = `${secure ? 'wss' : 'ws'}://${host ?? ''}${target.startsWith('/') ? target : '/'}`;
	return parseWebSocketUri(url).uri === null || url.length > 4096
		? `${secure ? 'wss' : 'ws'}://recorded.example/`
		: url;
}

function namesOf(text: string | null): readonly string[] {
	return (text ?? '')
		.split(',')
		.map((one) => one.trim())
		.filter((one) => one !== '')
		.slice(0, 50);
}

function offersOf(extensions: string | null): readonly string[] {
	return namesOf(extensions)
		.filter((one) => one.startsWith('permessage-deflate'))
		.slice(0, 8);
}

function madeUpOffer({ opening }: Wire): readonly string[] {
	return opening.deflate === null ? [] : ['permessage-deflate'];
}

/** Returns an opening handshake in the place of one that the evidence does not show. */
function madeUpHeads(wire: Wire): { readonly request: string; readonly response: string } {
	const extensions = madeUpOffer(wire).map((offer) => `Sec-WebSocket-Extensions: ${offer}`);
	const upgrade = ['Connection: Upgrade', 'Upgrade: websocket'];
	const lines = (...list: readonly string[]) => [...list, '', ''].join('\r\n');
	return {
		request: lines(
			'GET / HTTP/1.1',
			'Host: recorded.example',
			...upgrade,
			'Sec-WebSocket-Version: 13',
			`Sec-WebSocket-Key: ${EXAMPLE_KEY}`,
			...extensions,
		),
		response: lines(
			'HTTP/1.1 101 Switching Protocols',
			...upgrade,
			`Sec-WebSocket-Accept: ${acceptFor(EXAMPLE_KEY)}`,
			...extensions,
		),
	};
}

/** A step of a replay takes a few milliseconds. */
const STEPS_AT_ONCE = 20;

/**
 * Simulates a recording in steps, so that a page can draw between them. Returns whether the simulation sends exactly
 * the bytes and ends of the recording, at their times.
 */
export function* replaySteps({ scenario }: RecordedScenario): Generator<undefined, boolean> {
	const simulation = startSimulation(scenario);
	for (let i = 1; simulation.step(); i++) if (i % STEPS_AT_ONCE === 0) yield undefined;
	const { transcript } = simulatedTranscript(simulation.timeline);
	const played = transcript.flatMap((event): Sent[] => {
		if (event.type === 'bytes')
			return [{ at: event.at, by: event.by, bytes: event.bytes, end: '' }];
		if (event.type !== 'fin' && event.type !== 'reset') return [];
		return [{ at: event.at, by: event.by, bytes: null, end: event.type }];
	});
	return sameSent(joinedSent(scenario.script.flatMap(sentBy)), joinedSent(played));
}

interface Sent {
	readonly at: number;
	readonly by: Role;
	/** Is null for an end. */
	readonly bytes: Bytes | null;
	readonly end: '' | 'fin' | 'reset';
}

function sentBy({ who, when, do: action }: Scripted): readonly Sent[] {
	if (who === 'network' || !('at' in when)) return [];
	if (action.type === 'raw') {
		return [{ at: when.at, by: who, bytes: readHex(action.hex).bytes, end: '' }];
	}
	return [{ at: when.at, by: who, bytes: null, end: action.type === 'end' ? 'fin' : 'reset' }];
}

/** TCP cuts bytes into segments, and joins bytes that are sent at the same time. */
function joinedSent(list: readonly Sent[]): readonly Sent[] {
	const joined: Sent[] = [];
	for (const one of list) {
		const last = joined.at(-1);
		if (last?.bytes && one.bytes && last.by === one.by && last.at === one.at) {
			joined[joined.length - 1] = { ...last, bytes: joinBytes([last.bytes, one.bytes]) };
		} else joined.push(one);
	}
	return joined;
}

function sameSent(a: readonly Sent[], b: readonly Sent[]): boolean {
	return (
		a.length === b.length &&
		a.every((one, i) => {
			const other = b[i]!;
			if (one.by !== other.by || one.end !== other.end || one.at !== other.at) return false;
			return one.bytes && other.bytes
				? sameBytes(one.bytes, other.bytes)
				: one.bytes === other.bytes;
		})
	);
}
