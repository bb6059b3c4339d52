// One wire, read once: its opening handshake, the frames of each side up to the first that fails the
// connection, and all events in order. The checks of the rules use this reading and read no bytes themselves.
import { atOnce } from '../at-once.ts';
import type { Role } from '../role.ts';
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
import type { SentEvent } from './writing.ts';
import { SideWriting } from './writing.ts';
import type {
	TranscriptAction,
	TranscriptEvent,
	UnsentBytes,
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

/**
 * Represents an end of the TCP connection, or of one half of it. `at` is when the side ended it, if that is known: a
 * FIN leaves after all bytes.
 */
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
	#writing: Partial<Record<Role, SideWriting>> = {};

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
		this.streams = {
			client: new SideStream(sentEvents(actions, 'client')),
			server: new SideStream(sentEvents(actions, 'server')),
		};
		this.ends = actions.flatMap(({ event, at, action }): readonly WireEnd[] => {
			if (action.type === 'lost') return [{ event, at, how: 'lost', by: null }];
			if (action.type !== 'fin' && action.type !== 'reset') return [];
			const written = action.type === 'fin' ? action.writtenAt : undefined;
			return [{ event, at: written ?? at, how: action.type, by: action.by }];
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

	/** Returns when a side wrote a frame; where that is not known, when it can have written it at the earliest. */
	written(by: Role, { range }: SeenFrame): Instant {
		return this.#writingOf(by).earliest(range.start / 8)!;
	}

	/** Returns the same for the bytes of an event. */
	writtenIn(by: Role, event: number): Instant {
		const before = this.streams[by].lengthUpTo(event - 1);
		return this.#writingOf(by).earliest(before) ?? this.instant(event);
	}

	/** Returns the same for the end of the bytes of a side. An RST does not wait. */
	decided(by: Role, { event, at, how }: WireEnd): Instant {
		return how === 'fin' ? this.#writingOf(by).earliestBehind(event, at) : { event, at };
	}

	/**
	 * Returns what a side has written and never left, or can have written: an RST discards what waits. Returns null if
	 * all has left.
	 */
	unsent(by: Role): UnsentBytes | null {
		const end = this.endOf(by);
		const waited = end?.how === 'reset' && this.#writingOf(by).waits(end.event, end.at);
		if (waited) return { by, close: true };
		for (const { action } of this.actions) {
			if (action.type === 'wait' && action.unsent?.by === by) return action.unsent;
		}
		return null;
	}

	/** Returns whether the event `earlier` had happened by then, whether or not the other side knew of it. */
	precedes(earlier: number, { event, at }: Instant): boolean {
		return event > earlier && at >= this.instant(earlier).at;
	}

	/** Returns whether the event `earlier` had reached the other side by then. */
	knows(earlier: number, { event, at }: Instant): boolean {
		const { latencyMs = 0 } = this.known;
		return event > earlier && at - this.instant(earlier).at >= latencyMs;
	}

	/**
	 * Returns whether a side had `ms` milliseconds to respond to an event while the connection existed, and the
	 * transcript covers that time and the time in which the response can wait behind other bytes of that side.
	 */
	hadTime(by: Role, since: number, ms: number): boolean {
		if (this.unsent(by) !== null) return false;
		const { latencyMs = 0 } = this.known;
		const answered = this.instant(since).at + ms + latencyMs;
		return this.covers(this.#writingOf(by).latest(answered) + latencyMs);
	}

	/** Returns whether the connection existed at this time, and the transcript covers it. */
	covers(ms: number): boolean {
		const over = this.ends[0]?.at ?? Infinity;
		return over >= ms && (this.#transcript.at(-1)?.at ?? 0) >= ms;
	}

	/** Returns whether the application of a side had decided by then that it does not accept the peer. */
	forbidden(by: Role, instant: Instant): boolean {
		return this.actions.some(
			({ action, event }) =>
				action.type === 'forbid' && action.by === by && this.precedes(event, instant),
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

	#writingOf(by: Role): SideWriting {
		return (this.#writing[by] ??= new SideWriting(
			sentEvents(this.actions, by),
			this.#frameEnds(by),
			2 * (this.known.latencyMs ?? 0),
		));
	}

	/** Maps the end of each frame of a side to its beginning. The head before the frames counts as one. */
	#frameEnds(by: Role): ReadonlyMap<number, number> {
		const { clientFrames, serverFrames } = this.opening;
		const ends = this.sides[by].frames.map(
			({ range }) => [range.end / 8, range.start / 8] as const,
		);
		return new Map([[by === 'client' ? clientFrames : serverFrames, 0], ...ends]);
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

/** Returns the events that brought bytes of a side. */
function sentEvents(actions: readonly WireAction[], by: Role): readonly SentEvent[] {
	return actions.flatMap(({ event, at, action }) => {
		if (action.type !== 'bytes' || action.by !== by) return [];
		const { bytes, written } = action;
		return [{ event, at, bytes, ...(written === undefined ? {} : { written }) }];
	});
}
