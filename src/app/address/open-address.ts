// Opens what an address contains in its lab.
import { isMissingPart } from '../../lab/parts.svelte.ts';
import type { Unpacking } from '../../lab/saved.ts';
import type { Address } from './address.ts';
import type { Arrival } from '../front/front.ts';
import type { LessonStep } from '../learn/lesson-step.ts';
import type { LinkNotice, UnusedPart } from '../notices/notice-list.svelte.ts';
import type { StoredLab } from '../stored/stored-lab.svelte.ts';

/** Holds what is to be said of an address that was opened. */
export interface AddressOpened {
	/** Says why its packed document was not opened, or is null. */
	readonly link: LinkNotice | null;
	readonly unused: readonly UnusedPart[];
}

export const NOTHING_SAID: AddressOpened = { link: null, unused: [] };

/**
 * Opens an address in its lab and returns what is to be said of it. An error of the lab becomes its
 * failure. A missing part is thrown on, as if the whole lab were missing, and so is the reason of `signal`, which is
 * aborted when a later address overtakes this one.
 */
export async function openAddress(
	storedLab: StoredLab,
	step: LessonStep | null,
	parameters: Address['parameters'],
	arrival: Arrival,
	signal: AbortSignal,
): Promise<AddressOpened> {
	try {
		return await read(storedLab, step, parameters, arrival, signal);
	} catch (error) {
		if (signal.aborted || isMissingPart(error)) throw error;
		storedLab.fail(error);
		return NOTHING_SAID;
	}
}

async function read(
	storedLab: StoredLab,
	step: LessonStep | null,
	parameters: Address['parameters'],
	arrival: Arrival,
	signal: AbortSignal,
): Promise<AddressOpened> {
	const reopened = await storedLab.reopen();
	if (arrival.type === 'reload' && reopened) return NOTHING_SAID;
	const whose = arrival.type === 'visit' || arrival.visiting ? 'linked' : 'own';
	if (arrival.type === 'return' && arrival.labState) {
		await storedLab.returnTo(arrival.labState, whose);
		return NOTHING_SAID;
	}
	if (step) {
		await storedLab.openOnce(step.parameters, signal);
		return NOTHING_SAID;
	}
	const { link, problems } = await storedLab.open(parameters, whose, signal);
	const unasked = arrival.type === 'visit' ? parameters.unasked : [];
	return {
		link: linkNotice(link),
		unused: [
			...problems,
			...unasked.map(
				([parameter, found]) => ({ parameter, found, kind: 'unknown-value' }) as const,
			),
		],
	};
}

function linkNotice(link: Unpacking | null): LinkNotice | null {
	const [value] = link?.refused ?? [];
	if (link?.type === 'damaged' && value) return { type: 'out-of-range', value };
	return link && link.type !== 'restored' ? { type: 'link', reason: link.type } : null;
}
