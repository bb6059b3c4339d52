// Lists the parts that went well in the evidence, so the fault need not be looked for there. Only what was checked counts.
import type { Wire } from '../../../engine/observer/index.ts';
import { RULES } from '../../../engine/report/index.ts';
import { itemConnections, itemName, type CaseItem } from '../../../evidence/case-items.ts';
import type { Case } from '../../../evidence/case.ts';
import { CAUSES } from '../../../evidence/cause.ts';
import { ownValue } from '../../../engine/own-value.ts';
import type { SignId } from '../../../evidence/sign.ts';
import type { DoctorWords } from '../strings/en.ts';

/** Lists signs that show how far the connection came, the last step first. */
const STEPS: readonly SignId[] = ['tls-connected', 'tcp-connected', 'name-found'];
const MOST = 2;

/**
 * Returns what went well, as sentences.
 * @param wire the bytes of the connection that the item is about; null if they are not at hand
 */
export function notAtFault(
	item: CaseItem,
	{ signs }: Case,
	wire: Wire | null,
	words: DoctorWords,
): readonly string[] {
	const about = itemConnections(item);
	const isOfOther = (connection: number | null) =>
		connection !== null && about.length > 0 && !about.includes(connection);
	const own = signs.filter(({ connection }) => !isOfOther(connection));
	const step = STEPS.find((id) => own.some((one) => one.id === id));
	return [
		...(wire && isWellOpened(wire) ? [words.fine.handshake] : []),
		...(wire ? wellFramed(item, wire).map((by) => words.fine.frames(by)) : []),
		...(step === undefined ? [] : [words.signs[step]({})]),
	].slice(0, MOST);
}

/** Returns whether both heads were seen and break no rule: the status is 101, and the accept value fits the key. */
function isWellOpened({ opening: { request, response, diagnoses } }: Wire): boolean {
	if (request === null || response === null) return false;
	const found = [...diagnoses.client, ...diagnoses.server];
	return (
		response.head.startLine?.status.code === 101 &&
		found.every(({ code }) => RULES[code].level === 'advice')
	);
}

/** Returns the sides whose frames break no rule, if the item is about an open connection. */
function wellFramed(item: CaseItem, { sides }: Wire): readonly ('client' | 'server')[] {
	const name = itemName(item);
	const phase = ownValue(CAUSES, name)?.phase;
	if (item.type === 'cause' && phase !== 'open') return [];
	return (['client', 'server'] as const).filter(
		(by) => sides[by].frames.length > 0 && sides[by].faults.length === 0,
	);
}
