import { readPiece } from '../../../../src/evidence/readers.ts';
import { flushSync } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import type { Scenario } from '../../../../src/engine/simulation/index.ts';
import { ConversationLab } from '../../../../src/panels/conversation/conversation-lab.svelte.ts';
import Diagram from '../../../../src/panels/conversation/diagram/Diagram.svelte';
import {
	client,
	network,
	on,
	scenario,
	server,
} from '../../../../src/panels/conversation/scenes/scene.ts';
import { en } from '../../../../src/panels/conversation/strings/en.ts';
import { zhCN } from '../../../../src/panels/conversation/strings/zh-CN.ts';
import { buildScenario } from '../../../support/build-scenario.ts';

const PING = scenario([
	server(120, { type: 'fragment', text: 'wo', last: false }),
	server(140, { type: 'ping', text: '♥' }),
	server(180, { type: 'fragment', text: 'rld', last: true }),
	client(on('message'), { type: 'close', code: 1000, reason: 'bye' }),
]);

async function open(of: Scenario, { words = en, width = 720, height = 640 } = {}) {
	await page.viewport(Math.max(width, 320), 900);
	const lab = new ConversationLab();
	lab.chooseLater(false);
	buildScenario(lab, of);
	// As the panel asks for what is in front.
	lab.simulations.want([lab.scenario]);
	await expect.poll(() => lab.simulations.stateOf(lab.scenario).type).toBe('ready');
	const copied: string[] = [];
	const announcements: string[] = [];
	const shell = {
		present: false,
		copy: (text: string) => Promise.resolve(void copied.push(text)),
		announce: (text: string) => void announcements.push(text),
		showTools: () => () => undefined,
		go: () => undefined,
	};
	const host = document.createElement('div');
	host.style.cssText = `width: ${String(width)}px; height: ${String(height)}px`;
	document.body.replaceChildren(host);
	const locale = words === en ? ('en' as const) : ('zh-CN' as const);
	await render(Diagram, { target: host, props: { lab, words, locale, shell } });
	await expect.poll(() => document.querySelector('.arrow')).not.toBeNull();
	return { lab, copied, announcements, host };
}

const arrows = () => [...document.querySelectorAll<SVGGElement>('.arrow')];
const titles = () => [...document.querySelectorAll('.labels .title')].map((one) => one.textContent);
const stops = () => arrows().filter((one) => one.getAttribute('tabindex') === '0');
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('each head and frame is an arrow with a name', async () => {
	await open(PING, { width: 1000 });
	expect(arrows().map((arrow) => arrow.ariaLabel)).toEqual([
		'50.0 ms to 75.0 ms: Client to Server: GET /chat, 189 B',
		'75.0 ms to 100.0 ms: Server to Client: 101 Switching Protocols, 129 B',
		'120.0 ms to 145.0 ms: Server to Client: text “wo” FIN=0, 01 02 77 6f',
		'140.0 ms to 165.0 ms: Server to Client: Ping “♥”, 89 03 e2 99 a5',
		'165.0 ms to 190.0 ms: Client to Server: Pong “♥”, 8a 83 ‹key› … 9 B',
		'180.0 ms to 205.0 ms: Server to Client: continuation “rld” FIN=1, 80 03 72 6c 64',
		'205.0 ms to 230.0 ms: Client to Server: Close 1000 bye, 88 85 ‹key› … 11 B',
		'230.0 ms to 255.0 ms: Server to Client: Close 1000 bye, 88 05 … 7 B',
	]);
	expect(titles().toSorted()).toEqual(
		[
			...['GET /chat', '101 Switching Protocols', 'text “wo” FIN=0', 'Ping “♥”', 'Pong “♥”'],
			...['continuation “rld” FIN=1', 'Close 1000 bye', 'Close 1000 bye'],
		].toSorted(),
	);
});

test('life lines show the states, the calls of page code and its events', async () => {
	await open(PING);
	const notes = [...document.querySelectorAll('.notes text')].map((one) => one.textContent);
	for (const one of [
		'CONNECTING',
		'OPEN',
		'CLOSING',
		'CLOSED',
		'onopen',
		'connection',
		'ping(“♥”)',
	]) {
		expect(notes).toContain(one);
	}
});

test('a click on an arrow selects its unit, and the play head goes to the middle of its transit', async () => {
	const { lab } = await open(PING);
	document
		.querySelector<SVGElement>('.labels [data-arrow]')!
		.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	await expect.poll(() => lab.selected).not.toBeNull();
	const { departs, arrives } = lab.selected!;
	expect(lab.playHead.at).toBe((departs + arrives!) / 2);
	expect(arrows().filter((one) => one.getAttribute('aria-pressed') === 'true')).toHaveLength(1);
	expect(document.querySelectorAll('.halo')).toHaveLength(1);
	expect(document.querySelectorAll('.travelling .label')).toHaveLength(1);
});

test('Tab stops once; arrow keys go from arrow to arrow, Enter selects', async () => {
	const { lab } = await open(PING);
	expect(stops()).toHaveLength(1);
	arrows()[0]!.focus();
	await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
	expect(document.activeElement!.ariaLabel).toContain('Ping “♥”');
	expect(stops()).toEqual([document.activeElement]);
	await userEvent.keyboard('{Enter}');
	expect(lab.selected!.frame!.opcode).toBe(9);
	// The opened capsule has the focus, and gives it back.
	expect(document.activeElement!.ariaLabel).toBe('Opened capsule');
	await userEvent.keyboard('{Escape}');
	expect(document.activeElement!.ariaLabel).toContain('Ping “♥”');
	await userEvent.keyboard('{End}');
	expect(document.activeElement!.ariaLabel).toContain('Server to Client: Close 1000');
	await userEvent.keyboard('{Home}{ArrowUp}');
	expect(document.activeElement!.ariaLabel).toContain('GET /chat');
});

test('moving the play head leaves every arrow as it is, and every word of what is not in transit', async () => {
	const { lab } = await open(PING);
	const changed: Node[] = [];
	// The label of a unit in transit leaves the others and travels.
	const note = (records: readonly MutationRecord[]) => {
		const travels = ({ type, target }: MutationRecord) =>
			type === 'childList' && (target as Element).matches('.labels');
		changed.push(...records.filter((one) => !travels(one)).map(({ target }) => target));
	};
	const observer = new MutationObserver(note);
	for (const part of document.querySelectorAll('.arrow, .labels, .lives, .marks, .notes, .bands')) {
		observer.observe(part, {
			attributes: true,
			childList: true,
			subtree: true,
			characterData: true,
		});
	}
	const before = document.querySelector('.sequence .now')!.getAttribute('transform');
	for (const ms of [60, 130, 150, 200]) {
		lab.playHead.moveTo(ms);
		flushSync();
	}
	expect(document.querySelector('.sequence .now')!.getAttribute('transform')).not.toBe(before);
	note(observer.takeRecords());
	expect(changed).toEqual([]);
	observer.disconnect();
});

test('the label “now” is among the times, and covers no other label', async () => {
	const { lab } = await open(PING);
	const box = (selector: string) =>
		[...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
	for (const ms of [100, 140, 180]) {
		lab.playHead.moveTo(ms);
		flushSync();
		const [tag] = box('.now rect');
		const words = box('.notes text, .labels text, .fold text');
		expect(words.length).toBeGreaterThan(10);
		for (const { left } of words) expect(left).toBeGreaterThan(tag!.right);
	}
});

test('End goes to an arrow that has to be drawn first', async () => {
	await open(
		scenario(
			Array.from({ length: 300 }, (_, i) =>
				client(110 + 30 * i, { type: 'text', text: String(i) }),
			),
		),
	);
	arrows()[0]!.focus();
	await userEvent.keyboard('++++++');
	const last = () => arrows().find((one) => one.ariaLabel!.includes('9,105.0 ms'));
	expect(last()).toBeUndefined();
	await userEvent.keyboard('{End}');
	await expect.poll(last).toBeDefined();
	expect(document.activeElement).toBe(last());
});

test('TCP’s own segments come when asked for', async () => {
	await open(PING);
	await page.getByRole('checkbox', { name: 'TCP' }).click();
	const labels = arrows().map((arrow) => arrow.ariaLabel!);
	expect(labels[0]).toBe('0.0 ms to 25.0 ms: Client to Server: SYN');
	expect(labels.some((one) => one.endsWith('FIN'))).toBe(true);
});

test('a frame that breaks a rule, changed bytes, a lost copy: each has its words and its sign', async () => {
	await open(
		scenario([
			server(120, { type: 'raw', hex: '83 00' }),
			server(180, { type: 'text', text: 'Hi' }),
			network(190, { type: 'lose', from: 'server' }),
		]),
	);
	expect(titles()).toContain('opcode 0x3 · breaks a rule');
	expect(titles().join()).toContain('lost once');
	expect(document.querySelectorAll('.labels .sign').length).toBeGreaterThan(1);
	expect(document.querySelectorAll('.arrow .lost')).toHaveLength(1);
	await open(
		scenario([
			server(120, { type: 'ping', text: 'p' }),
			network(130, { type: 'change', from: 'server', offset: 129, length: 1, hex: '09' }),
		]),
	);
	expect(arrows()[2]!.ariaLabel).toContain('Ping “p” · breaks a rule · changed');
});

test('looking in makes it longer and keeps the moment; 0 fits it again', async () => {
	const { lab } = await open(PING);
	const track = () => document.querySelector<HTMLElement>('.track')!.offsetHeight;
	const before = track();
	lab.playHead.moveTo(150);
	arrows()[3]!.focus();
	await userEvent.keyboard('+++');
	expect(track()).toBeGreaterThan(before * 2);
	await userEvent.keyboard('0');
	expect(track()).toBeLessThanOrEqual(before);
	await button('Zoom in').click();
	await button('Fit').click();
	expect(track()).toBeLessThanOrEqual(before);
});

test('ten thousand entries are few nodes, at any zoom', async () => {
	const { lab } = await open(
		scenario(
			[
				...Array.from({ length: 999 }, (_, i) =>
					client(110 + i, { type: 'text', text: String(i) }),
				),
				server(on('message'), { type: 'echo' }),
			],
			{ boxes: [{ kind: 'caching' }] },
		),
	);
	expect(lab.timeline.entries.length).toBeGreaterThan(9000);
	flushSync();
	const counts = [];
	for (let i = 0; i < 8; i++) {
		await button('Zoom in').click();
		counts.push(document.querySelectorAll('*').length);
	}
	expect(Math.max(...counts)).toBeLessThan(1400);
	expect(Math.min(...counts)).toBeGreaterThan(100);
});

test('a band of many opens when it is chosen', async () => {
	const { lab } = await open(
		scenario(
			Array.from({ length: 300 }, (_, i) =>
				client(110 + i / 50, { type: 'text', text: String(i) }),
			),
		),
	);
	lab.playHead.moveTo(115);
	const found = () => arrows().find((one) => one.ariaLabel!.includes('in a row'));
	await expect.poll(found).toBeDefined();
	const band = found()!;
	expect(band.ariaLabel).toContain('Press Enter to zoom in');
	const before = document.querySelector<HTMLElement>('.track')!.offsetHeight;
	band.focus();
	await userEvent.keyboard('{Enter}');
	const height = () => document.querySelector<HTMLElement>('.track')!.offsetHeight;
	await expect.poll(height).toBeGreaterThan(before);
});

test('from 390 px on nothing scrolls sideways and all states are read', async () => {
	const { host } = await open(PING, { width: 358, height: 480, words: zhCN });
	for (const part of [host, ...host.querySelectorAll('.scroller')]) {
		expect(part.scrollWidth).toBeLessThanOrEqual(part.clientWidth);
	}
	expect(document.querySelector('.notes text')!.getAttribute('transform')).toContain('rotate(90');
});

test('the table has the same, filtered, and copies it as text', async () => {
	const { lab, copied } = await open(PING);
	await button('Table').click();
	const rows = () =>
		[...document.querySelectorAll('tbody tr:not(.room)')].map((row) =>
			[...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()),
		);
	await expect.poll(() => rows().length).toBeGreaterThan(8);
	await page.getByLabelText('Kind').selectOptions('frame');
	await page.getByLabelText('Side', { exact: true }).selectOptions('client');
	await expect.poll(rows).toEqual([
		['165.0 ms', 'Client → Server', 'frame', 'Pong “♥”', '9', 'Ping “♥”'],
		['205.0 ms', 'Client → Server', 'frame', 'Close 1000 bye', '11', 'close(1000)'],
	]);
	await page.getByRole('button', { name: 'Pong “♥”' }).click();
	expect(lab.selected!.frame!.opcode).toBe(10);
	await button('Copy as text').click();
	expect(copied[0]).toBe(
		'Time\tSide\tKind\tEvent\tBytes\tCause\n' +
			'165.0 ms\tClient → Server\tframe\tPong “♥”\t9\tPing “♥”\n' +
			'205.0 ms\tClient → Server\tframe\tClose 1000 bye\t11\tclose(1000)\n',
	);
});

/**
 * Takes the browser's workers away, so that the page writes the files: a worker reads all its modules again for each
 * file. Workers are the subject of the tests of SaveCase.
 */
function withoutWorkers(): void {
	vi.stubGlobal('Worker', undefined);
}

afterEach(() => {
	vi.unstubAllGlobals();
});

/** Chooses files of the menu “Export” and returns what the page saves. */
async function exported(whats: readonly string[], announcements: readonly unknown[]) {
	const saved: { readonly name: string; readonly content: Promise<Blob> }[] = [];
	const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
	click.mockImplementation(function (this: HTMLAnchorElement) {
		saved.push({ name: this.download, content: fetch(this.href).then((got) => got.blob()) });
	});
	try {
		for (const [i, what] of whats.entries()) {
			await button('Export').click();
			await page.getByRole('menuitem', { name: what }).click();
			// Drawing a PNG takes its time.
			await expect.poll(() => announcements.length).toBe(i + 1);
		}
	} finally {
		click.mockRestore();
	}
	const contents = await Promise.all(saved.map(({ content }) => content));
	return saved.map(({ name }, i) => ({ name, content: contents[i]! }));
}

test('the diagram is saved as SVG and PNG, the scenario as JSON', async () => {
	const { lab, announcements } = await open(PING);
	const saved = await exported(
		['Diagram as SVG', 'Diagram as PNG', 'Scene as JSON'],
		announcements,
	);
	expect(saved.map(({ name }) => name.split('.').at(-1))).toEqual(['svg', 'png', 'json']);
	const [svg, png, json] = saved.map(({ content }) => content);
	const drawn = await svg!.text();
	for (const word of ['Client', 'Server', 'Ping “♥”', 'CLOSING', '240 ms']) {
		expect(drawn.includes(`>${word}<`)).toBe(true);
	}
	expect(drawn.includes('>now<')).toBe(false);
	expect(png!.type).toBe('image/png');
	expect(JSON.parse(await json!.text())).toEqual(lab.branch.scenario);
});

test('the picture of a long conversation is whole, and saving moves nothing', async () => {
	const { announcements, host } = await open(PING);
	for (let i = 0; i < 12; i++) await button('Zoom in').click();
	const scroller = host.querySelector<HTMLElement>('.scroller')!;
	scroller.scrollTop = 2000;
	await expect.poll(() => titles()).not.toContain('GET /chat');
	const [before, [svg, png]] = [
		scroller.scrollTop,
		await exported(['Diagram as SVG', 'Diagram as PNG'], announcements),
	];
	expect(scroller.scrollTop).toBe(before);
	const drawn = new DOMParser().parseFromString(await svg!.content.text(), 'image/svg+xml');
	const texts = [...drawn.querySelectorAll('text')].map((one) => one.textContent);
	for (const title of ['GET /chat', 'Ping “♥”', 'Close 1000 bye']) expect(texts).toContain(title);
	expect(drawn.documentElement.getAttribute('height')).toMatch(/^6\d{3}/);
	// A PNG begins with its signature and its size.
	const head = new DataView(await png!.content.slice(0, 24).arrayBuffer());
	const [width, height] = [head.getUint32(16), head.getUint32(20)];
	expect([height > 12_000, height <= 16_384, width > 600]).toEqual([true, true, true]);
});

test('the diagram is copied as an image, and a refusal is said', async () => {
	const given: ClipboardItem[] = [];
	let allowed = true;
	const write = (items: ClipboardItem[]) =>
		allowed
			? Promise.resolve(void given.push(...items))
			: Promise.reject(new DOMException('no', 'NotAllowedError'));
	Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true });
	try {
		const { announcements } = await open(PING);
		await exported(['Copy the diagram as an image'], announcements);
		expect(announcements[0]).toBe('The image is in the clipboard.');
		const image = await createImageBitmap(await given[0]!.getType('image/png'));
		expect(image.width).toBeGreaterThan(600);
		allowed = false;
		announcements.length = 0;
		await exported(['Copy the diagram as an image'], announcements);
		expect(announcements[0]).toContain('Save the PNG instead.');
	} finally {
		Reflect.deleteProperty(navigator, 'clipboard');
	}
});

test('the connection is saved as files that the Doctor reads', async () => {
	const { announcements } = await open(PING);
	withoutWorkers();
	const forms = ['Capture (pcapng)', 'HAR file', 'Hex dump', 'Connection as JSON'];
	const saved = await exported([...forms, 'Table of events (CSV)'], announcements);
	const ends = saved.map(({ name }) => name.split('.').at(-1));
	expect(ends).toEqual(['pcapng', 'har', 'txt', 'json', 'csv']);
	const readings = await Promise.all(
		saved.slice(0, forms.length).map(async ({ content }, i) => {
			const bytes = new Uint8Array(await content.arrayBuffer());
			const read = i === 0 ? bytes : await content.text();
			return readPiece({ content: read, name: null, kind: null });
		}),
	);
	expect(readings.map(({ kind }) => kind)).toEqual(['capture', 'har', 'bytes', 'transcript']);
	expect(readings.map(({ connections }) => connections.length)).toEqual([1, 1, 1, 1]);
	expect(await saved[4]!.content.text()).toContain('Ping,1,,9,0');
});

test('programs that repeat the connection are shown, copied and saved', async () => {
	const { copied, announcements } = await open(PING);
	withoutWorkers();
	await button('Export').click();
	await page.getByRole('menuitem', { name: 'Code that repeats the connection' }).click();
	const server = page.getByRole('region', { name: 'Server' });
	await expect.element(server.getByText('WebSocketServer')).toBeVisible();
	await page.getByRole('tab', { name: 'Python, websockets' }).click();
	await expect
		.element(server.getByText('ws.protocol.send_ping(bytes.fromhex("e299a5"))'))
		.toBeVisible();
	await button('Copy the client’s program').click();
	expect(copied[0]).toContain('await ws.close(1000, "bye")');
	await page.getByRole('tab', { name: 'Browser' }).click();
	await expect.element(server.getByText('A browser cannot be a server.')).toBeVisible();
	const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
	await button('Save the client’s program').click();
	expect(announcements).toEqual(['Saved websocket-101-hello-client.js.']);
	click.mockRestore();
	await button('Close').click();
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('the picture has the conversation, and not the play head or the selection', async () => {
	const { lab, announcements } = await open(PING);
	const [atStart] = await exported(['Diagram as SVG'], announcements);
	lab.select(lab.units.find(({ arrives }) => arrives !== null)!);
	lab.playHead.moveTo(150);
	await expect.poll(() => document.querySelector('.halo')).not.toBeNull();
	announcements.length = 0;
	const [later] = await exported(['Diagram as SVG'], announcements);
	expect((await later!.content.text()) === (await atStart!.content.text())).toBe(true);
});

test('with later events hidden no file contains them', async () => {
	const { lab, announcements } = await open(PING);
	lab.chooseLater(true);
	lab.playHead.moveTo(150);
	await expect.poll(() => titles()).not.toContain('Pong “♥”');
	withoutWorkers();
	const saved = await exported(
		['Diagram as SVG', 'Table of events (CSV)', 'HAR file'],
		announcements,
	);
	const [svg, csv, har] = await Promise.all(saved.map(({ content }) => content.text()));
	for (const later of ['Pong', 'CLOSING', 'Close', 'continuation', 'rld']) {
		expect(svg).not.toContain(later);
		expect(csv).not.toContain(later);
	}
	expect(svg).toContain('Ping “♥”');
	expect(csv).toContain('Ping');
	expect(har).not.toContain('world');
});

test('a node without a state is named alone', async () => {
	await open(PING);
	const spells = [...document.querySelectorAll('.spell title')].map((title) => title.textContent);
	expect(spells).toContain('Server');
	expect(spells).toContain('Client: CONNECTING');
	expect(spells.filter((text) => /[:：]\s*$/.test(text))).toEqual([]);
});
