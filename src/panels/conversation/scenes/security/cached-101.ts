import { client, endings, on, sameEnding, scenario, upgradeAnswer, type Scene } from '../scene.ts';

export const cached101: Scene = {
	id: 'cached-101',
	group: 'security',
	level: 'intermediate',
	title: { en: 'An old 101 response from a cache', 'zh-CN': '缓存返回的旧 101 响应' },
	watch: {
		en: 'With Sec-WebSocket-Accept the client detects a response that was not made for its request.',
		'zh-CN': '客户端借助 Sec-WebSocket-Accept，可以发现某个响应并非针对自己的请求。',
	},
	lengthMs: 150,
	scenario: scenario([client(on('open'), { type: 'text', text: 'secret' })], {
		server: { answer: upgradeAnswer([], 'Oy4NRAQ13jhfONC7bP8dTKb4PTU=') },
	}),
	narration: [
		{
			at: 50,
			en: 'The client sends its request with a random Sec-WebSocket-Key.',
			'zh-CN': '客户端发出请求，带有随机的 Sec-WebSocket-Key。',
		},
		{
			at: 75,
			en: 'The response is the 101 response of an earlier connection; a faulty cache could return it. The accept value in this response belongs to another key.',
			'zh-CN':
				'客户端收到的是以前某次连接的 101 响应；有缺陷的缓存可能返回这样的响应。这个响应中的 Accept 值对应另一个握手 key。',
		},
		{
			at: 100,
			en: 'The client computes the accept value that it expects. The two values differ, so the client fails the connection. At 150 ms the page gets an error event and a close event with 1006; no frame was sent.',
			'zh-CN':
				'客户端算出期望的 Accept 值，发现与响应中的值不同，于是中止连接。150 ms 时，网页收到 error 事件和 close 事件（1006）；没有发出任何帧。',
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
			ask: { en: 'What if the accept value is right?', 'zh-CN': '如果 Accept 值正确，会怎样？' },
			answers: {
				en: [
					'The server has proved its identity.',
					'The connection opens, and the client sends its frame.',
					'The client sends its request again.',
				],
				'zh-CN': [
					'服务器证明了自己的身份。',
					'连接打开，客户端随即发出帧。',
					'客户端重新发送请求。',
				],
			},
			right: 1,
			because: {
				en: 'The accept value shows that the server understood this request. This value does not prove identity and is not secret: with the key and the fixed GUID anyone can compute it.',
				'zh-CN':
					'Accept 值表明服务器理解了这个请求。这个值不能证明身份，也不是秘密：有了握手 key 和固定的 GUID，任何人都能算出这个值。',
			},
			outcome: sameEnding(1000, true, [], ['secret']),
		},
	],
	outcome: endings([1006, false], null),
	shows: ['100 client failed accept-own-key', '150 page close 3 1006  false'],
	breaks: ['server accept-own-key'],
};
