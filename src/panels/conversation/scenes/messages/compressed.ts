import { closeAfter } from '../scene-parts.ts';
import { changed, endings, sameEnding, scenario, server, type Scene } from '../scene.ts';

const WITH_TAKEOVER = scenario(
	[
		server(120, { type: 'text', text: 'Hello' }),
		server(160, { type: 'text', text: 'Hello' }),
		closeAfter(2),
	],
	{ client: { deflate: ['permessage-deflate'] }, server: { deflate: true } },
);

const WITHOUT_TAKEOVER = changed(WITH_TAKEOVER, {
	client: { deflate: ['permessage-deflate; server_no_context_takeover'] },
});

export const compressed: Scene = {
	id: 'compressed',
	group: 'messages',
	level: 'advanced',
	title: {
		en: 'Compressed twice, and shorter the second time',
		'zh-CN': '同一段文本压缩两次，第二次更短',
	},
	watch: {
		en: 'The server sends the same “Hello” twice with permessage-deflate, and the second one is two bytes shorter. Where do the two bytes go?',
		'zh-CN':
			'服务器用 permessage-deflate 把同一个“Hello”发了两遍，第二遍少了两个字节。它们去哪儿了？',
	},
	lengthMs: 260,
	scenario: WITH_TAKEOVER,
	narration: [
		{
			at: 50,
			en: 'The client offers permessage-deflate (RFC 7692). The server may use only the extensions that the client offers.',
			'zh-CN': '客户端提出 permessage-deflate（RFC 7692）。客户端没提过的扩展，服务器不能用。',
		},
		{
			at: 75,
			en: 'The server takes the offer, without parameters. So each side may keep its window between messages: the recent data to which compressed data can refer.',
			'zh-CN':
				'服务器接受了，没有附加参数。于是双方都可以在消息之间保留窗口，也就是压缩数据能引用的最近一段数据。',
		},
		{
			at: 120,
			en: 'Surprise: the 5 bytes of “Hello” become 7, so here compressing makes it longer. RSV1 = 1 shows that this message is compressed.',
			'zh-CN':
				'想不到吧：“Hello”是 5 字节，压缩完成了 7 字节，在这里反而变长了。RSV1 为 1，表示这条消息是压缩的。',
		},
		{
			at: 160,
			en: 'The same “Hello”, but now in 5 bytes. They refer back to the first message, which is still in the window.',
			'zh-CN': '还是“Hello”，这次只要 5 字节。它们引用的是第一条消息，它还在窗口里。',
		},
		{
			at: 185,
			en: 'The client has kept its window, too, so it can follow the reference. Your page has got “Hello” twice.',
			'zh-CN': '客户端也留着窗口，所以能找到引用的地方。你的网页收到了两次“Hello”。',
		},
	],
	whatIfs: [
		{
			id: 'no-takeover',
			scenario: WITHOUT_TAKEOVER,
			ask: {
				en: 'What if both sides agree on server_no_context_takeover?',
				'zh-CN': '如果双方约定了 server_no_context_takeover，会怎样？',
			},
			answers: {
				en: [
					'Nothing changes: both messages stay as they are.',
					'The second message is as long as the first.',
					'Only the first message is compressed any more.',
				],
				'zh-CN': ['没有变化，和刚才一样。', '第二条和第一条一样长。', '只有第一条还会压缩。'],
			},
			right: 1,
			because: {
				en: 'The server must start each message with an empty window (RFC 7692 §7.1.1.1). The messages need more bytes then, but the client needn’t keep a window between messages.',
				'zh-CN':
					'服务器必须以空窗口开始压缩每条消息（RFC 7692 §7.1.1.1）。消息因此更长，但客户端不必在消息之间保留窗口。',
			},
			outcome: sameEnding(1000, true, ['Hello', 'Hello']),
			shows: ['160 left down c1 07 f2 48 cd c9 c9 07 00'],
		},
		{
			id: 'points-nowhere',
			at: 110,
			who: 'server',
			do: { type: 'raw', hex: 'c1 05 f2 00 11 00 00' },
			ask: {
				en: 'What if the server sends even its first “Hello” in the 5-byte form?',
				'zh-CN': '如果服务器发第一个“Hello”时就用 5 字节的形式，会怎样？',
			},
			answers: {
				en: [
					'The client asks the server for the first message.',
					'The page gets a message, but with nothing in it.',
					'The client can’t read it and closes the connection.',
				],
				'zh-CN': ['客户端请服务器补发第一条。', '网页收到一条空消息。', '客户端解不开，中止连接。'],
			},
			right: 2,
			because: {
				en: 'The data refer to bytes that aren’t in the window. RFC 7692 names no close code for this: this client sends 1007, Chromium sends 1002 (measured), and the page gets a close event with 1006.',
				'zh-CN':
					'这些数据引用的字节，窗口里没有。RFC 7692 没有规定这时的关闭码：这个客户端发送 1007，Chromium 发送 1002（实测），网页收到 close 事件（1006）。',
			},
			outcome: endings([1006, false], [1007, true]),
			shows: ['135 client failed deflate-data-valid 1007'],
			breaks: ['server deflate-data-valid'],
		},
	],
	outcome: sameEnding(1000, true, ['Hello', 'Hello']),
	shows: [
		'120 left down c1 07 f2 48 cd c9 c9 07 00',
		'160 left down c1 05 f2 00 11 00 00',
		'185 page message 1 Hello',
	],
};
