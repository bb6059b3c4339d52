import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const en: CourseLessonWords = {
	title: 'When is it worth it?',
	can: 'You can estimate the bytes and the delay of polling, SSE and WebSocket, and choose one of them for a page.',
	steps: {
		'price-of-news': {
			title: 'What does a score cost?',
			text: [
				'Your page shows a live score, new about every 10 s. It can’t know when, so it asks every second: anything new? That’s **polling** ①. Watch it for a moment.',
			],
			task: 'How many bytes cross the wire for a score of 20 bytes?',
			choices: {
				hundred: 'about 100 bytes',
				thousand: 'about 1,000 bytes',
				'ten-thousand': 'about 10,000 bytes',
			},
			replies: {
				hundred:
					'A single poll already has 800 bytes of headers, and the page sends ten polls for each score.',
				thousand:
					'That’s the cost of one poll. But nine of ten polls bring no score, and they have headers too.',
				'ten-thousand': '',
			},
			done: 'Mostly the answer is no, and each no has **headers**: about 800 bytes of lines about the transfer. TCP and IP, the protocols below HTTP, add their own. Together that’s about 10,000 bytes for one score.',
		},
		'mean-delay': {
			title: 'Like waiting for a bus',
			text: [
				'A score waits for the next poll ① as you wait for a bus. Now the page polls only every 6 s, and the **round trip**, there and back, takes 200 ms.',
			],
			task: 'How many ms does a new score take to the page, on average?',
			unit: 'ms',
			mistakes: {
				'whole-interval':
					'That’s the longest wait. A score can come at any time between two polls, so on average it waits half of the interval.',
				'way-only':
					'That’s only the way to the page. Before that, the score waits at the server for the next poll.',
				'old-interval': 'That fits one poll per second. Now the page polls every 6 s.',
			},
			done: 'Half of the interval is 3,000 ms, and half of the round trip is 100 ms. Together these are {short-polling.mean} ms.',
		},
		'long-poll': {
			title: 'Long polling on the wire',
			text: [
				'What if the server holds its answer ① until there is news? `after=17` says “I have score 17”, `200` brings news, `204` brings none. Soon there is score 18.',
			],
			task: 'Put the four lines that are sent in order: `→` to the server, `←` to the page.',
			mistakes: {
				'server-asks':
					'This is a request from the server to the client. In HTTP the client sends the requests.',
				unasked:
					'There is no score 19 yet. And the server sends nothing unasked: a score comes in a response.',
				empty:
					'204 means: nothing new. But here the server holds its answer, and gives it when there is score 18.',
				ok: 'This line begins a response, and a response needs a request before it. The server sends it when there is score 18.',
				score:
					'Score 18 is the content of a response. The request and the status line of the response come before it.',
				'ask-again':
					'This request asks for what comes after score 18. So the client must have received score 18 before.',
			},
			done: 'A request waits, and its response brings the message. The next request follows at once. If nothing happens for long, an empty response (204) ends the wait, and the page asks again.',
			hints: [
				'The client begins. It asks for what comes after score 17.',
				'The response comes when there is score 18: first its status, then the score.',
				'The request after 17, the line with 200, score 18, the request after 18. The other lines are a request from the server, a score that has not come yet, and an answer without news.',
			],
		},
		'worked-push': {
			title: 'Three ways to hear news at once',
			text: [
				'**Long polling** ① asks again after each message. **SSE** ② (server-sent events) keeps one response open, and **WebSocket** ③ one connection.',
				'Asking again costs more than five times as many bytes. Compare the dark bars.',
			],
		},
		'polling-wins': {
			title: 'Find a page for which polling is right',
			text: [
				'Polling ① isn’t always wrong: some pages have time. Here a score feels slow after one second, so the answer is SSE ②.',
			],
			task: 'Move two sliders, so that polling is fine.',
			done: 'This page has time, so it asks rarely. Each poll brings all scores that have gathered, and pays its headers only once.',
			mistakes: {
				'user-writes':
					'**Messages from you** is {upstream} per second. With polling and with SSE, each of them is a separate request with headers, so the lab recommends WebSocket.',
				unusable:
					'The lab cannot use one of the values, and goes on with another one. Its field says why. Write a number such as 1000 or 0.5, without a unit.',
				'other-size': '**Message size** is {bytes} bytes. The scores of this page have 20 bytes.',
				'nothing-in-time':
					'**Feels slow after** is too short for every transport: the trip to the client alone takes half a round trip.',
				'too-late':
					'A score can now wait longer than **Feels slow after** allows: the whole of **Poll every**, and then it travels.',
				'too-many-polls':
					'Polling is fast enough, but it costs {short-polling.minute} bytes per minute, and SSE {sse.minute}. Each poll has headers, so ask less often.',
			},
			otherwise: 'Polling isn’t the answer yet. The words beside it say why.',
			hints: [
				'Two settings matter: how late a message may be, and how often the page asks.',
				'Set **Feels slow after** to 90,000, a minute and a half. Then make **Poll every** longer.',
				'**Poll every** 60,000 and **Feels slow after** 90,000. Each response then brings about six scores with the headers of one poll.',
			],
		},
		'both-ways': {
			title: 'Where WebSocket wins',
			text: [
				'So far your page only listened, and SSE ① was as good as WebSocket ②. But SSE goes one way. To say something, the page sends a POST, a whole request, each time.',
			],
			task: 'Move one slider, so that WebSocket is the answer.',
			done: 'Now your page speaks, too. With SSE each of its messages is a request with headers, and with WebSocket a small frame: compare the dark bars. Messages both ways, that’s where WebSocket wins.',
			mistakes: {
				unusable:
					'The lab cannot use one of the values, and goes on with another one. Its field says why. Write a number such as 1000 or 0.5, without a unit.',
				'nothing-in-time':
					'Now even the fastest message feels slow: the way to the page alone takes half a round trip.',
				'only-listens':
					'Your page still only listens, and then SSE does as well as WebSocket. Which slider lets the page speak?',
				'hardly-speaks':
					'Your page speaks, but so rarely that its requests hardly count. Let it speak more often.',
			},
			otherwise: 'WebSocket isn’t the answer yet. The words beside it say why.',
			hints: [
				'It’s not about speed: both hear a message equally soon. It’s about who speaks.',
				'**Messages from you** is 0: the page says nothing. Move this slider.',
				'Set **Messages from you** to 1. Each of them is a whole request with SSE, and a small frame with WebSocket.',
			],
		},
		'read-it': {
			title: 'You can now read this',
			text: [
				'Socket.IO, a library for live pages, knows long polling ① and WebSocket ②. A page with it usually sends these requests first (shortened):\n```\nGET  /socket.io/?transport=polling…\nPOST /socket.io/?transport=polling…\nGET  /socket.io/?transport=polling…\nGET  /socket.io/?transport=websocket…\n```',
			],
			task: 'What does this page do?',
			choices: {
				'once-a-second': 'It asks once per second, and always will.',
				moves: 'It begins with long polling, and then moves to a WebSocket.',
				failed: 'Its WebSocket has failed, so it falls back to polling.',
			},
			replies: {
				'once-a-second': 'Look at the last line: it asks for something other than polling.',
				moves:
					'Long polling works nearly everywhere, so Socket.IO begins with it and tries a WebSocket beside it. If the server doesn’t agree to that, the page stays with long polling.',
				failed: 'Then the lines would come the other way round. Here polling is first.',
			},
		},
		claim: {
			title: 'A claim from the web',
			text: [
				'“HTTP is one-way. A server can send something new at once only over WebSocket.” Compare SSE ① with WebSocket ②.',
			],
			task: 'Which sentence is true?',
			choices: {
				simplex: 'HTTP is simplex: data travels in one direction.',
				unasked: 'Over HTTP/1.1, each response of a server belongs to a request.',
				'only-websocket': 'With SSE a message waits until the next request.',
				always: 'A page that updates itself should always use WebSocket, never polling.',
			},
			replies: {
				simplex:
					'The request travels to the server and the response back, on a TCP connection that carries both directions. A simplex channel has one direction.',
				unasked:
					'So the client asks first. But a server may hold its response (long polling), or let it last for hours (SSE).',
				'only-websocket':
					'The response of SSE stays open, and each message travels in it at once. The lab gives SSE the same delay as WebSocket.',
				always:
					'You found settings for which polling needs fewer bytes. And if messages travel only to the client, SSE is simpler and costs about the same.',
			},
		},
		'worked-poll': {
			title: 'Read the polling lane',
			text: [
				'Each request of **Polling** ① crosses, its response comes back. Green is the message, and a hatched response brings nothing.',
				'A message waits half a second for the next poll, then travels half of the **round trip** of {rtt} ms: {short-polling.mean} ms.',
			],
		},
		'fewer-polls': {
			title: 'Predict the bytes',
			text: ['With a poll per second, the client needs {short-polling.minute} bytes per minute.'],
			task: 'How many bytes per minute does the client need with a poll every 2 s?',
			unit: 'bytes per minute',
			mistakes: {
				unchanged:
					'This is the number for one poll per second. Now there is one poll every 2 s, so half of the headers are saved.',
				'scores-only':
					'This would be right if only the six polls with a score cost something. But there are 30 polls per minute, and each has headers.',
				'per-second': 'This is the number of bytes per second. The question is about a minute.',
			},
			done: 'There are 30 polls per minute instead of 60, and each needs about 1,000 bytes: {short-polling.minute} bytes in all. But the delay has grown to {short-polling.mean} ms on average.',
		},
		'held-delay': {
			title: 'Predict the delay of long polling',
			text: [
				'The page with the live score now uses long polling. The server holds a request for 30 s at most, and the round trip takes 300 ms.',
			],
			task: 'How many ms does a new score take on average to the client?',
			unit: 'ms',
			mistakes: {
				'half-interval':
					'This is the delay of polling once per second. With long polling, a request already waits at the server when the score comes.',
				'whole-trip':
					'This is the whole round trip. The request is already at the server, so only the response has to travel.',
				'half-hold':
					'The server does not wait until the 30 s are over. It sends the response as soon as there is a score.',
			},
			done: 'A request nearly always waits at the server. So the response leaves at once and travels for half of the round trip: {long-polling.mean} ms on average, with the short gap between two requests.',
		},
		'held-bytes': {
			title: 'Predict the bytes of long polling',
			text: [
				'With one message per second, long polling needs {long-polling.minute} bytes per minute. Now the match is slower, with one message per 5 s.',
			],
			task: 'How many bytes per minute does the client need with long polling?',
			unit: 'bytes per minute',
			mistakes: {
				unchanged:
					'With polling once per second, the number would stay about the same. Long polling sends a request for each message, and now there are fewer messages.',
				'no-headers':
					'This is about what SSE needs. With long polling, each message comes in a response of its own, with headers.',
				'per-second': 'This is the number of bytes per second. The question is about a minute.',
			},
			done: 'A fifth of the messages need about a fifth of the requests: {long-polling.minute} bytes. Polling once per second still needs {short-polling.minute} bytes, because its timer fires even without a message.',
		},
		'larger-messages': {
			title: 'Predict the bytes of SSE',
			text: [
				'For one message of 20 bytes per second, SSE needs {sse.minute} bytes per minute. Now each message has 300 bytes.',
			],
			task: 'How many bytes per minute does the client need with SSE?',
			unit: 'bytes per minute',
			mistakes: {
				'times-fifteen':
					'The message is 15 times as long, but the rest is not. The headers of TCP and IP stay the same for each message.',
				'messages-only':
					'This is 60 times 300 bytes, the messages alone. Each message also has headers of TCP and IP, and a TCP acknowledgement.',
				'one-message': 'You added 280 bytes once. But there are 60 messages per minute.',
			},
			done: 'Each message has 280 bytes more, and 60 messages make 16,800: {sse.minute} bytes in all. The headers stay the same.',
		},
		'push-delay': {
			title: 'Predict the delay of SSE and WebSocket',
			text: ['The page now uses WebSocket, over a satellite. The round trip takes 500 ms.'],
			task: 'How many ms does a new score take on average to the client? With SSE the number is the same.',
			unit: 'ms',
			mistakes: {
				'whole-trip':
					'This is the whole round trip. The connection is open, so the server sends the score without a request, and only one way counts.',
				'half-interval':
					'This is the delay of polling once per second. With WebSocket and SSE a score does not wait for a timer.',
				unchanged: 'This is the delay with a round trip of 100 ms. Now the distance is greater.',
			},
			done: 'The score leaves at once and travels for half of the round trip: {websocket.mean} ms with WebSocket and {sse.mean} ms with SSE. Long polling needs {long-polling.mean} ms, and polling once per second {short-polling.mean} ms.',
		},
		'more-messages': {
			title: 'Five times as many messages',
			text: [
				'With one message per second, WebSocket needs {websocket.minute} bytes per minute. It writes 2 bytes before a short message, and TCP and IP add their headers.',
			],
			task: 'Now 5 messages come per second. How many bytes per minute does WebSocket need?',
			unit: 'bytes per minute',
			mistakes: {
				unchanged:
					'This is the number for one message per second. Each further message is sent by itself.',
				'messages-only':
					'These are the 300 messages of 20 bytes alone. Each also has a WebSocket header of 2 bytes and the headers of TCP and IP.',
				'per-second': 'This is the number of bytes per second. The question is about a minute.',
			},
			done: 'With WebSocket the bytes grow with the number of messages. Polling needs {short-polling.minute}, hardly more than before, because one response brings several messages. Long polling needs {long-polling.minute}, because nearly every message has a request of its own.',
		},
		'one-part': {
			title: 'Slow down the polls',
			text: [
				'The live score may be 10 s late, and a client may need at most 9,000 bytes per minute.',
			],
			task: 'Change only **Poll every**, for little wait and few bytes. A score now waits at most {short-polling.wait} ms, and a client needs {short-polling.minute} bytes per minute.',
			done: 'Polling meets both demands. The lab still says “Use SSE”, because SSE needs only {sse.minute} bytes per minute.',
			mistakes: {
				unusable:
					'The lab cannot use one of the values, and goes on with another one. Its field says why. Write a number such as 1000 or 0.5, without a unit.',
				'other-rate':
					'**Messages** has changed to {rate} per second. The match decides how often a score comes: 0.1 per second.',
				'other-headers':
					'**HTTP headers** has changed to {headers} bytes. The headers of this page have 800 bytes.',
				'too-late':
					'A score can wait {short-polling.wait} ms, longer than 10 s. The longest delay is the poll interval plus half of the round trip of {rtt} ms.',
				'too-many-bytes':
					'Polling needs {short-polling.minute} bytes per minute, more than 9,000. Each poll costs about 1,000 bytes, so ask less often.',
			},
			otherwise:
				'Change only **Poll every**. The other settings stay: 0.1 messages per second, a round trip of 100 ms, 800 bytes of headers.',
			hints: [
				'The delay limits how long the interval can be, and the bytes limit how short it can be.',
				'The longest wait is the interval plus half of the round trip of 100 ms. So the interval is at most 9,950 ms.',
				'9,000 ms meets both: the longest wait is 9,050 ms, and there are fewer than seven polls per minute.',
			],
		},
		'three-parts': {
			title: 'A chat',
			text: [
				'A chat gets 30 messages per minute. The round trip is 0.24 s; a request has 900 bytes of headers, a response 300. **HTTP headers** is under **More figures**.',
			],
			task: 'Set **Messages to you**, **Round trip** and **HTTP headers** for this chat.',
			done: 'The lab recommends WebSocket: {websocket.minute} bytes per minute, and a mean delay of {websocket.mean} ms. SSE needs {sse.minute}, because each message from the user is a separate request with headers.',
			mistakes: {
				'others-changed':
					'These three fields are right, and so are **Messages from you** and **Feels slow after**. But another setting has changed, and now the lab does not recommend WebSocket. Take that change back.',
				unusable:
					'The lab cannot use one of the values, and goes on with another one. Its field says why. Write a number such as 1000 or 0.5, without a unit.',
				'rate-per-minute': '30 is the number per minute. **Messages to you** counts per second.',
				'rate-inverse':
					'2 is the number of seconds per message. **Messages to you** counts messages per second: 30 divided by 60.',
				seconds: '0.24 is the round trip in seconds. **Round trip** counts milliseconds.',
				'one-way':
					'120 ms is one way. **Round trip** is the time to the other side and back. The lab halves it itself.',
				'one-head':
					'**HTTP headers** is {headers} bytes. This field counts the request and its response together.',
				'other-settings':
					'These three fields are right. But **Messages from you** was 0.1 per second, and **Feels slow after** was 300 ms.',
			},
			otherwise:
				'Now the page gets {rate} messages per second, the round trip is {rtt} ms, and the headers have {headers} bytes. Compare this with the chat.',
			hints: [
				'Compare the units: a minute has 60 seconds, and a second has 1,000 ms. The headers of the request and of the response count together.',
				'30 messages per minute are 0.5 per second.',
				'**Messages to you** 0.5, **Round trip** 240, **HTTP headers** 1,200: half a message per second, 0.24 s, and 900 + 300 bytes.',
			],
		},
		exit: {
			title: 'What you know now',
			text: ['Three questions about this lesson. A question that you miss comes back later.'],
		},
	},
	items: {
		'polling-mean': {
			question:
				'A page polls every 8 s, and the network is so fast that its time does not count. How many ms does a message wait on average?',
			because:
				'A message can come at any time between two polls, so on average it waits half of the interval.',
		},
		'polling-empty': {
			question:
				'A page polls every 2 s, and one message comes per minute. How many of the 30 responses per minute are empty?',
			because: 'One response brings the message, and 29 bring nothing. All 30 have headers.',
		},
		'polling-push-delay': {
			question:
				'The round trip takes 80 ms. The server has a new message. After how many ms, on average, does a client with WebSocket receive it?',
			because:
				'The server sends it at once, so it travels for half of the round trip. With SSE it is the same.',
		},
		'polling-long': {
			question: 'When does the server send its response to a long poll?',
			choices: {
				message: 'when there is a message, or after the longest wait',
				'at-once': 'at once, empty if there is nothing new',
				interval: 'at fixed times on which client and server have agreed',
			},
			because:
				'The server holds the request until there is a message, so the message leaves at once. A response at once would be ordinary polling.',
		},
		'polling-busy': {
			question:
				'Messages come five times as often. For which transport does the number of bytes grow least?',
			choices: { polling: 'polling', 'long-polling': 'long polling', websocket: 'WebSocket' },
			because:
				'The number of polls stays the same, and one response can bring several messages. Long polling needs a request for nearly every message, and WebSocket a frame.',
		},
		'polling-sse-up': {
			question: 'A page gets its messages over SSE. How does a message from its user travel?',
			choices: {
				request: 'in an HTTP request of its own',
				stream: 'on the same event stream',
				frame: 'on the same connection, in both directions',
			},
			because:
				'SSE is one response, and it travels only to the client. So a message from the user needs a request.',
		},
		'polling-enough': {
			question: 'For which page is polling a sensible choice?',
			choices: {
				weather: 'rare weather warnings that can be an hour late',
				prices: 'prices that change five times per second',
				game: 'a game in which each player moves 20 times per second',
			},
			because:
				'With a long acceptable delay, a few polls cost less than a connection with heartbeats.',
		},
	},
	teacher: {
		goals: [
			'Estimate the bytes per minute and the mean delay of polling, long polling, SSE and WebSocket.',
			'Explain how a server delivers a message over HTTP before the client asks again.',
			'Choose a page’s transport by its message rate, its acceptable delay and the direction of its messages.',
		],
		questions: [
			{
				before: 'price-of-news',
				ask: 'Which pages that you know update themselves? How soon must a change be visible there?',
				answer:
					'For example a chat (less than a second), a score (some seconds), a weather warning (minutes).',
			},
			{
				before: 'mean-delay',
				ask: 'A bus comes every 6 minutes, and you do not know the timetable. How long do you wait on average?',
				answer: 'Three minutes. A message waits for the next poll in the same way.',
			},
			{
				before: 'long-poll',
				ask: 'The server has no news when a request comes. What can it do, other than send an empty response?',
				answer: 'It can hold the request and respond later, when there is a message.',
			},
			{
				before: 'polling-wins',
				ask: 'Which page would you build with polling, and why?',
				answer:
					'A page whose messages can be many seconds late. Then there are few polls, and one poll may bring several messages.',
			},
			{
				before: 'both-ways',
				ask: 'Name a page that only listens, and one that also speaks all the time.',
				answer:
					'A live score only listens. A chat or a game also speaks, and there each request with headers counts.',
			},
			{
				before: 'claim',
				ask: 'Can a server send something over HTTP/1.1 that the client has not asked for?',
				answer: 'No. But it can respond late, or with a response that does not end.',
			},
			{
				before: 'held-bytes',
				ask: 'What decides the number of requests per minute: the timer or the messages?',
				answer:
					'With polling the timer decides. With long polling the messages decide, because each message ends a request.',
			},
		],
		notes: {
			'price-of-news': [
				'Let the class vote by a show of hands. Many choose 1,000 bytes; let one of them count the polls per score.',
			],
			'mean-delay': [
				'Write “half the interval + half the round trip” on the board before you go on.',
			],
			'long-poll': [
				'Let two learners play client and server with paper slips: the server keeps the slip until there is news.',
			],
			'worked-push': [
				'Change **Round trip** to 1,000 ms and back. All lanes get slower together, because each transport depends on the network’s delay.',
			],
			'polling-wins': [
				'Let groups search for different settings. There are many; compare when a message **feels slow**.',
			],
			'both-ways': [
				'Move **Messages from you** slowly from 0, and let the class watch the bar of SSE. Ask what grows: the messages or their headers?',
			],
			'worked-poll': [
				'Follow one dot in the lane of **Polling** with the pointer: message, wait, bold arrow.',
				'Compare the bars of the lanes: each is the bytes of one client in a minute.',
			],
			'larger-messages': [
				'Collect the two parts of the sum first: what grows with the size, and what stays.',
			],
		},
		misunderstandings: [
			{
				belief: 'WebSocket is faster because it is a newer protocol.',
				say: 'Its delay is half a round trip, the same as with SSE. Show both lanes. Compared with polling, WebSocket saves the wait and the headers.',
			},
			{
				belief: 'An empty response costs nothing.',
				say: 'It has headers like any other response. Set **Messages** to 0.01 and look at the bytes of polling.',
			},
			{
				belief: 'With SSE the client can send messages on the same stream.',
				say: 'The stream is a response, so it goes to the client only. A message from the user is a request of its own.',
			},
			{
				belief: 'An open connection costs nothing while no messages come.',
				say: 'Heartbeats, the dotted arrows, keep the connection open. The server also needs memory for each open connection.',
			},
		],
	},
};
