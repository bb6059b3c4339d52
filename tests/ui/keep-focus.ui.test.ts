import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import KeepFocusHost from './KeepFocusHost.svelte';

const button = (name: string) => page.getByRole('button', { name });
const focus = (name: string) => (button(name).element() as HTMLElement).focus();

beforeEach(async () => {
	await render(KeepFocusHost, {});
});

test('the focus of a button that goes moves to the element that is named', async () => {
	focus('Goes');
	await userEvent.keyboard('{Enter}');
	await expect.element(button('Next')).toHaveFocus();
});

test('it moves to the lab if no such element is left', async () => {
	focus('Next');
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByRole('main')).toHaveFocus();
});

test('it moves to the lab if the element that is named is hidden', async () => {
	button('Next').element().parentElement!.hidden = true;
	focus('Goes');
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByRole('main')).toHaveFocus();
});

test('it moves too if something else takes the button away', async () => {
	focus('Goes');
	(button('Switch').element() as HTMLElement).click();
	await expect.element(button('Next')).toHaveFocus();
});

test('it stays where it is if it was elsewhere before', async () => {
	focus('Goes');
	focus('Switch');
	await userEvent.keyboard('{Enter}');
	await expect.element(button('Goes')).not.toBeInTheDocument();
	await expect.element(button('Switch')).toHaveFocus();
});

test('a page without focus stays without focus', async () => {
	focus('Goes');
	(document.activeElement as HTMLElement).blur();
	(button('Switch').element() as HTMLElement).click();
	await expect.element(button('Goes')).not.toBeInTheDocument();
	expect(document.activeElement).toBe(document.body);
});
