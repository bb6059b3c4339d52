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
	title: { en: 'A Ping cuts in between the fragments', 'zh-CN': '一个 Ping 插进了分片中间' },
	watch: {
		en: 'The server sends one message in three frames, since it doesn’t know the end yet. Then a control frame cuts in: may it?',
		'zh-CN': '服务器还不知道一句话怎么收尾，就分三帧先发着。半路插进一个控制帧：可以吗？',
	},
	lengthMs: 300,
	scenario: FRAGMENTS,
	narration: [
		{
			at: 120,
			en: 'The server doesn’t know yet where its text ends, so it sends what it has: “Hel”. Opcode 1 says text, and FIN = 0 says that more follows.',
			'zh-CN':
				'服务器还不知道文本到哪里结束，就先发手头的“Hel”。操作码（opcode）1 表示文本，FIN 为 0 表示后面还有。',
		},
		{
			at: 145,
			en: 'The first fragment arrives, and your page gets no event: the message isn’t complete.',
			'zh-CN': '第一个分片到了，你的网页没有事件：消息还不完整。',
		},
		{
			at: 165,
			en: 'A Ping arrives between the fragments, and that’s allowed (§5.4). The browser answers it at once, without waiting for the rest of the text.',
			'zh-CN':
				'两个分片之间来了一个 Ping，这是允许的（§5.4）。浏览器不等剩下的文本，马上回一个 Pong。',
		},
		{
			at: 185,
			en: 'The second fragment has opcode 0 (continuation). What type the message has, the first fragment has already told.',
			'zh-CN': '第二个分片的操作码是 0，也就是延续帧。消息是什么类型，第一个分片已经说过了。',
		},
		{
			at: 225,
			en: 'FIN = 1: that’s the last one. Your page gets a single message, “Hello”, and can’t see that it came in three frames.',
			'zh-CN': 'FIN 为 1，这是最后一个。你的网页只收到一条消息“Hello”，看不出它分成过三帧。',
		},
	],
	whatIfs: [
		{
			id: 'text-between',
			at: 180,
			who: 'server',
			do: { type: 'raw', hex: '81 01 78' },
			ask: {
				en: 'What if the server sends a whole text message, “x”, between the fragments?',
				'zh-CN': '如果服务器在分片之间发一条完整的文本消息“x”，会怎样？',
			},
			answers: {
				en: [
					'The page gets “x” first, and “Hello” after it.',
					'The “x” ends up in the middle of “Hello”.',
					'The client gives up and closes the connection.',
				],
				'zh-CN': [
					'网页先收到“x”，再收到“Hello”。',
					'“x”混进了“Hello”里面。',
					'客户端不再往下读，中止连接。',
				],
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
					'The client gives up and closes the connection.',
					'The browser answers it like any other Ping.',
				],
				'zh-CN': [
					'浏览器等 Ping 剩下的部分。',
					'客户端不再往下读，中止连接。',
					'浏览器照样回应这个 Ping。',
				],
			},
			right: 1,
			because: {
				en: 'A Ping is a control frame, and those must not be fragmented (§5.5). The client sends 1002, and the page gets an error event, then a close event with 1006.',
				'zh-CN':
					'Ping 是控制帧，而控制帧不得分片（§5.5）。客户端发送 1002，网页先收到 error 事件，再收到 close 事件（1006）。',
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
