// Holds the Chinese words about the examples of the Frame lab.
import type { EXAMPLE_WORDS as en } from '../en/examples.ts';

export const EXAMPLE_WORDS: typeof en = {
	'rfc-hello': {
		title: '“Hello”，未加掩码',
		note: '§5.7 的第一个例子：服务器发出的一个文本帧，共 7 字节。',
	},
	'rfc-hello-masked': {
		title: '“Hello”，已加掩码',
		note: '§5.7 的第二个例子：客户端发出的同一段文本，多了 4 字节的掩码键。',
	},
	'rfc-fragments': {
		title: '分成两个分片的“Hello”',
		note: '一条消息分成两个分片：先是 FIN 为 0 的文本帧，再是 FIN 为 1 的延续帧。',
	},
	'rfc-ping': {
		title: 'Ping“Hello”',
		note: '服务器发出的、带载荷的控制帧。下一个例子是对它的回应。',
	},
	'rfc-pong': {
		title: 'Pong“Hello”，已加掩码',
		note: '客户端的回应，载荷相同。它由客户端发出，所以加了掩码。',
	},
	'rfc-binary-256': {
		title: '256 字节，二进制',
		note: '长度写在 126（7e）之后的两个字节里：01 00。',
	},
	'rfc-binary-64k': {
		title: '64 KiB，二进制',
		note: '长度写在 127（7f）之后的八个字节里，因为 16 位写不下 65,536。',
	},
	'article-masked': {
		title: '二进制，48 字节，已加掩码',
		note: '文章说得对：FIN、二进制、MASK，载荷 48 字节，整帧 54 字节；第一个载荷字节是 0a ⊕ 6a = 60。文中没有给出其余的载荷，所以这里还缺 47 字节。',
	},
	'article-unmasked': {
		title: '二进制，41 字节，未加掩码',
		note: '文章说得对：FIN、二进制、没有掩码，载荷 41 字节。文中没有给出载荷，所以这里的帧不完整。',
	},
	'article-16-bit': {
		title: '用 16 位书写的长度 256',
		note: '文章说得对：长度是 256，用 16 位书写。但这是文本帧，而 UTF-8 字符不能以 88 开头；严格的接收方不等余下的 253 字节就中止连接，关闭码是 1007。',
	},
	'article-64-bit': {
		title: '被读错的 64 位长度',
		note: '文章只取长度的最后两个字节，得出 0x3344，这是错的。长度有八个字节，必须全部读取：0x11223344 = 287,454,020。',
	},
	'article-65536': {
		title: '16 位写得下长度 65,536 吗？',
		note: '文章用 16 位形式表示 65,536（0x10000），这是错的：16 位写不下，读出的长度是 0。65,536 是第一个需要 64 位形式的长度。',
	},
	'article-shortest': {
		title: '用 16 位长度书写的“Hello”',
		note: '文章说必须用最短形式，这是对的，但 RFC 只约束发送方。客户端发出这样的帧，ws 和 Python 的 websockets 会接受；服务器发出这样的帧，Chromium 和 Firefox 会中止连接（实测）。',
	},
	'article-smallest': {
		title: '最小的帧',
		note: '文章说是两个字节。服务器的帧确实如此（81 00）；客户端的帧还有掩码键，至少六个字节，就像这一帧。',
	},
	'article-hixie': {
		title: '旧草案的“Hello”：前有 00，后有 ff',
		note: '文章把它当作标准，这是错的：它是草案 75 和 76（2010 年）的文本帧。按照 RFC 6455，这些字节是一个 72 字节的延续帧，却没有可以延续的消息。Chromium 立即中止连接，关闭码是 1002；Firefox 继续等待（实测）。',
	},
	'length-125': {
		title: '125 字节',
		note: '七位能直接表示的最大长度；126 和 127 表示后面还有更长的长度字段。',
	},
	'length-126': { title: '126 字节', note: '需要 16 位形式的最短载荷，长度写作 7e 00 7e。' },
	'length-127': {
		title: '127 字节',
		note: '七位里写 127，表示长度在后面八个字节里。所以 127 也用 16 位书写：7e 00 7f。',
	},
	'length-65535': { title: '65,535 字节', note: '16 位形式的最长载荷，长度写作 7e ff ff。' },
	'length-65536': { title: '65,536 字节', note: '需要 64 位形式的最短载荷。' },
	'length-impossible': {
		title: '最高位为 1 的长度',
		note: '64 位长度的最高位必须是 0。严格的接收方中止连接，不等待载荷。',
	},
	'text-empty': { title: '空文本', note: '消息可以为空：FIN = 1、操作码 = 1、长度 = 0。' },
	'text-chinese': {
		title: '“你好”，已加掩码',
		note: '两个字，在 UTF-8 中各占三个字节。长度是字节数，不是字符数。',
	},
	'text-emoji-cut': {
		title: '😀 分在两个分片里',
		note: '一个字符占四个字节，两帧各两个。只要整条消息是有效的 UTF-8，就允许这样拆分。严格的接收方每收到一个字节就检查一次。',
	},
	'text-emoji-broken': {
		title: '半个 😀',
		note: 'FIN 为 1，字符却不完整：接收方中止连接，关闭码通常是 1007。',
	},
	'text-surrogate': {
		title: 'UTF-8 里的代理码点',
		note: 'κόσμε 之后是 ed a0 80：UTF-16 代理对的一半，UTF-8 不允许它出现。接收方读到其中第二个字节，就可以中止连接。',
	},
	'text-key-restarts': {
		title: '掩码键没有从头开始',
		note: '发送方在第二帧里接着往下数 i。但每一帧都要从掩码键的第一个字节重新开始；接收方给第二帧去掩码，得到的是错误的字节，不是有效的 UTF-8。',
	},
	'text-compressed': {
		title: '“Hello”，已压缩',
		note: 'RFC 7692 §7.2.3.1 的例子。协商了 permessage-deflate，RSV1 就表示“已压缩”。如果关掉协商，RSV1 就违反规则。',
	},
	'message-ping-between': {
		title: '分片之间的 Ping',
		note: '控制帧可以出现在一条消息的分片之间，之后消息继续。',
	},
	'message-interleaved': {
		title: '前一条消息未完，新消息就开始了',
		note: 'WebSocket 没有多路复用：一条消息的分片全部发完，才能开始下一条消息。',
	},
	'message-takeover': {
		title: '第二条消息依赖第一条',
		note: '两条 JSON 只差一个数字。第一条压缩后有 31 字节，第二条只有 8 字节，因为它引用了第一条的内容（沿用上下文，context takeover）。在“消息”里选择一个字符，查看它对应的位。',
	},
	'message-bomb': {
		title: '小型压缩炸弹',
		note: '79 字节解压成 65,536 个零，而接收方最多接受 16,384 字节。这一帧本身没有超限，所以接收方必须边解压边计数。',
	},
	'message-stray': { title: '没有消息可延续的延续帧', note: '操作码为 0，但没有未完成的消息。' },
	'control-ping-empty': { title: '空的 Ping', note: '服务器发出的两个字节：最小的 Ping。' },
	'control-close-1000': {
		title: 'Close 1000 “bye”',
		note: '先是两个字节的关闭码 03 e8 = 1000，然后是用 UTF-8 书写的原因。',
	},
	'control-close-empty': {
		title: '没有内容的 Close',
		note: '这是允许的。对方会报告 1005，即没有收到关闭码。',
	},
	'control-close-1005': {
		title: '线路上的 Close 1005',
		note: '1005 表示 Close 里没有关闭码。程序不得发送它，只能报告给自己的应用。',
	},
	'control-close-half': {
		title: '只有一个字节的 Close',
		note: 'Close 的内容要么为空，要么以两个字节的关闭码开头。',
	},
	'control-fragmented': { title: 'FIN 为 0 的 Ping', note: '控制帧不得分片。' },
	'control-too-long': { title: '126 字节的 Ping', note: '控制帧的载荷最多 125 字节。' },
	'control-after-close': {
		title: 'Close 之后的文本',
		note: '发出 Close 之后不得再发送数据。严格的接收方会丢弃这段文本。',
	},
	'broken-unmasked': {
		title: '客户端不加掩码',
		note: '§5.7 的第一个例子，但改由客户端发出：严格的服务器用关闭码 1002 关闭连接。',
	},
	'broken-masked': {
		title: '服务器加了掩码',
		note: '§5.7 的第二个例子，但改由服务器发出：Chromium 用关闭码 1002 关闭连接，Firefox 仍然交付这条消息（实测）。',
	},
	'broken-mask-bit': {
		title: '只翻转 MASK 位',
		note: '把带掩码的“Hello”的这一位清零：掩码键被当成载荷，最后四个字节被当成下一帧。',
	},
	'broken-rsv1': { title: '没有扩展却置了 RSV1', note: '双方没有协商会用到 RSV1 的扩展。' },
	'broken-opcode': { title: '操作码 3', note: '操作码 3 到 7 保留给数据帧，尚未定义含义。' },
	'broken-zero-key': {
		title: '全零的掩码键',
		note: 'MASK 位是 1，但与 0 异或不改变任何字节。接收方照常去掩码，而代理失去了掩码提供的保护（§10.3）。',
	},
	'broken-same-key': {
		title: '两帧用了同一个掩码键',
		note: '接收方照常去掩码。但攻击者知道了这个掩码键，就能决定下一帧在线路上的字节（§10.3）。掩码键本来就写在帧里，所以这不算泄露秘密。',
	},
	'stranger-get': {
		title: 'GET …：HTTP 请求',
		note: '47 45 = “GE”：FIN = 0、RSV1 = 1、操作码 = 7、长度 = 69。如果程序把 HTTP 当作帧来读，看到的就是这些。',
	},
	'stranger-http': {
		title: 'HTTP/1.1 101 …：HTTP 响应',
		note: '48 54 = “HT”：FIN = 0、RSV1 = 1、操作码 = 8、长度 = 84。如果程序没有读完握手响应就开始读帧，看到的就是这些。',
	},
	'stranger-tls': {
		title: 'TLS 记录',
		note: '16 03 01：TLS 的 ClientHello，发到了只接受明文 ws 的端口。',
	},
	'recorded-chromium-talk': {
		title: 'Chromium：文本、二进制、Pong、Close',
		note: '网页发送“Hello”和六个字节，再调用 close(1000, "bye")。其间 Chromium 用 Pong 回应了服务器的 Ping“?”，网页看不到 Ping 和 Pong。四个帧各用一个新的掩码键。',
	},
	'recorded-firefox-talk': {
		title: 'Firefox：文本、二进制、Pong、Close',
		note: '同一个网页在 Firefox 里：同样的四个帧，只是掩码键不同。',
	},
	'recorded-ws-talk': {
		title: 'ws 客户端：分片、Ping、Pong、Close',
		note: '使用 ws 的程序可以自己分片和发送 Ping，网页则不能。这个程序先发送“Hel”和“lo”，再发送 Ping“?”。Pong 是对服务器的 Ping 的回应。',
	},
	'recorded-ws-server-talk': {
		title: 'ws 服务器：分片、Ping、Pong、Close',
		note: '同样的代码，但 ws 作为服务器：六个帧都一样，只是没有掩码，所以每帧短 4 字节。',
	},
	'recorded-chromium-compressed': {
		title: 'Chromium，已压缩',
		note: '双方协商了 permessage-deflate，Chromium 连“Hello”也压缩：7 字节，比原文还多 2 字节。第二个“Hello”只有 5 字节，因为它引用了第一个；2,049 字节的 JSON 压缩成 182 字节。Close 不压缩。',
	},
	'recorded-firefox-compressed': {
		title: 'Firefox，已压缩',
		note: '同一个网页在 Firefox 里：它也压缩“Hello”，每条消息都与 Chromium 的一样长。',
	},
	'recorded-ws-compressed': {
		title: 'ws 客户端：压缩后分片',
		note: '先发送两次“Hello”，再把 JSON 分成两个分片发送。RSV1 只在第一个分片上为 1，它适用于整条消息。',
	},
	'recorded-ws-server-compressed': {
		title: 'ws 服务器：不沿用上下文',
		note: '服务器同意了 server_no_context_takeover，于是 ws 不压缩“Hello”：RSV1 为 0。同一段 JSON 发送了两次，每次都是 182 字节，因为每条消息都不引用其他消息。',
	},
	'recorded-chromium-large': {
		title: 'Chromium：128 KiB，分片',
		note: '一次 send() 发送 131,072 个零，没有压缩。Chromium 在 131,000 字节之后开始第二帧，换了一个掩码键。零加掩码后就是掩码键的字节，所以这里掩码键一再重复。',
	},
	'recorded-firefox-large': {
		title: 'Firefox：128 KiB，一帧',
		note: '同样的 send()，Firefox 只发送一帧。第二个字节是 ff，即 MASK 位加 127，长度写在随后的八个字节里。',
	},
	'recorded-chromium-no-code': {
		title: 'Chromium：不带关闭码的 close()',
		note: '没有内容的 Close：两个字节和掩码键，尽管没有载荷需要加掩码。服务器报告 1005。',
	},
	'recorded-firefox-no-code': {
		title: 'Firefox：不带关闭码的 close()',
		note: 'Firefox 里同样的调用：同样的帧，只是掩码键不同。',
	},
	'recorded-chromium-left': {
		title: 'Chromium：用户离开网页',
		note: '先是“Hello”，然后用户在连接仍然打开时离开了网页。Chromium 发送 Close 1001（“going away”）；网页自己不能发送 1001。',
	},
	'recorded-firefox-left': {
		title: 'Firefox：用户离开网页',
		note: 'Firefox 也发送 Close 1001。两个浏览器的 Close 都不带原因。',
	},
};
