// The examples and what they show, in the language of the words: loaded when the menu is about to be opened. The menus and
// the note beside an example share them, so that the note is there as soon as its example is.
import { LatePart } from '../../lab/late-part.svelte.ts';
import type { FrameWords } from './strings/en.ts';

const load = async ({ exampleWords }: FrameWords) => {
	const [{ EXAMPLE_CHOICES, findExample }, say] = await Promise.all([
		import('./examples.ts'),
		exampleWords(),
	]);
	return { choices: EXAMPLE_CHOICES, find: findExample, say };
};

const parts = new WeakMap<FrameWords, LatePart<Awaited<ReturnType<typeof load>>>>();

export function lateExamples(words: FrameWords) {
	const part = parts.get(words) ?? new LatePart(() => load(words));
	parts.set(words, part);
	return part;
}
