// The causes of a connection that does not open or that one side did not mean to end. Most of them can end it without
// a Close frame. A browser then reports each of them to the page in the same way: close code 1006.

/** Lists how far a connection came, in order. */
export const PHASES = ['page', 'name', 'tcp', 'tls', 'response', 'open'] as const;
export type Phase = (typeof PHASES)[number];

/** Lists the causes, with the phase in which each one strikes. The ids are in addresses and never change. */
export const CAUSES = {
	'mixed-content': 'page',
	'csp-connect-src': 'page',
	dns: 'name',
	refused: 'tcp',
	'tcp-timeout': 'tcp',
	'tls-failed': 'tls',
	/** Says that the client asked for an ordinary page, and not for a WebSocket. */
	'plain-request': 'response',
	/** Says that the address has no route, or no WebSocket server: a 404 leaves open which. */
	'no-server': 'response',
	/** Says that the program at this port speaks another protocol, or that another protocol came to this port. */
	'other-protocol': 'response',
	/** Says that the head of the request or the response is not well-formed. */
	'malformed-head': 'response',
	/** Says that one side speaks a draft of before RFC 6455. */
	'old-draft': 'response',
	/** Says that a program in the server takes the upgrade away before the application sees it. */
	'upgrade-hidden': 'response',
	/** Says that the instance that got the request does not know the session that another one made. */
	'session-lost': 'response',
	'http-2-only': 'response',
	'proxy-http-1-0': 'response',
	'proxy-drops-upgrade': 'response',
	'bad-gateway': 'response',
	'head-too-large': 'response',
	'rate-limited': 'response',
	'access-denied': 'response',
	'origin-refused': 'response',
	'auth-refused': 'response',
	redirected: 'response',
	'not-upgraded-200': 'response',
	'wrong-accept': 'response',
	'subprotocol-mismatch': 'response',
	'extension-mismatch': 'response',
	'compression-mismatch': 'open',
	'http-on-open-socket': 'open',
	'masking-fault': 'open',
	'bad-utf8': 'open',
	'too-big': 'open',
	'protocol-error': 'open',
	'idle-timeout': 'open',
	'load-balancer-limit': 'open',
	'process-restarted': 'open',
	'server-crashed': 'open',
	'event-loop-blocked': 'open',
	suspended: 'open',
	'peer-vanished': 'open',
	'closed-by-server': 'open',
	'closed-by-page': 'open',
} as const satisfies Record<string, Phase>;

export type CauseId = keyof typeof CAUSES;

/** Lists all causes, in the order in which a connection meets them. */
export const CAUSE_IDS = Object.keys(CAUSES) as readonly CauseId[];
