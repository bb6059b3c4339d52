// Says whether frames without their opening handshake are compressed. permessage-deflate gives RSV1 its meaning, and only
// the first frame of a message has it (RFC 7692 §6).
import type { Bytes } from '../../engine/bytes/index.ts';
import { OPCODE, decodeFrames, frameAt } from '../../engine/frame/index.ts';
import type { Assumption } from '../piece.ts';

/** Says what is assumed, and the value of Sec-WebSocket-Extensions if there is one. */
export interface AssumedCompression {
	readonly extensions: { readonly extensions?: string };
	readonly assumption: Assumption;
}

/**
 * Returns what is assumed about the compression of a connection whose handshake is not shown.
 * @param sides the bytes of the frames of each side
 */
export function assumedCompression(...sides: readonly Bytes[]): AssumedCompression {
	if (!sides.some(hasCompressedMessage)) {
		return { extensions: {}, assumption: { id: 'no-compression', values: {} } };
	}
	return {
		extensions: { extensions: 'permessage-deflate' },
		assumption: { id: 'compression-by-rsv1', values: {} },
	};
}

function hasCompressedMessage(bytes: Bytes): boolean {
	// The bits of a frame are the same for either sender.
	const rows = decodeFrames(bytes, { from: 'server', deflate: true, limit: null });
	for (let i = 0; i < rows.count; i++) {
		const { opcode, rsv1 } = frameAt(rows, i);
		if (rsv1 && (opcode === OPCODE.text || opcode === OPCODE.binary)) return true;
	}
	return false;
}
