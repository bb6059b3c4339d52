// Holds the Chinese words of the table of receivers.
import type { ReaderVerdict } from '../../../../engine/endpoint/index.ts';
import type { DifferenceKind, DifferenceName, Reader } from '../../../../engine/reader/index.ts';
import type { ReaderWords } from '../en/readers.ts';
import { number } from '../../../../strings/zh-CN/numbers.ts';
import { FRAME_RULE_WORDS } from '../../../../strings/zh-CN/rules-frame.ts';
import { MESSAGE_RULE_WORDS } from '../../../../strings/zh-CN/rules-message.ts';

const TITLED_RULES = { ...FRAME_RULE_WORDS, ...MESSAGE_RULE_WORDS };

type Sentence = (name: string, reader: Reader) => string;

const DIFFERENCE: Readonly<Record<DifferenceName, Sentence>> = {
	'wide-length-taken': (name) => `长度字段占用的字节比需要的多，${name} 仍然接受。`,
	'masked-taken': (name) =>
		`服务器发来的帧带掩码，${name} 去掩码后继续处理。按 RFC，客户端必须关闭连接。`,
	'one-byte-close-taken': (name) =>
		`${name} 把只有一个字节的 Close 当作没有关闭码的 Close：网页收到 close 事件（1005）。`,
	'codes-taken': (name) =>
		`${name} 接受这个关闭码，并报告给网页。§7.4 没有规定 Close 帧可以使用这个关闭码。`,
	'no-close-frame': (name) => `${name} 直接断开 TCP 连接，不发送 Close 帧。`,
	'text-code': (name) =>
		`遇到无效的 UTF-8，${name} 发送 1002；§7.4.1 中表示这种情况的关闭码是 1007。`,
	'top-bit-code': (name) =>
		`${name} 认为长度太大，发送 1009。其实 64 位长度的最高位必须是 0（§5.2），所以这属于协议错误，即 1002。`,
	'too-long-dropped': (name) =>
		`${name} 不接受 2^31 字节及以上的帧：不发送 Close 就断开 TCP 连接，网页也收不到 error 事件。`,
	'own-limit': (name, reader) =>
		reader === 'ws'
			? `程序没有另设上限时，${name} 最多接受 100 MiB 的消息。`
			: reader === 'chromium'
				? `网页不能设置上限：${name} 接受最长 2^31 − 1 字节的帧。`
				: `网页不能设置上限：${name} 最多接受 2^31 − 1 字节。`,
	'first-bytes': (name) => `${name} 收到前两个字节就检查帧头。`,
	'header-when-whole': (name) => `${name} 等整个帧头到齐才检查。`,
	'lengths-first': (name) =>
		`${name} 先检查一起到达的所有帧的长度；如果有一个不对，排在它前面的帧也会丢失。`,
	'frame-when-whole': (name) => `${name} 等整个帧到齐才检查帧头。`,
	'close-when-whole': (name) => `${name} 等 Close 的内容到齐才检查。`,
	'text-at-end': (name, reader) =>
		`${name} 等${reader === 'chromium' ? '压缩的' : ''}文本的最后一帧到齐才检查它是不是有效的 UTF-8。`,
	'data-code': (name) =>
		`遇到无法解压的数据，${name} 发送 1002；严格的接收方发送 1007，RFC 7692 没有规定关闭码。`,
	'data-when-whole': (name, reader) =>
		reader === 'ws' ? `${name} 等一帧的数据到齐才解压。` : `${name} 等消息的最后一帧到齐才解压。`,
	'takeover-followed': (name) =>
		`即使商定了 no_context_takeover，${name} 也保留先前的消息，所以能找到这个回溯引用指向的内容。`,
	'window-exceeded': (name, reader) =>
		reader === 'chromium'
			? `无论商定的窗口多大，${name} 都保留 32 KiB 已解压的数据，所以能找到这个回溯引用指向的内容。`
			: `无论商定的窗口多大，${name} 都接受指向同一条消息中任何位置的回溯引用。`,
	'after-close-fails': (name) =>
		`Close 之后如果还有帧，${name} 就中止连接。严格的接收方会丢弃这样的帧。`,
	'after-close-judged': (name) =>
		`${name} 仍然检查与 Close 一起到达的后续各帧的帧头；如果有错误，就不再回应那个 Close。严格的接收方会丢弃这些帧。`,
};

const KINDS: Readonly<Record<DifferenceKind, string>> = {
	breach: '这违反了一条 MUST',
	advice: 'RFC 建议的做法与此不同',
	sender: '规则约束发送方；RFC 没有规定接收方怎么做',
	open: 'RFC 没有规定',
};

function ends({ outcome, reported }: ReaderVerdict): string {
	switch (outcome) {
		case 'open':
			return '保持打开';
		case 'clean':
			return `干净关闭，${reported}`;
		case 'failed':
			return `error，${reported}`;
		case 'ended':
			return `${reported}，无 error`;
	}
}

function sends({ pongs, sent }: ReaderVerdict): string {
	const pong = pongs === 0 ? '' : pongs === 1 ? 'Pong' : `${number(pongs)} 个 Pong`;
	const close = sent === 'nothing' ? '' : sent === 'empty' ? '空的 Close' : `Close ${sent}`;
	return [pong, close].filter(Boolean).join('、') || '—';
}

function verdict(name: string, reader: Reader, told: ReaderVerdict): string {
	const { messages, pongs, sent, outcome, reported } = told;
	const who = reader === 'chromium' || reader === 'firefox' ? '网页' : '应用程序';
	const parts = [
		messages > 0 ? `交付 ${number(messages)} 条消息` : '',
		pongs > 0 || sent !== 'nothing' ? `发送 ${sends(told)}` : '',
		{
			open: '连接保持打开',
			clean: `干净关闭，${who}收到 close 事件（${reported}）`,
			failed: `${who}先收到 error 事件，再收到 close 事件（${reported}）`,
			ended: `${who}收到 close 事件（${reported}），没有 error 事件`,
		}[outcome],
	];
	return `${name}：${parts.filter(Boolean).join('；')}`;
}

export const READER_WORDS: ReaderWords = {
	verdictOf: (name) => `${name} 的判定`,
	verdict,
	stop: (frame, rule) => `第 ${number(frame)} 帧：${rule}`,
	rule: (rule) => (rule === 'after-close' ? '它出现在 Close 之后' : TITLED_RULES[rule].title),
	differences: (name) => `${name} 的不同之处`,
	difference: DIFFERENCE,
	kinds: KINDS,
	never: (name) => `${name} 是客户端，不会收到客户端发出的帧。`,
	neverShort: '不会收到客户端发出的帧',
	columns: { hands: '交付', sends: '发送', ends: '结果' },
	hands: ({ messages }) => (messages === 0 ? '—' : `${number(messages)} 条消息`),
	sends,
	ends,
	unlike: '与严格的接收方不同：',
	agree: '所有接收方的做法都相同。',
	cut: '这里的比较为每个接收方最多解压 8 MiB，不包括之后的内容。',
	together: '这些程序的做法来自实测，测试时所有字节同时到达。',
};
