// Where a cause lies: what to change is on that side. Some causes can lie on either of two sides, and some evidence
// shows which one it is.
import type { Role } from '../engine/index.ts';
import type { CauseId } from './cause.ts';
import type { Sign } from './sign.ts';
import { wrongMaskSide } from './wrong-mask.ts';

/** The page is the code of a website; `between` is the network with its intermediaries. */
export type Side = 'page' | 'client' | 'between' | 'server';

const SIDES: Readonly<Record<CauseId, readonly [Side, Side?]>> = {
	'mixed-content': ['page'],
	'csp-connect-src': ['page'],
	dns: ['client', 'between'],
	refused: ['server'],
	'tcp-timeout': ['between', 'server'],
	'tls-failed': ['client', 'server'],
	'no-server': ['server'],
	'http-2-only': ['server'],
	'proxy-http-1-0': ['between'],
	'proxy-drops-upgrade': ['between'],
	'bad-gateway': ['between', 'server'],
	'origin-refused': ['server'],
	'auth-refused': ['client', 'server'],
	redirected: ['server'],
	'not-upgraded-200': ['server'],
	'wrong-accept': ['server'],
	'subprotocol-mismatch': ['client', 'server'],
	'extension-mismatch': ['server'],
	'http-on-open-socket': ['server'],
	'masking-fault': ['client', 'server'],
	'bad-utf8': ['client', 'server'],
	'too-big': ['client', 'server'],
	'protocol-error': ['client', 'server'],
	'idle-timeout': ['between'],
	'load-balancer-limit': ['between'],
	'process-restarted': ['between', 'server'],
	'server-crashed': ['server'],
	'peer-vanished': ['client', 'server'],
	'closed-by-page': ['page'],
};

/** The causes that the sender of a frame made. */
const BY_SENDER: ReadonlySet<CauseId> = new Set(['bad-utf8', 'too-big', 'protocol-error']);

/** Returns where a cause lies, as far as the evidence shows it: one or two sides. */
export function causeSides(cause: CauseId, evidence: readonly Sign[]): readonly Side[] {
	const shown = shownSide(cause, evidence);
	return shown === null ? SIDES[cause].filter((side) => side !== undefined) : [shown];
}

function shownSide(cause: CauseId, evidence: readonly Sign[]): Side | null {
	if (cause === 'masking-fault') return wrongMaskSide(evidence);
	if (cause === 'no-server') {
		return evidence.some(({ id }) => id === 'network-unreachable') ? 'between' : null;
	}
	if (!BY_SENDER.has(cause)) return null;
	// The other side answers a Close frame with one of its own.
	const closed = new Set<Sign['connection']>();
	const first = evidence.filter(({ id, connection }) => {
		const isAnswer = id === 'close-frame' && closed.has(connection);
		if (id === 'close-frame') closed.add(connection);
		return !isAnswer;
	});
	const senders = new Set(first.flatMap(senderShown));
	const [sender] = senders;
	return sender !== undefined && senders.size === 1 ? sender : null;
}

/** A rule names the side that broke it. The side that closes because of a frame is the one that received it. */
function senderShown({ id, values }: Sign): readonly Role[] {
	const { by } = values;
	if (by !== 'client' && by !== 'server') return [];
	if (id === 'rule-broken') return [by];
	return id === 'close-frame' ? [by === 'client' ? 'server' : 'client'] : [];
}
