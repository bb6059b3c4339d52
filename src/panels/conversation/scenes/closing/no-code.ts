import { client, endings, sameEnding, scenario, type Scene } from '../scene.ts';

export const noCode: Scene = {
	id: 'no-code',
	group: 'closing',
	level: 'basic',
	title: { en: 'A Close without a code', 'zh-CN': '不带关闭码的 Close' },
	watch: {
		en: 'The page closes the connection without a code, and both sides report 1005. This code is not sent in any frame.',
		'zh-CN': '网页关闭连接时不给出关闭码，双方都报告 1005。这个关闭码不会出现在任何帧里。',
	},
	lengthMs: 1_075,
	scenario: scenario([client(1_000, { type: 'close' })]),
	narration: [
		{
			at: 1_000,
			en: 'The page calls close() without arguments. The Close frame has six bytes and no payload; four of the bytes are the masking key.',
			'zh-CN': '网页调用不带参数的 close()。Close 帧共六个字节，没有载荷；其中四个字节是掩码键。',
		},
		{
			at: 1_025,
			en: 'The server has received no code, so it also answers with an empty Close frame: 88 00.',
			'zh-CN': '服务器没有收到关闭码，所以也用空的 Close 帧回应：88 00。',
		},
		{
			at: 1_050,
			en: 'The page gets its close event: 1005 (no status received), wasClean true. The server will report 1005 as well.',
			'zh-CN': '网页收到 close 事件：1005（没有收到关闭码），干净关闭。服务器也将报告 1005。',
		},
	],
	whatIfs: [
		{
			id: 'on-the-wire',
			at: 900,
			who: 'server',
			do: { type: 'raw', hex: '88 02 03 ed' },
			ask: {
				en: 'What if the server puts 1005 into a Close frame (88 02 03 ed)?',
				'zh-CN': '如果服务器把 1005 写进 Close 帧（88 02 03 ed），会怎样？',
			},
			answers: {
				en: [
					'The page gets a close event with 1005, wasClean true.',
					'The client treats the frame as an empty Close.',
					'The client fails the connection.',
				],
				'zh-CN': [
					'网页收到 close 事件（1005），干净关闭。',
					'客户端把这个帧当作空的 Close。',
					'客户端中止连接。',
				],
			},
			right: 2,
			because: {
				en: 'An endpoint must not send 1005 (§7.4.1). This client sends 1002, as Chromium does (measured), and the page gets a close event with 1006. Firefox reports 1005, wasClean true (measured).',
				'zh-CN':
					'任何一方都不得发送 1005（§7.4.1）。这个客户端和 Chromium 一样（实测），发送 1002，网页收到 close 事件（1006）。Firefox 报告 1005，干净关闭（实测）。',
			},
			outcome: endings([1006, false], [1002, true]),
			breaks: ['server close-code-reserved-local'],
		},
		{
			id: 'forbidden',
			at: 900,
			who: 'client',
			do: { type: 'close', code: 1001 },
			ask: {
				en: 'What if the page calls close(1001) at 900 ms?',
				'zh-CN': '如果网页在 900 ms 时调用 close(1001)，会怎样？',
			},
			answers: {
				en: [
					'The connection closes with 1001.',
					'The call throws, and nothing is sent.',
					'The connection closes with 1000 instead.',
				],
				'zh-CN': [
					'连接关闭，关闭码为 1001。',
					'调用抛出异常，什么也没有发送。',
					'连接关闭，但关闭码改为 1000。',
				],
			},
			right: 1,
			because: {
				en: 'A code passed to close() must be 1000 or from 3000 to 4999; with any other code the call throws InvalidAccessError (WHATWG). The connection stays open and closes at 1,000 ms as before.',
				'zh-CN':
					'传给 close() 的关闭码必须是 1000，或在 3000 到 4999 之间，否则 close() 抛出 InvalidAccessError（WHATWG）。连接保持打开，仍在 1,000 ms 时关闭。',
			},
			outcome: sameEnding(1005, true),
			shows: ['900 threw InvalidAccessError'],
		},
	],
	outcome: sameEnding(1005, true),
	shows: ['1000 left up 88 80 37 fa 21 3d', '1025 left down 88 00', '1050 page close 3 1005  true'],
};
