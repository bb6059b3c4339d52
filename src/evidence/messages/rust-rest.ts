// Lists what axum, actix, fastwebsockets and the rest of tungstenite say of a handshake or of a frame.
import type { MessagePattern } from './message-pattern.ts';

export const RUST_REST: readonly MessagePattern[] = [
	{
		id: 'axum-upgrade',
		program: 'axum',
		pattern:
			/`?Connection`? header did not include 'upgrade'|`?Upgrade`? header did not include 'websocket'/,
		signs: ['upgrade-header-wrong'],
		source: 'axum: axum/src/extract/ws.rs, rejection',
		example: "Connection header did not include 'upgrade'",
	},
	{
		id: 'axum-fields',
		program: 'axum',
		pattern:
			/`Sec-WebSocket-Key` header missing|`Sec-WebSocket-Version` header did not include '13'/,
		signs: ['handshake-fields-wrong'],
		source: 'axum: axum/src/extract/ws.rs, rejection',
		example: '`Sec-WebSocket-Key` header missing',
	},
	{
		id: 'axum-method',
		program: 'axum',
		pattern: /\bRequest method must be `(?:GET|CONNECT)`/,
		signs: ['request-not-websocket'],
		source: 'axum: axum/src/extract/ws.rs, rejection',
		example: 'Request method must be `GET`',
	},
	{
		id: 'axum-no-state',
		program: 'axum',
		pattern: /\bWebSocket request couldn't be upgraded since no upgrade state was present\b/,
		signs: ['upgrade-state-missing'],
		source: 'axum: axum/src/extract/ws.rs, rejection',
		example: "WebSocket request couldn't be upgraded since no upgrade state was present",
	},
	{
		id: 'actix-upgrade',
		program: 'actix',
		pattern: /^\W{0,3}(?:WebSocket|connection) upgrade is expected\W{0,3}$/im,
		signs: ['upgrade-header-wrong'],
		source:
			'actix-web: actix-http/src/ws/mod.rs, ProtocolError and HandshakeError; awc/src/error.rs',
		example: 'WebSocket upgrade is expected',
	},
	{
		id: 'actix-fields',
		program: 'actix',
		pattern:
			/^\W{0,3}(?:WebSocket version header is required|unsupported WebSocket version|unknown WebSocket key)\W{0,3}$/im,
		signs: ['handshake-fields-wrong'],
		source:
			'actix-web: actix-http/src/ws/mod.rs, ProtocolError and HandshakeError; awc/src/error.rs',
		example: 'WebSocket version header is required',
	},
	{
		id: 'actix-response',
		program: 'actix',
		pattern: /\bInvalid (?:upgrade|connection) header\b|\bMissing Connection header(?=\W{0,3}$)/m,
		signs: ['upgrade-header-wrong'],
		source:
			'actix-web: actix-http/src/ws/mod.rs, ProtocolError and HandshakeError; awc/src/error.rs; fastwebsockets: src/error.rs',
		example: 'Error: Invalid upgrade header',
	},
	{
		// What {:?} prints of the errors of its client, which looks at the response.
		id: 'awc-response',
		program: 'actix',
		pattern:
			/\bInvalidConnectionHeader\("[^"\n]{0,60}"\)|\bWsClientError::(?:InvalidUpgradeHeader|MissingConnectionHeader)\b/,
		signs: ['response-upgrade-wrong'],
		source: 'actix-web: awc/src/error.rs, WsClientError; awc/src/ws.rs, connect',
		example: 'InvalidConnectionHeader("close")',
	},
	{
		id: 'actix-accept',
		program: 'actix',
		pattern: /\bMissing Sec-Websocket-Accept header\b/,
		signs: ['accept-missing'],
		source:
			'actix-web: actix-http/src/ws/mod.rs, ProtocolError and HandshakeError; awc/src/error.rs',
		example: 'Missing Sec-Websocket-Accept header',
	},
	{
		id: 'actix-too-big',
		program: 'actix',
		pattern: /(?:^|[:="'] ?|\bA )payload reached size limit\b/im,
		signs: ['message-too-big'],
		source:
			'actix-web: actix-http/src/ws/mod.rs, ProtocolError and HandshakeError; awc/src/error.rs',
		example: 'WebSocket protocol error: payload reached size limit',
	},
	{
		id: 'actix-unmasked',
		program: 'actix',
		pattern: /\breceived an unmasked frame from client\b/,
		signs: ['mask-missing'],
		source:
			'actix-web: actix-http/src/ws/mod.rs, ProtocolError and HandshakeError; awc/src/error.rs',
		example: 'received an unmasked frame from client',
	},
	{
		id: 'actix-masked',
		program: 'actix',
		pattern: /\breceived a masked frame from server\b/,
		signs: ['mask-unexpected'],
		source:
			'actix-web: actix-http/src/ws/mod.rs, ProtocolError and HandshakeError; awc/src/error.rs',
		example: 'received a masked frame from server',
	},
	{
		id: 'actix-frame',
		program: 'actix',
		pattern:
			/\breceived new continuation but it has already started\b|\bcontinuation has not started\b|\binvalid control frame length \(\d|\binvalid payload (?:size|length) (?:for|of) (?:a )?control frame\b/,
		signs: ['frame-invalid'],
		source:
			'actix-web: actix-http/src/ws/mod.rs, ProtocolError and HandshakeError; awc/src/error.rs',
		example: 'received new continuation but it has already started',
	},
	{
		id: 'fastwebsockets-head',
		program: 'fastwebsockets',
		pattern: /\bReserved bits are not zero\b/,
		signs: ['frame-unreadable'],
		source: 'fastwebsockets: src/error.rs',
		example: 'Reserved bits are not zero',
	},
	{
		id: 'fastwebsockets-frame',
		program: 'fastwebsockets',
		pattern: /\bControl frame must not be fragmented\b|\bInvalid continuation frame\b/,
		signs: ['frame-invalid'],
		source: 'fastwebsockets: src/error.rs',
		example: 'Control frame must not be fragmented',
	},
	{
		id: 'fastwebsockets-fields',
		program: 'fastwebsockets',
		pattern: /\bSec-WebSocket-Key header is missing\b|\bSec-Websocket-Version must be 13\b/,
		signs: ['handshake-fields-wrong'],
		source: 'fastwebsockets: src/error.rs',
		example: 'Sec-WebSocket-Key header is missing',
	},
	{
		id: 'tungstenite-method',
		program: 'tungstenite',
		pattern: /\bUnsupported HTTP method used - only GET is allowed\b|\bProtocol\(WrongHttpMethod\)/,
		signs: ['request-not-websocket'],
		source: 'tungstenite: src/error.rs, ProtocolError',
		example: 'WebSocket protocol error: Unsupported HTTP method used - only GET is allowed',
	},
	{
		id: 'tungstenite-version',
		program: 'tungstenite',
		pattern:
			/\bWebSocket protocol error: HTTP version must be 1\.1 or higher|\bProtocol\(WrongHttpVersion\)/,
		signs: ['http-1-0-in-use'],
		source: 'tungstenite: src/error.rs, ProtocolError',
		example: 'WebSocket protocol error: HTTP version must be 1.1 or higher',
	},
	{
		id: 'tungstenite-after-close',
		program: 'tungstenite',
		pattern: /\bTrying to work with closed connection\b|\bProtocol\(SendAfterClosing\)/,
		signs: ['sent-after-end'],
		source: 'tungstenite: src/error.rs, ProtocolError',
		example: 'Trying to work with closed connection',
	},
	{
		id: 'rustls-eof',
		program: 'tungstenite',
		pattern: /\btls handshake eof\b/,
		signs: ['ended-in-tls'],
		source: 'rustls: src/stream.rs, complete_io; tokio-rustls: src/common/handshake.rs',
		example: 'IoError(Custom { kind: UnexpectedEof, error: "tls handshake eof" })',
	},
];
