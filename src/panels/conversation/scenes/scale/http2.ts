import { changed, client, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

/**
 * Plays a WebSocket that is a stream of the HTTP/2 connection (RFC 8441) over which the same page downloads a
 * file.
 */
const HTTP2 = scenario(
	[
		client(on('open'), { type: 'text', text: 'Hello' }),
		server(on('message'), { type: 'echo' }),
		client(on('message', 1), { type: 'close', code: 1000 }),
	],
	{
		client: { url: 'wss://server.example.com/chat', origin: 'https://server.example.com' },
		link: {
			tls: true,
			bitsPerSecond: 10_000_000,
			http2: { extendedConnect: true, downloadBytes: 399_400 },
		},
	},
);

export const http2: Scene = {
	id: 'http2',
	group: 'scale',
	level: 'advanced',
	title: { en: 'WebSocket over HTTP/2', 'zh-CN': '在 HTTP/2 上使用 WebSocket' },
	watch: {
		en: 'The page loads a file from the server over HTTP/2. The WebSocket uses another stream of the same TCP connection (RFC 8441).',
		'zh-CN':
			'网页通过 HTTP/2 从服务器下载文件，WebSocket 使用同一条 TCP 连接中的另一个 HTTP/2 流（RFC 8441）。',
	},
	lengthMs: 499,
	scenario: HTTP2,
	narration: [
		{
			at: 104,
			en: 'Both sides chose HTTP/2 in the TLS handshake. The client sends its connection preface (24 fixed bytes and its SETTINGS) and requests the file on stream 1.',
			'zh-CN':
				'双方在 TLS 握手中选定了 HTTP/2。客户端发出连接前言（preface，即 24 个固定字节和 SETTINGS），并在流 1 上请求文件。',
		},
		{
			at: 129,
			en: 'The server’s SETTINGS contain ENABLE_CONNECT_PROTOCOL = 1 (00 08 00 00 00 01), so the server accepts WebSocket streams. The server starts to send the file.',
			'zh-CN':
				'服务器的 SETTINGS 中有 ENABLE_CONNECT_PROTOCOL = 1（00 08 00 00 00 01），表示服务器接受 WebSocket 流。服务器开始发送文件。',
		},
		{
			at: 154,
			en: 'The client has received ENABLE_CONNECT_PROTOCOL, so it may send CONNECT with :protocol websocket (RFC 8441 §3), here on stream 3. This request has no Upgrade, Connection or Sec-WebSocket-Key.',
			'zh-CN':
				'客户端收到 ENABLE_CONNECT_PROTOCOL，所以可以发送带 :protocol websocket 的 CONNECT（RFC 8441 §3），这里用的是流 3。客户端不发送 Upgrade、Connection 和 Sec-WebSocket-Key。',
		},
		{
			at: 179,
			en: 'The server makes the usual checks: version, origin, path. It responds with 200, without an accept value.',
			'zh-CN': '服务器照常检查版本、源和路径，然后返回 200，不带 Accept 值。',
		},
		{
			at: 210,
			en: 'The page’s WebSocket is OPEN, and the page sends “Hello” in the usual masked frame. This frame is inside an HTTP/2 DATA frame, which adds nine bytes.',
			'zh-CN':
				'网页的 WebSocket 进入 OPEN 后，网页发送“Hello”。“Hello”仍装在带掩码的帧里，这个帧又装在 HTTP/2 的 DATA 帧里，因此多了九个字节。',
		},
		{
			at: 235,
			en: 'The server reads “Hello” and echoes it. The echo waits only for the part of the file that the server has already passed to TCP.',
			'zh-CN': '服务器读到“Hello”并回显。回显只需等服务器已经交给 TCP 的那部分文件传完。',
		},
		{
			at: 266,
			en: 'The echo arrives between two parts of the file. This is multiplexing; TCP still delivers all bytes in one order.',
			'zh-CN': '回显夹在文件的两部分之间到达。这就是多路复用；TCP 仍按同一个顺序交付所有字节。',
		},
		{
			at: 291,
			en: 'The page’s Close arrives. The server answers with a Close and with END_STREAM, which corresponds to a TCP FIN (RFC 8441 §5).',
			'zh-CN':
				'网页的 Close 到达。服务器以 Close 回应，并发出 END_STREAM；END_STREAM 相当于 TCP FIN（RFC 8441 §5）。',
		},
		{
			at: 323,
			en: 'The page gets its close event: 1000, wasClean true. The stream has ended, and the download of the file continues.',
			'zh-CN': '网页收到 close 事件：1000，干净关闭。这个流结束了，文件继续传输。',
		},
		{
			at: 499,
			en: 'The file is complete. The TCP connection stays open for more requests and WebSockets.',
			'zh-CN': '文件传输完毕。TCP 连接保持打开，供其他请求和 WebSocket 使用。',
		},
	],
	whatIfs: [
		{
			id: 'without-setting',
			scenario: changed(HTTP2, {
				link: { http2: { extendedConnect: false, downloadBytes: null } },
			}),
			ask: {
				en: 'What if the server’s SETTINGS do not contain ENABLE_CONNECT_PROTOCOL?',
				'zh-CN': '如果服务器的 SETTINGS 中没有 ENABLE_CONNECT_PROTOCOL，会怎样？',
			},
			answers: {
				en: [
					'The page gets an error event and a close event with 1006.',
					'The client opens a second connection, with HTTP/1.1.',
					'The client sends CONNECT anyway.',
				],
				'zh-CN': [
					'网页收到 error 事件和 close 事件（1006）。',
					'客户端另开一条连接，使用 HTTP/1.1。',
					'客户端照样发送 CONNECT。',
				],
			},
			right: 1,
			because: {
				en: 'Without this setting the client must not use :protocol (RFC 8441 §3). Instead it sends GET with Upgrade on a new connection, which needs another TCP handshake and another TLS handshake.',
				'zh-CN':
					'没有这项设置，客户端不得使用 :protocol（RFC 8441 §3），于是在新连接上发送带 Upgrade 的 GET。这要多一次 TCP 握手和一次 TLS 握手。',
			},
			outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
			shows: ['153.5096 client comes back 1', '256.80240000000003 left up GET /chat HTTP/1.1'],
			hides: ['could not'],
		},
		{
			id: 'refused',
			scenario: changed(HTTP2, { server: { resources: ['/other'] } }),
			ask: {
				en: 'What if the server does not serve /chat?',
				'zh-CN': '如果服务器不提供 /chat，会怎样？',
			},
			answers: {
				en: [
					'The server sends RST_STREAM.',
					'The TCP connection ends, so the file is lost as well.',
					'The server sends :status 404 on stream 3. The page gets an error event and a close event with 1006, and the file arrives whole.',
				],
				'zh-CN': [
					'服务器发送 RST_STREAM。',
					'TCP 连接断开，文件传输也随之中断。',
					'服务器在流 3 上发送 :status 404。网页收到 error 事件和 close 事件（1006），文件完整到达。',
				],
			},
			right: 2,
			because: {
				en: 'The refusal is an ordinary response on stream 3. The page gets the same events as after any other failed handshake.',
				'zh-CN': '服务器的拒绝就是流 3 上的一个普通响应。网页收到的事件和其他握手失败时相同。',
			},
			outcome: sameEnding(1006, false),
			shows: ['178.8264 server failed our target 404'],
		},
		{
			id: 'reset',
			at: 240,
			who: 'server',
			do: { type: 'drop' },
			ask: {
				en: 'What if the server drops the WebSocket at 240 ms, without a Close?',
				'zh-CN': '如果服务器在 240 ms 时不发 Close 就断开这个 WebSocket，会怎样？',
			},
			answers: {
				en: [
					'The server sends RST_STREAM with CANCEL; the page gets a close event with 1006, and the download of the file continues.',
					'The server sends a TCP RST; the file is lost as well.',
					'The server sends END_STREAM; the page gets a close event with 1000.',
				],
				'zh-CN': [
					'服务器发送带 CANCEL 的 RST_STREAM；网页收到 close 事件（1006），文件继续传输。',
					'服务器发送 TCP RST；文件也传不完。',
					'服务器发送 END_STREAM；网页收到 close 事件（1000）。',
				],
			},
			right: 0,
			because: {
				en: 'RST_STREAM with CANCEL corresponds to a TCP RST (RFC 8441 §5). RST_STREAM ends one stream, not the whole connection.',
				'zh-CN':
					'带 CANCEL 的 RST_STREAM 相当于 TCP RST（RFC 8441 §5）。RST_STREAM 只结束一个流，不结束整条连接。',
			},
			outcome: sameEnding(1006, false, ['Hello'], ['Hello']),
			shows: ['279.99280000000067 page close 3 1006  false'],
			hides: [' rst'],
			breaks: ['server close-tcp-alone'],
		},
	],
	outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
	shows: [
		'178.8264 server opened',
		'209.6104000000003 page open 1',
		'209.6104000000003 left up 00 00 0b 00 00 00 00 00 03 81 85 37 fa 21 3d 7f 9f 4d 51 58',
		'265.88240000000064 page message 1 Hello',
		'322.4408 page close 3 1000  true',
		'322.4408 left up 00 00 00 00 01 00 00 00 03',
	],
};
