// Lists errors of Rust: of tungstenite, rustls and the standard library.
import { closeCodeValue, statusValue, type MessagePattern } from './message-pattern.ts';

const TUNGSTENITE = 'tungstenite 0.29: src/error.rs';

export const RUST_MESSAGES: readonly MessagePattern[] = [
	{
		// What {:?} prints of a close code that has no name of its own.
		id: 'tungstenite-debug-code',
		program: 'tungstenite',
		pattern: /\bcode: (?:Library|Iana|Extension|Reserved|Bad)\((?<code>[1-4]\d{3})\)/,
		signs: ['close-event'],
		values: closeCodeValue,
		source: 'tungstenite: src/protocol/frame/coding.rs, CloseCode',
		example:
			'Handshake(ConnectionClosed(Some(CloseDetails { code: Library(4009), reason: "Authentication failed." })))',
	},
	{
		id: 'ws-rs-key',
		program: 'ws-rs',
		pattern: /WebSocket Protocol Error: Unable to parse WebSocket key/,
		signs: ['request-not-websocket'],
		source: 'github.com/housleyjk/ws-rs/issues/29: a page was opened at the port of the server',
		example: 'Encountered an error: WebSocket Protocol Error: Unable to parse WebSocket key.',
	},
	{
		id: 'tungstenite-status',
		program: 'tungstenite',
		// Printed by Display, and by Debug as `unwrap` and `{:?}` do.
		pattern: /\b(?:HTTP error: |Http\(Response \{ status: )(?<status>[1-5]\d{2})(?: [A-Z]|, | \})/,
		signs: ['response'],
		values: statusValue,
		source: TUNGSTENITE,
		example: 'HTTP error: 400 Bad Request',
	},
	{
		id: 'fastwebsockets-status',
		program: 'fastwebsockets',
		pattern: /\bInvalid status code: (?<status>(?!101)[1-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source: 'fastwebsockets: src/error.rs, InvalidStatusCode; github.com/erebe/wstunnel/issues/213',
		example: 'failed to do websocket handshake with the server\nInvalid status code: 522',
	},
	{
		id: 'tungstenite-no-close',
		program: 'tungstenite',
		pattern:
			/WebSocket protocol error: Connection reset without closing handshake|\bResetWithoutClosingHandshake\b/,
		signs: ['opened', 'ended-without-close'],
		source: TUNGSTENITE,
		example: 'WebSocket protocol error: Connection reset without closing handshake',
	},
	{
		id: 'tungstenite-accept',
		program: 'tungstenite',
		pattern: /Key mismatch in "Sec-WebSocket-Accept" header|\bSecWebSocketAcceptKeyMismatch\b/,
		signs: ['accept-differs-or-missing'],
		source: TUNGSTENITE,
		example: 'WebSocket protocol error: Key mismatch in "Sec-WebSocket-Accept" header',
	},
	{
		id: 'tungstenite-upgrade',
		program: 'tungstenite',
		pattern:
			/No "(?:Connection: upgrade|Upgrade: websocket)" header|\bProtocol\(Missing(?:ConnectionUpgrade|UpgradeWebSocket)Header\)/,
		signs: ['upgrade-header-wrong'],
		source: TUNGSTENITE,
		example: 'WebSocket protocol error: No "Upgrade: websocket" header',
	},
	{
		id: 'tungstenite-request',
		program: 'tungstenite',
		pattern:
			/No "(?:Sec-WebSocket-Version: 13|Sec-WebSocket-Key)" header|\bProtocol\(MissingSecWebSocket(?:VersionHeader|Key)\)/,
		signs: ['handshake-fields-wrong'],
		source: TUNGSTENITE,
		example: 'WebSocket protocol error: No "Sec-WebSocket-Key" header',
	},
	{
		id: 'tungstenite-subprotocol',
		program: 'tungstenite',
		pattern:
			/SubProtocol error: Server sent (?:a subprotocol but none was requested|an invalid subprotocol|no subprotocol)/,
		signs: ['subprotocol-differs'],
		source: TUNGSTENITE,
		example: 'WebSocket protocol error: SubProtocol error: Server sent no subprotocol',
	},
	{
		id: 'tungstenite-mask',
		program: 'tungstenite',
		pattern: /Received an unmasked frame from client|\bProtocol\(UnmaskedFrameFromClient\)/,
		signs: ['mask-missing'],
		source: TUNGSTENITE,
		example: 'WebSocket protocol error: Received an unmasked frame from client',
	},
	{
		id: 'tungstenite-masked',
		program: 'tungstenite',
		pattern: /Received a masked frame from server|\bProtocol\(MaskedFrameFromServer\)/,
		signs: ['mask-unexpected'],
		source: TUNGSTENITE,
		example: 'WebSocket protocol error: Received a masked frame from server',
	},
	{
		id: 'tungstenite-frame-head',
		program: 'tungstenite',
		pattern:
			/WebSocket protocol error: (?:Reserved bits are non-zero|Fragmented control frame|Control frame too big)/,
		signs: ['frame-unreadable'],
		source: TUNGSTENITE,
		example: 'WebSocket protocol error: Reserved bits are non-zero',
	},
	{
		id: 'tungstenite-frame',
		program: 'tungstenite',
		pattern:
			/WebSocket protocol error: (?:Unknown (?:control|data) frame type: \d+|Continue frame but nothing to continue|While waiting for more fragments received|Encountered invalid opcode: \d+|Invalid close sequence)/,
		signs: ['frame-invalid'],
		source: TUNGSTENITE,
		example: 'WebSocket protocol error: Encountered invalid opcode: 3',
	},
	{
		id: 'tungstenite-too-big',
		program: 'tungstenite',
		pattern:
			/Space limit exceeded: Message too (?:long|big): \d+ > \d+|\bCapacity\(MessageTooLong \{/,
		signs: ['message-too-big'],
		source: TUNGSTENITE,
		example: 'Space limit exceeded: Message too long: 70000000 > 67108864',
	},
	{
		id: 'tungstenite-utf8',
		program: 'tungstenite',
		// A header field that is not ASCII gives the second text, before the connection is open.
		pattern: /UTF-8 encoding error: (?!failed to convert header)/,
		signs: ['text-not-utf8'],
		source: TUNGSTENITE,
		example: 'UTF-8 encoding error: invalid utf-8 sequence of 1 bytes from index 3',
	},
	{
		id: 'tungstenite-incomplete',
		program: 'tungstenite',
		pattern: /WebSocket protocol error: Handshake not finished|\bProtocol\(HandshakeIncomplete\)/,
		signs: ['ended-before-response'],
		source: `${TUNGSTENITE}; src/handshake/machine.rs: the other side ended TCP within a head`,
		example: 'WebSocketError(Protocol(HandshakeIncomplete))',
	},
	{
		// A server prints it of a request, and a client of a response.
		id: 'tungstenite-head',
		program: 'tungstenite',
		pattern:
			/WebSocket protocol error: httparse error: |\bProtocol\((?:HttparseError\(|"invalid token")/,
		signs: ['head-not-http'],
		source: `${TUNGSTENITE}; github.com/snapview/tungstenite-rs/issues/123, tokio-tungstenite/issues/319`,
		example: 'WebSocket protocol error: httparse error: invalid token',
	},
	{
		id: 'tungstenite-connect',
		program: 'tungstenite',
		pattern: /\bUnableToConnect\("wss?:|URL error: Unable to connect to wss?:/,
		signs: ['tcp-failed'],
		source: `${TUNGSTENITE}; src/client.rs, connect_to_some; github.com/snapview/tungstenite-rs/issues/216`,
		example: 'URL error: Unable to connect to wss://chat.example/',
	},
	{
		id: 'tungstenite-address',
		program: 'tungstenite',
		pattern:
			/URL error: (?:URL scheme not supported|No host name in the URL|URL contains empty host name|No path\/query in URL)|HTTP format error: (?:invalid uri|invalid format|empty string)|\bHttpFormat\(http::Error\(InvalidUri/,
		signs: ['address-invalid'],
		source: `${TUNGSTENITE}; http: src/uri/mod.rs, InvalidUri`,
		example: 'HTTP format error: invalid uri character',
	},
	{
		id: 'tungstenite-no-tls',
		program: 'tungstenite',
		pattern: /\bTLS support not compiled in\b|\bTlsFeatureNotEnabled\b/,
		signs: ['tls-not-built-in'],
		source: `${TUNGSTENITE}; github.com/snapview/tokio-tungstenite/issues/93`,
		example: 'URL error: TLS support not compiled in',
	},
	{
		id: 'rust-websocket-unmasked',
		program: 'rust',
		pattern: /\bExpected masked data frame\b/,
		signs: ['mask-missing'],
		source: 'rust-websocket: websocket-base/src/dataframe.rs, read_dataframe_body',
		example: 'DataFrameError("Expected masked data frame")',
	},
	{
		id: 'rust-websocket-masked',
		program: 'rust',
		pattern: /\bExpected unmasked data frame\b/,
		signs: ['mask-wrong'],
		source: 'rust-websocket: websocket-base/src/dataframe.rs, read_dataframe_body',
		example: 'DataFrameError("Expected unmasked data frame")',
	},
	{
		id: 'rust-refused',
		program: 'rust',
		// Windows prints its own sentence, in the language of the system.
		pattern:
			/Connection refused \(os error (?:111|61)\)|\(os error 10061\)|\bOs \{ code: (?:111|61|10061), kind: ConnectionRefused/,
		signs: ['tcp-refused'],
		source: 'rust: std::io::Error, errno of the system',
		example: 'IO error: Connection refused (os error 111)',
	},
	{
		id: 'rustls-certificate',
		program: 'rustls',
		// native-tls gives an error of OpenSSL.
		pattern:
			/\binvalid peer certificate: |\bPeerIncompatible(?:Error)?\(|\bTls\((?:Native\()?Ssl\(Error/,
		signs: ['tls-not-accepted'],
		source:
			'rustls: rustls/src/error.rs, InvalidCertificate and PeerIncompatible; native-tls: github.com/snapview/tokio-tungstenite/issues/80',
		example: 'IO error: invalid peer certificate: UnknownIssuer',
	},
	{
		id: 'rust-reset',
		program: 'rust',
		pattern:
			/Connection reset by peer \(os error (?:104|54)\)|\(os error 10054\)|\bOs \{ code: (?:104|54|10054), kind: ConnectionReset/,
		signs: ['reset-by-peer'],
		source: 'rust: std::io::Error, errno of the system',
		example: 'IO error: Connection reset by peer (os error 104)',
	},
];
