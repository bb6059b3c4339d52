// The feedback of the tasks of this lesson in Handshake is true of what the learner has made: heads near the goal,
// and what each of them is.
import { near, queryOf } from '../../support/near-goal.ts';

const PROTOCOLS = 'Sec-WebSocket-Protocol: chat.v2, chat.v1';
const CHOSEN = 'Sec-WebSocket-Protocol: chat.v1';
const DEFLATE = 'Sec-WebSocket-Extensions: permessage-deflate';
/** Returns the state of the task about extensions with these lines at the ends of the two heads. */
function agreeing([asked, answered]: readonly [
	asked: readonly string[],
	answered: readonly string[],
]) {
	const request = [
		'GET /chat HTTP/1.1',
		'Host: server.example.com',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		'Origin: http://example.com',
		'Sec-WebSocket-Version: 13',
	];
	const response = [
		'HTTP/1.1 101 Switching Protocols',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
	];
	return `/handshake?${queryOf({
		request: [...request, ...asked, '', ''].join('\r\n'),
		response: [...response, ...answered, '', ''].join('\r\n'),
	})}`;
}

near('extensions', 'agree', agreeing, [
	[
		'both',
		[
			[PROTOCOLS, DEFLATE],
			[CHOSEN, DEFLATE],
		],
		'right',
	],
	[
		'each name in its line',
		[
			['Sec-WebSocket-Protocol: chat.v2', CHOSEN, DEFLATE],
			[CHOSEN, DEFLATE],
		],
		'right',
	],
	[
		'with a parameter',
		[
			[PROTOCOLS, `${DEFLATE}; client_max_window_bits`],
			[CHOSEN, `${DEFLATE}; client_max_window_bits=10`],
		],
		'right',
	],
	[
		'a request that is refused',
		[
			['Sec-WebSocket-Version: 13', PROTOCOLS, DEFLATE],
			[CHOSEN, DEFLATE],
		],
		'refused',
	],
	[
		'two lines in the response',
		[
			[PROTOCOLS, DEFLATE],
			[CHOSEN, 'Sec-WebSocket-Protocol: chat.v2', DEFLATE],
		],
		'two-lines',
	],
	[
		'the same line twice',
		[
			[PROTOCOLS, DEFLATE],
			[CHOSEN, CHOSEN, DEFLATE],
		],
		'two-lines',
	],
	[
		'the extension twice',
		[
			[PROTOCOLS, DEFLATE],
			[CHOSEN, DEFLATE, DEFLATE],
		],
		'extension-twice',
	],
	[
		'the extension in capitals',
		[
			[PROTOCOLS, DEFLATE],
			[CHOSEN, DEFLATE.toUpperCase()],
		],
		'other-extension',
	],
	[
		'another extension in both',
		[
			[PROTOCOLS, 'Sec-WebSocket-Extensions: deflate'],
			[CHOSEN, 'Sec-WebSocket-Extensions: deflate'],
		],
		'declined',
	],
	[
		'three names',
		[
			[`${PROTOCOLS}, chat.v0`, DEFLATE],
			[CHOSEN, DEFLATE],
		],
		'other-offers',
	],
	[
		'a name twice',
		[
			[`${PROTOCOLS}, chat.v1`, DEFLATE],
			[CHOSEN, DEFLATE],
		],
		'other-offers',
	],
	[
		'an unknown parameter',
		[
			[PROTOCOLS, DEFLATE],
			[CHOSEN, `${DEFLATE}; foo`],
		],
		null,
	],
]);
