// Holds the causes of a response that does not open the connection.
import { remedy } from '../remedies/remedy.ts';
import { LOST_UPGRADE, REFUSED_BY_PROXY, type CauseRecord } from './record.ts';

export const REFUSALS = {
	'origin-refused': {
		phase: 'response',
		sides: ['server'],
		provenBy: ['origin-not-allowed', 'rule endpoint-origin-check'],
		fits: {
			'connect-failed': 10,
			'refused-before-accept': 3,
			'handshake-failed': 6,
			'other-page-works': 1,
			'status 400': 4,
			// By default ws sends it for any refusal of `verifyClient`, also for one of the Origin.
			'status 401': 2,
			'status 403': 1,
			// The policy may also be one of the handshake: some servers check after it.
			'code 1008': 3,
		},
		ruledOutBy: REFUSED_BY_PROXY,
		mayFollow: [],
		scene: 'wrong-origin',
		remedies: [
			remedy('nginx', '/ngx_http_proxy_module.html#proxy_set_header', 'nginx-host')`
				proxy_set_header Host $http_host;
			`,
			remedy('apache', '/mod_proxy.html#proxypreservehost')`ProxyPreserveHost On`,
			remedy('ws', '/README.md#client-authentication', 'origin-list')`
				const wss = new WebSocketServer({ noServer: true });
				const allowed = new Set(['https://app.example']);
				server.on('upgrade', (request, socket, head) => {
				  if (!allowed.has(request.headers.origin)) {
				    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
				    return;
				  }
				  wss.handleUpgrade(request, socket, head, (ws) => wss.emit('connection', ws, request));
				});
			`,
			remedy('websockets', '', 'origin-list')`
				serve(handler, "0.0.0.0", 8080, origins=["https://app.example"])
			`,
			remedy('gorilla', '#hdr-Origin_Considerations', 'origin-list')`
				var upgrader = websocket.Upgrader{
					CheckOrigin: func(r *http.Request) bool {
						return r.Header.Get("Origin") == "https://app.example"
					},
				}
			`,
			remedy('coder', '#AcceptOptions', 'origin-list')`
				websocket.Accept(w, r, &websocket.AcceptOptions{
					OriginPatterns: []string{"app.example"},
				})
			`,
		],
	},
	'auth-refused': {
		phase: 'response',
		sides: ['client', 'server'],
		provenBy: [
			'credentials-refused',
			'rejected-when-open',
			'status 407',
			'status 401 with a challenge',
		],
		fits: {
			'connect-failed': 9,
			'refused-before-accept': 2,
			'handshake-failed': 5,
			'status 401': 1,
			'status 403': 2,
			'code 1008': 2,
		},
		ruledOutBy: [],
		mayFollow: LOST_UPGRADE,
		scene: 'redirect&what-if=unauthorized',
		remedies: [],
	},
	redirected: {
		phase: 'response',
		sides: ['client', 'server'],
		provenBy: ['redirect-refused', 'redirects-too-many', 'status 3xx'],
		fits: { 'connect-failed': 11, 'handshake-failed': 7 },
		ruledOutBy: [],
		// Without a session many applications redirect to the page of the login, or send it.
		mayFollow: [...LOST_UPGRADE, 'auth-refused'],
		scene: 'redirect',
		remedies: [],
	},
	'not-upgraded-200': {
		phase: 'response',
		sides: ['between', 'server'],
		provenBy: ['status 2xx'],
		fits: { 'connect-failed': 5, 'plain-response-at-path': 1, 'handshake-failed': 1 },
		ruledOutBy: [],
		// A server of files sends its start page for any path.
		mayFollow: ['no-server', ...LOST_UPGRADE, 'auth-refused'],
		scene: 'never-upgrades',
		remedies: [],
	},
	'wrong-accept': {
		phase: 'response',
		sides: ['between', 'server'],
		provenBy: ['accept-differs', 'rule accept-'],
		fits: {
			'connect-failed': 12,
			'accept-differs-or-missing': 1,
			'rejected-101': 1,
			'handshake-failed': 8,
		},
		ruledOutBy: [],
		mayFollow: [],
		scene: 'cached-101',
		remedies: [],
	},
	'subprotocol-mismatch': {
		phase: 'response',
		sides: ['client', 'server'],
		provenBy: ['subprotocol-differs', 'rule subprotocol-', 'rule api-protocol-answered'],
		fits: { 'connect-failed': 13, 'rejected-101': 2, 'handshake-failed': 9 },
		ruledOutBy: [],
		mayFollow: [],
		scene: 'subprotocol&what-if=unasked',
		remedies: [
			remedy('ws', '/doc/ws.md#new-websocketserveroptions-callback')`
				new WebSocketServer({
				  port: 8080,
				  handleProtocols: (protocols) => (protocols.has('chat.v1') ? 'chat.v1' : false),
				});
			`,
			remedy('websockets', '')`
				serve(handler, "0.0.0.0", 8080, subprotocols=["chat.v1"])
			`,
			remedy('aiohttp', '#websocketresponse')`
				ws = web.WebSocketResponse(protocols=("chat.v1",))
			`,
			remedy('gorilla', '#Upgrader', 'first-match')`
				var upgrader = websocket.Upgrader{Subprotocols: []string{"chat.v1"}}
			`,
			remedy('coder', '#AcceptOptions')`
				websocket.Accept(w, r, &websocket.AcceptOptions{
					Subprotocols: []string{"chat.v1"},
				})
			`,
		],
	},
	'extension-mismatch': {
		phase: 'response',
		sides: ['server'],
		provenBy: [
			'extension-differs',
			'rule extension-offered',
			'rule extension-answer-once',
			'rule deflate-answer-',
			'rule deflate-client-bits',
			'rule deflate-server-',
		],
		fits: { 'connect-failed': 14, 'rejected-101': 3, 'handshake-failed': 10 },
		ruledOutBy: [],
		mayFollow: [],
		scene: null,
		remedies: [
			remedy('ws', '/README.md#websocket-compression')`
				new WebSocketServer({ port: 8080, perMessageDeflate: false });
			`,
			remedy('websockets', '')`serve(handler, "0.0.0.0", 8080, compression=None)`,
			remedy('aiohttp', '#websocketresponse')`
				ws = web.WebSocketResponse(compress=False)
			`,
			remedy('gorilla', '#Upgrader')`
				var upgrader = websocket.Upgrader{EnableCompression: false}
			`,
			remedy('coder', '#AcceptOptions')`
				websocket.Accept(w, r, &websocket.AcceptOptions{
					CompressionMode: websocket.CompressionDisabled,
				})
			`,
		],
	},
} as const satisfies Record<string, CauseRecord>;
