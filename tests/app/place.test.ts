import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseAddress } from '../../src/app/address.ts';
import { Place } from '../../src/app/place.svelte.ts';
import type { LoadedPanel, PanelDescriptor } from '../../src/panels/descriptor.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { FakeLab } from '../support/fake-lab.ts';

const descriptor = { id: 'fake' } as PanelDescriptor;
const loaded = { createLab: () => new FakeLab() } as unknown as LoadedPanel<Lab, unknown>;

/** Storage of the machine, and one of each tab. */
let visits: Map<string, string>;
let tab: Map<string, string>;

const area = (map: () => Map<string, string>) => ({
	getItem: (key: string) => map().get(key) ?? null,
	setItem: (key: string, value: string) => map().set(key, value),
	removeItem: (key: string) => map().delete(key),
});

interface Opened {
	readonly place: Place;
	readonly lab: FakeLab;
}

function open(): Opened {
	const place = new Place(descriptor, loaded);
	return { place, lab: place.lab as unknown as FakeLab };
}

const link = (text: string) => parseAddress(`#/fake?text=${text}`).parameters;
const texts = ({ lab }: Opened) => lab.text;

beforeEach(() => {
	visits = new Map();
	tab = new Map();
	vi.stubGlobal(
		'localStorage',
		area(() => visits),
	);
	vi.stubGlobal(
		'sessionStorage',
		area(() => tab),
	);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('own work', () => {
	test('is there on the next visit, in another tab', () => {
		const one = open();
		one.lab.type('mine');
		one.place.store();
		tab = new Map();
		expect(texts(open())).toBe('mine');
	});

	test('is what undo made of it a moment before', () => {
		const one = open();
		one.lab.type('first');
		one.lab.type('second');
		one.place.store();
		one.lab.history.undo();
		one.place.store();
		expect(texts(open())).toBe('first');
		one.lab.history.undo();
		one.place.store();
		expect(texts(open())).toBe('');
	});

	test('of a large document is written once, not at every look at it', () => {
		const one = open();
		one.lab.type('mine');
		one.place.store();
		visits.clear();
		one.lab.page = 2;
		one.place.store();
		expect(visits.size).toBe(0);
	});

	test('of two tabs stays with each tab on a reload', () => {
		const tabs = [new Map<string, string>(), new Map<string, string>()] as const;
		tab = tabs[0];
		const one = open();
		one.lab.type('one');
		one.place.store();
		tab = tabs[1];
		const two = open();
		two.lab.type('two');
		two.place.store();
		tab = tabs[0];
		expect(texts(open())).toBe('one');
		tab = tabs[1];
		expect(texts(open())).toBe('two');
	});

	test('of another tab is not thrown away by one that only looks', () => {
		const looking = open();
		const working = open();
		working.lab.type('mine');
		working.place.store();
		looking.lab.page = 2;
		looking.place.store();
		tab = new Map();
		expect(texts(open())).toBe('mine');
	});

	test('that cannot be read is put aside, said so, and work goes on', () => {
		visits.set('websocket-101:lab:fake', '{"version":99}');
		const one = open();
		expect(one.place.unreadable).toBe(true);
		one.lab.type('new');
		one.place.store();
		expect(visits.get('websocket-101:unreadable:fake')).toBe('{"version":99}');
		tab = new Map();
		const two = open();
		expect([texts(two), two.place.unreadable]).toEqual(['new', false]);
	});

	test('comes back with its view on a reload', async () => {
		const one = open();
		one.lab.type('a document that is packed');
		one.lab.page = 3;
		one.place.store();
		const two = open();
		expect(await two.place.reopen()).toBe(true);
		expect([two.lab.text, two.lab.page]).toEqual(['a document that is packed', 3]);
		expect(two.lab.history.canUndo).toBe(false);
		two.lab.page = 7;
		expect(await two.place.reopen()).toBe(false);
		expect(two.lab.page).toBe(7);
	});
});

describe('a link', () => {
	async function visiting(): Promise<Opened> {
		const one = open();
		one.lab.type('mine');
		one.place.store();
		await one.place.open(link('theirs'), 'linked');
		one.place.store();
		return one;
	}

	test('opens beside own work, which stays stored', async () => {
		const one = await visiting();
		expect([texts(one), one.place.visiting]).toEqual(['theirs', true]);
		one.lab.type('theirs, changed');
		one.place.store();
		tab = new Map();
		expect(texts(open())).toBe('mine');
	});

	test('gives way to own work, as it was; undo still finds the link’s', async () => {
		const one = await visiting();
		one.place.backToOwnWork();
		expect([texts(one), one.place.visiting]).toEqual(['mine', false]);
		one.lab.history.undo();
		expect(texts(one)).toBe('theirs');
	});

	test('kept instead is own work from then on', async () => {
		const one = await visiting();
		one.place.keepVisited();
		one.place.store();
		tab = new Map();
		expect(texts(open())).toBe('theirs');
	});

	test('is still beside own work after a reload, with what was changed in it', async () => {
		const one = await visiting();
		one.lab.type('theirs, changed');
		one.place.store();
		const two = open();
		expect([texts(two), two.place.visiting]).toEqual(['theirs, changed', true]);
		two.place.backToOwnWork();
		expect(texts(two)).toBe('mine');
	});

	test('and another link: own work goes on waiting', async () => {
		const one = await visiting();
		await one.place.open(link('others'), 'linked');
		expect(texts(one)).toBe('others');
		one.place.backToOwnWork();
		expect(texts(one)).toBe('mine');
	});

	test('undone is own work again, and is stored', async () => {
		const one = await visiting();
		one.lab.history.undo();
		one.place.store();
		expect([texts(one), one.place.visiting]).toEqual(['mine', false]);
		one.lab.type('mine, more');
		one.place.store();
		tab = new Map();
		expect(texts(open())).toBe('mine, more');
	});

	test('to the same document is no visit', async () => {
		const one = open();
		one.lab.type('mine');
		await one.place.open(link('mine'), 'linked');
		expect(one.place.visiting).toBe(false);
	});

	test('where nobody has worked yet is simply opened, with nothing to undo', async () => {
		const one = open();
		await one.place.open(link('theirs'), 'linked');
		expect([one.place.visiting, one.lab.history.canUndo]).toEqual([false, false]);
	});

	test('that is damaged changes nothing', async () => {
		const one = open();
		one.lab.type('mine');
		const { document } = one.lab.history;
		const { parameters } = parseAddress('#/fake?s=damaged');
		expect(await one.place.open(parameters, 'linked')).toMatchObject({ link: 'damaged' });
		expect(one.lab.history.document).toBe(document);
		expect(one.place.visiting).toBe(false);
	});
});

describe('Back', () => {
	test('to an entry from before a link brings own work back, whatever its size', async () => {
		const one = open();
		one.lab.type('mine, too large for an address');
		const { moment } = one.place;
		await one.place.open(link('theirs'), 'linked');
		const theirs = one.place.moment;
		await one.place.returnTo(moment, 'own');
		expect([texts(one), one.place.visiting]).toEqual(['mine, too large for an address', false]);
		await one.place.returnTo(theirs, 'linked');
		expect([texts(one), one.place.visiting]).toEqual(['theirs', true]);
	});

	test('to the first page of something packed shows the first page', async () => {
		const one = open();
		one.lab.type('a document that is packed');
		const { moment } = one.place;
		one.lab.page = 4;
		await one.place.returnTo(moment, 'own');
		expect(one.lab.page).toBe(1);
	});
});

test('without storage everything but the memory is there', async () => {
	const refuse = () => {
		throw new DOMException('no', 'SecurityError');
	};
	for (const name of ['localStorage', 'sessionStorage']) {
		vi.stubGlobal(name, { getItem: refuse, setItem: refuse, removeItem: refuse });
	}
	const one = open();
	one.lab.type('mine');
	one.place.store();
	expect(await one.place.reopen()).toBe(false);
	await one.place.open(link('theirs'), 'linked');
	one.place.backToOwnWork();
	expect(texts(one)).toBe('mine');
	expect(texts(open())).toBe('');
});
