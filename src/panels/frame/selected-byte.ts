import type { FrameReading } from './frame-lab.svelte.ts';

/** The byte that the selection begins in; the last one when it stands behind all of them. */
export function selectedByte({ selection, bytes }: Pick<FrameReading, 'selection' | 'bytes'>) {
	return Math.max(0, Math.min(Math.floor(selection.start / 8), bytes.length - 1));
}
