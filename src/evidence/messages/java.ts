// Lists errors of Java’s network and of the client Java-WebSocket. OkHttp, the other clients and the containers of servers
// have files of their own.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const JAVA_NET = 'java: java.net, javax.net.ssl';
const DRAFT = 'Java-WebSocket: org/java_websocket/drafts/Draft.java';

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
		// The second sentence is about a port that answers without TLS.
		pattern:
			/javax\.net\.ssl\.SSLHandshakeException|PKIX path building failed|\b(?:Unrecognized|Unsupported or unrecognized) SSL message\b/,
		signs: ['tls-not-accepted'],
		source: JAVA_NET,
		example:
			'javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target',
	},
	{
		id: 'java-reset',
		program: 'java',
		pattern: /java\.(?:net\.SocketException|io\.IOException): Connection reset(?: by peer)?/,
		signs: ['reset-by-peer'],
		source: JAVA_NET,
		example: 'java.net.SocketException: Connection reset',
	},
	{
		id: 'java-broken-pipe',
		program: 'java',
		pattern: /java\.(?:net\.SocketException|io\.IOException): Broken pipe\b/,
		signs: ['written-after-end'],
		source: JAVA_NET,
		example: 'java.io.IOException: Broken pipe',
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
];
