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
	title: { en: 'The same text compressed twice', 'zh-CN': '同一段文本压缩两次' },
	watch: {
		en: 'With permessage-deflate the second “Hello” is two bytes shorter, because its compressed form refers back to the first.',
		'zh-CN':
			'使用 permessage-deflate 时，第二个“Hello”的压缩数据引用了第一个“Hello”，所以短了两个字节。',
	},
	lengthMs: 260,
	scenario: WITH_TAKEOVER,
	narration: [
		{
			at: 50,
			en: 'The client’s request offers permessage-deflate (RFC 7692). The server may use only the extensions that the client offers.',
			'zh-CN':
				'客户端在请求中提出 permessage-deflate（RFC 7692）。服务器只能使用客户端提出的扩展。',
		},
		{
			at: 75,
			en: 'The server accepts the extension without parameters. Between messages, each side may keep its window: the recent data to which compressed data can refer.',
			'zh-CN':
				'服务器接受这个扩展，没有附加参数。双方都可以在消息之间保留窗口，即压缩数据可以引用的最近一段数据。',
		},
		{
			at: 120,
			en: 'The server sends “Hello”, compressed into 7 bytes. RSV1 = 1 shows that this message is compressed.',
			'zh-CN': '服务器发送“Hello”，压缩成 7 字节。RSV1 为 1，表示这条消息是压缩的。',
		},
		{
			at: 160,
			en: 'The server sends “Hello” again, now in 5 bytes. These bytes refer back to the first message, which is still in the window.',
			'zh-CN':
				'服务器再次发送“Hello”，这次只有 5 字节。这 5 个字节引用的是仍在窗口中的第一条消息。',
		},
		{
			at: 185,
			en: 'The client decompresses the second message with the window that it kept. The page has received “Hello” twice.',
			'zh-CN': '客户端用保留的窗口解压第二条消息。至此，网页收到了两条“Hello”。',
		},
	],
	whatIfs: [
		{
			id: 'no-takeover',
			scenario: WITHOUT_TAKEOVER,
			ask: {
				en: 'What if both sides agreed on server_no_context_takeover?',
				'zh-CN': '如果双方约定了 server_no_context_takeover，会怎样？',
			},
			answers: {
				en: [
					'Nothing changes.',
					'The second message is as long as the first.',
					'Compression is off after the first message.',
				],
				'zh-CN': ['没有变化。', '第二条消息和第一条一样长。', '第一条消息之后不再压缩。'],
			},
			right: 1,
			because: {
				en: 'The server must start each message with an empty window (RFC 7692 §7.1.1.1). The messages then need more bytes, but the client need not keep a window between messages.',
				'zh-CN':
					'服务器必须以空窗口开始压缩每条消息（RFC 7692 §7.1.1.1）。压缩后的消息因此更长，但客户端不必在消息之间保留窗口。',
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
				'zh-CN': '如果服务器发送第一个“Hello”时就用 5 字节的形式，会怎样？',
			},
			answers: {
				en: [
					'The client asks for the first message.',
					'The page gets an empty message.',
					'The client cannot decompress the message and fails the connection.',
				],
				'zh-CN': [
					'客户端请求服务器补发第一条消息。',
					'网页收到一条空消息。',
					'客户端无法解压这条消息，于是中止连接。',
				],
			},
			right: 2,
			because: {
				en: 'The data refer to bytes that are not in the window. RFC 7692 names no close code for this case. This client sends 1007; Chromium sends 1002 (measured). The page gets a close event with 1006.',
				'zh-CN':
					'这些数据引用了窗口里没有的字节。RFC 7692 没有规定这时的关闭码。这个客户端发送 1007，Chromium 发送 1002（实测）。网页收到 close 事件（1006）。',
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
