// Lists errors of clients in Java and Kotlin: Netty (also behind Spring’s gateway), Vert.x, Ktor and nv-websocket-client.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const NETTY = 'netty: handler/codec/http/websocketx/WebSocketClientHandshaker13.java, verify';
const NV = 'nv-websocket-client: com/neovisionaries/ws/client/HandshakeReader.java';

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
		pattern: /Invalid challenge\. Actual: (?!null\.)\S{1,200}\. Expected: /,
		signs: ['accept-differs'],
		source: NETTY,
		example:
			'io.netty.handler.codec.http.websocketx.WebSocketHandshakeException: Invalid challenge. Actual: x. Expected: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
	},
	{
		id: 'netty-accept-missing',
		program: 'netty',
		pattern: /Invalid challenge\. Actual: null\. Expected: /,
		signs: ['accept-missing'],
		source: NETTY,
		example:
			'io.netty.handler.codec.http.websocketx.WebSocketHandshakeException: Invalid challenge. Actual: null. Expected: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
	},
	{
		id: 'android-cleartext',
		program: 'okhttp',
		pattern:
			/\bCLEARTEXT\s{1,3}communication (?:to \S{1,255} )?not permitted by network security policy/,
		signs: ['cleartext-forbidden'],
		source:
			'okhttp: okhttp3/internal/connection/RealRoutePlanner.kt; Android, “Network security configuration”',
		example:
			'java.net.UnknownServiceException: CLEARTEXT communication to 10.0.2.2 not permitted by network security policy',
	},
	{
		id: 'jdk-status',
		program: 'java',
		pattern: /\bUnexpected HTTP response status code (?<status>[1-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source: 'jdk: jdk/internal/net/http/websocket/OpeningHandshake.java, handleResponse',
		example:
			'jdk.internal.net.http.websocket.CheckFailedException: Unexpected HTTP response status code 404',
	},
	{
		id: 'jdk-upgrade',
		program: 'java',
		pattern: /\bBad response field: (?:Upgrade|Connection)\b/,
		signs: ['response-upgrade-wrong'],
		source: 'jdk: jdk/internal/net/http/websocket/OpeningHandshake.java, handleResponse',
		example: 'jdk.internal.net.http.websocket.CheckFailedException: Bad response field: Connection',
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
];
