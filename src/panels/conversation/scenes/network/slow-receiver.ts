import { client, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

const BULK = 65_536;

const TIMES = 100;

const slow = (below?: number) =>
	scenario(
		[
			client(on('open'), {
				type: 'bulk',
				bytes: BULK,
				times: TIMES,
				...(below === undefined ? {} : { below }),
			}),
			server(on('message', TIMES), { type: 'close', code: 1000 }),
		],
		{
			server: { readBitsPerSecond: 500_000 },
			link: { bitsPerSecond: 1_000_000 },
			untilMs: 120_000,
		},
	);

const MEBIBYTE = 1_048_576;

/**
 * Plays a server that sends to a client that reads too slowly, and that drops the connection when more than one
 * MiB waits.
 */
const SLOW_CLIENT = scenario(
	Array.from({ length: 19 }, (_, i) => [
		server(200 + 100 * i, { type: 'bulk', bytes: BULK, times: 1 }),
		server(200 + 100 * i, { type: 'drop', above: MEBIBYTE }),
	]).flat(),
	{ client: { readBitsPerSecond: 500_000 }, link: { bitsPerSecond: 1_000_000 } },
);

const bulks = Array.from({ length: TIMES }, () => BULK);

export const slowReceiver: Scene = {
	id: 'slow-receiver',
	group: 'network',
	level: 'advanced',
	title: { en: 'A slow receiver and bufferedAmount', 'zh-CN': '慢速的接收方与 bufferedAmount' },
	watch: {
		en: 'The page sends 100 messages of 64 KiB at once. The server reads at half the speed of the line. Watch bufferedAmount.',
		'zh-CN':
			'网页一次发送 100 条 64 KiB 的消息。服务器的读取速度只有线路速度的一半。请注意 bufferedAmount。',
	},
	lengthMs: 105_127,
	scenario: slow(),
	narration: [
		{
			at: 108,
			en: 'The page calls send() a hundred times, and each call returns at once. The browser keeps the data that the operating system does not accept yet: bufferedAmount is 6.4 MB.',
			'zh-CN':
				'网页调用一百次 send()，每次调用都立即返回。操作系统暂时不接收的数据留在浏览器里：bufferedAmount 为 6.4 MB。',
		},
		{
			at: 1_217,
			en: 'The server has read the first message, and its receive buffer is almost full. From now on the server sets the pace: 62.5 KB/s instead of the line’s 125 KB/s.',
			'zh-CN':
				'服务器读完第一条消息时，自己的接收缓冲区快满了。此后由服务器决定快慢：每秒 62.5 KB，而不是线路的 125 KB。',
		},
		{
			at: 102_951,
			en: 'The server has read 98 messages, and bufferedAmount is almost 0. The remaining data is in transit or in the buffers of both operating systems.',
			'zh-CN':
				'服务器已读完 98 条消息，bufferedAmount 几乎为 0。其余数据在传输途中，或在双方操作系统的缓冲区里。',
		},
		{
			at: 105_025,
			en: 'The server has read the last message and closes the connection with 1000. No message was lost.',
			'zh-CN': '服务器读完最后一条消息，用关闭码 1000 关闭连接。没有消息丢失。',
		},
		{
			at: 105_102,
			en: 'The page gets its close event: 1000, wasClean true. TCP slowed the sender down; WebSocket has no flow control of its own.',
			'zh-CN':
				'网页收到 close 事件：1000，干净关闭。是 TCP 让发送方慢了下来；WebSocket 自己没有流量控制。',
		},
	],
	whatIfs: [
		{
			id: 'polite',
			scenario: slow(65_536),
			ask: {
				en: 'What if the page sends the next message only when bufferedAmount is below 64 KiB?',
				'zh-CN': '如果网页等到 bufferedAmount 低于 64 KiB 才发送下一条消息，会怎样？',
			},
			answers: {
				en: [
					'The transfer takes twice as long.',
					'The transfer takes just as long, and less than 128 KiB of data waits in the browser.',
					'The server reads faster.',
				],
				'zh-CN': [
					'传输要花两倍的时间。',
					'传输的时间不变，而在浏览器里等待的数据不到 128 KiB。',
					'服务器读得更快。',
				],
			},
			right: 1,
			because: {
				en: 'The slowest part of the path decides how long the transfer takes. The page saves memory, and an urgent message need not wait behind six megabytes.',
				'zh-CN':
					'传输的总时间取决于最慢的一环。这样发送可以节省网页的内存，紧急的消息也不必排在 6 MB 数据之后。',
			},
			outcome: sameEnding(1000, true, [], bulks),
		},
		{
			id: 'slow-client',
			scenario: SLOW_CLIENT,
			ask: {
				en: 'What if the client reads slowly? The server sends 64 KiB ten times per second and lets at most 1 MiB wait.',
				'zh-CN': '如果读得慢的是客户端，会怎样？服务器每秒发送十次 64 KiB，最多容许 1 MiB 排队。',
			},
			answers: {
				en: [
					'The browser asks the server to send less.',
					'The server’s send() waits until the client has read the data.',
					'At 2 s more than 1 MiB of data waits, so the server resets the connection.',
				],
				'zh-CN': [
					'浏览器请求服务器少发一些。',
					'服务器的 send() 等到客户端读完数据才返回。',
					'2 s 时排队的数据超过 1 MiB，于是服务器重置连接。',
				],
			},
			right: 2,
			because: {
				en: 'The server’s memory has to serve all its clients. A Close with 1008 would have to wait behind the queued megabyte, but an RST frees the memory at once.',
				'zh-CN':
					'服务器的内存要供所有客户端使用。关闭码为 1008 的 Close 也得排在那 1 MiB 数据之后，而 RST 能立即释放内存。',
			},
			outcome: sameEnding(1006, false, [BULK]),
			breaks: ['server close-tcp-alone'],
		},
	],
	outcome: sameEnding(1000, true, [], bulks),
	shows: [],
};
