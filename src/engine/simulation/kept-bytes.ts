// Bytes that a node keeps for later, as a queue of parts. The parts are joined only when their bytes are
// needed.
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { emptyFifo, type Fifo } from './fifo.ts';

export interface KeptBytes {
	readonly parts: Fifo<Bytes>;
	readonly length: number;
}

export const NOTHING_KEPT: KeptBytes = { parts: emptyFifo(), length: 0 };

export function keptWith(kept: KeptBytes, bytes: Bytes): KeptBytes {
	if (bytes.length === 0) return kept;
	return { parts: kept.parts.with(bytes), length: kept.length + bytes.length };
}

/** Returns all kept bytes, joined. */
export function allOf({ parts }: KeptBytes): Bytes {
	return parts.length === 1 ? parts.at(0) : joinBytes([...parts]);
}
