import { client, endings, sameEnding, scenario, type Scene } from '../scene.ts';

export const noCode: Scene = {
	id: 'no-code',
	group: 'closing',
	level: 'basic',
	title: {
		en: 'A Close without a code: the page reads 1005',
		'zh-CN': 'Close 里没有关闭码，网页却读到 1005',
	},
	watch: {
		en: 'Your page closes without a code, and both sides report 1005, a code that isn’t sent in any frame. Where does it come from?',
		'zh-CN': '你的网页关闭连接时没给关闭码，双方却都报告 1005，哪一帧里都没有它。它从哪儿来？',
	},
	lengthMs: 1_075,
	scenario: scenario([client(1_000, { type: 'close' })]),
	narration: [
		{
			at: 1_000,
			en: 'Your page just calls close(). The Close frame has six bytes and no payload, and four of the six are the masking key.',
			'zh-CN': '你的网页只写了 close()。Close 帧有六个字节，没有载荷，其中四个还是掩码键。',
		},
		{
			at: 1_025,
			en: 'The server got no code, so its answer is an empty Close, too: 88 00.',
			'zh-CN': '服务器没收到关闭码，所以回的也是空的 Close：88 00。',
		},
		{
			at: 1_050,
			en: 'Your page’s close event says 1005, wasClean true: the browser’s own word for “no status received”. The server will report 1005, too.',
			'zh-CN':
				'你的网页收到 close 事件：1005，干净关闭。这是浏览器自己填的，意思是没有收到关闭码；服务器也会报告 1005。',
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
				'zh-CN': '如果服务器真的把 1005 写进 Close 帧（88 02 03 ed），会怎样？',
			},
			answers: {
				en: [
					'The page gets 1005, and wasClean is true.',
					'The client takes it for an empty Close.',
					'The client fails the connection with 1002.',
				],
				'zh-CN': [
					'网页收到 1005，干净关闭。',
					'客户端把它当作空的 Close。',
					'客户端用 1002 中止连接。',
				],
			},
			right: 2,
			because: {
				en: 'An endpoint must not send 1005 (§7.4.1). This client sends 1002, as Chromium does (measured), and the page gets a close event with 1006. Firefox reports 1005, wasClean true (measured).',
				'zh-CN':
					'任何一方都不得发送 1005（§7.4.1）。这个客户端和 Chromium 一样（实测）发送 1002，网页收到 close 事件（1006）；Firefox 却报告 1005，干净关闭（实测）。',
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
				'zh-CN': '如果网页在 900 ms 调用 close(1001)，会怎样？',
			},
			answers: {
				en: [
					'The connection closes with 1001.',
					'The call throws, and nothing is sent.',
					'The connection closes, but with 1000.',
				],
				'zh-CN': ['连接以 1001 关闭。', '调用抛出异常，什么也没发。', '连接关闭，但改用 1000。'],
			},
			right: 1,
			because: {
				en: 'A page may pass only 1000 or 3000 to 4999 to close(); any other code throws InvalidAccessError (WHATWG). The connection stays open and closes at 1,000 ms, as before.',
				'zh-CN':
					'传给 close() 的只能是 1000，或者 3000 到 4999，否则抛出 InvalidAccessError（WHATWG）。连接还开着，照旧在 1,000 ms 关闭。',
			},
			outcome: sameEnding(1005, true),
			shows: ['900 threw InvalidAccessError'],
		},
	],
	outcome: sameEnding(1005, true),
	shows: ['1000 left up 88 80 37 fa 21 3d', '1025 left down 88 00', '1050 page close 3 1005  true'],
};
