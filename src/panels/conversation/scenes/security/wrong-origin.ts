import { changed, client, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

const BANK = scenario(
	[
		server(on('open'), { type: 'text', text: 'balance: 1000' }),
		client(on('message', 1), { type: 'close', code: 1000 }),
	],
	{
		client: { url: 'wss://bank.example/', origin: 'https://evil.example' },
		server: { origins: ['https://bank.example'] },
		link: { tls: true },
	},
);

const READ = sameEnding(1000, true, ['balance: 1000']);

export const wrongOrigin: Scene = {
	id: 'wrong-origin',
	group: 'security',
	level: 'intermediate',
	title: { en: 'A page of another origin calls your bank', 'zh-CN': '别的源的网页，想连你的银行' },
	watch: {
		en: 'You open a page of evil.example, and it opens a WebSocket to your bank. One header says where the page is from, Origin: will the server look at it?',
		'zh-CN':
			'你打开 evil.example 的网页，它向你的银行打开一个 WebSocket。请求里有个 Origin 字段，写着网页从哪里来：服务器会检查吗？',
	},
	lengthMs: 175,
	scenario: BANK,
	narration: [
		{
			at: 100,
			en: 'The browser lets the page connect to the bank. It adds Origin: https://evil.example, and it can add the bank’s cookies that are marked SameSite=None.',
			'zh-CN':
				'浏览器允许这个网页连接银行。它在请求里加上 Origin: https://evil.example，还可能带上银行网站标为 SameSite=None 的 Cookie。',
		},
		{
			at: 125,
			en: 'The server accepts only its own origin, so it answers 403 (§10.2).',
			'zh-CN': '服务器只接受自己的源，于是返回 403（§10.2）。',
		},
		{
			at: 150,
			en: 'The page gets an error event, then a close event with 1006. Your balance stays with the bank.',
			'zh-CN': '网页先收到 error 事件，再收到 close 事件（1006）。你的余额没有泄露。',
		},
	],
	whatIfs: [
		{
			id: 'unchecked',
			scenario: changed(BANK, { server: { origins: null } }),
			ask: {
				en: 'What if the server doesn’t check Origin?',
				'zh-CN': '如果服务器不检查 Origin，会怎样？',
			},
			answers: {
				en: [
					'The browser keeps the page from reading.',
					'The server’s certificate stops the attack.',
					'The page reads the data of its victim.',
				],
				'zh-CN': ['浏览器不让网页读数据。', '服务器的证书挡住了攻击。', '网页读到受害者的数据。'],
			},
			right: 2,
			because: {
				en: 'The request is valid and can carry your cookies, and CORS doesn’t apply to WebSocket: this is cross-site WebSocket hijacking. Chromium treats cookies without SameSite as Lax and doesn’t send them with this request.',
				'zh-CN':
					'请求有效，可能带着你的 Cookie，而 CORS 不适用于 WebSocket：这叫跨站 WebSocket 劫持。没标 SameSite 的 Cookie，Chromium 当作 Lax，不随这个请求发送。',
			},
			outcome: READ,
			shows: ['150 page message 1 balance: 1000'],
		},
		{
			id: 'own-page',
			scenario: changed(BANK, { client: { origin: 'https://bank.example' } }),
			ask: {
				en: 'What if the page is the bank’s own?',
				'zh-CN': '如果网页就是银行自己的，会怎样？',
			},
			answers: {
				en: ['The connection opens.', 'It gets 403, as before.', 'It opens without cookies.'],
				'zh-CN': ['连接照常打开。', '和前面一样返回 403。', '打开，但不带 Cookie。'],
			},
			right: 0,
			because: {
				en: 'Origin contains the page’s scheme and host, and any port other than the default. A program outside a browser can send any Origin (§10.2), so the check protects browser users but can’t replace a password.',
				'zh-CN':
					'Origin 里有网页的协议和主机，端口不是默认的话，还有端口。浏览器以外的程序想写什么 Origin 都行（§10.2），所以这项检查能保护浏览器的用户，却代替不了密码。',
			},
			outcome: READ,
		},
	],
	outcome: sameEnding(1006, false),
	shows: ['125 left down HTTP/1.1 403 Forbidden', '150 page error 3'],
};
