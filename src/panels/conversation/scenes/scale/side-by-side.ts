import { client, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

export const sideBySide: Scene = {
	id: 'side-by-side',
	group: 'scale',
	level: 'intermediate',
	title: { en: 'Three updates over four transports', 'zh-CN': '三次更新，四种传输方式' },
	watch: {
		en: 'The server has updates at 130, 480 and 900 ms. Compare when WebSocket delivers the updates and when polling would deliver them on the same link.',
		'zh-CN':
			'服务器在 130、480 和 900 ms 时有更新。请比较：在同样的线路上，WebSocket 和轮询各在何时送达这些更新。',
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
			en: 'The server has the first update and sends it at once, in a frame of ten bytes.',
			'zh-CN': '服务器有了第一次更新，立即用一个十字节的帧发出。',
		},
		{
			at: 155,
			en: 'The page receives the first update after 25 ms. Long polling and server-sent events would be as fast. Polling every 500 ms would deliver the update at 525 ms.',
			'zh-CN':
				'25 ms 之后，网页收到第一次更新。长轮询和 SSE 也会同样快；每 500 ms 一次的轮询要到 525 ms 才能送达。',
		},
		{
			at: 480,
			en: 'The server sends the second update. With long polling, the next request would have been waiting at the server since 180 ms, so long polling would be as fast.',
			'zh-CN':
				'服务器发送第二次更新。采用长轮询时，下一个请求从 180 ms 起就在服务器上等着，所以长轮询也会同样快。',
		},
		{
			at: 505,
			en: 'The page receives the second update. A poll that reaches the server at 500 ms would bring the first two updates at 525 ms.',
			'zh-CN':
				'网页收到第二次更新。采用轮询时，500 ms 时到达服务器的请求会在 525 ms 时一起带回前两次更新。',
		},
		{
			at: 925,
			en: 'The page receives the third update; polling would deliver this update at 1,025 ms. The Compare lab shows how many bytes each transport needs.',
			'zh-CN':
				'网页收到第三次更新；采用轮询时，要到 1,025 ms 才能收到。各种方式需要多少字节，请看“比较”实验。',
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
				en: 'What if there is an update every 10 ms?',
				'zh-CN': '如果每 10 ms 就有一次更新，会怎样？',
			},
			answers: {
				en: [
					'Each update waits until the previous update has been acknowledged.',
					'Each update arrives after 25 ms.',
					'The updates are joined into one message per round trip.',
				],
				'zh-CN': [
					'每次更新都要等前一次更新得到确认。',
					'每次更新都在 25 ms 后到达。',
					'每次往返内的更新合并成一条消息。',
				],
			},
			right: 1,
			because: {
				en: 'A WebSocket server sends without waiting for a request. With long polling the server needs a new request after each response, so it can send only one batch per round trip.',
				'zh-CN':
					'WebSocket 服务器不必等待请求就能发送。采用长轮询时，服务器每次响应之后都要等新的请求，所以每次往返只能发送一批更新。',
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
