import { failedWith, otherReader, serverWrites } from '../scene-parts.ts';
import { endings, sameEnding, scenario, type Scene } from '../scene.ts';

const HIXIE_FRAME = '00 48 65 6c 6c 6f ff';

export const hixie76: Scene = {
	id: 'hixie-76',
	group: 'wrong',
	level: 'advanced',
	title: { en: 'A handshake from 2010: hixie-76', 'zh-CN': '2010 年的握手：hixie-76' },
	watch: {
		en: 'A client uses the last draft before an IETF working group took over the protocol. The request has two keys that contain spaces, and eight bytes after the header fields.',
		'zh-CN':
			'客户端使用 IETF 工作组接手这个协议之前的最后一份草案。请求中有两个含空格的 key，头部之后还有八个字节。',
	},
	lengthMs: 125,
	scenario: scenario([], {
		client: {
			kind: 'program',
			request:
				'GET /demo HTTP/1.1\r\nHost: example.com\r\nConnection: Upgrade\r\n' +
				'Sec-WebSocket-Key2: 12998 5 Y3 1  .P00\r\nSec-WebSocket-Protocol: sample\r\n' +
				'Upgrade: WebSocket\r\nSec-WebSocket-Key1: 4 @1  46546xW%0l 1 5\r\nOrigin: http://example.com\r\n\r\n' +
				'^n:ds[4U',
		},
		server: { reader: 'ws', versions: [13, 8] },
	}),
	narration: [
		{
			at: 50,
			en: "The digits in each key form a number, which is divided by the number of spaces in the key. The results are 829,309,203 and 259,970,620. The MD5 hash of both results and the eight bytes is 8jKS'y:G*Co,Wxa-.",
			'zh-CN':
				"每个 key 中的数字组成一个数，再除以这个 key 中空格的个数，得到 829,309,203 和 259,970,620。这两个数与那八个字节合在一起，MD5 哈希是 8jKS'y:G*Co,Wxa-。",
		},
		{
			at: 75,
			en: 'A server that follows RFC 6455 finds neither Sec-WebSocket-Version nor Sec-WebSocket-Key. The server responds with 400, as the ws library does (measured).',
			'zh-CN':
				'遵循 RFC 6455 的服务器找不到 Sec-WebSocket-Version 和 Sec-WebSocket-Key。服务器返回 400，ws 也这样做（实测）。',
		},
		{
			at: 100,
			en: 'The connection does not open, and the client reports 1006. RFC 6455, published in 2011, has a different handshake.',
			'zh-CN': '连接没有打开，客户端报告 1006。2011 年的 RFC 6455 改用另一种握手。',
		},
	],
	whatIfs: [
		{
			id: 'its-frame',
			scenario: serverWrites(HIXIE_FRAME, 'chromium'),
			ask: {
				en: 'What if a server sends Chromium a frame of that draft: 00 “Hello” ff?',
				'zh-CN': '如果服务器向 Chromium 发送那份草案的帧：00 “Hello” ff，会怎样？',
			},
			answers: {
				en: [
					'The page gets “Hello”.',
					'The client fails the connection.',
					'The client ignores the frame.',
				],
				'zh-CN': ['网页收到“Hello”。', '客户端中止连接。', '客户端忽略这个帧。'],
			},
			right: 1,
			because: {
				en: 'In RFC 6455 the byte 00 begins a continuation frame, but no message has started. The byte 48 gives a length of 72. Chromium fails the connection at once (measured).',
				'zh-CN':
					'在 RFC 6455 中，字节 00 表示延续帧，但这里没有未完的消息可以延续；字节 48 表示长度 72。Chromium 立即中止连接（实测）。',
			},
			outcome: failedWith(1002),
			breaks: ['server fragment-start-missing'],
		},
		{
			...otherReader(HIXIE_FRAME, 'firefox', endings(null, null), 2),
			ask: {
				en: 'What if a server sends Firefox a frame of that draft: 00 “Hello” ff?',
				'zh-CN': '如果服务器向 Firefox 发送那份草案的帧：00 “Hello” ff，会怎样？',
			},
			answers: {
				en: [
					'Firefox closes the TCP connection at once.',
					'The page gets “ello” and a strange character.',
					'Nothing happens: Firefox waits for 67 more bytes.',
				],
				'zh-CN': [
					'Firefox 立即断开 TCP 连接。',
					'网页收到“ello”和一个奇怪的字符。',
					'什么也没有发生：Firefox 还在等 67 个字节。',
				],
			},
			because: {
				en: 'Firefox checks a frame only when the whole frame has arrived (measured). Only five of the 72 bytes of payload arrived.',
				'zh-CN': 'Firefox 等整个帧到齐才检查（实测）。载荷的 72 个字节只到了 5 个。',
			},
			hides: ['failed', 'page error', 'left up 88'],
			breaks: ['server fragment-start-missing'],
		},
	],
	outcome: sameEnding(1006, false),
	shows: [
		'50 left up GET /demo HTTP/1.1',
		'75 server failed request-version-missing 400',
		'100 client answered 400',
	],
	breaks: [
		'client request-version-missing',
		'client request-key-missing',
		'client request-no-early-data',
	],
};
