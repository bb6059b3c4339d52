import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const ALIVE = {
	'idle-proxy': {
		title: 'The idle proxy',
		watch: 'Between the two stands something that forgets silent connections after 60 seconds.',
		moments: [
			'OPEN. What stands between ends one TCP connection and begins another; nothing tells the page that it is there.',
			'The server gets “Hello” and echoes it.',
			'The page has its echo. From now on neither side has anything to say.',
			'A minute without a byte has passed: the proxy resets both connections.',
			'Both sides are told at the same time: 1006, not clean. Nothing on the wire says who did it, or why.',
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
					'To the proxy bytes are bytes, and its minute begins again with the Pong. It ends at 110 s instead of 60. One Ping is no heartbeat.',
			},
			silently: {
				ask: 'What if the proxy forgets without a word, as many NAT routers do?',
				answers: [
					'Both sides get 1006 at once.',
					'The server notices, the client does not.',
					'Neither notices; both stay OPEN.',
				],
				because:
					'No FIN and no RST means no news. Only who sends something and misses an answer finds out.',
			},
		},
	},
	heartbeat: {
		title: 'A heartbeat saves it',
		watch: 'The same proxy. The server sends a Ping every 30 seconds.',
		moments: [
			'The last message of the application has arrived.',
			'30 s of silence: the server sends a Ping of two bytes, 89 00.',
			'The browser answers with a Pong of six bytes. The page hears nothing of either.',
			'A minute has passed. The proxy would have forgotten by now; but it heard from both half a minute ago.',
			'Ten minutes: twenty Pings, twenty Pongs, 160 bytes of frames. With the headers of TCP, IP and Ethernet and the ACKs it is 4,120 on the client’s line.',
			'The page closes when it wants to: 1000, clean.',
		],
		whatIfs: {
			'too-slow': {
				ask: 'What if the server sends its Ping every 70 seconds?',
				answers: [
					'It works as well, at less cost.',
					'Every second Ping is lost.',
					'The proxy has forgotten before the first one.',
				],
				because:
					'A heartbeat has to be faster than the shortest limit on the way, and nobody tells you that. 60 seconds is common; some limits are shorter.',
			},
		},
	},
	'page-heartbeat': {
		title: 'A page with a heartbeat',
		watch:
			'A page has no ping(). What it can send are messages, and the server must know what they mean.',
		moments: [
			'The page was loaded over HTTP, on a connection of its own. Its script calls new WebSocket(): another TCP connection begins.',
			'OPEN. A timer of the page starts: 20 s.',
			'The page sends the text “ping”. On the wire it is a message as any other: opcode 1.',
			'“pong” comes back from the server’s application. Only this tells the page that somebody is there.',
			'The fourth beat. No minute was silent, so the proxy has kept the connection.',
			'The page leaves and closes: 1000, clean.',
		],
		whatIfs: {
			'server-gone': {
				ask: 'What if the server’s machine falls off the network at 50 s?',
				answers: [
					'The page’s next “ping” gets 1006 back at once.',
					'The page sends on and hears nothing; only a timer of its own would tell.',
					'The proxy reports the loss to the page.',
				],
				because:
					'send() never fails for that. A page that counts missing “pong”s can leave after one or two; this one hears 1006 only after its close() found no answer.',
			},
		},
	},
	'dead-peer': {
		title: 'The dead peer',
		watch: 'A radio dies. No FIN, no RST: TCP itself notices nothing.',
		moments: [
			'Everything has been said, everything is well.',
			'The client’s radio is gone. Both ends still hold an open connection.',
			'The server’s heartbeat sends a Ping. It reaches nobody.',
			'20 s without a Pong: the server gives up, 1006. It learned by its own clock; the client knows nothing yet.',
			'The page sends “still there?”. send() returns as ever; TCP sends the bytes again and again, into nothing.',
			'After 100 s without an acknowledgement TCP gives up, and the page gets 1006. That is the least RFC 1122 asks for; systems wait longer, some a quarter of an hour.',
		],
		whatIfs: {
			'no-heartbeat': {
				ask: 'What if the server had no heartbeat?',
				answers: [
					'TCP would tell it after a minute.',
					'It would get the client’s FIN.',
					'It would keep the connection until something it sends goes unacknowledged so long that TCP gives up.',
				],
				because:
					'An idle TCP connection sends nothing. Keep-alive of TCP is off by default and comes after two hours.',
			},
		},
	},
} as const satisfies ScenesWords;
