import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DraftField from '../../../src/panels/frame/DraftField.svelte';

/** Takes digits alone. */
const digits = (text: string) => /^\d+$/.test(text);
const field = page.getByRole('textbox', { name: 'length' });

test('a text that means no value has a message below the field, as long as it stands', async () => {
	await render(DraftField, { label: 'length', value: '5', bad: 'Digits alone', ontake: digits });
	const message = page.getByRole('alert');
	expect(message.query()).toBeNull();
	await field.fill('zz');
	await expect.element(message).toHaveTextContent('Digits alone');
	await expect.element(field).toHaveAccessibleDescription('Digits alone');
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	const box = (element: Element) => element.getBoundingClientRect();
	expect(box(message.element()).top).toBeGreaterThanOrEqual(box(field.element()).bottom);
	await field.fill('7');
	await expect.element(message).not.toBeInTheDocument();
	await expect.element(field).not.toHaveAttribute('aria-describedby');
});

test('the message moves nothing', async () => {
	const props = { label: 'length', value: '5', bad: 'Digits alone', ontake: digits };
	const { container } = await render(DraftField, props);
	const height = () => container.getBoundingClientRect().height;
	const before = height();
	await field.fill('zz');
	await expect.element(page.getByRole('alert')).toBeVisible();
	expect(height()).toBe(before);
});

test('a field beside its hint is described by it', async () => {
	const hint = document.createElement('p');
	hint.id = 'hint';
	hint.textContent = 'Empty means none';
	document.body.append(hint);
	await render(DraftField, { label: 'length', value: '5', hint: 'hint', ontake: digits });
	await field.fill('zz');
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	await expect.element(field).toHaveAccessibleDescription('Empty means none');
	expect(page.getByRole('alert').query()).toBeNull();
	hint.remove();
});

test('a message below the edge of what scrolls comes into sight', async () => {
	const props = { label: 'length', value: '5', bad: 'Digits alone', ontake: digits };
	const { container } = await render(DraftField, props);
	Object.assign(container.style, { height: '34px', overflow: 'auto' });
	await field.fill('zz');
	const message = page.getByRole('alert');
	await expect.element(message).toBeVisible();
	const { bottom } = container.getBoundingClientRect();
	expect(message.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom + 1);
});
