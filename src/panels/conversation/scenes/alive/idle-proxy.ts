import { IDLE, MINUTE } from '../scene-parts.ts';
import { changed, endings, sameEnding, type Scene } from '../scene.ts';

export const idleProxy: Scene = {
	id: 'idle-proxy',
	group: 'alive',
	level: 'intermediate',
	title: { en: 'An intermediary with a 60 s idle limit', 'zh-CN': '空闲时限为 60 s 的中间设备' },
	watch: {
		en: 'An intermediary between the two sides ends a connection after 60 s without bytes.',
		'zh-CN': '双方之间有一个中间设备。如果 60 s 内没有字节通过连接，中间设备就结束连接。',
	},
	lengthMs: 60_125,
	scenario: IDLE,
	narration: [
		{
			at: 75,
			en: 'The page’s WebSocket is OPEN. One TCP connection links the client to the intermediary, and another links the intermediary to the server. The page cannot see this.',
			'zh-CN':
				'网页的 WebSocket 进入 OPEN。这里有两条 TCP 连接，一条从客户端到中间设备，另一条从中间设备到服务器；网页看不出这一点。',
		},
		{
			at: 100,
			en: 'The server receives “Hello” and echoes it.',
			'zh-CN': '服务器收到“Hello”并回显。',
		},
		{
			at: 125,
			en: 'The page receives the echo. From now on neither side sends anything.',
			'zh-CN': '网页收到回显。此后双方都不再发送数据。',
		},
		{
			at: 60_112.5,
			en: 'No byte has passed through the intermediary for 60 s, so it resets both TCP connections.',
			'zh-CN': '中间设备 60 s 没有转发任何字节，于是重置两条 TCP 连接。',
		},
		{
			at: 60_125,
			en: 'The RST reaches both sides at the same time. Both sides report 1006, because neither has received a Close frame. Nothing on the wire shows that an intermediary sent the RST, or why.',
			'zh-CN':
				'RST 同时到达双方。双方都没有收到 Close 帧，所以都报告 1006。线路上没有任何内容表明这个 RST 来自中间设备，也没有说明原因。',
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
					'Nothing changes: a Ping is not data.',
					'The connection lasts 50 seconds longer.',
					'The connection is never reset.',
				],
				'zh-CN': ['没有变化：Ping 不是数据。', '连接多维持 50 s。', '连接不再被重置。'],
			},
			right: 1,
			because: {
				en: 'For the intermediary, any bytes count as traffic, so its idle time starts again with the Pong. The intermediary resets the connection at 110 s. A heartbeat must repeat its Ping regularly.',
				'zh-CN':
					'对中间设备来说，任何字节都算流量，所以空闲时间从 Pong 重新算起。中间设备在 110 s 时重置连接。要做心跳，就得不断发送 Ping。',
			},
			outcome: sameEnding(1006, false, ['Hello'], ['Hello']),
			shows: ['110050 page close 3 1006  false'],
		},
		{
			id: 'silently',
			scenario: changed(IDLE, { boxes: [{ kind: 'idle', afterMs: MINUTE, ends: 'silence' }] }),
			ask: {
				en: 'What if the intermediary forgets the connection and sends neither a TCP FIN nor an RST?',
				'zh-CN': '如果中间设备丢弃连接，却既不发送 TCP FIN，也不发送 RST，会怎样？',
			},
			answers: {
				en: [
					'Both sides report 1006 immediately.',
					'The server notices the loss; the client does not.',
					'Neither side notices the loss; both stay OPEN.',
				],
				'zh-CN': [
					'双方立刻报告 1006。',
					'服务器发现连接已失效，客户端没有发现。',
					'双方都没有发现连接已失效，都保持 OPEN。',
				],
			},
			right: 2,
			because: {
				en: 'Without a TCP FIN or an RST neither side gets an event. Here a side can notice the loss only when it sends something and gets no answer.',
				'zh-CN':
					'如果既没有 TCP FIN，也没有 RST，双方就收不到任何事件。在这里，一方只有在发送数据而得不到回应时，才能发现连接已失效。',
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
