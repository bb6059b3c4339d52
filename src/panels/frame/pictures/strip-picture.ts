// Draws the byte strip of a document: the bytes of each frame in lines, with the names of the fields below them.
import { hexText } from '../../../engine/bytes/index.ts';
import {
	SECTIONS,
	frameAt,
	sectionLengths,
	type Frame,
	type SectionName,
} from '../../../engine/frame/index.ts';
import { byteRange } from '../../../engine/report/index.ts';
import { MARK_SIGNS, markingOf } from '../../../ui/bytes/byte-mark.ts';
import { noteText, payloadNotes } from '../../../ui/bytes/byte-notes.ts';
import { SECTION_TONES } from '../../../ui/bytes/field-tone.ts';
import { frameMarks } from '../frame-marks.ts';
import {
	box,
	markColour,
	type FrameDrawing,
	type DrawingWords,
	type PictureSource,
} from './drawn-part.ts';
import type { PictureColours } from './picture-colours.ts';
import { element, textAt, widthOf } from './svg-text.ts';

const MOST_BYTES = 256;
/** Holds the greatest number of lines. A picture with more is too high for a page or a slide. */
const MOST_LINES = 24;

const BYTE = { width: 40, height: 46 };
const STEP = BYTE.width + 4;
const SECTION_GAP = 12;
const WIDTH = 16 * STEP + 160;
const LINE_HEIGHT = BYTE.height + 46;
/** Holds the height that a line saves if there are no names below it. */
const CAPTION_HEIGHT = 22;
const LABEL_HEIGHT = 20;
const HEX_SIZE = 17;
const NOTE_SIZE = 11;
const CAPTION_SIZE = 12;

/** Holds the bytes [from, to) of a document, all of one section and in one line. */
interface LinePiece {
	readonly section: SectionName;
	readonly from: number;
	readonly to: number;
	readonly x: number;
	readonly caption: string;
}

interface Line {
	readonly frame: Frame;
	/** Says whether the frame begins with this line. */
	readonly first: boolean;
	readonly pieces: readonly LinePiece[];
}

export function stripPicture(
	source: PictureSource,
	colours: PictureColours,
	words: DrawingWords,
): FrameDrawing {
	const { bytes, rows } = source;
	const lines: Line[] = [];
	let left = MOST_BYTES;
	for (let i = 0; i < rows.count && left > 0 && lines.length < MOST_LINES; i++) {
		const added = frameLines(source, i, left, words).slice(0, MOST_LINES - lines.length);
		lines.push(...added);
		left -= bytesIn(added);
	}
	const marks = frameMarks(rows, bytes);
	const parts: string[] = [];
	let y = 0;
	for (const { frame, first, pieces } of lines) {
		if (first && rows.count > 1) {
			const label = words.strip.frame(frame.index + 1);
			parts.push(textAt(0, y + 13, label, { fill: colours.ink2, size: CAPTION_SIZE, bold: true }));
			y += LABEL_HEIGHT;
		}
		const marked = marks(frame.index);
		/** Holds the signs of faults. They reach over the next byte, so they are drawn after it. */
		const signs: string[] = [];
		for (const piece of pieces) {
			const tone = colours.tones[SECTION_TONES[piece.section]];
			const notes = notesOf(source, frame, piece);
			for (let at = piece.from; at < piece.to; at++) {
				const x = piece.x + (at - piece.from) * STEP;
				const middle = x + BYTE.width / 2;
				parts.push(
					box({ x, y, ...BYTE }, tone),
					textAt(middle, y + 22, hexText(bytes.subarray(at, at + 1)), {
						fill: tone,
						size: HEX_SIZE,
						anchor: 'middle',
					}),
				);
				const note = notes[at - piece.from]!;
				if (note !== '') {
					const style = { fill: colours.ink2, size: NOTE_SIZE, anchor: 'middle' } as const;
					parts.push(textAt(middle, y + 39, note, style));
				}
				const marking = markingOf(marked, byteRange(at, at + 1));
				if (marking) signs.push(...markAt(x, y, marking, colours));
			}
			const width = widthOfPiece(piece);
			const lineY = y + BYTE.height + 7;
			parts.push(
				element('path', { d: `M${piece.x} ${lineY}h${width}`, stroke: tone, 'stroke-width': 2 }),
			);
			if (piece.caption !== '') {
				const style = { fill: tone, size: CAPTION_SIZE, bold: true };
				parts.push(textAt(piece.x, lineY + 17, piece.caption, style));
			}
		}
		parts.push(...signs);
		const isNamed = pieces.some(({ caption }) => caption !== '');
		y += isNamed ? LINE_HEIGHT : LINE_HEIGHT - CAPTION_HEIGHT;
	}
	const width = Math.max(
		0,
		...lines.flatMap(({ pieces }) => pieces.map((piece) => piece.x + widthOfPiece(piece))),
	);
	return { parts, width, height: Math.max(0, y - 14), leftOut: bytes.length - bytesIn(lines) };
}

/** Places the bytes of a frame, at most `most` of them. A section goes on in the next line if it must. */
function frameLines(
	{ rows }: PictureSource,
	index: number,
	most: number,
	words: DrawingWords,
): readonly Line[] {
	const frame = frameAt(rows, index);
	const lengths = new Uint32Array(SECTIONS.length);
	sectionLengths(rows, index, lengths);
	const lines: LinePiece[][] = [[]];
	let at = frame.offset;
	let x = 0;
	const end = Math.min(frame.end, at + most);
	for (const [i, section] of SECTIONS.entries()) {
		const sectionEnd = at + lengths[i]!;
		let caption = captionOf(section, frame, lengths[i]!, words);
		while (at < Math.min(sectionEnd, end)) {
			const needs = Math.max(STEP, widthOf(caption, CAPTION_SIZE));
			if (x > 0 && x + needs > WIDTH) {
				lines.push([]);
				x = 0;
			}
			const fits = Math.max(1, Math.floor((WIDTH - x) / STEP));
			const to = Math.min(sectionEnd, end, at + fits);
			const piece = { section, from: at, to, x, caption };
			lines.at(-1)!.push(piece);
			x += widthOfPiece(piece) + SECTION_GAP;
			at = to;
			caption = '';
		}
	}
	return lines.map((pieces, i) => ({ frame, first: i === 0, pieces }));
}

function captionOf(
	section: SectionName,
	{ masked, opcode }: Frame,
	bytes: number,
	{ strip }: DrawingWords,
): string {
	const note = strip.sectionNote(section, { masked, opcode, bytes });
	const name = strip.section(section, masked);
	return note === '' ? name : `${name} · ${note}`;
}

/** Returns what is below each byte: a character of the payload, or the number of the byte in its frame. */
function notesOf(
	{ bytes, rows }: PictureSource,
	frame: Frame,
	{ section, from, to }: LinePiece,
): readonly string[] {
	if (section !== 'payload') {
		return Array.from({ length: to - from }, (_, i) => String(from + i - frame.offset));
	}
	const { payloadFrom } = frame;
	return payloadNotes(rows, bytes, frame.index, from - payloadFrom, to - payloadFrom).map(noteText);
}

function markAt(
	x: number,
	y: number,
	{ severity, begins }: NonNullable<ReturnType<typeof markingOf>>,
	colours: PictureColours,
): readonly string[] {
	const stroke = markColour(colours, severity);
	const frame = element('rect', { x, y, ...BYTE, rx: 5, fill: 'none', stroke, 'stroke-width': 2 });
	if (!begins) return [frame];
	const centre = { cx: x + BYTE.width - 1, cy: y + 1, r: 7.5 };
	const hollow = severity === 'later';
	return [
		frame,
		element('circle', { ...centre, fill: hollow ? colours.sheet : stroke, stroke }),
		textAt(centre.cx, y + 5, MARK_SIGNS[severity], {
			fill: hollow ? stroke : colours.sheet,
			size: 11,
			bold: true,
			anchor: 'middle',
		}),
	];
}

function widthOfPiece({ from, to, caption }: LinePiece): number {
	return Math.max((to - from) * STEP - 4, widthOf(caption, CAPTION_SIZE));
}

function bytesIn(lines: readonly Line[]): number {
	return lines.reduce(
		(sum, { pieces }) => pieces.reduce((all, { from, to }) => all + to - from, sum),
		0,
	);
}
