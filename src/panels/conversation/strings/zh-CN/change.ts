import type { BitGridWords } from '../../../../ui/bytes/bit-grid-words.ts';
import type { ChangeWords } from '../en/change.ts';
import { countBytes, number } from '../../../../strings/zh-CN/numbers.ts';
import { FULL_FIELD_NAMES } from '../../../../strings/zh-CN/frame-terms.ts';

const bits: BitGridWords = {
	label: '这一帧的比特位',
	bit: ({ offset, field }) => `位 ${number(offset)}，${FULL_FIELD_NAMES[field]}`,
	field: (name, masked) =>
		name === 'RSV'
			? 'RSV'
			: name === 'payload' && masked
				? '载荷，已加掩码'
				: FULL_FIELD_NAMES[name],
};

export const change: ChangeWords = {
	undrawn: (characters) =>
		`这一行很长，有 ${number(characters)} 个字符未显示。点击这个标记，或把光标移到这里，即可显示。`,
	nothing: '此刻没有传输中的帧或头部。请把时间移到某个箭头的中间。',
	tls: '使用 TLS 时，接收方会发现改动：记录校验失败，TLS 结束连接。所以这里不能改动。',
	choose: '传输中的帧',
	choice: (way, what) => `${way}：${what}`,
	bytes: '到达时的字节',
	reset: '重置',
	means: '接收方读到的内容',
	same: '还没有改动。点击某一位，或输入十六进制数字。',
	noFrame: '这里不再是一帧的开头：这些字节现在属于前一帧。',
	unfinished: '这一帧不完整：帧头声明的长度超过到达的字节数。',
	valid: '这一帧没有违反规则。',
	headerValid: '帧头没有违反规则。载荷要与这条消息的其余部分合在一起，才能检查。',
	here: '只能改动还在传输中的字节。',
	draft: (line, column, found) =>
		found === ''
			? `第 ${number(line)} 行第 ${number(column)} 列：一个字节需要两位十六进制数字。`
			: `第 ${number(line)} 行第 ${number(column)} 列：“${found}”不是十六进制数字。`,
	do: '让改后的字节到达',
	changedBits: (n) => `翻转了 ${number(n)} 位。`,
	resized: (before, after) => `长度从 ${countBytes(before)}变为 ${countBytes(after)}。`,
	bits,
};
