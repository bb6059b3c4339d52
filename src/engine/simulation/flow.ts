// One direction of one TCP connection as a value: what waits to leave, what is under way, what the window allows. It
// delivers the bytes in order, each once: a lost segment is late, and so is all that comes behind it (RFC 9293 §3.4).
// There is no congestion control: a sender has the receiver's window in flight, and no more.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import type { Random } from '../bytes/random.ts';

export type SegmentKind = 'syn' | 'syn-ack' | 'tls' | 'data' | 'fin' | 'rst';

export interface Segment {
	readonly kind: SegmentKind;
	/** Of its first byte in this direction's stream. */
	readonly offset: number;
	readonly bytes: Bytes;
	/** What crossed the line for it, headers included, once. */
	readonly wireBytes: number;
	readonly departs: number;
	/** How often it was sent: more than once where copies were lost. */
	readonly copies: number;
	/** When all before it has come as well. */
	readonly delivers: number;
	/** The entry of the timeline that sent it. */
	readonly entry: number;
}

interface Acknowledgement {
	readonly at: number;
	readonly offset: number;
	/** Bytes that may be in flight from then on. */
	readonly window: number;
}

export interface Flow {
	/** Written and not yet sent. */
	readonly queue: readonly Bytes[];
	readonly queued: number;
	readonly finQueued: boolean;
	/** Bytes that have left. */
	readonly sent: number;
	readonly flying: readonly Segment[];
	readonly acks: readonly Acknowledgement[];
	readonly acked: number;
	readonly window: number;
	readonly lineFreeAt: number;
	readonly lastDelivers: number;
	/** What this side has said last: nothing is sent after it. */
	readonly over: 'no' | 'fin' | 'rst';
	readonly segments: number;
	readonly retransmitted: number;
	readonly wireBytes: number;
}

/** What a direction of a hop is like. */
export interface Line {
	readonly latencyMs: number;
	readonly jitterMs: number;
	readonly bitsPerSecond: number | null;
	readonly mss: number;
	readonly lossPercent: number;
	/** Headers below TCP's data, of a segment. */
	readonly headerBytes: number;
	/** What TLS adds to a segment with data; 0 without. */
	readonly recordBytes: number;
	/** RFC 6298 §2.4 asks for a second; Linux and others take 200 ms at least. */
	readonly timeoutMs: number;
}

const LEAST_TIMEOUT_MS = 200;

export function retransmissionTimeout(roundTripMs: number): number {
	return Math.max(LEAST_TIMEOUT_MS, 2 * roundTripMs);
}

export function newFlow(window: number): Flow {
	return {
		queue: [],
		queued: 0,
		finQueued: false,
		sent: 0,
		flying: [],
		acks: [],
		acked: 0,
		window,
		lineFreeAt: 0,
		lastDelivers: 0,
		over: 'no',
		segments: 0,
		retransmitted: 0,
		wireBytes: 0,
	};
}

/** Bytes for the other side. After FIN or RST nothing is taken. */
export function write(flow: Flow, bytes: Bytes): Flow {
	if (bytes.length === 0 || flow.finQueued || flow.over !== 'no') return flow;
	return { ...flow, queue: [...flow.queue, bytes], queued: flow.queued + bytes.length };
}

export function finish(flow: Flow): Flow {
	return flow.finQueued || flow.over !== 'no' ? flow : { ...flow, finQueued: true };
}

/** A segment of its own, before any data or instead of the rest of it. */
export function sendAlone(
	flow: Flow,
	kind: 'syn' | 'syn-ack' | 'tls' | 'rst',
	bytes: number,
	nowMs: number,
	line: Line,
	random: Random,
	entry: number,
): Flow {
	if (flow.over !== 'no') return flow;
	// RFC 9293 §3.10.4: an abort forgets what was waiting.
	const before = kind === 'rst' ? { ...flow, queue: [], queued: 0 } : flow;
	const after = launch(before, kind, NO_BYTES, bytes, nowMs, line, random, entry);
	return kind === 'rst' ? { ...after, over: 'rst' } : after;
}

/** Sends what the window allows of what waits. */
export function depart(flow: Flow, nowMs: number, line: Line, random: Random, entry: number): Flow {
	let now = flow;
	while (now.queued > 0) {
		const room = Math.min(line.mss, now.acked + now.window - now.sent);
		if (room <= 0) return now;
		const { taken, queue } = take(now.queue, room);
		now = { ...now, queue, queued: now.queued - taken.length };
		now = launch(now, 'data', taken, taken.length + line.recordBytes, nowMs, line, random, entry);
	}
	if (!now.finQueued || now.over !== 'no') return now;
	return { ...launch(now, 'fin', NO_BYTES, 0, nowMs, line, random, entry), over: 'fin' };
}

/** The first segment has come. */
export function deliver(flow: Flow): { readonly segment: Segment; readonly flow: Flow } {
	const [segment, ...flying] = flow.flying;
	if (segment === undefined) throw new RangeError('nothing is under way');
	return { segment, flow: { ...flow, flying } };
}

/** The receiver has said what it got, and how much more it takes; the sender will know at `at`. */
export function acknowledge(flow: Flow, at: number, offset: number, window: number): Flow {
	const last = flow.acks.at(-1);
	const inOrder = last && last.at > at ? last.at : at;
	return { ...flow, acks: [...flow.acks, { at: inOrder, offset, window }] };
}

/** Takes the acknowledgements that have come by now. */
export function heed(flow: Flow, nowMs: number): Flow {
	let taken = 0;
	while (taken < flow.acks.length && flow.acks[taken]!.at <= nowMs) taken++;
	if (taken === 0) return flow;
	const { offset, window } = flow.acks[taken - 1]!;
	return { ...flow, acks: flow.acks.slice(taken), acked: offset, window };
}

/** When an acknowledgement will let something go that waits. */
export function nextAcknowledgement(flow: Flow): number | null {
	return flow.queued > 0 ? (flow.acks[0]?.at ?? null) : null;
}

/** The segment that would come next is lost, and sent again; those behind it wait. Null: nothing is under way. */
export function lose(flow: Flow, line: Line): Flow | null {
	const [first, ...rest] = flow.flying;
	if (first === undefined) return null;
	const late: Segment = {
		...first,
		copies: first.copies + 1,
		delivers: first.delivers + line.timeoutMs,
	};
	const flying = [late, ...rest.map((one) => behind(one, late.delivers))];
	return {
		...flow,
		flying,
		lastDelivers: Math.max(flow.lastDelivers, late.delivers),
		retransmitted: flow.retransmitted + 1,
		wireBytes: flow.wireBytes + first.wireBytes,
	};
}

/** Changes bytes under way; null where they are not, or not any more. */
export function change(flow: Flow, offset: number, length: number, bytes: Bytes): Flow | null {
	const touched = flow.flying.filter(
		(one) => one.bytes.length > 0 && overlaps(one, offset, Math.max(1, length)),
	);
	const [first] = touched;
	const last = touched.at(-1);
	if (!first || !last || offset < first.offset || offset + length > endOf(last)) return null;
	const flying = flow.flying.map((one) => {
		if (!touched.includes(one)) return one;
		const from = Math.max(0, offset - one.offset);
		const to = Math.min(one.bytes.length, offset + length - one.offset);
		const kept = [one.bytes.subarray(0, from), one.bytes.subarray(to)] as const;
		return { ...one, bytes: joinBytes([kept[0], one === first ? bytes : NO_BYTES, kept[1]]) };
	});
	return { ...flow, flying };
}

function launch(
	flow: Flow,
	kind: SegmentKind,
	bytes: Bytes,
	payload: number,
	nowMs: number,
	line: Line,
	random: Random,
	entry: number,
): Flow {
	const wireBytes = payload + line.headerBytes;
	const departs = Math.max(nowMs, flow.lineFreeAt);
	const lineMs = line.bitsPerSecond === null ? 0 : (wireBytes * 8 * 1000) / line.bitsPerSecond;
	const copies = copiesOf(line, random);
	const jitter = line.jitterMs === 0 ? 0 : random.unit() * line.jitterMs;
	const arrives =
		departs + lineMs + line.latencyMs + jitter + (2 ** (copies - 1) - 1) * line.timeoutMs;
	const delivers = Math.max(arrives, flow.lastDelivers);
	const segment: Segment = {
		kind,
		offset: flow.sent,
		bytes,
		wireBytes,
		departs,
		copies,
		delivers,
		entry,
	};
	return {
		...flow,
		flying: [...flow.flying, segment],
		sent: flow.sent + bytes.length,
		lineFreeAt: departs + lineMs,
		lastDelivers: delivers,
		segments: flow.segments + 1,
		retransmitted: flow.retransmitted + copies - 1,
		wireBytes: flow.wireBytes + copies * wireBytes,
	};
}

/** A copy that is lost is sent again, each time after twice the wait (RFC 6298 §5.5). */
const MOST_COPIES = 6;

function copiesOf({ lossPercent }: Line, random: Random): number {
	let copies = 1;
	if (lossPercent > 0) {
		while (copies < MOST_COPIES && random.unit() * 100 < lossPercent) copies++;
	}
	return copies;
}

function take(queue: readonly Bytes[], most: number): { taken: Bytes; queue: readonly Bytes[] } {
	const [first = NO_BYTES] = queue;
	if (first.length > most) {
		return { taken: first.subarray(0, most), queue: [first.subarray(most), ...queue.slice(1)] };
	}
	let count = 1;
	let length = first.length;
	while (count < queue.length && length + queue[count]!.length <= most) {
		length += queue[count]!.length;
		count++;
	}
	const taken = count === 1 ? first : joinBytes(queue.slice(0, count));
	return { taken, queue: queue.slice(count) };
}

function behind(segment: Segment, delivers: number): Segment {
	return segment.delivers >= delivers ? segment : { ...segment, delivers };
}

function endOf({ offset, bytes }: Segment): number {
	return offset + bytes.length;
}

function overlaps(segment: Segment, offset: number, length: number): boolean {
	return segment.offset < offset + length && endOf(segment) > offset;
}
