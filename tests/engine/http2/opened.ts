// Both sides of a connection over HTTP/2 after its opening.
import { latin1Bytes } from '../../../src/engine/bytes/index.ts';
import {
	newHttp2,
	sendHttp2,
	startHttp2,
	type Http2Connection,
	type Http2Setup,
} from '../../../src/engine/http2/connection.ts';
import { receiveHttp2 } from '../../../src/engine/http2/received.ts';

export const URL = 'wss://server.example.com/chat';
export const PLAIN: Http2Setup = { extendedConnect: true, downloadBytes: null };
export const REQUEST = latin1Bytes(
	'GET /chat HTTP/1.1\r\nHost: server.example.com\r\nUpgrade: websocket\r\n' +
		'Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
);
export const SWITCHING = latin1Bytes(
	'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n',
);

/** Both sides after the opening. */
export function opened(setup = PLAIN): { client: Http2Connection; server: Http2Connection } {
	const hello = startHttp2(newHttp2('client', setup), URL);
	const asked = sendHttp2(hello.connection, REQUEST);
	const greeting = receiveHttp2(newHttp2('server', setup), hello.out);
	const connect = receiveHttp2(asked.connection, greeting.out);
	const received = receiveHttp2(greeting.connection, connect.out);
	const answer = sendHttp2(received.connection, SWITCHING);
	return {
		client: receiveHttp2(connect.connection, answer.out).connection,
		server: answer.connection,
	};
}
