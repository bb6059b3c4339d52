import { answered } from '../scene-parts.ts';
import { endings, httpAnswer, type Scene } from '../scene.ts';

export const neverUpgrades: Scene = {
	id: 'never-upgrades',
	group: 'wrong',
	level: 'basic',
	title: {
		en: 'The server says success, but never upgrades',
		'zh-CN': '服务器说成功了，其实没升级',
	},
	watch: {
		en: 'Open this server’s address in a browser, and it looks like success: 200 and some text, whatever you ask for. Then why doesn’t your WebSocket open?',
		'zh-CN':
			'在浏览器里打开这个服务器的地址，看起来很成功：不管问什么，都是 200 和一段文本。那 WebSocket 为什么打不开？',
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
			en: 'The client’s request is correct: all required headers are there.',
			'zh-CN': '客户端的请求没有问题：必需的头部字段都在。',
		},
		{
			at: 75,
			en: 'The server’s handler doesn’t support WebSocket. It answers 200 and 28 bytes of text: “websocket connected success!”.',
			'zh-CN':
				'服务器的处理函数不支持 WebSocket。它返回 200 和 28 字节的文本：“websocket connected success!”。',
		},
		{
			at: 100,
			en: 'With HTTP/1.1 only a 101 opens the connection (§4.1). So your page gets an error event, then a close event with 1006, and never sees that cheerful text.',
			'zh-CN':
				'用 HTTP/1.1，只有 101 才能打开连接（§4.1）。所以你的网页先收到 error 事件，再收到 close 事件（1006），那段报喜的文本，它根本看不到。',
		},
	],
	whatIfs: [
		{
			id: 'only-101',
			scenario: answered('HTTP/1.1 101 Switching Protocols\r\n\r\nwebsocket connected success!'),
			ask: {
				en: 'What if the server sends 101 instead of 200, and nothing else changes?',
				'zh-CN': '如果服务器返回 101 而不是 200，其余不变，会怎样？',
			},
			answers: {
				en: [
					'The connection opens: 101 is enough.',
					'The text is the page’s first message.',
					'It still fails: more is missing.',
				],
				'zh-CN': [
					'有 101 就够了，连接打开。',
					'那段文本成了第一条消息。',
					'还是失败：缺的不止这个。',
				],
			},
			right: 2,
			because: {
				en: 'Upgrade, Connection and Sec-WebSocket-Accept are missing. If any one of these is missing, the client must fail the connection (§4.1).',
				'zh-CN':
					'还缺 Upgrade、Connection 和 Sec-WebSocket-Accept。只要缺一个，客户端就必须中止连接（§4.1）。',
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
