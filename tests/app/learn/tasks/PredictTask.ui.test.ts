import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HandshakeLab } from '../../../../src/panels/handshake/handshake-lab.svelte.ts';
import { learner } from '../../../../src/app/learn/learner.svelte.ts';
import { en as acceptKey } from '../../../../src/lessons/course/accept-key/en.ts';
import { appOpener } from '../../../support/app-opener.ts';

const open = appOpener();
const guide = page.getByRole('region', { name: 'Guide' });
const radios = guide.getByRole('radiogroup', { name: 'Your guess' }).getByRole('radio');
const lock = guide.getByRole('button', { name: 'Lock my guess' });
const feedback = guide.getByRole('status', { name: 'Feedback' });

/** Presses the button that looks out of use without an answer, and says so. */
async function pressUnanswered() {
	await expect.element(lock).toHaveAttribute('aria-disabled', 'true');
	(lock.element() as HTMLElement).click();
}

beforeEach(async () => {
	await page.viewport(1280, 720);
});

test('an open prediction hides the outcome in Handshake also after a reload, and an answer shows it', async () => {
	const path = '#/learn/upgrade-request/version-eight?lang=en';
	const { entries } = await open(path);
	await expect.element(lock).toBeVisible();
	await entries.write('replace');
	const { site } = await open(path);
	await expect.element(lock).toBeVisible();
	const lab = site.lab as unknown as HandshakeLab;
	await expect.poll(() => lab.steps.showsOutcome).toBe(false);
	await radios.first().click();
	await lock.click();
	await expect.element(feedback).toHaveTextContent(/guessed right|Not quite/);
	await expect.poll(() => lab.steps.showsOutcome).toBe(true);
});

test('a prediction is answered by keys: focus on the task, one tab to the answers, Enter, feedback announced', async () => {
	const { site } = await open('#/learn/accept-key/why?lang=en');
	const task = guide.getByRole('group', { name: 'What the value is for' });
	await expect.element(task).toHaveFocus();
	// What comes before the task is read with it.
	const { text, task: asked = '' } = acceptKey.steps['why']!;
	const plain = [...text, asked].join(' ').replaceAll('`', '').trim();
	await expect.element(task).toHaveAccessibleDescription(plain);
	await expect.element(page.getByText('Step 1 of 6: What the value is for')).toBeInTheDocument();
	await userEvent.keyboard('{Tab} ');
	await expect.element(radios.first()).toBeChecked();
	// The second answer comes before the lab has opened the state in which it has happened. A second key would come later
	// on a busy machine, and press “Next”.
	const form = radios.first().element().closest('form')!;
	const again = vi.fn(() => form.dispatchEvent(new SubmitEvent('submit', { cancelable: true })));
	form.addEventListener('submit', again, { once: true });
	const opened = vi.spyOn(site.lab!, 'open');
	await userEvent.keyboard('{Enter}');
	await expect.element(feedback).toHaveTextContent(/guessed right|Not quite/);
	expect(again).toHaveBeenCalledOnce();
	expect(opened).toHaveBeenCalledOnce();
	await expect.element(lock).not.toBeInTheDocument();
	await expect.element(guide.getByRole('button', { name: 'Next' })).toHaveFocus();
});

test('an open prediction says that the lab shows what comes before, and the answer opens what comes after', async () => {
	const { site } = await open('#/learn/length-forms/server-hangs?lang=en');
	const before = guide.getByText('Lock your guess, and see what happens.');
	await expect.element(before).toBeVisible();
	const shown = () => JSON.stringify(site.lab?.history.document);
	const first = shown();
	await radios.first().click();
	await lock.click();
	await expect.element(feedback).toHaveTextContent(/guessed right|Not quite/);
	await expect.poll(shown).not.toBe(first);
	await expect.element(before).not.toBeInTheDocument();
});

test('a prediction of a number is answered by the values that the lab shows', async () => {
	await open('#/learn/polling/mean-delay?lang=en');
	await guide.getByRole('textbox', { name: 'Your guess' }).fill('3100');
	await lock.click();
	await expect.element(feedback).toHaveTextContent('You guessed right');
});

test.each([
	['a chosen prediction', 'accept-key/why', 'Your guess'],
	['a chosen sentence', 'accept-key/claim', 'Your answer'],
])('%s is kept by a reload before it is given', async (_, step, group) => {
	const path = `#/learn/${step}?lang=en`;
	const choices = guide.getByRole('radiogroup', { name: group }).getByRole('radio');
	await open(path);
	await choices.nth(1).click();
	learner.follow();
	await open(path);
	await expect.element(choices.nth(1)).toBeChecked();
	await expect.element(choices.first()).toBeEnabled();
	await expect.element(feedback).toBeEmptyDOMElement();
});

test('a kept choice that the step does not have is no answer', async () => {
	learner.note('accept-key', 'why', { draft: 'constructor' });
	await open('#/learn/accept-key/why?lang=en');
	await pressUnanswered();
	await expect.element(feedback).toHaveTextContent('Give an answer first.');
});

test('a locked prediction has its feedback again after a reload, also beside another document', async () => {
	const path = '#/learn/polling/mean-delay?lang=en';
	const { entries } = await open(path);
	const interval = page.getByRole('textbox', { name: 'Poll every' });
	await guide.getByRole('textbox', { name: 'Your guess' }).fill('3100');
	await lock.click();
	await expect.element(feedback).toHaveTextContent('You guessed right');
	const text = feedback.element().textContent.trim();
	await guide.getByRole('button', { name: 'Open the whole lab' }).click();
	await interval.fill('9000');
	await entries.write('replace');
	await open(path);
	await expect.element(feedback).toHaveTextContent(text);
	await guide.getByRole('button', { name: 'Open the whole lab' }).click();
	await expect.element(interval).toHaveValue('9000');
});

test('a prediction that was locked in another browser has happened in the lab, and has its feedback', async () => {
	learner.note('polling', 'mean-delay', { done: true, answer: '3100' });
	const file = learner.save();
	learner.forget();
	learner.load(file);
	await open('#/learn/polling/mean-delay?lang=en');
	await expect.element(feedback).toHaveTextContent('You guessed right');
	await guide.getByRole('button', { name: 'Open the whole lab' }).click();
	await expect.element(page.getByRole('textbox', { name: 'Poll every' })).toHaveValue('6000');
});

test('an open prediction without an answer asks for one, and shows no rule that tells the answer', async () => {
	await open('#/learn/upgrade-request/address-bar?lang=en');
	await pressUnanswered();
	await expect.element(feedback).toHaveTextContent('Give an answer first.');
	await expect.element(feedback.getByRole('link')).not.toBeInTheDocument();
	await radios.first().click();
	await lock.click();
	await expect.element(feedback.getByRole('link')).toHaveTextContent(/^What breaks the rule/);
});

test('on a phone the unit of a number is in one line beside it', async () => {
	await page.viewport(390, 844);
	await open('#/learn/polling/fewer-polls?lang=en');
	const unit = guide.getByText('bytes per minute', { exact: true }).last();
	await expect.element(unit).toBeInTheDocument();
	const field = guide.getByRole('textbox', { name: 'Your guess' }).element();
	const [beside, number] = [unit.element().getBoundingClientRect(), field.getBoundingClientRect()];
	expect(beside.left).toBeGreaterThan(number.right);
	expect(beside.bottom).toBeLessThan(number.bottom);
	expect(beside.height).toBeLessThan(number.height);
});

test('the Guide speaks of hidden verdicts where a lab hides them; Compare hides none', async () => {
	const hidden = guide.getByText('The lab hides its verdicts until you have answered.');
	const { site } = await open('#/learn/accept-key/claim?lang=en');
	await expect.element(hidden).toBeVisible();
	await site.arrive('#/learn/polling/claim', { type: 'visit' });
	await expect.element(page.getByText('Which sentence is true?')).toBeVisible();
	await guide.getByRole('button', { name: 'Open the whole lab' }).click();
	await expect.element(page.getByText('Use SSE.').first()).toBeVisible();
	await expect.element(hidden).not.toBeInTheDocument();
});

test('hands are counted at a prediction in Present, and nowhere else', async () => {
	await open('#/learn/accept-key/why?lang=en');
	const hands = guide.getByText('Count hands in class');
	await expect.element(lock).toBeVisible();
	await expect.element(hands).not.toBeVisible();
	await open('#/learn/accept-key/why?lang=en&present=1');
	await hands.click();
	const before = guide.getByRole('spinbutton', { name: /: Before$/ });
	await expect.poll(() => before.elements().length).toBe(3);
	await before.first().fill('7');
	await radios.first().click();
	await lock.click();
	await expect.element(feedback).toHaveTextContent(/guessed right|Not quite/);
	await expect.element(before.first()).toHaveValue(7);
});
