import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { packText } from '../../src/platform/packing.ts';
import { Site } from '../../src/app/site.svelte.ts';
import { parts } from '../../src/lab/parts.svelte.ts';
import { FakeLab } from '../support/fake-lab.ts';

const broken = vi.hoisted(() => ({ panel: false, words: false }));
/** The Chinese words of a panel come when this promise is kept. */
const chinese = vi.hoisted(() => ({ words: Promise.resolve() }));

vi.mock('../../src/app/panels.ts', () => {
	const panel = (id: string) => ({
		id,
		load: () =>
			broken.panel
				? Promise.reject(new Error('offline'))
				: Promise.resolve({ createLab: () => new FakeLab() }),
		words: {
			en: () => Promise.resolve(`${id} en`),
			'zh-CN': () =>
				broken.words
					? Promise.reject(new TypeError('error loading dynamically imported module: a.js'))
					: chinese.words.then(() => `${id} zh-CN`),
		},
	});
	const panels = [panel('one'), panel('two'), { ...panel('paths'), pathParameter: 'text' }];
	return { PANELS: panels, findPanel: (id: string) => panels.find((p) => p.id === id) ?? null };
});

vi.mock('../../src/app/learn/lesson-step.ts', async (original) => {
	const { findPanel } = await import('../../src/app/panels.ts');
	return {
		...(await original<object>()),
		findInCourse: (rest: string) =>
			Promise.resolve(
				rest === 'lesson/first'
					? {
							type: 'step',
							step: {
								lesson: { id: 'lesson' },
								step: { id: 'first' },
								index: 0,
								panel: findPanel('one'),
								parameters: new URLSearchParams('text=start'),
							},
						}
					: rest === ''
						? { type: 'course', page: '', item: '' }
						: null,
			),
	};
});

beforeEach(() => {
	broken.panel = broken.words = false;
	chinese.words = Promise.resolve();
	const kept = new Map<string, string>();
	const storage = {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key),
	};
	vi.stubGlobal('localStorage', storage);
	vi.stubGlobal('sessionStorage', { ...storage, getItem: () => null });
	vi.stubGlobal('navigator', { languages: ['en'] });
	vi.stubGlobal('location', { hash: '#/somewhere' });
});

afterEach(() => {
	vi.unstubAllGlobals();
});
// The files of tests share their modules, and the others want those that are replaced here.
afterAll(() => {
	vi.resetModules();
});

const labOf = (site: Site) => site.lab as unknown as FakeLab;
const visit = (site: Site, hash: string) => site.arrive(hash, { type: 'visit' });

describe('a step of a lesson', () => {
	const STEP = '#/learn/lesson/first';

	test('has a document of its own in the lab, apart from own work, and keeps it', async () => {
		const site = new Site();
		await visit(site, '#/one?text=mine');
		await visit(site, STEP);
		expect(site.step?.lesson.id).toBe('lesson');
		expect(labOf(site).text).toBe('start');
		labOf(site).type('answer');
		await visit(site, '#/one');
		expect(labOf(site).text).toBe('mine');
		expect(site.step).toBeNull();
		await visit(site, STEP);
		expect(labOf(site).text).toBe('answer');
	});

	test('keeps its address, whatever the document is', async () => {
		const site = new Site();
		await visit(site, `${STEP}?present=1`);
		labOf(site).type('answer');
		expect(await site.address('without-settings')).toEqual({ hash: STEP, whole: true });
		expect(await site.address('with-settings')).toMatchObject({ hash: `${STEP}?present=1` });
	});

	test('begins with its own start again after its lab has stopped', async () => {
		const site = new Site();
		await visit(site, STEP);
		labOf(site).type('answer');
		site.storedLab!.fail(new Error('stopped'));
		site.startAfresh();
		expect(labOf(site).text).toBe('start');
		expect(site.step?.step.id).toBe('first');
	});

	test('the course has an address and no lab; what is not in it is said to be no storedLab', async () => {
		const site = new Site();
		await visit(site, '#/learn');
		expect(site.inCourse).toBe(true);
		expect(site.lab).toBeNull();
		expect(await site.address('without-settings')).toEqual({ hash: '#/learn', whole: true });
		await visit(site, '#/learn/nothing');
		expect(site.front).toEqual({ type: 'unknown', found: '#/learn/nothing' });
	});
});

describe('a lab that another page embeds', () => {
	const shown = async (site: Site) => (await site.address('without-settings')).hash;

	test('shows what its address has, and nothing that is stored', async () => {
		const own = new Site();
		await visit(own, '#/one?text=mine');
		own.storedLab!.drawn();
		own.store();
		const site = new Site();
		await visit(site, '#/one?embed=1');
		expect(labOf(site).text).toBe('');
		await visit(site, '#/one?embed=1&text=host');
		labOf(site).type('visitor');
		site.storedLab!.drawn();
		site.store();
		expect(await shown(site)).toBe('#/one?text=visitor');
		const later = new Site();
		await visit(later, '#/one');
		expect(labOf(later).text).toBe('mine');
		await visit(later, '#/one?embed=1');
		expect(labOf(later).text).toBe('');
	});

	test('is no longer embedded where Back leads to the whole site', async () => {
		const site = new Site();
		await visit(site, '#/one?text=mine');
		const { labState } = site.storedLab!;
		await visit(site, '#/one?embed=1');
		await site.arrive('#/one?text=mine', {
			type: 'return',
			visiting: false,
			labState,
			settings: 'keep',
		});
		expect([labOf(site).text, site.settings.embed, site.storedLab!.stored.embedded]).toEqual([
			'mine',
			false,
			false,
		]);
	});
});

describe('an address', () => {
	test.each([
		['', 'one'],
		['#/', 'one'],
		['#/two', 'two'],
	])('%s is the lab %s', async (hash, id) => {
		const site = new Site();
		await visit(site, hash);
		expect(site.storedLab?.id).toBe(id);
		expect(site.front).toMatchObject({ words: `${id} en` });
	});

	test.each(['#/three', '#/two/part', '#/%E0%A4%A', '#no', '#/Twos', '#/__proto__'])(
		'%s is no storedLab, and says so',
		async (hash) => {
			const site = new Site();
			await visit(site, '#/one?text=mine');
			await visit(site, hash);
			expect(site.front).toEqual({ type: 'unknown', found: hash });
			expect(site.words).not.toBeNull();
			await visit(site, '#/one');
			expect(labOf(site).text).toBe('mine');
		},
	);

	test('the rest of the path is a parameter if the panel declares one, and is written there', async () => {
		const site = new Site();
		await visit(site, '#/paths/a%20b?page=2');
		expect(labOf(site).text).toBe('a b');
		expect(await site.address('without-settings')).toMatchObject({ hash: '#/paths/a%20b?page=2' });
		await visit(site, '#/paths');
		expect(labOf(site).text).toBe('a b');
		expect(site.notices.shown).toEqual([]);
	});

	test('reports every part that it could not use, and uses the rest', async () => {
		const site = new Site();
		await visit(site, '#/one?text=mine&lang=fr&colour=red&x=%E0%A4%A&s=damaged&present=1');
		expect(labOf(site).text).toBe('mine');
		expect(site.settings.present).toBe(true);
		expect(site.notices.shown).toEqual([
			{ type: 'link', reason: 'damaged' },
			{
				type: 'address',
				unused: [
					{ kind: 'damaged', part: 'x=%E0%A4%A' },
					{ kind: 'unknown-value', parameter: 'lang', found: 'fr' },
					{ kind: 'unknown-value', parameter: 'colour', found: 'red' },
				],
			},
		]);
		site.notices.dismiss(site.notices.shown[0]!);
		expect(site.notices.shown).toHaveLength(1);
	});

	test('reports which value of a link is out of range', async () => {
		const site = new Site();
		const packed = await packText(JSON.stringify({ version: 1, lab: 'one', document: 7 }));
		await visit(site, `#/one?s=${packed}`);
		const value = { path: 'text', found: '7', expected: '0…1' };
		expect(site.notices.shown).toEqual([{ type: 'out-of-range', value }]);
	});

	test('that comes while another is being read wins', async () => {
		const site = new Site();
		const slow = visit(site, '#/two?text=slow');
		await visit(site, '#/one?text=quick');
		await slow;
		expect([site.storedLab?.id, labOf(site).text, site.reading]).toEqual(['one', 'quick', false]);
	});

	test.each(['#/one?text=quick', '#/two'])(
		'of a packed document that %s overtakes while it is unpacked changes nothing',
		async (quick) => {
			const site = new Site();
			const packed = await packText(JSON.stringify({ version: 1, lab: 'one', document: 'slow' }));
			await visit(site, '#/one?text=mine');
			const unpacking = new Promise<void>((resolve) => {
				class Watched extends DecompressionStream {
					constructor(format: CompressionFormat) {
						super(format);
						resolve();
					}
				}
				vi.stubGlobal('DecompressionStream', Watched);
			});
			const slow = visit(site, `#/one?s=${packed}`);
			await unpacking;
			await visit(site, quick);
			await slow;
			expect(site.notices.shown).toEqual([]);
			await visit(site, '#/one');
			expect(labOf(site).text).toBe(quick === '#/two' ? 'mine' : 'quick');
		},
	);

	test('that is overtaken changes nothing in its lab', async () => {
		const site = new Site();
		await visit(site, '#/two?text=mine');
		const slow = visit(site, '#/two?text=slow');
		await visit(site, '#/one');
		await slow;
		await visit(site, '#/two');
		expect(labOf(site).text).toBe('mine');
	});

	test('reports a lab that cannot be loaded, and the next lab is not affected', async () => {
		const site = new Site();
		broken.panel = true;
		await visit(site, '#/one');
		expect(site.front.type).toBe('failed');
		broken.panel = false;
		await visit(site, '#/one');
		expect(site.storedLab?.id).toBe('one');
	});
});

test('the notice about unstored work stays until it is dismissed, once for all labs', async () => {
	vi.stubGlobal('localStorage', undefined);
	const site = new Site();
	for (const hash of ['#/one?text=mine', '#/two?text=mine']) {
		await visit(site, hash);
		expect(site.unkept).toBe(false);
		labOf(site).type('changed');
		site.storedLab?.drawn();
		site.store();
		expect(site.unkept).toBe(hash.startsWith('#/one'));
		site.dismissUnkept();
	}
	expect(site.unkept).toBe(false);
});

test('a lab keeps its document and its history while another is in front', async () => {
	const site = new Site();
	await visit(site, '#/one');
	labOf(site).type('first');
	labOf(site).type('second');
	await visit(site, '#/two');
	labOf(site).type('other');
	await visit(site, '#/one');
	expect(labOf(site).text).toBe('second');
	site.lab?.history.undo();
	expect(labOf(site).text).toBe('first');
	await visit(site, '#/two');
	expect(labOf(site).text).toBe('other');
});

test('Back keeps the settings that are in force, not those of an older address', async () => {
	const site = new Site();
	await visit(site, '#/one?theme=dark&present=1');
	site.settings.chooseTheme('light');
	site.settings.setPresent(false);
	const back = { type: 'return', visiting: false, labState: null } as const;
	await site.arrive('#/one?theme=dark&present=1', { ...back, settings: 'keep' });
	expect([site.settings.theme, site.settings.present]).toEqual(['light', false]);
	expect(site.notices.shown).toEqual([]);
	await site.arrive('#/one?theme=dark', { ...back, settings: 'take' });
	expect(site.settings.theme).toBe('dark');
});

test('a reload takes the settings before it, not those of an older address', async () => {
	const site = new Site();
	const settings = new URLSearchParams({ lang: 'zh-CN' });
	await site.arrive('#/one?present=1&lang=en', { type: 'reload', visiting: false, settings });
	expect([site.settings.locale, site.settings.present]).toEqual(['zh-CN', false]);
	expect(site.front).toMatchObject({ words: 'one zh-CN' });
});

test.each([
	['#%2Fone?text=mine', 'one'],
	['#/one%3Ftext=mine', 'one'],
	['#/One?text=mine', 'one'],
	['#/learn/Lesson/first).', 'learn/lesson/first'],
])('%s opens what was meant, without a notice', async (hash, key) => {
	const site = new Site();
	await visit(site, hash);
	expect([site.storedLab?.key, site.notices.shown]).toEqual([key, []]);
	expect(labOf(site).text).toBe(key === 'one' ? 'mine' : 'start');
});

test('the settings of an address that was encoded again hold', async () => {
	const site = new Site();
	await visit(site, '#%2Fone%3Flang=zh-cn');
	expect([site.settings.locale, site.front]).toMatchObject(['zh-CN', { words: 'one zh-CN' }]);
});

test.each(['#/nothing', '#/Nothing).', '#/learn/Nothing'])('%s names no page', async (hash) => {
	const site = new Site();
	await visit(site, hash);
	expect(site.front).toEqual({ type: 'unknown', found: hash });
});

describe('the content of an address', () => {
	test('is the document, its view and, for the bar alone, the settings of the visit', async () => {
		const site = new Site();
		await visit(site, '#/one?text=mine&page=2&theme=dark');
		expect(site.address('with-settings')).toEqual({
			hash: '#/one?text=mine&page=2&theme=dark',
			whole: true,
		});
		expect(site.address('without-settings')).toEqual({
			hash: '#/one?text=mine&page=2',
			whole: true,
		});
	});

	test('is packed where it cannot be written, and opens as the same', async () => {
		const site = new Site();
		await visit(site, '#/one');
		labOf(site).type('more than ten characters');
		const { hash, whole } = await site.address('without-settings');
		expect(whole).toBe(true);
		expect(hash).toMatch(/^#\/one\?s=[\w-]+$/);
		const other = new Site();
		await visit(other, hash);
		expect([labOf(other).text, other.notices.shown]).toEqual(['more than ten characters', []]);
		await visit(other, hash.replace('/one', '/two'));
		expect(other.notices.shown).toEqual([{ type: 'link', reason: 'other-lab' }]);
	});

	test('lacks a document that is too large, and reports that', async () => {
		const site = new Site();
		await visit(site, '#/one');
		labOf(site).type('x'.repeat(70_000));
		expect(site.address('without-settings')).toEqual({ hash: '#/one', whole: false });
	});
});

describe('a chosen language', () => {
	test('brings all its words at once', async () => {
		const site = new Site();
		await visit(site, '#/one');
		await site.chooseLocale('zh-CN');
		expect([site.settings.locale, site.words?.share]).toEqual(['zh-CN', '分享']);
		expect(site.front).toMatchObject({ words: 'one zh-CN' });
	});

	test('that comes late does not replace one that was chosen after it', async () => {
		const site = new Site();
		await visit(site, '#/one');
		let arrive = () => {};
		chinese.words = new Promise((resolve) => (arrive = resolve));
		const late = site.chooseLocale('zh-CN');
		await site.chooseLocale('en');
		arrive();
		await late;
		expect([site.settings.locale, site.words?.share]).toEqual(['en', 'Share']);
		expect(site.front).toMatchObject({ words: 'one en' });
	});

	test.each(['first', 'last'])(
		'holds for a lab that comes meanwhile, asked for %s',
		async (order) => {
			const site = new Site();
			await visit(site, '#/one');
			const way = order === 'last' ? visit(site, '#/two') : null;
			const choice = site.chooseLocale('zh-CN');
			await (way ?? visit(site, '#/two'));
			await choice;
			expect([site.settings.locale, site.words?.share]).toEqual(['zh-CN', '分享']);
			expect(site.front).toMatchObject({ words: 'two zh-CN' });
		},
	);

	test('that does not arrive changes nothing, and the page says so', async () => {
		const site = new Site();
		await visit(site, '#/one');
		broken.words = true;
		await expect(site.chooseLocale('zh-CN')).rejects.toThrow('error loading');
		expect([site.settings.locale, site.words?.share]).toEqual(['en', 'Share']);
		expect(parts.trouble).toBe('missing');
		parts.dismiss();
		broken.words = false;
		await site.chooseLocale('zh-CN');
		expect([site.settings.locale, site.words?.share]).toEqual(['zh-CN', '分享']);
		expect(parts.trouble).toBeNull();
	});
});
