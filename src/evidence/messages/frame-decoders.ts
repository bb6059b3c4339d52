// Lists what decoders of frames print that have no list of their own: those of Netty, Undertow, Jetty, libwebsockets,
// aiohttp and Starscream. Several have the same sentences, which began in Netty.
import type { MessagePattern } from './message-pattern.ts';

const NETTY =
	'netty: codec-http/src/main/java/io/netty/handler/codec/http/websocketx/WebSocket08FrameDecoder.java, protocolViolation; undertow: websockets/core/WebSocketMessages.java';
const JETTY =
	'jetty 9.4: org/eclipse/jetty/websocket/common/Parser.java, parseFrame and notifyFrame';
const AIOHTTP = 'aiohttp 3.14: aiohttp/_websocket/reader_py.py, _feed_data and _handle_frame';
const STARSCREAM = 'Starscream: Sources/Framer/Framer.swift, process';

export const FRAME_DECODERS: readonly MessagePattern[] = [
	{
		id: 'netty-frame-head',
		program: 'netty',
		// Undertow writes a capital letter.
		pattern:
			/RSV != 0 and no extension negotiated, RSV: ?\d|Extensions not allowed but received rsv of \d|(?:Exception: |UT\d{6}: )[Ff]ragmented control frame|[Cc]ontrol frame with payload length > 125 octets/,
		signs: ['frame-unreadable'],
		source: NETTY,
		example:
			'io.netty.handler.codec.CorruptedFrameException: RSV != 0 and no extension negotiated, RSV:4',
	},
	{
		id: 'netty-frame',
		program: 'netty',
		pattern:
			/(?:[Dd]ata|[Cc]ontrol) frame using reserved opcode(?: =)? \d{1,2}|[Rr]eceived (?:non-)?continuation data frame (?:outside|while inside|while not inside) fragmented message|[Rr]eceived close control frame with payload len 1\b|[Ii]nvalid data frame length \(not using minimal length encoding\)/,
		signs: ['frame-invalid'],
		source: NETTY,
		example: 'io.netty.handler.codec.CorruptedFrameException: data frame using reserved opcode 3',
	},
	{
		id: 'netty-mask',
		program: 'netty',
		pattern: /received a frame that is not masked as expected/,
		signs: ['mask-wrong'],
		source: NETTY,
		example:
			'io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException: received a frame that is not masked as expected',
	},
	{
		id: 'undertow-mask',
		program: 'undertow',
		pattern: /Web socket frame was not masked\b/,
		signs: ['mask-missing'],
		source: NETTY,
		example:
			'io.undertow.websockets.core.WebSocketFrameCorruptedException: UT002034: Web socket frame was not masked',
	},
	{
		id: 'jetty-frame-head',
		program: 'jetty',
		pattern:
			/\bRSV[123] not allowed to be set|Invalid control frame payload length, \[\d{1,12}\] cannot exceed|Fragmented (?:Close|Ping|Pong) Frame \[/,
		signs: ['frame-unreadable'],
		source: JETTY,
		example: 'org.eclipse.jetty.websocket.api.ProtocolException: RSV1 not allowed to be set',
	},
	{
		id: 'jetty-frame',
		program: 'jetty',
		pattern:
			/ProtocolException: (?:Unknown opcode: -?\d{1,2}\b|Unexpected \w{1,12} frame, was expecting CONTINUATION|CONTINUATION frame without prior !FIN|Invalid close frame payload length, \[1\])/,
		signs: ['frame-invalid'],
		source: JETTY,
		example:
			'org.eclipse.jetty.websocket.api.ProtocolException: CONTINUATION frame without prior !FIN',
	},
	{
		id: 'jetty-mask',
		program: 'jetty',
		pattern: /Client MUST mask all frames \(RFC-6455/,
		signs: ['mask-missing'],
		source: JETTY,
		example:
			'org.eclipse.jetty.websocket.api.ProtocolException: Client MUST mask all frames (RFC-6455: Section 5.1)',
	},
	{
		id: 'jetty-masked',
		program: 'jetty',
		pattern: /Server MUST NOT mask any frames \(RFC-6455/,
		signs: ['mask-unexpected'],
		source: JETTY,
		example:
			'org.eclipse.jetty.websocket.api.ProtocolException: Server MUST NOT mask any frames (RFC-6455: Section 5.1)',
	},
	{
		id: 'libwebsockets-frame-head',
		program: 'libwebsockets',
		pattern: /\billegal rsv bits set\b/,
		signs: ['frame-unreadable'],
		source: 'libwebsockets: lib/roles/ws/ops-ws.c and client-parser-ws.c, lws_ws_rx_sm',
		example: '[2024/05/14 09:12:07:1154] I: illegal rsv bits set',
	},
	{
		id: 'tomcat-frame',
		program: 'tomcat',
		pattern:
			/A WebSocket frame was sent with an unrecognised opCode of \[\d{1,2}\]|A new message was started when a continuation frame was expected|close frame with a single byte payload/,
		signs: ['frame-invalid'],
		source: 'tomcat: java/org/apache/tomcat/websocket/LocalStrings.properties, wsFrame',
		example: '1002: A WebSocket frame was sent with an unrecognised opCode of [3]',
	},
	{
		id: 'aiohttp-frame-head',
		program: 'aiohttp',
		pattern:
			/Received frame with non-zero reserved bits|Received fragmented control frame|Control frame payload cannot be larger than 125 bytes/,
		signs: ['frame-unreadable'],
		source: AIOHTTP,
		example: 'aiohttp.http_websocket.WebSocketError: Received frame with non-zero reserved bits',
	},
	{
		id: 'aiohttp-frame',
		program: 'aiohttp',
		pattern:
			/\bUnexpected opcode=\d{1,2}\b|Continuation frame for non started message|The opcode in non-fin frame is expected to be zero, got|\bInvalid close frame: (?:True|False|\d)/,
		signs: ['frame-invalid'],
		source: AIOHTTP,
		example: 'aiohttp.http_websocket.WebSocketError: Unexpected opcode=3',
	},
	{
		id: 'starscream-frame-head',
		program: 'starscream',
		pattern:
			/masked and rsv data is not currently supported|control frames can't be fragmented|payload length is longer than allowed for a control frame/,
		signs: ['frame-unreadable'],
		source: STARSCREAM,
		example:
			'WSError(type: Starscream.ErrorType.protocolError, message: "masked and rsv data is not currently supported", code: 1002)',
	},
	{
		id: 'starscream-frame',
		program: 'starscream',
		pattern: /message: "unknown opcode: \d{1,2}"/,
		signs: ['frame-invalid'],
		source: STARSCREAM,
		example:
			'WSError(type: Starscream.ErrorType.protocolError, message: "unknown opcode: 3", code: 1002)',
	},
];
