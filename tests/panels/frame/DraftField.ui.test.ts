import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DraftField from '../../../src/panels/frame/DraftField.svelte';

/** Takes digits alone. */
const digits = (text: string) => /^\d+$/.test(text);
const OWNER = {};
const PROPS = { label: 'length', value: '5', owner: OWNER, ontake: digits };
const field = page.getByRole('textbox', { name: 'length' });

test('a text that means no value has a message below the field, as long as it stands', async () => {
	await render(DraftField, { ...PROPS, bad: 'Digits alone' });
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
	const props = { ...PROPS, bad: 'Digits alone' };
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
	await render(DraftField, { ...PROPS, hint: 'hint' });
	await field.fill('zz');
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	await expect.element(field).toHaveAccessibleDescription('Empty means none');
	expect(page.getByRole('alert').query()).toBeNull();
	hint.remove();
});

test('a message below the edge of what scrolls comes into sight', async () => {
	const props = { ...PROPS, bad: 'Digits alone' };
	const { container } = await render(DraftField, props);
	Object.assign(container.style, { height: '34px', overflow: 'auto' });
	await field.fill('zz');
	const message = page.getByRole('alert');
	await expect.element(message).toBeVisible();
	const { bottom } = container.getBoundingClientRect();
	expect(message.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom + 1);
});

test('on a phone the message is above the foot of the lab', async () => {
	await page.viewport(390, 600);
	const { container } = await render(DraftField, { ...PROPS, bad: 'Digits alone' });
	// The window ends 30 px below the field, and can be scrolled.
	Object.assign(container.style, { container: 'lab / inline-size', padding: '530px 0 400px' });
	await field.fill('zz');
	const message = page.getByRole('alert');
	await expect.element(message).toBeVisible();
	expect(message.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(600 - 60);
});

test('a text that means no value stays when the focus leaves, until Escape', async () => {
	await render(DraftField, { ...PROPS, bad: 'Digits alone', title: 'in bytes' });
	const message = page.getByRole('alert');
	await field.fill('zz');
	await userEvent.tab();
	await expect.element(message).not.toBeInTheDocument();
	await expect.element(field).toHaveValue('zz');
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	await expect.element(field).toHaveAttribute('title', 'Digits alone');
	await field.click();
	await expect.element(message).toHaveTextContent('Digits alone');
	await userEvent.keyboard('{Escape}');
	await expect.element(field).toHaveValue('5');
	await expect.element(message).not.toBeInTheDocument();
	await expect.element(field).toHaveAttribute('title', 'in bytes');
});

test('a text that means no value goes with what it belongs to, and a good text when it is left', async () => {
	const { rerender } = await render(DraftField, PROPS);
	await field.fill('zz');
	await userEvent.tab();
	await rerender({ owner: {} });
	await expect.element(field).toHaveValue('5');
	await field.fill('005');
	await userEvent.tab();
	await expect.element(field).toHaveValue('5');
	await expect.element(field).toHaveAttribute('aria-invalid', 'false');
});
