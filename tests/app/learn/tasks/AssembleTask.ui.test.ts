import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { learner } from '../../../../src/app/learn/learner.svelte.ts';
import { appOpener } from '../../../support/app-opener.ts';

const open = appOpener();
const guide = page.getByRole('region', { name: 'Guide' });
const button = (name: string) => guide.getByRole('button', { name, exact: true });
const feedback = guide.getByRole('status', { name: 'Feedback' });

/** A worker that does nothing: no task of this file asks for the exact run of Compare. */
class IdleWorker {
	postMessage(): void {}
	terminate(): void {}
}

beforeEach(() => {
	vi.stubGlobal('Worker', IdleWorker);
});
afterEach(() => {
	vi.unstubAllGlobals();
});

test('what was said about an order goes with its first change', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/polling/long-poll?lang=en');
	await button('Add ← 200 OK').click();
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('Not yet');
	await button('Add → GET /scores?after=17').click();
	await expect.element(feedback).toBeEmptyDOMElement();
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('Not yet');
	await button('Move → GET /scores?after=17 earlier').click();
	await expect.element(feedback).toBeEmptyDOMElement();
});

/** The pieces of the order as the Guide shows them. */
const ordered = () =>
	[...document.querySelectorAll('.guide [data-piece]')].map((line) =>
		line.getAttribute('data-piece'),
	);

test('the pieces and their order are kept by a reload; a kept order that does not fit is not', async () => {
	await page.viewport(1280, 720);
	const path = '#/learn/polling/long-poll?lang=en';
	await open(path);
	await button('Add ← 200 OK').click();
	await button('Add → GET /scores?after=17').click();
	await button('Move → GET /scores?after=17 earlier').click();
	await expect.poll(ordered).toHaveLength(2);
	const kept = ordered();
	learner.follow();
	await open(path);
	await expect.poll(ordered).toEqual(kept);
	await button('Start this step again').click();
	await expect.poll(ordered).toEqual([]);
	learner.note('polling', 'long-poll', { draft: `${kept.join(' ')} gone` });
	await open(path);
	await expect.element(button('Check')).toBeVisible();
	expect(ordered()).toEqual([]);
});

test('a checked order has its feedback again after a reload, and the lab shows what it showed', async () => {
	await page.viewport(1280, 720);
	const path = '#/learn/polling/long-poll?lang=en';
	await open(path);
	await button('Add ← 200 OK').click();
	await button('Check').click();
	const shown = () => feedback.element().textContent;
	await expect.element(feedback).toHaveTextContent('Not yet');
	const wrong = shown();
	await open(path);
	await expect.poll(shown).toBe(wrong);
	await button('Take ← 200 OK out').click();
	await open(path);
	await expect.element(button('Check')).toBeVisible();
	await expect.element(feedback).toBeEmptyDOMElement();
	for (const hint of [1, 2, 3]) await button(`Hint ${String(hint)} of 3`).click();
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('Right');
	const { site } = await open(path);
	await expect.element(feedback).toHaveTextContent('Right');
	expect(site.lab!.history.canUndo).toBe(false);
});

test('a piece that is chosen moves no other piece', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/polling/long-poll?lang=en');
	const pieces = () =>
		[...document.querySelectorAll('.guide .pieces > *')].map((piece) => {
			const { left, top } = piece.getBoundingClientRect();
			return [left, top];
		});
	await expect.poll(pieces).toHaveLength(7);
	const before = pieces();
	await button('Add ← 200 OK').click();
	await expect.poll(ordered).toEqual(['ok']);
	expect(pieces()).toEqual(before);
});

test('the keyboard keeps its place when a piece is added, moved or removed', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/polling/long-poll?lang=en');
	const press = async (name: RegExp) => {
		await expect.element(guide.getByRole('button', { name })).toBeEnabled();
		(guide.getByRole('button', { name }).element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
	};
	const focused = () => document.activeElement?.getAttribute('aria-label');
	const placed = (text: string) =>
		expect.element(guide.getByRole('status').filter({ hasText: text })).toBeInTheDocument();
	await press(/^Add ← 200 OK/);
	await expect.poll(focused).toMatch(/^Add /);
	await placed('Line 1 of 1: ← 200 OK');
	await press(/^Add → GET .scores\?after=17$/);
	await expect.poll(focused).toMatch(/^Add /);
	await placed('Line 2 of 2: → GET /scores?after=17');
	await press(/^Move ← 200 OK later/);
	await expect.poll(focused).toBe('Move ← 200 OK earlier');
	await placed('Line 2 of 2: ← 200 OK');
	await press(/^Move ← 200 OK earlier/);
	await expect.poll(focused).toBe('Move ← 200 OK later');
	await press(/^Take ← 200 OK out/);
	await expect.poll(focused).toBe('Take → GET /scores?after=17 out');
	await press(/^Take → GET/);
	await expect.poll(focused).toBe('Add → GET /scores?after=17');
});

test('the lab shows the right order, and a known wrong place has its own words', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/upgrade-request/order?lang=en');
	const fields = [
		/^Add Host/,
		/^Add Upgrade/,
		/^Add Sec-WebSocket-Version/,
		/^Add Sec-WebSocket-Key/,
	];
	for (const name of [/^Add GET .chat/, ...fields, /^Add .r.n$/, /^Add Connection: Upgrade/]) {
		await guide.getByRole('button', { name }).click();
	}
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('The empty line ends the request.');
	await button('Move Connection: Upgrade earlier').click();
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('Right');
	const request = () => document.querySelector('[aria-label=Request]')?.textContent;
	await expect.poll(request).toContain('GET /chat HTTP/1.1');
});

test('the button of an open task is the primary one, and after it the button that goes on', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/first-two-bytes/claim?lang=en');
	await expect.element(button('Check')).toHaveClass('primary');
	await expect.element(button('Skip')).not.toHaveClass('primary');
	await expect.element(button('Next')).not.toBeInTheDocument();
	await guide.getByRole('radio', { name: 'Every frame has an opcode' }).click();
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('Right');
	await expect.element(button('Next')).toHaveClass('primary');
	await expect.element(button('Check')).not.toBeInTheDocument();
	await expect.element(button('Skip')).not.toBeInTheDocument();
	await expect
		.element(feedback.getByRole('link'))
		.toHaveTextContent('What breaks the rule: A continuation frame without a message to continue');
});

test('each mistake in an order has its own words and its own link', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/build-it/python-response?lang=en');
	for (const name of [/^Add .*Content-Length/, /^Add .*Accept: " . key/, /^Add .*WebSocket-Loc/]) {
		await guide.getByRole('button', { name }).click();
	}
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('must not have Content-Length');
	await expect.element(feedback).toHaveTextContent('WebSocket-Location comes from an old draft');
	await expect.element(feedback).toHaveTextContent('This sends the key back unchanged');
	const rules = () =>
		[...feedback.element().querySelectorAll('a')].map((link) => link.getAttribute('href'));
	expect(rules()).toEqual([
		'#/rules/http-1xx-content-length',
		'#/rules/accept-matches',
		'#/rules/response-legacy-fields',
	]);
	for (const name of [/^Take .*Length/, /^Take .*key/, /^Take .*Loc/]) {
		await guide.getByRole('button', { name }).click();
	}
	await guide.getByRole('button', { name: /^Add head = / }).click();
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('Nothing is wrong so far');
	expect(feedback.element().textContent).not.toMatch(/\d+ pieces?/);
});

test('pieces in the wrong place are named with what comes before what, and their source is shown once', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/upgrade-request/order?lang=en');
	for (const name of [/^Add Host/, /^Add Upgrade/, /^Add GET .chat/]) {
		await guide.getByRole('button', { name }).click();
	}
	await button('Check').click();
	await expect
		.element(feedback)
		.toHaveTextContent('“GET /chat HTTP/1.1” must come before “Host: chat.example”.');
	await expect.element(feedback).not.toHaveTextContent('before “Upgrade: websocket”');
	await open('#/learn/first-two-bytes/read-header?lang=en');
	for (const name of [/^Add const fin .*0x80/, /^Add const .first, second/]) {
		await guide.getByRole('button', { name }).click();
	}
	for (const name of [/^Add if .masked/, /^Add const masked/]) {
		await guide.getByRole('button', { name }).click();
	}
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent(/must come before .* must come before/);
	expect(feedback.element().querySelectorAll('a').length).toBe(1);
});

test('the last hint puts the pieces into a right order, and a new start takes them out', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/build-it/python-response?lang=en');
	await guide.getByRole('button', { name: /^Add .*Content-Length/ }).click();
	for (const n of [1, 2, 3]) await button(`Hint ${String(n)} of 3`).click();
	await expect.element(guide.getByText('A right answer is filled in. Check it.')).toBeVisible();
	expect(guide.getByRole('button', { name: /^Add .*Content-Length/ }).query()).not.toBeNull();
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('Right');
	await button('Start this step again').click();
	await expect.element(guide.getByText('Choose a piece to begin.')).toBeVisible();
	await expect.element(feedback).toBeEmptyDOMElement();
});

test('the last hint types the answer of an endpoint', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/masking/masked-ping?lang=en');
	for (const n of [1, 2, 3]) await button(`Hint ${String(n)} of 3`).click();
	await expect
		.element(guide.getByRole('textbox', { name: 'Bytes that you send, in hex' }))
		.toHaveValue('8a 04 74 69 63 6b');
	await button('Check').click();
	await expect.element(feedback).toHaveTextContent('Right');
});

describe('the order of the pieces', () => {
	const PIECES = ['→ GET /scores?after=17', '← 200 OK', '→ GET /scores?after=18'];
	const lines = () =>
		[...guide.getByRole('list', { name: 'Your order' }).element().querySelectorAll('code')].map(
			({ textContent }) => textContent,
		);
	const list = guide.getByRole('list', { name: 'Your order' });
	const line = (piece: string) => button(`Put the next piece after ${piece}`);

	beforeEach(async () => {
		await page.viewport(1280, 720);
		await open('#/learn/polling/long-poll?lang=en');
		for (const piece of [PIECES[0]!, PIECES[2]!]) await button(`Add ${piece}`).click();
	});

	test('a piece goes after the line that is pressed, and the next one after that', async () => {
		await line(PIECES[0]!).click();
		await expect.element(line(PIECES[0]!)).toHaveAttribute('aria-pressed', 'true');
		await button(`Add ${PIECES[1]!}`).click();
		expect(lines()).toEqual(PIECES);
		await expect.element(line(PIECES[1]!)).toHaveAttribute('aria-pressed', 'true');
		await button(`Take ${PIECES[1]!} out`).click();
		await button(`Add ${PIECES[1]!}`).click();
		expect(lines()).toEqual([PIECES[0], PIECES[2], PIECES[1]]);
	});

	test('a piece is dragged between two lines, a line to another place, and out of the list', async () => {
		await button(`Add ${PIECES[1]!}`).dropTo(line(PIECES[2]!), { targetPosition: { x: 20, y: 4 } });
		expect(lines()).toEqual(PIECES);
		await line(PIECES[2]!).dropTo(line(PIECES[0]!), { targetPosition: { x: 20, y: 4 } });
		expect(lines()).toEqual([PIECES[2], PIECES[0], PIECES[1]]);
		await expect.element(line(PIECES[2]!)).toHaveAttribute('aria-pressed', 'false');
		await line(PIECES[0]!).dropTo(guide.getByRole('group', { name: 'Pieces' }));
		expect(lines()).toEqual([PIECES[2], PIECES[1]]);
	});

	test('Escape ends a drag, and nothing has moved', async () => {
		const { left, top } = line(PIECES[0]!).element().getBoundingClientRect();
		const below = list.element().getBoundingClientRect().bottom - 2;
		const press = (type: string, clientY: number) => {
			const place = { clientX: left + 5, clientY, pointerId: 1, bubbles: true };
			line(PIECES[0]!)
				.element()
				.dispatchEvent(new PointerEvent(type, { ...place, pointerType: 'mouse' }));
		};
		press('pointerdown', top + 5);
		press('pointermove', below);
		await expect.element(list).toHaveClass('end');
		await userEvent.keyboard('{Escape}');
		await expect.element(list).not.toHaveClass('end');
		press('pointerup', below);
		expect(lines()).toEqual([PIECES[0], PIECES[2]]);
	});
});
