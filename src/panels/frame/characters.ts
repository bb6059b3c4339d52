// The characters over the payload bytes that are shown: a window around the first bad byte, or around what is
// selected, or the beginning.
import {
	OPCODE,
	frameAt,
	frameCharacters,
	isText,
	isTextJudged,
	payloadOf,
	utf8Characters,
	type Bytes,
	type FrameDiagnosis,
	type FrameRows,
	type Utf8Character,
} from '../../engine/index.ts';

export interface CharacterCell extends Utf8Character {
	/** The payload bytes of this frame that are part of it. */
	readonly from: number;
	readonly to: number;
	/** It began in an earlier fragment, or ends in a later one. */
	readonly before: boolean;
	readonly after: boolean;
}

/** `cut`: its last character lacks bytes. `unread`: a fragment before it may be ill-formed. */
export type TextState = 'valid' | 'bad' | 'cut' | 'unread';

export interface CharacterView {
	/** Of all the text in this frame, with the parts of its characters that other fragments carry. */
	readonly state: TextState;
	readonly cells: readonly CharacterCell[];
	/** The first bad byte, counted in the payload; null when there is none. */
	readonly bad: number | null;
	readonly from: number;
	readonly to: number;
}

export const WINDOW_BYTES = 12;

/** Null where nobody reads text: data that are binary, compressed, or no header yet. */
export function characterView(
	rows: FrameRows,
	bytes: Bytes,
	index: number,
	selected: number,
	diagnoses: readonly FrameDiagnosis[],
): CharacterView | null {
	const text = isText(rows, index);
	const skip = text ? 0 : closeReasonStart(rows, index);
	if (skip === null) return null;
	const payload = payloadOf(rows, bytes, index);
	if (payload.length <= skip) return null;
	const place = diagnoses.find(
		({ code }) => code.startsWith('utf8-') || code === 'close-reason-utf8',
	);
	const bad = place ? Math.min(Number(place.data['offset'] ?? 0), payload.length - 1) : null;
	const centre = bad ?? (selected >= 0 && selected < payload.length ? selected : 0);
	const from = Math.max(skip, Math.min(centre - 8, payload.length - WINDOW_BYTES));
	const to = Math.min(payload.length, from + WINDOW_BYTES);
	const charactersIn = (start: number, end: number) =>
		text
			? frameCharacters(rows, bytes, index, start, end)
			: utf8Characters(payload.subarray(skip), start - skip, end - skip).map((one) => ({
					...one,
					offset: one.offset + skip,
				}));
	const cells = charactersIn(from, to).map((one) => ({
		...one,
		from: Math.max(0, one.offset),
		to: Math.min(payload.length, one.offset + one.length),
		before: one.offset < 0,
		after: one.offset + one.length > payload.length,
	}));
	const judged = !text || isTextJudged(rows, index);
	const last = charactersIn(payload.length - 1, payload.length).at(-1);
	const whole = judged && last?.codePoint !== null ? 'valid' : judged ? 'cut' : 'unread';
	return { state: bad === null ? whole : 'bad', cells, bad, from, to };
}

/** §5.5.1: a Close has two bytes of code before its text. */
function closeReasonStart(rows: FrameRows, index: number): number | null {
	const { opcode } = frameAt(rows, index);
	return opcode === OPCODE.close ? 2 : null;
}
