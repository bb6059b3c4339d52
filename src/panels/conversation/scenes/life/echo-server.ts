import { client, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

export const echoServer: Scene = {
	id: 'echo-server',
	group: 'life',
	level: 'basic',
	title: { en: 'An echo server', 'zh-CN': '回显服务器' },
	watch: {
		en: 'The server sends each message back. A text message comes back as text, and a binary message comes back as binary.',
		'zh-CN':
			'服务器把每条消息原样发回。文本消息返回时仍是文本消息，二进制消息返回时仍是二进制消息。',
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
			en: 'The page’s WebSocket is OPEN, and the page sends “one”. The frame header contains opcode 1 (text) and length 3.',
			'zh-CN':
				'网页的 WebSocket 进入 OPEN 后，网页发送“one”。帧头里操作码（opcode）为 1，即文本，长度为 3。',
		},
		{
			at: 125,
			en: 'The server’s message handler sends the same message back.',
			'zh-CN': '服务器的 message 处理函数把同一条消息发回。',
		},
		{
			at: 150,
			en: 'The echo arrives one round trip after “one” was sent. The page then sends 二, a single character that takes three bytes in UTF-8.',
			'zh-CN':
				'“one”发出后，经过一次往返，回显到达。网页接着发送“二”：这个字符的 UTF-8 编码有三个字节。',
		},
		{
			at: 200,
			en: 'The second echo arrives. The page sends the bytes 00 ff with opcode 2 (binary). Binary data need not be UTF-8.',
			'zh-CN': '第二个回显到达。网页发送字节 00 ff，操作码为 2（二进制）。二进制数据不必是 UTF-8。',
		},
		{
			at: 250,
			en: 'The two bytes come back with opcode 2. The page calls close(1000).',
			'zh-CN': '这两个字节返回，操作码仍为 2。网页调用 close(1000)。',
		},
		{
			at: 300,
			en: 'The page gets its close event: 1000, wasClean true. Each echo took one round trip, 50 ms.',
			'zh-CN': '网页收到 close 事件：1000，干净关闭。每次回显都需要一次往返，即 50 ms。',
		},
	],
	whatIfs: [
		{
			id: 'cut',
			at: 160,
			who: 'client',
			do: { type: 'close', code: 1000 },
			ask: {
				en: 'What if the page calls close() at 160 ms, before the second echo arrives?',
				'zh-CN': '如果网页在 160 ms 时调用 close()，而第二个回显还没有到达，会怎样？',
			},
			answers: {
				en: [
					'The browser waits for the echo before it sends a Close frame.',
					'The echo reaches the browser, but the page does not get it.',
					'The server never receives the second text message.',
				],
				'zh-CN': [
					'浏览器等回显到达后，才发送 Close。',
					'回显到达浏览器，但网页收不到。',
					'服务器收不到第二条文本消息。',
				],
			},
			right: 1,
			because: {
				en: 'TCP keeps the order, so the server reads and echoes the text before it reads the Close. At readyState 2 the browser delivers no more messages (WHATWG).',
				'zh-CN':
					'TCP 保持顺序，所以服务器先读到文本并回显，然后才读到 Close。readyState 为 2 时，浏览器不再向网页交付消息（WHATWG）。',
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
