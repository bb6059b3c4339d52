// The signs without a value, each with what it means for the causes: those of the opening, those of an open connection,
// and the answers of the person.
import { OPEN_SIGNS } from './open-signs.ts';
import { OPENING_SIGNS } from './opening-signs.ts';
import { wrong, type SignMeaning } from './sign-meaning.ts';

const ANSWER_SIGNS = {
	'without-proxy-works': wrong({
		fits: ['proxy-drops-upgrade', 'proxy-http-1-0', 'idle-timeout', 'load-balancer-limit'],
	}),
	'without-proxy-fails-too': {
		rulesOut: ['proxy-drops-upgrade', 'proxy-http-1-0', 'bad-gateway', 'load-balancer-limit'],
	},
	'no-proxy': {
		rulesOut: ['proxy-drops-upgrade', 'proxy-http-1-0', 'bad-gateway', 'load-balancer-limit'],
	},
	'fixed-time': wrong({ fits: ['idle-timeout', 'load-balancer-limit'], reached: 'open' }),
	'varying-time': { rulesOut: ['load-balancer-limit'], reached: 'open' },
	'traffic-keeps-it-open': wrong({ fits: ['idle-timeout'], rulesOut: ['load-balancer-limit'] }),
	'traffic-does-not-help': { rulesOut: ['idle-timeout'] },
	'never-opens': wrong({ endedIn: 'response' }),
	'wss-works': wrong({ fits: ['proxy-drops-upgrade', 'proxy-http-1-0', 'mixed-content'] }),
	'wss-fails-too': { rulesOut: ['mixed-content'] },
	'other-page-works': wrong({ fits: ['origin-refused', 'csp-connect-src', 'mixed-content'] }),
	'other-network-works': wrong({
		fits: ['proxy-drops-upgrade', 'tcp-timeout', 'dns', 'access-denied'],
	}),
	'restart-at-that-time': wrong({ fits: ['process-restarted'] }),
} as const satisfies Record<string, SignMeaning>;

/** Gives the meaning of each sign that has no value. */
export const PLAIN_SIGNS = { ...OPENING_SIGNS, ...OPEN_SIGNS, ...ANSWER_SIGNS };
