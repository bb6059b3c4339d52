import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { learner } from '../../../src/app/learn/learner.svelte.ts';
import { lesson as acceptKey } from '../../../src/lessons/course/accept-key/index.ts';
import { itemsOf } from '../../../src/lessons/lesson.ts';
import { dueItems } from '../../../src/lessons/missed-items.ts';
import { appOpener } from '../../support/app-opener.ts';

const open = appOpener();
/** The questions that come back, above the step’s text. */
const repeated = page.getByRole('group').filter({ hasText: 'from earlier lessons' });

beforeEach(async () => {
	await page.viewport(1280, 720);
});

test('a lesson begins with at most four missed questions, and the others come in later lessons', async () => {
	const items = itemsOf(acceptKey).map(({ id }) => id);
	expect(items.length).toBeGreaterThan(5);
	learner.missed('own-lesson', 3, 'a-question-that-is-not-there');
	for (const id of items) learner.missed('accept-key', 3, id);
	await open('#/learn/length-forms?lang=en');
	await expect.element(repeated).toHaveTextContent('4 questions from earlier lessons');
	await repeated.getByRole('textbox', { name: 'Your answer' }).fill('28');
	await repeated.getByRole('button', { name: 'Check' }).click();
	await expect.element(repeated).toHaveTextContent('Right');
	await open('#/learn/length-forms?lang=en');
	await expect.element(repeated).toHaveTextContent('3 questions from earlier lessons');
	expect(dueItems(learner.progress, 7).length).toBe(items.length + 1);
});

test('after the last answer the keyboard stays at the questions', async () => {
	for (const { id } of itemsOf(acceptKey).slice(0, 1)) learner.missed('accept-key', 3, id);
	await open('#/learn/length-forms?lang=en');
	await repeated.getByRole('textbox', { name: 'Your answer' }).fill('28');
	await repeated.getByRole('button', { name: 'Check' }).click();
	const summary = repeated.getByText('1 question from earlier lessons', { exact: false });
	await expect.element(summary).toHaveFocus();
});
