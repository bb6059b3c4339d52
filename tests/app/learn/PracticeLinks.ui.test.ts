// Steps to practise more: where the site leads to them, and what they leave alone.
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { learner } from '../../../src/app/learn/learner.svelte.ts';
import { appOpener } from '../../support/app-opener.ts';
import { isAt } from '../../support/guide-focus.ts';

const open = appOpener();
const guide = page.getByRole('region', { name: 'Guide' });
const feedback = guide.getByRole('status', { name: 'Feedback' });

beforeEach(async () => {
	await page.viewport(1280, 720);
});

test('the end of a lesson offers its steps to practise more, which lead back to the course', async () => {
	await open('#/learn/extensions/exit?lang=en');
	await isAt('What you know now');
	const offered = () =>
		guide
			.getByRole('link', { name: /^More practice: / })
			.elements()
			.map((link) => link.textContent.trim());
	expect(offered()).toEqual([]);
	await open('#/learn?lang=en');
	learner.note('extensions', 'exit', { done: true, answer: '4/4' });
	const { site } = await open('#/learn/extensions/exit?lang=en');
	await isAt('What you know now');
	await expect
		.poll(offered)
		.toEqual([
			'More practice: No name is chosen',
			'More practice: You are the server',
			'More practice: From frames to text',
		]);
	await expect.element(guide.getByRole('button', { name: 'Finish' })).toBeVisible();

	await guide.getByRole('link', { name: 'More practice: You are the server' }).click();
	await isAt('You are the server');
	await expect.element(guide).toHaveTextContent('HTTP/2 Leave the lesson More practice');
	await expect.element(guide).not.toHaveTextContent('step 11');
	await expect.element(guide.getByRole('progressbar')).not.toBeInTheDocument();
	await guide.getByRole('button', { name: 'Next' }).click();
	await isAt('From frames to text');
	await guide.getByRole('button', { name: 'Back' }).click();
	await isAt('You are the server');
	await guide.getByRole('button', { name: 'Back' }).click();
	await isAt('No name is chosen');
	await guide.getByRole('button', { name: 'Back' }).click();
	await isAt('What you know now');
	await site.arrive('#/learn/extensions/receive', { type: 'visit' });
	await isAt('From frames to text');
	await guide.getByRole('button', { name: 'Finish' }).click();
	const card = page.getByRole('listitem').filter({ hasText: '1 of 10 steps' });
	await expect
		.element(card.getByRole('link', { name: 'More practice' }))
		.toHaveAttribute('href', '#/learn/extensions/no-protocol');
});

test('all hints of a step to practise more can be opened, and its answer is not in the progress of the lesson', async () => {
	await open('#/learn/closing/after-close?lang=en');
	await isAt('You are the client: a late message');
	for (const hint of [1, 2, 3]) {
		await guide.getByRole('button', { name: `Hint ${String(hint)} of 3` }).click();
	}
	await guide.getByRole('button', { name: 'Check' }).click();
	await expect.element(feedback).toHaveTextContent('Right');
	expect(learner.step('closing', 'after-close')).toMatchObject({ done: true, hints: 3 });
	expect(learner.progress.missed).toEqual([]);
	await guide.getByRole('button', { name: 'Finish' }).click();
	await expect
		.element(page.getByRole('listitem').filter({ hasText: 'Closing' }))
		.toHaveTextContent('0 of');
});

test.each(['teacher', 'worksheet'])('the %s page links to each of them', async (name) => {
	await open(`#/learn/extensions/${name}?lang=en`);
	await expect
		.element(page.getByRole('heading', { name: 'More practice', exact: true }))
		.toBeVisible();
	for (const step of ['no-protocol', 'ping', 'receive']) {
		expect(
			document.querySelectorAll(`.paper a[href="#/learn/extensions/${step}"]`),
		).not.toHaveLength(0);
	}
	const minutes = [...document.querySelectorAll('.paper td.minutes')];
	expect(minutes).toHaveLength(name === 'teacher' ? 10 : 0);
});

test('the teacher’s page says what to answer to wrong answers in them', async () => {
	await open('#/learn/extensions/teacher?lang=en');
	const heading = page.getByRole('heading', { name: 'More practice: You are the server' });
	await expect.element(heading).toBeVisible();
});
