import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import ModalHost from './ModalHost.svelte';

const open = () => page.getByRole('button', { name: 'Open', includeHidden: true });
const dialog = (name: string) => page.getByRole('dialog', { name });

/** Ends the dialog as Escape does. */
function escape() {
	const element = document.querySelector('dialog')!;
	const notPrevented = element.dispatchEvent(new Event('cancel', { cancelable: true }));
	// No listener prevented it: the browser closes the dialog.
	if (notPrevented) element.close();
}

/** Waits for the task of the `close` event, and for one behind it. */
async function closeEvent() {
	for (let tasks = 0; tasks < 2; tasks++) await new Promise((done) => setTimeout(done));
}

test('Escape and a button end it, and the focus goes back to where it was', async () => {
	await render(ModalHost, {});
	for (const end of [
		() => userEvent.keyboard('{Escape}'),
		() => page.getByRole('button', { name: 'Close' }).click(),
	]) {
		await open().click();
		await expect.element(page.getByRole('dialog')).toBeVisible();
		await end();
		await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
		await expect.element(open()).toHaveFocus();
	}
});

test('a dialog that is opened before the browser reports its closing stays open', async () => {
	await render(ModalHost, {});
	await open().click();
	for (const [ends, name] of [
		[escape, 'Opening 2'],
		[
			() => (page.getByRole('button', { name: 'Close' }).element() as HTMLElement).click(),
			'Opening 3',
		],
	] as const) {
		ends();
		(open().element() as HTMLElement).click();
		await closeEvent();
		await expect.element(dialog(name)).toBeVisible();
		expect(document.querySelectorAll('dialog:modal')).toHaveLength(1);
	}
});

test('the dialog closes even if the browser does not allow the page to prevent it', async () => {
	await render(ModalHost, {});
	await open().click();
	document.querySelector('dialog')!.close();
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});
