import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { sha1 } from '../../../src/engine/bytes/index.ts';
import { acceptFor } from '../../../src/engine/handshake/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { drawAllNow } from '../../../src/platform/late-drawing.ts';
import { AcceptKeyLab } from '../../../src/panels/accept-key/accept-key-lab.svelte.ts';
import AcceptKeyPanel from '../../../src/panels/accept-key/AcceptKeyPanel.svelte';
import { EXAMPLES } from '../../../src/panels/accept-key/examples.ts';
import { en } from '../../../src/panels/accept-key/strings/en.ts';
import { zhCN } from '../../../src/panels/accept-key/strings/zh-CN.ts';
import type { Digest } from '../../../src/panels/accept-key/web-crypto-check.svelte.ts';

const key = 'dGhlIHNhbXBsZSBub25jZQ==';
const accept = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

const keyBox = () => page.getByRole('textbox', { name: 'Sec-WebSocket-Key', exact: true });
const acceptBox = () => page.getByRole('textbox', { name: 'Accept to check', exact: true });
const output = () => page.getByRole('status', { name: 'Sec-WebSocket-Accept', exact: true });
const verdict = () => page.getByRole('status', { name: 'Pair verdict', exact: true });
const traced: Digest = (message) => Promise.resolve(sha1(message));
const lit = () =>
	[...document.querySelectorAll('.cell.lit')].map(
		(cell) =>
			`${cell.closest<HTMLElement>('[data-stage]')!.dataset['stage']}:${(cell as HTMLElement).dataset['at']}`,
	);

async function open(options: { digest?: Digest; words?: typeof en; present?: boolean } = {}) {
	const { digest = traced, words = en } = options;
	const lab = new AcceptKeyLab({ digest, randomBytes: (count) => new Uint8Array(count).fill(7) });
	lab.set('key', key);
	const copied: string[] = [];
	const announcements: string[] = [];
	const shell = {
		present: options.present ?? false,
		copy: (text: string) => Promise.resolve(void copied.push(text)),
		announce: (text: string) => void announcements.push(text),
		showTools: () => () => undefined,
		go: () => undefined,
	};
	await render(AcceptKeyPanel, { lab, words, locale: 'en', shell });
	return { lab, copied, announcements };
}

function paste(field: Element, text: string): boolean {
	const clipboardData = new DataTransfer();
	clipboardData.setData('text/plain', text);
	return field.dispatchEvent(
		new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
	);
}

describe('the key', () => {
	test('typed gives the accept value at once, and copying copies it', async () => {
		const { copied } = await open({ present: true });
		await keyBox().fill('w4v7O6xFTi36lq3RNcgctw==');
		await expect.element(output()).toHaveTextContent('Oy4NRAQ13jhfONC7bP8dTKb4PTU=');
		await page.getByRole('button', { name: 'Copy the accept value' }).click();
		expect(copied).toEqual(['Oy4NRAQ13jhfONC7bP8dTKb4PTU=']);
	});

	test('new is 16 bytes of the random source', async () => {
		await open();
		await page.getByRole('button', { name: 'New key' }).click();
		await expect.element(keyBox()).toHaveValue('BwcHBwcHBwcHBwcHBwcHBw==');
	});

	test('that is not valid is still computed, with the place of its fault and the required reaction of a server', async () => {
		await open();
		await keyBox().fill('-_hlIHNhbXBsZSBub25jZQ==');
		await expect.element(output()).toHaveTextContent('P3g8lMU/Kwi+Z/AAElO/WRNLM7g=');
		await expect.element(page.getByText(/Character 1, “-”, belongs to the URL-safe/)).toBeVisible();
		await expect
			.element(page.getByText(/must refuse this key, with 400 for example/))
			.toBeVisible();
		await expect.element(page.getByText('RFC 6455 §4.3')).toBeVisible();
		await expect.poll(() => document.querySelectorAll('.cell.bad').length).toBe(1);
	});

	test('over the limit is not taken, and the field shows the kept text', async () => {
		await open();
		await keyBox().fill('k'.repeat(LIMITS.key + 1));
		await expect.element(keyBox()).toHaveValue(key);
		await expect.element(page.getByText(/would have 4,097 characters/)).toBeVisible();
	});

	test('with a space after it offers to remove the space', async () => {
		await open();
		await keyBox().fill(`${key} `);
		await page.getByRole('button', { name: 'Remove the white space' }).click();
		await expect.element(keyBox()).toHaveValue(key);
	});

	test('of any length keeps the document small', async () => {
		await open();
		await keyBox().fill('k'.repeat(LIMITS.key));
		await expect.element(page.getByText('… and 4,032 more')).toBeVisible();
		await expect.element(page.getByRole('option', { name: '65 of 65' })).toBeInTheDocument();
		expect(document.querySelectorAll('*').length).toBeLessThan(1500);
	});
});

describe('a typed key', () => {
	const SHOWN = 'AQID';
	const texts = (selector: string) =>
		[...document.querySelectorAll(selector)].map((cell) => cell.textContent.trim());
	const key1 = () => texts('[data-stage="1"] .cell').length;
	const digest = () => texts('[data-stage="4"] .cell').join('');
	const code = () => document.querySelector<HTMLTextAreaElement>('.code textarea')!.value;
	const type = (lab: AcceptKeyLab) => {
		lab.type('key', SHOWN);
		flushSync();
	};

	test('is drawn with its accept value and its verdict first, and then in the stages and the programs', async () => {
		const { lab, copied } = await open();
		const before = digest();
		type(lab);
		await expect.element(output()).toHaveTextContent(acceptFor(SHOWN));
		lab.set('key', key);
		drawAllNow();
		flushSync();
		type(lab);
		expect(output().element().textContent).toBe(acceptFor(SHOWN));
		expect(page.getByText(/3 bytes/).elements()).not.toEqual([]);
		expect([key1(), digest(), code().includes(key)]).toEqual([key.length, before, true]);
		(page.getByRole('button', { name: 'Copy as JavaScript' }).element() as HTMLElement).click();
		expect(copied[0]).toContain(SHOWN);
		await expect.poll(() => [key1(), digest() !== before]).toEqual([SHOWN.length, true]);
		await expect.poll(code).toContain(SHOWN);
	});

	test('is drawn at once in a stage with the focus', async () => {
		const { lab } = await open();
		const before = digest();
		document.querySelector<HTMLElement>('[data-stage="4"] [data-at="0"]')!.focus();
		type(lab);
		expect([key1(), digest() !== before]).toEqual([key.length, true]);
	});

	test('lets the pointer and the rounds act at once on the stages that wait', async () => {
		const { lab } = await open();
		type(lab);
		lab.point({ type: 'digest', at: 2 });
		lab.goToRound(9);
		flushSync();
		expect(key1()).toBe(key.length);
		expect(lit()).toEqual(['4:2', '5:2', '5:3']);
		expect(texts('.head b')).toEqual(['block 1 · round 9 of 80']);
	});
});

describe('WebCrypto', () => {
	test('reports that both agree', async () => {
		await open();
		await expect.element(page.getByText('WebCrypto agrees.')).toBeVisible();
	});

	test('is reported as missing if the page is not a secure context, and the value stays', async () => {
		await open({ digest: () => Promise.resolve(null) });
		await expect.element(page.getByText(/came over plain http/)).toBeVisible();
		await expect.element(output()).toHaveTextContent(accept);
	});
});

describe('highlights', () => {
	test('follow a character of the key into its block', async () => {
		await open();
		await page.getByRole('button', { name: 'X 58, character 10 of the key' }).hover();
		expect(lit()).toEqual(['1:9', '3:9']);
		await expect.element(page.getByText('W[2]', { exact: true })).toBeVisible();
	});

	test('follow a character of the joined text, of the key or of the GUID', async () => {
		const { lab } = await open();
		lab.set('key', 'aé日b');
		await expect.poll(() => document.querySelector('.joined .client')?.textContent).toBe('aé日b');
		await page.getByText('日', { exact: true }).hover();
		expect(lit()).toEqual(['1:2', '3:3', '3:4', '3:5']);
		await userEvent.hover(document.querySelector('.joined .server [data-at="1"]')!);
		expect(lit()).toEqual(['3:8']);
	});

	test('follow a byte of the digest into base64, by keyboard too', async () => {
		await open();
		(document.querySelector('[data-stage="4"] [data-at="0"]') as HTMLElement).focus();
		await userEvent.keyboard('{End}{ArrowLeft}');
		expect(lit()).toEqual(['4:18', '5:24', '5:25']);
		await expect
			.element(page.getByRole('group', { name: 'Group 7 in bits' }))
			.toHaveTextContent(/^c4 ?ea/);
	});

	test('Tab stops once per row, and the arrow keys move up and down by the cells above', async () => {
		await open();
		const row = document.querySelector('[data-stage="3"] .cells')!;
		expect(row.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
		(row.querySelector('[data-at="5"]') as HTMLElement).focus();
		await userEvent.keyboard('{ArrowDown}');
		expect(lit()).toContain('3:21');
		await userEvent.keyboard('{ArrowUp}{ArrowUp}');
		expect(lit()).toContain('3:5');
	});
});

describe('the rounds', () => {
	test('show the round’s numbers, and the slider goes on into the next block', async () => {
		const { lab } = await open();
		lab.goToRound(80);
		const slider = page.getByRole('slider', { name: 'Round' });
		(slider.element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		expect(lab.computation.round).toBe(81);
		await expect.element(slider).toHaveAttribute('aria-valuetext', 'block 2, round 1 of 80');
		const before = document.querySelector('tbody tr td')!.textContent;
		expect(before).toBe(lab.computation.block.before[0]!.toString(16).padStart(8, '0'));
	});

	test('play by themselves and stop at the end', async () => {
		const { lab } = await open();
		lab.goToRound(157);
		await page.getByRole('button', { name: 'Play the rounds' }).click();
		await expect.element(page.getByText('block 2 · round 80 of 80')).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Play the rounds' })).toBeVisible();
		expect(lab.playing).toBe(false);
	});
});

describe('a pair', () => {
	test('is right, or wrong by a mistake that is named', async () => {
		await open();
		await acceptBox().fill(` ${accept}`);
		await expect.element(verdict()).toHaveTextContent(/^Right/);
		await expect.element(page.getByText(/White space around the value was left out/)).toBeVisible();
		await acceptBox().fill('BXhwxM0SZasKmCD9S4BfpPmCnEw=');
		await expect.element(verdict()).toHaveTextContent(/^Wrong/);
		await expect.element(page.getByText(en.mistakes['key-decoded'].text)).toBeVisible();
	});

	test('answering another key names that key', async () => {
		await open();
		await acceptBox().fill('Oy4NRAQ13jhfONC7bP8dTKb4PTU=');
		await expect
			.element(
				page.getByText(
					'It’s the answer to the key w4v7O6xFTi36lq3RNcgctw== (example “Printed pair 5”).',
				),
			)
			.toBeVisible();
	});

	test('of the first article is explained with its mistake', async () => {
		const { lab } = await open();
		lab.openExample('article-000');
		await expect.element(verdict()).toHaveTextContent(/^Wrong/);
		await expect
			.element(page.getByText(/None of \d+ known mistakes gives this value/))
			.toBeVisible();
		await expect.element(page.getByText(/prints this pair, and it’s wrong/)).toBeVisible();
	});

	test('in a handshake pasted into either field is found, in one step', async () => {
		const { lab, announcements } = await open();
		const text = `GET / HTTP/1.1\r\nSec-WebSocket-Key: abc\r\n\r\nHTTP/1.1 101\r\nSec-WebSocket-Accept: def\r\n\r\n`;
		for (const box of [keyBox(), acceptBox()]) {
			expect(paste(box.element(), text)).toBe(false);
			await expect.element(keyBox()).toHaveValue('abc');
			await expect.element(acceptBox()).toHaveValue('def');
			lab.history.undo();
			await expect.element(keyBox()).toHaveValue(key);
			await expect.element(acceptBox()).toHaveValue('');
		}
		expect(announcements).toEqual([en.paste.taken, en.paste.taken]);
		// What names neither field is the browser's to paste.
		expect(paste(keyBox().element(), key)).toBe(true);
	});

	test('in a handshake pasted into the dialog is shown before it is taken', async () => {
		await open();
		await page.getByRole('button', { name: 'Paste a handshake' }).click();
		await page
			.getByRole('textbox', { name: 'Request and response' })
			.fill('Sec-WebSocket-Key: q\nSec-WebSocket-Key: r');
		await expect.element(page.getByText(/is there 2 times/)).toBeVisible();
		await page.getByRole('button', { name: 'Use these' }).click();
		await expect.element(keyBox()).toHaveValue('q');
		expect(document.querySelector('dialog')).toBeNull();
	});
});

describe('the lab', () => {
	test('copies the computation with the key at hand', async () => {
		const { copied } = await open();
		await page.getByRole('tab', { name: 'Python' }).click();
		await page.getByRole('button', { name: 'Copy as Python' }).click();
		expect(copied[0]).toContain('from hashlib import sha1');
		expect(copied[0]).toContain(key);
	});

	test('shows one stage at a time to a room, in bytes of 24 px', async () => {
		const { lab } = await open({ present: true });
		document.documentElement.toggleAttribute('data-present', true);
		try {
			for (const stage of [1, 3, 4, 5]) {
				lab.goToStage(stage as 1);
				await expect.poll(() => document.querySelector(`[data-stage="${stage}"]`)).not.toBeNull();
				expect(document.querySelectorAll('[data-stage]')).toHaveLength(1);
				const cell = document.querySelector('.cell')!;
				expect(parseFloat(getComputedStyle(cell).fontSize)).toBeGreaterThanOrEqual(24);
			}
			lab.step(1);
			await expect.element(acceptBox()).toBeVisible();
		} finally {
			document.documentElement.removeAttribute('data-present');
		}
	});

	test('has an example for each printed pair, whose menu shows them', async () => {
		await open();
		await page.getByRole('button', { name: 'Examples' }).click();
		await page.getByRole('menuitem', { name: /^15 bytes/ }).click();
		await expect.element(keyBox()).toHaveValue('BwcHBwcHBwcHBwcHBwcH');
		expect(EXAMPLES).toHaveLength(14);
	});

	test('speaks Chinese and keeps the RFC’s names', async () => {
		await open({ words: zhCN });
		await expect.element(keyBox()).toBeVisible();
		await expect.element(page.getByRole('textbox', { name: '待核对的 Accept 值' })).toBeVisible();
	});
});

test('a wrong value is described by the reason', async () => {
	await open();
	await acceptBox().fill(accept.slice(0, -1));
	await expect.element(acceptBox()).toHaveAttribute('aria-invalid', 'true');
	await expect
		.element(acceptBox())
		.toHaveAccessibleDescription(/the right value without the padding/);
	await keyBox().fill('abc');
	await expect.element(keyBox()).toHaveAccessibleDescription(/^The padding is missing/);
});
