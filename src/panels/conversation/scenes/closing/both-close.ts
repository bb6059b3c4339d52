import { client, endings, sameEnding, scenario, server, type Scene } from '../scene.ts';

export const bothClose: Scene = {
	id: 'both-close',
	group: 'closing',
	level: 'intermediate',
	title: {
		en: 'Both sides close at once: which code counts?',
		'zh-CN': '双方同时关闭：算谁的关闭码？',
	},
	watch: {
		en: 'Two Close frames pass each other halfway, one with 3001 and one with 3002. Which code will each side report?',
		'zh-CN': '两个 Close 帧在半路擦肩而过，一个是 3001，一个是 3002。两边各会报告哪一个？',
	},
	lengthMs: 1_075,
	scenario: scenario([
		client(1_000, { type: 'close', code: 3001 }),
		server(1_000, { type: 'close', code: 3002 }),
	]),
	narration: [
		{
			at: 1_000,
			en: 'Your page calls close(3001). At the very same moment the server sends a Close with 3002.',
			'zh-CN': '你的网页调用 close(3001)。就在同一刻，服务器发出关闭码为 3002 的 Close。',
		},
		{
			at: 1_025,
			en: 'Each side gets a Close after sending its own, so neither sends a second one (§5.5.1). The server closes TCP.',
			'zh-CN': '两边收到 Close 时，自己的早已发出，所以谁也不发第二个（§5.5.1）。服务器断开 TCP。',
		},
		{
			at: 1_050,
			en: 'Your page sent 3001, and its close event says 3002; the server will report 3001. Each side reports the code that it received, not the one that it sent (§7.1.5).',
			'zh-CN':
				'你的网页发的是 3001，close 事件里却是 3002；服务器会报告 3001。两边报告的都是自己收到的关闭码，不是自己发的（§7.1.5）。',
		},
	],
	whatIfs: [
		{
			id: 'sooner',
			at: 990,
			who: 'server',
			do: { type: 'close', code: 3002 },
			ask: {
				en: 'What if the server sends its Close 10 ms earlier?',
				'zh-CN': '如果服务器早 10 ms 发 Close，会怎样？',
			},
			answers: {
				en: [
					'They still pass each other, and the codes differ.',
					'The client answers it, so both report 3002.',
					'The client answers, and so sends two Close frames.',
				],
				'zh-CN': [
					'照样擦肩而过，关闭码不同。',
					'客户端回应它，双方都报告 3002。',
					'客户端发出两个 Close 帧。',
				],
			},
			right: 0,
			because: {
				en: 'The server’s Close takes 25 ms, so it hasn’t arrived yet when the page calls close().',
				'zh-CN': '服务器的 Close 要走 25 ms，网页调用 close() 时它还没到。',
			},
			outcome: endings([3002, true], [3001, true]),
		},
		{
			id: 'much-sooner',
			at: 970,
			who: 'server',
			do: { type: 'close', code: 3002 },
			ask: {
				en: 'What if the server sends its Close 30 ms earlier?',
				'zh-CN': '如果服务器早 30 ms 发 Close，会怎样？',
			},
			answers: {
				en: [
					'They still pass each other, and the codes differ.',
					'The client answers it, so both report 3002.',
					'The client answers, and so sends two Close frames.',
				],
				'zh-CN': [
					'照样擦肩而过，关闭码不同。',
					'客户端回应它，双方都报告 3002。',
					'客户端发出两个 Close 帧。',
				],
			},
			right: 1,
			because: {
				en: 'The browser answers the server’s Close 5 ms before the page calls close(). By then readyState is already 2, so the call does nothing (WHATWG).',
				'zh-CN':
					'网页调用 close() 之前 5 ms，浏览器就回应了服务器的 Close。这时 readyState 已经是 2，这次调用什么也不做（WHATWG）。',
			},
			outcome: sameEnding(3002, true),
		},
	],
	outcome: endings([3002, true], [3001, true]),
	shows: [
		'1000 left up 88 82 37 fa 21 3d 3c 43',
		'1000 left down 88 02 0b ba',
		'1050 page close 3 3002  true',
		'1075 server closed 3001 clean',
	],
};
