import { sameEnding, scenario, server, type Scene } from '../scene.ts';

export const serverCloses: Scene = {
	id: 'server-closes',
	group: 'closing',
	level: 'basic',
	title: { en: 'A clean close: the server says goodbye first', 'zh-CN': '干净关闭：服务器先道别' },
	watch: {
		en: 'The server closes with 1001. Which side sends the first Close frame, and which one hangs up TCP first?',
		'zh-CN': '服务器用 1001 关闭连接。看看哪一边先发 Close，又是哪一边先断开 TCP。',
	},
	lengthMs: 1_100,
	scenario: scenario([server(1_000, { type: 'close', code: 1001 })]),
	narration: [
		{
			at: 1_000,
			en: 'The server is about to shut down, and it says so: a Close frame with 1001 (going away).',
			'zh-CN': '服务器马上要下线，先打个招呼：一个 Close 帧，关闭码 1001（going away）。',
		},
		{
			at: 1_025,
			en: 'The browser answers by itself, with the same code. readyState becomes 2, though your page never called close().',
			'zh-CN': '浏览器自己回应，关闭码相同。你的网页根本没调用 close()，readyState 也变成了 2。',
		},
		{
			at: 1_050,
			en: 'The browser’s answer arrives. The server has now sent a Close and received one, so it closes TCP at once (§5.5.1).',
			'zh-CN': '浏览器的回应到了。服务器发过 Close，也收到了 Close，于是马上断开 TCP（§5.5.1）。',
		},
		{
			at: 1_075,
			en: 'Your page gets its close event: 1001, wasClean true. “Clean” only means that both Close frames arrived, not that nothing went wrong.',
			'zh-CN':
				'你的网页收到 close 事件：1001，wasClean 为 true。“干净关闭”只说明两个 Close 帧都到了，不说明一切顺利。',
		},
	],
	whatIfs: [
		{
			id: 'late-text',
			at: 1_010,
			who: 'client',
			do: { type: 'text', text: 'wait' },
			ask: {
				en: 'What if the page sends a text at 1,010 ms, with the Close frame still on its way?',
				'zh-CN': '如果网页在 1,010 ms 发一条文本，Close 帧还在路上，会怎样？',
			},
			answers: {
				en: [
					'It arrives, and the server receives it.',
					'send() throws, and nothing is sent.',
					'Too late: the server fails the connection.',
				],
				'zh-CN': [
					'消息到了，服务器收下了。',
					'send() 抛出异常，什么也没发。',
					'太晚了，服务器中止连接。',
				],
			},
			right: 0,
			because: {
				en: 'The server’s Close hasn’t reached the browser yet. This server reads on until the client’s Close arrives; the RFC doesn’t guarantee that every server does so (§5.5.1).',
				'zh-CN':
					'服务器的 Close 还没到浏览器。这个服务器会一直读到客户端的 Close；RFC 不保证每个服务器都这样做（§5.5.1）。',
			},
			outcome: sameEnding(1001, true, [], ['wait']),
		},
	],
	outcome: sameEnding(1001, true),
	shows: [
		'1000 left down 88 02 03 e9',
		'1025 left up 88 82 37 fa 21 3d 34 13',
		'1075 page close 3 1001  true',
	],
};
