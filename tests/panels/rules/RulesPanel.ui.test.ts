import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { RULES } from '../../../src/engine/report/index.ts';
import { CODES } from '../../../src/panels/rules/catalogue.ts';
import { RulesLab } from '../../../src/panels/rules/rules-lab.svelte.ts';
import RulesPanel from '../../../src/panels/rules/RulesPanel.svelte';
import { en } from '../../../src/panels/rules/strings/en.ts';
import { zhCN } from '../../../src/panels/rules/strings/zh-CN.ts';
import { shownBy, vectorOf } from '../../../src/panels/rules/vectors.ts';
import { inPresent } from '../../support/in-present.ts';

const search = () => page.getByRole('searchbox', { name: 'Search rules' });
const heading = () => page.getByRole('heading', { level: 1 });
const list = () => page.getByRole('navigation', { name: 'List of rules' });
const found = () => page.getByRole('status');
const broken = () => page.getByRole('region', { name: 'Broken', exact: true });
const mended = () => page.getByRole('region', { name: 'Fixed', exact: true });
const marks = () => [...document.querySelectorAll('.broken mark')].map((mark) => mark.textContent);
const focusedCode = () => (document.activeElement as HTMLElement).dataset['code'];

interface Options {
	readonly address?: string;
	readonly present?: boolean;
	readonly words?: typeof en;
}

const copied: string[] = [];
const searched: string[] = [];

async function open({ address = '', present = false, words = en }: Options = {}) {
	const lab = new RulesLab();
	lab.open(new URLSearchParams(address));
	const shell = {
		present,
		copy: (text: string) => Promise.resolve(void copied.push(text)),
		announce: () => undefined,
		showTools: () => () => undefined,
		go: () => undefined,
		search: (query: string) => void searched.push(query),
	};
	await render(RulesPanel, { lab, words, locale: words === en ? 'en' : 'zh-CN', shell });
	return lab;
}

beforeEach(async () => {
	copied.length = 0;
	searched.length = 0;
	await page.viewport(1280, 720);
});

describe('the list', () => {
	test('is narrowed by typing and choosing, shows the number that is left, and is complete again', async () => {
		const lab = await open();
		await expect.element(found()).toHaveTextContent(`${String(CODES.length)} rules`);
		await search().fill('reserved');
		await page.getByRole('combobox', { name: 'Topic' }).selectOptions('close');
		await expect
			.element(found())
			.toHaveTextContent(new RegExp(`^\\d+ of ${String(CODES.length)} rules$`));
		for (const link of list().getByRole('link').elements()) {
			expect((link as HTMLElement).dataset['code']).toMatch(/^close-/);
		}
		await page.getByRole('button', { name: 'Show all' }).click();
		await expect.element(found()).toHaveTextContent(`${String(CODES.length)} rules`);
		await expect.element(search()).toHaveValue('');
		lab.history.undo();
		await expect.element(search()).toHaveValue('reserved');
	});

	test('is narrowed first, then the numbers in the filters, at once in a filter with the focus', async () => {
		const lab = await open();
		const links = () => list().getByRole('link').elements().length;
		const topic = () => document.querySelector('.facets select option:nth-child(2)')!.textContent;
		const before = topic();
		lab.type('zebra');
		flushSync();
		expect([links(), topic()]).toEqual([0, before]);
		await expect.poll(topic).toMatch(/\b0\b/);
		document.querySelector<HTMLElement>('.facets select')!.focus();
		lab.type('');
		flushSync();
		expect([links(), topic()]).toEqual([CODES.length, before]);
	});

	test('that is empty offers to remove the filters, and does it', async () => {
		await open({ address: 'q=zebra' });
		await expect.element(list()).toHaveTextContent('No rule found.');
		await expect.element(list()).toHaveTextContent('“zebra”');
		await list().getByRole('button', { name: 'Search the site' }).click();
		expect(searched).toEqual(['zebra']);
		await list().getByRole('button', { name: 'Show all' }).click();
		await expect.element(list().getByRole('link', { name: 'RSV2 is set' })).toBeVisible();
	});

	test('is one stop for Tab: arrows move, Enter opens', async () => {
		const lab = await open({ address: 'q=rsv' });
		await search().click();
		await userEvent.keyboard('{ArrowDown}{ArrowDown}');
		const codes = CODES.filter((code) => list().element().querySelector(`[data-code=${code}]`));
		expect(focusedCode()).toBe(codes[1]);
		await userEvent.keyboard('{End}');
		expect(focusedCode()).toBe(codes.at(-1));
		await userEvent.keyboard('{Home}{Enter}');
		expect(lab.code).toBe(codes[0]);
		expect(focusedCode()).toBe(codes[0]);
		expect(list().element().querySelectorAll('a[tabindex="0"]')).toHaveLength(1);
	});

	test('Enter in the search opens the first that is found', async () => {
		const lab = await open();
		await search().fill('frame-rsv2');
		await userEvent.keyboard('{Enter}');
		expect(lab.code).toBe('frame-rsv2');
	});
});

describe('a rule', () => {
	test('of frames shows both bytes, the fault to the bit, and where they open', async () => {
		await open({ address: 'code=frame-rsv2' });
		await expect.element(heading()).toHaveTextContent('RSV2 is set');
		expect(marks()).toEqual(['a1', '1']);
		await expect.element(broken()).toHaveTextContent('Where: RSV2 · a1 = 1010 0001');
		await expect.element(mended()).toHaveTextContent('Nothing is wrong with these bytes.');
		const link = broken().getByRole('link', { name: 'Open in Frame' });
		await expect
			.element(link)
			.toHaveAttribute('href', '#/frame?hex=a18537fa213d7f9f4d5158&from=client&select=2-2');
		await expect.element(page.getByText('fails the connection with 1002')).toBeVisible();
		await expect.element(page.getByText('Firefox 153 ESR (client)')).toBeVisible();
		await mended().getByRole('button', { name: /^Copy/ }).click();
		await expect.poll(() => copied).toEqual(['81 85 37 fa 21 3d 7f 9f 4d 51 58']);
	});

	test('of a handshake shows every byte of it, and the differences', async () => {
		await open({ address: 'code=http-bare-cr' });
		expect(marks()).toEqual(['\\r']);
		const differing = [...document.querySelectorAll('li.differs .line')].map((line) =>
			line.textContent.trim(),
		);
		expect(differing).toEqual(['X-Note: a\\rb\\r\\n', 'X-Note: a b\\r\\n']);
		await broken().getByRole('button', { name: /^Copy/ }).click();
		await expect.poll(() => copied[0]).toContain('X-Note: a\rb\r\n');
	});

	test('whose example is a request says what the browsers received instead', async () => {
		await open({ address: 'code=http-obs-fold' });
		await expect.element(page.getByText(en.sentToBrowsers.response)).toBeVisible();
		await expect.element(page.getByText('Chromium 156 (client)')).toBeVisible();
	});

	test('with the same response, broken and mended, shows the requests that differ', async () => {
		await open({ address: 'code=extension-offered' });
		await expect
			.element(mended())
			.toHaveTextContent('Sec-WebSocket-Extensions: permessage-deflate');
		expect(document.querySelectorAll('.mended .lines')).toHaveLength(2);
	});

	test('that no receiver sees as such names the rules that it resembles, and leads there and back', async () => {
		const lab = await open({ address: 'code=mask-index-per-frame' });
		await page.getByRole('link', { name: 'An incomplete character' }).first().click();
		expect(lab.code).toBe('utf8-continuation');
		await page
			.getByRole('link', { name: /^The masking index was not reset/ })
			.last()
			.click();
		expect(lab.code).toBe('mask-index-per-frame');
	});

	test('is followed by the next one in the list', async () => {
		const lab = await open({ address: 'q=frame-rsv&code=frame-rsv1' });
		await expect.element(page.getByText('1 of 3', { exact: true })).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Previous rule' })).toBeDisabled();
		await page.getByRole('button', { name: 'Next rule' }).click();
		expect(lab.code).toBe('frame-rsv2');
		await expect.element(heading()).toHaveTextContent('RSV2 is set');
	});

	test.each([en, zhCN])('each of them is drawn, in each language', async (words) => {
		// Without the list beside it, which the browser would lay out again for each rule.
		const lab = await open({ words, present: true });
		const text = () => document.querySelector('article')!.textContent;
		for (const code of CODES) {
			flushSync(() => {
				lab.choose(code);
			});
			const { title, unshown } = words.rules[code];
			expect(document.querySelector('h1')!.textContent).toBe(title);
			const vector = vectorOf(code);
			if (vector === null) {
				expect(text()).toContain(unshown);
				continue;
			}
			const faults = '.broken mark, .broken li.differs, .broken li.faulty';
			const marked = () => document.querySelectorAll(faults).length;
			await expect.poll(marked, { message: code, interval: 5 }).not.toBe(0);
			if (!['frames', 'url', 'request', 'response'].includes(vector.broken.kind)) continue;
			expect(document.querySelectorAll('.pair footer a')).toHaveLength(2);
		}
	});
});

describe('an example that is no bytes', () => {
	test('of a connection: the actions of each side with their times, the breach at its place, the differences of the mended one', async () => {
		await open({ address: 'code=close-tcp-alone' });
		const steps = (side: string) =>
			[...document.querySelectorAll(`.card.${side} > ol > li`)].map((step) => step.textContent);
		await expect
			.element(broken())
			.toHaveTextContent('Reported: The TCP connection ended without a Close');
		expect(steps('broken').find((text) => text.includes('here: '))).toMatch(
			/^\s*server.*200 ms.*TCP FIN.*The TCP connection ended without a Close/s,
		);
		await expect
			.poll(() => steps('mended').filter((text) => text.includes('only in this example')))
			.toHaveLength(2);
		await expect.element(mended()).toHaveTextContent('Nothing is wrong here.');
		await expect.element(broken().getByRole('link', { name: /^Open in/ })).not.toBeInTheDocument();
		await expect
			.element(mended().getByRole('link', { name: 'Open in Frame' }))
			.toHaveAttribute('href', expect.stringContaining('#/frame?hex='));
		await broken().getByRole('button', { name: /^Copy/ }).click();
		await expect.poll(() => copied[0]).toContain('81 05 48 65 6c 6c 6f  text “Hello”');
	});

	test('with an intermediary: each wire by its ends', async () => {
		await open({ address: 'code=control-not-refragmented' });
		await expect.element(broken()).toHaveTextContent('server → intermediary');
		await expect.element(broken()).toHaveTextContent('intermediary → client');
		await expect.poll(marks).toEqual(['09']);
	});

	test('of a page: its code, what it sees line by line, and that browsers show the same', async () => {
		await open({ address: 'code=api-close-code' });
		await expect.element(broken()).toHaveTextContent('ws.close(1001)');
		await expect.element(broken()).toHaveTextContent('throws InvalidAccessError');
		await expect.element(mended()).toHaveTextContent('close 3001, clean');
		await expect
			.element(page.getByText(/^Chromium and Firefox behave exactly like this/))
			.toBeVisible();
		await mended().getByRole('button', { name: /^Copy/ }).click();
		await expect.poll(() => copied[0]).toContain('ws.close(3001)');
	});

	test('of streams: frames with their fields, the one at fault marked', async () => {
		await open({ address: 'code=transport-h2-setting' });
		await expect.poll(marks).toEqual([':protocol: websocket']);
		await expect.element(mended()).toHaveTextContent('SETTINGS_ENABLE_CONNECT_PROTOCOL = 1');
	});

	test('of a rule without an example: the reason why no bytes show its breach', async () => {
		await open({ address: 'code=endpoint-tls' });
		await expect
			.element(page.getByRole('region', { name: 'Why no example shows the breach' }))
			.toHaveTextContent(en.rules['endpoint-tls'].unshown!);
	});
});

describe('the overview', () => {
	test('shows the number of its rules, and its choices are filters', async () => {
		const lab = await open();
		await expect
			.element(page.getByText(`${String(CODES.length)} rules for clients`, { exact: false }))
			.toBeVisible();
		const pages = CODES.filter((code) => shownBy(code) === 'page').length;
		await page.getByRole('button', { name: `a page ${String(pages)}` }).click();
		expect(lab.document.shown).toBe('page');
		await expect
			.element(found())
			.toHaveTextContent(`${String(pages)} of ${String(CODES.length)} rules`);
	});

	test('leads to the diagram of states', async () => {
		const lab = await open();
		await page.getByRole('link', { name: 'The states of an endpoint' }).click();
		expect(lab.atStates).toBe(true);
		await expect.element(heading()).toHaveTextContent('The states of an endpoint');
	});
});

test('a code that is none is answered with the nearest, and with the way to all', async () => {
	const lab = await open({ address: 'code=frame-rsv9' });
	await expect.element(heading()).toHaveTextContent('There is no rule “frame-rsv9”');
	await page
		.getByRole('article')
		.getByRole('link', { name: /frame-rsv2/ })
		.click();
	await expect.element(heading()).toHaveTextContent('RSV2 is set');
	lab.history.undo();
	await page.getByRole('button', { name: 'All rules' }).click();
	await expect.element(heading()).toHaveTextContent('Rules of the protocol');
	expect(list().element().contains(document.activeElement)).toBe(true);
});

test('on a telephone, the list, then the rule, then the list where one was', async () => {
	await page.viewport(390, 844);
	const lab = await open({ address: 'q=rsv2' });
	await list()
		.getByRole('link', { name: /^RSV2 is set/ })
		.click();
	await expect.element(heading()).toHaveTextContent('RSV2 is set');
	await expect.element(heading()).toHaveFocus();
	await expect.element(search()).not.toBeInTheDocument();
	await page.getByRole('button', { name: 'All rules' }).click();
	await expect.element(search()).toBeVisible();
	expect(focusedCode()).toBe('frame-rsv2');
	expect(lab.document.query).toBe('rsv2');
});

test('Present shows the one rule, and steps through them', async () => {
	const lab = await open({ present: true });
	await expect.element(search()).not.toBeInTheDocument();
	await page.getByRole('button', { name: 'First rule' }).click();
	expect(lab.code).toBe(CODES[0]);
	await expect.element(heading()).toHaveTextContent(en.rules[CODES[0]!].title);
	await page.getByRole('button', { name: 'Next rule' }).click();
	expect(lab.code).toBe(CODES[1]);
});

test('Present does not offer the first rule of a search that finds none', async () => {
	await open({ present: true, address: 'q=zebra' });
	await expect.element(page.getByRole('button', { name: 'First rule' })).toBeDisabled();
});

test('Present lists the rules of a topic, and leaves the topic again', async () => {
	const lab = await open({ present: true, address: 'code=' });
	const links = () => document.querySelectorAll('article li a').length;
	expect(links()).toBe(0);
	const masking = page.getByRole('button', { name: 'Masking' });
	await masking.click();
	await expect.element(masking).toHaveAttribute('aria-pressed', 'true');
	expect(links()).toBe(CODES.filter((code) => RULES[code].group === 'masking').length);
	await masking.click();
	expect(links()).toBe(0);
	await masking.click();
	await page.getByRole('button', { name: 'Show all' }).click();
	expect(links()).toBe(0);
	await masking.click();
	await page.getByRole('link', { name: en.rules['mask-client'].title }).click();
	expect(lab.code).toBe('mask-client');
	await page.getByRole('button', { name: 'All rules' }).click();
	await expect.element(masking).toHaveAttribute('aria-pressed', 'true');
	await expect.element(heading()).toHaveFocus();
});

inPresent((width, height) => {
	test.each([
		['en', en],
		['zh-CN', zhCN],
	] as const)(
		'the topics with their counts fill the window without scrolling (%s)',
		async (_, words) => {
			await open({ present: true, words });
			// The site gives the lab the height of the window.
			document.querySelector('.rules')!.parentElement!.style.height = `${String(height)}px`;
			const topics = [...document.querySelectorAll('.tiles button')];
			const sizes = topics.map((topic) => Number(topic.querySelector('span')!.textContent));
			expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(CODES.length);
			for (const topic of topics) {
				const { right } = topic.getBoundingClientRect();
				expect(right).toBeLessThanOrEqual(width);
				expect(topic.scrollWidth).toBeLessThanOrEqual(topic.clientWidth);
				expect(parseFloat(getComputedStyle(topic).fontSize)).toBeGreaterThanOrEqual(24);
			}
			const { bottom } = topics.at(-1)!.getBoundingClientRect();
			expect(bottom).toBeLessThanOrEqual(height);
			expect(bottom).toBeGreaterThan(0.9 * height);
		},
	);
});

test('the title of the page names the rule, and no rule any more when the list is shown', async () => {
	const lab = await open({ address: 'code=frame-rsv2' });
	await expect.poll(() => document.title).toMatch(/^RSV2 is set · /);
	lab.choose('');
	await expect.poll(() => document.title).not.toContain('RSV2');
});
