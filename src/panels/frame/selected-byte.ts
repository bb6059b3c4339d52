import type { FrameReading } from './frame-lab.svelte.ts';

/**
 * Returns the index of the byte in which the selection begins; the last byte if the selection is at the end.
 */
export function selectedByte({ selection, bytes }: Pick<FrameReading, 'selection' | 'bytes'>) {
	return Math.max(0, Math.min(Math.floor(selection.start / 8), bytes.length - 1));
}
