import { failedWith, otherReader, serverWrites } from '../scene-parts.ts';
import { sameEnding, type Scene } from '../scene.ts';

const RESERVED = '83 00';

export const reservedOpcode: Scene = {
	id: 'reserved-opcode',
	group: 'wrong',
	level: 'intermediate',
	title: { en: 'A reserved opcode', 'zh-CN': '保留的操作码' },
	watch: {
		en: 'The server sends a frame with opcode 3, which has no defined meaning. Chromium and Firefox react differently on the wire.',
		'zh-CN':
			'服务器发送操作码（opcode）为 3 的帧，而这个操作码没有定义。Chromium 和 Firefox 在线路上的做法不同。',
	},
	lengthMs: 195,
	scenario: serverWrites(RESERVED),
	narration: [
		{
			at: 120,
			en: 'The server sends a frame with opcode 3.',
			'zh-CN': '服务器发送操作码为 3 的帧。',
		},
		{
			at: 145,
			en: 'Opcode 3 is reserved, so the client must fail the connection (§5.2). This client sends 1002, as Chromium does (measured).',
			'zh-CN':
				'操作码 3 是保留的，客户端必须中止连接（§5.2）。这个客户端发送 1002，Chromium 也这样做（实测）。',
		},
		{
			at: 170,
			en: 'The server receives 1002. At 195 ms the TCP connection has ended, and the page gets an error event, then a close event with 1006. Chromium and Firefox do not wait for that: they fire both events when they fail the connection (measured).',
			'zh-CN':
				'服务器收到 1002。195 ms 时 TCP 连接断开，网页先收到 error 事件，再收到 close 事件（1006）。Chromium 和 Firefox 不等连接断开，中止连接时就触发这两个事件（实测）。',
		},
	],
	whatIfs: [
		{
			...otherReader(RESERVED, 'firefox', sameEnding(1006, false), 1),
			ask: {
				en: 'What does Firefox do with opcode 3?',
				'zh-CN': '收到操作码 3 时，Firefox 会怎么做？',
			},
			answers: {
				en: [
					'Firefox ignores the frame.',
					'Firefox closes the TCP connection without a Close frame; the page gets the same events.',
					'Firefox answers with an empty Close.',
				],
				'zh-CN': [
					'Firefox 忽略这个帧。',
					'Firefox 不发 Close 帧，直接断开 TCP 连接；网页收到的事件相同。',
					'Firefox 用空的 Close 回应。',
				],
			},
			because: {
				en: 'Firefox sends no Close frame when it fails the connection (measured), so the server reports 1006. According to §7.1.7 an endpoint should send this Close frame, but it is not required to.',
				'zh-CN':
					'Firefox 中止连接时不发 Close 帧（实测），所以服务器报告 1006。按 §7.1.7，端点应当发送这个 Close 帧，但并非必须。',
			},
			breaks: ['server frame-opcode-reserved-data', 'client endpoint-fail-says-why'],
		},
		{
			id: 'reserved-bit',
			scenario: serverWrites('c1 05 48 65 6c 6c 6f'),
			ask: {
				en: 'What if the opcode is valid, but RSV1 is 1 without an agreed extension?',
				'zh-CN': '如果操作码有效，但双方没有约定扩展，而 RSV1 为 1，会怎样？',
			},
			answers: {
				en: [
					'The client decompresses the message.',
					'The client fails the connection as before.',
					'The client ignores the bit.',
				],
				'zh-CN': ['客户端解压这条消息。', '客户端和前面一样中止连接。', '客户端忽略这一位。'],
			},
			right: 1,
			because: {
				en: 'An extension gives a reserved bit its meaning. Without such an extension, the client must fail the connection (§5.2).',
				'zh-CN': '保留位的含义由扩展定义。没有这样的扩展时，客户端必须中止连接（§5.2）。',
			},
			outcome: failedWith(1002),
			breaks: ['server frame-rsv1'],
		},
	],
	outcome: failedWith(1002),
	shows: ['120 left down 83 00', '145 left up 88 82 37 fa 21 3d 34 10'],
	breaks: ['server frame-opcode-reserved-data'],
};
