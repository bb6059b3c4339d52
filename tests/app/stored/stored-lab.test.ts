import { describe, expect, test, vi } from 'vitest';
import { DoctorLab } from '../../../src/panels/doctor/doctor-lab.svelte.ts';
import { StoredLab } from '../../../src/app/stored/stored-lab.svelte.ts';
import type { LoadedPanel, PanelDescriptor } from '../../../src/panels/descriptor.ts';
import type { Lab } from '../../../src/lab/lab.ts';
import { FakeLab } from '../../support/fake-lab.ts';
import { fakeStorage } from '../../support/fake-storage.ts';
import {
	asides,
	browser,
	link,
	open,
	room,
	saved,
	store,
	STORED,
	texts,
	useFakeBrowser,
} from '../../support/stored-labs.ts';

useFakeBrowser();

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
		browser.tab = new Map();
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
		browser.visits.clear();
		one.lab.page = 2;
		store(one);
		expect(browser.visits.size).toBe(0);
	});

	test('of two tabs stays with each tab on a reload', () => {
		const tabs = [new Map<string, string>(), new Map<string, string>()] as const;
		browser.tab = tabs[0];
		const one = open();
		one.lab.type('one');
		store(one);
		browser.tab = tabs[1];
		const two = open();
		two.lab.type('two');
		store(two);
		browser.tab = tabs[0];
		expect(texts(open())).toBe('one');
		browser.tab = tabs[1];
		expect(texts(open())).toBe('two');
	});

	test('of another tab is not thrown away by one that only looks', () => {
		const looking = open();
		const working = open();
		working.lab.type('mine');
		store(working);
		looking.lab.page = 2;
		store(looking);
		browser.tab = new Map();
		expect(texts(open())).toBe('mine');
	});

	test('that was not drawn is not stored', () => {
		const one = open();
		one.lab.type('mine');
		one.storedLab.store();
		expect([browser.visits.size, browser.tab.size]).toEqual([0, 0]);
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

describe('data that cannot be read', () => {
	test('is put aside, offered at each visit until it is deleted, and work goes on', () => {
		browser.visits.set(STORED, '{"version":99}');
		const one = open();
		expect(asides(one)).toEqual([['unreadable', '{"version":99}']]);
		one.lab.type('new');
		store(one);
		browser.tab = new Map();
		const two = open();
		expect([texts(two), asides(two)]).toEqual(['new', [['unreadable', '{"version":99}']]]);
		two.storedLab.stored.delete(two.storedLab.stored.asides[0]!);
		expect([asides(two), asides(open())]).toEqual([[], []]);
	});

	test('of a document is named and kept aside, and the rest is there', () => {
		const text = JSON.stringify({ version: 1, lab: 'fake', document: ['mine', 2, 3] });
		browser.visits.set(STORED, text);
		const one = open();
		expect([texts(one), one.storedLab.leftOut]).toEqual(['mine', ['field 2', 'field 3']]);
		expect(asides(one)).toEqual([['unreadable', text]]);
		one.lab.type('new');
		store(one);
		expect([browser.visits.get(STORED), asides(open())]).toEqual([
			saved('new'),
			[['unreadable', text]],
		]);
	});

	test('of a document is not stored over where there is no room to keep it aside', () => {
		const text = JSON.stringify({ version: 1, lab: 'fake', document: ['mine', 2, 3] });
		browser.visits.set(STORED, text);
		room(100);
		const one = open();
		one.lab.type('new');
		store(one);
		expect([one.storedLab.stored.held, browser.visits.get(STORED)]).toEqual([true, text]);
	});

	test('a second time does not replace the first', () => {
		for (const text of ['first', 'second', 'first']) {
			browser.visits.set(STORED, text);
			open();
		}
		expect(asides(open())).toEqual([
			['unreadable', 'first'],
			['unreadable', 'second'],
		]);
	});

	test('is put aside where there is room for it once, and not twice', () => {
		room(4000);
		browser.visits.set(STORED, '?'.repeat(3000));
		const one = open();
		expect([asides(one)[0]?.[1]?.length, one.storedLab.stored.held]).toEqual([3000, false]);
		expect(browser.visits.has(STORED)).toBe(false);
	});

	test('is not stored over where it cannot be put aside, until the reader deletes it', () => {
		browser.visits.set(STORED, '?'.repeat(3000));
		room(3000 + STORED.length);
		const one = open();
		expect([one.storedLab.stored.held, asides(one)]).toEqual([true, []]);
		one.lab.type('new');
		store(one);
		expect(browser.visits.get(STORED)).toBe('?'.repeat(3000));
		expect(one.storedLab.stored.textOf('held')).toHaveLength(3000);
		one.storedLab.stored.delete('held');
		store(one);
		expect([one.storedLab.stored.held, browser.visits.get(STORED)]).toEqual([false, saved('new')]);
	});

	test('is put aside where the lab throws an error over it', () => {
		browser.visits.set(STORED, saved('mine'));
		const restore = vi.spyOn(FakeLab.prototype, 'restore').mockImplementation(() => {
			throw new Error('bad lab');
		});
		expect(asides(open())).toEqual([['unreadable', saved('mine')]]);
		restore.mockRestore();
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
		expect(browser.visits.get(STORED)).toBe(saved('mine'));
		one.lab.history.undo();
		store(one);
		expect(one.storedLab.stored.unkept).toBe(false);
	});

	test('is noticed for a document over the limit, too', () => {
		const one = open();
		one.lab.type('x'.repeat(2 << 20));
		store(one);
		expect([one.storedLab.stored.unkept, browser.visits.size, browser.tab.has(STORED)]).toEqual([
			true,
			0,
			false,
		]);
	});
});

describe('a lab that stops with an error', () => {
	test('at start: the stored document is put aside, and the next visit begins with an empty lab', () => {
		browser.visits.set(STORED, saved('mine'));
		const one = open();
		one.storedLab.fail(new Error('bad panel'));
		expect(one.storedLab.failure).toMatchObject({ message: 'bad panel', text: saved('mine') });
		store(one);
		for (const later of [open(), open()]) {
			expect([texts(later), asides(later)]).toEqual(['', [['failed', saved('mine')]]]);
		}
	});

	test('on a link: own work is still there, and the link is not stored', async () => {
		browser.visits.set(STORED, saved('mine'));
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
		expect([browser.visits.size, browser.tab.size]).toEqual([0, 0]);
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
		browser.tab = new Map();
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
			fakeStorage(() => browser.tab, 100),
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
		fakeStorage(() => browser.tab, 60),
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
