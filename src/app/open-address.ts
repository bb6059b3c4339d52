// Opens what an address contains in the place of its lab.
import { isMissingPart } from '../lab/late-part.svelte.ts';
import type { Address } from './address.ts';
import type { Arrival, Notice } from './front.ts';
import type { LessonStep } from './learn/lesson-step.ts';
import type { LabPlace } from './place.svelte.ts';

/**
 * Opens an address in a place and returns the notices about it. An error of the lab becomes the failure of the
 * place. A missing part is thrown on, as if the whole lab were missing.
 */
export async function openAddress(
	place: LabPlace,
	step: LessonStep | null,
	parameters: Address['parameters'],
	arrival: Arrival,
): Promise<readonly Notice[]> {
	try {
		return await read(place, step, parameters, arrival);
	} catch (error) {
		if (isMissingPart(error)) throw error;
		place.fail(error);
		return [];
	}
}

async function read(
	place: LabPlace,
	step: LessonStep | null,
	parameters: Address['parameters'],
	arrival: Arrival,
): Promise<readonly Notice[]> {
	const reopened = await place.reopen();
	if (arrival.type === 'reload' && reopened) return [];
	const whose = arrival.type === 'visit' || arrival.visiting ? 'linked' : 'own';
	if (arrival.type === 'return' && arrival.labState) {
		await place.returnTo(arrival.labState, whose);
		return [];
	}
	if (step) {
		await place.openOnce(step.parameters);
		return [];
	}
	const { link, problems } = await place.open(parameters, whose);
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
