import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const zhCN: CourseLessonWords = {
	title: '再进一步：压缩和 HTTP/2',
	can: '学完这课，你能协商压缩和子协议，读懂压缩的帧，说明 HTTP/2 和 HTTP/3 带来的变化，并根据数据选择传输方式。',
	steps: {
		size: {
			title: '“Hello”能压到多小？',
			text: ['双方可以商定压缩，就像 zip 文件那样。“Hello”有 {message.0.length} 个字节。'],
			task: '压缩以后有几个字节？',
			unit: '字节',
			mistakes: {
				same: '5 是不压缩时的长度。',
				half: '“Hello”里只有两个 `l` 相同。',
				frame: '这是整个帧的长度，其中两个字节是帧头。',
			},
			done: '有 {frame.0.length} 个字节：`{frame.0.payload}`。DEFLATE 靠重复的内容节省字节，自己也要占用一些位。“Hello”几乎没有重复，所以反而变长了，发送方可以不压缩它。',
		},
		offer: {
			title: '提议和接受',
			text: [
				'没商量好，谁也不会压缩。客户端先提议 ①，这里提了两次，参数不同；服务器写出它接受的 ②。这样商定的叫作**扩展**。不回答，就是不压缩。',
			],
		},
		inflate: {
			title: 'RSV1 标出压缩的消息',
			text: [
				'**读标志**：`c1` ① 比 `81` 多一位，就是 RSV1，说明消息经过压缩。**读长度** ②，再**解释内容**：接收方补上发送方去掉的 `00 00 ff ff`，然后解压，读到 {message.0.text}。',
			],
		},
		'second-hello': {
			title: '第二个“Hello”',
			text: [
				'服务器又说了一遍“Hello”。这次它可以引用第一条消息，`f2 00 11 00 00` 就够了。这叫**沿用上下文**。',
			],
			task: '在**十六进制**里，把带这些字节的一帧写在第一帧后面。',
			done: '第二个“{message.1.text}”只有 {frame.1.length} 个载荷字节，第一个有 {frame.0.length} 个。没收到第一条的接收方无法解压第二条。如果商定了参数 `server_no_context_takeover`，服务器就不得这样引用。',
			mistakes: {
				direction: '现在的方向是客户端 → 服务器，而客户端必须加掩码。请改回服务器 → 客户端。',
				first:
					'载荷 `f2 00 11 00 00` 在第一帧里。它前面没有消息，也就没有可以引用的字节。题目给出的帧要留在最前面。',
				'one-frame':
					'实验里只有一帧。请在**十六进制**里接着写另一帧：先是两个字节的帧头，再是载荷。**载荷**栏改的是第一帧。',
				'no-header':
					'载荷前面没有帧头。接收方于是把 `f2` 读作帧的第一个字节：FIN、全部三个保留位和操作码 2。',
				masked: '第二帧的 MASK 是 1。服务器不得加掩码，客户端必须关闭连接。',
				continuation:
					'操作码 0 表示继续一条消息。但第一帧的 FIN 是 1，它的消息已经结束。新消息即使引用先前的字节，操作码也是 1。',
				plain: '这个载荷就是文本本身，没有引用先前的内容。载荷应为 `f2 00 11 00 00`。',
				'too-short':
					'第二帧写明有 {frame.1.length} 个字节，而载荷有五个。接收方会把剩下的字节当作下一个帧头。',
				'not-final': '第二帧的 FIN 是 0，接收方会等待消息的后续部分。',
				copied:
					'这是把第一条消息又发了一遍。它有效，但没有引用先前的内容。载荷应为 `f2 00 11 00 00`。',
				'not-marked':
					'第二帧的 RSV1 是 0，接收方把这些字节当作普通文本，而 `f2 00` 不是有效的 UTF-8，于是以 {failure.code} 中止连接。',
				length: '第二帧写明有 {frame.1.length} 个字节，但没有到齐。接收方等待剩余的字节。',
				binary: '操作码是 2。网页会收到五个字节的二进制消息，而不是文本。',
			},
			otherwise:
				'第二条消息还不是压缩的文本“Hello”。请逐步检查第二帧：**读标志**、**读长度**、**解释内容**。',
			hints: [
				'只缺两个字节的帧头，它和第一帧的帧头很像。',
				'帧头的第一个字节是 `c1`：FIN、RSV1 和操作码 1。第二个字节是长度。',
				'这一帧是 `c1 05 f2 00 11 00 00`。每条压缩过的消息都要自己设置 RSV1；这里的载荷有五个字节。',
			],
		},
		http2: {
			title: '同样的消息走 HTTP/2',
			text: [
				'HTTP/2 把许多请求放进一条连接，每个请求一个 **HTTP/2 流**，WebSocket 也可以是其中一个。现在它每分钟用 {websocket.minute} 字节。',
			],
			task: '改走 HTTP/2，WebSocket 的字节数会怎样？',
			choices: { half: '降到一半以下，和轮询一样。', same: '完全不变。', more: '略有增加。' },
			replies: {
				half: 'HTTP/2 压缩的是重复的头部字段，而 WebSocket 的帧没有头部字段。',
				same: 'HTTP/2 会把这些帧再装进自己的帧里。',
				more: '',
			},
			done: '现在 WebSocket 每分钟用 {websocket.minute} 字节：HTTP/2 的 DATA 帧给每一帧增加九个字节。轮询降到 {short-polling.minute} 字节，因为 HTTP/2 缩短重复的头部字段。RFC 8441 节省的是连接，不是每条消息的字节。\nRFC 9220 为 HTTP/3 规定了相同的做法：各个流共用一条走 UDP 的 QUIC 连接，丢失一个包，只耽误有数据在这个包里的流。WebTransport 是 HTTP/3 上的另一种 API，它的流和数据报不是 WebSocket。',
		},
		claim: {
			title: '网上的一种说法',
			text: [
				'“WebSocket 支持多路复用：几个 URL 共用一条 WebSocket 连接。”',
				'实验里是一条走 HTTP/2 的 TCP 连接：流 1 传一个文件，流 3 是一个 WebSocket。',
			],
			task: '哪一句是对的？',
			choices: {
				addresses: '一条 WebSocket 连接可以供几个 URL 使用。',
				messages: '一条 WebSocket 连接可以交错发送两条消息的分片。',
				streams: '在 HTTP/2 上，几个 WebSocket 可以共用一条 TCP 连接。',
				smaller: '有了 RFC 8441，WebSocket 的帧经过 HTTP/2 时不必加掩码。',
			},
			replies: {
				addresses: '一次握手只对应一个 URL，只建立一条连接。多路复用扩展有过草案，但没有成为 RFC。',
				messages:
					'帧里没有字段说明它属于哪条消息。如果一条消息还没有结束就开始第二条，接收方以 1002 中止连接。',
				streams:
					'按照 RFC 6455，每个 WebSocket 有自己的 TCP 连接。RFC 8441 让它成为共用连接上的一个流，就像实验里那样。',
				smaller:
					'RFC 8441 不改变 WebSocket 的帧，掩码也照旧。这些帧装在一个 HTTP/2 流的 DATA 帧里。',
			},
		},
		'read-it': {
			title: '这段你已经读得懂了',
			text: ['这些字节是 Chromium 真的发出的。它们以 `c1` 开头，里面看不出文本。'],
			task: '`c1` 说明什么？',
			choices: {
				encrypted: '消息加了密。',
				compressed: '消息经过压缩。',
				faulty: '有一位翻转了：文本应当以 `81` 开头。',
			},
			replies: {
				encrypted: 'TLS 加密整条连接，连第一个字节也加密，看上去全是乱的。',
				compressed:
					'对。`c1` 就是 `81` 加上 RSV1，而双方商定了 permessage-deflate。第一条消息解压出来，就是“Hello”。',
				faulty: '没有商定过，服务器就会挂断。这两边商定过。',
			},
		},
		fragments: {
			title: '既压缩又分片',
			text: [
				'发送方先压缩整条消息，再切开，所以只有第一帧的 RSV1 是 1。控制帧从不压缩。',
				'压缩后的“Hello”是 `f2 48 cd c9 c9 07 00`。实验里显示的是它的第一帧：`41 03 f2 48 cd`。',
			],
			task: '在**十六进制**里，先加一个载荷为 `70` 的 Ping，再加这条消息的最后一帧。',
			done: '接收方回应 Ping，拼接这条消息的载荷，补上 `00 00 ff ff`，再解压，得到 {message.0.text}。',
			mistakes: {
				more: '消息已经完整，后面却还有字节，接收方会把它们当作另一帧。请删去 `80 04 c9 c9 07 00` 之后的内容。',
				'other-rest':
					'最后一帧的载荷是 `{frame.2.payload}`。第一帧已经发了 `f2 48 cd`，剩下的正好是 `c9 c9 07 00`。',
				'cut-short': '最后一帧不完整：帧头或载荷少了字节，接收方会等待。消息还剩四个字节。',
				'no-last-length':
					'接收方把 `80` 后面的字节读作 MASK 和长度，其中 MASK 是 1。服务器不得加掩码，客户端必须关闭连接。长度是 4：`04`。',
				plain:
					'`{frame.2.payload}` 是没有压缩的文本。第一帧的 RSV1 说明的是整条消息，接收方会把这些字节也拿去解压。剩下的是 `c9 c9 07 00`。',
				'bare-ping':
					'接收方把 `70` 读作一帧的第一个字节：三个 RSV 位和操作码 0。要先写 Ping 的帧头：`89` 和长度。',
				'first-flags':
					'第一个字节现在是 `{byte.0}`。`41` 的 FIN 是 0，因为后面还有帧；RSV1 是 1，因为消息压缩过；操作码是 1。',
				'only-first': '第一帧的 FIN 是 0，接收方等待消息的其余部分。请在它后面写 Ping 和最后一帧。',
				binary: '第一帧的操作码现在是 2，这是一条二进制消息。第一帧 `41 03 f2 48 cd` 请保持不变。',
				'ping-first': 'Ping 在消息前面。这里要把它放在两个分片之间，控制帧可以这样插入。',
				'first-changed':
					'第一帧的载荷现在是 `{frame.0.payload}`。第一帧 `41 03 f2 48 cd` 保持不变，请写在它后面。',
				masked: '第二帧的 MASK 是 1。服务器不得加掩码，客户端必须关闭连接。',
				'no-length':
					'接收方把 `70` 读作 Ping 的第二个字节，即 MASK 和长度。要先写长度 1，再写载荷。',
				'ping-not-final':
					'你的 Ping 的 FIN 是 0，而控制帧的 FIN 必须是 1。即使夹在分片之间，Ping 也总是完整的一帧。接收方以 1002 中止连接。',
				pong: '操作码 {frame.1.opcode} 是 {frame.1.kind}。Ping 的操作码是 9，所以第一个字节是 `89`。',
				'ping-payload':
					'你的 Ping 写明载荷有 {frame.1.length} 个字节，但不是题目要求的一个字节 `70`。',
				'whole-again':
					'最后一帧又装了整条压缩消息。前三个字节已经发过，只需接着发其余的：`c9 c9 07 00`。',
				'no-last': 'Ping 是对的。消息的最后一帧还没有，接收方继续等待。',
				'too-short': '最后一帧写明有 {frame.2.length} 个字节，而消息还剩四个：`c9 c9 07 00`。',
				'text-again':
					'最后一帧的操作码是 {frame.2.opcode}，等于在前一条消息中间开始新消息，接收方以 1002 中止连接。请用操作码 0。',
				'marked-again':
					'消息的延续帧里 RSV1 是 1，接收方以 1002 中止连接。有几种真实的服务器犯过这个错误。',
				'marked-ping': 'Ping 的 RSV1 是 1。控制帧不压缩，接收方以 1002 中止连接。',
				'no-ping': '第一帧后面紧跟着一个数据帧。Ping 要放在这条消息的两个分片之间。',
				'never-ends': '最后一帧的 FIN 是 0，接收方会等待消息的后续部分。',
			},
			otherwise:
				'现在的帧还没有组成“Hello”的两个分片，中间夹一个 Ping。请对每一帧**读标志**、**读长度**、**解释内容**。',
			hints: [
				'先写 Ping：标志、长度 1、载荷 `70`。再写延续帧。',
				'Ping 是 `89 01 70`，最后一帧以 `80` 开头。',
				'第一帧之后是 `89 01 70` 和 `80 04 c9 c9 07 00`。`89` 和 `80` 里的 RSV1 都是 0。',
			],
		},
		agree: {
			title: '商定子协议和压缩',
			text: [
				"**子协议**约定消息的含义。网页调用 `new WebSocket(url, ['chat.v2', 'chat.v1'])`，浏览器提出 permessage-deflate。可请求里还缺这两行，服务器也不支持这两个名称。",
				'两边的头部都可以逐行编辑。',
			],
			task: '让连接打开，并商定子协议 `chat.v1` 和压缩。',
			done: '服务器选择了 {protocol}。如果一个名称也不选，浏览器必须中止连接：WHATWG 标准这样要求，而 RFC 6455 允许这样的响应。\n两边的头部都有 `permessage-deflate`，从此 RSV1 有了含义。',
			mistakes: {
				refused:
					'实验里的响应是 101。但服务器会拒绝这个请求，返回 {server.status}。列表**这个请求要的是 WebSocket 吗？**标出了第一处错误。',
				'other-offers':
					'请求提出的是 `{request.protocols}`。网页的调用里有两个名称，先 `chat.v2` 后 `chat.v1`，浏览器原样发送。',
				'extension-twice':
					'响应把 `permessage-deflate` 写了两次，而请求只提出了一次。客户端中止连接。',
				'two-lines':
					'响应里有两行 `Sec-WebSocket-Protocol`。服务器只能发送一行，写一个名称，所以客户端中止连接。',
				'after-end':
					'有一行写在空行下面。空行表示请求到此结束，服务器不会把那一行当作字段。请把它移到空行上面。',
				'no-list':
					'`{request.field.sec-websocket-protocol}` 不是名称的列表。名称之间只写逗号，不要方括号、引号或分号。',
				'not-offered':
					'响应写的是 `{response.field.sec-websocket-protocol}`，请求没有提出这个名称，客户端中止连接。大小写不同也算不同的名称。',
				'other-extension':
					'请求提出的是 `{request.field.sec-websocket-extensions}`，响应写的扩展不在其中，客户端中止连接。这个扩展的名称是 `permessage-deflate`。',
				'one-offer':
					'连接打开了，但请求只提出了 `chat.v1`。网页的调用里有两个名称，浏览器会把它们都写进请求。',
				'other-order':
					'名称的顺序表示客户端的偏好。网页的调用里 `chat.v2` 在前，浏览器也把它写在前面。',
				'two-names': '响应写了两个子协议。服务器只能选一个，所以客户端中止连接。',
				'protocol-unasked':
					'响应写了子协议，而请求没有提出任何子协议，客户端中止连接。请在请求里提出它。',
				'extension-unasked': '响应写了请求没有提出过的扩展，客户端中止连接。请在请求里提出它。',
				'none-chosen':
					'请求提出了名称，服务器一个也没有选，按 WHATWG 标准，浏览器必须中止连接。请让服务器选择 `chat.v1`。',
				'other-name': '这个服务器不支持 `chat.v2`。请让它选择 `chat.v1`。',
				'not-accepted':
					'请求提出了 `permessage-deflate`，响应却没有接受。响应里也需要 `Sec-WebSocket-Extensions`。',
				declined:
					'请求提出的是 `{request.field.sec-websocket-extensions}`，压缩没有商定。这个扩展的名称是 `permessage-deflate`，两边的头部都要写。',
				'no-compression': '子协议已经商定，压缩还没有。请求里需要 `Sec-WebSocket-Extensions`。',
			},
			otherwise:
				'子协议和压缩还没有都商定。请求里需要 `chat.v2, chat.v1` 和 `permessage-deflate`，响应里需要 `chat.v1` 和 `permessage-deflate`。实验里的检查标出了不符合的地方。',
			hints: [
				'请求还缺两行，响应也缺两行。',
				'请求里加上 `Sec-WebSocket-Protocol: chat.v2, chat.v1` 和 `Sec-WebSocket-Extensions: permessage-deflate`。服务器会自己接受压缩。',
				'响应还需要 `Sec-WebSocket-Protocol: chat.v1`：可以直接写这一行，也可以在**改点什么**的**服务器设置**里，给子协议填 `chat.v1`。服务器只能选择请求提出过的名称。',
			],
		},
		cases: {
			title: '六种场合',
			text: [
				'“比较”先排除来不及的方式，再推荐字节最少的；如果有更简单的方式，字节数又多不了多少，就推荐它。轮询最简单；SSE 比 WebSocket 简单，因为浏览器会自己重连。',
				'实验里显示的是另一种场合。',
			],
		},
		'no-protocol': {
			title: '没有选中任何名称',
			text: [
				"**子协议**约定消息的含义，例如 `chat`。网页调用 `new WebSocket(url, ['chat', 'superchat'])`，浏览器发送实验里的请求。",
				'在 RFC 6455 的例子里，服务器选择 `chat`。另一个服务器两个名称都不支持，它返回正确的 101，其中没有 `Sec-WebSocket-Protocol`。',
			],
			task: '按照 WHATWG 标准，浏览器必须怎么做？',
			choices: {
				opens: '打开连接，`protocol` 是空字符串。',
				fails: '中止连接。',
				repeats: '去掉这些名称，重发请求。',
			},
			replies: {
				opens: '只遵守 RFC 6455 的客户端可以这样做。浏览器还要遵守一个更严格的标准。',
				fails: '',
				repeats: '对每个 `new WebSocket`，浏览器只发送一个请求。',
			},
			done: '网页先收到 `error` 事件，再收到关闭码为 {page.code} 的 `close` 事件。RFC 6455 允许服务器一个也不选。但浏览器的 API 由 WHATWG 标准规定，按照它，浏览器要中止连接。实测 Firefox 仍会打开连接，`protocol` 为空字符串。',
		},
		ping: {
			title: '你是服务器',
			text: [
				'这条连接使用 permessage-deflate。客户端发来一帧，去掩码后的载荷是 `{frame.0.payload}`。',
			],
			task: '你现在怎么做？如果要回应，请写出字节。',
			done: '你发送一个 Pong，载荷是同样的七个字节。Ping 的 RSV1 是 0，无论载荷看起来像什么，都没有压缩过。',
			mistakes: {
				'no-header':
					'这些字节没有帧头。客户端会把 `f2` 读作帧的第一个字节：FIN、全部三个保留位和操作码 2。',
				text: '操作码 {frame.0.opcode} 开始一条给网页的消息，不是客户端在等的 Pong。Pong 的操作码是 A。',
				'ping-back': '操作码 9 又是一个 Ping。客户端仍在等 Pong，操作码是 A。',
				'not-final': '你的 Pong 里 FIN 是 0。控制帧不得分片，客户端以 1002 中止连接。',
				'too-long':
					'你的帧写明载荷有 {frame.0.length} 个字节，但没有这么多。客户端等待剩余的字节。',
				'still-masked': '这是线路上的载荷，还带着客户端的掩码。Pong 里放的是去掩码后的载荷。',
				empty: '你的 Pong 没有载荷，而 Ping 有七个字节的载荷。Pong 的载荷必须相同。',
				'too-short':
					'你的 Pong 写明有 {frame.0.length} 个字节，而 Ping 有七个。客户端会把后面的字节当作另一个帧头。',
				inflated: '你把载荷解压了。Ping 从不压缩，Pong 要送回同样的字节。',
				marked: '你的 Pong 里 RSV1 是 1。控制帧不压缩，客户端以 1002 中止连接。',
				masked: '你的 Pong 加了掩码。服务器不得加掩码，客户端以 1002 中止连接。',
				fails: '这一帧没有违反规则：RSV1 是 0，载荷也加了掩码。',
				waits: '这一帧是完整的，而 Ping 要求回应。',
			},
			otherwise:
				'Ping 要求一个载荷相同的 Pong。请对自己的帧也**读标志**、**读长度**、**解释内容**。',
			hints: [
				'**读标志：**操作码是多少？RSV1 是 1 吗？',
				'Pong 的操作码是 10，所以以 `8a` 开头。长度是 7。',
				'回应是 `8a 07 f2 48 cd c9 c9 07 00`：Pong 带着 Ping 的字节，不解压，也不加掩码。',
			],
		},
		receive: {
			title: '从帧到文本',
			text: [
				'客户端或服务器收齐了一条压缩文本的所有帧。`dataFrames` 是这条消息的各帧，不包括夹在中间的 Ping。`inflate` 是解压。',
			],
			task: '选出得到文本的各行，并按执行顺序排好。',
			mistakes: {
				join: '客户端的每一帧有自己的掩码键，所以先逐帧去掩码，再拼接。',
				append: '`00 00 ff ff` 补在整条消息的末尾，所以先拼接载荷。',
				inflate: '`inflate` 要的是整条消息的载荷，末尾带 `00 00 ff ff`。',
				decode: '`bytes` 是 `inflate` 的结果，所以 `inflate` 在它之前。',
				each: '单独一帧的载荷并不是完整的 DEFLATE 数据。接收方先拼接载荷，再解压。',
				early: '`data` 还是压缩的。解压之后才检查 UTF-8。',
				control: 'Ping 不属于这条消息。',
			},
			done: '去掩码、拼接、补上 `00 00 ff ff`、解压、解码：每一行撤销发送方的一个步骤，顺序正好相反。',
			hints: [
				'发送方最后加掩码，所以先去掩码。',
				'`join` 之后补上发送方去掉的四个字节。',
				'顺序是：去掩码、拼接、补上 `00 00 ff ff`、解压、解码。另外几行分别是逐帧解压、过早解码、混入 Ping。',
			],
		},
		exit: {
			title: '看看你学会了多少',
			text: ['关于本课的四个问题，答题不需要看实验。答错的问题以后会再次出现。'],
		},
	},
	items: {
		prices: {
			question:
				'行情：客户端每秒收到 5 条消息，最多允许延迟 250 ms。轮询最多要等 1,030 ms。每分钟字节数：SSE 62,724，WebSocket 59,300。“比较”推荐哪种方式？',
			choices: {
				polling: '轮询：来得及，而且最简单。',
				sse: 'SSE：字节数多不了多少，而且更简单。',
				websocket: 'WebSocket：字节最少的就是最好的。',
			},
			because: '轮询来不及。WebSocket 只节省约二十分之一的字节，而 SSE 更简单。',
		},
		game: {
			question:
				'游戏：每个方向每秒 20 条消息，最多允许延迟 60 ms。轮询最多要等 70 ms。每分钟字节数：SSE 加请求 1,525,524，WebSocket 475,700。“比较”推荐哪种方式？',
			choices: {
				polling: '轮询：来得及，而且最简单。',
				sse: 'SSE：字节数多不了多少，而且更简单。',
				websocket: 'WebSocket：字节数少得多。',
			},
			because:
				'用 SSE 时，客户端的每条消息都是一个带头部字段的请求。WebSocket 的字节数不到 SSE 的三分之一。',
		},
		news: {
			question:
				'新闻：每小时一条消息，迟一小时也可以。轮询最多要等 30 分钟。每分钟字节数：轮询 222，SSE 361，WebSocket 537。“比较”推荐哪种方式？',
			choices: {
				polling: '轮询：来得及，字节最少。',
				sse: 'SSE：字节数多不了多少，而且更快。',
				websocket: 'WebSocket：等待最短。',
			},
			because: '迟半小时没有关系。每半小时请求一次，用的字节比保持连接的心跳更少。',
		},
		chat: {
			question:
				'聊天：客户端每秒收到 0.2 条消息、发出 0.05 条，最多允许延迟 1 s。轮询最多要等 2,040 ms。每分钟字节数：SSE 加请求 7,212，WebSocket 4,652。“比较”推荐哪种方式？',
			choices: {
				polling: '轮询：来得及，而且最简单。',
				sse: 'SSE：字节数多不了多少，而且更简单。',
				websocket: 'WebSocket：字节数明显更少。',
			},
			because: '轮询来不及。用 SSE 时，客户端的每条消息都是一个请求，字节数要多一半。',
		},
		presence: {
			question:
				'在线好友列表：每 5 分钟一条消息，最多允许延迟 10 s。轮询最多要等 5 s。每分钟字节数：轮询 11,763，SSE 369，WebSocket 543。“比较”推荐哪种方式？',
			choices: {
				polling: '轮询：来得及，而且最简单。',
				sse: 'SSE：来得及，字节少，而且简单。',
				websocket: 'WebSocket：字节数比另外两种少。',
			},
			because: '绝大多数轮询一无所获，每次却都要发送头部字段。SSE 的字节最少。',
		},
		sensors: {
			question:
				'一台机器：每秒向服务器发送 10 个数值，最多允许延迟 1 s，几乎不接收。轮询最多要等 1,030 ms。每分钟字节数：SSE 加请求 638,249，WebSocket 120,618。“比较”推荐哪种方式？',
			choices: {
				polling: '轮询：来得及，而且最简单。',
				sse: 'SSE：字节数多不了多少，而且更简单。',
				websocket: 'WebSocket：字节数少得多。',
			},
			because: '用 SSE 时，数值要靠每秒十个请求发送，字节数是 WebSocket 的五倍以上。',
		},
		scores: {
			question:
				'比分：每分钟一条消息，最多允许延迟 1 分钟。轮询最多要等 30 s。每分钟字节数：轮询 11,445，SSE 693，WebSocket 859。“比较”推荐哪种方式？',
			choices: {
				polling: '轮询：来得及，而且最简单。',
				sse: 'SSE：来得及，字节少，而且简单。',
				websocket: 'WebSocket：等待最短的就是最好的。',
			},
			because: '轮询来得及，但字节数是 SSE 的十六倍。客户端不发送消息，WebSocket 没有优势。',
		},
		'first-byte': {
			question: '一条压缩的文本分两帧发送。第一帧的第一个字节是什么？用十六进制写。',
			because: 'FIN 是 0，RSV1 是 1，操作码是 1：`0100 0001`，即 `41`。',
		},
		tail: {
			question:
				'使用 permessage-deflate 时，解压一条消息之前，接收方要补上哪四个字节？用十六进制写。',
			because: '发送方去掉 `00 00 ff ff`，接收方再补上（RFC 7692 §7.2）。',
		},
		'not-negotiated': {
			question: '没有商定任何扩展，服务器发送 `c1 05 48 65 6c 6c 6f`。客户端用哪个关闭码中止连接？',
			because:
				'没有扩展时，RSV1 必须是 0，所以客户端以 1002（协议错误）中止连接（RFC 6455 §5.2）。',
		},
		'not-offered': {
			question: '客户端没有提出扩展，服务器的 101 却写了 permessage-deflate。客户端怎么做？',
			choices: {
				fails: '中止连接。',
				plain: '打开连接，不压缩。',
				compressed: '打开连接，并且压缩。',
			},
			because: '服务器只能写客户端提出过的扩展（RFC 6455 §4.1、§4.2.2）。',
		},
		'no-takeover': {
			question:
				'“Hello”压缩后有 7 个字节。商定 `server_no_context_takeover` 之后，服务器的第二个“Hello”有几个字节？',
			because: '不沿用上下文时，不能引用前面消息的内容。',
		},
		'name-not-chosen': {
			question:
				"网页调用 `new WebSocket(url, ['chat'])`。服务器的 101 正确，但没有 `Sec-WebSocket-Protocol`。按照 WHATWG 标准，浏览器必须怎么做？",
			choices: {
				opens: '打开连接，不用子协议。',
				fails: '中止连接。',
				'first-name': '使用网页给出的第一个名称。',
			},
			because:
				'服务器没有选名称，所以 WHATWG 标准要求浏览器中止连接。只看 RFC 6455，则可以不选。实测 Firefox 仍会打开连接，`protocol` 为空字符串。',
		},
		'over-http3': {
			question:
				'一个网页在 HTTP/3 上打开两个 WebSocket，连到同一个服务器（RFC 9220）。它们可以共用什么？',
			choices: {
				tcp: '一条 TCP 连接，每个 WebSocket 是其中一个流',
				quic: '一条 QUIC 连接，每个 WebSocket 是其中一个流',
				own: '什么也不共用，各有自己的连接',
			},
			because:
				'HTTP/3 运行在 QUIC 上，不用 TCP。RFC 9220 和 RFC 8441 一样，让每个 WebSocket 成为一个流。',
		},
		'one-connection': {
			question: '同一个网页的两个 WebSocket 要共用一条 TCP 连接，靠的是什么？',
			choices: {
				subprotocols: '两个子协议',
				http2: 'HTTP/2 加 RFC 8441',
				compression: 'permessage-deflate',
			},
			because:
				'走 HTTP/2 时，每个 WebSocket 是一个 HTTP/2 流。走 HTTP/1.1 时，每个 WebSocket 都有自己的 TCP 连接。',
		},
	},
	teacher: {
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
	},
};
