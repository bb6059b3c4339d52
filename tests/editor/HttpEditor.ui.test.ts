import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { latin1Bytes } from '../../src/engine/bytes/index.ts';
import DrawnLines from '../../src/editor/DrawnLines.svelte';
import { drawnHttpLines } from '../../src/editor/drawn-http-lines.ts';
import type { HttpTexts } from '../../src/editor/settings.ts';
import HttpHost from './HttpHost.svelte';
import { Lab } from './lab.svelte.ts';
import { compose, copyText, pasteText, press } from './typing.ts';

const REQUEST = 'GET / HTTP/1.1\r\nHost: a.example\r\n\r\n';

const box = () => page.getByRole('textbox', { name: 'Request' });
const dom = () => box().element() as HTMLElement;

const onScreen = (): string | null | undefined =>
	document.querySelector('.cm-content')?.textContent;

async function arrived(): Promise<void> {
	await expect.poll(() => document.querySelector('.cm-content')).not.toBeNull();
}

describe('the editor of a head', () => {
	async function open(text: string, { bareLineFeeds = false, refuse = false } = {}) {
		const lab = Object.assign(new Lab(latin1Bytes(text)), { refuse });
		await render(HttpHost, { lab, bareLineFeeds });
		await arrived();
		await box().click();
		return lab;
	}

	test('shows one line per CRLF and changes nothing by itself', async () => {
		const lab = await open(REQUEST);
		expect(lab.log).toEqual([]);
		expect(document.querySelectorAll('.editor-crlf')).toHaveLength(3);
	});

	test('a typed character is one edit of one byte', async () => {
		const lab = await open(REQUEST);
		await press('{Control>}{Home}{/Control}X');
		await expect.poll(() => lab.text).toBe(`X${REQUEST}`);
		expect(lab.log).toEqual(['typing 0-0 58']);
		expect(lab.selection).toEqual({ from: 1, to: 1 });
	});

	test('Enter is CRLF', async () => {
		const lab = await open(REQUEST);
		await press('{Control>}{Home}{/Control}{End}{Enter}A');
		await expect.poll(() => lab.text).toBe('GET / HTTP/1.1\r\nA\r\nHost: a.example\r\n\r\n');
	});

	test('Enter is a bare LF where those are kept', async () => {
		const lab = await open(REQUEST, { bareLineFeeds: true });
		await press('{Control>}{Home}{/Control}{End}{Enter}A');
		await expect.poll(() => lab.text).toBe('GET / HTTP/1.1\nA\r\nHost: a.example\r\n\r\n');
		expect(document.querySelectorAll('.editor-control[data-mark="\\\\n"]')).toHaveLength(1);
	});

	test('Backspace at the start of a line takes both bytes of the CRLF', async () => {
		const lab = await open(REQUEST);
		await press('{Control>}{Home}{/Control}{ArrowDown}{Home}{Backspace}');
		await expect.poll(() => lab.text).toBe('GET / HTTP/1.1Host: a.example\r\n\r\n');
		expect(lab.log).toEqual(['typing 14-16']);
	});

	test('a typed é becomes the two bytes of its UTF-8, with the caret after them', async () => {
		const lab = await open(REQUEST);
		await press('{Control>}{Home}{/Control}');
		await userEvent.type(box(), '{Control>}{Home}{/Control}é', { skipClick: true });
		await expect.poll(() => lab.text).toBe(`\u00c3\u00a9${REQUEST}`);
		await press('!');
		await expect.poll(() => lab.text).toBe(`\u00c3\u00a9!${REQUEST}`);
	});

	test('a bare LF, a bare CR and a NUL stay in their line and are shown', async () => {
		const lab = await open('A\nB\rC\0D\r\nE');
		const marks = [...document.querySelectorAll<HTMLElement>('.editor-control')];
		expect(marks.map((mark) => mark.dataset['mark'])).toEqual(['\\n', '\\r', '\\0']);
		expect(marks.map((mark) => mark.title)).toEqual([
			'a bare line feed',
			'a bare carriage return',
			'a NUL byte',
		]);
		await press('{Control>}{End}{/Control}!');
		await expect.poll(() => lab.text).toBe('A\nB\rC\0D\r\nE!');
	});

	test('a CR that meets its LF ends the line', async () => {
		const lab = await open('A\rx\nB');
		await press('{Control>}{Home}{/Control}{ArrowRight}{ArrowRight}{Delete}');
		await expect.poll(() => lab.text).toBe('A\r\nB');
		await expect.poll(() => document.querySelectorAll('.editor-crlf').length).toBe(1);
		await press('{Control>}{End}{/Control}C');
		await expect.poll(() => lab.text).toBe('A\r\nBC');
	});

	test('pasted lone LFs become CRLF, and their number is reported', async () => {
		const lab = await open('');
		pasteText(dom(), 'GET /\nHost: b\r\n\n');
		await expect.poll(() => lab.text).toBe('GET /\r\nHost: b\r\n\r\n');
		expect(lab.log).toContain('converted 2');
		expect(lab.log[0]).toMatch(/^paste 0-0/);
		await press('X');
		await expect.poll(() => lab.text).toBe('GET /\r\nHost: b\r\n\r\nX');
	});

	test('pasted lone LFs stay where bare line feeds are kept', async () => {
		const lab = await open('', { bareLineFeeds: true });
		pasteText(dom(), 'A\nB\r\nC');
		await expect.poll(() => lab.text).toBe('A\nB\r\nC');
		expect(lab.edits).toHaveLength(1);
	});

	test('a copy has CRLF, and comes back as the same bytes', async () => {
		const all = 'A: \u00c3\u00a9\r\nB: \u00ff\n\r\n';
		const lab = await open(all);
		await press('{Control>}a{/Control}');
		const text = copyText(dom());
		expect(text).toBe(all);
		await press('{Control>}{End}{/Control}');
		pasteText(dom(), text);
		await expect.poll(() => lab.text).toBe(all + all);
	});

	test('a copy of UTF-8 is the text it spells', async () => {
		await open('\u00c3\u00a9\r\n');
		await press('{Control>}a{/Control}');
		expect(copyText(dom())).toBe('\u00e9\r\n');
	});

	test('a cut copies the text and removes it', async () => {
		const lab = await open(REQUEST);
		await press('{Control>}{Home}{/Control}{Shift>}{ArrowDown}{/Shift}');
		expect(copyText(dom(), 'cut')).toBe('GET / HTTP/1.1\r\n');
		await expect.poll(() => lab.text).toBe('Host: a.example\r\n\r\n');
	});

	test('a change from outside keeps the caret and is no edit', async () => {
		const lab = await open(REQUEST);
		await press('{Control>}{Home}{/Control}{ArrowDown}{End}');
		lab.apply({ from: 0, to: 3, insert: latin1Bytes('DELETE') });
		await expect.poll(() => document.querySelector('.editor')?.textContent).toContain('DELETE');
		expect(lab.log).toEqual([]);
		await press('!');
		await expect.poll(() => lab.text).toBe('DELETE / HTTP/1.1\r\nHost: a.example!\r\n\r\n');
	});

	test('a refused edit leaves the text as it was', async () => {
		const lab = await open(REQUEST, { refuse: true });
		await press('{Control>}{Home}{/Control}X');
		await expect.poll(() => lab.log).toHaveLength(1);
		await expect
			.poll(() => document.querySelector('.cm-line, .editor-text')?.textContent)
			.toBe('GET / HTTP/1.1');
	});

	test('the selection is reported in bytes, with line ends counted as two', async () => {
		const lab = await open(REQUEST);
		await press('{Control>}{Home}{/Control}{ArrowDown}{Home}');
		await expect.poll(() => lab.selection).toEqual({ from: 16, to: 16 });
		await press('{Shift>}{End}{/Shift}');
		await expect.poll(() => lab.selection).toEqual({ from: 16, to: 31 });
	});

	test('undo keys go on to the window, and nothing native is undone', async () => {
		const lab = await open(REQUEST);
		await press('{Control>}{Home}{/Control}XY');
		await expect.poll(() => lab.text).toBe(`XY${REQUEST}`);
		const seen: string[] = [];
		const listen = (event: KeyboardEvent) => seen.push(event.key);
		window.addEventListener('keydown', listen);
		await press('{Control>}z{/Control}');
		window.removeEventListener('keydown', listen);
		expect(seen).toContain('z');
		expect(lab.text).toBe(`XY${REQUEST}`);
	});

	test('Tab leaves the editor; Escape gives the focus to its box and goes no further', async () => {
		await open(REQUEST);
		const seen: string[] = [];
		const listen = (event: KeyboardEvent) => seen.push(event.key);
		window.addEventListener('keydown', listen);
		await press('{Escape}');
		window.removeEventListener('keydown', listen);
		expect(seen).toEqual([]);
		expect(document.activeElement?.classList.contains('editor')).toBe(true);
		await box().click();
		await press('{Tab}');
		expect(dom().contains(document.activeElement)).toBe(false);
	});

	test('a run of typing is sealed when the caret goes elsewhere, and when the focus leaves', async () => {
		const lab = await open(REQUEST);
		await press('{Control>}{Home}{/Control}A');
		await press('{ArrowRight}');
		await expect.poll(() => lab.log.at(-1)).toBe('seal');
		await press('B{Tab}');
		await expect.poll(() => lab.log.at(-1)).toBe('seal');
	});

	test('a composition is one edit, at its end, of UTF-8', async () => {
		const lab = await open(REQUEST);
		await press('{Control>}{Home}{/Control}{ArrowDown}');
		await compose('n');
		await compose('ni');
		await expect.poll(() => onScreen()).toContain('niHost');
		expect(lab.log).toEqual([]);
		// A change from outside waits: it would tear the composition.
		lab.apply({ from: 0, to: 3, insert: latin1Bytes('DELETE') });
		await compose('\u4f60', 'end');
		await expect
			.poll(() => lab.text)
			.toBe('DELETE / HTTP/1.1\r\n\u00e4\u00bd\u00a0Host: a.example\r\n\r\n');
		expect(lab.edits).toEqual(['typing 19-19 e4 bd a0']);
		await press('!');
		await expect.poll(() => lab.text).toContain('\u00a0!Host');
		await expect.poll(() => onScreen()).toContain('DELETE');
	});

	test('is a named multi-line text box', async () => {
		await open(REQUEST);
		await expect.element(box()).toHaveAttribute('aria-multiline', 'true');
		await expect.element(box()).toHaveAccessibleName('Request');
	});
});

test('marks keep their text in the frame of a typed character', async () => {
	const at = REQUEST.indexOf('Host');
	const marks = [{ from: at, to: at + 5, kind: 'name' }] as const;
	await render(HttpHost, { lab: new Lab(latin1Bytes(REQUEST)), marks });
	await arrived();
	await box().click();
	await press('{Control>}{Home}{/Control}');
	const event = { inputType: 'insertText', data: 'x', cancelable: true, bubbles: true };
	dom().dispatchEvent(new InputEvent('beforeinput', event));
	expect(onScreen()).toMatch(/^xGET/);
	expect(document.querySelector('.mark-name')?.textContent).toBe('Host:');
});

const NO_TITLES: HttpTexts = {
	...{ crlf: '', bareLf: '', bareCr: '', nul: '', control: '' },
	undrawn: String,
};

test('the lines on a page that comes from a server stand where the editor draws them', async () => {
	const long = `GET /${'long-'.repeat(30)} HTTP/1.1\r\nHost: a.example\r\nX: \u00c3\u00a9\n\r\n\r\n`;
	const marks = [
		{ from: 0, to: 3, kind: 'strong' },
		{ from: 166, to: 170, kind: 'name' },
		{ from: 172, to: 181, kind: 'value' },
	] as const;
	const lit = { from: 172, to: 181 };
	const boxes = (parts: string) =>
		[...document.querySelectorAll(parts)].map((part) => {
			const { top, left, right, height } = part.getBoundingClientRect();
			return [top, left, right, height].map(Math.round);
		});
	const MARKED = '.mark-strong, .mark-name, .mark-value, .editor-control';

	const { unmount } = await render(HttpHost, { lab: new Lab(latin1Bytes(long)), marks, lit });
	await arrived();
	await document.fonts.ready;
	await expect.poll(() => document.querySelectorAll('.line-lit').length).toBe(2);
	const drawn = [boxes('.cm-line'), boxes(MARKED), boxes('.editor')];
	expect(drawn.map(({ length }) => length)).toEqual([5, 4, 1]);
	await unmount();

	const lines = drawnHttpLines(latin1Bytes(long), marks, lit, NO_TITLES);
	const host = document.createElement('div');
	host.className = 'host';
	host.style.width = '420px';
	host.innerHTML = '<div class="editor http"></div>';
	document.body.append(host);
	await render(DrawnLines, { target: host.firstElementChild!, props: { lines } });
	expect([boxes('.editor-text'), boxes(MARKED), boxes('.editor')]).toEqual(drawn);
	host.remove();
});

test('an unfinished composition is kept when the editor or the page goes away', async () => {
	const lab = new Lab(latin1Bytes(REQUEST));
	const { unmount } = await render(HttpHost, { lab });
	await arrived();
	await box().click();
	await press('{Control>}{Home}{/Control}');
	await compose('\u4f60');
	expect(lab.log).toEqual([]);
	dispatchEvent(new Event('pagehide'));
	expect(lab.text).toBe(`\u00e4\u00bd\u00a0${REQUEST}`);
	await unmount();
	await expect.poll(() => lab.text).toBe(`\u00e4\u00bd\u00a0${REQUEST}`);
});
