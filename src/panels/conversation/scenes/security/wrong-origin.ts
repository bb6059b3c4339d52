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
	title: { en: 'A page from another origin', 'zh-CN': '来自其他源的网页' },
	watch: {
		en: 'A page from evil.example opens a WebSocket to its visitor’s bank. The bank’s server checks the Origin field.',
		'zh-CN':
			'evil.example 的网页试图与访问者的银行建立 WebSocket 连接。银行的服务器检查 Origin 字段。',
	},
	lengthMs: 175,
	scenario: BANK,
	narration: [
		{
			at: 100,
			en: 'The browser lets the page connect to the bank. It adds Origin: https://evil.example, and it can add the bank’s cookies that are marked SameSite=None.',
			'zh-CN':
				'浏览器允许网页连接银行，在请求中加上 Origin: https://evil.example，还可能带上银行网站标为 SameSite=None 的 Cookie。',
		},
		{
			at: 125,
			en: 'The server accepts only its own origin, so it responds with 403 (§10.2).',
			'zh-CN': '服务器只接受自己的源，于是返回 403（§10.2）。',
		},
		{
			at: 150,
			en: 'The page gets an error event, then a close event with 1006.',
			'zh-CN': '网页先收到 error 事件，再收到 close 事件（1006）。',
		},
	],
	whatIfs: [
		{
			id: 'unchecked',
			scenario: changed(BANK, { server: { origins: null } }),
			ask: {
				en: 'What if the server does not check Origin?',
				'zh-CN': '如果服务器不检查 Origin，会怎样？',
			},
			answers: {
				en: [
					'The browser stops the page from reading the data.',
					'The server’s certificate prevents the attack.',
					'The page reads the victim’s data.',
				],
				'zh-CN': ['浏览器阻止网页读取数据。', '服务器的证书阻止了攻击。', '网页读到受害者的数据。'],
			},
			right: 2,
			because: {
				en: 'The request is valid and can carry the victim’s cookies. Chromium treats cookies without SameSite as Lax and does not send them with this request. The attack is called cross-site WebSocket hijacking. CORS does not apply to WebSocket.',
				'zh-CN':
					'请求有效，可能带着受害者的 Cookie。Chromium 把没有标 SameSite 的 Cookie 当作 Lax，不随这个请求发送。这种攻击叫作跨站 WebSocket 劫持。CORS 不适用于 WebSocket。',
			},
			outcome: READ,
			shows: ['150 page message 1 balance: 1000'],
		},
		{
			id: 'own-page',
			scenario: changed(BANK, { client: { origin: 'https://bank.example' } }),
			ask: {
				en: 'What if the page comes from the bank itself?',
				'zh-CN': '如果网页来自银行自己的网站，会怎样？',
			},
			answers: {
				en: [
					'The connection opens.',
					'The server responds with 403 as before.',
					'The connection opens without cookies.',
				],
				'zh-CN': ['连接打开。', '服务器和前面一样返回 403。', '连接打开，但不带 Cookie。'],
			},
			right: 0,
			because: {
				en: 'Origin contains the page’s scheme and host, and any port other than the default. A program outside a browser can send any Origin (§10.2), so the check protects browser users but cannot replace a password.',
				'zh-CN':
					'Origin 包含网页的协议和主机；如果端口不是默认端口，还包含端口。浏览器之外的程序可以发送任何 Origin（§10.2），所以这项检查可以保护浏览器的用户，但不能代替密码。',
			},
			outcome: READ,
		},
	],
	outcome: sameEnding(1006, false),
	shows: ['125 left down HTTP/1.1 403 Forbidden', '150 page error 3'],
};
