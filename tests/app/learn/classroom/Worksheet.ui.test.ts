// The worksheet of a lesson on the screen: what its address keeps, and what it draws.
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { appOpener } from '../../../support/app-opener.ts';

const open = appOpener();
const SHEET = '#/learn/accept-key/worksheet';
const questions = () => [...document.querySelectorAll<HTMLElement>('.question')];
const drawn = () => questions().map((one) => one.innerText);
const answers = () => document.querySelectorAll('.answer').length;
const withAnswers = page.getByRole('switch', { name: 'With answers' });
const drawing = (inside: Element) =>
	inside.querySelector<SVGElement>('[role=img][aria-label="Sequence diagram"]');

async function openSheet(address: string): Promise<void> {
	await open(address);
	await expect.poll(() => questions().length).toBeGreaterThan(0);
}

/** Returns the question whose text has these words. */
function named(words: string): HTMLElement {
	const found = questions().filter((one) => one.textContent.includes(words));
	expect(found).toHaveLength(1);
	return found[0]!;
}

beforeEach(async () => {
	await page.viewport(1280, 720);
});

test('the address of a worksheet keeps its seed and its answers', async () => {
	const seed = page.getByRole('textbox', { name: 'Seed of the questions' });
	const draw = async (value: string) => {
		await seed.fill(value);
		seed.element().dispatchEvent(new Event('change', { bubbles: true }));
	};
	await openSheet(`${SHEET}?lang=en`);
	const first = drawn();
	expect(answers()).toBe(0);
	await withAnswers.click();
	await expect.poll(() => location.hash).toMatch(/worksheet\?answers=1/);
	await expect.poll(answers).toBeGreaterThan(0);
	await expect.element(withAnswers).toHaveFocus();
	await draw('9');
	await expect.poll(() => location.hash).toMatch(/worksheet\?seed=9&answers=1/);
	await expect.element(page.getByText('Seed 9')).toBeInTheDocument();
	const ninth = drawn();
	await openSheet(location.hash);
	await expect.poll(drawn).toEqual(ninth);
	await withAnswers.click();
	await draw('1');
	await expect.poll(() => location.hash).not.toMatch(/seed=/);
	await expect.poll(drawn).toEqual(first);
});

test('two changes of a worksheet in one moment both hold', async () => {
	await openSheet(`${SHEET}?lang=en`);
	const drawOther = page.getByRole('button', { name: 'Draw other questions' }).element();
	(withAnswers.element() as HTMLElement).click();
	(drawOther as HTMLElement).click();
	await expect.poll(() => location.hash).toMatch(/worksheet\?seed=2&answers=1/);
	await expect.poll(answers).toBeGreaterThan(0);
	await expect.element(page.getByText('Seed 2')).toBeInTheDocument();
});

test('a worksheet draws conversations, and what is to be predicted only with the answers', async () => {
	for (const answers of [false, true]) {
		await openSheet(`#/learn/closing/worksheet?lang=en&theme=dark${answers ? '&answers=1' : ''}`);
		await expect.poll(() => drawing(questions()[0]!)?.textContent).toContain('GET /chat');
		const first = drawing(questions()[0]!)!;
		expect(first.textContent.includes('onclose 1005')).toBe(answers);
		expect(first.querySelectorAll('.now')).toHaveLength(answers ? 0 : 1);
		expect(getComputedStyle(first.querySelector('.line')!).stroke).toBe('rgb(17, 17, 17)');
	}
	// The pins of which the text speaks.
	const pins = [...questions()[1]!.querySelectorAll('[data-pin]')];
	expect(pins.map((pin) => pin.textContent.trim())).toEqual(['1', '2']);
});

test('a worksheet leaves out a diagram of which it would show no arrow', async () => {
	await openSheet('#/learn/extensions/worksheet?lang=en');
	const claim = named('A claim from the web');
	expect(claim.textContent).toContain('The lab shows all of it.');
	expect(drawing(claim)).toBeNull();
	// Only the last check of a lesson is its exit check.
	expect(named('News: one message per hour').textContent).toContain('Questions');
});
