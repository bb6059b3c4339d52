// Holds the causes of a request that its server cannot take.
import { LOST_UPGRADE, type CauseRecord } from './record.ts';

export const REQUESTS = {
	/** Says that the client asked for an ordinary page, and not for a WebSocket. */
	'plain-request': {
		phase: 'response',
		sides: ['client'],
		provenBy: ['plain-request-refused'],
		fits: { 'request-not-websocket': 2, 'websocket-only-page': 1, 'upgrade-header-wrong': 2 },
		ruledOutBy: [],
		mayFollow: [],
		scene: null,
		remedies: [],
	},
	/** Says that the address has no route, or no WebSocket server: a 404 leaves open which. */
	'no-server': {
		phase: 'response',
		sides: ['server', 'between'],
		provenBy: ['path-unknown'],
		fits: {
			'network-unreachable': 1,
			'connect-failed': 6,
			'tcp-failed': 3,
			'ended-before-response': 1,
			'head-not-http': 2,
			'response-not-http': 2,
			'refused-before-accept': 1,
			'handshake-failed': 2,
			'status 403': 4,
			'status 404': 1,
			// RFC 9110 §15.6.2: the server does not have what the request needs.
			'status 501': 1,
		},
		ruledOutBy: [],
		mayFollow: LOST_UPGRADE,
		scene: null,
		remedies: [],
	},
	/** Says that the program at this port speaks another protocol, or that another protocol came to this port. */
	'other-protocol': {
		phase: 'response',
		sides: ['client', 'server'],
		provenBy: [],
		fits: { 'response-not-http': 1 },
		ruledOutBy: [],
		mayFollow: [],
		scene: null,
		remedies: [],
	},
	/** Says that the head of the request or the response is not well-formed. */
	'malformed-head': {
		phase: 'response',
		sides: ['client', 'between'],
		provenBy: [],
		fits: {},
		ruledOutBy: [],
		mayFollow: [],
		scene: null,
		remedies: [],
	},
	/** Says that one side speaks a draft of before RFC 6455. */
	'old-draft': {
		phase: 'response',
		sides: ['client', 'server'],
		provenBy: [],
		fits: {},
		ruledOutBy: [],
		mayFollow: [],
		scene: null,
		remedies: [],
	},
	/** Says that a program in the server takes the upgrade away before the application sees it. */
	'upgrade-hidden': {
		phase: 'response',
		sides: ['server'],
		provenBy: [],
		fits: {},
		ruledOutBy: [],
		mayFollow: [],
		scene: null,
		remedies: [],
	},
} as const satisfies Record<string, CauseRecord>;
