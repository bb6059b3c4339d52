import type { Translated } from '../../../scenes/scene-words.ts';
import type { CLOSING as ENGLISH } from '../../en/scenes/closing.ts';

export const CLOSING: Translated<typeof ENGLISH> = {
	'server-closes': {
		title: '服务器关闭',
		watch: '谁先道别，谁先结束 TCP：不一定是同一方。',
		moments: [
			'服务器要离开，并且说了出来：Close，1001。',
			'浏览器自动以相同的代码应答。readyState 为 2；没人问过网页。',
			'两个 Close 帧服务器都有了，于是立刻结束 TCP。',
			'网页得到 close：1001，干净。“干净”是说两个 Close 帧都到了，不是说一切顺利。',
		],
		whatIfs: {
			'late-text': {
				ask: '如果网页在 1,010 毫秒时，Close 还在路上，发出一段文本，会怎样？',
				answers: [
					'服务器仍然收到。',
					'send() 抛出异常。',
					'服务器已经说了 Close，于是让连接失败。',
				],
				because:
					'网页此时无从知道，而服务器只保证自己不再发。它会一直读到客户端的 Close 到来；但并不保证每个服务器都如此（§5.5.1）。',
			},
		},
	},
	'both-close': {
		title: '双方同时关闭',
		watch: '两个 Close 帧在途中交错。各方报告的是自己收到的代码。',
		moments: [
			'同一时刻，网页说 3001，服务器说 3002。',
			'各方收到对方的 Close 时，自己的已经发出。这就算应答：谁也不再发第二个。',
			'网页报告 3002，服务器报告 3001。同一条连接的两边，两个代码（§7.1.5）。',
		],
		whatIfs: {
			sooner: {
				ask: '如果服务器早十毫秒说 3002，会怎样？',
				answers: [
					'还是会交错：代码仍然不同。',
					'客户端应答：双方都报告 3002。',
					'客户端发出两个 Close 帧。',
				],
				because: '单程要 25 毫秒。网页调用 close() 时，服务器的 Close 还在路上。',
			},
			'much-sooner': {
				ask: '那么早三十毫秒呢？',
				answers: [
					'还是会交错：代码仍然不同。',
					'客户端应答：双方都报告 3002。',
					'客户端发出两个 Close 帧。',
				],
				because: '网页调用 close() 之前，浏览器已经应答了；readyState 已是 2，这次调用什么也不做。',
			},
		},
	},
	'no-code': {
		title: '不带代码的 Close',
		watch: '1005 是“没有”的名字：它从不出现在线路上。',
		moments: [
			'不带参数的 close()：Close 帧的内容为空，六个字节中四个是掩码 key。',
			'服务器没有收到关闭码，把收到的照样发回：88 00。',
			'双方都报告 1005，“没有收到关闭码”，干净。',
		],
		whatIfs: {
			'on-the-wire': {
				ask: '如果服务器把 1005 写进 Close 帧（88 02 03 ed），会怎样？',
				answers: ['网页得到 1005，干净。', '当作空的 Close。', '客户端让连接失败。'],
				because:
					'1005 不得发送（§7.4.1）。这个客户端说 1002，实测 Chromium 也是，网页得到 1006；Firefox 则报告 1005，干净。',
			},
			forbidden: {
				ask: '如果网页在此之前调用 close(1001)，会怎样？',
				answers: ['以 1001 关闭。', '调用抛出异常，什么也没发出。', '改用 1000 关闭。'],
				because:
					'网页只能用 1000 和 3000 到 4999，别的都是 InvalidAccessError。连接保持原样，稍后照计划关闭。',
			},
		},
	},
	'crossing-data': {
		title: '与 Close 交错的数据',
		watch: '网页说 close() 时，三条消息正在路上。数一数它收到几条。',
		moments: [
			'服务器发出 m0，再每隔十毫秒发 m1 和 m2。',
			'm0 到了。网页在处理函数里调用 close()：readyState 为 2。',
			'm1 到了浏览器，却到不了网页：readyState 为 2 时消息被丢弃。Chromium 和 Firefox 实测都如此。',
			'服务器到现在才得知网页不想再要了，于是应答。',
			'1005，干净。两条消息丢了，却没有任何提示。',
		],
		whatIfs: {
			goodbye: {
				ask: '如果网页改用一条消息来请求，由服务器关闭，会怎样？',
				answers: ['同样的两条会丢。', '只有 m1 会到。', '三条都会到。'],
				because: '关闭的一方知道自己发过什么，所以让还有东西在路上的一方来关。先在应用里道别。',
			},
		},
	},
	'hang-up': {
		title: '另一种方式：直接挂断',
		watch: '关闭 WebSocket 和关闭 TCP，不是通向同一结局的两条路。',
		moments: [
			'服务器的程序结束了 TCP 连接，没有发 Close 帧。',
			'TCP 的 FIN 是字节流的正常结尾，却不是 WebSocket 的道别：网页得到 1006，不干净。两种浏览器实测都没有 error 事件。',
			'客户端的 FIN 回来了。服务器也是 1006：它没有收到 Close。',
		],
		whatIfs: {
			'close-first': {
				ask: '如果它在十分之一秒前先发一个 1000 的 Close，会怎样？',
				answers: ['网页照样得到 1006。', '网页得到 1000，干净。', '网页得到 1005。'],
				because:
					'Close，它的应答，然后 FIN：这就是关闭握手（§7.1.1）。它花一个来回，让双方都知道什么也没少。',
			},
		},
	},
	unanswered: {
		title: 'Close 了，却没人应答',
		watch: '服务器的程序卡住了。浏览器会等它的 Close 等多久？',
		moments: [
			'服务器的程序不再读取。它的系统还在接收字节。',
			'网页说 close(1000)，然后等待：readyState 为 2。',
			'Close 到了服务器，却没人去读。',
			'60 秒后浏览器放弃：1006，不干净。Chromium 实测就是这么久。卡住的程序连 FIN 也没察觉。',
		],
		whatIfs: {
			wakes: {
				ask: '如果程序在 4 秒后又开始读，会怎样？',
				answers: [
					'太迟了：网页已经得到 1006。',
					'Close 得到应答，双方都报告 1000。',
					'服务器报告 1006。',
				],
				because: '字节在接收缓冲区里等着。只要浏览器也还在等，就什么也没丢。',
			},
			firefox: {
				ask: '如果浏览器只等 20 秒，像 Firefox 实测的那样，会怎样？',
				answers: ['一样，只是更早。', '网页得到 1000，不干净。', '网页得不到 close 事件。'],
				because:
					'RFC 没有规定时间。服务器也各不相同：ws 默认等 30 秒，Python 的 websockets 等 10 秒。',
			},
		},
	},
	'tcp-kept-open': {
		title: 'Close 有应答，TCP 却不断',
		watch: '两个 Close 帧都到了，服务器却不结束 TCP。',
		moments: [
			'网页说 close(1000)。',
			'服务器应答了，然后什么也不做：没有 FIN。',
			'浏览器拿到应答，让服务器有机会先结束 TCP（§7.1.1）。',
			'两秒后它自己结束 TCP：1000，干净。实测 Chromium 如此；Firefox 则立刻结束。',
		],
		whatIfs: {
			'ends-after-all': {
				ask: '如果服务器一秒后还是结束了 TCP，会怎样？',
				answers: ['网页得到 1000，干净，早一秒。', '网页得到 1006。', '没有变化。'],
				because: 'close 事件在 TCP 结束时才来，而它的内容早由 Close 帧决定了。',
			},
		},
	},
	'while-connecting': {
		title: '连接途中就关闭',
		watch: '应答还没来，网页就改了主意。',
		moments: [
			'请求出发。readyState 为 0。',
			'网页调用 close()。readyState 立刻变为 2；不发 Close 帧，因为 WebSocket 连接还不存在。',
			'请求到了。服务器回 101，以为自己有了一个客户端。',
			'网页得到 error，然后是 1006 的 close。服务器收到的是没有 Close 的 FIN：也是 1006。',
		],
		whatIfs: {
			'once-open': {
				ask: '如果它在 105 毫秒，刚刚 open 之后调用 close()，会怎样？',
				answers: ['也是 error 和 1006。', '一次关闭握手：1005，干净。', 'close() 抛出异常。'],
				because: '从 OPEN 起才有连接可关，要有 Close 帧，也要有应答。',
			},
		},
	},
};
