import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { LatePart } from '../../../src/lab/late-part.svelte.ts';
import AskedPaste from '../../../src/panels/frame/AskedPaste.svelte';
import { en } from '../../../src/panels/frame/strings/en.ts';

test('a dialog that does not arrive shows that, keeps the paste and comes after a retry', async () => {
	let connected = false;
	const missing = new TypeError('Failed to fetch dynamically imported module: http://a/b.js');
	const onclose = vi.fn();
	const screen = await render(AskedPaste, {
		words: en,
		text: '8100',
		beside: 0,
		from: 'client',
		onreplace: vi.fn(),
		oninsert: vi.fn(),
		ongo: vi.fn(),
		onclose,
		late: new LatePart(
			() =>
				connected
					? Promise.all([import('../../../src/panels/frame/PasteDialog.svelte'), en.pasteWords()])
					: Promise.reject(missing),
			() => Promise.resolve('offline' as const),
		),
	});
	await expect.element(screen.getByRole('alert')).toHaveTextContent('Are you online?');
	connected = true;
	await screen.getByRole('button', { name: 'Try again' }).click();
	await expect.element(screen.getByRole('textbox')).toHaveValue('8100');
	expect(onclose).not.toHaveBeenCalled();
});
