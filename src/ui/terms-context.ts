// Says how running prose is drawn: the shell provides a snippet that marks the terms of the glossary.
import { getContext, setContext, type Snippet } from 'svelte';

const KEY = Symbol('terms');

export function provideTerms(marked: Snippet<[text: string]>): void {
	setContext(KEY, marked);
}

/** Returns the snippet of the shell; undefined for a component that stands alone. */
export function termsInUse(): Snippet<[text: string]> | undefined {
	return getContext<Snippet<[text: string]> | undefined>(KEY);
}
