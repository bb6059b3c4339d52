import { expect, test, vi } from 'vitest';
import { saveFile } from '../../src/platform/save-file.ts';

test('a file goes to the downloads under its name, with its content', async () => {
	const clicked: HTMLAnchorElement[] = [];
	const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement,
	) {
		clicked.push(this);
	});
	saveFile('a.csv', new Blob(['x,y'], { type: 'text/csv' }));
	click.mockRestore();
	expect(clicked.map(({ download }) => download)).toEqual(['a.csv']);
	expect(await (await fetch(clicked[0]!.href)).text()).toBe('x,y');
});
