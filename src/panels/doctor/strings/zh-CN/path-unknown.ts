// Holds the words of a server that was reached and has nothing at this path.
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
