// One direction of one TCP connection as a value: what waits to leave, what is under way, what the window allows. It
// delivers the bytes in order, each once: a lost segment is late, and so is all that comes behind it (RFC 9293 §3.4).
// There is no congestion control: a sender has the receiver's window in flight, and no more.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import type { Random } from '../bytes/random.ts';
import { emptyFifo, Fifo } from './fifo.ts';
import type { HopLine } from './line.ts';
import type { LoneKind, Segment, SegmentKind } from './segment.ts';
import { drawCopies, repeatsMs, timeoutOf, wireBytesFor } from './segment.ts';

interface Acknowledgement {
	readonly at: number;
	readonly offset: number;
	/** Bytes that may be in flight from then on. */
	readonly window: number;
}

export interface Flow {
	/** Written and not yet sent; of the first so many bytes have left. */
	readonly queue: Fifo<Bytes>;
	readonly queueFrom: number;
	readonly queued: number;
	readonly finQueued: boolean;
	/** Bytes of a flight of TLS that waits for the connection; 0 for none. */
	readonly flight: number;
	/** Bytes that have left. */
	readonly sent: number;
	readonly flying: Fifo<Segment>;
	readonly acks: Fifo<Acknowledgement>;
	readonly acked: number;
	/** Since when nothing was acknowledged of what has left, or would if its end were not silent; null: all is. */
	readonly unackedSince: number | null;
	readonly window: number;
	readonly lineFreeAt: number;
	readonly lastDelivers: number;
	/** What this side has said last: nothing is sent after it, but RST after FIN. */
	readonly over: 'no' | 'fin' | 'rst';
}

/** What a segment needs to leave. */
export interface Departure {
	readonly nowMs: number;
	readonly line: HopLine;
	readonly random: Random;
	readonly connection: number;
	/** The index of the entry that `left` will write. */
	readonly nextEntry: () => number;
	readonly left: (segment: Segment) => void;
	/** No more entries can be written. */
	readonly full: () => boolean;
}

export function newFlow(window: number): Flow {
	return {
		queue: emptyFifo(),
		queueFrom: 0,
		queued: 0,
		finQueued: false,
		flight: 0,
		sent: 0,
		flying: emptyFifo(),
		acks: emptyFifo(),
		acked: 0,
		unackedSince: null,
		window,
		lineFreeAt: 0,
		lastDelivers: 0,
		over: 'no',
	};
}

/** Bytes for the other side. After FIN or RST nothing is taken. */
export function writeToFlow(flow: Flow, bytes: Bytes): Flow {
	if (bytes.length === 0 || flow.finQueued || flow.over !== 'no') return flow;
	return { ...flow, queue: flow.queue.with(bytes), queued: flow.queued + bytes.length };
}

export function finish(flow: Flow): Flow {
	return flow.finQueued || flow.over !== 'no' ? flow : { ...flow, finQueued: true };
}

/** Nothing more is sent, and what waited is forgotten (RFC 9293 §3.10.5). */
export function silence(flow: Flow): Flow {
	const nothing = {
		unackedSince: null,
		queue: emptyFifo<Bytes>(),
		queueFrom: 0,
		queued: 0,
		finQueued: false,
		flight: 0,
	};
	return { ...flow, ...nothing, over: 'rst' };
}

/** A segment of its own, before any data or instead of the rest of it. */
export function sendAlone(flow: Flow, kind: LoneKind, bytes: number, departure: Departure): Flow {
	if (flow.over === 'rst' || (flow.over === 'fin' && kind !== 'rst')) return flow;
	const after = launch(flow, kind, NO_BYTES, bytes, departure);
	return kind === 'rst' ? silence(after) : after;
}

/** Sends what the window allows of what waits. */
export function depart(flow: Flow, departure: Departure): Flow {
	let now = flow;
	if (now.flight > 0) now = { ...launch(now, 'tls', NO_BYTES, now.flight, departure), flight: 0 };
	while (now.queued > 0) {
		const room = Math.min(departure.line.mss, now.acked + now.window - now.sent);
		if (room <= 0 || departure.full()) return now;
		const { taken, ...left } = take(now, room);
		now = launch({ ...now, ...left }, 'data', taken, taken.length, departure);
	}
	if (!now.finQueued || now.over !== 'no') return now;
	return { ...launch(now, 'fin', NO_BYTES, 0, departure), over: 'fin' };
}

/** The first segment has come. */
export function deliverFirst(flow: Flow): { readonly segment: Segment; readonly flow: Flow } {
	const segment = flow.flying.first;
	if (segment === null) throw new RangeError('nothing is under way');
	return { segment, flow: { ...flow, flying: flow.flying.without(1) } };
}

/** The receiver has said what it got, and how much more it takes; the sender will know at `at`. */
export function acknowledge(flow: Flow, at: number, offset: number, window: number): Flow {
	const { last } = flow.acks;
	const inOrder = last !== null && last.at > at ? last.at : at;
	const before = last?.offset ?? flow.acked;
	const since = offset > before ? at : flow.unackedSince;
	return {
		...flow,
		acks: flow.acks.with({ at: inOrder, offset, window }),
		unackedSince: offset >= flow.sent ? null : since,
	};
}

/** Something waits to be acknowledged, from now on or for longer. */
export function awaiting(flow: Flow, nowMs: number): Flow {
	return { ...flow, unackedSince: flow.unackedSince ?? nowMs };
}

/** Takes the acknowledgements that have come by now. */
export function heed(flow: Flow, nowMs: number): Flow {
	const { acks } = flow;
	let taken = 0;
	while (taken < acks.length && acks.at(taken).at <= nowMs) taken++;
	if (taken === 0) return flow;
	const { offset, window } = acks.at(taken - 1);
	return { ...flow, acks: acks.without(taken), acked: offset, window };
}

/** When an acknowledgement will let something go that waits. */
export function nextAcknowledgement(flow: Flow): number | null {
	return flow.queued > 0 ? (flow.acks.first?.at ?? null) : null;
}

/** The segment that would come next is lost, and sent again; those behind it wait. Null: nothing is under way. */
export function lose(flow: Flow, line: HopLine): Flow | null {
	const [first, ...rest] = flow.flying;
	if (first === undefined) return null;
	const { copies } = first;
	const timeoutMs = timeoutOf(first.kind, line);
	const delivers = first.delivers + repeatsMs(copies + 1, timeoutMs) - repeatsMs(copies, timeoutMs);
	const behind = rest.map((one) => (one.delivers >= delivers ? one : { ...one, delivers }));
	return {
		...flow,
		flying: Fifo.of([{ ...first, copies: copies + 1, delivers }, ...behind]),
		lastDelivers: Math.max(flow.lastDelivers, delivers),
	};
}

/** Changes bytes under way; null where they are not, or not any more. */
export function changeInFlight(
	flow: Flow,
	offset: number,
	length: number,
	bytes: Bytes,
): Flow | null {
	const end = offset + Math.max(1, length);
	const flying = [...flow.flying];
	const touched = flying.filter(
		(one) => one.end > one.offset && one.offset < end && one.end > offset,
	);
	const [first] = touched;
	const last = touched.at(-1);
	if (!first || !last || offset < first.offset || offset + length > last.end) return null;
	// Of what was changed before nobody knows the places any more.
	if (touched.some((one) => one.bytes.length !== one.end - one.offset)) return null;
	const changed = flying.map((one) => {
		if (!touched.includes(one)) return one;
		const from = Math.max(0, offset - one.offset);
		const to = Math.max(from, Math.min(one.bytes.length, offset + length - one.offset));
		const inserted = one === first ? bytes : NO_BYTES;
		const parts = [one.bytes.subarray(0, from), inserted, one.bytes.subarray(to)];
		return { ...one, bytes: joinBytes(parts) };
	});
	return { ...flow, flying: Fifo.of(changed) };
}

function launch(
	flow: Flow,
	kind: SegmentKind,
	bytes: Bytes,
	payload: number,
	{ nowMs, line, random, connection, nextEntry, left }: Departure,
): Flow {
	const wireBytes = wireBytesFor(kind, payload, line);
	const departs = Math.max(nowMs, flow.lineFreeAt);
	const lineMs = line.bitsPerSecond === null ? 0 : (wireBytes * 8 * 1000) / line.bitsPerSecond;
	const copies = drawCopies(line, random);
	const jitter = line.jitterMs === 0 ? 0 : random.unit() * line.jitterMs;
	const late = repeatsMs(copies, timeoutOf(kind, line));
	const delivers = Math.max(departs + lineMs + line.latencyMs + jitter + late, flow.lastDelivers);
	const end = flow.sent + bytes.length;
	const segment: Segment = {
		kind,
		connection,
		offset: flow.sent,
		end,
		bytes,
		wireBytes,
		departs,
		copies,
		delivers,
		entry: nextEntry(),
	};
	left(segment);
	return {
		...flow,
		flying: flow.flying.with(segment),
		sent: end,
		unackedSince: bytes.length > 0 ? (flow.unackedSince ?? nowMs) : flow.unackedSince,
		lineFreeAt: departs + lineMs,
		lastDelivers: delivers,
	};
}

/** Of what is written first, at most so much. */
function take(
	{ queue, queueFrom, queued }: Flow,
	most: number,
): Pick<Flow, 'queue' | 'queueFrom' | 'queued'> & { readonly taken: Bytes } {
	const parts: Bytes[] = [];
	let from = queueFrom;
	let room = most;
	let whole = 0;
	while (room > 0 && whole < queue.length) {
		const bytes = queue.at(whole);
		const part = bytes.subarray(from, from + room);
		parts.push(part);
		room -= part.length;
		from += part.length;
		if (from < bytes.length) break;
		whole++;
		from = 0;
	}
	const taken = parts.length === 1 ? parts[0]! : joinBytes(parts);
	return { taken, queue: queue.without(whole), queueFrom: from, queued: queued - taken.length };
}
