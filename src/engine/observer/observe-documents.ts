// Reports the faults that the bytes of a wire contain by themselves, advice included.
import type { RuleCode } from '../report/rules.ts';
import type { Observed } from './transcript.ts';
import type { Wire } from './wire.ts';
import { otherRole, type Role } from '../role.ts';

export function documentFaults(wire: Wire): readonly Observed[] {
	return (['client', 'server'] as const).flatMap((by) =>
		[...wire.opening.diagnoses[by], ...wire.sides[by].faults]
			.filter(({ code }) => code !== 'close-mid-message' || !isAsked(wire, by))
			.map(({ code, range, data }) => wire.inBytes(by, named(wire, by, code), range, data)),
	);
}

/** Returns whether the side's Close answers the peer's; such a Close may come in the middle of a message (§5.5.1). */
function isAsked(wire: Wire, by: Role): boolean {
	const [asked, answer] = [wire.closeOf(otherRole(by)), wire.closeOf(by)];
	return asked !== null && answer !== null && asked.event < answer.event;
}

/**
 * Returns the rule of a breach. If a client offered permessage-deflate without success, its RSV1 breaks §9.1.
 */
function named({ opening }: Wire, by: Role, code: RuleCode): RuleCode {
	const offered = opening.request?.extensions.some(({ name }) => name === 'permessage-deflate');
	return code === 'frame-rsv1' && by === 'client' && offered === true ? 'extension-wait' : code;
}
