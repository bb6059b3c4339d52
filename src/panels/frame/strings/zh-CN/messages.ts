// Holds the Chinese words of the messages view.
import type { Message, MessageEnd, MessageType } from '../../../../engine/message/index.ts';
import { MESSAGE_RULE_WORDS } from '../../../../strings/zh-CN/rules-message.ts';
import type { MessageLine } from '../../messages/message-line.ts';
import type { CarriedFacts, ContentCell } from '../../messages/message-page.ts';
import type { MessageWords } from '../en/messages.ts';
import { countBytes, number } from '../../../../strings/zh-CN/numbers.ts';
import { numberFormat } from '../../../../strings/number-format.ts';

const percent = numberFormat('zh-CN', { style: 'percent', maximumSignificantDigits: 2 });

const KINDS: Readonly<Record<MessageType, string>> = {
	text: '文本',
	binary: '二进制',
	close: 'Close',
	ping: 'Ping',
	pong: 'Pong',
	unknown: '不是消息',
};

const ENDS: Readonly<Record<MessageEnd, string>> = {
	whole: '',
	open: '未结束',
	'broken-off': '没有结尾',
};

function size({
	compressed,
	wireBytes,
	bytes,
}: Pick<MessageLine, 'compressed' | 'wireBytes' | 'bytes'>) {
	if (!compressed) return countBytes(bytes);
	const ratio = bytes > 0 ? ` · ${percent.format(wireBytes / bytes)}` : '';
	return `${number(wireBytes)} → ${countBytes(bytes)}${ratio}`;
}

function how({ source, bits, copy }: CarriedFacts): string {
	const where = bits
		? `压缩数据的位 ${number(bits.from)}–${number(bits.to - 1)}，每个字节从最低位数起`
		: '';
	if (copy) {
		const from =
			copy.message === null
				? '来源是这条消息'
				: `来源是第 ${number(copy.message + 1)} 条消息（沿用上下文，context takeover）`;
		return `编码为回溯引用（${where}）：往回数 ${countBytes(copy.distance)}，从那里复制 ${countBytes(copy.length)}，${from}。`;
	}
	return source === 'stored'
		? '原样存放在未压缩的块里。'
		: `编码为一个独立的码字：${where}。一个字节里可以有几个码字的位。`;
}

export const messageWords: MessageWords = {
	empty: '没有字节，也就没有消息。',
	list: '消息',
	kinds: KINDS,
	ends: ENDS,
	frames: (n) => `${number(n)} 帧`,
	size,
	line: (line) =>
		[
			`第 ${number(line.index + 1)} 条消息`,
			KINDS[line.kind],
			...(line.inside ? ['位于另一条消息的分片之间'] : []),
			`${number(line.frames)} 帧`,
			...(line.compressed ? ['已压缩'] : []),
			size(line),
			line.preview,
			ENDS[line.end],
			line.breachCount > 0 ? `违反 ${number(line.breachCount)} 条规则` : '',
		]
			.filter((part) => part !== '')
			.join('，'),
	facts: ({ kind, joined, compressed, content, end }: Message) => {
		const frames = joined.frames;
		const made =
			frames.length === 1
				? `第 ${number(frames[0]! + 1)} 帧`
				: `${number(frames.length)} 个分片，第 ${number(frames[0]! + 1)} 帧到第 ${number(frames.at(-1)! + 1)} 帧`;
		const sizes = compressed
			? `压缩后的载荷 ${countBytes(joined.payload.length)}，解压为 ${countBytes(content.length)}`
			: `载荷 ${countBytes(content.length)}`;
		const state = {
			whole: '',
			open: '消息尚未结束。',
			'broken-off': '这条消息没有结尾：最后一个分片到来之前，另一条消息已经开始。',
		}[end];
		return `${KINDS[kind]}，${made}：${sizes}。${state}`;
	},
	verdict: ({ message, diagnosis, closeCode, duty }, messages) => {
		const { title } = MESSAGE_RULE_WORDS[diagnosis.code];
		const which = messages > 1 ? `第 ${number(message + 1)} 条消息` : '这条消息';
		if (!duty) return `${messages > 1 ? `${which}之后` : ''}接收方继续处理：${title}`;
		if (closeCode === null) return `${which}违反了一条规则：${title}`;
		return `${which}中止连接（${closeCode}）：${title}`;
	},
	looked: (n) => `只解压了前 ${number(n)} 条消息`,
	diagnoses: '这条消息的诊断',
	rules: MESSAGE_RULE_WORDS,
	stopped: '解压到此为止：本实验对一份文档最多解压 8 MiB。',
	nothing: '这条消息是空的。',
	content: '消息的内容',
	choose: '选择一个字符，查看它由哪些字节承载。',
	noCharacter: '不是字符',
	cell: (what: string, { split, source }: ContentCell) =>
		[
			what,
			...(split ? ['跨两帧'] : []),
			...(source === 'copy' ? ['回溯引用'] : []),
			...(source === 'earlier' ? ['对先前消息的回溯引用'] : []),
		].join('，'),
	earlier: '上一页',
	later: '下一页',
	page: (from, to, all) => `字节 ${number(from)}–${number(to - 1)}，共 ${number(all)} 字节`,
	and: '和',
	slice: ({ frame, from, to }) =>
		to - from === 1
			? `第 ${number(frame + 1)} 帧的载荷字节 ${number(from)}`
			: `第 ${number(frame + 1)} 帧的载荷字节 ${number(from)}–${number(to - 1)}`,
	how,
	agreement: '发送方同意的参数',
	window: (bits, bytes) => `${bits}（${number(bytes)} 字节）`,
};
