// Computes the part of the byte strip in view, as flat lists for drawing: bytes, captions, frame labels, missing bytes.
import type { Bytes } from '../../engine/bytes/index.ts';
import type { Frame, FrameRows, SectionName } from '../../engine/frame/index.ts';
import { hexText } from '../../engine/bytes/index.ts';
import { frameAt, isText } from '../../engine/frame/index.ts';
import { payloadNotes } from './byte-notes.ts';
import type { ByteNote } from './byte-notes.ts';
import type { ByteMark, Marking, MarksOf } from './byte-mark.ts';
import { markingOf } from './byte-mark.ts';
import type { DrawnSection, StripGeometry } from './strip-geometry.ts';

export interface StripCell {
	/** Holds the index of the byte, counted from the start of the document. */
	readonly at: number;
	readonly frame: number;
	/** Holds the index of the byte, counted from the start of its frame. */
	readonly offset: number;
	readonly section: SectionName;
	readonly left: number;
	readonly value: number;
	readonly hex: string;
	/** Holds the note of a payload byte, which replaces its number. It is null for other bytes. */
	readonly note: ByteNote | null;
	/** Says whether the next byte belongs to the same character. */
	readonly goesOn: boolean;
	readonly marking: Marking | null;
}

export interface StripCaption {
	readonly key: string;
	readonly section: SectionName;
	readonly frame: Frame;
	/** Holds the position of the part in view, in pixels. */
	readonly left: number;
	readonly width: number;
	/** Counts the bytes in the whole section. */
	readonly bytes: number;
}

export interface StripLabel {
	readonly frame: number;
	readonly left: number;
	readonly width: number;
}

export interface MissingBytes {
	readonly missing: number | bigint;
	/**
	 * Says whether more bytes may be missing, because the header is cut and so the length of the payload is
	 * unknown.
	 */
	readonly atLeast: boolean;
}

export interface StripGhosts extends MissingBytes {
	readonly left: number;
	/** Counts the missing bytes that are drawn. */
	readonly drawn: number;
}

export interface StripView {
	readonly cells: readonly StripCell[];
	readonly captions: readonly StripCaption[];
	readonly labels: readonly StripLabel[];
}

/** Holds the greatest number of bytes that are drawn, on any screen. */
const MOST_CELLS = 120;
/** Holds how many missing bytes have a box each. Of more, a few boxes stand for all. */
const MOST_GHOSTS = 8;
const FEW_GHOSTS = 3;

/**
 * Returns everything that touches the range [from, to) of the strip, in pixels.
 * @param noted says which payload bytes have notes: those of masked frames show them unmasked, and those of text frames are
 * readable
 */
export function stripView(
	geometry: StripGeometry,
	bytes: Bytes,
	marks: MarksOf,
	from: number,
	to: number,
	noted: 'all' | 'unmasked' | 'text' = 'all',
): StripView {
	const cells: StripCell[] = [];
	const captions: StripCaption[] = [];
	const labels: StripLabel[] = [];
	const { rows } = geometry;
	for (let i = geometry.frameAt(from); i < rows.count; i++) {
		if (geometry.frameLeft(i) >= to || cells.length >= MOST_CELLS) break;
		const frame = frameAt(rows, i);
		const sections = geometry.sections(i);
		const marked = marks(i);
		for (const section of sections) {
			const left = Math.max(section.left, from);
			const width = Math.min(section.left + section.width, to) - left;
			if (width <= 0) continue;
			const { name, from: first, to: end } = section;
			captions.push({ key: `${i}-${name}`, section: name, frame, left, width, bytes: end - first });
			const has = name === 'payload' && hasNotes(rows, frame, noted);
			pushCells(cells, geometry, bytes, frame, section, marked, from, to, has);
		}
		const last = sections.at(-1)!;
		const left = Math.max(geometry.frameLeft(i), from);
		const width = Math.min(last.left + last.width, to) - left;
		if (rows.count > 1 && width > 0) labels.push({ frame: i, left, width });
	}
	return { cells, captions, labels };
}

function hasNotes(rows: FrameRows, frame: Frame, noted: 'all' | 'unmasked' | 'text'): boolean {
	if (noted === 'all') return true;
	return !frame.masked && (noted === 'unmasked' || isText(rows, frame.index));
}

function pushCells(
	cells: StripCell[],
	geometry: StripGeometry,
	bytes: Bytes,
	frame: Frame,
	section: DrawnSection,
	marks: readonly ByteMark[],
	from: number,
	to: number,
	noted: boolean,
): void {
	const { step } = geometry;
	const first = section.from + Math.max(0, Math.floor((from - section.left) / step));
	const room = MOST_CELLS - cells.length;
	const end = Math.min(
		section.to,
		section.from + Math.ceil((to - section.left) / step),
		first + room,
	);
	if (end <= first) return;
	const notes = noted ? notesOf(geometry, bytes, frame, section, first, end) : null;
	for (let at = first; at < end; at++) {
		cells.push({
			at,
			frame: frame.index,
			offset: at - frame.offset,
			section: section.name,
			left: section.left + (at - section.from) * step,
			value: bytes[at]!,
			hex: hexText(bytes.subarray(at, at + 1)),
			note: notes?.[at - first] ?? null,
			goesOn: notes?.[at + 1 - first]?.continues ?? false,
			marking: markingOf(marks, { start: at * 8, end: at * 8 + 8 }),
		});
	}
}

/**
 * Returns one note more than there are bytes, so that the last byte knows whether its character continues.
 */
function notesOf(
	{ rows }: StripGeometry,
	bytes: Bytes,
	frame: Frame,
	section: DrawnSection,
	first: number,
	end: number,
): readonly ByteNote[] {
	const start = frame.payloadFrom;
	return payloadNotes(
		rows,
		bytes,
		frame.index,
		first - start,
		Math.min(end + 1, section.to) - start,
	);
}

/** Returns the missing bytes for which the last frame waits; null if no bytes are missing. */
export function missingBytes(rows: FrameRows): MissingBytes | null {
	if (rows.count === 0) return null;
	const frame = frameAt(rows, rows.count - 1);
	if (frame.complete) return null;
	const header = frame.headerLength - (frame.payloadFrom - frame.offset);
	const announced = frame.announcedLength;
	const payload =
		announced === null ? 0n : BigInt(announced) - BigInt(frame.payloadTo - frame.payloadFrom);
	const missing = BigInt(header) + payload;
	return {
		missing: missing <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(missing) : missing,
		atLeast: announced === null,
	};
}

/** Returns the missing bytes as they are drawn; null if no bytes are missing. */
export function stripGhosts(geometry: StripGeometry): StripGhosts | null {
	const waits = missingBytes(geometry.rows);
	if (waits === null) return null;
	const drawn = waits.missing <= MOST_GHOSTS ? Number(waits.missing) : FEW_GHOSTS;
	return { ...waits, left: geometry.endLeft, drawn };
}
