// Says what paper can show of a lab's document: bytes, the heads of a handshake, or a key with its accept value.
import { hexByte, latin1Text, type Bytes } from '../engine/bytes/index.ts';
import { asAcceptPair } from './facts/accept-key-facts.ts';
import { asWireBytes } from './facts/frame-facts.ts';
import { asHandshakeHeads } from './facts/handshake-facts.ts';

export type PrintedState =
	| {
			readonly type: 'bytes';
			readonly from: 'client' | 'server';
			readonly bytes: readonly string[];
	  }
	| { readonly type: 'heads'; readonly heads: readonly string[] }
	| { readonly type: 'pair'; readonly key: string; readonly accept: string };

/** Returns what can be printed of a document; null if it is empty, or is drawn only by its lab. */
export function printedState(document: object): PrintedState | null {
	const wire = asWireBytes(document);
	if (wire) {
		const { bytes, from } = wire;
		return bytes.length === 0 ? null : { type: 'bytes', from, bytes: bytesInHex(bytes) };
	}
	const heads = asHandshakeHeads(document);
	if (heads) {
		const { request, response } = heads;
		const texts = [request, ...(response === null ? [] : [response])].map((one) => latin1Text(one));
		return { type: 'heads', heads: texts.filter((text) => text !== '') };
	}
	const pair = asAcceptPair(document);
	if (!pair || (pair.key === '' && pair.accept === '')) return null;
	return { type: 'pair', key: pair.key, accept: pair.accept };
}

/** Returns the bits of a byte in hex digits, from the first one on the wire. */
export function bitDigits(byte: string): readonly string[] {
	return Array.from(Number.parseInt(byte, 16).toString(2).padStart(8, '0'));
}

/** Returns each byte in hex digits. */
export function bytesInHex(bytes: Bytes): readonly string[] {
	return Array.from(bytes, hexByte);
}
