// Writes the address of what is in front: a lab with its document and view, a step of a lesson, or a page of the
// course.
import type { CarriedLab, Parameters } from '../../lab/lab.ts';
import { packLab } from '../../lab/saved.ts';
import { formatAddress } from './address.ts';
import type { Front, SiteAddress } from '../front/front.ts';
import { descriptorOf } from '../front/front-words.ts';
import { coursePath, stepPath } from '../learn/learn-address.ts';
import type { StoredLab } from '../stored/stored-lab.svelte.ts';

/**
 * Returns the address of what is in front, without its document if that is too large. The result is a promise
 * if the document must be packed.
 * @param settings the parameters of the settings; empty for an address without them
 * @param carried what the address carries of the lab; null for what the lab gives to addresses
 */
export function addressOfFront(
	front: Front,
	settings: Parameters,
	carried: CarriedLab | null = null,
): SiteAddress | Promise<SiteAddress> {
	if (front.type === 'course') {
		return {
			hash: formatAddress(coursePath(front), { ...front.parameters, ...settings }),
			whole: true,
		};
	}
	const descriptor = descriptorOf(front);
	if (!descriptor) return { hash: location.hash, whole: true };
	const step = front.type === 'lab' || front.type === 'stopped' ? front.step : null;
	if (step) return { hash: formatAddress(stepPath(step), settings), whole: true };
	// The address of a stopped lab contains no document, so that a reload does not stop on it again.
	const plain = { hash: formatAddress(descriptor.id, settings), whole: false };
	if (front.type !== 'lab' || front.storedLab.failure) return plain;
	try {
		return withDocument(front.storedLab, settings, carried);
	} catch (error) {
		front.storedLab.fail(error);
		return plain;
	}
}

function withDocument(
	{ id, lab, descriptor }: StoredLab,
	settings: Parameters,
	carried: CarriedLab | null,
): SiteAddress | Promise<SiteAddress> {
	const { view } = lab;
	const given = carried ?? lab.forAddress?.() ?? lab;
	const hashOf = (document: Parameters) =>
		formatAddress(id, { ...document, ...view, ...settings }, descriptor.pathParameter);
	if (given.parameters) return { hash: hashOf(given.parameters), whole: true };
	const packing = packLab(id, given);
	if (!packing) return { hash: hashOf({}), whole: false };
	return packing.then((s) => ({ hash: hashOf({ s }), whole: true }));
}
