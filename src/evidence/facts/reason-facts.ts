// Signs whose sentence is the whole reason become a fact, so that none of them leaves the list of findings empty. It is
// said if no other fact says more.
import type { Side } from '../causes/record.ts';
import type { PlainSignId } from '../plain-signs.ts';
import { found, type FoundFacts, type Paste } from './found-fact.ts';
import { COMPARISONS } from './fact.ts';

/** Names these signs, each with its side, as far as it is known. */
const SIDES = {
	'client-offline': 'client',
	'client-proxy-failed': 'client',
	'tunnel-refused': 'between',
	'blocked-by-extension': 'client',
	'access-blocked-locally': 'client',
	'proxy-of-environment': 'client',
	'tls-out-of-memory': 'client',
	'task-stack-overflow': 'client',
	'port-blocked': 'page',
	'address-invalid': 'client',
	'subprotocol-name-invalid': 'client',
	'close-call-refused': null,
	'too-many-sockets': 'client',
	'tls-not-built-in': 'client',
	'cleartext-forbidden': 'client',
	'domain-not-listed': 'client',
	'open-files-limit': null,
	'connection-table-full': null,
	'handler-returned': 'server',
	'library-api-changed': null,
	'origin-wildcard': 'server',
	'other-package-imported': null,
	'endpoint-container-missing': 'server',
	'port-taken': 'server',
	'sent-before-open': 'client',
	'request-malformed': null,
	'plain-http-to-tls-port': null,
	'accept-missing': null,
	'response-http-1-0': 'server',
	'session-unknown': 'server',
	'socketio-version-differs': null,
	'polling-blocked-by-cors': 'server',
	'socketio-transport-unknown': 'client',
	'response-upgrade-wrong': null,
	'websocket-server-missing': 'server',
	'websocket-not-handled': 'server',
	'websockets-switched-off': 'server',
	'accept-not-called': 'server',
	'servers-on-one-socket': 'server',
	'mqtt-unreadable': 'server',
	'handler-killed': 'server',
	'fragments-not-read': null,
	'server-disconnected': 'server',
	'hijacker-hidden': 'server',
	'apple-protocol-error': null,
	'worker-timed-out': 'server',
	'gateway-route-missing': 'server',
	'gateway-integration-failed': 'server',
	'target-unreachable': 'server',
	'parts-too-many': null,
	'close-within-message': null,
	'receiver-slow': null,
	'namespace-unknown': null,
	'upgrade-state-missing': 'server',
} as const satisfies Partial<Record<PlainSignId, Side | null>>;

export type ReasonSign = keyof typeof SIDES;

export function isReason(id: string): id is ReasonSign {
	return Object.hasOwn(SIDES, id);
}

/** Names the signs that say more than facts about the same, each with these facts. */
const MORE_THAN_FACTS: Readonly<Partial<Record<string, readonly string[]>>> = {
	'tls-out-of-memory': ['tls-not-accepted', 'tls-handshake-failed'],
	'websocket-not-handled': ['never-accepted', 'only-upgrade'],
	'websockets-switched-off': ['only-upgrade', 'refused-with-status', 'response'],
	'target-unreachable': ['closed-with-reason'],
	'address-invalid': ['other-client'],
	'response-upgrade-wrong': ['only-deployed', 'other-client', 'hop-decides', 'only-upgrade'],
	'gateway-integration-failed': ['usual-limit', 'open-for', 'fixed-limit'],
	'worker-timed-out': ['usual-limit', 'fixed-limit', 'open-for', 'limit-set'],
	'other-package-imported': ['since-update'],
	'receiver-slow': ['over-limit', 'closed-with-reason', 'code-alone', 'application-code'],
	'upgrade-state-missing': ['upgrade-lost', 'refused-with-status', 'upgrade-absent'],
};

/** Returns the fact of the first of these signs; null if another fact says more. */
export function toldReason({ reading }: Paste, facts: readonly FoundFacts[]): FoundFacts | null {
	const over = reading.signs.flatMap(({ id }) => MORE_THAN_FACTS[id] ?? []);
	const isTold = facts.some(({ signs }) =>
		signs.some(
			({ id, values }) =>
				!over.includes(id) &&
				!COMPARISONS.includes(id) &&
				values['certainty'] !== undefined &&
				values['certainty'] !== 'info',
		),
	);
	if (isTold || (reading.connections.length > 0 && over.length === 0)) return null;
	for (const { id, range } of reading.signs) {
		if (!isReason(id)) continue;
		const overruled = [...over, ...COMPARISONS];
		// What the answer itself says comes before what the request lacks.
		const certainty =
			id === 'websockets-switched-off' && reading.connections.length > 0 ? 'certain' : 'likely';
		return found('reason-told', range, certainty, SIDES[id], { sign: id }, overruled);
	}
	return null;
}
