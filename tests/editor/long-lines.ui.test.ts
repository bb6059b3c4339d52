// Texts that are short for a program and long for a page. What they cost is counted in elements and in characters drawn.
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { HttpMark } from '../../src/editor/settings.ts';
import { latin1Bytes, latin1Text } from '../../src/engine/bytes/index.ts';
import HttpHost from './HttpHost.svelte';
import { JsonTexts } from './json-texts.svelte.ts';
import JsonHost from './JsonHost.svelte';
import { Lab } from './lab.svelte.ts';
import { press } from './typing.ts';

const SIZE = 65_536;
const of = (part: string) => part.repeat(SIZE / part.length);
const utf8 = (text: string) => latin1Text(new TextEncoder().encode(text));

const HEADS: readonly (readonly [string, string])[] = [
	['letters', of('A')],
	['NUL', of('\0')],
	['letters between NUL', of('A\0')],
	['many controls', of('\x01\x02\x03\x04')],
	['emoji', utf8('\u{1f600}'.repeat(SIZE / 4))],
	['combining marks', utf8(`a${'\u0301'.repeat(SIZE / 2 - 1)}`)],
	['bidi marks', utf8('\u202e\u0627'.repeat(SIZE / 8))],
	['bare line feeds', of('a\n')],
	['short lines', of('\r\n')],
	['lines of controls', of('\0\x01\0\x01\0\x01\r\n')],
];

const MOST_ELEMENTS = 3000;
const MOST_CHARACTERS = 12_000;

const elements = () => document.querySelectorAll('.editor *').length;
const characters = () => document.querySelector('.editor')!.textContent.length;

async function arrived(): Promise<void> {
	await expect.poll(() => document.querySelector('.cm-content')).not.toBeNull();
}

/** Every mark that a head can have: one a byte, and one over all. */
const marksOn = (text: string): HttpMark[] => [
	{ from: 0, to: text.length, kind: 'value' },
	...Array.from(text, (_, at) => ({ from: at, to: at + 1, kind: 'fault' as const })),
];

describe.each(HEADS)('a head of 64 KiB of %s', (_, text) => {
	test('is drawn within a bound and takes a key at either end', async () => {
		const lab = new Lab(latin1Bytes(text));
		await render(HttpHost, { lab, marks: marksOn(text) });
		await arrived();
		expect(elements()).toBeLessThan(MOST_ELEMENTS);
		expect(characters()).toBeLessThan(MOST_CHARACTERS);
		await page.getByRole('textbox').click();
		await press('{Control>}{Home}{/Control}X');
		await expect.poll(() => lab.text === `X${text}`).toBe(true);
		await press('{Control>}{End}{/Control}Y');
		await expect.poll(() => lab.text === `X${text}Y`).toBe(true);
		expect(elements()).toBeLessThan(MOST_ELEMENTS);
		expect(characters()).toBeLessThan(MOST_CHARACTERS);
	});
});

test('the part that is not drawn opens where it is pressed, and where the caret goes', async () => {
	const lab = new Lab(latin1Bytes(`${'A'.repeat(20_000)}B${'C'.repeat(20_000)}`));
	await render(HttpHost, { lab });
	await arrived();
	const mark = () => page.getByTitle(/characters are not drawn/).first();
	await expect.element(mark()).toHaveAttribute('data-mark', '⋯ 37697 ⋯');
	const before = characters();
	await mark().click();
	await expect.poll(characters).toBeGreaterThan(before + 1000);
	await press('x');
	await expect.poll(() => lab.log).toEqual(['typing 2049-2049 78']);
	lab.selection = { from: 0, to: 0 };
	await press('{Control>}{End}{/Control}{ArrowLeft}y');
	await expect.poll(() => lab.log.at(-1)).toBe('typing 40001-40001 79');
});

test('typing beside the part that is not drawn leaves its place alone', async () => {
	const lab = new Lab(latin1Bytes('A'.repeat(60_000)));
	await render(HttpHost, { lab });
	await arrived();
	document.querySelector<HTMLElement>('.cm-content')!.focus();
	await press('abcde');
	await expect.poll(() => lab.bytes.length).toBe(60_005);
	expect(document.querySelectorAll('.editor-undrawn')).toHaveLength(1);
	expect(document.querySelector<HTMLElement>('.editor-undrawn')!.dataset['mark']).toBe('⋯ 57696 ⋯');
});

const SCENARIOS: readonly (readonly [string, string])[] = [
	['letters', of('A')],
	['emoji', of('\u{1f600}')],
	['combining marks', `a${'\u0301'.repeat(SIZE)}`],
	['bidi marks', of('\u202e\u0627\u2066\u0061')],
	['lone surrogates', of('\udc00')],
	['NUL', of('\0')],
	['short lines', of('a\n')],
];

describe.each(SCENARIOS)('a scenario of 64 Ki of %s', (_, text) => {
	test('is drawn within a bound and takes a key at either end', async () => {
		const texts = new JsonTexts(text);
		await render(JsonHost, { texts });
		await arrived();
		expect(elements()).toBeLessThan(MOST_ELEMENTS);
		expect(characters()).toBeLessThan(MOST_CHARACTERS);
		await page.getByRole('textbox').click();
		await press('{Control>}{Home}{/Control}X');
		await expect.poll(() => texts.text === `X${text}`).toBe(true);
		await press('{Control>}{End}{/Control}Y');
		await expect.poll(() => texts.text === `X${text}Y`).toBe(true);
		expect(elements()).toBeLessThan(MOST_ELEMENTS);
		expect(characters()).toBeLessThan(MOST_CHARACTERS);
	});
});
