export const zhCN: Readonly<Record<string, string>> = {
	'rfc-version':
		'RFC 自己给出的拒绝。§4.2.2 建议 426，§4.4 的例子却是 400：两者都允许。照原文没有 Content-Length，所以连接结束才是它的结尾。',
	'rfc-deflate': 'permessage-deflate 提了两次，更想要的在前。服务器接受第一个自己能做到的。',
	'article-000':
		'文中印的 accept 形状正确，值却不对：请求和应答很可能来自两个不同的连接。客户端必须让连接失败。101 里有 Content-Length 也不对，不过浏览器会放过。',
	'article-000-code':
		'这个应答是能用的：“Upgrade:websocket”不带空格是允许的，WebSocket-Location 是已废弃草案的字段，没人读它。出问题的是握手之后：程序把带掩码的帧当乱码打印，也不应答 Ping 和 Close。',
	'article-000-blank-lines':
		'文章里每一行后面都有一个空行。照字面理解，头部在第一行之后就结束了，其余都是提前发送的数据。',
	'article-001':
		'文中引用的四个字段，已补全。“Connection: Upgrade”并不像文章说的那样指明协议，而是声明 Upgrade 字段只管一跳。',
	'article-002':
		'Origin: null 表示不透明的来源：这里是从磁盘打开的网页。x-webkit-deflate-frame 从未注册，服务器会忽略。',
	'article-002-kaazing':
		'两处错误：请求目标是 ws: URI；Host 被抄写者清空了。ws 和 Python 的 websockets 照样回 101，所以“我的服务器能接受”什么也证明不了。应答本身是合法的：原因短语可以随意写。',
	'article-003':
		'那个 Go 程序在 /ws 上写了一段文字，从未升级：200。用浏览器打开会看到文字，new WebSocket 则得到 error 和 close 1006。',
	'recorded-chromium': '由真实程序录得。它提出了 permessage-deflate，带 client_max_window_bits。',
	'recorded-firefox': '由真实程序录得。字段的顺序不同，这没有意义。',
	'recorded-ws': '由真实程序录得。没有 Origin：只有浏览器必须发送它。',
	'recorded-curl': '由真实程序录得。',
	'hixie-76':
		'两个数藏在数字和空格里，头部之后还有八个字节，应答是 16 字节的 MD5。现代服务器都不接受：没有 Sec-WebSocket-Key，没有版本，头部之后的字节在代理看来像另一个请求。说这种话的浏览器已经消失。',
};
