import { client, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

const times = [0, 1, 2, 3, 4];

export const fullDuplex: Scene = {
	id: 'full-duplex',
	group: 'messages',
	level: 'basic',
	title: { en: 'Both sides talk at the same time', 'zh-CN': '两边同时说话' },
	watch: {
		en: 'Each side sends five messages, and all ten arrive within 65 ms: watch them pass each other, while neither side waits for an answer.',
		'zh-CN': '两边各发五条消息，65 ms 内全部送到：看它们擦肩而过，谁也不等谁回答。',
	},
	lengthMs: 250,
	scenario: scenario([
		...times.map((i) => client(110 + 10 * i, { type: 'text', text: `c${String(i + 1)}` })),
		...times.map((i) => server(110 + 10 * i, { type: 'text', text: `s${String(i + 1)}` })),
		client(on('message', 5), { type: 'close', code: 1000 }),
	]),
	narration: [
		{
			at: 110,
			en: 'Both sides send their first message at the same moment. The two pass each other halfway.',
			'zh-CN': '两边同时发出第一条消息。它们在半路擦肩而过。',
		},
		{
			at: 135,
			en: 'Each side gets the other’s first message after 25 ms. By then each has already sent three.',
			'zh-CN': '25 ms 后，两边都收到了对方的第一条。这时各自已经发出三条了。',
		},
		{
			at: 150,
			en: 'Both send their fifth message. Five HTTP requests, one after the other, would take five round trips: 250 ms.',
			'zh-CN': '两边发出第五条。换成 HTTP，五个请求一个接一个，要走五个来回：250 ms。',
		},
		{
			at: 175,
			en: 'The last two are there, 65 ms after the first two left. Your page calls close(1000).',
			'zh-CN': '最后两条到了，离最早两条出发只有 65 ms。你的网页调用 close(1000)。',
		},
	],
	whatIfs: [
		{
			id: 'lost',
			at: 125,
			who: 'network',
			do: { type: 'lose', from: 'client' },
			ask: {
				en: 'What if the network loses the segment with the client’s first message?',
				'zh-CN': '如果装着客户端第一条消息的报文段丢了，会怎样？',
			},
			answers: {
				en: [
					'All ten messages are late, in both directions.',
					'Only the lost message is late; the other nine aren’t.',
					'The client’s five are late; the server’s five aren’t.',
				],
				'zh-CN': [
					'十条都晚到，两个方向都一样。',
					'只有丢的那条晚，其余九条不晚。',
					'客户端的五条晚，服务器的五条不晚。',
				],
			},
			right: 2,
			because: {
				en: 'The two directions of TCP are independent: only what comes after the lost segment waits, and then arrives together. In this simulation TCP resends after 200 ms; real TCP can do so sooner, after three duplicate ACKs (RFC 5681).',
				'zh-CN':
					'TCP 的两个方向互不影响：只有排在丢失报文段后面的要等，最后一起到达。这个模拟里 200 ms 后才重传；真实的 TCP 收到三个重复 ACK，就可以提前重传（RFC 5681）。',
			},
			outcome: sameEnding(
				1000,
				true,
				['s1', 's2', 's3', 's4', 's5'],
				['c1', 'c2', 'c3', 'c4', 'c5'],
			),
		},
	],
	outcome: sameEnding(1000, true, ['s1', 's2', 's3', 's4', 's5'], ['c1', 'c2', 'c3', 'c4', 'c5']),
	shows: [
		'110 left up 81 82 37 fa 21 3d 54 cb',
		'110 left down 81 02 73 31',
		'175 page message 1 s5',
	],
};
