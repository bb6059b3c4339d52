import { expect, test } from 'vitest';
import { saveFile } from '../../src/platform/save-file.ts';

test('a file goes to the downloads under its name, with its content', async () => {
	const clicked: HTMLAnchorElement[] = [];
	const stop = (event: Event) => {
		event.preventDefault();
		clicked.push(event.target as HTMLAnchorElement);
	};
	// Not in the document, so heard at the element only.
	const { click } = HTMLAnchorElement.prototype;
	HTMLAnchorElement.prototype.click = function () {
		this.addEventListener('click', stop, { once: true });
		click.call(this);
	};
	try {
		saveFile('a.csv', new Blob(['x,y'], { type: 'text/csv' }));
	} finally {
		HTMLAnchorElement.prototype.click = click;
	}
	expect(clicked.map(({ download }) => download)).toEqual(['a.csv']);
	expect(await (await fetch(clicked[0]!.href)).text()).toBe('x,y');
});
