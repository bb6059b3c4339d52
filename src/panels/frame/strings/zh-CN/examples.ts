// The Chinese words about the examples of the Frame lab.
import type { EXAMPLE_WORDS as en } from '../en/examples.ts';

export const EXAMPLE_WORDS: typeof en = {
	'rfc-hello': {
		title: '“Hello”，未掩码',
		note: 'RFC 的第一个样本：服务器发出的一个文本帧，共 7 字节。',
	},
	'rfc-hello-masked': {
		title: '“Hello”，已掩码',
		note: 'RFC 的第二个样本：同样的内容由客户端发出，多了 4 字节的掩码键。',
	},
	'rfc-fragments': {
		title: '“Hel” + “lo”',
		note: '一条消息分成两个分片：先是 FIN 为 0 的文本帧，再是 FIN 为 1 的延续帧。',
	},
	'rfc-ping': { title: 'Ping “Hello”', note: '服务器发出的、带载荷的控制帧。应答就是下一个样本。' },
	'rfc-pong': {
		title: 'Pong “Hello”，已掩码',
		note: '客户端的应答：载荷相同；因为出自客户端，所以带掩码。',
	},
	'rfc-binary-256': {
		title: '256 字节，二进制',
		note: '长度写在 126（7e）之后的两个字节里：01 00。',
	},
	'rfc-binary-64k': {
		title: '64 KiB，二进制',
		note: '长度写在 127（7f）之后的八个字节里：65,536 已经放不进 16 位。',
	},
	'article-masked': {
		title: '82 b0 6a f7 c6 30 0a …',
		note: '文章说得对：FIN、二进制、MASK，载荷 48 字节，全帧 54 字节；第一个载荷字节是 0a ⊕ 6a = 60。其余载荷文中没有印出，所以这里还缺 47 字节。',
	},
	'article-unmasked': {
		title: '82 29 …',
		note: '文章说得对：FIN、二进制、无掩码，载荷 41 字节。文中一个也没有印出，所以这里帧还不完整。',
	},
	'article-16-bit': {
		title: '81 7e 01 00 66 77 88 …',
		note: '文章说得对：长度用 16 位写成 256。但这是文本帧，而文中印出的载荷是随手写的：88 不能作为字符的开头，所以严格的接收方不会等余下的 253 字节，而是以 1007 断开。',
	},
	'article-64-bit': {
		title: '82 7f 00 00 00 00 11 22 33 44 …',
		note: '文章只读 0x3344、跳过前四个字节，这是错的。八个字节合起来才是长度：0x11223344 = 287,454,020。',
	},
	'article-65536': {
		title: '82 7e 00 00：16 位写得下 65,536 吗？',
		note: '文章把 65,536（0x10000）归入中间一档，这是错的：它放不进 16 位，这样写出来的长度是 0。65,536 是第一个需要 64 位的长度。',
	},
	'article-shortest': {
		title: '用 16 位长度写的“Hello”',
		note: '文章说必须用最短形式，没有错；但 RFC 只约束发送方。浏览器会断开，ws 8 与 Python 的 websockets 则照收（实测）。',
	},
	'article-smallest': {
		title: '最小的帧',
		note: '文章说是两个字节，只对了一半：服务器发出的确实如此（81 00）；客户端的帧还要带掩码键，共六个字节，就是这里这一帧。',
	},
	'article-hixie': {
		title: '00 “Hello” ff',
		note: '文章把它当作标准，这是错的：这是草案 75/76（2010 年）的文本帧。今天它会被读成一个宣称有 72 字节的延续帧，而并没有可以延续的消息：Chromium 立即以 1002 断开，Firefox 则继续等待（实测）。',
	},
	'length-125': { title: '125 字节', note: '长度还能放进那七位的最大载荷。' },
	'length-126': { title: '126 字节', note: '需要 16 位形式的最小载荷：7e 00 7e。' },
	'length-127': {
		title: '127 字节',
		note: '七位里写 127 表示后面还有八个字节的长度；所以 127 也要用 16 位来写：7e 00 7f。',
	},
	'length-65535': { title: '65,535 字节', note: '16 位形式能写的最大载荷：7e ff ff。' },
	'length-65536': { title: '65,536 字节', note: '需要 64 位形式的最小载荷。' },
	'length-impossible': {
		title: '最高位为 1 的长度',
		note: '64 位长度的最高位必须是 0。没有人会等 9 EB 的数据。',
	},
	'text-empty': { title: '空文本', note: '消息可以是空的：FIN、文本、长度 0。' },
	'text-chinese': {
		title: '“你好”，已掩码',
		note: '两个字，各占三个 UTF-8 字节。长度数的是字节，从来不是字符。',
	},
	'text-emoji-cut': {
		title: '😀 被切在两个分片里',
		note: '一个字符的四个字节，两帧各两个。这是允许的：只要求整条消息是合法的 UTF-8，接收方边收边查。',
	},
	'text-emoji-broken': {
		title: '半个 😀',
		note: 'FIN 已置位，字符却没有写完：接收方使连接失败，通常用 1007。',
	},
	'text-surrogate': {
		title: 'UTF-8 里的代理码点',
		note: 'κόσμε 之后是 ed a0 80：UTF-16 代理对的一半，UTF-8 禁止它出现。接收方读到它的第二个字节就可以断开。',
	},
	'text-key-restarts': {
		title: '掩码键没有从头数起',
		note: '发送方跨帧接着数 i mod 4。每一帧都应当重新从掩码键的第一个字节开始；于是后一半去掩码后成了乱码，表现为非法的 UTF-8。',
	},
	'text-compressed': {
		title: '“Hello”，已压缩',
		note: 'RFC 7692 §7.2.3.1 的样本。协商了 permessage-deflate，RSV1 就表示“已压缩”。把协商关掉，RSV1 便是错误。',
	},
	'message-ping-between': {
		title: '分片之间的 Ping',
		note: '控制帧可以插在一条消息的分片之间；消息随后继续。',
	},
	'message-interleaved': {
		title: '旧消息未完，新消息又起',
		note: 'WebSocket 没有信道：一次只有一条消息，它的分片必须连着发。',
	},
	'message-takeover': {
		title: '离不开前一条的第二条消息',
		note: '两条 JSON 只差一个数字。第一条压缩后 31 字节，第二条只要 8 字节：它复制前一条说过的内容（沿用上下文）。在“消息”里选择一个字符，看看是哪些比特说出了它。',
	},
	'message-bomb': {
		title: '一枚小小的压缩炸弹',
		note: '79 字节解压成 65,536 个零，而接收方最多只收 16,384 字节。每一帧都没有超限：只有边解压边计数才会发现并停下。',
	},
	'message-stray': { title: '无可延续的延续帧', note: 'opcode 为 0，而并没有进行中的消息。' },
	'control-ping-empty': { title: '空的 Ping', note: '两个字节：最小的心跳。' },
	'control-close-1000': {
		title: 'Close 1000 “bye”',
		note: '先是两字节的关闭码 03 e8 = 1000，然后是 UTF-8 写的原因。',
	},
	'control-close-empty': {
		title: '没有内容的 Close',
		note: '合法。对方会报告 1005：没有收到关闭码。',
	},
	'control-close-1005': {
		title: '线路上的 Close 1005',
		note: '1005 的意思是“没有关闭码”，只用来报告，绝不发送。',
	},
	'control-close-half': {
		title: '只有一个字节的 Close',
		note: '内容要么为空，要么以两字节的关闭码开头。',
	},
	'control-fragmented': { title: 'FIN 为 0 的 Ping', note: '控制帧不得分片。' },
	'control-too-long': { title: '126 字节的 Ping', note: '控制帧的载荷最多 125 字节。' },
	'control-after-close': {
		title: 'Close 之后的文本',
		note: '一方发出 Close 之后就不再发送任何数据。接收方会把它丢弃。',
	},
	'broken-unmasked': {
		title: '不做掩码的客户端',
		note: 'RFC 的第一个样本，却由客户端发出：服务器以 1002 关闭。',
	},
	'broken-masked': {
		title: '做了掩码的服务器',
		note: 'RFC 的第二个样本，却由服务器发出：Chromium 以 1002 关闭，Firefox 照样交付（实测）。',
	},
	'broken-mask-bit': {
		title: '只翻转 MASK 位',
		note: '把带掩码的“Hello”的这一位清零：掩码键被当成载荷，最后四个字节成了下一帧的开头。',
	},
	'broken-rsv1': { title: '没有扩展却置了 RSV1', note: '没有人协商过 RSV1 在这里的含义。' },
	'broken-opcode': { title: 'opcode 3', note: '保留给尚未定义的数据帧。' },
	'broken-zero-key': {
		title: '全零的掩码键',
		note: '名义上有掩码：与 0 异或什么也没有改变。接收方都不介意，但对代理的保护已经没有了。',
	},
	'broken-same-key': {
		title: '两帧用了同一个掩码键',
		note: '接收方照样能去掩码。但攻击者知道了这个掩码键，就能决定下一帧在线路上的字节（§10.3）。没有泄露什么秘密：掩码键就在帧里。',
	},
	'stranger-get': {
		title: 'GET …：HTTP 请求',
		note: '47 45 = “GE”：FIN 0、RSV1、opcode 7、长度 69。把 HTTP 当作帧来读，看到的就是这样。',
	},
	'stranger-http': {
		title: 'HTTP/1.1 101 …：HTTP 响应',
		note: '48 54 = “HT”：FIN 0、RSV1、opcode 8、长度 84。说明握手还没有读完。',
	},
	'stranger-tls': {
		title: 'TLS 记录',
		note: '16 03 01：TLS 的 ClientHello，发到了只讲明文 ws 的端口。',
	},
	'recorded-chromium-talk': {
		title: 'Chromium：文本、二进制、Pong、Close',
		note: '页面发出 “Hello” 和六个字节，再调用 close(1000, "bye")。其间还有对服务器的 Ping “?” 的应答：这个 Pong 由 Chromium 自己发出，页面对二者一无所知。四个帧各用一个新的掩码键。',
	},
	'recorded-firefox-talk': {
		title: 'Firefox：文本、二进制、Pong、Close',
		note: '同一个页面在 Firefox 里：除掩码键外，四个帧完全相同。',
	},
	'recorded-ws-talk': {
		title: 'ws 客户端：分片、Ping、Pong、Close',
		note: '在这里，分片与 Ping 由程序自己决定，页面则做不到：先是 “Hel” 和 “lo”，再是它自己的 Ping “?”。Pong 则是对服务器的 Ping 的应答。',
	},
	'recorded-ws-server-talk': {
		title: 'ws 服务器：分片、Ping、Pong、Close',
		note: '同样的代码，ws 换作服务器：同样的六个帧，没有掩码，每帧短 4 字节。',
	},
	'recorded-chromium-compressed': {
		title: 'Chromium，已压缩',
		note: '双方协商了 permessage-deflate，Chromium 连 “Hello” 也压缩：7 字节，比原文还多两个。第二个 “Hello” 只要 5 字节，因为它复制了第一个；2,049 字节的 JSON 只占 182 字节。Close 从不压缩。',
	},
	'recorded-firefox-compressed': {
		title: 'Firefox，已压缩',
		note: '同一个页面在 Firefox 里：它同样压缩 “Hello”，每条消息都与 Chromium 的一样长。',
	},
	'recorded-ws-compressed': {
		title: 'ws 客户端：压缩后分片',
		note: '两次 “Hello”，然后是程序分两片发出的 JSON。RSV1 只出现在第一个分片上：它代表整条消息。',
	},
	'recorded-ws-server-compressed': {
		title: 'ws 服务器：不沿用上下文',
		note: '服务器同意了 server_no_context_takeover。于是 ws 不压缩 “Hello”：RSV1 为 0。同一段 JSON 发了两次，两次都占同样的 182 字节，因为没有一条消息记得前一条。',
	},
	'recorded-chromium-large': {
		title: 'Chromium：128 KiB，分片',
		note: '一次 send() 发出 131,072 个零，未压缩。Chromium 在 131,000 字节处切开，余下的部分另用一个掩码键。零经过掩码就是掩码键的字节：这里可以看到它一再重复。',
	},
	'recorded-firefox-large': {
		title: 'Firefox：128 KiB，一帧',
		note: 'Firefox 里同样的 send()：只有一帧，长度写在 127（7f）之后的八个字节里。',
	},
	'recorded-chromium-no-code': {
		title: 'Chromium：不带关闭码的 close()',
		note: '没有内容的 Close：两个字节，外加一个没有东西可掩的掩码键。服务器报告 1005。',
	},
	'recorded-firefox-no-code': {
		title: 'Firefox：不带关闭码的 close()',
		note: 'Firefox 里同样的调用：除掩码键外，帧完全相同。',
	},
	'recorded-chromium-left': {
		title: 'Chromium：离开页面',
		note: '先是 “Hello”，然后页面在连接还开着时被离开：Chromium 发出 Close 1001（“going away”），页面自己是不能发送这个关闭码的。',
	},
	'recorded-firefox-left': {
		title: 'Firefox：离开页面',
		note: '在 Firefox 里也一样：它同样发出 1001，不带原因。',
	},
};
