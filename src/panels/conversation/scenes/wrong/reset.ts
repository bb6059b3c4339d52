import type { Reader } from '../../../../engine/reader/index.ts';
import { sameEnding, scenario, server, type Scene } from '../scene.ts';

const resetIn = (reader: Reader) =>
	scenario([server(120, { type: 'raw', hex: '81 05 48 65' }), server(160, { type: 'drop' })], {
		client: { reader },
	});

export const reset: Scene = {
	id: 'reset',
	group: 'wrong',
	level: 'intermediate',
	title: { en: 'A TCP reset in the middle of a frame', 'zh-CN': '帧发到一半时 TCP 被重置' },
	watch: {
		en: 'The server’s TCP connection is reset before the server has sent its whole frame.',
		'zh-CN': '服务器还没有发完一个帧，TCP 连接就被重置了。',
	},
	lengthMs: 185,
	scenario: resetIn('chromium'),
	narration: [
		{
			at: 120,
			en: 'The server starts to send a frame with five bytes of payload. It sends two of the five bytes.',
			'zh-CN': '服务器开始发送一个载荷为五字节的帧，已经发出载荷的前两个字节。',
		},
		{
			at: 145,
			en: 'According to the frame header, three more bytes follow, so the client waits.',
			'zh-CN': '帧头表明后面还有三个字节，于是客户端等待。',
		},
		{
			at: 160,
			en: 'The server’s machine resets the TCP connection: it sends an RST.',
			'zh-CN': '服务器的主机重置 TCP 连接：发出 RST。',
		},
		{
			at: 185,
			en: 'The RST arrives. The client discards the incomplete message, and the page gets a close event with 1006. In this case Firefox also fires an error event; Chromium does not (measured).',
			'zh-CN':
				'RST 到达。客户端丢弃不完整的消息，网页收到 close 事件（1006）。这种情况下，Firefox 还会触发 error 事件，Chromium 则不会（实测）。',
		},
	],
	whatIfs: [
		{
			id: 'whole-frame',
			at: 150,
			who: 'server',
			do: { type: 'raw', hex: '6c 6c 6f' },
			ask: {
				en: 'What if the server sends the rest, “llo”, at 150 ms, before the RST?',
				'zh-CN': '如果服务器赶在 RST 之前，于 150 ms 时发出其余的“llo”，会怎样？',
			},
			answers: {
				en: [
					'The client discards the frame when the connection ends.',
					'The page gets “Hello”, then a close event with 1006.',
					'The page gets “Hello”, then a close event with 1000.',
				],
				'zh-CN': [
					'连接断开时，客户端丢弃这个帧。',
					'网页收到“Hello”，然后收到 close 事件（1006）。',
					'网页收到“Hello”，然后收到 close 事件（1000）。',
				],
			},
			right: 1,
			because: {
				en: 'The client reads the complete message before the RST arrives. In a real system an RST can also discard bytes that were received but not read yet.',
				'zh-CN':
					'RST 到达之前，客户端已经读到完整的消息。在真实系统里，RST 也可能使已收到但未读取的字节被丢弃。',
			},
			outcome: sameEnding(1006, false, ['Hello']),
			breaks: ['server close-tcp-alone'],
		},
		{
			id: 'firefox',
			scenario: resetIn('firefox'),
			ask: { en: 'What does a page in Firefox get?', 'zh-CN': '在 Firefox 里，网页会收到什么？' },
			answers: {
				en: [
					'The page gets only a close event with 1006.',
					'The page gets a close event with 1006, wasClean true.',
					'The page gets an error event, then a close event with 1006.',
				],
				'zh-CN': [
					'网页只收到 close 事件（1006）。',
					'网页收到 close 事件（1006），wasClean 为 true。',
					'网页先收到 error 事件，再收到 close 事件（1006）。',
				],
			},
			right: 2,
			because: {
				en: 'After an RST inside a frame, Firefox fires an error event before the close event; Chromium fires only the close event (measured). A page that relies on the close event works in both browsers.',
				'zh-CN':
					'帧只到了一半就收到 RST 时，Firefox 在 close 事件之前触发 error 事件；Chromium 只触发 close 事件（实测）。只依赖 close 事件的网页在两种浏览器里都能工作。',
			},
			outcome: sameEnding(1006, false),
			shows: ['185 page error 3', '185 page close 3 1006  false'],
			breaks: ['server close-tcp-alone'],
		},
	],
	outcome: sameEnding(1006, false),
	shows: ['145 came down 81 05 48 65', '185 page close 3 1006  false'],
	breaks: ['server close-tcp-alone'],
};
