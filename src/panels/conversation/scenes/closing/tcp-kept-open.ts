import { client, endings, scenario, server, type Scene } from '../scene.ts';

export const tcpKeptOpen: Scene = {
	id: 'tcp-kept-open',
	group: 'closing',
	level: 'advanced',
	title: { en: 'Both said goodbye, but TCP stays open', 'zh-CN': '两边都道过别，TCP 还开着' },
	watch: {
		en: 'Both Close frames have arrived, but the server doesn’t close the TCP connection. How long does the browser put up with that?',
		'zh-CN': '两个 Close 帧都到了，服务器却不断开 TCP。浏览器能忍多久？',
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
		{ at: 1_000, en: 'Your page calls close(1000).', 'zh-CN': '你的网页调用 close(1000)。' },
		{
			at: 1_025,
			en: 'The server answers with a Close. Now it must close TCP at once (§5.5.1), but no TCP FIN follows.',
			'zh-CN': '服务器回了 Close。这时它必须马上断开 TCP（§5.5.1），可是没有 TCP FIN。',
		},
		{
			at: 1_050,
			en: 'The server’s Close arrives, and all is said. Still the browser waits, so that the server can close TCP first (§7.1.1).',
			'zh-CN': '服务器的 Close 到了，该说的都说了。浏览器还是等着，让服务器先断开 TCP（§7.1.1）。',
		},
		{
			at: 3_050,
			en: 'After 2 s the browser closes TCP itself, and your page gets 1000, wasClean true. Chromium waits 2 s; Firefox closes TCP at once (measured).',
			'zh-CN':
				'2 s 后，浏览器自己断开 TCP，你的网页收到 1000，干净关闭。Chromium 等 2 s，Firefox 马上断开（实测）。',
		},
	],
	whatIfs: [
		{
			id: 'ends-after-all',
			at: 2_000,
			who: 'server',
			do: { type: 'end' },
			ask: {
				en: 'What if the server does close TCP, at 2 s?',
				'zh-CN': '如果服务器在 2 s 时总算断开了 TCP，会怎样？',
			},
			answers: {
				en: [
					'The page gets 1000 as well, a second earlier.',
					'The page gets a close event with 1006.',
					'Nothing changes for the page at all.',
				],
				'zh-CN': ['还是 1000，只是早约一秒。', '变成 1006，异常关闭。', '没有变化，照样等满 2 s。'],
			},
			right: 0,
			because: {
				en: 'The browser fires the close event when TCP has ended. Its code comes from the server’s Close frame, so wasClean stays true.',
				'zh-CN':
					'TCP 断开了，浏览器才触发 close 事件。关闭码来自服务器的 Close 帧，所以还是干净关闭。',
			},
			outcome: endings([1000, true], null),
		},
	],
	outcome: endings([1000, true], null),
	shows: ['1050 client Close 1000', '3050 page close 3 1000  true'],
	breaks: ['server close-server-first'],
};
