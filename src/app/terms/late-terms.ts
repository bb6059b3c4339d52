// The late part that marks the terms of the glossary in running prose. The explanations of the terms load
// later still.
import { LatePart } from '../../lab/late-part.svelte.ts';
import type { Locale } from '../../strings/locale.ts';
import type { TermForms } from '../../strings/terms.ts';
import MarkedText from './MarkedText.svelte';
import { TermMarks, type Explanation } from './term-marks.svelte.ts';

interface TermSources {
	readonly forms: () => Promise<TermForms>;
	readonly explanation: () => Promise<Explanation>;
}

const SOURCES: Readonly<Record<Locale, TermSources>> = {
	en: {
		forms: async () => (await import('../../strings/en/term-forms.ts')).TERM_FORMS,
		explanation: () => explanation(import('../../strings/en/glossary.ts')),
	},
	'zh-CN': {
		forms: async () => (await import('../../strings/zh-CN/term-forms.ts')).TERM_FORMS,
		explanation: () => explanation(import('../../strings/zh-CN/glossary.ts')),
	},
};

async function explanation(
	glossary: Promise<typeof import('../../strings/en/glossary.ts')>,
): Promise<Explanation> {
	const [view, { TERM_WORDS, GLOSSARY_WORDS }] = await Promise.all([
		import('./TermTip.svelte'),
		glossary,
	]);
	return { Tip: view.default, words: TERM_WORDS, labels: GLOSSARY_WORDS };
}

/** Loads what marks the terms of a language. */
export async function loadTerms(locale: Locale, announce: (text: string) => void) {
	const sources = SOURCES[locale];
	const forms = await sources.forms();
	return { MarkedText, marks: new TermMarks(forms, new LatePart(sources.explanation), announce) };
}
