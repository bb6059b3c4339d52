// Facts: what is wrong in the evidence, with its values, as one sentence can say it. A fact is a sign that has a
// certainty and a side of its own, and that the list of findings shows before the causes. Each belongs to a cause, or
// to none if its sentence is all that can be said.
import { CAUSES, type CauseId } from '../cause.ts';
import { NEUTRAL, wrong } from '../passage.ts';
import type { SignMeaning, SignValues } from '../sign-meaning.ts';

/** Names each fact, and the cause that it belongs to. */
export const FACTS = {
	// Bytes.
	'rsv1-not-first': 'protocol-error',
	'after-close': 'protocol-error',
	'close-unmasked': 'masking-fault',
	'deflate-without-header': 'compression-mismatch',
	'tls-bytes': 'tls-failed',
	'http-bytes': 'other-protocol',
	'text-bytes': 'other-protocol',
	'bytes-not-frames': null,
	'length-in-7-bits': 'protocol-error',
	// Numbers in messages.
	'letter-of-field': 'malformed-head',
	'frame-bits': 'http-on-open-socket',
	'rsv1-agreed': 'compression-mismatch',
	'rsv1-not-agreed': 'compression-mismatch',
	'two-writers': 'http-on-open-socket',
	'code-is-text': 'protocol-error',
	'length-swapped': 'protocol-error',
	'length-is-text': 'other-protocol',
	// Compression.
	'windows-disagree': 'compression-mismatch',
	'not-deflate': 'compression-mismatch',
	// Heads.
	'empty-line-in-head': 'malformed-head',
	'broken-field-line': 'malformed-head',
	'hixie-request': 'old-draft',
	'hixie-response': 'old-draft',
	'h2c-request': 'plain-request',
	'polling-request': 'plain-request',
	'origin-scheme': 'origin-refused',
	'head-in-part': null,
	// Facts beside a message.
	'slash-redirect': 'redirected',
	'status-as-code': 'redirected',
	'upgrade-lost': 'proxy-drops-upgrade',
	'upgrade-twice': null,
	'field-twice': null,
	'connection-list': null,
	'upgrade-hidden': 'upgrade-hidden',
	'encoded-slash': 'no-server',
	'plain-to-tls-backend': null,
	'tls-to-plain-backend': null,
	'status-of-cloudflare': 'bad-gateway',
	'status-2xx': 'not-upgraded-200',
	'status-2xx-page': 'not-upgraded-200',
	'status-2xx-refusal': 'auth-refused',
	'session-elsewhere': 'session-lost',
	// Messages of a general shape.
	'h2-got-http1': 'http-2-only',
	'http1-got-h2': 'http-2-only',
	'origin-differs': 'origin-refused',
	'subprotocol-absent': 'subprotocol-mismatch',
	'subprotocol-unknown': 'subprotocol-mismatch',
	'subprotocol-undeclared': 'subprotocol-mismatch',
	'subprotocol-shared': 'subprotocol-mismatch',
	'application-code': 'closed-by-server',
	'application-refused': 'auth-refused',
	'application-origin': 'origin-refused',
	'over-limit': 'too-big',
	'too-big-here': 'too-big',
	'too-big-there': 'too-big',
	'half-emoji': 'bad-utf8',
	// Time.
	'suspended-then': 'suspended',
	'keepalive-blocked': 'event-loop-blocked',
	'keepalive-unanswered': null,
	'fixed-limit': 'load-balancer-limit',
	'usual-limit': 'idle-timeout',
	'limit-set': 'idle-timeout',
	'open-for': null,
	// What the sentence of a program says with its values.
	'opcode-reserved': 'protocol-error',
	'opcode-refused': 'protocol-error',
	'answer-not-http': null,
	'head-unreadable': null,
	'still-masked': 'masking-fault',
	'accept-of-hex': 'wrong-accept',
	'rsv1-demanded': 'compression-mismatch',
	'window-of-8': 'compression-mismatch',
	'close-code-forbidden': 'protocol-error',
	'head-as-frames': 'protocol-error',
	'frame-as-request': null,
	'length-impossible': 'protocol-error',
	'length-in-101': null,
	'key-length': null,
	'response-after-101': 'http-on-open-socket',
	'used-after-end': null,
	'inner-error': null,
	'browser-plain-request': 'plain-request',
	'connection-over-h2': null,
	'refused-because': null,
	'rsv1-unagreed': 'compression-mismatch',
	'frame-rule': 'protocol-error',
	'reserved-bits': 'http-on-open-socket',
	'accept-of-other-key': 'wrong-accept',
	'accept-of-pair': 'wrong-accept',
	'backend-unreached': 'bad-gateway',
	'redirect-of-tls': 'redirected',
	'origin-refused-told': 'origin-refused',
	'origin-of-app': 'origin-refused',
	'origin-not-sent': 'origin-refused',
	'never-accepted': null,
	'sends-at-once': null,
	'read-deadline': null,
	'request-incomplete': null,
	'upgrade-unsupported': null,
	'close-code-as-status': null,
	'socketio-wants-its-client': 'other-protocol',
	'socketio-meets-plain': 'other-protocol',
	'length-border': 'protocol-error',
	'big-message': 'too-big',
	'frame-in-words': 'masking-fault',
	'one-frame-per-read': null,
	'frame-mask-wrong': 'masking-fault',
	'reason-too-long': 'protocol-error',
	'bytes-before-response': null,
	'header-in-payload': null,
	'masked-in-part': 'masking-fault',
	'compressed-payload': null,
	'stream-unended': 'compression-mismatch',
	'size-of-buffer': null,
	'subprotocol-null': 'subprotocol-mismatch',
	'request-lacks': 'malformed-head',
	'response-lacks': null,
	'frames-not-text': null,
	'head-unended': null,
	'close-body': null,
	'frame-in-payload': null,
	'takeover-unanswered': 'compression-mismatch',
	'zlib-header': 'compression-mismatch',
	'guid-differs': 'wrong-accept',
	'close-first': null,
	'utf8-bytes': null,
	'offer-refused': null,
	'path-with-query': null,
	'reason-told': null,
	// Words.
	'mixed-content-told': 'mixed-content',
	'subprotocol-unanswered': 'subprotocol-mismatch',
	'sockjs-path': 'not-upgraded-200',
	'no-request': null,
	'own-computer': 'refused',
	'loopback-refused': 'refused',
	'since-update': null,
	'broker-port': 'other-protocol',
	'tls-to-plain-port': 'tls-failed',
	'config-lacks-upgrade': 'proxy-drops-upgrade',
	'config-fault': null,
	'upgrade-absent': 'proxy-drops-upgrade',
	'upgrade-over-h2': 'http-2-only',
	'only-browser': 'origin-refused',
	'network-decides': null,
	'certificate-unaccepted': 'tls-failed',
	'certificate-chain': 'tls-failed',
	'tls-reason': 'tls-failed',
	'effect-cleanup': 'closed-by-page',
	'reload-address': 'refused',
	'proxy-untrusted': 'access-denied',
	'refused-with-reason': 'auth-refused',
	'closed-with-reason': 'closed-by-server',
	'size-decides': 'too-big',
	'restarted-then': 'process-restarted',
	'only-ended': null,
	// What a person compares.
	'hop-decides': null,
	'only-deployed': null,
	'only-upgrade': null,
	'setting-decides': null,
	'release-build': null,
	'other-client': null,
	'comes-and-goes': null,
	'login-refused': 'auth-refused',
	// What is left if nothing else is known.
	'refused-with-status': null,
	'status-hidden': null,
	'cut-before-response': null,
	'ended-bare': null,
	'code-alone': null,
	'error-unknown': null,
	'only-words': null,
	'usual-in-program': null,
	'told-topic': null,
	// What is in order.
	'frames-in-order': null,
	'request-in-order': null,
	'right-and-refused': null,
	'handshake-in-order': null,
} as const satisfies Record<string, CauseId | null>;

export type FactId = keyof typeof FACTS;

/** Says how sure a fact is; `info` says that it shows no fault. */
export const FACT_CERTAINTIES = ['certain', 'likely', 'possible', 'info'] as const;
export type FactCertainty = (typeof FACT_CERTAINTIES)[number];

/** Returns what a fact means for the causes. One that is only possible, or that repeats its sign, means nothing. */
export function factMeaning(id: FactId, { certainty }: SignValues): SignMeaning {
	if (certainty === 'info' || certainty === 'possible' || id === 'reason-told') return NEUTRAL;
	const cause: CauseId | null = FACTS[id];
	if (cause === null) return wrong({ isReason: true });
	const phase = CAUSES[cause].phase;
	const passage = { reached: phase, endedIn: phase };
	return wrong(
		certainty === 'certain' ? { proves: cause, ...passage } : { fits: [cause], ...passage },
	);
}

export function isFact(id: string): id is FactId {
	return Object.hasOwn(FACTS, id);
}
