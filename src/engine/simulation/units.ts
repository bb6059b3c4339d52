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
	readonly left: Entry;
	readonly segment: Segment;
	readonly came: Entry | null;
	/** As it came, with what happened to it on the way. */
	readonly arrived: Segment | null;
	readonly unheard: boolean;
}

/** By time of departure. */
export function unitsOf(timeline: Timeline): readonly Unit[] {
	const hops = timeline.scenario.boxes.length + 1;
	const ways: readonly Way[] = ['up', 'down'];
	const units = Array.from({ length: hops }, (_, hop) =>
		ways.flatMap((way) => unitsOnWay(timeline, hop, way)),
	).flat();
	return units.toSorted((a, b) => a.departs - b.departs || a.left - b.left);
}

/** All bytes that left on that way, and the frames in them, as Frame would read them. */
export function framesOnWay(
	timeline: Timeline,
	hop: number,
	way: Way,
): { readonly bytes: Bytes; readonly from: number; readonly rows: FrameRows } {
	const travelled = travels(timeline, hop, way);
	const bytes = joinBytes(travelled.map(({ segment }) => segment.bytes));
	const heads = headEnds(bytes, way);
	const from = heads.frames ?? bytes.length;
	const rows = decodeFrames(bytes.subarray(from), {
		from: way === 'up' ? 'client' : 'server',
		deflate: agreedOnDeflate(timeline),
		limit: null,
	});
	return { bytes, from, rows };
}

function unitsOnWay(timeline: Timeline, hop: number, way: Way): readonly Unit[] {
	const travelled = travels(timeline, hop, way);
	const carrying = travelled.filter(({ segment }) => segment.bytes.length > 0);
	const alone = travelled
		.filter(({ segment }) => segment.bytes.length === 0)
		.map((one) =>
			unitOf([one], hop, way, one.segment.kind as Unit['kind'], one.segment.offset, NO_BYTES, null),
		);
	const { bytes, from, rows } = framesOnWay(timeline, hop, way);
	const { ends, frames } = headEnds(bytes, way);
	const parts: { kind: Unit['kind']; from: number; to: number; frame: Frame | null }[] = [];
	let at = 0;
	for (const end of ends) {
		parts.push({ kind: 'head', from: at, to: end, frame: null });
		at = end;
	}
	if (frames === null && at < bytes.length) {
		parts.push({ kind: 'body', from: at, to: bytes.length, frame: null });
	}
	for (let i = 0; i < rows.count; i++) {
		const frame = frameAt(rows, i);
		parts.push({ kind: 'frame', from: from + frame.offset, to: from + frame.end, frame });
	}
	let first = 0;
	const units = parts.map((part) => {
		while (endOf(carrying[first]!) <= part.from) first++;
		const under: Travelled[] = [];
		for (let i = first; i < carrying.length && carrying[i]!.segment.offset < part.to; i++) {
			under.push(carrying[i]!);
		}
		const own = bytes.subarray(part.from, part.to);
		return unitOf(under, hop, way, part.kind, part.from, own, part.frame);
	});
	return [...alone, ...units];
}

function unitOf(
	under: readonly Travelled[],
	hop: number,
	way: Way,
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
		hop,
		way,
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
	const behind = endOf(under.at(-1)!) - (offset + bytes.length);
	return came.subarray(Math.max(0, offset - first), came.length - behind);
}

function travels(timeline: Timeline, hop: number, way: Way): readonly Travelled[] {
	const came = new Map<number, Entry>();
	const left: Entry[] = [];
	for (const entry of timeline.entries) {
		const { fact } = entry;
		if ((fact.type !== 'came' && fact.type !== 'left') || fact.hop !== hop || fact.way !== way) {
			continue;
		}
		if (fact.type === 'left') left.push(entry);
		else came.set(fact.segment.entry, entry);
	}
	return left.map((entry) => {
		const arrival = came.get(entry.index) ?? null;
		const { segment } = entry.fact as Extract<Entry['fact'], { type: 'left' }>;
		const fact = arrival?.fact as Extract<Entry['fact'], { type: 'came' }> | undefined;
		return {
			left: entry,
			segment,
			came: fact?.nobody === true ? null : arrival,
			arrived: fact?.segment ?? null,
			unheard: fact?.nobody ?? false,
		};
	});
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

function agreedOnDeflate({ entries }: Timeline): boolean {
	return entries.some(
		({ fact }) =>
			fact.type === 'protocol' && fact.event.type === 'opened' && fact.event.deflate !== null,
	);
}

function endOf({ segment }: Travelled): number {
	return segment.offset + segment.bytes.length;
}
