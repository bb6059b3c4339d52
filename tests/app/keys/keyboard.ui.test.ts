import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { listenToKeys } from '../../../src/app/keys/keyboard.ts';
import type { Lab } from '../../../src/lab/lab.ts';
import TrailingProbe from '../../support/TrailingProbe.svelte';

let done: string[];
/** True while a lesson is presented. */
let lessons: boolean;
let page: HTMLElement;
let end: () => void;

const lab = {
	history: { undo: () => done.push('undo'), redo: () => done.push('redo') },
	step: (by: number) => done.push(`step ${String(by)}`),
	key: ({ key }: KeyboardEvent) => {
		done.push(`key ${key}`);
		return key !== 'q';
	},
} as unknown as Lab;

beforeEach(() => {
	done = [];
	lessons = false;
	page = document.createElement('div');
	document.body.append(page);
	end = listenToKeys({
		lab: () => lab,
		onlessonstep: (by) => {
			if (lessons) done.push(`lesson ${String(by)}`);
			return lessons;
		},
		onescape: () => done.push('escape'),
		onhelp: () => done.push('help'),
		onsearch: () => done.push('search'),
	});
});

afterEach(() => {
	end();
	page.remove();
});

function add<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Record<string, string> = {},
	into: HTMLElement = page,
): HTMLElementTagNameMap[Tag] {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
	into.append(element);
	return element;
}

/** Presses a key where focus is; true when the browser's own action was prevented. */
function press(key: string, more: KeyboardEventInit = {}): boolean {
	const target = document.activeElement ?? document.body;
	return !target.dispatchEvent(
		new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
	);
}

/** Where a person may be: [name, how to get there]. */
const TEXT: readonly (readonly [string, () => HTMLElement])[] = [
	['a field', () => add('input')],
	['a text area', () => add('textarea')],
	['an editor', () => add('div', { contenteditable: 'true' })],
	['a list of choices', () => add('select')],
];
const ELSEWHERE: readonly (readonly [string, () => HTMLElement])[] = [
	['no control', () => add('div', { tabindex: '-1' })],
	['a button', () => add('button')],
	['a slider', () => add('input', { type: 'range' })],
];

describe.each([...TEXT, ...ELSEWHERE])('in %s', (_, make) => {
	beforeEach(() => {
		const element = make();
		// A field that would keep the key for itself.
		element.addEventListener('keydown', (event) => {
			if (event.ctrlKey) event.stopPropagation();
		});
		element.focus();
	});

	test.each([
		['z', { ctrlKey: true }, 'undo'],
		['z', { metaKey: true }, 'undo'],
		['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
		['z', { metaKey: true, shiftKey: true }, 'redo'],
		['y', { ctrlKey: true }, 'redo'],
		['я', { ctrlKey: true, code: 'KeyZ' }, 'undo'],
		['PageDown', {}, 'step 1'],
		['PageUp', {}, 'step -1'],
	] as const)('%s %o is the lab’s', (key, more, what) => {
		expect(press(key, more)).toBe(true);
		expect(done).toEqual([what]);
	});

	test.each([
		['z', { ctrlKey: true, altKey: true }],
		['a', { ctrlKey: true }],
		['PageDown', { ctrlKey: true }],
		['PageDown', { isComposing: true }],
		['z', { ctrlKey: true, isComposing: true }],
	] as const)('%s %o is not', (key, more) => {
		expect(press(key, more)).toBe(false);
		expect(done).toEqual([]);
	});
});

describe('while a lesson is presented', () => {
	beforeEach(() => {
		lessons = true;
	});

	test.each([...ELSEWHERE.slice(0, 2), TEXT[0]!])(
		'PageDown and PageUp step through it, also in %s',
		(_, make) => {
			make().focus();
			expect(press('PageDown')).toBe(true);
			expect(press('PageUp')).toBe(true);
			expect(done).toEqual(['lesson 1', 'lesson -1']);
		},
	);

	test.each([...TEXT.slice(1), ELSEWHERE[2]!])('they are the lab’s in %s', (_, make) => {
		make().focus();
		press('PageDown');
		expect(done).toEqual(['step 1']);
	});
});

describe('the lab’s other keys', () => {
	test.each(TEXT)('are left to %s', (_, make) => {
		make().focus();
		for (const key of ['ArrowRight', ' ', 'Home', 'a', 'Enter', '?'])
			expect(press(key)).toBe(false);
		expect(done).toEqual([]);
	});

	test('come where focus is in no field', () => {
		add('div', { tabindex: '-1' }).focus();
		expect(press('ArrowRight')).toBe(true);
		expect(press(' ')).toBe(true);
		expect(press('q')).toBe(false);
		expect(done).toEqual(['key ArrowRight', 'key  ', 'key q']);
	});

	test.each([
		['button', {}],
		['a', { href: '#/' }],
		['div', { role: 'tab', tabindex: '0' }],
		['summary', { tabindex: '0' }],
	] as const)('without Space and Enter on a control: %s', (tag, attributes) => {
		add(tag, attributes).focus();
		for (const key of [' ', 'Enter']) expect(press(key)).toBe(false);
		expect(done).toEqual([]);
		press('ArrowRight');
		expect(done).toEqual(['key ArrowRight']);
	});

	test.each(['range', 'radio'])('without the arrows where they move a %s', (type) => {
		add('input', { type }).focus();
		for (const key of ['ArrowRight', 'ArrowUp', 'Home', 'End']) expect(press(key)).toBe(false);
		expect(done).toEqual([]);
	});

	test('are not called with Ctrl, nor for a key that a control has used', () => {
		const control = add('div', { tabindex: '0' });
		control.focus();
		press('ArrowRight', { ctrlKey: true });
		control.addEventListener('keydown', (event) => {
			event.preventDefault();
		});
		press('ArrowRight');
		expect(done).toEqual([]);
	});
});

describe('Escape', () => {
	test.each(TEXT)('leaves %s first, then the lab around it', (_, make) => {
		make().focus();
		press('Escape');
		expect(document.activeElement).toBe(document.body);
		expect(done).toEqual([]);
		press('Escape');
		expect(done).toEqual(['escape']);
	});

	test('closes a popover and nothing else', () => {
		const popover = add('div', { popover: 'auto' });
		popover.showPopover();
		press('Escape');
		expect(done).toEqual([]);
	});
});

describe('in a modal dialog', () => {
	test('a field keeps the browser’s undo, and the lab gets no key', async () => {
		const dialog = add('dialog');
		const field = add('textarea', {}, dialog);
		dialog.showModal();
		field.focus();
		await userEvent.type(field, 'abc');
		await userEvent.keyboard('{Control>}z{/Control}');
		expect(field.value).not.toBe('abc');
		add('button', {}, dialog).focus();
		for (const key of ['PageDown', 'ArrowRight', 'Escape']) press(key);
		expect(done).toEqual([]);
	});
});

test('undo from the browser’s menu is the lab’s, too', () => {
	const field = add('input');
	for (const inputType of ['historyUndo', 'historyRedo', 'insertText']) {
		field.dispatchEvent(
			new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }),
		);
	}
	expect(done).toEqual(['undo', 'redo']);
});

test('before Tab moves the focus, every late view is drawn', async () => {
	const { rerender } = await render(TrailingProbe, { value: 'a' });
	await rerender({ value: 'b' });
	const late = () => document.querySelector('p')!.textContent;
	press('ArrowDown');
	expect(late()).toBe('a');
	press('Tab');
	expect(late()).toBe('b');
});

test('no key has an effect after the end', () => {
	end();
	press('PageDown');
	press('ArrowRight');
	expect(done).toEqual([]);
});

describe('a field of the lab', () => {
	test.each(['input', 'textarea'] as const)(
		'what was typed into %s and changed no document is undone in it',
		async (tag) => {
			const field = add(tag);
			field.focus();
			await userEvent.keyboard('abc');
			await userEvent.keyboard('{Control>}z{/Control}');
			await expect.poll(() => field.value).toBe('');
			expect(done).toEqual([]);
			await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
			await expect.poll(() => field.value).toBe('abc');
			await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
			await expect.poll(() => done).toEqual(['undo']);
		},
	);

	test('the lab undoes a change of the document', async () => {
		const field = add('input');
		field.addEventListener('input', () => Object.assign(lab.history, { document: {} }));
		field.focus();
		await userEvent.keyboard('a');
		await userEvent.keyboard('{Control>}z{/Control}');
		expect(done).toEqual(['undo']);
		expect(field.value).toBe('a');
	});

	test('where the page wrote into the field since, the lab undoes', async () => {
		const field = add('input');
		field.focus();
		await userEvent.keyboard('abc');
		field.value = 'from the page';
		await userEvent.keyboard('{Control>}z{/Control}');
		await expect.poll(() => done).toEqual(['undo']);
		expect(field.value).toBe('from the page');
	});

	test('what a program fills in after typing that was refused is no draft', async () => {
		const field = add('input');
		field.addEventListener('beforeinput', (event) => event.preventDefault(), { once: true });
		field.focus();
		await userEvent.keyboard('a');
		field.value = 'filled in';
		field.dispatchEvent(new Event('input', { bubbles: true }));
		await userEvent.keyboard('{Control>}z{/Control}');
		expect(done).toEqual(['undo']);
		expect(field.value).toBe('filled in');
	});

	test('an editor takes back its own draft', () => {
		const seen: string[] = [];
		const editor = add('div', { contenteditable: 'true', 'data-draft': '' });
		editor.addEventListener('keydown', ({ key }) => seen.push(key));
		editor.focus();
		press('z', { ctrlKey: true });
		expect(seen).toEqual(['z']);
		expect(done).toEqual([]);
	});

	test('what has an undo of its own gets the keys of undo and redo', () => {
		const seen: string[] = [];
		const own = add('div', { 'data-own-undo': '' });
		own.addEventListener('keydown', ({ key }) => seen.push(key));
		add('div', { contenteditable: 'true' }, own).focus();
		press('z', { ctrlKey: true });
		press('y', { ctrlKey: true });
		expect(seen).toEqual(['z', 'y']);
		expect(done).toEqual([]);
	});
});

describe('the keys of the search', () => {
	const apple = /^(Mac|iP)/.test(navigator.platform);
	const command = { ctrlKey: !apple, metaKey: apple };

	test.each([...TEXT, ...ELSEWHERE])('open it from %s, and the browser does nothing', (_, make) => {
		make().focus();
		expect(press('k', command)).toBe(true);
		expect(press('л', { ...command, code: 'KeyK' })).toBe(true);
		expect(done).toEqual(['search', 'search']);
	});

	test('do nothing over a dialog, and with another key they are not ours', () => {
		expect(press('k', { ...command, shiftKey: true })).toBe(false);
		expect(press('k', { ...command, altKey: true })).toBe(false);
		expect(press('k', { ctrlKey: apple, metaKey: !apple })).toBe(false);
		add('dialog').showModal();
		press('k', command);
		expect(done).toEqual([]);
	});
});
