import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const ALIVE = {
	'idle-proxy': {
		narration: [
			'The page’s WebSocket is OPEN. One TCP connection links the client to the intermediary, and another links the intermediary to the server. The page cannot see this.',
			'The server receives “Hello” and echoes it.',
			'The page receives the echo. From now on neither side sends anything.',
			'No byte has passed through the intermediary for 60 s, so it resets both TCP connections.',
			'The RST reaches both sides at the same time. Both sides report 1006, because neither has received a Close frame. Nothing on the wire shows that an intermediary sent the RST, or why.',
		],
		whatIfs: {
			'one-ping': {
				ask: 'What if the server sends one Ping at 50 s?',
				answers: [
					'Nothing changes: a Ping is not data.',
					'The connection lasts 50 seconds longer.',
					'The connection is never reset.',
				],
				because:
					'For the intermediary, any bytes count as traffic, so its idle time starts again with the Pong. The intermediary resets the connection at 110 s. A heartbeat must repeat its Ping regularly.',
			},
			silently: {
				ask: 'What if the intermediary forgets the connection and sends neither a TCP FIN nor an RST?',
				answers: [
					'Both sides report 1006 immediately.',
					'The server notices the loss; the client does not.',
					'Neither side notices the loss; both stay OPEN.',
				],
				because:
					'Without a TCP FIN or an RST neither side gets an event. Here a side can notice the loss only when it sends something and gets no answer.',
			},
		},
	},
	heartbeat: {
		narration: [
			'The page receives the echo of “Hello”. The application sends no more messages.',
			'After almost 30 s of silence the server sends its first Ping, two bytes: 89 00.',
			'The browser answers with a Pong of six bytes. The page gets no event for the Ping or the Pong.',
			'The server sends its second Ping. Without the first Ping, the intermediary would reset the connection 112.5 ms from now.',
			'After ten minutes the server sends its twentieth Ping. Together, the frames of these twenty Pings and their Pongs have 160 bytes. With all headers and ACKs, the client’s line carries 4,120 bytes.',
			'The page called close(1000) at 601 s. Now it gets its close event: 1000, wasClean true.',
		],
		whatIfs: {
			'too-slow': {
				ask: 'What if the server sends its Ping every 70 seconds?',
				answers: [
					'The connection also stays open, at a lower cost.',
					'Every second Ping is lost.',
					'The intermediary resets the connection before the first Ping.',
				],
				because:
					'A heartbeat helps only if its interval is shorter than the shortest idle limit on the path. By default the limit is 60 s in nginx and in AWS’s Application Load Balancer; other proxies and services have other limits.',
			},
		},
	},
	'page-heartbeat': {
		narration: [
			'The page’s script calls new WebSocket(). The browser opens a new TCP connection.',
			'The page’s WebSocket is OPEN, and the page starts its own timer: one message every 20 s.',
			'The page sends the text “ping”. On the wire, “ping” is an ordinary message with opcode 1.',
			'The text “pong” arrives. The server’s application sent it, so the page can tell that the application still responds.',
			'The fourth “pong” arrives. The connection was never silent for 60 s, so the intermediary has not closed it.',
			'The page called close(1000) at 95 s. Now it gets its close event: 1000, wasClean true.',
		],
		whatIfs: {
			'server-gone': {
				ask: 'What if the server’s machine loses its network at 50 s?',
				answers: [
					'The page’s next “ping” fails at once with 1006.',
					'The page keeps sending and gets no answer. Only a timer in the page could reveal the loss early.',
					'The intermediary reports the loss to the page.',
				],
				because:
					'send() does not report a lost server. A page that counts missing answers can close earlier. This page calls close() at 95 s. In this scene the browser waits 10 s for a Close, so the close event (1006) comes at 105 s.',
			},
		},
	},
	'dead-peer': {
		narration: [
			'The page has received the echo of its message. Both sides are OPEN.',
			'The client’s radio fails. Both sides still treat the connection as open.',
			'The server’s heartbeat sends a Ping. The Ping does not reach the client.',
			'No Pong has arrived for 20 s. The server gives up and reports 1006; the client has not noticed anything yet.',
			'The page sends “still there?”, and send() returns as usual. TCP sends the bytes again and again, but no acknowledgement arrives.',
			'After 100 s without an acknowledgement the client’s TCP gives up, and the page gets a close event with 1006. RFC 1122 says that TCP should wait at least 100 s; Linux waits about 15 minutes by default.',
		],
		whatIfs: {
			'no-heartbeat': {
				ask: 'What if the server had no heartbeat?',
				answers: [
					'TCP would tell the server after a minute.',
					'The server would get the client’s TCP FIN.',
					'The server would keep the connection until it sent data that TCP could not deliver.',
				],
				because:
					'Nothing is sent on an idle TCP connection. TCP keep-alive is off by default. Even when it is on, its default interval is at least two hours (RFC 1122 §4.2.3.6).',
			},
		},
	},
} as const satisfies ScenesWords;
