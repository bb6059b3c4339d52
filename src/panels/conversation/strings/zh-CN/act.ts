import type { BitGridWords } from '../../../../ui/bit-grid-words.ts';
import type { ActWords } from '../en/act.ts';
import { countBytes, number } from '../../../../strings/zh-CN/numbers.ts';
import { FULL_FIELD_NAMES } from '../../../../strings/zh-CN/frame-terms.ts';

const bits: BitGridWords = {
	label: '这一帧的位',
	bit: ({ place, field }) => `第 ${number(place)} 位，${FULL_FIELD_NAMES[field]}`,
	field: (name, masked) =>
		name === 'RSV'
			? 'RSV'
			: name === 'payload' && masked
				? '载荷（已掩码）'
				: FULL_FIELD_NAMES[name],
};

const hexProblem = (line: number, column: number, found: string) =>
	found === ''
		? `第 ${number(line)} 行第 ${number(column)} 列：一个字节需要两位数字。`
		: `第 ${number(line)} 行第 ${number(column)} 列：“${found}”不是十六进制数字。`;

export const act: ActWords = {
	title: '现在行动',
	lead: (time) => `让某一方在 ${time} 做点什么。此后的未来会重新模拟，成为另一个分支。`,
	who: '谁',
	network: '网络',
	what: '做什么',
	noPage: '网页代码做不到：这里由模拟来完成，不经过网页。',
	refused: {
		actions: (most) => `未执行：一个会话最多有 ${number(most)} 个动作。`,
		events: (most) => `未执行：一个会话最多约有 ${number(most)} 个事件。`,
		bytes: (most) => `未执行：一个会话的动作最多共发送 ${number(most)} 字节。`,
	},
	pageCode: '页面只能用 1000 或 3000 到 4999；其他关闭码会让 close() 抛出异常。',
	do: (time) => `在 ${time} 执行`,
	acted: (what, outcome) => `${what}：另一种未来。${outcome}`,
	idle: '什么也没有发生：没有可以这样做的对象。',
	outcome: (client, server) => `客户端：${client}。服务器：${server}。`,
	ending: (code, clean) => `${String(code)}，${clean ? '正常' : '不正常'}`,
	noEnding: '没有得知结束',
	change: {
		undrawn: (characters) =>
			`这一行很长，有 ${number(characters)} 个字符没有画出来。点击这个标记，或把光标移到这里，就能看到。`,
		nothing: '此刻途中没有帧。请移到箭头走到一半的时刻。',
		tls: '有了 TLS，改动会被发现：记录通不过校验，TLS 会结束连接。这里没有可改的。',
		choose: '途中的帧',
		bytes: '将要到达的字节',
		reset: '恢复原样',
		means: '现在的含义',
		same: '还没有改动：点一个位，或者输入数字。',
		noFrame: '这里不再有帧开始：这些字节属于前一帧。',
		unfinished: '这一帧还在等待更多字节，而它们不会来。',
		valid: '没有违反规则。',
		headerValid: '帧头没有违反规则。载荷是否违反，要等接收方读取消息时才知道。',
		here: '只能改动还在途中的字节。',
		draft: hexProblem,
		do: '就这样让它到达',
		changedBits: (n) => `翻转了 ${number(n)} 位`,
		resized: (before, after) => `${countBytes(before)}变成 ${number(after)}`,
	},
	bits,
};
