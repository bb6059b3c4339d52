// Lists messages of aiohttp, as a client and as a server.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const AIOHTTP = 'aiohttp 3.14: aiohttp/client.py, client_exceptions.py, client_ws.py';
const AIOHTTP_SERVER = 'aiohttp 3.14: aiohttp/web_ws.py';
const AIOHTTP_READER = 'aiohttp 3.14: aiohttp/_websocket/reader_py.py';

export const AIOHTTP_MESSAGES: readonly MessagePattern[] = [
	{
		id: 'aiohttp-refused',
		program: 'aiohttp',
		pattern: /Cannot connect to host \S+ ssl:[^[\n]{0,40}\[Connection refused/,
		signs: ['tcp-refused'],
		source: AIOHTTP,
		example: 'Cannot connect to host 172.30.32.1:8123 ssl:False [Connection refused]',
	},
	{
		id: 'aiohttp-cannot-connect',
		program: 'aiohttp',
		pattern: /Cannot connect to host \S+ ssl:[^[\n]{0,40}\[Connect call failed/,
		signs: ['tcp-failed'],
		source: AIOHTTP,
		example:
			"aiohttp.client_exceptions.ClientConnectorError: Cannot connect to host localhost:9 ssl:default [Connect call failed ('127.0.0.1', 9)]",
	},
	{
		id: 'aiohttp-status',
		program: 'aiohttp',
		pattern: /(?<status>\d{3}), message='Invalid response status'/,
		signs: ['response'],
		values: statusValue,
		source: AIOHTTP,
		example:
			"aiohttp.client_exceptions.WSServerHandshakeError: 404, message='Invalid response status', url='http://localhost:8080/ws'",
	},
	{
		id: 'aiohttp-challenge',
		program: 'aiohttp',
		pattern: /message='Invalid challenge response'/,
		signs: ['accept-differs-or-missing'],
		source: AIOHTTP,
		example:
			"aiohttp.client_exceptions.WSServerHandshakeError: 101, message='Invalid challenge response', url='http://localhost:8080/ws'",
	},
	{
		id: 'aiohttp-upgrade',
		program: 'aiohttp',
		pattern: /message='Invalid (?:upgrade|connection) header'/,
		signs: ['response-upgrade-wrong'],
		source: AIOHTTP,
		example:
			"aiohttp.client_exceptions.WSServerHandshakeError: 101, message='Invalid upgrade header', url='http://localhost:8080/ws'",
	},
	{
		id: 'aiohttp-request-upgrade',
		program: 'aiohttp',
		pattern: /No WebSocket UPGRADE hdr|No CONNECTION upgrade hdr/,
		signs: ['upgrade-header-wrong'],
		source: AIOHTTP_SERVER,
		example: 'No WebSocket UPGRADE hdr: None\n Can "Upgrade" only to "WebSocket".',
	},
	{
		id: 'aiohttp-pong',
		program: 'aiohttp',
		pattern: /No PONG received after [\d.]+ seconds/,
		signs: ['opened', 'ping-unanswered'],
		source: AIOHTTP,
		example: 'aiohttp.client_exceptions.ServerTimeoutError: No PONG received after 5.0 seconds',
	},
	{
		id: 'aiohttp-too-big',
		program: 'aiohttp',
		pattern: /Message size \d+ exceeds limit \d+|Decompressed message exceeds size limit \d+/,
		signs: ['message-too-big'],
		source: AIOHTTP_READER,
		example: 'Message size 4194305 exceeds limit 4194304',
	},
];
