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
	title: {
		en: 'A whole connection, from hello to goodbye',
		'zh-CN': '一条完整的连接：从打招呼到告别',
	},
	watch: {
		en: 'A whole life in 225 ms: TCP handshake, opening handshake, one message each way, closing handshake. Which side hangs up first?',
		'zh-CN': '225 ms 里的一生：TCP 握手、建立连接的握手、互发一条消息、关闭握手。最后是谁先挂断？',
	},
	lengthMs: 225,
	scenario: HELLO,
	narration: [
		{
			at: 0,
			en: 'Without a TCP connection nothing works, so that comes first. SYN there, SYN-ACK back: one round trip (50 ms) before the client can ask for anything.',
			'zh-CN': '先得有一条 TCP 连接。SYN 过去，SYN-ACK 回来：走一个来回（50 ms），客户端才能开口。',
		},
		{
			at: 50,
			en: 'Now the client asks, in plain HTTP: may we switch to WebSocket? The browser picks the random Sec-WebSocket-Key; your page can’t set it.',
			'zh-CN':
				'客户端先用普通的 HTTP 问：能换成 WebSocket 吗？随机的 Sec-WebSocket-Key 由浏览器挑，你的网页改不了。',
		},
		{
			at: 75,
			en: 'The server answers 101: let’s switch. It’s OPEN now, and Sec-WebSocket-Accept, computed from that key, proves that it read this very request.',
			'zh-CN':
				'服务器回答 101：换吧，自己也进入 OPEN。Sec-WebSocket-Accept 由那个 Sec-WebSocket-Key 算出，证明它读的就是这个请求。',
		},
		{
			at: 100,
			en: 'The client has checked the response, and now it’s OPEN, too. Your page says “Hello” at once: a frame of 11 bytes, masked.',
			'zh-CN': '客户端核对了响应，也进入 OPEN。你的网页马上说“Hello”：一个带掩码的帧，11 字节。',
		},
		{
			at: 125,
			en: 'The server takes the mask off and sends the same text back. This time 7 bytes are enough: server frames aren’t masked (§5.1).',
			'zh-CN': '服务器去掉掩码，把同样的文字发回来。这次 7 字节就够：服务器的帧不加掩码（§5.1）。',
		},
		{
			at: 150,
			en: 'Your page has its answer and calls close(1000, "bye"). The browser sends a Close frame, and readyState becomes 2.',
			'zh-CN':
				'你的网页等到了回答，调用 close(1000, "bye")。浏览器发出 Close 帧，readyState 变成 2。',
		},
		{
			at: 175,
			en: 'The server answers with a Close of its own and the same code. Now both have said goodbye, so it closes TCP at once (§5.5.1, §7.1.1).',
			'zh-CN':
				'服务器也发一个 Close，关闭码相同。两边都道过别了，它马上断开 TCP（§5.5.1、§7.1.1）。',
		},
		{
			at: 200,
			en: 'The server’s Close and TCP FIN arrive. Your page gets its close event: 1000, and wasClean is true, because both Close frames came.',
			'zh-CN':
				'服务器的 Close 和 TCP FIN 到了。你的网页收到 close 事件：1000，wasClean 为 true（干净关闭），因为两个 Close 都到了。',
		},
		{
			at: 225,
			en: 'The client’s TCP FIN arrives, and the server enters TIME_WAIT, a pause for late segments. Whichever side hangs up TCP first gets this wait (§7.1.1).',
			'zh-CN':
				'客户端的 TCP FIN 到了，服务器进入 TIME_WAIT，等迟到的报文段。谁先断开 TCP，谁就得留下来等（§7.1.1）。',
		},
	],
	whatIfs: [
		{
			id: 'ping',
			at: 120,
			who: 'server',
			do: { type: 'ping', text: '♥' },
			ask: {
				en: 'What if the server sends a Ping, just before “Hello” arrives?',
				'zh-CN': '如果“Hello”快到的时候，服务器发出一个 Ping，会怎样？',
			},
			answers: {
				en: [
					'The page gets a ping event and answers it.',
					'The browser answers, and the page gets no event.',
					'The server keeps the Ping until after the echo.',
				],
				'zh-CN': [
					'网页收到 ping 事件，自己回应。',
					'浏览器来回应，网页没有事件。',
					'服务器先发回显，再发 Ping。',
				],
			},
			right: 1,
			because: {
				en: 'The browser itself sends a Pong with the same payload (§5.5.2, §5.5.3). The WebSocket interface has no event for Ping or Pong, so your page never notices.',
				'zh-CN':
					'浏览器自己发回 Pong，载荷相同（§5.5.2、§5.5.3）。WebSocket 接口没有 Ping 和 Pong 的事件，所以你的网页根本不知道。',
			},
			outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
		},
		{
			id: 'unmasked',
			at: 110,
			who: 'network',
			do: { type: 'change', from: 'client', offset: REQUEST_BYTES + 1, length: 1, hex: '05' },
			ask: {
				en: 'What if the MASK bit of the client’s first frame flips on its way?',
				'zh-CN': '如果客户端第一帧的 MASK 位在半路翻转了，会怎样？',
			},
			answers: {
				en: [
					'The server reads the text as it came, masked.',
					'TCP notices it and sends the frame again.',
					'The server closes the connection with 1002.',
				],
				'zh-CN': [
					'服务器不去掩码，照样读。',
					'TCP 发现了，重发这一帧。',
					'服务器用 1002 关闭连接。',
				],
			},
			right: 2,
			because: {
				en: 'A server must close the connection if a frame isn’t masked, and may send 1002 (§5.1). TCP’s checksum detects one flipped bit, but here the network changed the checksum as well.',
				'zh-CN':
					'收到没加掩码的帧，服务器必须关闭连接，可以发送 1002（§5.1）。翻转一位，TCP 校验和发现得了；可在这里，网络把校验和也改了。',
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
				'zh-CN': '如果装着“Hello”的 TCP 报文段在网络里丢了，会怎样？',
			},
			answers: {
				en: [
					'TCP sends it again, and all that follows is late.',
					'It’s gone, and the server never gets the message.',
					'The client’s WebSocket code sends the frame again.',
				],
				'zh-CN': [
					'TCP 会重传，后面的都晚到。',
					'丢了就没了，服务器收不到。',
					'客户端的 WebSocket 代码重发。',
				],
			},
			right: 0,
			because: {
				en: 'Here TCP sends the lost segment again after 200 ms. For WebSocket it’s only a delay: no frame is missing, and none comes twice.',
				'zh-CN':
					'这里过了 200 ms，TCP 把丢掉的报文段再发一次。对 WebSocket 来说只是晚了点：帧一个没少，也没有重复。',
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
