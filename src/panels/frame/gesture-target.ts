// The part of the Frame lab that gestures and keys use.
import type {
	BitRange,
	Bytes,
	Edit,
	Frame,
	FrameFieldName,
	FrameRows,
} from '../../engine/index.ts';
import type { FrameDocument } from './frame-document.ts';

/** The kind of typing. Undo takes back consecutive edits of one kind together. */
export type Run = 'strip' | 'hex' | 'payload' | 'key' | 'length' | 'bits';

export interface GestureTarget {
	readonly history: { readonly document: FrameDocument };
	readonly bytes: Bytes;
	readonly rows: FrameRows;
	readonly selection: BitRange;
	/** The index of the frame in front, or −1 if there are no bytes. */
	readonly index: number;
	readonly frame: Frame | null;
	/** The unmasked payload of the frame in front. */
	readonly payload: Bytes;
	select(range: BitRange): void;
	selectField(name: FrameFieldName): void;
	/** Returns false if `edit` is null or makes the document too long; then nothing changes. */
	edit(edit: Edit | null, run?: Run | null): boolean;
	editAndShow(edit: Edit | null): boolean;
	/** Makes an edit that flips `bit`; the lab then reports this bit as flipped. */
	flip(bit: number, edit: Edit | null): void;
}
