import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { FrameLab } from '../../../../src/panels/frame/frame-lab.svelte.ts';
import PictureDialog from '../../../../src/panels/frame/pictures/PictureDialog.svelte';
import { en } from '../../../../src/panels/frame/strings/en.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const image = () => page.getByRole('img');

async function open(hex: string, from = 'client') {
	const lab = new FrameLab();
	void lab.open(new URLSearchParams({ hex, from }));
	const onclose = vi.fn();
	const screen = await render(PictureDialog, { snapshot: lab.snapshot, words: en, onclose });
	await expect.element(image()).toBeVisible();
	return { screen, onclose };
}

/** Does `work`, and returns the files that it offers. */
async function offered(work: () => Promise<void>) {
	const contents: Blob[] = [];
	const names: string[] = [];
	const made = vi.spyOn(URL, 'createObjectURL');
	const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement,
	) {
		names.push(this.download);
		const [content] = made.mock.calls.at(-1)!;
		if (content instanceof Blob) contents.push(content);
	});
	await work();
	await expect.poll(() => names).toHaveLength(1);
	click.mockRestore();
	made.mockRestore();
	return { name: names[0]!, content: contents[0]! };
}

async function pixels(png: Blob) {
	const drawn = await createImageBitmap(png);
	const canvas = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d')!;
	canvas.drawImage(drawn, 0, 0);
	const { data } = canvas.getImageData(0, 0, drawn.width, drawn.height);
	return { width: drawn.width, height: drawn.height, data };
}

/** Returns whether a picture has more than 20 colours, as one with smooth letters has. */
function isDrawn(data: Uint8ClampedArray): boolean {
	const colours = new Set<number>();
	return new Uint32Array(data.buffer).some((colour) => colours.add(colour).size > 20);
}

afterEach(() => {
	delete document.documentElement.dataset['theme'];
	Reflect.deleteProperty(navigator, 'clipboard');
	vi.restoreAllMocks();
});

test.each(['Bytes', 'Bits', 'Masking'])('the PNG of “%s” is made of the SVG', async (kind) => {
	await open('818537fa213d7f9f4d5158');
	await button(kind).click();
	const svg = await offered(() => button('Save as SVG').click());
	await expect.element(page.getByRole('status')).toHaveTextContent(`Saved ${svg.name}.`);
	const text = await svg.content.text();
	const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
	expect(root.tagName).toBe('svg');
	const png = await offered(() => button('Save as PNG').click());
	expect(png.content.type).toBe('image/png');
	expect(png.name).toBe(svg.name.replace(/svg$/, 'png'));
	const { width, height, data } = await pixels(png.content);
	expect([width, height]).toEqual(
		['width', 'height'].map((side) => Math.round(2 * Number(root.getAttribute(side)))),
	);
	expect(isDrawn(data)).toBe(true);
	expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
});

test('the colours are those of the theme in front, until others are chosen', async () => {
	document.documentElement.dataset['theme'] = 'dark';
	await open('818537fa213d7f9f4d5158');
	await expect.element(button('Dark')).toHaveAttribute('aria-pressed', 'true');
	const dark = await offered(() => button('Save as SVG').click());
	expect(await dark.content.text()).toContain('fill="#181c22"');
	await button('Light').click();
	const light = await offered(() => button('Save as SVG').click());
	expect(await light.content.text()).toContain('fill="#ffffff"');
});

test('a frame without a key has no masking table', async () => {
	await open('810548656c6c6f', 'server');
	await expect.element(button('Bits')).toBeVisible();
	expect(button('Masking').elements()).toHaveLength(0);
});

test('the title says which frames are drawn', async () => {
	await open('010348656c80026c6f', 'server');
	await expect.element(image()).toHaveAccessibleName('Bytes: 2 frames · server → client');
	await button('Bits').click();
	await expect
		.element(image())
		.toHaveAccessibleName('Bits: frame 1 of 2 · “Hel” · server → client');
});

test('the image is copied', async () => {
	const given: ClipboardItem[] = [];
	const write = (items: ClipboardItem[]) => Promise.resolve(void given.push(...items));
	Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true });
	await open('818537fa213d7f9f4d5158');
	await button('Copy as an image').click();
	await expect
		.element(page.getByRole('status'))
		.toHaveTextContent('The image is in the clipboard.');
	const { data } = await pixels(await given[0]!.getType('image/png'));
	expect(isDrawn(data)).toBe(true);
});

test('a refused copy is said', async () => {
	const write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
	Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true });
	await open('818537fa213d7f9f4d5158');
	await button('Copy as an image').click();
	await expect.element(page.getByRole('status')).toHaveTextContent('Save the PNG instead.');
});
