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
	title: { en: 'Why clients mask their frames', 'zh-CN': '客户端为什么要给帧加掩码' },
	watch: {
		en: 'An attacker controls the page and the server. A cache is between the two, and this browser does not mask its frames. Read the bytes as the cache does.',
		'zh-CN':
			'网页和服务器都由攻击者控制。两者之间有一个缓存，而这个浏览器不给帧加掩码。请像缓存那样读这些字节。',
	},
	lengthMs: 250,
	scenario: UNMASKED,
	narration: [
		{
			at: 75,
			en: 'The page’s WebSocket is OPEN. The page sends text that looks like an HTTP request to cdn.example. Without a mask, this text is on the wire unchanged.',
			'zh-CN':
				'网页的 WebSocket 进入 OPEN。网页发送一段文本，看起来像是发给 cdn.example 的 HTTP 请求。由于没有掩码，这段文本原样出现在线路上。',
		},
		{
			at: 87.5,
			en: 'The cache does not understand Upgrade. It skips the two bytes of the frame header and reads an HTTP request: GET /ads.js, Host: cdn.example.',
			'zh-CN':
				'缓存不理解 Upgrade。它跳过帧头的两个字节，读到一个 HTTP 请求：GET /ads.js，Host: cdn.example。',
		},
		{
			at: 120,
			en: 'The attacker’s server sends a frame that looks like an HTTP response with a script.',
			'zh-CN': '攻击者的服务器发送一个帧，看起来像是带脚本的 HTTP 响应。',
		},
		{
			at: 132.5,
			en: 'The cache takes this frame for the response and stores the script as http://cdn.example/ads.js. Other clients behind the cache will get the attacker’s script.',
			'zh-CN':
				'缓存把这个帧当作响应，把脚本存为 http://cdn.example/ads.js。此后，使用这个缓存的其他客户端得到的就是攻击者的脚本。',
		},
		{
			at: 145,
			en: 'The page gets an ordinary message. The victims are other users behind the cache; they need not have opened this page.',
			'zh-CN':
				'网页收到一条普通的消息。受害的是使用这个缓存的其他用户；他们即使没有打开过这个网页，也会受害。',
		},
	],
	whatIfs: [
		{
			id: 'fixed-key',
			scenario: attack('same', client(on('open'), { type: 'binary', hex: hexOf(REQUEST, KEY) })),
			ask: {
				en: 'What if the browser masks its frames, but always with the same key?',
				'zh-CN': '如果浏览器给帧加掩码，但总是用同一个掩码键，会怎样？',
			},
			answers: {
				en: [
					'The cache sees unreadable bytes.',
					'The server cannot remove the mask.',
					'The page masks its text beforehand, and the harm is the same.',
				],
				'zh-CN': [
					'缓存看到的是无法解读的字节。',
					'服务器无法去掩码。',
					'网页事先给文本加一次掩码，危害不变。',
				],
			},
			right: 2,
			because: {
				en: 'The page sends its text XOR the key, and masking turns this back into the text. A predictable masking key does not protect anything (§10.3).',
				'zh-CN':
					'网页发送的是文本与掩码键的异或，加掩码后又变回原来的文本。可预测的掩码键起不到保护作用（§10.3）。',
			},
			outcome: sameEnding(1000, true, [ANSWER], [REQUEST.length]),
			shows: ['87.5 box 0 took-for-request', '112.5 box 0 cached'],
		},
		{
			id: 'fresh-key',
			scenario: attack('fresh', client(on('open'), { type: 'text', text: REQUEST })),
			ask: {
				en: 'What if the browser uses a new random key for each frame?',
				'zh-CN': '如果浏览器对每个帧都用新的随机掩码键，会怎样？',
			},
			answers: {
				en: [
					'A new key helps only with wss:.',
					'The cache sees unreadable bytes and stores nothing.',
					'The attack only takes longer.',
				],
				'zh-CN': [
					'新的掩码键只对 wss: 有用。',
					'缓存看到的是无法解读的字节，什么也不存储。',
					'攻击只是需要更长时间。',
				],
			},
			right: 1,
			because: {
				en: 'The browser chooses the key after the page has handed over its data, so the page cannot choose the bytes on the wire. Four particular bytes appear about once in 2³² attempts.',
				'zh-CN':
					'浏览器在网页交出数据之后才选择掩码键，所以网页无法决定线路上的字节。要碰巧得到指定的四个字节，平均大约要尝试 2³² 次。',
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
				en: 'What if the key is new, but the page can change its data after the browser has begun to send the frame?',
				'zh-CN': '如果掩码键是新的，但浏览器开始发送帧之后，网页还能改动数据，会怎样？',
			},
			answers: {
				en: [
					'The harm is the same: the page knows the key and can choose the remaining bytes.',
					'The server notices that the key changed.',
					'The frame becomes too long.',
				],
				'zh-CN': [
					'危害不变：网页知道掩码键，就能决定其余的字节。',
					'服务器发现掩码键变了。',
					'帧变得太长。',
				],
			},
			right: 0,
			because: {
				en: 'A page that knows the key can send its text XOR the key. So the application must not be able to change the payload once transmission of the frame has begun (§10.3). send() takes only whole messages.',
				'zh-CN':
					'网页如果知道掩码键，就能发送文本与掩码键的异或。所以帧一旦开始发送，就必须保证应用无法再改动载荷（§10.3）；send() 只接受整条消息。',
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
				en: 'What if the browser does not mask its frames, but uses TLS?',
				'zh-CN': '如果浏览器不给帧加掩码，但使用 TLS，会怎样？',
			},
			answers: {
				en: [
					'The harm is the same.',
					'This cache sees nothing, but browsers mask their frames over TLS too.',
					'TLS masks the frames with its own key.',
				],
				'zh-CN': [
					'危害不变。',
					'这个缓存什么也看不到，但使用 TLS 时浏览器也给帧加掩码。',
					'TLS 用自己的密钥给帧加掩码。',
				],
			},
			right: 1,
			because: {
				en: 'TLS hides the bytes only as far as the point where TLS ends; an intermediary behind that point can read them. A client must mask its frames even over TLS (§5.1). Masking hides nothing: the key is in the frame.',
				'zh-CN':
					'有了 TLS，沿途的中间设备看不到这些字节，TLS 终点之后的设备仍能看到。客户端仍然必须加掩码（§5.1）。掩码不隐藏任何内容：掩码键就在帧里。',
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
