import type { Translated } from '../../../scenes/scene-words.ts';
import type { REFUSED as ENGLISH } from '../../en/scenes/refused.ts';

export const REFUSED: Translated<typeof ENGLISH> = {
	'old-version': {
		narration: [
			'客户端发送 Sec-WebSocket-Version: 12。编号 12 是保留的，没有用作版本（§11.6）。',
			'服务器返回 400 和 Sec-WebSocket-Version: 13, 8，与 ws 库相同。Python 的 websockets 返回 400，但不带版本列表（均为实测）。§4.2.2 给出的例子是 426。',
			'连接没有打开，客户端报告 1006。客户端可以用列表中的某个版本再试一次；浏览器发送的是 13。',
		],
		whatIfs: {
			thirteen: {
				ask: '如果客户端请求使用版本 13，会怎样？',
				answers: ['服务器还是返回 400。', '连接打开。', '服务器要求使用版本 8。'],
				because: 'RFC 6455 定义的版本是 13。IANA 的注册表里没有更高的版本。',
			},
		},
	},
	'never-upgrades': {
		narration: [
			'客户端发出正确的请求，必需的字段都齐全。',
			'服务器的处理函数不支持 WebSocket。服务器返回 200 和 28 字节的文本“websocket connected success!”。',
			'采用 HTTP/1.1 时，只有 101 响应才能打开连接（§4.1），所以网页先收到 error 事件，再收到 close 事件（1006）。网页看不到这段文本。',
		],
		whatIfs: {
			'only-101': {
				ask: '如果服务器返回的是 101 而不是 200，其余不变，会怎样？',
				answers: ['连接打开。', '这段文本成为网页收到的第一条消息。', '连接仍然失败。'],
				because:
					'响应中缺少 Upgrade、Connection 和 Sec-WebSocket-Accept 字段。只要缺少其中一个字段，客户端就必须中止连接（§4.1）。',
			},
		},
	},
	redirect: {
		narration: [
			'服务器返回 302 Found 和另一台服务器的 URL。',
			'浏览器不跟随重定向：网页先收到 error 事件，再收到关闭码为 1006 的 close 事件（WHATWG；已实测）。ws 库的客户端可以跟随重定向，相应的选项是 followRedirects。',
		],
		whatIfs: {
			unauthorized: {
				ask: '如果状态码是 401，会怎样？',
				answers: [
					'close 事件里有 401。',
					'和前面一样，网页收到 error 事件和 close 事件（1006）。',
					'网页可以用密码回应。',
				],
				because:
					'网页得不到状态码。WHATWG 标准列出了七种失败，规定不得让网页区分它们，否则网页可以借此探测用户的本地网络。',
			},
			unavailable: {
				ask: '如果状态码是 503，响应中有 Retry-After: 120，会怎样？',
				answers: [
					'浏览器 120 s 后自动重试。',
					'网页可以读到 Retry-After。',
					'网页收到 error 事件和 close 事件（1006），无法得知何时可以重试。',
				],
				because:
					'网页读不到这个响应。服务器也可以先接受连接，再用关闭码 1013（稍后再试）关闭；网页可以读到关闭码。',
			},
		},
	},
	subprotocol: {
		narration: [
			'请求中有 Sec-WebSocket-Protocol: chat, superchat。排列的顺序表示客户端的偏好（§4.1）。',
			'服务器选择 chat，并把它写在 101 响应里。',
			'WebSocket 对象的 protocol 属性是“chat”。子协议规定消息的含义，不改变帧的格式。',
		],
		whatIfs: {
			'letter-case': {
				ask: '如果服务器的 101 响应写的是“Chat”，会怎样？',
				answers: [
					'子协议名不区分大小写，所以连接打开。',
					'网页收到 error 事件和 close 事件（1006）。',
					'连接打开，protocol 为 ""。',
				],
				because:
					'客户端没有提出“Chat”，所以必须中止连接（§4.1）。Chromium 和 Firefox 都这样做（实测）。',
			},
			none: {
				ask: '如果服务器的 101 响应没有写子协议，会怎样？',
				answers: [
					'所有浏览器都打开连接。',
					'服务器必须用关闭码 1010 关闭连接。',
					'按 WHATWG 标准，连接失败。',
				],
				because:
					'RFC 允许客户端打开连接，WHATWG 标准则不允许。Chromium 中止连接；Firefox 打开连接，protocol 为 ""（实测）。',
			},
			'none-firefox': {
				ask: '如果 101 响应没有写子协议，Firefox 会怎么做？',
				answers: [
					'在 Firefox 里也一样，网页收到 error 事件和 close 事件（1006）。',
					'连接打开，protocol 为 ""。',
					'连接打开，protocol 为 "chat"。',
				],
				because:
					'Firefox 打开连接（实测）。RFC 允许这样做，WHATWG 标准则不允许。网页如果需要子协议，可以检查 protocol 属性。',
			},
			unasked: {
				ask: '如果网页没有提出子协议，服务器的 101 响应却写了 chat，会怎样？',
				answers: [
					'客户端中止连接。',
					'连接打开，protocol 为 "chat"。',
					'浏览器询问网页是否支持 chat。',
				],
				because:
					'服务器只能选择客户端提出过的子协议（§4.2.2）。否则客户端必须中止连接（§4.1），Chromium 就这样做（实测）。',
			},
			'unasked-firefox': {
				ask: '如果网页没有提出子协议，101 响应却写了 chat，Firefox 会怎么做？',
				answers: [
					'在 Firefox 里也一样，网页收到 error 事件和 close 事件（1006）。',
					'连接打开，protocol 为 "chat"。',
					'连接打开，protocol 为 ""。',
				],
				because:
					'Firefox 打开连接，protocol 为 ""（实测）。§4.1 规定客户端此时必须中止连接，所以 Firefox 违反了这条规则。',
			},
		},
	},
};
