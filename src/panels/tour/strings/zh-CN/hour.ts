import { number } from '../../../../strings/zh-CN/numbers.ts';
import type { HourWords } from '../en/hour.ts';

const questions: HourWords['questions'] = {
	talk: {
		say: [
			'让全班选一个词，发出去。',
			'平时上网，总是网页先问，服务器再答。这里两边共用一条线，而且一直开着。',
		],
		question: '服务器有新消息，什么时候能说？',
		answers: [
			{ text: '客户端来问的时候', ask: '“半夜手机响了，是谁问的？”' },
			{ text: '轮到它的时候', ask: '“谁来安排轮到谁？”' },
			{ text: '随时都能说', ask: '“同时说也行吗？”行。两边一起打字，看它们擦肩而过。' },
		],
	},
	open: {
		say: [
			'一开始就是个普通的网页请求，只多了一个愿望：Upgrade。',
			'服务器一行一行地看。你觉得哪一行可以不要？',
		],
		question: '删掉“Upgrade: websocket”这一行，会怎样？',
		answers: [
			{ text: '照样打开', ask: '“还有哪里说了要离开 HTTP？”RFC 6455 第 4.1 节要求必须有这一行。' },
			{
				text: '有回答，但没打开',
				ask: '“服务器会把它当成什么请求？”普通的网页请求，所以用 HTTP 回答。',
			},
			{ text: '等这一行补上', ask: '“服务器怎么知道请求已经完了？”靠那个空行。' },
			{ text: '一声不吭就断开', ask: '“你打开一个不存在的网页，会看到什么？”' },
		],
	},
	key: {
		say: [
			'客户端发来一个随机的 key。服务器接上一段固定的文字，算 SHA-1，再写成 Base64 发回去。',
			'这不是秘密，路上谁都能看到。它只说明服务器看懂了。',
		],
		question: '服务器把固定文字记错了一个字母，会怎样？',
		answers: [
			{ text: '打开了：key 没错', ask: '“客户端比的是什么？”不是 key，是发回来的那个值。' },
			{ text: '客户端再问一次', ask: '“再问一次，会有什么不同？”' },
			{ text: '打开了，但不太安全', ask: '“打开和没打开之间，还有别的吗？”' },
			{ text: '客户端放弃', ask: '“那么答对了能证明什么？”证明服务器懂 WebSocket，仅此而已。' },
		],
	},
	frame: {
		say: [
			'TCP 不知道什么是消息，它只有字节，一个接一个。',
			'所以每条消息前面要加几个字节：是什么，有多长，还有掩码键。',
		],
		question: '两条消息紧挨着来，第二条从哪里开始？',
		answers: [
			{ text: '看长度就知道', ask: '“长度要是错了呢？”下一幕就讲。' },
			{ text: '有个特殊字节收尾', ask: '“你的文字里正好有这个字节呢？”' },
			{ text: '停顿之后', ask: '“它们紧挨着来，哪有停顿？”' },
			{ text: '在下一个包里', ask: '“消息比一个包还长呢？两条挤在一个包里呢？”' },
		],
	},
	flip: {
		say: [
			'这就是第 1 幕里的那一帧。只改一位，别的都不动。',
			'它是 MASK，第 2 个字节左起第一个二进制位，原来是 1。',
		],
		question: 'MASK 现在是 0，服务器会怎么做？',
		answers: [
			{ text: '把文字发回来', ask: '“它怎么知道后面四个字节是掩码键？”' },
			{ text: '读到一堆乱码', ask: '“是会成乱码。可是哪条规则排在前面？”' },
			{ text: '关闭连接', ask: '“为什么这么严？”下一幕就讲。见 RFC 6455 第 5.1 节。' },
			{ text: '等着后面的字节', ask: '“长度没变。现在是少了字节，还是多了？”多了四个。' },
		],
	},
	mask: {
		say: [
			'文字的每个字节和掩码键的一个字节做异或，再做一次就还原了。',
			'掩码键就放在文字前面，而且每一帧都换新的。',
		],
		question: '掩码键就跟在旁边，加掩码有什么用？',
		answers: [
			{ text: '不让别人看懂', ask: '“你在路上看到这一帧，还缺什么才能读懂？”' },
			{
				text: '网页选不了线上的字节',
				ask: '“谁会想选？”想骗过老旧缓存、伪造网页请求的人。见 RFC 6455 第 10.3 节。',
			},
			{ text: '能发现坏掉的位', ask: '“在第 5 幕翻转文字里的一位，服务器发现了吗？”' },
			{ text: '让文字变短', ask: '“进去几个字节，出来几个？”' },
		],
	},
	silence: {
		say: [
			'网页和服务器之间还有别的东西：代理、负载均衡、路由器。',
			'它们能记住的连接有限，谁不说话就忘掉谁。这里的时间走得快一些。',
		],
		question: '代理断开了连接，网页能知道什么？',
		answers: [
			{ text: '沉默得太久了', ask: '“谁会告诉网页呢？”' },
			{ text: '是谁断开的', ask: '“断开之前，来过哪个帧？”一个也没有。' },
			{
				text: '什么都不知道',
				ask: '“代理断开自己这一半，TCP 会怎样？”如果是线断了，你说得对，能瞒一阵子。',
			},
			{ text: '只知道连接没了', ask: '“怎样让代理醒着？”把心跳打开。' },
		],
	},
	goodbye: {
		say: [
			'这次客户端好好告别：发一个 Close 帧，带上关闭码。1000 的意思是“说完了”。',
			'然后剪断线路，比一比。',
		],
		question: '来了一个 Close 帧，服务器先做什么？',
		answers: [
			{ text: '也回一个 Close', ask: '“要是线被剪断了呢？”那谁也发不了，两边只能记下 1006。' },
			{ text: '马上断开', ask: '“客户端怎么知道对方收到了？”' },
			{ text: '问为什么', ask: '“Close 帧里还有什么？”关闭码。' },
			{ text: '不理它', ask: '“那客户端会怎样？”等着，最后自己断开。' },
		],
	},
	worth: {
		say: [
			'两种办法，消息一样能到。数一数各要多少字节，又要等多久。',
			'再想想真实的网页：聊天、比分、天气。',
		],
		question: '天气每十分钟更新一次，怎样就够了？',
		answers: [
			{ text: '非用 WebSocket 不可', ask: '“天气晚到多久，你会在意？”' },
			{ text: '每分钟问一次', ask: '“换成聊天呢？”拖一下滑块，WebSocket 就赢了。' },
			{ text: '每秒问一次', ask: '“问 600 次，有几次问得到新消息？”一次。' },
		],
	},
};

export const hour: HourWords = {
	questions,
	of: (planned) => `/ ${planned}`,
	hands: (n) => `${number(n)} 人举手`,
	late: (minutes) => `比计划晚了 ${number(minutes)} 分钟`,
	start: '开始计时',
	reveal: '揭晓答案',
	openNotes: '讲者窗口',
	worksheet: '课堂练习',
	add: (answer, text, hands) => `${number(answer)}：${text}，${hands}。点一下多一人`,
	takeAway: (answer) => `${number(answer)} 少一人`,
	end: {
		label: '下课前',
		question: '那么，WebSocket 是什么？',
		task: '用一句话说出来。这些是我们找到的答案：',
	},
	bar: {
		label: '问全班',
		clock: '这节课的时间',
		right: (answer, text) => `正确的是 ${number(answer)}：${text}`,
	},
	notes: {
		at: (at, of, name) => `第 ${number(at)} / ${number(of)} 幕：${name}`,
		onlyYou: '只有你看得到这个窗口',
		classLeft: '课堂窗口退出了演示。',
		ended: '这节课到这里结束',
		lastHint: '后面还有一页：全部答案，再问一次 WebSocket 是什么。',
		endHour: '结束这节课',
		thisScene: '这一幕',
		ofClass: '全课',
		say: '讲',
		ask: '问',
		answers: '你会听到这些，可以这样反问',
		close: '票数接近时',
		closeHint: '让两个人辩两分钟，再举一次手。',
		countAgain: '重新数',
		classSees: '全班看到的',
		hidden: (hands) => `${hands}，答案未揭晓`,
		shown: (hands) => `${hands}，答案已揭晓`,
		nextIs: (name) => `下一幕：${name}`,
		last: '这是最后一幕。',
		plan: '计划（分钟）',
		minutesFor: (name) => `${name}的分钟数`,
		wholeHour: '整节课',
		sum: (planned, whole) =>
			planned === whole
				? '正好排满。'
				: planned < whole
					? `还空 ${number(whole - planned)} 分钟。`
					: `多排了 ${number(planned - whole)} 分钟。`,
		hide: '收起答案',
		nextScene: '下一幕',
		backScene: '上一幕',
		startAgainSure: '时间和举手数都归零？再按一次',
		startAgain: '从 0 重新开始',
		keys: (one, last, shift) => [one, '–', last, ' 加一人，', shift, ' 减一人'],
	},
	sheet: {
		title: '拆开 WebSocket',
		kind: '课堂练习',
		answersKind: '课堂练习（含答案）',
		withAnswers: '显示答案',
		print: '打印',
		toTour: '回到导览',
		inShort: 'WebSocket 是什么？用自己的话写下来。',
		short: '网页和服务器之间一条一直开着的连接，两边随时都能发消息。',
		pupil: '姓名',
		className: '班级',
		date: '日期',
		tasks: {
			talk: '两边同时说话。画出两个箭头，写上各自带的是什么。',
			open: '把请求里缺的补上。',
			key: 'key 要经过哪几步？标上 1 到 4。有一步不该有，把它划掉。',
			frame: (text) => `客户端发送“${text}”。这些字节各有什么用？`,
			flip: '这是前两个字节的各个位。圈出 MASK。翻转它以后，第二个字节是什么？',
			mask: '还原第一个字母：两位不同写 1，相同写 0。',
			silence: (limit, beat) =>
				`沉默满 ${number(limit)} 秒，代理就断开连接。沉默 ${number(beat)} 秒，服务器就发一个 Ping。标出每个 Ping。代理最多数到几？`,
			goodbye: '网页读到的关闭码是多少？',
			worth: (newsEvery, pollEvery) =>
				`大约每 ${number(newsEvery / 60)} 分钟有一条新消息，网页每 ${number(pollEvery)} 秒问一次。`,
		},
		client: '客户端',
		server: '服务器',
		steps: {
			sha1: '算出 SHA-1',
			encrypt: '用密码加密',
			append: '接上固定的文字',
			base64: '写成 Base64',
		},
		accept: '服务器发回：',
		parts: {
			'first-byte': '是什么：文本，而且到此完整',
			length: 'MASK 和长度',
			'masking-key': '掩码键',
			'close-code': '关闭码',
			payload: '加了掩码的文字',
		},
		secondByte: '第二个字节（十六进制）：',
		xor: { wire: '线上', key: '掩码键', text: '文字' },
		letter: '字母：',
		countsTo: '最多数到',
		seconds: '秒',
		endings: { goodbye: '两边用 1000 道别', cut: '线断了', proxy: '沉默太久，代理断开' },
		waits: '消息平均要等',
		inTen: '问十次，有几次问得到新消息：',
	},
};
