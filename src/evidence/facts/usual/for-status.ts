// What is usual in a program if it answers the handshake with a status, each with its source. The text must name the
// program. It is said as what is usual, for the same status may have another reason.

/** Names what is usual. The words are beside those of the facts. */
export type UsualReason =
	| 'spring-origin'
	| 'asgi-403'
	| 'gateway-authorizer'
	| 'gateway-policy'
	| 'rails-404'
	| 'azure-off'
	| 'iis-missing'
	| 'engineio-400'
	| 'gunicorn-worker'
	| 'gateway-path'
	| 'vercel-404'
	| 'jupyter-403'
	| 'tornado-403'
	| 'sends-no-origin'
	| 'haproxy-503'
	| 'mqtt-path'
	| 'ingress-path';

interface Usual {
	readonly reason: UsualReason;
	readonly statuses: readonly number[];
	/** Matches a text that names the program. */
	readonly named: RegExp;
	/** Matches a text in which it is not so. */
	readonly without?: RegExp;
	readonly source: string;
}

const USUAL: readonly Usual[] = [
	{
		reason: 'gateway-authorizer',
		statuses: [401, 403],
		named: /\bapi gateway\b|\bapigateway\w*\b|execute-api|\bauthorizer\b/i,
		source: 'docs.aws.amazon.com/apigateway, $connect and $disconnect routes',
	},
	{
		reason: 'gateway-policy',
		statuses: [500],
		named: /\bapi gateway\b|\bapigateway\w*\b|execute-api|\bauthorizer\b/i,
		source: 'github.com/serverless/examples/issues/557',
	},
	{
		reason: 'spring-origin',
		statuses: [403],
		named: /\bspring\b|\bspringboot\b|springframework|\bsockjs\b|\bstomp\b/i,
		source: 'Spring Framework reference, WebSocket, allowed origins: same origin only since 4.1.5',
	},
	{
		reason: 'asgi-403',
		statuses: [403],
		named:
			/\bfastapi\b|\bstarlette\b|\buvicorn\b|\bdjango\b|\bdaphne\b|\bhypercorn\b|\basgi\b|"WebSocket \/[^"\n]{0,200}" 403\b|\bWebSocket REJECT \/|\bWSREJECT\b/i,
		source: 'asgi.readthedocs.io/en/latest/specs/www.html, close (send event): 403 before accept',
	},
	{
		reason: 'jupyter-403',
		statuses: [403],
		named: /\bjupyter\w*\b|\bipython\b/i,
		source: 'libraries.io/pypi/jupyter-http-over-ws, troubleshooting; ServerApp.allow_origin',
	},
	{
		reason: 'tornado-403',
		statuses: [403],
		named: /\btornado\b/i,
		without: /httpclient|HTTPClientError|websocket_connect|check_origin|HTTPError\(403\)/,
		source: 'tornadoweb.org, WebSocketHandler.check_origin, changed in version 4.0',
	},
	{
		reason: 'sends-no-origin',
		statuses: [403],
		named:
			/com\.neovisionaries|\borg\.java_websocket\.client\b|\bgorilla\b[^]{1,400}\bDial(?:er|Context)?\b|\btungstenite\b[^]{1,400}\bconnect(?:_async)?\b|\bokhttp3?\b|node_modules[\\/]ws[\\/]lib[\\/]websocket\.js/i,
		without:
			/WebSocket connection to '|\bbrowser\b|浏览器|\bUpgrader?\b|CheckOrigin|WebSocketServer|websocket-server\.js|verifyClient|\baxum\b|\breact[- ]native\b|cloudflare/i,
		source:
			'golang.org/x/net/websocket: hybi.go, checkOrigin; nv-websocket-client: HandshakeBuilder; gorilla/websocket: client.go',
	},
	{
		reason: 'rails-404',
		statuses: [404],
		named: /action ?cable|\brails\b|\/cable\b|\bpuma\b/i,
		source: 'rails: actioncable/lib/action_cable/connection/base.rb, respond_to_invalid_request',
	},
	{
		reason: 'azure-off',
		statuses: [400, 404, 500, 502, 503],
		named: /\bazure\b|azurewebsites/i,
		source:
			'learn.microsoft.com, SignalR on Azure App Service; github.com/aspnet/SignalR/issues/954',
	},
	{
		reason: 'iis-missing',
		statuses: [400, 404, 500, 501, 502],
		named: /\biis\b|\bsignalr\b/i,
		source: 'learn.microsoft.com/iis/configuration/system.webServer/webSocket',
	},
	{
		reason: 'gunicorn-worker',
		statuses: [400, 500],
		named: /\bgunicorn\b|flask-?socketio|\bwerkzeug\b/i,
		source: 'flask-socketio.readthedocs.io/en/latest/deployment.html',
	},
	{
		reason: 'engineio-400',
		statuses: [400],
		named: /socket\.?io|engine\.?io|\bEIO=/i,
		source: 'socket.io/docs/v4/troubleshooting-connection-issues; engine.io: lib/server.ts, verify',
	},
	{
		reason: 'mqtt-path',
		statuses: [400, 404],
		named: /\bmqtt\b|\bemq\w{0,3}\b|\bmosquitto\b/i,
		source: 'docs.emqx.com, WebSocket listener, path /mqtt; github.com/emqx/emqx/issues/1563',
	},
	{
		reason: 'haproxy-503',
		statuses: [503],
		named: /No server is available to handle this request/,
		source: 'haproxy: src/http.c, http_err_msgs, HTTP_ERR_503',
	},
	{
		reason: 'vercel-404',
		statuses: [400, 404, 405, 500, 502],
		named: /\bvercel\b/i,
		source: 'vercel.com/docs/functions/websockets; github.com/socketio/socket.io/discussions/4628',
	},
	{
		reason: 'gateway-path',
		statuses: [404],
		named: /\bgateway\b|\bzuul\b|\bkong\b|\bapisix\b|stripPrefix|网关/i,
		source:
			'Spring Cloud Gateway reference, StripPrefix; github.com/spring-cloud/spring-cloud-gateway/issues/2266',
	},
	{
		reason: 'ingress-path',
		statuses: [404],
		named:
			/\bnginx\b|\bingress\b|\breverse proxy\b|\btraefik\b|\bcaddy\b|\bapache\b|反向代理|反代/i,
		source: 'nginx: ngx_http_proxy_module, proxy_pass with and without a URI',
	},
];

/** Returns what is usual for a status in a program that the text names; empty for none. */
export function usualReason(text: string, status: number): UsualReason | '' {
	return (
		USUAL.find(
			({ statuses, named, without }) =>
				statuses.includes(status) && named.test(text) && without?.test(text) !== true,
		)?.reason ?? ''
	);
}
