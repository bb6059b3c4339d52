import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { ConversationLab } from '../../../src/panels/conversation/conversation-lab.svelte.ts';
import ConversationPanel from '../../../src/panels/conversation/ConversationPanel.svelte';
import { SCENES, START_HERE } from '../../../src/panels/conversation/scenes/scenes.ts';
import { en } from '../../../src/panels/conversation/strings/en.ts';
import { zhCN } from '../../../src/panels/conversation/strings/zh-CN.ts';

const time = () => page.getByRole('region', { name: 'Time', exact: true });
const slider = () => page.getByRole('slider', { name: 'Moment' });
const title = () => page.getByRole('heading', { level: 1 });
const told = () => page.getByRole('status', { name: 'What happens now' });
const script = (name: string) => page.getByRole('region', { name: `${name} script` });
const console = (name: string) => script(name).getByRole('group', { name: 'Console' });
const acting = () =>
	[...document.querySelectorAll('[aria-current="step"]')].map((line) => line.textContent.trim());

interface Options {
	readonly address?: string;
	readonly present?: boolean;
	readonly words?: typeof en;
}

const copied: string[] = [];

async function open({ address = '', present = false, words = en }: Options = {}) {
	const lab = new ConversationLab();
	lab.open(new URLSearchParams(address));
	const shell = {
		present,
		copy: (text: string) => Promise.resolve(void copied.push(text)),
		announce: () => undefined,
		showTools: () => () => undefined,
		go: () => undefined,
	};
	// As high as the page, as the shell has it.
	const host = document.createElement('div');
	host.style.cssText = 'display: grid; grid-template-rows: minmax(0, 1fr); height: 100dvh';
	document.body.replaceChildren(host);
	const locale = words === en ? ('en' as const) : ('zh-CN' as const);
	await render(ConversationPanel, { target: host, props: { lab, words, locale, shell } });
	return lab;
}

beforeEach(async () => {
	copied.length = 0;
	await page.viewport(1280, 720);
});

describe('time', () => {
	test('moves by buttons, by keys on the line and by dragging it; all views follow', async () => {
		const lab = await open();
		await expect.element(slider()).toHaveAttribute('aria-valuetext', '0.0 ms of 225.0 ms');
		await time().getByRole('button', { name: 'Next event' }).click();
		await expect.element(slider()).toHaveAttribute('aria-valuetext', '25.0 ms of 225.0 ms');
		slider().element().focus();
		await userEvent.keyboard('{End}');
		await expect.element(console('Client')).toHaveTextContent('close 1000 bye true');
		await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
		expect(lab.at).toBe(50);
		const input = slider().element() as HTMLInputElement;
		input.value = String((110 / 225) * Number(input.max));
		input.dispatchEvent(new Event('input', { bubbles: true }));
		flushSync();
		expect(lab.at).toBeCloseTo(110, 1);
		await expect.poll(acting).toEqual(["ws.send('Hello');", "console.log('connection');"]);
	});

	test('moves the caption, which announces each event once', async () => {
		await open();
		const caption = told().element();
		expect(caption.getAttribute('aria-atomic')).toBe('false');
		const [events, narration] = [...caption.children];
		await expect.element(told()).toHaveTextContent('0.0 ms Client sends SYN');
		// A screen reader speaks the text of every node that changes.
		const changed: (Node | null)[] = [];
		const observer = new MutationObserver((records) => {
			changed.push(...records.map(({ target }) => target));
		});
		observer.observe(caption, { childList: true, characterData: true, subtree: true });
		await time().getByRole('button', { name: 'Next event' }).click();
		await expect.element(told()).toHaveTextContent('25.0 ms Server receives SYN');
		changed.push(...observer.takeRecords().map(({ target }) => target));
		expect(changed.some((node) => events!.contains(node))).toBe(true);
		expect(changed.some((node) => narration!.contains(node))).toBe(false);
	});

	test('plays at the chosen speed to the end, where it begins again', async () => {
		const lab = await open();
		await time().getByRole('combobox', { name: 'Speed' }).selectOptions('×100');
		await time().getByRole('button', { name: 'Play' }).click();
		await expect.poll(() => lab.at).toBe(lab.endMs);
		await expect.element(time().getByRole('button', { name: 'Play' })).toBeVisible();
	});

	test('steps only through the chosen kinds of events', async () => {
		const lab = await open();
		await time().getByRole('combobox', { name: 'Step through' }).selectOptions('frames only');
		await time().getByRole('button', { name: 'Next event' }).click();
		expect(lab.at).toBe(50);
	});

	test('long silences fold, and show their length', async () => {
		await open({ address: 'scenario=idle-proxy' });
		await expect.element(page.getByTitle(/^\d+ s of silence, folded$/).first()).toBeVisible();
	});
});

describe('scenes', () => {
	test('are chosen by keys, and tell their moments', async () => {
		const lab = await open();
		const [first, second] = START_HERE.map(({ id }) => en.scenes[id]!);
		await expect.element(title()).toHaveTextContent(first!.title);
		page.getByRole('button', { name: 'Scenes' }).element().focus();
		await userEvent.keyboard('{Enter}');
		const start = page.getByRole('group', { name: 'Start here' });
		await expect
			.element(start.getByRole('menuitem', { name: new RegExp(`^${first!.title}`) }))
			.toHaveFocus();
		await userEvent.keyboard('{ArrowDown}{Enter}');
		await expect.element(title()).toHaveTextContent(second!.title);
		expect(lab.scene?.id).toBe(START_HERE[1]!.id);
		await expect.element(page.getByText(second!.watch)).toBeVisible();
		lab.moveTo(lab.scene!.moments[1]!);
		await expect.element(told()).toHaveTextContent(second!.moments[1]!);
		lab.history.undo();
		await expect.element(title()).toHaveTextContent(first!.title);
	});

	test('are in the menu with length and level: first those for a beginner, then all by group', async () => {
		await open();
		await page.getByRole('button', { name: 'Scenes' }).click();
		const groups = page.getByRole('menu').getByRole('group');
		const names = groups.elements().map((group) => group.getAttribute('aria-label'));
		expect(names).toEqual(['Start here', ...Object.values(en.menu.groups)]);
		const titles = (group: Element) =>
			[...group.querySelectorAll('[role=menuitem] span')].map(({ textContent }) => textContent);
		const [start, ...others] = groups.elements().map(titles);
		expect(start).toEqual(START_HERE.map(({ id }) => en.scenes[id]!.title));
		expect(others.flat()).toEqual(SCENES.map(({ id }) => en.scenes[id]!.title));
		await expect.element(groups.first()).toHaveTextContent('10 min · basic');
	});

	test.each([
		['English', en],
		['Chinese', zhCN],
	])('a telephone shows the whole menu in %s', async (_, words) => {
		await page.viewport(390, 844);
		await open({ words });
		await page.getByRole('button', { name: words.menu.choose, exact: true }).click();
		const menu = page.getByRole('menu').element();
		const { left, right } = menu.getBoundingClientRect();
		expect(left).toBeGreaterThanOrEqual(0);
		expect(right).toBeLessThanOrEqual(390);
		const parts = [menu, ...menu.querySelectorAll('[role=menuitem], [role=menuitem] *')];
		const wide = parts.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
		expect(wide.map(({ textContent }) => textContent)).toEqual([]);
		const reach = Math.max(...parts.map((part) => part.getBoundingClientRect().right));
		expect(reach).toBeLessThanOrEqual(right);
	});

	test('ask before they show: an answer, then the other branch and the reason', async () => {
		const lab = await open();
		const { ask, answers, because } = en.scenes['hello']!.whatIfs['ping']!;
		await page.getByRole('button', { name: ask }).click();
		expect(document.body.textContent).not.toContain(because);
		const focused = () => document.activeElement?.textContent.trim() ?? '';
		await expect.poll(() => answers.includes(focused())).toBe(true);
		await page.getByRole('button', { name: answers[0]! }).click();
		await expect.element(page.getByText(because).first()).toBeVisible();
		await expect.element(page.getByText('Wrong.')).toBeVisible();
		expect(lab.branch.whatIf).toBe('ping');
		await page.getByRole('button', { name: 'Another question' }).click();
		await expect.element(page.getByRole('button', { name: ask })).toBeVisible();
	});
});

test('a script is copied as the program that it is', async () => {
	await open();
	await page.getByRole('button', { name: 'Copy the server’s code' }).click();
	expect(copied[0]).toMatch(/^import \{ WebSocketServer \} from 'ws';\n[^]*\}\);\n$/);
});

test('Chinese has every word', async () => {
	await open({ words: zhCN, address: 'at=125' });
	await expect.element(title()).toHaveTextContent(zhCN.scenes['hello']!.title);
	await expect.element(page.getByRole('slider', { name: '时刻' })).toBeVisible();
});

test('Present shows the diagram and its narration; the scripts are behind a tab', async () => {
	await open({ present: true, address: 'at=125' });
	await expect.element(told()).toBeVisible();
	await expect.element(script('Client')).not.toBeInTheDocument();
	await expect.element(page.getByRole('toolbar', { name: 'View' })).not.toBeInTheDocument();
	await page.getByRole('tab', { name: 'Scripts' }).click();
	await expect.element(script('Client')).toBeVisible();
});

test('a telephone has one part at a time, and no wider than itself', async () => {
	await page.viewport(390, 844);
	await open({ address: 'at=125' });
	for (const name of ['Details', 'Scripts', 'Diagram']) {
		await page.getByRole('tab', { name }).click();
		expect(document.documentElement.scrollWidth).toBe(390);
	}
	await expect.element(time()).toBeInViewport();
	expect(time().element().getBoundingClientRect().height).toBeLessThanOrEqual(110);
	await time().getByRole('button', { name: 'Speed and steps' }).click();
	await time().getByRole('combobox', { name: 'Step through' }).selectOptions('frames only');
	await userEvent.keyboard('{Escape}');
	await time().getByRole('button', { name: 'Next event' }).click();
	await expect.element(slider()).toHaveAttribute('aria-valuetext', '150.0 ms of 225.0 ms');
});
