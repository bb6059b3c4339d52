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
		en: 'Gone without a word: the client’s radio fails',
		'zh-CN': '一声不响就断了：客户端没了信号',
	},
	watch: {
		en: 'The client’s machine drops off the network and sends neither a TCP FIN nor an RST. How long until each side learns that the connection is lost?',
		'zh-CN': '客户端的机器断了网，TCP FIN 没发，RST 也没发。两边各要多久，才知道连接没了？',
	},
	lengthMs: 160_000,
	scenario: DEAD_PEER,
	narration: [
		{
			at: 150,
			en: 'Your page has the echo of its message. Both sides are OPEN, and all is well.',
			'zh-CN': '你的网页收到了自己那条消息的回显。双方都是 OPEN，一切正常。',
		},
		{
			at: 1_000,
			en: 'The client’s radio fails. Neither side has noticed: for both, the connection is still open.',
			'zh-CN': '客户端的无线网络断了。两边都没发现：在它们看来，连接还开着。',
		},
		{
			at: 30_075,
			en: 'The server’s heartbeat sends a Ping. It never reaches the client.',
			'zh-CN': '服务器的心跳发出一个 Ping。它到不了客户端。',
		},
		{
			at: 50_075,
			en: '20 s, and no Pong: the server gives up and reports 1006. The client still hasn’t noticed anything.',
			'zh-CN': '等了 20 s，没有 Pong：服务器放弃了，报告 1006。客户端到现在还什么都没发现。',
		},
		{
			at: 60_000,
			en: 'Your page sends “still there?”, and send() returns as if nothing were wrong. TCP sends the bytes again and again, but no acknowledgement comes.',
			'zh-CN':
				'你的网页发出“still there?”，send() 照常返回，像没事一样。TCP 一遍遍重传，就是等不到确认。',
		},
		{
			at: 160_000,
			en: 'After 100 s without an acknowledgement the client’s TCP gives up, and your page gets 1006. TCP should wait at least 100 s (RFC 1122); by default Linux waits about 15 minutes.',
			'zh-CN':
				'100 s 没有确认，客户端的 TCP 放弃了，你的网页收到 close 事件（1006）。按 RFC 1122，TCP 应当至少等 100 s；Linux 默认约等 15 分钟。',
		},
	],
	whatIfs: [
		{
			id: 'no-heartbeat',
			scenario: changed(DEAD_PEER, { server: { pingMs: null } }),
			ask: { en: 'What if the server has no heartbeat?', 'zh-CN': '如果服务器没有心跳，会怎样？' },
			answers: {
				en: [
					'TCP tells the server about it after a minute.',
					'The client’s TCP FIN tells the server in the end.',
					'It only finds out by sending data, in vain.',
				],
				'zh-CN': [
					'一分钟后，TCP 会告诉服务器。',
					'客户端的 TCP FIN 会告诉服务器。',
					'自己发的数据总没有确认，才会发现。',
				],
			},
			right: 2,
			because: {
				en: 'An idle TCP connection sends nothing. TCP has a keep-alive, but it’s off by default, and even when it’s on, its default interval is at least two hours (RFC 1122 §4.2.3.6).',
				'zh-CN':
					'空闲的 TCP 连接什么也不发。TCP 的 keep-alive 默认是关着的；就算打开，默认间隔也至少两小时（RFC 1122 §4.2.3.6）。',
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
