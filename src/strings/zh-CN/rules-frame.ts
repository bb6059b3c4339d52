// The Chinese words about the rules that frames show.
import type { FrameRuleCode } from '../../engine/index.ts';
import type { RuleWords } from '../rule-words.ts';

export const FRAME_RULE_WORDS: Readonly<Record<FrameRuleCode, RuleWords>> = {
	'deflate-rsv1-first-frame': {
		title: '延续帧上出现 RSV1',
		duty: '协商了 permessage-deflate 之后，RSV1 表示“这条消息经过压缩”。它只在消息的第一帧上出现一次，延续帧上不再出现。',
		remedy: '除消息的第一帧外，把各帧的 RSV1 清零。',
	},
	'deflate-rsv1-control': {
		title: '控制帧上出现 RSV1',
		duty: 'Close、Ping 和 Pong 从不压缩，所以无论协商了什么，都不带 RSV1。',
		remedy: '把 RSV1 清零：只有数据消息的第一帧可以置位。',
	},
	'frame-rsv1': {
		title: 'RSV1 为 1，但双方没有约定它的含义',
		duty: '除非握手中协商的扩展赋予 RSV1 含义，否则它保持为 0。permessage-deflate 就是这样的扩展：压缩消息的第一帧 RSV1 = 1。',
		remedy: '把 RSV1 清零，或者先在握手中协商 permessage-deflate。',
	},
	'frame-rsv2': {
		title: 'RSV2 为 1',
		duty: 'RSV2 保持为 0：没有任何已注册的扩展使用它。它为 1 往往说明这些字节根本不是一帧的开头。',
		remedy: '把 RSV2 清零。如果看起来没有错，请检查前一帧的长度是否读对。',
	},
	'frame-rsv3': {
		title: 'RSV3 为 1',
		duty: 'RSV3 保持为 0：没有任何已注册的扩展使用它。它为 1 往往说明这些字节根本不是一帧的开头。',
		remedy: '把 RSV3 清零。如果看起来没有错，请检查前一帧的长度是否读对。',
	},
	'frame-opcode-reserved-data': {
		title: '保留的数据帧 opcode',
		duty: 'opcode 3 到 7 留给将来的数据帧，目前没有定义。接收方遇到时必须让连接失败。',
		remedy: '文本用 1，二进制用 2，延续消息用 0。',
		detail: ({ opcode }) => `opcode ${opcode} 没有含义。`,
	},
	'frame-opcode-reserved-control': {
		title: '保留的控制帧 opcode',
		duty: 'opcode B 到 F 留给将来的控制帧，目前没有定义。接收方遇到时必须让连接失败。',
		remedy: 'Close 用 8，Ping 用 9，Pong 用 A。',
		detail: ({ opcode }) => `opcode 0x${Number(opcode).toString(16).toUpperCase()} 没有含义。`,
	},
	'frame-incomplete': {
		title: '这一帧还没有到齐',
		duty: '声明的字节没有全部到达，只是帧没有结束，并不算错：TCP 可以在任何地方切开。接收方继续等待；如果 TCP 就此结束，连接以 1006 关闭。',
		remedy: '补上缺少的字节；如果长度声明得过大，就改正长度。',
		detail: ({ part, available, announced }) =>
			part === 'header'
				? `帧头共 ${announced} 字节，到了 ${available} 字节。`
				: `声明的载荷为 ${announced} 字节，到了 ${available} 字节。`,
	},
	'length-minimal-16': {
		title: '7 位够用，却用了 16 位长度',
		duty: '必须使用最短的写法：125 以内直接写进 7 位。这条义务约束发送方；浏览器会因此让连接失败，ws 8 和 Python 的 websockets 则接受。',
		remedy: '把长度写进 7 位字段。',
		detail: ({ length }) => `${length} 用了 16 位，其实 7 位就够。`,
	},
	'length-minimal-64': {
		title: '短的写法够用，却用了 64 位长度',
		duty: '必须使用最短的写法：65,535 以内 16 位就够。这条义务约束发送方；浏览器会因此让连接失败，ws 8 和 Python 的 websockets 则接受。',
		remedy: '改用更短的写法。',
		detail: ({ length, minimal }) => `${length} 用了 64 位，其实 ${minimal} 位就够。`,
	},
	'length-top-bit': {
		title: '64 位长度的最高位是 1',
		duty: '64 位长度的最高位必须为 0。原因可能是：这样有符号的 64 位整数也能表示任何长度。',
		remedy: '把这一位清零；并检查字节序：长度是大端序。',
		detail: ({ hex }) => `读出的长度是 ${hex}。`,
	},
	'length-without-key': {
		title: '长度把掩码键也算了进去',
		duty: '载荷长度只计载荷；掩码键的四个字节属于帧头。发送方若把它们算进去，就多声明了四个字节，接收方会一直等下去，或者吞掉下一帧的开头。',
		remedy: '把长度减 4。',
	},
	'length-limit': {
		title: '消息超过接收方的上限',
		duty: '有大小上限的接收方根据声明的长度就要拒绝，而不是先把载荷存下来。',
		remedy: '一次少发一些，或提高接收方的上限。',
		detail: ({ length, limit }) => `声明了 ${length} 字节，接收方最多接受 ${limit} 字节。`,
	},
	'length-representable': {
		title: '长度超过 2⁵³ − 1',
		duty: '超过 2⁵³ − 1，JavaScript 的数字就不再精确，也没有这么大的内存：应按 64 位读出并拒绝，绝不能取近似值。',
		remedy: '检查长度字节：可能把载荷当成了长度。',
		detail: ({ hex }) => `读出的长度是 ${hex}。`,
	},
	'mask-client': {
		title: '客户端发出的帧必须带掩码',
		duty: '客户端发往服务器的每一帧都带掩码，控制帧和 TLS 连接上的帧也不例外：否则网页就能决定线路上出现的字节，从而欺骗中间设备。服务器必须关闭连接，可以先发 1002。',
		remedy: '用一个新的随机键给载荷加掩码。只把 MASK 位置 1，会让后面四个字节被当成掩码键。',
	},
	'mask-server': {
		title: '服务器发出的帧不得带掩码',
		duty: '服务器发往客户端的帧都不带掩码。客户端必须关闭连接，可以先发 1002。（实测 Firefox 会照样交付消息。）',
		remedy: '去掉掩码和掩码键。',
	},
	'mask-key-fresh': {
		title: '掩码键与前一帧相同',
		duty: '每一帧都要从强随机源取一个新键。接收方看不出来，只管去掩码；但攻击者如果能预知掩码键，就能决定线路上的字节（§5.3、§10.3）。',
		remedy: '每一帧都换一个新键。',
		detail: ({ key }) => `${key} 也用在了前一帧上。`,
	},
	'mask-key-unpredictable': {
		title: '全零的掩码键等于没有掩码',
		duty: '掩码键来自强随机源。全零的键让载荷原样出现在线路上，网页又能决定线路上的字节了。',
		remedy: '换一个随机键。',
	},
	'mask-index-per-frame': {
		title: '掩码下标跨帧继续了',
		duty: '每一帧的掩码键下标都从 0 开始。发送方如果让下标跨分片继续，后面的分片全部变成乱码；文本通常表现为无效的 UTF-8。',
		remedy: '每一帧都从掩码键的第一个字节开始。',
	},
	'control-unfragmented': {
		title: '控制帧的 FIN 不是 1',
		duty: 'Close、Ping 和 Pong 从不分片：它们要能插进一条消息的分片之间，所以 FIN 总是 1。',
		remedy: '把 FIN 置 1。',
	},
	'control-length': {
		title: '控制帧超过 125 字节',
		duty: 'Close、Ping 和 Pong 最多携带 125 字节，所以长度总能放进短帧头的 7 位。',
		remedy: '缩短载荷，或者作为消息发送。',
		detail: ({ length }) => `声明了 ${length} 字节。`,
	},
	'fragment-start-missing': {
		title: '没有可以延续的消息',
		duty: 'opcode 0 延续一条未完成的消息，而这里没有未完成的消息。',
		remedy: '消息的第一帧用 opcode 1 或 2；后面还有分片时 FIN = 0。',
	},
	'fragment-interleaved': {
		title: '上一条消息还没结束就开始了新消息',
		duty: '一条消息的分片之间不能夹杂另一条消息，只能插入控制帧。',
		remedy: '用 opcode 0 继续当前消息，或者先用 FIN = 1 结束它。',
		detail: ({ start }) => `第 ${Number(start) + 1} 帧开始的消息还没有结束。`,
	},
	'utf8-lead-byte': {
		title: 'UTF-8 中不存在的字节',
		duty: 'C0、C1 和 F5 到 FF 不会出现在 UTF-8 中。文本必须是有效的 UTF-8；接收方让连接失败，通常用 1007。',
		remedy: '作为二进制发送，或者把文本编码成 UTF-8（Latin-1 不是）。',
		detail: ({ bytes, offset }) => `载荷偏移 ${offset} 处的 ${bytes}。`,
	},
	'utf8-continuation': {
		title: '一个字符半途中断',
		duty: '首字节声明了几个后续字节，后面就必须正好跟几个 80–BF。',
		remedy: '把文本编码成 UTF-8；消息可以在任意处切开，但不能丢字节。',
		detail: ({ bytes, offset }) => `${bytes}：偏移 ${offset} 处的字节没有接上这个字符。`,
	},
	'utf8-stray-continuation': {
		title: '多余的后续字节',
		duty: '80–BF 不能脱离首字节单独出现。',
		remedy: '把文本编码成 UTF-8。如果这条消息本是延续，那么缺了它的第一帧。',
		detail: ({ bytes, offset }) => `载荷偏移 ${offset} 处的 ${bytes}。`,
	},
	'utf8-overlong': {
		title: '字符用了过长的写法',
		duty: '字符必须用最短的写法：E0 之后是 A0–BF，F0 之后是 90–BF。过长的写法曾被用来绕过过滤。',
		remedy: '用最短的写法编码这个字符。',
		detail: ({ bytes, offset }) => `${bytes}，到载荷偏移 ${offset} 为止。`,
	},
	'utf8-surrogate': {
		title: '半个代理对',
		duty: 'U+D800 到 U+DFFF 不是字符：ED 之后是 80–9F。把 UTF-16 的两半分别编码（CESU-8）不是 UTF-8。',
		remedy: '编码整个字符，即以 F0 起头的四个字节。',
		detail: ({ bytes, offset }) => `${bytes}，到载荷偏移 ${offset} 为止。`,
	},
	'utf8-too-large': {
		title: '超出了最后一个字符',
		duty: 'U+10FFFF 之上没有字符：F4 之后是 80–8F。',
		remedy: '编码真实存在的字符。',
		detail: ({ bytes, offset }) => `${bytes}，到载荷偏移 ${offset} 为止。`,
	},
	'utf8-truncated': {
		title: '消息在一个字符中间结束',
		duty: '帧可以在字符中间切开，但整条消息必须在字符边界结束。FIN 到达后接收方使连接失败，通常用 1007。',
		remedy: '把 FIN 清零并用延续帧送来其余部分，或者发送完整的字符。',
		detail: ({ bytes }) =>
			bytes === '' ? '缺少的字节本应在这一帧里。' : `${bytes} 开始了一个字符，却没有结束。`,
	},
	'close-body-length': {
		title: 'Close 的内容只有一个字节',
		duty: 'Close 的内容要么为空，要么以两个字节的关闭码开头。一个字节两者都不是。',
		remedy: '去掉内容，或给出完整的关闭码，例如 03 e8（1000）。',
	},
	'close-code-reserved-local': {
		title: '不会在线路上出现的关闭码',
		duty: '1005、1006 和 1015 是端点对所见情形的称呼（没有关闭码、没有 Close 帧、TLS 失败），从不出现在帧里。',
		remedy: '正常结束发 1000；若不想说明，就去掉内容，对方自己会报告 1005。',
		detail: ({ closeCode }) => `关闭码是 ${closeCode}。`,
	},
	'close-code-reserved-1004': {
		title: '关闭码 1004 目前没有含义',
		duty: '1004 是保留值。ws 8 和 Python 的 websockets 会回 1002，Chromium 会原样回送。',
		remedy: '用 1000；自定义含义用 4000–4999。',
	},
	'close-code-unassigned': {
		title: '没有定义的关闭码',
		duty: '1016 到 2999 属于协议本身及其扩展，分配之前不使用。ws 8 和 Python 的 websockets 会回 1002，Chromium 会原样回送。',
		remedy: '库使用 3000–3999（需注册），自定义含义用 4000–4999。',
		detail: ({ closeCode }) => `关闭码是 ${closeCode}。`,
	},
	'close-code-below-1000': {
		title: '小于 1000 的关闭码',
		duty: '0 到 999 不使用。ws 8 和 Python 的 websockets 会回 1002，Chromium 会原样回送。',
		remedy: '正常结束用 1000。并检查字节序：关闭码是大端序。',
		detail: ({ closeCode }) => `关闭码是 ${closeCode}。`,
	},
	'close-code-above-4999': {
		title: '大于 4999 的关闭码',
		duty: '注册表到 4999 为止。ws 8 和 Python 的 websockets 会回 1002，Chromium 会原样回送。',
		remedy: '自定义含义用 4000–4999。并检查字节序：关闭码是大端序。',
		detail: ({ closeCode }) => `关闭码是 ${closeCode}。`,
	},
	'close-reason-utf8': {
		title: '关闭原因不是有效的 UTF-8',
		duty: '关闭码后面的原因是 UTF-8 文本。ws 8 和 Python 的 websockets 回 1007，Chromium 回 1002。',
		remedy: '把原因编码成 UTF-8；截到 123 字节时要在字符边界处截断。',
		detail: ({ bytes }) => `${bytes} 不是字符。`,
	},
	'close-no-data-after': {
		title: 'Close 之后还有数据',
		duty: '发出 Close 的一方不再发送数据。接收方会丢弃后来的内容；如果是服务器这样做，Chromium 会让连接失败。',
		remedy: '先发完所有消息，最后再发 Close。',
		detail: ({ close }) => `第 ${Number(close) + 1} 帧就是 Close。`,
	},
	'close-once': {
		title: '第二个 Close',
		duty: '每一方只发一个 Close，以第一个为准。第二个没有作用：严格的接收方会忽略它，实测 Chromium 则使连接失败。',
		remedy: '去掉它。',
		detail: ({ close }) => `第一个在第 ${Number(close) + 1} 帧。`,
	},
	'close-mid-message': {
		title: '消息还没结束就 Close',
		duty: '在分片之间发 Close 是允许的，意味着放弃这条消息：接收方会丢掉已收到的一半。发送方也可以先把消息发完。实测 Python 的 websockets 会以 1002 使连接失败。',
		remedy: '如果这条消息重要，就先发完最后一个分片再 Close。',
		detail: ({ start }) => `第 ${Number(start) + 1} 帧开始的消息没有完成。`,
	},
};
