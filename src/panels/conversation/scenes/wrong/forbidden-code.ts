import { failedWith, otherReader, serverWrites } from '../scene-parts.ts';
import { endings, type Scene } from '../scene.ts';

const FORBIDDEN = '88 02 03 ee';

export const forbiddenCode: Scene = {
	id: 'forbidden-code',
	group: 'wrong',
	level: 'advanced',
	title: { en: 'A close code that must not be sent', 'zh-CN': '不得发送的关闭码' },
	watch: {
		en: 'The code 1006 means that no Close frame was received. Here a Close frame contains 1006.',
		'zh-CN': '关闭码 1006 表示没有收到 Close 帧。这里的 Close 帧却含有 1006。',
	},
	lengthMs: 195,
	scenario: serverWrites(FORBIDDEN),
	narration: [
		{
			at: 120,
			en: 'The server sends a Close with 1006: 88 02 03 ee.',
			'zh-CN': '服务器发送关闭码为 1006 的 Close：88 02 03 ee。',
		},
		{
			at: 145,
			en: 'A Close frame must not contain 1006 (§7.4.1). The client fails the connection with 1002, as Chromium does (measured).',
			'zh-CN':
				'Close 帧不得含有 1006（§7.4.1）。客户端中止连接，发送 1002，Chromium 也这样做（实测）。',
		},
		{
			at: 170,
			en: 'The server receives 1002. At 195 ms the page gets an error event, then a close event with 1006, because the client failed the connection.',
			'zh-CN':
				'服务器收到 1002。195 ms 时，网页先收到 error 事件，再收到 close 事件（1006），因为客户端中止连接。',
		},
	],
	whatIfs: [
		{
			...otherReader(FORBIDDEN, 'firefox', endings([1006, true], [1005, true]), 2),
			ask: {
				en: 'What does Firefox do with this Close frame?',
				'zh-CN': '收到这个 Close 帧时，Firefox 会怎么做？',
			},
			answers: {
				en: [
					'Firefox closes the TCP connection; the page gets 1006, wasClean false.',
					'Firefox answers with 1002; the page gets 1006, wasClean false.',
					'Firefox answers with an empty Close; the page gets 1006, wasClean true.',
				],
				'zh-CN': [
					'Firefox 断开 TCP 连接；网页收到 1006，wasClean 为 false。',
					'Firefox 用关闭码 1002 回应；网页收到 1006，wasClean 为 false。',
					'Firefox 用空的 Close 回应；网页收到 1006，wasClean 为 true。',
				],
			},
			because: {
				en: 'Firefox accepts the code and answers the Close (measured). We know of no other way for a page to get 1006 with wasClean true.',
				'zh-CN':
					'Firefox 接受这个关闭码，并回应这个 Close（实测）。据我们所知，只有这种情况下，网页收到的关闭码是 1006，wasClean 却为 true。',
			},
			shows: ['145 left up 88 80 37 fa 21 3d', '195 page close 3 1006  true'],
			breaks: ['server close-code-reserved-local'],
		},
	],
	outcome: failedWith(1002),
	shows: ['120 left down 88 02 03 ee', '145 left up 88 82 37 fa 21 3d 34 10'],
	breaks: ['server close-code-reserved-local'],
};
