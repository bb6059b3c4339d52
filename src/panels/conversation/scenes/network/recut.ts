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
	title: { en: 'Two fragments go in, one frame comes out', 'zh-CN': '进去两个分片，出来一帧' },
	watch: {
		en: 'An intermediary changes the fragments of a message, which it must not do if it doesn’t understand a negotiated extension (§5.4). Will your page notice?',
		'zh-CN':
			'中间设备改了消息的分片；双方协商了它不了解的扩展时，它不得这样做（§5.4）。你的网页看得出来吗？',
	},
	lengthMs: 220,
	scenario: cutAnew('01 01 61 80 01 62', null),
	narration: [
		{
			at: 120,
			en: 'The server sends “ab” in two frames: 01 01 61 and 80 01 62.',
			'zh-CN': '服务器用两帧发出“ab”：01 01 61 和 80 01 62。',
		},
		{
			at: 132.5,
			en: 'The intermediary joins the two frames into one: 81 02 61 62. No extension was negotiated, so §5.4 allows this.',
			'zh-CN': '中间设备把两帧合成一帧：81 02 61 62。没有协商扩展，所以 §5.4 允许。',
		},
		{
			at: 145,
			en: 'Your page gets one message, “ab”. Without the intermediary it would get exactly the same.',
			'zh-CN': '你的网页收到一条消息“ab”。没有中间设备，收到的也是这一条。',
		},
	],
	whatIfs: [
		{
			id: 'one-byte',
			scenario: cutAnew('81 03 e4 bd a0', 1),
			ask: {
				en: 'What if the intermediary splits a frame with 你 into frames of one byte of payload each?',
				'zh-CN': '如果中间设备把装着“你”的帧拆开，每帧只有一个字节的载荷，会怎样？',
			},
			answers: {
				en: [
					'The page gets 你, in one message.',
					'The page gets three messages.',
					'It fails: e4 alone isn’t UTF-8.',
				],
				'zh-CN': [
					'网页收到一条消息“你”。',
					'网页收到三条消息，各一字节。',
					'失败：单独的 e4 不是 UTF-8。',
				],
			},
			right: 0,
			because: {
				en: 'The client joins the fragments again. The whole message must be valid UTF-8, but a single fragment needn’t be (§5.6).',
				'zh-CN': '客户端把分片重新拼起来。整条消息必须是有效的 UTF-8，单个分片不必（§5.6）。',
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
