// Lists errors of coder/websocket, a library for Go.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const DIAL = 'coder/websocket 1.8.15: dial.go, accept.go';
const READ = 'coder/websocket 1.8.15: read.go, close.go';

export const CODER: readonly MessagePattern[] = [
	{
		id: 'coder-status',
		program: 'coder',
		pattern: /expected handshake response status code 101 but got (?<status>\d{3})/,
		signs: ['response'],
		values: statusValue,
		source: DIAL,
		example: 'failed to WebSocket dial: expected handshake response status code 101 but got 404',
	},
	{
		id: 'coder-origin',
		program: 'coder',
		pattern: /request Origin "[^"\n]{0,300}" is not authorized for Host/,
		signs: ['origin-not-allowed'],
		source: DIAL,
		example: 'request Origin "evil.example" is not authorized for Host "chat.example"',
	},
	{
		id: 'coder-upgrade',
		program: 'coder',
		pattern:
			/WebSocket protocol violation: (?:Connection|Upgrade) header "[^"\n]{0,300}" does not contain (?:Upgrade|websocket)/,
		signs: ['upgrade-header-wrong'],
		source: DIAL,
		example: 'WebSocket protocol violation: Connection header "" does not contain Upgrade',
	},
	{
		id: 'coder-http-1-0',
		program: 'coder',
		pattern: /handshake request must be at least HTTP\/1\.1: "HTTP\/1\.0"/,
		signs: ['request-http-1-0'],
		source: DIAL,
		example:
			'WebSocket protocol violation: handshake request must be at least HTTP/1.1: "HTTP/1.0"',
	},
	{
		id: 'coder-accept',
		program: 'coder',
		pattern: /WebSocket protocol violation: invalid Sec-WebSocket-Accept(?! \\?"\\?",)/,
		signs: ['accept-differs'],
		source: DIAL,
		example: 'WebSocket protocol violation: invalid Sec-WebSocket-Accept "abc", key "def"',
	},
	{
		// The value of a field that the response does not have is empty.
		id: 'coder-accept-missing',
		program: 'coder',
		pattern: /WebSocket protocol violation: invalid Sec-WebSocket-Accept \\?"\\?",/,
		signs: ['accept-missing'],
		source: DIAL,
		example: 'WebSocket protocol violation: invalid Sec-WebSocket-Accept "", key "def"',
	},
	{
		id: 'coder-subprotocol',
		program: 'coder',
		pattern: /WebSocket protocol violation: unexpected Sec-WebSocket-Protocol from server/,
		signs: ['subprotocol-differs'],
		source: DIAL,
		example: 'WebSocket protocol violation: unexpected Sec-WebSocket-Protocol from server: "chat"',
	},
	{
		id: 'coder-extension',
		program: 'coder',
		pattern:
			/WebSocket proto?col violation: unsupported extensions from server|unsupported permessage-deflate parameter: .{1,80}from server/,
		signs: ['extension-differs'],
		source: DIAL,
		example: 'unsupported permessage-deflate parameter: "x" from server',
	},
	{
		id: 'coder-hijack',
		program: 'coder',
		pattern: /http\.ResponseWriter does not implement http\.Hijacker/,
		signs: ['hijacker-hidden'],
		source: DIAL,
		example:
			'failed to accept WebSocket connection: http.ResponseWriter does not implement http.Hijacker',
	},
	{
		id: 'coder-read-limit',
		program: 'coder',
		pattern: /read limited at \d+ bytes/,
		signs: ['message-too-big'],
		source: READ,
		example: 'failed to read: read limited at 32769 bytes',
	},
	{
		id: 'coder-mask',
		program: 'coder',
		pattern: /received unmasked frame from client/,
		signs: ['mask-missing'],
		source: READ,
		example: 'failed to read frame: received unmasked frame from client',
	},
	{
		id: 'coder-frame-head',
		program: 'coder',
		pattern:
			/received header with unexpected rsv bits set: |received fragmented control frame|received control frame payload with invalid length/,
		signs: ['frame-unreadable'],
		source: READ,
		example: 'received header with unexpected rsv bits set: true:false:false',
	},
	{
		id: 'coder-frame',
		program: 'coder',
		pattern:
			/received unknown opcode |received continuation frame without text or binary frame|received new data message without finishing the previous message|received invalid close payload/,
		signs: ['frame-invalid'],
		source: READ,
		example: 'received continuation frame without text or binary frame',
	},
	{
		id: 'coder-close',
		program: 'coder',
		pattern:
			/received close frame: status = (?:StatusCode\((?<code>\d{4})\)|(?<name>Status\w+)) and reason = "[^"\n]{0,130}"/,
		signs: ['close-event'],
		values: coderCloseCode,
		source: `${READ}; stringer.go`,
		example:
			'failed to get reader: received close frame: status = StatusInternalError and reason = ""',
	},
	{
		id: 'coder-eof',
		program: 'coder',
		pattern: /failed to (?:get reader|read frame header)[^\n]{0,60}EOF/,
		signs: ['opened', 'ended-without-close'],
		source: 'coder/websocket 1.8.15: read.go; github.com/coder/websocket/issues/347',
		example: 'failed to get reader: failed to read frame header: EOF',
	},
	{
		id: 'coder-pong',
		program: 'coder',
		pattern: /failed to ping: failed to wait for pong: context deadline exceeded/,
		signs: ['opened', 'ping-unanswered'],
		source: 'coder/websocket 1.8.15: conn.go',
		example: 'failed to ping: failed to wait for pong: context deadline exceeded',
	},
];

/** Lists the names that `StatusCode.String` returns, in the order of their codes from 1000; 1004 has none. */
const CODER_NAMES =
	'NormalClosure GoingAway ProtocolError UnsupportedData - NoStatusRcvd AbnormalClosure InvalidFramePayloadData PolicyViolation MessageTooBig MandatoryExtension InternalError ServiceRestart TryAgainLater BadGateway TLSHandshake'.split(
		' ',
	);

function coderCloseCode({ code, name = '' }: Readonly<Record<string, string | undefined>>) {
	const index = CODER_NAMES.indexOf(name.replace('Status', ''));
	return { code: code === undefined ? 1000 + index : Number(code) };
}
