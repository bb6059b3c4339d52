import { ECHO } from '../scene-parts.ts';
import { changed, endings, sameEnding, scenario, upgradeAnswer, type Scene } from '../scene.ts';

const OFFERING = scenario(ECHO, {
	client: { subprotocols: ['chat', 'superchat'] },
	server: { subprotocols: ['chat'] },
});

const chosen = (fields: readonly string[]) =>
	changed(
		{ ...OFFERING, script: [] },
		{ server: { answer: upgradeAnswer(fields) }, untilMs: 20_000 },
	);

export const subprotocol: Scene = {
	id: 'subprotocol',
	group: 'wrong',
	level: 'intermediate',
	title: { en: 'Offer two subprotocols, get one', 'zh-CN': '提出两个子协议，选中一个' },
	watch: {
		en: 'Frames don’t say what a message means; a subprotocol does. Your page offers chat and superchat: which one will it get?',
		'zh-CN': '帧不说消息是什么意思，子协议才说。你的网页提出 chat 和 superchat：服务器会选哪个？',
	},
	lengthMs: 225,
	scenario: OFFERING,
	narration: [
		{
			at: 50,
			en: 'The request contains Sec-WebSocket-Protocol: chat, superchat. The order shows which one the client prefers (§4.1).',
			'zh-CN':
				'请求里有 Sec-WebSocket-Protocol: chat, superchat。谁排在前面，客户端就更想要谁（§4.1）。',
		},
		{
			at: 75,
			en: 'The server picks chat, and names it in its 101.',
			'zh-CN': '服务器选了 chat，写在 101 里。',
		},
		{
			at: 100,
			en: 'Your page reads protocol: it’s “chat”. Now both know what the messages mean; the frames are the same as ever.',
			'zh-CN': '你的网页看 protocol 属性，是“chat”。消息是什么意思，两边说好了；帧的格式一点没变。',
		},
	],
	whatIfs: [
		{
			id: 'letter-case',
			scenario: chosen(['Sec-WebSocket-Protocol: Chat']),
			ask: {
				en: 'What if the server’s 101 names “Chat”?',
				'zh-CN': '如果服务器的 101 写的是“Chat”，会怎样？',
			},
			answers: {
				en: [
					'It opens: letter case doesn’t matter.',
					'The page gets an error event and 1006.',
					'It opens, but protocol is "".',
				],
				'zh-CN': [
					'连接打开，大小写不必一致。',
					'网页收到 error 事件和 1006。',
					'连接打开，protocol 为 ""。',
				],
			},
			right: 1,
			because: {
				en: 'The client didn’t offer “Chat”, so it must fail the connection (§4.1). Chromium and Firefox do so (measured).',
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
				en: 'What if the server’s 101 names no subprotocol?',
				'zh-CN': '如果服务器的 101 没写子协议，会怎样？',
			},
			answers: {
				en: [
					'The connection opens in every browser.',
					'The server must close it with 1010.',
					'By the WHATWG standard, it fails.',
				],
				'zh-CN': [
					'所有浏览器都打开连接。',
					'服务器必须用 1010 关闭。',
					'按 WHATWG 标准，连接失败。',
				],
			},
			right: 2,
			because: {
				en: 'Here the standards differ: the RFC lets a client open the connection, WHATWG doesn’t. Chromium fails the connection; Firefox opens it, and protocol is "" (measured).',
				'zh-CN':
					'两份标准说法不同：RFC 允许客户端打开连接，WHATWG 不允许。Chromium 中止连接；Firefox 打开连接，protocol 为 ""（实测）。',
			},
			outcome: endings([1006, false], null),
			// Legal by the RFC, failed by the WHATWG standard.
			breaks: ['client close-tcp-alone'],
		},
		{
			id: 'none-firefox',
			scenario: changed(chosen([]), { client: { reader: 'firefox' } }),
			ask: {
				en: 'What if the 101 names no subprotocol, and the browser is Firefox?',
				'zh-CN': '如果 101 没写子协议，浏览器是 Firefox，会怎样？',
			},
			answers: {
				en: [
					'An error event and 1006, there as well.',
					'It opens, and protocol is "".',
					'It opens, and protocol is "chat".',
				],
				'zh-CN': [
					'也是 error 事件和 1006。',
					'连接打开，protocol 为 ""。',
					'连接打开，protocol 为 "chat"。',
				],
			},
			right: 1,
			because: {
				en: 'Firefox opens the connection (measured): the RFC allows this, the WHATWG standard doesn’t. If your page needs its subprotocol, it can check the protocol property.',
				'zh-CN':
					'Firefox 打开连接（实测）：RFC 允许，WHATWG 标准不允许。你的网页要是离不开子协议，可以检查 protocol 属性。',
			},
			outcome: endings(null, null),
			shows: ['100 client opened', '100 page open 1'],
		},
		{
			id: 'unasked',
			scenario: changed(chosen(['Sec-WebSocket-Protocol: chat']), { client: { subprotocols: [] } }),
			ask: {
				en: 'What if the page offers no subprotocol, and the 101 names chat?',
				'zh-CN': '如果网页没提子协议，101 却写了 chat，会怎样？',
			},
			answers: {
				en: [
					'The client fails the connection.',
					'It opens, and protocol is "chat".',
					'The browser asks the page about chat.',
				],
				'zh-CN': [
					'客户端不接受，当场中止连接。',
					'连接打开，protocol 为 "chat"。',
					'浏览器先问网页要不要 chat。',
				],
			},
			right: 0,
			because: {
				en: 'A server may name only a subprotocol that the client offered (§4.2.2). Otherwise the client must fail the connection (§4.1), and Chromium does so (measured).',
				'zh-CN':
					'服务器只能选客户端提出过的子协议（§4.2.2）。否则客户端必须中止连接（§4.1），Chromium 就这样做（实测）。',
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
				en: 'What if the 101 names chat, unasked, and the browser is Firefox?',
				'zh-CN': '如果没人提，101 却写了 chat，浏览器是 Firefox，会怎样？',
			},
			answers: {
				en: [
					'An error event and 1006, there as well.',
					'It opens, and protocol is "chat".',
					'It opens, and protocol is "".',
				],
				'zh-CN': [
					'也是 error 事件和 1006。',
					'连接打开，protocol 为 "chat"。',
					'连接打开，protocol 为 ""。',
				],
			},
			right: 2,
			because: {
				en: 'Surprise: Firefox opens the connection, and protocol is "" (measured). By §4.1 the client must fail it, so Firefox breaks this rule.',
				'zh-CN':
					'想不到吧：Firefox 打开连接，protocol 为 ""（实测）。§4.1 规定客户端此时必须中止连接，所以 Firefox 违反了这条规则。',
			},
			outcome: endings(null, null),
			shows: ['100 client opened', '100 page open 1'],
			breaks: ['server subprotocol-unasked'],
		},
	],
	outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
	shows: ['75 server opened chat', '100 client opened chat'],
};
