import { sameEnding, scenario, server, type Scene } from '../scene.ts';

export const hangUp: Scene = {
	id: 'hang-up',
	group: 'closing',
	level: 'basic',
	title: {
		en: 'The TCP connection ends without a Close frame',
		'zh-CN': '不发送 Close 帧就断开 TCP 连接',
	},
	watch: {
		en: 'The server closes the TCP connection without the closing handshake. Watch what both sides report.',
		'zh-CN': '服务器不经关闭握手，直接断开 TCP 连接。看看双方各报告什么。',
	},
	lengthMs: 1_050,
	scenario: scenario([server(1_000, { type: 'end' })]),
	narration: [
		{
			at: 1_000,
			en: 'The server’s program closes its TCP connection. The server sends a TCP FIN, but no Close frame.',
			'zh-CN': '服务器的程序断开 TCP 连接。服务器发出 TCP FIN，但没有发送 Close 帧。',
		},
		{
			at: 1_025,
			en: 'The TCP FIN arrives, but no Close frame came before it. The page gets a close event with 1006, wasClean false. Chromium and Firefox fire no error event in this case (measured).',
			'zh-CN':
				'TCP FIN 到达，此前没有收到 Close 帧。网页收到 close 事件（1006），异常关闭。这时 Chromium 和 Firefox 都不触发 error 事件（实测）。',
		},
		{
			at: 1_050,
			en: 'The client’s TCP FIN arrives. The server has not received a Close frame either, so it reports 1006.',
			'zh-CN': '客户端的 TCP FIN 到达。服务器也没有收到 Close 帧，所以报告 1006。',
		},
	],
	whatIfs: [
		{
			id: 'close-first',
			at: 900,
			who: 'server',
			do: { type: 'close', code: 1000 },
			ask: {
				en: 'What if the server sends a Close with 1000 at 900 ms?',
				'zh-CN': '如果服务器在 900 ms 时先发送关闭码为 1000 的 Close，会怎样？',
			},
			answers: {
				en: [
					'The page still gets a close event with 1006.',
					'The page gets a close event with 1000, wasClean true.',
					'The page gets a close event with 1005.',
				],
				'zh-CN': [
					'网页仍收到 close 事件（1006）。',
					'网页收到 close 事件（1000），干净关闭。',
					'网页收到 close 事件（1005）。',
				],
			},
			right: 1,
			because: {
				en: 'A Close and the answer to it are the closing handshake; the TCP FIN follows (§1.4, §7.1.1). This handshake takes one more round trip, and both sides learn the code.',
				'zh-CN':
					'一个 Close 加上对方的回应，就是关闭握手，之后才是 TCP FIN（§1.4、§7.1.1）。这样多用一次往返，但双方都能得知关闭码。',
			},
			outcome: sameEnding(1000, true),
		},
	],
	outcome: sameEnding(1006, false),
	shows: ['1025 page close 3 1006  false'],
	breaks: ['server close-tcp-alone'],
};
