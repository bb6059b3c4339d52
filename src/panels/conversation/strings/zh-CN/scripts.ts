import type { CommentWords } from '../../scripts/comment-words.ts';
import type { ScriptsWords } from '../en/scripts.ts';
import { actions } from './actions.ts';

const comments: CommentWords = {
	beyond: actions.beyond,
	unhandled: (event, what) => `收到 ${event} 时（网页没有这个事件）：${what}`,
	at: (when, what) => `${when} 时：${what}`,
	tooEarly: (what) => `连接建立之前：${what}`,
	unmasked: '未加掩码的帧：网页代码无法发送',
	request: '请求由人工编写',
	pings: '定时发送 Ping：网页代码做不到',
	reset: 'ws 没有发送 RST 的公开方法：这里调用 TCP 套接字的方法',
	terminate: 'terminate() 发送 FIN，不发送 Close，此后不再读取数据',
	slowly: (kbits) => `以 ${kbits} kbit/s 读取`,
	resources: '只接受某些路径',
	http2: 'ws 支持 HTTP/1.1；ws 前面的服务器提供 HTTP/2（RFC 8441）',
};

export const scripts: ScriptsWords = {
	client: '客户端脚本',
	server: '服务器脚本',
	console: '控制台',
	nothingYet: '还没有输出',
	copy: '复制',
	more: (lines) => `// 还有 ${lines} 行`,
	copyClient: '复制客户端的代码',
	copyServer: '复制服务器的代码',
	network: '网络',
	byNetwork: actions.byNetwork,
	comments,
};
