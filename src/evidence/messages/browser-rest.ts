// Recognises by its beginning why a browser did not open a WebSocket, where no other pattern knows the rest: Chromium
// says before it whether there was no connection, or no valid response.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const STREAM = 'chromium: net/websockets/websocket_stream.cc';

export const BROWSER_REST: readonly MessagePattern[] = [
	{
		id: 'browser-establishment',
		program: 'browser',
		pattern: /failed: Error in connection establishment: net::ERR_[A-Z0-9_]{2,60}/,
		signs: ['connect-failed'],
		source: `${STREAM}; net/base/net_error_list.h`,
		example:
			"WebSocket connection to 'ws://chat.example/' failed: Error in connection establishment: net::ERR_FAILED",
	},
	{
		id: 'browser-handshake',
		program: 'browser',
		pattern: /failed: Error during WebSocket handshake: [^\n]{1,200}/,
		signs: ['handshake-failed'],
		source: `${STREAM}; websocket_basic_handshake_stream.cc`,
		example:
			"WebSocket connection to 'ws://chat.example/' failed: Error during WebSocket handshake: net::ERR_RESPONSE_HEADERS_TOO_BIG",
	},
	{
		id: 'paho-socket-error',
		program: 'mqtt',
		pattern: /\bAMQJS0007E\b/,
		signs: ['connect-failed'],
		source: 'paho.mqtt.javascript: src/paho-mqtt.js, ERROR.SOCKET_ERROR',
		example: 'AMQJS0007E Socket error:undefined.',
	},
	{
		id: 'paho-socket-closed',
		program: 'mqtt',
		pattern: /\bAMQJS0008I\b/,
		signs: ['transport-ended'],
		source: 'paho.mqtt.javascript: src/paho-mqtt.js, ERROR.SOCKET_CLOSE',
		example: 'AMQJS0008I Socket closed.',
	},
	{
		id: 'paho-state',
		program: 'mqtt',
		pattern: /\bAMQJS0011E Invalid state not connected\b/,
		signs: ['sent-before-open'],
		source: 'paho.mqtt.javascript: src/paho-mqtt.js, ERROR.INVALID_STATE',
		example: 'AMQJS0011E Invalid state not connected.',
	},
	{
		id: 'network-row-status',
		program: 'browser',
		pattern:
			/\bGET\s{1,3}wss?:\/\/[^\s"']{1,600}\s{1,3}(?:\[HTTP\/\d(?:\.\d)? )?(?<status>[2-5]\d{2})(?![\d.]|\s?ms)/,
		signs: ['response'],
		values: statusValue,
		source: 'the rows of requests in the consoles of Chromium and Firefox, as they are copied',
		example: 'GET wss://chat.example/live 404 (Not Found)',
	},
	{
		id: 'internet-explorer-status',
		program: 'browser',
		pattern: /\bWebSocket Error: Incorrect HTTP response\. Status code (?<status>\d{3})\b/,
		signs: ['response'],
		values: statusValue,
		source:
			'Internet Explorer and the first Edge, SCRIPT12008; github.com/SignalR/SignalR/issues/3359',
		example: 'SCRIPT12008: WebSocket Error: Incorrect HTTP response. Status code 502, Bad Gateway',
	},
];
