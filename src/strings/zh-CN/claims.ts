// 存放各种说法的中文文字（lessons/claims.ts）。
import type { CardWords } from '../card-words.ts';

export const cards: Readonly<Record<string, CardWords>> = {
	'http-one-direction': {
		statement: 'HTTP 是单工协议，数据只能朝一个方向传。',
		truth:
			'HTTP 在同一个连接上发送请求，也返回响应，两个方向都有数据。不过 HTTP 服务器只有收到请求才会响应，而 WebSocket 服务器不必等请求就能发送数据。',
		shows:
			'这个连接上没有 WebSocket 帧，但有 {bytes.up} 个字节发往服务器，{bytes.down} 个字节返回客户端。',
	},
	'same-tcp-connection': {
		statement: 'WebSocket 的帧和握手用的是同一个 TCP 连接。',
		truth:
			'TCP 先用自己的握手建立连接，HTTP 请求和 101 响应都用这个连接，后面的帧也在它上面传输。HTTP/1.1 默认不会在一次响应之后就关闭连接。',
		shows: '网页只建立了 {connections} 个 TCP 连接，握手和消息“{client.got.0}”都用它传输。',
	},
	'client-sends-request': {
		statement: '升级请求由浏览器发给服务器，不会由服务器发给浏览器。',
		truth:
			'客户端建立连接后必须发送这个请求，服务器返回 101 或别的状态码。连接打开之后，哪一方都可以先发送。',
		shows: '客户端发送带握手 key 的 {request.method} 请求，服务器返回 {server.status}。',
	},
	'ws-url-in-request-line': {
		statement: '请求的第一行是 `GET ws://server.example.com/chat HTTP/1.1`。',
		truth:
			'第一行里是路径和查询串：`GET /chat HTTP/1.1`，主机写在 `Host` 字段里。RFC 6455 也允许这一行用绝对的 `http` 或 `https` URI，但不允许用 `ws` URI。',
		shows: '服务器拒绝 `ws` URI，返回 {status}。',
	},
	'connection-names-protocol': {
		statement: '`Connection: Upgrade` 指明要升级到哪个协议。',
		truth:
			'`Connection` 列出的字段只对路径上的下一个程序有效，这里是 `Upgrade` 字段。要升级成的协议写在 `Upgrade` 字段里，即 `websocket`。',
		shows:
			'请求里写 `Connection: {request.field.Connection}` 和 `Upgrade: {request.field.Upgrade}`，得到的状态码是 {status}。',
	},
	'key-is-16-characters': {
		statement: 'Sec-WebSocket-Key 是 16 个字符的随机文本。',
		truth: '它是 {key.bytes} 个随机字节，用 Base64 写成 24 个字符。',
		shows: '实验里的握手 key 有 24 个字符，解码后是 {key.bytes} 个字节。',
	},
	'key-identifies-client': {
		statement: 'Sec-WebSocket-Key 是客户端的唯一标识。',
		truth:
			'客户端必须为每个连接重新生成 {key.bytes} 个随机字节，所以它不能标识客户端。客户端从 Accept 值得知，服务器收到了这一个请求。',
		shows: '实验里的 Accept 值属于另一个连接的握手 key，所以不匹配。',
	},
	'accept-encrypts-key': {
		statement: '服务器把 Sec-WebSocket-Key 加密，得到 Sec-WebSocket-Accept。',
		truth:
			'服务器在握手 key 后面接上固定的 GUID，计算 SHA-1 哈希，再用 Base64 写成文本。这里不需要任何秘密信息，任何程序都能算出这个值。',
		shows: '实验只用握手 key 就算出了 `{computed}`。',
	},
	'wrong-accept': {
		statement: 'Sec-WebSocket-Accept 不对时，客户端不得打开连接。',
		truth:
			'客户端用自己的握手 key 算出这个值。如果响应里是另一个值，或者没有这个字段，客户端必须中止连接。',
		shows:
			'响应里是 `{accept}`，客户端期待的是 `{accept.expected}`，于是网页得到关闭码 {page.code}。',
	},
	'accept-stops-attackers': {
		statement: 'Accept 值保护服务器，防止恶意连接。',
		truth:
			'Accept 值告诉客户端，服务器能够处理 WebSocket 握手。恶意的客户端同样能发出有效的握手，所以服务器应该检查 Origin，防备其他网站的网页，并用 Cookie 等方式验证用户身份。',
		shows: '这个服务器没有检查 Origin，evil.example 的网页读到了“{client.got.0}”。',
	},
	'ok-opens': {
		statement: '在 HTTP/1.1 上，服务器返回 200，WebSocket 连接就打开了。',
		truth:
			'服务器必须返回 101 才能切换协议。如果是别的状态码，握手就没有完成，客户端仍按 HTTP 的规则处理响应。',
		shows: '服务器返回 {status}，网页得到关闭码 {page.code}。',
	},
	'content-length-zero': {
		statement: '101 响应没有内容，所以要写 `Content-Length: 0`。',
		truth:
			'服务器不得在 1xx 响应中发送 Content-Length。101 响应到空行为止，后面就是帧。有些文章里的 `WebSocket-Location` 字段来自旧草案，没有含义。',
		shows: '实验指出 Content-Length 违反了规则，但客户端仍然打开了连接。',
	},
	'no-subprotocol': {
		statement: '客户端提出了子协议，服务器一个也没有选，连接仍然会打开。',
		truth:
			'RFC 6455 允许这样，浏览器以外的程序可以打开连接。WHATWG 标准更严格：浏览器必须中止连接。',
		shows:
			'网页提出了 `{request.field.Sec-WebSocket-Protocol}`，响应里没有子协议，网页得到关闭码 {page.code}。',
	},
	'webkit-deflate': {
		statement: '浏览器用扩展 `x-webkit-deflate-frame` 请求压缩。',
		truth:
			'这个试验性扩展早于 RFC 7692，Safari 在 2021 年仍提出它。已注册的扩展是 `permessage-deflate`，它压缩整条消息。旧版 Firefox 的类名 `MozWebSocket` 也已废弃。',
		shows: '服务器支持 `permessage-deflate`，忽略了这个名字，所以连接打开了，但没有压缩。',
	},
	'text-from-00-to-ff': {
		statement: '文本帧以字节 0x00 开头，以 0xFF 结尾。',
		truth:
			'RFC 6455 之前的草案是这样分帧的，例如 hixie-76。现在文本帧和二进制帧的帧头格式相同：操作码 1 表示文本，长度决定载荷在哪里结束。',
		shows:
			'**读标志：**实验把 `{byte.0}` 读成 FIN 为 0、操作码为 {frame.0.opcode}，严格的客户端以关闭码 {failure.code} 中止连接。',
	},
	'smallest-frame': {
		statement: '最小的帧是两个字节。',
		truth:
			'对服务器发送的帧来说是这样。客户端必须给每个帧加掩码，掩码键多占四个字节，所以客户端最小的帧是六个字节。',
		shows: '**找掩码键：**客户端的这个空 Ping 有 {length} 个字节。',
	},
	'length-of-65536': {
		statement: '载荷有 65,536 个字节时，长度要用 64 位形式。',
		truth:
			'16 位形式最大是 65,535，即 0xFFFF。65,536 是 0x10000，写不下。发送方必须用写得下的最短形式。',
		shows:
			'**读长度：**这个帧头用 {frame.0.form} 位形式表示 {frame.0.length} 字节的长度，实验没有发现更短的可用形式。',
	},
	'last-two-length-bytes': {
		statement: '帧头 `82 7f 00 00 00 00 11 22 33 44` 表示载荷有 0x3344 个字节。',
		truth:
			'127 之后的八个字节合起来是一个数，高位字节在前。接收方不得跳过其中任何一个；这八个字节的第一位必须是 0。',
		shows: '**读长度：**实验读出的长度是 {frame.0.length} 个字节，即 0x11223344。',
	},
	'masking-encrypts': {
		statement: '掩码会加密载荷。',
		truth:
			'掩码键就在同一个帧的帧头里，看得到这个帧的任何设备都能去掩码。有了掩码，攻击者就不能让缓存和代理看到他选定的字节；即使在 TLS 上，客户端也必须加掩码。负责加密的是 TLS。',
		shows: '**去掩码：**四字节的掩码键就在载荷前面，实验用它读出“{frame.0.text}”。',
	},
	'send-is-packet': {
		statement: '调用一次 `send()` 就发出一个 TCP 包，接收方读一次就得到它。',
		truth:
			'TCP 交付的是没有边界的字节流。一个报文段可以装几个帧，一个帧也可能分在几个报文段里。接收方靠长度找到帧的结尾。',
		shows: 'TCP 向网页传送了 {segments.down} 个有数据的报文段，网页收到 {client.messages} 条消息。',
	},
	'large-message-split': {
		statement: '大的消息会分成几个帧。',
		truth:
			'由发送方决定：大的消息可以只用一帧，小的消息也可以分成几帧。中间设备也可能拆分或合并帧。接收方必须既支持单帧消息，也支持多帧消息。',
		shows: '这个服务器把两个字节的消息分成两帧发送，网页收到一条消息“{client.got.0}”。',
	},
	'pong-is-message': {
		statement: 'WebSocket 有三种消息：文本消息、二进制消息和“胖消息”。',
		truth:
			'“胖消息”是 Java API 里 Pong message 的误译。消息只有文本和二进制两种；Pong 是控制帧，用来回应 Ping，也可以主动发送，网页看不到它。',
		shows: '服务器收到 {server.pongs} 个 Pong，但只收到 {server.messages} 条消息。',
	},
	'tcp-end-is-clean': {
		statement: '只要断开 TCP 连接，WebSocket 连接就算干净关闭了。',
		truth: '干净关闭时，双方先各发一个 Close 帧，然后通常由服务器断开 TCP 连接。',
		shows:
			'服务器没有发 Close 帧就断开了 TCP 连接，网页得到关闭码 {client.code}，`wasClean` 是 {client.clean}。',
	},
	'server-sends-1006': {
		statement: '关闭码 1006 是服务器发送的。',
		truth:
			'任何一方都不得在 Close 帧里发送 1006。连接结束时，如果没有收到服务器的 Close 帧，客户端会自己报告 1006。',
		shows:
			'**解释内容：**带有关闭码 {frame.0.code} 的 Close 帧违反了规则，严格的客户端以关闭码 {failure.code} 中止连接。',
	},
	'share-tcp-connection': {
		statement: '几个 WebSocket 连接可以共用一个 TCP 连接。',
		truth:
			'在 HTTP/1.1 上，返回 101 之后，TCP 连接就只属于这一个 WebSocket。在 HTTP/2 上，每个 WebSocket 是一个 HTTP/2 流，一个 TCP 连接可以承载多个 HTTP/2 流。',
		shows:
			'一个 HTTP/2 连接既传输下载的文件，也传输 WebSocket 消息“{client.got.0}”，浏览器共收到 {bytes.down} 个字节。',
	},
	'detects-proxies': {
		statement: 'WebSocket 会检测路径上的代理，并建立隧道穿过它们。',
		truth:
			'客户端配置了代理，才会用 CONNECT 请求建立隧道。它发现不了其他中间设备，而这些设备可能去掉 `Upgrade`。用 `wss` 时，这样的设备看到的是加密后的字节。',
		shows: '浏览器没有配置路径上的代理，这个代理去掉了 `Upgrade`，网页得到关闭码 {client.code}。',
	},
	'any-origin': {
		statement: '网页可以连接别的源上的 WebSocket 服务器。',
		truth:
			'同源策略不禁止这样做。但浏览器会在 `Origin` 字段里发送网页的源，服务器可以用 403 拒绝。服务器如果只为自己的网页服务，就应该这样拒绝其他源的网页。',
		shows: '这个服务器对 evil.example 的网页返回 403，对自己的网页则会返回 101。',
	},
	'open-before-message': {
		statement: '即使 101 响应和第一条消息一起到达，网页也是先收到 open 事件。',
		truth:
			'浏览器先读 101 响应，把 `readyState` 设为 1，触发 `open`，然后才为后面的帧触发 `message`。',
		shows: '101 响应和“{client.got.0}”一起到达，网页依次收到的事件是 `{page.events}`。',
	},
	'printed-log': {
		statement:
			"网页执行 `ws.send('from client: hello')`，服务器执行 `console.log('server: received: %s', message)`，所以服务器的控制台显示 `server: received hello`。",
		truth:
			'消息到达时和发送时完全一样，所以这段代码打印的是 `server: received: {server.got.0}`。有一篇文章给出了这段代码，配的却是另一段代码的日志。代码里的网页打印 `ws onopen`，文章日志里对应的那一行也不一样。',
		shows: '服务器收到“{server.got.0}”，网页收到“{client.got.0}”。',
	},
	'page-sends-pings': {
		statement: '网页用 JavaScript 发送 Ping 来保持连接。',
		truth:
			'WebSocket API 没有发送 Ping 的方法。服务器的 Ping 由浏览器自己回应，网页只能改用自己的消息。',
		shows: '服务器收到 {server.pings} 个 Ping 和 {server.messages} 条文本消息“{server.got.0}”。',
	},
	'ready-state-2': {
		statement:
			'在浏览器里，`readyState` 为 2 表示连接已经关闭，`send()` 返回 true 或 false，`URL` 是连接的地址。',
		truth:
			'`readyState` 为 0 是 CONNECTING，1 是 OPEN，2 是 CLOSING，3 是 CLOSED；为 2 时连接可能还没有断开。`send()` 返回 `undefined`，地址在小写的 `url` 里。',
		shows:
			'网页在第 1 秒调用 `close()`，`readyState` 变成 2，60 秒后才收到关闭码为 {client.code} 的 close 事件。',
	},
};
