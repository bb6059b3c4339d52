import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { appOpener } from '../../support/app-opener.ts';

const open = appOpener();
const guide = page.getByRole('region', { name: 'Guide' });
const title = (name: string) => guide.getByRole('heading', { level: 2, name });
const feedback = guide.getByRole('status', { name: 'Feedback' });
const press = (key: string) => userEvent.keyboard(`{${key}}`);

beforeEach(async () => {
	await page.viewport(1280, 720);
});

test('a presenter’s keys step through the lesson; an open prediction asks before it is passed', async () => {
	await open('#/learn/accept-key/why?present=1&lang=en');
	await expect.element(title('What the value is for')).toHaveFocus();
	await press('PageDown');
	await expect.element(feedback).toHaveTextContent('This step has no answer yet.');
	expect(location.hash).toContain('accept-key/why');
	await press('PageDown');
	await expect.element(title('How many bytes are hashed?')).toHaveFocus();
	await press('PageUp');
	await expect.element(title('What the value is for')).toHaveFocus();
	await press('PageUp');

	await guide.getByRole('radio').first().click();
	await guide.getByRole('button', { name: 'Lock the prediction' }).click();
	await expect.element(feedback).toHaveTextContent(/prediction|happened/);
	await press('PageDown');
	await expect.element(title('How many bytes are hashed?')).toHaveFocus();
});

test('outside Present the keys are the lab’s also in a lesson', async () => {
	const { site } = await open('#/learn/accept-key/why?lang=en');
	await expect.element(title('What the value is for')).toHaveFocus();
	const before = site.lab!.view;
	await press('PageDown');
	expect(site.lab!.view).not.toEqual(before);
	await expect.element(title('What the value is for')).toBeVisible();
	await expect.element(feedback).toBeEmptyDOMElement();
});
