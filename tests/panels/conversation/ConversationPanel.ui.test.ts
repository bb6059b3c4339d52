import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { ConversationLab } from '../../../src/panels/conversation/conversation-lab.svelte.ts';
import ConversationPanel from '../../../src/panels/conversation/ConversationPanel.svelte';
import {
	client,
	network,
	on,
	scenario,
	server,
} from '../../../src/panels/conversation/scenes/scene.ts';
import { SCENES, START_HERE } from '../../../src/panels/conversation/scenes/scenes.ts';
import { en } from '../../../src/panels/conversation/strings/en.ts';
import { zhCN } from '../../../src/panels/conversation/strings/zh-CN.ts';

/** Returns what a what-if of the first scene says in English. */
function whatIfOfHello(id: string) {
	const { ask, answers, because } = SCENES[0]!.whatIfs.find((whatIf) => whatIf.id === id)!;
	return { ask: ask.en, answers: answers.en, because: because.en };
}

const time = () => page.getByRole('region', { name: 'Time', exact: true });
const slider = () => page.getByRole('slider', { name: 'Moment' });
const title = () => page.getByRole('heading', { level: 1 });
const narration = () => page.getByRole('status', { name: 'What happens now' });
const script = (name: string) => page.getByRole('region', { name: `${name} script` });
const console = (name: string) => script(name).getByRole('group', { name: 'Console' });
const running = () =>
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

test('with the keyboard a long line of events is read whole, and nothing moves', async () => {
	await page.viewport(390, 844);
	await open({ address: 'scenario=fragments&at=165' });
	const line = document.querySelector<HTMLElement>('.events')!;
	const below = () => line.parentElement!.nextElementSibling!.getBoundingClientRect().top;
	expect(line.scrollWidth).toBeGreaterThan(line.clientWidth);
	const before = below();
	expect(line.tabIndex).toBe(0);
	line.focus();
	expect(line.scrollWidth).toBe(line.clientWidth);
	expect(line.clientHeight).toBeGreaterThan(line.parentElement!.clientHeight);
	expect(below()).toBe(before);
});

describe('time', () => {
	test('moves by buttons, by keys on the line and by dragging it; all views follow', async () => {
		const lab = await open({ address: 'scenario=hello' });
		await expect.element(slider()).toHaveAttribute('aria-valuetext', '0.0 ms of 225.0 ms');
		await time().getByRole('button', { name: 'Next event' }).click();
		await expect.element(slider()).toHaveAttribute('aria-valuetext', '25.0 ms of 225.0 ms');
		slider().element().focus();
		await userEvent.keyboard('{End}');
		await expect.element(console('Client')).toHaveTextContent('close 1000 bye true');
		await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
		expect(lab.playHead.at).toBe(50);
		const input = slider().element() as HTMLInputElement;
		input.value = String((110 / 225) * Number(input.max));
		input.dispatchEvent(new Event('input', { bubbles: true }));
		flushSync();
		expect(lab.playHead.at).toBeCloseTo(110, 1);
		await expect.poll(running).toEqual(["ws.send('Hello');", "console.log('connection');"]);
	});

	test('ends at the last event: no button leads on, and the pressed one keeps the focus', async () => {
		const lab = await open();
		const button = (name: string) => time().getByRole('button', { name });
		await expect.element(button('Previous event')).toHaveAttribute('aria-disabled', 'true');
		await expect.element(button('To the beginning')).toHaveAttribute('aria-disabled', 'true');
		await button('To the end').click();
		expect(lab.playHead.at).toBe(lab.endMs);
		await expect.element(button('To the end')).toHaveAttribute('aria-disabled', 'true');
		await expect.element(button('Next event')).toHaveAttribute('aria-disabled', 'true');
		await expect.element(button('To the end')).toHaveFocus();
		await button('Previous event').click();
		expect(lab.playHead.at).toBeLessThan(lab.endMs);
		await expect.element(button('Next event')).toHaveAttribute('aria-disabled', 'false');
	});

	test('moves the caption, which announces each event once', async () => {
		await open();
		const caption = narration().element();
		expect(caption.getAttribute('aria-atomic')).toBe('false');
		const [events, current] = [...caption.children];
		await expect.element(narration()).toHaveTextContent('0.0 ms Client sends SYN');
		await expect.element(narration()).toHaveTextContent(SCENES[0]!.narration[0]!.en);
		// A screen reader speaks the text of every node that changes.
		const changed: (Node | null)[] = [];
		const observer = new MutationObserver((records) => {
			changed.push(...records.map(({ target }) => target));
		});
		observer.observe(caption, { childList: true, characterData: true, subtree: true });
		await time().getByRole('button', { name: 'Next event' }).click();
		await expect.element(narration()).toHaveTextContent('25.0 ms Server receives SYN');
		changed.push(...observer.takeRecords().map(({ target }) => target));
		expect(changed.some((node) => events!.contains(node))).toBe(true);
		expect(changed.some((node) => current!.contains(node))).toBe(false);
	});

	test('plays at the chosen speed to the end, where it begins again', async () => {
		const lab = await open();
		await time().getByRole('combobox', { name: 'Speed' }).selectOptions('×100');
		await time().getByRole('button', { name: 'Play' }).click();
		await expect.poll(() => lab.playHead.at).toBe(lab.endMs);
		await expect.element(time().getByRole('button', { name: 'Play' })).toBeVisible();
	});

	test('steps only through the chosen kinds of events', async () => {
		const lab = await open();
		await time().getByRole('combobox', { name: 'Step through' }).selectOptions('frames only');
		await time().getByRole('button', { name: 'Next event' }).click();
		expect(lab.playHead.at).toBe(50);
	});

	test('long silences fold, and show their length', async () => {
		await open({ address: 'scenario=idle-proxy' });
		await expect.element(page.getByTitle(/^\d+ s of silence, folded$/).first()).toBeVisible();
	});
});

describe('scenes', () => {
	test('are chosen by keys, and show their narration', async () => {
		const lab = await open();
		const [first, second] = START_HERE;
		await expect.element(title()).toHaveTextContent(first!.title.en);
		page.getByRole('button', { name: 'Scenes' }).element().focus();
		await userEvent.keyboard('{Enter}');
		const start = page.getByRole('group', { name: 'Start here' });
		await expect
			.element(start.getByRole('menuitem', { name: new RegExp(`^${first!.title.en}`) }))
			.toHaveFocus();
		await userEvent.keyboard('{ArrowDown}{Enter}');
		await expect.element(title()).toHaveTextContent(second!.title.en);
		expect(lab.scene?.id).toBe(second!.id);
		await expect.element(page.getByText(second!.watch.en)).toBeVisible();
		lab.playHead.moveTo(second!.narration[1]!.at);
		await expect.element(narration()).toHaveTextContent(second!.narration[1]!.en);
		lab.history.undo();
		await expect.element(title()).toHaveTextContent(first!.title.en);
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
		expect(start).toEqual(START_HERE.map((scene) => scene.title.en));
		expect(others.flat()).toEqual(SCENES.map((scene) => scene.title.en));
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
		const lab = await open({ address: 'scenario=hello' });
		const { ask, answers, because } = whatIfOfHello('ping');
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

describe('hidden later events', () => {
	const NARRATION = scenario([
		server(on('open'), { type: 'text', text: 'alpha' }),
		client(160, { type: 'text', text: 'bravo' }),
		server(220, { type: 'ping', text: 'charlie' }),
		network(230, { type: 'lose', from: 'server' }),
		server(800, { type: 'close', code: 3001, reason: 'delta' }),
	]);
	/** Texts of this conversation, and the time in milliseconds from which each is shown. */
	const SHOWN_FROM: readonly (readonly [text: string, ms: number])[] = [
		['GET /chat', 50],
		['101 Switching Protocols', 75],
		['alpha', 75],
		['bravo', 160],
		['charlie', 220],
		['lost once', 445],
		['Pong “charlie”', 445],
		['3001', 800],
		['delta', 800],
		['CLOSING', 800],
		['CLOSED', 875],
	];
	const show = () => page.getByRole('button', { name: 'Show later events' });
	const at = (ms: number) => document.querySelector(`section[aria-label="At ${ms.toFixed(1)} ms"]`);

	/** Returns the texts and labels of the page without the programs, which exist before they run. */
	function shownTexts(): string {
		const texts: string[] = [];
		for (const element of document.body.querySelectorAll('*:not(.scripts ol, .scripts ol *)')) {
			for (const name of ['aria-label', 'aria-valuetext', 'title']) {
				texts.push(element.getAttribute(name) ?? '');
			}
			for (const node of element.childNodes) {
				if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
			}
		}
		return texts.join('\n');
	}

	/** Returns the texts of the conversation that the page shows. */
	function found(): readonly string[] {
		const texts = shownTexts();
		return SHOWN_FROM.flatMap(([text]) => (texts.includes(text) ? [text] : []));
	}

	async function begin(options: Options = {}) {
		const lab = await open(options);
		lab.begin(NARRATION);
		await expect.poll(() => lab.stale).toBe(false);
		return lab;
	}

	test('are not there at first; the button shows them pale and hides them again', async () => {
		const lab = await begin();
		await expect.element(show()).toHaveAttribute('aria-pressed', 'false');
		expect(found()).toEqual([]);
		expect(lab.view).toEqual({ later: 'hidden' });
		show().element().focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(show()).toHaveAttribute('aria-pressed', 'true');
		await expect.poll(found).toEqual(SHOWN_FROM.map(([text]) => text));
		expect(lab.view).toEqual({});
		await userEvent.keyboard('{Enter}');
		await expect.poll(found).toEqual([]);
	});

	test.each([
		['the whole page', false],
		['Present', true],
	])('%s contains each text only from its time on', async (_, present) => {
		// All of the paper is drawn in a high window.
		await page.viewport(1280, 1500);
		const lab = await begin({ present });
		if (present) await page.getByRole('button', { name: 'Show: State' }).click();
		// A unit that was selected later than the play head is not shown either.
		const ping = lab.units.find(({ frame }) => frame?.opcode === 9)!;
		lab.select(ping);
		const times = [...new Set(lab.timeline.entries.map(({ at }) => at))];
		const height = () => document.querySelector<HTMLElement>('.track')!.style.height;
		// The diagram has its new size a frame after the sentence above has become shorter.
		await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
		const before = height();
		const between = times.slice(0, -1).map((ms, i) => (ms + times[i + 1]!) / 2);
		// Present has the same parts, so the moments between two events are tried without it only.
		for (const ms of present ? times : [...times, ...between].toSorted((a, b) => a - b)) {
			lab.playHead.moveTo(ms);
			await expect.poll(() => at(ms), { interval: 5 }).not.toBeNull();
			const expected = SHOWN_FROM.flatMap(([text, from]) => (from <= ms ? [text] : []));
			// The view of a unit loads when it is first shown.
			await expect.poll(found, { message: `at ${ms} ms` }).toEqual(expected);
			expect(height()).toBe(before);
			expect(shownTexts()).not.toMatch(/arrives (in|at)|will be sent/);
		}
	});

	test('a step back hides them again, in the table as well', async () => {
		const lab = await begin();
		await page.getByRole('button', { name: 'Table', exact: true }).click();
		const rows = () => document.querySelectorAll('tbody tr:not(.room)').length;
		await show().click();
		await expect.poll(rows).toBeGreaterThan(10);
		await show().click();
		lab.playHead.moveTo(230);
		await expect.poll(found).toEqual(SHOWN_FROM.flatMap(([text, ms]) => (ms <= 230 ? [text] : [])));
		const then = rows();
		await time().getByRole('button', { name: 'Previous event' }).click();
		await expect.poll(rows).toBeLessThan(then);
	});

	test('the line of time keeps its length and shows no later tick and no later silence', async () => {
		await open({ address: 'scenario=idle-proxy&later=hidden' });
		await expect.element(show()).toHaveAttribute('aria-pressed', 'false');
		expect(document.querySelectorAll('.time .later')).toHaveLength(0);
		expect(page.getByTitle(/of silence/).elements()).toEqual([]);
		const end = () => slider().element().getAttribute('aria-valuetext')!.split(' of ')[1];
		const before = end();
		slider().element().focus();
		await userEvent.keyboard('{End}');
		await expect.element(page.getByTitle(/^\d+ s of silence, folded$/).first()).toBeVisible();
		expect(end()).toBe(before);
	});

	test('a what-if tells its result at the end of its branch', async () => {
		const lab = await open({ address: 'later=hidden' });
		const { ask, answers, because } = whatIfOfHello('unmasked');
		await page.getByRole('button', { name: ask }).click();
		await page.getByRole('button', { name: answers[0]! }).click();
		await expect.element(page.getByText('Play to the end.')).toBeVisible();
		lab.playHead.moveTo(lab.endMs - 1);
		await expect.poll(() => at(lab.endMs - 1)).not.toBeNull();
		for (const text of [because, 'Wrong.', '1006']) expect(shownTexts()).not.toContain(text);
		lab.playHead.moveTo(lab.endMs);
		await expect.element(page.getByText(because).first()).toBeVisible();
		await expect.element(page.getByText('Wrong.')).toBeVisible();
		expect(shownTexts()).toContain('1006');
	});

	test('two branches that are compared show no end and no difference before they come', async () => {
		const lab = await open({ address: 'later=hidden' });
		lab.follow(lab.shownScene.whatIfs.find(({ id }) => id === 'unmasked')!);
		lab.playHead.moveTo(0);
		await page.getByRole('button', { name: 'Compare', exact: true }).click();
		const dialog = page.getByRole('dialog');
		await expect.element(dialog.getByText('No difference up to this time.')).toBeVisible();
		expect(dialog.getByRole('table').elements()).toEqual([]);
		expect(dialog.element().textContent).not.toMatch(/Close \d|1002|1006|Hello/);
		await dialog.getByRole('button', { name: 'To the end' }).click();
		await expect.element(dialog.getByText(/^First difference/)).toBeVisible();
		await expect.element(dialog.getByRole('table')).toBeVisible();
	});
});

test('names the length of a conversation only while later events show', async () => {
	const lab = await open({ address: 'scenario=idle-proxy&at=125&later=hidden' });
	await expect.element(time()).not.toHaveTextContent('60.1');
	await expect.element(slider()).toHaveAttribute('aria-valuetext', '125.0 ms');
	lab.chooseLater(false);
	await expect.element(time()).toHaveTextContent('60.1');
	await expect.element(slider()).toHaveAttribute('aria-valuetext', '125.0 ms of 60.125 s');
});

test('the slider goes back to a time that the play head must not pass', async () => {
	const lab = await open({ address: 'scenario=hello&at=100&later=hidden' });
	lab.hideLater(true);
	const input = slider().element() as HTMLInputElement;
	const held = input.value;
	await slider().fill(input.max);
	expect([lab.playHead.at, input.value]).toEqual([100, held]);
	await expect.element(page.getByRole('button', { name: 'Show later events' })).toBeDisabled();
	lab.hideLater(false);
	await slider().fill(input.max);
	expect([lab.playHead.at, input.value]).toEqual([lab.endMs, input.max]);
});

test('a script is copied as the program that it is', async () => {
	await open();
	await page.getByRole('button', { name: 'Copy the server’s code' }).click();
	expect(copied[0]).toMatch(/^import \{ WebSocketServer \} from 'ws';\n[^]*\}\);\n$/);
});

test('Chinese has every word', async () => {
	await open({ words: zhCN, address: 'at=125' });
	await expect.element(title()).toHaveTextContent(SCENES[0]!.title['zh-CN']);
	await expect.element(page.getByRole('slider', { name: '时刻' })).toBeVisible();
});

test('Present shows the diagram and its narration; the columns beside it are folded', async () => {
	await open({ present: true, address: 'at=125' });
	await expect.element(narration()).toBeVisible();
	await expect.element(script('Client')).not.toBeInTheDocument();
	await expect.element(page.getByRole('toolbar', { name: 'View' })).not.toBeInTheDocument();
	await page.getByRole('button', { name: 'Show: Code' }).click();
	await expect.element(script('Client')).toBeVisible();
	const client = script('Client').element();
	expect(client.scrollHeight).toBe(client.clientHeight);
});

test.each([641, 760, 761, 1040])(
	'in a lab %d px wide the time stands clear of the choices beside it',
	async (width) => {
		await open({ address: 'scenario=dead-peer&at=10000' });
		// The Guide makes the lab narrower than the page.
		document.body.firstElementChild!.setAttribute(
			'style',
			`container: lab / inline-size; display: grid; width: ${width}px; height: 100dvh`,
		);
		const now = document.querySelector('.time > .now')!;
		const choices = document.querySelector('.time > .choices')!.getBoundingClientRect();
		const text = document.createRange();
		text.selectNodeContents(now);
		expect(text.getBoundingClientRect().right).toBeLessThan(choices.left);
	},
);

test('a telephone has one part at a time below the diagram, and no wider than itself', async () => {
	await page.viewport(390, 844);
	await open({ address: 'scenario=hello&at=125' });
	// As the shell has it, the lab is as wide as the page, which scrolls.
	document.body.firstElementChild!.setAttribute('style', 'container: lab / inline-size');
	for (const name of ['Scripts', 'Build', 'Details']) {
		await page.getByRole('tab', { name }).click();
		expect(document.documentElement.scrollWidth).toBe(390);
	}
	await expect.element(time()).toBeInViewport();
	expect(time().element().getBoundingClientRect().height).toBeLessThanOrEqual(110);
	await time().getByRole('button', { name: 'Speed, steps and later events' }).click();
	await time().getByRole('combobox', { name: 'Step through' }).selectOptions('frames only');
	await userEvent.keyboard('{Escape}');
	await time().getByRole('button', { name: 'Next event' }).click();
	await expect.element(slider()).toHaveAttribute('aria-valuetext', '150.0 ms of 225.0 ms');
});
