import { BY_HAND, failedWith, otherReader, serverWrites } from '../scene-parts.ts';
import { client, sameEnding, scenario, type Scene } from '../scene.ts';

const LONG = '81 7e 00 05 48 65 6c 6c 6f';

export const longerThanNecessary: Scene = {
	id: 'longer-than-necessary',
	group: 'wrong',
	level: 'advanced',
	title: { en: 'The length takes more bytes than it needs', 'zh-CN': '长度用的字节太多' },
	watch: {
		en: 'The server writes the length 5 in 16 bits. A sender must use the fewest bytes possible (§5.2), but who checks that?',
		'zh-CN': '服务器用 16 位来写长度 5。发送方必须用尽可能少的字节（§5.2），可是有谁检查呢？',
	},
	lengthMs: 195,
	scenario: serverWrites(LONG, 'chromium'),
	narration: [
		{
			at: 120,
			en: 'The server writes the length as 7e 00 05, where the single byte 05 would do.',
			'zh-CN': '服务器把长度写成 7e 00 05，其实一个字节 05 就够。',
		},
		{
			at: 145,
			en: 'This client checks it: it fails the connection with 1002, as Chromium does (measured).',
			'zh-CN': '这个客户端会查：它用 1002 中止连接，Chromium 也这样做（实测）。',
		},
		{
			at: 170,
			en: 'The server reads 1002. At 195 ms your page gets an error event, then a close event with 1006.',
			'zh-CN': '服务器读到 1002。195 ms 时，你的网页先收到 error 事件，再收到 close 事件（1006）。',
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
				en: ['ws sends 1002 and closes.', 'ws delivers the text.', 'ws sends 1009 and closes.'],
				'zh-CN': ['ws 发送 1002，关闭连接。', 'ws 不在意，交付文本。', 'ws 发送 1009，关闭连接。'],
			},
			right: 1,
			because: {
				en: 'These two servers are less strict: ws and Python’s websockets accept such a length (measured). The rule binds the sender; the RFC doesn’t say how a receiver reacts to a breach.',
				'zh-CN':
					'这两个服务器没那么严：ws 和 Python 的 websockets 都接受这样的长度（实测）。这条规则管的是发送方；有人违反时接收方怎么办，RFC 没有规定。',
			},
			outcome: sameEnding(1000, true, [], ['Hello']),
			breaks: ['client length-minimal-16'],
		},
		{
			...otherReader(LONG, 'firefox', sameEnding(1006, false), 0),
			ask: { en: 'What if the browser is Firefox?', 'zh-CN': '如果浏览器是 Firefox，会怎样？' },
			answers: {
				en: [
					'It closes TCP without a Close frame.',
					'It delivers “Hello” to the page.',
					'It sends a Close frame with 1009.',
				],
				'zh-CN': ['不发 Close 帧，直接断开 TCP。', '把“Hello”交给网页。', '发送 1009 的 Close。'],
			},
			because: {
				en: 'Firefox sends no Close frame (measured), so the server reports 1006 instead of 1002. The page gets the same events.',
				'zh-CN':
					'Firefox 不发 Close 帧（实测），所以服务器报告 1006，而不是 1002。网页收到的事件相同。',
			},
			hides: ['left up 88'],
			breaks: ['server length-minimal-16', 'client endpoint-fail-says-why'],
		},
	],
	outcome: failedWith(1002),
	shows: ['120 left down 81 7e 00 05 48 65 6c 6c 6f', '195 page error 3'],
	breaks: ['server length-minimal-16'],
};
