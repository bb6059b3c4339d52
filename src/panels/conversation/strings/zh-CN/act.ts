import type { ActWords } from '../en/act.ts';
import { number } from '../../../../strings/zh-CN/numbers.ts';

export const act: ActWords = {
	title: '在此刻介入',
	here: '在此介入',
	acted: (name) => `新分支：${name}`,
	undo: '撤销',
	lead: (time) =>
		`让客户端、服务器或网络在 ${time} 执行一个动作。实验会新增一个分支，并模拟之后的过程。`,
	who: '执行者',
	network: '网络',
	what: '动作',
	noPage: '网页做不到：浏览器的 WebSocket API 没有对应的方法。模拟绕过网页执行。',
	refused: {
		actions: (most) => `未添加：一个会话最多有 ${number(most)} 个动作。`,
		events: (most) => `未添加：一个会话最多约有 ${number(most)} 个事件。`,
		bytes: (most) => `未添加：一个会话的所有动作最多共发送 ${number(most)} 字节。`,
	},
	pageCode:
		'网页只能传入关闭码 1000 和 3000 到 4999；传入其他关闭码，close() 会抛出 InvalidAccessError。',
	do: (time) => `在 ${time} 执行`,
	added: (what) => `新分支：${what}。`,
	newBranch: (what, outcome) => `新分支：${what}。${outcome}`,
	idle: '没有效果：此刻没有可操作的对象。',
	outcome: (client, server) => `客户端：${client}。服务器：${server}。`,
	ending: (code, clean) =>
		`收到 close 事件，关闭码 ${String(code)}，${clean ? '干净关闭' : '没有干净关闭'}`,
	noEnding: '没有收到 close 事件',
};
