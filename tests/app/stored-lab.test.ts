import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseAddress } from '../../src/app/address.ts';
import { StoredLab } from '../../src/app/stored-lab.svelte.ts';
import type { LoadedPanel, PanelDescriptor } from '../../src/panels/descriptor.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { DoctorLab } from '../../src/panels/doctor/doctor-lab.svelte.ts';
import { FakeLab } from '../support/fake-lab.ts';
import { fakeStorage } from '../support/fake-storage.ts';

const descriptor = { id: 'fake' } as PanelDescriptor;
const loaded = { createLab: () => new FakeLab() } as unknown as LoadedPanel<Lab, unknown>;

/** Storage of the machine, and one of each tab. */
let visits: Map<string, string>;
let tab: Map<string, string>;

interface Opened {
	readonly storedLab: StoredLab;
	readonly lab: FakeLab;
}

function open(): Opened {
	const storedLab = new StoredLab(descriptor, loaded);
	return { storedLab, lab: storedLab.lab as unknown as FakeLab };
}

/** As after the panel has drawn the document. */
function store({ storedLab }: Opened): void {
	storedLab.drawn();
	storedLab.store();
}

const link = (text: string) => parseAddress(`#/fake?text=${text}`).parameters;
const texts = ({ lab }: Opened) => lab.text;

/** Storage with room for that many characters in each area. */
function room(characters: number): void {
	vi.stubGlobal(
		'localStorage',
		fakeStorage(() => visits, characters),
	);
	vi.stubGlobal(
		'sessionStorage',
		fakeStorage(() => tab),
	);
}

beforeEach(() => {
	visits = new Map();
	tab = new Map();
	room(Infinity);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

test('a saved lab from a file names the fields that could not be read', () => {
	const one = open();
	const document = ['mine', 'second'];
	const text = JSON.stringify({ version: 1, lab: 'fake', document });
	expect([one.storedLab.restore(text).type, one.lab.text]).toEqual(['restored', 'mine']);
	expect(one.storedLab.leftOut).toEqual(['field 2']);
});

describe('own work', () => {
	test('is there on the next visit, in another tab', () => {
		const one = open();
		one.lab.type('mine');
		store(one);
		tab = new Map();
		expect(texts(open())).toBe('mine');
	});

	test('is the document that undo made just before', () => {
		const one = open();
		one.lab.type('first');
		one.lab.type('second');
		store(one);
		one.lab.history.undo();
		store(one);
		expect(texts(open())).toBe('first');
		one.lab.history.undo();
		store(one);
		expect(texts(open())).toBe('');
	});

	test('of a large document is written once, not at every look at it', () => {
		const one = open();
		one.lab.type('mine');
		store(one);
		visits.clear();
		one.lab.page = 2;
		store(one);
		expect(visits.size).toBe(0);
	});

	test('of two tabs stays with each tab on a reload', () => {
		const tabs = [new Map<string, string>(), new Map<string, string>()] as const;
		tab = tabs[0];
		const one = open();
		one.lab.type('one');
		store(one);
		tab = tabs[1];
		const two = open();
		two.lab.type('two');
		store(two);
		tab = tabs[0];
		expect(texts(open())).toBe('one');
		tab = tabs[1];
		expect(texts(open())).toBe('two');
	});

	test('of another tab is not thrown away by one that only looks', () => {
		const looking = open();
		const working = open();
		working.lab.type('mine');
		store(working);
		looking.lab.page = 2;
		store(looking);
		tab = new Map();
		expect(texts(open())).toBe('mine');
	});

	test('that was not drawn is not stored', () => {
		const one = open();
		one.lab.type('mine');
		one.storedLab.store();
		expect([visits.size, tab.size]).toEqual([0, 0]);
	});

	test('comes back with its view on a reload', async () => {
		const one = open();
		one.lab.type('a document that is packed');
		one.lab.page = 3;
		store(one);
		const two = open();
		expect(await two.storedLab.reopen()).toBe(true);
		expect([two.lab.text, two.lab.page]).toEqual(['a document that is packed', 3]);
		expect(two.lab.history.canUndo).toBe(false);
		two.lab.page = 7;
		expect(await two.storedLab.reopen()).toBe(false);
		expect(two.lab.page).toBe(7);
	});
});

test('the page of a cause is no shared lab, and no work beside which one opens', async () => {
	const doctor = { createLab: () => new DoctorLab() } as unknown as LoadedPanel<Lab, unknown>;
	const storedLab = new StoredLab({ id: 'doctor' } as PanelDescriptor, doctor);
	const lab = storedLab.lab as unknown as DoctorLab;
	for (const cause of ['dns', 'refused']) {
		await storedLab.open(new URLSearchParams({ cause }), 'linked');
		store({ storedLab, lab: lab as never });
		expect([lab.document.cause, storedLab.visiting]).toEqual([cause, false]);
	}
	await storedLab.open(new URLSearchParams({ evidence: 'code 1006' }), 'linked');
	expect(storedLab.visiting).toBe(false);
});

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
		tab = new Map();
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
		tab = new Map();
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
		tab = new Map();
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
		tab = new Map();
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
			tab = new Map();
			expect(texts(open())).toBe('mine');
			visits = new Map();
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

const STORED = 'websocket-101:lab:fake';
const saved = (text: string) => JSON.stringify({ version: 1, lab: 'fake', document: text });
const asides = ({ storedLab }: Opened) =>
	storedLab.stored.asides.map((aside) => [aside.kind, storedLab.stored.textOf(aside)]);

describe('data that cannot be read', () => {
	test('is put aside, offered at each visit until it is deleted, and work goes on', () => {
		visits.set(STORED, '{"version":99}');
		const one = open();
		expect(asides(one)).toEqual([['unreadable', '{"version":99}']]);
		one.lab.type('new');
		store(one);
		tab = new Map();
		const two = open();
		expect([texts(two), asides(two)]).toEqual(['new', [['unreadable', '{"version":99}']]]);
		two.storedLab.stored.delete(two.storedLab.stored.asides[0]!);
		expect([asides(two), asides(open())]).toEqual([[], []]);
	});

	test('of a document is named and kept aside, and the rest is there', () => {
		const text = JSON.stringify({ version: 1, lab: 'fake', document: ['mine', 2, 3] });
		visits.set(STORED, text);
		const one = open();
		expect([texts(one), one.storedLab.leftOut]).toEqual(['mine', ['field 2', 'field 3']]);
		expect(asides(one)).toEqual([['unreadable', text]]);
		one.lab.type('new');
		store(one);
		expect([visits.get(STORED), asides(open())]).toEqual([saved('new'), [['unreadable', text]]]);
	});

	test('of a document is not stored over where there is no room to keep it aside', () => {
		const text = JSON.stringify({ version: 1, lab: 'fake', document: ['mine', 2, 3] });
		visits.set(STORED, text);
		room(100);
		const one = open();
		one.lab.type('new');
		store(one);
		expect([one.storedLab.stored.held, visits.get(STORED)]).toEqual([true, text]);
	});

	test('a second time does not replace the first', () => {
		for (const text of ['first', 'second', 'first']) {
			visits.set(STORED, text);
			open();
		}
		expect(asides(open())).toEqual([
			['unreadable', 'first'],
			['unreadable', 'second'],
		]);
	});

	test('is put aside where there is room for it once, and not twice', () => {
		room(4000);
		visits.set(STORED, '?'.repeat(3000));
		const one = open();
		expect([asides(one)[0]?.[1]?.length, one.storedLab.stored.held]).toEqual([3000, false]);
		expect(visits.has(STORED)).toBe(false);
	});

	test('is not stored over where it cannot be put aside, until the reader deletes it', () => {
		visits.set(STORED, '?'.repeat(3000));
		room(3000 + STORED.length);
		const one = open();
		expect([one.storedLab.stored.held, asides(one)]).toEqual([true, []]);
		one.lab.type('new');
		store(one);
		expect(visits.get(STORED)).toBe('?'.repeat(3000));
		expect(one.storedLab.stored.textOf('held')).toHaveLength(3000);
		one.storedLab.stored.delete('held');
		store(one);
		expect([one.storedLab.stored.held, visits.get(STORED)]).toEqual([false, saved('new')]);
	});

	test('is put aside where the lab throws an error over it', () => {
		visits.set(STORED, saved('mine'));
		const restore = vi.spyOn(FakeLab.prototype, 'restore').mockImplementation(() => {
			throw new Error('bad lab');
		});
		expect(asides(open())).toEqual([['unreadable', saved('mine')]]);
		restore.mockRestore();
	});
});

describe('two tabs', () => {
	/** Each with a document of its own; the second has stored last. */
	function twoTabs(): readonly [Opened, Opened, (opened: Opened) => void] {
		const one = open();
		const tabOfOne = tab;
		tab = new Map();
		const two = open();
		const tabs = new Map([
			[one, tabOfOne],
			[two, tab],
		]);
		const storeIn = (opened: Opened) => {
			tab = tabs.get(opened)!;
			store(opened);
		};
		one.lab.type('one');
		storeIn(one);
		two.lab.type('two');
		storeIn(two);
		return [one, two, storeIn];
	}

	test('that change the same lab keep both documents for the next visit', () => {
		const [one, two, storeIn] = twoTabs();
		expect([one.storedLab.stored.otherTab, two.storedLab.stored.otherTab]).toEqual([false, true]);
		one.lab.type('one, more');
		storeIn(one);
		two.lab.type('two, more');
		storeIn(two);
		tab = new Map();
		const third = open();
		expect([texts(third), asides(third)]).toEqual([
			'one, more',
			[['other-tab', saved('two, more')]],
		]);
		third.storedLab.showAside(third.storedLab.stored.asides[0]!);
		expect(texts(third)).toBe('two, more');
		store(third);
		tab = new Map();
		const fourth = open();
		expect([texts(fourth), asides(fourth)]).toEqual([
			'two, more',
			[['other-tab', saved('one, more')]],
		]);
	});

	test('may go on with the version of the other', () => {
		const [, two, storeIn] = twoTabs();
		two.storedLab.showOtherTab();
		storeIn(two);
		expect([texts(two), two.storedLab.stored.otherTab]).toEqual(['one', false]);
		expect(visits.get(STORED)).toBe(saved('one'));
		two.lab.history.undo();
		expect(texts(two)).toBe('two');
		tab = new Map();
		expect(asides(open())).toEqual([['other-tab', saved('two')]]);
	});

	test.each([
		['is gone', null],
		['cannot be read', 'damaged'],
	])('keep their own version if that of the other %s', (_, text) => {
		const [, two, storeIn] = twoTabs();
		if (text === null) visits.delete(STORED);
		else visits.set(STORED, text);
		two.storedLab.showOtherTab();
		storeIn(two);
		expect([texts(two), two.storedLab.stored.otherTab]).toEqual(['two', false]);
		expect(visits.get(STORED)).toBe(saved('two'));
		expect([...visits.values()].includes('damaged')).toBe(text !== null);
	});

	test('may keep their own version; the other is put aside, and the other tab shows a notice', () => {
		const [one, two, storeIn] = twoTabs();
		two.storedLab.keepThisTab();
		storeIn(two);
		expect([visits.get(STORED), two.storedLab.stored.otherTab]).toEqual([saved('two'), false]);
		one.storedLab.otherTabStored();
		expect(one.storedLab.stored.otherTab).toBe(true);
		one.storedLab.stored.dismissOtherTab();
		one.lab.type('one, more');
		storeIn(one);
		tab = new Map();
		const third = open();
		const kept = asides(third).map(([, text]) => text);
		expect(texts(third)).toBe('two');
		expect(kept).toContain(saved('one, more'));
	});

	test('may go on with the version of the other while one shows a link; own work is put aside', async () => {
		const [, two, storeIn] = twoTabs();
		await two.storedLab.open(link('linked'), 'linked');
		storeIn(two);
		two.storedLab.showOtherTab();
		storeIn(two);
		expect([texts(two), two.storedLab.visiting]).toEqual(['one', false]);
		tab = new Map();
		const third = open();
		expect([texts(third), asides(third)]).toEqual(['one', [['other-tab', saved('two')]]]);
	});

	test('may keep their own version while one shows a link, and the link’s later', async () => {
		const [, two, storeIn] = twoTabs();
		await two.storedLab.open(link('linked'), 'linked');
		storeIn(two);
		two.storedLab.keepThisTab();
		storeIn(two);
		expect(visits.get(STORED)).toBe(saved('two'));
		two.storedLab.keepVisited();
		storeIn(two);
		expect(visits.get(STORED)).toBe(saved('linked'));
	});

	test('lose nothing when one shows what the other stores beside it', () => {
		const [one, two, storeIn] = twoTabs();
		tab = new Map();
		const third = open();
		third.storedLab.showAside(third.storedLab.stored.asides[0]!);
		expect(texts(third)).toBe('two');
		store(third);
		tab = new Map();
		two.lab.type('two, more');
		storeIn(two);
		tab = new Map();
		const fourth = open();
		const kept = [saved(texts(fourth)), ...asides(fourth).map(([, text]) => text)];
		expect(kept).toEqual(
			expect.arrayContaining([saved('two'), saved('two, more'), saved(texts(one))]),
		);
	});

	test('lose nothing when one is duplicated', () => {
		const [, two, storeIn] = twoTabs();
		storeIn(two);
		const twin = open();
		twin.lab.type('twin');
		store(twin);
		two.lab.type('two, more');
		storeIn(two);
		twin.lab.type('twin, more');
		store(twin);
		twin.storedLab.keepThisTab();
		store(twin);
		tab = new Map();
		const third = open();
		expect([texts(third), asides(third).map(([, text]) => text)]).toEqual([
			'twin, more',
			expect.arrayContaining([saved('one'), saved('two, more')]),
		]);
	});

	test('lose nothing when a document put aside is shown while one shows a link', async () => {
		twoTabs();
		tab = new Map();
		const third = open();
		await third.storedLab.open(link('linked'), 'linked');
		store(third);
		third.storedLab.showAside(third.storedLab.stored.asides[0]!);
		store(third);
		expect([texts(third), third.storedLab.visiting]).toEqual(['two', false]);
		tab = new Map();
		const fourth = open();
		expect([texts(fourth), asides(fourth)]).toEqual(['two', [['other-tab', saved('one')]]]);
	});

	test('stay apart over a reload', () => {
		const [, two, storeIn] = twoTabs();
		storeIn(two);
		const again = open();
		expect([texts(again), asides(again)]).toEqual(['two', []]);
		again.lab.type('two, more');
		store(again);
		expect(visits.get(STORED)).toBe(saved('one'));
		tab = new Map();
		expect(asides(open())).toEqual([['other-tab', saved('two, more')]]);
	});

	/** Returns the own document of a tab as text; while it shows a link, `waiting`. */
	const ownOf = ({ storedLab, lab }: Opened, waiting: string | null) =>
		storedLab.visiting ? waiting : lab.pristine ? null : saved(lab.text);

	/** Lists what a learner can do in a tab. Nothing of it deletes a document. */
	const ACTIONS = [
		'type',
		'undo',
		'redo',
		'link',
		'keep',
		'back',
		'show',
		'replace',
		'aside',
		'reload',
		'twin',
		'new',
	] as const;

	test('keep what each of them has stored, whatever is done in them', () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(2), fc.constantFrom(...ACTIONS)), { maxLength: 12 }),
				async (walk) => {
					visits = new Map();
					const tabs: { opened: Opened; area: Map<string, string>; own: string | null }[] = [];
					const begin = (area: Map<string, string>, own: string | null) => {
						tab = area;
						const opened = open();
						return { opened, area, own: area.size === 0 ? ownOf(opened, null) : own };
					};
					for (const [i, [which, action]] of walk.entries()) {
						const at = Math.min(which, tabs.length);
						const one = (tabs[at] ??= begin(new Map(), null));
						tab = one.area;
						const { storedLab, lab } = one.opened;
						const shown = ownOf(one.opened, one.own);
						if (action === 'type') lab.type(`text ${i}`);
						else if (action === 'undo') lab.history.undo();
						else if (action === 'redo') lab.history.redo();
						else if (action === 'link') await storedLab.open(link(`link ${i}`), 'linked');
						else if (action === 'keep') storedLab.keepVisited();
						else if (action === 'back') storedLab.backToOwnWork();
						else if (action === 'show' && storedLab.stored.otherTab) storedLab.showOtherTab();
						else if (action === 'replace' && storedLab.stored.otherTab) storedLab.keepThisTab();
						else if (action === 'aside' && storedLab.stored.asides[0])
							storedLab.showAside(storedLab.stored.asides[0]);
						else if (action === 'reload') tabs[at] = begin(one.area, one.own);
						else if (action === 'twin') tabs.push(begin(new Map(one.area), one.own));
						else if (action === 'new') tabs.push(begin(new Map(), null));
						const now = tabs[at]!;
						tab = now.area;
						store(now.opened);
						const own = ownOf(now.opened, now.own);
						if (own !== shown) {
							// A text that a learner has seen and replaced is kept by undo alone.
							if (['type', 'undo', 'redo', 'keep'].includes(action)) {
								for (const other of tabs) if (other.own === shown) other.own = null;
							}
							now.own = own;
						}
						for (const other of tabs) other.opened.storedLab.otherTabStored();
						for (const { own } of tabs)
							if (own !== null) expect([...visits.values()]).toContain(own);
					}
				},
			),
			{ numRuns: 2000 },
		));

	test('show no notice if only one of them changes something, or if both have the same document', () => {
		const looking = open();
		tab = new Map();
		const working = open();
		working.lab.type('mine');
		store(working);
		looking.storedLab.otherTabStored();
		expect(looking.storedLab.stored.otherTab).toBe(false);
		looking.lab.type('mine');
		tab = new Map();
		store(looking);
		expect([looking.storedLab.stored.otherTab, asides(open())]).toEqual([false, []]);
	});
});

describe('a browser that takes no more', () => {
	test('is noticed, until the document fits again', () => {
		room(200);
		const one = open();
		one.lab.type('mine');
		store(one);
		expect(one.storedLab.stored.unkept).toBe(false);
		one.lab.type('x'.repeat(300));
		store(one);
		expect(one.storedLab.stored.unkept).toBe(true);
		expect(one.storedLab.text).toBe(saved('x'.repeat(300)));
		expect(visits.get(STORED)).toBe(saved('mine'));
		one.lab.history.undo();
		store(one);
		expect(one.storedLab.stored.unkept).toBe(false);
	});

	test('is noticed for a document over the limit, too', () => {
		const one = open();
		one.lab.type('x'.repeat(2 << 20));
		store(one);
		expect([one.storedLab.stored.unkept, visits.size, tab.has(STORED)]).toEqual([true, 0, false]);
	});
});

describe('a lab that stops with an error', () => {
	test('at start: the stored document is put aside, and the next visit begins with an empty lab', () => {
		visits.set(STORED, saved('mine'));
		const one = open();
		one.storedLab.fail(new Error('bad panel'));
		expect(one.storedLab.failure).toMatchObject({ message: 'bad panel', text: saved('mine') });
		store(one);
		for (const later of [open(), open()]) {
			expect([texts(later), asides(later)]).toEqual(['', [['failed', saved('mine')]]]);
		}
	});

	test('on a link: own work is still there, and the link is not stored', async () => {
		visits.set(STORED, saved('mine'));
		const one = open();
		await one.storedLab.open(link('theirs'), 'linked');
		one.storedLab.fail(new Error('bad panel'));
		one.storedLab.store();
		expect([texts(open()), asides(one)]).toEqual(['mine', []]);
	});

	test('on a link at the first visit: nothing is stored', async () => {
		const one = open();
		await one.storedLab.open(link('theirs'), 'linked');
		one.storedLab.fail(new Error('bad panel'));
		one.storedLab.store();
		expect([visits.size, tab.size]).toEqual([0, 0]);
	});

	test('at an input: the document before is still stored, the last one is put aside', () => {
		const one = open();
		one.lab.type('mine');
		store(one);
		one.lab.type('bad');
		one.storedLab.fail('no error at all');
		one.storedLab.store();
		expect(one.storedLab.failure?.message).toBe('no error at all');
		expect(texts(open())).toBe('mine');
		expect(asides(open())).toEqual([['failed', saved('bad')]]);
		one.lab.history.undo();
		expect(one.storedLab.failure).toBeNull();
	});

	test('after it was stored: neither a reload nor the next visit opens it', () => {
		const one = open();
		one.lab.type('mine');
		store(one);
		one.storedLab.fail(new Error('late'));
		expect(texts(open())).toBe('');
		tab = new Map();
		expect([texts(open()), asides(open())]).toEqual(['', [['failed', saved('mine')]]]);
	});

	test('while it is stored, stops there', () => {
		const one = open();
		one.lab.type('mine');
		vi.spyOn(one.lab, 'save').mockImplementation(() => {
			throw new Error('cannot save');
		});
		store(one);
		const raw = JSON.stringify({ version: 1, lab: 'fake', document: { text: 'mine' } });
		expect(one.storedLab.failure).toMatchObject({ message: 'cannot save', text: raw });
	});

	test('ends for a new one, which begins empty', () => {
		const one = open();
		one.lab.type('mine');
		store(one);
		one.lab.type('bad');
		one.storedLab.fail(new Error('bad panel'));
		one.storedLab.end();
		const two = open();
		expect([texts(two), asides(two)]).toEqual([
			'',
			[
				['failed', saved('bad')],
				['failed', saved('mine')],
			],
		]);
	});
});

describe('Back', () => {
	test('to an entry from before a link brings own work back, whatever its size', async () => {
		const one = open();
		one.lab.type('mine, too large for an address');
		const { labState } = one.storedLab;
		await one.storedLab.open(link('theirs'), 'linked');
		const theirs = one.storedLab.labState;
		await one.storedLab.returnTo(labState, 'own');
		expect([texts(one), one.storedLab.visiting]).toEqual(['mine, too large for an address', false]);
		await one.storedLab.returnTo(theirs, 'linked');
		expect([texts(one), one.storedLab.visiting]).toEqual(['theirs', true]);
	});

	test('to the first page of something packed shows the first page', async () => {
		const one = open();
		one.lab.type('a document that is packed');
		const { labState } = one.storedLab;
		one.lab.page = 4;
		await one.storedLab.returnTo(labState, 'own');
		expect(one.lab.page).toBe(1);
	});
});

describe('what was typed beside the document', () => {
	const draft = (length: number) => {
		const one = open();
		one.lab.drafts = 'z'.repeat(length);
		store(one);
		return one.storedLab.stored.unkept;
	};

	test('is there after a reload, however long it is', () => {
		expect(draft(1 << 20)).toBe(false);
		expect(open().lab.drafts).toHaveLength(1 << 20);
	});

	test('is noticed when it is too long for a reload, and an earlier one does not come in its place', () => {
		draft(3);
		expect([draft(2 << 20), open().lab.drafts]).toEqual([true, null]);
		expect([draft(3), open().lab.drafts]).toEqual([false, 'zzz']);
	});

	test('is noticed when the browser has no room', () => {
		vi.stubGlobal(
			'sessionStorage',
			fakeStorage(() => tab, 100),
		);
		expect(draft(200)).toBe(true);
	});
});

test('where this tab has no room, a reload brings the newest document that was stored for visits', () => {
	const one = open();
	one.lab.type('first');
	store(one);
	vi.stubGlobal(
		'sessionStorage',
		fakeStorage(() => tab, 60),
	);
	const second = 'second'.repeat(20);
	one.lab.type(second);
	store(one);
	expect(texts(open())).toBe(second);
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
	store(one);
	expect(await one.storedLab.reopen()).toBe(false);
	expect(one.storedLab.stored.unkept).toBe(true);
	await one.storedLab.open(link('theirs'), 'linked');
	one.storedLab.backToOwnWork();
	expect(texts(one)).toBe('mine');
	expect(texts(open())).toBe('');
});

test('a step of a lesson that is left while it opens is opened by the next visit', async () => {
	const { storedLab, lab } = open();
	const left = new AbortController();
	(lab as Pick<Lab, 'open'>).open = async () => {
		await Promise.resolve();
		left.signal.throwIfAborted();
		throw new Error('not left');
	};
	const opening = storedLab.openOnce(link('start'), left.signal);
	left.abort();
	await expect(opening).rejects.toBe(left.signal.reason);
	delete (lab as Partial<FakeLab>).open;
	await storedLab.openOnce(link('start'));
	expect(lab.text).toBe('start');
});
