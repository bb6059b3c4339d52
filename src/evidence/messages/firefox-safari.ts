// Lists messages in the consoles of Firefox and Safari.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const FIREFOX =
	'firefox: browser/locales/en-US/chrome/overrides/appstrings.properties, and the same file of zh-CN; dom/websocket/WebSocket.cpp, ConsoleError';
const CSP = 'firefox: dom/locales/en-US/chrome/security/csp.properties';
const WEBKIT = 'webkit: Source/WebCore/loader/MixedContentChecker.cpp';
const NETWORK =
	'github.com/daltoniam/Starscream/issues/37, github.com/hack-as-a-service/frontend/issues/10';

export const FIREFOX_SAFARI: readonly MessagePattern[] = [
	{
		id: 'firefox-cannot-connect',
		program: 'firefox',
		pattern:
			/Firefox can[’']t establish a connection to the server at\s{1,3}wss?:\/\/\S+|Firefox 无法建立到 wss?:\/\/\S+ 服务器的连接|Firefox kann keine Verbindung zu dem Server unter wss?:\/\/\S+ aufbauen|\bNS_ERROR_WEBSOCKET_CONNECTION_REFUSED\b/,
		signs: ['connect-failed'],
		source: `${FIREFOX}; in German: github.com/novnc/noVNC/issues/1561; the straight apostrophe: github.com/dwyl/learn-phoenix/issues/99`,
		example: 'Firefox can’t establish a connection to the server at ws://localhost:9/.',
	},
	{
		id: 'firefox-refused',
		program: 'firefox',
		// Firefox gives this error for a host and for a network that cannot be reached, too.
		pattern: /\bNS_ERROR_CONNECTION_REFUSED\b/,
		signs: ['tcp-failed'],
		source: 'firefox: netwerk/base/nsSocketTransport2.cpp, ErrorAccordingToNSPR',
		example: 'NS_ERROR_CONNECTION_REFUSED',
	},
	// Firefox prints it for every failure of an open connection.
	{
		id: 'firefox-interrupted',
		program: 'firefox',
		pattern:
			/The connection to wss?:\/\/\S+ was interrupted while the page was loading|载入页面时与 wss?:\/\/\S+ 的连接中断/,
		signs: ['open-connection-failed'],
		source: FIREFOX,
		example: 'The connection to ws://localhost:8080/ was interrupted while the page was loading.',
	},
	{
		id: 'firefox-mixed',
		program: 'firefox',
		pattern: /Blocked loading mixed active content [“"]ws:\/\/[^“”"\n]{1,500}[”"]/,
		signs: ['mixed-content-blocked'],
		source: 'firefox: dom/locales/en-US/chrome/security/security.properties',
		example: 'Blocked loading mixed active content “ws://chat.example/ws”',
	},
	{
		id: 'firefox-csp',
		program: 'firefox',
		pattern:
			/The page[’']s settings blocked the loading of a resource (?:\(connect-src\) )?at wss?:\/\/\S+[^\n]{0,60}(?:connect|default)-src/,
		signs: ['csp-blocked'],
		source: CSP,
		example:
			"Content-Security-Policy: The page’s settings blocked the loading of a resource (connect-src) at wss://chat.example/ws because it violates the following directive: “connect-src 'self'”",
	},
	{
		id: 'safari-cannot-connect',
		program: 'safari',
		pattern: /WebSocket connection to '[^']*' failed: Could not connect to the server/,
		signs: ['tcp-failed'],
		source:
			'apple: NSURLErrorCannotConnectToHost (-1004): the host may be down or not listen at the port',
		example: "WebSocket connection to 'ws://localhost:9/' failed: Could not connect to the server.",
	},
	{
		id: 'safari-refused',
		program: 'safari',
		pattern:
			/WebSocket (?:connection to '[^']*' failed|network error): The operation couldn[’']t be completed\. (?:\([^()\n]*\) ?)?Connection refused/,
		signs: ['tcp-refused'],
		source: NETWORK,
		example: 'WebSocket network error: The operation couldn’t be completed. Connection refused',
	},
	{
		id: 'safari-name',
		program: 'safari',
		pattern:
			/WebSocket connection to '[^']*' failed: A server with the specified hostname could not be found/,
		signs: ['name-not-found'],
		source: 'apple: NSURLErrorCannotFindHost (-1003)',
		example:
			"WebSocket connection to 'wss://nowhere.invalid/' failed: A server with the specified hostname could not be found.",
	},
	{
		id: 'safari-timeout',
		program: 'safari',
		pattern: /WebSocket connection to '[^']*' failed: The request timed out/,
		signs: ['opening-timed-out'],
		source: 'apple: NSURLErrorTimedOut (-1001)',
		example: "WebSocket connection to 'ws://192.0.2.1/' failed: The request timed out.",
	},
	{
		id: 'safari-offline',
		program: 'safari',
		pattern:
			/WebSocket connection to '[^']*' failed: The Internet connection appears to be offline/,
		signs: ['client-offline'],
		source: 'apple: NSURLErrorNotConnectedToInternet (-1009)',
		example:
			"WebSocket connection to 'wss://chat.example/' failed: The Internet connection appears to be offline.",
	},
	{
		id: 'safari-certificate',
		program: 'safari',
		pattern:
			/WebSocket connection to '[^']*' failed: (The certificate for this server is invalid|An SSL error has occurred and a secure connection to the server cannot be made)/,
		signs: ['tls-not-accepted'],
		source:
			'apple: NSURLErrorServerCertificateUntrusted (-1202), NSURLErrorSecureConnectionFailed (-1200)',
		example:
			"WebSocket connection to 'wss://localhost:8443/' failed: The certificate for this server is invalid.",
	},
	{
		id: 'safari-bad-response',
		program: 'safari',
		pattern: /WebSocket connection to '[^']*' failed: There was a bad response from the server/i,
		signs: ['handshake-failed'],
		source:
			'apple: NSURLErrorBadServerResponse (-1011); github.com/miroslavpejic85/mirotalk/issues/227',
		example:
			"WebSocket connection to 'wss://chat.example/' failed: There was a bad response from the server.",
	},
	{
		// WebKit read something that is no status line, such as a page without one.
		id: 'safari-status-line',
		program: 'safari',
		pattern:
			/\bfailed: (?:Status line does not end with CRL?F?|Status line contains embedded null|No response code found|Invalid status line)/,
		signs: ['response-not-http'],
		source: 'webkit: Source/WebCore/Modules/websockets/WebSocketHandshake.cpp, readStatusLine',
		example:
			"WebSocket connection to 'wss://chat.example/' failed: Status line does not end with CRLF",
	},
	{
		id: 'safari-lost',
		program: 'safari',
		pattern:
			/WebSocket connection to '[^']*' failed: (The network connection was lost|[^\n]{0,80}Socket is not connected)/,
		signs: ['ended-without-close'],
		source: 'apple: NSURLErrorNetworkConnectionLost (-1005), ENOTCONN',
		example:
			"WebSocket connection to 'wss://chat.example/' failed: The network connection was lost.",
	},
	{
		id: 'safari-http-1-0',
		program: 'safari',
		pattern: /WebSocket connection to '[^']*' failed: Invalid HTTP version string: HTTP\/1\.0/,
		signs: ['response-http-1-0'],
		source:
			'webkit: Source/WebCore/Modules/websockets/WebSocketHandshake.cpp, readStatusLine; github.com/primus/primus/issues/565',
		example:
			"WebSocket connection to 'wss://chat.example/' failed: Invalid HTTP version string: HTTP/1.0",
	},
	{
		id: 'safari-status',
		program: 'safari',
		pattern: /WebSocket connection to '[^']*' failed: Unexpected response code: (?<status>\d{3})/,
		signs: ['response'],
		values: statusValue,
		source:
			'webkit: Source/WebCore/Modules/websockets/WebSocketHandshake.cpp; github.com/tariqbuilds/linux-dash/issues/406',
		example:
			"WebSocket connection to 'wss://my.domain.example' failed: Unexpected response code: 401",
	},
	{
		id: 'safari-compressed',
		program: 'safari',
		pattern:
			/WebSocket connection to '[^']*' failed: Compressed bit must be 0 if no negotiated deflate-frame extension/,
		signs: ['frame-unreadable'],
		source:
			'webkit: Source/WebCore/Modules/websockets/WebSocketDeflateFramer.cpp; github.com/machinezone/IXWebSocket/issues/160',
		example:
			"WebSocket connection to 'ws://localhost:3000/' failed: Compressed bit must be 0 if no negotiated deflate-frame extension",
	},
	{
		id: 'safari-suspended',
		program: 'safari',
		pattern: /WebSocket is closed due to suspension/,
		signs: ['page-left'],
		source: 'webkit: Source/WebCore/Modules/websockets/WebSocket.cpp; Tools/TestWebKitAPI',
		example:
			"WebSocket connection to 'ws://localhost:3000/ws' failed: WebSocket is closed due to suspension.",
	},
	{
		id: 'safari-csp',
		program: 'safari',
		pattern:
			/Refused to connect to wss?:\/\/\S+ because it (?:does not appear in the|appears in neither the) connect-src directive/,
		signs: ['csp-blocked'],
		source: 'github.com/zendesk/sunshine-conversations-web/issues/579',
		example:
			'Refused to connect to wss://chat.example/ws because it does not appear in the connect-src directive of the Content Security Policy.',
	},
	{
		id: 'safari-blocked',
		program: 'safari',
		pattern:
			/\[blocked\] The page at https:\/\/\S+ (was not allowed to (run|display)|requested) insecure content from ws:\/\//,
		signs: ['mixed-content-blocked'],
		source: WEBKIT,
		example:
			'[blocked] The page at https://chat.example/ was not allowed to run insecure content from ws://chat.example/ws.',
	},
];
