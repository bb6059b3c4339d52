import { failedWith, otherReader, serverWrites } from '../scene-parts.ts';
import { sameEnding, type Scene } from '../scene.ts';

const RESERVED = '83 00';

export const reservedOpcode: Scene = {
	id: 'reserved-opcode',
	group: 'wrong',
	level: 'intermediate',
	title: {
		en: 'Opcode 3: a kind of frame that doesn’t exist',
		'zh-CN': '操作码 3：根本没有这种帧',
	},
	watch: {
		en: 'Opcode 3 is reserved and means nothing yet, but the server sends it. On the wire Chromium and Firefox react differently: how?',
		'zh-CN':
			'操作码（opcode）3 是保留的，还没有含义，服务器偏要发。在线路上，Chromium 和 Firefox 的做法不同：怎么不同？',
	},
	lengthMs: 195,
	scenario: serverWrites(RESERVED),
	narration: [
		{
			at: 120,
			en: 'The server sends a frame with opcode 3: not text, not binary, nothing that’s defined.',
			'zh-CN': '服务器发出一个操作码为 3 的帧：不是文本，不是二进制，什么定义也没有。',
		},
		{
			at: 145,
			en: 'Opcode 3 is reserved, so the client must fail the connection (§5.2). This client sends 1002, as Chromium does (measured).',
			'zh-CN':
				'操作码 3 是保留的，客户端必须中止连接（§5.2）。这个客户端发送 1002，Chromium 也这样做（实测）。',
		},
		{
			at: 170,
			en: 'At 195 ms TCP has ended, and your page gets an error event, then 1006. Chromium and Firefox don’t wait for that: they fire both events when they fail the connection (measured).',
			'zh-CN':
				'195 ms 时 TCP 断开，你的网页先收到 error 事件，再收到 close 事件（1006）。Chromium 和 Firefox 不等这么久，一中止连接就触发这两个事件（实测）。',
		},
	],
	whatIfs: [
		{
			...otherReader(RESERVED, 'firefox', sameEnding(1006, false), 1),
			ask: { en: 'What if the browser is Firefox?', 'zh-CN': '如果浏览器是 Firefox，会怎样？' },
			answers: {
				en: [
					'It ignores the frame and reads on.',
					'It closes TCP without a Close frame.',
					'It answers with an empty Close frame.',
				],
				'zh-CN': [
					'不理这个帧，接着读下一个帧。',
					'不发 Close 帧，直接断开 TCP。',
					'用空的 Close 帧来回应服务器。',
				],
			},
			because: {
				en: 'Firefox sends no Close frame when it fails the connection (measured), so the server reports 1006; the page gets the same events. An endpoint should send this Close frame, but needn’t (§7.1.7).',
				'zh-CN':
					'Firefox 中止连接时不发 Close 帧（实测），所以服务器报告 1006；网页收到的事件相同。按 §7.1.7，端点应当发送这个 Close 帧，但并非必须。',
			},
			breaks: ['server frame-opcode-reserved-data', 'client endpoint-fail-says-why'],
		},
		{
			id: 'reserved-bit',
			scenario: serverWrites('c1 05 48 65 6c 6c 6f'),
			ask: {
				en: 'What if the opcode is valid, but RSV1 is 1 without an agreed extension?',
				'zh-CN': '如果操作码没问题，双方没约定扩展，RSV1 却是 1，会怎样？',
			},
			answers: {
				en: [
					'The client decompresses the message first.',
					'The client fails the connection, as before.',
					'The client ignores the bit and reads on.',
				],
				'zh-CN': ['客户端先解压这条消息。', '客户端照样中止连接。', '客户端忽略这一位。'],
			},
			right: 1,
			because: {
				en: 'Only an extension gives a reserved bit its meaning. Without such an extension, the client must fail the connection (§5.2).',
				'zh-CN': '保留位的含义由扩展来定。没有这样的扩展，客户端必须中止连接（§5.2）。',
			},
			outcome: failedWith(1002),
			breaks: ['server frame-rsv1'],
		},
	],
	outcome: failedWith(1002),
	shows: ['120 left down 83 00', '145 left up 88 82 37 fa 21 3d 34 10'],
	breaks: ['server frame-opcode-reserved-data'],
};
