// What gestures and keys may ask of the lab they act on.
import type {
	BitRange,
	Bytes,
	Edit,
	Frame,
	FrameFieldName,
	FrameRows,
} from '../../engine/index.ts';
import type { FrameDocument } from './frame-document.ts';

/** A run of typing, which undo takes back at once. */
export type Run = 'strip' | 'hex' | 'payload' | 'key' | 'length' | 'bits';

export interface GestureTarget {
	readonly history: { readonly document: FrameDocument };
	readonly bytes: Bytes;
	readonly rows: FrameRows;
	readonly selection: BitRange;
	/** The frame that is looked at, or −1. */
	readonly index: number;
	readonly frame: Frame | null;
	/** Unmasked. */
	readonly payload: Bytes;
	select(range: BitRange): void;
	selectField(name: FrameFieldName): void;
	/** Nothing happens for null; false also when there would be too many bytes. */
	edit(edit: Edit | null, run?: Run | null): boolean;
	editAndShow(edit: Edit | null): boolean;
	/** An edit that flips `bit`, and is told as that. */
	flip(bit: number, edit: Edit | null): void;
}
