// The questions of the course on a laptop: each is in sight with all its answers, in both languages.
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import GuideColumn from '../../../../src/app/learn/guide/GuideColumn.svelte';
import { findInCourse, type LessonStep } from '../../../../src/app/learn/lesson-step.ts';
import { loadCourse } from '../../../../src/lessons/course.ts';
import { playableSteps } from '../../../../src/lessons/lesson.ts';
import { course } from '../../../../src/strings/en/course.ts';
import { en as shell } from '../../../../src/strings/en/shell.ts';
import { LOCALES } from '../../../../src/strings/locale.ts';
import fontsCss from '../../../../src/ui/fonts.css?inline';
import { appOpener } from '../../../support/app-opener.ts';
import { oneIn } from '../../../support/extent.ts';
import { LABS } from '../../../support/open-address.ts';

const COURSE = await loadCourse();
const QUESTIONS = COURSE.map((lesson) => {
	const steps = playableSteps(lesson);
	const questions = steps.filter(({ kind }) => kind === 'predict' || kind === 'explain');
	return [lesson.id, questions] as const;
});

const open = appOpener();
const fonts = document.createElement('style');
fonts.textContent = fontsCss;

/** Returns the place of the Guide in the window. */
const placeOf = (guide: Element) => {
	const { top, left, width, height } = guide.closest('section')!.getBoundingClientRect();
	return { top, left, width, height };
};

/** Holds the place that the app gives to the Guide on a laptop. The tests draw the Guide there without a lab. */
let place: ReturnType<typeof placeOf> | null = null;

beforeAll(async () => {
	document.head.append(fonts);
	await Promise.all([...document.fonts].map((face) => face.load()));
});
beforeEach(async () => {
	await page.viewport(1280, 720);
	if (place) return;
	await open('#/learn/accept-key/why?lang=en');
	await expect.element(page.getByRole('button', { name: 'Lock my guess' })).toBeVisible();
	place = placeOf(document.querySelector('.guide')!);
});
afterAll(() => {
	fonts.remove();
});

/** Draws the Guide of a step at its place, and returns the element around it and what takes it away. */
async function draw(step: LessonStep, locale: (typeof LOCALES)[number]) {
	const lab = LABS[step.panel.id]!();
	await lab.open(step.parameters);
	const { top, left, width, height } = place!;
	const target = document.createElement('div');
	target.style.cssText = `position: fixed; display: flex; top: ${String(top)}px; left: ${String(left)}px; width: ${String(width)}px; height: ${String(height)}px`;
	document.body.append(target);
	const none = () => undefined;
	const { unmount } = await render(GuideColumn, {
		target,
		props: {
			...{ step, lab, locale, words: course, shellWords: shell, height: 0.5 },
			...{ ongo: none, onhide: none, onsteps: none, announce: none, whole: true, onwhole: none },
		},
	});
	await expect.poll(() => target.querySelector('form'), { interval: 5 }).not.toBeNull();
	const end = async () => {
		await unmount();
		target.remove();
	};
	return { target, end };
}

/** Returns the parts of a question that are not in sight while the Guide shows the beginning of its step. */
function outOfSight(guide: Element): readonly string[] {
	const body = guide.querySelector('.body')!;
	const { top, bottom } = body.getBoundingClientRect();
	const parts = [...body.querySelectorAll('.task, [role="radiogroup"] label, form input')];
	expect(parts.length).toBeGreaterThan(1);
	return parts.flatMap((part) => {
		const box = part.getBoundingClientRect();
		return box.top >= top && box.bottom <= bottom ? [] : [part.textContent.trim()];
	});
}

test.each(oneIn(2, QUESTIONS))(
	'on a laptop each question of %s is in sight with all its answers',
	async (lesson, steps) => {
		expect(steps).not.toEqual([]);
		for (const locale of LOCALES) {
			document.documentElement.lang = locale;
			for (const { id } of steps) {
				const { step } = (await findInCourse(`${lesson}/${id}`)) as { step: LessonStep };
				const { target, end } = await draw(step, locale);
				expect(placeOf(target.querySelector('.guide')!)).toEqual(place);
				expect(outOfSight(target), `${id}, ${locale}`).toEqual([]);
				await end();
			}
		}
	},
);
