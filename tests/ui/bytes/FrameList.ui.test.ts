import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { byteRange } from '../../../src/engine/report/index.ts';
import { Desk, pings } from '../desk.svelte.ts';
import ListHost from '../ListHost.svelte';

/** Masked text, a reserved opcode, then a Ping, which the receiver does not read after the failure. */
const FRAMES = '81 81 00 00 00 00 41 83 80 00 00 00 00 89 80 00 00 00 00';

async function open(document: string | Uint8Array): Promise<Desk> {
	const desk = new Desk(document);
	await render(ListHost, { desk });
	await expect.poll(() => lines().length).toBeGreaterThan(1);
	return desk;
}

const list = () => document.querySelector<HTMLElement>('[role=listbox]')!;
const lines = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];
const nameOf = (at: number) => lines()[at]!.querySelector('.unseen')!.textContent;
const chosen = () => lines().filter((line) => line.ariaSelected === 'true');
const press = (keys: string) => userEvent.keyboard(keys);

function inView(frame: number): boolean {
	const box = list().querySelector(`[data-line="${frame}"]`)?.getBoundingClientRect();
	const view = list().getBoundingClientRect();
	return box !== undefined && box.top >= view.top - 1 && box.bottom <= view.bottom + 1;
}

test('a line names the frame and shows where the connection ends', async () => {
	await open(FRAMES);
	const texts = lines().map((line) =>
		line.querySelector('.shown')!.textContent.replace(/\s+/g, ' ').trim(),
	);
	expect(texts).toEqual([
		'1 opcode 1 FIN 1 bytes A',
		'2 opcode 3 FIN 0 bytes ends the connection',
		'3 opcode 9 FIN 0 bytes',
	]);
	expect(lines().map((line) => line.matches('.after'))).toEqual([false, false, true]);
});

test('the severity of a mark is at the end of the line and in its name', async () => {
	const desk = await open(FRAMES);
	desk.marked = [{ range: byteRange(0, 1), severity: 'caution' }];
	await expect.poll(() => nameOf(0)).toBe('frame 1, caution');
	expect(lines()[0]!.matches('.caution')).toBe(true);
	expect(nameOf(1)).toBe('frame 2, fine');
});

test('a click and the arrow keys choose a frame', async () => {
	const desk = await open(FRAMES);
	await userEvent.click(lines()[1]!);
	expect(desk.frame).toBe(1);
	list().focus();
	await press('{ArrowDown}{ArrowDown}');
	expect(desk.frame).toBe(2);
	await press('{Home}');
	expect(desk.frame).toBe(0);
	expect(list().getAttribute('aria-activedescendant')).toBe(chosen()[0]!.id);
	await press('{End}{ArrowUp}');
	expect(desk.frame).toBe(1);
});

test('pointing at a line lights all bits of its frame', async () => {
	const desk = await open(FRAMES);
	await userEvent.hover(lines()[1]!);
	expect(desk.highlight).toEqual(byteRange(7, 13));
	desk.highlight = byteRange(0, 2);
	await expect
		.poll(() => lines().map((line) => line.matches('.hover')))
		.toEqual([true, false, false]);
});

test('PageDown is left to the shell', async () => {
	await open(FRAMES);
	const bubbled: string[] = [];
	const listen = (event: KeyboardEvent) => bubbled.push(event.key);
	window.addEventListener('keydown', listen);
	list().focus();
	await press('{PageDown}{ArrowDown}');
	window.removeEventListener('keydown', listen);
	expect(bubbled).toEqual(['PageDown']);
});

test('of half a million frames only those in view exist, and each can be gone to', async () => {
	const desk = await open(pings(1 << 20));
	for (const frame of [262_144, 3, (1 << 19) - 1]) {
		desk.frame = frame;
		await expect.poll(() => inView(frame)).toBe(true);
		expect(lines().length).toBeLessThan(16);
	}
	list().focus();
	await press('{ArrowUp}{ArrowUp}');
	expect(desk.frame).toBe((1 << 19) - 3);
	expect(inView(desk.frame)).toBe(true);
});
