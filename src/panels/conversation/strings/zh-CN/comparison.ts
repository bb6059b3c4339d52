import type { ComparisonWords } from '../en/comparison.ts';
import { number } from '../../../../strings/zh-CN/numbers.ts';

export const comparison: ComparisonWords = {
	close: '关闭比较',
	compareTitle: '两个分支',
	onTheLeft: '左侧分支',
	onTheRight: '右侧分支',
	same: '两个分支的每个字节都相同。',
	sameSoFar: '到此刻为止没有不同。',
	first: (time) => `第一处不同 · ${time}`,
	firstByte: (time, byte, what) => `第一处不同 · ${time} · ${what} · 字节 ${number(byte)}`,
	leaves: (what, time) => `${what}，${time}`,
	nothing: '没有发送',
	keep: (name) => `使用“${name}”继续`,
	rows: {
		sees: (who) => `${who}：close 事件`,
		clean: (who) => `${who}：wasClean`,
		got: (who) => `${who}：收到`,
		wire: 'Close 帧',
		frames: '帧数',
		ended: '最后的事件',
	},
	changed: (name) => `≠ ${name}，已改动`,
	fails: (branch, who, time, code) =>
		`“${branch}”：${time} 时，${who}中止连接${code === null ? '。' : `，关闭码 ${String(code)}。`}`,
	messages: (n) => `${number(n)} 条消息`,
	errorFirst: '之前有 error 事件',
	none: '无',
	yes: 'true',
	no: 'false',
	noEnd: '无',
	ladder: (name) => `“${name}”中发送的内容`,
	earlier: (n) => `之前还有 ${number(n)} 个`,
	later: (n) => `之后还有 ${number(n)} 个`,
	arrow: (way, what, from, to) => `${way}：${what}。发出：${from}。到达：${to}。`,
	never: '没有到达',
	notYet: '尚未到达',
};
