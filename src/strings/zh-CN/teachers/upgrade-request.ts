import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'逐行写出打开 WebSocket 的请求，并说明每一行的作用。',
		'请求有一处错误时，预测服务器返回的状态码。',
		'解释为什么 `Connection: Upgrade` 和 `Upgrade: websocket` 两行都要有。',
	],
	questions: [
		{
			before: 'address-bar',
			ask: '在地址栏里输入一个地址，浏览器会发送什么？其中哪几行你见过？',
			answer: '一个 GET 请求：路径、Host 和其他字段，最后是空行。',
		},
		{
			before: 'worked-lines',
			ask: '两个程序之间有一条 TCP 连接。它们怎样约定在这条连接上改用另一个协议？',
			answer: '客户端在请求里提出，服务器在响应里接受。',
		},
		{
			before: 'version-eight',
			ask: '服务器不支持客户端的版本，应该告诉客户端什么？',
			answer: '列出它支持的版本，客户端就可以换一个版本再请求。',
		},
		{
			before: 'claim',
			ask: '为什么只有 Upgrade 字段还不够？想一想：如果代理把不支持的字段一律转发，会怎样？',
			answer: '后面的服务器会收到一个并非向它提出的升级请求。Connection 写出了哪些字段不得转发。',
		},
		{
			before: 'six-parts',
			ask: '改动请求的哪一处会让服务器拒绝？请收集六处。',
			answer: '方法、Host、Upgrade、Connection、版本和握手 key。接下来就试这六处。',
		},
		{
			before: 'build',
			ask: '请求里哪些值来自 URL，哪些来自网页，哪些是随机的？',
			answer: '路径、主机和端口来自 URL，源来自网页，握手 key 是随机的。',
		},
	],
	notes: {
		'address-bar': ['打开一个使用 WebSocket 的网页，在浏览器开发者工具的网络列表里展示它的请求。'],
		'worked-lines': ['和全班一起逐行朗读，在第 4 行和第 5 行的 `Upgrade` 下面画线。'],
		order: ['把各行印在纸条上发下去，全班先排好，再在实验里操作。'],
		'six-parts': [
			'请每个学生在揭晓之前写下状态码，再数一数对了几个：六个里对五个就够了。',
			'看看学生对 `Connection: keep-alive` 的答案：状态码不是 101。在实验里照样改这一行，让学生看检查列表里的**Connection 必须包含 Upgrade**。',
		],
		'three-parts': ['一次只修一处，动手之前先让全班预测下一个状态码。'],
		build: ['每人独立写出八行。如果有人在编握手 key，就提示他用**重新生成 key**。'],
	},
	misunderstandings: [
		{
			belief: 'WebSocket 有自己的端口，或者根本不用 HTTP。',
			say: '它从一个 HTTP 请求开始，端口就是平常的 80 或 443。看实验里的第 1 行。',
		},
		{
			belief: '请求行里有 `ws://`。',
			say: 'URL 里只有路径和查询串会写进请求行。`ws` 只告诉浏览器怎样连接，不会发出去。',
		},
		{
			belief: '有了 Origin，只有我自己网站的网页才能连上服务器。',
			say: '服务器要自己检查这个值。而且只有浏览器会发送真实的源，其他程序可以写任何值。',
		},
		{
			belief: '服务器会为 WebSocket 再开一条连接。',
			say: '**线路**里的箭头，从第一个 SYN 到最后一帧，都属于同一条 TCP 连接。',
		},
	],
};
