import { client, endings, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

const HELLO = scenario([
	client(on('open'), { type: 'text', text: 'Hello' }),
	server(on('message'), { type: 'echo' }),
	client(on('message', 1), { type: 'close', code: 1000, reason: 'bye' }),
]);

/** Holds the length of the client’s request in bytes. The client’s first frame begins there. */
const REQUEST_BYTES = 189;

export const hello: Scene = {
	id: 'hello',
	group: 'life',
	level: 'basic',
	title: { en: 'A short conversation from start to end', 'zh-CN': '一次完整的短会话' },
	watch: {
		en: 'A whole connection in 225 ms: the TCP handshake, the opening handshake, one message each way, and the closing handshake.',
		'zh-CN':
			'一条连接在 225 ms 内的全过程：TCP 握手、建立连接的握手、双方各发一条消息，最后是关闭握手。',
	},
	lengthMs: 225,
	scenario: HELLO,
	narration: [
		{
			at: 0,
			en: 'The client opens a TCP connection. SYN and SYN-ACK take one round trip (50 ms) before the client can send its request.',
			'zh-CN':
				'客户端建立 TCP 连接。SYN 和 SYN-ACK 需要一次往返（50 ms），之后客户端才能发出请求。',
		},
		{
			at: 50,
			en: 'The client sends an HTTP request that asks to upgrade the connection to WebSocket. The browser chooses the random Sec-WebSocket-Key; the page cannot set it.',
			'zh-CN':
				'客户端发出 HTTP 请求，要求升级到 WebSocket。随机的 Sec-WebSocket-Key 由浏览器生成，网页无法设置。',
		},
		{
			at: 75,
			en: 'The server responds with 101 and is now OPEN. Sec-WebSocket-Accept, computed from the key, proves that the server read this request.',
			'zh-CN':
				'服务器返回 101，进入 OPEN。响应中的 Sec-WebSocket-Accept 由收到的 Sec-WebSocket-Key 算出，证明服务器读到了这个请求。',
		},
		{
			at: 100,
			en: 'The client has checked the response and is now OPEN. The page sends “Hello” at once, in a masked frame of 11 bytes.',
			'zh-CN': '客户端核对响应后进入 OPEN。网页立即发送“Hello”；这个帧带掩码，共 11 字节。',
		},
		{
			at: 125,
			en: 'The server removes the mask and sends the same text back. Server frames are not masked (§5.1), so this frame has only 7 bytes.',
			'zh-CN':
				'服务器去掉掩码，把同样的文本发回。服务器的帧不加掩码（§5.1），所以这个帧只有 7 字节。',
		},
		{
			at: 150,
			en: 'The page receives the message and calls close(1000, "bye"). The browser sends a Close frame, and readyState becomes 2.',
			'zh-CN': '网页收到消息，调用 close(1000, "bye")。浏览器发出 Close 帧，readyState 变为 2。',
		},
		{
			at: 175,
			en: 'The server echoes the code in its own Close frame. Both sides have now sent a Close frame, so the server closes the TCP connection at once (§5.5.1, §7.1.1).',
			'zh-CN':
				'服务器在自己的 Close 帧里回送同样的关闭码。双方的 Close 帧都已发出，服务器随即断开 TCP 连接（§5.5.1、§7.1.1）。',
		},
		{
			at: 200,
			en: 'The server’s Close frame and TCP FIN arrive. The page gets its close event: code 1000, wasClean true.',
			'zh-CN':
				'服务器的 Close 帧和 TCP FIN 到达。网页收到 close 事件：关闭码 1000，wasClean 为 true（干净关闭）。',
		},
		{
			at: 225,
			en: 'The client’s TCP FIN arrives. The server closed the TCP connection first, so the server enters TIME_WAIT, the pause for late segments (§7.1.1).',
			'zh-CN':
				'客户端的 TCP FIN 到达。先断开 TCP 连接的是服务器，所以进入 TIME_WAIT（等待迟到报文段的阶段）的也是服务器（§7.1.1）。',
		},
	],
	whatIfs: [
		{
			id: 'ping',
			at: 120,
			who: 'server',
			do: { type: 'ping', text: '♥' },
			ask: {
				en: 'What if the server sends a Ping just before the client’s message arrives?',
				'zh-CN': '如果在客户端的消息即将到达时，服务器发出一个 Ping，会怎样？',
			},
			answers: {
				en: [
					'The page gets a ping event.',
					'The browser answers with a Pong; the page gets no event.',
					'The server sends the Ping only after the echo.',
				],
				'zh-CN': [
					'网页收到 ping 事件。',
					'浏览器以 Pong 回应，网页收不到任何事件。',
					'服务器要等回显发出之后，才发送 Ping。',
				],
			},
			right: 1,
			because: {
				en: 'The browser itself sends a Pong with the same payload (§5.5.2, §5.5.3). The WebSocket interface has no event for Ping or Pong.',
				'zh-CN':
					'浏览器自动发回载荷相同的 Pong（§5.5.2、§5.5.3）。WebSocket 接口没有 Ping 或 Pong 的事件。',
			},
			outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
		},
		{
			id: 'unmasked',
			at: 110,
			who: 'network',
			do: { type: 'change', from: 'client', offset: REQUEST_BYTES + 1, length: 1, hex: '05' },
			ask: {
				en: 'What if the MASK bit of the client’s first frame flips in transit?',
				'zh-CN': '如果客户端第一个帧的 MASK 位在传输途中翻转，会怎样？',
			},
			answers: {
				en: [
					'The server reads the text without unmasking it.',
					'TCP detects the error and sends the frame again.',
					'The server closes the connection with 1002.',
				],
				'zh-CN': [
					'服务器不去掩码，直接读取文本。',
					'TCP 发现错误，重新发送这个帧。',
					'服务器用关闭码 1002 关闭连接。',
				],
			},
			right: 2,
			because: {
				en: 'A server must close the connection if a frame is not masked, and may send 1002 (§5.1). TCP’s checksum detects a single flipped bit; in this example the network changed the checksum as well.',
				'zh-CN':
					'服务器收到未加掩码的帧，必须关闭连接，可以发送 1002（§5.1）。TCP 校验和能发现一位翻转；但在这个例子里，网络把校验和也一起改了。',
			},
			outcome: endings([1002, true], [1006, false]),
		},
		{
			id: 'lost',
			at: 110,
			who: 'network',
			do: { type: 'lose', from: 'client' },
			ask: {
				en: 'What if the network loses the segment with “Hello”?',
				'zh-CN': '如果网络丢失了装着“Hello”的 TCP 报文段，会怎样？',
			},
			answers: {
				en: [
					'TCP sends the segment again, and everything after it is delayed.',
					'The server never receives the message.',
					'The client’s WebSocket code sends the frame again.',
				],
				'zh-CN': [
					'TCP 会重传这个报文段，之后的数据都会推迟。',
					'服务器永远收不到这条消息。',
					'客户端的 WebSocket 代码会重发这个帧。',
				],
			},
			right: 0,
			because: {
				en: 'TCP sends the lost segment again after 200 ms. Both WebSocket endpoints see only a delay: no frame is missing or duplicated.',
				'zh-CN':
					'200 ms 后 TCP 重传丢失的报文段。两端的 WebSocket 程序只会遇到延迟；帧既没有丢失，也没有重复。',
			},
			outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
		},
	],
	outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
	shows: [
		'50 left up GET /chat HTTP/1.1',
		'100 page open 1',
		'100 left up 81 85 37 fa 21 3d 7f 9f 4d 51 58',
		'125 left down 81 05 48 65 6c 6c 6f',
		'150 left up 88 85 37 fa 21 3d 34 12 43 44 52',
		'175 left down 88 05 03 e8 62 79 65',
		'200 page close 3 1000 bye true',
		'225 server closed 1000 bye clean',
	],
};
