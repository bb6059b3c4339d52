import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { RulesLab } from '../../../../src/panels/rules/rules-lab.svelte.ts';
import RulesPanel from '../../../../src/panels/rules/RulesPanel.svelte';
import { en } from '../../../../src/panels/rules/strings/en.ts';
import { zhCN } from '../../../../src/panels/rules/strings/zh-CN.ts';
import { TERM_IDS } from '../../../../src/strings/terms.ts';

const heading = () => page.getByRole('heading', { level: 1 });
const rows = () => document.querySelectorAll('[data-term]');
const row = (id: string) => document.querySelector<HTMLElement>(`[data-term="${id}"]`)!;

async function open(address: string, { words = en, present = false } = {}) {
	const lab = new RulesLab();
	lab.open(new URLSearchParams(address));
	const shell = {
		present,
		copy: () => Promise.resolve(),
		announce: () => undefined,
		showTools: () => () => undefined,
		go: () => undefined,
	};
	await render(RulesPanel, { lab, words, locale: words === en ? 'en' : 'zh-CN', shell });
	return lab;
}

beforeEach(async () => {
	await page.viewport(1280, 720);
});

test('is reached from the overview, and shows every term with a place to see it', async () => {
	const lab = await open('');
	await page.getByRole('link', { name: 'Glossary' }).click();
	expect(lab.atGlossary).toBe(true);
	await expect.element(heading()).toHaveTextContent('Glossary');
	expect(rows()).toHaveLength(TERM_IDS.length);
	await expect
		.element(page.getByRole('link', { name: 'See it: masking key' }))
		.toHaveAttribute('href', expect.stringMatching(/^#\/frame\?hex=/));
});

test('narrows as one types, says how many are left, and says what to try if none is', async () => {
	await open('code=glossary');
	const filter = page.getByRole('searchbox', { name: 'Filter terms' });
	const status = page.getByRole('article').getByRole('status');
	await filter.fill('nonce');
	await expect.element(status).toHaveTextContent(`2 of ${String(TERM_IDS.length)} terms`);
	expect(rows()).toHaveLength(2);
	await filter.fill('zebra');
	await expect.element(page.getByText('No term contains “zebra”.')).toBeVisible();
	expect(rows()).toHaveLength(0);
});

test.each([
	['English', en, 'jitter'],
	['Chinese', zhCN, '抖动（jitter）'],
])('a chosen term is marked and in sight, in %s', async (_, words, name) => {
	const lab = await open('code=glossary&term=jitter', { words });
	await expect.poll(() => row('jitter').getBoundingClientRect().bottom).toBeLessThan(720);
	const link = page.getByRole('link', { name, exact: true });
	await expect.element(link).toHaveAttribute('aria-current', 'true');
	lab.step(-1);
	await expect.element(link).not.toHaveAttribute('aria-current');
	await expect.poll(() => row('backoff').querySelector('[aria-current]')).not.toBeNull();
});

test('on a phone the list leads to it and back', async () => {
	await page.viewport(390, 844);
	await open('');
	await page.getByRole('link', { name: 'Glossary' }).click();
	await expect.element(heading()).toHaveFocus();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
	await page.getByRole('button', { name: 'All rules' }).click();
	await expect.element(page.getByRole('searchbox', { name: 'Search rules' })).toBeVisible();
});
