import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/app/address/address.ts';
import {
	browser,
	link,
	open,
	store,
	texts,
	useFakeBrowser,
	type Opened,
} from '../../support/stored-labs.ts';

useFakeBrowser();

describe('a link', () => {
	async function visiting(): Promise<Opened> {
		const one = open();
		one.lab.type('mine');
		store(one);
		await one.storedLab.open(link('theirs'), 'linked');
		store(one);
		return one;
	}

	test('opens beside own work, which stays stored', async () => {
		const one = await visiting();
		expect([texts(one), one.storedLab.visiting]).toEqual(['theirs', true]);
		one.lab.type('theirs, changed');
		store(one);
		browser.tab = new Map();
		expect(texts(open())).toBe('mine');
	});

	test('gives way to own work, as it was; undo still finds the link’s', async () => {
		const one = await visiting();
		one.storedLab.backToOwnWork();
		expect([texts(one), one.storedLab.visiting]).toEqual(['mine', false]);
		one.lab.history.undo();
		expect(texts(one)).toBe('theirs');
	});

	test('kept instead is own work from then on', async () => {
		const one = await visiting();
		one.storedLab.keepVisited();
		store(one);
		browser.tab = new Map();
		expect(texts(open())).toBe('theirs');
	});

	test('is still beside one’s own work after a reload, with its changes', async () => {
		const one = await visiting();
		one.lab.type('theirs, changed');
		store(one);
		const two = open();
		expect([texts(two), two.storedLab.visiting]).toEqual(['theirs, changed', true]);
		two.storedLab.backToOwnWork();
		expect(texts(two)).toBe('mine');
	});

	test('and another link: own work goes on waiting', async () => {
		const one = await visiting();
		await one.storedLab.open(link('others'), 'linked');
		expect(texts(one)).toBe('others');
		one.storedLab.backToOwnWork();
		expect(texts(one)).toBe('mine');
	});

	test('undone is own work again, and is stored', async () => {
		const one = await visiting();
		one.lab.history.undo();
		store(one);
		expect([texts(one), one.storedLab.visiting]).toEqual(['mine', false]);
		one.lab.type('mine, more');
		store(one);
		browser.tab = new Map();
		expect(texts(open())).toBe('mine, more');
	});

	test('undone and brought again by redo is a visit again, and own work stays stored', async () => {
		const one = await visiting();
		one.lab.type('theirs, changed');
		store(one);
		for (const step of ['undo', 'undo', 'redo', 'redo'] as const) {
			one.lab.history[step]();
			store(one);
		}
		expect([texts(one), one.storedLab.visiting]).toEqual(['theirs, changed', true]);
		one.storedLab.backToOwnWork();
		expect(texts(one)).toBe('mine');
		browser.tab = new Map();
		expect(texts(open())).toBe('mine');
	});

	test('that undo finds behind own work is a visit again, with own work as it is by then', async () => {
		const one = await visiting();
		one.storedLab.backToOwnWork();
		one.lab.type('mine, more');
		store(one);
		one.lab.history.undo();
		one.lab.history.undo();
		store(one);
		expect([texts(one), one.storedLab.visiting]).toEqual(['theirs', true]);
		one.storedLab.backToOwnWork();
		expect(texts(one)).toBe('mine, more');
	});

	test('and another link, before or behind own work, are visits again after undo and redo', async () => {
		for (const isBack of [false, true]) {
			const one = await visiting();
			if (isBack) one.storedLab.backToOwnWork();
			await one.storedLab.open(link('others'), 'linked');
			store(one);
			for (const step of ['undo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const) {
				one.lab.history[step]();
				store(one);
				expect(one.storedLab.visiting).toBe(['theirs', 'others'].includes(texts(one)));
			}
			browser.tab = new Map();
			expect(texts(open())).toBe('mine');
			browser.visits = new Map();
		}
	});

	test('that was kept stays own work, whatever undo and redo do', async () => {
		const one = await visiting();
		one.storedLab.keepVisited();
		store(one);
		one.lab.history.undo();
		store(one);
		one.lab.history.redo();
		store(one);
		expect([texts(one), one.storedLab.visiting]).toEqual(['theirs', false]);
	});

	test('to the same document is no visit', async () => {
		const one = open();
		one.lab.type('mine');
		await one.storedLab.open(link('mine'), 'linked');
		expect(one.storedLab.visiting).toBe(false);
	});

	test('is simply opened in a lab without work, with nothing to undo', async () => {
		const one = open();
		await one.storedLab.open(link('theirs'), 'linked');
		expect([one.storedLab.visiting, one.lab.history.canUndo]).toEqual([false, false]);
	});

	test('that is damaged changes nothing', async () => {
		const one = open();
		one.lab.type('mine');
		const { document } = one.lab.history;
		const { parameters } = parseAddress('#/fake?s=damaged');
		expect(await one.storedLab.open(parameters, 'linked')).toMatchObject({
			link: { type: 'damaged' },
		});
		expect(one.lab.history.document).toBe(document);
		expect(one.storedLab.visiting).toBe(false);
	});
});
