import type { LessonWords } from '../../lesson-words.ts';

export const words: LessonWords = {
	title: '从轮询到推送',
	can: '你能估算轮询、SSE 和 WebSocket 的字节数与延迟，并为一个网页选出合适的方式。',
	steps: {
		'price-of-news': {
			title: '一个比分的代价',
			text: [
				'一个网页显示比赛的实时比分。大约每 10 s 有一个新比分，是一条 20 字节的消息。',
				'网页不知道什么时候有新比分，所以每秒问一次服务器，这叫**轮询**。请求和响应的头部合起来约 800 字节。实验里暂时是每分钟轮询一次。',
			],
			task: '每个新比分要传输多少字节？',
			choices: {
				hundred: '约 100 字节',
				thousand: '约 1,000 字节',
				'ten-thousand': '约 10,000 字节',
			},
			replies: {
				hundred: '一次轮询光头部就有 800 字节。',
				thousand: '这是一次轮询的代价。但是十次轮询里有九次没有新比分。',
				'ten-thousand': '',
			},
			done: '实验算出：每个 20 字节的比分要传输 {short-polling.each} 字节。每个比分对应十次轮询，每次轮询都带头部，HTTP 之下的 TCP 和 IP 还要加上自己的头部。',
		},
		'worked-poll': {
			title: '读懂轮询的图',
			text: [
				'看**发生了什么**里的**轮询**。上面的线是客户端，下面的线是服务器；圆点是新消息，粗箭头带来消息，淡箭头没有带来消息。',
				'**延迟：**消息在服务器上等到下一次轮询。每秒轮询一次，平均等半秒，最多等一秒。然后是到客户端的路程，要用**往返时间**（去一趟再回来，{rtt} ms）的一半。合起来平均 {short-polling.mean} ms，最多 {short-polling.wait} ms。',
				'**字节：**一个客户端每秒要 {short-polling.bytes} 字节，每分钟 {short-polling.minute} 字节。这是线路上的全部字节，包括 TCP 和 IP。展开**五种方式，按每个客户端计**，就能看到每种方式的数字。',
			],
		},
		'mean-delay': {
			title: '预测延迟',
			text: ['现在网页少问一些：每 6 s 一次。用户也离得更远，往返时间是 200 ms。'],
			task: '一个比分从服务器到客户端平均要等多久？',
			unit: 'ms',
			done: '轮询间隔的一半是 3,000 ms，往返时间的一半是 100 ms。最长要等 {short-polling.wait} ms：刚错过一次轮询的比分要等下一次。',
		},
		'fewer-polls': {
			title: '预测字节数',
			text: [
				'每秒轮询一次时，客户端每分钟要 {short-polling.minute} 字节。比分还和原来一样，每 10 s 一个。',
			],
			task: '改成每 5 s 轮询一次，客户端每分钟要多少字节？',
			unit: '字节/分钟',
			done: '轮询次数是原来的五分之一，字节数也接近五分之一：不管有没有新比分，每次轮询都带头部。但是延迟增加到平均 {short-polling.mean} ms。',
		},
		'worked-push': {
			title: '三种不用定时器的方式',
			text: [
				'现在每秒有一条消息，和其他几行比较。**长轮询：**服务器挂起请求，有消息才响应，然后客户端再问。**SSE**（server-sent events，服务器发送事件）：一个不结束的响应，所有消息都在里面。**WebSocket：**一条连接，双方随时可以发送。',
				'平均延迟从 {short-polling.mean} ms 降到长轮询的 {long-polling.mean} ms，SSE 和 WebSocket 是 {websocket.mean} ms。剩下的是半个往返时间，任何方式都不会比网络更快。',
				'长轮询的每条消息仍然带头部：每分钟 {long-polling.minute} 字节。SSE 是 {sse.minute}，WebSocket 是 {websocket.minute}。**HTTP 流**那一行也是一个不结束的响应，只是没有 SSE 的消息格式。',
			],
		},
		'more-messages': {
			title: '消息变成五倍',
			text: [
				'每秒一条消息时，WebSocket 每分钟要 {websocket.minute} 字节。它在每条短消息前写 2 个字节，再加上 TCP 和 IP 的头部，以及客户端发回的 TCP 确认。',
			],
			task: '现在每秒有 5 条消息。WebSocket 每分钟要多少字节？',
			unit: '字节/分钟',
			done: 'WebSocket 的字节数随消息数增长。轮询每分钟要 {short-polling.minute} 字节，只比原来多一点，因为一个响应带来几条消息。长轮询要 {long-polling.minute} 字节，因为几乎每条消息都有自己的请求。',
		},
		'one-part': {
			title: '放慢轮询',
			text: [
				'回到实时比分，每 10 s 一条消息。网页可以接受最多 10 s 的延迟。运营方要求每个客户端每分钟最多 9,000 字节，也就是每秒 150 字节。',
			],
			task: '修改**轮询间隔**，让轮询同时满足这两个要求。其他设置保持不变。',
			done: '一个比分最多等 {short-polling.wait} ms，一个客户端每分钟要 {short-polling.minute} 字节。实验仍然推荐 SSE，它只要 {sse.minute} 字节；但轮询已经满足了要求。',
			mistakes: {
				'other-rate': '**消息**变成了每秒 {rate} 条。比分由比赛决定：每秒 0.1 条。',
				'other-headers': '**HTTP 头部**变了。这个网页的头部是 800 字节。',
				'too-late':
					'一个比分可能要等 {short-polling.wait} ms，超过 10 s。轮询间隔之外还有往返时间 {rtt} ms 的一半。',
				'too-many-bytes':
					'轮询每分钟要 {short-polling.minute} 字节，超过 9,000。每次轮询约 1,000 字节，所以要少问一些。',
			},
			otherwise: '只能修改**轮询间隔**：每秒 0.1 条消息，往返时间 100 ms，头部 800 字节。',
			hints: [
				'两个要求限定了间隔：延迟是上限，字节数是下限。',
				'最长的等待是间隔加上往返时间 100 ms 的一半，所以间隔要小于 10,000 ms。',
				'9,000 ms 满足两个要求：最长等 9,050 ms，每分钟不到七次轮询。',
			],
		},
		'three-parts': {
			title: '聊天',
			text: [
				'一个聊天网页每分钟收到 30 条消息，用户每分钟写 6 条。一条消息最多可以迟到 0.3 s。',
				'实验按秒计数，时间用毫秒。有些设置在**更多设置**里。',
			],
			task: '按这个聊天网页填写**消息**、**客户端发出的消息**和**可接受的延迟**。',
			done: '实验推荐 WebSocket：每分钟 {websocket.minute} 字节。SSE 要 {sse.minute} 字节，因为它只把消息送到客户端，用户的每条消息都是一个带头部的单独请求。',
			mistakes: {
				'rate-per-minute': '30 是每分钟的条数，这个设置按秒计。',
				seconds: '0.3 的单位是秒，这个设置用毫秒。',
				'no-upstream': '这个网页的用户也写消息，但**客户端发出的消息**是 0。它在**更多设置**里。',
				'upstream-per-minute': '6 是每分钟的条数，**客户端发出的消息**按秒计。',
				'other-rate': '网页每分钟收到 30 条消息。除以 60，填进**消息**。',
			},
			otherwise:
				'现在网页每秒收到 {rate} 条、发出 {upstream} 条，可接受的延迟是 {age} ms。和这个聊天网页比一比。',
			hints: [
				'一分钟有 60 秒，一秒有 1,000 ms。',
				'每分钟 30 条就是每秒 0.5 条。',
				'**消息** 0.5，**客户端发出的消息** 0.1，**可接受的延迟** 300：每秒半条和十分之一条，以及 0.3 s。',
			],
		},
		'polling-wins': {
			title: '找出适合轮询的网页',
			text: [
				'在延迟达标、容量足够的方式里，实验推荐字节最少的。如果有更简单的方式，字节最多多 10%，就推荐更简单的。轮询最简单。',
				'对每条 300 字节的消息，这里推荐的是 SSE。也有一些网页，实验会推荐轮询。',
			],
			task: '找出让实验推荐轮询的设置。**消息大小**保持 300 字节。',
			done: '网页可以接受 {age} ms 的延迟，所以每 {poll} ms 轮询一次就够快了。这样轮询每分钟要 {short-polling.minute} 字节，SSE 要 {sse.minute} 字节。SSE 逐条发送消息，还要发心跳来保持连接。',
			mistakes: {
				'other-size': '**消息大小**变了。这个网页的消息是 300 字节。',
				'nothing-in-time':
					'可接受的延迟只有 {age} ms，哪种方式都做不到：光是路程就要半个往返时间。',
				'too-late': '轮询时一条消息可能要等 {short-polling.wait} ms，而可接受的只有 {age} ms。',
				'too-many-polls':
					'轮询的延迟达标，但每分钟要 {short-polling.minute} 字节，SSE 只要 {sse.minute} 字节。每次轮询都带头部，所以要少问一些。',
			},
			otherwise: '实验推荐的是 {recommended}，推荐下面的几句话写着原因。',
			hints: [
				'有两个设置最重要：消息可以迟到多久，网页多久问一次。',
				'把**可接受的延迟**改成 30,000，它在**更多设置**里。然后加大**轮询间隔**。',
				'**轮询间隔** 20,000，**可接受的延迟** 30,000。这样每个响应带来约 20 条消息，而只有一次轮询的头部。',
			],
		},
		'long-poll': {
			title: '线路上的长轮询',
			text: [
				'客户端用长轮询问比分。`→` 发往服务器，`←` 发往客户端。客户端已经有了 17 号比分。',
				'几秒之后有了 18 号比分。然后 30 s 里什么也没有发生，服务器不再等下去。',
			],
			task: '选出传输的各行，并按顺序排好。有些行不属于长轮询。',
			mistakes: {
				'server-asks': '这是服务器发给客户端的请求。在 HTTP 里，请求由客户端发出。',
				unasked: '没有请求在等 19 号比分。服务器会把它留到客户端再问的时候。',
				frame: '这是 WebSocket 的字节。长轮询用普通的请求和响应。',
			},
			done: '请求在服务器上等待，它的响应带来消息，紧接着是下一个请求。如果什么也没有发生，就用一个空响应结束等待，客户端再问一次。',
			hints: [
				'客户端先开始，它问 17 号之后的比分。',
				'有了 18 号比分才有响应：先是状态码，然后是比分。',
				'17 之后的请求、200 那一行、18 号比分、18 之后的请求、204 那一行。其他各行要么没有请求在等它，要么属于 WebSocket。',
			],
		},
		claim: {
			title: '网上的一种说法',
			text: ['“HTTP 是单工的。服务器想立刻发送新消息，只能用 WebSocket。”很多文章这样开头。'],
			task: '哪一句是对的？',
			choices: {
				simplex: 'HTTP 是单工的：数据只朝一个方向传输。',
				unasked: '在 HTTP/1.1 上，服务器只发送响应，每个响应属于一个请求。',
				'only-websocket': '用 SSE 时，消息要等到下一个请求。',
				always: '会自动更新的网页都应该用 WebSocket。',
			},
			replies: {
				simplex: '请求发往服务器，响应发回来，都在同一条双向的 TCP 连接上。单工信道只有一个方向。',
				unasked:
					'所以客户端要先问。但服务器可以推迟响应（长轮询），响应也可以持续几个小时（SSE）。',
				'only-websocket':
					'SSE 的响应一直不结束，每条消息立刻在上面发出。实验里 SSE 的延迟和 WebSocket 一样。',
				always:
					'你已经找到了轮询更省字节的设置。而且如果消息只发往客户端，SSE 更简单，字节数也差不多。',
			},
		},
		exit: { title: '你现在知道了什么', text: ['关于本课的四个问题。答错的问题以后会再次出现。'] },
	},
	items: {
		'polling-mean': {
			question: '一个网页每 8 s 轮询一次，网络快到可以不计时间。一条消息平均等多少 ms？',
			because: '消息可能在两次轮询之间的任何时刻产生，所以平均等半个间隔。',
		},
		'polling-empty': {
			question: '一个网页每 2 s 轮询一次，每分钟有一条消息。每分钟 30 个响应里有多少个是空的？',
			because: '一个响应带来消息，29 个什么也没有带来，而 30 个都有头部。',
		},
		'polling-long': {
			question: '服务器什么时候响应一个长轮询？',
			choices: {
				message: '有消息的时候，或者等得太久的时候',
				'at-once': '立刻；没有新消息就返回空响应',
				interval: '在客户端和服务器约定的固定时刻',
			},
			because: '服务器挂起了请求，所以消息一产生就可以发出。',
		},
		'polling-busy': {
			question: '消息变成五倍。哪种方式的字节数增加得最少？',
			choices: { polling: '固定间隔的轮询', 'long-polling': '长轮询', websocket: 'WebSocket' },
			because: '轮询的次数不变，一个响应可以带来几条消息。其他方式几乎每条消息都要单独发送。',
		},
		'polling-sse-up': {
			question: '一个网页用 SSE 接收消息。用户写的消息怎么发给服务器？',
			choices: {
				request: '用一个单独的 HTTP 请求',
				stream: '在同一条事件流上',
				frame: '在同一条双向的连接上',
			},
			because: '事件流是一个响应，只发往客户端。WebSocket 则双向传输。',
		},
		'polling-enough': {
			question: '哪个网页用轮询就很合适？',
			choices: {
				weather: '很少发布、可以迟到一小时的天气预警',
				prices: '每秒变化五次的报价',
				game: '每个玩家每秒操作 20 次的游戏',
			},
			because: '如果可以接受很长的延迟，几次轮询比一条带心跳的连接更省。',
		},
	},
};
