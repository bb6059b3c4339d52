import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { learner } from '../../../../src/app/learn/learner.svelte.ts';
import { checkDraftText } from '../../../../src/lessons/progress.ts';
import { appOpener } from '../../../support/app-opener.ts';

const open = appOpener();
const guide = page.getByRole('region', { name: 'Guide' });
const feedback = guide.getByRole('status', { name: 'Feedback' });
const button = (name: string) => guide.getByRole('button', { name, exact: true });
const PATH = '#/learn/accept-key/exit?lang=en';

beforeEach(async () => {
	await page.viewport(1280, 720);
});

/** Answers the question in front, and returns whether the answer was right. */
async function answer(number: number): Promise<boolean> {
	await expect.element(guide).toHaveTextContent(`Question ${String(number)} of 3`);
	const radio = guide.getByRole('radio').first();
	if (radio.query()) await radio.click();
	else await guide.getByRole('textbox', { name: 'Your answer' }).fill('00');
	await button('Check').click();
	await expect.element(feedback).not.toBeEmptyDOMElement();
	return !feedback.element().textContent.includes('Not right');
}

test('a reload goes on with the first question that has no answer, and the others count', async () => {
	await open(PATH);
	const first = await answer(1);
	await button('Next question').click();
	const asked = () => guide.getByText('Question 2 of 3').element().nextElementSibling!.textContent;
	await expect.element(guide).toHaveTextContent('Question 2 of 3');
	const second = asked();
	learner.follow();
	await open(PATH);
	await expect.element(guide).toHaveTextContent('Question 2 of 3');
	expect(asked()).toBe(second);
	const rights = [first, await answer(2)];
	await button('Next question').click();
	await expect.element(guide).toHaveTextContent('Question 3 of 3');
	await answer(3);
	await expect.element(feedback).toHaveTextContent('of 3 right.');
	const [, last] = /The last answer was (right|not right)/.exec(feedback.element().textContent)!;
	const right = [...rights, last === 'right'].filter((one) => one).length;
	await expect.element(feedback).toHaveTextContent(`${String(right)} of 3 right.`);
	const { lesson, step } = { lesson: 'accept-key', step: 'exit' };
	expect(learner.step(lesson, step)).toMatchObject({ answer: `${String(right)}/3`, draft: null });
});

test('kept answers that do not fit the questions are asked again', async () => {
	const draft = checkDraftText({ attempt: 0, answers: ['!', '!', '!', '!'] });
	learner.note('accept-key', 'exit', { draft });
	await open(PATH);
	await expect.element(guide).toHaveTextContent('Question 1 of 3');
});

test('a step that starts again has its first questions again, without their answers', async () => {
	await open(PATH);
	const asked = () => guide.getByText('Question 1 of 3').element().nextElementSibling!.textContent;
	await expect.element(guide).toHaveTextContent('Question 1 of 3');
	const first = asked();
	await answer(1);
	await button('Next question').click();
	await answer(2);
	await button('Start this step again').click();
	await expect.element(guide).toHaveTextContent('Question 1 of 3');
	expect(asked()).toBe(first);
	await expect.element(button('Check')).toBeVisible();
	await expect.element(feedback).toBeEmptyDOMElement();
	expect(learner.step('accept-key', 'exit')).toMatchObject({ answer: null, draft: null });
	for (const number of [1, 2, 3]) {
		await answer(number);
		if (number < 3) await button('Next question').click();
	}
	await expect.element(feedback).toHaveTextContent('of 3 right.');
});

test('the focus goes from the last answer to the next questions', async () => {
	await open(PATH);
	for (const number of [1, 2]) {
		await answer(number);
		await button('Next question').click();
	}
	await answer(3);
	const again = button('Draw questions again');
	await expect.element(again).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(guide).toHaveTextContent('Question 1 of 3');
	await expect.poll(() => document.activeElement?.matches('.ask input')).toBe(true);
});
