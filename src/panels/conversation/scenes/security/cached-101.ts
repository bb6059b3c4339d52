import { client, endings, on, sameEnding, scenario, upgradeAnswer, type Scene } from '../scene.ts';

export const cached101: Scene = {
	id: 'cached-101',
	group: 'security',
	level: 'intermediate',
	title: { en: 'An old 101 out of a cache', 'zh-CN': '缓存里翻出来的旧 101' },
	watch: {
		en: 'The client gets a 101, but it’s an old one that was made for another request. Will Sec-WebSocket-Accept give it away?',
		'zh-CN': '客户端收到了 101，却是以前给别的请求用过的。Sec-WebSocket-Accept 能揭穿它吗？',
	},
	lengthMs: 150,
	scenario: scenario([client(on('open'), { type: 'text', text: 'secret' })], {
		server: { answer: upgradeAnswer([], 'Oy4NRAQ13jhfONC7bP8dTKb4PTU=') },
	}),
	narration: [
		{
			at: 50,
			en: 'The client sends its request, with a random Sec-WebSocket-Key.',
			'zh-CN': '客户端发出请求，带着随机的 Sec-WebSocket-Key。',
		},
		{
			at: 75,
			en: 'Back comes the 101 of an earlier connection; a faulty cache could do that. Its accept value is for another key.',
			'zh-CN':
				'回来的却是以前某次连接的 101，有缺陷的缓存可能会这样。里面的 Accept 值对应的是别的 key。',
		},
		{
			at: 100,
			en: 'The client computes the accept value that it expects, and this isn’t it: it fails the connection. At 150 ms your page gets an error event and 1006; no frame was sent.',
			'zh-CN':
				'客户端算出自己期望的 Accept 值，一比不同，就中止连接。150 ms 时，你的网页收到 error 事件和 close 事件（1006）；一个帧也没发出去。',
		},
	],
	whatIfs: [
		{
			id: 'right-accept',
			scenario: scenario(
				[
					client(on('open'), { type: 'text', text: 'secret' }),
					client(1_000, { type: 'close', code: 1000 }),
				],
				{},
			),
			ask: { en: 'What if the accept value is right?', 'zh-CN': '如果 Accept 值是对的，会怎样？' },
			answers: {
				en: [
					'The server has proved its identity.',
					'It opens, and the frame is sent.',
					'The client sends its request again.',
				],
				'zh-CN': ['服务器证明了自己的身份。', '连接打开，帧发了出去。', '客户端再发一次请求。'],
			},
			right: 1,
			because: {
				en: 'The value shows that the server understood this request. It doesn’t prove identity and isn’t secret: with the key and the fixed GUID anyone can compute it.',
				'zh-CN':
					'这个值说明服务器看懂了这个请求。它证明不了身份，也不是秘密：有 key 和固定的 GUID，谁都算得出来。',
			},
			outcome: sameEnding(1000, true, [], ['secret']),
		},
	],
	outcome: endings([1006, false], null),
	shows: ['100 client failed accept-own-key', '150 page close 3 1006  false'],
	breaks: ['server accept-own-key'],
};
