// Says what the value of a sign means for the causes: a status, a close code, a broken rule, the length of a silence.
import { RULES } from '../engine/report/index.ts';
import type { CauseId } from './cause.ts';
import { soleReason, type SignMeaning, type SignValues } from './sign-meaning.ts';

/** Gives causes for statuses that have one (RFC 9110 §15). 400, 401, 403 and 404 fit more than one. */
const BY_STATUS: ReadonlyMap<number, SignMeaning> = new Map([
	// nginx, Apache and Tomcat also send it for a head that is too large.
	[
		400,
		fitting(
			'proxy-drops-upgrade',
			'proxy-http-1-0',
			'http-2-only',
			'origin-refused',
			'head-too-large',
		),
	],
	// By default ws sends it for any refusal of `verifyClient`, also for one of the Origin.
	[401, fitting('auth-refused', 'origin-refused')],
	[
		403,
		fitting('origin-refused', 'auth-refused', 'access-denied', 'no-server', 'proxy-drops-upgrade'),
	],
	[404, fitting('no-server', 'proxy-drops-upgrade')],
	[407, proving('auth-refused')],
	[414, proving('head-too-large')],
	// ws sends it to every request without an Upgrade field, and RFC 9110 §7.8 makes servers ignore it in HTTP/1.0.
	[426, fitting('proxy-drops-upgrade', 'proxy-http-1-0', 'http-2-only')],
	// RFC 6585 §4 and §5.
	[429, proving('rate-limited')],
	[431, proving('head-too-large')],
	// RFC 9110 §15.6.2: the server does not have what the request needs.
	[501, fitting('no-server', 'proxy-drops-upgrade')],
	[502, proving('bad-gateway')],
	// Any server may send it, also the one behind the proxy.
	[503, fitting('bad-gateway', 'process-restarted', 'rate-limited')],
	[504, proving('bad-gateway')],
	// No RFC has these. Cloudflare sends them if it gets no response, or no valid one, from the server behind it.
	[520, fitting('bad-gateway', 'server-crashed')],
	...[521, 522, 523, 524, 525, 526, 530].map((status) => [status, fitting('bad-gateway')] as const),
	// Python’s websockets sends it.
	[505, fitting('proxy-http-1-0')],
]);

/**
 * Returns what a status in the response to the opening request means; `challenge` is 1 with a WWW-Authenticate field,
 * and `told` is 1 if a person names the status in words: it may be about another request and proves nothing.
 */
export function statusMeaning({ told, ...values }: SignValues): SignMeaning {
	return told === 1 ? asTold(shownMeaning(values)) : shownMeaning(values);
}

/** Returns a meaning that proves nothing: what it would prove, it fits. */
function asTold(meaning: SignMeaning): SignMeaning {
	const { proves, ...rest } = meaning;
	return proves === undefined ? meaning : { ...rest, fits: [proves] };
}

function shownMeaning({ status, challenge }: SignValues): SignMeaning {
	const code = Number(status);
	if (code === 101) return { reached: 'open' };
	// RFC 9110 §15.5.2: a server that asks for credentials says so in this field.
	if (code === 401 && challenge === 1) return ended(proving('auth-refused'));
	const known = BY_STATUS.get(code);
	if (known) return ended(known);
	if (code >= 200 && code < 300) return ended(proving('not-upgraded-200'));
	if (code >= 300 && code < 400) return ended(proving('redirected'));
	return ended(code >= 500 ? fitting('server-crashed', 'bad-gateway') : {});
}

function ended(meaning: SignMeaning): SignMeaning {
	return { ...meaning, trouble: true, reached: 'response', endedIn: 'response' };
}

/** Gives causes for close codes (RFC 6455 §7.4.1; 1012 to 1014 are in the registry of IANA). */
const BY_CLOSE_CODE: ReadonlyMap<number, SignMeaning> = new Map([
	[1000, {}],
	// API Gateway also sends it at its limits: 10 minutes without a message, and 2 hours.
	[1001, fitting('closed-by-page', 'process-restarted', 'idle-timeout', 'load-balancer-limit')],
	// Chromium also sends it for text that is not UTF-8.
	[1002, fitting('protocol-error', 'masking-fault', 'http-on-open-socket', 'bad-utf8')],
	[1003, soleReason('open')],
	[1006, {}],
	// ws also sends it when it cannot inflate a message.
	[1007, fitting('bad-utf8', 'protocol-error')],
	// The policy may also be one of the handshake: some servers check after it.
	[1008, fitting('closed-by-server', 'auth-refused', 'origin-refused')],
	[1009, proving('too-big')],
	// §7.4.1: the server accepted too few extensions. With one that was not offered, no connection opens (§4.1).
	[1010, soleReason('open')],
	// Python’s websockets also sends it when no Pong came.
	[1011, fitting('server-crashed', 'peer-vanished')],
	[1012, proving('process-restarted')],
	[1013, soleReason('open')],
	[1014, soleReason('open')],
	[1015, proving('tls-failed')],
]);

/**
 * Says what 1001 (going away) means in a Close frame of one side. A server also sends it at its idle limit, and a
 * service in between at the limit for a connection.
 */
const GOING_AWAY: ReadonlyMap<string, SignMeaning> = new Map([
	['client', fitting('closed-by-page')],
	['server', fitting('process-restarted', 'idle-timeout', 'load-balancer-limit')],
]);

/** Says what a code from 3000 to 4999 means: a library or an application gave it (RFC 6455 §7.4.2). */
const OF_APPLICATION: ReadonlyMap<string, SignMeaning> = new Map([
	['client', fitting('closed-by-page')],
	['server', proving('closed-by-server')],
]);

/**
 * Returns what a close code means, in a Close frame or in a close event. `answer` is 1 for a Close frame that answers
 * another one: it repeats the code of that one and says nothing more. `told` is 1 if a person names the code in words.
 */
export function closeCodeMeaning({ told, ...values }: SignValues): SignMeaning {
	return told === 1 ? asTold(meaningOfCode(values)) : meaningOfCode(values);
}

function meaningOfCode({ code, by, answer }: SignValues): SignMeaning {
	if (answer === 1) return { reached: 'open' };
	const number = Number(code);
	const known = codeOfSide(number, String(by)) ?? BY_CLOSE_CODE.get(number) ?? {};
	// A 1006 or 1015 says nothing about an earlier phase; other codes came in a Close frame.
	const local = number === 1006 || number === 1015;
	return {
		...known,
		...(local ? {} : { reached: 'open' as const }),
		...(number === 1000 || number === 1005 ? {} : { trouble: true as const }),
	};
}

function codeOfSide(code: number, by: string): SignMeaning | undefined {
	if (code === 1001) return GOING_AWAY.get(by);
	if (code < 3000 || code > 4999) return undefined;
	return OF_APPLICATION.get(by) ?? fitting('closed-by-server', 'closed-by-page');
}

/** Groups rules whose breach is one cause. */
const BY_RULE: readonly (readonly [begins: string, cause: CauseId])[] = [
	// Not `mask-key-`: a key that repeats, or is zero, says nothing about the MASK bit.
	['mask-client', 'masking-fault'],
	['mask-server', 'masking-fault'],
	['utf8-', 'bad-utf8'],
	['deflate-text-utf8', 'bad-utf8'],
	['close-reason-utf8', 'bad-utf8'],
	['length-limit', 'too-big'],
	['deflate-limit-inflated', 'too-big'],
	['endpoint-limit-total', 'too-big'],
	['accept-', 'wrong-accept'],
	['subprotocol-', 'subprotocol-mismatch'],
	['api-protocol-answered', 'subprotocol-mismatch'],
	['extension-', 'extension-mismatch'],
	['deflate-answer-', 'extension-mismatch'],
	['deflate-client-bits', 'extension-mismatch'],
	['deflate-server-', 'extension-mismatch'],
	['endpoint-origin-check', 'origin-refused'],
	['transport-h2-no-upgrade', 'http-2-only'],
	['frame-', 'protocol-error'],
	['control-', 'protocol-error'],
	['fragment-', 'protocol-error'],
	['length-', 'protocol-error'],
	['close-', 'protocol-error'],
	['deflate-', 'protocol-error'],
];

/**
 * Groups rules whose breach fits a cause: a proxy may have changed the head, or its sender wrote it so. Only the same
 * head on both sides of the proxy would tell.
 */
const FITTING_RULE: readonly (readonly [begins: RegExp, cause: CauseId])[] = [
	[/^re(?:quest|sponse)-http-version/, 'proxy-http-1-0'],
	[/^request-(?:upgrade|connection)-/, 'proxy-drops-upgrade'],
];

/** Matches rules about a 101 whose fields are wrong: the request arrived at the server with its Upgrade field. */
const RESPONSE_FIELDS = /^response-(?:upgrade|connection|accept)-/;

/** Returns the cause that a broken rule proves, or one that it fits. */
export function ruleMeaning({ rule }: SignValues): SignMeaning {
	const code = String(rule);
	if (!Object.hasOwn(RULES, code)) return {};
	const fits = FITTING_RULE.find(([begins]) => begins.test(code));
	if (fits) return ended(fitting(fits[1]));
	if (RESPONSE_FIELDS.test(code)) return ended({});
	const found = BY_RULE.find(([begins]) => code.startsWith(begins));
	return found ? proving(found[1]) : {};
}

/**
 * Lists limits that intermediaries have unless they are configured otherwise, in seconds. nginx 60, HAProxy 50 in its
 * examples, AWS ALB 60 and NLB 350, Azure 240, Cloudflare 100 or 120, Google 30, Envoy 300 and 3600.
 */
const USUAL_LIMITS: readonly number[] = [
	30, 50, 55, 60, 75, 90, 100, 120, 180, 240, 300, 350, 600, 3600,
];

/** Returns what a silence before the end means: one that ends at a usual limit was probably ended by it. */
export function silenceMeaning({ seconds }: SignValues): SignMeaning {
	const length = Number(seconds);
	const near = USUAL_LIMITS.some(
		(limit) => Math.abs(length - limit) <= Math.max(0.5, limit * 0.01),
	);
	return near ? { fits: ['idle-timeout'], reached: 'open', trouble: true } : { reached: 'open' };
}

function proving(cause: CauseId): SignMeaning {
	return { proves: cause, trouble: true };
}

function fitting(...causes: CauseId[]): SignMeaning {
	return { fits: causes, trouble: true };
}
