import { BY_HAND, clientWrites } from '../scene-parts.ts';
import { client, endings, sameEnding, scenario, type Scene } from '../scene.ts';

export const unmasked: Scene = {
	id: 'unmasked',
	group: 'wrong',
	level: 'basic',
	title: { en: 'An unmasked client frame', 'zh-CN': '未加掩码的客户端帧' },
	watch: {
		en: 'A client written by hand does not mask its frame. Compare what the two sides report.',
		'zh-CN': '手工编写的客户端没有给帧加掩码。请比较双方各报告什么。',
	},
	lengthMs: 195,
	scenario: clientWrites('81 05 48 65 6c 6c 6f'),
	narration: [
		{
			at: 120,
			en: 'The client sends “Hello” in an unmasked frame, as a server would.',
			'zh-CN': '客户端像服务器那样，用不带掩码的帧发送“Hello”。',
		},
		{
			at: 145,
			en: 'The MASK bit is 0, so the server must close the connection (§5.1). The server sends 1002 and closes the TCP connection, as the ws library and Python’s websockets do (measured).',
			'zh-CN':
				'MASK 位为 0，服务器必须关闭连接（§5.1）。服务器发送 1002 并断开 TCP 连接，ws 库和 Python 的 websockets 也这样做（实测）。',
		},
		{
			at: 170,
			en: 'The client receives 1002. The server will report 1006: the server has failed the connection and does not process the client’s Close (§7.1.7).',
			'zh-CN':
				'客户端收到 1002。服务器将报告 1006：服务器已中止连接，不再处理客户端的 Close（§7.1.7）。',
		},
	],
	whatIfs: [
		{
			id: 'zero-key',
			scenario: scenario(
				[
					client(120, { type: 'raw', hex: '81 85 00 00 00 00 48 65 6c 6c 6f' }),
					client(200, { type: 'close', code: 1000 }),
				],
				BY_HAND,
			),
			ask: {
				en: 'What if the client masks the frame with the masking key 00 00 00 00?',
				'zh-CN': '如果客户端用 00 00 00 00 作为掩码键，会怎样？',
			},
			answers: {
				en: [
					'The server closes the connection as before.',
					'The server accepts the frame.',
					'The text arrives unreadable.',
				],
				'zh-CN': ['服务器和前面一样关闭连接。', '服务器接受这个帧。', '到达的文本是乱码。'],
			},
			right: 1,
			because: {
				en: 'The MASK bit is 1, and unmasking with zeros changes nothing. A masking key must be unpredictable (§5.3), but a single key does not show whether keys are predictable.',
				'zh-CN':
					'MASK 位为 1，而用全零的掩码键去掩码，不会改变任何字节。掩码键必须不可预测（§5.3），但只看一个掩码键，服务器无法判断它是否可预测。',
			},
			outcome: sameEnding(1000, true, [], ['Hello']),
			breaks: ['client mask-key-unpredictable'],
		},
	],
	outcome: endings([1002, true], [1006, false]),
	shows: [
		'120 left up 81 05 48 65 6c 6c 6f',
		'145 left down 88 02 03 ea',
		'170 client closed 1002 clean',
		'195 server closed 1006 not clean',
	],
	breaks: ['client mask-client'],
};
