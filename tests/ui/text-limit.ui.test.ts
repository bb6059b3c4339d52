import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { compose, pasteText } from '../editor/typing.ts';
import LimitHost from './LimitHost.svelte';

const box = () => page.getByRole('textbox', { name: 'Text' });
const note = () => page.getByRole('alert');
const insert = (text: string) => compose(text, 'end');

test('text that fits is accepted', async () => {
	await render(LimitHost, { most: 10 });
	await box().click();
	await insert('0123456789');
	await expect.element(box()).toHaveValue('0123456789');
	await expect.element(note()).not.toBeInTheDocument();
});

test('text that does not fit is refused as a whole, and a note shows how much fits', async () => {
	await render(LimitHost, { most: 1000, value: 'kept' });
	await box().click();
	await insert('x'.repeat(997));
	await expect.element(box()).toHaveValue('kept');
	await expect
		.element(note())
		.toHaveTextContent(
			'This field holds at most 1,000 characters. With your text the field would hold 1,001, so nothing was inserted.',
		);
	await userEvent.keyboard('{End}s');
	await expect.element(box()).toHaveValue('kepts');
	await expect.element(note()).not.toBeInTheDocument();
});

test('a paste of ten megabytes does not reach the field', async () => {
	await render(LimitHost, { most: 100, value: 'kept' });
	await box().click();
	pasteText(box().element(), 'x'.repeat(10 << 20));
	await expect.element(note()).toHaveTextContent('10,485,764');
	await expect.element(box()).toHaveValue('kept');
	await userEvent.keyboard('{Escape}');
	await expect.element(note()).not.toBeInTheDocument();
});

test('a replaced selection does not count', async () => {
	await render(LimitHost, { most: 4, value: 'abcd' });
	await box().click();
	await userEvent.keyboard('{Control>}a{/Control}');
	await insert('wxyz');
	await expect.element(box()).toHaveValue('wxyz');
});

test('a longer text from elsewhere is shown, and can be shortened', async () => {
	await render(LimitHost, { most: 4, value: 'abcdefgh' });
	await box().click();
	await userEvent.keyboard('{Control>}a{/Control}');
	await insert('123456');
	await expect.element(box()).toHaveValue('123456');
	await userEvent.keyboard('{End}7');
	await expect.element(box()).toHaveValue('123456');
	await expect.element(note()).toBeVisible();
});

test('in a modal dialog the note is inside the dialog, where it is not inert', async () => {
	await render(LimitHost, { most: 4, inDialog: true });
	await box().click();
	await insert('12345');
	await expect.element(note()).toBeVisible();
	expect(note().element().closest('dialog')).not.toBeNull();
	await userEvent.tab();
	await userEvent.click(document.querySelector('dialog')!);
	await expect.element(note()).not.toBeInTheDocument();
});

test('a field with its own handler receives the whole text', async () => {
	const tell = vi.fn();
	await render(LimitHost, { most: 4, value: 'ab', tell });
	await box().click();
	await userEvent.keyboard('{End}');
	await insert('cde');
	await expect.poll(() => tell.mock.calls).toEqual([['abcde']]);
	await expect.element(box()).toHaveValue('ab');
	await expect.element(note()).not.toBeInTheDocument();
});

test('in Chinese the note is Chinese, and it goes with its field', async () => {
	document.documentElement.lang = 'zh-CN';
	try {
		const { unmount } = await render(LimitHost, { most: 4 });
		await box().click();
		await insert('12345');
		await expect.element(note()).toHaveTextContent('这个输入框最多容纳 4 个字符');
		await unmount();
		await expect.element(note()).not.toBeInTheDocument();
	} finally {
		document.documentElement.lang = 'en';
	}
});
