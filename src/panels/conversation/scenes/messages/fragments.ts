import { closeAfter } from '../scene-parts.ts';
import { endings, sameEnding, scenario, server, type Scene } from '../scene.ts';

const FRAGMENTS = scenario([
	server(120, { type: 'fragment', text: 'Hel', last: false }),
	server(140, { type: 'ping', text: 'p' }),
	server(160, { type: 'fragment', text: 'l', last: false }),
	server(200, { type: 'fragment', text: 'o', last: true }),
	closeAfter(1),
]);

export const fragments: Scene = {
	id: 'fragments',
	group: 'messages',
	level: 'basic',
	title: {
		en: 'A Ping between the fragments of a message',
		'zh-CN': '一条消息的分片之间有一个 Ping',
	},
	watch: {
		en: 'The server sends one message in three frames. A control frame may come between them.',
		'zh-CN': '服务器用三个帧发送一条消息。控制帧可以出现在分片之间。',
	},
	lengthMs: 300,
	scenario: FRAGMENTS,
	narration: [
		{
			at: 120,
			en: 'The server starts to send a text message whose end is not known yet. The first frame has FIN = 0, opcode 1 (text) and the payload “Hel”.',
			'zh-CN':
				'服务器还不知道文本在哪里结束，就开始发送。第一帧的 FIN 为 0，操作码（opcode）为 1（文本），载荷为“Hel”。',
		},
		{
			at: 145,
			en: 'The first fragment arrives. The page gets no event, because the message is not complete.',
			'zh-CN': '第一个分片到达。消息还不完整，网页没有收到任何事件。',
		},
		{
			at: 165,
			en: 'A Ping arrives between the fragments, which is allowed (§5.4). The browser answers with a Pong at once.',
			'zh-CN': '一个 Ping 在分片之间到达，这是允许的（§5.4）。浏览器立即以 Pong 回应。',
		},
		{
			at: 185,
			en: 'The second fragment arrives with opcode 0 (continuation). The opcode of the first fragment gives the message its type.',
			'zh-CN': '第二个分片到达，操作码为 0（延续帧）。消息的类型由第一个分片的操作码决定。',
		},
		{
			at: 225,
			en: 'The last fragment arrives with FIN = 1, and the page gets one message: “Hello”. The page cannot see that there were three frames.',
			'zh-CN':
				'最后一个分片到达，FIN 为 1，网页收到一条消息“Hello”。网页看不出这条消息曾分成三个帧。',
		},
	],
	whatIfs: [
		{
			id: 'text-between',
			at: 180,
			who: 'server',
			do: { type: 'raw', hex: '81 01 78' },
			ask: {
				en: 'What if the server sends another text message, “x”, between the fragments?',
				'zh-CN': '如果服务器在分片之间再发送一条文本消息“x”，会怎样？',
			},
			answers: {
				en: [
					'The page gets “x” first, then “Hello”.',
					'“x” becomes part of “Hello”.',
					'The client fails the connection.',
				],
				'zh-CN': ['网页先收到“x”，再收到“Hello”。', '“x”成为“Hello”的一部分。', '客户端中止连接。'],
			},
			right: 2,
			because: {
				en: 'Fragments of two messages must not be interleaved (§5.4). The client sends 1002, and the page gets an error event, then a close event with 1006.',
				'zh-CN':
					'两条消息的分片不得交错（§5.4）。客户端发送 1002，网页先收到 error 事件，再收到 close 事件（1006）。',
			},
			outcome: endings([1006, false], [1002, true]),
			breaks: ['server fragment-interleaved'],
		},
		{
			id: 'fragmented-ping',
			at: 130,
			who: 'server',
			do: { type: 'raw', hex: '09 01 70' },
			ask: { en: 'What if a Ping has FIN = 0?', 'zh-CN': '如果一个 Ping 的 FIN 为 0，会怎样？' },
			answers: {
				en: [
					'The browser waits for the rest of the Ping.',
					'The client fails the connection.',
					'The browser answers this Ping like any other Ping.',
				],
				'zh-CN': [
					'浏览器等待 Ping 的其余部分。',
					'客户端中止连接。',
					'浏览器像回应其他 Ping 一样回应这个 Ping。',
				],
			},
			right: 1,
			because: {
				en: 'A control frame must not be fragmented (§5.5). The client sends 1002, and the page gets an error event, then a close event with 1006.',
				'zh-CN':
					'控制帧不得分片（§5.5）。客户端发送 1002，网页先收到 error 事件，再收到 close 事件（1006）。',
			},
			outcome: endings([1006, false], [1002, true]),
			breaks: ['server control-unfragmented'],
		},
	],
	outcome: sameEnding(1000, true, ['Hello']),
	shows: [
		'120 left down 01 03 48 65 6c',
		'140 left down 89 01 70',
		'165 left up 8a 81 37 fa 21 3d 47',
		'160 left down 00 01 6c',
		'200 left down 80 01 6f',
		'225 page message 1 Hello',
	],
};
