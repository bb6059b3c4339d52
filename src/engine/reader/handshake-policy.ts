// How our own endpoints react to each breach in a handshake: the strict server to a request, the strict
// client to a response, and which check of a request decides. The rules themselves are in report/handshake-rules.ts; what real programs do is in
// observed-handshakes.ts.
import type { Role } from '../role.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';

/**
 * Says what an endpoint does. `refuse`: the server responds with that status. `fail`: the client fails the connection.
 * `wait`: more bytes are needed. `tolerate`: the breach is reported and changes nothing. `decline`: the server
 * continues without what was offered. `never-sent`: the client does not even connect.
 */
export type HandshakeReaction =
	| { readonly type: 'refuse'; readonly status: number }
	| { readonly type: 'fail' | 'wait' | 'tolerate' | 'decline' | 'never-sent' };

/**
 * Gives the reaction of each endpoint: the server reads requests, the client reads responses. It is null for an
 * endpoint that never reads such bytes.
 */
export type HandshakePolicy = Readonly<Record<Role, HandshakeReaction | null>>;

const BAD_REQUEST = refuse(400);
const UPGRADE_REQUIRED = refuse(426);
const FAIL: HandshakeReaction = { type: 'fail' };
const WAIT: HandshakeReaction = { type: 'wait' };
const TOLERATE: HandshakeReaction = { type: 'tolerate' };
const DECLINE: HandshakeReaction = { type: 'decline' };
const NEVER_SENT: HandshakeReaction = { type: 'never-sent' };

/** Gives the reactions of our own endpoints to a breach of each handshake rule. */
export const HANDSHAKE_POLICY = {
	// A recipient may accept a lone LF, and a user agent joins folded lines (RFC 9112 §2.2, §5.2).
	'http-line-end-crlf': byBoth(BAD_REQUEST, TOLERATE),
	'http-obs-fold': byBoth(BAD_REQUEST, TOLERATE),
	'http-bare-cr': byBoth(BAD_REQUEST, FAIL),
	'http-head-terminated': byBoth(WAIT, WAIT),
	'http-request-line': byServer(BAD_REQUEST),
	'http-target-no-space': byServer(BAD_REQUEST),
	'http-status-line': byClient(FAIL),
	'http-status-line-space': byClient(TOLERATE),
	'http-space-before-colon': byBoth(BAD_REQUEST, FAIL),
	'http-space-before-first-field': byBoth(BAD_REQUEST, FAIL),
	'http-field-name-token': byBoth(BAD_REQUEST, FAIL),
	'http-field-value-chars': byBoth(BAD_REQUEST, FAIL),
	'http-host-missing': byServer(BAD_REQUEST),
	'http-host-repeated': byServer(BAD_REQUEST),
	'http-1xx-content-length': byClient(TOLERATE),
	'http-1xx-transfer-encoding': byClient(TOLERATE),
	'http-upgrade-needs-connection': byClient(TOLERATE),
	'request-uri-valid': byClient(NEVER_SENT),
	'request-uri-fragment': byClient(NEVER_SENT),
	// 405 is the most specific status, and its Allow field names the method to use (RFC 9110 §15.5.6).
	'request-method-get': byServer(refuse(405)),
	// A server ignores Upgrade in an HTTP/1.0 request (RFC 9110 §7.8).
	'request-http-version': byServer(UPGRADE_REQUIRED),
	'request-target-form': byServer(BAD_REQUEST),
	'request-target-fragment': byServer(BAD_REQUEST),
	'request-target-resource': byServer(TOLERATE),
	'request-host-authority': byServer(TOLERATE),
	'request-upgrade-missing': byServer(UPGRADE_REQUIRED),
	'request-upgrade-websocket': byServer(UPGRADE_REQUIRED),
	'request-connection-missing': byServer(UPGRADE_REQUIRED),
	'request-connection-upgrade': byServer(UPGRADE_REQUIRED),
	'request-key-missing': byServer(BAD_REQUEST),
	'request-key-base64': byServer(BAD_REQUEST),
	'request-key-length': byServer(BAD_REQUEST),
	'request-key-once': byServer(BAD_REQUEST),
	// A decoder MAY reject such text (RFC 4648 §3.5). A server need not decode the key at all (RFC 6455
	// §4.2.1 item 5).
	'request-key-canonical': byServer(TOLERATE),
	'request-version-missing': byServer(UPGRADE_REQUIRED),
	'request-version-13': byServer(UPGRADE_REQUIRED),
	'request-version-format': byServer(BAD_REQUEST),
	'request-version-once': byServer(BAD_REQUEST),
	'request-origin-browser': byServer(TOLERATE),
	'request-origin-once': byServer(BAD_REQUEST),
	'request-origin-form': byServer(TOLERATE),
	'request-no-early-data': byServer(TOLERATE),
	'request-no-content': byServer(TOLERATE),
	'response-status-101': byClient(FAIL),
	'response-http-version': byClient(TOLERATE),
	'response-upgrade-missing': byClient(FAIL),
	'response-upgrade-websocket': byClient(FAIL),
	'response-connection-missing': byClient(FAIL),
	'response-connection-upgrade': byClient(FAIL),
	'response-accept-missing': byClient(FAIL),
	'response-accept-once': byClient(FAIL),
	'response-versions-listed': byClient(TOLERATE),
	'response-426-upgrade': byClient(TOLERATE),
	'response-405-allow': byClient(TOLERATE),
	'response-401-challenge': byClient(TOLERATE),
	'response-protocol-switch-offered': byClient(FAIL),
	'response-no-frames-before-101': byClient(FAIL),
	'response-legacy-fields': byClient(TOLERATE),
	'accept-matches': byClient(FAIL),
	'accept-key-text': byClient(FAIL),
	'accept-guid-appended': byClient(FAIL),
	'accept-guid-order': byClient(FAIL),
	'accept-guid-exact': byClient(FAIL),
	'accept-digest-bytes': byClient(FAIL),
	'accept-key-trimmed': byClient(FAIL),
	'accept-length': byClient(FAIL),
	'accept-case': byClient(FAIL),
	'accept-own-key': byClient(FAIL),
	'subprotocol-token': byServer(BAD_REQUEST),
	'subprotocol-not-empty': byServer(BAD_REQUEST),
	'subprotocol-unique': byServer(BAD_REQUEST),
	'subprotocol-offered': byClient(FAIL),
	'subprotocol-unasked': byClient(FAIL),
	'subprotocol-one-answer': byClient(FAIL),
	'subprotocol-answer-once': byClient(FAIL),
	'subprotocol-empty-answer': byClient(FAIL),
	'extension-syntax': byBoth(BAD_REQUEST, FAIL),
	'extension-not-empty': byBoth(BAD_REQUEST, FAIL),
	'extension-quoted-token': byBoth(BAD_REQUEST, FAIL),
	'extension-offered': byClient(FAIL),
	// §11.3.2 forbids what §4.2.2 step 5.6 allows; the client joins the lines.
	'extension-answer-once': byClient(TOLERATE),
	'extension-registered': byBoth(DECLINE, TOLERATE),
	'deflate-offer-parameter': byServer(DECLINE),
	'deflate-answer-parameter': byClient(FAIL),
	'deflate-parameter-once': byBoth(DECLINE, FAIL),
	'deflate-window-range': byBoth(DECLINE, FAIL),
	'deflate-client-bits-unasked': byClient(FAIL),
	'deflate-client-bits-value': byClient(FAIL),
	'deflate-server-bits-larger': byClient(FAIL),
	'deflate-server-bits-echo': byClient(FAIL),
	'deflate-server-takeover-echo': byClient(FAIL),
	'deflate-takeover-no-value': byBoth(DECLINE, FAIL),
	// Only the WHATWG standard has this rule; a client that is not a browser never reports its breach.
	'api-protocol-answered': byClient(FAIL),
} as const satisfies Record<HandshakeRuleCode, HandshakePolicy>;

/** Represents the statuses of another server, by the rule for which it refuses; some equal those of the strict server. */
export type Statuses = Readonly<Partial<Record<HandshakeRuleCode, number>>>;

/**
 * Lists the checks of a request in the order in which the strict server lets them decide: a malformed head first, then
 * what RFC 9112 answers with 400, then §4.2.1. In one check a broken rule decides before a refusal without a rule.
 * `firstRefusal` in handshake/server-response.ts has two exceptions: a first line that is not a request line decides
 * before all checks, and an unknown resource after them.
 */
export const DECISION_ORDER = [
	'head',
	'target',
	'host',
	'content',
	'request-line',
	'upgrade',
	'connection',
	'version',
	'key',
	'protocol',
	'extensions',
	'origin',
] as const;

/** Returns the reaction to a breach; `tolerate` for an endpoint that never reads such bytes. */
export function reactionTo(code: HandshakeRuleCode, reader: Role): HandshakeReaction {
	const policy: HandshakePolicy = HANDSHAKE_POLICY[code];
	return policy[reader] ?? TOLERATE;
}

/** Returns whether the breach alone keeps the endpoint from opening the connection. */
export function isFatal(code: HandshakeRuleCode, reader: Role): boolean {
	const { type } = reactionTo(code, reader);
	return type === 'refuse' || type === 'fail' || type === 'never-sent';
}

function refuse(status: number): HandshakeReaction {
	return { type: 'refuse', status };
}

function byServer(reaction: HandshakeReaction): HandshakePolicy {
	return { server: reaction, client: null };
}

function byClient(reaction: HandshakeReaction): HandshakePolicy {
	return { server: null, client: reaction };
}

function byBoth(ofServer: HandshakeReaction, ofClient: HandshakeReaction): HandshakePolicy {
	return { server: ofServer, client: ofClient };
}
