// Lists the rest of what gobwas/ws, gorilla/websocket and golang.org/x/net say of a handshake or of a frame.
import type { MessagePattern } from './message-pattern.ts';

export const GO_REST: readonly MessagePattern[] = [
	{
		id: 'x-net-not-websocket',
		program: 'go',
		pattern: /^[ \t]*not websocket protocol[ \t]*$/m,
		signs: ['request-not-websocket'],
		source: 'golang.org/x/net/websocket: websocket.go, ErrNotWebSocket',
		example: 'not websocket protocol',
	},
	{
		id: 'gobwas-mask',
		program: 'gobwas',
		pattern: /(?:^|[:="'] ?)frames from client to server must be masked["']?\s*$/m,
		signs: ['mask-missing'],
		source: 'gobwas/ws: errors.go, check.go, http.go',
		example: 'read error: frames from client to server must be masked',
	},
	{
		id: 'gobwas-masked',
		program: 'gobwas',
		pattern: /(?:^|[:="'] ?)frames from server to client must be not masked["']?\s*$/m,
		signs: ['mask-unexpected'],
		source: 'gobwas/ws: errors.go, check.go, http.go',
		example: 'read error: frames from server to client must be not masked',
	},
	{
		id: 'gobwas-head',
		program: 'gobwas',
		pattern:
			/\bnon-zero rsv bits with no extension negotiated\b|(?:^|[:="'] ?)use of reserved op code["']?\s*$/m,
		signs: ['frame-unreadable'],
		source: 'gobwas/ws: errors.go, check.go, http.go',
		example: 'ws: non-zero rsv bits with no extension negotiated',
	},
	{
		id: 'gobwas-frame',
		program: 'gobwas',
		pattern:
			/\bunexpected (?:non-)?continuation data frame\b|\bcontrol frame payload limit exceeded\b|(?:^|[:="'] ?)control frame is not final\b|\bstatus code is (?:not defined in spec|only application level)\b/m,
		signs: ['frame-invalid'],
		source: 'gobwas/ws: errors.go, check.go, http.go',
		example: 'unexpected continuation data frame',
	},
	{
		id: 'gobwas-subprotocol',
		program: 'gobwas',
		pattern: /\bunexpected protocol in "Sec-Web[Ss]ocket-Protocol" header/,
		signs: ['subprotocol-differs'],
		source: 'gobwas/ws: errors.go, check.go, http.go',
		example: 'unexpected protocol in "Sec-Websocket-Protocol" header',
	},
	{
		id: 'gobwas-hijacker',
		program: 'gobwas',
		pattern:
			/\bgiven http\.ResponseWriter is not a http\.Hijacker\b|\bUnable to hijack the connection\b/,
		signs: ['hijacker-hidden'],
		source: 'gobwas/ws: errors.go, check.go, http.go',
		example: 'given http.ResponseWriter is not a http.Hijacker',
	},
	{
		id: 'gorilla-method',
		program: 'gorilla',
		pattern: /\bnot a websocket handshake: request method is not GET\b/,
		signs: ['request-not-websocket'],
		source: 'gorilla/websocket: server.go, Upgrade',
		example: 'websocket: not a websocket handshake: request method is not GET',
	},
	{
		id: 'x-net-upgrade',
		program: 'golang.org/x/net',
		pattern: /\bwebsocket\.Dial wss?:\S{1,300}: missing or bad upgrade\b/,
		signs: ['response-upgrade-wrong'],
		source: 'golang.org/x/net: websocket/websocket.go, ErrBadUpgrade; hybi.go, hybiClientHandshake',
		example: 'websocket.Dial ws://chat.example/: missing or bad upgrade',
	},
	{
		id: 'x-net-subprotocol',
		program: 'golang.org/x/net',
		pattern: /\bmissing or bad WebSocket-Protocol\b/,
		signs: ['subprotocol-differs'],
		source: 'golang.org/x/net: websocket/websocket.go, ErrBadWebSocketProtocol',
		example: 'websocket.Dial ws://chat.example/: missing or bad WebSocket-Protocol',
	},
];
