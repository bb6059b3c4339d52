import { ECHO, ECHOED, STRIPPING } from '../scene-parts.ts';
import { sameEnding, scenario, type Scene } from '../scene.ts';

export const reverseProxy: Scene = {
	id: 'reverse-proxy',
	group: 'network',
	level: 'intermediate',
	title: { en: 'A reverse proxy that forwards Upgrade', 'zh-CN': '转发 Upgrade 的反向代理' },
	watch: {
		en: 'The client connects to a reverse proxy in front of the server. The proxy is configured to forward the upgrade request.',
		'zh-CN': '客户端连接到服务器前面的反向代理。代理已配置为转发升级请求。',
	},
	lengthMs: 200,
	scenario: scenario(ECHO, { boxes: [{ kind: 'reverse-proxy', upgrades: true, idleMs: 60_000 }] }),
	narration: [
		{
			at: 25,
			en: 'The client sends its request to the proxy. To the client, the proxy is the server.',
			'zh-CN': '客户端把请求发给代理。对客户端来说，代理就是服务器。',
		},
		{
			at: 37.5,
			en: 'The proxy writes new Upgrade and Connection fields for the next hop. In nginx this takes two proxy_set_header lines, and before version 1.29.7 also proxy_http_version 1.1.',
			'zh-CN':
				'代理为下一跳重新写上 Upgrade 和 Connection。在 nginx 中，这需要两行 proxy_set_header，1.29.7 之前还需要 proxy_http_version 1.1。',
		},
		{
			at: 50,
			en: 'The server receives the upgrade request and responds with 101.',
			'zh-CN': '服务器收到升级请求，返回 101。',
		},
		{
			at: 75,
			en: 'The page’s WebSocket is OPEN, and the proxy has become a tunnel. By default nginx closes the tunnel if no bytes pass for 60 s.',
			'zh-CN':
				'网页的 WebSocket 进入 OPEN，代理从此只转发双方的字节，相当于隧道。默认情况下，如果 60 s 内没有数据通过，nginx 就关闭隧道。',
		},
	],
	whatIfs: [
		{
			id: 'without',
			scenario: STRIPPING,
			ask: {
				en: 'What if the proxy is not configured to forward Upgrade?',
				'zh-CN': '如果代理没有配置为转发 Upgrade，会怎样？',
			},
			answers: {
				en: [
					'The connection opens over HTTP/1.0.',
					'The server responds with 426, and the page gets a close event with 1006.',
					'The proxy responds with 502.',
				],
				'zh-CN': [
					'连接通过 HTTP/1.0 打开。',
					'服务器返回 426，网页收到 close 事件（1006）。',
					'代理返回 502。',
				],
			},
			right: 1,
			because: {
				en: 'Upgrade applies to one hop only (RFC 9110 §7.8), so a proxy must be configured to forward it. Here the server receives an ordinary GET.',
				'zh-CN':
					'Upgrade 是逐跳字段（RFC 9110 §7.8），代理要有相应的配置才会转发这个字段。这里服务器收到的是普通的 GET。',
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
				'zh-CN': '如果一分钟内双方都不发送数据，会怎样？',
			},
			answers: {
				en: [
					'Nothing happens, because neither side has closed the connection.',
					'The proxy sends Pings.',
					'The proxy ends both TCP connections, and both sides report 1006.',
				],
				'zh-CN': [
					'没有变化，因为双方都没有关闭连接。',
					'代理发送 Ping。',
					'代理结束两条 TCP 连接，双方都报告 1006。',
				],
			},
			right: 2,
			because: {
				en: 'The proxy has reached its idle limit of 60 s. The nginx documentation suggests a higher proxy_read_timeout, or Pings from the server.',
				'zh-CN':
					'连接的空闲时间达到了代理的时限 60 s。nginx 的文档建议调高 proxy_read_timeout，或由服务器发送 Ping。',
			},
			outcome: sameEnding(1006, false, ['Hello'], ['Hello']),
		},
	],
	outcome: ECHOED,
	shows: ['50 server opened', '75 page open 1', '125 page message 1 Hello'],
};
