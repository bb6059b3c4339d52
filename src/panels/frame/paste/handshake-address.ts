import { latin1Text, type Bytes } from '../../../engine/bytes/index.ts';

/** Returns the address that opens the heads in front of pasted frames in the Handshake lab. */
export function handshakeAddress(heads: readonly Bytes[]): string {
	const parts = heads.slice(0, 2).map((head) => {
		const text = latin1Text(head);
		const name = text.startsWith('HTTP/') ? 'response' : 'request';
		return `${name}=${encodeURIComponent(text)}`;
	});
	return `/handshake?${parts.join('&')}`;
}
