import { client, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

const three = ['m0', 'm1', 'm2'].map((text, i) => server(120 + 10 * i, { type: 'text', text }));

const CROSSING = scenario([...three, client(on('message', 1), { type: 'close' })]);

export const crossingData: Scene = {
	id: 'crossing-data',
	group: 'closing',
	level: 'intermediate',
	title: { en: 'Messages lost while the connection closes', 'zh-CN': '连接关闭时丢失的消息' },
	watch: {
		en: 'The server sends three messages, and the page calls close() when the first one arrives. Count the messages that the page gets.',
		'zh-CN': '服务器发送三条消息，网页收到第一条就调用 close()。数一数网页收到几条消息。',
	},
	lengthMs: 220,
	scenario: CROSSING,
	narration: [
		{
			at: 120,
			en: 'The server sends m0, 10 ms later m1, and another 10 ms later m2.',
			'zh-CN': '服务器发送 m0，10 ms 后发送 m1，再过 10 ms 发送 m2。',
		},
		{
			at: 145,
			en: 'Message m0 arrives. The page’s message handler calls close(), and readyState becomes 2.',
			'zh-CN': '消息 m0 到达。网页的 message 处理函数调用 close()，readyState 变为 2。',
		},
		{
			at: 155,
			en: 'Message m1 reaches the browser, but the page does not get it. Chromium and Firefox drop messages while readyState is 2 (measured).',
			'zh-CN':
				'消息 m1 到达浏览器，但网页收不到。readyState 为 2 时，Chromium 和 Firefox 丢弃消息（实测）。',
		},
		{
			at: 170,
			en: 'The page’s Close reaches the server, and the server answers it. The server had already sent m1 and m2.',
			'zh-CN': '网页的 Close 到达服务器之前，m1 和 m2 已经发出。服务器用 Close 回应。',
		},
		{
			at: 195,
			en: 'The page gets its close event: 1005, wasClean true. Messages m1 and m2 are lost, and no event reports the loss.',
			'zh-CN':
				'网页收到 close 事件：1005，干净关闭。消息 m1 和 m2 丢失了，但没有任何事件报告这一点。',
		},
	],
	whatIfs: [
		{
			id: 'goodbye',
			scenario: {
				...CROSSING,
				script: [
					...three,
					client(on('message', 1), { type: 'text', text: 'that is enough' }),
					server(on('message', 1), { type: 'close', code: 1000 }),
				],
			},
			ask: {
				en: 'What if the page instead sends a message that asks the server to close the connection?',
				'zh-CN': '如果网页改为发送一条消息，请服务器关闭连接，会怎样？',
			},
			answers: {
				en: [
					'The same two messages are lost.',
					'Only m1 is lost.',
					'The page gets all three messages.',
				],
				'zh-CN': ['丢失的还是那两条消息。', '只丢失 m1。', '网页收到全部三条消息。'],
			},
			right: 2,
			because: {
				en: 'The server sends its Close after its last message, and the page’s WebSocket is still OPEN when the messages arrive. It is better to let the side that still sends data close the connection.',
				'zh-CN':
					'服务器在最后一条消息之后才发送 Close，所以消息到达时，网页的 WebSocket 仍处于 OPEN 状态。最好由还在发送数据的一方关闭连接。',
			},
			outcome: sameEnding(1000, true, ['m0', 'm1', 'm2'], ['that is enough']),
		},
	],
	outcome: sameEnding(1005, true, ['m0']),
	shows: ['165 client text [m2]', '195 page close 3 1005  true'],
};
