// Describes the document of the Frame lab: the bytes that one side sent after the handshake, and the agreements of
// their connection.
import type { SentFrames } from '../../engine/endpoint/index.ts';
import type { BitRange } from '../../engine/report/index.ts';
import { readHex } from '../../engine/bytes/index.ts';
import { USUAL_AGREEMENT } from '../../engine/message/index.ts';
import { bitRange } from '../../engine/report/index.ts';

/** Holds the bytes that one side sent, and what the receiver knows of the connection. */
export type FrameDocument = SentFrames;

export const START: FrameDocument = {
	// RFC 6455 §5.7: a masked text message with "Hello".
	bytes: readHex('81 85 37 fa 21 3d 7f 9f 4d 51 58').bytes,
	from: 'client',
	deflate: false,
	limit: null,
	...USUAL_AGREEMENT,
};

/** Covers the opcode of the first frame, which is selected when the lab opens. */
export const START_SELECTION: BitRange = bitRange(4, 8);
