import { answered } from '../scene-parts.ts';
import { endings, httpAnswer, type Scene } from '../scene.ts';

export const redirect: Scene = {
	id: 'redirect',
	group: 'wrong',
	level: 'basic',
	title: { en: 'The server redirects or refuses the request', 'zh-CN': '服务器重定向或拒绝请求' },
	watch: {
		en: 'The server responds with a status code other than 101. The page gets the same events each time.',
		'zh-CN': '服务器返回的状态码不是 101。无论是哪个状态码，网页收到的事件都相同。',
	},
	lengthMs: 125,
	scenario: answered(httpAnswer('302 Found', ['Location: ws://other.example.com/chat'])),
	narration: [
		{
			at: 75,
			en: 'The server responds with 302 Found and the URL of another server.',
			'zh-CN': '服务器返回 302 Found 和另一台服务器的 URL。',
		},
		{
			at: 100,
			en: 'The browser does not follow the redirect: the page gets an error event, then a close event with 1006 (WHATWG; measured). The client of the ws library can follow redirects; its option is followRedirects.',
			'zh-CN':
				'浏览器不跟随重定向：网页先收到 error 事件，再收到关闭码为 1006 的 close 事件（WHATWG；已实测）。ws 库的客户端可以跟随重定向，相应的选项是 followRedirects。',
		},
	],
	whatIfs: [
		{
			id: 'unauthorized',
			scenario: answered(httpAnswer('401 Unauthorized', ['WWW-Authenticate: Basic realm="chat"'])),
			ask: { en: 'What if the status code is 401?', 'zh-CN': '如果状态码是 401，会怎样？' },
			answers: {
				en: [
					'The close event contains 401.',
					'The page gets an error event and a close event with 1006, as before.',
					'The page can answer with a password.',
				],
				'zh-CN': [
					'close 事件里有 401。',
					'和前面一样，网页收到 error 事件和 close 事件（1006）。',
					'网页可以用密码回应。',
				],
			},
			right: 1,
			because: {
				en: 'The page gets no status code. The WHATWG standard lists seven failures that a page must not be able to tell apart. Otherwise a page could probe the user’s local network.',
				'zh-CN':
					'网页得不到状态码。WHATWG 标准列出了七种失败，规定不得让网页区分它们，否则网页可以借此探测用户的本地网络。',
			},
			outcome: endings([1006, false], null),
		},
		{
			id: 'unavailable',
			scenario: answered(httpAnswer('503 Service Unavailable', ['Retry-After: 120'])),
			ask: {
				en: 'What if the status code is 503, with Retry-After: 120?',
				'zh-CN': '如果状态码是 503，响应中有 Retry-After: 120，会怎样？',
			},
			answers: {
				en: [
					'The browser tries again after 120 s.',
					'The page can read Retry-After.',
					'The page gets an error event and a close event with 1006, and cannot see when to try again.',
				],
				'zh-CN': [
					'浏览器 120 s 后自动重试。',
					'网页可以读到 Retry-After。',
					'网页收到 error 事件和 close 事件（1006），无法得知何时可以重试。',
				],
			},
			right: 2,
			because: {
				en: 'A page cannot read the response. A server can instead accept the connection and close it with 1013 (try again later); a page can read this close code.',
				'zh-CN':
					'网页读不到这个响应。服务器也可以先接受连接，再用关闭码 1013（稍后再试）关闭；网页可以读到关闭码。',
			},
			outcome: endings([1006, false], null),
		},
	],
	outcome: endings([1006, false], null),
	shows: ['100 client answered 302 ws://other.example.com/chat', '100 page close 3 1006  false'],
};
