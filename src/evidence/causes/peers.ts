// Holds the causes that end an open connection at one of its two sides.
import { remedy } from '../remedies/remedy.ts';
import { WEBSOCKETS_PING, WS_HEARTBEAT } from './endings.ts';
import type { CauseRecord } from './record.ts';

export const PEERS = {
	'server-crashed': {
		phase: 'open',
		sides: ['server'],
		provenBy: ['server-error', 'server-out-of-memory'],
		fits: {
			'reset-by-peer': 2,
			'connection-aborted': 4,
			'written-after-end': 3,
			'ended-before-response': 3,
			'response-not-http': 3,
			'ended-without-close': 3,
			'transport-ended': 5,
			'open-connection-failed': 3,
			'reset-from-server': 2,
			'upstream-died': 2,
			'store-unreachable': 1,
			'closed-with-error': 1,
			'status 520': 2,
			'status 5xx': 1,
			'code 1011': 1,
		},
		ruledOutBy: ['requests-limited'],
		// A handler may report an error because of anything that happened to its connection.
		mayFollow: [
			'http-on-open-socket',
			'masking-fault',
			'bad-utf8',
			'too-big',
			'protocol-error',
			'idle-timeout',
			'load-balancer-limit',
			'process-restarted',
			'peer-vanished',
			'closed-by-page',
		],
		scene: 'hang-up',
		remedies: [
			remedy('ws', '/doc/ws.md#event-error-1', 'error-listener')`
				ws.on('error', console.error);
			`,
		],
	},
	'event-loop-blocked': {
		phase: 'open',
		sides: ['client', 'server'],
		provenBy: [],
		fits: { 'ping-unanswered': 2 },
		ruledOutBy: [],
		mayFollow: [],
		scene: null,
		remedies: [],
	},
	suspended: {
		phase: 'open',
		sides: ['client'],
		provenBy: [],
		fits: {},
		ruledOutBy: [],
		mayFollow: [],
		scene: null,
		remedies: [],
	},
	'peer-vanished': {
		phase: 'open',
		sides: ['client', 'server'],
		provenBy: ['peer-silent'],
		fits: {
			'opening-timed-out': 3,
			'network-changed': 1,
			'reset-by-peer': 4,
			'connection-aborted': 1,
			'written-after-end': 5,
			'timed-out': 2,
			'no-response': 2,
			'ended-without-close': 4,
			'transport-ended': 4,
			'open-connection-failed': 5,
			'reset-from-client': 1,
			'server-silent': 1,
			'nothing-received': 1,
			'ping-unanswered': 1,
			'heartbeat-missing': 1,
			// Python’s websockets also sends it when no Pong came.
			'code 1011': 2,
		},
		ruledOutBy: [],
		// A firewall or a load balancer may forget a connection without a FIN.
		mayFollow: ['idle-timeout', 'load-balancer-limit', 'process-restarted', 'server-crashed'],
		scene: 'dead-peer',
		remedies: [
			WS_HEARTBEAT,
			WEBSOCKETS_PING,
			remedy('aiohttp', '#websocketresponse', 'ping-answer')`
				ws = web.WebSocketResponse(heartbeat=25)
			`,
			remedy('gorilla', '#Conn.SetPongHandler', 'ping-answer')`
				conn.SetReadDeadline(time.Now().Add(60 * time.Second))
				conn.SetPongHandler(func(string) error {
					return conn.SetReadDeadline(time.Now().Add(60 * time.Second))
				})
				go func() {
					for range time.Tick(25 * time.Second) {
						deadline := time.Now().Add(10 * time.Second)
						if err := conn.WriteControl(websocket.PingMessage, nil, deadline); err != nil {
							return
						}
					}
				}()
			`,
		],
	},
	'closed-by-server': {
		phase: 'open',
		sides: ['client', 'server'],
		provenBy: ['application code by the server'],
		fits: { 'code 1008': 1, 'application code': 1 },
		ruledOutBy: [],
		// An application may close for any of these.
		mayFollow: ['too-big', 'idle-timeout', 'process-restarted', 'peer-vanished'],
		scene: null,
		remedies: [],
	},
	'closed-by-page': {
		phase: 'open',
		sides: ['page'],
		provenBy: ['page-left', 'closed-before-open'],
		fits: {
			'reset-by-peer': 5,
			'connection-aborted': 5,
			'written-after-end': 1,
			'client-gave-up': 2,
			'transport-ended': 1,
			'open-connection-failed': 2,
			'reset-from-client': 2,
			'idle-reported': 2,
			'code 1001': 1,
			'code 1001 by the client': 1,
			'application code by the client': 1,
			'application code': 2,
		},
		ruledOutBy: [],
		mayFollow: ['suspended', 'peer-vanished'],
		scene: 'while-connecting',
		remedies: [],
	},
} as const satisfies Record<string, CauseRecord>;
