// 存放缺陷博物馆的中文文字（lessons/bugs.ts）。
import type { CardWords } from '../card-words.ts';

export const cards: Readonly<Record<string, CardWords>> = {
	'length-of-four-bytes': {
		statement:
			'客户端发送 300 字节。帧以 `82 fe 00 00 01 2c` 开头，接着是掩码键 `37 fa 21 3d`。服务器重置了连接。错在哪里？',
		choices: {
			receiver: '服务器读的长度字节太少。',
			sender: '客户端在 126 之后用了四个字节写长度。',
			network: '代理插入了两个字节。',
		},
		truth:
			'**读长度：**长度代码 126 之后，长度恰好占两个字节。服务器读出长度 {frame.0.length} 和掩码键 `{frame.0.key}`，并把后面的字节当作新的帧。',
		shows: '长度字段到 `00 00` 为止，掩码键提前两个字节开始。',
	},
	'four-bytes-after-127': {
		statement:
			'一个 PHP 服务器在 127 之后用格式 `N`（四个字节）写长度。70,000 个字母“a”的帧以 `81 7f 00 01 11 70 61 61 61 61` 开头。会出什么问题？',
		choices: {
			cut: '浏览器在第 65,535 个字母处截断文本。',
			nothing: '没有问题，四个字节足够表示这个长度。',
			waits: '浏览器读出一个大得多的长度，网页什么也收不到。',
		},
		truth:
			'**读长度：**错在服务器：长度代码 127 之后，长度恰好占八个字节。浏览器把最前面的四个字母当作长度的一部分，长度变成 {frame.0.length}。没有长度上限的浏览器会一直等到这些字节收齐。Chromium 和 Firefox 只接受不到 2 GiB 的帧，会断开连接（实测）。',
		shows: '长度字段有八个字节，其中后四个是字母“a”的字节 `61`。',
	},
	'reads-four-of-eight': {
		statement:
			'服务器发送 70,000 字节，帧以 `82 7f 00 00 00 00 00 01 11 70` 开头。一个客户端库只读四个字节的长度，随后报错停止。错在哪一方？',
		choices: {
			receiver: '客户端：127 之后的长度有八个字节。',
			sender: '服务器：它多写了四个字节。',
			form: '服务器：70,000 字节用不着长度代码 127。',
		},
		truth:
			'**读长度：**这个帧是对的。八个字节表示 {frame.0.length}，16 位的长度写不下这个数。即使前面几个字节是零，客户端也必须读完八个字节。',
		shows: '长度字段有八个字节，实验在帧头里没有发现错误。',
	},
	'shift-by-42': {
		statement:
			'一个程序发送 5 GiB。计算八个长度字节中的第四个时，代码写成了 `length >> 42`，本应是 `length >> 32`。帧头是 `82 7f 00 00 00 00 40 00 00 00`。接收方读出什么？',
		choices: {
			right: '正确的长度，这个字节不起作用。',
			'too-long': '什么也读不出：一个帧装不下 5 GiB。',
			'one-gibibyte': '一个 1 GiB 的帧，其余的被当作新的帧。',
		},
		truth:
			'**读长度：**错在发送方：长度字段的第四个字节必须是 `01`。帧头声明的长度是 {frame.0.length} 字节，于是接收方把剩下的 4 GiB 载荷当作新的帧。长度小于 4 GiB 时，两种移位的结果都是 0，看不出缺陷。',
		shows: '长度的第四个字节是 `00`，长度是 {frame.0.length}。',
	},
	'high-bit-of-two-bytes': {
		statement:
			'一个库拒绝 32,768 字节的帧。帧头 `82 7e 80 00` 里长度的最高位是 1，这个库把长度当作负数。哪一方对？',
		choices: {
			forbidden: '库是对的：长度的最高位必须是 0。',
			allowed: '帧是对的：这两个字节的最高位可以是 1。',
			'long-form': '库是对的：从 32,768 起，长度要用八个字节。',
		},
		truth:
			'**读长度：**最高位的规则针对 127 之后的八个字节。126 之后的两个字节是无符号数，所以 `80 00` 表示 {frame.0.length}。',
		shows: '实验读出长度 {frame.0.length}，在帧头里没有发现错误。',
	},
	'length-sets-mask': {
		statement:
			'不管消息多长，服务器都把长度写进第二个字节。一条 200 字节的消息以 `81 c8` 开头。浏览器读出什么？',
		choices: {
			'two-hundred': '一个 200 字节的帧。',
			masked: '一个加了掩码、长 72 字节的帧。',
			extended: '一个帧，长度写在第二个字节之后的两个字节里。',
		},
		truth:
			'**读长度：**`c8` 是 MASK = 1 和长度 {frame.0.length}。服务器不得加掩码，所以浏览器必须关闭连接。错在服务器：超过 125 字节时必须用长度代码 126 或 127。',
		shows: '位 8（MASK）是 1，这个字节的其余七位表示 {frame.0.length}。',
	},
	'payload-of-126': {
		statement:
			'载荷恰好是 126 字节时，一个客户端库会写出错误的帧。它把 126 直接写成长度，发出 `82 fe`，接着是掩码键 `37 fa 21 3d`。服务器读出什么？',
		choices: {
			'seven-bits': '长度 126，七位写得下。',
			'key-as-length': '长度 14,330：它把掩码键的一半当作长度。',
			'too-long': '什么也读不出：一个帧最多 125 字节。',
		},
		truth:
			'**读长度：**七位里的 126 是代码，表示长度在后面两个字节里。服务器读出长度 {frame.0.length} 和掩码键 `{frame.0.key}`，然后等待。客户端必须写 `fe 00 7e`。',
		shows: '长度字段是 `37 fa`，帧还不完整。',
	},
	'two-ampersands': {
		statement:
			'用 C++ 写的服务器发送 300 个字母“a”。写长度的低字节时，代码写成了 `size && 0xFF`，本应是 `size & 0xFF`。帧头是 `81 7e 01 01`。会出什么问题？',
		choices: {
			'rest-is-a-frame': '浏览器把最后 43 个字母当作一个帧。',
			dropped: '浏览器丢弃最后 43 个字母。',
			waits: '浏览器会一直等待，因为帧头声明的长度超过 300。',
		},
		truth:
			'**读长度：**错在服务器：在 C++ 中，`&&` 的结果是 `true`，写出来是 1，所以帧头声明的长度是 {frame.0.length} 字节。接下来的字节 `61` 被当成下一帧的第一个字节，其中 RSV1 和 RSV2 都是 1。严格的客户端以关闭码 {failure.code} 中止连接，Chromium 也是这样；Firefox 则等待这一帧的其余部分（实测）。',
		shows: '第二个帧从第 {frame.0.length} 个字母之后开始，第一个字节是 `61`。',
	},
	'masked-length': {
		statement:
			'客户端发送 300 字节。它把掩码键 `37 fa 21 3d` 也用在长度 `01 2c` 上，发出 `82 fe 36 d6 37 fa 21 3d`。服务器会怎样？',
		choices: {
			unmasks: '给长度去掩码，读出 300。',
			fails: '因为长度加了掩码，中止连接。',
			waits: '读出长度 14,038，等待更多字节。',
		},
		truth:
			'**读长度：**错在客户端：掩码键只用于载荷。服务器读出长度 {frame.0.length}，这不违反任何规则，于是它等待。如果双方都有这个缺陷，就看不出来。',
		shows: '长度是 {frame.0.length}，帧还不完整。',
	},
	'key-begins-wrong': {
		statement:
			'一个加了掩码的帧分两块到达：`81 85 b7 00 bb 51 ff 65 d7` 和 `3d d8`。服务器给三个字节去掩码后，接着用掩码键的字节 `00`。错在哪一方？',
		choices: {
			server: '服务器：接下来应该用掩码键的最后一个字节。',
			restart: '服务器：每一块都应该从掩码键的第一个字节开始去掩码。',
			client: '客户端：第二块需要自己的掩码键。',
		},
		truth:
			'**去掩码：**TCP 可以在任何字节处切开帧，所以用掩码键的哪个字节，要从载荷的开头算起。载荷的第四个字节要用掩码键的第四个字节，消息是“{frame.0.text}”。',
		shows: '用掩码键 `{frame.0.key}` 读出的载荷是“{frame.0.text}”。',
	},
	'second-segment-stays-masked': {
		statement:
			'客户端的一个帧分成两个 TCP 报文段到达：`81 8a 37 fa 21 3d 7f 9f 4d 51 58` 和 `b2 44 51 5b 95`。服务器给第一个报文段去掩码，却把第二个原样交给应用。错在哪一方？',
		choices: {
			client: '客户端：一个帧必须装进一个报文段。',
			network: '网络：它不得切开帧。',
			server: '服务器：掩码键用于整个载荷。',
		},
		truth:
			'**去掩码：**TCP 传输的是字节，不是帧，一个帧可以分成任意多段到达。服务器必须给载荷的全部 {frame.0.length} 个字节去掩码，结果是“{frame.0.text}”。',
		shows: '标出的字节在第二个报文段里到达，但和前面的字节属于同一个载荷。',
	},
	'mask-bit-not-read': {
		statement:
			'客户端发送没有掩码的帧 `81 05 48 65 6c 6c 6f`。服务器不看 MASK 位，把 `48 65 6c 6c` 当作掩码键。它应该怎么做？',
		choices: {
			read: '读出消息“Hello”：MASK 是 0。',
			fail: '中止连接：客户端必须给帧加掩码。',
			'take-key': '把这四个字节当作掩码键：客户端的帧都有掩码键。',
		},
		truth:
			'**找掩码键：**双方都有错。客户端必须给每个帧加掩码；服务器收到没有掩码的帧时，必须关闭连接。实验以关闭码 {failure.code} 中止连接。',
		shows: '位 8（MASK）是 0，后面直接是载荷；实验中止连接。',
	},
	'masked-pong': {
		statement:
			'服务器用 `8a 80 00 00 00 00` 回应 Ping。一个客户端库把前两个字节读作帧，又把后面的零当作下一个帧，报告“没有开头的延续帧”。错在哪一方？',
		choices: {
			client: '客户端：服务器可以给空的 Pong 加掩码。',
			server: '服务器：掩码键不得全是零。',
			both: '双方都有错。',
		},
		truth:
			'**找掩码键：**服务器不得给任何帧加掩码。客户端应该检查 MASK 位，发现它是 1，就必须关闭连接。MASK = 1 表示后面有四个字节的掩码键，载荷为空时也一样。',
		shows: '这六个字节是一个帧，掩码键是 `{frame.0.key}`。',
	},
	'unmasked-pong': {
		statement:
			'一个客户端给自己的消息加掩码，却用 Pong `8a 00` 回应 Ping。服务器关闭了连接。错在哪一方？',
		choices: {
			server: '服务器：载荷是空的，没有内容可以加掩码。',
			client: '客户端：控制帧也要加掩码。',
			ping: '服务器：它不得向客户端发送 Ping。',
		},
		truth:
			'**找掩码键：**客户端必须给所有帧加掩码，包括 Ping、Pong 和 Close，载荷为空时也一样。客户端的空 Pong 有六个字节：`8a 80` 和掩码键。',
		shows: '来自客户端的 {frame.0.kind} 的位 8（MASK）是 0，实验中止连接。',
	},
	'pong-of-masked-bytes': {
		statement:
			'客户端发送 Ping `89 84 37 fa 21 3d 47 93 4f 5a`。服务器用 Pong `8a 04 47 93 4f 5a` 回应。错在哪里？',
		choices: {
			mask: '服务器应该用同一个掩码键给 Pong 加掩码。',
			nothing: '没有错：Pong 的字节和 Ping 的一样。',
			payload: '服务器应该发送去掩码后的载荷。',
		},
		truth:
			'**去掩码：**Pong 的应用数据必须和 Ping 的相同，这里是“{frame.0.text}”。掩码键只用于它所在的帧。正确的 Pong 是 `8a 04 {frame.0.payload}`；字节不同，客户端就可能认不出这是对哪个 Ping 的回应。',
		shows: '线路上 Ping 的字节是 `{frame.0.wire}`，而它的载荷是 `{frame.0.payload}`。',
	},
	'pong-in-two-segments': {
		statement:
			'浏览器的空 Pong 分成两个 TCP 报文段到达：`8a 80` 和 `46 dc 9f 25`。服务器把第二个报文段当作新的帧。错在哪一方？',
		choices: {
			server: '服务器：它必须等待掩码键。',
			browser: '浏览器：帧头必须在一个报文段里。',
			network: '网络：报文段的顺序错了。',
		},
		truth:
			'**找掩码键：**MASK 是 1，所以帧头还有四个字节，不管它们何时到达。服务器必须保留这两个字节并等待。接收方要考虑到，数据在任何字节处都可能被切开。',
		shows: '这六个字节是一个没有错误的 {frame.0.kind}，标出的四个字节是它的掩码键。',
	},
	'rsv1-on-second-fragment': {
		statement:
			'双方商定了 permessage-deflate。服务器用两个帧发送一条压缩的消息：`41 03 f2 48 cd` 和 `c0 04 c9 c9 07 00`。客户端中止连接。错在哪一方？',
		choices: {
			receiver: '客户端：压缩消息的每个帧都设置 RSV1。',
			sender: '服务器：第二个帧不得设置 RSV1。',
			opcode: '服务器：第二个帧的操作码应该是 1。',
		},
		truth:
			'**读标志：**RSV1 表示消息是压缩的，只在消息的第一个帧里设为 1。延续帧的 RSV1 必须是 0，否则接收方必须中止连接。第二个帧必须以 `80` 开头。',
		shows: '延续帧的 RSV1 是 1，严格的客户端以关闭码 {failure.code} 中止连接。',
	},
	'rsv1-on-ping': {
		statement:
			'双方商定了 permessage-deflate。客户端发送 Ping `c9 80 37 fa 21 3d`，接着是一条没有压缩的二进制消息。服务器回应了 Ping，并对消息解压。它错在哪里？',
		choices: {
			inflates: '它必须对 Ping 也解压。',
			answers: '它必须用设置了 RSV1 的 Pong 回应。',
			accepts: '它必须在收到 Ping 时就中止连接。',
		},
		truth:
			'**读标志：**这个 Ping 设置了 RSV1，而控制帧不得设置它，接收方必须中止连接。这个服务器却把这一位留给了下一条消息，于是对那条消息解压。',
		shows: '第一个帧违反规则；第二个帧的 RSV1 是 0，载荷是“{frame.1.text}”。',
	},
	'one-more-byte': {
		statement:
			'有人报告，许多程序拒绝这条压缩的消息。它的两个帧是 `41 0b f2 48 cd c9 c9 07 00 00 00 ff ff` 和 `c0 01 00`。RFC 7692 的例子里，最后一个字节也是 `00`。错在哪一方？',
		choices: {
			sender: '发送方：第二个帧不得设置 RSV1。',
			browser: '接收方：它们没有实现 RFC 的这一部分。',
			byte: '发送方：一个字节的帧不能压缩。',
		},
		truth:
			'**读标志：**字节 `00` 是对的。但最后一个帧是延续帧，却设置了 RSV1，接收方必须中止连接。改成 `80 01 00`，消息就是“{message.0.text}”。',
		shows: '实验只发现一个错误：第二个帧里的 RSV1。',
	},
	'rsv1-without-extension': {
		statement:
			'客户端提出 permessage-deflate，服务器的响应没有接受。后来服务器的一个帧设置了 RSV1，例如 `c1 07 f2 48 cd c9 c9 07 00`。客户端必须怎么做？',
		choices: {
			inflate: '对载荷解压，因为它提出过这个扩展。',
			fail: '中止连接。',
			ignore: '忽略这一位，按原样读载荷。',
		},
		truth:
			'**读标志：**提出扩展不等于商定扩展：响应没有接受这个扩展，RSV1 就没有含义，必须是 0。客户端必须中止连接，这里用关闭码 {failure.code}。错在服务器。',
		shows: '连接上没有商定扩展，RSV1 却是 1。',
	},
	'http-after-close': {
		statement:
			'一个服务器框架发送 Close 帧 `88 02 11 30`，然后又在同一个连接上写出 HTTP 响应，开头是 `48 54 54 50`。浏览器报告帧头无效。浏览器把 `48 54` 读作什么？',
		choices: {
			close: '一个 FIN 为 0、RSV1 为 1 的 Close 帧。',
			text: '一个 54 字节的文本帧。',
			http: 'HTTP 响应开头的字母 HT。',
		},
		truth:
			'**读标志：**101 之后，所有字节都是帧，所以框架不得再写 HTTP。`48` 是 FIN = 0、RSV1 = 1 和操作码 8，`54` 是长度 {frame.1.length}。据这个缺陷的报告，浏览器随后告诉网页的关闭码是 1006，不是 {frame.0.code}。',
		shows: '标出的字节“HTTP”成了第二个帧：设置了 RSV1 的 {frame.1.kind}。',
	},
	'buffer-cuts-character': {
		statement:
			'服务器发送文本“æøåæ”：`81 08 c3 a6 c3 b8 c3 a5 c3 a6`。客户端把 7 个载荷字节读进缓冲区，就报告 UTF-8 无效。错在哪一方？',
		choices: {
			sender: '服务器：它不得发送超过 7 字节。',
			text: '服务器：这些字母不是有效的 UTF-8。',
			receiver: '客户端：它必须检查整条消息，而不是一部分。',
		},
		truth:
			'**解释内容：**{frame.0.length} 字节的载荷是有效的。客户端的缓冲区满了，正好停在最后一个字符的中间；客户端必须保留这个字符的第一个字节 `c3`，和下一部分合起来检查。',
		shows: '标出的字节是一个字符，实验没有发现错误。',
	},
	'one-byte-per-message': {
		statement:
			'一个设备把输出的每个字节都作为一条文本消息发送。对字母 Д，它发送 `81 01 d0` 和 `81 01 94`。浏览器断开了连接。错在哪一方？',
		choices: {
			browser: '浏览器：它应该把两条消息合在一起。',
			sender: '设备：每条消息都必须是有效的 UTF-8。',
			binary: '浏览器：它应该把两个字节交给网页。',
		},
		truth:
			'**解释内容：**FIN 是 1，所以每个帧都是一条完整的消息，而单独的 `d0` 不是有效的 UTF-8。浏览器必须中止连接，对应的关闭码是 {failure.code}（实测 Chromium 发送的是 1002）。设备可以每次发送完整的字符，也可以用分片或二进制消息。',
		shows: '第一条消息在一个字符的中间结束。',
	},
	'fragment-cuts-character': {
		statement:
			'服务器把一条文本消息分片发送，一个字符被切在两个分片里，例如 `01 01 d0` 和 `80 01 94`。客户端报告第一个帧的 UTF-8 无效。错在哪一方？',
		choices: {
			receiver: '客户端：分片可以在字符中间结束。',
			sender: '服务器：每个帧都必须是有效的 UTF-8。',
			both: '双方：文本消息不得分片。',
		},
		truth:
			'**解释内容：**消息必须是有效的 UTF-8，但其中的一个帧可以只含字符的一部分。两个分片合起来是“{message.0.text}”。',
		shows: '单看第一个载荷，它不是有效的 UTF-8，但实验没有发现错误。',
	},
	'text-not-checked': {
		statement:
			'服务器收到文本帧 `81 82 37 fa 21 3d c8 04`，去掩码后的载荷是 `ff fe`。它把这两个字节当作文本交给应用。它必须怎么做？',
		choices: {
			'pass-on': '交给应用：用什么编码由应用决定。',
			replace: '用替换字符代替每个字节。',
			fail: '中止连接。',
		},
		truth:
			'**解释内容：**文本消息是 UTF-8，而 UTF-8 文本里没有 `ff` 和 `fe`。读取文本的一方必须中止连接，对应的关闭码是 {failure.code}。二进制消息可以含有任何字节。',
		shows: '载荷是 `{frame.0.payload}`，实验以关闭码 {failure.code} 中止连接。',
	},
	'characters-for-bytes': {
		statement:
			'服务器要发送两个汉字，UTF-8 字节是 `e4 bd a0 e5 a5 bd`，实际发出的却是 `81 02 e4 bd`。浏览器报告 UTF-8 无效。应该改什么？',
		choices: {
			encoding: '服务器应该用 UTF-16 发送文本。',
			bytes: '服务器必须按字节计数，而不是按字符。',
			browser: '浏览器应该再等四个字节。',
		},
		truth:
			'**读长度：**帧的长度以字节计。服务器数出 {frame.0.length} 个字符，就发送了同样多的字节，于是文本在一个字符的中间结束。浏览器必须中止连接，对应的关闭码是 {failure.code}（实测 Chromium 发送的是 1002）。',
		shows: '载荷 `{frame.0.payload}` 是一个字符的一部分。',
	},
	'empty-fragments': {
		statement:
			'一个库限制分片的个数，但不把空的分片算在内。对方发送 `01 01 61`，然后不断发送 `00 00`。什么办法能保护这个库？',
		choices: {
			rule: 'RFC 的规定：空的分片是协议错误。',
			size: '消息长度的上限。',
			limit: '把所有分片都计算在内的上限。',
		},
		truth:
			'空的分片是允许的，所以这些字节不违反规则，消息也一直只有一个字节。接收方如果不限制空分片的个数，就会没完没了地处理这条消息。每个接收方都必须自行防范这样的消息。',
		shows: '消息已有 {frames} 个帧，仍没有结束；实验没有发现错误。',
	},
	'other-key-behind-the-proxy': {
		statement:
			'在开发者的机器上连接能建立。部署到 Web 服务器以后，应用收到的 Sec-WebSocket-Key 和浏览器发出的不同，浏览器报告 Sec-WebSocket-Accept 不对。错在哪里？',
		choices: {
			between: '在中间设备：它另外生成了握手 key。',
			server: '在应用：它的哈希算错了。',
			browser: '在浏览器：它后来改了握手 key。',
		},
		truth:
			'应用根据收到的握手 key 算出 `{accept}`，这一步没有错。浏览器期待的是 `{accept.expected}`。中间设备如果自己另做一次握手，也必须按浏览器的握手 key 返回响应。',
		shows: '这个 Accept 值属于另一个握手 key，浏览器中止连接。',
	},
	'upgrade-to-upgrade': {
		statement:
			'一个代理用同一个变量设置请求的两个头部字段。浏览器发送 `Upgrade: websocket`，服务器收到的是 `Upgrade: upgrade`，于是拒绝。错在哪一方？',
		choices: {
			browser: '浏览器：两个字段的值应该相同。',
			proxy: '代理：它应该转发协议的名称。',
			server: '服务器：它应该接受 Upgrade 的任何值。',
		},
		truth:
			'Upgrade 写的是协议的名称，这里是 `websocket`；`upgrade` 是 Connection 的值。错在代理。服务器拒绝这样的请求，这里返回 {server.status}。',
		shows: '服务器在检查 Upgrade 时停下，返回 {server.status}。',
	},
	'subprotocol-not-asked-for': {
		statement:
			'客户端没有提出子协议，响应里却有 `Sec-WebSocket-Protocol: xmpp`。客户端报告错误。哪一方对？',
		choices: {
			client: '服务器：客户端必须接受服务器的选择。',
			nothing: '服务器：这个字段只是给人看的说明。',
			server: '客户端：服务器不得选择客户端没有提出的子协议。',
		},
		truth:
			'服务器可以从请求列出的子协议里选一个，或者不选。如果响应里是别的子协议，客户端必须中止连接。要使用这个服务器，客户端可以提出 `xmpp`。',
		shows: '客户端在检查子协议时停下。',
	},
	'subprotocol-not-answered': {
		statement:
			'网页提出子协议 `mqtt`。服务器返回 101，响应里没有 Sec-WebSocket-Protocol。Chrome 报告错误，依据的是哪条规则？',
		choices: {
			'browser-rule': 'WHATWG 标准里针对浏览器的规则。',
			'rfc-rule': 'RFC 6455 里针对服务器的规则。',
			'browser-bug': '没有这样的规则，是浏览器的缺陷。',
		},
		truth:
			'RFC 6455 允许服务器不选子协议，其他客户端可以建立这个连接。按 WHATWG 标准，网页提出了子协议，浏览器就使这样的连接失败。网页得到关闭码 {page.code}。',
		shows: '浏览器在检查子协议时停下。',
	},
	'empty-subprotocol': {
		statement:
			'客户端提出子协议 `mqtt`。服务器不支持它，返回空的字段 `Sec-WebSocket-Protocol:`。怎样才对？',
		choices: {
			empty: '空的字段是对的，表示没有选择。',
			'leave-out': '服务器不得发送这个字段。',
			first: '服务器应该重复客户端列出的第一个子协议。',
		},
		truth:
			'服务器不同意任何子协议时，不得发送这个字段。RFC 6455 写明，空字符串不是合法的值。严格的客户端中止连接。',
		shows: '客户端在检查子协议时停下。',
	},
	'compares-with-itself': {
		statement:
			'客户端用自己的握手 key 算出 Accept 值，随后代码把算出的值和它自己比较。它把哪些 Accept 值当作正确的？',
		choices: {
			none: '任何 Accept 值都不对。',
			right: '与它的握手 key 对应的 Accept 值。',
			any: '任何 Accept 值都对。',
		},
		truth:
			'错在客户端：一个值总是等于它自己，所以任何响应都能通过检查。对这个握手 key，客户端必须要求响应里的值是 `{computed}`。没有这项检查，属于另一个请求的响应也能通过。',
		shows: '实验里的 Accept 值与握手 key 不符，这个客户端却会接受它。',
	},
	'key-of-36-bytes': {
		statement:
			'客户端用一个 ID 的 36 个字符生成握手 key：`MDAxMTIyMzMtNDQ1NS02Njc3LTg4OTktYWFiYmNjZGRlZWZm`。服务器返回 400。错在哪一方？',
		choices: {
			client: '客户端：握手 key 必须是 16 字节。',
			server: '服务器：它应该接受更长的握手 key。',
			base64: '客户端：这个握手 key 不是 Base64。',
		},
		truth:
			'这个值是正确的 Base64，但解码后是 {key.bytes} 字节。握手 key 必须是 16 个随机字节，每个连接都要重新生成。会解码握手 key 的服务器遇到别的长度就拒绝，这里返回 {server.status}。',
		shows: '握手 key 解码后是 {key.bytes} 字节，服务器返回 {server.status}。',
	},
};
