// What a reader builds: five prepared settings and the reader's own. Each has the sliders that matter for it.
import { COMPARE_FIELDS, START, type CompareDocument } from '../compare-document.ts';
import type { SliderField } from '../sliders.ts';
import { SITUATIONS } from './situations.ts';

export const BUILDS = ['chat', 'score', 'notifications', 'game', 'sensors', 'own'] as const;
export type Build = (typeof BUILDS)[number];

export const BUILD_SLIDERS: Readonly<Record<Build, readonly SliderField[]>> = {
	chat: ['rate', 'upstream', 'poll', 'rtt', 'age'],
	score: ['rate', 'poll', 'rtt', 'age', 'clients'],
	notifications: ['rate', 'poll', 'age', 'bytes', 'clients'],
	game: ['rate', 'upstream', 'poll', 'rtt', 'age'],
	sensors: ['upstream', 'rate', 'poll', 'age', 'bytes'],
	own: ['rate', 'upstream', 'poll', 'rtt', 'age', 'clients'],
};

/**
 * Returns what the document is about, or null if nothing was chosen yet. A link from before there were choices has none;
 * it is the choice with the same figures, or the reader's own.
 */
export function buildOf(document: CompareDocument): Build | null {
	const named = BUILDS.find((id) => id === document.build);
	if (named) return named;
	const setting = COMPARE_FIELDS.filter((field) => field !== 'build');
	const same = (other: Partial<CompareDocument>) =>
		setting.every((field) => document[field] === (other[field] ?? START[field]));
	if (same(START)) return null;
	return BUILDS.find((id) => id !== 'own' && same(documentOf(id))) ?? 'own';
}

/** Returns the document with which a choice begins. */
export function documentOf(build: Build): CompareDocument {
	const prepared = SITUATIONS.find(({ id }) => id === build);
	return { ...START, build, ...prepared?.fields };
}
