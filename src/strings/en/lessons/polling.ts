import type { LessonWords } from '../../lesson-words.ts';

export const words: LessonWords = {
	title: 'From polling to push',
	can: 'You can estimate the bytes and the delay of polling, SSE and WebSocket, and choose one of them for a page.',
	steps: {
		'price-of-news': {
			title: 'What a score costs',
			text: [
				'A page shows the live score of a match. A new score comes about every 10 s and is a message of 20 bytes.',
				'The page cannot know when a score is new, so it asks the server once per second. This is called **polling**. The request and the response together have about 800 bytes of headers. For now, the lab shows one poll per minute.',
			],
			task: 'How many bytes travel for each new score?',
			choices: {
				hundred: 'about 100 bytes',
				thousand: 'about 1,000 bytes',
				'ten-thousand': 'about 10,000 bytes',
			},
			replies: {
				hundred: 'A single poll already has 800 bytes of headers.',
				thousand: 'This is the cost of one poll. But nine of ten polls bring no score.',
				'ten-thousand': '',
			},
			done: 'The lab counts {short-polling.each} bytes per score of 20 bytes. Ten polls are sent per score. Each poll has headers, and TCP and IP, the protocols below HTTP, add their own.',
		},
		'worked-poll': {
			title: 'Read the lane of polling',
			text: [
				'Look at **Polling**, the first lane of the drawing **What happens**. The upper line is the client, the lower line is the server. A dot is a new message. A bold arrow brings messages, and a faint arrow brings none.',
				'**Delay:** A message waits at the server until the next poll. With a poll per second this is half a second on average, and a second at most. Then comes the way to the client. It takes half of the **round trip**, the {rtt} ms to the other side and back. This gives {short-polling.mean} ms on average and {short-polling.wait} ms at most.',
				'**Bytes:** One client needs {short-polling.bytes} bytes per second, or {short-polling.minute} bytes per minute. These are all bytes on the wire, with TCP and IP. Open **All five transports per client** to see them for each transport.',
			],
		},
		'mean-delay': {
			title: 'Predict a delay',
			text: [
				'The page should now ask less often: every 6 s. It is also used from farther away, and the round trip takes 200 ms.',
			],
			task: 'How long does a score wait on average, from the server to the client?',
			unit: 'ms',
			done: 'Half of the poll interval is 3,000 ms, and half of the round trip is 100 ms. The longest wait is {short-polling.wait} ms: a score that just missed a poll waits for the next one.',
		},
		'fewer-polls': {
			title: 'Predict the bytes',
			text: [
				'With a poll per second, the client needs {short-polling.minute} bytes per minute. The scores stay as rare as they were, one per 10 s.',
			],
			task: 'How many bytes per minute does the client need with a poll every 5 s?',
			unit: 'bytes per minute',
			done: 'A fifth of the polls needs nearly a fifth of the bytes: each poll has headers, whether or not there is a score. But the delay has grown to {short-polling.mean} ms on average.',
		},
		'worked-push': {
			title: 'Three ways without a timer',
			text: [
				'Messages now come once per second. Compare the other lanes. **Long polling:** the server holds each request until there is a message, and then the client asks again. **SSE** (server-sent events): one response that does not end and carries all messages. **WebSocket:** one connection on which both sides may send at any time.',
				'The mean delay falls from {short-polling.mean} ms to {long-polling.mean} ms with long polling, and to {websocket.mean} ms with SSE and WebSocket. Half a round trip remains, because no transport is faster than the network.',
				'Long polling still sends headers with each message: {long-polling.minute} bytes per minute. SSE needs {sse.minute} and WebSocket {websocket.minute}. The lane **Streaming** is a response without the message format of SSE.',
			],
		},
		'more-messages': {
			title: 'Five times as many messages',
			text: [
				'With one message per second, WebSocket needs {websocket.minute} bytes per minute. It writes 2 bytes before a short message. Then come the headers of TCP and IP, and a TCP acknowledgement from the client.',
			],
			task: 'Now 5 messages come per second. How many bytes per minute does WebSocket need?',
			unit: 'bytes per minute',
			done: 'With WebSocket the bytes grow with the number of messages. Polling needs {short-polling.minute} bytes per minute, hardly more than before, because one response brings several messages. Long polling now needs {long-polling.minute} bytes, because nearly every message has a request of its own.',
		},
		'one-part': {
			title: 'Slow down the polls',
			text: [
				'The live score comes back, with a message per 10 s. Its page accepts a delay of up to 10 s. Its operator wants at most 9,000 bytes per minute and client, which is 150 bytes per second.',
			],
			task: 'Change **Poll every** so that polling meets both demands. Leave all other settings as they are.',
			done: 'A score waits at most {short-polling.wait} ms, and a client needs {short-polling.minute} bytes per minute. The lab still recommends SSE, which needs {sse.minute} bytes. But polling does what was asked.',
			mistakes: {
				'other-rate':
					'**Messages** has changed to {rate} per second. The scores come as the match goes: 0.1 per second.',
				'other-headers':
					'**HTTP headers** has changed to {headers} bytes. These headers have 800 bytes.',
				'too-late':
					'A score can wait {short-polling.wait} ms, longer than 10 s. To the poll interval comes half of the round trip of {rtt} ms.',
				'too-many-bytes':
					'Polling needs {short-polling.minute} bytes per minute, more than 9,000. Each poll costs about 1,000 bytes, so ask less often.',
			},
			otherwise:
				'Only **Poll every** may change: 0.1 messages per second, 100 ms, 800 bytes of headers.',
			hints: [
				'Two demands bound the interval: the delay from above, the bytes from below.',
				'The longest wait is the interval and half of the round trip of 100 ms. So the interval is below 10,000 ms.',
				'9,000 ms meets both: the longest wait is 9,050 ms, and there are fewer than seven polls per minute.',
			],
		},
		'three-parts': {
			title: 'A chat',
			text: [
				'A chat page gets 30 messages per minute. Its user writes 6 messages per minute. A message may be at most 0.3 s late.',
				'The lab counts per second and in milliseconds. Some of the fields are under **More settings**.',
			],
			task: 'Set **Messages**, **Messages from the client** and **Acceptable delay** to this chat.',
			done: 'The lab recommends WebSocket: {websocket.minute} bytes per minute. SSE needs {sse.minute}, because it carries messages only to the client. Each message from the user is a separate request with headers.',
			mistakes: {
				'rate-per-minute': '30 is the number per minute. The field counts per second.',
				seconds: '0.3 is the delay in seconds. The field counts milliseconds.',
				'no-upstream':
					'The user of this page writes too, but **Messages from the client** is 0. It is under **More settings**.',
				'upstream-per-minute':
					'6 is the number per minute. **Messages from the client** counts per second.',
				'other-rate': 'The page gets 30 messages per minute. Divide by 60 for **Messages**.',
			},
			otherwise:
				'Now the page gets {rate} messages per second and sends {upstream}, and {age} ms are acceptable. Compare this with the chat.',
			hints: [
				'A minute has 60 seconds, and a second has 1,000 ms.',
				'30 messages per minute are 0.5 per second.',
				'**Messages** 0.5, **Messages from the client** 0.1, **Acceptable delay** 300: half a message and a tenth of a message per second, and 0.3 s.',
			],
		},
		'polling-wins': {
			title: 'Find a page for which polling is right',
			text: [
				'The lab recommends the transport with the fewest bytes of those that are fast enough and within capacity. If a simpler one costs at most 10% more, it recommends that one. Polling is the simplest.',
				'Here the lab recommends SSE for messages of {bytes} bytes. There are pages for which it recommends polling.',
			],
			task: 'Find settings with which the lab recommends polling. Leave **Message size** at 300 bytes.',
			done: 'The page accepts a delay of {age} ms, so polling every {poll} ms is fast enough. Polling then needs {short-polling.minute} bytes per minute, and SSE needs {sse.minute}. SSE sends each message by itself, and heartbeats to keep its connection open.',
			mistakes: {
				'other-size':
					'**Message size** is {bytes} bytes. The messages of this page have 300 bytes.',
				'nothing-in-time':
					'An acceptable delay of {age} ms is too short for every transport: the way alone takes half a round trip.',
				'too-late':
					'With polling a message can wait {short-polling.wait} ms, but only {age} ms are acceptable.',
				'too-many-polls':
					'Polling is fast enough, but it costs {short-polling.minute} bytes per minute, and SSE {sse.minute}. Each poll has headers, so ask less often.',
			},
			otherwise: 'The lab recommends {recommended}. The sentences below **Use …** say why.',
			hints: [
				'Two settings count: how late a message may be, and how often the page asks.',
				'Make **Acceptable delay** 30,000. It is under **More settings**. Then make **Poll every** longer.',
				'**Poll every** 20,000 and **Acceptable delay** 30,000. Each response then brings about 20 messages with the headers of one poll.',
			],
		},
		'long-poll': {
			title: 'Long polling on the wire',
			text: [
				'A client asks for scores with long polling. `→` goes to the server, and `←` goes to the client. The client already has score 17.',
				'After some seconds there is score 18. Then nothing happens for 30 s, and the server gives up the wait.',
			],
			task: 'Choose the lines that travel, and put them into order. Some lines do not belong to long polling.',
			mistakes: {
				'server-asks':
					'This is a request from the server to the client. In HTTP the client sends the requests.',
				unasked:
					'Score 19 comes without a request that waits for it. The server would keep it until the client asks again.',
				frame: 'These are bytes of WebSocket. Long polling uses ordinary requests and responses.',
			},
			done: 'A request waits, and its response brings the message. The next request follows at once. If nothing happens, an empty response ends the wait, and the client asks again.',
			hints: [
				'The client begins. It asks for what comes after score 17.',
				'The response comes when there is score 18: first its status, then the score.',
				'The request after 17, the line with 200, score 18, the request after 18, the line with 204. The other lines are unasked, or WebSocket.',
			],
		},
		claim: {
			title: 'A claim from the web',
			text: [
				'“HTTP is one-way. A server can send something new at once only over WebSocket.” Many articles begin with this.',
			],
			task: 'Which sentence is true?',
			choices: {
				simplex: 'HTTP is simplex: data travels in one direction.',
				unasked: 'Over HTTP/1.1, a server sends responses, and each belongs to a request.',
				'only-websocket': 'With SSE a message waits until the next request.',
				always: 'A page that updates itself should always use WebSocket.',
			},
			replies: {
				simplex:
					'The request travels to the server and the response back, on a TCP connection that carries both directions. A simplex channel has one direction.',
				unasked:
					'So the client has to ask first. But a server may hold its response, as in long polling. And a response may last for hours, as with SSE.',
				'only-websocket':
					'The response of SSE stays open, and each message travels on it at once. The lab gives SSE the same delay as WebSocket.',
				always:
					'You found settings for which polling needs fewer bytes. And if messages travel only to the client, SSE is simpler and costs about the same.',
			},
		},
		exit: {
			title: 'What you know now',
			text: ['Four questions about this lesson. A question that you miss comes back later.'],
		},
	},
	items: {
		'polling-mean': {
			question:
				'A page polls every 8 s, and the network is so fast that its time does not count. How many ms does a message wait on average?',
			because: 'A message comes at any time between two polls, so it waits half of the interval.',
		},
		'polling-empty': {
			question:
				'A page polls every 2 s, and one message comes per minute. How many of the 30 responses per minute are empty?',
			because: 'One response brings the message, and 29 bring nothing. All 30 have headers.',
		},
		'polling-long': {
			question: 'When does the server send its response to a long poll?',
			choices: {
				message: 'when there is a message, or when the wait has lasted too long',
				'at-once': 'at once, empty if there is nothing new',
				interval: 'at fixed times that client and server have agreed',
			},
			because: 'The server holds the request, so the message can leave as soon as it exists.',
		},
		'polling-busy': {
			question:
				'Messages come five times as often. For which transport does the number of bytes grow least?',
			choices: {
				polling: 'polling at a fixed interval',
				'long-polling': 'long polling',
				websocket: 'WebSocket',
			},
			because:
				'The number of polls stays the same, and a response may bring several messages. The others send nearly every message by itself.',
		},
		'polling-sse-up': {
			question: 'A page gets its messages over SSE. How does a message from its user travel?',
			choices: {
				request: 'in an HTTP request of its own',
				stream: 'on the same event stream',
				frame: 'on the same connection, in both directions',
			},
			because:
				'The event stream is a response, so it travels only to the client. WebSocket carries both directions.',
		},
		'polling-enough': {
			question: 'For which page is polling a sensible choice?',
			choices: {
				weather: 'a weather warning, rare, that may be an hour late',
				prices: 'prices that change five times per second',
				game: 'a game in which each player moves 20 times per second',
			},
			because:
				'If a long delay is acceptable, a few polls cost less than an open connection with its heartbeats.',
		},
	},
};
