// 缺陷博物馆的中文文字（lessons/bugs.ts）。
import type { CardWords } from '../card-words.ts';

export const cards: Readonly<Record<string, CardWords>> = {
	'length-of-four-bytes': {
		statement:
			'客户端发送 300 字节。帧以 `82 fe 00 00 01 2c` 开头，接着是掩码键 `37 fa 21 3d`。对方重置了连接。错在哪里？',
		choices: {
			sender: '客户端在 126 之后用了四个字节写长度。',
			receiver: '服务器读的长度字节太少。',
			network: '代理插入了两个字节。',
		},
		truth:
			'长度代码 126 之后恰好是两个字节。服务器读出长度 {frame.0.length} 和掩码键 `{frame.0.key}`，并把后面的字节当作新的帧。',
		shows: '长度字段到 `00 00` 为止，掩码键早了两个字节开始。',
	},
	'four-bytes-after-127': {
		statement:
			'一个 PHP 服务器在 127 之后用格式 `N`（四个字节）写长度。70000 个字母“a”的帧以 `81 7f 00 01 11 70 61 61 61 61` 开头。会出什么问题？',
		choices: {
			waits: '浏览器读出大得多的长度，并等待其余字节。',
			cut: '浏览器在第 65535 个字母处截断文本。',
			nothing: '没有问题，四个字节足够表示这个长度。',
		},
		truth:
			'错在服务器：长度代码 127 之后恰好是八个字节。浏览器把四个字母当作长度的一部分，长度变成 {frame.0.length}。如果浏览器没有更低的上限，它会一直等到这些字节收齐。',
		shows: '长度字段把最前面的四个字母 `61` 也包括在内。',
	},
	'reads-four-of-eight': {
		statement:
			'服务器发送 70000 字节，帧以 `82 7f 00 00 00 00 00 01 11 70` 开头。一个客户端库只读四个字节的长度，随后报错停止。错在哪一方？',
		choices: {
			receiver: '客户端：127 之后是八个字节。',
			sender: '服务器：它多写了四个字节。',
			form: '服务器：70000 字节用不着长度代码 127。',
		},
		truth:
			'这个帧是对的。八个字节表示 {frame.0.length}，126 之后的两个字节写不下这个数。即使前面几个字节是零，客户端也必须读完八个字节。',
		shows: '长度字段有八个字节，实验在帧头里没有发现错误。',
	},
	'shift-by-42': {
		statement:
			'一个程序发送 5 GiB。计算八个长度字节中的第四个时，代码写成了 `length >> 42`，本应是 `length >> 32`。帧头是 `82 7f 00 00 00 00 40 00 00 00`。接收方读出什么？',
		choices: {
			'one-gibibyte': '一个 1 GiB 的帧，其余的被当作新的帧。',
			right: '正确的长度，这个字节不起作用。',
			'too-long': '什么也读不出：一个帧装不下 5 GiB。',
		},
		truth:
			'错在发送方：第四个字节必须是 `01`。帧头宣布的长度是 {frame.0.length} 字节，于是接收方把 4 GiB 的载荷读作帧。长度小于 4 GiB 时，两种移位的结果都是 0，看不出缺陷。',
		shows: '长度的第四个字节是 `00`，长度是 {frame.0.length}。',
	},
	'high-bit-of-two-bytes': {
		statement:
			'一个库拒绝 32768 字节的帧。帧头 `82 7e 80 00` 里长度的最高位是 1，这个库认为长度是负数。哪一方对？',
		choices: {
			allowed: '帧是对的：这两个字节的最高位可以是 1。',
			forbidden: '库是对的：长度的最高位必须是 0。',
			'long-form': '库是对的：从 32768 起，长度要用八个字节。',
		},
		truth:
			'最高位的规则针对 127 之后的八个字节。126 之后的两个字节是无符号数，所以 `80 00` 表示 {frame.0.length}。',
		shows: '实验读出长度 {frame.0.length}，在帧头里没有发现错误。',
	},
	'length-sets-mask': {
		statement:
			'不管消息多长，服务器都把长度写进第二个字节。一条 200 字节的消息以 `81 c8` 开头。浏览器读出什么？',
		choices: {
			masked: '一个加了掩码的 72 字节的帧。',
			'two-hundred': '一个 200 字节的帧。',
			extended: '一个长度还有两个字节的帧。',
		},
		truth:
			'`c8` 是 MASK = 1 和长度 {frame.0.length}。服务器不得加掩码，所以浏览器使连接失败。错在服务器：超过 125 字节时必须用长度代码 126 或 127。',
		shows: '第 8 位 MASK 是 1，这个字节的其余七位表示 {frame.0.length}。',
	},
	'payload-of-126': {
		statement:
			'一个客户端库在载荷恰好是 126 字节时产生错误的帧。如果把 126 直接写成长度，它就发出 `82 fe`，接着是掩码键 `37 fa 21 3d`。服务器读出什么？',
		choices: {
			'key-as-length': '长度 14330：它把掩码键的一半当作长度。',
			'seven-bits': '长度 126，七位写得下。',
			'too-long': '什么也读不出：一个帧最多 125 字节。',
		},
		truth:
			'七位里的 126 是代码，表示长度在后面两个字节里。服务器读出长度 {frame.0.length} 和掩码键 `{frame.0.key}`，然后等待。客户端应该写 `fe 00 7e`。',
		shows: '长度字段是 `37 fa`，帧还不完整。',
	},
	'two-ampersands': {
		statement:
			'服务器发送 300 个字母“a”。写长度的低字节时，代码写成了 `size && 0xFF`，本应是 `size & 0xFF`。帧头是 `81 7e 01 01`。会出什么问题？',
		choices: {
			'rest-is-a-frame': '浏览器把最后 43 个字母当作一个帧。',
			dropped: '浏览器丢弃最后 43 个字母。',
			waits: '浏览器等待更多字母。',
		},
		truth:
			'错在服务器：`&&` 的结果是 1，所以帧头宣布 {frame.0.length} 字节。下一个字节是 `61`，作为帧的第一个字节，它的 RSV1 是 1。浏览器以 {failure.code} 使连接失败。',
		shows: '第二个帧从第 {frame.0.length} 个字母之后开始，第一个字节是 `61`。',
	},
	'masked-length': {
		statement:
			'客户端发送 300 字节。它把掩码键 `37 fa 21 3d` 也用在长度 `01 2c` 上，发出 `82 fe 36 d6 37 fa 21 3d`。服务器会怎样？',
		choices: {
			waits: '读出长度 14038，等待更多字节。',
			unmasks: '给长度去掩码，读出 300。',
			fails: '因为长度加了掩码，使连接失败。',
		},
		truth:
			'错在客户端：掩码键只用于载荷。服务器读出长度 {frame.0.length}，这不违反任何规则，于是它等待。如果双方都有这个缺陷，就看不出来。',
		shows: '长度是 {frame.0.length}，帧还不完整。',
	},
	'key-begins-wrong': {
		statement:
			'一个加了掩码的帧分两块到达：`81 85 b7 00 bb 51 ff 65 d7` 和 `3d d8`。服务器给三个字节去掩码后，接着用掩码键的字节 `00`。错在哪一方？',
		choices: {
			server: '服务器：下一个字节应该用 `51`。',
			restart: '服务器：每一块都从 `b7` 开始。',
			client: '客户端：第二块需要自己的掩码键。',
		},
		truth:
			'TCP 可以在任何字节处切开帧，掩码键的位置从载荷的开头算起。载荷的第四个字节要用掩码键的第四个字节，所以消息是“{frame.0.text}”。',
		shows: '用掩码键 `{frame.0.key}` 读出的载荷是“{frame.0.text}”。',
	},
	'second-segment-stays-masked': {
		statement:
			'客户端的一个帧分成两个 TCP 报文段到达：`81 8a 37 fa 21 3d 7f 9f 4d 51 58` 和 `b2 44 51 5b 95`。服务器给第一段去掩码，第二段却原样交出。错在哪一方？',
		choices: {
			server: '服务器：掩码键用于整个载荷。',
			client: '客户端：一个帧必须装进一个报文段。',
			network: '网络：它不得切开帧。',
		},
		truth:
			'TCP 传输的是字节，不是帧，一个帧可以分成任意多段到达。服务器必须给载荷的全部 {frame.0.length} 个字节去掩码，结果是“{frame.0.text}”。',
		shows: '标出的字节在第二个报文段里到达，它们属于同一个载荷。',
	},
	'mask-bit-not-read': {
		statement:
			'客户端发送没有掩码的帧 `81 05 48 65 6c 6c 6f`。服务器不看 MASK 位，把 `48 65 6c 6c` 当作掩码键。它应该怎么做？',
		choices: {
			fail: '使连接失败：客户端必须给帧加掩码。',
			read: '读出消息“Hello”：MASK 是 0。',
			'take-key': '就取这四个字节：客户端的帧都有掩码键。',
		},
		truth:
			'双方都有错。客户端必须给每个帧加掩码；服务器收到没有掩码的帧时，必须关闭连接。实验以 {failure.code} 使连接失败。',
		shows: '第 8 位 MASK 是 0，后面直接是载荷；实验使连接失败。',
	},
	'masked-pong': {
		statement:
			'服务器用 `8a 80 00 00 00 00` 回应 Ping。一个客户端库把前两个字节读作帧，又把后面的零当作下一个帧，报告“没有开头的延续帧”。错在哪一方？',
		choices: {
			both: '双方都有错。',
			client: '客户端：服务器可以给空的 Pong 加掩码。',
			server: '服务器：掩码键不得全是零。',
		},
		truth:
			'服务器不得给任何帧加掩码。客户端应该看到 MASK = 1，并因此关闭连接。MASK = 1 表示后面有四个字节的掩码键，载荷为空时也一样。',
		shows: '这六个字节是一个帧，掩码键是 `{frame.0.key}`。',
	},
	'unmasked-pong': {
		statement:
			'一个客户端给自己的消息加掩码，却用 Pong `8a 00` 回应 Ping。服务器关闭了连接。错在哪一方？',
		choices: {
			client: '客户端：控制帧也要加掩码。',
			server: '服务器：空的载荷没有什么可加掩码的。',
			ping: '服务器：它不得向客户端发送 Ping。',
		},
		truth:
			'客户端必须给所有帧加掩码，包括 Ping、Pong 和 Close，载荷为空时也一样。客户端的空 Pong 有六个字节：`8a 80` 和掩码键。',
		shows: '来自客户端的 {frame.0.kind} 的第 8 位 MASK 是 0，实验使连接失败。',
	},
	'pong-of-masked-bytes': {
		statement:
			'客户端发送 Ping `89 84 37 fa 21 3d 47 93 4f 5a`。服务器用 Pong `8a 04 47 93 4f 5a` 回应。错在哪里？',
		choices: {
			payload: '服务器应该发送去掩码后的载荷。',
			mask: '服务器应该用同一个掩码键给 Pong 加掩码。',
			nothing: '没有错：Pong 的字节和 Ping 的一样。',
		},
		truth:
			'Pong 的应用数据必须和 Ping 的相同，这里是“{frame.0.text}”。掩码键只属于这一个帧。正确的 Pong 是 `8a 04 {frame.0.payload}`；字节不同，客户端就可能认不出是哪个 Ping 的回应。',
		shows: '线路上 Ping 的字节是 `{frame.0.wire}`，而它的载荷是 `{frame.0.payload}`。',
	},
	'pong-in-two-segments': {
		statement:
			'浏览器的空 Pong 分成两个 TCP 报文段到达：`8a 80` 和 `46 dc 9f 25`。服务器把第二段当作新的帧。错在哪一方？',
		choices: {
			server: '服务器：它必须等待掩码键。',
			browser: '浏览器：帧头必须在一个报文段里。',
			network: '网络：报文段的顺序错了。',
		},
		truth:
			'MASK 是 1，所以帧头还有四个字节，不管它们何时到达。服务器必须保留这两个字节并等待。接收方要料到任何字节处都可能被切开。',
		shows: '这六个字节是一个没有错误的 {frame.0.kind}，标出的四个字节是它的掩码键。',
	},
	'rsv1-on-second-fragment': {
		statement:
			'双方商定了 permessage-deflate。服务器用两个帧发送一条压缩的消息：`41 03 f2 48 cd` 和 `c0 04 c9 c9 07 00`。客户端使连接失败。错在哪一方？',
		choices: {
			sender: '服务器：第二个帧不得设置 RSV1。',
			receiver: '客户端：压缩的每个帧都有 RSV1。',
			opcode: '服务器：第二个帧的操作码应该是 1。',
		},
		truth:
			'RSV1 表示消息是压缩的，所以它在消息的第一个帧里。延续帧里它必须是 0，否则接收方必须使连接失败。第二个帧应该以 `80` 开头。',
		shows: '延续帧的 RSV1 是 1，严格的客户端以 {failure.code} 使连接失败。',
	},
	'rsv1-on-ping': {
		statement:
			'双方商定了 permessage-deflate。客户端发送 Ping `c9 80 37 fa 21 3d`，接着是一条没有压缩的二进制消息。服务器回应了 Ping，并对消息解压。它错在哪里？',
		choices: {
			accepts: '它应该在收到 Ping 时就使连接失败。',
			inflates: '它应该对 Ping 也解压。',
			answers: '它应该用设置了 RSV1 的 Pong 回应。',
		},
		truth:
			'这个 Ping 设置了 RSV1，而控制帧不得设置它，接收方必须使连接失败。这个服务器却把这一位留给了下一条消息，于是对那条消息解压。',
		shows: '第一个帧违反规则；第二个帧的 RSV1 是 0，载荷是“{frame.1.text}”。',
	},
	'one-more-byte': {
		statement:
			'有人报告，许多程序拒绝这样一条压缩的消息，它的最后一个帧有一个字节：先是 `41 0b f2 48 cd c9 c9 07 00 00 00 ff ff`，然后是 `c0 01 00`。RFC 7692 里有这样的字节。错在哪一方？',
		choices: {
			sender: '发送方：`c0` 应该是 `80`。',
			browser: '接收方：它们不知道 RFC 的这一部分。',
			byte: '发送方：一个字节的帧不能压缩。',
		},
		truth:
			'字节 `00` 是对的。但最后一个帧是延续帧，却设置了 RSV1，接收方必须使连接失败。改成 `80 01 00`，消息就是“{message.0.text}”。',
		shows: '实验只发现一个错误：第二个帧里的 RSV1。',
	},
	'rsv1-without-extension': {
		statement:
			'客户端提出 permessage-deflate，服务器的响应没有接受。后来服务器的一个帧设置了 RSV1，例如 `c1 07 f2 48 cd c9 c9 07 00`。客户端必须怎么做？',
		choices: {
			fail: '使连接失败。',
			inflate: '对载荷解压，因为它提出过这个扩展。',
			ignore: '忽略这一位，按原样读载荷。',
		},
		truth:
			'提出不等于商定：响应里没有这个字段，RSV1 就没有含义，必须是 0。客户端必须使连接失败，这里用 {failure.code}。错在服务器。',
		shows: '连接没有商定扩展，RSV1 却是 1。',
	},
};
