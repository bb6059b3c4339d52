import { ECHO, ECHOED, SECURE } from '../scene-parts.ts';
import { changed, endings, scenario, type Scene } from '../scene.ts';

const CONNECT = scenario(ECHO, { boxes: [{ kind: 'forward-proxy', status: 200 }] });

export const forwardProxy: Scene = {
	id: 'forward-proxy',
	group: 'network',
	level: 'intermediate',
	title: { en: 'A forward proxy and CONNECT', 'zh-CN': '正向代理与 CONNECT' },
	watch: {
		en: 'The browser is configured to use a proxy. The browser asks the proxy for a tunnel and performs the WebSocket handshake inside the tunnel.',
		'zh-CN': '浏览器设置了代理。浏览器请代理建立隧道，在隧道里进行 WebSocket 握手。',
	},
	lengthMs: 250,
	scenario: CONNECT,
	narration: [
		{
			at: 0,
			en: 'The browser opens a TCP connection to its proxy, not to the server.',
			'zh-CN': '浏览器与代理建立 TCP 连接，不直接连接服务器。',
		},
		{
			at: 25,
			en: 'The browser sends CONNECT server.example.com:80. The browser asks for a tunnel for ws: as well as for wss: (§4.1).',
			'zh-CN':
				'浏览器发送 CONNECT server.example.com:80。无论使用 ws: 还是 wss:，浏览器都请求代理建立隧道（§4.1）。',
		},
		{
			at: 50,
			en: 'The proxy opens a second TCP connection. The proxy’s SYN reaches the server.',
			'zh-CN': '代理建立第二条 TCP 连接，代理的 SYN 到达服务器。',
		},
		{
			at: 75,
			en: 'The proxy’s 200 response arrives, so the tunnel is open. Now the browser sends its WebSocket request.',
			'zh-CN': '代理的 200 响应到达，隧道已经建立。浏览器这时才发出 WebSocket 请求。',
		},
		{
			at: 100,
			en: 'The server receives the request and responds with 101. The server sees the proxy’s address, not the client’s.',
			'zh-CN': '服务器收到请求，返回 101。服务器看到的是代理的地址，不是客户端的地址。',
		},
		{
			at: 125,
			en: 'The page’s WebSocket is OPEN, 25 ms later than without the proxy. The proxy forwards the bytes and can read them, because ws: is not encrypted.',
			'zh-CN':
				'网页的 WebSocket 进入 OPEN，比没有代理时晚 25 ms。代理转发字节；因为 ws: 没有加密，代理也能读到内容。',
		},
	],
	whatIfs: [
		{
			id: 'refused',
			scenario: changed(CONNECT, { boxes: [{ kind: 'forward-proxy', status: 407 }] }),
			ask: {
				en: 'What if the proxy responds with 407 (Proxy Authentication Required)?',
				'zh-CN': '如果代理返回 407（需要代理身份验证），会怎样？',
			},
			answers: {
				en: [
					'The page is asked for a password.',
					'The browser connects without the proxy.',
					'The page gets an error event and a close event with 1006, and the server receives nothing.',
				],
				'zh-CN': [
					'网页被要求输入密码。',
					'浏览器绕过代理直接连接。',
					'网页收到 error 事件和 close 事件（1006），服务器什么也没有收到。',
				],
			},
			right: 2,
			because: {
				en: 'This client has no password for the proxy, so the proxy opens no tunnel. The page does not see the proxy’s status code.',
				'zh-CN': '这个客户端没有代理的密码，所以代理没有建立隧道。网页看不到代理的状态码。',
			},
			outcome: endings([1006, false], null),
			hides: ['hop 1'],
		},
		{
			id: 'secure',
			scenario: changed(CONNECT, SECURE),
			ask: { en: 'What if the page uses wss:?', 'zh-CN': '如果网页使用 wss:，会怎样？' },
			answers: {
				en: [
					'The page must tell the proxy about TLS.',
					'TLS runs inside the tunnel, and the proxy sees no frames.',
					'The proxy cannot open a tunnel for TLS.',
				],
				'zh-CN': [
					'网页必须通知代理要使用 TLS。',
					'TLS 在隧道里运行，代理看不到帧。',
					'代理无法为 TLS 建立隧道。',
				],
			},
			right: 1,
			because: {
				en: 'CONNECT names the host and port 443. After the TLS handshake the client and the server encrypt everything that they send through the tunnel.',
				'zh-CN':
					'CONNECT 请求里写有主机名和端口 443。TLS 握手之后，客户端和服务器把经过隧道发送的全部内容加密。',
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
