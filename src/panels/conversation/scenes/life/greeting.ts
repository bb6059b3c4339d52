import { client, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

export const greeting: Scene = {
	id: 'greeting',
	group: 'life',
	level: 'basic',
	title: { en: 'The server speaks without being asked', 'zh-CN': '没人问，服务器就开口了' },
	watch: {
		en: 'With plain HTTP a server waits to be asked. Here the server and your page both send a message as soon as they’re open: which one arrives first?',
		'zh-CN':
			'用普通的 HTTP，服务器要等人来问。在这里，连接一打开，服务器和你的网页各自就发一条消息：哪一条先到？',
	},
	lengthMs: 1_075,
	scenario: scenario([
		server(on('open'), { type: 'text', text: 'world' }),
		client(on('open'), { type: 'text', text: 'from client: hello' }),
		client(1_000, { type: 'close', code: 1000 }),
	]),
	narration: [
		{
			at: 75,
			en: 'The server has just answered 101, and its connection handler runs. “world” leaves right behind the response.',
			'zh-CN':
				'服务器刚回了 101，它的 connection 事件处理函数就运行了。“world”紧跟在响应后面出发。',
		},
		{
			at: 100,
			en: 'The 101 and “world” arrive together. Your page gets the open event first and sends “from client: hello”; only then does it get the message event.',
			'zh-CN':
				'101 和“world”一起到达。你的网页先收到 open 事件，发出“from client: hello”，然后才收到 message 事件。',
		},
		{
			at: 125,
			en: '“from client: hello” arrives. It looks like an answer to “world”, but it isn’t: your page sent it before reading “world”.',
			'zh-CN':
				'“from client: hello”到了。看着像在回答“world”，其实不是：网页发它的时候，还没读到“world”。',
		},
		{
			at: 1_000,
			en: 'For 875 ms neither side has sent anything, and the connection just stays open. Now your page calls close(1000).',
			'zh-CN': '875 ms 里，两边什么也没发，连接照样开着。现在你的网页调用 close(1000)。',
		},
		{
			at: 1_050,
			en: 'The server’s Close and TCP FIN arrive. Your page gets its close event: 1000, wasClean true.',
			'zh-CN': '服务器的 Close 和 TCP FIN 到了。你的网页收到 close 事件：1000，干净关闭。',
		},
	],
	whatIfs: [
		{
			id: 'too-early',
			at: 60,
			who: 'client',
			do: { type: 'text', text: 'from client: hello' },
			ask: {
				en: 'What if the page calls send() at 60 ms, too, with the request still on its way?',
				'zh-CN': '如果网页在 60 ms 就先调用一次 send()，请求还在路上，会怎样？',
			},
			answers: {
				en: [
					'The browser keeps it until after the open event.',
					'The browser sends it right behind the request.',
					'send() throws, and nothing of it is sent.',
				],
				'zh-CN': [
					'浏览器先存着，open 之后再发。',
					'浏览器紧跟在请求后面发出。',
					'send() 抛出异常，什么也没发。',
				],
			},
			right: 2,
			because: {
				en: 'While readyState is 0, send() throws InvalidStateError (WHATWG). A client must wait for the response before it sends more data (§4.1).',
				'zh-CN':
					'readyState 为 0 时，send() 抛出 InvalidStateError（WHATWG）。客户端必须等到响应，才能再发数据（§4.1）。',
			},
			outcome: sameEnding(1000, true, ['world'], ['from client: hello']),
			shows: ['60 threw InvalidStateError'],
		},
	],
	outcome: sameEnding(1000, true, ['world'], ['from client: hello']),
	shows: [
		'75 left down 81 05 77 6f 72 6c 64',
		'100 page open 1',
		'100 page message 1 world',
		'125 server text [from client: hello]',
	],
};
