// Lists errors of the containers that run WebSocket endpoints in Java: Tyrus, Tomcat and Jetty; and of Spring, which runs
// in them. The first three are clients, too.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const TYRUS =
	'tyrus: core/src/main/resources/org/glassfish/tyrus/core/l10n/localization.properties';
const SPRING = 'spring-framework: spring-websocket, server/support/AbstractHandshakeHandler.java';
const TOMCAT = 'tomcat: java/org/apache/tomcat/websocket/LocalStrings.properties';

/** A container is a client or a server, and prints the same of its idle limit on both sides. */
const ofEitherSide = () => ({ by: 'endpoint' });

export const JAVA_CONTAINERS: readonly MessagePattern[] = [
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
		// Tyrus says no more than this if the response was no valid 101.
		id: 'tyrus-handshake',
		program: 'tyrus',
		pattern: /\bDeploymentException: Handshake error\./,
		signs: ['handshake-failed'],
		source: `${TYRUS}; client/ClientManager.java; github.com/helm/charts/issues/7666`,
		example: 'javax.websocket.DeploymentException: Handshake error.',
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
		id: 'netty-server-upgrade',
		program: 'netty',
		pattern: /not a WebSocket handshake request: missing (?:upgrade|key)/,
		signs: ['request-not-websocket'],
		source:
			'netty: WebSocketServerHandshaker00.java, newHandshakeResponse; github.com/netty/netty/issues/656',
		example: 'WebSocketHandshakeException: not a WebSocket handshake request: missing upgrade',
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
		id: 'spring-container-missing',
		program: 'spring',
		pattern: /\bServerContainer not available\b/,
		signs: ['endpoint-container-missing'],
		source:
			'spring-framework: spring-websocket, server/standard/ServerEndpointExporter.java, afterPropertiesSet; github.com/spring-projects/spring-boot/issues/1722, github.com/jeecgboot/JeecgBoot/issues/8438 and /646',
		example:
			'java.lang.IllegalStateException: javax.websocket.server.ServerContainer not available',
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
		id: 'tomcat-end',
		program: 'tomcat',
		pattern:
			/java\.io\.EOFException\b(?:: [^\n]{1,80})?(?=[\s\S]{0,600}?org\.apache\.tomcat\.websocket\.server\.WsFrameServer\.onDataAvailable)/,
		signs: ['opened', 'ended-without-close'],
		source:
			'tomcat: org/apache/tomcat/util/net/NioEndpoint.java, fillReadBuffer; github.com/apache/shenyu/issues/204',
		example:
			'java.io.EOFException: null\n\tat org.apache.tomcat.util.net.NioEndpoint$NioSocketWrapper.fillReadBuffer(NioEndpoint.java:1235)\n\tat org.apache.tomcat.util.net.NioEndpoint$NioSocketWrapper.read(NioEndpoint.java:1144)\n\tat org.apache.tomcat.websocket.server.WsFrameServer.onDataAvailable(WsFrameServer.java:72)',
	},
	{
		id: 'java-end',
		program: 'java',
		// Beside an ordinary request it is about its content. A filter of Tomcat for WebSockets is in each of their stacks.
		pattern:
			/java\.io\.EOFException\b(?:: [^\n]{1,80})?(?:(?<=(?:web ?socket|SocketHandler|\bonError\b|transport error)[\s\S]{0,300})|(?=[\s\S]{0,600}?(?:\bonError\b|handleTransportError|WebSocketHandler|\bWsFrame|\bWsRemoteEndpoint)))(?![\s\S]{0,600}?Http11InputBuffer)/i,
		signs: ['ended-without-close'],
		source:
			'tomcat: org/apache/tomcat/util/net/NioEndpoint.java, fillReadBuffer; spring-framework: spring-websocket, handler/LoggingWebSocketHandlerDecorator.java',
		example:
			'ChatSocket : onError\njava.io.EOFException: null\n\tat org.apache.tomcat.util.net.NioEndpoint$NioSocketWrapper.fillReadBuffer(NioEndpoint.java:1340)',
	},
	{
		id: 'spring-transport-error',
		program: 'spring',
		pattern: /\bTransport error in \w{0,40}(?:WebSocket|SockJs)Session\b/,
		signs: ['transport-ended'],
		source:
			'spring-framework: spring-websocket, handler/LoggingWebSocketHandlerDecorator.java, handleTransportError',
		example: 'Transport error in StandardWebSocketSession[id=3, uri=ws://localhost:8080/ws]',
	},
	{
		id: 'jetty-idle',
		program: 'jetty',
		pattern:
			/WebSocketTimeoutException: (?:Connection )?Idle Timeout|CloseException: java\.util\.concurrent\.TimeoutException: Idle timeout expired|CloseReason\[1001,Idle Timeout\]|\borg\.eclipse\.jetty\.io\.IdleTimeout\b[^\n]{1,300}\bidle timeout expired/,
		signs: ['idle-limit-reached'],
		values: ofEitherSide,
		source: 'github.com/jetty/jetty.project/issues/2637, /13475; github.com/apache/wicket/pull/496',
		example:
			'org.eclipse.jetty.websocket.core.exception.WebSocketTimeoutException: Connection Idle Timeout',
	},
	{
		id: 'jetty-end',
		program: 'jetty',
		pattern: /(?:\b1006\b[^\n]{1,40}?)?\bWebSocket Read EOF\b/,
		signs: ['opened', 'ended-without-close'],
		source:
			'jetty 9.4: org/eclipse/jetty/websocket/common/io/IOState.java, onReadFailure; blog.csdn.net/u014290233/article/details/53390103',
		example: '1006---WebSocket Read EOF',
	},
	{
		id: 'jetty-status',
		program: 'jetty',
		pattern:
			/Failed to upgrade to websocket: Unexpected HTTP Response Status Code: (?<status>[1-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source: 'jetty: org/eclipse/jetty/websocket/core/client/CoreClientUpgradeRequest.java',
		example:
			'org.eclipse.jetty.websocket.core.exception.UpgradeException: Failed to upgrade to websocket: Unexpected HTTP Response Status Code: 404 Not Found',
	},
	{
		id: 'jetty-too-big',
		program: 'jetty',
		pattern:
			/Resulting message size \[[\d,]{1,20}\] is too large for configured max of \[[\d,]{1,20}\]|\bMessageTooLargeException\b(?!: Resulting)/,
		signs: ['message-too-big'],
		source:
			'jetty 9.4: org/eclipse/jetty/websocket/common/extensions/compress/ByteAccumulator.java',
		example:
			'org.eclipse.jetty.websocket.api.MessageTooLargeException: Resulting message size [73728] is too large for configured max of [65536]',
	},
];
