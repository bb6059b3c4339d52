import { IDLE, MINUTE } from '../scene-parts.ts';
import { changed, client, sameEnding, server, type Scene } from '../scene.ts';

const pingsEvery = (ms: number, until: number) =>
	Array.from({ length: Math.floor(until / ms) }, (_, i) =>
		server((i + 1) * ms, { type: 'ping', text: '' }),
	);

const TEN_MINUTES = 10 * MINUTE;

const pinging = (ms: number) =>
	changed(
		{
			...IDLE,
			script: [
				...IDLE.script,
				...pingsEvery(ms, TEN_MINUTES),
				client(TEN_MINUTES + 1_000, { type: 'close', code: 1000 }),
			],
		},
		{ untilMs: 11 * MINUTE },
	);

export const heartbeat: Scene = {
	id: 'heartbeat',
	group: 'alive',
	level: 'basic',
	title: {
		en: 'A Ping every 30 s keeps the connection open',
		'zh-CN': '每 30 s 一个 Ping，连接就不断',
	},
	watch: {
		en: 'After 60 s without bytes, the load balancer in the middle hangs up. Is a heartbeat of two bytes, one Ping every 30 s, enough to stop it?',
		'zh-CN':
			'60 s 没有字节，中间的负载均衡器就挂断。每 30 s 一个两字节的 Ping 当心跳，拦得住它吗？',
	},
	lengthMs: 601_075,
	scenario: pinging(30_000),
	narration: [
		{
			at: 125,
			en: 'The echo of “Hello” is there. From now on your page and the server have nothing more to say.',
			'zh-CN': '“Hello”的回显到了。此后，网页和服务器都没有话要说。',
		},
		{
			at: 30_000,
			en: 'Almost 30 s of silence, and the server sends its first Ping. It’s just two bytes: 89 00.',
			'zh-CN': '安静了将近 30 s，服务器发出第一个 Ping。只有两个字节：89 00。',
		},
		{
			at: 30_025,
			en: 'The browser answers with a Pong of six bytes, all by itself. Your page gets no event for the Ping or the Pong.',
			'zh-CN': '浏览器自己回了一个六字节的 Pong。不管是 Ping 还是 Pong，你的网页都没有事件。',
		},
		{
			at: 60_000,
			en: 'The second Ping. Without the first one, the load balancer would reset the connection 112.5 ms from now.',
			'zh-CN': '第二个 Ping。要是没有第一个，再过 112.5 ms，负载均衡器就把连接重置了。',
		},
		{
			at: 600_000,
			en: 'Ten minutes: the frames of twenty Pings and twenty Pongs are 160 bytes. With all headers and ACKs, the client’s line carries 4,120 bytes.',
			'zh-CN':
				'十分钟了：二十个 Ping 和二十个 Pong，帧一共 160 字节。加上各层头部和 ACK，客户端一侧的线路传了 4,120 字节。',
		},
		{
			at: 601_050,
			en: 'At 601 s your page called close(1000), and here is its close event: 1000, wasClean true. The connection has outlived the limit tenfold.',
			'zh-CN':
				'601 s 时你的网页调用了 close(1000)，现在收到 close 事件：1000，干净关闭。连接活了时限的十倍。',
		},
	],
	whatIfs: [
		{
			id: 'too-slow',
			scenario: pinging(70_000),
			ask: {
				en: 'What if the server sends its Ping every 70 s?',
				'zh-CN': '如果服务器每 70 s 才发一个 Ping，会怎样？',
			},
			answers: {
				en: [
					'It stays open as well, and costs even less.',
					'It stays open, but every second Ping is lost.',
					'It’s reset before the first Ping even leaves.',
				],
				'zh-CN': [
					'连接照样开着，而且更省。',
					'照样开着，但 Ping 丢一半。',
					'第一个 Ping 没发就被重置。',
				],
			},
			right: 2,
			because: {
				en: 'A heartbeat helps only if its interval is shorter than the shortest idle limit on the path. By default that’s 60 s in nginx and in AWS’s Application Load Balancer; other proxies and services have other limits.',
				'zh-CN':
					'心跳的间隔必须短于路上最短的空闲时限，才有用。nginx 和 AWS 的 Application Load Balancer 默认是 60 s，其他代理和服务各不相同。',
			},
			outcome: sameEnding(1006, false, ['Hello'], ['Hello']),
		},
	],
	outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
	shows: [
		'30000 left down hop 1 89 00',
		'30025 left up 8a 80 37 fa 21 3d',
		'600025 client ping',
		'601050 page close 3 1000  true',
	],
};
