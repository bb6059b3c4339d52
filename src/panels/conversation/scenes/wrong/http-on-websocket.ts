import { clientWrites, failedWith, otherReader, serverWrites } from '../scene-parts.ts';
import { endings, type Scene } from '../scene.ts';

const HTTP = '48 54 54 50 2f 31 2e 31 20 34 30 30 0d 0a 0d 0a';

export const httpOnWebsocket: Scene = {
	id: 'http-on-websocket',
	group: 'wrong',
	level: 'advanced',
	title: {
		en: 'HTTP on an open WebSocket, read as a frame',
		'zh-CN': '打开的 WebSocket 上来了 HTTP',
	},
	watch: {
		en: 'The connection is a WebSocket now, but the server writes an HTTP response on it. What frame will the client read from its letters?',
		'zh-CN': '连接已经是 WebSocket 了，服务器却在上面写 HTTP 响应。客户端会把那些字母读成什么帧？',
	},
	lengthMs: 195,
	scenario: serverWrites(HTTP, 'chromium'),
	narration: [
		{
			at: 120,
			en: 'The server’s program writes “HTTP/1.1 400” and an empty line on the open connection: 16 bytes.',
			'zh-CN': '服务器的程序在打开的连接上写出“HTTP/1.1 400”和一个空行，共 16 字节。',
		},
		{
			at: 145,
			en: 'The letter H is the byte 48: FIN = 0, RSV1 = 1, opcode 8. Without an extension RSV1 must be 0, so the client fails the connection at once, as Chromium does (measured).',
			'zh-CN':
				'字母 H 是字节 48：FIN 为 0，RSV1 为 1，操作码为 8。没有扩展，RSV1 必须为 0，所以客户端读到这里就中止连接，Chromium 也这样做（实测）。',
		},
		{
			at: 170,
			en: 'The server reads 1002. At 195 ms your page gets an error event, then a close event with 1006: it never sees the 400.',
			'zh-CN':
				'服务器读到 1002。195 ms 时，你的网页先收到 error 事件，再收到 close 事件（1006）：那个 400，它根本看不到。',
		},
	],
	whatIfs: [
		{
			id: 'request',
			scenario: clientWrites('47 45 54 20 2f 63 68 61 74 20 48 54 54 50 2f 31 2e 31 0d 0a 0d 0a'),
			ask: {
				en: 'What if the client writes a second GET on the open connection?',
				'zh-CN': '如果客户端在打开的连接上又发一个 GET，会怎样？',
			},
			answers: {
				en: [
					'The server responds to it, as to the first one.',
					'The server opens another WebSocket for it.',
					'The server closes the connection with 1002.',
				],
				'zh-CN': [
					'服务器像第一次那样返回响应。',
					'服务器再打开一个 WebSocket。',
					'服务器用 1002 关闭连接。',
				],
			},
			right: 2,
			because: {
				en: 'The letter G is the byte 47: RSV1 = 1, opcode 7. After its 101 the server reads frames on this connection, and no more HTTP.',
				'zh-CN':
					'字母 G 是字节 47：RSV1 为 1，操作码为 7。返回 101 之后，服务器在这条连接上只读帧，不再读 HTTP。',
			},
			outcome: endings([1002, true], [1006, false]),
			breaks: ['client frame-rsv1'],
		},
		{
			...otherReader(HTTP, 'firefox', endings(null, null), 1),
			ask: { en: 'What if the browser is Firefox?', 'zh-CN': '如果浏览器是 Firefox，会怎样？' },
			answers: {
				en: [
					'It also fails at the very first byte.',
					'It waits for 84 bytes of payload.',
					'It passes the status 400 to the page.',
				],
				'zh-CN': [
					'同样读到第一个字节就中止。',
					'等着收 84 字节的载荷。',
					'把状态码 400 交给网页。',
				],
			},
			because: {
				en: 'The second letter, T, is the byte 54: MASK = 0, length 84. Firefox checks a frame only when the whole frame has arrived (measured), but only 14 of 84 bytes came, so it stays OPEN.',
				'zh-CN':
					'第二个字母 T 是字节 54：MASK 为 0，长度为 84。Firefox 等整个帧到齐才检查（实测），可 84 个字节只来了 14 个，所以连接还是 OPEN。',
			},
			hides: ['failed', 'page error', 'left up 88'],
			breaks: ['server frame-rsv1'],
		},
	],
	outcome: failedWith(1002),
	shows: ['145 client failed frame-rsv1 1002', '195 page close 3 1006  false'],
	breaks: ['server frame-rsv1'],
};
