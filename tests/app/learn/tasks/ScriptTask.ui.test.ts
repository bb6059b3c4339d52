import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { appOpener } from '../../../support/app-opener.ts';
import { isAt } from '../../../support/guide-focus.ts';

const open = appOpener();
const guide = page.getByRole('region', { name: 'Guide' });

test('a server to write says what it gets, and a failed case names the rule that it breaks', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/build-it/go-server?lang=en');
	await guide.getByText('What your server gets, and what it can call').click();
	await expect.element(guide.getByText('onRequest(request)', { exact: true })).toBeVisible();
	await expect.element(guide.getByText('respond(status, fields, body)')).toBeVisible();
	expect(guide.getByText('onBytes(bytes)').query()).toBeNull();
	await guide.getByRole('button', { name: 'Check' }).click();
	const cases = guide.getByRole('region', { name: 'Cases' });
	await expect.element(cases).toHaveTextContent('0 of 6 cases pass.');
	await expect
		.element(cases.getByRole('link', { name: 'The status code is not 101' }).first())
		.toHaveAttribute('href', '#/rules/response-status-101');
	expect(cases.element().textContent).not.toContain('200 response-status-101');

	// The result of an earlier program says so, and goes with a whole new program.
	const feedback = guide.getByRole('status', { name: 'Feedback' });
	await guide.getByRole('textbox', { name: 'Your server' }).click();
	await userEvent.keyboard(' ');
	await expect
		.element(cases)
		.toHaveTextContent('You have changed the program since the last check.');
	await guide.getByRole('button', { name: 'Undo change' }).click();
	await expect
		.element(cases)
		.not.toHaveTextContent('You have changed the program since the last check.');
	for (const n of [1, 2, 3]) {
		await guide.getByRole('button', { name: `Hint ${String(n)} of 3` }).click();
	}
	await expect.element(feedback).toBeEmptyDOMElement();
	expect(cases.query()).toBeNull();
	await guide.getByRole('button', { name: 'Check' }).click();
	await expect.element(cases).toHaveTextContent('6 of 6 cases pass.');
});

test('a case whose log is different names no rule', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/build-it/node-log?lang=en');
	await guide.getByRole('button', { name: 'Check' }).click();
	const cases = guide.getByRole('region', { name: 'Cases' });
	await expect.element(cases).toHaveTextContent('None. Only the log is different');
});

test('the cases of a checked program come back after a reload, and the lab shows what it showed', async () => {
	await page.viewport(1280, 720);
	const path = '#/learn/build-it/go-server?lang=en';
	const cases = guide.getByRole('region', { name: 'Cases' });
	const feedback = guide.getByRole('status', { name: 'Feedback' });
	const editor = guide.getByRole('textbox', { name: 'Your server' });
	await open(path);
	await guide.getByRole('button', { name: 'Check' }).click();
	await expect.element(feedback).toHaveTextContent('The status is 200');
	const { site } = await open(path);
	await expect.element(cases).toHaveTextContent('0 of 6 cases pass.');
	await expect.element(feedback).toHaveTextContent('The status is 200');
	expect(site.lab!.history.canUndo).toBe(false);

	// A program that has changed since is kept, and has no result.
	await editor.click();
	await userEvent.keyboard('let ');
	await open(path);
	await expect.element(editor).toHaveTextContent('let ');
	await expect.element(feedback).toBeEmptyDOMElement();
	expect(cases.query()).toBeNull();
});

test('a program is stored in a pause of the typing, and when the page is left', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/build-it/go-server?lang=en');
	const stored = () => localStorage.getItem('websocket-101:progress') ?? '';
	await guide.getByRole('textbox', { name: 'Your server' }).click();
	await userEvent.keyboard('first');
	await expect.poll(stored).toContain('first');
	await userEvent.keyboard('second');
	dispatchEvent(new PageTransitionEvent('pagehide'));
	expect(stored()).toContain('firstsecond');
});

test('a case runs line by line, a fault has a place, and the keys undo in the program and not in the lab', async () => {
	await page.viewport(1280, 720);
	const { site } = await open('#/learn/build-it/go-server?lang=en');
	const editor = guide.getByRole('textbox', { name: 'Your server' });
	const check = guide.getByRole('button', { name: 'Check' });
	const feedback = guide.getByRole('status', { name: 'Feedback' });
	const cases = guide.getByRole('region', { name: 'Cases' });
	await check.click();
	await expect.element(cases).toHaveTextContent('0 of 6 cases pass.');
	await cases.getByRole('button', { name: 'Run line by line' }).first().click();
	const run = guide.getByRole('region', { name: 'Case 1.1, line by line' });
	await expect.element(run).toHaveTextContent('Step 1 of 2 · Line 2');
	await run.getByRole('button', { name: 'Next line' }).click();
	await expect.element(run.getByRole('row', { name: /^key "dGhl/ })).toBeVisible();
	await expect.element(run).toHaveTextContent('Your server 200');

	const shown = site.lab!.history.document;
	await editor.click();
	await userEvent.keyboard('{Control>}{Home}{/Control}let ');
	await check.click();
	await expect
		.element(feedback)
		.toHaveTextContent('Line 1, column 5. “function” cannot be read here.');
	await editor.click();
	await userEvent.keyboard('{Control>}z{/Control}');
	await expect.element(editor).not.toHaveTextContent('let function');
	expect(site.lab!.history.document).toBe(shown);
});

test('a whole program reaches the goal, and the one that the next step begins with passes 28 of 100 cases', async () => {
	await page.viewport(1280, 720);
	const check = guide.getByRole('button', { name: 'Check' });
	const feedback = guide.getByRole('status', { name: 'Feedback' });
	await open('#/learn/build-it/go-server?lang=en');
	await guide.getByRole('button', { name: 'Hint 1 of 3' }).click();
	await guide.getByRole('button', { name: 'Hint 2 of 3' }).click();
	await guide.getByRole('button', { name: 'Hint 3 of 3' }).click();
	await check.click();
	await expect.element(feedback).toHaveTextContent('All 6 cases pass.');
	await open('#/learn/build-it/echo-server?lang=en');
	await isAt('Write your own server');
	await check.click();
	await expect
		.element(guide.getByRole('region', { name: 'Cases' }))
		.toHaveTextContent('28 of 100 cases pass.');
	await expect
		.element(feedback)
		.toHaveTextContent('28 of 100 cases pass. Your server opens a connection');
});
