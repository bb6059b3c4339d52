// Handles the keys of the Frame lab while no view of the bytes has the focus.
import { bitRange, byteRange, bytesOfRange } from '../../engine/report/index.ts';
import type { FrameGestures } from './frame-gestures.ts';

/**
 * Handles keys while no view of the bytes has the focus: they move the selected byte, flip bits and delete.
 * Returns true if the key was used.
 */
export function labKey(lab: FrameGestures, event: KeyboardEvent): boolean {
	const { from, to } = bytesOfRange(lab.selection);
	const last = lab.bytes.length - 1;
	const goto = (at: number): true => {
		const byte = Math.max(0, Math.min(last, at));
		lab.select(byteRange(byte, byte + 1));
		return true;
	};
	if (last < 0) return false;
	switch (event.key) {
		case 'ArrowLeft':
			return goto(from - 1);
		case 'ArrowRight':
			return goto(Math.max(from + 1, to - 1 > from ? to : from + 1));
		case 'Home':
			return goto(0);
		case 'End':
			return goto(last);
		case ' ':
			lab.flip(lab.selection.start);
			return true;
		case 'Delete':
			lab.deleteSelected();
			return true;
		case '0':
		case '1':
			if (lab.selection.end - lab.selection.start !== 1) return false;
			lab.setBit(lab.selection.start, event.key === '1' ? 1 : 0);
			lab.select(within(lab, lab.selection.start + 1));
			return true;
		default:
			return false;
	}
}

function within(lab: FrameGestures, bit: number) {
	const at = Math.min(bit, lab.bytes.length * 8 - 1);
	return bitRange(at, at + 1);
}
