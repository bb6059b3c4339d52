import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'用四步由 key 算出 Accept 值，并说出每一步的输入和输出。',
		'认出错误的 Accept 值，并找出造成它的错误。',
		'说明正确的 Accept 值证明了什么，并举出两件它不能证明的事。',
	],
	questions: [
		{
			before: 'why',
			ask: '服务器返回 101。客户端怎么知道这个服务器读到了这个请求？',
			answer: '响应里必须有一个由请求中的随机部分决定的值。',
		},
		{
			before: 'key-bytes',
			ask: '为什么 16 个字节要写成 24 个字符？',
			answer:
				'Base64 把 3 个字节写成 4 个字符。16 个字节是五个整组，再加上需要填充的第六组：6 × 4 = 24。',
		},
		{
			before: 'order',
			ask: '计算中的哪些步骤可以倒过来做？',
			answer: 'Base64 可以解码，GUID 可以去掉；SHA-1 不能倒过来算。',
		},
		{
			before: 'claim',
			ask: '攻击者读到了请求，他能算出 Accept 值吗？',
			answer: '能。key 就在他读到的请求里，GUID 是公开的。这个值不能证明是哪个服务器在回应。',
		},
		{
			before: 'lost-key',
			ask: '两个 key 解码后字节相同，它们的 Accept 值一定相同吗？',
			answer: '不一定。服务器计算的是 key 文本的哈希，文本不同，Accept 值也就不同。',
		},
	],
	notes: {
		why: [
			'锁定预测之前先让全班举手表决，把人数写在黑板上。',
			'结果出现后，指出响应的第 4 行，以及 **Sec-WebSocket-Accept** 里正确的值：两者从第一个字符起就不同。',
		],
		'key-bytes': ['多收集几个数。52 和 60 都说得通，两者的差别正是本课的要点。'],
		worked: ['慢慢走完五个阶段，每个阶段都问一句：现在的值是文本还是字节？'],
		claim: ['问一问：什么能证明是哪个服务器在回应？答案是 TLS 和服务器的证书。'],
		forged: ['六对值分给各组，每组一对。请拿到错误那一对的组说说是怎么发现错误的。'],
		'missing-byte': ['把 `00010000` 写在黑板上，在第六位后面切开。学生由此可以找到 `E` 和 `A`。'],
		decoded: [
			'全班分成五组，每组一个值。各组找出自己的值来自哪个服务器，全班再按服务器的编号把值排好。',
		],
	},
	misunderstandings: [
		{
			belief: 'GUID 是只有服务器知道的密码。',
			say: '它印在 RFC 6455 §1.3 里，所有服务器都一样。打开 RFC，搜索 `258EAFA5` 就能看到。',
		},
		{
			belief: 'SHA-1 已经被攻破，所以握手不安全。',
			say: '这个值不保护任何秘密，所以 SHA-1 的碰撞在这里没有危害（§10.8）。保护连接的是 TLS。',
		},
		{
			belief: 'key 像会话 Cookie 一样标识用户。',
			say: '客户端为每个连接选取新的随机 key（§4.1）。标识用户的是 Cookie 或令牌。',
		},
		{
			belief: '网页里的 JavaScript 必须自己计算 Accept 值。',
			say: 'key 由浏览器生成，Accept 值也由浏览器检查，网页都看不到。',
		},
	],
};
