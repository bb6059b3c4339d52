import { sameEnding, scenario, server, type Scene } from '../scene.ts';

export const hangUp: Scene = {
	id: 'hang-up',
	group: 'closing',
	level: 'basic',
	title: { en: 'TCP ends without a Close frame: 1006', 'zh-CN': '没有 Close，TCP 就断了：1006' },
	watch: {
		en: 'The server closes its TCP connection without a goodbye. What do both sides report?',
		'zh-CN': '服务器不道别，直接断开 TCP。两边各报告什么？',
	},
	lengthMs: 1_050,
	scenario: scenario([server(1_000, { type: 'end' })]),
	narration: [
		{
			at: 1_000,
			en: 'The server’s program closes its TCP connection. A TCP FIN leaves, but no Close frame.',
			'zh-CN': '服务器的程序断开 TCP 连接。发出去的只有 TCP FIN，没有 Close 帧。',
		},
		{
			at: 1_025,
			en: 'A TCP FIN arrives, with no Close before it: your page gets 1006, wasClean false. You’d expect an error event, too, but here Chromium and Firefox fire none (measured).',
			'zh-CN':
				'TCP FIN 到了，前面没有 Close：你的网页收到 1006，异常关闭。你大概以为还有 error 事件，可这时 Chromium 和 Firefox 都不触发（实测）。',
		},
		{
			at: 1_050,
			en: 'The client’s TCP FIN arrives. The server was the one to hang up, but it got no Close frame either, so it reports 1006.',
			'zh-CN':
				'客户端的 TCP FIN 到了。挂断的虽是服务器自己，可它也没收到 Close 帧，所以报告 1006。',
		},
	],
	whatIfs: [
		{
			id: 'close-first',
			at: 900,
			who: 'server',
			do: { type: 'close', code: 1000 },
			ask: {
				en: 'What if the server sends a Close with 1000 first, at 900 ms?',
				'zh-CN': '如果服务器在 900 ms 先发一个 1000 的 Close，会怎样？',
			},
			answers: {
				en: [
					'The page still gets 1006, wasClean false.',
					'The page gets 1000, wasClean true.',
					'The page gets 1005, wasClean true.',
				],
				'zh-CN': [
					'网页还是收到 1006，异常关闭。',
					'网页收到 1000，干净关闭。',
					'网页收到 1005，干净关闭。',
				],
			},
			right: 1,
			because: {
				en: 'A Close and its answer are the closing handshake, and the TCP FIN comes after it (§1.4, §7.1.1). That takes one more round trip, but both sides learn the code.',
				'zh-CN':
					'一个 Close 加上对方的回应，就是关闭握手，TCP FIN 在它之后（§1.4、§7.1.1）。多走一个来回，但两边都知道了关闭码。',
			},
			outcome: sameEnding(1000, true),
		},
	],
	outcome: sameEnding(1006, false),
	shows: ['1025 page close 3 1006  false'],
	breaks: ['server close-tcp-alone'],
};
