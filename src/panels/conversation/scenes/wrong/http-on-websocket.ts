import { clientWrites, failedWith, otherReader, serverWrites } from '../scene-parts.ts';
import { endings, type Scene } from '../scene.ts';

const HTTP = '48 54 54 50 2f 31 2e 31 20 34 30 30 0d 0a 0d 0a';

export const httpOnWebsocket: Scene = {
	id: 'http-on-websocket',
	group: 'wrong',
	level: 'advanced',
	title: { en: 'HTTP on an open WebSocket', 'zh-CN': '在打开的 WebSocket 上发送 HTTP' },
	watch: {
		en: 'The server writes an HTTP response on an open WebSocket. The client reads the letters of the response as a frame.',
		'zh-CN': '服务器在打开的 WebSocket 上写出 HTTP 响应。客户端把响应中的字母当作帧来解析。',
	},
	lengthMs: 195,
	scenario: serverWrites(HTTP, 'chromium'),
	narration: [
		{
			at: 120,
			en: 'The server’s program writes “HTTP/1.1 400” and an empty line, 16 bytes, on the open connection.',
			'zh-CN': '服务器的程序在打开的连接上写出“HTTP/1.1 400”和空行，共 16 字节。',
		},
		{
			at: 145,
			en: 'The letter H is the byte 48: FIN = 0, RSV1 = 1, opcode 8. Without an extension RSV1 must be 0, so the client fails the connection at this byte, as Chromium does (measured).',
			'zh-CN':
				'字母 H 是字节 48：FIN 为 0，RSV1 为 1，操作码为 8。没有扩展时 RSV1 必须为 0，所以客户端读到这个字节就中止连接，Chromium 也这样做（实测）。',
		},
		{
			at: 170,
			en: 'The server receives 1002. At 195 ms the page gets an error event, then a close event with 1006. The page does not get the status 400.',
			'zh-CN':
				'服务器收到 1002。195 ms 时，网页先收到 error 事件，再收到 close 事件（1006）。网页看不到状态码 400。',
		},
	],
	whatIfs: [
		{
			id: 'request',
			scenario: clientWrites('47 45 54 20 2f 63 68 61 74 20 48 54 54 50 2f 31 2e 31 0d 0a 0d 0a'),
			ask: {
				en: 'What if the client writes a second GET on the open connection?',
				'zh-CN': '如果客户端在打开的连接上再发送一个 GET 请求，会怎样？',
			},
			answers: {
				en: [
					'The server responds to this request.',
					'The server opens another WebSocket.',
					'The server sends 1002.',
				],
				'zh-CN': [
					'服务器对这个请求返回响应。',
					'服务器再打开一个 WebSocket。',
					'服务器发送 1002。',
				],
			},
			right: 2,
			because: {
				en: 'The letter G is the byte 47: RSV1 = 1, opcode 7. After its 101 response the server reads frames on this connection; it no longer reads HTTP.',
				'zh-CN':
					'字母 G 是字节 47：RSV1 为 1，操作码为 7。返回 101 之后，服务器在这条连接上读取帧，不再读取 HTTP。',
			},
			outcome: endings([1002, true], [1006, false]),
			breaks: ['client frame-rsv1'],
		},
		{
			...otherReader(HTTP, 'firefox', endings(null, null), 1),
			ask: {
				en: 'What does Firefox do with these bytes?',
				'zh-CN': '收到这些字节时，Firefox 会怎么做？',
			},
			answers: {
				en: [
					'Firefox also fails the connection at the first byte.',
					'Firefox waits for the 84 announced bytes.',
					'Firefox passes the status 400 to the page.',
				],
				'zh-CN': [
					'Firefox 同样读到第一个字节就中止连接。',
					'Firefox 等待帧头声明的 84 个字节。',
					'Firefox 把状态码 400 交给网页。',
				],
			},
			because: {
				en: 'The second letter, T, is the byte 54: MASK = 0, length 84. Firefox checks a frame only when the whole frame has arrived (measured), but only 14 of the 84 bytes of payload arrived. The connection stays OPEN.',
				'zh-CN':
					'第二个字母 T 是字节 54：MASK 为 0，长度为 84。Firefox 等整个帧到齐才检查（实测），而载荷的 84 个字节只到了 14 个，所以连接保持 OPEN。',
			},
			hides: ['failed', 'page error', 'left up 88'],
			breaks: ['server frame-rsv1'],
		},
	],
	outcome: failedWith(1002),
	shows: ['145 client failed frame-rsv1 1002', '195 page close 3 1006  false'],
	breaks: ['server frame-rsv1'],
};
