import { BY_HAND } from '../scene-parts.ts';
import { client, on, sameEnding, scenario, type Scene } from '../scene.ts';

export const oldVersion: Scene = {
	id: 'old-version',
	group: 'wrong',
	level: 'intermediate',
	title: { en: 'A version that the server does not support', 'zh-CN': '服务器不支持的版本' },
	watch: {
		en: 'The client asks for version 12. The server refuses the request and lists the versions that it accepts.',
		'zh-CN': '客户端请求使用版本 12。服务器拒绝请求，并列出自己接受的版本。',
	},
	lengthMs: 125,
	scenario: scenario([], {
		client: {
			kind: 'program',
			origin: null,
			request:
				'GET /chat HTTP/1.1\r\nHost: server.example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
				'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 12\r\n\r\n',
		},
		server: { reader: 'ws', versions: [13, 8] },
	}),
	narration: [
		{
			at: 50,
			en: 'The client sends Sec-WebSocket-Version: 12, a reserved number that was not used as a version (§11.6).',
			'zh-CN': '客户端发送 Sec-WebSocket-Version: 12。编号 12 是保留的，没有用作版本（§11.6）。',
		},
		{
			at: 75,
			en: 'The server responds with 400 and Sec-WebSocket-Version: 13, 8, as the ws library does. Python’s websockets sends 400 without a list (both measured). §4.2.2 names 426 as an example.',
			'zh-CN':
				'服务器返回 400 和 Sec-WebSocket-Version: 13, 8，与 ws 库相同。Python 的 websockets 返回 400，但不带版本列表（均为实测）。§4.2.2 给出的例子是 426。',
		},
		{
			at: 100,
			en: 'The connection does not open, and the client reports 1006. The client could try again with a version from the list; browsers send 13.',
			'zh-CN':
				'连接没有打开，客户端报告 1006。客户端可以用列表中的某个版本再试一次；浏览器发送的是 13。',
		},
	],
	whatIfs: [
		{
			id: 'thirteen',
			scenario: scenario([client(on('open'), { type: 'close', code: 1000 })], BY_HAND),
			ask: {
				en: 'What if the client asks for version 13?',
				'zh-CN': '如果客户端请求使用版本 13，会怎样？',
			},
			answers: {
				en: [
					'The server responds with 400 again.',
					'The connection opens.',
					'The server asks for version 8.',
				],
				'zh-CN': ['服务器还是返回 400。', '连接打开。', '服务器要求使用版本 8。'],
			},
			right: 1,
			because: {
				en: 'RFC 6455 defines version 13. IANA’s registry lists no higher version.',
				'zh-CN': 'RFC 6455 定义的版本是 13。IANA 的注册表里没有更高的版本。',
			},
			outcome: sameEnding(1000, true),
		},
	],
	outcome: sameEnding(1006, false),
	shows: ['75 left down HTTP/1.1 400 Bad Request', '100 client answered 400'],
	breaks: ['client request-version-13'],
};
