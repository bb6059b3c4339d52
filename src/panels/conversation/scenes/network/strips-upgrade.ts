import { ECHOED, SECURE, STRIPPING } from '../scene-parts.ts';
import { changed, sameEnding, type Scene } from '../scene.ts';

export const stripsUpgrade: Scene = {
	id: 'strips-upgrade',
	group: 'network',
	level: 'intermediate',
	title: { en: 'A proxy that removes Upgrade', 'zh-CN': '去掉 Upgrade 的代理' },
	watch: {
		en: 'A transparent proxy is on the path, but neither side is configured to use it. The proxy understands HTTP, but not WebSocket.',
		'zh-CN':
			'途中有一个透明代理，双方都没有为它做任何设置。这个代理支持 HTTP，但不支持 WebSocket。',
	},
	lengthMs: 100,
	scenario: STRIPPING,
	narration: [
		{ at: 25, en: 'The browser sends a correct request.', 'zh-CN': '浏览器发出正确的请求。' },
		{
			at: 37.5,
			en: 'The fields Connection and Upgrade apply to one hop only (RFC 9110 §7.6.1). The proxy removes both fields.',
			'zh-CN':
				'Connection 和 Upgrade 是逐跳（hop-by-hop）字段（RFC 9110 §7.6.1）。代理把这两个字段都去掉。',
		},
		{
			at: 50,
			en: 'The server receives an ordinary GET. It responds with 426 (Upgrade Required), as the ws library does (measured).',
			'zh-CN':
				'服务器收到的是普通的 GET。服务器返回 426（Upgrade Required），ws 库也这样做（实测）。',
		},
		{
			at: 75,
			en: 'The page gets an error event, then a close event with 1006. The page does not learn that a proxy changed the request.',
			'zh-CN': '网页先收到 error 事件，再收到 close 事件（1006）。网页不知道是代理改动了请求。',
		},
	],
	whatIfs: [
		{
			id: 'secure',
			scenario: changed(STRIPPING, SECURE),
			ask: { en: 'What if the page uses wss:?', 'zh-CN': '如果网页使用 wss:，会怎样？' },
			answers: {
				en: [
					'The connection fails in the same way.',
					'The connection opens, because the proxy cannot see Upgrade.',
					'The proxy resets the connection.',
				],
				'zh-CN': ['连接以同样的方式失败。', '连接打开，因为代理看不到 Upgrade。', '代理重置连接。'],
			},
			right: 1,
			because: {
				en: 'The proxy cannot read the encrypted request, unless the proxy itself terminates TLS. Besides security, this is a practical reason to use wss:.',
				'zh-CN':
					'代理读不到加密的请求，除非代理自己终结 TLS。除了安全之外，这也是使用 wss: 的一个实际理由。',
			},
			outcome: ECHOED,
		},
	],
	outcome: sameEnding(1006, false),
	shows: [
		'37.5 box 0 fields-removed',
		'50 left down hop 1 HTTP/1.1 426 Upgrade Required',
		'75 page close 3 1006  false',
	],
};
