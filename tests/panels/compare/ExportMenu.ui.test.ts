import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import ExportMenu from '../../../src/panels/compare/ExportMenu.svelte';
import { results } from '../../../src/panels/compare/strings/en/results.ts';

const NAMES = {
	'short-polling': 'Polling',
	'long-polling': 'Long polling',
	streaming: 'Streaming',
	sse: 'SSE',
	websocket: 'WebSocket',
};

/** A drawing of one red square. */
function square(): SVGSVGElement {
	const drawn = new DOMParser().parseFromString(
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" fill="#f00"/></svg>',
		'image/svg+xml',
	);
	const svg = document.importNode(drawn.documentElement, true);
	document.body.append(svg);
	if (!(svg instanceof SVGSVGElement)) throw new TypeError('no drawing');
	return svg;
}

test.each([
	[true, 'The image is in the clipboard'],
	[false, 'This browser does not allow copying the image. Save the PNG instead.'],
])('a chart is copied as an image; allowed: %s', async (allowed, announcement) => {
	const given: ClipboardItem[] = [];
	const write = (items: ClipboardItem[]) =>
		allowed
			? Promise.resolve(void given.push(...items))
			: Promise.reject(new DOMException('no', 'NotAllowedError'));
	Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true });
	const svg = square();
	try {
		const announcements: string[] = [];
		await render(ExportMenu, {
			rows: [],
			words: results,
			names: NAMES,
			shell: {
				present: false,
				copy: () => Promise.resolve(),
				announce: (text: string) => void announcements.push(text),
				go: () => undefined,
				showTools: () => () => undefined,
			},
			pictures: { lanes: () => null, distribution: () => svg, bars: () => null },
		});
		await page.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: 'Copy “Waiting times” as an image' }).click();
		await expect.poll(() => announcements).toEqual([announcement]);
		expect(given.flatMap(({ types }) => types)).toEqual(allowed ? ['image/png'] : []);
	} finally {
		svg.remove();
		Reflect.deleteProperty(navigator, 'clipboard');
	}
});
