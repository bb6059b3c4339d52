// What is usual in a program that the text names, if no line of it shows why. It is said as what is usual, never as what
// is. Each entry has its source.

import { ANY_HOP, NAMED_HOP, withoutAbsent } from '../words.ts';
import { APPS } from './in-apps.ts';

/** Says how far the connection came. */
export type Situation = 'unopened' | 'ended';

interface Usual {
	/** Matches a text that names the program. */
	readonly named: RegExp;
	readonly source: string;
}

/** Holds what is usual if a connection does not open. The first that is named counts, so what is special comes first. */
const UNOPENED = {
	gqlgen: { named: /\bgqlgen\b/i, source: 'gqlgen.com/recipes/subscriptions' },
	hasura: { named: /\bhasura\b/i, source: 'github.com/hasura/graphql-engine/issues/8303' },
	apollo: {
		named: /\bapollo[- ]?server\b|@apollo\/server/i,
		source: 'apollographql.com/docs/apollo-server/data/subscriptions',
	},
	absinthe: {
		named: /\bphoenix\b|\blive_?view\b|\babsinthe\b/i,
		source: 'hexdocs.pm/phoenix/Phoenix.Endpoint.html, check_origin',
	},
	rails: {
		named: /\baction ?cable\b/i,
		source: 'guides.rubyonrails.org/action_cable_overview.html, Allowed Request Origins',
	},
	nest: {
		named: /\bnest ?js\b|@nestjs\/|@WebSocketGateway/i,
		source: 'docs.nestjs.com/websockets/adapter',
	},
	'flask-socketio': {
		named: /\bflask[-_ ]?socketio\b/i,
		source: 'flask-socketio.readthedocs.io, Version compatibility',
	},
	signalr: {
		named: /\bsignalr\b/i,
		source: 'learn.microsoft.com/aspnet/core/signalr/troubleshoot',
	},
	'socket-io': {
		named: /\bsocket\.io\b|\bsocketio\b/i,
		source: 'socket.io/docs/v4/troubleshooting-connection-issues',
	},
	django: {
		named: /\bdjango\b|\bdaphne\b/i,
		source: 'channels.readthedocs.io/en/stable/installation.html; deploying.html',
	},
	fastapi: {
		named: /\bfastapi\b|\bstarlette\b|\buvicorn\b/i,
		source: 'fastapi.tiangolo.com/advanced/websockets; uvicorn.dev/settings, --ws',
	},
	laravel: {
		named: /\breverb\b|\blaravel[- ]?(?:echo|websockets)\b|\bsoketi\b|\bpusher-?js\b/i,
		source: 'laravel.com/docs/reverb, Running the Server',
	},
	'server-endpoint': {
		named: /@ServerEndpoint\b|\bServerEndpointExporter\b/,
		source: 'docs.spring.io/spring-framework, ServerEndpointExporter',
	},
	spring: {
		named: /\bstomp\b|\bwithSockJS\b|\bspring ?boot\b|\bspringframework\b|@EnableWebSocket/i,
		source: 'docs.spring.io/spring-framework/reference/web/websocket: Allowed Origins, SockJS',
	},
	netty: {
		named: /\bnetty\b|WebSocketServerProtocolHandler/i,
		source: 'netty: WebSocketServerProtocolHandshakeHandler, isNotWebSocketPath',
	},
	next: {
		named: /\bnext\.?js\b|_next\/(?:webpack-)?hmr/i,
		source: 'nextjs.org/docs/app/guides/custom-server; allowedDevOrigins',
	},
	reload: {
		named: /\[vite\]|\bHMR\b|\bwebpack-dev-server\b|\bsockjs-node\b/,
		source: 'vite.dev/config/server-options, server.hmr; webpack.js.org/configuration/dev-server',
	},
	vite: {
		named: /\bvite\b|\bvue\.config\.js\b|\bsetupProxy\b|\bproxy\.conf\.json\b/i,
		source: 'vite.dev/config/server-options, server.proxy, ws; server.middlewareMode',
	},
	onebot: {
		named:
			/\bonebot\b|\b(?:go-?)?cqhttp\b|\bnapcat\w*\b|\bnonebot\d?\b|\bllonebot\b|\bastrbot\b|反向\s?(?:ws|websocket)/i,
		source: 'onebot.adapters.nonebot.dev, configuration; github.com/botuniverse/onebot-11',
	},
	ocpp: { named: /\bocpp\b/i, source: 'OCPP-J 1.6, 3.1.1 The connection URL; 3.1.2 subprotocol' },
	debugger: {
		named: /devtools\/(?:browser|page)|\bremote-debugging\b|\bpuppeteer\b|\bconnectOverCDP\b/i,
		source: 'chromium: content/browser/devtools/devtools_http_handler.cc, remote-allow-origins',
	},
	obs: { named: /\bobs[- ]?websocket\b/i, source: 'github.com/obsproject/obs-websocket, README' },
	mqtt: {
		named: /\bmosquitto\b|\bemqx\b|\bmqtt(?:\.js)?\b|\bpaho\b/i,
		source: 'mosquitto.conf(5), protocol; docs.emqx.com, listeners; rabbitmq.com/docs/web-mqtt',
	},
	swoole: {
		named: /\bswoole\b|\bworkerman\b|\bgatewayworker\b|\bhyperf\b/i,
		source: 'workerman.net/doc/workerman/faq/secure-websocket-server.html',
	},
	speech: {
		named: /\biflytek\b|讯飞|\bxfyun\b/i,
		source: 'xfyun.cn/doc/asr/voicedictation/API.html, 接口鉴权',
	},
	tunnel: {
		named: /\bv2ray\b|\bxray\b|\bvless\b|\bvmess\b|\bsing-box\b/i,
		source: 'guide.v2fly.org/advanced/wss_and_web.html',
	},
	realtime: {
		named: /\bopenai\b[^\n]{1,80}\brealtime\b|\brealtime\b[^\n]{1,80}\bopenai\b|api\.openai\.com/i,
		source: 'developers.openai.com/api/docs/guides/realtime-websocket',
	},
	'mini-program': {
		named: /小程序|\bwechat\b|\bwx\.connectSocket\b|\buni\.connectSocket\b/,
		source: 'developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html',
	},
	esp: {
		named: /\besp(?:32|8266)\b|\barduino\w*\b|\bWebSocketsClient\b/i,
		source: 'github.com/Links2004/arduinoWebSockets: src/WebSocketsClient.h, begin and beginSSL',
	},
	flutter: {
		named: /\bflutter\b|\bweb_socket_channel\b/i,
		source:
			'pub.dev/packages/web_socket_channel, ready; developer.android.com, emulator networking',
	},
	'react-native': {
		named: /\breact[- ]native\b|\bexpo\b/i,
		source: 'reactnative.dev/docs/network; developer.android.com, cleartextTrafficPermitted',
	},
	unity: { named: /\bunity\b/i, source: 'docs.unity3d.com/Manual/webgl-networking.html' },
	express: {
		named: /(?<!\b(?:IIS|Studio|Server)(?: \d{1,4})? )\bexpress(?:js)?\b(?!-ws)/i,
		source: 'github.com/websockets/ws, README, External HTTP/S server',
	},
	traefik: {
		named: /\btraefik\b/i,
		source: 'doc.traefik.io/traefik/reference, forwardingTimeouts; migration from 1 to 2',
	},
	caddy: {
		named: /\bcaddy(?:file)?\b/i,
		source: 'caddyserver.com/docs/caddyfile/directives/reverse_proxy; Caddy 1: proxy, websocket',
	},
	apache: {
		named: /\bapache2?\b(?! (?:kafka|pulsar|activemq|tomcat|camel))|\bProxyPass\b/i,
		source: 'httpd.apache.org/docs/2.4/mod/mod_proxy_http.html, upgrade; mod_proxy_wstunnel',
	},
	ingress: {
		named: /\bingress(?:-nginx)?\b/i,
		source: 'kubernetes.github.io/ingress-nginx/user-guide/miscellaneous, Websockets',
	},
	nginx: { named: /\bnginx\b|宝塔/i, source: 'nginx.org/en/docs/http/websocket.html' },
	cloudflare: {
		named: /\bcloudflared?\b/i,
		source: 'developers.cloudflare.com/network/websockets; ssl/origin-configuration/ssl-modes',
	},
	'reverse-proxy': {
		named: /\breverse prox(?:y|ies)\b|\bnginx proxy manager\b|反向代理|反代/i,
		source:
			'nginx.org/en/docs/http/websocket.html; nginxproxymanager.com; kb.synology.com, Login Portal, Reverse Proxy',
	},
} as const satisfies Readonly<Record<string, Usual>>;

/** Holds what is usual if a connection was open and ends. */
const ENDED = {
	'socket-io': {
		named: /\bsocket\.io\b|\bsocketio\b/i,
		source: 'socket.io/docs/v4/client-api, disconnect',
	},
	signalr: {
		// The older one has other limits.
		named: /\bsignalr\b(?!(?: version)? [12]\.)/i,
		source:
			'learn.microsoft.com/aspnet/core/signalr/configuration, KeepAliveInterval, ServerTimeout',
	},
	exchange: {
		named: /\bbinance\b|\bbybit\b|\bokx\b|\bkraken\b|\bkucoin\b|\bbitget\b|\bccxt\b|\bcoinbase\b/i,
		source: 'developers.binance.com, WebSocket Streams, General information',
	},
	discord: {
		named: /\bdiscord(?:\.js|\.py|go)?\b/i,
		source: 'discord.com/developers/docs/events/gateway, Disconnecting and Resuming',
	},
	speech: {
		named: /\biflytek\b|讯飞|\bxfyun\b/i,
		source: 'xfyun.cn/doc/asr/voicedictation/API.html',
	},
	mqtt: {
		named: /\bmosquitto\b|\bemqx\b|\bmqtt(?:\.js)?\b|\bpaho\b|\baws[- ](?:iot|mqtt)\b/i,
		source: 'MQTT 3.1.1, 3.1.4 and 3.1.2.10',
	},
	esp: {
		named: /\besp(?:32|8266)\b|\barduino\w*\b|\bWebSocketsClient\b/i,
		source: 'github.com/Links2004/arduinoWebSockets, README, loop and enableHeartbeat',
	},
	'mini-program': {
		named: /小程序|\bwx\.connectSocket\b|\buni\.connectSocket\b/,
		source: 'developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html',
	},
	stomp: {
		named: /\bstomp\w*\b/i,
		source: 'stomp.github.io/stomp-specification-1.2.html, Heart-beating',
	},
	haproxy: { named: /\bhaproxy\b/i, source: 'docs.haproxy.org, timeout tunnel' },
	cloudflare: {
		named: /\bcloudflared?\b/i,
		source: 'developers.cloudflare.com/network/websockets',
	},
	'load-balancer': {
		named: /\bALB\b|\bELB\b|\bapplication load balancer\b/,
		source: 'docs.aws.amazon.com/elasticloadbalancing, Connection idle timeout: 60 seconds',
	},
	ingress: {
		named: /\bingress(?:-nginx)?\b/i,
		source: 'kubernetes.github.io/ingress-nginx/user-guide/miscellaneous, Websockets',
	},
	nginx: { named: /\bnginx\b|宝塔/i, source: 'nginx.org/en/docs/http/websocket.html' },
	'reverse-proxy': {
		named: /\breverse prox(?:y|ies)\b|\bnginx proxy manager\b|反向代理|反代/i,
		source:
			'nginx.org/en/docs/http/websocket.html; nginxproxymanager.com; kb.synology.com, Login Portal, Reverse Proxy',
	},
} as const satisfies Readonly<Record<string, Usual>>;

/** Names what is usual in programs in between, which end TCP and send no Close. */
export const OF_HOPS: readonly string[] = [
	'haproxy',
	'cloudflare',
	'load-balancer',
	'ingress',
	'nginx',
	'reverse-proxy',
] satisfies readonly (keyof typeof ENDED)[];

export type UsualUnopened = keyof typeof UNOPENED;
export type UsualEnded = keyof typeof ENDED;

/** Represents what is usual, as the values of a fact: the key of its words, and those of an app. */
export interface UsualValues {
	readonly usual: string;
	readonly app: string;
	readonly path: string;
	readonly settings: string;
	/** Is 1 if the text names nginx, too. */
	readonly nginx: number;
}

/** Matches a limit of nginx or its ingress that is set to minutes or hours. */
const LONG_LIMIT = /\bproxy[-_]read[-_]timeout["']?[:\s]{1,4}["']?(?:\d{3,}|\d{1,3}[mhd])/;

/** Names the programs of which it is said that they do not pass the upgrade on. */
const ABOUT_UPGRADE: readonly string[] = ['apache', 'cloudflare', 'nginx', 'reverse-proxy'];
/** Matches a setting that passes the upgrade on, or a client that gets through. */
const PASSES_ON =
	/\bproxy_set_header\s{1,8}Upgrade\b|\bProxyPass\b[^\n]{1,200}\bupgrade=|\b(?:websocat|wscat|postman|curl)\b[^\n.]{1,40}\b(?:works?|opens?|ok|fine|101|connects|connected)\b|\bweb ?socket is open (?:via|with|in)\b|(?:测试|工具|浏览器)[^\n。]{0,60}(?:可以通|能通|能连|是可以的|可以连|没问题)/i;

/** Returns what is usual in the program that a text names; null for none. */
export function usualIn(whole: string, situation: Situation): UsualValues | null {
	const text = withoutAbsent(whole);
	const none = { app: '', path: '', settings: '', nginx: 0 };
	const own = situation === 'unopened' ? APPS.find(({ named }) => named.test(text)) : undefined;
	if (own) {
		const nginx = UNOPENED.nginx.named.test(text) ? 1 : 0;
		return { usual: 'app', app: own.name, path: own.path, settings: own.settings, nginx };
	}
	const all: Readonly<Record<string, Usual>> = situation === 'unopened' ? UNOPENED : ENDED;
	// Whose limit is set to more than a minute is not the one that ends it.
	if (situation === 'ended' && LONG_LIMIT.test(text)) return null;
	const isHop = situation === 'ended' && (NAMED_HOP.test(text) || ANY_HOP.test(text));
	// What a person names in between comes before what is usual in a framework.
	const usual = Object.entries(all).find(
		([name, { named }]) => named.test(text) && (!isHop || OF_HOPS.includes(name)),
	)?.[0];
	if (situation === 'unopened' && ABOUT_UPGRADE.includes(usual ?? '') && PASSES_ON.test(text))
		return null;
	return usual === undefined ? null : { usual, ...none };
}
