import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Questions, { type Question } from '../../../../src/app/learn/tasks/Questions.svelte';
import { learn as words } from '../../../../src/strings/en/learn.ts';

const TYPED: Question = {
	lesson: 'closing',
	item: { id: 'code', type: 'typed', form: 'number', right: '1005' },
	words: { question: 'Which code does the page get?', because: 'The Close has none.' },
};

test('a typed answer that cannot be one is not judged: the question says what to type', async () => {
	const missing: string[] = [];
	const judged: [boolean, string][] = [];
	await render(Questions, {
		questions: [TYPED],
		seed: 1,
		words,
		onanswered: (_question, right, _text, given) => judged.push([right, given]),
		onunanswered: (text) => missing.push(text),
		onnext: () => {},
		onfinished: () => {},
	});
	const check = page.getByRole('button', { name: words.check });
	await check.click();
	const field = page.getByRole('textbox', { name: words.exit.typed });
	await field.fill('none');
	await check.click();
	expect(missing).toEqual([words.choose, words.exit.forms.number]);
	expect(judged).toEqual([]);
	await field.fill('1 005');
	await check.click();
	expect(judged).toEqual([[true, '1 005']]);
});

test('an answer that is no hex is not judged, and one with the signs of hex is', async () => {
	const item = { id: 'byte', type: 'typed', form: 'hex', right: '80' } as const;
	const missing: string[] = [];
	const judged: boolean[] = [];
	await render(Questions, {
		questions: [{ ...TYPED, item }],
		seed: 1,
		words,
		onanswered: (_question, right) => judged.push(right),
		onunanswered: (text) => missing.push(text),
		onnext: () => {},
		onfinished: () => {},
	});
	const check = page.getByRole('button', { name: words.check });
	const field = page.getByRole('textbox', { name: words.exit.typed });
	for (const wrong of ['0xZZ', 'eighty', '8']) {
		await field.fill(wrong);
		await check.click();
	}
	expect(missing).toEqual([words.exit.forms.hex, words.exit.forms.hex, words.exit.forms.hex]);
	await field.fill('80h');
	await check.click();
	expect(judged).toEqual([true]);
});

test('the next question has the focus: a screen reader says its number and its text', async () => {
	const second = { ...TYPED, item: { ...TYPED.item, id: 'bytes' } };
	await render(Questions, {
		questions: [
			TYPED,
			{ ...second, words: { question: 'How many bytes does it have?', because: 'Two.' } },
		],
		seed: 1,
		words,
		onanswered: () => {},
		onunanswered: () => {},
		onnext: () => {},
		onfinished: () => {},
	});
	await page.getByRole('textbox', { name: words.exit.typed }).fill('1005');
	await page.getByRole('button', { name: words.check }).click();
	await page.getByRole('button', { name: words.exit.next }).click();
	const question = page.getByRole('group', { name: 'Question 2 of 2' });
	await expect.element(question).toHaveFocus();
	await expect.element(question).toHaveAccessibleDescription('How many bytes does it have?');
});
