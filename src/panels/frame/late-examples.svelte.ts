// The late part with the examples and their words in the chosen language; it loads when the menu is about to
// open. The menus and the note about the open example share this part, so the note appears with the example.
import { LatePart } from '../../lab/late-part.svelte.ts';
import type { FrameWords } from './strings/en.ts';

const load = async ({ exampleWords }: FrameWords) => {
	const [{ EXAMPLE_CHOICES }, texts] = await Promise.all([import('./examples.ts'), exampleWords()]);
	return { choices: EXAMPLE_CHOICES, texts };
};

const parts = new WeakMap<FrameWords, LatePart<Awaited<ReturnType<typeof load>>>>();

export function lateExamples(words: FrameWords) {
	const part = parts.get(words) ?? new LatePart(() => load(words));
	parts.set(words, part);
	return part;
}
