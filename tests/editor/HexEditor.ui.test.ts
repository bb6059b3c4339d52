import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { hexLines, readHex } from '../../src/engine/bytes/index.ts';
import { drawLater } from '../../src/platform/late-drawing.ts';
import type { HexRun } from '../../src/editor/settings.ts';
import HexHost from './HexHost.svelte';
import { Lab } from './lab.svelte.ts';
import { compose, copyText, pasteText, press } from './typing.ts';

const HELLO = '81 85 37 fa 21 3d 7f 9f 4d 51 58';

const box = () => page.getByRole('textbox', { name: 'Frame bytes' });
const dom = () => box().element() as HTMLElement;
const bytesOf = (text: string) => readHex(text).bytes;

async function arrived(): Promise<void> {
	await expect.poll(() => document.querySelector('.cm-content')).not.toBeNull();
}

function shown(): string {
	return [...document.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n');
}

/** Returns where the rows are in which the bytes of a line are drawn. */
function topsOfBytes(line: Element): readonly number[] {
	const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode()!;
	return Array.from({ length: Math.ceil(text.textContent!.length / 3) }, (_, i) => {
		const range = document.createRange();
		range.setStart(text, 3 * i);
		range.setEnd(text, 3 * i + 2);
		return Math.round(range.getBoundingClientRect().top);
	});
}

describe('the editor of bytes', () => {
	async function open(text: string, { refuse = false, takes = false } = {}) {
		const lab = Object.assign(new Lab(bytesOf(text)), { refuse, takes });
		await render(HexHost, { lab });
		await arrived();
		await box().click();
		return lab;
	}

	test('shows sixteen bytes per line and changes nothing by itself', async () => {
		const lab = await open('00'.repeat(33));
		expect(shown()).toBe(hexLines(bytesOf('00'.repeat(33))));
		expect(lab.log).toEqual([]);
	});

	test.each([
		[560, [16, 16, 1]],
		[480, [16, 16, 1]],
		[360, [8, 8, 8, 8, 1]],
		[320, [8, 8, 8, 8, 1]],
		[280, [8, 8, 8, 8, 1]],
		[200, [4, 4, 4, 4, 4, 4, 4, 4, 1]],
	])('%d pixels have room for rows of %j bytes', async (width, rows) => {
		await open('00'.repeat(33));
		document.querySelector<HTMLElement>('.host')!.style.width = `${String(width)}px`;
		const tops = [...document.querySelectorAll('.cm-line, .editor-text')].flatMap(topsOfBytes);
		expect([...new Set(tops)].map((top) => tops.filter((one) => one === top).length)).toEqual(rows);
	});

	test('one digit is a draft, two are an edit', async () => {
		const lab = await open(HELLO);
		await press('{Control>}{End}{/Control}');
		await press(' a');
		await expect
			.poll(() => lab.draft)
			.toEqual({
				text: `${HELLO} a`,
				line: 1,
				column: HELLO.length + 2,
				found: 'a',
				kind: 'odd-digits',
			});
		expect(lab.log).toEqual([]);
		await press('b');
		await expect.poll(() => lab.hex).toBe(`${HELLO} ab`);
		expect(lab.draft).toBeNull();
		expect(lab.log).toEqual(['typing 11-11 ab']);
	});

	test('a digit typed over another is one edit of that byte', async () => {
		const lab = await open(HELLO);
		await press('{Control>}{Home}{/Control}{Delete}0');
		await expect.poll(() => lab.hex).toBe(HELLO.replace('81', '01'));
		expect(lab.log).toEqual(['typing 0-1 01']);
	});

	test('spaces and line breaks mean nothing, and stay while one is typing', async () => {
		const lab = await open(HELLO);
		await press('{Control>}{Home}{/Control}{ArrowRight}{ArrowRight}{Enter} ');
		expect(shown()).toBe(HELLO.replace('81 85', '81\n  85'));
		expect(lab.log).toEqual([]);
		await press('{Tab}');
		await expect.poll(shown).toBe(HELLO);
		expect(lab.edits).toEqual([]);
	});

	test('a bad character is a draft with its place, and it stays when the focus leaves', async () => {
		const lab = await open(`${'00'.repeat(16)}${HELLO}`);
		await press('{Control>}{End}{/Control} zz');
		await expect
			.poll(() => lab.draft)
			.toMatchObject({ line: 2, column: HELLO.length + 2, found: 'zz', kind: 'not-hex' });
		await press('{Tab}');
		await expect.poll(shown).toBe(`${hexLines(lab.bytes)} zz`);
		expect(lab.draft?.text).toBe(`${hexLines(lab.bytes)} zz`);
		expect(lab.edits).toEqual([]);
	});

	test('a draft goes with its editor and comes back with the next one', async () => {
		const lab = new Lab(bytesOf(HELLO));
		const first = await render(HexHost, { lab });
		await arrived();
		await box().click();
		await press('{Control>}{End}{/Control} zz');
		await expect.poll(() => lab.draft?.found).toBe('zz');
		const draft = lab.draft!.text;
		await first.unmount();
		expect(lab.draft?.text).toBe(draft);
		await render(HexHost, { lab, draft });
		await arrived();
		await expect.poll(shown).toBe(`${HELLO} zz`);
		// By this the site leaves the undo key to the editor.
		expect(dom().closest('[data-draft]')).not.toBeNull();
		await box().click();
		await press('{Control>}z{/Control}');
		await expect.poll(shown).toBe(HELLO);
		expect(lab.draft).toBeNull();
	});

	test('a composed text is a draft that one undo removes', async () => {
		const lab = await open(HELLO);
		await press('{Control>}{End}{/Control} ');
		await compose('世');
		await compose('世界');
		await compose('世界', 'end');
		await expect.poll(() => lab.draft?.found).toBe('世界');
		await press('{Control>}z{/Control}');
		await expect.poll(() => shown().trimEnd()).toBe(HELLO);
		expect(lab.draft).toBeNull();
		expect(lab.edits).toEqual([]);
		expect(lab.hex).toBe(HELLO);
	});

	test('undo takes back a draft first, and only then goes to the lab', async () => {
		const lab = await open(HELLO);
		await press('{Control>}{End}{/Control} a');
		await expect.poll(() => lab.draft).not.toBeNull();
		const seen: string[] = [];
		const listen = (event: KeyboardEvent) => seen.push(event.key);
		window.addEventListener('keydown', listen);
		await press('{Control>}z{/Control}');
		await expect.poll(() => lab.draft).toBeNull();
		expect(seen).not.toContain('z');
		await press('{Control>}z{/Control}');
		window.removeEventListener('keydown', listen);
		expect(seen).toContain('z');
		await expect.poll(() => shown().trimEnd()).toBe(HELLO);
	});

	test('a plain paste is one edit', async () => {
		const lab = await open(HELLO);
		await press('{Control>}a{/Control}');
		pasteText(dom(), '0x89, 0x00');
		await expect.poll(() => lab.hex).toBe('89 00');
		expect(lab.edits).toEqual(['paste 0-11 89 00']);
	});

	test('a long text that the browser inserts is read like a paste, and laid out in part', async () => {
		const lab = await open(HELLO);
		const cells = '81 00 '.repeat(20_000);
		await press('{Control>}a{/Control}');
		await compose(cells, 'end');
		await expect.poll(() => lab.bytes.length).toBe(40_000);
		expect(lab.edits).toHaveLength(1);
		expect(lab.edits[0]).toMatch(/^paste /);
		expect(shown().split('\n').length).toBeLessThan(200);
	});

	test('another paste is offered to the lab with the bytes it would replace', async () => {
		const lab = await open(HELLO, { takes: true });
		await press('{Control>}{Home}{/Control}{ArrowRight}{ArrowRight}{ArrowRight}');
		await press('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
		pasteText(dom(), 'iQA=');
		expect(lab.edits).toEqual(['offered 1-2 iQA=']);
		expect(shown()).toBe(HELLO);
	});

	test('a paste the lab does not take is a draft', async () => {
		const lab = await open(HELLO);
		await press('{Control>}{End}{/Control}');
		pasteText(dom(), ' iQ=');
		expect(lab.edits).toEqual(['offered 11-11  iQ=']);
		await expect.poll(() => lab.draft?.kind).toBe('not-hex');
		await expect.poll(shown).toBe(`${HELLO} iQ=`);
	});

	test('a change from outside goes in beside the caret', async () => {
		const lab = await open(HELLO);
		await press('{Control>}{End}{/Control}');
		lab.apply({ from: 0, to: 1, insert: bytesOf('01') });
		await expect.poll(shown).toBe(HELLO.replace('81', '01'));
		lab.apply({ from: 1, to: 2, insert: bytesOf('') });
		await expect.poll(shown).toBe('01 37 fa 21 3d 7f 9f 4d 51 58');
		expect(lab.log).toEqual([]);
		await press('00');
		await expect.poll(() => lab.hex).toBe('01 37 fa 21 3d 7f 9f 4d 51 58 00');
	});

	test('a refused edit leaves the bytes as they were', async () => {
		const lab = await open(HELLO, { refuse: true });
		await press('{Control>}{End}{/Control}00');
		await expect.poll(() => lab.log).toHaveLength(1);
		await expect.poll(shown).toBe(HELLO);
	});

	test('the selection is reported in bytes', async () => {
		const lab = await open(`${'00'.repeat(16)}${HELLO}`);
		await press('{Control>}{End}{/Control}');
		await expect.poll(() => lab.selection).toEqual({ from: 26, to: 27 });
		await press('{Home}');
		await expect.poll(() => lab.selection).toEqual({ from: 16, to: 17 });
		await press('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
		await expect.poll(() => lab.selection).toEqual({ from: 16, to: 18 });
	});

	test('a copy is the text that is selected', async () => {
		await open(HELLO);
		await press('{Control>}a{/Control}');
		expect(copyText(dom())).toBe(HELLO);
	});

	test('each field has its class, also when runs are made on demand', async () => {
		const runs: HexRun[] = [
			{ from: 0, to: 1, kind: 'opcode' },
			{ from: 1, to: 2, kind: 'length' },
			{ from: 2, to: 6, kind: 'key' },
			{ from: 6, to: 11, kind: 'payload' },
		];
		const asked: string[] = [];
		await render(HexHost, {
			lab: new Lab(bytesOf(HELLO)),
			lit: { from: 1, to: 2 },
			runs: (from: number, to: number) => {
				asked.push(`${from}-${to}`);
				return runs;
			},
		});
		await arrived();
		const text = (kind: string) => document.querySelector(`.run-${kind}`)?.textContent;
		await expect.poll(() => text('opcode')).toBe('81');
		expect(text('length')).toBe('85');
		expect(text('key')).toBe('37 fa 21 3d');
		expect(text('payload')).toBe('7f 9f 4d 51 58');
		expect(document.querySelector('.lit')?.textContent).toBe('85');
		expect(new Set(asked)).toEqual(new Set(['0-11']));
	});

	test('a highlight from another view moves without a change of the text', async () => {
		const lab = new Lab(bytesOf(HELLO));
		const { rerender } = await render(HexHost, { lab, lit: { from: 0, to: 1 } });
		await arrived();
		const lit = () => document.querySelector('.lit')?.textContent;
		await expect.poll(lit).toBe('81');
		await rerender({ lit: { from: 2, to: 4 } });
		await expect.poll(lit).toBe('37 fa');
	});

	test('each field of a selection has an outline, and the space between two fields has none', async () => {
		const lab = new Lab(bytesOf(HELLO));
		const runs: HexRun[] = [
			{ from: 0, to: 1, kind: 'opcode' },
			{ from: 1, to: 2, kind: 'length' },
		];
		await render(HexHost, { lab, lit: { from: 0, to: 2 }, runs });
		await arrived();
		const outlined = () =>
			[...document.querySelectorAll('.lit')].map((piece) => [
				piece.textContent,
				getComputedStyle(piece).outlineStyle,
			]);
		await expect.poll(outlined).toEqual([
			['81', 'solid'],
			[' ', 'none'],
			['85', 'solid'],
		]);
	});

	test('a composition is read at its end, also when the bytes changed meanwhile', async () => {
		const lab = await open(HELLO);
		await press('{Control>}{End}{/Control} ');
		await compose('a');
		await compose('ab');
		await expect.poll(shown).toBe(`${HELLO} ab`);
		expect(lab.log).toEqual([]);
		lab.apply({ from: 0, to: 1, insert: bytesOf('') });
		await compose('ab', 'end');
		await expect.poll(() => lab.hex).toBe(`${HELLO.slice(3)} ab`);
		expect(lab.edits).toEqual(['typing 10-10 ab']);
		await press('{Tab}');
		await expect.poll(shown).toBe(`${HELLO.slice(3)} ab`);
	});

	test('the gutter shows the offset of each line', async () => {
		await open('00'.repeat(40));
		const numbers = [...document.querySelectorAll<HTMLElement>('.cm-gutterElement')]
			.filter((one) => one.style.visibility !== 'hidden')
			.map((one) => one.textContent);
		expect(numbers).toEqual(['0000', '0010', '0020']);
	});
});

test('an editor begins with its draft', async () => {
	await render(HexHost, { lab: new Lab(bytesOf(HELLO)), draft: `${HELLO} zz` });
	await expect.poll(shown).toBe(`${HELLO} zz`);
});

test('runs keep their text in the frame of a typed byte', async () => {
	const runs: HexRun[] = [{ from: 2, to: 6, kind: 'key' }];
	await render(HexHost, { lab: new Lab(bytesOf(HELLO)), runs });
	await arrived();
	await box().click();
	await press('{Control>}{Home}{/Control}');
	for (const data of ['4', '5']) {
		const event = { inputType: 'insertText', data, cancelable: true, bubbles: true };
		dom().dispatchEvent(new InputEvent('beforeinput', event));
	}
	expect(shown()).toBe(`45${HELLO}`);
	expect(document.querySelector('.run-key')?.textContent).toBe('37 fa 21 3d');
});

test('with the focus, a change from outside shows its text at once and its marks a frame later', async () => {
	const lab = new Lab(bytesOf(HELLO));
	let drawn = 0;
	const runs = (): HexRun[] => {
		drawn++;
		return [{ from: 0, to: 1, kind: 'opcode' }];
	};
	await render(HexHost, { lab, runs });
	await arrived();
	await box().click();
	drawn = 0;
	flushSync(() => lab.apply({ from: 0, to: 1, insert: bytesOf('01') }));
	expect(shown()).toBe(HELLO.replace('81', '01'));
	expect(drawn).toBe(0);
	await expect.poll(() => drawn).toBe(1);
	expect(document.querySelector('.run-opcode')?.textContent).toBe('01');
});

/** Returns the numbers of the gutter. */
const offsets = () =>
	[...document.querySelectorAll('.cm-lineNumbers .cm-gutterElement')].map((one) => one.textContent);

test('the offsets follow the bytes, a draft and its end', async () => {
	const lab = new Lab(bytesOf('00'.repeat(33)));
	await render(HexHost, { lab });
	await arrived();
	expect(offsets()).toEqual(['0000', '0010', '0020']);
	flushSync(() => lab.apply({ from: 0, to: 0, insert: bytesOf('01'.repeat(16)) }));
	expect(offsets()).toEqual(['0000', '0010', '0020', '0030']);
	await box().click();
	await press('{Control>}{Home}{/Control}ab');
	await expect.poll(offsets).toEqual(['0000', '0011', '0021', '0031']);
	await press('{Enter}');
	await expect.poll(offsets).toEqual(['0000', '0001', '0011', '0021', '0031']);
	await press('x{Enter}');
	expect(lab.draft?.found).toBe('x');
	await expect.poll(offsets).toEqual(['0000', '0001', '0001', '0011', '0021', '0031']);
	await press('{Control>}z{/Control}');
	await expect.poll(offsets).toEqual(['0000', '0001', '0011', '0021', '0031']);
	await compose('cd');
	await compose('cd', 'end');
	await expect.poll(offsets).toEqual(['0000', '0001', '0012', '0022', '0032']);
	await compose('ef世');
	await new Promise<void>(drawLater);
	await compose('ef世', 'end');
	await expect.poll(() => lab.draft?.found).toBe('世');
	await expect.poll(offsets).toEqual(['0000', '0001', '0013', '0023', '0033']);
});

test('with the focus, the offsets change a frame after the text', async () => {
	const lab = new Lab(bytesOf('00'.repeat(33)));
	await render(HexHost, { lab });
	await arrived();
	await box().click();
	flushSync(() => lab.apply({ from: 0, to: 1, insert: bytesOf('01 02 03') }));
	expect(shown().split('\n')[0]).toBe(`01 02 03${' 00'.repeat(15)}`);
	expect(offsets()).toEqual(['0000', '0010', '0020']);
	await expect.poll(offsets).toEqual(['0000', '0012', '0022']);
});

test('CodeMirror knows the height of short lines before it draws them, and a long line wraps', async () => {
	const lab = new Lab(bytesOf('00'.repeat(16 * 400)));
	await render(HexHost, { lab });
	document.querySelector<HTMLElement>('.host')!.style.width = '700px';
	await arrived();
	const lines = () => [...document.querySelectorAll<HTMLElement>('.cm-line')];
	const gutter = () => [...document.querySelectorAll<HTMLElement>('.cm-gutterElement')];
	const content = () => document.querySelector('.cm-content')!.getBoundingClientRect().height;
	const first = () => lines()[0]!.getBoundingClientRect();
	const row = first().height;
	await expect.poll(() => Math.abs(content() - 400 * row - 8)).toBeLessThan(1);
	// Lines that CodeMirror has not drawn yet.
	flushSync(() => lab.apply({ from: 0, to: 1, insert: bytesOf('01'.repeat(33)) }));
	const heights = gutter().map(({ style }) => Math.round(parseFloat(style.height)));
	expect(new Set(heights)).toEqual(new Set([Math.round(row)]));
	await box().click();
	await press('{Control>}{Home}{/Control}{End}');
	for (let i = 0; i < 25; i++) await press(' 22');
	await expect.poll(() => first().height).toBe(2 * row);
	const scroller = document.querySelector('.cm-scroller')!;
	expect(scroller.scrollWidth).toBe(scroller.clientWidth);
	await press('{Home}');
	// Home goes to the start of the second row.
	expect(getSelection()!.anchorOffset).toBeGreaterThan(0);
});

test('CodeMirror writes a typed character, and leaves a composition and a change of the selection to the browser', async () => {
	const lab = new Lab(bytesOf(HELLO));
	await render(HexHost, { lab });
	await arrived();
	await box().click();
	await press('{Control>}{Home}{/Control}');
	/** Asks as the browser does before it writes. @returns whether it may */
	const mayWrite = (more: InputEventInit) =>
		dom().dispatchEvent(
			new InputEvent('beforeinput', {
				inputType: 'insertText',
				cancelable: true,
				bubbles: true,
				...more,
			}),
		);
	expect(mayWrite({ data: '4' })).toBe(false);
	expect(shown()).toBe(`4${HELLO}`);
	expect(mayWrite({ data: '5', isComposing: true })).toBe(true);
	expect(mayWrite({ data: '5', inputType: 'insertCompositionText' })).toBe(true);
	expect(mayWrite({ data: '55' })).toBe(true);
	expect(mayWrite({ data: '\n' })).toBe(true);
	// The view has not heard of this selection yet: its events come later.
	getSelection()!.collapse(document.querySelector('.cm-line')!, 0);
	expect(mayWrite({ data: '5' })).toBe(true);
	expect(shown()).toBe(`4${HELLO}`);
});

test('an unfinished composition is kept when the editor or the page goes away', async () => {
	const lab = new Lab(bytesOf(HELLO));
	const { unmount } = await render(HexHost, { lab });
	await arrived();
	await box().click();
	await press('{Control>}{End}{/Control} ');
	await compose('世');
	expect(lab.draft).toBeNull();
	dispatchEvent(new Event('pagehide'));
	expect(lab.draft?.found).toBe('世');
	await compose('世界');
	await unmount();
	await expect.poll(() => lab.draft?.found).toBe('世界');
});

test.each([
	['in sight', 'with'],
	['in sight', 'without'],
	['out of sight', 'with'],
	['out of sight', 'without'],
])('a change of all lines draws few of them: %s, %s the focus', async (place, focus) => {
	const lab = new Lab(Uint8Array.from({ length: 4000 }, (_, i) => i));
	await render(HexHost, { lab });
	await arrived();
	const scroller = document.querySelector('.cm-scroller')!;
	if (focus === 'with') await box().click();
	scroller.scrollTop = 400;
	await expect.poll(() => document.querySelector('.cm-gap')).not.toBeNull();
	if (place === 'out of sight') {
		document.querySelector<HTMLElement>('.host')!.style.marginTop = '5000px';
		await new Promise((seen) => new IntersectionObserver(seen).observe(scroller));
	}
	let drawn = 0;
	const watch = new MutationObserver((records) => {
		drawn += records
			.flatMap(({ addedNodes }) => [...addedNodes])
			.filter((node) => node instanceof Element && node.matches('.cm-line')).length;
	});
	watch.observe(document.body, { childList: true, subtree: true });
	for (const [more, by] of [
		[0, 1],
		[4, 2],
		[-4, 3],
	] as const) {
		const length = lab.bytes.length + more;
		flushSync(() => (lab.bytes = Uint8Array.from({ length }, (_, i) => i * 7 + by)));
		await expect
			.poll(() => document.querySelector('.cm-content')!.textContent)
			.toContain(hexLines(lab.bytes).split('\n')[30]!);
		expect(scroller.scrollTop).toBe(400);
	}
	watch.disconnect();
	expect(drawn).toBeLessThan(3 * 90);
});

describe('a mebibyte', () => {
	const big = () => {
		const bytes = new Uint8Array(1 << 20);
		for (let i = 0; i < bytes.length; i++) bytes[i] = (i * 7) & 0xff;
		return bytes;
	};
	let mostAsked = 0;
	const frames = (from: number, to: number): HexRun[] => {
		mostAsked = Math.max(mostAsked, to - from);
		const runs: HexRun[] = [];
		for (let at = from - (from % 2); at < to; at += 2) {
			runs.push(
				{ from: at, to: at + 1, kind: 'opcode' },
				{ from: at + 1, to: at + 2, kind: 'length' },
			);
		}
		return runs;
	};

	test('opens, takes typing in the middle and a change from outside', async () => {
		const lab = new Lab(big());
		await render(HexHost, { lab, runs: frames });
		await arrived();
		await box().click();
		expect(document.querySelectorAll('*').length).toBeLessThan(1500);
		expect(mostAsked).toBeGreaterThan(0);
		expect(mostAsked).toBeLessThan(4096);
		await press('{Control>}{End}{/Control}');
		await expect.poll(() => lab.selection).toEqual({ from: (1 << 20) - 1, to: 1 << 20 });
		const scroller = document.querySelector('.cm-scroller')!;
		await expect.poll(() => scroller.scrollTop).toBeGreaterThan(1_000_000);
		await press('{Backspace}{Backspace}{Backspace}');
		await expect.poll(() => lab.bytes.length).toBe((1 << 20) - 1);
		const top = scroller.scrollTop;
		lab.apply({ from: 5, to: 7, insert: bytesOf('ff') });
		await expect.poll(() => lab.bytes.length).toBe((1 << 20) - 2);
		expect(Math.abs(scroller.scrollTop - top)).toBeLessThan(30);
		await press('{Tab}');
		await press('{Shift>}{Tab}{/Shift}');
		await press('aa');
		await expect.poll(() => lab.bytes.length).toBe((1 << 20) - 1);
	});
});
