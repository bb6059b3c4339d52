// Labs inside the whole app: their keys, their addresses and entries of the history, and what they keep.
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import '../src/ui/tokens.css';
import '../src/ui/base.css';
import { PANELS } from '../src/app/panels.ts';
import { appOpener } from './support/app-opener.ts';

const open = appOpener();
const main = page.getByRole('main');
const heading = main.getByRole('heading', { level: 1 });
const address = () => location.hash;

beforeEach(async () => {
	await page.viewport(1280, 720);
});

test('the steps of the claim in Compare are in the address: a reload keeps the step, and Back goes to the one before', async () => {
	await open('#/compare?clients=10&lang=en');
	await page.getByText('More figures').click();
	await page.getByRole('button', { name: 'A claim, step by step' }).click();
	await expect.poll(address).toContain('guide=1');
	await expect
		.element(page.getByRole('textbox', { name: 'Clients', exact: true }))
		.toHaveValue('1');
	await userEvent.keyboard('{PageDown}');
	await expect.poll(address).toContain('guide=2');
	await open();
	const claim = page.getByRole('region', { name: 'A claim, step by step' });
	await expect.element(claim).toHaveTextContent('Step 2 of 7');
	history.back();
	await expect.element(claim).toHaveTextContent('Step 1 of 7');
	expect(address()).toContain('guide=1');
});

/** Each editor of hex digits, and what brings it into the page. */
const EDITORS: readonly [
	name: string,
	address: string,
	textbox: string,
	reveal?: () => Promise<void>,
][] = [
	['the bytes of Frame', 'frame?hex=8100', 'Frame bytes'],
	[
		'a payload',
		'frame?hex=810548656c6c6f82014182024142&select=7',
		'Payload',
		() =>
			page.getByRole('tablist', { name: 'Payload as' }).getByRole('tab', { name: 'Hex' }).click(),
	],
	[
		'a request',
		'handshake?',
		'Request bytes',
		() =>
			page
				.getByRole('tablist', { name: /Request/ })
				.getByRole('tab', { name: 'Bytes' })
				.click(),
	],
	[
		'bytes in transit',
		'conversation?scenario=fragments&at=162',
		'Bytes as they will arrive',
		async () => {
			// The form closes with its lab and with Present.
			const form = page.getByRole('dialog', { name: 'Act here' });
			if (form.elements().length === 0)
				await page.getByRole('button', { name: 'Act here' }).click();
			await page.getByRole('radio', { name: 'Network' }).click({ force: true });
		},
	],
];

test.each(EDITORS)(
	'unfinished digits in %s outlive the lab, Present and a reload, and one undo takes them back',
	async (_, at, textbox, reveal) => {
		const { site } = await open(`#/${at}&lang=en`);
		await reveal?.();
		const editor = page.getByRole('textbox', { name: textbox, exact: true });
		await expect.element(editor).toHaveClass('cm-content');
		await editor.click();
		await userEvent.keyboard('{Control>}{Home}{/Control}zz');
		await expect.element(editor).toHaveTextContent('zz');
		location.hash = '#/rules';
		await expect.element(editor).not.toBeInTheDocument();
		history.back();
		await reveal?.();
		await expect.element(editor).toHaveTextContent('zz');
		site.settings.setPresent(true);
		await expect.element(page.getByRole('button', { name: 'Leave Present' })).toBeVisible();
		site.settings.setPresent(false);
		await reveal?.();
		await expect.element(editor).toHaveTextContent('zz');
		await open();
		await reveal?.();
		await expect.element(editor).toHaveTextContent('zz');
		await expect.element(editor).toHaveClass('cm-content');
		await editor.click();
		await userEvent.keyboard('{Control>}z{/Control}');
		await expect.element(editor).not.toHaveTextContent('zz');
	},
);

describe('Rules', () => {
	const search = page.getByRole('searchbox', { name: 'Search rules' });

	test('by keys alone: / searches, arrows move, Enter opens, arrows and PageUp turn to the next', async () => {
		await open('#/rules?lang=en');
		await expect.element(search).toBeVisible();
		await userEvent.keyboard('/');
		await expect.element(search).toHaveFocus();
		await userEvent.keyboard('frame-rsv/');
		await expect.element(search).toHaveValue('frame-rsv/');
		await userEvent.keyboard('{Backspace}{ArrowDown}{ArrowDown}{Enter}');
		await expect.element(heading).toHaveTextContent('RSV2 is set');
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(heading).toHaveTextContent('RSV3 is set');
		await userEvent.keyboard('{PageUp}');
		await expect.element(heading).toHaveTextContent('RSV2 is set');
		await userEvent.keyboard('/');
		await expect.element(search).toHaveFocus();
		await userEvent.keyboard('{Escape}{ArrowLeft}');
		await expect.element(heading).toHaveTextContent(/^RSV1 is set/);
	});

	test('what an address cannot mean is said, and a search without a result goes on in the search of the site', async () => {
		const { site } = await open('#/rules/frame-rsv9?group=colours&lang=en');
		await expect.element(heading).toHaveTextContent('There is no rule “frame-rsv9”');
		await expect
			.element(page.getByRole('region', { name: 'Notices' }))
			.toHaveTextContent('group=colours');
		await site.arrive('#/rules/a/b%20c', { type: 'visit' });
		await expect.element(heading).toHaveTextContent('There is no rule “a/b c”');
		await site.arrive('#/rules?q=zebra', { type: 'visit' });
		const list = page.getByRole('navigation', { name: 'List of rules' });
		await expect.element(list).toHaveTextContent('No rule found.');
		await list.getByRole('button', { name: 'Search the site' }).click();
		await expect
			.element(page.getByRole('combobox', { name: 'Search the site' }))
			.toHaveValue('zebra');
		await userEvent.keyboard('{Escape}');
	});

	test('the diagram of states is reached from a rule, walked by keys and left to another rule', async () => {
		await open('#/rules/close-answered?lang=en');
		await page.getByRole('article').getByRole('link', { name: 'Close received' }).click();
		await expect.poll(address).toContain('#/rules/states?state=close-received');
		await expect.element(heading).toHaveTextContent('The states of an endpoint');
		const diagram = page.getByRole('group', { name: 'Diagram of states' });
		const link = diagram.getByRole('link', { name: /^Close received/ });
		((await link.findElement()) as SVGElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.poll(address).toContain('state=close-done');
		await expect.element(diagram.getByRole('link', { name: /^Closes exchanged/ })).toHaveFocus();
		await page
			.getByRole('region', { name: 'Closes exchanged' })
			.getByRole('link', { name: 'The client closes the TCP connection too soon' })
			.click();
		await expect.poll(address).toContain('#/rules/close-client-waits');
		history.back();
		await expect.element(heading).toHaveTextContent('The states of an endpoint');
	});

	test('the diagram of states is no wider than a telephone', async () => {
		await page.viewport(390, 844);
		await open('#/rules/states?state=open&lang=zh-CN');
		await expect
			.element(page.getByRole('region', { name: '已打开', exact: true }))
			.toHaveTextContent('发送 Close');
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
	});

	test('in Present PageDown goes to the next state, the bytes of a rule are large, and Escape leaves', async () => {
		const { site } = await open('#/rules/states?state=open&present=1&lang=en');
		await expect.element(heading).toBeVisible();
		await userEvent.keyboard('{PageDown}');
		await expect.element(page.getByRole('region', { name: 'Close sent' })).toBeVisible();
		await site.arrive('#/rules/frame-rsv2?present=1', { type: 'visit' });
		await expect.element(heading).toHaveTextContent('RSV2 is set');
		await expect.element(search).not.toBeInTheDocument();
		await expect
			.poll(() => parseFloat(getComputedStyle(document.querySelector('.broken .hex')!).fontSize))
			.toBeGreaterThanOrEqual(24);
		await userEvent.keyboard('{Escape}');
		await expect.element(search).toBeVisible();
		expect(site.settings.present).toBe(false);
	});
});

test.each([
	['en', 'Search', 'Search the site'],
	['zh-CN', '搜索', '搜索全站'],
] as const)(
	'on a phone the button of the search is whole in the bar of every lab: %s',
	async (lang, name, field) => {
		await page.viewport(390, 844);
		// The tour has no tabs and no search.
		const labs = PANELS.slice(1);
		const { site } = await open(`#/${labs[0]!.id}?lang=${lang}`);
		const button = page.getByRole('button', { name, exact: true });
		for (const panel of labs) {
			await site.arrive(`#/${panel.id}`, { type: 'visit' });
			await expect.element(main).toHaveAccessibleName(panel.name[lang]);
			const { left, top, right, bottom } = button.element().getBoundingClientRect();
			expect([left >= 0, top >= 0, right <= 390, bottom <= 844]).toEqual([true, true, true, true]);
			expect(right).toBeGreaterThan(left);
		}
		await button.click();
		await expect.element(page.getByRole('combobox', { name: field })).toHaveFocus();
		await userEvent.keyboard('{Escape}');
	},
);

/** Presses what the page shows now in one task, as a script can. */
function pressInOneTask(...pressed: readonly Locator[]): void {
	const elements = pressed.map((locator) => locator.element() as HTMLElement);
	for (const element of elements) element.click();
}

test('a press in the same task as one that takes the button or its frame away does nothing', async () => {
	const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
	const errors: string[] = [];
	const note = ({ message }: ErrorEvent) => void errors.push(message);
	addEventListener('error', note);
	await open('#/frame?hex=8102486982014182024142&lang=en');
	const row = page.getByRole('option', { name: 'frame 3, binary' });
	await expect.element(row).toBeVisible();
	await userEvent.click(button('Paste'));
	await userEvent.fill(page.getByRole('dialog').getByRole('textbox'), '8100');
	await expect.element(button('Replace everything')).toBeEnabled();
	pressInOneTask(button('Replace everything'), button('Cancel'), button('Insert at'), row);
	await expect.poll(address).toContain('hex=8100');
	removeEventListener('error', note);
	expect(errors).toEqual([]);
});
