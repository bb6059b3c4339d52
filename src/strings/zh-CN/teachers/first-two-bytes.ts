import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'从一帧的头两个字节读出 FIN、RSV、操作码、MASK 和较短的长度。',
		'为双方写出文本、二进制、Ping、Pong、Close 各种帧的头两个字节。',
		'说出哪一方要加掩码，以及违反规则时对方怎么做。',
	],
	questions: [
		{
			before: 'two-bytes',
			ask: 'TCP 送来的是一串字节。接收方要知道什么，才能找到一条消息的结尾？',
			answer: '长度，或者结束标记。WebSocket 在每个帧头里写长度。',
		},
		{
			before: 'first-byte',
			ask: '四个位有多少种值？七个位呢？',
			answer: '16 种和 128 种。所以有 16 个操作码，七个位可以表示 0 到 127。',
		},
		{
			before: 'mask-bit',
			ask: '位 8（MASK）从 0 变成 1。对接收方来说，哪些字节的含义会因此改变？',
			answer: '长度之后的四个字节：它们成了掩码键。',
		},
		{
			before: 'four-frames',
			ask: '文本帧和 Ping 的头两个字节里，哪一部分不同？',
			answer: '只有操作码，即第一个字节的后四位：1 和 9。',
		},
		{
			before: 'answer-ping',
			ask: '你是服务器。你的回应里，第二个字节的哪一位和客户端发来的帧不同？',
			answer: 'MASK。客户端给每一帧加掩码，服务器一帧也不加。',
		},
		{
			before: 'read-header',
			ask: '做按位与时，哪个数只保留字节的第一位？哪个数只保留后四位？',
			answer: '`0x80` 是 `1000 0000`，`0x0f` 是 `0000 1111`。',
		},
	],
	notes: {
		'two-bytes': ['让全班举手表决。问选择“等待”的人：哪个字节说明后面还有字节？'],
		'first-byte': [
			'把八个位写在黑板上，在位 0 和位 3 之后画线，整节课都不要擦。',
			'把五个步骤念出来，并一直用同样的说法：读标志、读长度、找掩码键、去掩码、解释内容。',
		],
		'mask-bit': ['结果出现后，在实验里反复点击位 8。颜色会显示哪些字节成了掩码键。'],
		binary: ['很多学生从右往左数。指一指每个位上方的编号 0 到 7。'],
		'four-frames': ['先在纸上写出八个字节，再键入，然后两人互相对照。'],
		'answer-ping': [
			'把全班想到的几种回应写在黑板上（用十六进制），请大家说出客户端收到每一种之后会怎么做。',
		],
		claim: ['指出接收方把 `00` 读成 FIN = 0 和操作码 0，把 `48` 读成帧头的第二个字节。'],
	},
	misunderstandings: [
		{
			belief: '位 0 是字节的最后一位，和 JavaScript 里一样。',
			say: 'RFC 按传输的顺序从左边给位编号。`1 << 0` 在 RFC 里是位 7。',
		},
		{ belief: 'FIN 表示连接结束。', say: 'FIN 表示消息到这一帧结束。开始关闭连接的帧是 Close。' },
		{
			belief: '长度是整个帧的长度。',
			say: '长度只计载荷。请看客户端的空 Ping：长度是 0，却有六个字节。',
		},
		{
			belief: '网页可以用 JavaScript 发送 Ping。',
			say: '浏览器的 API 没有这样的方法。浏览器会自动回应每个 Ping。',
		},
	],
};
