import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'预测连接结束时网页收到的事件、`code` 和 `wasClean`。',
		'写出回应 Close 帧的字节，并说出哪一方先断开 TCP。',
		'选择网页可以发送的关闭码，并说明 1005 和 1006 为什么不会出现在帧里。',
	],
	questions: [
		{
			before: 'without-code',
			ask: '网页关闭连接时没有带关闭码，它收到的 `code` 应该从哪里来？',
			answer: '来自服务器的 Close 帧。这个帧也没有关闭码，所以 API 需要一个表示“没有”的值：1005。',
		},
		{
			before: 'order-of-events',
			ask: '浏览器收到无效的 UTF-8，于是中止连接。哪一方知道原因？',
			answer:
				'服务器：在这一步里，它收到关闭码为 1007 的 Close（实测 Chromium 发送的是 1002，Firefox 不发送 Close）。网页得到的是 `error` 和 1006。',
		},
		{
			before: 'claim',
			ask: '用户报告“错误 1006”。你知道了什么，还不知道什么？',
			answer: '知道网页没有收到 Close 帧。单凭关闭码，看不出是哪个程序的错。',
		},
		{
			before: 'lost-messages',
			ask: 'TCP 什么也没有丢，网页怎么会漏掉消息？',
			answer: '消息在 `close()` 之后才到。浏览器只在 OPEN 状态交付消息。',
		},
		{
			before: 'crossing',
			ask: '双方同时关闭，网络上有几个 Close 帧？',
			answer: '两个。它们都不是回应，双方也都不再发第二个。',
		},
	],
	notes: {
		'without-code': ['让全班就四个关闭码举手表决。选 1000 的往往最多，把人数写在黑板上。'],
		clean: [
			'依次选中图里的两个 Close 箭头，请学生读出字节。',
			'把 `readyState` 的四个值写在黑板上，每个值旁边写上进入这个状态的原因。',
		],
		'answer-close': ['一起算出第一个加了掩码的字节：`03` ⊕ `5a`。第二个由学生自己算。'],
		traces: ['分组抢答。先让各组写下事件、`code` 和 `wasClean`，再显示选项。'],
		crossing: [
			'当着全班把其中一个动作的时间改动 30 ms：两个 Close 不再交错，后一个成了对前一个的回应。',
		],
	},
	misunderstandings: [
		{
			belief: '1006 是服务器发来的。',
			say: '打开本课“网上的一种说法”那一步：到达的只有 TCP FIN。1006 是浏览器自己给出的（§7.1.5）。',
		},
		{
			belief: '凡是不正常的结束都有 `error` 事件。',
			say: '比较两个过程：没有 Close 的 TCP FIN 只有 `close`；服务器发来加了掩码的帧，还会有 `error`。（实验里和 Chromium 是这样，Firefox 则会交付消息。）',
		},
		{
			belief: '双方报告的关闭码不同，就是出了错。',
			say: '演示“双方同时关闭”：4001 和 4002，两边的 `wasClean` 都是 true。',
		},
		{
			belief: '网页可以用 1000 到 4999 的任何关闭码。',
			say: '在“用自己的关闭码关闭”一步填 1001：`close()` 抛出异常，连接仍然打开。',
		},
	],
};
