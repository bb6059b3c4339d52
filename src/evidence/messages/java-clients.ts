// Lists errors of clients in Java and Kotlin: Netty (also behind Spring’s gateway), Vert.x, Ktor, Jetty and
// nv-websocket-client; and what Android says of its sockets, which React Native passes to the page as a message.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const NETTY = 'netty: handler/codec/http/websocketx/WebSocketClientHandshaker13.java, verify';
const NV = 'nv-websocket-client: com/neovisionaries/ws/client/HandshakeReader.java';
const ANDROID = 'android: libcore/io/IoBridge.java, createMessageForException';

/** Matches how Android names an attempt to connect. The port of its own side is not always there. */
const ENDS = String.raw`failed to connect to \S{1,255} \(port \d{1,5}\)(?: from \S{1,60} \(port \d{1,5}\))?`;
const ATTEMPT = String.raw`${ENDS}(?: after \d{1,9}ms)?`;

export const JAVA_CLIENTS: readonly MessagePattern[] = [
	{
		id: 'netty-status',
		program: 'netty',
		pattern: /Invalid handshake response (?:getStatus|status): (?<status>[1-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source: NETTY,
		example:
			'io.netty.handler.codec.http.websocketx.WebSocketHandshakeException: Invalid handshake response getStatus: 404 Not Found',
	},
	{
		id: 'netty-upgrade',
		program: 'netty',
		pattern: /Invalid handshake response (?:upgrade|connection): /,
		signs: ['response-upgrade-wrong'],
		source: NETTY,
		example:
			'io.netty.handler.codec.http.websocketx.WebSocketHandshakeException: Invalid handshake response upgrade: null',
	},
	{
		id: 'netty-accept',
		program: 'netty',
		pattern: /Invalid challenge\. Actual: \S{1,200}\. Expected: /,
		signs: ['accept-differs'],
		source: NETTY,
		example:
			'io.netty.handler.codec.http.websocketx.WebSocketHandshakeException: Invalid challenge. Actual: null. Expected: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
	},
	{
		id: 'vertx-status',
		program: 'vertx',
		pattern:
			/WebSocket upgrade failure: (?<status>[1-5]\d{2})\b|Websocket connection attempt returned HTTP status code (?<older>[1-5]\d{2})\b/,
		signs: ['response'],
		values: ({ status, older }) => ({ status: Number(status ?? older) }),
		source:
			'vert.x: WebSocketHandshakeInboundHandler.java; github.com/eclipse-vertx/vert.x/issues/591',
		example: 'io.vertx.core.http.UpgradeRejectedException: WebSocket upgrade failure: 403',
	},
	{
		id: 'nv-status',
		program: 'nv-websocket-client',
		pattern:
			/opening handshake response is not '101 Switching Protocols'\. The status line is: HTTP\/\d\.\d (?<status>[1-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source: NV,
		example:
			"com.neovisionaries.ws.client.OpeningHandshakeException: The status code of the opening handshake response is not '101 Switching Protocols'. The status line is: HTTP/1.1 403 Forbidden",
	},
	{
		id: 'ktor-status',
		program: 'ktor',
		pattern: /Handshake exception, expected status code 101 but was (?<status>[1-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source: 'ktor: ktor-client-core, plugins/websocket/WebSockets.kt',
		example:
			'io.ktor.client.plugins.websocket.WebSocketException: Handshake exception, expected status code 101 but was 404',
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
			/Resulting message size \[[\d,]{1,20}\] is too large for configured max of \[[\d,]{1,20}\]/,
		signs: ['message-too-big'],
		source:
			'jetty 9.4: org/eclipse/jetty/websocket/common/extensions/compress/ByteAccumulator.java',
		example:
			'org.eclipse.jetty.websocket.api.MessageTooLargeException: Resulting message size [73728] is too large for configured max of [65536]',
	},
	{
		id: 'tomcat-end',
		program: 'tomcat',
		pattern:
			/java\.io\.EOFException[\s\S]{0,600}?org\.apache\.tomcat\.websocket\.server\.WsFrameServer\.onDataAvailable/,
		signs: ['opened', 'ended-without-close'],
		source:
			'tomcat: org/apache/tomcat/util/net/NioEndpoint.java, fillReadBuffer; github.com/apache/shenyu/issues/204',
		example:
			'java.io.EOFException: null\n\tat org.apache.tomcat.util.net.NioEndpoint$NioSocketWrapper.fillReadBuffer(NioEndpoint.java:1235)\n\tat org.apache.tomcat.util.net.NioEndpoint$NioSocketWrapper.read(NioEndpoint.java:1144)\n\tat org.apache.tomcat.websocket.server.WsFrameServer.onDataAvailable(WsFrameServer.java:72)',
	},
	{
		id: 'okhttp-no-response',
		program: 'okhttp',
		pattern: /\bunexpected end of stream on (?:Connection\{|https?:\/\/|com\.squareup)/,
		signs: ['ended-before-response'],
		source:
			'okhttp: okhttp3/internal/http1/Http1ExchangeCodec.kt, readResponseHeaders; github.com/facebook/react-native/issues/3346',
		example: 'java.io.IOException: unexpected end of stream on http://10.0.2.2:8080/...',
	},
	{
		id: 'okhttp-failed-to-connect',
		program: 'okhttp',
		// The address after the slash is that of a Java InetSocketAddress. A longer message has its own pattern.
		pattern:
			/(?<!java\.net\.ConnectException: )\bFailed to connect to (?:[\w.-]{1,253})?\/\[?[\da-fA-F.:]{2,45}\]?:\d{1,5}\b/,
		signs: ['tcp-failed'],
		source:
			'okhttp: okhttp3/internal/connection/ConnectPlan.kt; github.com/facebook/react-native/issues/37331',
		example: '{"isTrusted":false,"message":"Failed to connect to /127.0.0.1:3000"}',
	},
	{
		id: 'android-refused',
		program: 'android',
		pattern: new RegExp(`${ATTEMPT}: [^\\n]{0,40}ECONNREFUSED`),
		signs: ['tcp-refused'],
		source: ANDROID,
		example:
			'failed to connect to /192.0.2.5 (port 3000) from /192.0.2.8 (port 41247) after 10000ms: isConnected failed: ECONNREFUSED (Connection refused)',
	},
	{
		id: 'android-unreachable',
		program: 'android',
		pattern: new RegExp(`${ATTEMPT}: [^\\n]{0,40}(?:EHOSTUNREACH|ENETUNREACH)`),
		signs: ['network-unreachable'],
		source: ANDROID,
		example:
			'failed to connect to /192.0.2.5 (port 3000) after 10000ms: isConnected failed: EHOSTUNREACH (No route to host)',
	},
	{
		id: 'android-timeout',
		program: 'android',
		// With a prefix of Java the message has its pattern in java.ts.
		pattern: new RegExp(`(?<!SocketTimeoutException: )${ENDS} after \\d{1,9}ms(?!: )`),
		signs: ['tcp-no-answer'],
		source: ANDROID,
		example:
			'{"message":"failed to connect to /192.0.2.5 (port 3000) from /192.0.2.8 (port 41247) after 10000ms"}',
	},
];
