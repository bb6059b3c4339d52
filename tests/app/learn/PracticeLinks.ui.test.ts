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
	await open('#/learn/extensions/read-it?lang=en');
	await isAt('You can now read this');
	const offered = () =>
		guide
			.getByRole('region', { name: 'More practice' })
			.getByRole('listitem')
			.elements()
			.map((one) => one.textContent);
	expect(offered()).toEqual([]);
	await open('#/learn?lang=en');
	learner.note('extensions', 'read-it', { done: true, answer: 'compressed' });
	const { site } = await open('#/learn/extensions/read-it?lang=en');
	await isAt('You can now read this');
	await expect
		.poll(() => offered().slice(-4))
		.toEqual([
			'No name is chosen',
			'You are the server',
			'From frames to text',
			'What you know now',
		]);
	await expect.element(guide.getByRole('button', { name: 'Finish' })).toBeVisible();

	await guide.getByRole('link', { name: 'You are the server' }).click();
	await isAt('You are the server');
	await expect.element(guide).toHaveTextContent('HTTP/2 Leave the lesson More practice');
	await expect.element(guide).not.toHaveTextContent('of 7');
	await expect.element(guide.getByRole('progressbar')).not.toBeInTheDocument();
	await guide.getByRole('button', { name: 'Skip' }).click();
	await isAt('From frames to text');
	await guide.getByRole('button', { name: 'Back' }).click();
	await isAt('You are the server');
	await guide.getByRole('button', { name: 'Back' }).click();
	await isAt('No name is chosen');
	await site.arrive('#/learn/extensions/exit', { type: 'visit' });
	await isAt('What you know now');
	await guide.getByRole('button', { name: 'Skip' }).click();
	const card = page.getByRole('listitem').filter({ hasText: '1 of 7 steps' });
	await expect
		.element(card.getByRole('link', { name: 'More practice' }))
		.toHaveAttribute('href', '#/learn/extensions/fragments');
});

test('the end of a lesson names the next one', async () => {
	learner.note('polling', 'read-it', { done: true, answer: 'moves' });
	await open('#/learn/polling/read-it?lang=en');
	await guide.getByRole('button', { name: /^Next lesson: Build it/ }).click();
	await expect.poll(() => location.hash).toContain('#/learn/build-it');
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
	await guide.getByRole('button', { name: 'Leave the lesson' }).click();
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
	expect(minutes).toHaveLength(name === 'teacher' ? 7 : 0);
});

test('the teacher’s page says what to answer to wrong answers in them', async () => {
	await open('#/learn/extensions/teacher?lang=en');
	const heading = page.getByRole('heading', { name: 'More practice: You are the server' });
	await expect.element(heading).toBeVisible();
});
