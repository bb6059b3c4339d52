import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import JsonHost from './JsonHost.svelte';
import { JsonTexts } from './json-texts.svelte.ts';
import { compose, pasteText, press } from './typing.ts';

const box = () => page.getByRole('textbox', { name: 'Scenario' });
const dom = () => box().element() as HTMLElement;
const shown = () =>
	[...document.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n');

async function arrived(): Promise<void> {
	await expect.poll(() => document.querySelector('.cm-content')).not.toBeNull();
}

describe('the editor of JSON', () => {
	async function open(text: string, refuse = false) {
		const texts = Object.assign(new JsonTexts(text), { refuse });
		await render(JsonHost, { texts });
		await arrived();
		await box().click();
		await press('{Control>}{Home}{/Control}');
		return texts;
	}

	test('the typed text is reported, and sealed when the focus leaves', async () => {
		const texts = await open('{}');
		await press('{ArrowRight} ');
		await expect.poll(() => texts.text).toBe('{ }');
		dom().blur();
		await expect.poll(() => texts.log).toEqual(['change', 'seal']);
	});

	test('the text changes from elsewhere while it is typed in, and the caret stays', async () => {
		const texts = await open('{}');
		await press('{ArrowRight}1');
		await expect.poll(() => texts.text).toBe('{1}');
		texts.text = '\n{1}';
		await expect.poll(shown).toBe('\n{1}');
		await press('2');
		await expect.poll(() => texts.text).toBe('\n{12}');
	});

	test('a text that the model does not take is not shown', async () => {
		const texts = await open('{}', true);
		await press('x');
		await expect.poll(() => texts.log).toContain('change');
		await expect.poll(shown).toBe('{}');
	});

	test('a paste is text', async () => {
		const texts = await open('[]');
		await press('{ArrowRight}');
		pasteText(dom(), '"a",\n"b"');
		await expect.poll(() => texts.text).toBe('["a",\n"b"]');
	});

	test('a composed word comes whole', async () => {
		const texts = await open('""');
		await press('{ArrowRight}');
		await compose('你');
		await compose('你好', 'end');
		await expect.poll(() => texts.text).toBe('"你好"');
		await expect.poll(shown).toBe('"你好"');
	});

	test('a place is selected, in sight, with the focus', async () => {
		const texts = new JsonTexts(`${'\n'.repeat(200)}"here"`);
		await render(JsonHost, { texts });
		await arrived();
		await page.getByRole('button', { name: 'Select' }).click();
		await expect.element(box()).toHaveFocus();
		expect(String(getSelection())).toBe('here');
	});
});

test('a new line begins where the one before it did', async () => {
	const texts = new JsonTexts('{\n\t"a": 1');
	await render(JsonHost, { texts });
	await arrived();
	await box().click();
	await press('{Control>}{End}{/Control}{Enter}2');
	await expect.poll(() => texts.text).toBe('{\n\t"a": 1\n\t2');
});

test('the marks of the text are drawn', async () => {
	const texts = new JsonTexts('{"a": x}');
	const marks = [
		{ from: 1, to: 4, kind: 'name' },
		{ from: 6, to: 7, kind: 'fault' },
	] as const;
	await render(JsonHost, { texts, marks });
	await arrived();
	const drawn = ['.mark-name', '.mark-fault'].map(
		(one) => document.querySelector(one)?.textContent,
	);
	expect(drawn).toEqual(['"a"', 'x']);
});
