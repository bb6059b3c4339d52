import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const SCALE = {
	herd: {
		title: 'The herd, seen by one of it',
		watch:
			'The server restarts, and a thousand clients lose it at the same moment. Here is one; ask what happens when all do as it does.',
		moments: [
			'The server closes with 1012, “service restart”: to this client and to all the others.',
			'The page is told. Its script, like that of every page, starts a timer: one second. The browser itself never comes back.',
			'First attempt. All thousand send their SYN at this very moment.',
			'Nobody listens: RST, then error and 1006. Next time it waits twice as long (§7.2.3).',
			'Second attempt, after two seconds more: refused again.',
			'Third attempt, after four seconds. The server is back, and the SYN-ACK is under way.',
			'OPEN: another connection, with another handshake. What was said on the old one the server no longer knows, unless the application tells it.',
			'The echo of the new connection is here, and the page says goodbye. After a clean 1000 it does not come back.',
		],
		whatIfs: {
			never: {
				ask: 'What if the page’s script does nothing?',
				answers: [
					'It stays closed: 1012.',
					'The browser reconnects.',
					'The server connects to the page.',
				],
				because: 'EventSource reconnects by itself; WebSocket leaves it to the page.',
			},
			'at-once': {
				ask: 'What if it tries 20 times, always after 100 ms?',
				answers: [
					'It is back sooner.',
					'The server closes with 1013.',
					'It has given up before the server is back.',
				],
				because:
					'And while it tries, so do the others. With 1,000 clients that wait one second and a server that answers 200 handshakes a second, 391 get in; the others come together again every three seconds, time out together, and never do.',
			},
			jitter: {
				ask: 'What if each client waits a random part of that time?',
				answers: [
					'It takes each of them longer.',
					'The thousand no longer come at the same moment.',
					'The server must agree to it.',
				],
				because:
					'Spread over five seconds, the thousand are all back after 5.2 s. Waits that double, up to a minute, each time a random part of them, survive an outage of any length.',
			},
		},
	},
	'side-by-side': {
		title: 'Three updates, four ways',
		watch:
			'The server has news at 130, 480 and 900 ms. This is how WebSocket brings them; compare when others do, over the same link.',
		moments: [
			'The first update is there, and leaves at once: a frame of ten bytes.',
			'One way later, 25 ms, the page has it. Long polling and server-sent events are as fast; polling every 500 ms brings it at 525.',
			'The second update. A long poll has just been asked anew and is waiting: it is as fast again.',
			'505 ms. The poll that comes to the server at 500 takes both updates with it: 525 for each of them.',
			'925 ms; by polling it is 1,025. What each way costs in bytes is told in Compare.',
		],
		whatIfs: {
			'as-fast-as-it-goes': {
				ask: 'What if there are updates every 10 ms?',
				answers: [
					'Each waits for the one before it to be acknowledged.',
					'Each is there after 25 ms.',
					'They are joined into one message for each round trip.',
				],
				because:
					'WebSocket sends without being asked. A long poll must be asked again after each answer: it falls back to one batch for each round trip.',
			},
		},
	},
} as const satisfies ScenesWords;
