// 各种说法的中文文字（lessons/claims.ts）。
import type { CardWords } from '../card-words.ts';

export const cards: Readonly<Record<string, CardWords>> = {
	'http-one-direction': {
		statement: 'HTTP 是单工协议，数据只能朝一个方向传。',
		truth:
			'HTTP 在同一个连接上发送请求，也返回响应，两个方向都有数据。不过 HTTP 服务器只在收到请求后才响应，WebSocket 服务器不需要请求就能发送。',
		shows:
			'这个连接上没有 WebSocket 帧，但有 {bytes.up} 个字节发往服务器，{bytes.down} 个字节返回客户端。',
	},
	'same-tcp-connection': {
		statement: 'WebSocket 的帧和握手用的是同一个 TCP 连接。',
		truth:
			'首先是 TCP 自己的握手，连接由此建立。然后 HTTP 请求和 101 响应使用这个连接，后面的帧也在它上面传输。HTTP/1.1 默认不会在一次响应之后就关闭连接。',
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
		statement: '`Connection: Upgrade` 写的是要升级成的协议。',
		truth:
			'`Connection` 列出只给路径上下一个程序的字段，这里是 `Upgrade` 字段。要升级成的协议写在 `Upgrade` 字段里，即 `websocket`。',
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
			'服务器在握手 key 后面接上固定的 GUID，计算 SHA-1 哈希，再用 Base64 写成文本。这里不需要任何秘密，任何程序都能算出这个值。',
		shows: '实验只用握手 key 就算出了 `{computed}`。',
	},
	'wrong-accept': {
		statement: 'Sec-WebSocket-Accept 不对时，客户端不得打开连接。',
		truth:
			'客户端用自己的握手 key 算出这个值。如果响应里是另一个值，或者没有这个字段，客户端必须使连接失败。',
		shows:
			'响应里是 `{accept}`，客户端要的是 `{accept.expected}`，于是网页得到关闭码 {page.code}。',
	},
	'accept-stops-attackers': {
		statement: 'Accept 值保护服务器，防止恶意连接。',
		truth:
			'Accept 值告诉客户端，服务器读懂了 WebSocket 握手。恶意的客户端同样能发出有效的握手，所以服务器应该检查 Origin，防备其他网站的网页，并用 cookie 等方式验证用户身份。',
		shows: '这个服务器没有检查 Origin，evil.example 的网页读到了“{client.got.0}”。',
	},
	'ok-opens': {
		statement: '服务器返回 200，WebSocket 连接就打开了。',
		truth:
			'服务器必须返回 101 才能切换协议。如果是别的状态码，握手就没有完成，仍然按 HTTP 的规则处理。',
		shows: '服务器返回 {status}，网页得到关闭码 {page.code}。',
	},
	'smallest-frame': {
		statement: '最小的帧是两个字节。',
		truth:
			'服务器发送的帧是这样。客户端必须给每个帧加掩码，掩码键多占四个字节，所以客户端最小的帧是六个字节。',
		shows: '客户端的这个空 Ping 有 {length} 个字节。',
	},
	'masking-encrypts': {
		statement: '掩码会加密载荷。',
		truth:
			'掩码键就在同一个帧的帧头里，看得到这个帧的任何设备都能去掉掩码。掩码防止攻击者让缓存和代理看到选定的字节；负责加密的是 TLS。',
		shows: '四字节的掩码键就在载荷前面，实验用它读出“{frame.0.text}”。',
	},
};
