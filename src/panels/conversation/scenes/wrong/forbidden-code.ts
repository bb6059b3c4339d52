import { failedWith, otherReader, serverWrites } from '../scene-parts.ts';
import { endings, type Scene } from '../scene.ts';

const FORBIDDEN = '88 02 03 ee';

export const forbiddenCode: Scene = {
	id: 'forbidden-code',
	group: 'wrong',
	level: 'advanced',
	title: { en: 'A Close frame that says 1006', 'zh-CN': '写着 1006 的 Close 帧' },
	watch: {
		en: 'The code 1006 means that no Close frame came, and here comes a Close frame with 1006 in it. What will a browser make of that?',
		'zh-CN':
			'1006 的意思是没有收到 Close 帧，可这里偏偏来了一个写着 1006 的 Close 帧。浏览器会怎么办？',
	},
	lengthMs: 195,
	scenario: serverWrites(FORBIDDEN),
	narration: [
		{
			at: 120,
			en: 'The server sends a Close with 1006: 88 02 03 ee.',
			'zh-CN': '服务器发出关闭码为 1006 的 Close：88 02 03 ee。',
		},
		{
			at: 145,
			en: 'A Close frame must not contain 1006 (§7.4.1). So the client fails the connection with 1002, as Chromium does (measured).',
			'zh-CN':
				'Close 帧不得含有 1006（§7.4.1）。客户端就用 1002 中止连接，Chromium 也这样做（实测）。',
		},
		{
			at: 170,
			en: 'The server reads 1002. At 195 ms your page gets an error event and then 1006 after all: the browser’s own, because the client failed the connection.',
			'zh-CN':
				'服务器读到 1002。195 ms 时，你的网页先收到 error 事件，然后还是 1006：这是浏览器自己报的，因为客户端中止了连接。',
		},
	],
	whatIfs: [
		{
			...otherReader(FORBIDDEN, 'firefox', endings([1006, true], [1005, true]), 2),
			ask: { en: 'What if the browser is Firefox?', 'zh-CN': '如果浏览器是 Firefox，会怎样？' },
			answers: {
				en: [
					'It closes TCP; the page gets 1006, wasClean false.',
					'It sends 1002; the page gets 1006, wasClean false.',
					'It answers; the page gets 1006, wasClean true.',
				],
				'zh-CN': [
					'断开 TCP；网页收到 1006，wasClean 为 false。',
					'发送 1002；网页收到 1006，wasClean 为 false。',
					'照常回应；网页收到 1006，wasClean 为 true。',
				],
			},
			because: {
				en: 'Surprise: Firefox accepts the code and answers with an empty Close (measured). We know of no other way for a page to get 1006 with wasClean true.',
				'zh-CN':
					'想不到吧：Firefox 接受这个关闭码，还用空的 Close 回应（实测）。据我们所知，只有这种情况下，网页收到 1006，wasClean 却是 true。',
			},
			shows: ['145 left up 88 80 37 fa 21 3d', '195 page close 3 1006  true'],
			breaks: ['server close-code-reserved-local'],
		},
	],
	outcome: failedWith(1002),
	shows: ['120 left down 88 02 03 ee', '145 left up 88 82 37 fa 21 3d 34 10'],
	breaks: ['server close-code-reserved-local'],
};
