// The Chinese words about the rules that only a whole message shows.
import type { MessageRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';
import { number } from './numbers.ts';

/** 数据为何不是 DEFLATE 数据（RFC 1951）。 */
const FAULTS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'block-type': '某个块的类型是 3，而这种类型不存在。',
		'stored-length': '存储块的两个长度不相符。',
		'code-lengths': '某个块描述的编码不可能成立。',
		'no-code-word': '这些比特不是该块编码中的码字。',
		'length-symbol': '某次复制给出的长度不存在。',
		'distance-symbol': '某次复制给出的距离不存在。',
		distance: '某次复制回溯到了所有已解压内容之前。',
		unfinished: '数据在块的中间就结束了。',
	}),
);

export const MESSAGE_RULE_WORDS: Readonly<Record<MessageRuleCode, TaleWords>> = {
	'deflate-data-valid': {
		title: '载荷不是 DEFLATE 数据',
		duty: 'RSV1 表示这条消息经过压缩。把各帧的载荷拼接起来、补回 00 00 ff ff 之后，必须是 DEFLATE（RFC 1951）能一直读到末尾的数据：接收方没有别的依据。',
		remedy: '把压缩器给出的内容完整、按顺序地发送。如果消息没有压缩，就清除 RSV1。',
		detail: ({ fault }) => FAULTS.get(String(fault)) ?? '',
		reaction:
			'连接失败。RFC 没有规定关闭码：本页的端点和 ws 8 发送 1007，Chromium 和 Python 的 websockets 发送 1002，Firefox 不发送 Close。如果数据只是过早结束，本页的端点能解压多少就接受多少。',
	},
	'deflate-tail-removed': {
		title: '没有去掉尾部 00 00 ff ff',
		duty: '压缩数据刷新（flush）之后以一个空的存储块结尾，它的最后四个字节总是 00 00 ff ff。发送方把它们去掉，接收方再补回来：人人都知道的内容何必发送？',
		remedy: '去掉载荷的最后四个字节。',
		reaction: '没有反应：解压结果相同，只是每条消息浪费四个字节。',
	},
	'deflate-empty-message': {
		title: '压缩的空消息缺了那一个字节',
		duty: '空消息压缩之后是去掉尾部的空存储块，也就是一个字节 00。如果载荷一个字节也没有，接收方手里只剩 00 00 ff ff，构不成完整的块。',
		remedy: '发送一个字节 00，或者不压缩这条空消息，让 RSV1 = 0。',
		reaction: 'Chromium、Firefox、ws 8 和 Python 的 websockets 都把它当作空消息。不要依赖这一点。',
	},
	'deflate-window-kept': {
		title: '复制的内容超出了商定的窗口',
		duty: 'server_max_window_bits 和 client_max_window_bits 承诺了发送方的复制最远回溯多少。对方在内存里只保留这么多，这正是它所要求的。',
		remedy: '让压缩器使用商定的窗口。如果压缩器做不到这么小，就不要同意。',
		detail: ({ distance, window }) => `某次复制回溯 ${distance} 字节，而窗口只有 ${window} 字节。`,
		reaction:
			'只保留了窗口内容的接收方无法解压这条消息，会让连接失败；保留得更多的接收方则察觉不到。',
	},
	'deflate-takeover-kept': {
		title: '复制了先前消息的内容',
		duty: '商定 no_context_takeover 之后，发送方的每条消息都从空窗口开始：对方在两条消息之间忘掉一切，这样沉默的连接就不占内存。',
		remedy: '在每条消息之前重置压缩器，或者不要同意 no_context_takeover。',
		detail: ({ distance }) => `某次复制回溯 ${distance} 字节，到了这条消息开始之前。`,
		reaction: '已经忘掉先前消息的接收方无法解压这一条，会让连接失败；还保留着的接收方则察觉不到。',
	},
	'deflate-length-compressed': {
		title: '长度算的是没有发送的内容',
		duty: '载荷长度是压缩之后的字节数，因为后面跟着的正是这些字节。解压后有多长，线路上并不写明。如果发送方在这里写原来的长度，后面每一帧的起点都会错位。',
		remedy: '先压缩，再写压缩结果的长度。',
		reaction:
			'接收方看不出真正的原因。长度太大，它就一直等待，把后面的帧当作载荷；长度太小，它就把压缩数据当作帧头，以 1002 失败。',
	},
	'deflate-text-utf8': {
		title: '解压出的文本不是 UTF-8',
		duty: '文本消息必须是 UTF-8，不论是否压缩。要看的是解压后的内容：压缩后的字节可以是任意值。',
		remedy: '先把文本编码为 UTF-8 再压缩，或者作为二进制消息发送。',
		detail: ({ bytes, offset }) => `文本第 ${offset} 字节处的 ${bytes}。`,
		reaction:
			'连接失败：本页的端点、ws 8 和 Python 的 websockets 发送 1007，Chromium 发送 1002，Firefox 不发送 Close。',
	},
	'deflate-limit-inflated': {
		title: '解压后超过上限',
		duty: '限制消息大小的接收方必须计算解压后的字节数：1 KiB 压缩过的零可以膨胀成 1 MiB。攻击者瞄准的就是只数线路字节的接收方。',
		remedy: '作为接收方，达到上限就停止解压；作为发送方，把消息拆小。',
		detail: ({ limit }) => `这条消息解压后超过 ${number(Number(limit))} 字节。`,
		reaction: '接收方停止解压，以 1009 让连接失败，ws 8 也是如此。',
	},
};
