// What is selected, what the moment holds, the actions, and the branches that follow.
import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { OPCODE } from '../../../../src/engine/frame/index.ts';
import { outcomeOf } from '../../../../src/engine/simulation/index.ts';
import { ConversationLab } from '../../../../src/panels/conversation/conversation-lab.svelte.ts';
import { en } from '../../../../src/panels/conversation/strings/en.ts';
import { zhCN } from '../../../../src/panels/conversation/strings/zh-CN.ts';
import InspectorHost from '../InspectorHost.svelte';
import { buildScenario } from '../../../support/build-scenario.ts';

const announcements: string[] = [];

async function open(address: string, select: number | null = null, words = en) {
	const lab = new ConversationLab();
	lab.open(new URLSearchParams(address));
	if (select !== null) lab.select(lab.units.find(({ frame }) => frame?.opcode === select)!);
	const shell = {
		present: false,
		copy: () => Promise.resolve(),
		announce: (text: string) => void announcements.push(text),
		showTools: () => () => undefined,
		go: () => undefined,
	};
	await render(InspectorHost, { lab, words, locale: words === en ? 'en' : 'zh-CN', shell });
	return lab;
}

/** Opens the lab with the form of an action. */
async function act(address: string) {
	const lab = await open(address);
	await button(en.act.here).click();
	return lab;
}

const details = () => page.getByRole('region', { name: 'Details', exact: true });
const moment = () => page.getByRole('region', { name: /^At / });
const side = (name: string) => moment().getByRole('region', { name, exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name });

beforeEach(async () => {
	announcements.length = 0;
	await page.viewport(1280, 800);
});

describe('the inspector', () => {
	test('shows a frame to the byte: direction, number, fields, meaning, link to Frame', async () => {
		await open('scenario=fragments&at=165', OPCODE.ping);
		await expect.element(details()).toHaveTextContent('server → client frame 2 of 5');
		await expect
			.element(details().getByRole('heading'))
			.toHaveTextContent('Ping between two fragments');
		await expect.element(details()).toHaveTextContent('140.0 ms, arrived at 165.0 ms');
		await expect
			.element(details().getByRole('group', { name: 'Bytes' }))
			.toHaveTextContent('89 01 70');
		await expect.element(details()).toHaveTextContent('payload p (70)');
		await expect
			.element(details().getByRole('link', { name: 'Open in Frame' }))
			.toHaveAttribute('href', '#/frame?hex=010348656c890170&from=server&select=40-63');
	});

	test('a click on the trigger of a unit selects the trigger and moves the play head', async () => {
		const lab = await open('scenario=fragments&at=190', OPCODE.pong);
		await button('answers Ping “p” (sent at 140.0 ms)').click();
		expect(lab.selected?.frame?.opcode).toBe(OPCODE.ping);
		expect(lab.playHead.at).toBe(140);
		await details().getByRole('button', { name: 'Close' }).click();
		expect(lab.selected).toBeNull();
		await expect.element(details()).not.toBeInTheDocument();
	});

	test('the selection stays after a return from another lab by the same address', async () => {
		const lab = await open('scenario=fragments&at=165', OPCODE.ping);
		const { selected } = lab;
		lab.open(new URLSearchParams({ ...lab.parameters, ...lab.view }));
		expect(lab.selected).toBe(selected);
		expect(lab.playHead.at).toBe(165);
	});

	test('a head is text, and opens in Handshake', async () => {
		const lab = await open('scenario=fragments');
		lab.select(lab.units.find(({ kind, way }) => kind === 'head' && way === 'down')!);
		await expect.element(details()).toHaveTextContent('HTTP/1.1 101 Switching Protocols');
		await expect
			.element(details().getByRole('link', { name: 'Open in Handshake' }))
			.toHaveAttribute('href', expect.stringMatching(/^#\/handshake\?request=GET.*&response=HTTP/));
	});
});

describe('the moment', () => {
	test('shows the units in transit, the states, the unfinished message, and the events of page code', async () => {
		const lab = await open('scenario=fragments&at=170');
		await expect.element(side('Client')).toHaveTextContent('Client OPEN can send and receive');
		await expect
			.element(side('Client'))
			.toHaveTextContent('incomplete text message: 3 bytes in 1 frame “Hel”');
		await expect.element(side('Client')).toHaveTextContent('Events in the page');
		await side('Client').getByRole('button', { name: '100.0 ms open' }).click();
		expect(lab.playHead.at).toBe(100);
		lab.playHead.moveTo(170);
		await button(/Pong “p” · 7 bytes/).click();
		expect(lab.selected?.frame?.opcode).toBe(OPCODE.pong);
	});

	test('follows the play head back and forth', async () => {
		const lab = await open('scenario=fragments&at=20');
		await expect.element(moment()).toHaveTextContent('SYN arrives in 5 ms');
		lab.playHead.moveTo(300);
		await expect.element(moment()).toHaveTextContent('Nothing is in transit.');
		await expect.element(side('Client')).toHaveTextContent('close code=1000 wasClean=true');
		lab.playHead.moveTo(60);
		await expect.element(side('Server')).toHaveTextContent('none yet');
	});
});

describe('Act here', () => {
	test('makes another branch, shows it, and announces its outcome', async () => {
		const lab = await act('scenario=fragments&at=150');
		await page.getByRole('combobox', { name: 'Action', exact: true }).selectOptions('close');
		await page.getByRole('textbox', { name: 'Close code' }).fill('1001');
		await button('Do it at 150.0 ms').click();
		expect(lab.document.branches).toHaveLength(2);
		expect(lab.branch.from).toEqual({ branch: 0, at: 150 });
		expect(outcomeOf(lab.timeline).endings.server).toMatchObject({ code: 1001 });
		expect(announcements.at(-1)).toContain('New branch: Server, close.');
	});

	test('an error is shown at its field when the user tries, and nothing is done', async () => {
		const lab = await act('scenario=fragments&at=150');
		// The panel around the inspector wants what it shows.
		lab.simulations.want(lab.wanted);
		await page.getByRole('combobox', { name: 'Action', exact: true }).selectOptions('raw');
		const bytes = page.getByRole('textbox', { name: 'Bytes, in hex' });
		await bytes.fill('81 xy');
		await button('Do it at 150.0 ms').click();
		await expect.element(bytes).toHaveAccessibleDescription(/column 4.*xy/);
		await expect.element(bytes).toBeInvalid();
		expect(lab.document.branches).toHaveLength(1);
		await bytes.fill('81 01 41');
		await expect.element(bytes).toBeValid();
	});

	test('waits for a simulation: the button keeps the focus, and neither it nor Enter tries the action', async () => {
		const lab = await act('scenario=fragments&at=150');
		// The panel around the inspector wants what it shows.
		lab.simulations.want(lab.wanted);
		await page.getByRole('combobox', { name: 'Action', exact: true }).selectOptions('raw');
		const bytes = page.getByRole('textbox', { name: 'Bytes, in hex' });
		await bytes.fill('81 xy');
		const doIt = button('Do it at 150.0 ms');
		doIt.element().focus();
		const bulk = { type: 'bulk', bytes: 4096, times: 300 } as const;
		buildScenario(lab, {
			...lab.scenario,
			script: [{ who: 'client', when: { at: 140 }, do: bulk }],
		});
		await expect.element(doIt).toBeDisabled();
		await userEvent.keyboard('{Enter}');
		await expect.element(doIt).toHaveFocus();
		bytes.element().focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(bytes).toBeValid();
	});

	test('a text, a flag and a choice are part of the action', async () => {
		const lab = await act('scenario=fragments&at=150');
		const what = page.getByRole('combobox', { name: 'Action', exact: true });
		await what.selectOptions('fragment');
		await page.getByRole('textbox', { name: 'Text' }).fill('end');
		await page.getByRole('checkbox', { name: 'Last fragment (FIN = 1)' }).click();
		await button('Do it at 150.0 ms').click();
		const done = () => lab.branch.scenario.script.at(-1);
		expect(done()).toMatchObject({
			who: 'server',
			do: { type: 'fragment', text: 'end', last: true },
		});
		await page.getByRole('radio', { name: 'Network' }).click({ force: true });
		await what.selectOptions('lose');
		await page.getByRole('combobox', { name: 'Sent by' }).selectOptions('client');
		await button('Do it at 150.0 ms').click();
		expect(done()).toMatchObject({ who: 'network', do: { type: 'lose', from: 'client' } });
	});

	test('an action that a page cannot do is marked', async () => {
		await act('scenario=fragments&at=150');
		await page.getByRole('radio', { name: 'Client' }).click({ force: true });
		await page.getByRole('combobox', { name: 'Action', exact: true }).selectOptions('ping');
		await expect.element(page.getByText(/Page code cannot do this/)).toBeInTheDocument();
	});

	test('a bit flipped in transit: its meaning at once, 1002 then, and undo gives the old document', async () => {
		const lab = await act('scenario=fragments&at=150');
		const before = lab.document;
		await page.getByRole('radio', { name: 'Network' }).click({ force: true });
		const means = page.getByRole('region', { name: 'What the receiver reads' });
		await expect.element(means).toHaveTextContent('Nothing is changed yet');
		await expect.element(button('Let it arrive like this')).toBeDisabled();
		await button('bit 0, FIN').click();
		await expect.element(means).toHaveTextContent('1 bit flipped');
		await expect
			.element(means.getByRole('link'))
			.toHaveAttribute('href', '#/rules/control-unfragmented');
		expect(lab.document).toBe(before);
		await button('Let it arrive like this').click();
		expect(lab.branch.scenario.script.at(-1)!.do).toEqual({
			type: 'change',
			from: 'server',
			offset: 134,
			length: 1,
			hex: '09',
		});
		const { endings } = outcomeOf(lab.timeline);
		expect(endings.server?.code).toBe(1002);
		expect(endings.client).toMatchObject({ code: 1006, error: true, clean: false });
		lab.history.undo();
		expect(lab.document).toEqual(before);
		expect(outcomeOf(lab.timeline).endings.client?.code).toBe(1000);
	});

	test('changed bytes that break no rule are said to break none', async () => {
		await act('scenario=fragments&at=150');
		await page.getByRole('radio', { name: 'Network' }).click({ force: true });
		await page
			.getByRole('button', { name: /^bit .*payload/ })
			.last()
			.click();
		await expect
			.element(page.getByRole('region', { name: 'What the receiver reads' }))
			.toHaveTextContent(/1 bit flipped.*The frame breaks no rule/);
	});

	test('in silence there is nothing to change; over TLS nothing can be', async () => {
		const lab = await act('scenario=fragments&at=110');
		await page.getByRole('radio', { name: 'Network' }).click({ force: true });
		await expect.element(page.getByText(/No frame or head is in transit/)).toBeInTheDocument();
		const { scenario } = lab.branch;
		buildScenario(lab, { ...scenario, link: { ...scenario.link, tls: true } });
		await expect.element(page.getByText(/With TLS the receiver detects/)).toBeInTheDocument();
	});
});

describe('branches', () => {
	async function two() {
		const lab = await open('scenario=fragments&at=150');
		lab.act({
			who: 'network',
			do: { type: 'change', from: 'server', offset: 134, length: 1, hex: '09' },
		});
		await expect.element(button(/^original/)).toHaveAttribute('aria-pressed', 'false');
		return lab;
	}

	test('are named, switched, deleted, and brought back', async () => {
		const lab = await two();
		await button('Edit branches').click();
		await page
			.getByRole('textbox', { name: 'Name of “Network: change bytes in transit → 09”' })
			.fill('FIN = 0');
		await expect.element(button(/^FIN = 0 client 1006, server 1002/)).toBeInTheDocument();
		await button(/^original/).click();
		expect(lab.document.current).toBe(0);
		const named = lab.document;
		await button('Delete “FIN = 0”').click();
		expect(lab.document.branches).toHaveLength(1);
		expect(announcements.at(-1)).toContain('Undo restores this branch');
		lab.history.undo();
		expect(lab.document).toEqual(named);
	});

	test('are compared: the first difference, the side that failed and the reason, both ends', async () => {
		const lab = await two();
		await button('Compare').click();
		const dialog = page.getByRole('dialog', { name: 'Two branches' });
		await expect
			.element(dialog)
			.toHaveTextContent('First difference · 150.0 ms · byte 0 of Ping “p”');
		const marks = [...document.querySelectorAll('dialog mark')].map((mark) => mark.textContent);
		expect(marks).toEqual(['8', '0']);
		await expect
			.element(dialog.getByRole('row', { name: /^Client: close event/ }))
			.toHaveTextContent(/1000.*1006 · after an error event/);
		await expect
			.element(dialog.getByRole('row', { name: /^Close frames/ }))
			.toHaveTextContent(/Client 1000 · Server 1000.*Client 1002 · Server 1002/);
		await expect
			.element(dialog.getByRole('link', { name: 'A control frame has FIN = 0' }))
			.toHaveAttribute('href', '#/rules/control-unfragmented');
		await dialog.getByRole('button', { name: 'Continue with “original”' }).click();
		expect(lab.document.current).toBe(0);
		await expect.element(dialog).not.toBeInTheDocument();
	});

	test('compared, both are on one line of time, and one play head goes through both', async () => {
		const lab = await two();
		await button('Compare').click();
		await expect.element(page.getByRole('dialog')).toBeVisible();
		const time = page.getByRole('dialog').getByRole('group', { name: 'Time' });
		const rows = [...document.querySelectorAll('dialog .row')];
		expect(rows.map((row) => row.querySelector('.name')!.textContent)).toEqual([
			'original',
			'Network: change bytes in transit → 09',
		]);
		const ticks = rows.map((row) => row.querySelector('.earlier.client path')!.getAttribute('d'));
		expect(ticks[0]).not.toBe(ticks[1]);
		const heads = () =>
			[...document.querySelectorAll('dialog line.head')].map((line) => line.getAttribute('y1'));
		const before = heads();
		expect(new Set(before).size).toBe(1);
		time.getByRole('slider').element().focus();
		await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
		expect(lab.playHead.at).toBe(50);
		expect(heads()).not.toEqual(before);
		expect(new Set(heads()).size).toBe(1);
		await userEvent.keyboard('{End}');
		// Behind the end of the one in front.
		await expect.element(time).toHaveTextContent('300.0 ms / 300.0 ms');
		expect(lab.playHead.at).toBe(lab.endMs);
		expect(lab.endMs).toBeLessThan(300);
	});

	test('Escape closes the comparison, which may be of two that are the same', async () => {
		await two();
		await button('Compare').click();
		await page.getByRole('combobox', { name: 'Right branch' }).selectOptions('original');
		await expect
			.element(page.getByRole('dialog'))
			.toHaveTextContent('The two branches are identical, byte for byte.');
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	});
});

test('at 390 px nothing is wider than the page, in Chinese too', async () => {
	await page.viewport(390, 844);
	const lab = await open('scenario=fragments&at=150', OPCODE.ping, zhCN);
	lab.act({
		who: 'network',
		do: { type: 'change', from: 'server', offset: 134, length: 1, hex: '09' },
	});
	lab.select(lab.units.find(({ frame }) => frame?.opcode === OPCODE.ping)!);
	await button(zhCN.act.here).click();
	await page.getByRole('radio', { name: '网络' }).click({ force: true });
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
	await userEvent.keyboard('{Escape}');
	await button('比较').click();
	await expect.element(page.getByRole('dialog')).toBeInTheDocument();
	for (const element of [document.documentElement, document.querySelector('dialog')!]) {
		expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
	}
});
