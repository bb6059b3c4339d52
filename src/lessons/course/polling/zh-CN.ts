import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const zhCN: CourseLessonWords = {
	title: '什么时候值得用？',
	can: '你能估算轮询、SSE 和 WebSocket 的字节数与延迟，并为一个网页选出合适的方式。',
	steps: {
		'price-of-news': {
			title: '一个比分要花多少？',
			text: [
				'你的网页显示实时比分，大约每 10 s 有一个新的。它不知道什么时候来，只好每秒问一次：有新的吗？这叫**轮询** ①。先看它跑一会儿。',
			],
			task: '一个新比分只有 20 字节。为了它，线路上要走多少字节？',
			choices: {
				hundred: '约 100 字节',
				thousand: '约 1,000 字节',
				'ten-thousand': '约 10,000 字节',
			},
			replies: {
				hundred: '问一次，光头部就有 800 字节，而每个比分要问十次。',
				thousand: '这是问一次的花费。可是十次里有九次没有新比分，照样带着头部。',
				'ten-thousand': '',
			},
			done: '多数时候答案是“没有”，而每个“没有”都带着**头部**，就是说明这次传输的那些行，约 800 字节。下面的 TCP 和 IP 还要加上自己的。加起来，一个比分要 {short-polling.each} 字节。',
		},
		'mean-delay': {
			title: '像等公交车',
			text: [
				'比分等下一次轮询 ①，就像你等公交车。接下来网页每 6 s 才问一次，**往返时间**（过去再回来）是 200 ms。',
			],
			task: '一个新比分平均要多少 ms 才到网页？',
			unit: 'ms',
			mistakes: {
				'whole-interval': '这是最长的等待。比分可能在两次轮询之间的任何时候产生，平均只等一半。',
				'way-only': '这只是路上的时间。在这之前，比分还要在服务器上等下一次轮询。',
				'old-interval': '这是每秒问一次时的数。现在网页每 6 s 才问一次。',
			},
			done: '间隔的一半是 3,000 ms，往返时间的一半是 100 ms，加起来是 {short-polling.mean} ms。',
		},
		'long-poll': {
			title: '线路上的长轮询',
			text: [
				'要是服务器先不回答 ①，等有了消息再答呢？网页已经有第 17 个比分。不久有了第 18 个，然后 30 s 里什么也没有。',
			],
			task: '选出真正会发的五行，按先后排好：`→` 发往服务器，`←` 发往网页。',
			mistakes: {
				'server-asks': '这是服务器发给客户端的请求。在 HTTP 里，请求由客户端发出。',
				unasked: '这里还没有第 19 个比分：第 18 个之后 30 s 什么也没发生，所以不会发出这一行。',
				frame: '这是 WebSocket 的字节。长轮询用普通的请求和响应。',
				ok: '这一行是响应的开头，响应之前要先有请求。有了第 18 个比分，服务器才响应。',
				score: '第 18 个比分是响应的内容，请求和响应的状态行都在它前面。',
				'ask-again': '这个请求要的是第 18 个之后的比分，所以客户端要先收到第 18 个。',
				empty: '这个响应结束第二次等待，那时已经有 30 s 没有新比分。第二个请求在它前面。',
			},
			done: '请求在服务器上等待，它的响应带来消息，紧接着是下一个请求。如果什么也没有发生，服务器就用一个空响应结束等待。',
			hints: [
				'客户端先开始，它请求第 17 个之后的比分。',
				'有了第 18 个比分才有响应：先是状态码，然后是比分。',
				'带 17 的请求、200 那一行、第 18 个比分、带 18 的请求、204 那一行。其他三行是服务器发出的请求、还没有出现的比分、WebSocket 的字节。',
			],
		},
		'worked-push': {
			title: '三种不用反复问的办法',
			text: [
				'① **长轮询：**服务器先不回答，有消息了再答。② **SSE**：一个永远不结束的响应。③ **WebSocket：**一条连接，两边都能说话。',
				'每秒一条消息时，轮询平均要 {short-polling.mean} ms，另外三种是 {long-polling.mean}、{sse.mean} 和 {websocket.mean}：半个往返时间总是省不掉的。',
			],
		},
		'polling-wins': {
			title: '找出适合轮询的网页',
			text: ['轮询 ① 不一定就错：有的网页不着急。这里超过 {age} ms 就觉得慢，所以该用 SSE ②。'],
			task: '动两个滑块，让轮询变得合适。',
			done: '网页可以接受 {age} ms 的延迟，所以每 {poll} ms 轮询一次就够快了。这样轮询每分钟要 {short-polling.minute} 字节，SSE 要 {sse.minute} 字节。SSE 逐条发送消息，还要发心跳来保持连接。',
			mistakes: {
				'user-writes':
					'**你发出的消息**是每秒 {upstream} 条。用轮询或 SSE 时，每条都是一个带头部的单独请求，所以实验推荐 WebSocket。',
				unusable:
					'有一项设置的值不能用，实验改用了别的值，该项下面写着原因。请只写 1000 或 0.5 这样的数字，不写单位。',
				'other-size': '**消息大小**变成了 {bytes} 字节。这个网页的消息是 300 字节。',
				'nothing-in-time':
					'可接受的延迟只有 {age} ms，哪种方式都做不到：光是传到客户端就要半个往返时间。',
				'too-late': '轮询时一条消息可能要等 {short-polling.wait} ms，而可接受的只有 {age} ms。',
				'too-many-polls':
					'轮询的延迟达标，但每分钟要 {short-polling.minute} 字节，SSE 只要 {sse.minute} 字节。每次轮询都带头部，所以要减少轮询次数。',
			},
			otherwise: '轮询还不合适，原因就写在它旁边。',
			hints: [
				'有两个设置最重要：消息可以迟到多久，网页多久轮询一次。',
				'把**多久算慢**改成 30,000，然后加大**轮询间隔**。',
				'**轮询间隔** 20,000，**多久算慢** 30,000。这样每个响应带来约 20 条消息，而只有一次轮询的头部。',
			],
		},
		claim: {
			title: '网上的一种说法',
			text: [
				'“HTTP 是单工的。服务器想立刻发送新消息，只能用 WebSocket。”比一比 SSE ① 和 WebSocket ②。',
			],
			task: '哪一句是对的？',
			choices: {
				simplex: 'HTTP 是单工的：数据只朝一个方向传输。',
				unasked: '在 HTTP/1.1 上，每个响应都属于一个请求。',
				'only-websocket': '用 SSE 时，消息要等到下一个请求。',
				always: '凡是自动更新的网页，都应该用 WebSocket，不应该用轮询。',
			},
			replies: {
				simplex: '请求发往服务器，响应发回来，都在同一条双向的 TCP 连接上。单工信道只有一个方向。',
				unasked:
					'所以客户端要先发请求。但服务器可以推迟响应（长轮询），响应也可以持续几个小时（SSE）。',
				'only-websocket':
					'SSE 的响应一直不结束，有了消息就立刻写进这个响应。实验里 SSE 的延迟和 WebSocket 一样。',
				always:
					'你已经找到了轮询更省字节的设置。而且如果消息只发往客户端，SSE 更简单，字节数也差不多。',
			},
		},
		'read-it': {
			title: '现在你能读懂这个',
			text: [
				'Socket.IO 会用长轮询 ①，也会用 WebSocket ②。用它的网页，通常是这样开始的：\n```\nGET  /socket.io/?EIO=4&transport=polling\nPOST /socket.io/?EIO=4&transport=polling&sid=…\nGET  /socket.io/?EIO=4&transport=polling&sid=…\nGET  /socket.io/?EIO=4&transport=websocket&sid=…\n```',
			],
			task: '这个网页在做什么？',
			choices: {
				'once-a-second': '每秒问一次，一直问下去。',
				moves: '先用长轮询，然后换成 WebSocket。',
				failed: '它的 WebSocket 没打开，只好退回轮询。',
			},
			replies: {
				'once-a-second': '看最后一行：它要的不再是轮询了。',
				moves:
					'长轮询几乎到处都能用，所以 Socket.IO 先用它，同时试着打开 WebSocket。要是最后一行得不到 101，网页就继续用长轮询。',
				failed: '那样的话顺序正好相反。这里轮询在前。',
			},
		},
		'worked-poll': {
			title: '读懂轮询的图',
			text: [
				'看第一行**轮询** ①。每个请求从客户端走到服务器，响应在它下面走回来。带斜纹的响应什么也没带回；绿色是消息，其余是头部。',
				'**延迟：**消息在服务器上等到下一次轮询，平均半秒，最多一秒。然后响应传到客户端，要用**往返时间**的一半；往返时间是数据传到对方再回来的时间，这里是 {rtt} ms。合起来平均 {short-polling.mean} ms，最多 {short-polling.wait} ms。',
				'**字节：**包括 TCP 和 IP，一个客户端每分钟要 {short-polling.minute} 字节，就是这一行下面的横条。',
			],
		},
		'fewer-polls': {
			title: '预测字节数',
			text: ['每秒轮询一次时，客户端每分钟要 {short-polling.minute} 字节。'],
			task: '改成每 2 s 轮询一次，客户端每分钟要多少字节？',
			unit: '字节/分钟',
			mistakes: {
				unchanged: '这是每秒轮询一次时的数字。现在每 2 s 才轮询一次，少发一次轮询，就少一份头部。',
				'scores-only': '你只算了带回比分的那六次轮询。但每分钟有 30 次轮询，每次都带头部。',
				'per-second': '这是每秒的字节数，而问题问的是每分钟。',
			},
			done: '每分钟的轮询从 60 次变成 30 次，每次约 1,000 字节，一共 {short-polling.minute} 字节。但是延迟增加到平均 {short-polling.mean} ms。',
		},
		'held-delay': {
			title: '预测长轮询的延迟',
			text: ['显示实时比分的网页改用长轮询。服务器最多把请求挂起 30 s，往返时间是 300 ms。'],
			task: '一个新比分平均要多少 ms 才到客户端？',
			unit: 'ms',
			mistakes: {
				'half-interval':
					'这是每秒轮询一次的延迟。用长轮询时，比分产生的时候已经有请求等在服务器上。',
				'whole-trip': '这是整个往返时间。请求已经在服务器上，只有响应还要传输。',
				'half-hold': '服务器不会等满 30 s，它一有比分就发出响应。',
			},
			done: '服务器上几乎总有一个请求在等，所以响应立刻发出，只需要半个往返时间；算上两个请求之间短暂的空隙，平均是 {long-polling.mean} ms。',
		},
		'held-bytes': {
			title: '预测长轮询的字节数',
			text: [
				'每秒一条消息时，长轮询每分钟要 {long-polling.minute} 字节。现在比赛慢下来，每 5 s 一条消息。',
			],
			task: '用长轮询，客户端每分钟要多少字节？',
			unit: '字节/分钟',
			mistakes: {
				unchanged:
					'如果是每秒轮询一次，字节数才会几乎不变。长轮询为每条消息发一个请求，而现在消息少了。',
				'no-headers': '这大约是 SSE 的字节数。用长轮询时，每条消息都有自己的响应，带着头部。',
				'per-second': '这是每秒的字节数，而问题问的是每分钟。',
			},
			done: '消息是原来的五分之一，请求也大约是五分之一：{long-polling.minute} 字节。每秒轮询一次仍然要 {short-polling.minute} 字节，因为没有消息时定时器照样运行。',
		},
		'larger-messages': {
			title: '预测 SSE 的字节数',
			text: ['每秒一条 20 字节的消息，SSE 每分钟要 {sse.minute} 字节。现在每条消息有 300 字节。'],
			task: '用 SSE，客户端每分钟要多少字节？',
			unit: '字节/分钟',
			mistakes: {
				'times-fifteen':
					'消息是原来的 15 倍长，其余部分不是。每条消息的 TCP 和 IP 头部和原来一样。',
				'messages-only':
					'这是 60 条 300 字节的消息本身。每条消息还有 TCP 和 IP 的头部，以及一个 TCP 确认。',
				'one-message': '280 字节你只加了一次，而每分钟有 60 条消息。',
			},
			done: '每条消息多 280 字节，60 条就是 16,800 字节，一共 {sse.minute} 字节。头部不变。',
		},
		'push-delay': {
			title: '预测 SSE 和 WebSocket 的延迟',
			text: ['网页改用 WebSocket，数据经过卫星，往返时间是 500 ms。'],
			task: '一个新比分平均要多少 ms 才到客户端？SSE 的数字和它一样。',
			unit: 'ms',
			mistakes: {
				'whole-trip':
					'这是整个往返时间。连接已经打开，服务器不等请求就发送比分，所以只算一个方向。',
				'half-interval': '这是每秒轮询一次的延迟。用 WebSocket 和 SSE 时，比分不用等定时器。',
				unchanged: '这是往返时间为 100 ms 时的延迟。现在距离更远了。',
			},
			done: '比分立刻发出，只需要半个往返时间：WebSocket 是 {websocket.mean} ms，SSE 是 {sse.mean} ms。长轮询要 {long-polling.mean} ms，每秒轮询一次要 {short-polling.mean} ms。',
		},
		'more-messages': {
			title: '消息数变成五倍',
			text: [
				'每秒一条消息时，WebSocket 每分钟要 {websocket.minute} 字节。它在每条短消息前写 2 个字节，此外还有 TCP 和 IP 的头部。',
			],
			task: '现在每秒有 5 条消息。WebSocket 每分钟要多少字节？',
			unit: '字节/分钟',
			mistakes: {
				unchanged: '这是每秒一条消息时的数字。多出来的每条消息都要单独发送。',
				'messages-only':
					'这只是 300 条 20 字节的消息本身。每条消息还有 WebSocket 的 2 个字节，以及 TCP 和 IP 的头部。',
				'per-second': '这是每秒的字节数，而问题问的是每分钟。',
			},
			done: 'WebSocket 的字节数随消息数增长。轮询每分钟要 {short-polling.minute} 字节，只比原来多一点，因为一个响应能带回好几条消息。长轮询要 {long-polling.minute} 字节，因为几乎每条消息都要单独一个请求。',
		},
		'one-part': {
			title: '放慢轮询',
			text: [
				'回到实时比分，每 10 s 一条消息。网页可以接受最多 10 s 的延迟，每个客户端每分钟最多用 9,000 字节。',
				'延迟和字节数都随**轮询间隔**变化。拖动滑块，或者改写数字。',
			],
			task: '只修改**轮询间隔**，让轮询同时满足这两个要求。现在一个比分最多等 {short-polling.wait} ms，一个客户端每分钟要 {short-polling.minute} 字节。',
			done: '轮询满足了两个要求。实验里仍然建议用 SSE，因为它每分钟只要 {sse.minute} 字节。',
			mistakes: {
				unusable:
					'有一项设置的值不能用，实验改用了别的值，该项下面写着原因。请只写 1000 或 0.5 这样的数字，不写单位。',
				'other-rate': '**消息**变成了每秒 {rate} 条。频率由比赛决定：每秒 0.1 条。',
				'other-headers': '**HTTP 头部**变成了 {headers} 字节。这个网页的头部是 800 字节。',
				'too-late':
					'一个比分可能要等 {short-polling.wait} ms，超过 10 s。轮询间隔之外，还要加上往返时间 {rtt} ms 的一半。',
				'too-many-bytes':
					'轮询每分钟要 {short-polling.minute} 字节，超过 9,000。每次轮询约 1,000 字节，所以要减少轮询次数。',
			},
			otherwise:
				'只修改**轮询间隔**。其他设置保持不变：每秒 0.1 条消息，往返时间 100 ms，头部 800 字节。',
			hints: [
				'两个要求限定了间隔：延迟定出上限，字节数定出下限。',
				'最长的等待是间隔加上半个往返时间（100 ms 的一半），所以间隔最多是 9,950 ms。',
				'9,000 ms 满足两个要求：最长等 9,050 ms，每分钟不到七次轮询。',
			],
		},
		'three-parts': {
			title: '聊天',
			text: [
				'一个聊天网页每分钟收到 30 条消息。用户离服务器很远，往返时间是 0.24 s。请求的头部有 900 字节，响应的头部有 300 字节。',
				'有两项已经填好：**你发出的消息**是每秒 0.1 条，**多久算慢**是 300 ms。**HTTP 头部**在**更多数字**里。',
			],
			task: '按这个聊天网页填写**发给你的消息**、**往返时间**和 **HTTP 头部**。',
			done: '实验推荐 WebSocket：每分钟 {websocket.minute} 字节，平均延迟 {websocket.mean} ms。SSE 要 {sse.minute} 字节，因为用户的每条消息都是一个带头部的单独请求。',
			mistakes: {
				'others-changed':
					'这三项都对，**你发出的消息**和**多久算慢**也对。但另有一项设置变了，所以实验推荐的不是 WebSocket。请撤销那处改动。',
				unusable:
					'有一项设置的值不能用，实验改用了别的值，该项下面写着原因。请只写 1000 或 0.5 这样的数字，不写单位。',
				'rate-per-minute': '30 是每分钟的条数，**发给你的消息**按秒计。',
				'rate-inverse': '2 是两条消息相隔的秒数，而**发给你的消息**填每秒的条数：30 除以 60。',
				seconds: '0.24 的单位是秒，**往返时间**用毫秒。',
				'one-way': '120 ms 是一个方向的时间。**往返时间**包括去和回，实验自己会取一半。',
				'one-head': '**HTTP 头部**是 {headers} 字节。这个设置把请求和响应的头部加在一起。',
				'other-settings':
					'这三项都对。但**你发出的消息**原来是每秒 0.1 条，**多久算慢**原来是 300 ms。',
			},
			otherwise:
				'现在网页每秒收到 {rate} 条消息，往返时间是 {rtt} ms，头部是 {headers} 字节。请和题目里的聊天网页比一比。',
			hints: [
				'比较单位：一分钟有 60 秒，一秒有 1,000 ms；请求和响应的头部要加起来。',
				'每分钟 30 条就是每秒 0.5 条。',
				'**发给你的消息** 0.5，**往返时间** 240，**HTTP 头部** 1,200：每秒半条，0.24 s，900 + 300 字节。',
			],
		},
		exit: { title: '你现在知道了什么', text: ['关于本课的三个问题。答错的问题以后会再次出现。'] },
	},
	items: {
		'polling-mean': {
			question: '一个网页每 8 s 轮询一次，网络很快，传输时间可以忽略。一条消息平均等多少 ms？',
			because: '消息可能在两次轮询之间的任何时刻产生，所以平均等半个间隔。',
		},
		'polling-empty': {
			question: '一个网页每 2 s 轮询一次，每分钟有一条消息。每分钟 30 个响应里有多少个是空的？',
			because: '一个响应带来消息，另外 29 个什么也没有带来，而 30 个响应都有头部。',
		},
		'polling-push-delay': {
			question:
				'往返时间是 80 ms。服务器上有了新消息，使用 WebSocket 的客户端平均在多少 ms 之后收到它？',
			because: '服务器立刻发出消息，所以只需要半个往返时间。SSE 也是这样。',
		},
		'polling-long': {
			question: '服务器什么时候响应一个长轮询？',
			choices: {
				message: '有消息时，或者达到最长等待时间时',
				'at-once': '立刻；没有新消息就返回空响应',
				interval: '到了客户端和服务器约定的固定时刻',
			},
			because: '服务器挂起请求，消息一产生就返回响应。立刻返回空响应的是普通的轮询。',
		},
		'polling-busy': {
			question: '消息频率变成原来的五倍。哪种方式的字节数增加得最少？',
			choices: { polling: '固定间隔的轮询', 'long-polling': '长轮询', websocket: 'WebSocket' },
			because:
				'轮询的次数不变，一个响应可以带来几条消息。长轮询几乎每条消息都要一个请求，WebSocket 每条消息都要一个帧。',
		},
		'polling-sse-up': {
			question: '一个网页用 SSE 接收消息。用户写的消息怎么发给服务器？',
			choices: {
				request: '用一个单独的 HTTP 请求',
				stream: '写进同一个还没有结束的事件流响应',
				frame: '在同一条双向的连接上',
			},
			because: 'SSE 是一个响应，只发往客户端，所以用户的消息要另发请求。',
		},
		'polling-enough': {
			question: '哪个网页用轮询就很合适？',
			choices: {
				weather: '很少发布、可以迟到一小时的天气预警',
				prices: '每秒变化五次的报价',
				game: '每个玩家每秒操作 20 次的联机游戏',
			},
			because: '可以接受很长的延迟时，几次轮询比一条带心跳的连接更省字节。',
		},
	},
	teacher: {
		goals: [
			'估算轮询、长轮询、SSE 和 WebSocket 每分钟的字节数和平均延迟。',
			'说明在客户端再次请求之前，服务器怎样通过 HTTP 送出消息。',
			'根据消息的频率、可接受的延迟和传输方向，为一个网页选择传输方式。',
		],
		questions: [
			{
				before: 'price-of-news',
				ask: '你知道哪些会自动更新的网页？变化要在多长时间内让用户看到？',
				answer: '例如聊天（不到一秒）、比分（几秒）、天气预警（几分钟）。',
			},
			{
				before: 'mean-delay',
				ask: '公交车每 6 分钟一班，你不知道时刻表，平均要等多久？',
				answer: '三分钟。消息等下一次轮询也是同样的道理。',
			},
			{
				before: 'long-poll',
				ask: '请求来了，服务器还没有新消息。除了返回空响应，它还能怎么做？',
				answer: '可以挂起请求，等有了消息再响应。',
			},
			{
				before: 'polling-wins',
				ask: '哪种网页你会用轮询？为什么？',
				answer: '消息可以迟到很多秒的网页。这样轮询次数很少，一次轮询还可能带来几条消息。',
			},
			{
				before: 'claim',
				ask: '在 HTTP/1.1 上，服务器能发送客户端没有请求的内容吗？',
				answer: '不能。但它可以很晚才响应，也可以用一个不结束的响应。',
			},
			{
				before: 'held-bytes',
				ask: '每分钟的请求数由什么决定，定时器还是消息？',
				answer: '轮询由定时器决定；长轮询由消息决定，每来一条消息就结束一个请求。',
			},
		],
		notes: {
			'price-of-news': [
				'让全班举手表决。很多人选 1,000 字节，请其中一人数一数每个比分对应几次轮询。',
			],
			'mean-delay': ['继续之前，在黑板上写下“间隔的一半 + 往返时间的一半”。'],
			'long-poll': ['请两个学生用纸条扮演客户端和服务器：服务器留着纸条，有了消息才还回去。'],
			'worked-push': [
				'把**往返时间**改成 1,000 ms：几种方式一起变慢，因为每种方式都受网络延迟的影响。看完再改回来。',
			],
			'polling-wins': ['让各组找不同的设置。答案有很多，可以比较各组的**多久算慢**。'],
			'worked-poll': [
				'在**轮询**那一行里，用鼠标跟着一个圆点走：消息产生、等待、粗箭头。',
				'比较各行下面的横条：那是一个客户端每分钟的字节数。',
			],
			'larger-messages': ['先让学生说出总字节数由哪两部分组成：哪些随消息变大，哪些不变。'],
		},
		misunderstandings: [
			{
				belief: 'WebSocket 更快，因为它是更新的协议。',
				say: '它的延迟和 SSE 一样，都是半个往返时间，请对照实验里的这两行。和轮询相比，WebSocket 省下的是等待和头部。',
			},
			{
				belief: '空响应没有任何开销。',
				say: '它和其他响应一样有头部。把**消息**改成 0.01，再看轮询的字节数。',
			},
			{
				belief: '用 SSE 时，客户端可以在同一个响应上发消息。',
				say: '它是一个响应，只发往客户端。用户的消息是一个单独的请求。',
			},
			{
				belief: '连接开着但没有消息时，没有任何开销。',
				say: '保持连接要发心跳，就是图里的点线箭头。服务器还要为每条打开的连接占用内存。',
			},
		],
	},
};
