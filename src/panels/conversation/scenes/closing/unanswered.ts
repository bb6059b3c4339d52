import { changed, client, endings, sameEnding, scenario, server, type Scene } from '../scene.ts';

const UNANSWERED = scenario(
	[server(500, { type: 'stall' }), client(1_000, { type: 'close', code: 1000 })],
	{ client: { closingMs: 60_000 }, untilMs: 120_000 },
);

export const unanswered: Scene = {
	id: 'unanswered',
	group: 'closing',
	level: 'intermediate',
	title: { en: 'A Close that never gets an answer', 'zh-CN': 'Close 发出去，一直没有回应' },
	watch: {
		en: 'The server’s program hangs, and your page wants to close. How long will the browser wait for the server’s Close?',
		'zh-CN': '服务器的程序卡住了，你的网页却想关闭。浏览器会等服务器的 Close 多久？',
	},
	lengthMs: 61_025,
	scenario: UNANSWERED,
	narration: [
		{
			at: 500,
			en: 'The server’s program stops reading. Its operating system still accepts the bytes, so from outside it looks alive.',
			'zh-CN': '服务器的程序不再读取。操作系统还在替它收字节，从外面看像是活着。',
		},
		{
			at: 1_000,
			en: 'Your page calls close(1000). The browser sends a Close and waits: readyState is 2.',
			'zh-CN': '你的网页调用 close(1000)。浏览器发出 Close，开始等，readyState 为 2。',
		},
		{
			at: 1_025,
			en: 'The Close arrives at the server’s machine, but the program doesn’t read it.',
			'zh-CN': 'Close 到了服务器的机器上，程序却没有读。',
		},
		{
			at: 61_000,
			en: 'After 60 s, as in Chromium (measured), the browser gives up: your page gets 1006, wasClean false. The server’s program doesn’t read the TCP FIN either.',
			'zh-CN':
				'60 s 后浏览器放弃了，Chromium 也等 60 s（实测）：你的网页收到 1006，异常关闭。服务器的程序连 TCP FIN 也没读到。',
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
				'zh-CN': '如果服务器的程序在 5 s 时醒过来，接着读，会怎样？',
			},
			answers: {
				en: [
					'Too late: the page has got its 1006 already.',
					'It answers the Close, and both report 1000.',
					'It answers, but the server reports 1006.',
				],
				'zh-CN': [
					'太晚了，网页已经收到 1006。',
					'它回应 Close，双方都报告 1000。',
					'它会回应，但服务器报告 1006。',
				],
			},
			right: 1,
			because: {
				en: 'The Close has waited in the server’s receive buffer, and the browser is still waiting for the answer. So the closing handshake succeeds.',
				'zh-CN': 'Close 一直在服务器的接收缓冲区里，浏览器也还在等回应。所以关闭握手还能完成。',
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
					'The same happens, only earlier.',
					'The page gets 1000, not clean.',
					'The page gets no close event.',
				],
				'zh-CN': [
					'结果一样，只是来得更早。',
					'网页收到 1000，异常关闭。',
					'网页收不到 close 事件。',
				],
			},
			right: 0,
			because: {
				en: 'The RFC gives no time limit. Here Firefox also fires an error event (measured). By default the ws library waits 30 s, and that of Python’s websockets is 10 s.',
				'zh-CN':
					'RFC 没有规定等多久。Firefox 这时还会触发 error 事件（实测）。服务器也各不相同：ws 库默认等 30 s，Python 的 websockets 等 10 s。',
			},
			outcome: endings([1006, false], null),
			breaks: ['server close-answered'],
		},
	],
	outcome: endings([1006, false], null),
	shows: ['1025 came up 88 82 37 fa 21 3d 34 12', '61000 page close 3 1006  false'],
	breaks: ['server close-answered'],
};
