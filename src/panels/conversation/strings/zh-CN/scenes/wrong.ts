import type { Translated } from '../../../scenes/scene-words.ts';
import type { WRONG as ENGLISH } from '../../en/scenes/wrong.ts';
import { REFUSED } from './refused.ts';

export const WRONG: Translated<typeof ENGLISH> = {
	reset: {
		narration: [
			'服务器开始发送一个载荷为五字节的帧，已经发出载荷的前两个字节。',
			'帧头表明后面还有三个字节，于是客户端等待。',
			'服务器的主机重置 TCP 连接：发出 RST。',
			'RST 到达。客户端丢弃不完整的消息，网页收到 close 事件（1006）。这种情况下，Firefox 还会触发 error 事件，Chromium 则不会（实测）。',
		],
		whatIfs: {
			'whole-frame': {
				ask: '如果服务器赶在 RST 之前，于 150 ms 时发出其余的“llo”，会怎样？',
				answers: [
					'连接断开时，客户端丢弃这个帧。',
					'网页收到“Hello”，然后收到 close 事件（1006）。',
					'网页收到“Hello”，然后收到 close 事件（1000）。',
				],
				because:
					'RST 到达之前，客户端已经读到完整的消息。在真实系统里，RST 也可能使已收到但未读取的字节被丢弃。',
			},
			firefox: {
				ask: '在 Firefox 里，网页会收到什么？',
				answers: [
					'网页只收到 close 事件（1006）。',
					'网页收到 close 事件（1006），wasClean 为 true。',
					'网页先收到 error 事件，再收到 close 事件（1006）。',
				],
				because:
					'帧只到了一半就收到 RST 时，Firefox 在 close 事件之前触发 error 事件；Chromium 只触发 close 事件（实测）。只依赖 close 事件的网页在两种浏览器里都能工作。',
			},
		},
	},
	unmasked: {
		narration: [
			'客户端像服务器那样，用不带掩码的帧发送“Hello”。',
			'MASK 位为 0，服务器必须关闭连接（§5.1）。服务器发送 1002 并断开 TCP 连接，ws 库和 Python 的 websockets 也这样做（实测）。',
			'客户端收到 1002。服务器将报告 1006：服务器已中止连接，不再处理客户端的 Close（§7.1.7）。',
		],
		whatIfs: {
			'zero-key': {
				ask: '如果客户端用 00 00 00 00 作为掩码键，会怎样？',
				answers: ['服务器和前面一样关闭连接。', '服务器接受这个帧。', '到达的文本是乱码。'],
				because:
					'MASK 位为 1，而用全零的掩码键去掩码，不会改变任何字节。掩码键必须不可预测（§5.3），但只看一个掩码键，服务器无法判断它是否可预测。',
			},
		},
	},
	'masked-server': {
		narration: [
			'服务器用带掩码的帧发送“Hello”。',
			'MASK 位为 1，客户端必须关闭连接（§5.1）。这个客户端发送 1002，Chromium 也这样做（实测）。',
			'服务器收到 1002。195 ms 时，网页先收到 error 事件，再收到 close 事件（1006）；网页不知道失败的原因。',
		],
		whatIfs: {
			firefox: {
				ask: '收到加了掩码的服务器帧时，Firefox 会怎么做？',
				answers: [
					'Firefox 发送关闭码为 1002 的 Close，网页收到 close 事件（1006）。',
					'Firefox 不发 Close 帧，直接断开 TCP 连接。',
					'Firefox 把“Hello”交付给网页。',
				],
				because:
					'Firefox 去掉掩码，并保持连接（实测）。服务器能与一种浏览器正常通信，不等于它符合协议。',
			},
		},
	},
	'reserved-opcode': {
		narration: [
			'服务器发送操作码为 3 的帧。',
			'操作码 3 是保留的，客户端必须中止连接（§5.2）。这个客户端发送 1002，Chromium 也这样做（实测）。',
			'服务器收到 1002。195 ms 时 TCP 连接断开，网页先收到 error 事件，再收到 close 事件（1006）。Chromium 和 Firefox 不等连接断开，中止连接时就触发这两个事件（实测）。',
		],
		whatIfs: {
			firefox: {
				ask: '收到操作码 3 时，Firefox 会怎么做？',
				answers: [
					'Firefox 忽略这个帧。',
					'Firefox 不发 Close 帧，直接断开 TCP 连接；网页收到的事件相同。',
					'Firefox 用空的 Close 回应。',
				],
				because:
					'Firefox 中止连接时不发 Close 帧（实测），所以服务器报告 1006。按 §7.1.7，端点应当发送这个 Close 帧，但并非必须。',
			},
			'reserved-bit': {
				ask: '如果操作码有效，但双方没有约定扩展，而 RSV1 为 1，会怎样？',
				answers: ['客户端解压这条消息。', '客户端和前面一样中止连接。', '客户端忽略这一位。'],
				because: '保留位的含义由扩展定义。没有这样的扩展时，客户端必须中止连接（§5.2）。',
			},
		},
	},
	'bad-utf8': {
		narration: [
			'手工编写的客户端把字节 c3 28 作为文本消息发送。',
			'服务器去掉掩码，发现文本不是有效的 UTF-8。服务器发送 1007，ws 库和 Python 的 websockets 也这样做（实测）。',
			'客户端收到 1007：数据与消息的类型不符（§7.4.1）。',
		],
		whatIfs: {
			chromium: {
				ask: '如果服务器把这些字节发给 Chromium，会怎样？',
				answers: [
					'Chromium 发送 1007，网页收到 close 事件（1007）。',
					'Chromium 发送 1002，网页收到 close 事件（1006）。',
					'网页收到替换字符。',
				],
				because:
					'Chromium 发送 1002（实测）。客户端必须中止连接（§8.1），但该节没有规定关闭码。§7.4.1 为不是有效 UTF-8 的文本定义了 1007。',
			},
			firefox: {
				ask: '如果服务器把这些字节发给 Firefox，会怎样？',
				answers: [
					'Firefox 发送 1007。',
					'Firefox 发送 1002。',
					'Firefox 不发 Close 帧，网页收到 close 事件（1006）。',
				],
				because:
					'Firefox 不发 Close 帧，直接断开 TCP 连接（实测）。在两种浏览器里，网页收到的事件相同：先是 error 事件，再是 close 事件（1006）。',
			},
			'as-binary': {
				ask: '如果客户端把同样的字节作为二进制消息发送，会怎样？',
				answers: ['服务器交付这些字节。', '服务器和前面一样发送 1007。', '服务器发送 1003。'],
				because: '只有文本消息必须是有效的 UTF-8。二进制消息可以包含任何字节（§5.6）。',
			},
		},
	},
	'too-big': {
		narration: [
			'帧头 82 fe 03 e9 声明载荷有 1,001 字节。客户端目前只发出了这个帧头和掩码键。',
			'服务器读到长度，发送 1009。ws 库也这样做（实测），它的默认上限为 100 MiB。',
			'客户端收到 1009。如果客户端还在发送数据，就可能先收到 RST，于是报告 1006。',
		],
		whatIfs: {
			fragments: {
				ask: '如果客户端把消息分成两个 600 字节的分片发送，会怎样？',
				answers: [
					'每个分片都没有超过上限，所以服务器接受这条消息。',
					'服务器读到第二个帧头就发送 1009。',
					'服务器收到最后一个字节才发送 1009。',
				],
				because: '上限针对整条消息。服务器读到第二个长度，就知道这条消息至少有 1,200 字节。',
			},
			exabytes: {
				ask: '如果帧头声明 2⁶³ − 1 字节，会怎样？',
				answers: [
					'服务器预留这么多内存。',
					'服务器中止连接，发送 1002。',
					'服务器和前面一样发送 1009。',
				],
				because:
					'帧的格式允许这个长度（§5.2）。服务器如果限制消息大小，就必须防范超限的消息（§10.4），所以不会为这条消息预留内存。',
			},
		},
	},
	'forbidden-code': {
		narration: [
			'服务器发送关闭码为 1006 的 Close：88 02 03 ee。',
			'Close 帧不得含有 1006（§7.4.1）。客户端中止连接，发送 1002，Chromium 也这样做（实测）。',
			'服务器收到 1002。195 ms 时，网页先收到 error 事件，再收到 close 事件（1006），因为客户端中止连接。',
		],
		whatIfs: {
			firefox: {
				ask: '收到这个 Close 帧时，Firefox 会怎么做？',
				answers: [
					'Firefox 断开 TCP 连接；网页收到 1006，wasClean 为 false。',
					'Firefox 用关闭码 1002 回应；网页收到 1006，wasClean 为 false。',
					'Firefox 用空的 Close 回应；网页收到 1006，wasClean 为 true。',
				],
				because:
					'Firefox 接受这个关闭码，并回应这个 Close（实测）。据我们所知，只有这种情况下，网页收到的关闭码是 1006，wasClean 却为 true。',
			},
		},
	},
	'longer-than-necessary': {
		narration: [
			'服务器把长度写成 7e 00 05，其实一个字节 05 就够了。',
			'客户端中止连接，发送 1002，Chromium 也这样做；Firefox 不发 Close 帧，直接断开 TCP 连接（均为实测）。',
			'服务器收到 1002。195 ms 时，网页先收到 error 事件，再收到 close 事件（1006）。',
		],
		whatIfs: {
			'to-ws': {
				ask: '如果客户端把这样的长度发给 ws 服务器，会怎样？',
				answers: ['ws 发送 1002。', 'ws 交付这段文本。', 'ws 发送 1009。'],
				because:
					'ws 和 Python 的 websockets 都接受这样的长度（实测）。这条规则约束的是发送方；发送方违反时，接收方如何处理，RFC 没有规定。',
			},
			firefox: {
				ask: '收到这样的长度时，Firefox 会怎么做？',
				answers: [
					'Firefox 不发 Close 帧，直接断开 TCP 连接；网页收到的事件相同。',
					'Firefox 交付“Hello”。',
					'Firefox 发送关闭码为 1009 的 Close。',
				],
				because: 'Firefox 不发 Close 帧（实测），所以服务器报告 1006，而不是 1002。',
			},
		},
	},
	'http-on-websocket': {
		narration: [
			'服务器的程序在打开的连接上写出“HTTP/1.1 400”和空行，共 16 字节。',
			'字母 H 是字节 48：FIN 为 0，RSV1 为 1，操作码为 8。没有扩展时 RSV1 必须为 0，所以客户端读到这个字节就中止连接，Chromium 也这样做（实测）。',
			'服务器收到 1002。195 ms 时，网页先收到 error 事件，再收到 close 事件（1006）。网页看不到状态码 400。',
		],
		whatIfs: {
			request: {
				ask: '如果客户端在打开的连接上再发送一个 GET 请求，会怎样？',
				answers: [
					'服务器对这个请求返回响应。',
					'服务器再打开一个 WebSocket。',
					'服务器发送 1002。',
				],
				because:
					'字母 G 是字节 47：RSV1 为 1，操作码为 7。返回 101 之后，服务器在这条连接上读取帧，不再读取 HTTP。',
			},
			firefox: {
				ask: '收到这些字节时，Firefox 会怎么做？',
				answers: [
					'Firefox 同样读到第一个字节就中止连接。',
					'Firefox 等待帧头声明的 84 个字节。',
					'Firefox 把状态码 400 交给网页。',
				],
				because:
					'第二个字母 T 是字节 54：MASK 为 0，长度为 84。Firefox 等整个帧到齐才检查（实测），而载荷的 84 个字节只到了 14 个，所以连接保持 OPEN。',
			},
		},
	},
	'hixie-76': {
		narration: [
			"每个 key 中的数字组成一个数，再除以这个 key 中空格的个数，得到 829,309,203 和 259,970,620。这两个数与那八个字节合在一起，MD5 哈希是 8jKS'y:G*Co,Wxa-。",
			'遵循 RFC 6455 的服务器找不到 Sec-WebSocket-Version 和 Sec-WebSocket-Key。服务器返回 400，ws 也这样做（实测）。',
			'连接没有打开，客户端报告 1006。2011 年的 RFC 6455 改用另一种握手。',
		],
		whatIfs: {
			'its-frame': {
				ask: '如果服务器向 Chromium 发送那份草案的帧：00 “Hello” ff，会怎样？',
				answers: ['网页收到“Hello”。', '客户端中止连接。', '客户端忽略这个帧。'],
				because:
					'在 RFC 6455 中，字节 00 表示延续帧，但这里没有未完的消息可以延续；字节 48 表示长度 72。Chromium 立即中止连接（实测）。',
			},
			firefox: {
				ask: '如果服务器向 Firefox 发送那份草案的帧：00 “Hello” ff，会怎样？',
				answers: [
					'Firefox 立即断开 TCP 连接。',
					'网页收到“ello”和一个奇怪的字符。',
					'什么也没有发生：Firefox 还在等 67 个字节。',
				],
				because: 'Firefox 等整个帧到齐才检查（实测）。载荷的 72 个字节只到了 5 个。',
			},
		},
	},
	// The group has two files of scenes, and these words load with the others.
	...REFUSED,
};
