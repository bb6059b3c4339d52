// Lists the rest of what servers and clients in Java and Kotlin say: Java-WebSocket, Tomcat, Undertow, Tyrus, Spring
// and Ktor.
import type { MessagePattern } from './message-pattern.ts';

export const JAVA_REST: readonly MessagePattern[] = [
	{
		id: 'java-ws-head',
		program: 'java-websocket',
		pattern:
			/\bbad rsv RSV1: (?:true|false) RSV2:|\bContinuous frame cannot have RSV1, RSV2 or RSV3 set\b|\bControl frame can.t have (?:fin==false|rsv[123]==true) set\b/,
		signs: ['frame-unreadable'],
		source:
			'Java-WebSocket: org/java_websocket/drafts/Draft_6455.java, WebSocketImpl.java, extensions/DefaultExtension.java',
		example: 'bad rsv RSV1: true RSV2: false RSV3: false',
	},
	{
		id: 'java-ws-frame',
		program: 'java-websocket',
		pattern:
			/\bContinuous frame sequence was not started\b|\bPrevious continuous frame sequence not completed\b|\bInvalidFrameException: (?:Unknown opcode|more than 125|closecode must)/,
		signs: ['frame-invalid'],
		source:
			'Java-WebSocket: org/java_websocket/drafts/Draft_6455.java, WebSocketImpl.java, extensions/DefaultExtension.java',
		example: 'Continuous frame sequence was not started.',
	},
	{
		id: 'java-ws-utf8',
		program: 'java-websocket',
		pattern: /\bReceived text is no valid utf8 string!/,
		signs: ['text-not-utf8'],
		source:
			'Java-WebSocket: org/java_websocket/drafts/Draft_6455.java, WebSocketImpl.java, extensions/DefaultExtension.java',
		example: 'Received text is no valid utf8 string!',
	},
	{
		id: 'java-ws-limit',
		program: 'java-websocket',
		pattern:
			/\bLimitExceededException: (?:Payload limit reached|Payloadsize is to big)|\bPayloadsize is to big\.\.\./,
		signs: ['message-too-big'],
		source:
			'Java-WebSocket: org/java_websocket/drafts/Draft_6455.java, WebSocketImpl.java, extensions/DefaultExtension.java',
		example: 'org.java_websocket.exceptions.LimitExceededException: Payload limit reached.',
	},
	{
		id: 'java-ws-key',
		program: 'java-websocket',
		pattern: /\bInvalidHandshakeException: missing Sec-WebSocket-Key\b/,
		signs: ['handshake-fields-wrong'],
		source:
			'Java-WebSocket: org/java_websocket/drafts/Draft_6455.java, WebSocketImpl.java, extensions/DefaultExtension.java',
		example: 'org.java_websocket.exceptions.InvalidHandshakeException: missing Sec-WebSocket-Key',
	},
	{
		id: 'java-ws-method',
		program: 'java-websocket',
		pattern: /\bwrong http function\b/,
		signs: ['request-not-websocket'],
		source:
			'Java-WebSocket: org/java_websocket/drafts/Draft_6455.java, WebSocketImpl.java, extensions/DefaultExtension.java',
		example: 'onClose 1002 wrong http function',
	},
	{
		id: 'java-ws-not-connected',
		program: 'java-websocket',
		pattern: /\bWebsocketNotConnectedException\b/,
		signs: ['sent-after-end'],
		source:
			'Java-WebSocket: org/java_websocket/drafts/Draft_6455.java, WebSocketImpl.java, extensions/DefaultExtension.java',
		example: 'org.java_websocket.exceptions.WebsocketNotConnectedException',
	},
	{
		id: 'java-ws-rejected',
		program: 'java-websocket',
		pattern: /\bInvalidDataException: Not accepted!/,
		signs: ['refused-before-accept'],
		source:
			'Java-WebSocket: org/java_websocket/drafts/Draft_6455.java, WebSocketImpl.java, extensions/DefaultExtension.java',
		example: 'org.java_websocket.exceptions.InvalidDataException: Not accepted!',
	},
	{
		id: 'tomcat-unmasked',
		program: 'tomcat',
		pattern:
			/\bThe client frame was not masked but all client frames must be masked\b|\bWeb socket frame was not masked\b/,
		signs: ['mask-missing'],
		source:
			'tomcat: java/org/apache/tomcat/websocket/LocalStrings.properties; undertow: io/undertow/websockets/core/WebSocketMessages.java',
		example: 'The client frame was not masked but all client frames must be masked',
	},
	{
		id: 'tomcat-utf8-rest',
		program: 'tomcat',
		pattern:
			/\bA WebSocket text frame was received that could not be decoded to UTF-8\b|\bText frame contains non UTF-8 data\b/,
		signs: ['text-not-utf8'],
		source:
			'tomcat: java/org/apache/tomcat/websocket/LocalStrings.properties; undertow: io/undertow/websockets/core/WebSocketMessages.java',
		example:
			'A WebSocket text frame was received that could not be decoded to UTF-8 because it contained invalid byte sequences',
	},
	{
		id: 'tomcat-head-rest',
		program: 'tomcat',
		pattern:
			/\bThe client frame set the reserved bits to \[\d|\bExtensions not allowed but received rsv of \d|\b(?:Data|Control) frame using reserved opcode = \d|\bRSV bit\(s\) incorrectly set\b/,
		signs: ['frame-unreadable'],
		source:
			'tomcat: java/org/apache/tomcat/websocket/LocalStrings.properties; undertow: io/undertow/websockets/core/WebSocketMessages.java; tyrus: core/ProtocolHandler.java',
		example:
			'The client frame set the reserved bits to [4] for a message with opCode [1] which was not supported by this endpoint',
	},
	{
		id: 'tomcat-frame-rest',
		program: 'tomcat',
		pattern:
			/\bA fragmented control frame was received but control frames may not be fragmented\b|\bA WebSocket frame was sent with an unrecognised opCode of\b|\bA new message was started when a continuation frame was expected\b|\bReceived (?:non-)?continuation data frame (?:outside|while inside) fragmented message\b|\bFragment sent but opcode was not 0\b|\bEnd fragment sent, but wasn.t processing any previous fragments\b/,
		signs: ['frame-invalid'],
		source:
			'tomcat: java/org/apache/tomcat/websocket/LocalStrings.properties; undertow: io/undertow/websockets/core/WebSocketMessages.java; tyrus: localization.properties',
		example: 'A new message was started when a continuation frame was expected',
	},
	{
		id: 'tomcat-proxy',
		program: 'tomcat',
		pattern:
			/\bFailed to connect to the configured Proxy \[[^\]\n]{1,200}\]\. The HTTP response code was \[\d{3}\]/,
		signs: ['tunnel-refused'],
		source: 'tomcat: java/org/apache/tomcat/websocket/LocalStrings.properties',
		example:
			'Failed to connect to the configured Proxy [proxy.example:3128]. The HTTP response code was [403]',
	},
	{
		id: 'undertow-missing',
		program: 'undertow',
		pattern: /\bNot a WebSocket handshake request: missing (?:Upgrade|Connection) in the headers/i,
		signs: ['upgrade-header-wrong'],
		source: 'undertow: io/undertow/websockets/core/WebSocketMessages.java',
		example: 'UT002001: Not a WebSocket handshake request: missing Upgrade in the headers',
	},
	{
		id: 'undertow-too-big',
		program: 'undertow',
		pattern:
			/\bMessage exceeded max message size of \d|\bMessage too long; allowed message size is \d/,
		signs: ['message-too-big'],
		source:
			'undertow: io/undertow/websockets/core/WebSocketMessages.java; tyrus: localization.properties',
		example: 'Message exceeded max message size of 65536',
	},
	{
		id: 'undertow-upgrade',
		program: 'undertow',
		pattern:
			/\bThe response did not contain an? '(?:Upgrade: websocket|Connection: upgrade)' header/,
		signs: ['response-upgrade-wrong'],
		source: 'undertow: io/undertow/websockets/core/WebSocketMessages.java',
		example: "UT002035: The response did not contain an 'Upgrade: websocket' header",
	},
	{
		// SockJS answers /info with Access-Control-Allow-Credentials.
		id: 'spring-origin-wildcard',
		program: 'spring',
		pattern: /\ballowedOrigins cannot contain the special value "\*"/,
		signs: ['origin-wildcard'],
		source: 'spring: org/springframework/web/cors/CorsConfiguration.java, validateAllowCredentials',
		example:
			'When allowCredentials is true, allowedOrigins cannot contain the special value "*" since that cannot be set on the "Access-Control-Allow-Origin" response header.',
	},
	{
		id: 'tyrus-origin-rest',
		program: 'tyrus',
		pattern: /\bOrigin not verified\./,
		signs: ['origin-not-allowed'],
		source: 'tyrus: core/HandShake / localization.properties, origin.not.verified',
		example: 'Origin not verified.',
	},
	{
		id: 'tyrus-sessions',
		program: 'tyrus',
		pattern:
			/\bMaximal number of open sessions per (?:endpoint|application|remote address) exceeded\b/,
		signs: ['connections-used-up'],
		source: 'tyrus: localization.properties, max.sessions',
		example: 'Maximal number of open sessions per application exceeded.',
	},
	{
		id: 'spring-key',
		program: 'spring',
		pattern: /\bMissing "Sec-WebSocket-Key" header/,
		signs: ['handshake-fields-wrong'],
		source: 'spring-framework: spring-websocket: server/support/AbstractHandshakeHandler.java',
		example: 'Missing "Sec-WebSocket-Key" header',
	},
	{
		id: 'spring-interceptor',
		program: 'spring',
		pattern: /\breturns false from beforeHandshake - precluding handshake\b/,
		signs: ['refused-before-accept'],
		source: 'spring-framework: spring-websocket: server/support/HandshakeInterceptorChain.java',
		example:
			'com.example.AuthInterceptor@1f returns false from beforeHandshake - precluding handshake',
	},
	{
		id: 'spring-raw',
		program: 'spring',
		pattern: /\bNo handler configured for raw WebSocket messages\b/,
		signs: ['websocket-not-handled'],
		source:
			'spring-framework: spring-websocket: sockjs/transport/TransportHandlingSockJsService.java, handleRawWebSocketRequest',
		example: 'No handler configured for raw WebSocket messages',
	},
	{
		// The session is closed with 4500, SESSION_NOT_RELIABLE.
		id: 'spring-slow',
		program: 'spring',
		pattern:
			/\bSend time \d{1,9} \(ms\) for session '[^'\n]{1,80}' exceeded the allowed limit|\bBuffer size \d{1,12} bytes for session '[^'\n]{1,80}' exceeds the allowed limit/,
		signs: ['receiver-slow'],
		source:
			'spring-framework: spring-websocket: handler/ConcurrentWebSocketSessionDecorator.java, checkSessionLimits; CloseStatus.SESSION_NOT_RELIABLE',
		example: "Send time 10238 (ms) for session 'q7x2' exceeded the allowed limit 10000",
	},
	{
		id: 'spring-off',
		program: 'spring',
		pattern: /\bWebSocket disabled\. Ignoring transport request\b/,
		signs: ['websockets-switched-off'],
		source: 'spring-framework: spring-websocket: sockjs/support/AbstractSockJsService.java',
		example:
			'WebSocket disabled. Ignoring transport request: GET http://localhost:8080/ws/websocket',
	},
	{
		id: 'spring-stomp-size',
		program: 'spring',
		pattern:
			/\bThe 'content-length' header \d{1,12} exceeds the configured message buffer size limit \d|\bSTOMP 'content-length' header \d{1,12} exceeds\b/,
		signs: ['message-too-big'],
		source: 'spring-framework: spring-messaging, simp/stomp/BufferingStompDecoder.java',
		example:
			"StompConversionException: The 'content-length' header 70000 exceeds the configured message buffer size limit 65536",
	},
	{
		id: 'ktor-accept',
		program: 'ktor',
		pattern: /\bFailed to verify server accept header\. Expected: /,
		signs: ['accept-differs'],
		source: 'ktor: ktor-client-core, plugins/websocket/WebSockets.kt; ktor-websockets',
		example: 'Failed to verify server accept header. Expected: a=, received: b=',
	},
	{
		id: 'ktor-accept-missing',
		program: 'ktor',
		pattern: /\bServer should specify header Sec-WebSocket-Accept\b/i,
		signs: ['accept-missing'],
		source: 'ktor: ktor-client-core, plugins/websocket/WebSockets.kt; ktor-websockets',
		example: 'Server should specify header Sec-WebSocket-Accept',
	},
	{
		id: 'ktor-too-big',
		program: 'ktor',
		pattern: /\bFrame is too big: \d{1,20}\. Max size is \d/,
		signs: ['message-too-big'],
		source: 'ktor: ktor-client-core, plugins/websocket/WebSockets.kt; ktor-websockets',
		example: 'Frame is too big: 70000. Max size is 65536',
	},
	{
		id: 'ktor-no-close',
		program: 'ktor',
		pattern: /\bConnection was closed without close frame\b/,
		signs: ['ended-without-close'],
		source: 'ktor: ktor-client-core, plugins/websocket/WebSockets.kt; ktor-websockets',
		example:
			'CloseReason(reason=CLOSED_ABNORMALLY, message=Connection was closed without close frame)',
	},
];
