import { client, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

const three = ['m0', 'm1', 'm2'].map((text, i) => server(120 + 10 * i, { type: 'text', text }));

const CROSSING = scenario([...three, client(on('message', 1), { type: 'close' })]);

export const crossingData: Scene = {
	id: 'crossing-data',
	group: 'closing',
	level: 'intermediate',
	title: { en: 'Close too early, and messages are lost', 'zh-CN': '关得太早，消息就丢了' },
	watch: {
		en: 'The server sends three messages, and your page calls close() when the first one arrives. How many will it get?',
		'zh-CN': '服务器连发三条消息，你的网页收到第一条就调用 close()。它能收到几条？',
	},
	lengthMs: 220,
	scenario: CROSSING,
	narration: [
		{
			at: 120,
			en: 'The server sends m0, then m1 and m2, each 10 ms later.',
			'zh-CN': '服务器发出 m0，然后是 m1 和 m2，各隔 10 ms。',
		},
		{
			at: 145,
			en: 'm0 arrives. That’s enough for your page: its message handler calls close(), and readyState becomes 2.',
			'zh-CN': 'm0 到了。网页觉得够了：message 处理函数调用 close()，readyState 变成 2。',
		},
		{
			at: 155,
			en: 'm1 reaches the browser and goes no further. While readyState is 2, Chromium and Firefox drop messages (measured).',
			'zh-CN':
				'm1 到了浏览器，却到不了网页。readyState 为 2 时，Chromium 和 Firefox 丢弃消息（实测）。',
		},
		{
			at: 170,
			en: 'Your page’s Close reaches the server, and the server answers it. But m1 and m2 had already left.',
			'zh-CN': '你的网页的 Close 到了服务器，服务器回应它。可 m1 和 m2 已经发出去了。',
		},
		{
			at: 195,
			en: 'The close event says 1005, wasClean true: a clean end. Yet m1 and m2 are lost, and no event tells you.',
			'zh-CN': 'close 事件说 1005，干净关闭，看着很圆满。可 m1 和 m2 丢了，没有一个事件告诉你。',
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
				en: 'What if the page sends a message instead that asks the server to close?',
				'zh-CN': '如果网页改发一条消息，请服务器来关闭，会怎样？',
			},
			answers: {
				en: [
					'The same two messages are lost.',
					'Only m1 is lost, and m2 arrives.',
					'The page gets all three messages.',
				],
				'zh-CN': ['丢的还是那两条消息。', '只丢 m1，m2 赶上了。', '三条消息网页都收到。'],
			},
			right: 2,
			because: {
				en: 'The server sends its Close after its last message, and your page’s WebSocket is still OPEN when the messages arrive. It’s better to let the side that still sends data close the connection.',
				'zh-CN':
					'服务器发完最后一条才发 Close，所以消息到的时候，网页还是 OPEN。最好让还在发数据的那一边来关闭。',
			},
			outcome: sameEnding(1000, true, ['m0', 'm1', 'm2'], ['that is enough']),
		},
	],
	outcome: sameEnding(1005, true, ['m0']),
	shows: ['165 client text [m2]', '195 page close 3 1005  true'],
};
