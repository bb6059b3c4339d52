import type { Bytes } from '../../src/engine/bytes/index.ts';
import type { FrameRows } from '../../src/engine/frame/index.ts';
import { joinBytes } from '../../src/engine/bytes/index.ts';
import { messageFrames, payloadOf } from '../../src/engine/frame/index.ts';

/** Returns the unmasked payloads of a message's frames, joined. */
export function messagePayload(rows: FrameRows, bytes: Bytes, index: number): Bytes {
	return joinBytes(messageFrames(rows, index).map((frame) => payloadOf(rows, bytes, frame)));
}
