import type { Translated } from '../../../scenes/scene-words.ts';
import type { CLOSING as ENGLISH } from '../../en/scenes/closing.ts';

export const CLOSING: Translated<typeof ENGLISH> = {
	'server-closes': {
		narration: [
			'服务器即将下线，发出关闭码为 1001（going away）的 Close 帧。',
			'浏览器自动用同样的关闭码回应。网页没有调用 close()，readyState 仍变为 2。',
			'浏览器的回应到达。服务器已经发出并收到 Close 帧，于是立即断开 TCP 连接（§5.5.1）。',
			'网页收到 close 事件：1001，wasClean 为 true，即正常关闭。“正常关闭”只表示两个 Close 帧都到了，不表示一切顺利。',
		],
		whatIfs: {
			'late-text': {
				ask: '如果网页在 1,010 ms 时发送一条文本消息，而 Close 帧还在传输途中，会怎样？',
				answers: [
					'服务器收到这条消息。',
					'send() 抛出异常。',
					'服务器已经发过 Close 帧，于是中止连接。',
				],
				because:
					'服务器的 Close 还没有到达浏览器。这个服务器会一直读到客户端的 Close 到达；RFC 不保证每个服务器都这样做（§5.5.1）。',
			},
		},
	},
	'both-close': {
		narration: [
			'网页调用 close(3001)。同一时刻，服务器发送关闭码为 3002 的 Close。',
			'双方收到 Close 时，自己的 Close 都已发出。双方都不再发送第二个 Close（§5.5.1），服务器断开 TCP 连接。',
			'网页收到 close 事件，关闭码 3002。服务器将报告 3001：各方报告的是自己收到的关闭码（§7.1.5）。',
		],
		whatIfs: {
			sooner: {
				ask: '如果服务器提前 10 ms 发送 Close，会怎样？',
				answers: [
					'两个帧仍然相向而过，关闭码不同。',
					'客户端回应服务器的 Close，双方都报告 3002。',
					'客户端发出两个 Close 帧。',
				],
				because: '服务器的 Close 要 25 ms 才到，所以网页调用 close() 时，这个 Close 还没有到达。',
			},
			'much-sooner': {
				ask: '如果服务器提前 30 ms 发送 Close，会怎样？',
				answers: [
					'两个帧仍然相向而过，关闭码不同。',
					'客户端回应服务器的 Close，双方都报告 3002。',
					'客户端发出两个 Close 帧。',
				],
				because:
					'网页调用 close() 之前 5 ms，浏览器已经回应了服务器的 Close。这时 readyState 已经是 2，所以这次调用不起作用（WHATWG）。',
			},
		},
	},
	'no-code': {
		narration: [
			'网页调用不带参数的 close()。Close 帧共六个字节，没有载荷；其中四个字节是掩码键。',
			'服务器没有收到关闭码，所以也用空的 Close 帧回应：88 00。',
			'网页收到 close 事件：1005（没有收到关闭码），正常关闭。服务器也将报告 1005。',
		],
		whatIfs: {
			'on-the-wire': {
				ask: '如果服务器把 1005 写进 Close 帧（88 02 03 ed），会怎样？',
				answers: [
					'网页收到 close 事件（1005），正常关闭。',
					'客户端把这个帧当作空的 Close。',
					'客户端中止连接。',
				],
				because:
					'任何一方都不得发送 1005（§7.4.1）。这个客户端和 Chromium 一样（实测），发送 1002，网页收到 close 事件（1006）。Firefox 报告 1005，正常关闭（实测）。',
			},
			forbidden: {
				ask: '如果网页在 900 ms 时调用 close(1001)，会怎样？',
				answers: [
					'连接关闭，关闭码为 1001。',
					'调用抛出异常，什么也没有发送。',
					'连接关闭，但关闭码改为 1000。',
				],
				because:
					'传给 close() 的关闭码必须是 1000，或在 3000 到 4999 之间，否则 close() 抛出 InvalidAccessError（WHATWG）。连接保持打开，仍在 1,000 ms 时关闭。',
			},
		},
	},
	'crossing-data': {
		narration: [
			'服务器发送 m0，10 ms 后发送 m1，再过 10 ms 发送 m2。',
			'消息 m0 到达。网页的 message 处理函数调用 close()，readyState 变为 2。',
			'消息 m1 到达浏览器，但网页收不到。readyState 为 2 时，Chromium 和 Firefox 丢弃消息（实测）。',
			'网页的 Close 到达服务器之前，m1 和 m2 已经发出。服务器用 Close 回应。',
			'网页收到 close 事件：1005，正常关闭。消息 m1 和 m2 丢失了，但没有任何事件报告这一点。',
		],
		whatIfs: {
			goodbye: {
				ask: '如果网页改为发送一条消息，请服务器关闭连接，会怎样？',
				answers: ['丢失的还是那两条消息。', '只丢失 m1。', '网页收到全部三条消息。'],
				because:
					'服务器在最后一条消息之后才发送 Close，所以消息到达时，网页的 WebSocket 仍处于 OPEN 状态。最好由还在发送数据的一方关闭连接。',
			},
		},
	},
	'hang-up': {
		narration: [
			'服务器的程序断开 TCP 连接。服务器发出 TCP FIN，但没有发送 Close 帧。',
			'TCP FIN 到达，此前没有收到 Close 帧。网页收到 close 事件（1006），异常关闭。这时 Chromium 和 Firefox 都不触发 error 事件（实测）。',
			'客户端的 TCP FIN 到达。服务器也没有收到 Close 帧，所以报告 1006。',
		],
		whatIfs: {
			'close-first': {
				ask: '如果服务器在 900 ms 时先发送关闭码为 1000 的 Close，会怎样？',
				answers: [
					'网页仍收到 close 事件（1006）。',
					'网页收到 close 事件（1000），正常关闭。',
					'网页收到 close 事件（1005）。',
				],
				because:
					'一个 Close 加上对方的回应，就是关闭握手，之后才是 TCP FIN（§1.4、§7.1.1）。这样多用一次往返，但双方都能得知关闭码。',
			},
		},
	},
	unanswered: {
		narration: [
			'服务器的程序停止读取，但服务器的操作系统仍在接收字节。',
			'网页调用 close(1000)。浏览器发出 Close 并等待，readyState 为 2。',
			'Close 到达服务器的机器，但程序没有读取。',
			'60 s 后，浏览器放弃等待；Chromium 也等 60 s（实测）。网页收到 close 事件：1006，异常关闭。服务器的程序也没有读到浏览器的 TCP FIN。',
		],
		whatIfs: {
			wakes: {
				ask: '如果服务器的程序在 5 s 时恢复读取，会怎样？',
				answers: [
					'太迟了：网页已经收到 close 事件（1006）。',
					'服务器以 Close 回应，双方都报告 1000。',
					'服务器报告 1006。',
				],
				because: 'Close 一直留在服务器的接收缓冲区里。浏览器也还在等待回应，所以关闭握手得以完成。',
			},
			firefox: {
				ask: '如果浏览器像 Firefox 那样只等 20 s（实测），会怎样？',
				answers: [
					'结果一样，只是更早。',
					'网页收到 close 事件（1000），异常关闭。',
					'网页收不到 close 事件。',
				],
				because:
					'RFC 没有规定时限。Firefox 这时还会触发 error 事件（实测）。服务器也各不相同：ws 库默认等 30 s，Python 的 websockets 等 10 s。',
			},
		},
	},
	'tcp-kept-open': {
		narration: [
			'网页调用 close(1000)。',
			'服务器以 Close 回应。服务器此时必须立即断开 TCP 连接（§5.5.1），却没有发出 TCP FIN。',
			'服务器的 Close 到达。浏览器继续等待，让服务器先断开 TCP 连接（§7.1.1）。',
			'2 s 之后，浏览器自己断开 TCP 连接，网页收到 close 事件：1000，正常关闭。Chromium 等 2 s，Firefox 立即断开 TCP 连接（实测）。',
		],
		whatIfs: {
			'ends-after-all': {
				ask: '如果服务器在 2 s 时断开 TCP 连接，会怎样？',
				answers: [
					'网页收到 close 事件（1000），正常关闭，比原来早约一秒。',
					'网页收到 close 事件（1006）。',
					'没有变化。',
				],
				because: '浏览器在 TCP 连接断开后触发 close 事件，事件中的关闭码来自服务器的 Close 帧。',
			},
		},
	},
	'while-connecting': {
		narration: [
			'浏览器发出请求。readyState 为 0。',
			'网页调用 close()，readyState 立即变为 2。WebSocket 连接还不存在，所以浏览器不发 Close 帧，直接断开 TCP 连接。',
			'请求到达。服务器返回 101，对服务器来说连接已是 OPEN。',
			'网页先收到 error 事件，再收到 close 事件（1006）。服务器在 85 ms 时收到 TCP FIN，此前没有收到 Close 帧，所以也报告了 1006。',
		],
		whatIfs: {
			'once-open': {
				ask: '如果网页在 open 事件之后不久（105 ms 时）调用 close()，会怎样？',
				answers: [
					'和前面一样，网页收到 error 事件和 close 事件（1006）。',
					'双方完成关闭握手：关闭码是 1005，wasClean 为 true。',
					'close() 抛出异常。',
				],
				because:
					'在 OPEN 状态下，浏览器发出 Close 帧，服务器用 Close 回应。网页调用 close() 时没有给出关闭码，所以双方都报告 1005。',
			},
		},
	},
};
