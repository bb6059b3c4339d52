import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { frameOffset } from '../../../src/engine/frame/index.ts';
import { byteRange, type BitRange } from '../../../src/engine/report/index.ts';
import { Desk, blob, pings } from '../desk.svelte.ts';
import StripHost from '../StripHost.svelte';

const HELLO = '81 85 37 fa 21 3d 7f 9f 4d 51 58';

async function open(
	document: string | Uint8Array,
	selection: BitRange | null = null,
): Promise<Desk> {
	const desk = new Desk(document);
	desk.selection = selection;
	await render(StripHost, { desk });
	await expect.poll(() => strip().clientWidth).toBeGreaterThan(0);
	if (document.length > 0) await expect.poll(() => cells().length).toBeGreaterThan(0);
	return desk;
}

const strip = () => document.querySelector<HTMLElement>('[role=listbox]')!;
const cells = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];
const cell = (at: number) => document.querySelector<HTMLElement>(`[data-at="${at}"]`);
const current = () => document.getElementById(strip().getAttribute('aria-activedescendant') ?? '');
/** The names and notes of sections, and the numbers of frames. */
const texts = () => [...strip().querySelectorAll<HTMLElement>('.caption > *, .label > *')];
const press = (keys: string) => userEvent.keyboard(keys);

/** Waits until a scroll event has come and what it changed is drawn. */
const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

function shows(at: number): boolean {
	const box = cell(at)?.getBoundingClientRect();
	const view = strip().getBoundingClientRect();
	return box !== undefined && box.left >= view.left && box.right <= view.right;
}

test('each byte is an option named by its place, value and field', async () => {
	await open(HELLO);
	const names = cells().map((one) => one.getAttribute('aria-label'));
	expect(names.slice(0, 3)).toEqual([
		'byte 0, 0x81, first-byte',
		'byte 1, 0x85, length',
		'byte 2, 0x37, masking-key',
	]);
	expect(names[6]).toBe('byte 6, 0x7f, payload, H');
	expect(
		cells()
			.map((one) => one.textContent)
			.join(' '),
	).toBe(HELLO);
});

test('arrows, Home and End move one tab stop over bytes and frames', async () => {
	const desk = await open('01 03 48 65 6c 89 00 80 02 6c 6f');
	strip().focus();
	await press('{ArrowRight}{ArrowRight}');
	expect(desk.selection).toEqual(byteRange(2, 3));
	expect(current()?.getAttribute('aria-label')).toBe('frame 1, byte 2, 0x48, payload, H');
	await press('{ArrowDown}');
	expect(desk.selection).toEqual(byteRange(5, 6));
	await press('{ArrowDown}{End}');
	expect(desk.selection).toEqual(byteRange(10, 11));
	await press('{Home}{ArrowUp}');
	expect(desk.selection).toEqual(byteRange(5, 6));
	await press('{Control>}{Home}{/Control}');
	expect(desk.selection).toEqual(byteRange(0, 1));
	expect(document.activeElement).toBe(strip());
});

test('digits type over the high half, the low half, then the next byte', async () => {
	const desk = await open(HELLO);
	strip().focus();
	await press('8');
	expect(current()?.matches('.caret.low')).toBe(true);
	await press('2f');
	expect(desk.log).toEqual(['0 high 8', '0 low 2', '1 high 15']);
	expect([...desk.bytes.subarray(0, 2)]).toEqual([0x82, 0xf5]);
	expect(current()?.dataset['at']).toBe('1');
});

test('typing goes on after the last byte, in an empty document too', async () => {
	const desk = await open('');
	strip().focus();
	expect(current()?.getAttribute('aria-label')).toBe('end');
	await press('8900');
	expect([...desk.bytes]).toEqual([0x89, 0x00]);
	expect(desk.rows.count).toBe(1);
});

test('the caret goes back to the high half when something else is selected', async () => {
	const desk = await open(HELLO);
	strip().focus();
	await press('8');
	desk.selection = byteRange(6, 11);
	await expect.poll(() => current()?.dataset['at']).toBe('6');
	expect(current()?.matches('.low')).toBe(false);
});

test('a selection widened to a field leaves the caret where it was', async () => {
	const desk = await open(HELLO);
	strip().focus();
	desk.selection = byteRange(2, 3);
	await press('{ArrowRight}{ArrowRight}');
	desk.selection = byteRange(2, 6);
	await press('{ArrowRight}');
	expect(desk.selection).toEqual(byteRange(5, 6));
});

test('Enter goes into the bits; Delete and Insert take a byte away and add one', async () => {
	const desk = await open('89 00');
	strip().focus();
	await press('{ArrowRight}{Enter}{Insert}');
	expect(desk.log).toEqual(['enter 1']);
	expect([...desk.bytes]).toEqual([0x89, 0x00, 0x00]);
	await press('{Delete}{Backspace}');
	expect([...desk.bytes]).toEqual([0x89]);
});

test('PageDown, and keys with Ctrl, are left to the shell', async () => {
	await open(HELLO);
	const bubbled: string[] = [];
	const listen = (event: KeyboardEvent) => bubbled.push(event.key);
	window.addEventListener('keydown', listen);
	strip().focus();
	await press('{PageDown}{ArrowRight}{Control>}z{/Control}');
	window.removeEventListener('keydown', listen);
	expect(bubbled).toEqual(['PageDown', 'Control', 'z']);
});

test('a click selects its byte, and pointing lights it everywhere', async () => {
	const desk = await open(HELLO);
	await userEvent.click(cell(3)!);
	expect(desk.selection).toEqual(byteRange(3, 4));
	expect(desk.highlight).toEqual(byteRange(3, 4));
	desk.highlight = { start: 4, end: 8 };
	await expect.poll(() => cell(0)!.matches('.hover')).toBe(true);
	expect(cell(3)!.matches('.hover')).toBe(false);
});

test('a mark outlines its bytes and has its sign on the first', async () => {
	const desk = await open(HELLO);
	desk.marked = [{ range: byteRange(2, 6), severity: 'bad' }];
	await expect.poll(() => cell(2)!.dataset['sign']).toBe('×');
	expect([1, 2, 5, 6].map((at) => cell(at)!.matches('.bad'))).toEqual([false, true, true, false]);
	expect(cell(3)!.dataset['sign']).toBeUndefined();
	expect(cell(5)!.getAttribute('aria-label')).toContain('bad');
});

test('missing bytes are shown as missing', async () => {
	await open('81 05 48 65');
	await expect.poll(() => document.querySelectorAll('.ghost').length).toBe(3);
	expect(document.querySelector('.missing')?.textContent.trim()).toBe('3 missing');
});

test.each([
	['81 05 48', 4],
	['81 08', 8],
	['81 09', 3],
])('of %s each missing byte has a box, up to eight', async (text, boxes) => {
	await open(text);
	await expect.poll(() => document.querySelectorAll('.ghost').length).toBe(boxes);
});

test('a cut header shows how many bytes are missing at least', async () => {
	await open('81 fe 01');
	await expect
		.poll(() => document.querySelector('.missing')?.textContent.trim())
		.toBe('at least 5 missing');
});

test.each([
	['one frame of 1 MiB', blob((1 << 20) - 10)],
	['half a million frames', pings(1 << 20)],
])('%s takes few nodes, and every byte can be reached to the pixel', async (_, document_) => {
	const desk = await open(document_);
	for (const at of [777_777, 777_778, 0, (1 << 20) - 1, 500_000]) {
		desk.selection = byteRange(at, at + 1);
		await expect.poll(() => shows(at)).toBe(true);
		expect(strip().querySelectorAll('*').length).toBeLessThan(250);
	}
	strip().focus();
	await press('{ArrowLeft}{ArrowLeft}');
	expect(desk.selection).toEqual(byteRange(499_998, 499_999));
	await expect.poll(() => shows(499_998)).toBe(true);
	expect(current()?.dataset['at']).toBe('499998');
});

test('an initial selection, as from an address, is in view', async () => {
	await open(blob(4096), byteRange(3000, 3001));
	await expect.poll(() => shows(3000)).toBe(true);
});

test('each byte far ahead is scrolled to the same place, although the track is shortened', async () => {
	const desk = await open(pings(1 << 20));
	const rooms = new Set<number>();
	for (const at of [100_000, 200_002, 333_334, 500_000, 777_778]) {
		desk.selection = byteRange(at, at + 1);
		await expect.poll(() => shows(at)).toBe(true);
		const view = strip().getBoundingClientRect();
		rooms.add(Math.round(view.right - cell(at)!.getBoundingClientRect().right));
	}
	expect(rooms.size).toBe(1);
});

test('a jump of the scroll bar shows the bytes of that part of the document', async () => {
	const desk = await open(pings(1 << 20));
	strip().scrollLeft = (strip().scrollWidth - strip().clientWidth) / 2;
	const middle = frameOffset(desk.rows, desk.rows.count / 2);
	await expect
		.poll(() => cells().some((one) => Math.abs(Number(one.dataset['at']) - middle) < 50))
		.toBe(true);
	strip().scrollLeft = strip().scrollWidth;
	await expect.poll(() => shows((1 << 20) - 1)).toBe(true);
	strip().scrollLeft = 0;
	await expect.poll(() => shows(0)).toBe(true);
});

test.each([200, 12_000])(
	'the texts of a part of %i bytes stay in view while it scrolls through',
	async (payload) => {
		const desk = await open(Uint8Array.of(...blob(20), ...blob(payload)));
		await expect.poll(() => texts().length).toBeGreaterThan(0);
		const last = strip().scrollWidth - strip().clientWidth;
		for (const left of [...Array.from({ length: 40 }, (_, i) => i * 41), last, 60, 1, 0]) {
			strip().scrollLeft = left;
			await drawn();
			const view = strip().getBoundingClientRect();
			for (const note of strip().querySelectorAll('.caption i')) {
				const name = note.previousElementSibling!.getBoundingClientRect();
				const room = note.getBoundingClientRect().left - name.right;
				expect(room, `${note.textContent} at ${left}`).toBeGreaterThanOrEqual(-1);
			}
			for (const text of texts()) {
				const part = text.parentElement!.getBoundingClientRect();
				const { left: start, right: end } = text.getBoundingClientRect();
				const room = Math.min(part.right, view.right) - Math.max(part.left, view.left);
				// A part of which less is in view than its text needs shows the part of the text that has room.
				if (room < 180) continue;
				expect(start, `${text.textContent} at ${left}`).toBeGreaterThanOrEqual(view.left - 1);
				expect(end, `${text.textContent} at ${left}`).toBeLessThanOrEqual(view.right + 1);
			}
		}
		expect(desk.rows.count).toBe(2);
	},
);

test('a text is sticky only where its part leaves the view', async () => {
	const sticky = () => texts().filter((text) => getComputedStyle(text).position === 'sticky');
	const desk = await open(HELLO);
	await expect.poll(() => texts().length).toBeGreaterThan(0);
	expect(sticky()).toEqual([]);
	desk.bytes = blob(200);
	await expect.poll(() => sticky().map((text) => text.textContent)).toEqual(['200 bytes']);
});

test('an edit changes the bytes that are there and makes no new ones', async () => {
	const desk = await open(HELLO);
	const before = cells();
	strip().focus();
	await press('0');
	expect(desk.bytes[0]).toBe(0x01);
	expect(cells()).toEqual(before);
	expect(cell(0)!.textContent).toBe('01');
});
