// The events of a connection on their way between a worker and the page. Events of bytes and messages become columns
// of numbers, and their bytes are those of the content or one joined array: a hundred thousand small
// arrays would take the page seconds. They come in parts, so that the page can do other things in between.
import { joinBytes, NO_BYTES, type Bytes } from '../engine/bytes/index.ts';
import type { Transcript } from '../engine/observer/index.ts';
import type { PieceRange } from './piece-range.ts';
import type { SeenConnection } from './piece.ts';

type SeenEvent = Transcript[number];

/** Holds the events of a connection with their ranges. */
export type RangedEvents = Pick<SeenConnection, 'transcript' | 'ranges'>;

/** Lists the events that become columns; others travel as they are. */
const FORMS = [
	{ type: 'bytes', by: 'client' },
	{ type: 'bytes', by: 'server' },
	{ type: 'deliver', by: 'client', kind: 'text' },
	{ type: 'deliver', by: 'client', kind: 'binary' },
	{ type: 'deliver', by: 'server', kind: 'text' },
	{ type: 'deliver', by: 'server', kind: 'binary' },
] as const;
type EventForm = (typeof FORMS)[number];

/** Holds a part of the events of a connection. */
export interface PackedEvents {
	/** Gives for each event the index of its form; with −1 it is the next of `others`. */
	readonly forms: Int8Array;
	readonly times: Float64Array;
	/** Says where the content of the piece has the bytes of the event; with −1 they are the next of `bytes`. */
	readonly offsets: Float64Array;
	readonly lengths: Float64Array;
	/** Holds two numbers for each event; they are NaN if the piece has no place for it. */
	readonly ranges: Float64Array;
	readonly bytes: Bytes;
	readonly others: readonly SeenEvent[];
}

/** Counts the events that the page unpacks at a time, which takes a few milliseconds. */
const EVENTS_PER_PART = 4096;

/** Packs the events of a connection. `content` is the content of the piece if the other side has a copy, else ''. */
export function* packEvents(
	{ transcript, ranges }: RangedEvents,
	content: string | Bytes,
): Generator<PackedEvents, void> {
	for (let from = 0; from < transcript.length; from += EVENTS_PER_PART) {
		const to = from + EVENTS_PER_PART;
		yield packPart(transcript.slice(from, to), ranges.slice(from, to), content);
	}
}

function packPart(
	events: Transcript,
	ranges: readonly (PieceRange | null)[],
	content: string | Bytes,
): PackedEvents {
	const { length } = events;
	const forms = new Int8Array(length).fill(-1);
	const offsets = new Float64Array(length).fill(-1);
	const lengths = new Float64Array(length);
	const copied: Bytes[] = [];
	const others: SeenEvent[] = [];
	events.forEach((event, i) => {
		const form = FORMS.findIndex((one) => hasForm(event, one));
		const bytes = form < 0 ? null : bytesOf(event);
		if (bytes === null) {
			others.push(event);
			return;
		}
		forms[i] = form;
		lengths[i] = bytes.length;
		const offset = offsetIn(content, bytes);
		offsets[i] = offset;
		if (offset < 0) copied.push(bytes);
	});
	return {
		forms,
		times: Float64Array.from(events, ({ at }) => at),
		offsets,
		lengths,
		ranges: Float64Array.from(
			ranges.flatMap((range) => (range === null ? [NaN, NaN] : [range.from, range.to])),
		),
		bytes: copied.length === 0 ? NO_BYTES : joinBytes(copied),
		others,
	};
}

/** Returns where the content has these bytes, if they are a part of it and no copy; −1 otherwise. */
function offsetIn(content: string | Bytes, bytes: Bytes): number {
	const known = content instanceof Uint8Array && bytes instanceof Uint8Array;
	return known && bytes.buffer === content.buffer ? bytes.byteOffset - content.byteOffset : -1;
}

function hasForm(event: SeenEvent, form: EventForm): boolean {
	if (event.connection !== undefined || event.hop !== undefined) return false;
	if (event.type === 'bytes') return form.type === 'bytes' && event.by === form.by;
	if (event.type !== 'deliver' || form.type !== 'deliver') return false;
	return event.by === form.by && event.kind === form.kind;
}

function bytesOf(event: SeenEvent): Bytes | null {
	if (event.type === 'bytes') return event.bytes;
	return event.type === 'deliver' ? event.payload : null;
}

/** Returns the events of a part. `content` is the content of the piece. */
export function unpackEvents(packed: PackedEvents, content: string | Bytes): RangedEvents {
	const { forms, times, offsets, lengths, ranges, bytes, others } = packed;
	let copied = 0;
	let other = 0;
	const take = (i: number): Bytes => {
		const offset = offsets[i]!;
		const length = lengths[i]!;
		if (offset >= 0 && typeof content !== 'string') {
			return content.subarray(offset, offset + length);
		}
		copied += length;
		return bytes.subarray(copied - length, copied);
	};
	return {
		transcript: Array.from(forms, (index, i): SeenEvent => {
			const form = FORMS[index];
			if (form === undefined) return others[other++]!;
			const at = times[i]!;
			return form.type === 'bytes'
				? { ...form, bytes: take(i), at }
				: { ...form, payload: take(i), at };
		}),
		ranges: Array.from(forms, (_, i) => {
			const from = ranges[2 * i]!;
			return Number.isNaN(from) ? null : { from, to: ranges[2 * i + 1]! };
		}),
	};
}
