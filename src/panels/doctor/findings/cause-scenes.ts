// The scene of Conversation that shows a cause, as an address. Causes without a scene show nothing that the
// simulation has: name look-ups, TLS and the policy of a page.
import type { CauseId } from '../../../evidence/cause.ts';
import type { Sign } from '../../../evidence/sign.ts';
import { wrongMaskSide } from '../../../evidence/wrong-mask.ts';

export const CAUSE_SCENES: Readonly<Partial<Record<CauseId, string>>> = {
	'proxy-drops-upgrade': sceneAddress('strips-upgrade'),
	'bad-gateway': sceneAddress('redirect', 'unavailable'),
	'origin-refused': sceneAddress('wrong-origin'),
	'auth-refused': sceneAddress('redirect', 'unauthorized'),
	redirected: sceneAddress('redirect'),
	'not-upgraded-200': sceneAddress('never-upgrades'),
	'wrong-accept': sceneAddress('cached-101'),
	'subprotocol-mismatch': sceneAddress('subprotocol', 'unasked'),
	'http-on-open-socket': sceneAddress('http-on-websocket'),
	'masking-fault': sceneAddress('unmasked'),
	'bad-utf8': sceneAddress('bad-utf8'),
	'too-big': sceneAddress('too-big'),
	'protocol-error': sceneAddress('reserved-opcode'),
	'idle-timeout': sceneAddress('idle-proxy'),
	'process-restarted': sceneAddress('herd'),
	'server-crashed': sceneAddress('hang-up'),
	'peer-vanished': sceneAddress('dead-peer'),
	'closed-by-page': sceneAddress('while-connecting'),
};

/** Returns the scene of a cause as the evidence shows it. */
export function causeScene(cause: CauseId, evidence: readonly Sign[]): string | undefined {
	return cause === 'masking-fault' && wrongMaskSide(evidence) === 'server'
		? sceneAddress('masked-server')
		: CAUSE_SCENES[cause];
}

function sceneAddress(scene: string, whatIf: string | null = null): string {
	return `/conversation?scenario=${scene}${whatIf === null ? '' : `&what-if=${whatIf}`}`;
}
