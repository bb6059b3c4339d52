import type { Translated } from '../../../scenes/scene-words.ts';
import type { CLOSING as ENGLISH } from '../../en/scenes/closing.ts';

export const CLOSING: Translated<typeof ENGLISH> = {
	'server-closes': {
		title: '服务器发起的正常关闭',
		watch: '服务器以 1001 关闭。看看哪一方先发 Close，哪一方先断开 TCP 连接。',
		moments: [
			'服务器要下线，发出关闭码为 1001 的 Close 帧。',
			'浏览器自动以同样的关闭码回应。网页没有任何调用，readyState 就变为 2。',
			'回应到达。服务器已经发出并收到 Close，于是立即断开 TCP 连接（§5.5.1）。',
			'网页收到 close 事件：1001，wasClean 为 true。“正常关闭”表示两个 Close 帧都到了，不表示一切顺利。',
		],
		whatIfs: {
			'late-text': {
				ask: '如果网页在 1,010 ms 时，Close 还在传输途中，发送一段文本，会怎样？',
				answers: [
					'服务器收到这段文本。',
					'send() 抛出异常。',
					'服务器已经发过 Close，于是使连接失败。',
				],
				because:
					'网页还不知道服务器已经发出 Close。这个服务器会一直读到客户端的 Close 到达；RFC 不保证每个服务器都这样做（§5.5.1）。',
			},
		},
	},
	'both-close': {
		title: '双方同时关闭',
		watch: '两个 Close 帧在途中相向而过。双方各自报告收到的关闭码。',
		moments: [
			'网页调用 close(3001)。同一时刻，服务器发送关闭码为 3002 的 Close。',
			'双方收到 Close 时，自己的 Close 都已发出。双方都不再发第二个（§5.5.1），服务器断开 TCP 连接。',
			'网页收到 close 事件，关闭码 3002。服务器将报告 3001：各方报告的是自己收到的关闭码（§7.1.5）。',
		],
		whatIfs: {
			sooner: {
				ask: '如果服务器早 10 ms 发送 3002，会怎样？',
				answers: [
					'两个帧仍然相向而过，关闭码不同。',
					'客户端回应，双方都报告 3002。',
					'客户端发出两个 Close 帧。',
				],
				because: '一个帧在途中要 25 ms。网页调用 close() 时，服务器的 Close 还没有到达。',
			},
			'much-sooner': {
				ask: '如果早 30 ms 发送，会怎样？',
				answers: [
					'两个帧仍然相向而过，关闭码不同。',
					'客户端回应，双方都报告 3002。',
					'客户端发出两个 Close 帧。',
				],
				because:
					'网页调用 close() 之前 5 ms，浏览器已经回应了 Close。readyState 已是 2，这次调用不起作用（WHATWG）。',
			},
		},
	},
	'no-code': {
		title: '不带关闭码的 Close',
		watch: '网页关闭时不给出关闭码，双方都报告 1005。这个关闭码不会出现在任何帧里。',
		moments: [
			'网页调用不带参数的 close()。Close 帧共六个字节，没有载荷；其中四个字节是掩码键。',
			'服务器没有收到关闭码，也用空的 Close 回应：88 00。',
			'网页收到 close 事件：1005（没有收到关闭码），正常关闭。服务器也将报告 1005。',
		],
		whatIfs: {
			'on-the-wire': {
				ask: '如果服务器把 1005 写进 Close 帧（88 02 03 ed），会怎样？',
				answers: [
					'网页收到 close 事件（1005），正常关闭。',
					'客户端把它当作空的 Close。',
					'客户端使连接失败。',
				],
				because:
					'任何一方都不得发送 1005（§7.4.1）。这个客户端和 Chromium（实测）发送 1002，网页收到 close 事件（1006）。Firefox 报告 1005，正常关闭（实测）。',
			},
			forbidden: {
				ask: '如果网页在 900 ms 时调用 close(1001)，会怎样？',
				answers: ['连接以 1001 关闭。', '调用抛出异常，什么也没有发送。', '连接改以 1000 关闭。'],
				because:
					'close() 接受 1000 和 3000 到 4999，其他关闭码会抛出 InvalidAccessError（WHATWG）。连接保持打开，仍在 1,000 ms 时关闭。',
			},
		},
	},
	'crossing-data': {
		title: '网页关闭时丢失的消息',
		watch: '服务器发送三条消息，网页收到第一条就调用 close()。数一数网页收到几条。',
		moments: [
			'服务器发送 m0，10 ms 后发送 m1，20 ms 后发送 m2。',
			'm0 到达。网页的 message 处理函数调用 close()，readyState 变为 2。',
			'm1 到达浏览器，但网页收不到。readyState 为 2 时，Chromium 和 Firefox 丢弃消息（实测）。',
			'网页的 Close 到达服务器，服务器回应。m1 和 m2 在此之前就已发出。',
			'网页收到 close 事件：1005，正常关闭。m1 和 m2 丢失了，没有任何事件说明。',
		],
		whatIfs: {
			goodbye: {
				ask: '如果网页用一条消息请求结束，由服务器关闭，会怎样？',
				answers: ['丢失同样的两条消息。', '只有 m1 到达。', '三条都到达。'],
				because:
					'服务器在最后一条消息之后才发 Close，消息到达时网页仍是 OPEN。由还在发送数据的一方来关闭更好。',
			},
		},
	},
	'hang-up': {
		title: '没有 Close 帧就断开 TCP 连接',
		watch: '服务器不经关闭握手，直接断开 TCP 连接。看看双方各报告什么。',
		moments: [
			'服务器的程序断开 TCP 连接。它发出 FIN，但没有发 Close 帧。',
			'FIN 到达，之前没有 Close：网页收到 close 事件（1006），异常关闭。这时 Chromium 和 Firefox 都不触发 error 事件（实测）。',
			'客户端的 FIN 到达。服务器也没有收到 Close，报告 1006。',
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
					'Close、对它的回应，然后 FIN：这就是关闭握手（§1.4、§7.1.1）。它多用一次往返，双方都得知关闭码。',
			},
		},
	},
	unanswered: {
		title: '没有回应的 Close',
		watch: '服务器的程序卡住了。看看浏览器会等服务器的 Close 多久。',
		moments: [
			'服务器的程序停止读取。它的操作系统仍在接收字节。',
			'网页调用 close(1000)。浏览器发出 Close 并等待，readyState 为 2。',
			'Close 到达服务器的机器，但程序没有读取。',
			'60 s 后浏览器放弃：1006，异常关闭。Chromium 就等这么久（实测）。服务器的程序也没有读到 FIN。',
		],
		whatIfs: {
			wakes: {
				ask: '如果程序在 5 s 时恢复读取，会怎样？',
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
					'RFC 没有规定时限。服务器也各不相同：ws 默认等 30 s，Python 的 websockets 默认等 10 s。',
			},
		},
	},
	'tcp-kept-open': {
		title: 'Close 已回应，TCP 仍保持打开',
		watch: '两个 Close 帧都已到达，服务器却不断开 TCP 连接。',
		moments: [
			'网页调用 close(1000)。',
			'服务器以 Close 回应。它此时必须立即断开 TCP 连接（§5.5.1），却没有发出 FIN。',
			'回应到达。浏览器继续等待，让服务器先断开 TCP 连接（§7.1.1）。',
			'2 s 之后浏览器自己断开 TCP 连接：1000，正常关闭。Chromium 等 2 s，Firefox 立即断开 TCP 连接（实测）。',
		],
		whatIfs: {
			'ends-after-all': {
				ask: '如果服务器在 2 s 时断开 TCP 连接，会怎样？',
				answers: [
					'网页收到 close 事件（1000），正常关闭，早约一秒。',
					'网页收到 close 事件（1006）。',
					'没有变化。',
				],
				because: 'close 事件在 TCP 连接断开时触发，关闭码则来自服务器的 Close 帧。',
			},
		},
	},
	'while-connecting': {
		title: '连接还没建立就调用 close()',
		watch: '服务器的响应还没到达，网页就调用了 close()。',
		moments: [
			'请求发出。readyState 为 0。',
			'网页调用 close()，readyState 立即变为 2。WebSocket 连接还不存在，所以浏览器不发 Close 帧，直接断开 TCP 连接。',
			'请求到达。服务器返回 101，对服务器来说连接已是 OPEN。',
			'网页先收到 error 事件，再收到 close 事件（1006）。服务器在 85 ms 时收到没有 Close 的 FIN，也报告了 1006。',
		],
		whatIfs: {
			'once-open': {
				ask: '如果网页在 105 ms 时，刚刚 open 之后，调用 close()，会怎样？',
				answers: [
					'网页同样收到 error 事件和 close 事件（1006）。',
					'进行关闭握手：1005，正常关闭。',
					'close() 抛出异常。',
				],
				because:
					'在 OPEN 状态下，浏览器发出 Close 帧，服务器回应。调用没有给出关闭码，所以双方都报告 1005。',
			},
		},
	},
};
