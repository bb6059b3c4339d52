// A lab that throws an error never takes the page with it.
import { flushSync } from 'svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PANELS } from '../../src/app/panels.ts';
import { TABS } from '../../src/app/bar/tabs.ts';
import type { PanelDescriptor } from '../../src/panels/descriptor.ts';
import { appOpener } from '../support/app-opener.ts';
import ThrowingPanel from '../support/ThrowingPanel.svelte';
import { ThrowingLab } from '../support/throwing-lab.svelte.ts';

const panel = (id: string) =>
	({
		id,
		name: { en: `Lab ${id}`, 'zh-CN': id },
		load: () => Promise.resolve({ component: ThrowingPanel, createLab: () => new ThrowingLab() }),
		words: {
			en: () =>
				Promise.resolve({ intro: { purpose: `Purpose ${id}`, tries: [['a try', '/two']] } }),
			'zh-CN': () => Promise.resolve({ intro: { purpose: '用途', tries: [] } }),
		},
	}) as unknown as PanelDescriptor;
const one = panel('one');
const two = panel('two');

/** Replaces what a list of the site contains, and returns the function that puts it back. */
function replaced<T>(list: readonly T[], by: readonly T[]): () => void {
	const own = list as T[];
	const before = own.splice(0, own.length, ...by);
	return () => own.splice(0, own.length, ...before);
}

// All files share one page, so a replaced module would stay replaced for the files after this one.
beforeAll(() => {
	const course = TABS.filter((tab) => !PANELS.some(({ id }) => id === tab.id));
	const restores = [replaced(TABS, [one, ...course, two]), replaced(PANELS, [one, two])];
	return () => {
		for (const restore of restores) restore();
	};
});

const saved: Promise<{ name: string; text: string }>[] = [];

const open = appOpener();
const stopped = page.getByRole('heading', { name: 'This lab stopped with an error' });
const field = page.getByLabelText('Text');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const storedText = () => localStorage.getItem('websocket-101:lab:one');

beforeEach(() => {
	saved.length = 0;
	ThrowingLab.broken = false;
	// The console has the stacks of what is thrown on purpose.
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
	click.mockImplementation(function (this: HTMLAnchorElement) {
		const name = this.download;
		saved.push(fetch(this.href).then(async (response) => ({ name, text: await response.text() })));
	});
});

afterEach(() => {
	vi.restoreAllMocks();
});

test.each(['beforeunload', 'pagehide'])('stores what was typed just before %s', async (event) => {
	await open('#/one');
	const input = field.element() as HTMLInputElement;
	// In one task, so that no timer of the page stores the second text.
	for (const text of ['first', 'last']) {
		input.value = text;
		input.dispatchEvent(new InputEvent('input', { bubbles: true }));
		flushSync();
	}
	dispatchEvent(new Event(event));
	expect(storedText()).toContain('last');
});

describe('a lab that throws', () => {
	test.each(['template', 'effect', 'derived', 'view', 'parameters'])(
		'in its %s at an input keeps the bar, and the change can be undone',
		async (where) => {
			await open('#/one');
			await field.fill('mine');
			await field.fill(where);
			await expect.element(stopped).toBeVisible();
			await expect.element(page.getByText('thrown by', { exact: false })).toBeVisible();
			await expect.element(button('Share')).toBeDisabled();
			await expect.element(page.getByRole('link', { name: 'Lab two' })).toBeVisible();
			expect(location.hash).toBe('#/one');
			await button('Undo the last change').click();
			await expect.element(field).toHaveValue('mine');
			await expect.poll(() => location.hash).toBe('#/one?text=mine');
			await button('Redo').click();
			await expect.element(stopped).toBeVisible();
		},
	);

	test.each(['template', 'effect', 'derived', 'view', 'parameters'])(
		'in its %s at start by a link does so once, and the next visit is an empty lab',
		async (where) => {
			await open(`#/one?text=${where}`);
			await expect.element(stopped).toBeVisible();
			await expect.element(button('Undo the last change')).not.toBeInTheDocument();
			await expect.poll(() => location.hash).toBe('#/one');
			expect(storedText()).toBeNull();
			await open('#/one');
			await expect.element(field).toHaveValue('');
		},
	);

	test('in a lab with stored work puts the work aside, offers it as a file, and opens empty the next time', async () => {
		const text = '{"version":1,"lab":"one","document":"derived"}';
		localStorage.setItem('websocket-101:lab:one', text);
		await open('#/one');
		await expect.element(stopped).toBeVisible();
		await button('Save the document to a file').click();
		await open('#/one');
		await expect.element(field).toHaveValue('');
		await button('Save it to a file').click();
		const name = 'one.websocket-101.json';
		expect(await Promise.all(saved)).toEqual([
			{ name, text },
			{ name, text },
		]);
		await button('Delete it').click();
		await expect.element(button('Delete it')).not.toBeInTheDocument();
		await open('#/one');
		await expect.element(field).toBeVisible();
		await expect.element(button('Delete it')).not.toBeInTheDocument();
	});

	test('starts afresh, and the earlier document is put aside', async () => {
		await open('#/one');
		await field.fill('template');
		await button('Start again here').click();
		await expect.element(field).toHaveValue('');
		await expect
			.element(page.getByText('That document is kept separately, unchanged.'))
			.toBeVisible();
		await field.fill('new');
		await expect.poll(storedText).toContain('"new"');
	});

	test('before it has a document shows the error, and starts afresh if it can', async () => {
		ThrowingLab.broken = true;
		await open('#/one');
		await expect.element(stopped).toBeVisible();
		await button('Start again here').click();
		await expect.element(stopped).toBeVisible();
		ThrowingLab.broken = false;
		await button('Start again here').click();
		await expect.element(field).toHaveValue('');
	});

	test('does not affect the other labs, and ends when a link brings another document', async () => {
		const { entries } = await open('#/one');
		const arrive = async (hash: string) => {
			history.pushState(null, '', hash);
			await entries.handlePopState(null);
		};
		await field.fill('template');
		await expect.element(stopped).toBeVisible();
		await arrive('#/two');
		await expect.element(field).toBeVisible();
		await arrive('#/one');
		await expect.element(stopped).toBeVisible();
		await arrive('#/one?text=good');
		await expect.element(field).toHaveValue('good');
	});

	test('while it is stored stops', async () => {
		await open('#/one');
		await field.fill('save');
		await expect.element(stopped).toBeVisible();
		await button('Save the document to a file').click();
		expect(await Promise.all(saved)).toEqual([
			{
				name: 'one.websocket-101.json',
				text: '{"version":1,"lab":"one","document":{"text":"save"}}',
			},
		]);
	});
});

test('the notice about another tab that stored another document offers to show it', async () => {
	await open('#/one');
	await field.fill('mine');
	await expect.poll(storedText).toContain('"mine"');
	const key = 'websocket-101:lab:one';
	localStorage.setItem(key, '{"version":1,"lab":"one","document":"theirs"}');
	dispatchEvent(new StorageEvent('storage', { key }));
	await button('Show the other version').click();
	await expect.element(field).toHaveValue('theirs');
	await button('Show it').click();
	await expect.element(field).toHaveValue('mine');
});

test('an error outside of drawing is reported once, and the lab continues', async () => {
	const { site } = await open('#/one');
	site.notices.addUncaught(new Error('thrown by a press'));
	site.notices.addUncaught(new Error('thrown again'));
	await expect.element(page.getByText('“thrown by a press”')).toBeVisible();
	expect(site.notices.shown).toHaveLength(1);
	await field.fill('mine');
	await expect.element(field).toHaveValue('mine');
});
