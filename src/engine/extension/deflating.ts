// The compressor of one side as a value: what it has said, and the stream that has said it. Two streams with the same
// window behind them may say the same text differently, so what is said depends on where the stream began: whoever goes
// on from an older value begins there too, and says its messages again. Streams begin anew so often that these are few.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import type { Deflater } from './codec.ts';
import { HeldStream } from './held-stream.ts';
import type { InflatedMessages } from './inflated-messages.ts';
import { inflatedMessages, inflatedAfter } from './inflated-messages.ts';
import { lastBytes } from './window.ts';

/** After so many messages, or bytes of them, the next stream begins. */
const STREAM_MESSAGES = 256;
const STREAM_BYTES = 1 << 17;

export interface Deflating {
	/** What the stream began behind. */
	readonly window: Bytes;
	/** What it has said since. */
	readonly said: InflatedMessages | null;
	readonly stream: HeldStream<Deflater>;
}

export interface Deflated {
	readonly next: Deflating;
	readonly blocks: Uint8Array<ArrayBuffer>;
}

export const NOTHING_SAID: Deflating = startDeflating(NO_BYTES);

/** @param size of the window, in bytes */
export function deflateNext(
	{ window, said, stream }: Deflating,
	begin: (window: Bytes) => Deflater,
	size: number,
	message: Bytes,
): Deflated {
	const deflater = stream.take() ?? repeated(begin(window), said);
	const blocks = deflater.deflate(message);
	const now = inflatedAfter(said, message);
	if (now.messages === STREAM_MESSAGES || now.bytes >= STREAM_BYTES) {
		const after = lastBytes([window, ...inflatedMessages(now)], size);
		return { next: startDeflating(after), blocks };
	}
	// Whoever asked for it may write over it.
	const kept = { ...now, message: message.slice() };
	return { next: { window, said: kept, stream: new HeldStream(deflater) }, blocks };
}

function startDeflating(window: Bytes): Deflating {
	return { window, said: null, stream: new HeldStream() };
}

function repeated(deflater: Deflater, said: InflatedMessages | null): Deflater {
	for (const message of inflatedMessages(said)) deflater.deflate(message);
	return deflater;
}
