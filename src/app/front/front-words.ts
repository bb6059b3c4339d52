// Finds the panel of an address or of what is in front, and loads its words together with those of the shell and of the
// course.
import type { PanelDescriptor } from '../../panels/descriptor.ts';
import type { CourseWords } from '../../strings/en/course.ts';
import type { Locale } from '../../strings/locale.ts';
import type { Address } from '../address/address.ts';
import type { Front } from './front.ts';
import { findPanel, PANELS } from '../panels.ts';
import { SHELL_WORDS } from '../shell-words.ts';

/** Returns the panel of an address; null if there is none. A path behind its name is added to the parameters. */
export function panelOf({ route, rest, parameters }: Address): PanelDescriptor | null {
	const descriptor = route === '' ? (PANELS[0] ?? null) : findPanel(route);
	const inPath = descriptor?.pathParameter;
	if (inPath !== undefined && rest !== '') parameters.set(inPath, rest);
	return rest === '' || inPath !== undefined ? descriptor : null;
}

/** Names the parts of the site whose words are needed beside those of the shell. */
export interface InFront {
	readonly panel: PanelDescriptor | null;
	readonly course: boolean;
}

/** Loads words. */
export async function wordsIn(locale: Locale, { panel, course }: InFront) {
	const [shell, ofPanel, ofCourse] = await Promise.all([
		SHELL_WORDS[locale](),
		panel?.words[locale]() ?? null,
		course ? COURSE_WORDS[locale]() : null,
	]);
	return { locale, shell, panel: ofPanel, course: ofCourse };
}

const COURSE_WORDS: Readonly<Record<Locale, () => Promise<CourseWords>>> = {
	en: async () => (await import('../../strings/en/course.ts')).course,
	'zh-CN': async () => (await import('../../strings/zh-CN/course.ts')).course,
};

/** Returns the panel in front, even if its lab could not begin; null if there is none. */
export function descriptorOf(front: Front): PanelDescriptor | null {
	if (front.type === 'stopped') return front.descriptor;
	return front.type === 'lab' ? front.storedLab.descriptor : null;
}
