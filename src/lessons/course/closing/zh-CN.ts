import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const zhCN: CourseLessonWords = {
	title: '关闭、事件与 readyState',
	can: '学完这课，你能预测关闭码、wasClean 和事件的顺序，并能回应 Close 帧。',
	steps: {
		'without-code': {
			title: '不带关闭码的 close()',
			text: [
				'你的网页调用 `ws.close()`，别的什么也没说。结束以后，它会收到一个 `close` 事件，里面有个 `code`。',
			],
			task: '是哪一个？',
			choices: {
				'code-1000': '1000，正常结束',
				'code-1001': '1001，即将离开',
				'code-1005': '1005，从不出现在帧里',
				'code-1006': '1006，也从不出现在帧里',
			},
			replies: {
				'code-1000': '浏览器不会自己补上 1000。没有参数，Close 帧里就没有关闭码。',
				'code-1001': '1001 表示发送方即将离开，例如服务器要重启。',
				'code-1005': '',
				'code-1006': '1006 表示没有收到 Close 帧，而这里双方都发了 Close。',
			},
			done: '两个 Close 帧都没有载荷，所以没有收到关闭码，API 就报告 1005。这个值不得出现在帧里。两个帧都到了，所以事件里的 `wasClean` 是 true，意思是干净关闭。',
		},
		clean: {
			title: '一次干净的关闭',
			text: [
				'这次服务器先告别 ①，关闭码 {client.code}，“即将离开”。浏览器自己回应 ②，然后 TCP 才断开。这期间 `readyState` 从 1（OPEN）变成 2（CLOSING），再变成 3（CLOSED）。',
			],
		},
		announce: {
			title: '预告重启',
			text: [
				'这个服务器一声不响就重启了。每个网页都收到 1006，不知道为什么。要是发个 Close 帧，就能说清楚。',
			],
			task: '在**搭建**里，让服务器用 1001 关闭，原因写 `restart`。',
			done: '网页收到 {client.code}，原因是“{client.reason}”。网页代码读到这两项，就可以重新连接。',
			mistakes: {
				'page-closes': '这里先关闭的是网页，服务器只是回应它。要重启的是服务器，应该由服务器关闭。',
				threw:
					'这里关闭的是网页，而网页代码不能用 1001：`close()` 抛出 {page.threw}。应该由服务器关闭。',
				'only-tcp': '连接结束时没有 Close 帧，所以网页收到 1006。请为服务器选择动作“关闭”。',
				'no-code': 'Close 帧到了，但里面没有关闭码，所以网页收到 1005。',
				normal: 'Close 帧到了，关闭码是 1000，表示任务已经完成。要离开的一方发送 1001。',
				'no-reason': '关闭码对了。**原因**还是空的。',
				unsent:
					'服务器没有发出 Close，所以网页收不到 `close` 事件。没有关闭码的原因、超过 123 字节的原因，以及不得出现在帧里的关闭码，实验都拒绝发送。',
			},
			otherwise: '网页收到 {client.code}，原因是“{client.reason}”。应该是 1001 和 `restart`。',
			hints: [
				'打开服务器的那一行，换一个**动作**，再填两个字段。',
				'**动作**选“关闭”，**关闭码**填 1001。',
				'**动作**“关闭”，**关闭码** 1001，**原因** `restart`。浏览器会回应这个 Close，所以 `wasClean` 为 true。',
			],
		},
		'order-of-events': {
			title: '事件的顺序',
			text: [
				'服务器发来一条文本，里面是 `c3 28`，不是有效的 UTF-8。浏览器就中止连接，关闭码 1007。',
			],
			task: '网页会收到什么？',
			choices: {
				'close-1007': '`close`（1007），`wasClean` 为 true',
				'error-1006': '先 `error`，再 `close`（1006），`wasClean` 为 false',
				'close-error': '先 `close`（1006），再 `error`',
				'message-close': '先 `message`（有一个错误的字符），再 `close`（1007），`wasClean` 为 true',
			},
			replies: {
				'close-1007': '这是服务器报告的结果。网页得不到这个关闭码。',
				'error-1006': '',
				'close-error': '`close` 总是最后一个事件。如果有 `error` 事件，它在 `close` 之前。',
				'message-close': '不是有效 UTF-8 的文本消息不会交付给网页。',
			},
			done: '这里的 Close 帧里是 1007，服务器报告的是 {server.code}。（实测 Chromium 发送的是 1002，Firefox 不发送 Close。）因为中止连接的是浏览器，网页先收到 `error`，再收到 `close`（{client.code}）。这两个事件都不说明原因。\n浏览器已经停止读取，所以服务器的 Close 不算数，`wasClean` 是 {client.clean}。',
		},
		'answer-close': {
			title: '你是客户端：收到 Close',
			text: ['你是客户端，服务器发来这一帧。先读懂，再回应。'],
			task: '你怎么做？掩码键可以任选，例如 `5a 0c 91 e7`。',
			done: '你发出了加掩码、关闭码相同的 Close。接下来再收到什么都丢弃，等服务器断开 TCP。',
			mistakes: {
				wait: '收到 Close，如果自己还没有发过，就必须回应。服务器等不到回应，最后会报告 1006。',
				fail: '这个帧没有违反规则，没有理由中止连接。连接应通过关闭握手结束。',
				half: '你的帧不完整，服务器还在等其余字节。`88 82` 之后是四个字节的掩码键，再是两个字节的关闭码。',
				unmasked: '这个帧没有加掩码，服务器必须关闭连接，严格的服务器用关闭码 1002。',
				pong: '这是 Pong，操作码 10。Close（操作码 8）要用 Close 回应。',
				'no-code': '不带关闭码的 Close 是允许的，但服务器会报告 1005。回应通常重复收到的关闭码。',
				'masked-code':
					'关闭码的两个字节没有加掩码：服务器去掩码之后，读到的是另一个关闭码。请把 `03 e8` 与掩码键的前两个字节做 XOR。',
			},
			otherwise:
				'你发出的操作码是 {frame.0.opcode}，关闭码是 {frame.0.code}。服务器等的是一个 Close 帧，关闭码 1000。',
			hints: [
				'**读标志：**这是 Close。**解释内容：**关闭码是 1000。断开 TCP 之前，双方都要发出 Close。',
				'帧头是 `88 82`：FIN、操作码 8、MASK、两个字节。后面是掩码键。',
				'掩码键用 `5a 0c 91 e7` 时，回应是 `88 82 5a 0c 91 e7 59 e4`：`03` XOR `5a` 得 `59`，`e8` XOR `0c` 得 `e4`。',
			],
		},
		claim: {
			title: '网上的一种说法',
			text: ['“我们的服务器崩溃时，会向所有网页发送 1006。”'],
			task: '哪一句是对的？',
			choices: {
				sent: '服务器把 1006 写进它发送的最后一个 Close 帧。',
				crash: '网页收到 1006，就说明服务器崩溃了。',
				local: '因为没有收到 Close 帧，浏览器自己给出 1006。',
			},
			replies: {
				sent: '1006 不得出现在帧里。崩溃的程序也发不出任何帧。',
				crash: '无线信号中断、握手被拒绝时，也会得到 1006。它只说明网页没有收到 Close 帧。',
				local: 'TCP 断开之前没有收到 Close 时，双方各自给出 1006。实验里到达的只有 TCP FIN。',
			},
		},
		'read-it': {
			title: '这段你已经读得懂了',
			text: ['这是 Chromium 在 2026 年 11 月 20 日真的发出的一帧，也是最后一帧。'],
			task: '它为什么告别？',
			choices: {
				left: '用户离开了网页。',
				'signed-out': '用户退出登录，网页用 4001 关闭。',
				lost: '到服务器的连接断了。',
			},
			replies: {
				left: '',
				'signed-out': '`3a` XOR `39` 得 `03`，关闭码以 `03` 开头，而 4001 是 `0f a1`。',
				lost: '那就发不出 Close 了，可这一帧发出来了。',
			},
			done: '`3a 26` XOR `39 cf` 得 `03 e9`，也就是 {frame.0.code}，“即将离开”。网页没了，浏览器会自己发出它。',
		},
		'lost-messages': {
			title: '来得太晚的消息',
			text: [
				'服务器每隔 10 ms 发一条消息，共三条。网页一收到第一条就调用 `close()`。',
				'另外两条已经在传输中，TCP 什么也没有丢。',
			],
			task: '网页会收到几个 `message` 事件？',
			unit: '个',
			mistakes: {
				all: 'TCP 会把三条都送到浏览器。后两条在 `close()` 之后才到，浏览器把它们丢弃。',
				'one-more': '消息是不是在 Close 之前发出的并不重要，要看它到达时 `readyState` 是不是 1。',
				none: '网页是在第一个 `message` 事件里调用 `close()` 的，所以这一条已经交付。',
			},
			done: '网页收到 {client.messages} 个。调用 `close()` 之后 `readyState` 是 2，而浏览器只在状态 1 交付消息。在状态 2，`send()` 什么也不发送，也不抛出异常。',
		},
		'own-code': {
			title: '用自己的关闭码关闭',
			text: [
				'网页代码可以传给 `close()` 的关闭码，是 1000 和 3000 到 4999。某个聊天应用约定：4001 表示“用户已退出登录”。',
			],
			beside: [
				'3000 到 3999：供库和框架使用，在 IANA 注册',
				'4000 到 4999：供私有使用，双方自己约定',
			],
			task: '让网页用 4001 关闭连接：点开**搭建**，打开“客户端，1,000 ms：关闭”这一行，填写**关闭码**。',
			done: '两个 Close 帧里都有 {client.code}（`0f a1`），双方报告的都是它。',
			mistakes: {
				'long-reason':
					'关闭原因超过 123 字节。`close()` 抛出 {page.threw}，浏览器什么也没有发送，连接仍然打开。',
				threw:
					'网页代码不能用这个关闭码。`close()` 抛出 {page.threw}，浏览器什么也没有发送，连接仍然打开。',
				'server-closes': '先发出 Close 的是服务器。这里要由网页关闭连接，请删去服务器的这个动作。',
				'no-code': 'Close 帧里还没有关闭码，所以双方都报告 1005。',
				normal: '1000 表示“正常结束”。服务器无法由此知道用户已退出登录。',
				library: '3000 到 3999 的关闭码要在 IANA 注册。请用聊天应用和服务器自己约定的那一个。',
			},
			otherwise:
				'服务器报告的是 {server.code}，网页报告的是 {client.code}。双方都应该报告 4001，而且只能由网页开始关闭。',
			hints: [
				'脚本里只有一个动作，它的**关闭码**是空的。',
				'填写正文提到的、双方自己约定的那个关闭码。',
				'**关闭码**填 4001。它在 3000 到 4999 之间，网页可以使用。',
			],
		},
		traces: {
			title: '八个过程',
			text: [
				'每一题列出一个连接上发生的事。请选出网页收到的事件，连同最后一个的 `code` 和 `wasClean`。',
			],
			beside: [
				'Close 带关闭码：就是这个码',
				'Close 不带关闭码：1005',
				'没有收到 Close：1006，`wasClean` 为 false',
				'握手失败，或浏览器自己中止连接：先 `error`，再 1006，后来收到 Close 也一样',
			],
		},
		'to-closed': {
			title: '从第一个 Close 到 CLOSED',
			text: ['服务器用 1001 关闭一条正常的连接。下面有三行说的事并不会发生。'],
			task: '选出真实发生的步骤，并排好顺序。',
			mistakes: {
				unmasked: '这个帧的 MASK 是 0。客户端的 Close 和它的其他帧一样，都要加掩码。',
				fin: '两个 Close 帧都发出之后，服务器才断开 TCP。所以它们在 FIN 之前。',
				'close-event': '`close` 事件是最后一行。',
				'error-event': '干净关闭不会触发 `error` 事件。',
				'not-clean': '两个 Close 帧都会到达，所以是干净关闭，关闭码是 1001。',
			},
			done: 'Close、回应、服务器的 TCP FIN、`close` 事件：这就是一次干净关闭的全过程。',
			hints: [
				'开头是服务器的 Close 帧。',
				'Close 到达时，`readyState` 变为 2，浏览器回一个 Close。TCP 在这之后才断开。',
				'依次是：服务器的 Close、`readyState` 变为 2、加了掩码的回应、服务器的 TCP FIN，最后一行是干净关闭的 `close` 事件。',
			],
		},
		crossing: {
			title: '双方同时关闭',
			text: [
				'双方可以同时开始关闭：两个 Close 在途中相遇，各方报告自己收到的关闭码。一个帧在途中要用 25 ms。',
			],
			task: '在**搭建**里点两次**添加动作**，让双方都关闭连接：网页报告 4002，服务器报告 4001。',
			done: '网页发出 {server.code}，报告 {client.code}。两个关闭码不同，但仍是干净关闭：双方都发出并收到了 Close。',
			mistakes: {
				'same-code':
					'两个 Close 帧交错而过，里面都是 {client.code}。请给双方不同的关闭码：各方报告的是自己收到的那一个。',
				threw:
					'`close()` 抛出 {page.threw}，网页什么也没有发送。网页代码可以用 1000，以及 3000 到 4999。',
				open: '还没有任何一方关闭连接。请在**动作**里选“关闭”。',
				swapped: '各方报告的是自己收到的关闭码。请交换两个关闭码。',
				'server-answers':
					'双方都报告 4001：一方的 Close 先到，另一方只是回应它。客户端和服务器要各自关闭，相隔不到 25 ms。',
				'client-answers':
					'双方都报告 4002：一方的 Close 先到，另一方只是回应它。客户端和服务器要各自关闭，相隔不到 25 ms。',
			},
			otherwise: '网页报告 {client.code}，服务器报告 {server.code}。应该是 4002 和 4001。',
			hints: [
				'需要两个“关闭”动作：**执行者**一个选“客户端”，一个选“服务器”，**时机**都选“在某一时刻”。',
				'两个**时间**都填 1000。客户端的**关闭码**是服务器要报告的那一个。',
				'在 1000 ms，客户端用 4001 关闭，服务器用 4002 关闭。两个帧在途中相遇，都不是回应。',
			],
		},
		'after-close': {
			title: '你是客户端：迟到的消息',
			text: [
				'你是客户端。服务器发来关闭码为 1000 的 Close，你已经回应。两个 Close 帧都发了，TCP 还没有断开。',
				'这时，同一个服务器又发来这个帧。',
			],
			task: '你怎么做？',
			done: '发出 Close 之后，服务器不得再发送数据。接收方丢弃之后的内容，你只需要等 TCP 断开。',
			mistakes: {
				fail: '要中止连接，就得再发一个 Close，而双方的 Close 都已发出。这个连接无论如何都会结束。',
				'second-close': '每一方只发一个 Close，你的已经发过了。',
				data: '发出 Close 之后，你也不得再发送数据。',
			},
			otherwise: '这个帧没有要求你发送任何字节，而你的 Close 已经发过了。',
			hints: [
				'**读标志：**这个帧是文本。发出 Close 之后，你还可以发送哪些帧？',
				'数据帧一个也不能再发送。服务器的 Close 也表示它不再发送数据。',
				'选**等待**：丢弃这个帧，等服务器断开 TCP。',
			],
		},
		exit: { title: '看看你学会了多少', text: ['关于本课的三个问题。答错的问题以后会再次出现。'] },
	},
	items: {
		'closing-clean': {
			question:
				'连接已打开。服务器 → Close 1001；浏览器 → Close 1001；服务器 → TCP FIN。网页会收到什么？',
			choices: {
				'close-1000': '`open`、`close`：1000，true',
				'close-1001': '`open`、`close`：1001，true',
				'error-1006': '`open`、`error`、`close`：1006，false',
				'close-1006': '`open`、`close`：1006，false',
			},
			because: '`code` 是收到的关闭码。双方都发了 Close，所以是干净关闭，没有 `error`。',
		},
		'closing-no-code': {
			question:
				'连接已打开。服务器 → 没有载荷的 Close（`88 00`）；浏览器 → 没有载荷的 Close；服务器 → TCP FIN。网页会收到什么？',
			choices: {
				'close-1006': '`open`、`close`：1006，false',
				'close-1000': '`open`、`close`：1000，true',
				'close-1005-false': '`open`、`close`：1005，false',
				'close-1005': '`open`、`close`：1005，true',
			},
			because: '没有关闭码的 Close 报告为 1005，`wasClean` 为 true。',
		},
		'closing-fin': {
			question: '连接已打开。服务器 → TCP FIN，没有发 Close。网页会收到什么？',
			choices: {
				'close-1001': '`open`、`close`：1001，true',
				'close-1006': '`open`、`close`：1006，false',
				'error-1006': '`open`、`error`、`close`：1006，false',
				'close-1005': '`open`、`close`：1005，true',
			},
			because:
				'没有收到 Close 帧，所以是 1006。如果只是 TCP 连接断开，Chromium 和 Firefox 都不触发 `error` 事件（实测）。',
		},
		'closing-too-big': {
			question:
				'服务器接受的消息最长 1,000 字节。浏览器 → 2,000 字节的文本；服务器 → Close 1009；浏览器 → Close 1009。网页会收到什么？',
			choices: {
				'error-1006': '`open`、`error`、`close`：1006，false',
				'error-1009': '`open`、`error`、`close`：1009，false',
				'close-1009': '`open`、`close`：1009，true',
				'close-1000': '`open`、`close`：1000，true',
			},
			because: '服务器以 1009（消息太大）中止连接。浏览器只是回应，所以是干净关闭。',
		},
		'closing-both': {
			question:
				'连接已打开。同一时刻，浏览器 → Close 3001，服务器 → Close 3002，两个帧在途中相遇；服务器 → TCP FIN。网页会收到什么？',
			choices: {
				'close-3002': '`open`、`close`：3002，true',
				'close-3001': '`open`、`close`：3001，true',
				'close-3002-false': '`open`、`close`：3002，false',
				'close-1006': '`open`、`close`：1006，false',
			},
			because: '各方报告的是自己收到的关闭码。双方都发了 Close，所以是干净关闭。',
		},
		'closing-proxy': {
			question:
				'网页收到一条消息，之后中间设备重置了连接（TCP RST）。在 Chromium 里，网页一共会收到什么？',
			choices: {
				'close-1001': '`open`、`message`、`close`：1001，true',
				'no-event': '`open`、`message`，之后什么也没有',
				'error-1006': '`open`、`message`、`error`、`close`：1006，false',
				'close-1006': '`open`、`message`、`close`：1006，false',
			},
			because:
				'RST 不是 Close 帧，所以双方都报告 1006。这时 Firefox 还触发 `error`，Chromium 不触发（实测）。',
		},
		'closing-masked': {
			question:
				'连接已打开。服务器 → 加了掩码的文本帧；浏览器 → Close 1002；服务器 → Close 1002。网页会收到什么？',
			choices: {
				'message-1002': '`open`、`message`、`close`：1002，true',
				'error-1006': '`open`、`error`、`close`：1006，false',
				'close-1002': '`open`、`close`：1002，true',
				'error-1002': '`open`、`error`、`close`：1002，false',
			},
			because:
				'服务器不得加掩码。遵守这条规则的浏览器（例如 Chromium）中止连接：网页收到 `error` 和 1006，服务器得到 1002。',
		},
		'closing-never-open': {
			question: '浏览器 → 升级请求；服务器 → HTTP 200 响应。网页会收到什么？',
			choices: {
				'close-200': '`error`、`close`：200，false',
				'close-1006': '`open`、`close`：1006，false',
				'error-1006': '`error`、`close`：1006，false',
				'no-event': '没有事件，因为连接从未打开',
			},
			because: '握手失败，所以没有 `open` 事件。网页得不到状态码。',
		},
		'closing-unanswered': {
			question: '连接已打开。浏览器 → Close 1000；服务器一直不回应。网页最后会收到什么？',
			choices: {
				'close-1006': '`open`、`close`：1006，false',
				'close-1000': '`open`、`close`：1000，true',
				'close-1000-false': '`open`、`close`：1000，false',
				'no-event': '`open`，之后什么也没有',
			},
			because:
				'没有收到 Close，所以 `code` 是 1006。Chromium 等 60 s；Firefox 等 20 s，还会触发 `error`（实测）。',
		},
		'closing-early': {
			question: '浏览器 → 升级请求；响应还没有到，网页就调用 `close()`。网页会收到什么？',
			choices: {
				'close-1005': '`close`：1005，true',
				throws: '`close()` 抛出异常，网页收不到任何事件',
				'no-event': '没有事件，因为连接从未打开',
				'error-1006': '`error`、`close`：1006，false',
			},
			because: '这时还没有 WebSocket 连接，所以没有 Close 帧。浏览器断开 TCP，这次连接失败。',
		},
		'closing-page-code': {
			question: 'WebSocket 处于 OPEN 状态，网页调用 `close(1001)`。会发生什么？',
			choices: {
				sent: '浏览器发送关闭码为 1001 的 Close。',
				throws: '调用抛出异常，连接仍然打开。',
				'code-1000': '浏览器改为发送 1000。',
			},
			because: '网页代码可以用 1000，以及 3000 到 4999。传入其他关闭码会抛出 InvalidAccessError。',
		},
		'closing-state': {
			question: 'WebSocket 处于 OPEN 状态，网页调用 `close()`。`readyState` 立即变为多少？',
			because: '2 是 CLOSING。收到 `close` 事件时变为 3（CLOSED）。',
		},
		'closing-private-code': {
			question: '一个团队想给自己的两个程序定一个关闭码。应该用哪一个？',
			choices: { 'code-1001': '1001', 'code-3001': '3001', 'code-4500': '4500' },
			because: '4000 到 4999 供私有使用（§7.4.2），3000 到 3999 要在 IANA 注册。',
		},
		'closing-payload': {
			question: 'Close 帧的载荷是 `03 e8`。这是哪个关闭码？',
			because: '关闭码是两个字节的数：3 × 256 + 232 = 1000。',
		},
		'closing-tcp': {
			question: '两个 Close 帧都已发出。哪一方应当先断开 TCP？',
			choices: { server: '服务器', page: '客户端', sender: '先发 Close 的一方' },
			because:
				'应当由服务器先断开（§7.1.1）。先断开的一方要在 TIME_WAIT 停留一段时间，如果是客户端，就会妨碍它再次连接。',
		},
		'closing-send-late': {
			question: '网页调用了 `close()`，接着又调用 `send("late")`。会发生什么？',
			choices: {
				sent: '浏览器在 Close 之前发送这段文本。',
				throws: '调用抛出异常。',
				dropped: '什么也不发送，也没有异常。',
			},
			because: '处于 CLOSING 时，浏览器丢弃数据。只有 `readyState` 为 0 时 `send()` 才抛出异常。',
		},
	},
	teacher: {
		goals: [
			'预测连接结束时网页收到的事件、`code` 和 `wasClean`。',
			'写出回应 Close 帧的字节，并说出哪一方先断开 TCP。',
			'选择网页可以发送的关闭码，并说明 1005 和 1006 为什么不会出现在帧里。',
		],
		questions: [
			{
				before: 'without-code',
				ask: '网页关闭连接时没有带关闭码，它收到的 `code` 应该从哪里来？',
				answer:
					'来自服务器的 Close 帧。这个帧也没有关闭码，所以 API 需要一个表示“没有”的值：1005。',
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
	},
};
