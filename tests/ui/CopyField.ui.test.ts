import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CopyField from '../../src/ui/CopyField.svelte';

// A live region that appears with its text says nothing.
test('a copy that was made before the dialog opened is read with the field', async () => {
	await render(CopyField, {
		label: 'Link',
		text: '#/frame',
		rows: 1,
		status: 'The link is copied.',
	});
	await expect
		.element(page.getByRole('textbox', { name: 'Link' }))
		.toHaveAccessibleDescription('The link is copied.');
});
