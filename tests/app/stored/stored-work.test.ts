import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	asides,
	browser,
	link,
	open,
	saved,
	store,
	STORED,
	texts,
	useFakeBrowser,
	type Opened,
} from '../../support/stored-labs.ts';

useFakeBrowser();

describe('two tabs', () => {
	/** Each with a document of its own; the second has stored last. */
	function twoTabs(): readonly [Opened, Opened, (opened: Opened) => void] {
		const one = open();
		const tabOfOne = browser.tab;
		browser.tab = new Map();
		const two = open();
		const tabs = new Map([
			[one, tabOfOne],
			[two, browser.tab],
		]);
		const storeIn = (opened: Opened) => {
			browser.tab = tabs.get(opened)!;
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
		browser.tab = new Map();
		const third = open();
		expect([texts(third), asides(third)]).toEqual([
			'one, more',
			[['other-tab', saved('two, more')]],
		]);
		third.storedLab.showAside(third.storedLab.stored.asides[0]!);
		expect(texts(third)).toBe('two, more');
		store(third);
		browser.tab = new Map();
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
		expect(browser.visits.get(STORED)).toBe(saved('one'));
		two.lab.history.undo();
		expect(texts(two)).toBe('two');
		browser.tab = new Map();
		expect(asides(open())).toEqual([['other-tab', saved('two')]]);
	});

	test.each([
		['is gone', null],
		['cannot be read', 'damaged'],
	])('keep their own version if that of the other %s', (_, text) => {
		const [, two, storeIn] = twoTabs();
		if (text === null) browser.visits.delete(STORED);
		else browser.visits.set(STORED, text);
		two.storedLab.showOtherTab();
		storeIn(two);
		expect([texts(two), two.storedLab.stored.otherTab]).toEqual(['two', false]);
		expect(browser.visits.get(STORED)).toBe(saved('two'));
		expect([...browser.visits.values()].includes('damaged')).toBe(text !== null);
	});

	test('may keep their own version; the other is put aside, and the other tab shows a notice', () => {
		const [one, two, storeIn] = twoTabs();
		two.storedLab.keepThisTab();
		storeIn(two);
		expect([browser.visits.get(STORED), two.storedLab.stored.otherTab]).toEqual([
			saved('two'),
			false,
		]);
		one.storedLab.otherTabStored();
		expect(one.storedLab.stored.otherTab).toBe(true);
		one.storedLab.stored.dismissOtherTab();
		one.lab.type('one, more');
		storeIn(one);
		browser.tab = new Map();
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
		browser.tab = new Map();
		const third = open();
		expect([texts(third), asides(third)]).toEqual(['one', [['other-tab', saved('two')]]]);
	});

	test('may keep their own version while one shows a link, and the link’s later', async () => {
		const [, two, storeIn] = twoTabs();
		await two.storedLab.open(link('linked'), 'linked');
		storeIn(two);
		two.storedLab.keepThisTab();
		storeIn(two);
		expect(browser.visits.get(STORED)).toBe(saved('two'));
		two.storedLab.keepVisited();
		storeIn(two);
		expect(browser.visits.get(STORED)).toBe(saved('linked'));
	});

	test('lose nothing when one shows what the other stores beside it', () => {
		const [one, two, storeIn] = twoTabs();
		browser.tab = new Map();
		const third = open();
		third.storedLab.showAside(third.storedLab.stored.asides[0]!);
		expect(texts(third)).toBe('two');
		store(third);
		browser.tab = new Map();
		two.lab.type('two, more');
		storeIn(two);
		browser.tab = new Map();
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
		browser.tab = new Map();
		const third = open();
		expect([texts(third), asides(third).map(([, text]) => text)]).toEqual([
			'twin, more',
			expect.arrayContaining([saved('one'), saved('two, more')]),
		]);
	});

	test('lose nothing when a document put aside is shown while one shows a link', async () => {
		twoTabs();
		browser.tab = new Map();
		const third = open();
		await third.storedLab.open(link('linked'), 'linked');
		store(third);
		third.storedLab.showAside(third.storedLab.stored.asides[0]!);
		store(third);
		expect([texts(third), third.storedLab.visiting]).toEqual(['two', false]);
		browser.tab = new Map();
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
		expect(browser.visits.get(STORED)).toBe(saved('one'));
		browser.tab = new Map();
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
					browser.visits = new Map();
					const tabs: { opened: Opened; area: Map<string, string>; own: string | null }[] = [];
					const begin = (area: Map<string, string>, own: string | null) => {
						browser.tab = area;
						const opened = open();
						return { opened, area, own: area.size === 0 ? ownOf(opened, null) : own };
					};
					for (const [i, [which, action]] of walk.entries()) {
						const at = Math.min(which, tabs.length);
						const one = (tabs[at] ??= begin(new Map(), null));
						browser.tab = one.area;
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
						browser.tab = now.area;
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
							if (own !== null) expect([...browser.visits.values()]).toContain(own);
					}
				},
			),
			{ numRuns: 2000 },
		));

	test('show no notice if only one of them changes something, or if both have the same document', () => {
		const looking = open();
		browser.tab = new Map();
		const working = open();
		working.lab.type('mine');
		store(working);
		looking.storedLab.otherTabStored();
		expect(looking.storedLab.stored.otherTab).toBe(false);
		looking.lab.type('mine');
		browser.tab = new Map();
		store(looking);
		expect([looking.storedLab.stored.otherTab, asides(open())]).toEqual([false, []]);
	});
});
