import { client, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

const times = [0, 1, 2, 3, 4];

export const fullDuplex: Scene = {
	id: 'full-duplex',
	group: 'messages',
	level: 'basic',
	title: { en: 'Both sides send at the same time', 'zh-CN': '双方同时发送' },
	watch: {
		en: 'Each side sends five messages, and all ten arrive within 65 ms. Neither side waits for an answer.',
		'zh-CN': '双方各发五条消息，十条消息在 65 ms 内全部到达。任何一方都不等待回应。',
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
			en: 'Both sides send their first message at the same moment. The two messages cross in transit.',
			'zh-CN': '双方同时发送第一条消息，两条消息在途中相向而过。',
		},
		{
			at: 135,
			en: 'Each side receives the other’s first message after 25 ms. By now each side has sent three messages.',
			'zh-CN': '25 ms 后，双方各自收到对方的第一条消息。这时双方都已发出三条消息。',
		},
		{
			at: 150,
			en: 'Both sides send their fifth message. Five HTTP requests, one after the other, would take five round trips: 250 ms.',
			'zh-CN': '双方发送第五条消息。如果用 HTTP 依次发送五个请求，需要五次往返，即 250 ms。',
		},
		{
			at: 175,
			en: 'The last two messages arrive 65 ms after the first two were sent. The page calls close(1000).',
			'zh-CN': '最后两条消息到达，这时距最早两条消息发出已有 65 ms。网页调用 close(1000)。',
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
				'zh-CN': '如果网络丢失了装着客户端第一条消息的报文段，会怎样？',
			},
			answers: {
				en: [
					'All ten messages are late.',
					'Only the first message is late.',
					'The client’s five messages arrive late and together; the server’s five arrive on time.',
				],
				'zh-CN': [
					'十条消息都迟到。',
					'只有第一条消息迟到。',
					'客户端的五条消息推迟到同一时刻到达，服务器的五条消息准时到达。',
				],
			},
			right: 2,
			because: {
				en: 'The two directions of a TCP connection are independent. Data after the lost segment waits until TCP sends the segment again, in this simulation after 200 ms. Real TCP can resend sooner, after three duplicate ACKs (RFC 5681).',
				'zh-CN':
					'TCP 连接的两个方向互不影响。TCP 要先重传丢失的报文段（这个模拟中是 200 ms 后），才能交付后面的数据。实际的 TCP 收到三个重复 ACK 就可以提前重传（RFC 5681）。',
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
