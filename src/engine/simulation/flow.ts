// One direction of one TCP connection as a value: the bytes that wait to leave, the segments in transit, the
// receiver's window. A flow delivers the bytes in order, each once: a lost segment delays itself and all
// segments behind it (RFC 9293 §3.4). There is no congestion control: a sender may have the receiver's whole
// window in transit, and no more.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import type { Random } from '../bytes/random.ts';
import { emptyFifo, Fifo } from './fifo.ts';
import type { HopLine } from './line.ts';
import type { LoneKind, Segment, SegmentKind } from './segment.ts';
import { drawCopies, repeatsMs, timeoutOf, wireBytesFor } from './segment.ts';

/** Represents an acknowledgement in transit to the sender. */
interface Acknowledgement {
	/** Says when the sender receives the acknowledgement, in milliseconds. */
	readonly at: number;
	/** Holds the stream offset up to which the receiver has all bytes. */
	readonly offset: number;
	/** Counts the bytes after `offset` that the sender may have in transit from then on. */
	readonly window: number;
}

/** Offsets count bytes of this way's stream from 0. Times are in milliseconds of simulated time. */
export interface Flow {
	/** Holds parts that were written and have not wholly left. Of the first part, `queueFrom` bytes have left. */
	readonly queue: Fifo<Bytes>;
	readonly queueFrom: number;
	/** Counts the bytes in `queue` that have not left. */
	readonly queued: number;
	/** A FIN leaves, or has left, after all queued bytes. */
	readonly finQueued: boolean;
	/** Counts the bytes of a TLS flight that waits until the connection is established; it is 0 for none. */
	readonly flight: number;
	/** Holds the offset of the next byte to leave. */
	readonly sent: number;
	/** Holds the segments in transit, in the order of their arrival. */
	readonly flying: Fifo<Segment>;
	/** Holds the acknowledgements in transit, in the order of their arrival. */
	readonly acks: Fifo<Acknowledgement>;
	/** Holds the offset up to which the sender has received acknowledgements. */
	readonly acked: number;
	/**
	 * Says since when sent bytes wait for an acknowledgement, without one for newer bytes; it is null when all are
	 * acknowledged. For an end that has vanished, the bytes that it tries to send count as sent.
	 */
	readonly unackedSince: number | null;
	/** Counts the bytes after `acked` that may be in transit. */
	readonly window: number;
	/** Says when the line can send its next segment. */
	readonly lineFreeAt: number;
	/** Says when the last segment arrives; no later segment arrives before it. */
	readonly lastDelivers: number;
	/** Holds the last control segment sent. After it only RST may follow a FIN, and nothing follows an RST. */
	readonly over: 'no' | 'fin' | 'rst';
}

/** Holds what a flow needs to let segments leave: the time, the line, chance, and the callbacks that write entries. */
export interface Departure {
	readonly nowMs: number;
	readonly line: HopLine;
	readonly random: Random;
	readonly connection: number;
	/** Returns the index of the entry that `noteDeparture` will write. */
	readonly nextEntry: () => number;
	/** Writes the entry of a segment that leaves. */
	readonly noteDeparture: (segment: Segment) => void;
	/** Says whether no more entries can be written. */
	readonly full: () => boolean;
}

/**
 * Returns a flow on which nothing was written.
 * @param window the receiver's window in bytes
 */
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

/** Adds bytes to the queue. After FIN or RST the bytes are ignored. */
export function writeToFlow(flow: Flow, bytes: Bytes): Flow {
	if (bytes.length === 0 || flow.finQueued || flow.over !== 'no') return flow;
	return { ...flow, queue: flow.queue.with(bytes), queued: flow.queued + bytes.length };
}

/** Queues a FIN behind the written bytes. */
export function finish(flow: Flow): Flow {
	return flow.finQueued || flow.over !== 'no' ? flow : { ...flow, finQueued: true };
}

/** Stops sending for good, and discards the bytes that waited (RFC 9293 §3.10.5). */
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

/** Sends a segment without bytes of the stream. An RST discards the bytes that wait. */
export function sendAlone(flow: Flow, kind: LoneKind, bytes: number, departure: Departure): Flow {
	if (flow.over === 'rst' || (flow.over === 'fin' && kind !== 'rst')) return flow;
	const after = launch(flow, kind, NO_BYTES, bytes, departure);
	return kind === 'rst' ? silence(after) : after;
}

/** Sends the waiting bytes as far as the window allows, then a queued FIN. */
export function depart(flow: Flow, departure: Departure): Flow {
	let now = flow;
	if (now.flight > 0) now = { ...launch(now, 'tls', NO_BYTES, now.flight, departure), flight: 0 };
	while (now.queued > 0) {
		const room = Math.min(departure.line.mss, now.acked + now.window - now.sent);
		if (room <= 0 || departure.full()) return now;
		const { taken, ...rest } = take(now, room);
		now = launch({ ...now, ...rest }, 'data', taken, taken.length, departure);
	}
	if (!now.finQueued || now.over !== 'no') return now;
	return { ...launch(now, 'fin', NO_BYTES, 0, departure), over: 'fin' };
}

/**
 * Takes the first segment in transit off the line.
 * @throws RangeError when no segment is in transit
 */
export function deliverFirst(flow: Flow): { readonly segment: Segment; readonly flow: Flow } {
	const segment = flow.flying.first;
	if (segment === null) throw new RangeError('no segment is in transit');
	return { segment, flow: { ...flow, flying: flow.flying.without(1) } };
}

/**
 * Puts an acknowledgement in transit, which the sender receives at `at` or after the one before it.
 * @param offset the offset up to which the receiver has all bytes
 * @param window how many bytes more the receiver takes
 */
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

/** Notes that bytes wait for an acknowledgement from `nowMs` on, if none waited before. */
export function awaiting(flow: Flow, nowMs: number): Flow {
	return { ...flow, unackedSince: flow.unackedSince ?? nowMs };
}

/** Applies the acknowledgements that have reached the sender by `nowMs`. */
export function applyAcknowledgements(flow: Flow, nowMs: number): Flow {
	const { acks } = flow;
	let taken = 0;
	while (taken < acks.length && acks.at(taken).at <= nowMs) taken++;
	if (taken === 0) return flow;
	const { offset, window } = acks.at(taken - 1);
	return { ...flow, acks: acks.without(taken), acked: offset, window };
}

/** Returns when the next acknowledgement reaches the sender; null when no bytes wait to leave. */
export function nextAcknowledgement(flow: Flow): number | null {
	return flow.queued > 0 ? (flow.acks.first?.at ?? null) : null;
}

/**
 * Loses the next segment to arrive once: it is sent again, and the segments behind it wait. Returns null when
 * no segment is in transit.
 */
export function lose(flow: Flow, line: HopLine): Flow | null {
	const [first, ...rest] = flow.flying;
	if (first === undefined) return null;
	const { copies } = first;
	const timeoutMs = timeoutOf(first.kind, line);
	const delivers = first.delivers + repeatsMs(copies + 1, timeoutMs) - repeatsMs(copies, timeoutMs);
	return deliveredLater(flow, { ...first, copies: copies + 1, delivers }, rest);
}

/** Delays the next segment to arrive, and the segments behind it wait. Returns null when no segment is in transit. */
export function delay(flow: Flow, byMs: number): Flow | null {
	const [first, ...rest] = flow.flying;
	if (first === undefined) return null;
	const heldMs = (first.heldMs ?? 0) + byMs;
	return deliveredLater(flow, { ...first, heldMs, delivers: first.delivers + byMs }, rest);
}

/** Puts back the first segment, which arrives later now. Those behind it arrive no earlier. */
function deliveredLater(flow: Flow, first: Segment, rest: readonly Segment[]): Flow {
	const { delivers } = first;
	const behind = rest.map((one) => (one.delivers >= delivers ? one : { ...one, delivers }));
	return {
		...flow,
		flying: Fifo.of([first, ...behind]),
		lastDelivers: Math.max(flow.lastDelivers, delivers),
	};
}

/**
 * Replaces `length` bytes of the stream from `offset` on while they are in transit. Returns null when not all
 * of them are in transit, or when an earlier change altered the length of their segments.
 */
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
	// Once a segment has changed its length, stream offsets no longer locate its bytes.
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
	{ nowMs, line, random, connection, nextEntry, noteDeparture }: Departure,
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
	noteDeparture(segment);
	return {
		...flow,
		flying: flow.flying.with(segment),
		sent: end,
		unackedSince: bytes.length > 0 ? (flow.unackedSince ?? nowMs) : flow.unackedSince,
		lineFreeAt: departs + lineMs,
		lastDelivers: delivers,
	};
}

/** Takes at most `most` bytes from the front of the queue. */
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
