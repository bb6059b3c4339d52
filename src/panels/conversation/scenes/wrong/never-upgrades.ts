import { answered } from '../scene-parts.ts';
import { endings, httpAnswer, type Scene } from '../scene.ts';

export const neverUpgrades: Scene = {
	id: 'never-upgrades',
	group: 'wrong',
	level: 'basic',
	title: { en: 'A server that does not upgrade', 'zh-CN': '不做升级的服务器' },
	watch: {
		en: 'The server responds to any request with 200 and some text. If you open the server’s address in a browser, this looks like success.',
		'zh-CN':
			'服务器对任何请求都返回 200 和一段文本。如果在浏览器里打开服务器的地址，看起来像是成功了。',
	},
	lengthMs: 125,
	scenario: answered(
		httpAnswer(
			'200 OK',
			['Content-Type: text/plain; charset=utf-8'],
			'websocket connected success!',
		),
	),
	narration: [
		{
			at: 50,
			en: 'The client sends a correct request with all required fields.',
			'zh-CN': '客户端发出正确的请求，必需的字段都齐全。',
		},
		{
			at: 75,
			en: 'The server’s handler does not support WebSocket. The server responds with 200 and the 28-byte text “websocket connected success!”.',
			'zh-CN':
				'服务器的处理函数不支持 WebSocket。服务器返回 200 和 28 字节的文本“websocket connected success!”。',
		},
		{
			at: 100,
			en: 'With HTTP/1.1 only a 101 response can open the connection (§4.1), so the page gets an error event, then a close event with 1006. The page does not get the text of the response.',
			'zh-CN':
				'采用 HTTP/1.1 时，只有 101 响应才能打开连接（§4.1），所以网页先收到 error 事件，再收到 close 事件（1006）。网页看不到这段文本。',
		},
	],
	whatIfs: [
		{
			id: 'only-101',
			scenario: answered('HTTP/1.1 101 Switching Protocols\r\n\r\nwebsocket connected success!'),
			ask: {
				en: 'What if the server sends 101 instead of 200, and nothing else changes?',
				'zh-CN': '如果服务器返回的是 101 而不是 200，其余不变，会怎样？',
			},
			answers: {
				en: [
					'The connection opens.',
					'The page gets the text as its first message.',
					'The connection still fails.',
				],
				'zh-CN': ['连接打开。', '这段文本成为网页收到的第一条消息。', '连接仍然失败。'],
			},
			right: 2,
			because: {
				en: 'The fields Upgrade, Connection and Sec-WebSocket-Accept are missing. If any of these fields is missing, the client must fail the connection (§4.1).',
				'zh-CN':
					'响应中缺少 Upgrade、Connection 和 Sec-WebSocket-Accept 字段。只要缺少其中一个字段，客户端就必须中止连接（§4.1）。',
			},
			outcome: endings([1006, false], null),
			breaks: [
				'server response-upgrade-missing',
				'server response-connection-missing',
				'server response-accept-missing',
			],
		},
	],
	outcome: endings([1006, false], null),
	shows: ['75 left down HTTP/1.1 200 OK', '100 page error 3'],
	breaks: ['server response-status-101'],
};
