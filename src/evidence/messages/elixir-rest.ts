// Lists what Bandit, Cowboy, Mint.WebSocket and WebSockex say of a handshake or of a frame.
import { statusValue, type MessagePattern } from './message-pattern.ts';

export const ELIXIR_REST: readonly MessagePattern[] = [
	{
		id: 'bandit-utf8',
		program: 'bandit',
		pattern:
			/\bReceived non UTF-8 (?:text|connection close) frame \(RFC6455|\{:?error, ?:?badencoding\}/,
		signs: ['text-not-utf8'],
		source:
			'bandit: lib/bandit/websocket/connection.ex, frame.ex; cowboy: src/cowboy_websocket.erl',
		example: 'Received non UTF-8 text frame (RFC6455§8.1)',
	},
	{
		id: 'bandit-too-big',
		program: 'bandit',
		pattern:
			/\bReceived oversize (?:fragmented message|frame)\b|\bReceived compressed frame inflating too much\b|\{:?error, ?:?badsize\}/,
		signs: ['message-too-big'],
		source:
			'bandit: lib/bandit/websocket/connection.ex, frame.ex; cowboy: src/cowboy_websocket.erl',
		example: 'Received oversize fragmented message',
	},
	{
		id: 'bandit-head',
		program: 'bandit',
		pattern: /\bReceived unsupported RSV flags \d|\bReceived unexpected compressed frame \(RFC6455/,
		signs: ['frame-unreadable'],
		source: 'bandit: lib/bandit/websocket/connection.ex, frame.ex',
		example: 'Received unsupported RSV flags 4',
	},
	{
		id: 'bandit-frame',
		program: 'bandit',
		pattern:
			/\bReceived unexpected (?:text|binary|continuation) frame \(RFC6455|\bCannot have a (?:fragmented|compressed) (?:ping|pong|connection close|continuation) frame \(RFC|\{:?error, ?:?badframe\}/,
		signs: ['frame-invalid'],
		source:
			'bandit: lib/bandit/websocket/connection.ex, frame.ex; cowboy: src/cowboy_websocket.erl, terminate',
		example: 'Received unexpected text frame (RFC6455§5.4)',
	},
	{
		id: 'mint-status',
		program: 'mint',
		pattern:
			/\bMint\.WebSocket\.UpgradeFailureError\{[^}\n]{0,40}\bstatus_code: (?<status>[1-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source: 'mint_web_socket: lib/mint/web_socket/upgrade_failure_error.ex',
		example: '%Mint.WebSocket.UpgradeFailureError{status_code: 404, headers: []}',
	},
	{
		// The reason with which cowboy calls terminate if nothing came within idle_timeout.
		id: 'cowboy-timeout',
		program: 'cowboy',
		pattern:
			/\b(?:websocket_terminate\b|terminate(?:\/\d|(?=[(:=,])))[^\n]{0,40}\b:?timeout\b(?![_(])/,
		signs: ['idle-limit-reached'],
		values: () => ({ by: 'endpoint' }),
		source:
			'cowboy: src/cowboy_websocket.erl, websocket_close, timeout; ninenines.eu: cowboy_websocket(3)',
		example: 'terminate/3 gets timeout as reason',
	},
	{
		id: 'mint-nonce',
		program: 'mint',
		pattern: /\bMint\.WebSocketError\{[^}\n]{0,60}\breason: :invalid_nonce\b/,
		signs: ['accept-differs-or-missing'],
		source: 'mint_web_socket: lib/mint/web_socket/utils.ex, check_accept_nonce',
		example: '%Mint.WebSocketError{reason: :invalid_nonce}',
	},
	{
		id: 'mint-not-upgraded',
		program: 'mint',
		pattern:
			/\bMint\.WebSocketError\{[^}\n]{0,60}\breason: :(?:connection_not_upgraded|not_a_websocket)\b/,
		signs: ['handshake-failed'],
		source: 'mint_web_socket: lib/mint/web_socket.ex, new',
		example: '%Mint.WebSocketError{reason: :connection_not_upgraded}',
	},
	{
		id: 'mint-http2',
		program: 'mint',
		pattern: /\bMint\.WebSocketError\{[^}\n]{0,60}\breason: :extended_connect_disabled\b/,
		signs: ['http-2-refused'],
		source: 'mint_web_socket: lib/mint/web_socket.ex, upgrade',
		example: '%Mint.WebSocketError{reason: :extended_connect_disabled}',
	},
	{
		id: 'mint-refused',
		program: 'mint',
		pattern: /\bMint\.TransportError\{reason: :econnrefused\b/,
		signs: ['tcp-refused'],
		source: 'mint: lib/mint/transport_error.ex',
		example: '%Mint.TransportError{reason: :econnrefused}',
	},
	{
		id: 'websockex-name',
		program: 'websockex',
		pattern:
			/\bWebSockex\.ConnError\{original: :nxdomain\b|\bConnection Error: Could not resolve domain name\b/,
		signs: ['name-not-found'],
		source: 'websockex: lib/websockex/errors.ex',
		example: '%WebSockex.ConnError{original: :nxdomain}',
	},
	{
		id: 'websockex-timeout',
		program: 'websockex',
		pattern: /\bWebSockex\.ConnError\{original: :timeout\b/,
		signs: ['tcp-no-answer'],
		source: 'websockex: lib/websockex/errors.ex; conn.ex, open_socket',
		example: '%WebSockex.ConnError{original: :timeout}',
	},
];
