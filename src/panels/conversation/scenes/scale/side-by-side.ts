import { client, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

export const sideBySide: Scene = {
	id: 'side-by-side',
	group: 'scale',
	level: 'intermediate',
	title: { en: 'Three updates: WebSocket against polling', 'zh-CN': '三次更新：WebSocket 对轮询' },
	watch: {
		en: 'The server has something new at 130, 480 and 900 ms. WebSocket sends it at once: when would polling deliver it, on the same link?',
		'zh-CN':
			'服务器在 130、480 和 900 ms 有更新。WebSocket 马上就发：同样的线路，换成轮询，什么时候才到？',
	},
	lengthMs: 1_000,
	scenario: scenario([
		...[130, 480, 900].map((at, i) =>
			server(at, { type: 'text', text: `update ${String(i + 1)}` }),
		),
		client(on('message', 3), { type: 'close', code: 1000 }),
	]),
	narration: [
		{
			at: 130,
			en: 'The first update is there, and the server sends it at once: a frame of ten bytes.',
			'zh-CN': '第一次更新来了，服务器马上发出：一个十字节的帧。',
		},
		{
			at: 155,
			en: 'Your page has it after 25 ms. Long polling and server-sent events would be as fast, but polling every 500 ms would deliver it at 525 ms.',
			'zh-CN':
				'25 ms 后，你的网页就收到了。长轮询和 SSE 也一样快；每 500 ms 一次的轮询，要到 525 ms。',
		},
		{
			at: 480,
			en: 'The second update. With long polling, the next request would have been waiting at the server since 180 ms, so it would be as fast.',
			'zh-CN': '第二次更新。换成长轮询，下一个请求从 180 ms 起就在服务器那边等着，所以一样快。',
		},
		{
			at: 505,
			en: 'Your page has the second update. A poll that reaches the server at 500 ms would bring the first two together, at 525 ms.',
			'zh-CN':
				'你的网页收到第二次更新。换成轮询，500 ms 到服务器的那次会把前两次一起带回来，525 ms 到。',
		},
		{
			at: 925,
			en: 'Your page has the third update; polling would deliver it at 1,025 ms. How many bytes each transport needs, the Compare lab shows.',
			'zh-CN': '你的网页收到第三次更新；换成轮询，要到 1,025 ms。各要多少字节？请看“比较”实验。',
		},
	],
	whatIfs: [
		{
			id: 'as-fast-as-it-goes',
			scenario: scenario([
				...Array.from({ length: 10 }, (_, i) =>
					server(130 + 10 * i, { type: 'text', text: String(i + 1) }),
				),
				client(on('message', 10), { type: 'close', code: 1000 }),
			]),
			ask: {
				en: 'What if there’s an update every 10 ms?',
				'zh-CN': '如果每 10 ms 就有一次更新，会怎样？',
			},
			answers: {
				en: [
					'Each one waits until the last one is acknowledged.',
					'Each one arrives 25 ms later, as if alone.',
					'They’re joined, one message per round trip.',
				],
				'zh-CN': [
					'每次都要等前一次得到确认。',
					'每次都在 25 ms 后到达。',
					'每个来回合并成一条消息。',
				],
			},
			right: 1,
			because: {
				en: 'A WebSocket server sends without waiting for a request. With long polling it needs a new request after each response, so it can send only one batch per round trip.',
				'zh-CN':
					'WebSocket 服务器不用等请求就能发。换成长轮询，每次响应以后都要等新的请求，所以每个来回只能发一批。',
			},
			outcome: sameEnding(
				1000,
				true,
				Array.from({ length: 10 }, (_, i) => String(i + 1)),
			),
		},
	],
	outcome: sameEnding(1000, true, ['update 1', 'update 2', 'update 3']),
	shows: [
		'155 page message 1 update 1',
		'505 page message 1 update 2',
		'925 page message 1 update 3',
	],
};
