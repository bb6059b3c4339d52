// Draws the masking of the current frame (§5.3): payload, key and wire below each other, four bytes in a band as the
// key has four bytes. A bit under a 1 of the key is emphasised, because masking flips it.
import { hexText } from '../../../engine/bytes/index.ts';
import { frameAt } from '../../../engine/frame/index.ts';
import { MASK_LINES, maskColumns, type MaskLine } from '../../../ui/bytes/masking-columns.ts';
import { box, type FrameDrawing, type DrawingWords, type PictureSource } from './drawn-part.ts';
import type { PictureColours } from './picture-colours.ts';
import { element, textAt, widthOf } from './svg-text.ts';

const PER_BAND = 4;
const MOST_BANDS = 8;

const CELL = { width: 168, height: 30 };
const CELL_GAP = 10;
const LINE_STEP = CELL.height + 6;
const HEADING = 20;
const BAND_GAP = 18;
const BAND_HEIGHT = HEADING + MASK_LINES.length * LINE_STEP + BAND_GAP;
const BITS_FROM = 70;
const BIT_WIDTH = 11.5;
const HEX_SIZE = 16;
const BIT_SIZE = 14;
const NAME_SIZE = 13;
const NOTE_SIZE = 11;

const TONES = { payload: 'tone-data', key: 'tone-key', wire: 'tone-wire' } as const;

/** Returns whether the frame has a key and bytes that it masks. */
export function hasMasking({ rows, currentIndex }: PictureSource): boolean {
	if (currentIndex < 0) return false;
	const { key, payloadFrom, payloadTo } = frameAt(rows, currentIndex);
	return key !== null && payloadTo > payloadFrom;
}

export function maskingPicture(
	{ bytes, rows, currentIndex }: PictureSource,
	colours: PictureColours,
	{ masking }: DrawingWords,
): FrameDrawing {
	const { payloadFrom, payloadTo } = frameAt(rows, currentIndex);
	const columns = maskColumns(rows, bytes, currentIndex, 0, PER_BAND * MOST_BANDS);
	const names = MASK_LINES.map((line) => lineName(masking.lines[line]));
	const gutter = Math.max(...names.map((name) => widthOf(name, NAME_SIZE))) + 16;
	const parts: string[] = [];
	const bands = Math.ceil(columns.length / PER_BAND);
	for (let band = 0; band < bands; band++) {
		const y = band * BAND_HEIGHT;
		for (const [i, line] of MASK_LINES.entries()) {
			const base = y + HEADING + i * LINE_STEP + 20;
			const style = { fill: colours.tones[TONES[line]], size: NAME_SIZE, bold: true };
			parts.push(textAt(0, base, names[i]!, style));
		}
		const shown = columns.slice(band * PER_BAND, (band + 1) * PER_BAND);
		for (const [i, column] of shown.entries()) {
			const x = gutter + i * (CELL.width + CELL_GAP);
			const heading = masking.column(column.index);
			parts.push(textAt(x + 4, y + 13, heading, { fill: colours.ink3, size: NOTE_SIZE }));
			for (const [row, line] of MASK_LINES.entries()) {
				const at = { x, y: y + HEADING + row * LINE_STEP };
				const character = line === 'payload' ? column.character : '';
				const tone = colours.tones[TONES[line]];
				parts.push(...cell(at, column[line], { line, key: column.key, character, tone }, colours));
			}
		}
	}
	return {
		parts,
		width: gutter + Math.min(columns.length, PER_BAND) * (CELL.width + CELL_GAP) - CELL_GAP,
		height: bands * BAND_HEIGHT - BAND_GAP,
		leftOut: payloadTo - payloadFrom - columns.length,
	};
}

interface CellAbout {
	readonly line: MaskLine;
	readonly key: number;
	readonly character: string;
	readonly tone: string;
}

/** Returns one byte: its digits, its character, and its bits. */
function cell(
	{ x, y }: { readonly x: number; readonly y: number },
	value: number,
	{ key, character, tone }: CellAbout,
	{ ink, ink2 }: PictureColours,
): readonly string[] {
	const base = y + 20;
	const parts = [
		box({ x, y, ...CELL }, tone, 0.1),
		textAt(x + 10, base, hexText(Uint8Array.of(value)), { fill: tone, size: HEX_SIZE, bold: true }),
	];
	if (character !== '') {
		const style = { fill: ink2, size: BIT_SIZE, anchor: 'middle' } as const;
		parts.push(textAt(x + 50, base, character, style));
	}
	for (let bit = 0; bit < 8; bit++) {
		const flips = ((key >> (7 - bit)) & 1) === 1;
		const left = x + BITS_FROM + bit * BIT_WIDTH;
		if (flips) {
			parts.push(
				element('rect', {
					x: left,
					y: y + 5,
					width: BIT_WIDTH,
					height: CELL.height - 10,
					fill: tone,
					'fill-opacity': 0.24,
				}),
			);
		}
		parts.push(
			textAt(left + BIT_WIDTH / 2, base, String((value >> (7 - bit)) & 1), {
				fill: flips ? ink : tone,
				size: BIT_SIZE,
				bold: flips,
				anchor: 'middle',
			}),
		);
	}
	return parts;
}

function lineName({ name, note }: { readonly name: string; readonly note: string }): string {
	return note === '' ? name : `${name} ${note}`;
}
