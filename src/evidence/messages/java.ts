// Lists errors of Java: its network, OkHttp, Tyrus, Java-WebSocket, Spring, Tomcat and Jetty.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const JAVA_NET = 'java: java.net, javax.net.ssl';
const OKHTTP = 'okhttp: okhttp3/internal/ws/RealWebSocket.kt';
const OKHTTP_READER = 'okhttp: okhttp3/internal/ws/WebSocketReader.kt';
const TYRUS =
	'tyrus: core/src/main/resources/org/glassfish/tyrus/core/l10n/localization.properties';
const SPRING = 'spring-framework: spring-websocket, server/support/AbstractHandshakeHandler.java';
const TOMCAT = 'tomcat: java/org/apache/tomcat/websocket/LocalStrings.properties';
const DRAFT = 'Java-WebSocket: org/java_websocket/drafts/Draft.java';

/** Tyrus, Tomcat and Jetty are clients and servers, and print the same of their idle limit on both sides. */
const ofEitherSide = () => ({ by: 'endpoint' });

export const JAVA_MESSAGES: readonly MessagePattern[] = [
	{
		id: 'java-refused',
		program: 'java',
		pattern: /java\.net\.ConnectException: (?:[^\n]{0,120})Connection refused/,
		signs: ['tcp-refused'],
		source: JAVA_NET,
		example: 'java.net.ConnectException: Connection refused (Connection refused)',
	},
	{
		id: 'java-failed-to-connect',
		program: 'java',
		pattern: /java\.net\.ConnectException: Failed to connect to \S+/,
		signs: ['tcp-failed'],
		source: 'okhttp: okhttp3/internal/connection/ConnectPlan.kt, from any ConnectException',
		example: 'java.net.ConnectException: Failed to connect to localhost/127.0.0.1:8080',
	},
	{
		id: 'java-name',
		program: 'java',
		pattern: /java\.net\.UnknownHostException|java\.nio\.channels\.UnresolvedAddressException/,
		signs: ['name-not-found'],
		source: JAVA_NET,
		example: 'java.net.UnknownHostException: nowhere.invalid',
	},
	{
		id: 'java-timeout',
		program: 'java',
		pattern: /java\.net\.SocketTimeoutException: (?:failed to connect|connect timed out)/i,
		signs: ['tcp-no-answer'],
		source: JAVA_NET,
		example: 'java.net.SocketTimeoutException: connect timed out',
	},
	{
		id: 'java-certificate',
		program: 'java',
		pattern: /javax\.net\.ssl\.SSLHandshakeException|PKIX path building failed/,
		signs: ['tls-not-accepted'],
		source: JAVA_NET,
		example:
			'javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target',
	},
	{
		id: 'java-reset',
		program: 'java',
		pattern: /java\.(?:net\.SocketException|io\.IOException): Connection reset/,
		signs: ['reset-by-peer'],
		source: JAVA_NET,
		example: 'java.net.SocketException: Connection reset',
	},
	{
		id: 'okhttp-end',
		program: 'okhttp',
		pattern:
			/java\.io\.EOFException[\s\S]{0,400}?okhttp3\.internal\.ws\.WebSocketReader\.readHeader/,
		signs: ['opened', 'ended-without-close'],
		source: 'okhttp: WebSocketReader.kt; github.com/square/okhttp/issues/3258',
		example:
			'java.io.EOFException\n\tat okio.RealBufferedSource.require(RealBufferedSource.java:59)\n\tat okio.RealBufferedSource.readByte(RealBufferedSource.java:72)\n\tat okhttp3.internal.ws.WebSocketReader.readHeader(WebSocketReader.java:113)',
	},
	{
		id: 'okhttp-status',
		program: 'okhttp',
		pattern: /Expected HTTP 101 response but was '(?<status>\d{3})/,
		signs: ['response'],
		values: statusValue,
		source: OKHTTP,
		example: "java.net.ProtocolException: Expected HTTP 101 response but was '403 Forbidden'",
	},
	{
		id: 'okhttp-upgrade',
		program: 'okhttp',
		pattern: /Expected '(?:Connection|Upgrade)' header value '[^'\n]{0,40}' but was/,
		signs: ['response-upgrade-wrong'],
		source: OKHTTP,
		example:
			"java.net.ProtocolException: Expected 'Connection' header value 'Upgrade' but was 'null'",
	},
	{
		id: 'okhttp-accept',
		program: 'okhttp',
		pattern: /Expected 'Sec-WebSocket-Accept' header value '[^'\n]{0,60}' but was (?!'null')/,
		signs: ['accept-differs'],
		source: OKHTTP,
		example:
			"java.net.ProtocolException: Expected 'Sec-WebSocket-Accept' header value 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=' but was 'x'",
	},
	{
		// The value of a field that the response does not have is null.
		id: 'okhttp-accept-missing',
		program: 'okhttp',
		pattern: /Expected 'Sec-WebSocket-Accept' header value '[^'\n]{0,60}' but was 'null'/,
		signs: ['accept-missing'],
		source: OKHTTP,
		example:
			"java.net.ProtocolException: Expected 'Sec-WebSocket-Accept' header value 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=' but was 'null'",
	},
	{
		id: 'okhttp-ping',
		program: 'okhttp',
		pattern: /sent ping but didn't receive pong within \d+ms/,
		signs: ['opened', 'ping-unanswered'],
		source: OKHTTP,
		example:
			"java.net.SocketTimeoutException: sent ping but didn't receive pong within 10000ms (after 2 successful ping/pongs)",
	},
	{
		id: 'okhttp-mask',
		program: 'okhttp',
		pattern: /Server-sent frames must not be masked/,
		signs: ['mask-unexpected'],
		source: OKHTTP_READER,
		example: 'java.net.ProtocolException: Server-sent frames must not be masked.',
	},
	{
		id: 'okhttp-frame-head',
		program: 'okhttp',
		pattern:
			/ProtocolException: (?:Unexpected rsv[123] flag|Control frames must be final|Control frame must be less than)/,
		signs: ['frame-unreadable'],
		source: OKHTTP_READER,
		example: 'java.net.ProtocolException: Unexpected rsv1 flag',
	},
	{
		id: 'okhttp-frame',
		program: 'okhttp',
		pattern:
			/ProtocolException: (?:Unknown (?:control )?opcode: \w+|Expected continuation opcode|Malformed close payload)/,
		signs: ['frame-invalid'],
		source: OKHTTP_READER,
		example: 'java.net.ProtocolException: Unknown opcode: 3',
	},
	{
		id: 'tyrus-status',
		program: 'tyrus',
		pattern: /Response code was not 101: (?<status>\d{3})/,
		signs: ['response'],
		values: statusValue,
		source: TYRUS,
		example: 'org.glassfish.tyrus.core.HandshakeException: Response code was not 101: 404.',
	},
	{
		id: 'tyrus-redirect',
		program: 'tyrus',
		pattern:
			/Received HTTP response status code: (?<status>3\d\d) and redirect processing is not enabled/,
		signs: ['response'],
		values: statusValue,
		source: TYRUS,
		example: 'Received HTTP response status code: 302 and redirect processing is not enabled.',
	},
	{
		id: 'tyrus-headers',
		program: 'tyrus',
		// Tyrus prints it of a request and of a 101. Its “Missing headers” is about Host alone.
		pattern: /Invalid (?:Upgrade|Connection) header value: "/,
		signs: ['upgrade-header-wrong'],
		source: `${TYRUS}; Handshake.java, validate`,
		example:
			'org.glassfish.tyrus.core.HandshakeException: Invalid Connection header value: "keep-alive".',
	},
	{
		id: 'tyrus-accept',
		program: 'tyrus',
		pattern: /Sec-WebSocket-Key returned from server does not match expected response/,
		signs: ['accept-differs'],
		source: TYRUS,
		example:
			'org.glassfish.tyrus.core.HandshakeException: Sec-WebSocket-Key returned from server does not match expected response.',
	},
	{
		id: 'tyrus-origin',
		program: 'tyrus',
		pattern: /HandshakeException: Origin not verified/,
		signs: ['origin-not-allowed'],
		source: TYRUS,
		example: 'org.glassfish.tyrus.core.HandshakeException: Origin not verified.',
	},
	{
		id: 'tyrus-idle',
		program: 'tyrus',
		pattern: /Session closed by the container because of the idle timeout/,
		signs: ['idle-limit-reached'],
		values: ofEitherSide,
		source: TYRUS,
		example: 'CloseReason[1006,"Session closed by the container because of the idle timeout."]',
	},
	{
		id: 'java-websocket-status',
		program: 'java-websocket',
		// It comes with the code 1002, although no connection was open. So the pattern takes the code, too.
		pattern:
			/(?:\b1002\b[^\n]{1,60}?)?\bInvalid status code received: (?<status>\d{3}) Status line/,
		signs: ['response'],
		values: statusValue,
		source: DRAFT,
		example: 'Invalid status code received: 400 Status line: HTTP/1.1 400 Bad Request',
	},
	{
		id: 'java-websocket-refuses',
		program: 'java-websocket',
		pattern: /draft (?!Draft_6455\b)[^\n]{0,200} refuses handshake/,
		signs: ['handshake-failed'],
		source: 'Java-WebSocket 1.3.4: org/java_websocket/WebSocketImpl.java',
		example: 'draft org.java_websocket.drafts.Draft_17@2f92e0f4 refuses handshake',
	},
	{
		id: 'java-websocket-rejects-101',
		program: 'java-websocket',
		// Since version 1.3.5 another status has a message of its own.
		pattern: /draft Draft_6455\b[^\n]{0,200} refuses handshake/,
		signs: ['rejected-101'],
		source: `${DRAFT}; WebSocketImpl.java; Draft_6455.java, acceptHandshakeAsClient`,
		example:
			'draft Draft_6455 extension: DefaultExtension max frame size: 2147483647 refuses handshake',
	},
	{
		id: 'java-websocket-pong',
		program: 'java-websocket',
		pattern:
			/The connection was closed because the other endpoint did not respond with a pong in time/,
		signs: ['opened', 'ping-unanswered'],
		source: 'Java-WebSocket: org/java_websocket/AbstractWebSocket.java',
		example:
			'The connection was closed because the other endpoint did not respond with a pong in time.',
	},
	{
		id: 'spring-upgrade',
		program: 'spring',
		pattern:
			/Handshake failed due to invalid (?:Upgrade|Connection) header|\bInvalid '(?:Upgrade|Connection)' header\b(?! value)|Can "Upgrade" only to "WebSocket"|"Connection" must be "[Uu]pgrade"/,
		signs: ['upgrade-header-wrong'],
		source: SPRING,
		example: 'Handshake failed due to invalid Upgrade header: null',
	},
	{
		id: 'spring-origin',
		program: 'spring',
		pattern: /Handshake request rejected, Origin header value \S+ not allowed/,
		signs: ['origin-not-allowed'],
		source: 'spring-framework: spring-websocket, server/support/OriginHandshakeInterceptor.java',
		example: 'Handshake request rejected, Origin header value https://evil.example not allowed',
	},
	{
		id: 'tomcat-status',
		program: 'tomcat',
		pattern:
			/The HTTP response from the server \[(?<status>\d{3})\] did not permit the HTTP upgrade to WebSocket/,
		signs: ['response'],
		values: statusValue,
		source: TOMCAT,
		example: 'The HTTP response from the server [404] did not permit the HTTP upgrade to WebSocket',
	},
	{
		id: 'tomcat-too-big',
		program: 'tomcat',
		pattern:
			/The decoded text message was too big for the output buffer|No async message support and buffer too small|The message was \[\d+\] bytes long but the MessageHandler has a limit of/,
		signs: ['message-too-big'],
		source: TOMCAT,
		example:
			'The decoded text message was too big for the output buffer and the endpoint does not support partial messages',
	},
	{
		id: 'tomcat-mask',
		program: 'tomcat',
		pattern: /The client frame was not masked but all client frames must be masked/,
		signs: ['mask-missing'],
		source: TOMCAT,
		example: 'The client frame was not masked but all client frames must be masked',
	},
	{
		id: 'tomcat-utf8',
		program: 'tomcat',
		pattern:
			/A WebSocket (?:text|close) frame was received (?:that could not be decoded to UTF-8|with a close reason that contained invalid UTF-8)/,
		signs: ['text-not-utf8'],
		source: TOMCAT,
		example:
			'A WebSocket text frame was received that could not be decoded to UTF-8 because it contained invalid byte sequences',
	},
	{
		id: 'tomcat-idle',
		program: 'tomcat',
		pattern: /The WebSocket session \[[^\]\n]{1,60}\] (?:read |write )?(?:idle )?timeout expired/,
		signs: ['idle-limit-reached'],
		values: ofEitherSide,
		source: TOMCAT,
		example: 'The WebSocket session [0] idle timeout expired',
	},
	{
		id: 'tomcat-stopping',
		program: 'tomcat',
		pattern: /The web application is stopping/,
		signs: ['server-stopping'],
		source: TOMCAT,
		example: 'CloseReason: code [1001], reason [The web application is stopping]',
	},
	{
		id: 'jetty-idle',
		program: 'jetty',
		pattern:
			/WebSocketTimeoutException: (?:Connection )?Idle Timeout|CloseException: java\.util\.concurrent\.TimeoutException: Idle timeout expired|CloseReason\[1001,Idle Timeout\]/,
		signs: ['idle-limit-reached'],
		values: ofEitherSide,
		source: 'github.com/jetty/jetty.project/issues/2637, /13475; github.com/apache/wicket/pull/496',
		example:
			'org.eclipse.jetty.websocket.core.exception.WebSocketTimeoutException: Connection Idle Timeout',
	},
];
