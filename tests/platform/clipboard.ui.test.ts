import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyImage, copyText } from '../../src/platform/clipboard.ts';

let copied: string[] = [];
let page: HTMLElement;

/** The old way copies what is selected; here it is only looked at. */
function oldWay(allowed: boolean) {
	vi.spyOn(document, 'execCommand').mockImplementation(() => {
		const field = document.activeElement;
		if (!allowed || !(field instanceof HTMLTextAreaElement)) return false;
		copied.push(field.value.slice(field.selectionStart, field.selectionEnd));
		return true;
	});
}

function clipboard(value: Partial<Clipboard> | undefined) {
	Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
}

beforeEach(() => {
	copied = [];
	page = document.createElement('div');
	document.body.append(page);
});

afterEach(() => {
	vi.useRealTimers();
	page.remove();
	vi.restoreAllMocks();
	Reflect.deleteProperty(navigator, 'clipboard');
});

test('the clipboard takes it where there is one', async () => {
	oldWay(true);
	clipboard({ writeText: (text) => Promise.resolve(void copied.push(`new: ${text}`)) });
	expect(await copyText('8185')).toBe(true);
	expect(copied).toEqual(['new: 8185']);
});

test.each([
	['there is none, as on plain http', undefined],
	['it is denied', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
])('the selection is copied where %s', async (_, value) => {
	oldWay(true);
	clipboard(value);
	expect(await copyText('81 85\n37 fa')).toBe(true);
	expect(copied).toEqual(['81 85\n37 fa']);
});

const never = () => new Promise<never>(() => undefined);

test('a clipboard that never answers is left for the selection', async () => {
	vi.useFakeTimers();
	oldWay(true);
	clipboard({ writeText: never });
	const copying = copyText('8185');
	await vi.runAllTimersAsync();
	expect(await copying).toBe(true);
	expect(copied).toEqual(['8185']);
});

test('a clipboard that never answers for an image takes none', async () => {
	vi.useFakeTimers();
	clipboard({ write: never });
	const copying = copyImage(Promise.resolve(new Blob([], { type: 'image/png' })));
	await vi.runAllTimersAsync();
	expect(await copying).toBe(false);
});

test('reports when the browser allows neither way', async () => {
	oldWay(false);
	clipboard(undefined);
	expect(await copyText('8185')).toBe(false);
});

test('keeps the focus and leaves no element in the page', async () => {
	oldWay(true);
	clipboard(undefined);
	const button = document.createElement('button');
	page.append(button);
	button.focus();
	const before = document.querySelectorAll('*').length;
	await copyText('8185');
	expect(document.activeElement).toBe(button);
	expect(document.querySelectorAll('*')).toHaveLength(before);
});

test('works inside a modal dialog, where everything else is inert', async () => {
	oldWay(true);
	clipboard(undefined);
	const dialog = document.createElement('dialog');
	const button = document.createElement('button');
	dialog.append(button);
	page.append(dialog);
	dialog.showModal();
	button.focus();
	expect(await copyText('8185')).toBe(true);
	expect(copied).toEqual(['8185']);
});

test('an image is copied as PNG, while it is still being made', async () => {
	const given: ClipboardItem[] = [];
	clipboard({ write: (items) => Promise.resolve(void given.push(...items)) });
	const png = new Blob(['png'], { type: 'image/png' });
	expect(await copyImage(Promise.resolve(png))).toBe(true);
	expect(given[0]!.types).toEqual(['image/png']);
	expect(await (await given[0]!.getType('image/png')).text()).toBe('png');
});

test.each([
	['there is no clipboard', undefined],
	['it is denied', { write: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
])('an image is not copied where %s', async (_, value) => {
	clipboard(value);
	expect(await copyImage(Promise.resolve(new Blob()))).toBe(false);
});
