// The signs without a value that show what an open connection did and how it ended, each with what it means for the
// causes.
import { NEUTRAL, proof, soleReason, wrong, type SignMeaning } from './sign-meaning.ts';

export const OPEN_SIGNS = {
	opened: { reached: 'open' },
	'message-passed': { reached: 'open' },
	'ended-without-close': wrong({
		fits: [
			'idle-timeout',
			'process-restarted',
			'server-crashed',
			'peer-vanished',
			'load-balancer-limit',
		],
	}),
	/** Holds the end of a connection in a message that is the same for each close code and without one. */
	'transport-ended': wrong({
		fits: [
			'closed-by-page',
			'process-restarted',
			'idle-timeout',
			'peer-vanished',
			'server-crashed',
			'load-balancer-limit',
		],
	}),
	/** Holds a browser’s message for any failure after the opening. */
	'open-connection-failed': wrong({
		fits: [
			'idle-timeout',
			'closed-by-page',
			'server-crashed',
			'process-restarted',
			'peer-vanished',
			'load-balancer-limit',
			'protocol-error',
			'bad-utf8',
			'too-big',
			'masking-fault',
			'http-on-open-socket',
		],
		reached: 'open',
	}),
	'fin-from-server': NEUTRAL,
	'fin-from-client': NEUTRAL,
	'reset-from-server': wrong({ fits: ['process-restarted', 'server-crashed', 'masking-fault'] }),
	'reset-from-client': wrong({ fits: ['peer-vanished', 'closed-by-page'] }),
	'idle-limit-reached': proof('idle-timeout', 'open'),
	'lifetime-limit-reached': proof('load-balancer-limit', 'open'),
	/** A router names a request idle. It says the same of a WebSocket that a page ended after the idle limit. */
	'idle-reported': wrong({ fits: ['idle-timeout', 'closed-by-page'], reached: 'response' }),
	/** No message of the server came within a limit of the client, although the server sends some without being asked. */
	'server-silent': wrong({ fits: ['peer-vanished'], reached: 'open' }),
	/** Says that nothing came within a limit that the program itself sets for reading, such as one for the next Pong. */
	'nothing-received': wrong({ fits: ['peer-vanished', 'idle-timeout'], reached: 'tls' }),
	/** Holds EPROTO of Apple’s systems. Their client for WebSockets gives it for frames that it cannot read. */
	'apple-protocol-error': wrong({ isReason: true, reached: 'tls' }),
	/** The server ends a worker that was busy for too long. A worker that holds one WebSocket at a time is busy with it. */
	'worker-timed-out': wrong({ isReason: true, reached: 'response' }),
	/** API Gateway has no route for a message, and keeps the connection open. */
	'gateway-route-missing': wrong({ isReason: true, reached: 'open' }),
	/** The program behind API Gateway failed for a message, and the connection stays open. */
	'gateway-integration-failed': wrong({ isReason: true, reached: 'open' }),
	'peer-silent': proof('peer-vanished', 'open'),
	'ping-unanswered': wrong({ fits: ['peer-vanished', 'event-loop-blocked'], reached: 'open' }),
	/** Since protocol 4 the server of socket.io pings, and the client reports that no ping came. */
	'heartbeat-missing': wrong({ fits: ['peer-vanished'], reached: 'open' }),
	'upstream-died': wrong({ fits: ['process-restarted', 'server-crashed'] }),
	'server-error': wrong({ proves: 'server-crashed' }),
	/** The server’s program could not connect to a database or a message broker. The WebSocket need not need it. */
	'store-unreachable': wrong({ fits: ['server-crashed'] }),
	'server-out-of-memory': wrong({ proves: 'server-crashed' }),
	/** The server’s program ended the connection because of an error, which may be one in what it received. */
	'closed-with-error': wrong({ fits: ['server-crashed', 'too-big'], reached: 'open' }),
	/** The application refused the client in its first step after the opening. */
	'rejected-when-open': proof('auth-refused', 'open'),
	'server-stopping': wrong({ proves: 'process-restarted' }),
	'page-left': wrong({ proves: 'closed-by-page' }),
	'closed-before-open': wrong({ proves: 'closed-by-page' }),
	'message-too-big': proof('too-big', 'open'),
	/** The WebSocket opened, and its server could not connect to the program behind it. */
	'target-unreachable': soleReason('open'),
	/** A message of any size has more fragments than the receiver accepts, or came in more pieces of TCP. */
	'parts-too-many': soleReason('open'),
	'text-not-utf8': proof('bad-utf8', 'open'),
	'mask-missing': proof('masking-fault', 'open'),
	'mask-unexpected': proof('masking-fault', 'open'),
	/** Holds a frame whose MASK bit is wrong, in a direction that the message does not give. */
	'mask-wrong': proof('masking-fault', 'open'),
	/** Holds a frame head that cannot be: “HTTP/1.1” on an open socket looks the same. */
	'frame-unreadable': wrong({
		fits: ['http-on-open-socket', 'protocol-error'],
		reached: 'open',
		endedIn: 'open',
	}),
	'http-instead-of-frames': proof('http-on-open-socket', 'open'),
	'frame-invalid': proof('protocol-error', 'open'),
	/** A Close came between the fragments of a message. RFC 6455 allows it, but the receiver failed the connection. */
	'close-within-message': wrong({ isReason: true, reached: 'open', endedIn: 'open' }),
	'closed-cleanly': { reached: 'open' },
} as const satisfies Record<string, SignMeaning>;
