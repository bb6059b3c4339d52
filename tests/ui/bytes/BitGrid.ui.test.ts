import { flushSync, mount, unmount } from 'svelte';
import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { frameAt } from '../../../src/engine/frame/index.ts';
import { bitRange, byteRange } from '../../../src/engine/report/index.ts';
import { Desk, blob } from '../desk.svelte.ts';
import GridHost from '../GridHost.svelte';

const HELLO = '81 85 37 fa 21 3d 7f 9f 4d 51 58';

async function open(document: string | Uint8Array, settings: object = {}, frame = 0) {
	const desk = new Desk(document);
	desk.frame = frame;
	const rendered = await render(GridHost, { desk, ...settings });
	const exported: unknown = rendered.component;
	const component = exported as { focusBit: (bit: number) => void };
	// Every bit, or as many as there is room for.
	const { offset, end } = frameAt(desk.rows, frame);
	const expected = 'single' in settings ? 8 : Math.min((end - offset) * 8, 40);
	await expect.poll(() => bits().length).toBeGreaterThanOrEqual(expected);
	return { desk, component };
}

const grid = () => document.querySelector<HTMLElement>('[role=group]')!;
const bits = () => [...grid().querySelectorAll<HTMLElement>('button')];
const bit = (at: number) => grid().querySelector<HTMLElement>(`[data-bit="${at}"]`);
const focused = () => Number((document.activeElement as HTMLElement).dataset['bit']);
const pressed = (at: number) => bit(at)?.getAttribute('aria-pressed');
const press = (keys: string) => userEvent.keyboard(keys);
const rowsShown = () => [...grid().querySelectorAll('.row')].map((row) => row.children.length);

test('a bit is a button named by its place and field, pressed when 1', async () => {
	await open(HELLO);
	expect(bits().length).toBe(88);
	expect([0, 3, 8, 15, 16, 48].map((at) => bit(at)!.getAttribute('aria-label'))).toEqual([
		'bit 0, FIN',
		'bit 3, RSV3',
		'bit 8, MASK',
		'bit 15, payload-length',
		'bit 16, masking-key',
		'bit 48, payload',
	]);
	expect(
		bits()
			.map((one) => (one.ariaPressed === 'true' ? 1 : 0))
			.join(''),
	).toMatch(/^1000000110000101/);
});

test('bits of a second frame count from its own first bit', async () => {
	await open('89 00 81 01 41', {}, 1);
	expect(bit(24)!.getAttribute('aria-label')).toBe('frame 2, bit 8, MASK');
});

test('a click, Space and Enter flip; 0 and 1 set', async () => {
	const { desk } = await open(HELLO);
	await userEvent.click(bit(8)!);
	expect(desk.bytes[1]).toBe(0x05);
	expect(desk.selection).toEqual(bitRange(8, 9));
	await press(' ');
	expect(desk.bytes[1]).toBe(0x85);
	await press('{Enter}');
	expect(desk.bytes[1]).toBe(0x05);
	await press('0');
	expect(desk.bytes[1]).toBe(0x05);
	await press('1');
	expect(desk.bytes[1]).toBe(0x85);
	expect(pressed(8)).toBe('true');
});

test('focus stays on the bit although the frame gets another shape under it', async () => {
	const { desk } = await open(HELLO);
	const mask = bit(8)!;
	mask.focus();
	await press(' ');
	expect(desk.rows.count).toBe(2);
	expect(document.activeElement).toBe(mask);
	expect(mask.getAttribute('aria-label')).toBe('frame 1, bit 8, MASK');
	await expect.poll(() => bits().length).toBe(56);
	await press(' ');
	expect(document.activeElement).toBe(mask);
	await expect.poll(() => bits().length).toBe(88);
});

test('arrows move by one and by a row, Home and End to the ends of the row', async () => {
	await open(HELLO, { perRow: 32 });
	bit(0)!.focus();
	await press('{ArrowRight}{ArrowRight}');
	expect(focused()).toBe(2);
	await press('{ArrowDown}');
	expect(focused()).toBe(34);
	await press('{End}');
	expect(focused()).toBe(63);
	await press('{ArrowDown}');
	expect(focused()).toBe(63);
	await press('{ArrowLeft}{ArrowDown}{Home}');
	expect(focused()).toBe(32);
	await press('{ArrowUp}{ArrowLeft}');
	expect(focused()).toBe(0);
	await press('{Control>}{End}{/Control}');
	expect(focused()).toBe(87);
	expect(
		bits()
			.filter((one) => one.tabIndex === 0)
			.map((one) => one.dataset['bit']),
	).toEqual(['87']);
});

test('PageDown is left to the shell', async () => {
	await open(HELLO);
	const bubbled: string[] = [];
	const listen = (event: KeyboardEvent) => bubbled.push(event.key);
	window.addEventListener('keydown', listen);
	bit(0)!.focus();
	await press('{PageDown}{ArrowRight}');
	window.removeEventListener('keydown', listen);
	expect(bubbled).toEqual(['PageDown']);
	expect(focused()).toBe(1);
});

test('the tab stop follows a selection made elsewhere', async () => {
	const { desk } = await open(HELLO);
	desk.selection = byteRange(6, 7);
	await expect.poll(() => bit(48)!.tabIndex).toBe(0);
	expect(bits().filter((one) => one.tabIndex === 0).length).toBe(1);
	expect(
		bits()
			.filter((one) => one.matches('.selected'))
			.map((one) => Number(one.dataset['bit'])),
	).toEqual([48, 49, 50, 51, 52, 53, 54, 55]);
});

test('pointing at a bit lights its field in the header, its byte in the payload', async () => {
	const { desk } = await open(HELLO);
	await userEvent.hover(bit(5)!);
	expect(desk.highlight).toEqual(bitRange(4, 8));
	await userEvent.hover(bit(60)!);
	expect(desk.highlight).toEqual(byteRange(7, 8));
	await expect.poll(() => bits().filter((one) => one.matches('.hover')).length).toBe(8);
});

test('a row has as many bits as fit with a width of 24 px', async () => {
	await open(HELLO, { width: 1000 });
	expect(rowsShown()[0]).toBeGreaterThan(32);
});

test('the numbers are above their bits, beside a scroll bar too', async () => {
	await open(blob(4_000));
	const middle = (element: Element) => {
		const { left, width } = element.getBoundingClientRect();
		return left + width / 2;
	};
	const numbers = [...document.querySelectorAll('.head i')];
	expect(numbers.length).toBe(32);
	for (const at of [0, 9, 31]) {
		expect(Math.abs(middle(numbers[at]!) - middle(bit(at)!))).toBeLessThan(2);
	}
});

test('less room makes shorter rows', async () => {
	await open(HELLO, { width: 330 });
	const width = bit(0)!.getBoundingClientRect().width;
	expect(bit(8)!.getBoundingClientRect().top).toBeGreaterThan(bit(7)!.getBoundingClientRect().top);
	expect(width).toBeGreaterThanOrEqual(24);
});

test('one byte alone can be shown, its bits named as ever, and keys lead on to the next', async () => {
	const { desk } = await open(HELLO, { single: true, perRow: 8, width: 330 });
	desk.selection = byteRange(1, 2);
	const places = () => bits().map((one) => Number(one.dataset['bit']));
	await expect.poll(places).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
	expect(bits()[0]!.getAttribute('aria-label')).toBe('bit 8, MASK');
	await userEvent.click(bits()[7]!);
	expect(desk.bytes[1]).toBe(0x84);
	await press('{ArrowRight}');
	expect(focused()).toBe(16);
	expect(places()).toEqual([16, 17, 18, 19, 20, 21, 22, 23]);
	await press('{ArrowUp}');
	expect(focused()).toBe(8);
});

test('a mark outlines its bits and has its sign on the first', async () => {
	const { desk } = await open(HELLO);
	desk.marked = [{ range: bitRange(8, 16), severity: 'caution' }];
	await expect.poll(() => bit(8)!.dataset['sign']).toBe('!');
	expect([7, 8, 15, 16].map((at) => bit(at)!.matches('.caution'))).toEqual([
		false,
		true,
		true,
		false,
	]);
	expect(bit(9)!.dataset['sign']).toBeUndefined();
});

test('of 1 MiB in one frame only the rows in view exist, and any bit can be gone to', async () => {
	const { component } = await open(blob((1 << 20) - 10));
	expect(bits().length).toBeLessThanOrEqual(320);
	for (const at of [8_000_001, 33, 4_194_304, 8_388_607]) {
		component.focusBit(at);
		expect(focused()).toBe(at);
		await expect.poll(() => inView(at)).toBe(true);
		expect(bits().length).toBeLessThanOrEqual(320);
	}
	await press('{ArrowUp}');
	expect(focused()).toBe(8_388_575);
});

test('the bit with the focus is kept when it is scrolled out of view', async () => {
	await open(blob((1 << 20) - 10));
	bit(40)!.focus();
	grid().scrollTop = 5_000_000;
	await expect.poll(() => bits().some((one) => Number(one.dataset['bit']) > 1_000_000)).toBe(true);
	expect(focused()).toBe(40);
	await press('{ArrowRight}');
	expect(focused()).toBe(41);
	await expect.poll(() => inView(41)).toBe(true);
});

function inView(at: number): boolean {
	const box = bit(at)?.getBoundingClientRect();
	const view = grid().getBoundingClientRect();
	return box !== undefined && box.top >= view.top && box.bottom <= view.bottom;
}

test.each([
	[900, 32],
	[440, 16],
	[330, 8],
])('%i pixels: the shape of its rows is known before the first frame', async (width, columns) => {
	const target = document.createElement('div');
	document.body.append(target);
	const component = mount(GridHost, { target, props: { desk: new Desk(HELLO), width } });
	flushSync();
	const shape = () => [
		target.querySelector<HTMLElement>('.grid')!.style.getPropertyValue('--columns'),
		target.querySelector<HTMLElement>('.track')!.style.height,
	];
	const [count, height] = shape();
	expect(count).toBe(String(columns));
	// Sizes that are observed later say the same.
	await expect.poll(() => bits().length).toBeGreaterThanOrEqual(40);
	expect(shape()).toEqual([count, height]);
	await unmount(component);
	target.remove();
});
