// Holds the Chinese words about the rules that frames show.
import type { FrameRuleCode } from '../../engine/report/index.ts';
import type { RuleWords } from '../rule-words.ts';

export const FRAME_RULE_WORDS: Readonly<Record<FrameRuleCode, RuleWords>> = {
	'deflate-rsv1-first-frame': {
		title: '延续帧的 RSV1 为 1',
		duty: '协商了 permessage-deflate 之后，如果消息第一帧的 RSV1 为 1，就表示这条消息经过压缩。发送方不得把延续帧的 RSV1 置 1。',
		remedy: '除了消息的第一帧，把其余各帧的 RSV1 都清零。',
	},
	'deflate-rsv1-control': {
		title: '控制帧的 RSV1 为 1',
		duty: 'permessage-deflate 不压缩控制帧，所以发送方不得把 Close、Ping 或 Pong 的 RSV1 置 1。',
		remedy: '把控制帧的 RSV1 清零，只把压缩消息第一帧的 RSV1 置 1。',
	},
	'frame-rsv1': {
		title: 'RSV1 为 1，但双方没有约定它的含义',
		duty: '除非已协商的扩展赋予 RSV1 含义，否则 RSV1 必须为 0。permessage-deflate 就是这样的扩展：压缩消息第一帧的 RSV1 为 1。',
		remedy: '把 RSV1 清零，或者先在握手中协商 permessage-deflate。',
	},
	'frame-rsv2': {
		title: 'RSV2 为 1',
		duty: '除非已协商的扩展赋予 RSV2 含义，否则 RSV2 必须为 0；已注册的扩展都不使用 RSV2。如果 RSV2 为 1，这些字节可能根本不是一帧的开头。',
		remedy: '把 RSV2 清零。如果 RSV2 不是你置 1 的，请检查前一帧的长度是否正确。',
	},
	'frame-rsv3': {
		title: 'RSV3 为 1',
		duty: '除非已协商的扩展赋予 RSV3 含义，否则 RSV3 必须为 0；已注册的扩展都不使用 RSV3。如果 RSV3 为 1，这些字节可能根本不是一帧的开头。',
		remedy: '把 RSV3 清零。如果 RSV3 不是你置 1 的，请检查前一帧的长度是否正确。',
	},
	'frame-opcode-reserved-data': {
		title: '使用了为将来的数据帧保留的操作码',
		duty: '操作码 3 到 7 是为将来的数据帧保留的。接收方收到带有这些操作码的帧时，必须中止连接。',
		remedy: '文本帧用 1，二进制帧用 2，延续帧用 0。',
		detail: ({ opcode }) => `操作码 ${opcode} 没有含义。`,
	},
	'frame-opcode-reserved-control': {
		title: '使用了为将来的控制帧保留的操作码',
		duty: '操作码 B 到 F 是为将来的控制帧保留的。接收方收到带有这些操作码的帧时，必须中止连接。',
		remedy: 'Close 用 8，Ping 用 9，Pong 用 A。',
		detail: ({ opcode }) => `操作码 0x${Number(opcode).toString(16).toUpperCase()} 没有含义。`,
	},
	'frame-incomplete': {
		title: '帧不完整',
		duty: 'TCP 可能分几次送达一帧，所以帧不完整并不是错误，接收方会等待其余的字节。如果 TCP 连接就此断开，接收方报告的关闭码是 1006。',
		remedy: '补上缺少的字节；如果声明的载荷长度过大，就改正长度。',
		detail: ({ part, available, announced }) =>
			part === 'header'
				? `帧头共 ${announced} 字节，这里只有 ${available} 字节。`
				: `声明的载荷为 ${announced} 字节，这里只有 ${available} 字节。`,
	},
	'length-minimal-16': {
		title: '7 位就够用，却用了 16 位长度',
		duty: '发送方必须使用最短的长度格式：125 以内的长度放得进 7 位字段。RFC 6455 没有规定接收方如何处理过长的格式。',
		remedy: '把长度写进 7 位字段。',
		detail: ({ length }) => `长度 ${length} 用了 16 位，其实 7 位就够。`,
	},
	'length-minimal-64': {
		title: '更短的格式就够用，却用了 64 位长度',
		duty: '发送方必须使用最短的长度格式：65,535 以内的长度，16 位就够用。RFC 6455 没有规定接收方如何处理过长的格式。',
		remedy: '改用更短的长度格式。',
		detail: ({ length, minimal }) => `长度 ${length} 用了 64 位，其实 ${minimal} 位就够。`,
	},
	'length-top-bit': {
		title: '64 位长度的最高位是 1',
		duty: '64 位长度的最高位必须为 0。原因大概是，这样任何长度都能用有符号的 64 位整数表示。',
		remedy: '把最高位清零。请检查长度的字节序：最高字节在前。',
		detail: ({ hex }) => `长度字段是 ${hex}。`,
	},
	'length-without-key': {
		title: '载荷长度把掩码键也算了进去',
		duty: '载荷长度只计载荷，掩码键的四个字节属于帧头。如果发送方把掩码键的四个字节也算进去，接收方就会多等四个字节。',
		remedy: '把载荷长度减 4。',
	},
	'length-limit': {
		title: '消息超过接收方的上限',
		duty: '接收方如果限制帧或消息的大小，就必须拒绝超过上限的帧或消息。接收方读到声明的长度时就可以中止连接，不必先保存载荷。',
		remedy: '发送小一些的消息，或提高接收方的上限。',
		detail: ({ length, limit }) => `声明的长度为 ${length} 字节，接收方最多接受 ${limit} 字节。`,
	},
	'length-representable': {
		title: '长度超过 2⁵³ − 1',
		duty: '长度超过 2⁵³ − 1 时，JavaScript 的数字不一定精确，机器也没有这么大的内存。因此，接收方按 64 位整数读取长度，不取近似值，并拒绝这一帧。',
		remedy: '检查长度字节：发送方可能把载荷写到了长度的位置。',
		detail: ({ hex }) => `长度字段是 ${hex}。`,
	},
	'mask-client': {
		title: '客户端发出的帧必须带掩码',
		duty: '客户端必须给每一帧加掩码，控制帧和 TLS 中的帧也不例外。否则，网页就能决定线路上的字节，从而欺骗中间设备。如果帧没有加掩码，服务器必须关闭连接，并且可以先发送关闭码为 1002 的 Close。',
		remedy:
			'用一个新的随机掩码键给载荷加掩码。如果只把 MASK 位置 1，后面的四个字节就会被当成掩码键。',
	},
	'mask-server': {
		title: '服务器发出的帧不得带掩码',
		duty: '服务器不得给任何一帧加掩码。如果帧带有掩码，客户端必须关闭连接，并且可以先发送关闭码为 1002 的 Close。',
		remedy: '把 MASK 位清零，去掉掩码键，发送不加掩码的载荷。',
	},
	'mask-key-fresh': {
		title: '掩码键与前一帧相同',
		duty: '客户端必须从强随机源为每一帧选取新的掩码键（§5.3）。否则，能预知掩码键的攻击者就能决定线路上的字节（§10.3）。',
		remedy: '为每一帧选取新的掩码键。',
		detail: ({ key }) => `前一帧的掩码键也是 ${key}。`,
	},
	'mask-key-unpredictable': {
		title: '全零的掩码键等于没有加掩码',
		duty: '掩码键必须来自强随机源。全零的掩码键不会改变载荷，因此网页能够决定线路上的字节。但零是允许的值，一帧不足为证。',
		remedy: '选取随机的掩码键。',
	},
	'mask-index-per-frame': {
		title: '掩码键的下标没有归零',
		duty: '每一帧都从自己掩码键的第一个字节开始加掩码。如果下标从前一个分片接着往下数，接收方给后面的分片去掩码时，就会得到错误的字节。',
		remedy: '每一帧都从掩码键的第一个字节开始加掩码。',
	},
	'control-unfragmented': {
		title: '控制帧的 FIN 为 0',
		duty: 'Close、Ping 和 Pong 不得分片，所以它们的 FIN 为 1。控制帧可以插在一条消息的分片之间。',
		remedy: '把控制帧的 FIN 置 1。',
	},
	'control-length': {
		title: '控制帧的载荷超过 125 字节',
		duty: 'Close、Ping 和 Pong 的载荷不得超过 125 字节。125 以内的长度放得进 7 位字段。',
		remedy: '缩短载荷，或者把数据作为消息发送。',
		detail: ({ length }) => `声明的长度为 ${length} 字节。`,
	},
	'fragment-start-missing': {
		title: '延续帧没有可以延续的消息',
		duty: '操作码为 0 的帧用来延续一条未完成的消息，而这里没有未完成的消息。',
		remedy: '消息的第一帧用操作码 1 或 2；如果后面还有分片，就让 FIN = 0。',
	},
	'fragment-interleaved': {
		title: '上一条消息还没有结束，就开始了新消息',
		duty: '除非扩展允许，否则一条消息的分片不得与另一条消息的分片交错。控制帧可以插在分片之间。',
		remedy: '用操作码 0 延续未完成的消息，或者先用 FIN = 1 结束这条消息，再开始新消息。',
		detail: ({ start }) => `从第 ${Number(start) + 1} 帧开始的消息还没有结束。`,
	},
	'utf8-lead-byte': {
		title: 'UTF-8 中不存在的字节',
		duty: '字节 C0、C1 和 F5 到 FF 不会出现在 UTF-8 中。文本必须是有效的 UTF-8，否则接收方必须中止连接。',
		remedy: '把数据作为二进制发送；或者用 UTF-8 编码文本，而不是用 Latin-1 等其他编码。',
		detail: ({ bytes, offset }) => `载荷偏移 ${offset} 处是 ${bytes}。`,
	},
	'utf8-continuation': {
		title: '字符不完整',
		duty: '文本必须是有效的 UTF-8：首字节声明了几个后续字节，后面就正好有几个 80–BF 的字节。',
		remedy: '把文本编码成 UTF-8。消息可以在任意字节处拆开，但不能丢失字节。',
		detail: ({ bytes, offset }) =>
			`在 ${bytes} 中，载荷偏移 ${offset} 处的字节接不上前面未完的字符。`,
	},
	'utf8-stray-continuation': {
		title: '没有首字节的后续字节',
		duty: '文本必须是有效的 UTF-8：80–BF 的字节只能用来接续由首字节开始的字符。',
		remedy: '把文本编码成 UTF-8。如果这些字节本来要延续前一个分片，缺少的就是第一帧。',
		detail: ({ bytes, offset }) => `载荷偏移 ${offset} 处是 ${bytes}。`,
	},
	'utf8-overlong': {
		title: '字符编码所用的字节过多',
		duty: '文本必须是有效的 UTF-8，每个字符都用最短的编码：E0 之后只能是 A0–BF，F0 之后只能是 90–BF。过长的编码曾被用来绕过过滤。',
		remedy: '用最短的形式编码这个字符。',
		detail: ({ bytes, offset }) => `载荷中有 ${bytes}，最后一个字节在偏移 ${offset} 处。`,
	},
	'utf8-surrogate': {
		title: '把半个代理对编码成了字符',
		duty: '文本必须是有效的 UTF-8，其中没有代理码点（U+D800 到 U+DFFF）：ED 之后只能是 80–9F。把一对代理码点分别编码（CESU-8），得到的不是 UTF-8。',
		remedy: '对整个字符编码，得到以 F0 到 F4 开头的四个字节。',
		detail: ({ bytes, offset }) => `载荷中有 ${bytes}，最后一个字节在偏移 ${offset} 处。`,
	},
	'utf8-too-large': {
		title: '码点大于 U+10FFFF',
		duty: '文本必须是有效的 UTF-8，码点最大为 U+10FFFF：F4 之后只能是 80–8F。',
		remedy: '只编码不超过 U+10FFFF 的字符。',
		detail: ({ bytes, offset }) => `载荷中有 ${bytes}，最后一个字节在偏移 ${offset} 处。`,
	},
	'utf8-truncated': {
		title: '消息在一个字符中间结束',
		duty: '帧可以在一个字符中间结束，但整条消息必须是有效的 UTF-8。FIN = 1 的帧到达后，接收方会检查文本是否在一个字符中间结束。',
		remedy: '把 FIN 清零，用延续帧发送这个字符的其余字节；或者发送完整的字符。',
		detail: ({ bytes }) =>
			bytes === '' ? '这一帧缺少这个字符的其余字节。' : `${bytes} 只是一个字符的开头。`,
	},
	'close-body-length': {
		title: 'Close 的内容只有一个字节',
		duty: 'Close 如果有内容，内容的前两个字节必须是关闭码。只有一个字节，放不下关闭码。',
		remedy: '去掉内容，或者发送完整的关闭码，例如 03 e8（1000）。',
	},
	'close-code-reserved-local': {
		title: '不得发送的关闭码',
		duty: '端点不得在 Close 中使用 1005、1006 和 1015。端点只用它们向自己的应用报告：1005 表示没有关闭码，1006 表示没有 Close，1015 表示 TLS 握手失败。',
		remedy: '正常结束时发送 1000，或者去掉 Close 的内容。如果没有内容，接收方自己会报告 1005。',
		detail: ({ closeCode }) => `关闭码是 ${closeCode}。`,
	},
	'close-code-reserved-1004': {
		title: '关闭码 1004 目前没有含义',
		duty: '关闭码 1004 是保留值，它的含义将来可能会定义。',
		remedy: '使用 1000；如果要自定义含义，使用 4000 到 4999。',
	},
	'close-code-unassigned': {
		title: '没有定义的关闭码',
		duty: '关闭码 1000 到 2999 留给协议本身、它的后续版本和扩展，其中 1016 到 2999 都没有定义。',
		remedy: '库可以使用 3000 到 3999（需要注册）；如果要自定义含义，使用 4000 到 4999。',
		detail: ({ closeCode }) => `关闭码是 ${closeCode}。`,
	},
	'close-code-below-1000': {
		title: '小于 1000 的关闭码',
		duty: '关闭码不使用 0 到 999。',
		remedy: '正常结束时使用 1000。请检查关闭码的字节序：最高字节在前。',
		detail: ({ closeCode }) => `关闭码是 ${closeCode}。`,
	},
	'close-code-above-4999': {
		title: '大于 4999 的关闭码',
		duty: '关闭码的注册表到 4999 为止。',
		remedy: '如果要自定义含义，使用 4000 到 4999。请检查关闭码的字节序：最高字节在前。',
		detail: ({ closeCode }) => `关闭码是 ${closeCode}。`,
	},
	'close-reason-utf8': {
		title: '关闭原因不是有效的 UTF-8',
		duty: '关闭码后面的关闭原因是 UTF-8 文本。',
		remedy: '把关闭原因编码成 UTF-8。如果要把它缩短到 123 字节，请在两个字符之间截断。',
		detail: ({ bytes }) => `${bytes} 不是有效的 UTF-8。`,
	},
	'close-no-data-after': {
		title: 'Close 之后还有数据帧',
		duty: '端点发送 Close 之后，不得再发送数据帧。',
		remedy: '先发完所有消息，最后再发送 Close。',
		detail: ({ close }) => `第 ${Number(close) + 1} 帧是 Close。`,
	},
	'close-once': {
		title: '发送了第二个 Close',
		duty: '每一方只发送一个 Close。连接的关闭码以收到的第一个 Close 为准。',
		remedy: '去掉第二个 Close。',
		detail: ({ close }) => `第一个 Close 是第 ${Number(close) + 1} 帧。`,
	},
	'close-mid-message': {
		title: '消息还没结束就发送 Close',
		duty: '在分片之间发送 Close 是允许的，但实测 Python 的 websockets 库会以 1002 中止连接。这条消息会不完整，接收方会丢弃已收到的部分。回应 Close 的一方可以先发完自己的消息。',
		remedy: '如果这条消息重要，就先发送它的最后一个分片，再发送 Close。',
		detail: ({ start }) => `从第 ${Number(start) + 1} 帧开始的消息没有完成。`,
	},
};
