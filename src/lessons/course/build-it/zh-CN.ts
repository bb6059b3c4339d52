import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const zhCN: CourseLessonWords = {
	title: '动手实现与缺陷门诊',
	can: '学完这课，你能修好一个违反协议的服务器，并能从帧的字节里找出错误。',
	steps: {
		'never-upgrades': {
			title: '声称成功的服务器',
			text: [
				'有篇文章用 Go 写了一个 WebSocket 服务器，只有一行：`w.Write([]byte(text))`，文本是“websocket connected success!”。网页连了上来。',
			],
			task: '网页会得到什么？',
			choices: {
				message: '先是 `open` 事件，再是带着这一整段文本的 `message` 事件。',
				opens: '先是 `open` 事件，然后什么都没有，因为这段文本不是帧。',
				fails: '先是 `error` 事件，再是关闭码为 1006 的 `close` 事件。',
			},
			replies: {
				message: '先打开连接，再收到帧，才有 `message` 事件。这段文本是 HTTP 响应的正文。',
				opens: '连接根本没有打开。只有状态码为 101 的响应才能打开它。',
				fails: '',
			},
			done: '`w.Write` 发送的是状态码为 {status} 的普通 HTTP 响应。客户端要的是 101，于是中止连接，网页得到关闭码 {page.code}。',
		},
		'go-server': {
			title: '修好 Go 服务器',
			text: [
				'这就是那个服务器，用一点 JavaScript 写的。能调用什么，下面都列着；`acceptValue(key)` 算出那个值。',
			],
			task: '让它用 101 和客户端要检查的三个字段来响应，再把每条消息发回去。',
			mistakes: {
				'text-behind':
					'101 的头部之后都是帧，客户端把这段文本读成了错误的帧。从 `respond` 的调用里删掉它。',
				'no-request':
					'程序里没有 `onRequest`，是实验自己响应了请求。写出这个函数，用 101 和三个字段响应。',
				'plain-text': '状态码还是 200，和文章里一样。客户端先检查状态码，于是中止连接。',
				'only-status': '这个 101 没有客户端要检查的三个字段，于是客户端中止连接。',
				'missing-field': '三个字段至少缺了一个，于是客户端中止连接。实验显示缺了哪一个。',
				'same-key':
					'这个 Accept 值不对。客户端拿它和自己算出的值比较，于是中止连接。用 `acceptValue` 来计算。',
				'fixed-accept': '这个 Accept 值只对应一个 key。用例 1.2 的 key 不同，要用请求里的来计算。',
				'no-message': '连接打开了，但没有消息发回来。在 `onMessage` 里调用 `send`。',
				'text-only': '文本发回来了，但二进制消息变成了文本。把 `message` 原样交给 `send`。',
			},
			otherwise:
				'{cases.of} 个用例中通过了 {cases.passed} 个。上面已展开第一个未通过的用例，并写明规则。',
			done: '{cases.of} 个用例全部通过。客户端根据状态码和三个字段打开连接。消息发回时不加掩码，操作码相同。',
			hints: [
				'看 `respond` 的调用：状态码是 200，花括号里没有字段。检查列表里有三个字段的名称。`onMessage` 也是空的。',
				"花括号里要有 `Upgrade`、`Connection` 和 `Sec-WebSocket-Accept`，第一个写成 `Upgrade: 'websocket',`。`onMessage` 里要有 `send(message);`。",
				'编辑器里的服务器现在能通过全部用例：状态码 101、两个固定的字段和算出的 Accept 值。',
			],
		},
		'python-reads': {
			title: 'Python 服务器打印出了什么',
			text: [
				"一个 Python 服务器把收到的东西打印出来，看着像乱码：`b'\\x81\\x857\\xfa!=\\x7f\\x9fMQX'`。其实是一帧。**读标志** ①，**读长度** ②，**找掩码键** ③，**去掩码** ④，**解释内容**：它说的是“{frame.0.text}”。",
			],
		},
		'python-frames': {
			title: '修好 Python 服务器',
			text: [
				'让它读懂自己的帧。`bytes[1]` 是第二个字节，`bytes.slice(2, 6)` 是字节 2 到 5，`^` 是异或。',
			],
			task: '从响应里删掉旧字段，再打印每一帧的文本。',
			mistakes: {
				location:
					'响应里还有文章里的那个字段。`WebSocket-Location` 来自旧草案，在 RFC 6455 里没有含义，浏览器忽略它。',
				raw: '这是文章里的那一行。它打印整个帧，连同帧头和掩码键，也没有去掩码。',
				'mask-bit-counted':
					'循环越过了载荷的末尾。第二个字节包含 MASK 位和长度：`& 0x7f` 去掉这一位。`i` 从 0 开始，循环条件是 `i < length`。',
				'not-unmasked': '帧头去掉了，但载荷还带着掩码。要把每个字节和对应的掩码键字节做 `^`。',
				'first-key-byte':
					'第一个字节对了。每个字节要用对应的掩码键字节：`key[i % 4]` 轮流取四个字节。',
			},
			otherwise:
				'{cases.of} 个用例中通过了 {cases.passed} 个。上面已展开第一个未通过的用例，并写明规则。逐行运行它，看变量的值。',
			done: '{cases.of} 个用例全部通过。读一个帧分五步：读标志、读长度、找掩码键、去掩码、解释内容。',
			hints: [
				'各行的顺序就是字节的顺序：帧头两个字节，掩码键四个字节，然后是载荷。',
				'`const length = bytes[1] & 0x7f;` 读长度，`bytes.slice(2, 6)` 是掩码键。然后用 `for` 循环逐个字节去掩码，放进一个列表。',
				'编辑器里的服务器现在能通过全部用例。`data.push(masked[i] ^ key[i % 4])` 去掩码，`text(data)` 解释内容。',
			],
		},
		'bug-pong': {
			title: '结束连接的 Pong',
			text: [
				'vapor/websocket-kit#24：一个客户端给消息加了掩码，Pong 却没有加，服务器就挂断了。现在来了一个 Ping，载荷是 `{frame.0.payload}`。',
			],
			task: '你是客户端，给它一个正确的回应。掩码键随便选，只是不要全零，自己动手加掩码。',
			done: '服务器去掉你的 Pong 的掩码，得到自己的 Ping 的载荷。在 `wss` 上，客户端同样要给每一帧加掩码：[掩码不是加密](#/learn/claims/masking-encrypts)。没有载荷的 Pong 也有六个字节，这是客户端能发送的[最小的帧](#/learn/claims/smallest-frame)。',
			mistakes: {
				waits: '收到 Ping 后必须用 Pong 回应，并且应该尽快（§5.5.2），否则服务器可能结束连接。',
				fails: '这个 Ping 是正确的：FIN 是 1，载荷有 2 个字节，服务器不加掩码。',
				unmasked:
					'这正是报告里的错误：客户端的帧里 MASK 是 0。服务器必须关闭连接，严格的服务器用 1002。',
				'zero-key':
					'服务器看不出掩码键是怎样选的，所以接受。但全零的掩码键等于没有加掩码。掩码键必须不可预测（§5.3）。',
				'payload-plain':
					'MASK 位和掩码键都有了，但载荷还是 `68 69`。服务器做 ⊕ 之后，得到的不是它的 Ping 里的字节。',
				'ping-back': '操作码 9 是 Ping。回应是 Pong，操作码 A，所以第一个字节是 `8a`。',
				'payload-empty': 'Pong 的载荷必须和 Ping 的相同，否则服务器不知道你回应的是哪个 Ping。',
			},
			otherwise:
				'发送一个 Pong：第一个字节 `8a`，然后是 MASK 和长度，四个字节的掩码键，最后是 `68 69` ⊕ 掩码键的前两个字节。',
			hints: [
				'先对 Ping **读标志**、**读长度**。你的帧有 8 个字节：帧头六个（其中四个是掩码键），载荷两个。',
				'开头是 `8a 82`：FIN 和操作码 A，然后是 MASK 和长度 2。掩码键就用 `37 fa 21 3d`。',
				'`8a 82 37 fa 21 3d 5f 93`：`68` ⊕ `37` 是 `5f`，`69` ⊕ `fa` 是 `93`。',
			],
		},
		'bug-chunk': {
			title: '网上的一种说法',
			text: [
				'“WebSocket 帧被拆开时，收到的是畸形的帧”，nodejs/node#3445 这样说：服务器从 TCP 套接字的一次 `data` 事件得到了这些。**读长度：**声明了 {frame.0.length} 字节，只到了两个。',
			],
			task: '哪一句是对的？',
			choices: {
				'node-bug': 'Node 会随意切开帧，换成更新的版本就好了。',
				'one-to-one': '只要客户端不延迟发送小报文段，一个 `data` 事件就是一个帧。',
				'keep-bytes': 'TCP 不保留边界，服务器必须保存字节，直到帧完整。',
				'protocol-error': '这个帧是畸形的，服务器必须以 1002 中止连接。',
			},
			replies: {
				'node-bug': 'TCP 就是这样工作的，报告因此被关闭。读 TCP 套接字的程序都会得到这样的片段。',
				'one-to-one':
					'这只影响客户端何时发送。TCP 和代理仍可能切开或合并数据，服务器读到的是已经到达的字节。',
				'keep-bytes':
					'帧后面的字节属于下一个帧，服务器也要保存。一次 `send()` [不等于一次读取](#/learn/claims/send-is-packet)。',
				'protocol-error': '不完整的帧没有违反规则。服务器等待即可，缺少的三个字节可能随后到达。',
			},
		},
		'bug-length-64': {
			title: '这段你已经读得懂了',
			text: [
				'jmrashed/phpwebsocket#52：发送 70,000 字节的文本时，程序先写 `127`，再用四个字节写长度。你收到了这些，后面还有。',
			],
			task: '你是客户端，消息最多收 64 MiB。你现在怎么做？',
			done: '127 之后的八个字节是长度。发送方只写了四个，文本的前四个字符就成了长度的一部分。这个长度超过你的上限，适合的关闭码是 1009：消息太大。',
			mistakes: {
				waits: '没有上限的客户端会等待几百 TB。你有上限，现在就知道消息太大了。',
				'protocol-error':
					'这些字节没有违反规则：最高位是 0，这个数也需要 64 位的形式。你无从知道发送方想写另一个数。',
				'not-text': '现在还没有检查文本。看字节 2 到 9 的长度，和你的上限比较。',
				answers: '现在还没有可以回应的消息。看字节 2 到 9 的长度，和你的上限比较。',
			},
			otherwise: '**读长度：**把字节 2 到 9 和你的上限比较。正好有一个关闭码用于这种情况。',
			hints: [
				'**读长度：**字节 2 到 9（从 0 数起），八个字节都算。',
				'这个帧声明了 {frame.0.length} 字节，而你最多接受约 6,700 万字节。',
				'你以 1009（消息太大）中止连接。70,000 字节的正确帧头是 `81 7f 00 00 00 00 00 01 11 70`。',
			],
		},
		'python-response': {
			title: '修好 Python 服务器的响应',
			text: [
				'第二个服务器用 Python 编写，直接使用 TCP 套接字。它算出的 `accept` 是正确的。实验里是它发送的响应。',
			],
			task: '选出需要的各行并排好顺序，组成一个只含必要字段的响应。',
			mistakes: {
				location:
					'这就是文章里的那一行。`WebSocket-Location` 来自旧草案，在 RFC 6455 里没有含义，浏览器忽略它。',
				length:
					'一篇文章印出的 101 带有这个字段。1xx 响应不得有 `Content-Length`（RFC 9110 §8.6）。Chromium 和 Firefox 会忽略它。',
				'same-key': '这样只是把 key 原样送回。客户端拿它和自己算出的值比较，于是中止连接。',
			},
			otherwise: '目前没有错误，但还缺少内容。像客户端那样读到头部结束，再看有没有发送。',
			done: '状态行、三个字段和一个空行就够了。空行之后是帧。',
			hints: [
				'头部由起始行、各个字段和一个空行组成。字段的顺序不限。',
				'第一行含有状态码 101，最后一行把全部内容发送出去。',
				'顺序是：状态行、`Upgrade` 和 `Connection`、Accept 值、空行、`sendall`。',
			],
		},
		'node-log': {
			title: '修好 Node 服务器的日志',
			text: [
				'第三个服务器打印的是 `server: received: from client: hello`。可文章里印的日志是 `server: receive connection.` 和 `server: received hello`。',
			],
			task: '修改程序，让它按文章的形式打印每条消息：`server: received`、一个空格，再加上原样的文本。仍要向每个客户端发送一次 `world`。',
			mistakes: {
				'greets-first-message': '现在收到消息后才发送 `world`：不发消息的客户端收不到。',
				'second-colon':
					'这是文章里的那一行。收到 `Hello` 时它打印 `server: received: Hello`，多了一个冒号。日志不会发送，所以网页看不到。',
				'only-message': '日志里只有文本。文章前面还有 `server: received` 和一个空格。',
				'greets-later':
					'现在收到消息后才发送 `world`：不发消息的客户端收不到，发两条的会收到两次。',
				'no-greeting': '客户端再也收不到 `world` 了，而从日志里看不出来。',
			},
			otherwise:
				'{cases.of} 个用例中通过了 {cases.passed} 个。在第一个未通过的用例里，比较预期的和实际的：发送了什么，日志写了什么。',
			done: '{cases.of} 个用例全部通过。日志和文章一致。',
			hints: [
				'问候是对的。看 `onMessage` 打印的文本。',
				'文章里只有一个冒号，在 `server` 后面。`received` 后面是空格和消息。',
				'编辑器里的服务器现在能通过全部用例：删了一个冒号。',
			],
		},
		'echo-server': {
			title: '编写你自己的服务器',
			text: [
				'编写一个把每条消息发回去的服务器，每收到一个帧，就调用一次 `onFrame`。100 个用例分五组：请求、消息、控制帧、帧头、分片和 UTF-8。',
			],
			beside: [
				'`fin`、`rsv1`、`rsv2`、`rsv3`、`opcode`、`masked`',
				'`lengthForm`：7、16 或 64 位',
				'`payload`：已经去掉掩码',
			],
			task: '编辑器里的程序只是开头。继续写，至少通过 95 个。',
			mistakes: {
				'any-request':
					'{cases.of} 个用例中通过了 {cases.passed} 个。你的服务器没有拒绝某些请求。方法不对返回 405，版本不对返回 426，其他错误返回 400。400 到 599 都算通过。',
				'any-header':
					'{cases.of} 个用例中通过了 {cases.passed} 个。你的服务器没有拒绝某些帧头。帧没有加掩码、用了保留的位或保留的操作码，都要以 1002 中止连接。',
				'no-close':
					'{cases.of} 个用例中通过了 {cases.passed} 个。你的服务器没有回应 Close（操作码 8）。用同样的关闭码发回一个 Close。',
				'no-fragments':
					'{cases.of} 个用例中通过了 {cases.passed} 个。你的服务器把每个帧都当作一条消息。先收集载荷，等 `fin` 为 true 再拼接起来发送。',
			},
			otherwise:
				'{cases.of} 个用例中通过了 {cases.passed} 个。上面已展开第一个未通过的用例，并写明规则。',
			done: '{cases.of} 个用例中通过了 {cases.passed} 个。你的服务器能打开连接、发回消息、回应控制帧：这就是一个 WebSocket 服务器。',
			hints: [
				'一组一组地来，先看第一个未通过的用例。',
				'在 `onRequest` 里检查请求。在 `onFrame` 里先检查帧头，再回应 Close 和 Ping，然后把分片收集到一个列表里。',
				'编辑器里的服务器现在能通过全部用例，可以和你的比较。',
			],
		},
		'bug-length-16': {
			title: '门诊 2：128 字节的文本',
			text: [
				'domoticz/domoticz#6543：`126` 后面，客户端把长度写成了四个字节，而 §5.2 规定是两个。服务器读到长度 {frame.0.length}，又把 `{frame.0.key}` 当成掩码键。',
			],
			task: '修好帧头，让服务器读到一段 128 字节、加了掩码的文本。掩码键本来是 `9c 41 07 d2`。',
			done: '126 之后的长度有两个字节：`00 80` 是 {frame.0.length}。掩码键又是 `{frame.0.key}`。',
			mistakes: {
				'not-final': 'FIN 是 0，对方会等待后续帧。把它改回 1。',
				'other-sender': '加了掩码的帧来自客户端。把方向改回来。',
				unmasked: '客户端的帧里 MASK 是 0，服务器因此以 1002 中止连接。',
				'eight-bytes':
					'这是 64 位的形式。长度对了，但 128 用 16 位就写得下，而规则要求用最短的形式。服务器以 1002 中止连接。',
				'bytes-left-over':
					'长度对了，但字节 4 和 5 还是旧长度的一部分。服务器会把它们当作掩码键的开头。',
				'all-four-deleted':
					'四个长度字节都删掉了。服务器把掩码键的前两个字节 `9c 41` 当作长度 {frame.0.length}，一直等下去。',
				'length-zero':
					'你删掉了长度里不为零的一半。服务器读到的长度是 0，而写 0 用不着两个字节，于是以 1002 中止连接。',
				'one-byte-left':
					'还多一个字节：掩码键的开头是 `80`。服务器读到的长度是 0，而写 0 用不着两个字节，于是以 1002 中止连接。',
				'shortest-form': '现在帧头声明的长度是 0，而发送方想写的是 128。',
			},
			otherwise:
				'服务器还没有读到掩码键为 `9c 41 07 d2` 的文本帧。现在第一个帧的长度是 {frame.0.length}，掩码键是 `{frame.0.key}`。',
			hints: [
				'看字节 2 到 5（从 0 数起）。其中只有两个应该跟在 `fe` 后面。',
				'128 写成两个字节是 `00 80`。在**十六进制**里删掉多余的字节。',
				'删除字节 2 和 3，它们都是 `00`。这样 `fe` 后面是 `00 80`，再是掩码键。',
			],
		},
		'bug-unmask': {
			title: '门诊 4：只去掉了一半的掩码',
			text: [
				'uNetworking/uWebSockets#1406：10 字节的文本分两个 TCP 报文段到达，服务器只给前五个字节去了掩码。掩码键是 `5b c0 27 e9`，实验里是它发回的帧。',
			],
			task: '自己动手给最后五个字节去掩码，让客户端得到正确的文本。',
			done: '文本是“{message.0.text}”。序号 i 跨报文段连续计数：第二部分从 i = 5 开始，用掩码键的字节 1（5 mod 4 = 1）。',
			mistakes: {
				'not-final': 'FIN 是 0，对方会等待后续帧。把它改回 1。',
				'from-client': '这个帧由服务器发送。把方向改回来，再修改最后五个字节。',
				masked: '服务器的帧里 MASK 是 1，客户端因此中止连接。',
				binary: '作为二进制消息不违反规则，但网页得到的仍是错的。保留操作码 1，去掩码。',
				unchanged: '字节 7 到 11 仍带着掩码。它们不是有效的 UTF-8，客户端以 1007 中止连接。',
				'key-restarted': '你又从掩码键的字节 0 开始了。i 从第一个载荷字节数起，切口之前已有 5 个。',
				'all-again': '前五个字节已经去过掩码，再做一次 ⊕，就又加上掩码了。',
			},
			otherwise:
				'客户端读到的是“{message.0.text}”。**去掩码：**载荷的字节 i 用掩码键的字节 i mod 4，第一个带掩码的字节是 i = 5。',
			hints: [
				'看字节 7 到 11（从 0 数起），它们在载荷里的序号 i 是 5 到 9。',
				'对应的掩码键字节是 `c0`、`27`、`e9`、`5b`、`c0`。第一个结果是 `e0` ⊕ `c0` = `20`，即空格。',
				'`e0 13 d1 6a f7` ⊕ `c0 27 e9 5b c0` 是 `20 34 38 31 37`：空格和 4817。',
			],
		},
		diagnose: {
			title: '五个诊断',
			text: [
				'门诊的最后一轮：从七个缺陷里抽出五个。题目给出字节、发送方和商定的扩展。',
				'**读标志**、**读长度**、**找掩码键**、**去掩码**、**解释内容**，再说出违反了哪条规则。回答之后，可以在实验里输入字节。',
			],
		},
		exit: {
			title: '你现在能做什么',
			text: ['关于整个课程的五个问题，答题不需要看实验。答错的以后会再次出现。'],
		},
	},
	items: {
		starscream: {
			question:
				'daltoniam/Starscream#356：服务器 → `8a 80 00 00 00 00`，没有商定扩展。违反了哪条规则？',
			choices: {
				'control-unfragmented': '控制帧不得分片。',
				'mask-server': '服务器的帧不得加掩码。',
				'mask-client': '客户端的每个帧都必须加掩码。',
				'deflate-rsv1-control': '控制帧不得有 RSV1。',
			},
			replies: {
				'control-unfragmented': '`8a` 是 `1000 1010`：FIN 是 1，这个 Pong 不是分片。',
				'mask-client': '这条规则约束客户端，而这里发送的是服务器。',
				'deflate-rsv1-control': '`8a` 是 `1000 1010`：第二位 RSV1 是 0。',
			},
			because:
				'**找掩码键：**字节 1（从 0 数起）是 `80`，服务器的帧里 MASK 是 1。客户端以 1002 中止连接。',
		},
		'websocket-kit': {
			question: 'vapor/websocket-kit#24：客户端 → `88 02 03 e8`。违反了哪条规则？',
			choices: {
				'mask-client': '客户端的每个帧都必须加掩码。',
				'mask-server': '服务器的帧不得加掩码。',
				'close-code-reserved-local': '这个关闭码不得发送。',
				'length-minimal-16': '长度必须用最短的形式写。',
			},
			replies: {
				'mask-server': '这条规则约束服务器，而这里发送的是客户端。',
				'close-code-reserved-local':
					'`03 e8` 是 1000，端点可以发送。不得发送的是 1005、1006 和 1015。',
				'length-minimal-16': '长度 2 就写在 `02` 的 7 位里，这已经是最短的形式。',
			},
			because:
				'**找掩码键：**字节 1（从 0 数起）是 `02`，客户端的帧里 MASK 是 0。严格的服务器以 1002 中止连接。',
		},
		'nats-server': {
			question:
				'nats-io/nats-server#2300：已商定 permessage-deflate。服务器 → `41 03 f2 48 cd`、`c0 04 c9 c9 07 00`。违反了哪条规则？',
			choices: {
				'fragment-interleaved': '一条消息结束之前，不得开始另一条。',
				'frame-rsv1': '没有扩展使用 RSV1 时，它必须是 0。',
				'deflate-rsv1-control': '控制帧不得有 RSV1。',
				'deflate-rsv1-first-frame': '只有消息的第一帧可以把 RSV1 置 1。',
			},
			replies: {
				'fragment-interleaved':
					'`c0` 的操作码是 0，所以它延续这条消息。操作码是 1 或 2 才会开始另一条。',
				'frame-rsv1': '这里商定了 permessage-deflate，它给 RSV1 赋予了含义。',
				'deflate-rsv1-control': '操作码是 1 和 0。控制帧的操作码从 8 开始。',
			},
			because:
				'**读标志：**`c0` 是 `1100 0000`，第二帧延续这条消息，RSV1 却又是 1。客户端以 1002 中止连接。',
		},
		'm-web-sockets': {
			question:
				'skaarj1989/mWebSockets#23：没有商定扩展。服务器 → `c1 07 f2 48 cd c9 c9 07 00`。违反了哪条规则？',
			choices: {
				'deflate-rsv1-first-frame': '只有消息的第一帧可以把 RSV1 置 1。',
				'mask-server': '服务器的帧不得加掩码。',
				'frame-rsv1': '没有扩展使用 RSV1 时，它必须是 0。',
				'utf8-truncated': '文本消息不得在一个字符中间结束。',
			},
			replies: {
				'deflate-rsv1-first-frame': '这条规则属于 permessage-deflate，这里没有商定它。',
				'mask-server': '第二个字节是 `07`：MASK 是 0，服务器的帧正应如此。',
				'utf8-truncated': '接收方读载荷之前就中止连接了。',
			},
			because: '**读标志：**`c1` 是 `1100 0001`，RSV1 是 1。客户端以 1002 中止连接。',
		},
		bun: {
			question:
				'oven-sh/bun#33001：已商定 permessage-deflate。客户端 → `c9 80 37 fa 21 3d`。违反了哪条规则？',
			choices: {
				'frame-rsv1': '没有扩展使用 RSV1 时，它必须是 0。',
				'deflate-rsv1-control': '控制帧不得有 RSV1。',
				'mask-server': '服务器的帧不得加掩码。',
				'control-unfragmented': '控制帧不得分片。',
			},
			replies: {
				'frame-rsv1': '这里商定了 permessage-deflate，它给 RSV1 赋予了含义，但只用于消息。',
				'mask-server': '这条规则约束服务器，而这里发送的是客户端。',
				'control-unfragmented': '`c9` 是 `1100 1001`：FIN 是 1，这个 Ping 不是分片。',
			},
			because:
				'**读标志：**`c9` 是 `1100 1001`，带 RSV1 的 Ping。这个扩展不压缩控制帧。严格的服务器以 1002 中止连接。',
		},
		micropython: {
			question: 'micropython/micropython#3342：服务器 → `81 01 d0`、`81 01 94`。违反了哪条规则？',
			choices: {
				'fragment-interleaved': '一条消息结束之前，不得开始另一条。',
				'mask-client': '客户端的每个帧都必须加掩码。',
				'length-minimal-16': '长度必须用最短的形式写。',
				'utf8-truncated': '文本消息不得在一个字符中间结束。',
			},
			replies: {
				'fragment-interleaved': '第一帧的 FIN 是 1，它的消息已经结束。',
				'mask-client': '这条规则约束客户端，而这里发送的是服务器。',
				'length-minimal-16': '长度 1 就写在 `01` 的 7 位里，这已经是最短的形式。',
			},
			because:
				'**解释内容：**`81` 的 FIN 是 1，每个帧都是完整的消息。第一条在 `d0` 之后结束，只有半个字符。客户端以 1007 中止连接。',
		},
		domoticz: {
			question:
				'domoticz/domoticz#6543：客户端 → `82 fe 00 00 01 2c 37 fa 21 3d`，后面是 300 个字节。这个帧首先违反了哪条规则？',
			choices: {
				'mask-client': '客户端的每个帧都必须加掩码。',
				'fragment-interleaved': '一条消息结束之前，不得开始另一条。',
				'length-minimal-16': '长度必须用最短的形式写。',
				'frame-rsv1': '没有扩展使用 RSV1 时，它必须是 0。',
			},
			replies: {
				'mask-client': '`fe` 是 `1111 1110`：第一位 MASK 是 1。',
				'fragment-interleaved': '这一帧之前没有开始任何消息。',
				'frame-rsv1': '`82` 是 `1000 0010`：第二位 RSV1 是 0。',
			},
			because:
				'**读长度：**`fe` 之后的两个字节是长度 `00 00`。长度 0 必须写在 MASK 之后的 7 位里。发送方把 300 写成了四个字节。严格的服务器以 1002 中止连接。',
		},
		'no-accept': {
			question:
				'一个 101 有 `Upgrade` 和 `Connection`，但没有 `Sec-WebSocket-Accept`。客户端怎么做？',
			choices: {
				opens: '打开连接，有 101 就够了。',
				fails: '中止连接。',
				'asks-again': '重发同样的请求。',
			},
			because: '没有 Accept 值，就无法确认服务器读到了客户端的 key（§4.1）。',
		},
		'smallest-frame': {
			question: '客户端能发送的最小的帧有多少个字节？',
			because: '帧头两个字节，掩码键四个字节，载荷为空。',
		},
		'header-126': {
			question: '一个不加掩码、载荷为 126 字节的文本帧，帧头是哪些字节？用十六进制写。',
			because:
				'`81` 是 FIN 和文本。长度从 126 到 65,535 时，第二个字节是 `7e`，后面是两个长度字节：`00 7e`。',
		},
		'mask-in-tls': {
			question: '网页使用 wss。浏览器要怎样处理它发送的帧？',
			choices: {
				must: '和 ws 一样，必须加掩码。',
				'may-not': '可以不加掩码，因为 TLS 已经加密。',
				'must-not': '不得加掩码。',
			},
			because: '不论有没有 TLS，RFC 6455 §5.1 都要求加掩码。掩码不是加密。',
		},
		'ping-between': {
			question: '一条文本消息分成两个分片到达，中间夹着一个 Ping。网页收到几个 `message` 事件？',
			choices: { one: '一个', two: '两个', three: '三个' },
			because: '两个分片是一条消息。浏览器自己回应 Ping，不产生事件。',
		},
		'cut-character': {
			question: '文本消息的一个帧在 `€` 的中间结束，下一个帧继续。客户端怎么做？',
			choices: {
				allowed: '把两个帧接起来，交付文本。',
				fails: '以 1007 中止连接。',
				replaced: '交付带有两个错误字符的文本。',
			},
			because: '必须是有效 UTF-8 的是整条消息，不是每个帧（§5.6）。',
		},
		'code-in-no-frame': {
			question: '哪个关闭码从不出现在 Close 帧里？',
			choices: { 'code-1001': '1001', 'code-1006': '1006', 'code-1011': '1011' },
			because: '1006 告诉网页没有收到 Close 帧。端点不得发送它（§7.4.1）。',
		},
		'stripped-upgrade': {
			question: '一个代理会删掉请求里的 `Upgrade` 字段。网页使用 ws。什么办法有用？',
			choices: {
				wss: '改用 wss：代理读不到也改不了请求。',
				retry: '过一会儿重发同样的请求。',
				ping: '每 30 s 发送一个 Ping。',
			},
			because: '有了 TLS，代理无法解读它转发的字节，请求完整到达。',
		},
	},
	teacher: {
		goals: [
			'说出 WebSocket 服务器要做的事，从返回响应到给文本去掩码。',
			'逐部分读出一个帧，找出错误的字节。',
			'说出接收方怎样处理有错误的帧：等待、用某个关闭码中止连接，或者读成别的内容。',
		],
		questions: [
			{
				before: 'bug-chunk',
				ask: '只到了半个帧。这违反了哪条规则？',
				answer: '没有违反规则。TCP 字节流里没有帧的边界，接收方保存这些字节，继续等待。',
			},
			{
				before: 'bug-length-64',
				ask: '帧头声明的字节数超过你能保存的数量，还要等它们到齐吗？',
				answer: '不用。长度已经知道，可以用 1009（消息太大）中止连接。',
			},
			{
				before: 'bug-length-16',
				ask: '帧头多了两个字节，接收方会把它们当作什么？',
				answer: '当作接下来的内容，在这里是掩码键的开头。',
			},
			{
				before: 'bug-unmask',
				ask: '一个帧分两个 TCP 报文段到达。给第二部分去掩码时，从掩码键的哪个字节开始？',
				answer: '从掩码键的字节 i mod 4 开始，i 是第一部分里载荷的字节数。',
			},
		],
		notes: {
			'bug-pong': ['每人选一个掩码键。比较三份答案：字节不同，但去掩码后的载荷相同。'],
			'bug-length-64': ['把帧头的十个字节写在黑板上，标出其中属于文本的四个，请学生读成字母。'],
			'bug-length-16': ['一位学生删除字节，其他学生说出服务器现在读到的长度和掩码键。'],
			diagnose: [
				'先带全班做一题，边做边念：读标志、读长度、找掩码键、去掩码、解释内容。',
				'再两人一组做。先做完的组给全班讲解最难的一个缺陷。',
			],
		},
		misunderstandings: [
			{
				belief: '我的服务器能和我的客户端通信，所以它是对的。',
				say: '双方可能犯了同样的错误，也可能一方很宽松。门诊 3 的客户端能和宽松的服务器通信，别的服务器却会关闭连接。',
			},
			{
				belief: '套接字的一个 `data` 事件就是一个帧。',
				say: '演示“网上的一种说法”这一步：这次 `data` 事件只带来 11 个字节中的 8 个。下一次事件可能只带来其余 3 个，也可能还带来下一个帧。',
			},
			{
				belief: '接收方能发现每一个错误的字节。',
				say: '帧没有校验和。有错误字节的帧往往仍然有效，只是含义变了，门诊 2 就是这样。',
			},
		],
	},
};
