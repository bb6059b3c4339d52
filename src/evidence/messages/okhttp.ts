// Lists errors of OkHttp, and what Android says of its sockets. React Native passes both to the page as a message.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const OKHTTP = 'okhttp: okhttp3/internal/ws/RealWebSocket.kt';
const OKHTTP_READER = 'okhttp: okhttp3/internal/ws/WebSocketReader.kt';
const ANDROID = 'android: libcore/io/IoBridge.java, createMessageForException';

/** Matches how Android names an attempt to connect. The port of its own side is not always there. */
const ENDS = String.raw`failed to connect to \S{1,255} \(port \d{1,5}\)(?: from \S{1,60} \(port \d{1,5}\))?`;
const ATTEMPT = String.raw`${ENDS}(?: after \d{1,9}ms)?`;

export const OKHTTP_MESSAGES: readonly MessagePattern[] = [
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
