import { ECHO, ECHOED, SECURE } from '../scene-parts.ts';
import { changed, endings, scenario, type Scene } from '../scene.ts';

const CONNECT = scenario(ECHO, { boxes: [{ kind: 'forward-proxy', status: 200 }] });

export const forwardProxy: Scene = {
	id: 'forward-proxy',
	group: 'network',
	level: 'intermediate',
	title: { en: 'CONNECT: a tunnel through the proxy', 'zh-CN': 'CONNECT：穿过代理的隧道' },
	watch: {
		en: 'Your browser is set up to go through a proxy. Watch how CONNECT gets it a tunnel, and what happens inside.',
		'zh-CN':
			'你的浏览器设置了代理，出门都得经过它。看看 CONNECT 怎样要来一条隧道，里面又发生什么。',
	},
	lengthMs: 250,
	scenario: CONNECT,
	narration: [
		{
			at: 0,
			en: 'The browser opens a TCP connection to its proxy, not to the server.',
			'zh-CN': '浏览器的 TCP 连接通向代理，不是通向服务器。',
		},
		{
			at: 25,
			en: 'The browser asks for a tunnel: CONNECT server.example.com:80. It does so for ws: as well as for wss: (§4.1).',
			'zh-CN':
				'浏览器要一条隧道：CONNECT server.example.com:80。不管是 ws: 还是 wss:，它都这样做（§4.1）。',
		},
		{
			at: 50,
			en: 'The proxy opens a second TCP connection, and its SYN reaches the server.',
			'zh-CN': '代理打开第二条 TCP 连接，它的 SYN 到了服务器。',
		},
		{
			at: 75,
			en: 'The proxy answers 200: the tunnel is open. Only now does the browser send its WebSocket request.',
			'zh-CN': '代理返回 200：隧道通了。到这时，浏览器才发出 WebSocket 请求。',
		},
		{
			at: 100,
			en: 'The server gets the request and answers 101. The address it sees is the proxy’s, not the client’s.',
			'zh-CN': '服务器收到请求，返回 101。它看到的是代理的地址，不是客户端的。',
		},
		{
			at: 125,
			en: 'Your page’s WebSocket is OPEN, 25 ms later than without the proxy. The proxy forwards every byte, and can read it: ws: isn’t encrypted.',
			'zh-CN':
				'你的网页进入 OPEN，比没有代理时晚 25 ms。代理转发每个字节，也读得懂：ws: 没有加密。',
		},
	],
	whatIfs: [
		{
			id: 'refused',
			scenario: changed(CONNECT, { boxes: [{ kind: 'forward-proxy', status: 407 }] }),
			ask: {
				en: 'What if the proxy answers 407 (Proxy Authentication Required)?',
				'zh-CN': '如果代理返回 407（需要代理身份验证），会怎样？',
			},
			answers: {
				en: [
					'The page is asked for a password.',
					'The browser connects without the proxy.',
					'The page gets 1006; the server, nothing.',
				],
				'zh-CN': [
					'网页被要求输入代理的密码。',
					'浏览器绕过代理，直接连接。',
					'网页收到 1006，服务器没收到请求。',
				],
			},
			right: 2,
			because: {
				en: 'This client has no password for the proxy, so the proxy opens no tunnel. The page gets an error event and 1006, and never sees the proxy’s status code.',
				'zh-CN':
					'这个客户端没有代理的密码，代理就不建隧道。网页收到 error 事件和 close 事件（1006），看不到代理的状态码。',
			},
			outcome: endings([1006, false], null),
			hides: ['hop 1'],
		},
		{
			id: 'secure',
			scenario: changed(CONNECT, SECURE),
			ask: { en: 'What if the page uses wss:?', 'zh-CN': '如果网页用 wss:，会怎样？' },
			answers: {
				en: [
					'The page must tell the proxy about TLS.',
					'TLS runs inside; the proxy sees no frames.',
					'The proxy can’t open a tunnel for TLS.',
				],
				'zh-CN': [
					'网页必须告诉代理要用 TLS。',
					'TLS 在隧道里，代理看不到帧。',
					'代理没法为 TLS 建隧道。',
				],
			},
			right: 1,
			because: {
				en: 'CONNECT names the host and port 443. After the TLS handshake, the client and the server encrypt all that they send through the tunnel.',
				'zh-CN':
					'CONNECT 里写着主机名和端口 443。TLS 握手以后，客户端和服务器把经过隧道的一切都加密。',
			},
			outcome: ECHOED,
		},
	],
	outcome: ECHOED,
	shows: [
		'25 left up CONNECT server.example.com:80 HTTP/1.1',
		'75 came down HTTP/1.1 200 OK',
		'125 page open 1',
	],
};
