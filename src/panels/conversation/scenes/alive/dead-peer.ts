import { MINUTE } from '../scene-parts.ts';
import {
	changed,
	client,
	endings,
	on,
	sameEnding,
	scenario,
	server,
	type Scene,
} from '../scene.ts';

const DEAD_PEER = scenario(
	[
		client(on('open'), { type: 'text', text: 'Hello' }),
		server(on('message'), { type: 'echo' }),
		client(1_000, { type: 'vanish' }),
		client(60_000, { type: 'text', text: 'still there?' }),
	],
	{ server: { pingMs: 30_000, pongMs: 20_000 }, untilMs: 3 * MINUTE },
);

export const deadPeer: Scene = {
	id: 'dead-peer',
	group: 'alive',
	level: 'basic',
	title: {
		en: 'A lost connection: the client’s radio fails',
		'zh-CN': '连接失效：客户端的无线网络断了',
	},
	watch: {
		en: 'The client’s machine sends neither a TCP FIN nor an RST. Watch when each side learns that the connection is lost.',
		'zh-CN':
			'客户端的机器既没有发送 TCP FIN，也没有发送 RST。看看双方各在什么时候得知连接已经失效。',
	},
	lengthMs: 160_000,
	scenario: DEAD_PEER,
	narration: [
		{
			at: 150,
			en: 'The page has received the echo of its message. Both sides are OPEN.',
			'zh-CN': '网页已收到自己所发消息的回显。双方都处于 OPEN 状态。',
		},
		{
			at: 1_000,
			en: 'The client’s radio fails. Both sides still treat the connection as open.',
			'zh-CN': '客户端的无线网络断了。双方都还没有发现，连接在两端仍是 OPEN。',
		},
		{
			at: 30_075,
			en: 'The server’s heartbeat sends a Ping. The Ping does not reach the client.',
			'zh-CN': '服务器的心跳发出 Ping，但 Ping 到不了客户端。',
		},
		{
			at: 50_075,
			en: 'No Pong has arrived for 20 s. The server gives up and reports 1006; the client has not noticed anything yet.',
			'zh-CN':
				'服务器等了 20 s，没有收到 Pong，于是放弃连接，报告 1006；客户端还没有发现任何异常。',
		},
		{
			at: 60_000,
			en: 'The page sends “still there?”, and send() returns as usual. TCP sends the bytes again and again, but no acknowledgement arrives.',
			'zh-CN': '网页发送“still there?”，send() 照常返回。TCP 反复重传这些字节，始终没有收到确认。',
		},
		{
			at: 160_000,
			en: 'After 100 s without an acknowledgement the client’s TCP gives up, and the page gets a close event with 1006. RFC 1122 says that TCP should wait at least 100 s; Linux waits about 15 minutes by default.',
			'zh-CN':
				'100 s 内没有收到确认，客户端的 TCP 放弃重传，网页收到 close 事件（1006）。按 RFC 1122，TCP 应当至少等 100 s；Linux 默认约等 15 分钟。',
		},
	],
	whatIfs: [
		{
			id: 'no-heartbeat',
			scenario: changed(DEAD_PEER, { server: { pingMs: null } }),
			ask: { en: 'What if the server had no heartbeat?', 'zh-CN': '如果服务器没有心跳，会怎样？' },
			answers: {
				en: [
					'TCP would tell the server after a minute.',
					'The server would get the client’s TCP FIN.',
					'The server would keep the connection until it sent data that TCP could not deliver.',
				],
				'zh-CN': [
					'一分钟后 TCP 会通知服务器。',
					'服务器会收到客户端的 TCP FIN。',
					'服务器会一直保留连接，直到自己发送的数据长时间得不到确认。',
				],
			},
			right: 2,
			because: {
				en: 'Nothing is sent on an idle TCP connection. TCP keep-alive is off by default. Even when it is on, its default interval is at least two hours (RFC 1122 §4.2.3.6).',
				'zh-CN':
					'空闲的 TCP 连接上没有任何数据。TCP 的 keep-alive 默认关闭；即使开启，默认间隔也至少为两小时（RFC 1122 §4.2.3.6）。',
			},
			outcome: endings([1006, false], null, ['Hello'], ['Hello']),
		},
	],
	outcome: sameEnding(1006, false, ['Hello'], ['Hello']),
	shows: [
		'30100 came down 89 04 00 00 00 01 ignored',
		'50075 server closed 1006 not clean',
		'160000 client timer',
		'160000 page close 3 1006  false',
	],
	breaks: ['server close-tcp-alone'],
};
