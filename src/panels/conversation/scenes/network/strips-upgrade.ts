import { ECHOED, SECURE, STRIPPING } from '../scene-parts.ts';
import { changed, sameEnding, type Scene } from '../scene.ts';

export const stripsUpgrade: Scene = {
	id: 'strips-upgrade',
	group: 'network',
	level: 'intermediate',
	title: { en: 'A proxy takes the Upgrade away', 'zh-CN': '代理把 Upgrade 拿掉了' },
	watch: {
		en: 'Neither side has set up a proxy, yet there’s a transparent one on the path. It understands HTTP, but not WebSocket: what gets lost?',
		'zh-CN': '谁也没设置代理，路上却有一个透明代理。它懂 HTTP，不懂 WebSocket：会丢掉什么？',
	},
	lengthMs: 100,
	scenario: STRIPPING,
	narration: [
		{ at: 25, en: 'The browser sends a correct request.', 'zh-CN': '浏览器发出的请求没有问题。' },
		{
			at: 37.5,
			en: 'Connection and Upgrade are for one hop only (RFC 9110 §7.6.1). So the proxy removes both.',
			'zh-CN':
				'Connection 和 Upgrade 只管一跳（hop-by-hop，RFC 9110 §7.6.1）。代理把两个都拿掉了。',
		},
		{
			at: 50,
			en: 'What reaches the server is an ordinary GET. It answers 426 (Upgrade Required), as the ws library does (measured).',
			'zh-CN':
				'到服务器的只是一个普通的 GET。它返回 426（Upgrade Required），ws 库也这样做（实测）。',
		},
		{
			at: 75,
			en: 'Your page gets an error event, then a close event with 1006. It never learns that a proxy changed its request.',
			'zh-CN': '你的网页先收到 error 事件，再收到 close 事件（1006）。它不会知道，是代理改了请求。',
		},
	],
	whatIfs: [
		{
			id: 'secure',
			scenario: changed(STRIPPING, SECURE),
			ask: { en: 'What if the page uses wss:?', 'zh-CN': '如果网页用 wss:，会怎样？' },
			answers: {
				en: [
					'The connection fails in the same way.',
					'It opens: the proxy can’t see Upgrade.',
					'The proxy resets the connection.',
				],
				'zh-CN': [
					'连接照样失败，和前面一样。',
					'代理看不到 Upgrade，连接打开。',
					'代理发现了，重置连接。',
				],
			},
			right: 1,
			because: {
				en: 'The proxy can’t read the encrypted request, unless it terminates TLS itself. That’s a practical reason to use wss:, besides security.',
				'zh-CN':
					'请求加了密，代理读不到，除非 TLS 就在它那里终结。除了安全，这也是用 wss: 的一个实际理由。',
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
