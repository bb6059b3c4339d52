import type { Translated } from '../../../scenes/scene-words.ts';
import type { WRONG as ENGLISH } from '../../en/scenes/wrong.ts';

export const WRONG: Translated<typeof ENGLISH> = {
	reset: {
		title: '帧发到一半被重置',
		watch: '一个永远不会完整的帧。',
		moments: [
			'服务器开始发一个五字节的帧，其中两个字节出发了。',
			'客户端知道还差三个字节，于是等待。',
			'服务器的机器丢掉了连接：RST。',
			'网页得到 1006，半条消息被丢弃。实测 Firefox 先触发 error，Chromium 不触发。',
		],
		whatIfs: {
			'whole-frame': {
				ask: '如果其余的“llo”赶在 RST 之前发出，会怎样？',
				answers: [
					'随连接一起被丢弃。',
					'网页得到“Hello”，然后是 1006。',
					'网页得到“Hello”和 1000。',
				],
				because:
					'完整到达的消息会交给网页。真实系统里，RST 也可能让已收到但未读的数据被扔掉；这里网页是立刻读的。',
			},
			firefox: {
				ask: '在 Firefox 里，网页从这次重置得知什么？',
				answers: [
					'只有 close 1006。',
					'close 1006，wasClean 为 true。',
					'先是 error，然后 close 1006。',
				],
				because:
					'实测如此。标准要求连接失败时触发 error；对 RST，两种浏览器的做法不同。网页两者都不该依赖：close 总会来。',
			},
		},
	},
	unmasked: {
		title: '没有掩码的客户端帧',
		watch: '手写的客户端忘了加掩码。双方得知的并不相同。',
		moments: [
			'没有掩码的“Hello”：像是服务器发的。',
			'第二个字节里 MASK = 0。服务器必须关闭（§5.1）；它说 1002 并结束 TCP。实测 ws 和 Python 的 websockets 也如此。',
			'客户端听到 1002。服务器报告 1006：它已经让连接失败，不再读 Close。',
		],
		whatIfs: {
			'zero-key': {
				ask: '如果这个帧用 00 00 00 00 作为掩码 key，会怎样？',
				answers: ['服务器同样会关闭。', '服务器接受：它分辨不出。', '文本会变成乱码。'],
				because:
					'MASK 位是 1，用零去掩码什么也不变。§5.3 要求 key 不可预测，但接收方无法检验单独一个 key。',
			},
		},
	},
	'masked-server': {
		title: '带掩码的服务器帧',
		watch: '规则是 MUST，却有一个浏览器不遵守。',
		moments: [
			'服务器给自己的帧加了掩码。',
			'客户端看到 MASK = 1 就必须关闭（§5.1），可以用 1002。实测 Chromium 如此。',
			'服务器听到 1002。网页得到 error 和 1006：没人告诉它原因。',
		],
		whatIfs: {
			firefox: {
				ask: 'Firefox 会怎么做？',
				answers: [
					'发 Close 1002，网页得到 1006。',
					'不发 Close，直接断开 TCP。',
					'把“Hello”交给网页。',
				],
				because: '实测如此。它去掉掩码，照常继续。所以“在我的浏览器里能用”证明不了服务器正确。',
			},
		},
	},
	'reserved-opcode': {
		title: '保留的 opcode',
		watch: 'opcode 3 还没有含义。线路上各不相同，网页看到的却一样。',
		moments: [
			'服务器发出一个 opcode 为 3 的帧。',
			'没人知道它是什么意思，客户端让连接失败（§5.2），并说 1002。实测 Chromium 也如此。',
			'服务器听到 1002，网页得到 error 和 1006。',
		],
		whatIfs: {
			firefox: {
				ask: 'Firefox 会怎么做？',
				answers: ['跳过这个帧。', '不发 Close 就结束 TCP；网页看到的一样。', '回一个空的 Close。'],
				because: '实测如此。“让连接失败”时，Close 帧只是 SHOULD（§7.1.7）。服务器得到 1006。',
			},
			'reserved-bit': {
				ask: '如果 opcode 没错，但 RSV1 为 1，而又没有约定任何扩展，会怎样？',
				answers: ['这条消息会当作压缩的。', '一样：连接失败。', '没人看这一位。'],
				because: '保留位要有扩展才有含义（§5.2）。',
			},
		},
	},
	'bad-utf8': {
		title: '不是 UTF-8 的文本',
		watch: 'c3 28 不是 UTF-8：c3 后面还要一个字节。三种对端，三种回答。',
		moments: [
			'手写的客户端把 c3 28 当作文本发出。',
			'服务器去掉掩码，发现不是 UTF-8，说 1007。实测 ws 和 websockets 也如此。',
			'客户端收到 1007：数据与消息的类型不符。',
		],
		whatIfs: {
			chromium: {
				ask: '如果是服务器把它发给 Chromium，会怎样？',
				answers: [
					'Close 1007，网页得到 1007。',
					'Close 1002，网页得到 1006。',
					'网页得到替换字符。',
				],
				because: '实测如此。RFC 要求让连接失败（§8.1），没有规定代码；1007 正是为此而设。',
			},
			firefox: {
				ask: '发给 Firefox 呢？',
				answers: ['Close 1007。', 'Close 1002。', '根本没有 Close，网页得到 1006。'],
				because: '实测如此。网页无法分辨这两种浏览器。',
			},
			'as-binary': {
				ask: '如果同样的字节作为二进制消息发出，会怎样？',
				answers: ['照常交付。', '服务器也说 1007。', '服务器说 1003。'],
				because: '只有文本必须是 UTF-8。二进制消息可以是任何字节。',
			},
		},
	},
	'too-big': {
		title: '太大了',
		watch: '服务器最多收 1,000 字节。它不必等到第 1,001 个。',
		moments: [
			'客户端声明 1,001 字节：82 fe 03 e9。发出的只有帧头和 key。',
			'服务器看够了：1009。实测 ws 也如此，它的默认上限是 100 MiB。',
			'客户端听到 1009，前提是它没有还在发送；否则 RST 可能先到，那就是 1006。',
		],
		whatIfs: {
			fragments: {
				ask: '如果消息分成两个 600 字节的分片，会怎样？',
				answers: ['每个都够小：接受。', '看到第二个帧头就 1009。', '到最后一个字节才 1009。'],
				because: '上限管的是消息。一读到第二个长度，600 加 600 就已经太多。',
			},
			exabytes: {
				ask: '如果帧头声明 2⁶³ − 1 字节，会怎样？',
				answers: ['服务器会预留内存。', '服务器以 1002 让连接失败。', '还是 1009。'],
				because: '这个长度是合法的。但在字节到来之前，哪个服务器都不该相信它。',
			},
		},
	},
	'forbidden-code': {
		title: '禁用的关闭码',
		watch: '1006 的意思是“没有收到 Close”。这里却有一个 Close 说 1006。',
		moments: [
			'服务器发出代码为 1006 的 Close：88 02 03 ee。',
			'1006 不得发送（§7.4.1）。客户端回 1002，实测 Chromium 也如此。',
			'网页得到 error 和 1006：数字没错，原因却是另一个。',
		],
		whatIfs: {
			firefox: {
				ask: 'Firefox 会怎么做？',
				answers: [
					'断开 TCP；1006，不干净。',
					'回 1002；1006，不干净。',
					'回一个空的 Close；1006，干净。',
				],
				because: '实测如此。要得到 wasClean 为 true 的 1006，我们不知道别的办法。',
			},
		},
	},
	'longer-than-necessary': {
		title: '比必要的更长',
		watch: '长度 5，却用 16 位来写。这条规则约束谁？',
		moments: [
			'本来 05 就够，服务器却写了 7e 00 05。',
			'§5.2：必须用最短的形式。实测 Chromium 发 1002，Firefox 结束 TCP。',
			'网页得到 error 和 1006。',
		],
		whatIfs: {
			'to-ws': {
				ask: '如果是客户端把这样的长度发给用 ws 的服务器，会怎样？',
				answers: ['1002。', '文本照常交付。', '1009。'],
				because:
					'实测如此，ws 8 和 Python 的 websockets 都是。规则约束发送方；接收方怎么办，RFC 没有说。',
			},
			firefox: {
				ask: 'Firefox 会怎么做？',
				answers: ['不发 Close 就结束 TCP；网页看到的一样。', '交付“Hello”。', '发 Close 1009。'],
				because: '实测如此。只是服务器得知的更少：是 1006，而不是 1002。',
			},
		},
	},
	'http-on-websocket': {
		title: '在打开的 WebSocket 上说 HTTP',
		watch: '字母也是帧，只要有人这样去读。',
		moments: [
			'服务器的程序在打开的连接上写“HTTP/1.1 400”。',
			'H 是 48：RSV1，opcode 8，不是最后一个。T 是 54：84 字节，无掩码。客户端看到第一个字节就失败，实测 Chromium 也如此；Firefox 则会等更多字节。',
			'网页得到 1006。“400”这几个字它永远看不到。',
		],
		whatIfs: {
			request: {
				ask: '如果客户端在打开的连接上再写一个 GET，会怎样？',
				answers: ['服务器会应答。', '服务器再开一个 WebSocket。', '服务器说 1002。'],
				because: 'G 是 47：RSV1 加 opcode 7。101 之后，这条连接上就不再有 HTTP 了。',
			},
			firefox: {
				ask: 'Firefox 会怎么做？',
				answers: ['也在第一个字节就失败。', '等预告的 84 个字节。', '把 400 显示给网页。'],
				because: '实测如此。它要等整个帧到齐才判断，而 84 个字节里只来了 14 个。网页以为一切正常。',
			},
		},
	},
	'hixie-76': {
		title: '来自 2010 年的声音：hixie-76',
		watch: 'IETF 接手之前的最后一份草案：两个带空格的 key，头部之后还有八个字节。',
		moments: [
			"每个 key 里，把数字连成一个数，除以空格的个数：829309203 和 259970620。再加上头部之后的八个字节，用 MD5 得到应答 8jKS'y:G*Co,Wxa-。",
			'今天的服务器看不到版本，也看不到 key：400，实测 ws 也这样回答。',
			'没有连接。这样的客户端已经绝迹。',
		],
		whatIfs: {
			'its-frame': {
				ask: '如果服务器把那时的帧，00 “Hello” ff，发给今天的客户端，会怎样？',
				answers: ['网页得到“Hello”。', '客户端让连接失败。', '这个帧被跳过。'],
				because: '00 是无头的延续，48 是长度 72。实测 Chromium 立刻失败，Firefox 则等待其余部分。',
			},
			firefox: {
				ask: '发给 Firefox 呢？',
				answers: [
					'它立刻结束 TCP。',
					'网页得到“ello”和一个怪字符。',
					'什么也没发生：它还在等 67 个字节。',
				],
				because: '实测如此。在那里，整个帧到齐了才会被判断。',
			},
		},
	},
};
