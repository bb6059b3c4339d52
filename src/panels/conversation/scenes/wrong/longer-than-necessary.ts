import { BY_HAND, failedWith, otherReader, serverWrites } from '../scene-parts.ts';
import { client, sameEnding, scenario, type Scene } from '../scene.ts';

const LONG = '81 7e 00 05 48 65 6c 6c 6f';

export const longerThanNecessary: Scene = {
	id: 'longer-than-necessary',
	group: 'wrong',
	level: 'advanced',
	title: { en: 'A length written in more bytes than needed', 'zh-CN': '长度字段比需要的更长' },
	watch: {
		en: 'The server writes the length 5 in 16 bits. A sender must write the length in the fewest bytes possible (§5.2).',
		'zh-CN': '服务器用 16 位写出长度 5。发送方必须用尽可能少的字节写长度（§5.2）。',
	},
	lengthMs: 195,
	scenario: serverWrites(LONG, 'chromium'),
	narration: [
		{
			at: 120,
			en: 'The server writes the length as 7e 00 05. The single byte 05 would be enough.',
			'zh-CN': '服务器把长度写成 7e 00 05，其实一个字节 05 就够了。',
		},
		{
			at: 145,
			en: 'The client fails the connection with 1002, as Chromium does. Firefox closes the TCP connection without a Close frame (both measured).',
			'zh-CN':
				'客户端中止连接，发送 1002，Chromium 也这样做；Firefox 不发 Close 帧，直接断开 TCP 连接（均为实测）。',
		},
		{
			at: 170,
			en: 'The server receives 1002. At 195 ms the page gets an error event, then a close event with 1006.',
			'zh-CN': '服务器收到 1002。195 ms 时，网页先收到 error 事件，再收到 close 事件（1006）。',
		},
	],
	whatIfs: [
		{
			id: 'to-ws',
			scenario: scenario(
				[
					client(120, { type: 'raw', hex: '81 fe 00 05 37 fa 21 3d 7f 9f 4d 51 58' }),
					client(200, { type: 'close', code: 1000 }),
				],
				{ ...BY_HAND, server: { reader: 'ws' } },
			),
			ask: {
				en: 'What if a client sends such a length to a ws server?',
				'zh-CN': '如果客户端把这样的长度发给 ws 服务器，会怎样？',
			},
			answers: {
				en: ['ws sends 1002.', 'ws delivers the text.', 'ws sends 1009.'],
				'zh-CN': ['ws 发送 1002。', 'ws 交付这段文本。', 'ws 发送 1009。'],
			},
			right: 1,
			because: {
				en: 'The servers ws and Python’s websockets accept such a length (measured). The rule binds the sender; the RFC does not say how a receiver reacts to a breach.',
				'zh-CN':
					'ws 和 Python 的 websockets 都接受这样的长度（实测）。这条规则约束的是发送方；发送方违反时，接收方如何处理，RFC 没有规定。',
			},
			outcome: sameEnding(1000, true, [], ['Hello']),
			breaks: ['client length-minimal-16'],
		},
		{
			...otherReader(LONG, 'firefox', sameEnding(1006, false), 0),
			ask: {
				en: 'What does Firefox do with such a length?',
				'zh-CN': '收到这样的长度时，Firefox 会怎么做？',
			},
			answers: {
				en: [
					'Firefox closes the TCP connection without a Close frame; the page gets the same events.',
					'Firefox delivers “Hello”.',
					'Firefox sends a Close with 1009.',
				],
				'zh-CN': [
					'Firefox 不发 Close 帧，直接断开 TCP 连接；网页收到的事件相同。',
					'Firefox 交付“Hello”。',
					'Firefox 发送关闭码为 1009 的 Close。',
				],
			},
			because: {
				en: 'Firefox sends no Close frame (measured). The server therefore reports 1006 instead of 1002.',
				'zh-CN': 'Firefox 不发 Close 帧（实测），所以服务器报告 1006，而不是 1002。',
			},
			hides: ['left up 88'],
			breaks: ['server length-minimal-16', 'client endpoint-fail-says-why'],
		},
	],
	outcome: failedWith(1002),
	shows: ['120 left down 81 7e 00 05 48 65 6c 6c 6f', '195 page error 3'],
	breaks: ['server length-minimal-16'],
};
