import { closeAfter } from '../scene-parts.ts';
import { sameEnding, scenario, server, type Scene } from '../scene.ts';

export const cuts: Scene = {
	id: 'cuts',
	group: 'messages',
	level: 'intermediate',
	title: { en: 'TCP segments are not frames', 'zh-CN': 'TCP 报文段不是帧' },
	watch: {
		en: 'One frame arrives in seven TCP segments. Then three frames arrive in one segment.',
		'zh-CN': '先是一个帧分成七个 TCP 报文段到达，然后三个帧在同一个报文段里到达。',
	},
	lengthMs: 420,
	scenario: scenario([
		...['81', '05', '48', '65', '6c', '6c', '6f'].map((hex, i) =>
			server(120 + 20 * i, { type: 'raw', hex }),
		),
		server(320, { type: 'raw', hex: '81 01 31 81 01 32 81 01 33' }),
		closeAfter(4),
	]),
	narration: [
		{
			at: 120,
			en: 'The server writes a frame byte by byte, one byte every 20 ms. It sends the first byte, 0x81.',
			'zh-CN': '服务器逐字节写出一个帧，每 20 ms 一个字节。最先发出的字节是 0x81。',
		},
		{
			at: 145,
			en: 'The first byte arrives. The client does not know the length of the frame yet, so it keeps the byte and waits.',
			'zh-CN': '第一个字节到达。客户端还不知道帧的长度，于是保留这个字节，继续等待。',
		},
		{
			at: 265,
			en: 'The seventh byte arrives and completes the frame. The page gets one message: “Hello”.',
			'zh-CN': '第七个字节到达，帧完整了。网页收到一条消息“Hello”。',
		},
		{
			at: 320,
			en: 'The server writes three frames at once, each of three bytes. TCP sends all three in one segment.',
			'zh-CN': '服务器一次写出三个帧，每个三字节。TCP 把三个帧装在同一个报文段里发出。',
		},
		{
			at: 345,
			en: 'The page gets three messages from one segment, in order. A program that treats each read as one message fails here.',
			'zh-CN':
				'网页从一个报文段收到三条消息，顺序不变。如果程序把每次读取当成一条消息，就会在这里出错。',
		},
	],
	whatIfs: [
		{
			id: 'lost',
			at: 190,
			who: 'network',
			do: { type: 'lose', from: 'server' },
			ask: {
				en: 'What if the network loses the first copy of the segment with “e” (byte 65)?',
				'zh-CN': '如果装着“e”（字节 65）的报文段第一次发出时丢失，会怎样？',
			},
			answers: {
				en: [
					'The message arrives as “Hllo”.',
					'The later bytes wait for the missing byte; then they all reach the page together.',
					'The client asks for the frame again.',
				],
				'zh-CN': [
					'消息变成“Hllo”。',
					'后面的字节要等缺少的字节到达，再一起交给网页。',
					'客户端请求重发这个帧。',
				],
			},
			right: 1,
			because: {
				en: 'TCP delivers bytes in order. The bytes after the lost segment wait until TCP’s second copy arrives, in this simulation at 405 ms. (Real TCP can resend sooner, after three duplicate ACKs.) This is head-of-line blocking; it affects any protocol over a single TCP connection.',
				'zh-CN':
					'TCP 按顺序交付字节：一个报文段丢失后，后面的字节要等它重传到达才能交付，在这个模拟中是 405 ms 时。（实际的 TCP 收到三个重复 ACK 就可以提前重传。）这就是队头阻塞；只用一条 TCP 连接的协议都会遇到。',
			},
			outcome: sameEnding(1000, true, ['Hello', '1', '2', '3']),
			shows: ['405 page message 1 Hello', '405 page message 1 3'],
		},
	],
	outcome: sameEnding(1000, true, ['Hello', '1', '2', '3']),
	shows: [
		'145 came down 81',
		'265 page message 1 Hello',
		'345 came down 81 01 31 81 01 32 81 01 33',
		'345 page message 1 3',
	],
};
