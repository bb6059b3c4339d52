// Holds the words of a server whose program failed while it answered the handshake.
import type { CauseText } from '../cause-text.ts';
import { causes } from './causes.ts';

export const handshakeFailed: CauseText = {
	...causes['server-crashed'],
	title: '握手得到 500：服务器或中间某一跳出错了',
	what: '返回的是 500，不是 101，所以 WebSocket 从未打开。多半服务器的日志里有异常；主机不支持 WebSocket 时也会这样。',
	todo: [
		'看服务器那一秒的日志：异常会写出是哪一行。',
		'日志里什么都没有，就看是谁回答的：响应的正文一般能看出来。用 IIS 和 ASP.NET 时，看 WebSocket 功能装了没有。',
	],
	sure: '用 `curl` 发同样的握手，看 500 的正文。',
};
