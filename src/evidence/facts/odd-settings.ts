// Settings and lines of code that do something else than was meant, each beside what shows that it is at work. The name of
// one is what the words say of it; its first group is their value.
import type { Side } from '../causes/record.ts';

interface OddSetting {
	/** Is null if nothing shows the side. */
	readonly side: Side | null;
	/** Matches the setting; a group holds what the words quote. */
	readonly setting: RegExp;
	/** Matches what shows that it is at work. */
	readonly beside: RegExp;
	readonly without?: RegExp;
	/** Names what it overrules beside what each of them does. */
	readonly over?: readonly string[];
}

const ODD_SETTINGS = {
	'endpoint-injection': {
		// docs.spring.io, ServerEndpoint: the container makes the object, and Spring fills in no field of it.
		side: 'server',
		setting:
			/\b(NullPointerException: Cannot invoke [^\n]{1,160} because "this\.\w{1,40}" is null|NullPointerException|@(?:Autowired|Resource|Inject)\b[^\n]{1,40}(?:为 ?null|(?:is|are|stays?) null))/,
		beside: /@ServerEndpoint\b[^]{0,1200}@(?:Autowired|Resource|Inject)\b/,
	},
	'connection-close': {
		// RFC 9110 §7.6.1: close says that the connection ends after the response.
		side: 'client',
		setting: /^[ \t>*]{0,8}(Connection: ?(?:close, ?Upgrade|Upgrade, ?close))[ \t]*$/im,
		beside: /\bdisconnect\w*|\bclos\w+|\bfail\w*|断/i,
	},
	'fin-left-out': {
		// poco: Net/WebSocket.h: FRAME_TEXT is FRAME_FLAG_FIN | FRAME_OP_TEXT.
		side: 'server',
		setting: /\b(FRAME_OP_(?:TEXT|BINARY))\b/,
		beside: /\bsendFrame\b/,
		without: /FRAME_FLAG_FIN/,
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
	'window-without-value': {
		// RFC 7692 §7.1.2.2: the parameter has a value in a response.
		side: 'server',
		setting: /\b(client_max_window_bits must have value)\b/i,
		beside: /permessage-deflate/i,
	},
	'rsv1-marks': {
		side: 'server',
		setting:
			/\b(n.t (?:be )?(?:decompress|inflat|decod)\w* (?:the |my )?(?:data|messages?|payload|text)|messages? (?:is|are|stays?) not (?:de)?compressed)\b/i,
		beside: /permessage-deflate/i,
	},
	'reason-phrase': {
		// websockets before version 4: http.py, read_response.
		side: 'client',
		setting: /\b(not enough values to unpack \(expected 3, got 2\))/,
		beside: /\bread_response\b|\bstatus_line\b/,
	},
	'upgrade-value': {
		// nginx.org, websocket: Upgrade is $http_upgrade, and only Connection comes from the map.
		side: 'between',
		setting:
			/\bproxy_set_header\s{1,8}Upgrade\s{1,8}["']?((?!\$http_upgrade\b|["']?websocket\b)[^\s;"']{1,60})/i,
		beside: /web ?socket/i,
	},
	'target-empty': {
		// RFC 9112 §3.2: the target of a request is at least a slash.
		side: 'client',
		setting: /\b((?:GET) {2,}HTTP\/1\.1)\b/,
		beside: /\b400\b|\bbad request\b/i,
		over: ['response', 'origin-of-app'],
	},
	'upgrade-over-http-1-0': {
		// RFC 6455 §4.1: the version of the request is at least 1.1.
		side: 'between',
		setting: /\b(GET \S{1,300} HTTP\/1\.0)\b(?=[^]{1,600}?\bUpgrade: ?websocket)/i,
		beside: /./,
		over: ['since-update', 'head-in-part', 'http-version', 'request-in-order'],
	},
	'message-as-buffer': {
		// ws 8.0.0, release notes: text messages are Buffers, too, and the second argument tells which it was.
		side: 'server',
		setting: /(<Buffer(?: [2-7][\da-f]){2,60})(?: \.\.\.|>)/,
		beside: /\.on\(['"]message['"]/,
		over: ['text-bytes', 'bytes-not-frames'],
	},
	'session-limit': {
		side: 'server',
		setting:
			/\b((?:hit|reached|exceeded|exceeds) the maximum (?:session |connection )?(?:duration|lifetime|length|time) of \d{1,5} \w{1,10})/i,
		beside: /./,
		over: ['usual-limit', 'fixed-limit', 'open-for', 'error-unknown'],
	},
	'host-without-port': {
		// nginx.org, $host: it has no port. A server that compares Origin with Host needs $http_host.
		side: 'between',
		setting: /\bproxy_set_header\s{1,8}Host\s{1,8}(\$host);/,
		beside:
			/\blisten\s{1,8}(?!(?:80|443)\b)\d{2,5}\b[^]+\borigin\b|\borigin\b[^]+\blisten\s{1,8}(?!(?:80|443)\b)\d{2,5}\b/i,
		over: ['origin-refused-told', 'hop-decides'],
	},
	'files-first': {
		// nginx.org, try_files: a file or folder of the path comes before the named location.
		side: 'between',
		setting: /\b(try_files\s{1,8}\$uri[^;\n]{1,60}@\w{1,30})/,
		beside: /\b200\b/,
		without: /\broot\s{1,8}\/dev\/null/,
		over: ['response'],
	},
	'frame-limit': {
		// WebSocket-Node: docs/WebSocketServer.md; a frame has a limit of its own beside that of a message.
		side: 'server',
		setting: /\b(maxReceivedFrameSize: ?\d{1,9})\b/,
		beside: /\bmaxReceivedMessageSize\b[^]+\b1009\b|\b1009\b[^]+\bmaxReceivedMessageSize\b/,
		over: ['too-big', 'message-too-big', 'close-event', 'size-decides'],
	},
	'upgrade-refused-keep-alive': {
		side: 'between',
		setting: /\b(Connection\b[^\n]{1,60}\bkeep-alive["'”]? instead of ["'“]?upgrade)/i,
		beside: /./,
	},
	'curl-shows-frames': {
		// curl shows what comes behind the 101 as it is, unless the address has ws:// (curl 7.86 and on).
		side: 'client',
		setting: /((?:\uFFFD|\b(?:weird|strange|extra|odd|garbage) characters?)[^\n]{0,60})/i,
		beside:
			/\bcurl\b[^]{0,600}?(?:-H ['"]Upgrade|--no-buffer|\bUpgrade header)|\bUpgrade header[^]{1,300}?\bcurl\b/i,
		over: ['only-words', 'text-not-utf8', 'frames-not-text'],
	},
	'stays-at-101': {
		// RFC 9110 §15.2.2: no other response follows a 101, and the entry of the network panel stays open.
		side: null,
		setting:
			/\b((?:stalls?|stuck|stays?|hangs?|pending|remains?)\b[^\n.]{1,40}(?:switching protocols|\b101\b)|101[^\n.]{1,30}\b(?:pending|stalls?|stalled)\b)/i,
		beside: /\b101\b/,
		without: /\b(?:1006|reserved|closed? (?:with|code))\b/,
		over: ['only-words', 'connect-failed'],
	},
	'transport-security': {
		// developer.apple.com, NSAppTransportSecurity.
		side: 'client',
		setting: /\b(App Transport Security has blocked a cleartext)/,
		beside: /./,
	},
	'signalr-negotiation': {
		// aspnetcore: HttpConnection.ts, _getNegotiationResponse.
		side: null,
		setting: /\b(Failed to complete negotiation with the server)\b/,
		beside: /./,
		over: ['only-words', 'error-unknown'],
	},
	'signalr-transport': {
		// aspnetcore: HttpConnection.ts, _createTransport.
		side: null,
		setting: /\b(Failed to start the transport 'WebSockets')/,
		beside: /./,
		without: /\b(?:404|40[0-3]|50\d|mixed content|could not be found on the server)\b/i,
		over: ['only-words', 'error-unknown'],
	},
	'reload-socket': {
		// The sockets by which development servers reload a page: next, nuxt, webpack-dev-server.
		side: 'server',
		setting:
			/\b(wss?:\/\/[^\s'"]{1,200}\/(?:_next\/webpack-hmr|sockjs-node|_nuxt\/|__webpack_hmr))/,
		beside: /\bfail\w*|\berror\b|失败|报错/i,
		without: /Mixed Content|blocked|CERT_|suspension/i,
		over: ['connect-failed', 'usual-in-program'],
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
	'cloudflare-block': {
		side: 'between',
		setting: /\b(Handshake status 403|403 Forbidden|HTTP 403)\b/i,
		beside:
			/\bcf-ray\b[^]{1,3000}?(?:<!DOCTYPE html|cf-mitigated|Just a moment)|content-type'?: '?text\/html[^]{1,3000}?\bcf-ray\b/i,
		over: ['response', 'origin-refused', 'auth-refused'],
	},
	'apache-module': {
		// httpd: modules/proxy/mod_proxy.c, AH01144.
		side: 'between',
		setting: /\b(No protocol handler was valid for the URL \S{1,200})/,
		beside: /./,
		over: ['proxy-drops-upgrade', 'upgrade-not-proxied', 'connect-failed'],
	},
	'echo-service': {
		// websocket.org closed its public echo service in 2021; many examples still name it.
		side: 'server',
		setting: /\b(wss?:\/\/echo\.websocket\.org)\b/,
		beside:
			/\b(?:not found|handshake|failed to connect|connect(?:ion)? (?:failed|error|timed? out)|refused)\b|失败|报错|连不上/i,
		without: /\bhandleUpgrade\b|\bTypeError\b/,
		over: ['accept-missing', 'usual-in-program'],
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
	'bound-to-loopback': {
		side: 'server',
		setting:
			/\b((?:listening|running|launching|launched|started|serving|bound|listens?)\b[^\n]{1,40}?(?<![\w.])(?:127\.0\.0\.1|localhost)(?::\d{2,5})?)/i,
		beside:
			/\bwss?:\/\/(?!localhost|127\.)[^\s'"]{1,200}'? failed[^\n]{1,80}ERR_CONNECTION_REFUSED|(?:ECONNREFUSED|connect to) (?!127\.|localhost)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}[^\n]{1,40}(?:refused)?/,
		without: /\bdocker\b|\bcontainers?\b/i,
		over: ['tcp-refused', 'only-deployed'],
	},
	'container-loopback': {
		// docs.docker.com, published ports: they lead to the addresses of the container, not to its loopback.
		side: 'server',
		setting:
			/(?<![-\w])((?:host(?:name)?|bind(?:[-_ ]?address)?|listen(?:[-_ ]?address)?|address|--host)["']?\s{0,3}[:= ]\s{0,3}["']?(?:127\.0\.0\.1|localhost)(?![\w.]))/i,
		beside: /\b(?:docker|containers?|kubernetes|k8s|pods?|podman)\b|容器/i,
		without: /\b(?:[Rr]edis|[Mm]y[Ss][Qq][Ll]|[Pp]ostgres)|^Host: /m,
	},
	'signalr-handshake': {
		// aspnetcore: HubOptions.HandshakeTimeout is 15 seconds; the message ends with the byte 1E.
		side: 'client',
		setting: /\b(Handshake was canceled)\b/i,
		beside: /\bsignalr\b|\bhub\b/i,
	},
	'header-as-message': {
		// websocket-client: create_connection takes `header`, and send writes a message.
		side: 'client',
		setting: /\b(\w{1,20}\.send\(\s?headers?\s?\))/,
		beside: /\b401\b|\b403\b|\bHandshake status\b/i,
	},
	'adds-upgrade': {
		// spring-cloud-gateway: AddRequestHeader adds the field to every request of the route.
		side: 'between',
		setting: /\bAddRequestHeader\s?=\s?(Upgrade\s?,\s?websocket)\b/i,
		beside: /\b(?:missing|no|without)\b[^\n]{1,6}\bSec-WebSocket-Key\b/i,
	},
	'fixed-connection': {
		// uvicorn: protocols/http/h11_impl.py takes any Connection: Upgrade for an upgrade.
		side: 'between',
		setting: /\b(GET \/\S{0,100}[?&]transport=polling\b)/,
		beside: /(?:\b|\\n)Connection: ?Upgrade(?:\b|\\r)/i,
		without: /(?:\b|\\n)Upgrade: ?websocket\b/i,
	},
	runserver: {
		// Channels 4 has no runserver of its own any more: channels.readthedocs.io, releases 4.0.0.
		side: 'server',
		setting: /\b(Starting development server at) http/,
		beside: /"GET \/\S{0,80}\bws\b\S{0,80} HTTP\/1\.1" 404|\bNot Found: \/ws\b/,
		without: /Starting (?:ASGI|Daphne)/i,
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
	'check-origin-place': {
		// Phoenix.Endpoint.socket/3: check_origin is an option of a transport.
		side: 'server',
		setting: /\bwebsocket: true,[^\])]{0,120}?(\bcheck_origin: [^,\n)]{1,80})/,
		beside: /\borigin\b/i,
	},
	'artemis-ttl': {
		// activemq-artemis: ActiveMQMessageBundle, AMQ229014.
		side: 'server',
		setting: /\bDid not receive data from \S{1,60} within the (\d{1,9}ms) connection TTL/,
		beside: /\bstomp\b|\bwebsocket\b|\bsockjs\b/i,
	},
} as const satisfies Readonly<Record<string, OddSetting>>;

export type OddSettingId = keyof typeof ODD_SETTINGS;

/** Lists the settings in the order in which one is looked for. */
export const ODD_SETTING_LIST: readonly (readonly [OddSettingId, OddSetting])[] = Object.entries(
	ODD_SETTINGS,
) as (readonly [OddSettingId, OddSetting])[];
