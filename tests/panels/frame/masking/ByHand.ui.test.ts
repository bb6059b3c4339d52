// Steps in which the learner masks or unmasks by hand: the lab does not show the result before.
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { appOpener } from '../../../support/app-opener.ts';

const open = appOpener();
const guide = page.getByRole('region', { name: 'Guide' });
const lab = page.getByRole('main');
const button = (name: string) => guide.getByRole('button', { name, exact: true });

/** Everything that the lab shows or says: texts, values of fields, and names. */
function shown(): string {
	const main = lab.element();
	const parts = [...main.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
		one.getAttribute('aria-label') ?? '',
		one.dataset['note'] ?? '',
		one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.value : '',
	]);
	return [main.textContent, ...parts].join('\n');
}

test('the lab of another step unmasks again', async () => {
	await page.viewport(1440, 900);
	await open('#/learn/masking/masked-ping?lang=en');
	await expect.element(lab.getByText('The lab does not unmask').first()).toBeVisible();
	await button('Skip').click();
	await expect
		.element(lab.getByRole('textbox', { name: 'Payload', exact: true }))
		.toHaveValue('Hello');
	expect(lab.getByText('The lab does not unmask').query()).toBeNull();
});

test('a masked payload stays masked in the lab until the step is done', async () => {
	await page.viewport(1440, 900);
	await open('#/learn/masking/masked-ping?lang=en');
	await expect
		.element(lab.getByRole('heading', { level: 1 }))
		.toHaveTextContent('Ping, 4 bytes, masked');
	await expect
		.element(lab.getByText('The lab does not unmask this payload now').first())
		.toBeVisible();
	expect(shown()).not.toMatch(/tick|74 t\b|\b74 69\b/);
	expect(lab.getByRole('button', { name: 'Unmask', exact: true }).query()).toBeNull();
	// With another key, the lab would mask the payload again: a key of zeros would show it.
	expect(lab.getByRole('textbox', { name: 'masking key', exact: true }).query()).toBeNull();

	for (const n of [1, 2, 3]) await button(`Hint ${String(n)} of 3`).click();
	await button('Check').click();
	await expect
		.element(lab.getByRole('heading', { level: 1 }))
		.toHaveTextContent('Ping, “tick”, masked');
	await expect.element(lab.getByRole('button', { name: 'Unmask', exact: true })).toBeVisible();
	await expect
		.element(lab.getByRole('textbox', { name: 'masking key', exact: true }))
		.toBeVisible();
	await expect
		.element(lab.getByRole('textbox', { name: 'Payload', exact: true }))
		.toHaveValue('tick');
});
