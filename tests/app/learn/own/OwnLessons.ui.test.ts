import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Learner } from '../../../../src/app/learn/learner.svelte.ts';
import { ownLessons as own } from '../../../../src/app/learn/own/own-lessons.svelte.ts';
import View from '../../../../src/app/learn/own/OwnLessons.svelte';
import { learn } from '../../../../src/strings/en/learn.ts';
import { own as words } from '../../../../src/strings/en/own-lessons.ts';
import { SAMPLE } from '../../../support/sample-lesson.ts';

afterEach(() => {
	localStorage.clear();
});

test('a lesson of one’s own goes on like a lesson of the course: after its end, with a step that is open', async () => {
	own.keep(SAMPLE);
	const learner = new Learner();
	const { id, steps } = own.lessons[0]!.lesson;
	const link = page.getByRole('link', { name: 'Pings' });
	const leadsTo = (step: string) =>
		expect.element(link).toHaveAttribute('href', `#/learn/own-pings/${step}`);
	await render(View, {
		learner,
		lessons: [],
		words,
		learnWords: learn,
		locale: 'en',
		announce: () => undefined,
	});
	await leadsTo('see');
	learner.note(id, 'change', { done: false });
	await leadsTo('change');
	learner.note(id, steps.at(-1)!.id, { done: true });
	await leadsTo('see');
});
