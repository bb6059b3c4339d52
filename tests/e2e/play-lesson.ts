// Plays a lesson of the course in the Guide with the keyboard or a finger, from its data and the words of a language: each
// prediction, task and question gets its right answer, and each task without another way its three hints.
import type { Page } from '@playwright/test';
import {
	itemsOf,
	playableSteps,
	type Item,
	type Lesson,
	type Step,
} from '../../src/lessons/lesson.ts';
import type { LessonStepWords, LessonWords } from '../../src/strings/lesson-words.ts';
import { learn as english, type LearnWords } from '../../src/strings/en/learn.ts';
import { expect } from './watched.ts';

/** By its class: hundreds of times the role of each part of the page would be worked out. */
export const guide = (page: Page) => page.locator('.guide');
export const feedback = (page: Page) =>
	guide(page).getByRole('status', { name: /^(Feedback|反馈)$/ });

/** What acts: keys alone, or a finger, which needs what it presses in sight and covered by nothing. */
type By = 'keys' | 'finger';

/** Chooses an answer, with the keyboard: focus on the first radio button, then arrow keys. */
export async function choose(
	page: Page,
	group: string,
	answer: string | RegExp,
	by: By = 'keys',
): Promise<void> {
	if (by === 'finger') {
		await guide(page).getByRole('radio', { name: answer }).click();
		return;
	}
	const radios = guide(page).getByRole('radiogroup', { name: group }).getByRole('radio');
	await radios.first().press('Space');
	const wanted = guide(page).getByRole('radio', { name: answer });
	for (let i = 0; i < 6 && !(await wanted.isChecked()); i++) await page.keyboard.press('ArrowDown');
	await expect(wanted).toBeChecked();
}

/** Presses a button of the Guide. */
export async function press(
	page: Page,
	name: string | RegExp,
	exact = false,
	by: By = 'keys',
): Promise<void> {
	const button = guide(page).getByRole('button', { name, exact }).last();
	await (by === 'keys' ? button.press('Enter') : button.click());
}

/** Waits until a step is in front and its task has the focus, or its title if there is nothing to do. */
export async function isAt(page: Page, title: string): Promise<void> {
	// Above a part of a lab that stands alone the question is outside the Guide.
	const start = page
		.locator(':is(.guide, .question) :is(h2, [role=group][aria-describedby])')
		.and(page.locator(':focus'));
	await expect(start).toHaveAccessibleName(new RegExp(`${shown(title).source}$`));
}

/** A text of a lesson as the page shows it: without marks, and with any values for its facts. */
function shown(text: string): RegExp {
	const plain = text.replace(/\*\*|`/g, '').replace(/[.*+?^$()|[\]\\]/g, '\\$&');
	return new RegExp(plain.replace(/\{[^}]*\}/g, '.*').replace(/\s+/g, '\\s+'));
}

/** The same as a whole name: an answer may be a part of another one. */
function named(text: string): RegExp {
	return new RegExp(`^${shown(text).source}$`);
}

/** What the tests do in a step instead of asking for its hints, by the id of the step. */
export type ByHand = Readonly<Record<string, (page: Page) => Promise<void>>>;

/** What is played, and in which words. */
interface Played {
	readonly lesson: Lesson;
	readonly words: LessonWords;
	readonly learn: LearnWords;
	readonly byHand: ByHand;
	readonly by: By;
}

/** How a lesson is played, if not in English, by keys alone, with all its steps to practise. */
interface Way extends Partial<Omit<Played, 'lesson' | 'words'>> {
	readonly practice?: boolean;
	/** Is called with each step, before and after its answer. */
	readonly look?: (step: string) => Promise<void>;
}

/** Plays all steps of a lesson, and those to practise more if it shall; ends at the course. */
export async function playLesson(
	page: Page,
	lesson: Lesson,
	words: LessonWords,
	{ learn = english, byHand = {}, by = 'keys', practice = true, look }: Way = {},
): Promise<void> {
	await page.goto(`./#/learn/${lesson.id}`);
	const steps = practice ? playableSteps(lesson) : lesson.steps;
	for (const [i, step] of steps.entries()) {
		const own = words.steps[step.id]!;
		await isAt(page, own.title);
		await look?.(step.id);
		await playStep(page, step, own, { lesson, words, learn, byHand, by });
		await look?.(step.id);
		const next = steps[i + 1];
		// The lesson ends with its last step, which offers what can be practised more.
		if (next && i === lesson.steps.length - 1) {
			const name = words.steps[next.id]!.title;
			await guide(page).getByRole('link', { name, exact: true }).press('Enter');
		} else if (next) await press(page, learn.next, true, by);
	}
	// The last button leads on to the next lesson, or to the course if there is none.
	const following = learn.nextLesson('');
	await press(page, new RegExp(`^(?:${learn.finish}$|${following})`), false, by);
	await page.goto('./#/learn');
	await expect(page).toHaveURL(/#\/learn(\?(lang=(en|zh-CN)|present=1))?$/);
	const card = page.getByRole('listitem').filter({ hasText: words.title });
	await expect(card).toContainText(learn.course.done(lesson.steps.length, lesson.steps.length));
}

async function playStep(
	page: Page,
	step: Step,
	own: LessonStepWords,
	{ lesson, words, learn, byHand, by }: Played,
): Promise<void> {
	switch (step.kind) {
		case 'look':
			return;
		case 'predict': {
			const { answer } = step;
			if (answer.type === 'choice') {
				await choose(page, learn.yourPrediction, named(own.choices![answer.right]!), by);
			} else await guide(page).getByRole('textbox', { name: learn.yourPrediction }).fill('1');
			await press(page, learn.lock, false, by);
			const right = answer.type === 'choice';
			await expect(feedback(page)).toContainText(
				right
					? learn.predictedRight
					: new RegExp(`${learn.predictedRight}|${learn.predictedWrong}`),
			);
			return;
		}
		case 'do': {
			const act = byHand[step.id];
			if (act) await act(page);
			else for (const hint of [1, 2, 3]) await press(page, learn.hint(hint), false, by);
			await expect(feedback(page)).toContainText(act ? learn.reached : learn.solvedForYou);
			return;
		}
		case 'endpoint': {
			const [kind = '', value = ''] = step.solution.split(':');
			await choose(page, learn.yourAnswer, new RegExp(`^${answerName(learn, kind)}`), by);
			if (value !== '') await guide(page).getByRole('textbox').fill(value);
			break;
		}
		case 'assemble':
			for (const { text } of step.pieces) await press(page, learn.assemble.add(text), true, by);
			break;
		case 'explain':
			await choose(page, learn.yourAnswer, named(own.choices![step.right]!), by);
			break;
		case 'check':
			return answerAll(page, itemsOf(lesson), words, step.draw, learn);
		case 'script':
			throw new Error('A server is not written here.');
	}
	await press(page, learn.check, false, by);
	await expect(feedback(page)).toContainText(learn.right);
}

/** The name of the way to answer that a solution begins with. */
function answerName({ answer }: LearnWords, kind: string): string {
	return kind === 'fail' ? answer.fail : kind === 'wait' ? answer.wait : answer.answer;
}

/** Answers all questions of a check rightly. */
async function answerAll(
	page: Page,
	items: readonly Item[],
	words: LessonWords,
	draw: number,
	learn: LearnWords,
): Promise<void> {
	for (let question = 1; question <= draw; question++) {
		await expect(guide(page)).toContainText(learn.exit.question(question, draw));
		const text = (await guide(page).textContent())!;
		const item = items.find(({ id }) => shown(words.items![id]!.question).test(text))!;
		if (item.type === 'choice') {
			await choose(page, learn.yourAnswer, named(words.items![item.id]!.choices![item.right]!));
		} else await guide(page).getByRole('textbox', { name: learn.yourAnswer }).fill(item.right);
		await press(page, learn.check);
		await expect(feedback(page)).not.toBeEmpty();
		if (question < draw)
			await guide(page).getByRole('button', { name: learn.exit.next }).first().press('Enter');
	}
	await expect(feedback(page)).toContainText(learn.exit.result(draw, draw));
}
