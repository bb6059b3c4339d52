// What our server answers to a request (RFC 6455 §4.2.2): it switches, refuses with a status, or waits for the rest of
// the head. The first check that fails decides, in the order of DECISION_ORDER.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { lowerCase } from '../http/abnf.ts';
import type { FieldLineText } from '../http/compose.ts';
import { composeResponse } from '../http/compose.ts';
import { isFatal, reactionTo } from '../reader/handshake-policy.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import { acceptFor } from './accept-key.ts';
import type { Check } from './check.ts';
import { readContent } from './content.ts';
import type { DeflateAgreement } from './deflate-negotiation.ts';
import { acceptDeflate } from './deflate-negotiation.ts';
import type { RequestReading } from './request.ts';
import type { RequestCheckId } from './request-checks.ts';
import { chooseProtocol } from './subprotocols.ts';

export interface ServerSettings {
	/** Serialised, as "https://example.com"; null admits any, and none. */
	readonly origins: readonly string[] | null;
	/** The server's favourite first. */
	readonly subprotocols: readonly string[];
	/** Of Sec-WebSocket-Version; as a rule [13]. */
	readonly versions: readonly number[];
	/** Paths without a query; null knows them all. */
	readonly resources: readonly string[] | null;
	/** Whether permessage-deflate is accepted. */
	readonly deflate: boolean;
}

export const DEFAULT_SERVER: ServerSettings = {
	origins: null,
	subprotocols: [],
	versions: [13],
	resources: null,
	deflate: false,
};

/** Which check decided; the code is null where no rule is broken but this server's settings say no. */
export interface AnswerReason {
	readonly check: RequestCheckId;
	readonly code: HandshakeRuleCode | null;
}

export interface Answer {
	readonly decision: 'switch' | 'refuse' | 'wait';
	/** Null while waiting. */
	readonly status: number | null;
	/** Null for a switch. */
	readonly reason: AnswerReason | null;
	readonly bytes: Bytes;
	/** What an accept would be, wherever there is a key: also a refused request can show it. */
	readonly accept: string | null;
	readonly protocol: string | null;
	/** The value of Sec-WebSocket-Extensions. */
	readonly extensions: string | null;
	readonly deflate: DeflateAgreement | null;
	/** Those of the request, judged with the settings as well. */
	readonly checks: readonly Check<RequestCheckId>[];
}

/** A malformed head before all, then what RFC 9112 answers with 400, then §4.2.1, then the server's own policy. */
export const DECISION_ORDER: readonly RequestCheckId[] = [
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
];

interface Refusal {
	readonly status: number;
	readonly reason: AnswerReason;
}

/** The statuses with which a server refuses what breaks a rule, where they are not ours. */
export type Statuses = Readonly<Partial<Record<HandshakeRuleCode, number>>>;

export function answerRequest(
	request: RequestReading,
	settings: ServerSettings,
	statuses: Statuses = {},
): Answer {
	const policy = policyRefusals(request, settings);
	const checks = request.checks.map((check) => withSettings(check, request, settings, policy));
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
	const first = firstRefusal(request, settings, policy);
	const status = first?.reason.code ? statuses[first.reason.code] : undefined;
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
	return {
		decision: 'switch',
		status: 101,
		reason: null,
		bytes: composeResponse(101, fields),
		accept,
		protocol,
		extensions: deflate?.value ?? null,
		deflate: deflate?.agreement ?? null,
		checks,
	};
}

function firstRefusal(
	request: RequestReading,
	settings: ServerSettings,
	policy: ReadonlyMap<RequestCheckId, Refusal>,
): Refusal | null {
	const malformed = request.diagnoses.find(({ code }) => code === 'http-request-line');
	if (malformed) return refusalOf('request-line', malformed.code);
	for (const id of DECISION_ORDER) {
		const check = request.checks.find((candidate) => candidate.id === id);
		const fatal = check?.diagnoses.find(
			({ code }) => isFatal(code, 'server') && !excused(code, request, settings),
		);
		if (fatal) return refusalOf(id, fatal.code);
		const own = policy.get(id);
		// An unknown resource is the last thing a server says; a bad request is not asked for one.
		if (own && id !== 'target') return own;
	}
	return policy.get('target') ?? null;
}

/** What no rule forbids, and this server refuses. */
function policyRefusals(
	request: RequestReading,
	{ origins, versions, resources }: ServerSettings,
): ReadonlyMap<RequestCheckId, Refusal> {
	const refusals = new Map<RequestCheckId, Refusal>();
	const refuse = (check: RequestCheckId, status: number): void => {
		refusals.set(check, { status, reason: { check, code: null } });
	};
	// RFC 9112 §6.3: nobody knows where such a request ends.
	if (readContent(request.head).broken) refuse('content', 400);
	// RFC 9112 §2.3: an HTTP/1.1 server speaks no higher major version in this form.
	if ((request.head.startLine?.version?.major ?? 1) > 1) refuse('request-line', 505);
	if (request.version === '13' && !versions.includes(13)) refuse('version', 426);
	// §4.2.2 step 4.1: an origin that may not connect, or none at all, is answered with 403.
	const origin = request.origin === null ? null : lowerCase(request.origin);
	if (origins !== null && !origins.some((allowed) => lowerCase(allowed) === origin)) {
		refuse('origin', 403);
	}
	const [path] = (request.resourceName ?? '').split('?', 1);
	if (resources !== null && !resources.includes(path ?? '')) refuse('target', 404);
	return refusals;
}

/** A version other than 13 is no fault to a server that knows it. */
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
	policy: ReadonlyMap<RequestCheckId, Refusal>,
): Check<RequestCheckId> {
	// Until the head has ended, what the settings refuse may still come, or is never asked for.
	if (check.state === 'waiting' || (check.state === 'skipped' && !request.finished)) return check;
	if (policy.has(check.id)) return { ...check, state: 'failed' };
	const fatal = check.diagnoses.filter(({ code }) => isFatal(code, 'server'));
	const excusable = fatal.length > 0 && fatal.every(({ code }) => excused(code, request, settings));
	return excusable ? { ...check, state: 'tolerated' } : check;
}

function refusalOf(check: RequestCheckId, code: HandshakeRuleCode): Refusal {
	const reaction = reactionTo(code, 'server');
	return { status: reaction.type === 'refuse' ? reaction.status : 400, reason: { check, code } };
}

function refusalFields(
	{ status, reason }: Refusal,
	settings: ServerSettings,
): readonly FieldLineText[] {
	const fields: FieldLineText[] = [];
	if (status === 426) {
		// RFC 9110 §15.5.22: a 426 names the protocol; §7.8: and Connection lists what is hop-by-hop.
		fields.push({ name: 'Upgrade', value: 'websocket' }, { name: 'Connection', value: 'Upgrade' });
	}
	if (reason.check === 'version') {
		// §4.2.2 step 4.4, §4.4: the versions that would have been understood.
		fields.push({ name: 'Sec-WebSocket-Version', value: settings.versions.join(', ') });
	}
	if (status === 405) fields.push({ name: 'Allow', value: 'GET' });
	// What follows a head that was not understood cannot be told apart from it.
	if (status === 400) fields.push({ name: 'Connection', value: 'close' });
	fields.push({ name: 'Content-Length', value: '0' });
	return fields;
}
