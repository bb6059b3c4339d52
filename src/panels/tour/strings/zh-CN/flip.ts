import type { FrameFieldName } from '../../../../engine/frame/index.ts';
import { ownValue } from '../../../../engine/own-value.ts';
import { FIELD_NAMES } from '../../../../strings/zh-CN/frame-terms.ts';
import { FRAME_RULE_WORDS } from '../../../../strings/zh-CN/rules-frame.ts';
import type { TourWords } from '../en.ts';

const REASONS: Readonly<Record<string, string>> = {
	'mask-client': '客户端发的帧必须加掩码。这一帧却说自己没加，服务器就关闭了连接。',
	'frame-rsv1': '这一位的含义没有约定过，只能是 0。服务器关闭了连接。',
	'frame-rsv2': '这一位的含义没有约定过，只能是 0。服务器关闭了连接。',
	'frame-rsv3': '这一位的含义没有约定过，只能是 0。服务器关闭了连接。',
	'frame-opcode-reserved-data': '目前还没有这种帧。服务器不知道怎么处理，只好关闭连接。',
	'frame-opcode-reserved-control': '目前还没有这种帧。服务器不知道怎么处理，只好关闭连接。',
	'fragment-start-missing': '这一帧接着上一帧往下说，可前面没有说到一半的消息。服务器关闭了连接。',
	'utf8-continuation': '文字读不出来了：这些字节不是有效的 UTF-8。服务器关闭了连接。',
	'utf8-truncated': '文字在一个字符中间断了，不是有效的 UTF-8。服务器关闭了连接。',
};

const RESERVED = 'RSV：留给以后用。';
const JOBS: Readonly<Record<FrameFieldName, string>> = {
	FIN: 'FIN：消息到这一帧就结束。',
	RSV1: RESERVED,
	RSV2: RESERVED,
	RSV3: RESERVED,
	opcode: 'opcode（操作码）：这是哪一种帧。',
	MASK: 'MASK：后面跟着掩码键。',
	'payload-length': '长度：后面有多少字节的文字。',
	'extended-payload-length': '长度：后面有多少字节的文字。',
	'masking-key': '掩码键的一部分，文字就是和它混在一起的。',
	payload: '你的文字的一部分，和掩码键混在一起。',
	'close-code': '关闭码的一部分。',
	'close-reason': '关闭原因的一部分。',
};

export const flip: TourWords['flip'] = {
	say: '帧里的每个二进制位都有用处。翻转一位，看看会坏在哪里。',
	bytes: '帧的字节',
	byte: (number) => `第 ${number} 个字节`,
	byteIs: (number, before, now) =>
		before === now
			? `第 ${number} 个字节 = ${now}`
			: `第 ${number} 个字节 = ${now}，原来是 ${before}`,
	bit: (bit, field) => `位 ${bit}，${FIELD_NAMES[field]}`,
	field: (field) => (field.startsWith('RSV') ? 'RSV' : FIELD_NAMES[field]),
	jobs: (fields) => [...new Set(fields.map((field) => JOBS[field]))].join(''),
	hint: '帧在半路等着。点一位就能翻转它，帧接着往前走。点一个字节就能打开它。',
	undo: '撤销翻转',
	closed: (code, name) => `✗ 以 ${code} 关闭：${name}`,
	outcome: (outcome, message, flipped) => {
		switch (outcome.type) {
			case 'failed': {
				const why =
					ownValue(REASONS, outcome.rule) ??
					`${ownValue(FRAME_RULE_WORDS, outcome.rule)?.title ?? outcome.rule}。服务器关闭了连接。`;
				return outcome.text === null
					? why
					: `长度变了，服务器只读到“${outcome.text}”，把剩下的当成另一帧。那一帧说不通，服务器就关闭了连接。`;
			}
			case 'text':
				if (!flipped) return `一切正常：服务器读到“${outcome.text}”，又原样发了回来。`;
				return outcome.text === message
					? '对服务器来说什么都没变：它读到的文字一样。'
					: `什么都没坏，但文字变了：服务器读到的是“${outcome.text}”。帧里没有任何东西能发现这一点。`;
			case 'binary':
				return '现在它说自己是“二进制”：服务器收到同样的字节，只是不再当作文本。';
			case 'ping':
				return '现在它成了 Ping。服务器不会把它给谁看，只是回一个 Pong，带着同样的字节。';
			case 'pong':
				return '现在它成了没人要的 Pong，服务器不理它。';
			case 'fragment':
				return '现在它说，这条消息还有后半截。服务器一直等，可再也等不到。';
			case 'waits':
				return `现在这一帧说自己更长。服务器还在等 ${outcome.bytes} 字节，它们永远不会来。`;
			case 'closes':
				return `现在它成了 Close 帧，关闭码是 ${outcome.code}，服务器就此告别。`;
		}
	},
};
