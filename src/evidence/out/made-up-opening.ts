// An opening handshake for a connection whose handshake was not seen. Tools read frames only behind one, so the
// writers make it up and say so in a comment.
import { latin1Bytes, type Bytes } from '../../engine/bytes/index.ts';
import { acceptFor } from '../../engine/handshake/index.ts';

/** Holds the comment beside a handshake that is made up. */
export const OPENING_COMMENT = 'This opening handshake is made up: the evidence does not show it.';

/** Holds the key in the example of RFC 6455 §1.3. */
const EXAMPLE_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

/**
 * Returns the heads of an opening handshake.
 * @param extensions the value of Sec-WebSocket-Extensions; empty for none
 * @param key the key of the request, if that was seen
 */
export function madeUpOpening(
	extensions: string,
	key = EXAMPLE_KEY,
): { readonly request: Bytes; readonly response: Bytes } {
	const agreed = extensions === '' ? [] : [`Sec-WebSocket-Extensions: ${extensions}`];
	return {
		request: writtenHead([
			'GET / HTTP/1.1',
			'Host: 192.0.2.2',
			'Upgrade: websocket',
			'Connection: Upgrade',
			`Sec-WebSocket-Key: ${key}`,
			'Sec-WebSocket-Version: 13',
			...agreed,
		]),
		response: writtenHead([
			'HTTP/1.1 101 Switching Protocols',
			'Upgrade: websocket',
			'Connection: Upgrade',
			`Sec-WebSocket-Accept: ${acceptFor(key)}`,
			...agreed,
		]),
	};
}

function writtenHead(lines: readonly string[]): Bytes {
	return latin1Bytes([...lines, '', ''].join('\r\n'));
}
