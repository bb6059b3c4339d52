// Holds the words of causes for which the server has answered.
import type { CauseText } from '../cause-text.ts';
import { causes } from './causes.ts';

export const pathUnknown: CauseText = {
	...causes['no-server'],
	title: '在那里回答的程序，这个路径上没有 WebSocket',
	what: '连到了一个程序。是路径不一样，地址里少了端口，或者回答的是中间一跳或别的程序；请求到达时没有 Upgrade，有的服务器也这样回答。',
	todo: [
		'把路径和服务器注册的那个逐字核对：多一个或少一个斜杠都不行，还要看路由有没有前缀。',
		'前面有代理时，看它后面收到的路径是什么，Upgrade 和 Connection 有没有到。',
	],
	sure: '用 `curl -v` 打开同一路径，先在服务器本机上，再比较状态码。',
};

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
