import { IDLE, MINUTE } from '../scene-parts.ts';
import { changed, client, endings, on, sameEnding, server, type Scene } from '../scene.ts';

const beats = [20_000, 40_000, 60_000, 80_000];

export const pageHeartbeat: Scene = {
	id: 'page-heartbeat',
	group: 'alive',
	level: 'intermediate',
	title: {
		en: 'Your page can’t send a Ping, so it sends “ping”',
		'zh-CN': '网页发不了 Ping，就发“ping”',
	},
	watch: {
		en: 'A page can’t send Ping frames, so yours makes a heartbeat of text messages, and the server’s application answers. What does the answer tell it?',
		'zh-CN':
			'网页不能发 Ping 帧，你的网页就用文本消息当心跳，由服务器上的应用来回答。这个回答能告诉它什么？',
	},
	lengthMs: 95_075,
	scenario: changed(
		{
			...IDLE,
			script: [
				...beats.map((ms) => client(ms, { type: 'text', text: 'ping' })),
				server(on('message'), { type: 'text', text: 'pong' }),
				client(95_000, { type: 'close', code: 1000 }),
			],
		},
		{ untilMs: 2 * MINUTE },
	),
	narration: [
		{
			at: 0,
			en: 'Your page calls new WebSocket(), and the browser opens a new TCP connection.',
			'zh-CN': '你的网页调用 new WebSocket()，浏览器新建一条 TCP 连接。',
		},
		{
			at: 75,
			en: 'The WebSocket is OPEN, and your page starts a timer of its own: one message every 20 s.',
			'zh-CN': 'WebSocket 进入 OPEN，你的网页启动自己的定时器：每 20 s 一条消息。',
		},
		{
			at: 20_000,
			en: 'Your page sends the text “ping”. On the wire it’s a message like any other, with opcode 1.',
			'zh-CN': '你的网页发出文本“ping”。在线路上，它和别的消息没有两样，操作码是 1。',
		},
		{
			at: 20_050,
			en: '“pong” comes back, and it’s the application that has sent it. So your page learns that not only the machine is there: the application still responds.',
			'zh-CN':
				'“pong”回来了，是服务器上的应用发的。所以你的网页知道：不光机器还在，应用也还在响应。',
		},
		{
			at: 80_050,
			en: 'The fourth “pong”. There were never 60 s of silence, so the load balancer hasn’t hung up.',
			'zh-CN': '第四个“pong”。从来没有安静满 60 s，负载均衡器就没有挂断。',
		},
		{
			at: 95_050,
			en: 'At 95 s your page called close(1000), and here is its close event: 1000, wasClean true.',
			'zh-CN': '95 s 时你的网页调用了 close(1000)，现在收到 close 事件：1000，干净关闭。',
		},
	],
	whatIfs: [
		{
			id: 'server-gone',
			at: 50_000,
			who: 'server',
			do: { type: 'vanish' },
			ask: {
				en: 'What if the server’s machine loses its network at 50 s?',
				'zh-CN': '如果服务器的机器在 50 s 时断了网，会怎样？',
			},
			answers: {
				en: [
					'The next “ping” fails at once, and the page gets 1006.',
					'No error and no answer: only a timer can tell early.',
					'The load balancer tells the page that the server is gone.',
				],
				'zh-CN': [
					'下一个“ping”马上失败，报 1006。',
					'不报错，也没回应，只能靠定时器早发现。',
					'负载均衡器告诉网页，服务器不在了。',
				],
			},
			right: 1,
			because: {
				en: 'send() doesn’t report a lost server, but a page that counts missing answers can close earlier. This one calls close() at 95 s; here the browser waits 10 s for a Close, so the close event (1006) comes at 105 s.',
				'zh-CN':
					'服务器不在了，send() 也不报错；网页要是数一数缺了几个“pong”，就能早点关闭。这个网页 95 s 才调用 close()，这里的浏览器等 Close 最多等 10 s，所以 105 s 才有 close 事件（1006）。',
			},
			outcome: endings([1006, false], null, ['pong', 'pong'], ['ping', 'ping']),
		},
	],
	outcome: sameEnding(
		1000,
		true,
		['pong', 'pong', 'pong', 'pong'],
		['ping', 'ping', 'ping', 'ping'],
	),
	shows: ['20000 left up 81 84 37 fa 21 3d 47 93 4f 5a', '80050 page message 1 pong'],
};
