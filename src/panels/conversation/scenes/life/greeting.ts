import { client, on, sameEnding, scenario, server, type Scene } from '../scene.ts';

export const greeting: Scene = {
	id: 'greeting',
	group: 'life',
	level: 'basic',
	title: {
		en: 'Each side sends without waiting for the other',
		'zh-CN': '双方各自发送消息，互不等待',
	},
	watch: {
		en: 'The server and the page each send a message as soon as the connection is open on their side. Watch which message arrives first.',
		'zh-CN': '连接一打开，服务器和网页就各自发送一条消息。看看哪条消息先到。',
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
			en: 'The server responds with 101. The server’s connection handler runs and sends “world” right after the response.',
			'zh-CN': '服务器返回 101。服务器的 connection 事件处理函数随即运行，紧跟着响应发出“world”。',
		},
		{
			at: 100,
			en: 'The 101 response and “world” arrive together. The page gets the open event, and its handler sends “from client: hello”. Then the page gets the message event.',
			'zh-CN':
				'101 和“world”一起到达。网页先收到 open 事件，在 open 的处理函数里发送“from client: hello”，然后收到 message 事件。',
		},
		{
			at: 125,
			en: 'The server receives “from client: hello”. This message does not answer “world”: the page sent it before reading “world”.',
			'zh-CN':
				'服务器收到“from client: hello”。这条消息不是对“world”的回应：网页发送时还没有读到“world”。',
		},
		{
			at: 1_000,
			en: 'For 875 ms neither side sends anything, and the connection stays open. Then the page calls close(1000).',
			'zh-CN': '此后 875 ms 内，双方都没有发送数据，连接保持打开。然后网页调用 close(1000)。',
		},
		{
			at: 1_050,
			en: 'The server’s Close frame and TCP FIN arrive. The page gets its close event: 1000, wasClean true.',
			'zh-CN': '服务器的 Close 帧和 TCP FIN 到达。网页收到 close 事件：1000，干净关闭。',
		},
	],
	whatIfs: [
		{
			id: 'too-early',
			at: 60,
			who: 'client',
			do: { type: 'text', text: 'from client: hello' },
			ask: {
				en: 'What if the page also calls send() at 60 ms, while the request is in transit?',
				'zh-CN': '如果网页在 60 ms 时就调用 send()，而请求还在传输途中，会怎样？',
			},
			answers: {
				en: [
					'The browser keeps the text and sends it after the open event.',
					'The browser sends the text right after the request.',
					'send() throws, and nothing is sent.',
				],
				'zh-CN': [
					'浏览器保留这段文本，在 open 事件之后发送。',
					'浏览器紧跟在请求之后发送文本。',
					'send() 抛出异常，什么也没有发送。',
				],
			},
			right: 2,
			because: {
				en: 'While readyState is 0, send() throws InvalidStateError (WHATWG). A client must wait for the response before it sends more data (§4.1).',
				'zh-CN':
					'readyState 为 0 时，send() 抛出 InvalidStateError（WHATWG）。客户端必须等响应到达，才能继续发送数据（§4.1）。',
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
