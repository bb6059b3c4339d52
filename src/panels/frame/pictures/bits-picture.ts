// Draws the bits of the current frame like the drawings of RFC 6455 §5.2: 32 bits in a row, with the names of the
// fields below them.
import { frameAt } from '../../../engine/frame/index.ts';
import { bitRange } from '../../../engine/report/index.ts';
import { bitRow, rowCount } from '../../../ui/bytes/bit-rows.ts';
import { FIELD_TONES } from '../../../ui/bytes/field-tone.ts';
import { frameMarks } from '../frame-marks.ts';
import {
	markColour,
	type FrameDrawing,
	type DrawingWords,
	type PictureSource,
} from './drawn-part.ts';
import type { PictureColours } from './picture-colours.ts';
import { element, textAt } from './svg-text.ts';

const PER_ROW = 32;
const MOST_ROWS = 16;

const BIT = { width: 22, height: 30 };
const GUTTER = 36;
const TOP = 18;
const ROW_HEIGHT = BIT.height + 34;
const BIT_SIZE = 15;
const LABEL_SIZE = 12;
const NUMBER_SIZE = 10;

export function bitsPicture(
	{ bytes, rows, currentIndex, fields }: PictureSource,
	colours: PictureColours,
	words: DrawingWords,
): FrameDrawing {
	const frame = frameAt(rows, currentIndex);
	const start = frame.offset * 8;
	const shown = bitRange(start, Math.min(frame.end * 8, start + MOST_ROWS * PER_ROW));
	const marks = frameMarks(rows, bytes)(currentIndex);
	const sheet = { bytes, fields, marks, start, shown, perRow: PER_ROW };
	const width = GUTTER + PER_ROW * BIT.width;
	const parts: string[] = [];
	const number = { fill: colours.ink3, size: NUMBER_SIZE };
	for (let column = 0; column < PER_ROW; column++) {
		const x = GUTTER + (column + 0.5) * BIT.width;
		parts.push(textAt(x, 11, String(column), { ...number, anchor: 'middle' }));
	}
	const count = rowCount(sheet);
	for (let i = 0; i < count; i++) {
		const row = bitRow(sheet, i, () => '');
		const y = TOP + i * ROW_HEIGHT;
		if (count > 1) {
			parts.push(
				textAt(GUTTER - 8, y + BIT.height / 2 + 4, String(row.offset), {
					...number,
					anchor: 'end',
				}),
			);
		}
		for (const { column, span, field } of row.labels) {
			const tone = colours.tones[FIELD_TONES[field.name]];
			parts.push(
				element('rect', {
					x: GUTTER + column * BIT.width,
					y,
					width: span * BIT.width,
					height: BIT.height,
					rx: 5,
					fill: tone,
					'fill-opacity': 0.12,
					stroke: tone,
				}),
			);
		}
		for (const { bit, pressed, field, marking } of row.cells) {
			const x = GUTTER + (bit - shown.start - i * PER_ROW) * BIT.width;
			if (marking) {
				const stroke = markColour(colours, marking.severity);
				const d = `M${x} ${y}h${BIT.width}M${x} ${y + BIT.height}h${BIT.width}`;
				parts.push(element('path', { d, stroke, 'stroke-width': 3 }));
			}
			parts.push(
				textAt(x + BIT.width / 2, y + 20, pressed ? '1' : '0', {
					fill: colours.tones[FIELD_TONES[field.name]],
					size: BIT_SIZE,
					anchor: 'middle',
				}),
			);
		}
		for (const { name, column, span, field } of row.labels) {
			const x = GUTTER + (column + span / 2) * BIT.width;
			parts.push(
				textAt(x, y + BIT.height + 15, words.bits.field(name, frame.masked), {
					fill: colours.tones[FIELD_TONES[field.name]],
					size: LABEL_SIZE,
					bold: true,
					anchor: 'middle',
				}),
			);
		}
	}
	const drawn = (shown.end - shown.start) / 8;
	return {
		parts,
		width,
		height: TOP + count * ROW_HEIGHT - 12,
		leftOut: frame.end - frame.offset - drawn,
	};
}
