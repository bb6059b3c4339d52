import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { encodeUtf8, hexText } from '../../../src/engine/bytes/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { bitRange, byteRange } from '../../../src/engine/report/index.ts';
import { FrameLab } from '../../../src/panels/frame/frame-lab.svelte.ts';
import FramePanel from '../../../src/panels/frame/FramePanel.svelte';
import { en } from '../../../src/panels/frame/strings/en.ts';
import { zhCN } from '../../../src/panels/frame/strings/zh-CN.ts';
import { inPresent } from '../../support/in-present.ts';

const HELLO = '81 85 37 fa 21 3d 7f 9f 4d 51 58';

const verdict = () => page.getByRole('status', { name: 'Frame verdict', exact: true });
const payload = () => page.getByRole('textbox', { name: 'Payload', exact: true });
const hexBox = () => page.getByRole('textbox', { name: 'Frame bytes', exact: true });
const bit = (name: string) => page.getByRole('button', { name, exact: true });
const diagnoses = () =>
	page.getByRole('list', { name: 'Diagnoses', exact: true }).getByRole('listitem');
const heading = () => page.getByRole('heading', { level: 1 });
const dialog = () => page.getByRole('dialog');
const pasted = () => page.getByRole('textbox', { name: 'Pasted text' });

async function open(
	options: { hex?: string; from?: string; present?: boolean; words?: typeof en } = {},
) {
	const lab = new FrameLab();
	const { hex, from = 'client', words = en } = options;
	if (hex !== undefined) void lab.open(new URLSearchParams({ hex, from }));
	const shell = {
		present: options.present ?? false,
		copy: () => Promise.resolve(),
		announce: () => undefined,
		showTools: () => () => undefined,
		go: () => undefined,
	};
	await render(FramePanel, { lab, words, locale: 'en', shell });
	return lab;
}

const bytesOf = (lab: FrameLab) => hexText(lab.bytes);

/** What each of the six views shows of the document, read from the page. */
function shown() {
	const texts = (selector: string) =>
		[...document.querySelectorAll(selector)].map((node) => node.textContent.trim());
	const field = document.querySelector<HTMLTextAreaElement>('[aria-label="Frame bytes"]');
	const editor = field instanceof HTMLTextAreaElement ? [field.value] : texts('.hex .cm-line');
	return {
		strip: texts('.strip [role="option"][aria-setsize]').join(' '),
		hex: editor.join(' ').replace(/\s+/g, ' ').trim(),
		mask: document.querySelector('[aria-label$="bit 8, MASK"]')?.getAttribute('aria-pressed'),
		payload: document.querySelector<HTMLTextAreaElement>('[aria-label="Payload"]')?.value,
	};
}

describe('one document, six views', () => {
	test('a flipped MASK bit is seen in every one, with its reason', async () => {
		const lab = await open();
		await expect.element(verdict()).toHaveTextContent('Valid frame from a client');
		await bit('bit 8, MASK').click();
		expect(bytesOf(lab)).toBe('81 05 37 fa 21 3d 7f 9f 4d 51 58');
		await expect.element(heading()).toHaveTextContent('One bit flipped: MASK = 0');
		await expect
			.element(verdict())
			.toHaveTextContent('Frame 1 fails the connection with 1002: A client’s frame must be masked');
		await expect.element(bit('frame 1, bit 8, MASK')).toHaveAttribute('aria-pressed', 'false');
		await expect.element(diagnoses().first()).toHaveTextContent('RFC 6455 §5.1');
		await expect.element(diagnoses().first()).toHaveTextContent('ends the connection: 1002');
		await expect.element(diagnoses().nth(1)).toHaveTextContent('shown for information');
		await expect.element(page.getByRole('listbox', { name: 'Frames' })).toBeInTheDocument();
		await expect
			.poll(() => shown())
			.toEqual({
				strip: bytesOf(lab),
				hex: bytesOf(lab),
				mask: 'false',
				payload: expect.stringMatching(/^7.!=/) as string,
			});
	});

	test('the view that has the focus is drawn at once, and the others a frame after it', async () => {
		const lab = await open();
		await expect.element(payload()).toHaveValue('Hello');
		const strip = page.getByRole('listbox', { name: 'Bytes of the document' });
		(strip.element() as HTMLElement).focus();
		lab.flip(8);
		flushSync();
		expect(shown()).toEqual({ strip: bytesOf(lab), hex: HELLO, mask: 'true', payload: 'Hello' });
		// The newest state is drawn, not the one that was put off.
		lab.flip(8);
		lab.flip(0);
		await expect.element(page.getByRole('button', { name: 'FIN: 0' })).toBeInTheDocument();
		await expect.poll(shown).toMatchObject({ hex: bytesOf(lab), mask: 'true', payload: 'Hello' });
		(bit('bit 8, MASK').element() as HTMLElement).focus();
		const before = bytesOf(lab);
		lab.flip(8);
		flushSync();
		expect(shown()).toMatchObject({ strip: before, mask: 'false', payload: 'Hello' });
		await payload().click();
		lab.flip(8);
		flushSync();
		expect(shown().payload).toBe('Hello');
	});

	test('the characters of a typed payload are drawn a frame after it, unless they have the focus', async () => {
		const lab = await open({ hex: HELLO });
		const first = () => document.querySelector('.characters b')?.textContent;
		await expect.poll(first).toBe('H');
		(payload().element() as HTMLElement).focus();
		lab.setPayload(encodeUtf8('Jello'));
		flushSync();
		expect(shown().payload).toBe('Jello');
		expect(first()).toBe('H');
		await expect.poll(first).toBe('J');
		(page.getByRole('button', { name: 'J: 4a' }).element() as HTMLElement).focus();
		lab.setPayload(encodeUtf8('Cello'));
		flushSync();
		expect(first()).toBe('C');
	});

	test('the bit takes 0, 1, Space and Enter', async () => {
		const lab = await open();
		(bit('bit 0, FIN').element() as HTMLElement).focus();
		await userEvent.keyboard('0');
		expect(bytesOf(lab).slice(0, 2)).toBe('01');
		await userEvent.keyboard('0');
		expect(bytesOf(lab).slice(0, 2)).toBe('01');
		await userEvent.keyboard('1');
		expect(bytesOf(lab)).toBe(HELLO);
		await userEvent.keyboard(' ');
		expect(bytesOf(lab).slice(0, 2)).toBe('01');
		await userEvent.keyboard('{Enter}');
		expect(bytesOf(lab)).toBe(HELLO);
		await expect.element(bit('bit 0, FIN')).toHaveFocus();
	});

	test('the strip takes digits, and Enter goes into the byte’s bits', async () => {
		const lab = await open();
		const strip = page.getByRole('listbox', { name: 'Bytes of the document' });
		(strip.element() as HTMLElement).focus();
		await userEvent.keyboard('82');
		expect(bytesOf(lab).slice(0, 5)).toBe('82 85');
		await userEvent.keyboard('{Enter}');
		await expect.element(bit('bit 8, MASK')).toHaveFocus();
	});

	test('typing a payload keeps focus and caret, and masks and counts at each key', async () => {
		const lab = await open();
		await payload().click();
		const field = payload().element() as HTMLTextAreaElement;
		field.setSelectionRange(4, 4);
		await userEvent.keyboard('XY');
		await expect.element(payload()).toHaveFocus();
		expect(field.value).toBe('HellXYo');
		expect(field.selectionStart).toBe(6);
		expect(bytesOf(lab).slice(0, 5)).toBe('81 87');
		expect(lab.rows.faultCount).toBe(0);
		await expect.poll(() => shown().hex).toBe(bytesOf(lab));
		lab.history.undo();
		expect(bytesOf(lab)).toBe(HELLO);
		await expect.poll(() => field.value).toBe('Hello');
	});

	test('typing hex changes the other views, half a byte changes none', async () => {
		const lab = await open();
		await hexBox().click();
		await userEvent.keyboard('{Control>}{End}{/Control} 0');
		expect(bytesOf(lab)).toBe(HELLO);
		await expect.element(page.getByText('a byte lacks its second digit')).toBeVisible();
		await userEvent.keyboard('0');
		expect(bytesOf(lab)).toBe(`${HELLO} 00`);
		await expect.element(hexBox()).toHaveFocus();
		await expect.poll(() => shown().strip).toBe(`${HELLO} 00`);
	});
});

describe('fields', () => {
	test('unmasking keeps the payload, and the raw bit does not', async () => {
		const lab = await open();
		await page.getByRole('button', { name: 'Unmask', exact: true }).click();
		expect(bytesOf(lab)).toBe('81 05 48 65 6c 6c 6f');
		lab.history.undo();
		await page.getByRole('button', { name: 'MASK: 1 · masked', exact: true }).click();
		expect(bytesOf(lab)).toBe('81 05 37 fa 21 3d 7f 9f 4d 51 58');
	});

	test('opcode, length form, length and key are their own controls', async () => {
		const lab = await open();
		await page.getByRole('combobox', { name: 'opcode' }).selectOptions('2');
		expect(bytesOf(lab).slice(0, 2)).toBe('82');
		await page.getByRole('combobox', { name: 'Length form' }).selectOptions('64');
		expect(bytesOf(lab).slice(0, 29)).toBe('82 ff 00 00 00 00 00 00 00 05');
		await expect
			.element(verdict())
			.toHaveTextContent('A 64-bit length where a shorter form is enough');
		await page.getByRole('button', { name: 'Write the shortest length' }).click();
		expect(bytesOf(lab).slice(0, 5)).toBe('82 85');
		await page.getByRole('textbox', { name: 'length', exact: true }).fill('6');
		await expect.element(verdict()).toHaveTextContent('waits for 1 more byte');
		await page.getByRole('textbox', { name: 'length', exact: true }).fill('5');
		await page.getByRole('textbox', { name: 'masking key', exact: true }).fill('00000000');
		expect(bytesOf(lab)).toBe('82 85 00 00 00 00 7f 9f 4d 51 58');
		await expect.element(verdict()).toHaveTextContent('The receiver goes on: ');
	});

	test.each(['1,000', '1 000', '１０００'])(
		'the length and the limit are read as people type them: %s',
		async (text) => {
			const lab = await open({ hex: '82 05 48 65 6c 6c 6f', from: 'server' });
			await page.getByRole('textbox', { name: 'length', exact: true }).fill(text);
			expect(bytesOf(lab).slice(0, 11)).toBe('82 7e 03 e8');
			await page.getByText('Connection', { exact: true }).click();
			await page.getByRole('textbox', { name: 'Longest message' }).fill(text);
			expect(lab.history.document.limit).toBe(1000);
		},
	);

	test('the direction changes the duties', async () => {
		const lab = await open();
		await page.getByRole('radio', { name: 'server → client' }).click({ force: true });
		expect(lab.history.document.from).toBe('server');
		await expect.element(verdict()).toHaveTextContent('1002');
		await page
			.getByRole('list', { name: 'Diagnoses' })
			.getByRole('button', { name: 'Unmask it' })
			.click();
		await expect.element(verdict()).toHaveTextContent('Valid frame from a server');
	});
});

describe('payload forms', () => {
	test('JSON shows the place of its fault', async () => {
		const lab = await open({ hex: '81 00', from: 'server' });
		await page.getByRole('tab', { name: 'JSON' }).click();
		await payload().fill('{"a": [1, 2}');
		await expect
			.element(page.getByText('Line 1, column 12: “}” is not expected here'))
			.toBeVisible();
		await payload().fill('{"a":[1,2]}');
		await expect.element(page.getByText('Valid JSON')).toBeVisible();
		await page.getByRole('button', { name: 'Indent' }).click();
		expect((payload().element() as HTMLTextAreaElement).value).toBe(
			'{\n  "a": [\n    1,\n    2\n  ]\n}',
		);
		expect(lab.payload.length).toBe(29);
	});

	test('a Close is a code and a reason', async () => {
		const lab = await open({ hex: '88 02 03 e8', from: 'server' });
		await page.getByRole('textbox', { name: 'Reason' }).fill('再见');
		expect(bytesOf(lab)).toBe('88 08 03 e8 e5 86 8d e8 a7 81');
		await page.getByRole('textbox', { name: 'Close code' }).fill('1005');
		await expect.element(verdict()).toHaveTextContent('1002');
		await page.getByRole('button', { name: 'Use code 1000' }).click();
		await expect.element(verdict()).toHaveTextContent('Valid frame');
	});

	test('the first bad byte of a text is marked over the bytes', async () => {
		await open({ hex: '81 05 61 ed a0 80 62', from: 'server' });
		await expect.element(page.getByText('first invalid byte: payload byte 2')).toBeVisible();
		expect(document.querySelector('.first-bad')?.textContent).toBe('a0');
	});
});

describe('a paste', () => {
	async function paste(text: string) {
		await page.getByRole('button', { name: 'Paste', exact: true }).click();
		await pasted().fill(text);
	}

	test('shows how it was read, and the other reading as a button', async () => {
		const lab = await open();
		await paste('0000000 8581 fa37 3d21 9f7f 514d 0058\n000000b\n');
		await expect
			.element(dialog())
			.toHaveTextContent('a dump in words (bytes of a word swapped): 11 bytes');
		await expect.element(dialog()).toHaveTextContent('does not say in which order');
		await page.getByRole('button', { name: /bytes as printed/ }).click();
		await expect
			.element(dialog().getByText(/^Read as a dump in words \(bytes as printed\)/))
			.toBeVisible();
		await page.getByRole('button', { name: /bytes of a word swapped/ }).click();
		await page.getByRole('button', { name: 'Replace everything' }).click();
		expect(bytesOf(lab)).toBe(HELLO);
		await expect.element(dialog()).not.toBeInTheDocument();
	});

	test('with a handshake in front opens the frames after it, from their sender', async () => {
		const lab = await open();
		const head = 'HTTP/1.1 101 Switching Protocols\r\n\r\n';
		const all = new TextEncoder().encode(head);
		await paste(`${hexText(all)} 89 00`);
		await page.getByRole('button', { name: 'Open the 2 bytes after the handshake' }).click();
		expect(bytesOf(lab)).toBe('89 00');
		expect(lab.history.document.from).toBe('server');
	});

	test('of TLS is called encrypted, and unreadable characters are located', async () => {
		const lab = await open();
		await paste('16 03 03 00 20 01 02');
		await expect
			.element(dialog())
			.toHaveTextContent('These bytes are TLS records. They are encrypted');
		await pasted().fill('81 05\n48 6');
		await expect
			.element(dialog())
			.toHaveTextContent('Line 2, column 4: a byte lacks its second digit');
		await userEvent.keyboard('{Escape}');
		expect(bytesOf(lab)).toBe(HELLO);
	});

	test('of more than a mebibyte is refused, and the document stays', async () => {
		const lab = await open();
		await page.getByRole('button', { name: 'Paste', exact: true }).click();
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', '00'.repeat(LIMITS.frameDocument + 1));
		await expect.element(pasted()).toBeVisible();
		pasted()
			.element()
			.dispatchEvent(
				new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
			);
		await expect.element(dialog()).toHaveTextContent('more than this lab holds (1 MiB)');
		await expect.element(page.getByRole('button', { name: 'Replace everything' })).toBeDisabled();
		expect(bytesOf(lab)).toBe(HELLO);
	});
});

test('half a million frames in place of one are not all drawn, and undo does not draw them either', async () => {
	const lab = await open();
	await expect.poll(() => document.querySelector('.cm-line')).not.toBeNull();
	const many = new Uint8Array(LIMITS.frameDocument).map((_, i) => (i % 2 === 0 ? 0x82 : 0));
	lab.replace({ ...lab.history.document, bytes: many, from: 'server' });
	await expect.element(verdict()).toHaveTextContent('524,288 valid frames from a server');
	expect(document.querySelectorAll('.cm-line').length).toBeLessThan(200);
	expect(document.querySelectorAll('*').length).toBeLessThan(1500);
	lab.history.undo();
	await expect.element(payload()).toHaveValue('Hello');
	lab.history.redo();
	await expect.element(verdict()).toHaveTextContent('524,288 valid frames');
	expect(document.querySelectorAll('.cm-line').length).toBeLessThan(200);
});

test('a pasted frame whose bits are flipped far above the hex bytes leaves few of their lines drawn', async () => {
	await page.viewport(1280, 720);
	const lab = await open();
	await expect.poll(() => document.querySelector('.cm-line')).not.toBeNull();
	await hexBox().click();
	await userEvent.keyboard('{Control>}a{/Control}');
	const bytes = Uint8Array.from({ length: 4000 }, (_, i) => [0x82, 0xfe, 0x0f, 0x98][i] ?? i * 7);
	const clipboardData = new DataTransfer();
	clipboardData.setData('text/plain', hexText(bytes));
	hexBox()
		.element()
		.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	await expect.poll(() => lab.bytes.length).toBe(4000);
	const mask = page.getByRole('button', { name: /bit 8, MASK$/ }).first();
	for (const byte of [0x7e, 0xfe]) {
		await mask.click();
		await expect.poll(() => lab.bytes[1]).toBe(byte);
	}
	const end = hexText(bytes.subarray(-16));
	await expect.poll(() => document.querySelector('.cm-content')?.textContent).toContain(end);
	expect(document.querySelectorAll('.cm-line').length).toBeLessThan(90);
});

test('an example shows its note until it is changed', async () => {
	const lab = await open();
	await page.getByRole('button', { name: 'Examples' }).click();
	await page.getByRole('menuitem', { name: 'A 64-bit length that was misread' }).click();
	await expect.poll(() => lab.historyEntry).toBe(1);
	await expect
		.element(page.getByText(/the length has eight bytes, 00 00 00 00 11 22 33 44/).first())
		.toBeVisible();
	await expect.element(verdict()).toHaveTextContent('waits for 287,454,017 more bytes');
	lab.flip(0);
	await expect
		.element(page.getByText(/the length has eight bytes, 00 00 00 00 11 22 33 44/))
		.not.toBeInTheDocument();
});

test('a recorded example names its sender', async () => {
	const lab = await open();
	await page.getByRole('button', { name: 'Examples' }).click();
	await page.getByRole('menuitem', { name: 'ws, server: no context takeover' }).click();
	await expect.element(verdict()).toHaveTextContent('4 valid frames from a server');
	await expect
		.element(page.getByText(/no message refers back to another. Recorded from ws 8/))
		.toBeVisible();
	expect(lab.history.document).toMatchObject({ deflate: true, takesOver: false });
});

test('Present shows the broken byte, the reason, the fix and the way back', async () => {
	const lab = await open({ present: true, words: zhCN });
	lab.flip(8);
	await expect.element(heading()).toHaveTextContent('翻转一位：MASK = 0');
	const list = page.getByRole('list', { name: '诊断' });
	await expect.element(list).toHaveTextContent('客户端发出的帧必须带掩码');
	expect(document.querySelectorAll('.grid [data-bit]').length).toBe(8);
	await page.getByRole('button', { name: '翻回去' }).click();
	expect(bytesOf(lab)).toBe(HELLO);
	lab.flip(8);
	await page.getByRole('button', { name: '用新的掩码键加掩码' }).click();
	expect(lab.frame?.masked).toBe(true);
});

inPresent((width, height) => {
	const labHeight = () => document.querySelector('.frame-lab')!.getBoundingClientRect().height;
	/** The three rows of masking: the hex digits, the character and the eight bits of each. */
	const masking = () =>
		[...document.querySelectorAll<HTMLElement>('.cell[data-line]')].map((cell) => {
			const bits = [...cell.querySelectorAll('button')];
			const digits = cell.querySelector('input')!.value;
			const pressed = bits.map((one) => Number(one.getAttribute('aria-pressed') === 'true'));
			return `${digits} ${cell.dataset['character'] ?? ''} ${pressed.join('')}`;
		});

	test.each([
		['en', en],
		['zh-CN', zhCN],
	] as const)('shows how a byte is masked, all of it in the window (%s)', async (_, words) => {
		const lab = await open({ present: true, words });
		await expect.poll(() => document.querySelectorAll('[data-bit]').length).toBe(8);
		expect(masking()).toEqual([]);
		for (const [at, rows] of [
			[10, ['6f o 01101111', '37  00110111', '58  01011000']],
			[4, ['6c l 01101100', '21  00100001', '4d  01001101']],
		] as const) {
			lab.select(byteRange(at, at + 1));
			await expect.poll(masking).toEqual(rows);
			const [cell] = document.querySelectorAll('.cell[data-line]');
			const row = cell!.getBoundingClientRect();
			const first = cell!.querySelector('button')!.getBoundingClientRect();
			expect(first.top, 'the bits are beside the digits').toBeLessThan(row.top + row.height / 2);
			expect(parseFloat(getComputedStyle(cell!).fontSize)).toBeGreaterThanOrEqual(24);
			expect(labHeight()).toBeLessThanOrEqual(height);
			expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
		}
		lab.flip(87);
		await expect.poll(masking).toEqual(['6e n 01101110', '37  00110111', '59  01011001']);
		expect(labHeight()).toBeLessThanOrEqual(height);
	});
});

test('in Present an arrow key leads from the header into the key, and the focus stays on its bit', async () => {
	const lab = await open({ present: true });
	lab.select(bitRange(15, 16));
	await expect.element(bit('bit 15, payload length')).toBeInTheDocument();
	(bit('bit 15, payload length').element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(bit('key byte 0, bit 0')).toHaveFocus();
	await userEvent.keyboard(' ');
	expect(bytesOf(lab)).toBe('81 85 b7 fa 21 3d 7f 9f 4d 51 58');
});

test('in Present an unmasked byte shows its own bits, and is called unmasked', async () => {
	const lab = await open({ hex: '81 01 41', from: 'server', present: true });
	lab.select(byteRange(2, 3));
	await expect.element(bit('bit 16, payload')).toBeInTheDocument();
	expect(document.querySelector('.cell[data-line]')).toBeNull();
	await expect.element(page.getByText('without masking')).toBeVisible();
});

test('a diagnosis selects its bits, and hovering lights them', async () => {
	const lab = await open({ hex: '81 05 61 62 ff 63 64', from: 'server' });
	await diagnoses().first().hover();
	await expect.poll(() => lab.highlight).toEqual({ start: 32, end: 40 });
	await diagnoses().first().getByRole('button').first().click();
	expect(lab.selection).toEqual({ start: 32, end: 40 });
});

test('the current frame is shown as a picture, and the dialog gives the focus back', async () => {
	await open({ hex: HELLO });
	const button = page.getByRole('button', { name: 'Picture', exact: true });
	await button.click();
	await expect
		.element(dialog().getByRole('img', { name: /^Bytes: “Hello”, masked/ }))
		.toBeVisible();
	await userEvent.keyboard('{Escape}');
	await expect.element(dialog()).not.toBeInTheDocument();
	await expect.element(button).toHaveFocus();
});
