// A frame's outline as five numbers. Loops over every frame of a document use it because it creates no
// objects.
import { OPCODE } from './opcode.ts';
import type { FrameRows } from './rows.ts';
import { COLUMN, rowCell, frameEnd } from './rows.ts';

/** Lists the sections of a frame in wire order, each of whole bytes. The `payload` of a Close is its reason. */
export const SECTIONS = ['first-byte', 'length', 'masking-key', 'close-code', 'payload'] as const;
export type SectionName = (typeof SECTIONS)[number];

/**
 * Writes the number of bytes of each section into `into`, in the order of `SECTIONS`. Only bytes that the
 * document contains count; the five numbers add up to the frame.
 * @throws RangeError when the document has no frame `index`.
 */
export function sectionLengths(rows: FrameRows, index: number, into: Uint32Array): void {
	const head = rowCell(rows, index, COLUMN.head);
	const here = frameEnd(rows, index) - rowCell(rows, index, COLUMN.offset);
	const payload = rowCell(rows, index, COLUMN.available);
	const header = here - payload;
	const lengthTo = Math.min(header, ((head >>> 16) & 0xff) - (head & 0x8000 ? 4 : 0));
	const code = (head & 0x0f) === OPCODE.close ? Math.min(2, payload) : 0;
	into[0] = 1;
	into[1] = lengthTo - 1;
	into[2] = header - lengthTo;
	into[3] = code;
	into[4] = payload - code;
}

/** Returns the offset at which a frame begins; for `rows.count`, the offset at which the last frame ends. */
export function frameOffset(rows: FrameRows, index: number): number {
	return index === rows.count ? rows.byteLength : rowCell(rows, index, COLUMN.offset);
}
