import type { Lab } from '../../lab/lab.ts';
import type { FrameSnapshot } from './frame-lab.svelte.ts';

/**
 * Returns the index of the byte in which the selection begins; the last byte if the selection is at the end.
 */
export function selectedByte({ selection, bytes }: Pick<FrameSnapshot, 'selection' | 'bytes'>) {
	return Math.max(0, Math.min(Math.floor(selection.start / 8), bytes.length - 1));
}

/** Returns whether a byte was chosen, by an address or by the reader. A document opens without. */
export function isByteChosen(lab: Pick<Lab, 'view'>): boolean {
	return lab.view['select'] !== undefined;
}

/**
 * Returns whether the selection begins in a masked payload byte, or in a byte of the key that masks at least
 * one payload byte.
 */
export function showsMasking(
	snapshot: Pick<FrameSnapshot, 'selection' | 'bytes' | 'frame'>,
): boolean {
	const { frame } = snapshot;
	if (!frame?.key) return false;
	const at = selectedByte(snapshot) - frame.payloadFrom;
	const length = frame.payloadTo - frame.payloadFrom;
	return at < 0 ? at >= -4 && at + 4 < length : at < length;
}
