import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const ALIVE = {
	'idle-proxy': {
		title: 'An intermediary with a 60 s idle limit',
		watch: 'An intermediary between the two sides ends a connection after 60 s without bytes.',
		moments: [
			'The page is OPEN. There are two TCP connections, client to intermediary and intermediary to server; the page cannot see this.',
			'The server receives “Hello” and echoes it.',
			'The page receives the echo. From now on neither side sends anything.',
			'No byte has passed the intermediary for 60 s, so it resets both TCP connections.',
			'The RST reaches both sides at the same time. Both report 1006, not clean. Nothing on the wire says that an intermediary sent it, or why.',
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
					'The intermediary counts any bytes, so its 60 s start again with the Pong. It resets the connection at 110 s. A heartbeat needs one Ping after another.',
			},
			silently: {
				ask: 'What if the intermediary forgets the connection and sends no FIN or RST?',
				answers: [
					'Both sides report 1006 immediately.',
					'The server notices, the client does not.',
					'Neither side notices; both stay OPEN.',
				],
				because:
					'Without a FIN or an RST neither side gets an event. A side notices only after it has sent something and no answer comes.',
			},
		},
	},
	heartbeat: {
		title: 'A Ping every 30 s keeps the connection',
		watch:
			'An intermediary ends a connection after 60 s without bytes. The server sends a Ping every 30 s.',
		moments: [
			'The page receives the echo of “Hello”. The application sends no more messages.',
			'After almost 30 s of silence the server sends its first Ping, two bytes: 89 00.',
			'The browser answers with a Pong of six bytes. The page gets no event for the Ping or the Pong.',
			'The server sends its second Ping. Without the first one, the intermediary would reset the connection 112.5 ms from now.',
			'Ten minutes: the server sends its twentieth Ping. Twenty Pings and Pongs are 160 bytes of frames; with all headers and ACKs, 4,120 bytes on the client’s line.',
			'The page called close(1000) at 601 s. It gets its close event: 1000, wasClean true.',
		],
		whatIfs: {
			'too-slow': {
				ask: 'What if the server sends its Ping every 70 seconds?',
				answers: [
					'It works as well, and costs less.',
					'Every second Ping is lost.',
					'The intermediary resets the connection before the first Ping.',
				],
				because:
					'A heartbeat helps if it is faster than the shortest idle limit on the path. nginx and AWS Elastic Load Balancing use 60 s by default; other programs use other limits.',
			},
		},
	},
	'page-heartbeat': {
		title: 'A heartbeat made of messages',
		watch:
			'A page cannot send a Ping frame. It sends text messages instead, and the server’s application answers them.',
		moments: [
			'The page’s script calls new WebSocket(). The browser opens a new TCP connection.',
			'The page is OPEN and starts its own timer: one message every 20 s.',
			'The page sends the text “ping”. On the wire it is an ordinary message with opcode 1.',
			'“pong” arrives. The server’s application sent it, so the page knows that the server still answers.',
			'The fourth “pong” arrives. The connection was not silent for 60 s, so the intermediary has kept it.',
			'The page called close(1000) at 95 s. It gets its close event: 1000, wasClean true.',
		],
		whatIfs: {
			'server-gone': {
				ask: 'What if the server’s machine loses its network at 50 s?',
				answers: [
					'The page’s next “ping” fails at once with 1006.',
					'The page keeps sending and gets no answer. Only its own timer could tell it.',
					'The intermediary reports the loss to the page.',
				],
				because:
					'send() does not report a lost server. A page that counts missing answers can close earlier. This page gets a close event with 1006 at 105 s, 10 s after its close() at 95 s.',
			},
		},
	},
	'dead-peer': {
		title: 'A lost connection: the client’s radio fails',
		watch:
			'The client’s machine sends no FIN and no RST. Watch when each side learns that the connection is lost.',
		moments: [
			'The page has received its echo. Both sides are OPEN.',
			'The client’s radio fails. Both sides still have an open connection.',
			'The server’s heartbeat sends a Ping. It does not reach the client.',
			'No Pong has arrived for 20 s. The server gives up and reports 1006; the client does not know it yet.',
			'The page sends “still there?”, and send() returns as usual. TCP sends the bytes again and again without an acknowledgement.',
			'After 100 s without an acknowledgement the client’s TCP gives up, and the page gets a close event with 1006. RFC 1122 asks for at least 100 s; Linux waits about 15 minutes by default.',
		],
		whatIfs: {
			'no-heartbeat': {
				ask: 'What if the server had no heartbeat?',
				answers: [
					'TCP would tell the server after a minute.',
					'The server would get the client’s FIN.',
					'The server would keep the connection until data that it sends stays unacknowledged for too long.',
				],
				because:
					'An idle TCP connection sends nothing. TCP keep-alive is off by default, and waits at least two hours unless it is set otherwise (RFC 1122 §4.2.3.6).',
			},
		},
	},
} as const satisfies ScenesWords;
