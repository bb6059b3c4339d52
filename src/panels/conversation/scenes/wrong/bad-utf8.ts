import { BY_HAND, clientWrites, failedWith, serverWrites } from '../scene-parts.ts';
import { client, endings, sameEnding, scenario, type Scene } from '../scene.ts';

const NOT_UTF8 = '81 02 c3 28';

export const badUtf8: Scene = {
	id: 'bad-utf8',
	group: 'wrong',
	level: 'intermediate',
	title: {
		en: 'Text that isn’t UTF-8, and three reactions',
		'zh-CN': '不是有效 UTF-8 的文本，三种反应',
	},
	watch: {
		en: 'The bytes c3 28 aren’t valid UTF-8. A server, Chromium and Firefox deal with them in three different ways: which ones?',
		'zh-CN': '字节 c3 28 不是有效的 UTF-8。服务器、Chromium 和 Firefox 有三种不同的做法：哪三种？',
	},
	lengthMs: 195,
	scenario: clientWrites('81 82 37 fa 21 3d f4 d2'),
	narration: [
		{
			at: 120,
			en: 'A client written by hand sends the bytes c3 28 and calls them text.',
			'zh-CN': '手工编写的客户端发出字节 c3 28，说这是文本。',
		},
		{
			at: 145,
			en: 'The server takes the mask off: this isn’t valid UTF-8. So it sends 1007, as the ws library and Python’s websockets do (measured).',
			'zh-CN':
				'服务器去掉掩码一看，不是有效的 UTF-8。它发送 1007，ws 库和 Python 的 websockets 也这样做（实测）。',
		},
		{
			at: 170,
			en: 'The client reads 1007: the data don’t match the message’s type (§7.4.1).',
			'zh-CN': '客户端读到 1007：数据和消息的类型不符（§7.4.1）。',
		},
	],
	whatIfs: [
		{
			id: 'chromium',
			scenario: serverWrites(NOT_UTF8, 'chromium'),
			ask: {
				en: 'What if a server sends these bytes to Chromium?',
				'zh-CN': '如果服务器把这些字节发给 Chromium，会怎样？',
			},
			answers: {
				en: [
					'It sends 1007, and the page gets 1007.',
					'It sends 1002, and the page gets 1006.',
					'It hands the page a replacement character.',
				],
				'zh-CN': [
					'它发送 1007，网页收到 1007。',
					'它发送 1002，网页收到 1006。',
					'它把替换字符当消息交给网页。',
				],
			},
			right: 1,
			because: {
				en: 'Chromium sends 1002 (measured). It must fail the connection (§8.1), but that section names no code; §7.4.1 defines 1007 for text that isn’t valid UTF-8.',
				'zh-CN':
					'Chromium 发送 1002（实测）。客户端必须中止连接（§8.1），可那一节没有规定关闭码；为无效的 UTF-8 文本定义 1007 的是 §7.4.1。',
			},
			outcome: failedWith(1002),
			shows: ['145 left up 88 82 37 fa 21 3d 34 10'],
			breaks: ['server utf8-continuation'],
		},
		{
			id: 'firefox',
			scenario: serverWrites(NOT_UTF8, 'firefox'),
			ask: {
				en: 'What if a server sends these bytes to Firefox?',
				'zh-CN': '如果服务器把这些字节发给 Firefox，会怎样？',
			},
			answers: {
				en: [
					'It sends 1007, and the page gets 1006.',
					'It sends 1002, and the page gets 1006.',
					'It sends no Close; the page gets 1006.',
				],
				'zh-CN': [
					'它发送 1007，网页收到 1006。',
					'它发送 1002，网页收到 1006。',
					'它不发 Close，网页收到 1006。',
				],
			},
			right: 2,
			because: {
				en: 'Firefox closes TCP without a Close frame (measured). For the page there’s no difference: in both browsers it gets an error event, then a close event with 1006.',
				'zh-CN':
					'Firefox 不发 Close 帧，直接断开 TCP（实测）。网页看不出差别：两种浏览器里都是先 error 事件，再 close 事件（1006）。',
			},
			outcome: sameEnding(1006, false),
			hides: ['left up 88'],
			breaks: ['server utf8-continuation', 'client endpoint-fail-says-why'],
		},
		{
			id: 'as-binary',
			scenario: scenario(
				[
					client(120, { type: 'raw', hex: '82 82 37 fa 21 3d f4 d2' }),
					client(200, { type: 'close', code: 1000 }),
				],
				BY_HAND,
			),
			ask: {
				en: 'What if the client sends the same bytes as a binary message?',
				'zh-CN': '如果客户端把同样的字节作为二进制消息发送，会怎样？',
			},
			answers: {
				en: [
					'The server delivers both bytes.',
					'The server sends 1007, as before.',
					'The server sends 1003 this time.',
				],
				'zh-CN': [
					'服务器照常交付这两个字节。',
					'服务器和前面一样发送 1007。',
					'服务器这次发送 1003。',
				],
			},
			right: 0,
			because: {
				en: 'Only a text message must be valid UTF-8. A binary message may contain any bytes (§5.6).',
				'zh-CN': '只有文本消息必须是有效的 UTF-8。二进制消息里可以是任何字节（§5.6）。',
			},
			outcome: sameEnding(1000, true, [], [2]),
		},
	],
	outcome: endings([1007, true], [1006, false]),
	shows: ['120 left up 81 82 37 fa 21 3d f4 d2', '145 left down 88 02 03 ef'],
	breaks: ['client utf8-continuation'],
};
