// Lists errors of websocket-sharp, a library for .NET that many programs of Unity contain.
import type { MessagePattern } from './message-pattern.ts';

const CLIENT = 'websocket-sharp: websocket-sharp/WebSocket.cs, checkHandshakeResponse';

export const WEBSOCKET_SHARP: readonly MessagePattern[] = [
	{
		id: 'websocket-sharp-tls',
		program: 'websocket-sharp',
		pattern: /\bAn error has occurred during a TLS handshake\b/,
		signs: ['tls-not-accepted'],
		source: 'websocket-sharp: websocket-sharp/Ext.cs, the message of the close code 1015',
		example:
			'WebSocketSharp.WebSocketException: An error has occurred during a TLS handshake. ---> System.IO.IOException: The authentication or decryption has failed.',
	},
	{
		id: 'websocket-sharp-connect',
		program: 'websocket-sharp',
		pattern: /\bAn (?:exception|error) has occur+ed while connecting\b/,
		signs: ['connect-failed'],
		source:
			'websocket-sharp: websocket-sharp/WebSocket.cs, connect; github.com/sta/websocket-sharp/issues/44 and /484',
		example: 'An exception has occurred while connecting.',
	},
	{
		id: 'websocket-sharp-response',
		program: 'websocket-sharp',
		pattern: /\bNot (?:a WebSocket handshake|WebSocket connection) response\./,
		signs: ['handshake-failed'],
		source: `${CLIENT}; older versions: github.com/sta/websocket-sharp/issues/159`,
		example: 'Not a WebSocket handshake response.',
	},
	{
		id: 'websocket-sharp-accept',
		program: 'websocket-sharp',
		pattern: /Includes no Sec-WebSocket-Accept header, or it has an invalid value/,
		signs: ['accept-differs-or-missing'],
		source: CLIENT,
		example: 'Includes no Sec-WebSocket-Accept header, or it has an invalid value.',
	},
	{
		id: 'websocket-sharp-accept-differs',
		program: 'websocket-sharp',
		pattern: /The Sec-WebSocket-Accept header is invalid\./,
		signs: ['accept-differs'],
		source: CLIENT,
		example: 'The Sec-WebSocket-Accept header is invalid.',
	},
	{
		id: 'websocket-sharp-accept-missing',
		program: 'websocket-sharp',
		pattern: /The Sec-WebSocket-Accept header is non-existent\./,
		signs: ['accept-missing'],
		source: CLIENT,
		example: 'The Sec-WebSocket-Accept header is non-existent.',
	},
	{
		id: 'websocket-sharp-end',
		program: 'websocket-sharp',
		pattern: /\bThe header (?:part )?of a frame (?:could not|cannot) be read\b/,
		signs: ['opened', 'ended-without-close'],
		source:
			'websocket-sharp: websocket-sharp/WebSocketFrame.cs, processHeader: fewer than 2 bytes came',
		example: 'WebSocketSharp.WebSocketException: The header part of a frame could not be read.',
	},
];
