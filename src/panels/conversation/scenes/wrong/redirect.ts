import { answered } from '../scene-parts.ts';
import { endings, httpAnswer, type Scene } from '../scene.ts';

export const redirect: Scene = {
	id: 'redirect',
	group: 'wrong',
	level: 'basic',
	title: {
		en: '302, 401, 503: your page always gets 1006',
		'zh-CN': '302、401、503：网页收到的都是 1006',
	},
	watch: {
		en: 'The server redirects the client or refuses the request. Whatever the status code, the page gets the same events: watch which ones.',
		'zh-CN': '服务器重定向，或者拒绝请求。不管状态码是几，网页收到的事件都一样：看看是哪些。',
	},
	lengthMs: 125,
	scenario: answered(httpAnswer('302 Found', ['Location: ws://other.example.com/chat'])),
	narration: [
		{
			at: 75,
			en: 'The server answers 302 Found, with the URL of another server.',
			'zh-CN': '服务器返回 302 Found，带着另一台服务器的 URL。',
		},
		{
			at: 100,
			en: 'The browser doesn’t follow: your page gets an error event, then a close event with 1006 (WHATWG; measured). The client of the ws library can follow redirects: its option is followRedirects.',
			'zh-CN':
				'浏览器不跟着走：你的网页先收到 error 事件，再收到 close 事件（1006）（WHATWG；已实测）。ws 库的客户端可以跟随重定向，选项是 followRedirects。',
		},
	],
	whatIfs: [
		{
			id: 'unauthorized',
			scenario: answered(httpAnswer('401 Unauthorized', ['WWW-Authenticate: Basic realm="chat"'])),
			ask: { en: 'What if the status code is 401?', 'zh-CN': '如果状态码是 401，会怎样？' },
			answers: {
				en: [
					'The close event contains the 401.',
					'An error event and 1006, as before.',
					'The page can answer with a password.',
				],
				'zh-CN': [
					'close 事件里写着 401。',
					'照样是 error 事件和 1006。',
					'网页可以拿用户的密码来回应。',
				],
			},
			right: 1,
			because: {
				en: 'A page gets no status code. The WHATWG standard lists seven failures that a page must not be able to tell apart; otherwise it could probe your local network.',
				'zh-CN':
					'网页得不到状态码。WHATWG 标准列出七种失败，规定不得让网页区分它们，否则网页可以借此探测你的本地网络。',
			},
			outcome: endings([1006, false], null),
		},
		{
			id: 'unavailable',
			scenario: answered(httpAnswer('503 Service Unavailable', ['Retry-After: 120'])),
			ask: {
				en: 'What if it’s 503, with Retry-After: 120?',
				'zh-CN': '如果是 503，还带着 Retry-After: 120，会怎样？',
			},
			answers: {
				en: [
					'The browser tries again after 120 s.',
					'The page can read Retry-After.',
					'The page gets error and 1006, no more.',
				],
				'zh-CN': [
					'浏览器 120 s 后自动重试。',
					'网页读得到 Retry-After。',
					'网页只有 error 事件和 1006。',
				],
			},
			right: 2,
			because: {
				en: 'A page can’t read the response, so it can’t see when to try again. A server can instead accept the connection and close it with 1013 (try again later), which a page can read.',
				'zh-CN':
					'网页读不到这个响应，也就不知道什么时候重试。服务器可以改为先接受连接，再用 1013（稍后再试）关闭：这个关闭码网页读得到。',
			},
			outcome: endings([1006, false], null),
		},
	],
	outcome: endings([1006, false], null),
	shows: ['100 client answered 302 ws://other.example.com/chat', '100 page close 3 1006  false'],
};
