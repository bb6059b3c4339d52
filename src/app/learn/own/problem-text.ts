// Writes the sentence of a problem in the file of a lesson.
import { memberOf } from '../../../lessons/fill-in.ts';
import type { LocatedProblem } from '../../../lessons/file/located-form.ts';
import type { LessonProblemCode } from '../../../lessons/file/lesson-problems.ts';
import type { StateComplaint } from '../../../lessons/file/opened-state.ts';
import type { OwnWords } from '../../../strings/en/own-lessons.ts';
import type { Locale } from '../../../strings/locale.ts';
import { findPanel } from '../../panels.ts';

type Sentences = Readonly<
	Record<Exclude<LessonProblemCode, 'state-not-read'>, (found: string, expected: string) => string>
>;
type Complaints = Readonly<Record<StateComplaint['kind'], (part: string) => string>>;

export function problemText(
	{ what }: LocatedProblem,
	words: Pick<OwnWords, 'values' | 'json'> & {
		readonly problems: Sentences;
		readonly complaints: Complaints;
	},
	locale: Locale,
): string {
	if (what.type === 'json') return words.json(what.problem);
	const { code, found, expected } = what.problem;
	if (code !== 'state-not-read') {
		if (code === 'lab-file')
			return words.problems[code](findPanel(found)?.name[locale] ?? found, '');
		const named = memberOf<string>(words.values, expected) ?? expected;
		return words.problems[code](found, code === 'not-expected' ? named : expected);
	}
	return memberOf(words.complaints, expected)?.(found) ?? found;
}
