// Settings and code of pages and other clients that do something else than was meant, each beside what shows that it is at work.
import type { OddSettings } from './odd-setting.ts';

export const OF_CLIENTS = {
	'connection-close': {
		// RFC 9110 §7.6.1: close says that the connection ends after the response.
		side: 'client',
		setting: /^[ \t>*]{0,8}(Connection: ?(?:close, ?Upgrade|Upgrade, ?close))[ \t]*$/im,
		beside: /\bdisconnect\w*|\bclos\w+|\bfail\w*|断/i,
	},
	'port-twice': {
		// gitpod.io and others serve a port under a name of its own at 443.
		side: 'page',
		setting:
			/\b(wss?:\/\/(?:(\d{2,5})-[\w.-]{1,120}:\2|[\w-]{1,80}-(\d{2,5})\.[\w.-]{1,80}:\3))(?!\d)/,
		beside: /\bfail\w*|\bnot\b|失败/i,
	},
	'service-name': {
		// docs.docker.com, networking: a service is known by its name inside the network of the containers only.
		side: 'page',
		setting: /\b(wss?:\/\/(?!localhost\b)[a-z][\w-]{1,40}:\d{2,5})(?![\w.])/,
		beside:
			/\b(?:docker|compose|kubernetes|k8s)\b[^]{1,2000}\b(?:browser|page|front-?end|next|react|vue|web)\b|\b(?:browser|page|front-?end|next|react|vue|web)\b[^]{1,2000}\b(?:docker|compose|kubernetes|k8s)\b/i,
		over: ['name-not-found'],
	},
	'bundled-ws': {
		// ws: lib/buffer-util.js, with the optional module bufferutil that a bundler replaced by an empty one.
		side: 'client',
		setting: /\b(bufferUtil\.(?:un)?mask is not a function)/,
		beside: /\bws\b/,
	},
	'mini-program-device': {
		// developers.weixin.qq.com: wx.connectSocket, and the list of domains of the mini program.
		side: 'client',
		setting: /(真机(?:调试)?[^\n。，]{0,12}(?:连接?不上|不行|失败|连不了|无法))/,
		beside: /小程序|微信|wx\./,
		without: /errMsg|url not in domain list/,
	},
	'reason-phrase': {
		// websockets before version 4: http.py, read_response.
		side: 'client',
		setting: /\b(not enough values to unpack \(expected 3, got 2\))/,
		beside: /\bread_response\b|\bstatus_line\b/,
	},
	'target-empty': {
		// RFC 9112 §3.2: the target of a request is at least a slash.
		side: 'client',
		setting: /\b((?:GET) {2,}HTTP\/1\.1)\b/,
		beside: /\b400\b|\bbad request\b/i,
		over: ['response', 'origin-of-app'],
	},
	'curl-shows-frames': {
		// curl shows what comes behind the 101 as it is, unless the address has ws:// (curl 7.86 and on).
		side: 'client',
		setting: /((?:\uFFFD|\b(?:weird|strange|extra|odd|garbage) characters?)[^\n]{0,60})/i,
		beside:
			/\bcurl\b[^]{0,600}?(?:-H ['"]Upgrade|--no-buffer|\bUpgrade header)|\bUpgrade header[^]{1,300}?\bcurl\b/i,
		without: /HTTP\/1\.1 [45]\d\d/,
		over: ['only-words', 'text-not-utf8', 'frames-not-text'],
	},
	'transport-security': {
		// developer.apple.com, NSAppTransportSecurity.
		side: 'client',
		setting: /\b(App Transport Security has blocked a cleartext)/,
		beside: /./,
	},
	'placeholder-address': {
		side: 'client',
		setting: /\b(wss?:\/\/[^\s'"]{0,60}(?<![A-Za-z])(?:your|YOUR|my)[-_][\w-]{2,30}[^\s'"]{0,80})/,
		beside: /ERR_NAME_NOT_RESOLVED|ENOTFOUND|getaddrinfo|not known/,
		over: ['name-not-found', 'connect-failed'],
	},
	'workerman-wss': {
		// workerman: Connection/AsyncTcpConnection.php takes the scheme as the name of a protocol class.
		side: 'client',
		setting: /\b(class \\?\\?(?:Workerman\\)?Protocols\\Wss not exist)/i,
		beside: /./,
		over: ['usual-in-program', 'error-unknown'],
	},
	'plain-to-java-tls': {
		// openjdk: SSLEngineInputRecord, with the stack of a server.
		side: 'client',
		setting: /(Unrecognized SSL message, plaintext connection\?)/,
		beside:
			/\bWebSocketServer\b|\bServerSocket|\bNioEndpoint\b|\bAcceptor\b|\bserver\.DefaultSSL\w+|\bSslHandler\b/,
		over: ['tls-not-accepted', 'tls-failed'],
	},
	'empty-port': {
		side: 'client',
		setting: /\b(wss?:\/\/[\w.-]{3,100}:)(?=[\s"'\x60”])/,
		beside: /白名单|合法域名|whitelist|domain list|fail|失败/i,
		over: ['reason-told', 'connect-failed'],
	},
	'adds-connection': {
		// RFC 6455 §4.1.
		side: 'client',
		setting: /(\w{0,20}\(\s?["']Connection["'], ?["']Upgrade["']\s?\))/i,
		beside: /^(?=[^]*\b400\b)[^]*\b(?:missing|found|lacks?|without|fix\w*)\b/i,
		over: ['refused-with-status', 'response'],
	},
	'host-lacks-port': {
		// RFC 6455 §4.1: Host has the port unless it is the usual one of the scheme.
		side: 'client',
		setting: /\b(Host: ([a-z\d][\w.-]{2,80}))(?=\\r|["\s])[^]{1,4000}\bHost: \2:\d{2,5}\b/i,
		beside: /\b400\b/,
		over: ['request-lacks', 'refused-with-status', 'other-client', 'head-in-part'],
	},
	'origin-no-scheme': {
		// autobahn: websocket/util.py, parse_url of Origin.
		side: 'client',
		setting: /(No host part in Origin '[^'\n]{1,100}')/,
		beside: /./,
		over: ['told-topic', 'handshake-failed'],
	},
	'not-http-at-swoole': {
		// swoole: src/server/port.cc, onRead_http.
		side: 'client',
		setting: /(request is illegal and it has been discarded, \d{1,8} bytes)/,
		beside: /./,
		over: ['refused-with-status', 'response', 'usual-in-program', 'head-unreadable'],
	},
	'haproxy-needs-key': {
		// haproxy 2.4: src/h1.c, a request for websocket without a key is refused.
		side: 'client',
		setting: /(400 <BADREQ>)/,
		beside: /^(?=[^]*haproxy)[^]*\bUpgrade: websocket\b/i,
		over: ['refused-with-status', 'response'],
	},
	telnet: {
		side: 'client',
		setting: /(Escape character is)/,
		beside: /\b(?:Invalid byte|Unable to parse|Bad Request|Parse)\b/i,
		over: ['only-deployed', 'refused-with-status', 'response'],
	},
	'docker-tls-port': {
		// docs.docker.com: 2375 is the port without TLS, 2376 the one with.
		side: 'client',
		setting: /\b(ws:\/\/[\w.-]{3,100}:2376)\b/,
		beside: /./,
		over: ['cut-before-response', 'connect-failed', 'ended-before-response'],
	},
	'value-lacking': {
		side: 'client',
		setting:
			/((?:wss?:\/\/|\bHANDSHAKING |\bpath ['"]?|\bGET |"path": ?"|"WebSocket )[^\s'"`]{0,300}[/=](?:undefined|null|NaN|None|\[object(?:%20| )Object\]))(?![\w.-])/,
		beside: /fail|error|not found|No route|\b40[0-4]\b|reject|失败|报错/i,
		over: [
			'connect-failed',
			'handshake-failed',
			'refused-with-status',
			'only-words',
			'usual-in-program',
		],
	},
	'scheme-twice': {
		side: 'client',
		setting: /\b(wss?:\/\/(?:https?|wss?)(?::\/{0,2}|\/{1,2})[a-z][^\s'"`<>)]{1,120})/,
		beside: /./,
		over: ['name-not-found', 'connect-failed', 'error-unknown', 'usual-in-program'],
	},
	'own-key': {
		// RFC 6455 §4.1: the client checks the accept value against the key that it made.
		side: 'client',
		setting: /["'](Sec-WebSocket-Key)["'] ?[:,=]/i,
		beside:
			/^(?=[^]*(?:Sec-WebSocket-Accept|\bfail|\berror\b|失败|报错))[^]*(?:\bnew WebSocket\([^)]{1,200}\bheaders|\bWebSocketApp\(|\bcreate_connection\(|\bwebsockets?\.connect\(|\bextra_headers\b|\badditional_headers\b)/i,
		over: ['accept-differs', 'accept-differs-or-missing', 'connect-failed', 'usual-in-program'],
	},
	'own-extensions': {
		// websocket-client: README, “permessage-deflate is not supported”.
		side: 'client',
		setting: /["'](Sec-WebSocket-Extensions["']?: ?["']?permessage-deflate)/i,
		beside: /\bcreate_connection\(|\bWebSocketApp\(/,
		over: ['told-topic', 'only-words', 'transport-ended', 'rsv1-unagreed'],
	},
	'extra-line-end': {
		// arduinoWebSockets: WebSocketsClient.cpp, sendHeader adds a line end to the extra fields.
		side: 'client',
		setting: /\b(\w{1,40} ?\+?= ?[^;\n]{1,200}\\r\\n"\s?;)/,
		beside: /\bsetExtraHeaders\(/,
		over: ['frame-unreadable', 'frame-invalid', 'head-unreadable', 'reserved-bits', 'frame-bits'],
	},
	'port-after-path': {
		// RFC 3986 §3.2: the port belongs to the host, before the path.
		side: 'client',
		setting: /(\bwss?:\/\/[\w.-]{1,200}(?:\/[\w.-]{0,60}){1,6}:\d{2,5})(?![\w.])/,
		beside: /\bfail\w*|\berrors?\b|\bnot\b|失败|报错|连不上/i,
		over: ['tls-reason', 'tls-not-accepted', 'tcp-refused'],
	},
	'path-as-host': {
		// arduinoWebSockets, README: begin(host, port, url), and beginSSL alike.
		side: 'client',
		setting:
			/(\bbegin(?:SSL|SslWithCA|SocketIO(?:SSL)?)?\(\s?"(?:(?:wss?|https?):\/\/[^"\n]{1,200}|[\w.-]{1,200}\/[^"\n]{0,200})")/,
		beside: /\bWebSocketsClient\b|\bwebSocket\b/i,
	},
	'signalr-handshake': {
		// aspnetcore: HubOptions.HandshakeTimeout is 15 seconds; the message ends with the byte 1E.
		side: 'client',
		setting: /\b(Handshake was canceled)\b/i,
		beside: /\bsignalr\b|\bHub/i,
		over: ['fixed-limit', 'handshake-failed', 'error-unknown'],
	},
	'host-with-scheme': {
		// esp-idf: esp_websocket_client.h: host is a name and uri an address; node, http.request, and others alike.
		side: 'client',
		setting:
			/(\b(?:host|hostname|server|serverHost)["']?\s{0,3}[:=]\s{0,3}["'](?:wss?|https?):\/\/[^"'\n]{1,120}["'])/i,
		beside:
			/\besp_websocket_client\w*|\bWEBSOCKET_TRANSPORT_\w+|\bTRANSPORT_WS\b|\bwebsocket_client\b|\bENOTFOUND (?:wss?|https?)\b|\bgetaddrinfo\b/,
		over: ['accept-missing', 'accept-differs-or-missing', 'connect-failed', 'name-not-found'],
	},
	'header-as-message': {
		// websocket-client: create_connection takes `header`, and send writes a message.
		side: 'client',
		setting: /\b(\w{1,20}\.send\(\s?headers?\s?\))/,
		beside: /\b401\b|\b403\b|\bHandshake status\b/i,
	},
	'connection-by-hand': {
		// okhttp: RealWebSocket.connect sets Upgrade and Connection, and an interceptor runs after it.
		side: 'client',
		setting:
			/(\.(?:header|addHeader|setHeader|set)\(\s?["']Connection["'],\s?["']keep-alive["']\s?\))/i,
		beside: /\bweb ?socket\b/i,
	},
	'pusher-cloud': {
		// pusher-js: without wsHost it connects to ws-CLUSTER.pusher.com.
		side: 'page',
		setting: /\b(App key \S{1,60} not in this cluster)\b/i,
		beside:
			/\bPUSHER_HOST\s?=\s?\S|\blaravel[- ]?websockets\b|\bsoketi\b|\breverb\b|\b127\.0\.0\.1\b|\blocalhost\b/i,
		without: /\bwsHost\b/,
	},
} as const satisfies OddSettings;
