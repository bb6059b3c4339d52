// Holds the Chinese words of what real programs do.
import type { RealProgramsWords } from '../en/real-programs.ts';

export const zhCN: RealProgramsWords = {
	title: '真实程序的做法',
	open: 'RFC 6455 只是举例提到状态码（“such as”），所以各服务器的做法不同。',
	answers: (status) => `返回 ${status}`,
	ends: '不响应，直接断开 TCP 连接',
	waits: '不响应',
	opens: '打开连接',
	fails: '中止连接',
	measured: (date) => `${date} 实测`,
};
