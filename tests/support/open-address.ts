// Opens an address of the site in a new lab, as the shell does, and says what it could not use.
import { parseAddress } from '../../src/app/address.ts';
import { LEARN } from '../../src/app/learn/learn-address.ts';
import { findInCourse, parametersOf } from '../../src/app/learn/lesson-step.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { LOAD_FACTS } from '../../src/lessons/facts/facts-of.ts';
import { LESSON_LABS, labOfAddress, type Facts } from '../../src/lessons/lesson.ts';
import { AcceptKeyLab } from '../../src/panels/accept-key/accept-key-lab.svelte.ts';
import { CompareLab } from '../../src/panels/compare/compare-lab.svelte.ts';
import { ConversationLab } from '../../src/panels/conversation/conversation-lab.svelte.ts';
import { FrameLab } from '../../src/panels/frame/frame-lab.svelte.ts';
import { HandshakeLab } from '../../src/panels/handshake/handshake-lab.svelte.ts';
import { RulesLab } from '../../src/panels/rules/rules-lab.svelte.ts';

/** Makes a new lab, by the place of its address. */
export const LABS: Readonly<Record<string, () => Lab>> = {
	handshake: () => new HandshakeLab(),
	'accept-key': () => new AcceptKeyLab(),
	frame: () => new FrameLab(),
	rules: () => new RulesLab(),
	conversation: () => new ConversationLab(),
	compare: () => new CompareLab(),
};

/** Returns the complaints about an address like "/frame?hex=8100"; none if it opens and shows all that it says. */
export async function complaintsAbout(address: string): Promise<readonly string[]> {
	const { place, rest, parameters, damaged } = parseAddress(`#${address}`);
	if (place === LEARN) {
		return (await findInCourse(rest)) ? [] : [`${address}: nothing in the course has this name`];
	}
	const lab = LABS[place]?.();
	if (!lab) return [`${address}: there is no lab “${place}”`];
	if (place === 'rules' && rest !== '') parameters.set('code', rest);
	else if (rest !== '') return [`${address}: nothing is at “${rest}”`];
	const { document, problems } = await lab.open(parameters);
	if (lab instanceof RulesLab && lab.unknown) return [`${address}: there is no such rule`];
	return [
		...(document || parameters.size === 0 ? [] : [`${address}: shows no document of its own`]),
		...damaged.map((part) => `${address}: “${part}” is damaged`),
		...problems.map(({ parameter, kind }) => `${address}: ${parameter} is ${kind}`),
		...parameters.unasked.map((name) => `${address}: the lab does not read ${name}`),
	];
}

/** Opens a state of a lesson or a card in a new lab, and returns the facts of its document. */
export async function factsIn(state: string): Promise<Facts> {
	const { lab: id } = labOfAddress(state);
	const known = LESSON_LABS.find((one) => one === id);
	const lab = LABS[id]?.();
	if (!known || !lab) throw new Error(`${state}: no lab with facts`);
	await lab.open(parametersOf(state));
	const facts = (await LOAD_FACTS[known]())(lab.history.document);
	if (facts === null) throw new Error(`${state}: a document without facts`);
	return facts;
}
