import { frameAt, OPCODE, type FrameRows } from '../../engine/index.ts';

/** What stands at the beginning says enough. */
const LOOKED_AT = 64;

/** Whether messages say more than their frames: some are in fragments, or compressed. */
export function tellsMessages(rows: FrameRows): boolean {
	for (let i = 0; i < Math.min(rows.count, LOOKED_AT); i++) {
		const { opcode, compressed } = frameAt(rows, i);
		if (compressed || opcode === OPCODE.continuation) return true;
	}
	return false;
}
