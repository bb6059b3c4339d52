import { frameAt, OPCODE, type FrameRows } from '../../engine/frame/index.ts';

/** Holds the number of frames at the beginning that `needsMessagesView` looks at. */
const LOOKED_AT = 64;

/** Says whether the messages view adds to the frames: one of the first frames is compressed or a continuation. */
export function needsMessagesView(rows: FrameRows): boolean {
	for (let i = 0; i < Math.min(rows.count, LOOKED_AT); i++) {
		const { opcode, compressed } = frameAt(rows, i);
		if (compressed || opcode === OPCODE.continuation) return true;
	}
	return false;
}
