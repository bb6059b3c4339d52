import { BY_HAND, clientWrites } from '../scene-parts.ts';
import { client, endings, sameEnding, scenario, type Scene } from '../scene.ts';

export const unmasked: Scene = {
	id: 'unmasked',
	group: 'wrong',
	level: 'basic',
	title: { en: 'A client frame without a mask', 'zh-CN': '客户端的帧没加掩码' },
	watch: {
		en: 'A client written by hand sends its frame unmasked. The two sides won’t even report the same code: which side reports what?',
		'zh-CN': '手工编写的客户端没给帧加掩码。结果两边报告的码还不一样：各是什么？',
	},
	lengthMs: 195,
	scenario: clientWrites('81 05 48 65 6c 6c 6f'),
	narration: [
		{
			at: 120,
			en: 'The client sends “Hello” in an unmasked frame, as a server would.',
			'zh-CN': '客户端像服务器那样，发出不带掩码的“Hello”。',
		},
		{
			at: 145,
			en: 'MASK is 0, so the server must close the connection (§5.1). It sends 1002 and closes TCP, as the ws library and Python’s websockets do (measured).',
			'zh-CN':
				'MASK 为 0，服务器必须关闭连接（§5.1）。它发送 1002，断开 TCP，ws 库和 Python 的 websockets 也这样做（实测）。',
		},
		{
			at: 170,
			en: 'The client reads 1002, but the server will report 1006. It has failed the connection, so it doesn’t process the client’s Close any more (§7.1.7).',
			'zh-CN':
				'客户端读到 1002，服务器却会报告 1006。它已经中止连接，不再处理客户端的 Close（§7.1.7）。',
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
				en: 'What if the client masks the frame, but with the key 00 00 00 00?',
				'zh-CN': '如果客户端加了掩码，掩码键却是 00 00 00 00，会怎样？',
			},
			answers: {
				en: [
					'The server closes the connection as before.',
					'The server accepts the frame and reads “Hello”.',
					'The server reads a text that makes no sense.',
				],
				'zh-CN': [
					'服务器和前面一样关闭连接。',
					'服务器接受，读到“Hello”。',
					'服务器读到的是一堆乱码。',
				],
			},
			right: 1,
			because: {
				en: 'MASK is 1, and unmasking with zeros changes nothing. A masking key must be unpredictable (§5.3), but a single key doesn’t show whether keys are predictable.',
				'zh-CN':
					'MASK 为 1，拿全零的掩码键去掩码，一个字节也不变。掩码键必须不可预测（§5.3），可只看一个，看不出它是不是可以预测。',
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
