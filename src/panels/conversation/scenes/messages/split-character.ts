import { closeAfter } from '../scene-parts.ts';
import { endings, sameEnding, scenario, server, type Scene } from '../scene.ts';

const endingIn = (second: string) =>
	scenario([
		server(120, { type: 'raw', hex: '01 02 e4 bd' }),
		server(160, { type: 'raw', hex: second }),
		closeAfter(1),
	]);

export const splitCharacter: Scene = {
	id: 'split-character',
	group: 'messages',
	level: 'intermediate',
	title: { en: 'One character in two frames', 'zh-CN': '一个字符跨两个帧' },
	watch: {
		en: 'A whole text message must be valid UTF-8. The payload of a single fragment need not be valid UTF-8.',
		'zh-CN': '整条文本消息必须是有效的 UTF-8，其中单个分片的载荷则不必。',
	},
	lengthMs: 260,
	scenario: endingIn('80 01 a0'),
	narration: [
		{
			at: 120,
			en: 'The server ends the first fragment inside a character: e4 bd are the first two of the three bytes of 你.',
			'zh-CN': '服务器的第一个分片断在一个字符中间：e4 bd 是“你”的三个字节中的前两个。',
		},
		{
			at: 145,
			en: 'The two bytes alone are not valid UTF-8, but a later byte can complete the character. The client waits.',
			'zh-CN':
				'这两个字节单独来看不是有效的 UTF-8，但后面的字节还可以补全这个字符。客户端继续等待。',
		},
		{
			at: 185,
			en: 'The byte a0 completes the character, and the page gets one message: “你”. A text frame may end inside a character (§5.6).',
			'zh-CN': '字节 a0 补全了这个字符，网页收到一条消息“你”。文本帧可以断在字符中间（§5.6）。',
		},
	],
	whatIfs: [
		{
			id: 'not-utf8',
			scenario: endingIn('80 01 28'),
			ask: {
				en: 'What if the last byte is 28 instead of a0?',
				'zh-CN': '如果最后一个字节是 28 而不是 a0，会怎样？',
			},
			answers: {
				en: [
					'The page gets a message with a replacement character.',
					'The page gets the bytes as a Blob.',
					'The client fails the connection.',
				],
				'zh-CN': [
					'网页收到带替换字符的消息。',
					'网页收到装着这些字节的 Blob。',
					'客户端中止连接。',
				],
			},
			right: 2,
			because: {
				en: 'The bytes e4 bd 28 are not valid UTF-8, so the client must fail the connection (§8.1). This client sends 1007; Chromium sends 1002; Firefox sends no Close frame (measured). In all three cases the page gets a close event with 1006.',
				'zh-CN':
					'字节 e4 bd 28 不是有效的 UTF-8，客户端必须中止连接（§8.1）。这个客户端发送 1007；Chromium 发送 1002；Firefox 不发 Close 帧（实测）。三种情况下，网页收到的都是关闭码为 1006 的 close 事件。',
			},
			outcome: endings([1006, false], [1007, true]),
			breaks: ['server utf8-continuation'],
		},
	],
	outcome: sameEnding(1000, true, ['你']),
	shows: ['120 left down 01 02 e4 bd', '160 left down 80 01 a0', '185 page message 1 你'],
};
