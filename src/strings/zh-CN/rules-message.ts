// The Chinese words about the rules that only a whole message shows.
import type { MessageRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';
import { number } from './numbers.ts';

/** The sentence for each reason why data are not DEFLATE data (RFC 1951). */
const FAULTS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'block-type': '某个块的类型是 3，而这种类型不存在。',
		'stored-length': '存储块的两个长度不一致。',
		'code-lengths': '某个块描述的哈夫曼编码不成立。',
		'no-code-word': '这几位不是该块哈夫曼编码中的码字。',
		'length-symbol': '某个回溯引用的长度不存在。',
		'distance-symbol': '某个回溯引用的距离不存在。',
		distance: '某个回溯引用指向了数据开头之前。',
		unfinished: '数据在块的中间就结束了。',
	}),
);

export const MESSAGE_RULE_WORDS: Readonly<Record<MessageRuleCode, TaleWords>> = {
	'deflate-data-valid': {
		title: '载荷不是 DEFLATE 数据',
		duty: '第一帧的 RSV1 表示这条消息经过压缩。接收方拼接各帧的载荷，再补上 00 00 ff ff，结果要是有效的 DEFLATE 数据（RFC 1951）。',
		remedy: '完整、按顺序地发送压缩器的输出。如果消息没有压缩，就把 RSV1 清零。',
		detail: ({ fault }) => FAULTS.get(String(fault)) ?? '',
		reaction:
			'连接失败。RFC 没有规定关闭码：本站的端点和 ws 发送 1007，Chromium 和 Python 的 websockets 发送 1002，Firefox 不发送 Close。如果数据只是过早结束，本站的端点会交付已经解压的部分。',
	},
	'deflate-tail-removed': {
		title: '没有去掉尾部 00 00 ff ff',
		duty: '压缩器刷新（flush）后，数据以一个空的存储块结尾，最后四个字节总是 00 00 ff ff。发送方去掉这四个字节，接收方再补上。',
		remedy: '去掉载荷的最后四个字节。',
		reaction: '解压结果相同，只是多占四个字节。',
	},
	'deflate-empty-message': {
		title: '压缩的空消息缺少一个字节',
		duty: '空消息压缩之后是一个字节 00，即去掉尾部的空块。如果载荷为空，接收方只有 00 00 ff ff，不是完整的块。',
		remedy: '发送一个字节 00，或者不压缩这条空消息，让 RSV1 = 0。',
		reaction:
			'实测 Chromium、Firefox、ws 和 Python 的 websockets 都把它当作空消息，其他接收方未必如此。',
	},
	'deflate-window-kept': {
		title: '回溯引用超出商定的窗口',
		duty: '商定 server_max_window_bits 或 client_max_window_bits 之后，相应的一方不得使用更大的窗口，回溯引用只能到达这么远。这样，对方在内存里只需保留这么多。',
		remedy: '让压缩器使用商定的窗口。如果压缩器不支持这么小的窗口，就不要同意。',
		detail: ({ distance, window }) =>
			`某个回溯引用向前 ${distance} 字节，而窗口只有 ${window} 字节。`,
		reaction: '只保留了窗口内容的接收方无法解压，使连接失败；保留得更多的接收方察觉不到。',
	},
	'deflate-takeover-kept': {
		title: '回溯引用指向先前的消息',
		duty: '一方商定 no_context_takeover 之后，发送的每条消息都必须从空窗口开始。接收方就可以丢弃先前的消息，空闲的连接因此少占内存。',
		remedy: '在每条消息之前重置压缩器，或者不要同意 no_context_takeover。',
		detail: ({ distance }) => `某个回溯引用向前 ${distance} 字节，到了这条消息开始之前。`,
		reaction: '已丢弃先前消息的接收方无法解压这一条，使连接失败；仍保留着的接收方察觉不到。',
	},
	'deflate-length-compressed': {
		title: '长度写的是压缩前的字节数',
		duty: '载荷长度是压缩后的字节数，因为帧头后面跟着的正是这些字节。解压后的长度不会出现在线路上。',
		remedy: '先压缩，再写入结果的长度。',
		reaction:
			'接收方看不出原因。长度太大时，它一直等待，把后面的帧当作载荷；长度太小时，它把压缩数据当作帧头，以 1002 使连接失败。',
	},
	'deflate-text-utf8': {
		title: '解压出的文本不是有效的 UTF-8',
		duty: '文本消息解压后必须是有效的 UTF-8。压缩后的字节可以是任意值。',
		remedy: '先把文本编码为 UTF-8 再压缩，或者作为二进制发送。',
		detail: ({ bytes, offset }) => `文本第 ${offset} 字节处的 ${bytes}。`,
		reaction:
			'连接失败：本站的端点、ws 和 Python 的 websockets 发送 1007，Chromium 发送 1002，Firefox 不发送 Close。',
	},
	'deflate-limit-inflated': {
		title: '解压后超过上限',
		duty: '对消息大小设有上限的接收方必须保护自己，因此要计算解压后的字节数。1 KiB 压缩过的零可以变成 1 MiB。',
		remedy: '接收方一达到上限就停止解压；发送方把消息拆小。',
		detail: ({ limit }) => `这条消息解压后超过 ${number(Number(limit))} 字节。`,
		reaction: '接收方停止解压，以 1009 使连接失败，ws 也是如此。',
	},
};
