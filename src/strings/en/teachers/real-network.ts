import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'Choose a heartbeat interval from an idle limit and a byte budget.',
		'Set up reconnecting so that many clients do not come back in the same second.',
		'Say what `wss`, a heartbeat and an Origin check protect against, and what they do not.',
	],
	questions: [
		{
			before: 'silence',
			ask: 'Which machines are between a phone and a server, and which of them remember connections?',
			answer:
				'NAT routers, firewalls, proxies and load balancers. Many of them forget silent connections.',
		},
		{
			before: 'budget',
			ask: 'Which two numbers bound the interval of the Pings?',
			answer: 'The idle limit from above, and the byte budget from below.',
		},
		{
			before: 'herd',
			ask: '1,000 clients reconnect to a server that completes 200 handshakes per second. Why does this take longer than five seconds?',
			answer: 'The server also works on attempts that the clients have given up.',
		},
		{
			before: 'evil-page',
			ask: 'What stops a page of another site from reading your mail with `fetch`? Does that also work for a WebSocket?',
			answer: 'The same-origin policy and CORS. Neither of them applies to a WebSocket.',
		},
		{
			before: 'tunnel',
			ask: 'How does a browser know that there is a proxy?',
			answer:
				'From its configuration: the system, a setting or a script. The browser cannot see other proxies.',
		},
	],
	notes: {
		silence: [
			'Take a show of hands before you lock the prediction. Ask those who chose 1001: who would send the Close?',
		],
		budget: [
			'Let each half of the class name an interval: one half wants to save bytes, the other wants to be safe. Enter both.',
		],
		herd: [
			'After the reveal scroll to “All clients reconnect at once”, and let the class compare the four charts.',
		],
		'evil-page': [
			'Select the arrow “GET /” and read the Origin field aloud. Ask who wrote it: the browser, not the page.',
		],
		production: [
			'Collect the four fields on the board first, then set them one by one and press **Check** after each.',
		],
	},
	misunderstandings: [
		{
			belief: 'Page code can call `ws.ping()`.',
			say: 'That is a method of the Node library ws. In the console of a browser it is undefined; try it.',
		},
		{
			belief: 'The Origin check keeps programs out.',
			say: 'A program can write any Origin. The check protects the users of browsers; a login or a token stops programs.',
		},
		{
			belief: 'TCP keepalive is enough.',
			say: 'By default it is off or waits for hours, and it reaches only as far as a proxy. A Ping passes through the proxy.',
		},
		{
			belief: 'A client should reconnect as quickly as possible.',
			say: 'Show “A thousand clients come back”: a single attempt is harmless, but a thousand in one second are not (§7.2.3).',
		},
	],
};
