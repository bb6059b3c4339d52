import { ECHO } from '../scene-parts.ts';
import { changed, sameEnding, scenario, type Scene } from '../scene.ts';

/**
 * Plays a WebSocket that is a stream of the HTTP/2 connection (RFC 8441) over which the same page downloads a
 * file.
 */
const HTTP2 = scenario(ECHO, {
	client: { url: 'wss://server.example.com/chat', origin: 'https://server.example.com' },
	link: {
		tls: true,
		bitsPerSecond: 10_000_000,
		http2: { extendedConnect: true, downloadBytes: 399_400 },
	},
});

export const http2: Scene = {
	id: 'http2',
	group: 'scale',
	level: 'advanced',
	title: {
		en: 'WebSocket over HTTP/2, beside a download',
		'zh-CN': 'HTTP/2 上的 WebSocket，旁边在下载',
	},
	watch: {
		en: 'Your page loads a file over HTTP/2, and its WebSocket is another stream of the same TCP connection (RFC 8441). Does “Hello” wait for the file?',
		'zh-CN':
			'你的网页用 HTTP/2 下载文件，WebSocket 是同一条 TCP 连接里的另一个流（RFC 8441）。“Hello”要等文件下完吗？',
	},
	lengthMs: 499,
	scenario: HTTP2,
	narration: [
		{
			at: 104,
			en: 'In the TLS handshake both sides chose HTTP/2. The client sends its connection preface (24 fixed bytes and its SETTINGS) and asks for the file on stream 1.',
			'zh-CN':
				'在 TLS 握手里，双方选了 HTTP/2。客户端发出连接前言（preface，即 24 个固定字节和 SETTINGS），在流 1 上要文件。',
		},
		{
			at: 129,
			en: 'The server’s SETTINGS contain ENABLE_CONNECT_PROTOCOL = 1 (00 08 00 00 00 01): it accepts WebSocket streams. Then it starts to send the file.',
			'zh-CN':
				'服务器的 SETTINGS 里有 ENABLE_CONNECT_PROTOCOL = 1（00 08 00 00 00 01）：它接受 WebSocket 流。然后开始发文件。',
		},
		{
			at: 154,
			en: 'Now the client may send CONNECT with :protocol websocket (RFC 8441 §3), here on stream 3. No Upgrade, no Connection, no Sec-WebSocket-Key: HTTP/2 does without them.',
			'zh-CN':
				'收到这项设置，客户端才可以发送带 :protocol websocket 的 CONNECT（RFC 8441 §3），这里用流 3。没有 Upgrade、Connection 和 Sec-WebSocket-Key：HTTP/2 不需要它们。',
		},
		{
			at: 179,
			en: 'The server makes the usual checks: version, origin, path. It answers 200, without an accept value.',
			'zh-CN': '服务器照常检查版本、源和路径。它返回 200，不带 Accept 值。',
		},
		{
			at: 210,
			en: 'Your page’s WebSocket is OPEN and sends “Hello” in the usual masked frame. Around it comes an HTTP/2 DATA frame, nine bytes more.',
			'zh-CN':
				'你的网页进入 OPEN，照旧用带掩码的帧发出“Hello”。外面再套一个 HTTP/2 的 DATA 帧，多了九个字节。',
		},
		{
			at: 235,
			en: 'The server reads “Hello” and echoes it. The echo waits only for the part of the file that TCP already has.',
			'zh-CN': '服务器读到“Hello”，发出回显。回显只需等已经交给 TCP 的那部分文件。',
		},
		{
			at: 266,
			en: 'The echo slips in between two parts of the file: that’s multiplexing. TCP still delivers all bytes in one order.',
			'zh-CN':
				'回显夹在文件的两部分之间到了：这就是多路复用。不过 TCP 还是按同一个顺序交付所有字节。',
		},
		{
			at: 291,
			en: 'Your page’s Close arrives. The server answers with a Close and with END_STREAM, which corresponds to a TCP FIN (RFC 8441 §5).',
			'zh-CN':
				'你的网页的 Close 到了。服务器回一个 Close，再发 END_STREAM，它相当于 TCP FIN（RFC 8441 §5）。',
		},
		{
			at: 323,
			en: 'Your page gets its close event: 1000, wasClean true. The stream has ended, and the download just goes on.',
			'zh-CN': '你的网页收到 close 事件：1000，干净关闭。这个流结束了，文件接着下载。',
		},
		{
			at: 499,
			en: 'The file is complete. TCP stays open for more requests and WebSockets.',
			'zh-CN': '文件下载完了。TCP 还开着，留给别的请求和 WebSocket。',
		},
	],
	whatIfs: [
		{
			id: 'without-setting',
			scenario: changed(HTTP2, {
				link: { http2: { extendedConnect: false, downloadBytes: null } },
			}),
			ask: {
				en: 'What if the server’s SETTINGS don’t contain ENABLE_CONNECT_PROTOCOL?',
				'zh-CN': '如果服务器的 SETTINGS 里没有 ENABLE_CONNECT_PROTOCOL，会怎样？',
			},
			answers: {
				en: [
					'The page gets an error event and 1006.',
					'The client opens one more connection, HTTP/1.1.',
					'The client sends its CONNECT anyway.',
				],
				'zh-CN': [
					'网页收到 error 事件和 1006。',
					'客户端另开一条 HTTP/1.1 连接。',
					'客户端照样发送 CONNECT。',
				],
			},
			right: 1,
			because: {
				en: 'Without this setting the client must not use :protocol (RFC 8441 §3). It sends GET with Upgrade on a new connection instead, which needs another TCP handshake and another TLS handshake.',
				'zh-CN':
					'没有这项设置，客户端不得使用 :protocol（RFC 8441 §3）。它改在新连接上发带 Upgrade 的 GET，要多一次 TCP 握手和一次 TLS 握手。',
			},
			outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
			shows: ['153.5096 client comes back 1', '256.80240000000003 left up GET /chat HTTP/1.1'],
			hides: ['could not'],
		},
		{
			id: 'refused',
			scenario: changed(HTTP2, { server: { resources: ['/other'] } }),
			ask: {
				en: 'What if the server doesn’t serve /chat?',
				'zh-CN': '如果服务器没有 /chat，会怎样？',
			},
			answers: {
				en: [
					'RST_STREAM on stream 3, and the file goes on.',
					'TCP ends, and the file is lost as well.',
					'404 on stream 3, and the file arrives whole.',
				],
				'zh-CN': [
					'流 3 上是 RST_STREAM，文件照传。',
					'TCP 连接断开，文件也传不完。',
					'流 3 上是 404，文件完整到达。',
				],
			},
			right: 2,
			because: {
				en: 'The refusal is an ordinary response on stream 3, with :status 404. The page gets the same as after any other failed handshake: an error event, then 1006.',
				'zh-CN':
					'拒绝就是流 3 上一个普通的响应，:status 404。网页收到的和别的握手失败一样：先 error 事件，再 close 事件（1006）。',
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
				'zh-CN': '如果服务器在 240 ms 不发 Close，直接断开这个 WebSocket，会怎样？',
			},
			answers: {
				en: [
					'RST_STREAM: the page gets 1006, the file goes on.',
					'A TCP RST: the page gets 1006, the file is lost.',
					'END_STREAM: the page gets 1000, the file goes on.',
				],
				'zh-CN': [
					'RST_STREAM：网页收到 1006，文件照传。',
					'TCP RST：网页收到 1006，文件传不完。',
					'END_STREAM：网页收到 1000，文件照传。',
				],
			},
			right: 0,
			because: {
				en: 'RST_STREAM with CANCEL corresponds to a TCP RST (RFC 8441 §5). But it ends one stream, not the whole connection.',
				'zh-CN':
					'带 CANCEL 的 RST_STREAM 相当于 TCP RST（RFC 8441 §5）。可它只结束一个流，不结束整条连接。',
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
