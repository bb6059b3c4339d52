import { client, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

const cutAnew = (hex: string, bytes: number | null) =>
	scenario(
		[server(120, { type: 'raw', hex }), client(on('message', 1), { type: 'close', code: 1000 })],
		{ boxes: [{ kind: 'recutting', bytes }] },
	);

export const recut: Scene = {
	id: 'recut',
	group: 'network',
	level: 'advanced',
	title: { en: 'An intermediary that joins fragments', 'zh-CN': '合并分片的中间设备' },
	watch: {
		en: 'An intermediary changes the fragments of a message. An intermediary must not do so if it does not understand a negotiated extension (§5.4).',
		'zh-CN':
			'中间设备改变一条消息的分片方式。如果双方协商了中间设备不了解的扩展，中间设备就不得这样做（§5.4）。',
	},
	lengthMs: 220,
	scenario: cutAnew('01 01 61 80 01 62', null),
	narration: [
		{
			at: 120,
			en: 'The server sends “ab” in two frames: 01 01 61 and 80 01 62.',
			'zh-CN': '服务器用两个帧发送“ab”：01 01 61 和 80 01 62。',
		},
		{
			at: 132.5,
			en: 'The intermediary joins the two frames into one: 81 02 61 62. No extension was negotiated, so §5.4 allows this.',
			'zh-CN': '中间设备把两个帧合并成一个：81 02 61 62。双方没有协商扩展，所以 §5.4 允许这样做。',
		},
		{
			at: 145,
			en: 'The page gets one message: “ab”. Without the intermediary, the page would get the same message.',
			'zh-CN': '网页收到一条消息“ab”。即使没有中间设备，网页收到的也是这条消息。',
		},
	],
	whatIfs: [
		{
			id: 'one-byte',
			scenario: cutAnew('81 03 e4 bd a0', 1),
			ask: {
				en: 'What if the intermediary splits a frame that contains 你 into frames with one byte of payload each?',
				'zh-CN': '如果中间设备把装着“你”的帧拆成几个帧，每帧载荷只有一个字节，会怎样？',
			},
			answers: {
				en: [
					'The page gets 你.',
					'The page gets three messages.',
					'The client fails the connection, because e4 alone is not valid UTF-8.',
				],
				'zh-CN': [
					'网页收到“你”。',
					'网页收到三条消息。',
					'客户端中止连接，因为单独的 e4 不是有效的 UTF-8。',
				],
			},
			right: 0,
			because: {
				en: 'The client joins the fragments again. The whole message must be valid UTF-8, but a single fragment need not be (§5.6).',
				'zh-CN': '客户端把分片重新拼起来。整条消息必须是有效的 UTF-8，单个分片则不必（§5.6）。',
			},
			outcome: sameEnding(1000, true, ['你']),
			shows: ['132.5 left down 01 01 e4 00 01 bd 80 01 a0'],
		},
	],
	outcome: sameEnding(1000, true, ['ab']),
	shows: [
		'132.5 came down hop 1 01 01 61 80 01 62',
		'132.5 left down 81 02 61 62',
		'145 page message 1 ab',
	],
};
