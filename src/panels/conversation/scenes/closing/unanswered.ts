import { changed, client, endings, sameEnding, scenario, server, type Scene } from '../scene.ts';

const UNANSWERED = scenario(
	[server(500, { type: 'stall' }), client(1_000, { type: 'close', code: 1000 })],
	{ client: { closingMs: 60_000 }, untilMs: 120_000 },
);

export const unanswered: Scene = {
	id: 'unanswered',
	group: 'closing',
	level: 'intermediate',
	title: { en: 'A Close without an answer', 'zh-CN': '没有回应的 Close' },
	watch: {
		en: 'The server’s program hangs. Watch how long the browser waits for the server’s Close.',
		'zh-CN': '服务器的程序卡住了。看看浏览器要等多久，才放弃等待服务器的 Close。',
	},
	lengthMs: 61_025,
	scenario: UNANSWERED,
	narration: [
		{
			at: 500,
			en: 'The server’s program stops reading. The server’s operating system still accepts bytes.',
			'zh-CN': '服务器的程序停止读取，但服务器的操作系统仍在接收字节。',
		},
		{
			at: 1_000,
			en: 'The page calls close(1000). The browser sends a Close and waits; readyState is 2.',
			'zh-CN': '网页调用 close(1000)。浏览器发出 Close 并等待，readyState 为 2。',
		},
		{
			at: 1_025,
			en: 'The Close arrives at the server’s machine, but the program does not read it.',
			'zh-CN': 'Close 到达服务器的机器，但程序没有读取。',
		},
		{
			at: 61_000,
			en: 'After 60 s, as in Chromium (measured), the browser gives up. The page gets a close event with 1006, wasClean false. The server’s program does not read the browser’s TCP FIN either.',
			'zh-CN':
				'60 s 后，浏览器放弃等待；Chromium 也等 60 s（实测）。网页收到 close 事件：1006，异常关闭。服务器的程序也没有读到浏览器的 TCP FIN。',
		},
	],
	whatIfs: [
		{
			id: 'wakes',
			at: 5_000,
			who: 'server',
			do: { type: 'resume' },
			ask: {
				en: 'What if the server’s program starts to read again at 5 s?',
				'zh-CN': '如果服务器的程序在 5 s 时恢复读取，会怎样？',
			},
			answers: {
				en: [
					'It is too late: the page has already got 1006.',
					'The server answers the Close, and both sides report 1000.',
					'The server reports 1006.',
				],
				'zh-CN': [
					'太迟了：网页已经收到 close 事件（1006）。',
					'服务器以 Close 回应，双方都报告 1000。',
					'服务器报告 1006。',
				],
			},
			right: 1,
			because: {
				en: 'The Close has waited in the server’s receive buffer. The browser is still waiting for the answer, so the closing handshake succeeds.',
				'zh-CN': 'Close 一直留在服务器的接收缓冲区里。浏览器也还在等待回应，所以关闭握手得以完成。',
			},
			outcome: sameEnding(1000, true),
		},
		{
			id: 'firefox',
			scenario: changed(UNANSWERED, { client: { closingMs: 20_000 } }),
			ask: {
				en: 'What if the browser waits only 20 s, as Firefox does (measured)?',
				'zh-CN': '如果浏览器像 Firefox 那样只等 20 s（实测），会怎样？',
			},
			answers: {
				en: [
					'The same happens, but earlier.',
					'The page gets a close event with 1000, wasClean false.',
					'The page gets no close event.',
				],
				'zh-CN': [
					'结果一样，只是更早。',
					'网页收到 close 事件（1000），没有干净关闭。',
					'网页收不到 close 事件。',
				],
			},
			right: 0,
			because: {
				en: 'The RFC gives no time limit. Firefox also fires an error event here (measured). Servers differ as well: by default the ws library waits 30 s, and Python’s websockets waits 10 s.',
				'zh-CN':
					'RFC 没有规定时限。Firefox 这时还会触发 error 事件（实测）。服务器也各不相同：ws 库默认等 30 s，Python 的 websockets 等 10 s。',
			},
			outcome: endings([1006, false], null),
			breaks: ['server close-answered'],
		},
	],
	outcome: endings([1006, false], null),
	shows: ['1025 came up 88 82 37 fa 21 3d 34 12', '61000 page close 3 1006  false'],
	breaks: ['server close-answered'],
};
