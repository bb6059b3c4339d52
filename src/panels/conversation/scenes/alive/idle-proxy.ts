import { IDLE, MINUTE } from '../scene-parts.ts';
import { changed, endings, sameEnding, type Scene } from '../scene.ts';

export const idleProxy: Scene = {
	id: 'idle-proxy',
	group: 'alive',
	level: 'intermediate',
	title: { en: 'The proxy hangs up on silence', 'zh-CN': '没人说话，代理就挂断' },
	watch: {
		en: 'After 60 s without a byte, the proxy in the middle hangs up: here it’s a load balancer with an idle limit. What will your page learn of it?',
		'zh-CN':
			'60 s 没有字节经过，中间的代理就挂断：这里是一个有空闲时限的负载均衡器。你的网页能知道些什么？',
	},
	lengthMs: 60_125,
	scenario: IDLE,
	narration: [
		{
			at: 75,
			en: 'Your page’s WebSocket is OPEN, straight to the server, as it seems. In fact there are two TCP connections with the load balancer between them, and the page can’t see that.',
			'zh-CN':
				'你的网页进入 OPEN，看起来直通服务器。其实是两条 TCP 连接，中间隔着负载均衡器，网页看不出来。',
		},
		{
			at: 100,
			en: 'The server receives “Hello” and echoes it.',
			'zh-CN': '服务器收到“Hello”，把它发回来。',
		},
		{
			at: 125,
			en: 'The echo is there. From now on neither side sends anything, and the load balancer counts the seconds.',
			'zh-CN': '回显到了。此后两边都不再发送，负载均衡器开始数秒。',
		},
		{
			at: 60_112.5,
			en: '60 s without a byte: the load balancer gives up and resets both TCP connections.',
			'zh-CN': '60 s 没有一个字节：负载均衡器不等了，把两条 TCP 连接都重置。',
		},
		{
			at: 60_125,
			en: 'The RST reaches both sides at the same time. Neither got a Close frame, so both report 1006, and nothing on the wire says where the RST came from, or why.',
			'zh-CN':
				'RST 同时到达两边。谁也没收到 Close 帧，所以都报告 1006；这个 RST 从哪儿来、为什么来，线路上只字未提。',
		},
	],
	whatIfs: [
		{
			id: 'one-ping',
			at: 50_000,
			who: 'server',
			do: { type: 'ping', text: '' },
			ask: {
				en: 'What if the server sends one Ping at 50 s?',
				'zh-CN': '如果服务器在 50 s 时发一个 Ping，会怎样？',
			},
			answers: {
				en: [
					'Nothing changes: a Ping isn’t data.',
					'The connection lasts 50 s longer.',
					'The connection is never reset.',
				],
				'zh-CN': ['没有变化：Ping 不是数据。', '连接多撑 50 s。', '连接再也不会被重置。'],
			},
			right: 1,
			because: {
				en: 'To the load balancer any byte counts, so it starts again at 0 with the Pong and resets the connection at 110 s. One Ping isn’t a heartbeat: it has to come again and again.',
				'zh-CN':
					'对负载均衡器来说，什么字节都算数，所以收到 Pong 就从 0 数起，到 110 s 才重置连接。一个 Ping 不算心跳，得一个接一个地发。',
			},
			outcome: sameEnding(1006, false, ['Hello'], ['Hello']),
			shows: ['110050 page close 3 1006  false'],
		},
		{
			id: 'silently',
			scenario: changed(IDLE, { boxes: [{ kind: 'idle', afterMs: MINUTE, ends: 'silence' }] }),
			ask: {
				en: 'What if the load balancer just forgets the connection, without a TCP FIN or an RST?',
				'zh-CN': '如果负载均衡器只是忘掉连接，不发 TCP FIN，也不发 RST，会怎样？',
			},
			answers: {
				en: [
					'Both sides report 1006 at once.',
					'The server notices; the client doesn’t.',
					'Neither notices; both stay OPEN.',
				],
				'zh-CN': ['两边马上报告 1006。', '服务器发现了，客户端没有。', '谁也没发现，都还是 OPEN。'],
			},
			right: 2,
			because: {
				en: 'Without a TCP FIN or an RST neither side gets an event. Here a side can notice the loss only when it sends something and gets no answer.',
				'zh-CN':
					'没有 TCP FIN，也没有 RST，两边就收不到任何事件。在这里，一方只有发了数据却等不到回应，才能发现。',
			},
			outcome: endings(null, null, ['Hello'], ['Hello']),
		},
	],
	outcome: sameEnding(1006, false, ['Hello'], ['Hello']),
	shows: [
		'100 server text [Hello]',
		'60112.5 box 0 forgot',
		'60125 page close 3 1006  false',
		'60125 server closed 1006 not clean',
	],
};
