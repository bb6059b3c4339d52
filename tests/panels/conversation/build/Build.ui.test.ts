import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { readScenario, type Scenario } from '../../../../src/engine/simulation/index.ts';
import Build from '../../../../src/panels/conversation/build/Build.svelte';
import { LONGEST_TEXT } from '../../../../src/panels/conversation/build/scenario-text.ts';
import { ConversationLab } from '../../../../src/panels/conversation/conversation-lab.svelte.ts';
import { SCENES, sceneOf } from '../../../../src/panels/conversation/scenes/scenes.ts';
import { en } from '../../../../src/panels/conversation/strings/en.ts';
import { zhCN } from '../../../../src/panels/conversation/strings/zh-CN.ts';
import { BROKEN_TEXTS } from './broken-texts.ts';

const copied: string[] = [];
const announcements: string[] = [];
/** Holds the names of the files that the lab left to the shell. */
const refused: string[] = [];

async function open(scene = 'hello', words: typeof en = en) {
	const lab = new ConversationLab();
	lab.openExample((sceneOf(scene) ?? SCENES[0]!).id);
	const shell = {
		openFile: ({ name }: File) => {
			refused.push(name);
			return Promise.resolve();
		},
		present: false,
		copy: (text: string) => Promise.resolve(void copied.push(text)),
		announce: (text: string) => void announcements.push(text),
		showTools: () => () => undefined,
		go: () => undefined,
	};
	await render(Build, { lab, words, locale: words === en ? 'en' : 'zh-CN', shell });
	return lab;
}

const section = (name: string) => page.getByRole('heading', { name, exact: true, level: 3 });
const rows = () => page.getByRole('list', { name: 'Script' }).getByRole('listitem');
const row = (index: number) => rows().nth(index);
const editor = () => page.getByRole('textbox', { name: 'The scene as JSON' });
const problems = () => page.getByRole('list', { name: 'Problems' }).getByRole('button');

async function choose(menu: string, item: string): Promise<void> {
	await page.getByRole('button', { name: menu, exact: true }).click();
	await page.getByRole('menuitem', { name: item, exact: false }).first().click();
}

async function toJson(): Promise<void> {
	await page.getByRole('tab', { name: 'JSON' }).click();
	await expect.poll(() => document.querySelector('.cm-content')).not.toBeNull();
}

/** Opens whatever is closed, also what is inside. */
async function openAll(): Promise<void> {
	for (;;) {
		const closed = document.querySelectorAll<HTMLElement>('details:not([open]) > summary');
		if (closed.length === 0) return;
		for (const summary of closed) summary.click();
		await expect.poll(() => [...closed].every((one) => one.closest('details')?.open)).toBe(true);
	}
}

beforeEach(async () => {
	copied.length = 0;
	announcements.length = 0;
	refused.length = 0;
	await page.viewport(1280, 720);
});

describe('forms', () => {
	test('a field changes the scenario as it is typed in, and is one step of undo', async () => {
		const lab = await open();
		const up = page.getByLabelText('Delay to the server');
		await up.fill('');
		await userEvent.type(up, '80');
		expect(lab.branch.scenario.link.upMs).toBe(80);
		expect(lab.pristine).toBe(false);
		await expect.poll(() => lab.timeline.scenario.link.upMs).toBe(80);
		await expect.element(up).toHaveAttribute('aria-invalid', 'false');
		lab.history.undo();
		await expect.element(up).toHaveValue('25');
		expect(lab.pristine).toBe(true);
	});

	test('nonsense in every field stays there with its message, and changes nothing', async () => {
		const lab = await open('idle-proxy');
		await section('Intermediaries').click();
		await choose('Add an intermediary', 'Reverse proxy');
		await openAll();
		for (const name of ['Reconnects after a lost connection', 'Is down for a while']) {
			await page.getByRole('checkbox', { name }).click();
		}
		const { scenario } = lab.branch;
		/** Any text will do for a text. */
		const free = ['Text', 'URL', 'Origin', 'Subprotocols', 'Compression offers'];
		free.push('Allowed origins', 'Served paths', 'Custom request', 'Custom response', 'Reason');
		const fields = [
			...document.querySelectorAll<HTMLInputElement>('.build .field input[type=text]'),
		].filter(({ labels }) => !free.includes(labels?.[0]?.textContent.trim() ?? ''));
		expect(fields.length).toBeGreaterThan(35);
		for (const field of fields) {
			const { value } = field;
			for (const nonsense of ['soon', '-1', '1e300']) {
				field.value = nonsense;
				field.dispatchEvent(new InputEvent('input', { bubbles: true }));
				await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
				expect(field.value).toBe(nonsense);
				const about = field.getAttribute('aria-describedby')!.split(' ');
				const descriptions = about.map((id) => document.getElementById(id)?.textContent ?? '');
				expect(descriptions.join(' ')).toMatch(/Expected|is out of range/);
			}
			field.value = value;
			field.dispatchEvent(new InputEvent('input', { bubbles: true }));
			await expect.poll(() => field.getAttribute('aria-invalid')).toBe('false');
		}
		expect(lab.branch.scenario).toEqual(scenario);
	});

	test('actions are added, moved and removed, and the focus stays at hand', async () => {
		const lab = await open();
		await page.getByRole('button', { name: 'Add an action' }).click();
		await expect.element(row(3)).toHaveTextContent('Client, at 100 ms: send text “Hello”');
		await expect.element(row(3).getByLabelText('Who acts')).toHaveFocus();
		await row(3).getByLabelText('Who acts').selectOptions('Server');
		await row(3).getByLabelText('When').selectOptions('on a message');
		await row(3).getByLabelText('Which occurrence').fill('2');
		await row(3).getByLabelText('Action').selectOptions('close');
		await row(3).getByLabelText('Close code').fill('4000');
		expect(lab.branch.scenario.script[3]).toEqual({
			who: 'server',
			when: { on: 'message', nth: 2 },
			do: { type: 'close', code: 4000 },
		});
		await row(3).getByRole('button', { name: 'Move up' }).click();
		await expect.element(row(2)).toHaveTextContent('Server, on the 2nd message: close 4000');
		await expect.element(row(2).getByRole('button', { name: 'Move up' })).toHaveFocus();
		expect(announcements.at(-1)).toBe('Now 3rd of 4');
		await row(2).getByRole('button', { name: 'Remove' }).click();
		await expect.element(rows().nth(3)).not.toBeInTheDocument();
		expect(document.activeElement?.tagName).toBe('SUMMARY');
		expect(lab.branch.scenario.script).toHaveLength(3);
	});

	test('a fifth intermediary is too many, and a note says so', async () => {
		const lab = await open();
		await section('Intermediaries').click();
		for (let i = 0; i < 5; i++) await choose('Add an intermediary', 'Caching proxy');
		expect(lab.branch.scenario.boxes).toHaveLength(4);
		await expect.element(page.getByText('This is too much: the limit is 4.')).toBeVisible();
	});

	test('HTTP/2 without TLS is refused with a note, and its box is not checked', async () => {
		const lab = await open();
		const http2 = page.getByRole('checkbox', { name: /^HTTP\/2/ });
		await http2.click();
		await expect.element(page.getByText('With HTTP/2, link.tls has to be true.')).toBeVisible();
		await expect.element(http2).not.toBeChecked();
		await page.getByRole('checkbox', { name: 'TLS', exact: true }).click();
		await http2.click();
		await expect.element(http2).toBeChecked();
		expect(lab.branch.scenario.link.http2).toEqual({ extendedConnect: true, downloadBytes: null });
	});

	test('a scenario that is too large is refused before it is simulated', async () => {
		const lab = await open();
		await row(0).getByText('send text').first().click();
		await row(0).getByLabelText('Text', { exact: true }).fill('x'.repeat(30_000));
		const { scenario } = lab.branch;
		const mss = page.getByLabelText('Data per segment (MSS)');
		await mss.fill('1');
		await expect.element(mss).toHaveAttribute('aria-invalid', 'true');
		const message = /This would produce about \d+ events\. At most 50000 events can be simulated/;
		await expect.element(page.getByText(message)).toBeVisible();
		expect(lab.branch.scenario).toBe(scenario);
	});

	test('a Ping interval that means seconds is refused with the unit', async () => {
		const lab = await open();
		const { scenario } = lab.branch;
		await page.getByText('Server', { exact: true }).first().click();
		const interval = page.getByLabelText('Ping interval').last();
		await interval.fill('1');
		await expect.element(interval).toHaveAttribute('aria-invalid', 'true');
		await expect.element(page.getByText('for 30 s, enter 30000')).toBeVisible();
		expect(lab.branch.scenario).toBe(scenario);
	});
});

describe('JSON', () => {
	test('each broken text stays, has a message at its place, and leaves the scenario unchanged', async () => {
		const lab = await open();
		const { scenario } = lab.branch;
		await toJson();
		const texts = BROKEN_TEXTS.filter(([text]) => text.trim() !== '' && !text.includes('\t'));
		expect(texts.length).toBeGreaterThan(20);
		for (const [text, line, column] of texts) {
			await editor().fill(text);
			await expect
				.element(problems().first())
				.toHaveTextContent(`Line ${String(line)}, column ${String(column)}`);
			expect(lab.document.drafts[0]!.json).toBe(text);
			expect(lab.branch.scenario).toBe(scenario);
		}
		await page.getByRole('button', { name: 'Discard this text' }).click();
		await expect.element(editor()).toHaveTextContent('"script"');
		await expect.element(page.getByText('The lab shows this scene')).toBeVisible();
	});

	test('a problem leads to its place in the text', async () => {
		await open();
		await toJson();
		await editor().fill('{ "link": { "upMs": -4 }, "seed": "x" }');
		await problems().nth(1).click();
		expect(getSelection()?.toString()).toBe('"x"');
		await expect.element(editor()).toHaveFocus();
	});

	test('a text that is a scenario is the scenario at once; undo goes back through both', async () => {
		const lab = await open();
		await toJson();
		await editor().fill('{ "link": { "upMs": 80 } }');
		await expect.poll(() => lab.branch.scenario.link.upMs).toBe(80);
		expect(lab.branch.scenario.script).toEqual([]);
		lab.history.undo();
		await expect.element(editor()).toHaveTextContent('"bye"');
		expect(lab.pristine).toBe(true);
	});

	test('unfinished JSON survives a look at the forms, which show a note', async () => {
		await open();
		await toJson();
		await editor().fill('{ "link"');
		await page.getByRole('tab', { name: 'Forms' }).click();
		await expect.element(page.getByText('The JSON is not a valid scene yet')).toBeVisible();
		await page.getByRole('tab', { name: 'JSON' }).click();
		await expect.element(editor()).toHaveTextContent('{ "link"');
	});

	test('a file is opened in the editor, valid or not', async () => {
		const lab = await open();
		const { scenario } = lab.branch;
		const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
		await userEvent.upload(input, new File(['{ "seed": 7, }'], 'broken.json'));
		await expect.element(problems().first()).toHaveTextContent('Line 1, column 12');
		expect(lab.branch.scenario).toBe(scenario);
		await userEvent.upload(input, new File(['{ "seed": 7 }\r\n'], 'whole.json'));
		await expect.poll(() => lab.branch.scenario.seed).toBe(7);
	});

	test('a file that is too long goes to the shell, whose notice about it stays', async () => {
		const lab = await open();
		const before = lab.document;
		const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
		await userEvent.upload(input, new File([' '.repeat(LONGEST_TEXT + 1)], 'long.json'));
		await expect.poll(() => refused).toEqual(['long.json']);
		expect(lab.document).toBe(before);
	});
});

describe('the start of a scenario, and its export', () => {
	test('from nothing', async () => {
		const lab = await open();
		await choose('New', 'Empty');
		expect(lab.scene).toBeNull();
		expect(lab.branch.scenario.script).toEqual([]);
		await expect.element(page.getByText('The script has no actions')).toBeVisible();
		await page.getByRole('button', { name: 'Add an action' }).click();
		await expect.element(row(0).getByLabelText('Who acts')).toHaveFocus();
		lab.history.undo();
		lab.history.undo();
		await expect.element(row(0)).toBeInTheDocument();
	});

	test('from the current conversation, and from any scene', async () => {
		const lab = await open();
		await choose('New', 'From the current conversation');
		expect(lab.scene).toBeNull();
		expect(lab.branch.scenario).toBe(SCENES[0]!.scenario);
		const last = SCENES.at(-1)!;
		await choose('New', last.title.en);
		expect(lab.branch.scenario).toBe(last.scenario);
	});

	test('the JSON copied reads as the same scenario', async () => {
		const lab = await open('fragments');
		await choose('Export', 'Copy the JSON');
		const read = readScenario(JSON.parse(copied[0]!)).scenario;
		expect(read).toEqual<Scenario>(lab.branch.scenario);
	});
});

test.each([
	['en', en],
	['zh-CN', zhCN],
])('on a phone nothing is wider than the page: %s', async (_, words) => {
	await page.viewport(390, 844);
	await open('idle-proxy', words);
	await openAll();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
	await page.getByRole('tab', { name: 'JSON' }).click();
	await expect.poll(() => document.querySelector('.cm-content')).not.toBeNull();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});
