import { BY_HAND } from '../scene-parts.ts';
import { client, on, sameEnding, scenario, type Scene } from '../scene.ts';

export const oldVersion: Scene = {
	id: 'old-version',
	group: 'wrong',
	level: 'intermediate',
	title: { en: 'Version 12? The server offers 13 and 8', 'zh-CN': '版本 12？服务器给的是 13 和 8' },
	watch: {
		en: 'The client asks for version 12, which the server doesn’t support. It refuses, but not without a hint: the versions that it accepts.',
		'zh-CN': '客户端要用版本 12，服务器不支持。它拒绝了，不过给了提示：自己接受哪些版本。',
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
			en: 'The client sends Sec-WebSocket-Version: 12. That number is reserved and was not used as a version (§11.6).',
			'zh-CN': '客户端发送 Sec-WebSocket-Version: 12。这个编号是保留的，没有用作版本（§11.6）。',
		},
		{
			at: 75,
			en: 'The server answers 400 and lists 13, 8, as the ws library does; Python’s websockets sends 400 without a list (both measured). §4.2.2 names 426 as an example.',
			'zh-CN':
				'服务器返回 400，列出 13 和 8，ws 库也这样做；Python 的 websockets 返回 400，但不列版本（均为实测）。§4.2.2 举的例子是 426。',
		},
		{
			at: 100,
			en: 'The connection doesn’t open, and the client reports 1006. It could try again with a version from the list; browsers send 13.',
			'zh-CN': '连接没有打开，客户端报告 1006。它可以从列表里挑一个版本再试；浏览器发送的是 13。',
		},
	],
	whatIfs: [
		{
			id: 'thirteen',
			scenario: scenario([client(on('open'), { type: 'close', code: 1000 })], BY_HAND),
			ask: {
				en: 'What if the client asks for version 13?',
				'zh-CN': '如果客户端要用版本 13，会怎样？',
			},
			answers: {
				en: [
					'The server answers 400 again.',
					'The connection opens this time.',
					'The server asks for version 8.',
				],
				'zh-CN': ['服务器还是返回 400。', '这次连接打开了。', '服务器要求用版本 8。'],
			},
			right: 1,
			because: {
				en: 'RFC 6455 defines version 13. IANA’s registry lists no higher version.',
				'zh-CN': 'RFC 6455 定义的就是版本 13。IANA 的注册表里没有更高的版本。',
			},
			outcome: sameEnding(1000, true),
		},
	],
	outcome: sameEnding(1006, false),
	shows: ['75 left down HTTP/1.1 400 Bad Request', '100 client answered 400'],
	breaks: ['client request-version-13'],
};
