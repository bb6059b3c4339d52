import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenToDrops, type Dropped } from '../../../src/app/files/drops.ts';

let dropped: Dropped[];
let page: HTMLElement;
let end: () => void;

beforeEach(() => {
	dropped = [];
	page = document.createElement('div');
	document.body.append(page);
	end = listenToDrops((one) => dropped.push(one));
});

afterEach(() => {
	end();
	page.remove();
});

const file = (name: string) => new File(['81 00'], name);

function carrying(...parts: readonly (File | string)[]): DataTransfer {
	const data = new DataTransfer();
	for (const part of parts) {
		if (typeof part === 'string') data.items.add(part, 'text/uri-list');
		else data.items.add(part);
	}
	return data;
}

/** True when the browser will not do what it does by itself: open the file or the link. */
function drag(type: 'dragover' | 'drop', target: HTMLElement, dataTransfer: DataTransfer): boolean {
	return !target.dispatchEvent(
		new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
	);
}

function add(tag: string, attributes: Record<string, string> = {}): HTMLElement {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
	page.append(element);
	return element;
}

test.each([
	['anywhere', 'div', {}],
	['on a field', 'textarea', {}],
	['on an editor', 'div', { contenteditable: 'true' }],
])('a file dropped %s is taken by us alone', (_, tag, attributes) => {
	const target = add(tag, attributes);
	let seen = false;
	target.addEventListener('drop', () => (seen = true));
	expect(drag('dragover', target, carrying(file('a.bin')))).toBe(true);
	expect(drag('drop', target, carrying(file('a.bin')))).toBe(true);
	expect(dropped).toMatchObject([{ type: 'file', file: { name: 'a.bin' } }]);
	expect(seen).toBe(false);
});

test('several files are one answer', () => {
	drag('drop', page, carrying(file('a'), file('b'), file('c')));
	expect(dropped).toEqual([{ type: 'several', count: 3 }]);
});

test('a folder is known by its entry', () => {
	const data = carrying(file('folder'));
	const items = [{ webkitGetAsEntry: () => ({ isDirectory: true }) }];
	Object.defineProperty(data, 'items', { value: items });
	drag('drop', page, data);
	expect(dropped).toEqual([{ type: 'folder', name: 'folder' }]);
});

test('a link opens nowhere, and goes into fields and editors as text', () => {
	const link = 'https://example.org/';
	for (const type of ['dragover', 'drop'] as const) {
		expect(drag(type, page, carrying(link))).toBe(true);
		expect(drag(type, add('textarea'), carrying(link))).toBe(false);
		expect(drag(type, add('div', { contenteditable: 'true' }), carrying(link))).toBe(false);
	}
	expect(dropped).toEqual([]);
});

test('a file opens nowhere while a dialog is in front of the lab', () => {
	const dialog = add('dialog') as HTMLDialogElement;
	dialog.showModal();
	const data = carrying(file('a.bin'));
	expect(drag('dragover', dialog, data)).toBe(true);
	expect(drag('drop', dialog, data)).toBe(true);
	expect(dropped).toEqual([]);
});

test('nothing is done after the end', () => {
	end();
	expect(drag('drop', page, carrying(file('a.bin')))).toBe(false);
	expect(dropped).toEqual([]);
});
