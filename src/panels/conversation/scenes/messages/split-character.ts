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
	title: { en: 'One character, cut in two by a frame', 'zh-CN': '一个字，被帧切成两半' },
	watch: {
		en: 'A text message must be valid UTF-8, but its first fragment ends inside a character. Does the client complain?',
		'zh-CN': '文本消息必须是有效的 UTF-8，可它的第一个分片断在一个字中间。客户端会有意见吗？',
	},
	lengthMs: 260,
	scenario: endingIn('80 01 a0'),
	narration: [
		{
			at: 120,
			en: 'The server ends the first fragment inside a character: e4 bd are the first two of the three bytes of 你.',
			'zh-CN': '服务器的第一个分片断在一个字中间：“你”有三个字节，e4 bd 只是前两个。',
		},
		{
			at: 145,
			en: 'The two bytes alone aren’t valid UTF-8. But a later byte can complete the character, so the client waits.',
			'zh-CN': '单看这两个字节，不是有效的 UTF-8。可后面的字节还能补全它，客户端就等着。',
		},
		{
			at: 185,
			en: 'The byte a0 completes the character, and your page gets “你”. Only the whole message must be valid UTF-8; a text frame may end inside a character (§5.6).',
			'zh-CN':
				'a0 一到，字就补全了，你的网页收到“你”。只有整条消息必须是有效的 UTF-8；文本帧可以断在字符中间（§5.6）。',
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
					'The page gets a text with a replacement character.',
					'The page gets the bytes as a Blob, not as text.',
					'The client gives up and closes the connection.',
				],
				'zh-CN': [
					'网页收到带替换字符的文本。',
					'网页收到 Blob，而不是文本。',
					'客户端不再往下读，中止连接。',
				],
			},
			right: 2,
			because: {
				en: 'The bytes e4 bd 28 aren’t valid UTF-8, so the client must fail the connection (§8.1). This client sends 1007. Chromium sends 1002, and Firefox no Close frame at all (measured); the page gets a close event with 1006 each time.',
				'zh-CN':
					'e4 bd 28 不是有效的 UTF-8，客户端必须中止连接（§8.1）。这个客户端发送 1007，Chromium 发送 1002，Firefox 不发 Close 帧（实测）；网页收到的都是 1006 的 close 事件。',
			},
			outcome: endings([1006, false], [1007, true]),
			breaks: ['server utf8-continuation'],
		},
	],
	outcome: sameEnding(1000, true, ['你']),
	shows: ['120 left down 01 02 e4 bd', '160 left down 80 01 a0', '185 page message 1 你'],
};
