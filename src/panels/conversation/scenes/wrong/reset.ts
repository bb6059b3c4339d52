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
	title: { en: 'Cut off in the middle of a frame: a TCP reset', 'zh-CN': '帧发到一半，TCP 被重置' },
	watch: {
		en: 'The server’s TCP connection is reset before all of its frame is out. What does your page get of the half that arrived?',
		'zh-CN': '服务器还没发完一帧，TCP 连接就被重置了。到了一半的那一帧，你的网页能拿到什么？',
	},
	lengthMs: 185,
	scenario: resetIn('chromium'),
	narration: [
		{
			at: 120,
			en: 'The server starts a frame with five bytes of payload, and sends two of them.',
			'zh-CN': '服务器开始发一帧，载荷五个字节，先发了两个。',
		},
		{
			at: 145,
			en: 'The header says that three more bytes follow. So the client waits.',
			'zh-CN': '帧头说后面还有三个字节，客户端就等着。',
		},
		{
			at: 160,
			en: 'The server’s machine resets the TCP connection: an RST leaves.',
			'zh-CN': '服务器的机器重置了 TCP 连接：发出一个 RST。',
		},
		{
			at: 185,
			en: 'The RST arrives, the client drops the half message, and your page gets 1006. Here Firefox fires an error event as well; Chromium doesn’t (measured).',
			'zh-CN':
				'RST 到了，客户端丢掉半条消息，你的网页收到 1006。这时 Firefox 还会触发 error 事件，Chromium 不会（实测）。',
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
				'zh-CN': '如果服务器赶在 RST 之前，在 150 ms 发出剩下的“llo”，会怎样？',
			},
			answers: {
				en: [
					'The frame is dropped when the connection ends.',
					'The page gets “Hello”, and then 1006.',
					'The page gets “Hello”, and then 1000.',
				],
				'zh-CN': [
					'连接一断，客户端就丢掉这一帧。',
					'网页收到“Hello”，再收到 1006。',
					'网页收到“Hello”，再收到 1000。',
				],
			},
			right: 1,
			because: {
				en: 'The client has read the whole message before the RST arrives. In a real system an RST can also discard bytes that were received but not read yet.',
				'zh-CN':
					'RST 到之前，客户端已经读到完整的消息。在真实系统里，RST 也可能让收到了却没读的字节作废。',
			},
			outcome: sameEnding(1006, false, ['Hello']),
			breaks: ['server close-tcp-alone'],
		},
		{
			id: 'firefox',
			scenario: resetIn('firefox'),
			ask: {
				en: 'What if the page runs in Firefox?',
				'zh-CN': '如果网页运行在 Firefox 里，会怎样？',
			},
			answers: {
				en: [
					'It gets a close event with 1006, and that’s all.',
					'It gets a close event with 1006, and wasClean true.',
					'It gets an error event, then a close event with 1006.',
				],
				'zh-CN': [
					'只有 close 事件（1006），没别的。',
					'只有 close 事件（1006），干净关闭。',
					'先 error 事件，再 close 事件（1006）。',
				],
			},
			right: 2,
			because: {
				en: 'After an RST inside a frame, Firefox fires an error event before the close event; Chromium fires only the close event (measured). Rely on the close event, and your page works in both.',
				'zh-CN':
					'帧只到一半就收到 RST 时，Firefox 先触发 error 事件，再触发 close 事件；Chromium 只有 close 事件（实测）。网页只依赖 close 事件，在两种浏览器里都能工作。',
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
