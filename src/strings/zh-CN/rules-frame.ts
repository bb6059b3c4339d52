// The Chinese words about the rules that frames show.
import type { FrameRuleCode } from '../../engine/index.ts';
import type { RuleWords } from '../rule-words.ts';

export const FRAME_RULE_WORDS: Readonly<Record<FrameRuleCode, RuleWords>> = {
	'deflate-rsv1-first-frame': {
		title: '延续帧上出现 RSV1',
		duty: '协商了 permessage-deflate 之后，消息第一帧上的 RSV1 表示这条消息经过压缩。发送方不得在延续帧上设置它。',
		remedy: '除消息的第一帧外，把各帧的 RSV1 清零。',
	},
	'deflate-rsv1-control': {
		title: '控制帧上出现 RSV1',
		duty: 'permessage-deflate 不压缩控制帧，所以发送方不得在 Close、Ping、Pong 上设置 RSV1。',
		remedy: '把 RSV1 清零，只在压缩消息的第一帧上设置。',
	},
	'frame-rsv1': {
		title: 'RSV1 为 1，但没有约定含义',
		duty: '除非协商的扩展赋予它含义，RSV1 必须为 0。permessage-deflate 就赋予了含义：压缩消息的第一帧 RSV1 = 1。',
		remedy: '把 RSV1 清零，或者先在握手中协商 permessage-deflate。',
	},
	'frame-rsv2': {
		title: 'RSV2 为 1',
		duty: '除非协商的扩展赋予它含义，RSV2 必须为 0；已注册的扩展都不使用它。它为 1，可能说明这些字节并不是一帧的开头。',
		remedy: '把 RSV2 清零。如果你没有设置它，请检查前一帧的长度是否正确。',
	},
	'frame-rsv3': {
		title: 'RSV3 为 1',
		duty: '除非协商的扩展赋予它含义，RSV3 必须为 0；已注册的扩展都不使用它。它为 1，可能说明这些字节并不是一帧的开头。',
		remedy: '把 RSV3 清零。如果你没有设置它，请检查前一帧的长度是否正确。',
	},
	'frame-opcode-reserved-data': {
		title: '保留的数据帧 opcode',
		duty: 'opcode 3 到 7 留给将来的数据帧。接收方收到时必须使连接失败。',
		remedy: '文本帧用 1，二进制帧用 2，延续帧用 0。',
		detail: ({ opcode }) => `opcode ${opcode} 没有含义。`,
	},
	'frame-opcode-reserved-control': {
		title: '保留的控制帧 opcode',
		duty: 'opcode B 到 F 留给将来的控制帧。接收方收到时必须使连接失败。',
		remedy: 'Close 用 8，Ping 用 9，Pong 用 A。',
		detail: ({ opcode }) => `opcode 0x${Number(opcode).toString(16).toUpperCase()} 没有含义。`,
	},
	'frame-incomplete': {
		title: '帧不完整',
		duty: 'TCP 可能把一帧分几次送达，所以帧不完整并不算错，接收方继续等待。如果 TCP 就此断开，连接以 1006 关闭。',
		remedy: '补上缺少的字节；如果声明的长度过大，就改正长度。',
		detail: ({ part, available, announced }) =>
			part === 'header'
				? `帧头共 ${announced} 字节，到了 ${available} 字节。`
				: `声明的载荷为 ${announced} 字节，到了 ${available} 字节。`,
	},
	'length-minimal-16': {
		title: '7 位够用，却用了 16 位长度',
		duty: '发送方必须使用最短的长度格式：125 以内放得进 7 位字段。RFC 没有规定接收方如何处理过长的格式。',
		remedy: '把长度写进 7 位字段。',
		detail: ({ length }) => `${length} 用了 16 位，其实 7 位就够。`,
	},
	'length-minimal-64': {
		title: '短的格式够用，却用了 64 位长度',
		duty: '发送方必须使用最短的长度格式：65,535 以内 16 位就够。RFC 没有规定接收方如何处理过长的格式。',
		remedy: '改用更短的格式。',
		detail: ({ length, minimal }) => `${length} 用了 64 位，其实 ${minimal} 位就够。`,
	},
	'length-top-bit': {
		title: '64 位长度的最高位是 1',
		duty: '64 位长度的最高位必须为 0。原因可能是：这样有符号的 64 位整数也能表示任何长度。',
		remedy: '把这一位清零。请检查字节序：最高字节在前。',
		detail: ({ hex }) => `读出的长度是 ${hex}。`,
	},
	'length-without-key': {
		title: '长度把掩码键也算了进去',
		duty: '载荷长度只计载荷，掩码键的四个字节属于帧头。如果发送方把它们也算进去，接收方就会多等四个字节。',
		remedy: '把长度减 4。',
	},
	'length-limit': {
		title: '消息超过接收方的上限',
		duty: '对帧或消息的大小设有上限的接收方必须保护自己。它可以在读到声明的长度时就拒绝，不必先保存载荷。',
		remedy: '发送小一些的消息，或提高接收方的上限。',
		detail: ({ length, limit }) => `声明了 ${length} 字节，接收方最多接受 ${limit} 字节。`,
	},
	'length-representable': {
		title: '长度超过 2⁵³ − 1',
		duty: '超过 2⁵³ − 1，JavaScript 的数字就不再精确，也没有这么大的内存。接收方按 64 位读取长度并拒绝，不取近似值。',
		remedy: '检查长度字节：可能把载荷当成了长度。',
		detail: ({ hex }) => `读出的长度是 ${hex}。`,
	},
	'mask-client': {
		title: '客户端发出的帧必须带掩码',
		duty: '客户端必须给每一帧加掩码，控制帧和 TLS 中的帧也不例外。否则网页就能决定线路上的字节，欺骗中间设备。服务器必须关闭连接，可以先发送 1002。',
		remedy:
			'用一个新的随机掩码键给载荷加掩码。如果只把 MASK 位置 1，后面四个字节就会被当成掩码键。',
	},
	'mask-server': {
		title: '服务器发出的帧不得带掩码',
		duty: '服务器的任何一帧都不得加掩码。客户端必须关闭连接，可以先发送 1002。',
		remedy: '去掉载荷的掩码和掩码键。',
	},
	'mask-key-fresh': {
		title: '掩码键与前一帧相同',
		duty: '客户端必须从强随机源为每一帧选取新的掩码键（§5.3）。否则，能预知掩码键的攻击者就能决定线路上的字节（§10.3）。',
		remedy: '为每一帧选取新的掩码键。',
		detail: ({ key }) => `前一帧的掩码键也是 ${key}。`,
	},
	'mask-key-unpredictable': {
		title: '全零的掩码键等于没有掩码',
		duty: '掩码键必须来自强随机源。全零的掩码键不会改变载荷，网页就能决定线路上的字节。',
		remedy: '选取随机的掩码键。',
	},
	'mask-index-per-frame': {
		title: '掩码下标没有归零',
		duty: '每一帧都从自己掩码键的第一个字节开始加掩码。如果下标跨分片继续，后面的分片去掩码后就是错误的字节。',
		remedy: '每一帧都从掩码键的第一个字节开始。',
	},
	'control-unfragmented': {
		title: '控制帧的 FIN 不是 1',
		duty: 'Close、Ping 和 Pong 不得分片，所以 FIN 为 1。它们可以插在一条消息的分片之间。',
		remedy: '把 FIN 置 1。',
	},
	'control-length': {
		title: '控制帧超过 125 字节',
		duty: 'Close、Ping 和 Pong 的载荷不得超过 125 字节，这样长度放得进 7 位字段。',
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
		duty: '除非扩展允许，一条消息的分片不得与另一条消息的分片混在一起。控制帧可以插在分片之间。',
		remedy: '用 opcode 0 延续未完成的消息，或者先用 FIN = 1 结束它，再开始新消息。',
		detail: ({ start }) => `第 ${Number(start) + 1} 帧开始的消息还没有结束。`,
	},
	'utf8-lead-byte': {
		title: 'UTF-8 中不存在的字节',
		duty: 'C0、C1 和 F5 到 FF 不会出现在 UTF-8 中。文本必须是有效的 UTF-8，否则接收方必须使连接失败。',
		remedy: '作为二进制发送，或者把文本编码成 UTF-8，而不是 Latin-1 等其他编码。',
		detail: ({ bytes, offset }) => `载荷偏移 ${offset} 处的 ${bytes}。`,
	},
	'utf8-continuation': {
		title: '字符不完整',
		duty: '文本必须是有效的 UTF-8：首字节声明了几个后续字节，后面就正好是几个 80–BF。',
		remedy: '把文本编码成 UTF-8。消息可以在任意处拆开，但不能丢失字节。',
		detail: ({ bytes, offset }) => `${bytes}：偏移 ${offset} 处的字节没有接上这个字符。`,
	},
	'utf8-stray-continuation': {
		title: '没有首字节的后续字节',
		duty: '文本必须是有效的 UTF-8：80–BF 只能出现在首字节之后。',
		remedy: '把文本编码成 UTF-8。如果这条消息本是延续，那么缺少它的第一帧。',
		detail: ({ bytes, offset }) => `载荷偏移 ${offset} 处的 ${bytes}。`,
	},
	'utf8-overlong': {
		title: '字符的编码过长',
		duty: '文本必须是有效的 UTF-8，每个字符用最短的编码：E0 之后是 A0–BF，F0 之后是 90–BF。过长的编码曾被用来绕过过滤。',
		remedy: '用最短的形式编码这个字符。',
		detail: ({ bytes, offset }) => `${bytes}，到载荷偏移 ${offset} 为止。`,
	},
	'utf8-surrogate': {
		title: '半个代理对',
		duty: '文本必须是有效的 UTF-8，其中没有代理项（U+D800 到 U+DFFF）：ED 之后是 80–9F。把两个代理项分别编码（CESU-8），得到的不是 UTF-8。',
		remedy: '编码整个字符，即以 F0 等开头的四个字节。',
		detail: ({ bytes, offset }) => `${bytes}，到载荷偏移 ${offset} 为止。`,
	},
	'utf8-too-large': {
		title: '超出最后一个字符',
		duty: '文本必须是有效的 UTF-8，最大到 U+10FFFF：F4 之后是 80–8F。',
		remedy: '编码不超过 U+10FFFF 的字符。',
		detail: ({ bytes, offset }) => `${bytes}，到载荷偏移 ${offset} 为止。`,
	},
	'utf8-truncated': {
		title: '消息在一个字符中间结束',
		duty: '帧可以在字符中间结束，但整条消息必须是有效的 UTF-8。接收方在 FIN 到达后检查结尾。',
		remedy: '把 FIN 清零并用延续帧发送其余部分，或者发送完整的字符。',
		detail: ({ bytes }) =>
			bytes === '' ? '缺少的字节本应在这一帧里。' : `${bytes} 开始了一个字符，却没有结束。`,
	},
	'close-body-length': {
		title: 'Close 的内容只有一个字节',
		duty: 'Close 如果有内容，前两个字节必须是关闭码。一个字节太短。',
		remedy: '去掉内容，或给出完整的关闭码，例如 03 e8（1000）。',
	},
	'close-code-reserved-local': {
		title: '不得发送的关闭码',
		duty: '端点不得在 Close 中使用 1005、1006 和 1015。它们只用来向自己的应用报告：没有关闭码、没有 Close 帧、TLS 握手失败。',
		remedy: '正常结束时发送 1000，或者去掉内容。没有内容时，接收方自己会报告 1005。',
		detail: ({ closeCode }) => `关闭码是 ${closeCode}。`,
	},
	'close-code-reserved-1004': {
		title: '关闭码 1004 目前没有含义',
		duty: '1004 是保留值，将来可能定义含义。',
		remedy: '用 1000；自定义含义用 4000–4999。',
	},
	'close-code-unassigned': {
		title: '没有定义的关闭码',
		duty: '1000 到 2999 留给协议本身、它的后续版本和扩展，其中 1016 以上都没有定义。',
		remedy: '库使用 3000–3999（需注册），自定义含义用 4000–4999。',
		detail: ({ closeCode }) => `关闭码是 ${closeCode}。`,
	},
	'close-code-below-1000': {
		title: '小于 1000 的关闭码',
		duty: '0 到 999 不使用。',
		remedy: '正常结束用 1000。请检查字节序：最高字节在前。',
		detail: ({ closeCode }) => `关闭码是 ${closeCode}。`,
	},
	'close-code-above-4999': {
		title: '大于 4999 的关闭码',
		duty: '关闭码的注册表到 4999 为止。',
		remedy: '自定义含义用 4000–4999。请检查字节序：最高字节在前。',
		detail: ({ closeCode }) => `关闭码是 ${closeCode}。`,
	},
	'close-reason-utf8': {
		title: '关闭原因不是有效的 UTF-8',
		duty: '关闭码后面的原因是 UTF-8 文本。',
		remedy: '把原因编码成 UTF-8；截到 123 字节时要在字符边界处截断。',
		detail: ({ bytes }) => `${bytes} 不是字符。`,
	},
	'close-no-data-after': {
		title: 'Close 之后还有数据',
		duty: '端点发送 Close 之后，不得再发送数据帧。',
		remedy: '先发完所有消息，最后再发送 Close。',
		detail: ({ close }) => `第 ${Number(close) + 1} 帧就是 Close。`,
	},
	'close-once': {
		title: '第二个 Close',
		duty: '每一方只发送一个 Close。连接的关闭码以最先收到的 Close 为准。',
		remedy: '去掉第二个 Close。',
		detail: ({ close }) => `第一个在第 ${Number(close) + 1} 帧。`,
	},
	'close-mid-message': {
		title: '消息还没结束就发送 Close',
		duty: '在分片之间发送 Close 是允许的，但这条消息不再完整，接收方会丢弃已收到的部分。回应 Close 的一方可以先发完自己的消息。',
		remedy: '如果这条消息重要，就先发完最后一个分片，再发送 Close。',
		detail: ({ start }) => `第 ${Number(start) + 1} 帧开始的消息没有完成。`,
	},
};
