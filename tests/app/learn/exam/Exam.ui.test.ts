import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { learner } from '../../../../src/app/learn/learner.svelte.ts';
import { newProgress } from '../../../../src/lessons/progress.ts';
import { progressText } from '../../../../src/lessons/saved-progress.ts';
import { appOpener } from '../../../support/app-opener.ts';

const open = appOpener();
const main = page.getByRole('main');

/** Answers the question in front with its first choice. */
async function answer(): Promise<void> {
	await main.getByRole('radio').first().click();
	await main.getByRole('button', { name: 'Check' }).click();
	await main.getByRole('button', { name: 'Next question' }).click();
}

test('an exam that was begun goes on after a visit to another page, after a reload, and in another language', async () => {
	await page.viewport(1280, 720);
	// With this seed the first questions are those with choices.
	learner.load(progressText(newProgress(4)));
	const { site } = await open('#/learn/exam?lang=en');
	await expect.element(main).toHaveTextContent('Question 1 of 26');
	await answer();
	await answer();
	const third = main.getByText('Question 3 of 26');
	await expect.element(third).toBeVisible();
	const question = third.element().nextElementSibling!.textContent;

	await site.arrive('#/learn', { type: 'visit' });
	await expect.element(page.getByRole('list', { name: 'Lessons' })).toBeVisible();
	await open('#/learn/exam?lang=en');
	await expect.element(main).toHaveTextContent('Question 3 of 26');
	expect(main.element().textContent).toContain(question);
	await open('#/learn/exam?lang=zh-CN');
	await expect.element(main).toHaveTextContent('第 3 题，共 26 题');
});

test.each(['', '[0,[["masking","gone"]],["a"]]', '[0,[["masking"]],[7]]', '{'])(
	'a stored exam that cannot be read begins with the first question: %s',
	async (text) => {
		sessionStorage.setItem('websocket-101:exam', text);
		await open('#/learn/exam?lang=en');
		await expect.element(main).toHaveTextContent('Question 1 of 26');
	},
);
