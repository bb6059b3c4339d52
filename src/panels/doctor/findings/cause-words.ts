// Returns the words of a cause as the evidence shows it: of a wrongly masked frame they depend on the side that sent
// it, and a server that answered was reached.
import type { CauseId } from '../../../evidence/cause.ts';
import type { Sign } from '../../../evidence/sign.ts';
import { wrongMaskSide } from '../../../evidence/wrong-mask.ts';
import type { CauseText } from '../strings/cause-text.ts';
import type { DoctorWords } from '../strings/en.ts';

/** Returns the words of a cause with this evidence. */
export function causeWords(
	words: Pick<DoctorWords, 'causes' | 'maskingFaults' | 'pathUnknown' | 'handshakeFailed'>,
	cause: CauseId,
	evidence: readonly Sign[],
): CauseText {
	if (cause === 'no-server' && evidence.some(isAnswer)) return words.pathUnknown;
	const isOfHandshake = evidence.length > 0 && evidence.every(isError);
	if (cause === 'server-crashed' && isOfHandshake) return words.handshakeFailed;
	const side = cause === 'masking-fault' ? wrongMaskSide(evidence) : null;
	return side === null ? words.causes[cause] : words.maskingFaults[side];
}

function isAnswer({ id, values }: Sign): boolean {
	return id === 'path-unknown' || (id === 'response' && values['status'] === 404);
}

function isError({ id, values }: Sign): boolean {
	return id === 'response' && values['status'] === 500;
}
