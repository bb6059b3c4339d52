import { ECHO, ECHOED, STRIPPING } from '../scene-parts.ts';
import { sameEnding, scenario, type Scene } from '../scene.ts';

export const reverseProxy: Scene = {
	id: 'reverse-proxy',
	group: 'network',
	level: 'intermediate',
	title: { en: 'A reverse proxy lets Upgrade through', 'zh-CN': '反向代理放行了 Upgrade' },
	watch: {
		en: 'In front of the server stands a reverse proxy, for example nginx, set up to forward Upgrade. Watch what it takes to get the request through.',
		'zh-CN':
			'服务器前面有一个反向代理，比如 nginx，已经配置好转发升级请求。看看请求要怎样才能过去。',
	},
	lengthMs: 200,
	scenario: scenario(ECHO, { boxes: [{ kind: 'reverse-proxy', upgrades: true, idleMs: 60_000 }] }),
	narration: [
		{
			at: 25,
			en: 'The client sends its request to the proxy. To the client, the proxy is the server.',
			'zh-CN': '客户端把请求发给代理。在客户端看来，代理就是服务器。',
		},
		{
			at: 37.5,
			en: 'The proxy writes Upgrade and Connection again for the next hop. In nginx that takes two proxy_set_header lines, and before version 1.29.7 also proxy_http_version 1.1.',
			'zh-CN':
				'代理为下一跳重新写上 Upgrade 和 Connection。nginx 要两行 proxy_set_header，1.29.7 之前还要 proxy_http_version 1.1。',
		},
		{
			at: 50,
			en: 'The upgrade request reaches the server, and the server answers 101.',
			'zh-CN': '升级请求到了服务器，服务器返回 101。',
		},
		{
			at: 75,
			en: 'Your page’s WebSocket is OPEN, and the proxy is a tunnel now. By default nginx closes it if no bytes pass for 60 s.',
			'zh-CN':
				'你的网页进入 OPEN，代理从此只转发字节，成了一条隧道。nginx 默认 60 s 没有字节经过，就关掉它。',
		},
	],
	whatIfs: [
		{
			id: 'without',
			scenario: STRIPPING,
			ask: {
				en: 'What if the proxy isn’t set up to forward Upgrade?',
				'zh-CN': '如果代理没有配置转发 Upgrade，会怎样？',
			},
			answers: {
				en: [
					'The connection opens over HTTP/1.0 instead.',
					'The server answers 426; the page gets 1006.',
					'The proxy answers 502; the page gets 1006.',
				],
				'zh-CN': [
					'连接改用 HTTP/1.0 打开。',
					'服务器返回 426，网页收到 1006。',
					'代理返回 502，网页收到 1006。',
				],
			},
			right: 1,
			because: {
				en: 'Upgrade is for one hop only (RFC 9110 §7.8), so a proxy forwards it only if it’s set up to. Here the server gets an ordinary GET.',
				'zh-CN':
					'Upgrade 只管一跳（RFC 9110 §7.8），代理要配置好才会转发。这里服务器收到的是普通的 GET。',
			},
			outcome: sameEnding(1006, false),
		},
		{
			id: 'silent',
			scenario: scenario(ECHO.slice(0, 2), {
				boxes: [{ kind: 'reverse-proxy', upgrades: true, idleMs: 60_000 }],
				untilMs: 120_000,
			}),
			ask: {
				en: 'What if neither side sends anything for a minute?',
				'zh-CN': '如果一分钟里谁也不发数据，会怎样？',
			},
			answers: {
				en: [
					'Nothing: neither side has closed the connection.',
					'Nothing: the proxy sends Pings to keep it open.',
					'The proxy ends both connections: 1006.',
				],
				'zh-CN': [
					'没事，因为谁也没关闭连接。',
					'没事，代理会发 Ping 来保持。',
					'代理断开两条连接，都是 1006。',
				],
			},
			right: 2,
			because: {
				en: 'That’s the proxy’s idle limit of 60 s, and both sides report 1006. The nginx documentation suggests a higher proxy_read_timeout, or Pings from the server.',
				'zh-CN':
					'代理的空闲时限 60 s 到了，双方都报告 1006。nginx 的文档建议调高 proxy_read_timeout，或者由服务器发 Ping。',
			},
			outcome: sameEnding(1006, false, ['Hello'], ['Hello']),
		},
	],
	outcome: ECHOED,
	shows: ['50 server opened', '75 page open 1', '125 page message 1 Hello'],
};
