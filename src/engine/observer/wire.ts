// One wire, read once: its opening handshake, the frames of each side up to the first that fails the
// connection, and all events in order. The checks of the rules use this reading and read no bytes themselves.
import { atOnce } from '../at-once.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { Role } from '../endpoint/states.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { BitRange } from '../report/range.ts';
import type { SenderAgreement } from '../message/sender-agreement.ts';
import type { RuleData } from '../report/diagnosis.ts';
import type { RuleCode } from '../report/rules.ts';
import type { ObservedOpening } from './opening.ts';
import { openedBefore, readOpening } from './opening.ts';
import type { SideReading, SeenFrame } from './frames.ts';
import { NO_FRAMES, readSideInSteps } from './frames.ts';
import { SideStream } from './stream.ts';
import type {
	TranscriptAction,
	TranscriptEvent,
	Hop,
	Known,
	Observed,
	Transcript,
} from './transcript.ts';

/** Holds an event and its time, to ask whether a side can have known of it. */
export interface Instant {
	readonly event: number;
	readonly at: number;
}

export interface WireAction extends Instant {
	readonly action: TranscriptAction;
}

/** Represents an end of the TCP connection, or of one half of it. */
export interface WireEnd extends Instant {
	readonly how: 'fin' | 'reset' | 'lost';
	/** Holds the side that ended it; it is null when neither did. */
	readonly by: Role | null;
}

/** Reads one wire: its streams, its opening handshake, the frames of each side, and all its events. */
export class Wire {
	readonly connection: number;
	readonly hop: Hop | null;
	readonly streams: Readonly<Record<Role, SideStream>>;
	readonly opening: ObservedOpening;
	/** Lists all events of this wire, in order. */
	readonly actions: readonly WireAction[];
	readonly ends: readonly WireEnd[];
	readonly known: Known;
	readonly #transcript: Transcript;
	#sides: Readonly<Record<Role, SideReading>> = { client: NO_FRAMES, server: NO_FRAMES };

	/**
	 * Reads a wire in steps between which other work can run.
	 * @param own the events of this wire, as indices of the transcript
	 * @param known facts that the wire does not show
	 */
	static *inSteps(
		transcript: Transcript,
		own: readonly number[],
		known: Known,
	): Generator<undefined, Wire, void> {
		const wire = new Wire(transcript, own, known);
		yield;
		const { client, server } = wire.streams;
		const { clientFrames, serverFrames } = wire.opening;
		wire.#sides = {
			client: yield* readSideInSteps(client, clientFrames, 'client', wire.#promise('client')),
			server: yield* readSideInSteps(server, serverFrames, 'server', wire.#promise('server')),
		};
		return wire;
	}

	private constructor(transcript: Transcript, own: readonly number[], known: Known) {
		const first = transcript[own[0] ?? 0];
		this.connection = first?.connection ?? 0;
		this.hop = first?.hop ?? null;
		this.known = known;
		this.#transcript = transcript;
		const actions = own.map((event) => ({ ...this.instant(event), action: transcript[event]! }));
		this.streams = { client: wireStream(actions, 'client'), server: wireStream(actions, 'server') };
		this.ends = actions.flatMap(({ event, at, action }): readonly WireEnd[] => {
			if (action.type === 'lost') return [{ event, at, how: 'lost', by: null }];
			if (action.type !== 'fin' && action.type !== 'reset') return [];
			return [{ event, at, how: action.type, by: action.by }];
		});
		const before = actions.find(({ action }) => action.type === 'opened');
		this.opening =
			before?.action.type === 'opened'
				? openedBefore(before.event, before.action.extensions ?? '')
				: readOpening(this.streams.client, this.streams.server, {
						client: this.endOf('client') !== null,
						server: this.endOf('server') !== null,
					});
		this.actions = actions;
	}

	/** Returns what each side sent after the opening handshake. */
	get sides(): Readonly<Record<Role, SideReading>> {
		return this.#sides;
	}

	instant(event: number): Instant {
		return { event, at: this.#transcript[event]?.at ?? 0 };
	}

	endOf(by: Role): WireEnd | null {
		return this.ends.find((end) => end.by === by) ?? null;
	}

	/** Returns the frames of one side with that opcode. */
	framesOf(by: Role, opcode: number): readonly SeenFrame[] {
		return this.sides[by].frames.filter((frame) => frame.frame.opcode === opcode);
	}

	/** Returns the first Close of a side; null if it sent none. */
	closeOf(by: Role): SeenFrame | null {
		return this.framesOf(by, OPCODE.close)[0] ?? null;
	}

	/** Returns whether the event `earlier` had reached the other side when the event `later` happened. */
	knows(earlier: number, later: number): boolean {
		const { latencyMs = 0 } = this.known;
		return later > earlier && this.instant(later).at - this.instant(earlier).at >= latencyMs;
	}

	/**
	 * Returns whether a side had `ms` milliseconds to respond to an event while the connection existed, and the
	 * transcript covers that time.
	 */
	hadTime(since: number, ms: number): boolean {
		const { latencyMs = 0 } = this.known;
		const due = this.instant(since).at + ms + 2 * latencyMs;
		const over = this.ends[0]?.at ?? Infinity;
		return over >= due && (this.#transcript.at(-1)?.at ?? 0) >= due;
	}

	/** Returns whether the application of a side had decided before this event that it does not accept the peer. */
	forbidden(by: Role, event: number): boolean {
		return this.actions.some(
			({ action, event: at }) => action.type === 'forbid' && action.by === by && at < event,
		);
	}

	/**
	 * Returns a breach with its place in the bytes of a side.
	 * @param range bits among all bytes of the side
	 */
	inBytes(
		side: Role,
		code: RuleCode,
		range: BitRange,
		data: RuleData = {},
		by: Observed['by'] = side,
	): Observed {
		return { code, by, ...this.streams[side].eventRangeOf(range), data };
	}

	/** Returns what a side agreed to for its compression; null without compression. */
	#promise(side: Role): SenderAgreement | null {
		const { deflate } = this.opening;
		if (deflate === null) return null;
		return side === 'client'
			? { takesOver: !deflate.clientNoContextTakeover, windowBits: deflate.clientMaxWindowBits }
			: { takesOver: !deflate.serverNoContextTakeover, windowBits: deflate.serverMaxWindowBits };
	}

	/** Returns a breach without bytes: something was done, or not done, at an event. */
	at(event: number, by: Observed['by'], code: RuleCode, data: RuleData = {}): Observed {
		return { code, event, by, range: null, data };
	}
}

export function otherRole(role: Role): Role {
	return role === 'client' ? 'server' : 'client';
}

/**
 * Returns the wires of a transcript: one for each connection, or two if an intermediary is between the sides.
 */
export function wiresOf(transcript: Transcript, known: Known): readonly Wire[] {
	return eventsOfWires(transcript).map((own) => atOnce(Wire.inSteps(transcript, own, known)));
}

/**
 * Reads the first wire of a transcript in steps between which other work can run; null if the transcript has no
 * event.
 */
export function* firstWireInSteps(transcript: Transcript): Generator<undefined, Wire | null, void> {
	const [own] = eventsOfWires(transcript);
	return own === undefined ? null : yield* Wire.inSteps(transcript, own, {});
}

/** Returns the events of each wire, as indices of the transcript. */
function eventsOfWires(transcript: Transcript): readonly (readonly number[])[] {
	const own = new Map<string, number[]>();
	transcript.forEach(({ connection, hop }: TranscriptEvent, event) => {
		const name = `${connection ?? 0} ${hop ?? ''}`;
		const found = own.get(name);
		if (found === undefined) own.set(name, [event]);
		else found.push(event);
	});
	return [...own.values()];
}

function wireStream(
	actions: readonly { readonly event: number; readonly action: TranscriptAction }[],
	role: Role,
): SideStream {
	const pieces: { event: number; bytes: Bytes }[] = [];
	for (const { event, action } of actions) {
		if (action.type === 'bytes' && action.by === role) pieces.push({ event, bytes: action.bytes });
	}
	return new SideStream(pieces);
}
