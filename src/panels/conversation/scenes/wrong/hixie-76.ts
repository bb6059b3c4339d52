import { failedWith, otherReader, serverWrites } from '../scene-parts.ts';
import { endings, sameEnding, scenario, type Scene } from '../scene.ts';

const HIXIE_FRAME = '00 48 65 6c 6c 6f ff';

export const hixie76: Scene = {
	id: 'hixie-76',
	group: 'wrong',
	level: 'advanced',
	title: { en: 'A handshake from 2010: hixie-76', 'zh-CN': '2010 年的握手：hixie-76' },
	watch: {
		en: 'A request from 2010: two keys with spaces in them, and eight bytes after the headers. It follows the last draft before an IETF working group took over.',
		'zh-CN':
			'2010 年的请求：两个 key 里有空格，头部后面还跟着八个字节。它照的是 IETF 工作组接手之前的最后一份草案。',
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
			en: "A puzzle: read the digits of each key as a number, and divide it by the number of the key’s spaces. The MD5 hash of 829,309,203, 259,970,620 and the eight bytes is 8jKS'y:G*Co,Wxa-.",
			'zh-CN':
				"这是一道题：把每个 key 里的数字连成一个数，除以它的空格数。得到的 829,309,203 和 259,970,620，加上那八个字节，MD5 哈希是 8jKS'y:G*Co,Wxa-。",
		},
		{
			at: 75,
			en: 'A server that follows RFC 6455 finds neither Sec-WebSocket-Version nor Sec-WebSocket-Key. It answers 400, as the ws library does (measured).',
			'zh-CN':
				'遵循 RFC 6455 的服务器找不到 Sec-WebSocket-Version 和 Sec-WebSocket-Key。它返回 400，ws 也这样做（实测）。',
		},
		{
			at: 100,
			en: 'The connection doesn’t open, and the client reports 1006. RFC 6455 came in 2011, with a different handshake.',
			'zh-CN': '连接没有打开，客户端报告 1006。2011 年的 RFC 6455 换了另一种握手。',
		},
	],
	whatIfs: [
		{
			id: 'its-frame',
			scenario: serverWrites(HIXIE_FRAME, 'chromium'),
			ask: {
				en: 'What if a server sends Chromium a frame of that draft: 00 “Hello” ff?',
				'zh-CN': '如果服务器给 Chromium 发一个那份草案的帧：00 “Hello” ff，会怎样？',
			},
			answers: {
				en: [
					'The page gets “Hello” all the same.',
					'Chromium fails the connection at once.',
					'Chromium ignores the frame and reads on.',
				],
				'zh-CN': ['网页照样收到“Hello”。', 'Chromium 马上中止连接。', 'Chromium 忽略这个帧。'],
			},
			right: 1,
			because: {
				en: 'In RFC 6455 the byte 00 begins a continuation frame, but no message has started; 48 would be a length of 72. Chromium fails the connection at once (measured).',
				'zh-CN':
					'在 RFC 6455 里，字节 00 是延续帧，可这里没有消息可以延续；字节 48 表示长度 72。Chromium 马上中止连接（实测）。',
			},
			outcome: failedWith(1002),
			breaks: ['server fragment-start-missing'],
		},
		{
			...otherReader(HIXIE_FRAME, 'firefox', endings(null, null), 2),
			ask: {
				en: 'What if a server sends Firefox such a frame: 00 “Hello” ff?',
				'zh-CN': '如果服务器给 Firefox 发这样一个帧：00 “Hello” ff，会怎样？',
			},
			answers: {
				en: [
					'It closes the TCP connection at once.',
					'The page gets “ello” and a strange character.',
					'Nothing happens: it waits for 67 more bytes.',
				],
				'zh-CN': [
					'它马上断开 TCP 连接。',
					'网页收到“ello”和一个怪字符。',
					'什么也没发生：还在等 67 个字节。',
				],
			},
			because: {
				en: 'Firefox checks a frame only when the whole frame has arrived (measured). Only five of the 72 bytes of payload came.',
				'zh-CN': 'Firefox 等整个帧到齐才检查（实测）。72 字节的载荷，只来了 5 个。',
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
