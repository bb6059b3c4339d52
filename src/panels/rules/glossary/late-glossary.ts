// Loads the late part with the page of the glossary and its words in the chosen language.
import { LatePart } from '../../../lab/late-part.svelte.ts';
import type { RulesWords } from '../strings/en.ts';

const load = async (words: RulesWords) => {
	const [view, say] = await Promise.all([import('./GlossaryPage.svelte'), words.glossary()]);
	return { Glossary: view.default, say };
};

const parts = new WeakMap<RulesWords, LatePart<Awaited<ReturnType<typeof load>>>>();

export function lateGlossary(words: RulesWords) {
	const part = parts.get(words) ?? new LatePart(() => load(words));
	parts.set(words, part);
	return part;
}
