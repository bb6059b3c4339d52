import { sameEnding, scenario, server, type Scene } from '../scene.ts';

export const serverCloses: Scene = {
	id: 'server-closes',
	group: 'closing',
	level: 'basic',
	title: { en: 'A clean close by the server', 'zh-CN': '服务器发起的干净关闭' },
	watch: {
		en: 'The server closes the connection with 1001. Watch which side sends a Close frame first, and which side closes the TCP connection first.',
		'zh-CN': '服务器用关闭码 1001 关闭连接。看看哪一方先发送 Close，哪一方先断开 TCP 连接。',
	},
	lengthMs: 1_100,
	scenario: scenario([server(1_000, { type: 'close', code: 1001 })]),
	narration: [
		{
			at: 1_000,
			en: 'The server is about to shut down. It sends a Close frame with 1001 (going away).',
			'zh-CN': '服务器即将下线，发出关闭码为 1001（going away）的 Close 帧。',
		},
		{
			at: 1_025,
			en: 'The browser itself answers with the same code. readyState becomes 2, although the page did not call close().',
			'zh-CN': '浏览器自动用同样的关闭码回应。网页没有调用 close()，readyState 仍变为 2。',
		},
		{
			at: 1_050,
			en: 'The browser’s answer arrives. The server has now sent and received a Close frame, so it closes the TCP connection at once (§5.5.1).',
			'zh-CN': '浏览器的回应到达。服务器已经发出并收到 Close 帧，于是立即断开 TCP 连接（§5.5.1）。',
		},
		{
			at: 1_075,
			en: 'The page gets its close event: 1001, wasClean true. “Clean” means that both Close frames arrived, not that nothing went wrong.',
			'zh-CN':
				'网页收到 close 事件：1001，wasClean 为 true，即干净关闭。“干净关闭”只表示两个 Close 帧都到了，不表示一切顺利。',
		},
	],
	whatIfs: [
		{
			id: 'late-text',
			at: 1_010,
			who: 'client',
			do: { type: 'text', text: 'wait' },
			ask: {
				en: 'What if the page sends a text message at 1,010 ms, while the Close frame is in transit?',
				'zh-CN': '如果网页在 1,010 ms 时发送一条文本消息，而 Close 帧还在传输途中，会怎样？',
			},
			answers: {
				en: [
					'The server receives the message.',
					'send() throws.',
					'The server fails the connection, because it has already sent a Close frame.',
				],
				'zh-CN': [
					'服务器收到这条消息。',
					'send() 抛出异常。',
					'服务器已经发过 Close 帧，于是中止连接。',
				],
			},
			right: 0,
			because: {
				en: 'The server’s Close has not reached the browser yet. This server reads on until the client’s Close arrives; the RFC does not guarantee that every server does so (§5.5.1).',
				'zh-CN':
					'服务器的 Close 还没有到达浏览器。这个服务器会一直读到客户端的 Close 到达；RFC 不保证每个服务器都这样做（§5.5.1）。',
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
