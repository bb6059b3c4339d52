import {
	changed,
	client,
	endings,
	on,
	sameEnding,
	scenario,
	server,
	upgradeAnswer,
	type Scene,
} from '../scene.ts';

const OFFERING = scenario(
	[
		client(on('open'), { type: 'text', text: 'Hello' }),
		server(on('message'), { type: 'echo' }),
		client(on('message', 1), { type: 'close', code: 1000 }),
	],
	{ client: { subprotocols: ['chat', 'superchat'] }, server: { subprotocols: ['chat'] } },
);

const chosen = (fields: readonly string[]) =>
	changed(
		{ ...OFFERING, script: [] },
		{ server: { answer: upgradeAnswer(fields) }, untilMs: 20_000 },
	);

export const subprotocol: Scene = {
	id: 'subprotocol',
	group: 'wrong',
	level: 'intermediate',
	title: { en: 'Choosing a subprotocol', 'zh-CN': '选择子协议' },
	watch: {
		en: 'The page offers chat and superchat. The server may choose one of them.',
		'zh-CN': '网页提出 chat 和 superchat，服务器可以从中选一个。',
	},
	lengthMs: 225,
	scenario: OFFERING,
	narration: [
		{
			at: 50,
			en: 'The request contains Sec-WebSocket-Protocol: chat, superchat. The order shows the client’s preference (§4.1).',
			'zh-CN':
				'请求中有 Sec-WebSocket-Protocol: chat, superchat。排列的顺序表示客户端的偏好（§4.1）。',
		},
		{
			at: 75,
			en: 'The server chooses chat and names this subprotocol in its 101 response.',
			'zh-CN': '服务器选择 chat，并把它写在 101 响应里。',
		},
		{
			at: 100,
			en: 'The WebSocket’s protocol property is “chat”. A subprotocol defines what the messages mean; the frame format does not change.',
			'zh-CN': 'WebSocket 对象的 protocol 属性是“chat”。子协议规定消息的含义，不改变帧的格式。',
		},
	],
	whatIfs: [
		{
			id: 'letter-case',
			scenario: chosen(['Sec-WebSocket-Protocol: Chat']),
			ask: {
				en: 'What if the server’s 101 response names “Chat”?',
				'zh-CN': '如果服务器的 101 响应写的是“Chat”，会怎样？',
			},
			answers: {
				en: [
					'The connection opens, because letter case does not matter.',
					'The page gets an error event and a close event with 1006.',
					'The connection opens, and protocol is "".',
				],
				'zh-CN': [
					'子协议名不区分大小写，所以连接打开。',
					'网页收到 error 事件和 close 事件（1006）。',
					'连接打开，protocol 为 ""。',
				],
			},
			right: 1,
			because: {
				en: 'The client did not offer “Chat”, so it must fail the connection (§4.1). Chromium and Firefox do so (measured).',
				'zh-CN':
					'客户端没有提出“Chat”，所以必须中止连接（§4.1）。Chromium 和 Firefox 都这样做（实测）。',
			},
			outcome: endings([1006, false], null),
			breaks: ['server subprotocol-offered'],
		},
		{
			id: 'none',
			scenario: chosen([]),
			ask: {
				en: 'What if the server’s 101 response names no subprotocol?',
				'zh-CN': '如果服务器的 101 响应没有写子协议，会怎样？',
			},
			answers: {
				en: [
					'The connection opens in every browser.',
					'The server must close the connection with 1010.',
					'According to the WHATWG standard, the connection fails.',
				],
				'zh-CN': [
					'所有浏览器都打开连接。',
					'服务器必须用关闭码 1010 关闭连接。',
					'按 WHATWG 标准，连接失败。',
				],
			},
			right: 2,
			because: {
				en: 'The RFC allows a client to open the connection; the WHATWG standard does not. Chromium fails the connection; Firefox opens it, and protocol is "" (measured).',
				'zh-CN':
					'RFC 允许客户端打开连接，WHATWG 标准则不允许。Chromium 中止连接；Firefox 打开连接，protocol 为 ""（实测）。',
			},
			outcome: endings([1006, false], null),
			// Legal by the RFC, failed by the WHATWG standard.
			breaks: ['client close-tcp-alone'],
		},
		{
			id: 'none-firefox',
			scenario: changed(chosen([]), { client: { reader: 'firefox' } }),
			ask: {
				en: 'What does Firefox do if the 101 response names no subprotocol?',
				'zh-CN': '如果 101 响应没有写子协议，Firefox 会怎么做？',
			},
			answers: {
				en: [
					'In Firefox too, the page gets an error event and a close event with 1006.',
					'The connection opens, and protocol is "".',
					'The connection opens, and protocol is "chat".',
				],
				'zh-CN': [
					'在 Firefox 里也一样，网页收到 error 事件和 close 事件（1006）。',
					'连接打开，protocol 为 ""。',
					'连接打开，protocol 为 "chat"。',
				],
			},
			right: 1,
			because: {
				en: 'Firefox opens the connection (measured). The RFC allows this; the WHATWG standard does not. A page that needs its subprotocol can check the protocol property.',
				'zh-CN':
					'Firefox 打开连接（实测）。RFC 允许这样做，WHATWG 标准则不允许。网页如果需要子协议，可以检查 protocol 属性。',
			},
			outcome: endings(null, null),
			shows: ['100 client opened', '100 page open 1'],
		},
		{
			id: 'unasked',
			scenario: changed(chosen(['Sec-WebSocket-Protocol: chat']), { client: { subprotocols: [] } }),
			ask: {
				en: 'What if the page offers no subprotocol, and the server’s 101 response names chat?',
				'zh-CN': '如果网页没有提出子协议，服务器的 101 响应却写了 chat，会怎样？',
			},
			answers: {
				en: [
					'The client fails the connection.',
					'The connection opens, and protocol is "chat".',
					'The browser asks the page whether it supports chat.',
				],
				'zh-CN': [
					'客户端中止连接。',
					'连接打开，protocol 为 "chat"。',
					'浏览器询问网页是否支持 chat。',
				],
			},
			right: 0,
			because: {
				en: 'A server may name only a subprotocol that the client offered (§4.2.2). Otherwise the client must fail the connection (§4.1), and Chromium does so (measured).',
				'zh-CN':
					'服务器只能选择客户端提出过的子协议（§4.2.2）。否则客户端必须中止连接（§4.1），Chromium 就这样做（实测）。',
			},
			outcome: endings([1006, false], null),
			breaks: ['server subprotocol-unasked'],
		},
		{
			id: 'unasked-firefox',
			scenario: changed(chosen(['Sec-WebSocket-Protocol: chat']), {
				client: { subprotocols: [], reader: 'firefox' },
			}),
			ask: {
				en: 'What does Firefox do if the page offers no subprotocol, and the 101 response names chat?',
				'zh-CN': '如果网页没有提出子协议，101 响应却写了 chat，Firefox 会怎么做？',
			},
			answers: {
				en: [
					'In Firefox too, the page gets an error event and a close event with 1006.',
					'The connection opens, and protocol is "chat".',
					'The connection opens, and protocol is "".',
				],
				'zh-CN': [
					'在 Firefox 里也一样，网页收到 error 事件和 close 事件（1006）。',
					'连接打开，protocol 为 "chat"。',
					'连接打开，protocol 为 ""。',
				],
			},
			right: 2,
			because: {
				en: 'Firefox opens the connection, and protocol is "" (measured). According to §4.1 the client must fail the connection in this case, so Firefox breaks this rule.',
				'zh-CN':
					'Firefox 打开连接，protocol 为 ""（实测）。§4.1 规定客户端此时必须中止连接，所以 Firefox 违反了这条规则。',
			},
			outcome: endings(null, null),
			shows: ['100 client opened', '100 page open 1'],
			breaks: ['server subprotocol-unasked'],
		},
	],
	outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
	shows: ['75 server opened chat', '100 client opened chat'],
};
