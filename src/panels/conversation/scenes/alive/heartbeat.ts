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
		'zh-CN': '每 30 s 发一个 Ping，保持连接',
	},
	watch: {
		en: 'An intermediary ends a connection after 60 s without bytes. The server sends a Ping every 30 s.',
		'zh-CN': '如果 60 s 内没有字节通过连接，中间设备就结束连接。服务器每 30 s 发送一个 Ping。',
	},
	lengthMs: 601_075,
	scenario: pinging(30_000),
	narration: [
		{
			at: 125,
			en: 'The page receives the echo of “Hello”. The application sends no more messages.',
			'zh-CN': '网页收到“Hello”的回显。此后应用不再发送消息。',
		},
		{
			at: 30_000,
			en: 'After almost 30 s of silence the server sends its first Ping, two bytes: 89 00.',
			'zh-CN': '将近 30 s 没有数据之后，服务器发出第一个 Ping，共两个字节：89 00。',
		},
		{
			at: 30_025,
			en: 'The browser answers with a Pong of six bytes. The page gets no event for the Ping or the Pong.',
			'zh-CN': '浏览器以六字节的 Pong 回应。Ping 和 Pong 都不会在网页中触发事件。',
		},
		{
			at: 60_000,
			en: 'The server sends its second Ping. Without the first Ping, the intermediary would reset the connection 112.5 ms from now.',
			'zh-CN': '服务器发出第二个 Ping。如果没有第一个 Ping，中间设备会在 112.5 ms 之后重置连接。',
		},
		{
			at: 600_000,
			en: 'After ten minutes the server sends its twentieth Ping. Together, the frames of these twenty Pings and their Pongs have 160 bytes. With all headers and ACKs, the client’s line carries 4,120 bytes.',
			'zh-CN':
				'到十分钟时，服务器发出第二十个 Ping。二十个 Ping 和二十个 Pong 的帧共 160 字节；加上各层头部和 ACK，客户端一侧的线路共传输 4,120 字节。',
		},
		{
			at: 601_050,
			en: 'The page called close(1000) at 601 s. Now it gets its close event: 1000, wasClean true.',
			'zh-CN': '网页在 601 s 时调用了 close(1000)，现在收到 close 事件：1000，干净关闭。',
		},
	],
	whatIfs: [
		{
			id: 'too-slow',
			scenario: pinging(70_000),
			ask: {
				en: 'What if the server sends its Ping every 70 seconds?',
				'zh-CN': '如果服务器每 70 s 才发一个 Ping，会怎样？',
			},
			answers: {
				en: [
					'The connection also stays open, at a lower cost.',
					'Every second Ping is lost.',
					'The intermediary resets the connection before the first Ping.',
				],
				'zh-CN': [
					'连接同样保持打开，而且开销更小。',
					'每两个 Ping 就丢失一个。',
					'第一个 Ping 还没发出，中间设备就重置了连接。',
				],
			},
			right: 2,
			because: {
				en: 'A heartbeat helps only if its interval is shorter than the shortest idle limit on the path. By default the limit is 60 s in nginx and in AWS’s Application Load Balancer; other proxies and services have other limits.',
				'zh-CN':
					'心跳的间隔必须短于途中最短的空闲时限。nginx 和 AWS 的 Application Load Balancer 默认为 60 s，其他代理和服务各不相同。',
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
