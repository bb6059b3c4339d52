// Lists what a server for WebSockets alone sends to a request without Upgrade, as a person sees it who opens the
// address as a page; and what browsers print of such a page. In a log the same text may be one of a request that lost
// Upgrade in a proxy.
import type { MessagePattern } from './message-pattern.ts';

export const PLAIN_REQUESTS: readonly MessagePattern[] = [
	{
		id: 'chromium-page-426',
		program: 'chromium',
		pattern:
			/\b(?:GET|POST|HEAD) https?:\/\/\S{1,500} (?:net::ERR_ABORTED )?426 \(Upgrade Required\)|Failed to load resource: the server responded with a status of 426\b/,
		signs: ['plain-request-refused'],
		source:
			'chromium: third_party/blink/renderer/core/loader/network_log; github.com/kinabalu/websocketsbook/issues/1',
		example: 'GET http://localhost:8181/ 426 (Upgrade Required)',
	},
	{
		id: 'ws-page',
		program: 'ws',
		pattern: /^[ \t]*(?:HTTP )?(?:(?:Error )?426:? )?Upgrade Required[.!]?[ \t]*$/im,
		signs: ['websocket-only-page'],
		source:
			'ws: lib/websocket-server.js, the server of the option `port`; websocketpp and fiber send the same; github.com/websockets/ws/issues/1297',
		example: 'Upgrade Required',
	},
	{
		id: 'python-websockets-page',
		program: 'python-websockets',
		pattern: /You cannot access a WebSocket server directly with a browser\./,
		signs: ['websocket-only-page'],
		source: 'websockets: src/websockets/server.py, ServerProtocol.accept',
		example:
			'You cannot access a WebSocket server directly with a browser. You need a WebSocket client.',
	},
	{
		// A log has the text beside other lines, and there the field may have been lost in a proxy.
		id: 'spring-page',
		program: 'spring',
		pattern:
			/^\s*(?:No WebSocket UPGRADE hdr: \S{1,100}\s{1,4})?Can "Upgrade" only to "WebSocket"\.\s*$/,
		isWholeText: true,
		signs: ['websocket-only-page'],
		source:
			'spring-framework: AbstractHandshakeHandler.java, handleInvalidUpgradeHeader; tornado: tornado/websocket.py, get; aiohttp: aiohttp/web_ws.py, _handshake',
		example: 'Can "Upgrade" only to "WebSocket".',
	},
	{
		id: 'signalr-page',
		program: 'signalr',
		pattern: /^\s*Connection ID required\s*$/,
		isWholeText: true,
		signs: ['websocket-only-page'],
		source: 'aspnetcore: src/SignalR/common/Http.Connections, HttpConnectionDispatcher.cs',
		example: 'Connection ID required',
	},
	{
		id: 'beego-page',
		program: 'gorilla',
		pattern: /^[ \t]*Not a websocket handshake[ \t]*$/im,
		signs: ['websocket-only-page'],
		source: 'beego: samples/WebIM/controllers/websocket.go, and programs made from it',
		example: 'Not a websocket handshake',
	},
];
