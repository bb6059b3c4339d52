import type { ScriptsWords } from '../en/scripts.ts';

export const scripts: ScriptsWords = {
	client: '客户端脚本',
	server: '服务器脚本',
	console: '控制台',
	nothingYet: '还没有输出',
	copyClient: '复制客户端的代码',
	copyServer: '复制服务器的代码',
};
