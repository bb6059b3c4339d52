// Where keys move in the byte strip. The place after the last byte is also a place: a digit there adds a
// byte.
import type { FrameRows } from '../../engine/frame/index.ts';
import { frameIndexAt, frameOffset } from '../../engine/frame/index.ts';

/** Returns the byte to go to; null if the key does not move. */
export function stripMove(
	rows: FrameRows,
	at: number,
	key: string,
	command: boolean,
): number | null {
	const length = rows.byteLength;
	const frame = at >= length ? rows.count - 1 : frameIndexAt(rows, at);
	switch (key) {
		case 'ArrowRight':
			return Math.min(at + 1, length);
		case 'ArrowLeft':
			return Math.max(at - 1, 0);
		case 'Home':
			return command || frame < 0 ? 0 : frameOffset(rows, frame);
		case 'End':
			return Math.max(0, (command || frame < 0 ? length : frameOffset(rows, frame + 1)) - 1);
		case 'ArrowDown':
			return frame + 1 < rows.count ? frameOffset(rows, frame + 1) : at;
		case 'ArrowUp':
			return frame < 0 ? 0 : frameOffset(rows, Math.max(0, frame - 1));
		default:
			return null;
	}
}

/** Returns the value of a hexadecimal digit; −1 for any other key. */
export function digitOf(key: string): number {
	return /^[0-9a-f]$/i.test(key) ? parseInt(key, 16) : -1;
}
