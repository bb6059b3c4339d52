// Opens a state of a lab that is not shown, and returns what the lab did not understand, its
// document, and the facts of it.
import type { Lab } from '../../lab/lab.ts';
import { parts } from '../../lab/parts.svelte.ts';
import { FACTS_OF, NO_FACTS } from '../../lessons/facts/facts-of.ts';
import type { OpenedState, StateComplaint } from '../../lessons/file/opened-state.ts';
import { LESSON_LABS } from '../../lessons/lesson.ts';
import { parseAddress, type Address } from '../address/address.ts';
import { findPanel } from '../panels.ts';

/** Opens a state such as `/frame?hex=8100` in a new lab. A state of a lab without facts has none. */
export async function openState(state: string, newLab = newLabOf): Promise<OpenedState> {
	const address = parseAddress(`#${state}`);
	const id = LESSON_LABS.find((one) => one === address.route);
	if (id === undefined) return { document: {}, complaints: [], facts: NO_FACTS };
	const lab = await newLab(id);
	const complaints = await complaintsOf(lab, address);
	const { document } = lab.history;
	return { document, complaints, facts: FACTS_OF[id](document) ?? NO_FACTS };
}

async function newLabOf(id: string): Promise<Lab> {
	const panel = findPanel(id);
	if (panel === null) throw new Error(`no panel ${id}`);
	return (await parts.load(panel.load)).createLab();
}

/** Opens an address in a lab, and returns what the lab did not understand. */
export async function complaintsOf(
	lab: Lab,
	{ rest, parameters, damaged, repeated }: Address,
): Promise<readonly StateComplaint[]> {
	if (rest !== '') return [{ kind: 'path', part: rest }];
	if (parameters.has('s')) return [{ kind: 'packed', part: 's' }];
	const { document, problems } = await lab.open(parameters);
	return [
		...(document || parameters.size === 0 ? [] : [{ kind: 'no-document', part: '' } as const]),
		...damaged.map((part) => ({ kind: 'damaged', part }) as const),
		...repeated.map((part) => ({ kind: 'repeated', part }) as const),
		...problems.map(({ parameter, kind }) => ({ kind, part: parameter })),
		...parameters.unasked.map(([part]) => ({ kind: 'unread', part }) as const),
	];
}
