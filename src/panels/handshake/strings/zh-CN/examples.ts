export const exampleHints: Readonly<Record<string, string>> = {
	'article-004':
		'来自 http://127.0.0.1:3000 的网页连接 localhost:8080 上的服务器。这个服务器接受任何源（origin）。',
	rfc: '客户端提出两个子协议，服务器选择了 chat。',
	'rfc-version':
		'这是 RFC 中给出的拒绝响应。§4.2.2 建议 426，§4.4 的例子是 400，两者都允许。这个响应没有 Content-Length，连接断开时才结束。',
	'rfc-deflate': '客户端两次提出 permessage-deflate，优先的在前。服务器接受自己支持的第一个提议。',
	'article-000':
		'这一对值来自一篇广为转载的文章。Accept 值的格式正确，却与 Sec-WebSocket-Key 不符：请求和响应很可能来自两个不同的连接。因此客户端必须中止连接。此外，101 不得带有 Content-Length；不过根据实测，浏览器会忽略这个字段。',
	'article-000-code':
		'一篇广为转载的文章中，服务器发送的就是这个 101，客户端收到后会打开连接。“Upgrade:websocket”不带空格是允许的；WebSocket-Location 是废弃草案的字段，客户端会忽略。那个服务器的问题在握手之后：它不去掩码就打印帧，也不回应 Ping 和 Close。',
	'article-000-blank-lines':
		'在一篇广为转载的文章里，示例的每一行后面都多了一个空行。如果照此发送，头部在第一行之后就结束，一个头部字段也没有。',
	'article-001':
		'这个示例中有四个字段取自一篇广为转载的文章，其余是补上的。文章说“Connection: Upgrade”指明了协议，其实这个字段只是把 Upgrade 列为逐跳字段。',
	'article-002':
		'Origin: null 表示不透明源（opaque origin），这里是从磁盘打开的网页。Chrome 32 还提出了 x-webkit-deflate-frame，它从未注册，服务器会忽略。',
	'article-002-kaazing':
		'这个请求来自一篇广为转载的文章，有两处错误：请求目标是 ws: URI；Host 为空，很可能是转载时丢失的。实测 ws 库和 Python 的 websockets 对 ws: 目标照样返回 101。响应本身是合法的，因为原因短语可以任意写。',
	'article-003':
		'一篇广为转载的文章中，Go 程序收到对 /ws 的请求后返回一段文字，没有升级，所以状态码是 200。网页收到 error 事件和 close 事件（1006）。',
	'recorded-chromium':
		'这个请求录自真实程序。它提出了 permessage-deflate，并带有参数 client_max_window_bits。',
	'recorded-firefox': '这个请求录自真实程序。字段的顺序与 Chromium 的不同，但顺序没有含义。',
	'recorded-ws': '这个请求录自真实程序。它没有 Origin：只有浏览器必须发送这个字段。',
	'recorded-curl': '这个请求录自真实程序。',
	'hixie-76':
		'这个草案把两个数藏在 Sec-WebSocket-Key1 和 Sec-WebSocket-Key2 的数字和空格里，头部之后还有 8 个字节；服务器返回 16 个字节的 MD5。遵循 RFC 6455 的服务器会拒绝，因为请求没有 Sec-WebSocket-Key 和版本。浏览器已不再支持这个草案。',
};
