// The answer of our server to a request (RFC 6455 §4.2.2). A request as read by request.ts and the server's
// settings go in. The decision and the bytes of the response come out: the server switches protocols, refuses
// with a status, or waits for the rest of the head. The first failed check in the order of DECISION_ORDER
// (reader/handshake-policy.ts) decides.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { lowerCase } from '../http/abnf.ts';
import type { FieldLineText } from '../http/compose.ts';
import { composeResponse } from '../http/compose.ts';
import { headerFields, membersOf } from '../http/header-fields.ts';
import type { Profile } from '../reader/profile.ts';
import { DECISION_ORDER, isFatal, reactionTo } from '../reader/handshake-policy.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import { acceptFor } from './accept-key.ts';
import type { Check } from './check.ts';
import { readContent } from './content.ts';
import type { DeflateAgreement } from './deflate-negotiation.ts';
import { acceptDeflate } from './deflate-negotiation.ts';
import type { RequestReading } from './request.ts';
import type { RequestCheckId } from './request-checks.ts';
import { chooseProtocol } from './subprotocols.ts';

/** Says what a server supports and whom it lets in. */
export interface ServerSettings {
	/**
	 * Lists the allowed origins, each serialised like "https://example.com". Null allows any origin and also a request
	 * without one.
	 */
	readonly origins: readonly string[] | null;
	/** Lists the subprotocols that the server supports, in its order of preference. */
	readonly subprotocols: readonly string[];
	/** Lists the values of Sec-WebSocket-Version that the server supports; usually this is [13]. */
	readonly versions: readonly number[];
	/** Lists the paths without a query that the server serves; null serves every path. */
	readonly resources: readonly string[] | null;
	/** Says whether the server accepts permessage-deflate. */
	readonly deflate: boolean;
}

/** Lets every origin and every path in, and supports version 13, no subprotocol and no compression. */
export const DEFAULT_SERVER: ServerSettings = {
	origins: null,
	subprotocols: [],
	versions: [13],
	resources: null,
	deflate: false,
};

const STRICT = { program: null, refusesWith: {} } as const;

/**
 * Names the check that decided. `code` is null if no rule of the tables decided: the server's settings refuse the
 * request, or HTTP itself does, as when the server cannot find the end of the content.
 */
export interface ServerReason {
	readonly check: RequestCheckId;
	readonly code: HandshakeRuleCode | null;
}

export interface ServerResponse {
	readonly decision: 'switch' | 'refuse' | 'wait';
	/** Is null while the server waits. */
	readonly status: number | null;
	/** Is null when the server switches. */
	readonly reason: ServerReason | null;
	readonly bytes: Bytes;
	/** Holds the accept value for the request's key. A refused request with a key has one too. */
	readonly accept: string | null;
	readonly protocol: string | null;
	/** Holds the value of Sec-WebSocket-Extensions in the response. */
	readonly extensions: string | null;
	readonly deflate: DeflateAgreement | null;
	/** Lists the checks of the request, judged with the server's settings as well. */
	readonly checks: readonly Check<RequestCheckId>[];
}

interface HandshakeRefusal {
	readonly status: number;
	readonly reason: ServerReason;
}

/** Returns our server's response to a request, whole or not, as the strict server or as a real program responds. */
export function respondToRequest(
	request: RequestReading,
	settings: ServerSettings,
	{ program, refusesWith }: Pick<Profile, 'program' | 'refusesWith'> = STRICT,
): ServerResponse {
	const own = ownRefusals(request, settings);
	const checks = request.checks.map((check) => withSettings(check, request, settings, own));
	const nothing = {
		accept: request.key === null ? null : acceptFor(request.key),
		protocol: null,
		extensions: null,
		deflate: null,
		checks,
	};
	if (!request.finished && request.head.http) {
		const reason = { check: 'head', code: 'http-head-terminated' } as const;
		return { decision: 'wait', status: null, reason, bytes: NO_BYTES, ...nothing };
	}
	const first = firstRefusal(request, settings, own);
	const status = first?.reason.code ? refusesWith[first.reason.code] : undefined;
	const refusal = first && { ...first, status: status ?? first.status };
	if (refusal !== null) {
		const bytes = composeResponse(refusal.status, refusalFields(refusal, settings));
		return { decision: 'refuse', ...refusal, bytes, ...nothing };
	}
	const protocol = chooseProtocol(settings.subprotocols, request.protocols);
	const deflate = settings.deflate ? acceptDeflate(request.extensions) : null;
	const accept = nothing.accept ?? '';
	const fields: FieldLineText[] = [
		{ name: 'Upgrade', value: 'websocket' },
		{ name: 'Connection', value: 'Upgrade' },
		{ name: 'Sec-WebSocket-Accept', value: accept },
	];
	if (protocol !== null) fields.push({ name: 'Sec-WebSocket-Protocol', value: protocol });
	if (deflate !== null) fields.push({ name: 'Sec-WebSocket-Extensions', value: deflate.value });
	// RFC 9110 §7.8: a 100 (Continue) comes before the 101 if the request expects it. ws sends none (measured).
	const interim =
		program === null && expectsContinue(request) ? composeResponse(100, []) : NO_BYTES;
	return {
		decision: 'switch',
		status: 101,
		reason: null,
		bytes: joinBytes([interim, composeResponse(101, fields)]),
		accept,
		protocol,
		extensions: deflate?.value ?? null,
		deflate: deflate?.agreement ?? null,
		checks,
	};
}

function expectsContinue({ head }: RequestReading): boolean {
	const expected = membersOf(headerFields(head, 'Expect'));
	return expected.some(({ text }) => lowerCase(text) === '100-continue');
}

function firstRefusal(
	request: RequestReading,
	settings: ServerSettings,
	own: ReadonlyMap<RequestCheckId, HandshakeRefusal>,
): HandshakeRefusal | null {
	const malformed = request.diagnoses.find(({ code }) => code === 'http-request-line');
	if (malformed) return handshakeRefusalOf('request-line', malformed.code);
	for (const id of DECISION_ORDER) {
		const check = request.checks.find((candidate) => candidate.id === id);
		const fatal = check?.diagnoses.find(
			({ code }) => isFatal(code, 'server') && !excused(code, request, settings),
		);
		if (fatal) return handshakeRefusalOf(id, fatal.code);
		const refusal = own.get(id);
		// An unknown resource decides last: a server does not look up the resource of a bad request.
		if (refusal && id !== 'target') return refusal;
	}
	return own.get('target') ?? null;
}

/**
 * Returns the refusals for which the tables have no rule. HTTP demands the first and provides the second; the others
 * follow from the server's settings.
 */
function ownRefusals(
	request: RequestReading,
	{ origins, versions, resources }: ServerSettings,
): ReadonlyMap<RequestCheckId, HandshakeRefusal> {
	const refusals = new Map<RequestCheckId, HandshakeRefusal>();
	const refuse = (check: RequestCheckId, status: number): void => {
		refusals.set(check, { status, reason: { check, code: null } });
	};
	// RFC 9112 §6.3: a server cannot find the end of such a request, so it MUST respond with 400.
	if (readContent(request.head).hasUnknownEnd) refuse('content', 400);
	// RFC 9112 §2.3: an HTTP/1.1 server does not support a higher major version in this form.
	if ((request.head.startLine?.version?.major ?? 1) > 1) refuse('request-line', 505);
	if (request.version === '13' && !versions.includes(13)) refuse('version', 426);
	// §4.2.2 step 4.1: the server answers 403 to an origin that it does not allow and to a missing origin.
	const origin = request.origin === null ? null : lowerCase(request.origin);
	if (origins !== null && !origins.some((allowed) => lowerCase(allowed) === origin)) {
		refuse('origin', 403);
	}
	const [path] = (request.resourceName ?? '').split('?', 1);
	if (resources !== null && !resources.includes(path ?? '')) refuse('target', 404);
	return refusals;
}

/**
 * Returns whether a fault does not count: a version other than 13 is not a fault to a server that supports that
 * version.
 */
function excused(
	code: HandshakeRuleCode,
	{ version }: RequestReading,
	{ versions }: ServerSettings,
): boolean {
	return code === 'request-version-13' && version !== null && versions.includes(Number(version));
}

function withSettings(
	check: Check<RequestCheckId>,
	request: RequestReading,
	settings: ServerSettings,
	own: ReadonlyMap<RequestCheckId, HandshakeRefusal>,
): Check<RequestCheckId> {
	// Until the head has ended, a field that the settings demand may still come.
	if (check.state === 'waiting' || (check.state === 'skipped' && !request.finished)) return check;
	if (own.has(check.id)) return { ...check, state: 'failed' };
	const fatal = check.diagnoses.filter(({ code }) => isFatal(code, 'server'));
	const excusable = fatal.length > 0 && fatal.every(({ code }) => excused(code, request, settings));
	return excusable ? { ...check, state: 'tolerated' } : check;
}

function handshakeRefusalOf(check: RequestCheckId, code: HandshakeRuleCode): HandshakeRefusal {
	const reaction = reactionTo(code, 'server');
	return { status: reaction.type === 'refuse' ? reaction.status : 400, reason: { check, code } };
}

function refusalFields(
	{ status, reason }: HandshakeRefusal,
	settings: ServerSettings,
): readonly FieldLineText[] {
	const fields: FieldLineText[] = [];
	// RFC 9110 §15.5.22: a 426 names the protocol; §7.8: Connection lists the hop-by-hop field Upgrade.
	if (status === 426) fields.push({ name: 'Upgrade', value: 'websocket' });
	// RFC 9112 §9.3, §9.6: the server closes the connection after a refusal, and says so.
	fields.push({ name: 'Connection', value: status === 426 ? 'Upgrade, close' : 'close' });
	if (reason.check === 'version') {
		// §4.2.2 step 4.4, §4.4: the response lists the versions that the server supports.
		fields.push({ name: 'Sec-WebSocket-Version', value: settings.versions.join(', ') });
	}
	if (status === 405) fields.push({ name: 'Allow', value: 'GET' });
	fields.push({ name: 'Content-Length', value: '0' });
	return fields;
}
