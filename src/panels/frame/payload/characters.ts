// The characters over a window of the payload bytes. The window lies around the first byte that is not valid
// UTF-8, else around the selected byte, else at the beginning of the payload.
import { utf8Characters, type Bytes, type Utf8Character } from '../../../engine/bytes/index.ts';
import {
	OPCODE,
	frameAt,
	frameCharacters,
	isText,
	isTextJudged,
	payloadOf,
	type FrameDiagnosis,
	type FrameRows,
} from '../../../engine/frame/index.ts';

export interface CharacterCell extends Utf8Character {
	/** `from` and `to` bound the bytes [from, to) of this frame's payload that are part of the character. */
	readonly from: number;
	readonly to: number;
	/** `before` says that the character begins in an earlier fragment, `after` that it ends in a later one. */
	readonly before: boolean;
	readonly after: boolean;
}

/**
 * Says what was found in a text. `cut`: the last character lacks bytes. `unread`: the text of an earlier fragment
 * may be ill-formed.
 */
export type TextState = 'valid' | 'bad' | 'cut' | 'unread';

export interface CharacterView {
	/** Judges all text in this frame, including the parts of its characters that other fragments contain. */
	readonly state: TextState;
	readonly cells: readonly CharacterCell[];
	/** Holds the offset in the payload of the first byte that is not valid UTF-8, or null if there is none. */
	readonly bad: number | null;
	/** `from` and `to` bound the payload bytes [from, to) that the window shows. */
	readonly from: number;
	readonly to: number;
}

/** Holds the number of payload bytes that the window holds. */
export const WINDOW_BYTES = 12;

/** Returns null if the frame has no text: its data are binary or compressed, or its header is incomplete. */
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
	const found = diagnoses.find(
		({ code }) => code.startsWith('utf8-') || code === 'close-reason-utf8',
	);
	const bad = found ? Math.min(Number(found.data['offset'] ?? 0), payload.length - 1) : null;
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

/** Returns the offset of the text in a Close frame: its body begins with two bytes of close code (§5.5.1). */
function closeReasonStart(rows: FrameRows, index: number): number | null {
	const { opcode } = frameAt(rows, index);
	return opcode === OPCODE.close ? 2 : null;
}
