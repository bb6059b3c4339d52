// One wire, read: its opening, the frames of each side up to the first that fails the connection, and everything that
// happened, in order. The duties look at this and at no byte themselves.
import type { Bytes } from '../bytes/bytes.ts';
import type { Role } from '../endpoint/states.ts';
import type { BitRange } from '../report/range.ts';
import type { SenderAgreement } from '../message/sender-agreement.ts';
import type { RuleData } from '../report/diagnosis.ts';
import type { RuleCode } from '../report/rules.ts';
import type { Opening } from './opening.ts';
import { openedBefore, readOpening } from './opening.ts';
import type { Reading, SeenFrame } from './frames.ts';
import { readSide } from './frames.ts';
import { Stream } from './stream.ts';
import type { Deed, Happening, Hop, Known, Observed, Transcript } from './transcript.ts';

/** When something was, for asking who can have known of it. */
export interface Instant {
	readonly happening: number;
	readonly at: number;
}

export interface Moment extends Instant {
	readonly deed: Deed;
}

export interface End extends Instant {
	readonly how: 'fin' | 'reset' | 'lost';
	/** Null where nobody ended it. */
	readonly by: Role | null;
}

export class Wire {
	readonly connection: number;
	readonly hop: Hop | null;
	readonly streams: Readonly<Record<Role, Stream>>;
	readonly opening: Opening;
	readonly sides: Readonly<Record<Role, Reading>>;
	/** Everything that happened, in order. */
	readonly deeds: readonly Moment[];
	readonly ends: readonly End[];
	readonly known: Known;
	readonly #transcript: Transcript;

	/** @param own the happenings of this wire, as indices of the transcript */
	constructor(transcript: Transcript, own: readonly number[], known: Known) {
		const first = transcript[own[0] ?? 0];
		this.connection = first?.connection ?? 0;
		this.hop = first?.hop ?? null;
		this.known = known;
		this.#transcript = transcript;
		const deeds = own.map((happening) => ({
			...this.instant(happening),
			deed: transcript[happening]!,
		}));
		this.streams = { client: streamOf(deeds, 'client'), server: streamOf(deeds, 'server') };
		this.ends = deeds.flatMap(({ happening, at, deed }): readonly End[] => {
			if (deed.did === 'lost') return [{ happening, at, how: 'lost', by: null }];
			if (deed.did !== 'fin' && deed.did !== 'reset') return [];
			return [{ happening, at, how: deed.did, by: deed.by }];
		});
		const before = deeds.find(({ deed }) => deed.did === 'opened');
		this.opening =
			before?.deed.did === 'opened'
				? openedBefore(before.happening, before.deed.extensions ?? '')
				: readOpening(this.streams.client, this.streams.server, {
						client: this.endOf('client') !== null,
						server: this.endOf('server') !== null,
					});
		const { clientFrames, serverFrames } = this.opening;
		this.sides = {
			client: readSide(this.streams.client, clientFrames, 'client', this.#promise('client')),
			server: readSide(this.streams.server, serverFrames, 'server', this.#promise('server')),
		};
		this.deeds = deeds;
	}

	instant(happening: number): Instant {
		return { happening, at: this.#transcript[happening]?.at ?? 0 };
	}

	endOf(by: Role): End | null {
		return this.ends.find((end) => end.by === by) ?? null;
	}

	/** The frames of one side with that opcode. */
	framesOf(by: Role, opcode: number): readonly SeenFrame[] {
		return this.sides[by].frames.filter((frame) => frame.frame.opcode === opcode);
	}

	/** The first Close of a side. */
	closeOf(by: Role): SeenFrame | null {
		return this.framesOf(by, 8)[0] ?? null;
	}

	/** What passed then had reached the other side when the later thing was done. */
	knows(earlier: number, later: number): boolean {
		const { latencyMs = 0 } = this.known;
		return later > earlier && this.instant(later).at - this.instant(earlier).at >= latencyMs;
	}

	/** Somebody had `ms` to answer what passed then, on a connection that was up, and the transcript goes so far. */
	hadTime(since: number, ms: number): boolean {
		const { latencyMs = 0 } = this.known;
		const due = this.instant(since).at + ms + 2 * latencyMs;
		const over = this.ends[0]?.at ?? Infinity;
		return over >= due && (this.#transcript.at(-1)?.at ?? 0) >= due;
	}

	/** The application of a side had said before that it does not want the other one. */
	forbidden(by: Role, happening: number): boolean {
		return this.deeds.some(
			({ deed, happening: at }) => deed.did === 'forbid' && deed.by === by && at < happening,
		);
	}

	/** A breach in the bytes of a side, or in what became of them. */
	inBytes(
		side: Role,
		code: RuleCode,
		range: BitRange,
		data: RuleData = {},
		by: Observed['by'] = side,
	): Observed {
		return { code, by, ...this.streams[side].placeOf(range), data };
	}

	/** What a side promised about compression. */
	#promise(side: Role): SenderAgreement | null {
		const { deflate } = this.opening;
		if (deflate === null) return null;
		return side === 'client'
			? { takesOver: !deflate.clientNoContextTakeover, windowBits: deflate.clientMaxWindowBits }
			: { takesOver: !deflate.serverNoContextTakeover, windowBits: deflate.serverMaxWindowBits };
	}

	/** A breach by what was done, or not done, at a happening. */
	at(happening: number, by: Observed['by'], code: RuleCode, data: RuleData = {}): Observed {
		return { code, happening, by, range: null, data };
	}
}

export function other(role: Role): Role {
	return role === 'client' ? 'server' : 'client';
}

/** The wires of a transcript: one for each connection, or two where somebody stands between. */
export function wiresOf(transcript: Transcript, known: Known): readonly Wire[] {
	const own = new Map<string, number[]>();
	transcript.forEach(({ connection, hop }: Happening, happening) => {
		const name = `${connection ?? 0} ${hop ?? ''}`;
		const found = own.get(name);
		if (found === undefined) own.set(name, [happening]);
		else found.push(happening);
	});
	return [...own.values()].map((happenings) => new Wire(transcript, happenings, known));
}

function streamOf(
	deeds: readonly { readonly happening: number; readonly deed: Deed }[],
	role: Role,
): Stream {
	const pieces: { happening: number; bytes: Bytes }[] = [];
	for (const { happening, deed } of deeds) {
		if (deed.did === 'bytes' && deed.by === role) pieces.push({ happening, bytes: deed.bytes });
	}
	return new Stream(pieces);
}
