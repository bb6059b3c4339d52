// The bytes of an opening handshake, for tests of connections.
import { encodeUtf8 } from '../../src/engine/bytes/index.ts';

export function ascii(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(encodeUtf8(text));
}

/** The key and the accept value are those of RFC 6455 §1.3. */
export const REQUEST = ascii(
	[
		'GET / HTTP/1.1',
		'Host: a.example',
		'Connection: Upgrade',
		'Upgrade: websocket',
		'Sec-WebSocket-Version: 13',
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		'',
		'',
	].join('\r\n'),
);

export const RESPONSE = ascii(
	[
		'HTTP/1.1 101 Switching Protocols',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
		'',
		'',
	].join('\r\n'),
);
