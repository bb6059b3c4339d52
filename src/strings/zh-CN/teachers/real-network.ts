import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'根据空闲时限和字节预算选择心跳间隔。',
		'设置重连，使大量客户端不会在同一秒重新连接。',
		'说明 `wss`、心跳和 Origin 检查各自防什么、不防什么。',
	],
	questions: [
		{
			before: 'silence',
			ask: '手机和服务器之间有哪些设备？其中哪些会保存连接的状态？',
			answer: 'NAT 路由器、防火墙、代理和负载均衡器。其中很多会删除静默连接的状态。',
		},
		{
			before: 'budget',
			ask: 'Ping 的间隔由哪两个数限定？',
			answer: '上限是空闲时限，下限来自字节预算。',
		},
		{
			before: 'herd',
			ask: '1,000 个客户端重连，服务器每秒完成 200 次握手，为什么五秒还不够？',
			answer: '客户端已经放弃的尝试，服务器也在处理。',
		},
		{
			before: 'evil-page',
			ask: '别的网站的网页为什么不能用 `fetch` 读你的邮件？这种保护对 WebSocket 也有效吗？',
			answer: '因为有同源策略和 CORS。两者都不适用于 WebSocket。',
		},
		{
			before: 'tunnel',
			ask: '浏览器怎么知道有代理？',
			answer: '靠配置：系统设置、浏览器设置或脚本。其他代理，浏览器看不到。',
		},
	],
	notes: {
		silence: ['锁定预测之前举手表决。请选 1001 的学生说说，Close 由谁来发。'],
		budget: ['全班分成两半，各报一个间隔：一半求省字节，一半求稳妥。两个间隔都填进去试。'],
		herd: ['结果出现后，往下滚动到“所有客户端同时重连”，让学生比较四张图。'],
		'evil-page': ['选中“GET /”箭头，读出 Origin 字段，再问是谁写的：是浏览器，不是网页。'],
		production: ['先把四个字段写在黑板上，再逐个设置，每设一个就按一次**检查**。'],
	},
	misunderstandings: [
		{
			belief: '网页代码可以调用 `ws.ping()`。',
			say: '那是 Node 的 ws 库的方法。在浏览器的控制台里试一下，它是 undefined。',
		},
		{
			belief: 'Origin 检查能挡住浏览器以外的程序。',
			say: '程序可以写任意的 Origin。这项检查保护的是浏览器的用户；要挡住程序，得用登录或令牌。',
		},
		{
			belief: '有 TCP keepalive 就够了。',
			say: '它默认关闭，或者间隔长达数小时，而且只到代理为止。Ping 能穿过代理。',
		},
		{
			belief: '客户端应当尽快重连。',
			say: '演示“一千个客户端重新连接”：一次尝试无妨，同一秒一千次就不行了（§7.2.3）。',
		},
	],
};
