import { SvelteSet } from 'svelte/reactivity';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { learn } from '../../../src/strings/en/learn.ts';
import FeedbackHost from './FeedbackHost.svelte';

type RuleWords = Awaited<ReturnType<typeof learn.loadRuleWords>>;

test('the title of a rule that comes when the step has gone warns of nothing', async () => {
	const warn = vi.spyOn(console, 'warn');
	let arrive: (words: RuleWords) => void = () => undefined;
	const rules = new Promise<RuleWords>((resolve) => {
		arrive = resolve;
	});
	const words = { ...learn, loadRuleWords: () => rules };
	const sentences = new SvelteSet(['Because.']);
	const { unmount } = await render(FeedbackHost, { sentences, words });
	await expect.element(page.getByRole('status')).toHaveTextContent('Because.');
	// When the title comes, a screen reader does not read the rest again.
	await expect.element(page.getByRole('status')).toHaveAttribute('aria-atomic', 'false');
	await unmount();
	sentences.add('The next step has begun.');
	arrive(await learn.loadRuleWords());
	// What follows the words are microtasks.
	await new Promise(requestAnimationFrame);
	expect(warn).not.toHaveBeenCalled();
});
