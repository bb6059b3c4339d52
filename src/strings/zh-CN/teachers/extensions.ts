import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'协商子协议和 permessage-deflate，并说出响应与请求不符时客户端怎么做。',
		'读懂压缩的消息，不论是否分片，并说出 RSV1 在哪一帧里为 1。',
		'为一种场合选择传输方式，并给出起决定作用的数字。',
	],
	questions: [
		{
			before: 'size',
			ask: '压缩后的文本会比原来更长吗？',
			answer: '会。没有重复内容的短文本会多出几个字节。',
		},
		{
			before: 'second-hello',
			ask: '同样的消息又发一次，载荷只有五个字节。接收方要保留什么，才能解压这五个字节？',
			answer: '第一条消息解压后的字节。这就是沿用上下文。',
		},
		{
			before: 'http2',
			ask: 'HTTP/2 让头部字段变小。对已经打开的 WebSocket 有什么影响？',
			answer:
				'对消息没有影响：帧没有头部字段。一个 WebSocket 帧单独装进一个 DATA 帧，反而多了九个字节。',
		},
		{
			before: 'agree',
			ask: '服务器一个子协议也不选时，RFC 允许打开连接，WHATWG 标准不允许。网页得到什么结果，由谁决定？',
			answer: '浏览器。WHATWG 标准规定了它必须怎么做：实测 Chromium 照办，Firefox 则打开连接。',
		},
		{
			before: 'cases',
			ask: '选择传输方式之前，要知道哪三个数？',
			answer: '两个方向各自每秒多少条消息，以及最多可以迟多久。',
		},
	],
	notes: {
		size: ['锁定之前先把大家的数字写在黑板上。很多人的数会小于五，而正确的数大于五。'],
		inflate: ['先让学生把 `c1` 写成八位，说出每一位的名称，再往下走。'],
		http2: ['先表决，再看两个数字。要点是：HTTP/2 流节省的是连接，不是字节。'],
		fragments: ['请三位学生各说一个帧：第一个分片、Ping、最后一个分片。照他们说的输入。'],
		cases: ['每组一种场合，用“比较”实验，各组报告选择的传输方式和起决定作用的数字。'],
	},
	misunderstandings: [
		{
			belief: '压缩总是划算的。',
			say: '请演示第一步：5 个字节变成 7 个。压缩还要占用每个连接的内存，并花费时间。',
		},
		{
			belief: '压缩消息的每个分片都有 RSV1。',
			say: '先压缩整条消息，再切开。在实验里把第二帧的 RSV1 设为 1，接收方就会以关闭码 1002 中止连接。',
		},
		{
			belief: 'WebSocket 能让几个 URL 复用一条连接。',
			say: '一次握手，一个 URL，一条连接。走 HTTP/2（RFC 8441）时，每个 WebSocket 是共用连接里的一个 HTTP/2 流。',
		},
		{ belief: '子协议就是扩展。', say: '扩展改变帧。子协议约定消息的含义，帧不变（§1.9）。' },
	],
};
