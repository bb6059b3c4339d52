import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/ui/base.css';
import Cards from '../../../src/app/learn/Cards.svelte';
import Choices from '../../../src/app/learn/tasks/Choices.svelte';
import { Learner } from '../../../src/app/learn/learner.svelte.ts';
import { NO_FACTS } from '../../../src/lessons/facts/facts-of.ts';
import { learn } from '../../../src/strings/en/learn.ts';

const TEXT = 'before`code`after';

/** The distances between the words of the text as they are drawn, in CSS pixels. */
function gaps(inside: Element): readonly number[] {
	const nodes: Text[] = [];
	const texts = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
	while (texts.nextNode()) {
		if (/^(before|code|after)$/.test(texts.currentNode.nodeValue!))
			nodes.push(texts.currentNode as Text);
	}
	const boxes = nodes.map((node) => {
		const range = document.createRange();
		range.selectNodeContents(node);
		return range.getBoundingClientRect();
	});
	return boxes.slice(1).map((box, i) => Math.round(box.left - boxes[i]!.right));
}

/** Opens a bug with answers by their ids. */
async function openCard(choices: Readonly<Record<string, string>>, current = '') {
	await render(Cards, {
		page: 'bugs',
		current,
		cards: [
			{
				id: 'one',
				choices: Object.keys(choices),
				right: 'a',
				proof: { open: '/frame', shownBy: [] },
				section: '',
				thread: null,
			},
		],
		cardWords: { one: { statement: 'A server masks.', choices, truth: '', shows: '' } },
		words: learn,
		learner: new Learner(),
		factsIn: () => Promise.resolve(NO_FACTS),
	});
}

test('code in the button of a card has no gap to its words', async () => {
	await openCard({ a: TEXT });
	const button = page.getByRole('group').getByRole('button');
	expect(gaps(button.element())).toEqual([0, 0]);
});

test('an address that names no card says so', async () => {
	await openCard({ a: TEXT }, 'nope');
	await expect.element(page.getByRole('alert')).toHaveTextContent('There is no card “nope”');
	await openCard({ a: TEXT }, 'one');
	expect(page.getByRole('alert').elements()).toHaveLength(1);
});

test('code in a choice has no gap to its words', async () => {
	await render(Choices, {
		label: 'Answer',
		choices: [['a', TEXT]],
		chosen: null,
		onchoose: () => 0,
	});
	expect(gaps(page.getByRole('radiogroup').element())).toEqual([0, 0]);
});

test('a given answer keeps the focus and stays, whatever is pressed then', async () => {
	localStorage.clear();
	await openCard({ a: 'One', b: 'Two' });
	const answer = (name: string) => page.getByRole('button', { name, exact: true });
	answer('Two').element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(answer('Two')).toBeDisabled();
	await expect.element(answer('Two')).toHaveFocus();
	await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
	await expect.element(answer('One')).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(answer('Two')).toHaveAttribute('aria-pressed', 'true');
	await expect.element(answer('One')).toHaveAttribute('aria-pressed', 'false');
	localStorage.clear();
});

test('the answers of a card are described by its statement, and facts that come later are read alone', async () => {
	await openCard({ a: TEXT });
	const answers = page.getByRole('group', { name: learn.yourAnswer });
	await expect.element(answers).toHaveAccessibleDescription('A server masks.');
	await expect.element(page.getByRole('status')).toHaveAttribute('aria-atomic', 'false');
	expect(document.title).toMatch(/^Bug museum · /);
});
