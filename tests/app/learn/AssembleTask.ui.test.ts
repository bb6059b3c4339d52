import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { appOpener } from '../../support/app-opener.ts';

const open = appOpener();
const guide = page.getByRole('region', { name: 'Guide' });
const button = (name: string) => guide.getByRole('button', { name, exact: true });
const feedback = guide.getByRole('status', { name: 'Feedback' });

test('what was said about an order goes with its first change', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/polling/long-poll?lang=en');
	await button('Add ← 200 OK').click();
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('Not yet');
	await button('Add → GET /scores?after=17').click();
	await expect.element(feedback).toBeEmptyDOMElement();
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('Not yet');
	await button('Move → GET /scores?after=17 earlier').click();
	await expect.element(feedback).toBeEmptyDOMElement();
});

test('the lab shows the right order, and a known wrong place has its own words', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/upgrade-request/order?lang=en');
	const fields = [
		/^Add Host/,
		/^Add Upgrade/,
		/^Add Sec-WebSocket-Version/,
		/^Add Sec-WebSocket-Key/,
	];
	for (const name of [/^Add GET .chat/, ...fields, /^Add .r.n$/, /^Add Connection: Upgrade/]) {
		await guide.getByRole('button', { name }).click();
	}
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('The empty line ends the request.');
	await button('Move Connection: Upgrade earlier').click();
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('Right');
	const request = () => document.querySelector('[aria-label=Request]')?.textContent;
	await expect.poll(request).toContain('GET /chat HTTP/1.1');
});

test('the button of an open task is the primary one, and after it the button that goes on', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/first-two-bytes/claim?lang=en');
	await expect.element(button('Check')).toHaveClass('primary');
	await expect.element(button('Next')).not.toHaveClass('primary');
	await guide.getByRole('radio', { name: 'Every frame has an opcode' }).click();
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('Right');
	await expect.element(button('Next')).toHaveClass('primary');
	await expect.element(button('Check')).not.toHaveClass('primary');
	await expect
		.element(feedback.getByRole('link'))
		.toHaveTextContent('Related rule: A continuation frame without a message to continue');
});
