// Holds the Chinese words about the rules that only a whole message shows.
import type { MessageRuleCode } from '../../engine/report/index.ts';
import type { ReactionRuleWords } from '../rule-words.ts';
import { number } from './numbers.ts';

/** Holds the sentence for each reason why data are not DEFLATE data (RFC 1951). */
const FAULTS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'block-type': '某个块的类型是 3，但这种类型并不存在。',
		'stored-length': '存储块的两个长度不一致。',
		'code-lengths': '某个块描述的哈夫曼编码无效。',
		'no-code-word': '某个块中有一串位，在它的哈夫曼编码中没有对应的码字。',
		'length-symbol': '某个回溯引用使用了未定义的长度码。',
		'distance-symbol': '某个回溯引用使用了未定义的距离码。',
		distance: '某个回溯引用指向数据开头之前。',
		unfinished: '数据在块的中间就结束了。',
	}),
);

export const MESSAGE_RULE_WORDS: Readonly<Record<MessageRuleCode, ReactionRuleWords>> = {
	'deflate-data-valid': {
		title: '载荷不是 DEFLATE 数据',
		duty: '第一帧的 RSV1 为 1，表示这条消息经过压缩。接收方拼接各帧的载荷，再补上 00 00 ff ff；得到的结果必须是有效的 DEFLATE 数据（RFC 1951）。',
		remedy: '按顺序发送压缩器的全部输出。如果消息没有压缩，就把 RSV1 清零。',
		detail: ({ fault }) => FAULTS.get(String(fault)) ?? '',
		reaction:
			'连接失败。RFC 7692 没有规定关闭码：本站的端点和 ws 发送 1007；Chromium 和 Python 的 websockets 发送 1002；Firefox 不发送 Close。如果数据只是过早结束，本站的端点会交付已经解压的部分。',
	},
	'deflate-tail-removed': {
		title: '没有去掉尾部 00 00 ff ff',
		duty: '压缩器刷新（flush）之后，数据以一个空的存储块结尾，其最后四个字节总是 00 00 ff ff。发送方去掉这四个字节，接收方再把它们补上。',
		remedy: '去掉载荷的最后四个字节。',
		reaction:
			'这条消息解压的结果相同。但接收方随后补上的尾部又开始了一个没有结束的块，所以沿用上下文时，Chromium、Firefox 和 ws 都会在下一条压缩消息处中止连接（实测）。',
	},
	'deflate-empty-message': {
		title: '压缩后的空消息没有载荷',
		duty: '空消息压缩之后是一个字节 00，即空块去掉尾部的结果。如果载荷为空，接收方补上尾部之后只有 00 00 ff ff，这不是一个完整的块。',
		remedy: '发送一个字节 00，或者不压缩这条空消息，让 RSV1 = 0。',
		reaction:
			'实测 Chromium、Firefox、ws 和 Python 的 websockets 都把空的载荷当作空消息。沿用上下文时，Chromium、Firefox 和 ws 随后在下一条压缩消息处中止连接（实测）。',
	},
	'deflate-window-kept': {
		title: '回溯引用超出商定的窗口',
		duty: 'server_max_window_bits 限制服务器的窗口，client_max_window_bits 限制客户端的窗口。发送方的回溯引用不得超出自己的窗口。因此，接收方只需在内存中保留这么大的窗口。',
		remedy: '让压缩器使用商定的窗口大小。如果压缩器不支持这个大小，就不要同意。',
		detail: ({ distance, window }) =>
			`某个回溯引用指向 ${distance} 字节之前，而窗口只有 ${window} 字节。`,
		reaction:
			'如果接收方只保留了窗口中的内容，就无法解压这条消息，于是中止连接；本站的端点发送 1007。如果接收方保留得更多，就察觉不到这个错误。',
	},
	'deflate-takeover-kept': {
		title: '回溯引用指向先前的消息',
		duty: '如果为某一方商定了 no_context_takeover，这一方发送的每条消息都必须从空窗口开始。这样，接收方就可以丢弃先前的消息，空闲的连接因此少占内存。',
		remedy: '在每条消息之前重置压缩器，或者不要同意使用 no_context_takeover。',
		detail: ({ distance }) => `某个回溯引用指向 ${distance} 字节之前，早于这条消息的开头。`,
		reaction:
			'如果接收方已丢弃先前的消息，就无法解压这一条，于是中止连接；本站的端点发送 1007。如果接收方仍保留着先前的消息，就察觉不到这个错误。',
	},
	'deflate-length-compressed': {
		title: '载荷长度写的是压缩前的字节数',
		duty: '载荷长度是压缩后的字节数，因为帧头后面跟着的正是这些字节。解压后的长度并不发送。',
		remedy: '先压缩，再写入压缩结果的长度。',
		reaction:
			'接收方无法直接看出长度有误。长度过大时，接收方会一直等待，并把后面的帧当作载荷；长度过小时，接收方会把压缩数据当作帧头，很可能中止连接。',
	},
	'deflate-text-utf8': {
		title: '解压出的文本不是有效的 UTF-8',
		duty: '文本消息解压后必须是有效的 UTF-8。压缩后的字节可以是任意值。',
		remedy: '先把文本编码为 UTF-8 再压缩，或者把数据作为二进制发送。',
		detail: ({ bytes, offset }) => `解压出的文本在偏移 ${offset} 处是 ${bytes}。`,
		reaction:
			'连接失败。本站的端点、ws 和 Python 的 websockets 发送 1007；Chromium 发送 1002；Firefox 不发送 Close。',
	},
	'deflate-limit-inflated': {
		title: '消息解压后超过上限',
		duty: '接收方如果限制消息的大小，就必须按解压后的字节数来限制。例如，1 MiB 全为 0 的数据，压缩后可以只有约 1 KiB。',
		remedy: '接收方一达到上限就停止解压；发送方改为发送更小的消息。',
		detail: ({ limit }) => `这条消息解压后超过 ${number(Number(limit))} 字节。`,
		reaction: '接收方（例如 ws）停止解压，并中止连接，关闭码为 1009。',
	},
};
