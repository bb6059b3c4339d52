import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { learner } from '../../../../src/app/learn/learner.svelte.ts';
import { appOpener } from '../../../support/app-opener.ts';

const open = appOpener();
const guide = page.getByRole('region', { name: 'Guide' });
const radio = (name: string) => guide.getByRole('radio', { name });
const bytes = guide.getByRole('textbox', { name: 'Bytes that you send' });
const code = guide.getByRole('textbox', { name: 'Close code' });
const PATH = '#/learn/masking/masked-ping?lang=en';

/** Opens the step again with what was stored. */
async function reload() {
	learner.follow();
	await open(PATH);
}

beforeEach(async () => {
	await page.viewport(1280, 720);
});

test('a reload keeps the chosen answer and what was typed for it, checked or not', async () => {
	await open(PATH);
	await radio('Answer').click();
	await bytes.fill('8A 8');
	await reload();
	await expect.element(bytes).toHaveValue('8A 8');
	await expect.element(radio('Answer')).toBeChecked();
	await radio('Fail').click();
	await code.fill('1002');
	await guide.getByRole('button', { name: 'Check' }).click();
	const feedback = guide.getByRole('status', { name: 'Feedback' });
	await expect.element(feedback).toHaveTextContent('Not yet');
	// The title of the rule comes later.
	await expect.element(feedback).not.toHaveTextContent('…');
	const text = feedback.element().textContent.trim();
	await reload();
	await expect.element(code).toHaveValue('1002');
	await expect.element(feedback).toHaveTextContent(text);
	await guide.getByRole('button', { name: 'Start this step again' }).click();
	await expect.element(radio('Fail')).not.toBeChecked();
	await reload();
	await expect.element(radio('Fail')).toBeVisible();
	expect(guide.getByRole('radio', { checked: true }).elements()).toEqual([]);
});

test('a kept answer that is none is ignored', async () => {
	learner.note('masking', 'masked-ping', { draft: 'shout:8a00' });
	await open(PATH);
	await expect.element(radio('Answer')).toBeVisible();
	expect(guide.getByRole('radio', { checked: true }).elements()).toEqual([]);
});
