import type { Bytes, FrameRows } from '../../src/engine/index.ts';
import { joinBytes, messageFrames, payloadOf } from '../../src/engine/index.ts';

/** Returns the unmasked payloads of a message's frames, joined. */
export function messagePayload(rows: FrameRows, bytes: Bytes, index: number): Bytes {
	return joinBytes(messageFrames(rows, index).map((frame) => payloadOf(rows, bytes, frame)));
}
