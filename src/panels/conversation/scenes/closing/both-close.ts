import { client, endings, sameEnding, scenario, server, type Scene } from '../scene.ts';

export const bothClose: Scene = {
	id: 'both-close',
	group: 'closing',
	level: 'intermediate',
	title: { en: 'Both sides close at once', 'zh-CN': '双方同时关闭' },
	watch: {
		en: 'Two Close frames cross in transit. Each side reports the code that it receives.',
		'zh-CN': '两个 Close 帧在途中相向而过。双方各自报告收到的关闭码。',
	},
	lengthMs: 1_075,
	scenario: scenario([
		client(1_000, { type: 'close', code: 3001 }),
		server(1_000, { type: 'close', code: 3002 }),
	]),
	narration: [
		{
			at: 1_000,
			en: 'The page calls close(3001). At the same moment the server sends a Close with 3002.',
			'zh-CN': '网页调用 close(3001)。同一时刻，服务器发送关闭码为 3002 的 Close。',
		},
		{
			at: 1_025,
			en: 'Each side receives a Close after it has sent its own. Neither side sends a second Close (§5.5.1), and the server closes the TCP connection.',
			'zh-CN':
				'双方收到 Close 时，自己的 Close 都已发出。双方都不再发送第二个 Close（§5.5.1），服务器断开 TCP 连接。',
		},
		{
			at: 1_050,
			en: 'The page gets its close event with 3002. The server will report 3001: each side reports the code that it received (§7.1.5).',
			'zh-CN':
				'网页收到 close 事件，关闭码 3002。服务器将报告 3001：各方报告的是自己收到的关闭码（§7.1.5）。',
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
				'zh-CN': '如果服务器提前 10 ms 发送 Close，会怎样？',
			},
			answers: {
				en: [
					'The frames still cross, and the codes differ.',
					'The client answers the server’s Close, and both sides report 3002.',
					'The client sends two Close frames.',
				],
				'zh-CN': [
					'两个帧仍然相向而过，关闭码不同。',
					'客户端回应服务器的 Close，双方都报告 3002。',
					'客户端发出两个 Close 帧。',
				],
			},
			right: 0,
			because: {
				en: 'The server’s Close is in transit for 25 ms, so it has not arrived yet when the page calls close().',
				'zh-CN': '服务器的 Close 要 25 ms 才到，所以网页调用 close() 时，这个 Close 还没有到达。',
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
				'zh-CN': '如果服务器提前 30 ms 发送 Close，会怎样？',
			},
			answers: {
				en: [
					'The frames still cross, and the codes differ.',
					'The client answers the server’s Close, and both sides report 3002.',
					'The client sends two Close frames.',
				],
				'zh-CN': [
					'两个帧仍然相向而过，关闭码不同。',
					'客户端回应服务器的 Close，双方都报告 3002。',
					'客户端发出两个 Close 帧。',
				],
			},
			right: 1,
			because: {
				en: 'The browser answers the server’s Close 5 ms before the page calls close(). By then readyState is already 2, so the call does nothing (WHATWG).',
				'zh-CN':
					'网页调用 close() 之前 5 ms，浏览器已经回应了服务器的 Close。这时 readyState 已经是 2，所以这次调用不起作用（WHATWG）。',
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
