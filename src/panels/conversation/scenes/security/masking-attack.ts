import type { Scripted } from '../../../../engine/simulation/index.ts';
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

/**
 * `REQUEST` is the HTTP request that the attacker wants a cache to see, `ANSWER` the response that the cache
 * should store.
 */
const REQUEST = 'GET /ads.js HTTP/1.1\r\nHost: cdn.example\r\n\r\n';

const SCRIPT = 'alert("stolen")';

const ANSWER = `HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\nCache-Control: max-age=31536000\r\n\r\n${SCRIPT}`;

const byteHex = (byte: number) => byte.toString(16).padStart(2, '0');

const hexOf = (text: string, key: readonly number[] = [0]) =>
	Array.from(text, (one, i) => byteHex(one.charCodeAt(0) ^ key[i % key.length]!)).join(' ');

const textFrame = (text: string) => {
	const length = text.length < 126 ? [text.length] : [126, text.length >> 8, text.length & 255];
	return `81 ${length.map(byteHex).join(' ')} ${hexOf(text)}`;
};

const UNMASKED = scenario(
	[
		client(on('open'), { type: 'text', text: REQUEST }),
		server(120, { type: 'raw', hex: textFrame(ANSWER) }),
		client(on('message', 1), { type: 'close', code: 1000 }),
		server(200, { type: 'raw', hex: '88 02 03 e8' }),
		server(200, { type: 'end' }),
	],
	{
		client: { url: 'ws://evil.example/', origin: 'http://evil.example', masking: 'off' },
		server: { answer: upgradeAnswer([]) },
		boxes: [{ kind: 'caching' }],
	},
);

/** Returns the attack from a browser that masks. The attacker’s server sends the response as a WebSocket message. */
const attack = (masking: 'same' | 'fresh', ...page: readonly Scripted[]) =>
	changed(
		{
			...UNMASKED,
			script: [
				...page,
				server(on('message'), { type: 'text', text: ANSWER }),
				client(on('message', 1), { type: 'close', code: 1000 }),
			],
		},
		{ client: { masking }, server: { answer: null } },
	);

const KEY = [0x37, 0xfa, 0x21, 0x3d];

export const maskingAttack: Scene = {
	id: 'masking-attack',
	group: 'security',
	level: 'advanced',
	title: {
		en: 'Why must clients mask? Be the attacker',
		'zh-CN': '客户端为什么要加掩码？换你来攻击',
	},
	watch: {
		en: 'You’re the attacker: the page and the server are yours, with a cache in between, and this browser doesn’t mask its frames. Read the bytes as the cache does.',
		'zh-CN':
			'你是攻击者：网页和服务器都是你的，中间有一个缓存，而这个浏览器不给帧加掩码。像缓存那样读一读这些字节。',
	},
	lengthMs: 250,
	scenario: UNMASKED,
	narration: [
		{
			at: 75,
			en: 'Your page sends a text that looks like an HTTP request to cdn.example. Without a mask, it’s on the wire unchanged.',
			'zh-CN':
				'你的网页发出一段文本，看着像发给 cdn.example 的 HTTP 请求。没有掩码，它就原样出现在线路上。',
		},
		{
			at: 87.5,
			en: 'The cache doesn’t understand Upgrade. It skips the two bytes of the frame header, and reads an HTTP request: GET /ads.js, Host: cdn.example.',
			'zh-CN':
				'缓存不懂 Upgrade。它跳过两个字节的帧头，读到的是一个 HTTP 请求：GET /ads.js，Host: cdn.example。',
		},
		{
			at: 120,
			en: 'Now it’s your server’s turn: it sends a frame that looks like an HTTP response with a script.',
			'zh-CN': '轮到你的服务器了：它发出一个帧，看着像带脚本的 HTTP 响应。',
		},
		{
			at: 132.5,
			en: 'The cache takes this frame for the response, and stores the script as http://cdn.example/ads.js. Other clients behind the cache will get your script.',
			'zh-CN':
				'缓存把这个帧当成响应，把脚本存成 http://cdn.example/ads.js。此后，用这个缓存的其他客户端拿到的就是你的脚本。',
		},
		{
			at: 145,
			en: 'Your page gets an ordinary message. The victims are other users behind the cache, and they needn’t have opened your page.',
			'zh-CN': '你的网页收到一条普通的消息。受害的是用这个缓存的其他人，他们不必打开过你的网页。',
		},
	],
	whatIfs: [
		{
			id: 'fixed-key',
			scenario: attack('same', client(on('open'), { type: 'binary', hex: hexOf(REQUEST, KEY) })),
			ask: {
				en: 'What if the browser masks its frames, but always with the same key?',
				'zh-CN': '如果浏览器加掩码，但掩码键总是同一个，会怎样？',
			},
			answers: {
				en: [
					'The cache sees nothing but unreadable bytes.',
					'The server can’t take the mask off any more.',
					'Your page masks first, and the harm is the same.',
				],
				'zh-CN': [
					'缓存看到的全都是乱码。',
					'服务器没法再去掩码了。',
					'网页自己先加一遍，危害不变。',
				],
			},
			right: 2,
			because: {
				en: 'Your page sends its text XOR the key, and masking turns it back into the text. A predictable masking key protects nothing (§10.3).',
				'zh-CN':
					'你的网页发送文本与掩码键的异或，一加掩码，又变回原来的文本。掩码键能猜到，就什么也保护不了（§10.3）。',
			},
			outcome: sameEnding(1000, true, [ANSWER], [REQUEST.length]),
			shows: ['87.5 box 0 took-for-request', '112.5 box 0 cached'],
		},
		{
			id: 'fresh-key',
			scenario: attack('fresh', client(on('open'), { type: 'text', text: REQUEST })),
			ask: {
				en: 'What if the browser uses a new random key for each frame?',
				'zh-CN': '如果浏览器每一帧都换一个随机的掩码键，会怎样？',
			},
			answers: {
				en: [
					'A new key helps only together with wss:.',
					'The cache sees noise and stores nothing.',
					'The attack works, but it takes longer.',
				],
				'zh-CN': ['只有用 wss: 才管用。', '缓存看到乱码，什么也不存。', '攻击照样行，只是更慢。'],
			},
			right: 1,
			because: {
				en: 'The browser picks the key after your page has handed over its data, so you can’t choose the bytes on the wire. Four particular bytes come up about once in 2³² attempts.',
				'zh-CN':
					'你的网页交出数据以后，浏览器才选掩码键，线路上的字节就由不得你了。要碰巧得到指定的四个字节，平均大约要试 2³² 次。',
			},
			outcome: sameEnding(1000, true, [ANSWER], [REQUEST]),
			hides: ['cached'],
		},
		{
			id: 'not-frozen',
			scenario: attack(
				'fresh',
				client(on('open'), {
					type: 'raw',
					hex: `82 ${byteHex(0x80 | REQUEST.length)} 5c 08 e3 91`,
				}),
				client(on('open', 1, 25), { type: 'raw', hex: hexOf(REQUEST) }),
			),
			ask: {
				en: 'What if the key is new, but the page can still change its data once the frame has begun?',
				'zh-CN': '如果掩码键是新的，可帧开始发送以后，网页还能改数据，会怎样？',
			},
			answers: {
				en: [
					'The harm is the same: the page knows the key.',
					'The server notices that the key has changed.',
					'The frame gets longer than its header says.',
				],
				'zh-CN': ['危害不变：网页知道了掩码键。', '服务器发现掩码键变了。', '帧比帧头说的更长。'],
			},
			right: 0,
			because: {
				en: 'A page that knows the key can send its text XOR the key. So the application must not be able to change the payload once the frame has begun (§10.3); send() takes only whole messages.',
				'zh-CN':
					'网页知道了掩码键，就能发送文本与掩码键的异或。所以帧一旦开始发送，就必须保证应用改不了载荷（§10.3）；send() 只接受整条消息。',
			},
			outcome: sameEnding(1000, true, [ANSWER], [REQUEST.length]),
			shows: ['112.5 box 0 took-for-request', '137.5 box 0 cached'],
		},
		{
			id: 'over-tls',
			scenario: changed(UNMASKED, {
				client: { url: 'wss://evil.example/', origin: 'https://evil.example' },
				link: { tls: true },
			}),
			ask: {
				en: 'What if the browser doesn’t mask its frames, but uses TLS?',
				'zh-CN': '如果浏览器不加掩码，但用了 TLS，会怎样？',
			},
			answers: {
				en: [
					'The cache stores the script, as before.',
					'The cache sees nothing; browsers still mask.',
					'TLS masks the frames with its own key.',
				],
				'zh-CN': ['缓存照样存下脚本。', '缓存看不到，浏览器照样加。', 'TLS 用自己的密钥加掩码。'],
			},
			right: 1,
			because: {
				en: 'TLS hides the bytes only as far as TLS goes; an intermediary behind that point can read them. A client must mask even over TLS (§5.1), and not to hide anything: the key is in the frame.',
				'zh-CN':
					'TLS 只藏到它的终点，终点之后的中间设备还是看得到。用了 TLS，客户端也必须加掩码（§5.1），而且不是为了藏什么：掩码键就在帧里。',
			},
			outcome: endings([1000, true], null, [ANSWER]),
			hides: ['cached', 'took-for-request'],
			breaks: ['client mask-client'],
		},
	],
	outcome: endings([1000, true], null, [ANSWER]),
	shows: ['87.5 box 0 took-for-request', '132.5 box 0 cached'],
	breaks: ['client mask-client'],
};
