import { client, sameEnding, scenario, type Scene } from '../scene.ts';

export const whileConnecting: Scene = {
	id: 'while-connecting',
	group: 'closing',
	level: 'intermediate',
	title: { en: 'close() while connecting', 'zh-CN': '连接还没建立就调用 close()' },
	watch: {
		en: 'The page calls close() before the server’s response arrives.',
		'zh-CN': '服务器的响应还没到达，网页就调用了 close()。',
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
			en: 'The page calls close(), and readyState becomes 2 at once. There is no WebSocket connection yet, so the browser closes the TCP connection without a Close frame.',
			'zh-CN':
				'网页调用 close()，readyState 立即变为 2。WebSocket 连接还不存在，所以浏览器不发 Close 帧，直接断开 TCP 连接。',
		},
		{
			at: 75,
			en: 'The request arrives. The server responds with 101, and for the server the connection is OPEN.',
			'zh-CN': '请求到达。服务器返回 101，对服务器来说连接已是 OPEN。',
		},
		{
			at: 110,
			en: 'The page gets an error event, then a close event with 1006. At 85 ms the server received a TCP FIN without a Close frame, so it reported 1006 as well.',
			'zh-CN':
				'网页先收到 error 事件，再收到 close 事件（1006）。服务器在 85 ms 时收到 TCP FIN，此前没有收到 Close 帧，所以也报告了 1006。',
		},
	],
	whatIfs: [
		{
			id: 'once-open',
			scenario: scenario([client(105, { type: 'close' })]),
			ask: {
				en: 'What if the page calls close() at 105 ms, just after the open event?',
				'zh-CN': '如果网页在 open 事件之后不久（105 ms 时）调用 close()，会怎样？',
			},
			answers: {
				en: [
					'As before, the page gets an error event and a close event with 1006.',
					'A closing handshake follows: 1005, wasClean true.',
					'close() throws.',
				],
				'zh-CN': [
					'和前面一样，网页收到 error 事件和 close 事件（1006）。',
					'双方完成关闭握手：关闭码是 1005，wasClean 为 true。',
					'close() 抛出异常。',
				],
			},
			right: 1,
			because: {
				en: 'In the OPEN state the browser sends a Close frame, and the server answers it. The page passed no code to close(), so both sides report 1005.',
				'zh-CN':
					'在 OPEN 状态下，浏览器发出 Close 帧，服务器用 Close 回应。网页调用 close() 时没有给出关闭码，所以双方都报告 1005。',
			},
			outcome: sameEnding(1005, true),
		},
	],
	outcome: sameEnding(1006, false),
	shows: ['75 server opened', '110 page error 3', '110 page close 3 1006  false'],
};
