// Opens what an address contains in its lab.
import { isMissingPart } from '../lab/late-part.svelte.ts';
import type { Address } from './address.ts';
import type { Arrival } from './front.ts';
import type { LessonStep } from './learn/lesson-step.ts';
import type { Notice } from './notice-list.svelte.ts';
import type { StoredLab } from './stored-lab.svelte.ts';

/**
 * Opens an address in its lab and returns the notices about it. An error of the lab becomes its
 * failure. A missing part is thrown on, as if the whole lab were missing, and so is the reason of `signal`, which is
 * aborted when a later address overtakes this one.
 */
export async function openAddress(
	storedLab: StoredLab,
	step: LessonStep | null,
	parameters: Address['parameters'],
	arrival: Arrival,
	signal: AbortSignal,
): Promise<readonly Notice[]> {
	try {
		return await read(storedLab, step, parameters, arrival, signal);
	} catch (error) {
		if (signal.aborted || isMissingPart(error)) throw error;
		storedLab.fail(error);
		return [];
	}
}

async function read(
	storedLab: StoredLab,
	step: LessonStep | null,
	parameters: Address['parameters'],
	arrival: Arrival,
	signal: AbortSignal,
): Promise<readonly Notice[]> {
	const reopened = await storedLab.reopen();
	if (arrival.type === 'reload' && reopened) return [];
	const whose = arrival.type === 'visit' || arrival.visiting ? 'linked' : 'own';
	if (arrival.type === 'return' && arrival.labState) {
		await storedLab.returnTo(arrival.labState, whose);
		return [];
	}
	if (step) {
		await storedLab.openOnce(step.parameters, signal);
		return [];
	}
	const { link, problems } = await storedLab.open(parameters, whose, signal);
	const notices: Notice[] = [];
	const [value] = link?.refused ?? [];
	if (link?.type === 'damaged' && value) notices.push({ type: 'out-of-range', value });
	else if (link && link.type !== 'restored') notices.push({ type: 'link', reason: link.type });
	const unasked = (arrival.type === 'visit' ? parameters.unasked : []).map((name) => ({
		parameter: name,
		found: parameters.get(name) ?? '',
		kind: 'unknown-value' as const,
	}));
	for (const problem of [...problems, ...unasked]) {
		notices.push({ type: 'parameter', problem });
	}
	return notices;
}
