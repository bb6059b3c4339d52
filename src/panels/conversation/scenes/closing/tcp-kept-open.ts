import { client, endings, scenario, server, type Scene } from '../scene.ts';

export const tcpKeptOpen: Scene = {
	id: 'tcp-kept-open',
	group: 'closing',
	level: 'advanced',
	title: {
		en: 'The Close is answered, but TCP stays open',
		'zh-CN': '双方都已发送 Close，TCP 仍保持打开',
	},
	watch: {
		en: 'Both Close frames have arrived, but the server does not close the TCP connection.',
		'zh-CN': '两个 Close 帧都已到达，服务器却不断开 TCP 连接。',
	},
	lengthMs: 3_075,
	scenario: scenario(
		[
			server(500, { type: 'stall' }),
			client(1_000, { type: 'close', code: 1000 }),
			server(1_025, { type: 'raw', hex: '88 02 03 e8' }),
		],
		{ untilMs: 20_000 },
	),
	narration: [
		{ at: 1_000, en: 'The page calls close(1000).', 'zh-CN': '网页调用 close(1000)。' },
		{
			at: 1_025,
			en: 'The server answers with a Close. It must now close the TCP connection at once (§5.5.1), but it sends no TCP FIN.',
			'zh-CN':
				'服务器以 Close 回应。服务器此时必须立即断开 TCP 连接（§5.5.1），却没有发出 TCP FIN。',
		},
		{
			at: 1_050,
			en: 'The server’s Close arrives. The browser waits, so that the server can close the TCP connection first (§7.1.1).',
			'zh-CN': '服务器的 Close 到达。浏览器继续等待，让服务器先断开 TCP 连接（§7.1.1）。',
		},
		{
			at: 3_050,
			en: 'After 2 s the browser itself closes the TCP connection, and the page gets a close event with 1000, wasClean true. Chromium waits 2 s; Firefox closes the TCP connection at once (measured).',
			'zh-CN':
				'2 s 之后，浏览器自己断开 TCP 连接，网页收到 close 事件：1000，干净关闭。Chromium 等 2 s，Firefox 立即断开 TCP 连接（实测）。',
		},
	],
	whatIfs: [
		{
			id: 'ends-after-all',
			at: 2_000,
			who: 'server',
			do: { type: 'end' },
			ask: {
				en: 'What if the server closes the TCP connection at 2 s?',
				'zh-CN': '如果服务器在 2 s 时断开 TCP 连接，会怎样？',
			},
			answers: {
				en: [
					'The page gets a close event with 1000, wasClean true, about a second earlier.',
					'The page gets a close event with 1006.',
					'Nothing changes.',
				],
				'zh-CN': [
					'网页收到 close 事件（1000），干净关闭，比原来早约一秒。',
					'网页收到 close 事件（1006）。',
					'没有变化。',
				],
			},
			right: 0,
			because: {
				en: 'The browser fires the close event when the TCP connection has ended. The code in the event comes from the server’s Close frame.',
				'zh-CN': '浏览器在 TCP 连接断开后触发 close 事件，事件中的关闭码来自服务器的 Close 帧。',
			},
			outcome: endings([1000, true], null),
		},
	],
	outcome: endings([1000, true], null),
	shows: ['1050 client Close 1000', '3050 page close 3 1000  true'],
	breaks: ['server close-server-first'],
};
