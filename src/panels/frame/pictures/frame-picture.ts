// Draws a frame as a picture that needs neither the page nor its fonts. It is made of the document’s analysis alone.
import type { Picture } from '../../../ui/picture.ts';
import { bitsPicture } from './bits-picture.ts';
import type { FrameDrawing, DrawingWords, PictureSource } from './drawn-part.ts';
import { maskingPicture, hasMasking } from './masking-picture.ts';
import { PICTURE_COLOURS, type PictureColours } from './picture-colours.ts';
import { FRAME_PICTURES, type FramePictureKind, type PictureTheme } from './picture-kinds.ts';
import { stripPicture } from './strip-picture.ts';
import { element, xmlText, textAt, widthOf } from './svg-text.ts';

export interface PictureTexts {
	/** Holds the line above the drawing. */
	readonly title: string;
	/** Says how many bytes the last frame lacks. `leftOut` says how many bytes are not drawn. */
	readonly missing: string;
	readonly leftOut: (bytes: number) => string;
	readonly views: DrawingWords;
}

/** Names the fonts of a picture: the one that a file contains, and those of programs that do not read it. */
const FONTS =
	"'IBM Plex Mono', ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', 'Noto Sans Mono CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace";
const MARGIN = 24;
const TITLE_SIZE = 16;
const TITLE_HEIGHT = 34;
const NOTE_SIZE = 13;
const NOTE_STEP = 22;

const DRAWERS: Readonly<
	Record<
		FramePictureKind,
		(source: PictureSource, colours: PictureColours, words: DrawingWords) => FrameDrawing
	>
> = { strip: stripPicture, bits: bitsPicture, masking: maskingPicture };

/** Returns the pictures that the current frame has. */
export function picturesOf(source: PictureSource): readonly FramePictureKind[] {
	if (source.currentIndex < 0) return [];
	return FRAME_PICTURES.filter((kind) => kind !== 'masking' || hasMasking(source));
}

/**
 * Draws one kind of picture of the current frame.
 * @throws RangeError if the document has no current frame
 */
export function framePicture(
	kind: FramePictureKind,
	source: PictureSource,
	theme: PictureTheme,
	{ title, missing, leftOut, views }: PictureTexts,
): Picture {
	const colours = PICTURE_COLOURS[theme];
	const drawing = DRAWERS[kind](source, colours, views);
	const notes = [missing, drawing.leftOut > 0 ? leftOut(drawing.leftOut) : ''].filter(Boolean);
	const width =
		2 * MARGIN +
		Math.max(
			drawing.width,
			widthOf(title, TITLE_SIZE),
			...notes.map((note) => widthOf(note, NOTE_SIZE)),
		);
	const notesFrom = MARGIN + TITLE_HEIGHT + drawing.height;
	const height = notesFrom + notes.length * NOTE_STEP + MARGIN;
	const text = element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width,
			height,
			viewBox: `0 0 ${width} ${height}`,
			'font-family': FONTS,
		},
		element('title', {}, xmlText(title)),
		element('rect', { width, height, fill: colours.sheet }),
		textAt(MARGIN, MARGIN + 14, title, { fill: colours.ink, size: TITLE_SIZE, bold: true }),
		element('g', { transform: `translate(${MARGIN} ${MARGIN + TITLE_HEIGHT})` }, ...drawing.parts),
		...notes.map((note, i) =>
			textAt(MARGIN, notesFrom + (i + 1) * NOTE_STEP - 4, note, {
				fill: colours.ink2,
				size: NOTE_SIZE,
			}),
		),
	);
	return { text, width, height };
}
