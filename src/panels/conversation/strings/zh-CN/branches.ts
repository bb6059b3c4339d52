import type { BranchesWords } from '../en/branches.ts';
import { actions } from './actions.ts';

export const branches: BranchesWords = {
	label: '分支',
	written: '原始',
	own: '你的原始版本',
	byAction: (who, kind, detail) =>
		kind === 'echo'
			? `${who}：回显`
			: kind === 'bulk'
				? `${who}：大量消息`
				: `${who}：${actions.detailed(actions.kinds[kind], detail)}`,
	left: (name, time) => `在 ${time} 处从“${name}”分出`,
	ends: (client, server) => `客户端 ${client}，服务器 ${server}`,
	open: '未关闭',
	rename: '名称',
	renameLabel: (name) => `“${name}”的名称`,
	full: (most) => `一个会话最多有 ${most} 个分支。请先删除一个。`,
	manage: '编辑分支',
	remove: '删除',
	removeLabel: (name) => `删除“${name}”`,
	removed: (name) => `“${name}”已删除。撤销即可恢复这个分支。`,
	compare: '比较',
};
