// Opens an address of the site in a new lab, as the shell does, and says what it could not use.
import { parseAddress } from '../../src/app/address/address.ts';
import { LEARN } from '../../src/app/learn/learn-address.ts';
import { findInCourse } from '../../src/app/learn/lesson-step.ts';
import { complaintsOf, openState } from '../../src/app/learn/open-state.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { NO_FACTS } from '../../src/lessons/facts/facts-of.ts';
import type { OpenedState } from '../../src/lessons/file/opened-state.ts';
import { LESSON_LABS, labOfAddress, type Facts } from '../../src/lessons/lesson.ts';
import { DoctorLab } from '../../src/panels/doctor/doctor-lab.svelte.ts';
import { AcceptKeyLab } from '../../src/panels/accept-key/accept-key-lab.svelte.ts';
import { CompareLab } from '../../src/panels/compare/compare-lab.svelte.ts';
import { ConversationLab } from '../../src/panels/conversation/conversation-lab.svelte.ts';
import { FrameLab } from '../../src/panels/frame/frame-lab.svelte.ts';
import { HandshakeLab } from '../../src/panels/handshake/handshake-lab.svelte.ts';
import { RulesLab } from '../../src/panels/rules/rules-lab.svelte.ts';
import { TourLab } from '../../src/panels/tour/tour-lab.svelte.ts';

/** Makes a new lab, by the route of its address. */
export const LABS: Readonly<Record<string, () => Lab>> = {
	tour: () => new TourLab(),
	handshake: () => new HandshakeLab(),
	'accept-key': () => new AcceptKeyLab(),
	doctor: () => new DoctorLab(),
	frame: () => new FrameLab(),
	rules: () => new RulesLab(),
	conversation: () => new ConversationLab(),
	compare: () => new CompareLab(),
};

/** Holds the parameter that may follow in the path, by lab. */
export const IN_PATH: ReadonlyMap<string, string> = new Map([
	['tour', 'scene'],
	['rules', 'code'],
	['doctor', 'cause'],
]);

/** Returns the complaints about an address like "/frame?hex=8100"; none if it opens and shows all that it says. */
export async function complaintsAbout(address: string): Promise<readonly string[]> {
	const parsed = parseAddress(`#${address}`);
	const { route, rest, parameters } = parsed;
	if (route === LEARN) {
		return (await findInCourse(rest, parameters))
			? []
			: [`${address}: nothing in the course has this name`];
	}
	const lab = LABS[route]?.();
	if (!lab) return [`${address}: there is no lab “${route}”`];
	const inPath = IN_PATH.get(route);
	if (inPath !== undefined && rest !== '') parameters.set(inPath, rest);
	const at = inPath === undefined ? rest : '';
	const complaints = (await complaintsOf(lab, { ...parsed, rest: at })).filter(
		// The scene of the tour is a view: every visitor has their own words in it.
		({ kind }) => !(lab instanceof TourLab && kind === 'no-document'),
	);
	if (lab instanceof RulesLab && lab.unknown) return [`${address}: there is no such rule`];
	return complaints.map(({ kind, part }) => `${address}: ${part} is ${kind}`);
}

/** Opens a state of a lesson in a new lab. */
export function openInNewLab(state: string): Promise<OpenedState> {
	return openState(state, (id) => Promise.resolve(LABS[id]!()));
}

/** Opens a state of a lesson or a card in a new lab, and returns the facts of its document. */
export async function factsIn(state: string): Promise<Facts> {
	const { lab } = labOfAddress(state);
	if (!LESSON_LABS.some((one) => one === lab)) throw new Error(`${state}: no lab with facts`);
	const { facts } = await openInNewLab(state);
	if (facts === NO_FACTS) throw new Error(`${state}: a document without facts`);
	return facts;
}
