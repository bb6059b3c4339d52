// The scene of Conversation that shows a cause, as an address.
import { CAUSES, type CauseId } from '../../../evidence/cause.ts';
import type { Sign } from '../../../evidence/sign.ts';
import { wrongMaskSide } from '../../../evidence/wrong-mask.ts';

/** Returns the scene of a cause as the evidence shows it. */
export function causeScene(cause: CauseId, evidence: readonly Sign[]): string | undefined {
	const isOfServer = cause === 'masking-fault' && wrongMaskSide(evidence) === 'server';
	const scene = isOfServer ? 'masked-server' : CAUSES[cause].scene;
	return scene === null ? undefined : `/conversation?scenario=${scene}`;
}
