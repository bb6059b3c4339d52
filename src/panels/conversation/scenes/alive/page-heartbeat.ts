import { IDLE, MINUTE } from '../scene-parts.ts';
import { changed, client, endings, on, sameEnding, server, type Scene } from '../scene.ts';

const beats = [20_000, 40_000, 60_000, 80_000];

export const pageHeartbeat: Scene = {
	id: 'page-heartbeat',
	group: 'alive',
	level: 'intermediate',
	title: { en: 'A heartbeat made of messages', 'zh-CN': '用消息做心跳' },
	watch: {
		en: 'A page cannot send a Ping frame. It sends text messages instead, and the server’s application answers them.',
		'zh-CN': '网页不能发送 Ping 帧，于是改用文本消息，由服务器端的应用程序回应。',
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
			en: 'The page’s script calls new WebSocket(). The browser opens a new TCP connection.',
			'zh-CN': '网页的脚本调用 new WebSocket()。浏览器新建一条 TCP 连接。',
		},
		{
			at: 75,
			en: 'The page’s WebSocket is OPEN, and the page starts its own timer: one message every 20 s.',
			'zh-CN': '网页的 WebSocket 进入 OPEN 后，网页启动自己的定时器：每 20 s 发一条消息。',
		},
		{
			at: 20_000,
			en: 'The page sends the text “ping”. On the wire, “ping” is an ordinary message with opcode 1.',
			'zh-CN': '网页发送文本“ping”。传输时，“ping”只是一条操作码为 1 的普通消息。',
		},
		{
			at: 20_050,
			en: 'The text “pong” arrives. The server’s application sent it, so the page can tell that the application still responds.',
			'zh-CN': '文本“pong”到达。“pong”由服务器端的应用程序发出，网页由此知道应用程序还在响应。',
		},
		{
			at: 80_050,
			en: 'The fourth “pong” arrives. The connection was never silent for 60 s, so the intermediary has not closed it.',
			'zh-CN': '第四个“pong”到达。连接的空闲时间从未达到 60 s，所以中间设备没有结束连接。',
		},
		{
			at: 95_050,
			en: 'The page called close(1000) at 95 s. Now it gets its close event: 1000, wasClean true.',
			'zh-CN': '网页在 95 s 时调用了 close(1000)，现在收到 close 事件：1000，干净关闭。',
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
				'zh-CN': '如果服务器的机器在 50 s 时断网，会怎样？',
			},
			answers: {
				en: [
					'The page’s next “ping” fails at once with 1006.',
					'The page keeps sending and gets no answer. Only a timer in the page could reveal the loss early.',
					'The intermediary reports the loss to the page.',
				],
				'zh-CN': [
					'网页的下一个“ping”立刻失败，网页收到 close 事件（1006）。',
					'网页继续发送，却得不到回应。只有网页自己的定时器能尽早发现这一点。',
					'中间设备向网页报告断网。',
				],
			},
			right: 1,
			because: {
				en: 'send() does not report a lost server. A page that counts missing answers can close earlier. This page calls close() at 95 s. In this scene the browser waits 10 s for a Close, so the close event (1006) comes at 105 s.',
				'zh-CN':
					'服务器断网后，send() 不会报告错误。网页可以统计缺少的“pong”，更早关闭连接。这个网页在 95 s 时调用 close()，这里的浏览器等 Close 最多等 10 s，所以网页在 105 s 时收到 close 事件（1006）。',
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
