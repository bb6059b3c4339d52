import { client, sameEnding, scenario, type Scene } from '../scene.ts';

export const whileConnecting: Scene = {
	id: 'while-connecting',
	group: 'closing',
	level: 'intermediate',
	title: {
		en: 'Changed your mind? close() while connecting',
		'zh-CN': '改主意了：还在连接就调用 close()',
	},
	watch: {
		en: 'Your page calls close() before the server’s response arrives. What does the server learn of it?',
		'zh-CN': '服务器的响应还没到，你的网页就调用了 close()。服务器会知道什么？',
	},
	lengthMs: 110,
	scenario: scenario([client(60, { type: 'close' })]),
	narration: [
		{
			at: 50,
			en: 'The browser sends the request. readyState is 0.',
			'zh-CN': '浏览器发出请求。readyState 为 0。',
		},
		{
			at: 60,
			en: 'Your page calls close(), and readyState is 2 at once. There’s no WebSocket yet to say goodbye on, so the browser closes TCP without a Close frame.',
			'zh-CN':
				'你的网页调用 close()，readyState 马上变成 2。WebSocket 还不存在，没处道别，浏览器直接断开 TCP，不发 Close 帧。',
		},
		{
			at: 75,
			en: 'The request arrives. The server answers 101, and on its side the connection is OPEN.',
			'zh-CN': '请求到了。服务器返回 101，在它那边，连接已经 OPEN。',
		},
		{
			at: 110,
			en: 'Your page gets an error event, then a close event with 1006. At 85 ms the server got a TCP FIN without a Close frame, so it reported 1006, too.',
			'zh-CN':
				'你的网页先收到 error 事件，再收到 close 事件（1006）。服务器在 85 ms 收到 TCP FIN，之前没有 Close 帧，所以也报告了 1006。',
		},
	],
	whatIfs: [
		{
			id: 'once-open',
			scenario: scenario([client(105, { type: 'close' })]),
			ask: {
				en: 'What if the page calls close() at 105 ms, just after the open event?',
				'zh-CN': '如果 open 事件刚过，网页在 105 ms 调用 close()，会怎样？',
			},
			answers: {
				en: [
					'An error event and 1006, as before.',
					'A closing handshake: 1005, clean.',
					'close() throws: it’s too early.',
				],
				'zh-CN': [
					'和前面一样：error 事件和 1006。',
					'完成关闭握手：1005，干净关闭。',
					'close() 抛出异常：太早了。',
				],
			},
			right: 1,
			because: {
				en: 'In the OPEN state the browser sends a Close frame, and the server answers it. The page gave no code, so both sides report 1005.',
				'zh-CN':
					'在 OPEN 状态，浏览器会发 Close 帧，服务器也会回应。网页没给关闭码，所以双方都报告 1005。',
			},
			outcome: sameEnding(1005, true),
		},
	],
	outcome: sameEnding(1006, false),
	shows: ['75 server opened', '110 page error 3', '110 page close 3 1006  false'],
};
