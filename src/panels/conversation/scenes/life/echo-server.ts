import { client, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

export const echoServer: Scene = {
	id: 'echo-server',
	group: 'life',
	level: 'basic',
	title: {
		en: 'An echo server: what you send comes back',
		'zh-CN': '回显服务器：你发什么，它回什么',
	},
	watch: {
		en: 'Text comes back as text, and binary as binary. How long do you wait for each echo?',
		'zh-CN': '文本回来还是文本，二进制回来还是二进制。每次回显，你要等多久？',
	},
	lengthMs: 325,
	scenario: scenario([
		server(on('message'), { type: 'echo' }),
		client(on('open'), { type: 'text', text: 'one' }),
		client(on('message', 1), { type: 'text', text: '二' }),
		client(on('message', 2), { type: 'binary', hex: '00 ff' }),
		client(on('message', 3), { type: 'close', code: 1000 }),
	]),
	narration: [
		{
			at: 100,
			en: 'Your page’s WebSocket is OPEN, and it sends “one”. The frame header says what comes: opcode 1 (text), length 3.',
			'zh-CN':
				'你的网页进入 OPEN，发出“one”。帧头说明来的是什么：操作码（opcode）1，也就是文本，长度 3。',
		},
		{
			at: 125,
			en: 'The server’s message handler sends the very same message back.',
			'zh-CN': '服务器的 message 处理函数把这条消息原样发回。',
		},
		{
			at: 150,
			en: 'One round trip, and the echo is there. Next your page sends 二: one character, but three bytes in UTF-8.',
			'zh-CN': '走一个来回，回显就到了。网页接着发“二”：只有一个字，用 UTF-8 却是三个字节。',
		},
		{
			at: 200,
			en: 'The second echo is there. Now it’s two bytes, 00 ff, with opcode 2 (binary): these needn’t be UTF-8.',
			'zh-CN': '第二个回显也到了。这次发两个字节 00 ff，操作码 2（二进制）：它们不必是 UTF-8。',
		},
		{
			at: 250,
			en: 'The two bytes come back, with opcode 2 again. That’s all your page wanted: it calls close(1000).',
			'zh-CN': '两个字节回来了，操作码还是 2。网页试完了，调用 close(1000)。',
		},
		{
			at: 300,
			en: 'Your page gets its close event: 1000, wasClean true. Each echo took one round trip, 50 ms: on this line it can’t be faster.',
			'zh-CN':
				'你的网页收到 close 事件：1000，干净关闭。每次回显都用了一个来回，50 ms：在这条线路上不可能更快。',
		},
	],
	whatIfs: [
		{
			id: 'cut',
			at: 160,
			who: 'client',
			do: { type: 'close', code: 1000 },
			ask: {
				en: 'What if the page calls close() at 160 ms, before the second echo is back?',
				'zh-CN': '如果第二个回显还没到，网页在 160 ms 就调用 close()，会怎样？',
			},
			answers: {
				en: [
					'The browser waits for the echo, then sends its Close.',
					'The echo reaches the browser, but not the page.',
					'The server never gets to read the second text.',
				],
				'zh-CN': [
					'浏览器等到回显，才发 Close。',
					'回显到了浏览器，没到网页。',
					'服务器读不到第二条文本。',
				],
			},
			right: 1,
			because: {
				en: 'TCP keeps the order: the server reads and echoes the text before it reads the Close. But at readyState 2 the browser delivers no more messages (WHATWG).',
				'zh-CN':
					'TCP 保持顺序：服务器先读到文本、发出回显，然后才读到 Close。可是 readyState 一到 2，浏览器就不再把消息交给网页（WHATWG）。',
			},
			outcome: sameEnding(1000, true, ['one'], ['one', '二']),
		},
	],
	outcome: sameEnding(1000, true, ['one', '二', 2], ['one', '二', 2]),
	shows: [
		'125 left down 81 03 6f 6e 65',
		'175 left down 81 03 e4 ba 8c',
		'225 left down 82 02 00 ff',
		'250 page message 1 0,255',
	],
};
