// What crosses each hop, in units that mean something: TCP's own segments, heads, frames. Read from the bytes that
// left, whoever wrote them, with the one frame decoder; each with the times of its first and its last byte.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES, latin1Text } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { decodeFrames } from '../frame/decode.ts';
import type { Frame } from '../frame/frame.ts';
import { frameAt } from '../frame/frame.ts';
import type { FrameRows } from '../frame/rows.ts';
import { headOf } from './head-of.ts';
import type { Way } from './line.ts';
import type { Segment } from './segment.ts';
import type { Entry, Timeline } from './timeline.ts';

export interface Unit {
	/** Of a client that comes back, from 0. */
	readonly connection: number;
	readonly hop: number;
	readonly way: Way;
	/** `body`: bytes behind a head that opened nothing. */
	readonly kind: 'syn' | 'syn-ack' | 'tls' | 'fin' | 'rst' | 'head' | 'frame' | 'body';
	/** In this direction's stream. */
	readonly offset: number;
	/** As they left. */
	readonly bytes: Bytes;
	/** As they came, where somebody changed them on the way; null while they have not come. */
	readonly arrived: Bytes | null;
	readonly departs: number;
	/** When the last of it came; null: it never did. */
	readonly arrives: number | null;
	/** Nobody was there to take it. */
	readonly unheard: boolean;
	/** Copies of its segments that were lost. */
	readonly lost: number;
	readonly segments: number;
	readonly wireBytes: number;
	/** Of the timeline: its first segment left, its last came. */
	readonly left: number;
	readonly came: number | null;
	/** Of a frame. */
	readonly frame: Frame | null;
}

interface Travelled {
	readonly hop: number;
	readonly way: Way;
	readonly left: Entry;
	readonly segment: Segment;
	readonly came: Entry | null;
	/** As it came, with what happened to it on the way. */
	readonly arrived: Segment | null;
	readonly unheard: boolean;
}

/** By time of departure. */
export function unitsOf(timeline: Timeline): readonly Unit[] {
	const units: Unit[] = [];
	for (const travelled of travels(timeline).values()) {
		for (const unit of unitsOnWay(timeline, travelled)) units.push(unit);
	}
	return units.toSorted((a, b) => a.departs - b.departs || a.left - b.left);
}

export interface WayFrames {
	readonly bytes: Bytes;
	/** Where frames begin. */
	readonly from: number;
	readonly rows: FrameRows;
}

/** All bytes that left on that way, and the frames in them, as Frame would read them. */
export function framesOnWay(timeline: Timeline, hop: number, way: Way, connection = 0): WayFrames {
	const travelled = travels(timeline).get(wayKey(connection, hop, way)) ?? [];
	return framesOf(timeline, travelled, way);
}

function framesOf(timeline: Timeline, travelled: readonly Travelled[], way: Way): WayFrames {
	const bytes = joinBytes(travelled.map(({ segment }) => segment.bytes));
	const from = headEnds(bytes, way).frames ?? bytes.length;
	const rows = decodeFrames(bytes.subarray(from), {
		from: way === 'up' ? 'client' : 'server',
		deflate: agreedOnDeflate(timeline, travelled[0]?.segment.connection ?? 0),
		limit: null,
	});
	return { bytes, from, rows };
}

function unitsOnWay(timeline: Timeline, travelled: readonly Travelled[]): readonly Unit[] {
	const carrying = travelled.filter(({ segment }) => segment.bytes.length > 0);
	const alone = travelled.filter(({ segment }) => segment.bytes.length === 0);
	const units = alone.map((one) => {
		const { kind, offset } = one.segment;
		return unitOf([one], kind as Unit['kind'], offset, NO_BYTES, null);
	});
	const way = travelled[0]!.way;
	const { bytes, from, rows } = framesOf(timeline, travelled, way);
	const { ends, frames } = headEnds(bytes, way);
	let first = 0;
	const add = (kind: Unit['kind'], begin: number, end: number, frame: Frame | null): void => {
		while (carrying[first]!.segment.end <= begin) first++;
		const under: Travelled[] = [];
		for (let i = first; i < carrying.length && carrying[i]!.segment.offset < end; i++) {
			under.push(carrying[i]!);
		}
		units.push(unitOf(under, kind, begin, bytes.subarray(begin, end), frame));
	};
	let at = 0;
	for (const end of ends) {
		add('head', at, end, null);
		at = end;
	}
	if (frames === null && at < bytes.length) add('body', at, bytes.length, null);
	for (let i = 0; i < rows.count; i++) {
		const frame = frameAt(rows, i);
		add('frame', from + frame.offset, from + frame.end, frame);
	}
	return units;
}

function unitOf(
	under: readonly Travelled[],
	kind: Unit['kind'],
	offset: number,
	bytes: Bytes,
	frame: Frame | null,
): Unit {
	const [first] = under;
	const last = under.at(-1);
	if (first === undefined || last === undefined) throw new RangeError('a unit without a segment');
	const all = under.every(({ came }) => came !== null);
	return {
		connection: first.segment.connection,
		hop: first.hop,
		way: first.way,
		kind,
		offset,
		bytes,
		arrived: all ? arrivedOf(under, offset, bytes) : null,
		departs: first.segment.departs,
		arrives: last.came?.at ?? null,
		unheard: under.some(({ unheard }) => unheard),
		lost: under.reduce((sum, one) => sum + (one.arrived ?? one.segment).copies - 1, 0),
		segments: under.length,
		wireBytes: under.reduce((sum, { segment }) => sum + segment.wireBytes, 0),
		left: first.left.index,
		came: last.came?.index ?? null,
		frame,
	};
}

/** Where segments were changed, what of them stands in this unit's place. */
function arrivedOf(under: readonly Travelled[], offset: number, bytes: Bytes): Bytes {
	if (under.every(({ segment, arrived }) => arrived!.bytes === segment.bytes)) return bytes;
	const came = joinBytes(under.map(({ arrived }) => arrived!.bytes));
	const first = under[0]!.segment.offset;
	const behind = under.at(-1)!.segment.end - (offset + bytes.length);
	return came.subarray(Math.max(0, offset - first), came.length - behind);
}

/** What left each way of each hop, in order. */
function travels({ entries }: Timeline): ReadonlyMap<string, readonly Travelled[]> {
	const ways = new Map<string, Travelled[]>();
	for (const left of entries) {
		const { fact } = left;
		if (fact.type !== 'left') continue;
		const { hop, way, segment } = fact;
		const key = wayKey(segment.connection, hop, way);
		const travelled = { hop, way, left, segment, came: null, arrived: null, unheard: false };
		const others = ways.get(key);
		if (others === undefined) ways.set(key, [travelled]);
		else others.push(travelled);
	}
	const next = new Map<string, number>();
	for (const came of entries) {
		const { fact } = came;
		if (fact.type !== 'came') continue;
		const { hop, way, segment, nobody } = fact;
		const key = wayKey(segment.connection, hop, way);
		// They come in the order in which they left.
		const at = next.get(key) ?? 0;
		next.set(key, at + 1);
		const travelled = ways.get(key)!;
		travelled[at] = {
			...travelled[at]!,
			...{ came: nobody ? null : came, arrived: segment, unheard: nobody },
		};
	}
	return ways;
}

function wayKey(connection: number, hop: number, way: Way): string {
	return `${String(connection)} ${String(hop)} ${way}`;
}

/** Where heads end, and where frames begin; null: they never do. */
function headEnds(
	bytes: Bytes,
	way: Way,
): { readonly ends: readonly number[]; readonly frames: number | null } {
	const ends: number[] = [];
	let at = 0;
	for (;;) {
		const { head } = headOf(NO_BYTES, bytes.subarray(at));
		if (head === null) return { ends, frames: null };
		at += head.length;
		ends.push(at);
		const line = latin1Text(head, 0, Math.min(head.length, 32));
		const tunnel = way === 'up' ? line.startsWith('CONNECT') : /^HTTP\/1\.[01] 200/.test(line);
		// A 200 is the answer to CONNECT only where another head follows it.
		if (tunnel && looksLikeHead(bytes, at)) continue;
		const opens = way === 'up' ? !tunnel : /^HTTP\/1\.[01] 101/.test(line);
		return { ends, frames: opens ? at : null };
	}
}

function looksLikeHead(bytes: Bytes, at: number): boolean {
	return /^(HTTP\/1|GET )/.test(latin1Text(bytes, at, Math.min(bytes.length, at + 8)));
}

function agreedOnDeflate({ entries }: Timeline, connection: number): boolean {
	return entries.some(
		({ fact, world }) =>
			world.connection === connection &&
			fact.type === 'protocol' &&
			fact.event.type === 'opened' &&
			fact.event.deflate !== null,
	);
}
