import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { appOpener } from '../../support/app-opener.ts';

const open = appOpener();

test.each([320, 360])('in a window of %i px the values of the fields are whole', async (width) => {
	await page.viewport(width, 700);
	await open('#/frame?lang=en');
	const values = () => [...document.querySelectorAll('button.value')];
	await expect.poll(() => values().length).toBeGreaterThan(4);
	const cut = values().filter((value) => value.scrollWidth > value.clientWidth);
	expect(cut.map((value) => value.textContent.trim())).toEqual([]);
});

test('in a window of 320 px no part of a note shows beside the name of its section', async () => {
	await page.viewport(320, 700);
	await open('#/frame?lang=en');
	const captions = () => [...document.querySelectorAll('.caption')];
	await expect.poll(() => captions().length).toBeGreaterThan(2);
	const covered = captions().filter((caption) => {
		const name = caption.querySelector('b')!.getBoundingClientRect();
		const note = caption.querySelector('i')?.getBoundingClientRect();
		return note !== undefined && note.width > 0 && note.left < name.right - 8;
	});
	expect(covered.map(({ textContent }) => textContent.trim())).toEqual([]);
});
