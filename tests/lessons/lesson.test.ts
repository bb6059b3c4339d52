// The parts of reading a frame have the same names everywhere: in the lessons from the fifth on, and in the
// bugs of the museum.
import { describe, expect, test } from 'vitest';
import { BUGS } from '../../src/lessons/bugs.ts';
import { loadCourse } from '../../src/lessons/course.ts';
import type { CourseLesson } from '../../src/lessons/lesson.ts';
import { judgeOrder } from '../../src/lessons/judge-order.ts';
import { labOfAddress, playableSteps, SUBGOALS, type Subgoal } from '../../src/lessons/lesson.ts';
import { cards as bugs } from '../../src/strings/en/bugs.ts';
import { learn } from '../../src/strings/en/learn.ts';
import { LOCALES, type Locale } from '../../src/strings/locale.ts';
import { cards as bugsZhCN } from '../../src/strings/zh-CN/bugs.ts';
import { learn as learnZhCN } from '../../src/strings/zh-CN/learn.ts';

const WORDS = import.meta.glob<CourseLesson>('../../src/lessons/course/*/index.ts', {
	eager: true,
});
const COURSE = await loadCourse();
const NAMES = { en: learn.subgoals, 'zh-CN': learnZhCN.subgoals };
const BUG_WORDS = { en: bugs, 'zh-CN': bugsZhCN };

/** The parts of reading a frame that a text names. */
function namedIn(text: string, locale: Locale): readonly Subgoal[] {
	return SUBGOALS.filter((subgoal) => text.toLowerCase().includes(NAMES[locale][subgoal]));
}

describe.each(LOCALES)('in %s', (locale) => {
	const wordsOf = (lesson: string) =>
		WORDS[`../../src/lessons/course/${lesson}/index.ts`]!.words[locale];
	const answered = COURSE.flatMap((lesson) =>
		playableSteps(lesson).flatMap(({ kind, id, subgoal }) =>
			kind === 'endpoint' && subgoal !== undefined ? [[lesson.id, id] as const] : [],
		),
	);

	test.each(answered)('%s: the answer to a frame in %s begins with reading it', (lesson, step) => {
		const { text, task = '', hints = [] } = wordsOf(lesson).steps[step]!;
		expect(namedIn([...text, task, ...hints].join('\n'), locale)).not.toEqual([]);
	});

	test('each diagnosis of lesson 12 says in which part the fault shows', () => {
		const lesson = COURSE.find(({ id }) => id === 'build-it')!;
		const step = playableSteps(lesson).find(({ id }) => id === 'diagnose')!;
		expect(namedIn(wordsOf('build-it').steps.diagnose!.text.join('\n'), locale)).toEqual(SUBGOALS);
		if (step.kind !== 'check') throw new Error('Diagnoses are questions.');
		for (const { id } of step.items) {
			expect(namedIn(wordsOf('build-it').items![id]!.because, locale), id).toHaveLength(1);
		}
	});
});

/** A bug in whose bytes each part can be read without a fault. */
const WITHOUT_PART = ['empty-fragments'];

test.each(
	BUGS.filter(({ id, proof }) => {
		return labOfAddress(proof.open).lab === 'frame' && !WITHOUT_PART.includes(id);
	}).map(({ id }) => id),
)('the bug %s says at its beginning in which part it shows, the same in both languages', (id) => {
	const parts = LOCALES.map((locale) => {
		const [, label = ''] = /^\*\*([^*]+?)[:：]\*\*/.exec(BUG_WORDS[locale][id]!.truth) ?? [];
		return SUBGOALS.filter((one) => NAMES[locale][one] === label.toLowerCase());
	});
	expect(parts[0]).toHaveLength(1);
	expect(parts[1]).toEqual(parts[0]);
});

/** The steps in which pieces are put in order, where more than one order is right. */
const ORDERS = COURSE.flatMap((lesson) =>
	playableSteps(lesson).flatMap((step) =>
		step.kind === 'assemble' && step.order.length > 0 ? [[lesson.id, step.id, step] as const] : [],
	),
);

test.each(ORDERS)(
	'%s: in %s two pieces in the wrong order are told, also while those between them are missing',
	(_lesson, _id, step) => {
		for (const [first, between] of step.order) {
			for (const [second, last] of step.order) {
				if (between !== second) continue;
				expect(judgeOrder(step, [last, first]).misplaced, `${first} … ${last}`).toEqual([last]);
			}
		}
	},
);
