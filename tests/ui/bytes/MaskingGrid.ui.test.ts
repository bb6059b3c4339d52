import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { readHex } from '../../../src/engine/bytes/index.ts';
import { encodeFrame } from '../../../src/engine/frame/index.ts';
import { bitRange, byteRange } from '../../../src/engine/report/index.ts';
import { Desk } from '../desk.svelte.ts';
import MaskingHost from '../MaskingHost.svelte';

const HELLO = '81 85 37 fa 21 3d 7f 9f 4d 51 58';

async function open(document: string | Uint8Array, settings: object = {}) {
	const desk = new Desk(document);
	await render(MaskingHost, { desk, ...settings });
	return desk;
}

const press = (keys: string) => userEvent.keyboard(keys);
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const values = (line: string) =>
	[...document.querySelectorAll<HTMLInputElement>(`[data-line="${line}"] input`)].map(
		(one) => one.value,
	);
const focused = () => document.activeElement?.getAttribute('aria-label');

test('payload, key and wire are lined up in columns', async () => {
	await open(HELLO);
	await expect.poll(() => values('payload').join(' ')).toBe('48 65 6c 6c 6f');
	expect(values('key').join(' ')).toBe('37 fa 21 3d 37');
	expect(values('wire').join(' ')).toBe('7f 9f 4d 51 58');
	await expect.element(field('payload byte 0, H')).toBeInTheDocument();
});

test('the bits under a 1 of the key are highlighted in all three lines', async () => {
	await open(HELLO);
	await expect.poll(() => values('wire').length).toBe(5);
	for (const line of ['payload', 'key', 'wire']) {
		const cell = document.querySelector(`[data-line="${line}"][data-index="0"]`)!;
		const flips = [...cell.querySelectorAll('button')].map((one) => one.matches('.flips'));
		expect(flips.map(Number).join('')).toBe('00110111');
	}
});

test('two digits write a byte, of the line they are typed in, and go on to the next', async () => {
	const desk = await open(HELLO);
	await field('payload byte 0, H').click();
	await press('4a7');
	expect(desk.log).toEqual(['payload 0 74']);
	expect(focused()).toBe('payload byte 1, e');
	await field('wire byte 4').click();
	await press('0F');
	expect(focused()).toBe('wire byte 4');
	await press('1e');
	await field('key byte 4').click();
	await press('xx1z2');
	expect(desk.log.slice(1)).toEqual(['wire 4 15', 'wire 4 30', 'key 0 18']);
});

test('a character that is no hex digit is not taken, and a message below the byte says so', async () => {
	const desk = await open(HELLO);
	const message = page.getByRole('alert');
	const byte = field('payload byte 0, H');
	await byte.click();
	await press('4g');
	await expect.element(message).toHaveTextContent('“g” is not a hex digit.');
	await expect.element(byte).toHaveValue('4');
	const box = (element: Element) => element.getBoundingClientRect();
	expect(box(message.element()).top).toBeGreaterThanOrEqual(box(byte.element()).bottom);
	const cell = byte.element().parentElement!;
	expect(box(message.element()).right).toBeLessThanOrEqual(box(cell).right);
	await press('8');
	await expect.element(message).not.toBeInTheDocument();
	expect(desk.log).toEqual(['payload 0 72']);
	await byte.click();
	await press('ü');
	await expect.element(message).toHaveTextContent('“ü” is not a hex digit.');
	await press('{ArrowDown}');
	await expect.element(message).not.toBeInTheDocument();
	expect(values('payload')[0]).toBe('48');
});

test('half a byte is forgotten when its field is left', async () => {
	const desk = await open(HELLO);
	await field('wire byte 1').click();
	await press('0{ArrowUp}');
	expect(values('wire')[1]).toBe('9f');
	expect(focused()).toBe('key byte 1');
	expect(desk.log).toEqual([]);
});

test('each bit of each line flips', async () => {
	const desk = await open(HELLO);
	await bitButton('payload', 1, 3).click();
	await bitButton('key', 4, 7).click();
	await bitButton('wire', 2, 0).click();
	await press(' ');
	expect(desk.log).toEqual(['flip payload 1 3', 'flip key 0 7', 'flip wire 2 0', 'flip wire 2 0']);
	expect(desk.selection).toEqual(byteRange(8, 9));
});

function bitButton(line: string, index: number, bit: number) {
	return page.getByRole('button', { name: `${line} byte ${index}, bit ${bit}`, exact: true });
}

test('arrows lead through digits and bits, over columns and lines, with one tab stop', async () => {
	const desk = await open(HELLO);
	await field('payload byte 0, H').click();
	await press('{ArrowRight}{ArrowRight}');
	expect(focused()).toBe('payload byte 0, bit 1');
	await press('{ArrowDown}{ArrowDown}{ArrowDown}');
	expect(focused()).toBe('wire byte 0, bit 1');
	await press('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
	expect(focused()).toBe('wire byte 0');
	await press('{End}');
	expect(focused()).toBe('wire byte 4');
	expect(desk.selection).toEqual(byteRange(10, 11));
	const stops = [...document.querySelectorAll<HTMLElement>('[data-slot]')].filter(
		(one) => one.tabIndex === 0,
	);
	expect(stops.map((one) => one.getAttribute('aria-label'))).toEqual(['wire byte 4']);
});

test('a long payload shows a few columns, turns pages and follows the selection', async () => {
	const payload = new Uint8Array(200_000).map((_, at) => at % 251);
	const bytes = encodeFrame({ fin: true, opcode: 2, key: readHex('37 fa 21 3d').bytes, payload });
	const desk = await open(bytes);
	await expect.poll(() => values('payload').length).toBe(5);
	await page.getByRole('button', { name: 'Next bytes' }).click();
	await expect.poll(() => values('payload').join(' ')).toBe('05 06 07 08 09');
	desk.selection = byteRange(bytes.length - 1, bytes.length);
	await expect.element(page.getByText('bytes 199995 to 199999 of 200000')).toBeInTheDocument();
	expect(document.querySelectorAll('.grid *').length).toBeLessThan(250);
	await field('wire byte 199995').click();
	await press('{ArrowLeft}');
	expect(focused()).toBe('wire byte 199994, bit 7');
});

test('little room shows fewer columns', async () => {
	await open(HELLO, { width: 500 });
	await expect.poll(() => values('payload').join(' ')).toBe('48 65');
});

test('a single column follows the selection, and arrows lead to the next byte', async () => {
	const desk = await open(HELLO, { single: true });
	const shown = () => ['payload', 'key', 'wire'].map((line) => values(line).join(' '));
	await expect.poll(shown).toEqual(['48', '37', '7f']);
	desk.selection = byteRange(10, 11);
	await expect.poll(shown).toEqual(['6f', '37', '58']);
	await expect.element(page.getByText('i = 4')).toBeInTheDocument();
	await expect.element(page.getByRole('button', { name: 'Next bytes' })).not.toBeInTheDocument();
	desk.selection = byteRange(5, 6);
	await expect.poll(shown).toEqual(['6c', '3d', '51']);
	await field('key byte 3').click();
	await press('{End}');
	expect(focused()).toBe('key byte 4');
	await expect.poll(shown).toEqual(['6f', '37', '58']);
});

test('a bit that is selected alone is marked, in the payload also where it is on the wire', async () => {
	const desk = await open(HELLO);
	const marked = () =>
		[...document.querySelectorAll('.dark')].map((one) => one.getAttribute('aria-label'));
	desk.selection = bitRange(9 * 8 + 2, 9 * 8 + 3);
	await expect.poll(marked).toEqual(['payload byte 3, bit 2', 'wire byte 3, bit 2']);
	desk.selection = bitRange(2 * 8, 2 * 8 + 1);
	await expect.poll(marked).toEqual(['key byte 0, bit 0', 'key byte 4, bit 0']);
	desk.selection = byteRange(2, 3);
	await expect.poll(marked).toEqual([]);
});

test('an unmasked frame explains itself and offers to mask', async () => {
	const desk = await open('81 01 41');
	await expect.element(page.getByText('Nothing is masked.')).toBeInTheDocument();
	await page.getByRole('button', { name: 'Mask this frame' }).click();
	expect(desk.log).toEqual(['mask']);
});

test.each([
	['81 85 37 fa', 'The key is cut.'],
	['81 80 37 fa 21 3d', 'There is no payload.'],
])('%s says why there is nothing to see', async (text, words) => {
	await open(text);
	await expect.element(page.getByText(words)).toBeInTheDocument();
});
