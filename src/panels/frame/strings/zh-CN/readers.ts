// The Chinese words of the table of receivers.
import type {
	DifferenceKind,
	DifferenceName,
	Reader,
	ReaderVerdict,
} from '../../../../engine/index.ts';
import type { ReaderWords } from '../en/readers.ts';
import { number } from '../../../../strings/zh-CN/numbers.ts';

type Sentence = (name: string, reader: Reader) => string;

const DIFFERENCE: Readonly<Record<DifferenceName, Sentence>> = {
	'wide-length-taken': (name) => `长度用了多余的字节，${name} 照样读下去。`,
	'masked-taken': (name) =>
		`服务器发来的帧带掩码，${name} 去掉掩码后照样读下去。客户端本应在此关闭连接。`,
	'one-byte-close-taken': (name) =>
		`${name} 把只有一个字节的 Close 当作没有关闭码：页面收到 1005。`,
	'codes-taken': (name) => `这个关闭码谁也不该发送，${name} 却原样接受并报告给页面。`,
	'no-close-frame': (name) => `${name} 直接结束 TCP，不发送说明原因的 Close。`,
	'text-code': (name) => `文本有错时，${name} 发送 1002；RFC 为此描述的是 1007。`,
	'top-bit-code': (name) =>
		`${name} 认为长度太大，发送 1009；而无论后面是什么，这一位本来就不许为 1。`,
	'too-long-dropped': (name) =>
		`${name} 不接受 2^31 字节及以上的帧：不发 Close 就结束 TCP，页面也收不到 error。`,
	'own-limit': (name, reader) =>
		reader === 'ws'
			? `没有另设上限时，${name} 最多接受 100 MiB 的消息。`
			: `网页不能设置上限：${name} 最多接受 2^31 − 1 字节。`,
	'first-bytes': (name) => `${name} 读到帧头的前两个字节就下判断，不早也不晚。`,
	'header-when-whole': (name) => `${name} 等帧头到齐才判断。`,
	'lengths-first': (name) =>
		`${name} 先检查一起到达的所有长度，再处理帧：排在出错的帧之前、与它一起到达的内容都会丢失。`,
	'frame-when-whole': (name) => `${name} 等整个帧到齐才判断帧头。`,
	'close-when-whole': (name) => `${name} 等整个 Close 到齐才判断它的内容。`,
	'text-at-end': (name) => `${name} 等文本的最后一帧到齐才检查它。`,
	'after-close-fails': (name) =>
		`只要有内容跟着 Close 一起到达，${name} 就判定连接失败。严格的读者会把它丢弃。`,
	'after-close-judged': (name) =>
		`Close 之后的帧头，${name} 仍会检查；发现错误时，连那个 Close 也不再应答。严格的读者会把它们丢弃。`,
};

const KINDS: Readonly<Record<DifferenceKind, string>> = {
	breach: '这违反了一条 MUST',
	advice: 'RFC 的建议与此不同',
	sender: '义务在发送方；接收方怎么做，RFC 没有规定',
	open: 'RFC 没有规定',
};

function ends({ outcome, reported }: ReaderVerdict): string {
	switch (outcome) {
		case 'open':
			return '保持';
		case 'clean':
			return `正常，${reported}`;
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
	const who = reader === 'chromium' || reader === 'firefox' ? '页面' : '应用程序';
	const parts = [
		messages > 0 ? `交付 ${number(messages)} 条消息` : '',
		pongs > 0 || sent !== 'nothing' ? `发送 ${sends(told)}` : '',
		{
			open: '连接保持',
			clean: `正常关闭，${who}收到 close ${reported}`,
			failed: `${who}收到 error，然后 close ${reported}`,
			ended: `${who}收到 close ${reported}，没有 error`,
		}[outcome],
	];
	return `${name}：${parts.filter(Boolean).join('；')}`;
}

export const READER_WORDS: ReaderWords = {
	verdictOf: (name) => `${name} 的结论`,
	verdict,
	stop: (frame, rule) => `第 ${number(frame)} 帧：${rule}`,
	afterClose: '它在 Close 之后',
	differences: (name) => `${name} 的不同做法`,
	difference: DIFFERENCE,
	kinds: KINDS,
	never: (name) => `${name} 只会是客户端：它从不读取客户端发送的内容。`,
	neverShort: '从不读取客户端发送的内容',
	columns: { hands: '交付', sends: '发送', ends: '结局' },
	hands: ({ messages }) => (messages === 0 ? '—' : `${number(messages)} 条消息`),
	sends,
	ends,
	unlike: '与严格的读者不同：',
	agree: '凡是会读这些字节的，做法都相同。',
	notInflated: '这里不做解压：关于压缩消息的说法，只在它们能无误解压时成立。',
	together: '以上是对这些程序的实测，字节一起到达。',
};
