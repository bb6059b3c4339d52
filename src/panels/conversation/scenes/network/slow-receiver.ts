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
	title: { en: 'You send faster than the server reads', 'zh-CN': '你发得快，服务器读得慢' },
	watch: {
		en: 'Your page sends 100 messages of 64 KiB at once, and the server reads at half the speed of the line. Watch bufferedAmount: where is all the data?',
		'zh-CN':
			'你的网页一口气发 100 条 64 KiB 的消息，服务器的读取速度只有线路的一半。盯着 bufferedAmount：数据都在哪儿？',
	},
	lengthMs: 105_127,
	scenario: slow(),
	narration: [
		{
			at: 108,
			en: 'A hundred calls of send(), and each returns at once. What the operating system doesn’t accept yet, the browser keeps: bufferedAmount is 6.4 MB.',
			'zh-CN':
				'调用一百次 send()，每次都马上返回。操作系统暂时不收的，浏览器先存着：bufferedAmount 是 6.4 MB。',
		},
		{
			at: 1_217,
			en: 'The server has read the first message, and its receive buffer is almost full. From now on it sets the pace: 62.5 KB/s, though the line carries 125 KB/s.',
			'zh-CN':
				'服务器读完第一条，接收缓冲区快满了。从此快慢由它定：每秒 62.5 KB，虽然线路每秒能走 125 KB。',
		},
		{
			at: 102_951,
			en: '98 messages are read, and bufferedAmount is almost 0. What’s left is in transit, or in the buffers of both operating systems.',
			'zh-CN':
				'已经读完 98 条，bufferedAmount 几乎是 0。剩下的在路上，或者在双方操作系统的缓冲区里。',
		},
		{
			at: 105_025,
			en: 'The last message is read, and not one was lost. The server closes the connection with 1000.',
			'zh-CN': '最后一条也读完了，一条没丢。服务器用 1000 关闭连接。',
		},
		{
			at: 105_102,
			en: 'Your page gets its close event: 1000, wasClean true. It was TCP that slowed the page down; WebSocket has no flow control of its own.',
			'zh-CN':
				'你的网页收到 close 事件：1000，干净关闭。让它慢下来的是 TCP；WebSocket 自己没有流量控制。',
		},
	],
	whatIfs: [
		{
			id: 'polite',
			scenario: slow(65_536),
			ask: {
				en: 'What if the page sends the next message only when bufferedAmount is below 64 KiB?',
				'zh-CN': '如果网页等 bufferedAmount 低于 64 KiB，才发下一条，会怎样？',
			},
			answers: {
				en: [
					'It takes twice as long, with as much data waiting.',
					'It takes just as long, with under 128 KiB waiting.',
					'It takes half as long, as the server reads faster.',
				],
				'zh-CN': [
					'时间加倍，等着的数据一样多。',
					'时间不变，等着的不到 128 KiB。',
					'时间减半，服务器读得更快了。',
				],
			},
			right: 1,
			because: {
				en: 'The slowest part of the path decides how long it takes. But the page saves memory, and an urgent message needn’t wait behind six megabytes.',
				'zh-CN': '要多久，取决于最慢的一环。可是网页省了内存，急着要发的消息也不用排在 6 MB 后面。',
			},
			outcome: sameEnding(1000, true, [], bulks),
		},
		{
			id: 'slow-client',
			scenario: SLOW_CLIENT,
			ask: {
				en: 'What if it’s the client that reads slowly? The server sends 64 KiB ten times per second, and lets at most 1 MiB wait.',
				'zh-CN': '如果读得慢的是客户端，会怎样？服务器每秒发十次 64 KiB，最多容许 1 MiB 排队。',
			},
			answers: {
				en: [
					'The browser asks the server to send less.',
					'The server’s send() waits for the client.',
					'The server resets the connection at 2 s.',
				],
				'zh-CN': [
					'浏览器请服务器少发一些。',
					'服务器的 send() 等着客户端。',
					'到 2 s，服务器重置连接。',
				],
			},
			right: 2,
			because: {
				en: 'At 2 s more than 1 MiB waits, and the server’s memory has to serve all its clients. A Close with 1008 would have to wait behind the queued megabyte, but an RST frees the memory at once.',
				'zh-CN':
					'到 2 s 时，排队的超过 1 MiB，而服务器的内存要供所有客户端用。1008 的 Close 也得排在那 1 MiB 后面，RST 却能马上腾出内存。',
			},
			outcome: sameEnding(1006, false, [BULK]),
			breaks: ['server close-tcp-alone'],
		},
	],
	outcome: sameEnding(1000, true, [], bulks),
	shows: [],
};
