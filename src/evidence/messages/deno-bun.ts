// Lists errors of the WebSocket clients in Deno and Bun. Bun reports a handshake that failed as a close event with the
// code 1002 or 1015 too, although no connection was open and no Close frame was received. So these patterns take the
// code before the text: as a close code it would be read as one of an open connection.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const DENO =
	'deno: ext/websocket/lib.rs, “failed to connect to WebSocket”; fastwebsockets: src/handshake.rs, verify, and src/error.rs';
const BUN = 'bun: src/bun.js/bindings/webcore/WebSocket.cpp, didFailWithErrorCode';

export const DENO_BUN: readonly MessagePattern[] = [
	{
		id: 'deno-status',
		program: 'deno',
		pattern: /failed to connect to WebSocket: Invalid status code:? (?<status>[1-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source: `${DENO}; github.com/denoland/deno/issues/30757 and /27769`,
		example: 'NetworkError: failed to connect to WebSocket: Invalid status code: 400',
	},
	{
		id: 'deno-status-unknown',
		program: 'deno',
		pattern: /failed to connect to WebSocket: Invalid status code(?!:? \d)/,
		signs: ['handshake-failed'],
		source:
			'deno 1.33: ext/websocket/handshake.rs, verify; github.com/lucacasonato/deno-puppeteer/issues/81',
		example: 'NetworkError: failed to connect to WebSocket: Invalid status code',
	},
	{
		id: 'deno-upgrade',
		program: 'deno',
		pattern: /failed to connect to WebSocket: Invalid (?:upgrade|connection) header/i,
		signs: ['response-upgrade-wrong'],
		source: DENO,
		example: 'NetworkError: failed to connect to WebSocket: Invalid upgrade header',
	},
	{
		id: 'deno-ping',
		program: 'deno',
		pattern: /\bNo response from ping frame\b/,
		signs: ['opened', 'ping-unanswered'],
		source: 'deno: ext/websocket/01_websocket.js, _serverHandleIdleTimeout',
		example: 'No response from ping frame.',
	},
	{
		id: 'bun-status',
		program: 'bun',
		pattern: /(?:\b1002\b[^\n]{1,60})?\bExpected 101 status code\b/,
		signs: ['handshake-failed'],
		source: `${BUN}, expected_101_status_code`,
		example: "WebSocket connection to 'wss://chat.example/ws' failed: Expected 101 status code",
	},
	{
		id: 'bun-upgrade',
		program: 'bun',
		pattern:
			/(?:' failed: |\b1002\b[^\n]{1,60})(?:Missing|Invalid) (?:upgrade|connection) header\b/,
		signs: ['response-upgrade-wrong'],
		source: `${BUN}, missing_upgrade_header and the three after it`,
		example: "WebSocket connection to 'wss://chat.example/ws' failed: Missing upgrade header",
	},
	{
		id: 'bun-accept',
		program: 'bun',
		pattern: /(?:\b1002\b[^\n]{1,60})?\bMismatch websocket accept header\b/,
		signs: ['accept-differs'],
		source: `${BUN}, mismatch_websocket_accept_header`,
		example:
			"WebSocket connection to 'wss://chat.example/ws' failed: Mismatch websocket accept header",
	},
	{
		id: 'bun-accept-missing',
		program: 'bun',
		pattern: /(?:\b1002\b[^\n]{1,60})?\bMissing websocket accept header\b/,
		signs: ['accept-missing'],
		source: `${BUN}, missing_websocket_accept_header`,
		example:
			"WebSocket connection to 'wss://chat.example/ws' failed: Missing websocket accept header",
	},
	{
		id: 'bun-subprotocol',
		program: 'bun',
		pattern: /(?:' failed: |\b1002\b[^\n]{1,60})(?:Missing|Mismatch) client protocol\b/,
		signs: ['subprotocol-differs'],
		source: `${BUN}, missing_client_protocol and mismatch_client_protocol`,
		example: 'onclose 1002 Mismatch client protocol',
	},
	{
		id: 'bun-tls',
		program: 'bun',
		pattern: /(?:' failed: |\b1015\b[^\n]{1,60})TLS handshake failed\b/,
		signs: ['tls-not-accepted'],
		source: `${BUN}, tls_handshake_failed`,
		example: "WebSocket connection to 'wss://chat.example/ws' failed: TLS handshake failed",
	},
	{
		id: 'bun-connect',
		program: 'bun',
		pattern: /WebSocket connection to '[^'\n]{1,2000}' failed: Failed to connect\b/,
		signs: ['connect-failed'],
		source: `${BUN}, failed_to_connect`,
		example: "WebSocket connection to 'ws://localhost:8080/' failed: Failed to connect",
	},
	{
		id: 'bun-masked',
		program: 'bun',
		pattern: /\bProtocol error - unexpected mask from server\b/,
		signs: ['mask-unexpected'],
		source: `${BUN}, unexpected_mask_from_server`,
		example: 'onclose 1002 Protocol error - unexpected mask from server',
	},
	// An early Bun printed it of frames that were valid: github.com/oven-sh/bun/issues/1592.
	{
		id: 'bun-frame-head',
		program: 'bun',
		pattern:
			/\bProtocol error - (?:control frame is fragmented|(?:invalid|expected|unsupported) control frame|unexpected opcode)/,
		signs: ['frame-unreadable'],
		source: `${BUN}, control_frame_is_fragmented and others`,
		example: 'onclose 1002 Protocol error - unexpected opcode',
	},
	{
		id: 'bun-utf8',
		program: 'bun',
		pattern: /\bServer sent invalid UTF8\b/,
		signs: ['text-not-utf8'],
		source: `${BUN}, invalid_utf8`,
		example: 'onclose 1003 Server sent invalid UTF8',
	},
];
