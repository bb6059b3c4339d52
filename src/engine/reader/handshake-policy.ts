// How our own endpoints react to each breach in a handshake: the strict server to a request, the strict
// client to a response. The rules themselves are in report/handshake-rules.ts; what real programs do is in
// observed-handshakes.ts.
import type { Role } from '../endpoint/states.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';

/**
 * `refuse`: the server responds with that status. `fail`: the client fails the connection. `wait`: more bytes
 * are needed. `tolerate`: the breach is reported and changes nothing. `decline`: the server continues without
 * what was offered. `never-sent`: the client does not even connect.
 */
export type HandshakeReaction =
	| { readonly type: 'refuse'; readonly status: number }
	| { readonly type: 'fail' | 'wait' | 'tolerate' | 'decline' | 'never-sent' };

/**
 * The reaction of each endpoint: the server reads requests, the client reads responses. Null for an endpoint
 * that never reads such bytes.
 */
export type HandshakePolicy = Readonly<Record<Role, HandshakeReaction | null>>;

const BAD_REQUEST = refuse(400);
const UPGRADE_REQUIRED = refuse(426);
const FAIL: HandshakeReaction = { type: 'fail' };
const WAIT: HandshakeReaction = { type: 'wait' };
const TOLERATE: HandshakeReaction = { type: 'tolerate' };
const DECLINE: HandshakeReaction = { type: 'decline' };
const NEVER_SENT: HandshakeReaction = { type: 'never-sent' };

export const HANDSHAKE_POLICY = {
	// A recipient may accept a lone LF, and a user agent joins folded lines (RFC 9112 §2.2, §5.2).
	'http-line-end-crlf': both(BAD_REQUEST, TOLERATE),
	'http-obs-fold': both(BAD_REQUEST, TOLERATE),
	'http-bare-cr': both(BAD_REQUEST, FAIL),
	'http-head-terminated': both(WAIT, WAIT),
	'http-request-line': server(BAD_REQUEST),
	'http-target-no-space': server(BAD_REQUEST),
	'http-status-line': client(FAIL),
	'http-status-line-space': client(TOLERATE),
	'http-space-before-colon': both(BAD_REQUEST, FAIL),
	'http-space-before-first-field': both(BAD_REQUEST, FAIL),
	'http-field-name-token': both(BAD_REQUEST, FAIL),
	'http-field-value-chars': both(BAD_REQUEST, FAIL),
	'http-host-missing': server(BAD_REQUEST),
	'http-host-repeated': server(BAD_REQUEST),
	'http-1xx-content-length': client(TOLERATE),
	'http-1xx-transfer-encoding': client(TOLERATE),
	'http-upgrade-needs-connection': client(TOLERATE),
	'request-uri-valid': client(NEVER_SENT),
	'request-uri-fragment': client(NEVER_SENT),
	// 405 is the most specific status, and its Allow field names the method to use (RFC 9110 §15.5.6).
	'request-method-get': server(refuse(405)),
	// A server ignores Upgrade in an HTTP/1.0 request (RFC 9110 §7.8).
	'request-http-version': server(UPGRADE_REQUIRED),
	'request-target-form': server(BAD_REQUEST),
	'request-target-fragment': server(BAD_REQUEST),
	'request-host-authority': server(TOLERATE),
	'request-upgrade-missing': server(UPGRADE_REQUIRED),
	'request-upgrade-websocket': server(UPGRADE_REQUIRED),
	'request-connection-missing': server(UPGRADE_REQUIRED),
	'request-connection-upgrade': server(UPGRADE_REQUIRED),
	'request-key-missing': server(BAD_REQUEST),
	'request-key-base64': server(BAD_REQUEST),
	'request-key-length': server(BAD_REQUEST),
	'request-key-once': server(BAD_REQUEST),
	// A decoder MAY reject such text (RFC 4648 §3.5). A server need not decode the key at all (RFC 6455
	// §4.2.1 item 5).
	'request-key-canonical': server(TOLERATE),
	'request-version-missing': server(UPGRADE_REQUIRED),
	'request-version-13': server(UPGRADE_REQUIRED),
	'request-version-format': server(BAD_REQUEST),
	'request-version-once': server(BAD_REQUEST),
	'request-origin-browser': server(TOLERATE),
	'request-no-early-data': server(TOLERATE),
	'request-no-content': server(TOLERATE),
	'response-status-101': client(FAIL),
	'response-http-version': client(TOLERATE),
	'response-upgrade-missing': client(FAIL),
	'response-upgrade-websocket': client(FAIL),
	'response-connection-missing': client(FAIL),
	'response-connection-upgrade': client(FAIL),
	'response-accept-missing': client(FAIL),
	'response-accept-once': client(FAIL),
	'response-versions-listed': client(TOLERATE),
	'response-426-upgrade': client(TOLERATE),
	'response-405-allow': client(TOLERATE),
	'response-401-challenge': client(TOLERATE),
	'response-protocol-switch-offered': client(FAIL),
	'response-no-frames-before-101': client(FAIL),
	'response-legacy-fields': client(TOLERATE),
	'accept-matches': client(FAIL),
	'accept-key-text': client(FAIL),
	'accept-guid-appended': client(FAIL),
	'accept-guid-order': client(FAIL),
	'accept-guid-exact': client(FAIL),
	'accept-digest-bytes': client(FAIL),
	'accept-key-trimmed': client(FAIL),
	'accept-length': client(FAIL),
	'accept-case': client(FAIL),
	'accept-own-key': client(FAIL),
	'subprotocol-token': server(BAD_REQUEST),
	'subprotocol-not-empty': server(BAD_REQUEST),
	'subprotocol-unique': server(BAD_REQUEST),
	'subprotocol-offered': client(FAIL),
	'subprotocol-unasked': client(FAIL),
	'subprotocol-one-answer': client(FAIL),
	'subprotocol-answer-once': client(FAIL),
	'subprotocol-empty-answer': client(FAIL),
	'extension-syntax': both(BAD_REQUEST, FAIL),
	'extension-not-empty': both(BAD_REQUEST, FAIL),
	'extension-quoted-token': both(BAD_REQUEST, FAIL),
	'extension-offered': client(FAIL),
	// §11.3.2 forbids what §4.2.2 step 5.6 allows; the client joins the lines.
	'extension-answer-once': client(TOLERATE),
	'extension-registered': both(DECLINE, TOLERATE),
	'deflate-offer-parameter': server(DECLINE),
	'deflate-answer-parameter': client(FAIL),
	'deflate-parameter-once': both(DECLINE, FAIL),
	'deflate-window-range': both(DECLINE, FAIL),
	'deflate-client-bits-unasked': client(FAIL),
	'deflate-client-bits-value': client(FAIL),
	'deflate-server-bits-larger': client(FAIL),
	'deflate-server-bits-echo': client(FAIL),
	'deflate-server-takeover-echo': client(FAIL),
	'deflate-takeover-no-value': both(DECLINE, FAIL),
	// Only the WHATWG standard has this rule; a client that is not a browser never reports its breach.
	'api-protocol-answered': client(FAIL),
} as const satisfies Record<HandshakeRuleCode, HandshakePolicy>;

/** Returns the reaction to a breach; `tolerate` for an endpoint that never reads such bytes. */
export function reactionTo(code: HandshakeRuleCode, reader: Role): HandshakeReaction {
	const policy: HandshakePolicy = HANDSHAKE_POLICY[code];
	return policy[reader] ?? TOLERATE;
}

/** Whether the breach alone keeps the endpoint from opening the connection. */
export function isFatal(code: HandshakeRuleCode, reader: Role): boolean {
	const { type } = reactionTo(code, reader);
	return type === 'refuse' || type === 'fail' || type === 'never-sent';
}

function refuse(status: number): HandshakeReaction {
	return { type: 'refuse', status };
}

function server(reaction: HandshakeReaction): HandshakePolicy {
	return { server: reaction, client: null };
}

function client(reaction: HandshakeReaction): HandshakePolicy {
	return { server: null, client: reaction };
}

function both(ofServer: HandshakeReaction, ofClient: HandshakeReaction): HandshakePolicy {
	return { server: ofServer, client: ofClient };
}
