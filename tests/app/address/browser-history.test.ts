import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BrowserHistory, type SiteInFront } from '../../../src/app/address/browser-history.ts';
import type { StoredLab } from '../../../src/app/stored/stored-lab.svelte.ts';
import type { Arrival } from '../../../src/app/front/front.ts';
import type { Parameters } from '../../../src/lab/lab.ts';

interface Entry {
	state: unknown;
	hash: string;
}

let entries: Entry[];
let at: number;
let calls: string[];
/** What the site shows: a text, packed into the address where it is long. */
let text: string;
let historyEntry: number;
let visiting: boolean;
/** True while the site reads an address. */
let reading: boolean;
/** True when the lab in front has been drawn, so that it can be stored. */
let drawn: boolean;
let arrivals: Arrival[];
/** The settings as parameters of the address. */
let settings: Parameters;
let packing: (() => void)[];
let packable: boolean;

const storedLab = { id: 'fake' } as unknown as StoredLab;

const site: SiteInFront = {
	get reading() {
		return reading;
	},
	get settings() {
		return { parameters: settings };
	},
	failure: null,
	inCourse: false,
	get shown() {
		return {
			storedLab,
			historyEntry,
			visiting,
			settings,
			drafts: null,
			labState: { document: { text }, view: {} },
		};
	},
	arrive: (_, arrival) => Promise.resolve(void arrivals.push(arrival)),
	address: () => {
		const address = { hash: `#${text}`, whole: true };
		if (text.length < 10) return address;
		if (!packable) return Promise.reject(new Error('offline'));
		return new Promise((resolve) =>
			packing.push(() => {
				resolve(address);
			}),
		);
	},
	store: () => {
		calls.push('store');
		return drawn;
	},
};

const put = () => calls.filter((call) => call !== 'store');

/** As an effect does. */
function change(browserHistory: BrowserHistory, next: string, stepped?: 'stepped') {
	text = next;
	if (stepped) historyEntry++;
	browserHistory.changed(site.shown);
}

/** Back or Forward. */
async function go(browserHistory: BrowserHistory, by: number) {
	at += by;
	await browserHistory.handlePopState(entries[at]!.state);
}

beforeEach(() => {
	vi.useFakeTimers();
	entries = [{ state: null, hash: '#first' }];
	at = 0;
	calls = [];
	text = 'first';
	historyEntry = 0;
	visiting = false;
	reading = false;
	drawn = true;
	arrivals = [];
	settings = {};
	packing = [];
	packable = true;
	vi.stubGlobal('location', {
		get hash() {
			return entries[at]!.hash;
		},
	});
	vi.stubGlobal('history', {
		get state() {
			return entries[at]!.state;
		},
		pushState(state: unknown, _: string, hash: string) {
			calls.push(`push ${hash}`);
			entries = [...entries.slice(0, at + 1), { state, hash }];
			at++;
		},
		replaceState(state: unknown, _: string, hash: string) {
			calls.push(`replace ${hash}`);
			entries[at] = { state, hash };
		},
	});
	const kept = new Map<string, string>();
	vi.stubGlobal('sessionStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key),
	});
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

async function begun(): Promise<BrowserHistory> {
	const browserHistory = new BrowserHistory(site);
	await browserHistory.begin();
	calls = [];
	return browserHistory;
}

test('typing replaces the address at most twice a second, and the last letter is in it', async () => {
	const history = await begun();
	for (let i = 1; i <= 100; i++) {
		change(history, `t${String(i)}`);
		await vi.advanceTimersByTimeAsync(50);
	}
	await vi.advanceTimersByTimeAsync(1000);
	expect(put().length).toBeGreaterThan(5);
	// 5 seconds of typing.
	expect(put().length).toBeLessThanOrEqual(10);
	expect(put().every((call) => call.startsWith('replace'))).toBe(true);
	expect(put().at(-1)).toBe('replace #t100');
});

test('the first change after a pause is stored before the address is written', async () => {
	const history = await begun();
	change(history, 'typed');
	await vi.advanceTimersByTimeAsync(1);
	expect(calls).toEqual(['store']);
	await vi.advanceTimersByTimeAsync(1000);
	expect(put()).toEqual(['replace #typed']);
});

test('a step makes an entry at once, and Back restores the state of the entry before', async () => {
	const history = await begun();
	change(history, 'typed');
	change(history, 'step 2', 'stepped');
	expect(put()).toEqual(['push #step 2']);
	await go(history, -1);
	expect(arrivals.at(-1)).toMatchObject({
		type: 'return',
		settings: 'keep',
		labState: { document: { text: 'typed' } },
	});
});

test('Forward restores text that was typed just before Back', async () => {
	const history = await begun();
	change(history, 'step 2', 'stepped');
	change(history, 'typed');
	await go(history, -1);
	expect(calls).toContain('store');
	await go(history, 1);
	expect(arrivals.at(-1)).toMatchObject({ labState: { document: { text: 'typed' } } });
});

test('an address that is packed late does not overwrite a newer entry', async () => {
	const history = await begun();
	change(history, 'a document to pack, 1', 'stepped');
	change(history, 'a document to pack, 2', 'stepped');
	change(history, 'small', 'stepped');
	for (const finish of packing) finish();
	await vi.advanceTimersByTimeAsync(1000);
	expect(put().filter((call) => call.startsWith('push'))).toHaveLength(3);
	expect(entries).toHaveLength(4);
	expect(location.hash).toBe('#small');
	await go(history, -1);
	expect(arrivals.at(-1)).toMatchObject({
		labState: { document: { text: 'a document to pack, 2' } },
	});
});

test('an address that a newer one overtakes writes nothing on the newer entry', async () => {
	const history = await begun();
	entries = [...entries, { state: null, hash: '#newer' }];
	reading = true;
	await go(history, 1);
	await vi.advanceTimersByTimeAsync(1000);
	expect([put(), entries[1]]).toEqual([[], { state: null, hash: '#newer' }]);
	reading = false;
	text = 'newer';
	await go(history, 0);
	expect(entries[1]).toMatchObject({ state: { visiting: false }, hash: '#newer' });
});

test('a document that cannot be packed is stored, and the address stays', async () => {
	const history = await begun();
	packable = false;
	change(history, 'a document to pack');
	await vi.advanceTimersByTimeAsync(1000);
	expect(calls).toContain('store');
	expect(put()).toEqual([]);
	change(history, 'small');
	await vi.advanceTimersByTimeAsync(1000);
	expect(put()).toEqual(['replace #small']);
});

test('a typed address is a visit, and so is a page opened with one', async () => {
	const history = await begun();
	expect(arrivals).toEqual([{ type: 'visit' }]);
	entries.push({ state: null, hash: '#written' });
	at++;
	await history.handlePopState(null);
	expect(arrivals.at(-1)).toEqual({ type: 'visit' });
	await history.handlePopState({ something: 'else' });
	expect(arrivals.at(-1)).toEqual({ type: 'visit' });
});

test('an entry that comes in front before the page listens keeps its address and is read then', async () => {
	const history = new BrowserHistory(site);
	const beginning = history.begin();
	entries.push({ state: null, hash: '#typed' });
	at++;
	await beginning;
	expect(put()).toEqual([]);
	text = 'typed';
	history.catchUp();
	await vi.advanceTimersByTimeAsync(0);
	expect(arrivals).toEqual([{ type: 'visit' }, { type: 'visit' }]);
	history.catchUp();
	expect(arrivals).toHaveLength(2);
	expect(entries.map(({ hash }) => hash)).toEqual(['#first', '#typed']);
});

test('the page that this tab showed last is a reload; an older entry of it is not', async () => {
	const history = await begun();
	change(history, 'step 2', 'stepped');
	await new BrowserHistory(site).begin();
	expect(arrivals.at(-1)).toMatchObject({ type: 'reload', visiting: false });
	at = 0;
	await new BrowserHistory(site).begin();
	expect(arrivals.at(-1)).toMatchObject({ type: 'return', labState: null, settings: 'take' });
});

test.each([
	['reload', '#first', 'reload'],
	['reload', '#between', 'reload'],
	['reload', '#second', 'reload'],
	['navigate', '#first', 'visit'],
	['reload', '#other', 'visit'],
])('%s of %s before the browser has the state of the entry: %s', async (type, hash, arrival) => {
	const history = await begun();
	for (const next of ['between', 'second']) {
		change(history, next);
		await history.write('replace');
	}
	history.keep();
	vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
		{ type } as unknown as PerformanceEntry,
	]);
	entries[at] = { state: null, hash };
	await new BrowserHistory(site).begin();
	expect(arrivals.at(-1)).toMatchObject({ type: arrival });
	// As the document of a link, it never replaces one’s own.
	if (arrival === 'reload') expect(arrivals.at(-1)).toMatchObject({ visiting: true });
});

describe('a page that is reloaded before the lab of a new address is stored opens the address', () => {
	const reload = async () => {
		vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
			{ type: 'reload' } as unknown as PerformanceEntry,
		]);
		await new BrowserHistory(site).begin();
		return arrivals.at(-1);
	};
	/** The address bar shows an address that the page may know already. */
	const typeAddress = (hash: string) => {
		entries.push({ state: null, hash });
		at++;
	};

	test.each(['#new', '#first'])('%s, before the page hears of it', async (hash) => {
		const history = await begun();
		change(history, 'step 2', 'stepped');
		history.keep();
		typeAddress(hash);
		history.keep();
		expect(await reload()).toEqual({ type: 'visit' });
	});

	test.each(['#new', '#first'])('%s, while it is read', async (hash) => {
		const history = await begun();
		change(history, 'step 2', 'stepped');
		history.keep();
		typeAddress(hash);
		reading = true;
		await history.handlePopState(null);
		history.keep();
		reading = false;
		expect(await reload()).toEqual({ type: 'visit' });
	});

	test('while it is drawn, and the lab once it has been drawn', async () => {
		const history = await begun();
		history.keep();
		typeAddress('#new');
		text = 'new';
		drawn = false;
		await history.handlePopState(null);
		history.keep();
		expect(await reload()).toMatchObject({ type: 'return', labState: null });
		drawn = true;
		history.keep();
		expect(await reload()).toMatchObject({ type: 'reload' });
	});

	test('of an entry to which Back leads', async () => {
		const history = await begun();
		change(history, 'step 2', 'stepped');
		history.keep();
		reading = true;
		await go(history, -1);
		history.keep();
		reading = false;
		expect(await reload()).toMatchObject({ type: 'return', labState: null });
	});
});

test('a reload takes the settings chosen just before it, which the address does not have yet', async () => {
	const history = await begun();
	for (const chosen of [{ present: '1', lang: 'zh-CN' }, {}]) {
		settings = chosen;
		history.changed(site.shown);
		history.keep();
		await new BrowserHistory(site).begin();
		const arrival = arrivals.at(-1)!;
		if (arrival.type !== 'reload') throw new Error(arrival.type);
		expect(Object.fromEntries(arrival.settings)).toEqual(chosen);
	}
});

test('an entry remembers whether it showed the document of a link', async () => {
	const history = await begun();
	visiting = true;
	change(history, 'theirs');
	await vi.advanceTimersByTimeAsync(500);
	change(history, 'step', 'stepped');
	await go(history, -1);
	expect(arrivals.at(-1)).toMatchObject({ visiting: true });
});

test('a browser that refuses frequent changes causes no error', async () => {
	const browserHistory = await begun();
	history.pushState = () => {
		throw new DOMException('too many', 'SecurityError');
	};
	historyEntry++;
	await expect(browserHistory.write('push')).resolves.toBeUndefined();
});
