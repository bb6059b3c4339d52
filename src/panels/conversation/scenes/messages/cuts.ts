import { closeAfter } from '../scene-parts.ts';
import { sameEnding, scenario, server, type Scene } from '../scene.ts';

export const cuts: Scene = {
	id: 'cuts',
	group: 'messages',
	level: 'intermediate',
	title: { en: 'TCP segments aren’t frames', 'zh-CN': 'TCP 报文段不是帧' },
	watch: {
		en: 'Is one read one message? Here one frame comes in seven TCP segments, and then three frames come in a single one.',
		'zh-CN':
			'读一次，就是一条消息吗？这里先是一帧分成七个 TCP 报文段到达，再是三帧挤在一个报文段里。',
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
			en: 'The server writes a frame byte by byte, one every 20 ms. The first one out is 0x81.',
			'zh-CN': '服务器一个字节一个字节地写出一帧，每 20 ms 一个。最先出发的是 0x81。',
		},
		{
			at: 145,
			en: 'One byte is there. It doesn’t say how long the frame is, so the client keeps it and waits.',
			'zh-CN': '到了一个字节。从它看不出这一帧有多长，客户端只好留着，接着等。',
		},
		{
			at: 265,
			en: 'The seventh byte completes the frame. Your page gets one message, “Hello”, and sees nothing of the pieces.',
			'zh-CN': '第七个字节到了，帧才完整。你的网页收到一条消息“Hello”，看不到它碎成过几块。',
		},
		{
			at: 320,
			en: 'Now the other way round: the server writes three frames at once, three bytes each. TCP puts all of them into one segment.',
			'zh-CN': '现在反过来：服务器一次写出三帧，每帧三字节。TCP 把它们装进同一个报文段。',
		},
		{
			at: 345,
			en: 'One segment, and your page gets three messages, in order. A program that treats each read as one message fails here.',
			'zh-CN':
				'一个报文段，你的网页收到三条消息，顺序不变。把每次读取当成一条消息的程序，到这里就错了。',
		},
	],
	whatIfs: [
		{
			id: 'lost',
			at: 190,
			who: 'network',
			do: { type: 'lose', from: 'server' },
			ask: {
				en: 'What if the network loses the segment with “e” (byte 65), the first time?',
				'zh-CN': '如果装着“e”（字节 65）的报文段第一次发出时丢了，会怎样？',
			},
			answers: {
				en: [
					'The message arrives with a hole in it: “Hllo”.',
					'All that follows has to wait, and comes together.',
					'The client asks the server for the frame again.',
				],
				'zh-CN': [
					'消息缺一个字母：“Hllo”。',
					'后面的都等着，最后一起到。',
					'客户端请服务器重发这一帧。',
				],
			},
			right: 1,
			because: {
				en: 'TCP delivers in order, so the later bytes wait for the second copy: head-of-line blocking, which affects any protocol over a single TCP connection. Here it comes at 405 ms; real TCP can resend sooner, after three duplicate ACKs.',
				'zh-CN':
					'TCP 按顺序交付，后面的字节只好等重传：这叫队头阻塞，只用一条 TCP 连接的协议都会遇到。在这个模拟里要等到 405 ms；真实的 TCP 收到三个重复 ACK，就可以提前重传。',
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
