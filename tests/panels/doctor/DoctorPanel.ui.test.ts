import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent, type Locator } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import type { CarriedLab } from '../../../src/lab/lab.ts';
import { pieceOf } from '../../../src/panels/doctor/doctor-document.ts';
import { DoctorLab } from '../../../src/panels/doctor/doctor-lab.svelte.ts';
import DoctorPanel from '../../../src/panels/doctor/DoctorPanel.svelte';
import { en } from '../../../src/panels/doctor/strings/en.ts';
import { CURL_TRACE } from '../../evidence/transcripts/recorded.ts';

/** The server masks its second frame. */
const MASKED = '81 05 48 65 6c 6c 6f 81 85 37 fa 21 3d 7f 9f 4d 51 58';
const REFUSED = 'Error: connect ECONNREFUSED 127.0.0.1:8080';
const box = () => page.getByRole('textbox', { name: 'Evidence', exact: true });
const read = () => page.getByRole('button', { name: 'Read', exact: true });
const another = () => page.getByRole('button', { name: en.addPiece });
const pieces = () => page.getByRole('list', { name: 'Pieces' });
const findings = () => page.getByRole('list', { name: 'Findings' });
const region = () => page.getByRole('region', { name: 'Findings' });
const why = () => page.getByRole('region', { name: 'Why 1006?' });
const causes = () =>
	[...document.querySelectorAll<HTMLElement>('[data-cause]')].map((one) => one.dataset['cause']);
const rules = () =>
	[...document.querySelectorAll<HTMLElement>('[data-rule]')].map((one) => one.dataset['rule']);

const below = (one: DOMRect, next: DOMRect) => one.bottom <= next.top;
const beside = (one: DOMRect, next: DOMRect) => one.right <= next.left;

/** Whether the elements follow each other, for the Tab key and on the page. */
function inOrder(follows: typeof below, ...all: readonly Locator[]): boolean {
	const elements = all.map((one) => one.element());
	return elements.slice(1).every((next, i) => {
		const one = elements[i]!;
		const isBefore = one.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING;
		return isBefore !== 0 && follows(one.getBoundingClientRect(), next.getBoundingClientRect());
	});
}

/** Opens the causes of 1006, which are folded if something is certain. */
const openWhy = () => why().getByRole('heading', { name: 'Why 1006?' }).click();
/** Unfolds the rest of the first finding. */
const unfold = () => findings().getByText(en.more).first().click();

const copied: string[] = [];
const announced: string[] = [];
const opened: string[] = [];

async function open(lab = new DoctorLab()): Promise<DoctorLab> {
	const shell = {
		present: false,
		copy: (text: string) => {
			copied.push(text);
			return Promise.resolve();
		},
		announce: (text: string) => void announced.push(text),
		showTools: () => () => undefined,
		go: (address: string) => void opened.push(address),
	};
	await render(DoctorPanel, { lab, words: en, locale: 'en', shell });
	return lab;
}

test('a pasted message is read: its kind, its line, and a certain finding', async () => {
	const lab = await open();
	await expect.element(region().getByText(en.nothingBrought)).toBeVisible();
	await expect.element(read()).toBeDisabled();
	await box().fill(`[12:00] starting\n${REFUSED}`);
	await read().click();
	await expect.element(findings().getByText('Certain')).toBeVisible();
	expect(causes()).toEqual(['refused']);
	await expect.element(findings()).toHaveTextContent(en.causes.refused.todo[0]!);
	await expect.element(box()).not.toBeInTheDocument();
	await openWhy();
	await expect.element(why()).toHaveTextContent(en.noQuestionNeeded);
	const left = lab.case.verdicts.filter(({ standing }) => standing === 'open').length;
	await expect.element(why().getByText(en.open(left), { exact: true })).toBeVisible();
	await expect.element(page.getByLabelText('Kind of piece A')).toHaveTextContent('Error message');
	await expect
		.poll(() => document.querySelector('li.lit code')?.textContent)
		.toContain('ECONNREFUSED');
});

test('a piece that is changed is read again in its place; undo brings the old text back', async () => {
	const lab = await open();
	await box().fill('Error: connect ECONNREFUZED 127.0.0.1:8080');
	await read().click();
	const change = () => page.getByRole('button', { name: 'Change piece A' });
	await expect.element(change()).toHaveFocus();
	await change().click();
	await expect.element(box()).toHaveFocus();
	await expect.element(box()).toHaveValue('Error: connect ECONNREFUZED 127.0.0.1:8080');
	await box().fill(REFUSED);
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	await expect.poll(causes).toEqual(['refused']);
	expect(lab.document.pieces.map(({ content }) => content)).toEqual([REFUSED]);
	lab.history.undo();
	await expect.element(pieces()).toHaveTextContent('ECONNREFUZED');
	expect(lab.document.pieces).toHaveLength(1);
});

test('a paste into the empty field is read at once; one into a text is not', async () => {
	const lab = await open();
	const paste = (text: string) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', text);
		const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
		box().element().dispatchEvent(event);
	};
	paste(`starting\r\n${REFUSED}`);
	await expect.poll(causes).toEqual(['refused']);
	expect(lab.document.pieces[0]?.content).toBe(`starting\n${REFUSED}`);
	await expect.element(pieces()).toHaveTextContent('starting');
	await another().click();
	await box().fill('closed');
	paste('1006');
	expect(lab.document.pieces).toHaveLength(1);
	expect(lab.draft).toContain('closed');
	await page.getByRole('button', { name: en.cancel, exact: true }).click();
	await expect.element(box()).not.toBeInTheDocument();
});

test('a message of a program names it; one that several programs print does not', async () => {
	const lab = await open();
	lab.add({ content: REFUSED, name: null, kind: null });
	lab.add({ content: 'onclose 1006 false', name: null, kind: null });
	const found = (letter: string) =>
		page.getByLabelText(`Kind of piece ${letter}`).element().querySelector('option')?.textContent;
	await expect.poll(() => found('A')?.trim()).toMatch(/^Error message · \S/);
	await expect.poll(() => found('B')?.trim()).toBe('Error message');
});

/** Holds what wscat prints of a connection in which nothing is wrong. */
const IN_ORDER = 'Connected (press CTRL+C to quit)\n> hi\n< hi';

test('a case without a fault has no finding', async () => {
	const lab = await open();
	await box().fill(IN_ORDER);
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	await expect.element(region().getByText(en.nothingWrong)).toBeVisible();
	expect(lab.case.findings).toEqual([]);
});

test('frames in which nothing is wrong are named', async () => {
	const lab = await open();
	await box().fill('81 85 37 fa 21 3d 7f 9f 4d 51 58');
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	await expect.element(region().getByText('These bytes are a text frame')).toBeVisible();
	expect(lab.case.findings).toEqual([]);
});

test('a close code 1006 alone: what it tells and how to learn more, and the question comes next', async () => {
	const lab = await open();
	await box().fill('onclose code=1006 reason="" wasClean=false');
	await read().click();
	await expect.element(region().getByText('1006 only tells')).toBeVisible();
	expect(lab.case.findings).toEqual([]);
	await expect.element(region().getByText(en.nothingWrong)).not.toBeInTheDocument();
	const { question } = en.questions['is-open-first'];
	await expect.element(why().getByRole('group', { name: question })).toBeVisible();
});

test('lines of a log with a plain 200: they show no WebSocket and may be an ordinary page', async () => {
	await open();
	const line =
		'203.0.113.9 - - [20/Nov/2026:02:11:07 +0000] "GET /live HTTP/1.1" 200 1432 "-" "Mozilla/5.0"';
	await box().fill(`${line}\n${line}`);
	await read().click();
	await expect.element(region().getByText(en.mayBePage([]))).toBeVisible();
	await expect
		.element(region().getByText(en.mayBePage([])))
		.toHaveTextContent('for /live got the status 200, not 101');
	await expect.element(region().getByText(en.nothingWrong)).not.toBeInTheDocument();
});

test('a piece that is not recognised says so and can be removed; the text comes back with undo', async () => {
	const lab = await open();
	await box().fill('what is this?');
	await read().click();
	await expect.element(pieces()).toHaveTextContent(en.problems['not-recognised']({}));
	await page.getByRole('button', { name: 'Remove piece A' }).click();
	await expect.element(pieces()).not.toBeInTheDocument();
	lab.history.undo();
	await expect.element(pieces()).toHaveTextContent('what is this?');
	await page.getByRole('button', { name: 'Clear', exact: true }).click();
	await expect.element(pieces()).not.toBeInTheDocument();
});

test('of pieces that are not recognised the findings say that nothing could be read', async () => {
	await open();
	await box().fill('what is this?');
	await read().click();
	await expect.element(region().getByRole('status')).toHaveTextContent(en.nothingRead);
	await another().click();
	await box().fill('and this?');
	await read().click();
	await expect.element(region().getByRole('status')).toHaveTextContent(en.nothingRead);
	await expect.element(region().getByText(en.nothingWrong)).not.toBeInTheDocument();
});

test('nothing wrong is said of the pieces that were recognised, and the others are named', async () => {
	await open();
	for (const [i, text] of [IN_ORDER, 'what?', 'and this?'].entries()) {
		if (i > 0) await another().click();
		await box().fill(text);
		await read().click();
	}
	await expect
		.element(region().getByRole('status'))
		.toHaveTextContent(en.nothingWrongInRest(['B', 'C'], []));
	await page.getByLabelText('Kind of piece A').selectOptions('HAR file');
	await expect.element(region().getByRole('status')).toHaveTextContent(en.nothingRead);
});

test('answers rule causes out, and the next question changes', async () => {
	const lab = await open();
	await box().fill('WebSocket closed: code 1006');
	await read().click();
	await expect.element(pieces()).toBeVisible();
	const first = lab.question;
	const openBefore = lab.case.verdicts.filter(({ standing }) => standing === 'open').length;
	await why().getByRole('group').getByRole('button', { name: 'No', exact: true }).click();
	expect(lab.question).not.toBe(first);
	const openNow = lab.case.verdicts.filter(({ standing }) => standing === 'open').length;
	expect(openNow).toBeLessThan(openBefore);
	await expect.element(why()).toHaveTextContent(en.open(openNow));
});

const IDLE =
	'2026/10/06 06:43:21 [info] 72#72: *9 upstream timed out (110: Connection timed out) while proxying upgraded connection, client: 172.18.0.1, server: , request: "GET /ws HTTP/1.1", upstream: "http://172.18.0.2:8080/ws", host: "localhost"';

test('what to do: the lines for the program that the evidence names, to copy, and the scene', async () => {
	await open();
	await box().fill(IDLE);
	await read().click();
	await expect.element(findings().getByText('Your evidence names nginx.')).toBeVisible();
	await expect.element(findings()).toHaveTextContent('proxy_read_timeout 1h;');
	await unfold();
	// What the card shows, its fold does not show again.
	await expect.element(findings().getByRole('tab', { name: 'Apache' })).toBeVisible();
	await expect
		.element(findings().getByRole('tab', { name: 'nginx', exact: true }))
		.not.toBeInTheDocument();
	const { textContent } = findings().element();
	const shown = [...en.causes['idle-timeout'].todo, en.causes['idle-timeout'].sure];
	for (const one of [...shown, 'Your evidence names nginx.', 'proxy_read_timeout 1h;']) {
		expect([one, textContent.split(one).length]).toEqual([one, 2]);
	}
	await findings().getByRole('tab', { name: 'HAProxy' }).click();
	await findings().getByRole('button', { name: 'Copy the lines for HAProxy' }).click();
	expect(copied.at(-1)).toBe('timeout tunnel 1h');
	await expect
		.element(findings().getByRole('link', { name: en.scene }))
		.toHaveAttribute('href', '#/conversation?scenario=idle-proxy');
	await expect
		.element(findings().getByRole('button', { name: en.ownScene }))
		.not.toBeInTheDocument();
});

test('the own connection is offered as a conversation before the example', async () => {
	await open();
	await box().fill(MASKED);
	await read().click();
	await unfold();
	const own = findings().getByRole('button', { name: 'See your case as a conversation' });
	await expect.element(own).toBeVisible();
	const example = findings().getByRole('link', { name: en.scene });
	await expect.element(example).toHaveAttribute('href', '#/conversation?scenario=masked-server');
	const follows = own.element().compareDocumentPosition(example.element());
	expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
	await own.click();
	await expect.poll(() => opened.length).toBe(1);
	const scene = new URLSearchParams(opened[0]!.split('?')[1]).get('json') ?? '';
	expect(scene.replaceAll(' ', '')).toContain('818537fa213d7f9f4d5158');
});

const WITH_SECRETS = [
	'* Connected to a.example (192.0.2.1) port 80',
	'> GET /ws?token=s3cr3t-t0ken HTTP/1.1',
	'> Host: a.example',
	'> Connection: Upgrade',
	'> Upgrade: websocket',
	'> Sec-WebSocket-Version: 13',
	'> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
	'> Cookie: sid=s3cr3t-c00kie',
	'> ',
	'< HTTP/1.1 403 Forbidden',
	'< Content-Length: 0',
	'< ',
].join('\n');

/** The texts and the bytes in an address. */
function readableIn(address: string): string {
	const bytes = [...decodeURIComponent(address).matchAll(/"hex":"([\da-f]+)"/g)];
	const written = bytes.map(([, hex]) =>
		(hex ?? '').replace(/../g, (two) => String.fromCharCode(parseInt(two, 16))),
	);
	return decodeURIComponent(address) + written.join('');
}

test('another lab gets the connection with its credentials covered, unless they are left in', async () => {
	await open();
	await box().fill(WITH_SECRETS);
	await read().click();
	await expect
		.element(page.getByText('2 credentials are covered in other labs, files and programs.'))
		.toBeVisible();
	await unfold();
	await expect.element(findings().getByText(en.connections.redaction.ownCovered)).toBeVisible();
	const ways = page.getByRole('group', { name: en.connections.openIn });
	const buttons = [
		ways.getByRole('button', { name: 'Handshake' }),
		ways.getByRole('button', { name: 'Conversation' }),
		findings().getByRole('button', { name: en.ownScene }),
	];
	async function addresses(): Promise<readonly string[]> {
		const before = opened.length;
		for (const [i, button] of buttons.entries()) {
			await button.click();
			await expect.poll(() => opened.length).toBe(before + i + 1);
		}
		return opened.slice(before).map(readableIn);
	}
	for (const text of await addresses()) {
		expect(text).toContain('GET /ws?token=xxxxxxxxxxxx HTTP/1.1');
		expect(text).not.toContain('s3cr3t');
	}
	await page.getByRole('checkbox', { name: 'Leave credentials in' }).click();
	await expect.element(page.getByText(en.connections.redaction.leftIn(2))).toBeVisible();
	await expect
		.element(findings().getByText(en.connections.redaction.ownCovered))
		.not.toBeInTheDocument();
	for (const text of await addresses()) {
		expect(text).toContain('GET /ws?token=s3cr3t-t0ken HTTP/1.1');
		expect(text).toContain('Cookie: sid=s3cr3t-c00kie');
	}
});

test('a rule that is no cause has its own conversation, too', async () => {
	await open();
	await box().fill(NO_KEY);
	await read().click();
	await unfold();
	const first = findings().getByRole('listitem').first();
	await expect.element(first.getByRole('button', { name: en.ownScene })).toBeVisible();
});

test('a piece says how many clues of it the findings show', async () => {
	const lab = await open();
	for (const [text, clues] of [
		['what is this?', en.cluesFound(0)],
		[REFUSED, '1 clue found'],
		[MASKED, '1 clue found'],
	] as const) {
		await box().fill(text);
		await read().click();
		await expect.element(pieces().getByText(clues)).toBeVisible();
		lab.remove(0);
	}
});

test('a message that is the reason itself asks for no other piece', async () => {
	await open();
	for (const [error, sign] of [
		['net::ERR_INTERNET_DISCONNECTED', 'client-offline'],
		['net::ERR_BLOCKED_BY_CLIENT', 'blocked-by-extension'],
	] as const) {
		const { says, todo } = en.facts['reason-told']({ sign });
		await box().fill(`WebSocket connection to 'wss://a.example/' failed: ${error}`);
		await read().click();
		await expect.element(region().getByText(says, { exact: true }).first()).toBeVisible();
		await expect.element(region().getByText(todo, { exact: true }).first()).toBeVisible();
		await page.getByRole('button', { name: en.clear, exact: true }).click();
	}
});

test('where the findings are far below, a line under Read leads to them', async () => {
	await page.viewport(390, 844);
	await open();
	const line = () => page.getByRole('status').filter({ hasText: 'Certain' });
	const show = page.getByRole('button', { name: 'Show the findings' });
	await expect.element(show).not.toBeInTheDocument();
	await box().fill(IDLE);
	await read().click();
	const { title } = en.causes['idle-timeout'];
	await expect.element(line()).toHaveTextContent(en.firstFinding('Certain', title, 0));
	await expect.element(line()).toBeVisible();
	await show.click();
	const heading = page.getByRole('heading', { name: 'Findings' });
	await expect.element(heading).toHaveFocus();
	await expect.element(heading).toBeInViewport();
	await another().click();
	await box().fill(NO_KEY);
	await read().click();
	await expect.element(line()).toHaveTextContent('There are 2 more findings.');
	await page.viewport(1440, 900);
	await expect.element(show).not.toBeInTheDocument();
});

test('on a phone the findings come before the time line, and the page of a cause before both', async () => {
	await page.viewport(390, 844);
	try {
		const lab = await open();
		await box().fill(MASKED);
		await read().click();
		const timeLine = page.getByRole('region', { name: 'Time line' });
		await expect.element(timeLine).toBeVisible();
		const show = page.getByRole('button', { name: 'Show the findings' });
		await expect.poll(() => inOrder(below, show, region(), timeLine)).toBe(true);
		lab.showCause('masking-fault');
		const article = page.getByRole('article');
		await expect.element(article).toBeVisible();
		await expect.poll(() => inOrder(below, article, region(), timeLine, another())).toBe(true);
		lab.showCause(null);
		await expect.element(article).not.toBeInTheDocument();
		await expect.poll(() => inOrder(below, another(), region(), timeLine)).toBe(true);
	} finally {
		await page.viewport(1440, 900);
	}
	const timeLine = page.getByRole('region', { name: 'Time line' });
	await expect.poll(() => inOrder(beside, another(), timeLine, region())).toBe(true);
});

test('on a phone a link to a cause gives the focus to the title of its page', async () => {
	await page.viewport(390, 844);
	try {
		const lab = await open();
		await box().fill(MASKED);
		await read().click();
		await expect.element(findings().getByText('Certain')).toBeVisible();
		await openWhy();
		const link = why().getByRole('link', { name: en.maskingFaults.server.title });
		await expect.element(link).toBeVisible();
		link.element().focus();
		lab.showCause('masking-fault');
		const title = page.getByRole('article').getByRole('heading', { level: 2 });
		await expect.element(title).toHaveFocus();
		await expect.element(title).toBeInViewport();
	} finally {
		await page.viewport(1440, 900);
	}
});

test('a case without a finding says so under Read', async () => {
	await page.viewport(390, 844);
	await open();
	await box().fill(IN_ORDER);
	await read().click();
	const sentences = () => page.getByText(en.nothingWrong).elements();
	await expect.poll(() => sentences().length).toBe(2);
	for (const one of sentences()) await expect.element(one).toBeVisible();
	await page.viewport(1440, 900);
	await expect.poll(() => sentences().filter((one) => one.checkVisibility()).length).toBe(1);
});

test('the page says that its address contains the evidence, and what to do if that is secret', async () => {
	const lab = await open();
	await expect.element(page.getByText(en.inAddress)).toBeVisible();
	await page.getByText(en.ifSecret).click();
	for (const line of en.secretHelp) await expect.element(page.getByText(line)).toBeVisible();
	// What it says is so.
	await box().fill(`Cookie: sid=c00kie\nwss://a.example/ws?token=s3cr3t`);
	await read().click();
	await expect.element(pieces()).toBeVisible();
	expect(lab.forAddress().parameters?.['evidence']).toBe(
		'Cookie: sid=xxxxxx\nwss://a.example/ws?token=xxxxxx',
	);
	expect(JSON.stringify(lab.save())).toContain('c00kie');
	const large = lab.add({ content: 'x'.repeat(70_000), name: null, kind: null });
	expect([large, lab.forAddress().save()]).toMatchObject([true, { pieces: [{}] }]);
});

test('a second piece narrows: the certain cause rules out what it explains, with the reason', async () => {
	const lab = await open();
	await box().fill('Error: read ECONNRESET');
	await read().click();
	await expect.poll(causes).toContain('server-crashed');
	await another().click();
	await box().fill(IDLE);
	await read().click();
	await expect.poll(causes).toEqual(['idle-timeout', 'peer-vanished']);
	await region()
		.getByText(/^3 other causes are ruled out/)
		.click();
	const reason = en.explainedBy(en.causes['idle-timeout'].title);
	for (const cause of ['process-restarted', 'server-crashed', 'closed-by-page'] as const) {
		const row = region().getByRole('listitem').filter({ hasText: en.causes[cause].title });
		await expect.element(row).toHaveTextContent(`ruled out ${reason}`);
	}
	await openWhy();
	await why()
		.getByText(/^Ruled out: /)
		.click();
	await expect
		.element(why().getByRole('listitem').filter({ hasText: en.causes['too-big'].title }))
		.toHaveTextContent(reason);
	lab.remove(0);
	await expect.element(region().getByText(/other causes are ruled out/)).not.toBeInTheDocument();
});

test('beside a headline that is only possible, nothing is said to be ruled out', async () => {
	const lab = await open();
	await box().fill(
		"WebSocket connection to 'wss://a.example/ws' failed: Error during WebSocket handshake: Unexpected response code: 200\nWebSocket connection to 'wss://a.example/ws' failed: ",
	);
	await read().click();
	await expect.element(findings().getByText('Possible').first()).toBeVisible();
	expect(lab.case.verdicts.some(({ explainedBy }) => explainedBy !== null)).toBe(true);
	await expect.element(region().getByText(/other causes are ruled out/)).not.toBeInTheDocument();
});

test('each finding names its side', async () => {
	await open();
	await box().fill(IDLE);
	await read().click();
	const side = () => findings().getByRole('listitem').first();
	await expect.element(side()).toHaveTextContent('Whose side: in between (network, proxy)');
	await page.getByRole('button', { name: 'Clear', exact: true }).click();
	await box().fill(NO_KEY);
	await read().click();
	await expect.element(side()).toHaveTextContent('Whose side: client');
	await page.getByRole('button', { name: 'Clear', exact: true }).click();
	await box().fill('WebSocket closed, code: 1009');
	await read().click();
	await expect.element(side()).toHaveTextContent('Whose side: client or server');
});

test('what stands between backticks is code', async () => {
	await open();
	await box().fill(REFUSED);
	await read().click();
	await expect.element(findings().getByText('curl -v', { exact: true })).toBeVisible();
	await expect.element(findings()).not.toHaveTextContent('`');
});

const NO_KEY =
	'GET /chat HTTP/1.1\nHost: a.example\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Version: 12\nOrigin: https://a.example\n\n';

test('broken rules are findings of their own, with their line lit and their page', async () => {
	await open();
	await box().fill(NO_KEY);
	await read().click();
	const first = () => findings().getByRole('listitem').first();
	await expect.element(first()).toHaveTextContent(/^Certain/);
	expect(rules()).toEqual(['request-version-13', 'request-key-missing']);
	await expect
		.poll(() => document.querySelector('li.lit code')?.textContent)
		.toBe('Sec-WebSocket-Version: 12');
	await expect
		.element(findings().getByRole('link', { name: en.aboutRule }).first())
		.toHaveAttribute('href', '#/rules/request-version-13');
});

test('a broken rule that is the cause is named in it, and not listed again', async () => {
	await open();
	await box().fill('81 05 48 65 6c 6c 6f 81 85 37 fa 21 3d 7f 9f 4d 51 58');
	await read().click();
	await expect.element(findings().getByText('Certain')).toBeVisible();
	expect([causes(), rules()]).toEqual([['masking-fault'], []]);
	await expect
		.element(findings().getByRole('link', { name: en.aboutRule }).first())
		.toHaveAttribute('href', '#/rules/mask-server');
	await expect.element(findings()).toHaveTextContent('From byte 8');
});

test('a link of the evidence lights exactly its bytes, in the piece that shows them', async () => {
	await open();
	await box().fill('8a 00');
	await read().click();
	await another().click();
	await box().fill('81 05 48 65 6c 6c 6f 81 85 37 fa 21 3d 7f 9f 4d 51 58');
	await read().click();
	const link = findings().getByRole('button', { name: 'Show B in the pieces' });
	await link.first().click();
	const marks = () => [...document.querySelectorAll('mark')].map((one) => one.textContent);
	await expect.poll(marks).toEqual(['85']);
	expect(announced.at(-1)).toBe('B: 85');
});

test('a link of the evidence lights one line, and the finding lights all', async () => {
	const lab = await open();
	await box().fill(`${REFUSED}\nWebSocket closed: code 1006\n${REFUSED}`);
	await read().click();
	const lines = () => [...document.querySelectorAll('li.lit')].map((one) => one.textContent.trim());
	await expect.poll(lines).toHaveLength(2);
	await findings().getByRole('button', { name: 'Show A 3 in the pieces' }).click();
	await expect.poll(lines).toEqual([expect.stringMatching(/^3/)]);
	lab.light(0);
	await expect.poll(lines).toHaveLength(2);
});

test('a masked frame of the server: the server must send its frames unmasked', async () => {
	await open();
	await box().fill(
		"WebSocket connection to 'wss://chat.example/ws' failed: A server must not mask any frames that it sends to the client.",
	);
	await read().click();
	const { title, todo } = en.maskingFaults.server;
	await expect.element(findings().getByText(title, { exact: true })).toBeVisible();
	await expect.element(findings().getByText(todo[0]!, { exact: true })).toBeVisible();
	await expect.element(findings()).not.toHaveTextContent('Set the MASK bit');
	await unfold();
	await expect
		.element(findings().getByRole('link', { name: en.scene }))
		.toHaveAttribute('href', '#/conversation?scenario=masked-server');
});

const SECRET =
	'GET /ws?token=s3cr3t HTTP/1.1\nHost: a.example\nUpgrade: websocket\nConnection: Upgrade\nCookie: sid=c00kie\n';

test('before sharing, the page shows what leaves it; credentials are covered unless they are left in', async () => {
	const lab = await open();
	await box().fill(SECRET);
	await read().click();
	await expect.element(pieces()).toBeVisible();
	const shared: string[] = [];
	const share = ({ parameters }: CarriedLab) => {
		shared.push(parameters?.['evidence'] ?? '');
		return Promise.resolve();
	};
	expect(lab.forAddress().parameters?.['evidence']).toContain('token=xxxxxx');
	expect(lab.asksToShare(share)).toBe(true);
	const dialog = page.getByRole('dialog', { name: 'What will be shared' });
	await expect.element(dialog).toHaveTextContent('Cookie: sid=xxxxxx');
	await expect.element(dialog).not.toHaveTextContent('c00kie');
	await dialog.getByRole('checkbox', { name: 'Cookies (1)' }).click();
	await expect.element(dialog).toHaveTextContent('Cookie: sid=c00kie');
	await dialog.getByRole('button', { name: 'Make the link' }).click();
	await expect.element(dialog).not.toBeInTheDocument();
	expect(shared).toEqual([SECRET.replace('s3cr3t', 'xxxxxx')]);
	// What was left in was left in for this link only.
	expect(lab.forAddress().parameters?.['evidence']).not.toContain('c00kie');
});

test('a case without pieces is shared at once; a file that cannot be redacted stays', async () => {
	const lab = await open();
	const share = () => Promise.resolve();
	expect(lab.asksToShare(share)).toBe(false);
	lab.add({ content: new Uint8Array([0xd4, 0xc3, 0xb2, 0xa1]), name: 'a.pcap', kind: null });
	expect(lab.forAddress().save()).toMatchObject({ pieces: [] });
	expect(lab.asksToShare(share)).toBe(true);
	const dialog = page.getByRole('dialog', { name: 'What will be shared' });
	await expect.element(dialog).toHaveTextContent('This piece will not be shared');
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect.element(dialog).not.toBeInTheDocument();
});

test('what is only possible has a command that shows the status, and each finding can be copied as a reply', async () => {
	const lab = await open();
	const refused =
		"WebSocket connection to 'wss://live.example/feed' failed: Error during WebSocket handshake: Unexpected response code: 403";
	lab.add({ content: refused, name: null, kind: null });
	await expect.element(region()).toHaveTextContent('https://live.example/feed');
	// One command is enough, and the status is known.
	expect(region().element().textContent.split('Sec-WebSocket-Key')).toHaveLength(2);
	await expect.element(region().getByText(en.passing.status)).not.toBeInTheDocument();
	await page.getByRole('button', { name: en.bring.copyCurl }).click();
	expect(copied.at(-1)).toMatch(/^curl .*--http1\.1[^]*'https:\/\/live\.example\/feed'$/);
	await page.getByRole('button', { name: 'Copy as a reply' }).click();
	expect(copied.at(-1)).toMatch(/^\*\*.+\*\*[^]*> .*Unexpected response code: 403/);
	lab.add({ content: REFUSED, name: null, kind: null });
	await expect.element(findings().getByText('Certain')).toBeVisible();
	await expect
		.element(page.getByRole('button', { name: en.bring.copyCurl }))
		.not.toBeInTheDocument();
});

test('the page about evidence shows the lines of the chosen place, and closes to the findings', async () => {
	const lab = await open();
	lab.showCause('evidence');
	const title = page.getByRole('heading', { name: en.bring.title });
	await expect.element(title).toBeVisible();
	await page.getByRole('tab', { name: 'Python' }).click();
	await page.getByRole('button', { name: en.bring.copy('Python') }).click();
	expect(copied.at(-1)).toContain('getLogger("websockets")');
	await page.getByRole('button', { name: en.closePage }).click();
	await expect.element(title).not.toBeInTheDocument();
});

test('a reason and its lines have the same number; pointing at one lights the other, also by keyboard', async () => {
	const lab = await open();
	await box().fill(`starting\n${REFUSED}\ntrying again\n${REFUSED}`);
	await read().click();
	const pins = () => [...document.querySelectorAll<HTMLElement>('li.lit button.pin')];
	await expect.poll(() => pins().map((one) => one.textContent)).toEqual(['1', '1']);
	const reason = () => document.querySelector('[data-item="0"] [data-reason="1"]');
	pins()[0]!.focus();
	await expect.poll(() => reason()?.classList.contains('pointed')).toBe(true);
	pins()[0]!.click();
	await expect.poll(() => reason()?.contains(document.activeElement)).toBe(true);
	await expect.poll(() => document.querySelectorAll('li.lit.pointed').length).toBe(2);
	(document.activeElement as HTMLElement).blur();
	await expect.poll(() => lab.pointed).toBeNull();
});

const cards = () => [...document.querySelectorAll<HTMLDetailsElement>('[data-item] > details')];
const areOpen = () => cards().map((one) => one.open);

test('the first card is open in a case that comes with several pieces, and after undo', async () => {
	const lab = new DoctorLab();
	lab.add(pieceOf('after 60 s it dies, every time'));
	lab.add(pieceOf(IDLE));
	await open(lab);
	await expect.element(findings()).toHaveTextContent('nginx');
	await expect.poll(areOpen).toEqual([true]);
	await page.getByRole('button', { name: 'Change piece B' }).click();
	await box().fill(REFUSED);
	await read().click();
	await expect.poll(causes).toContain('refused');
	await expect.poll(() => areOpen()[0]).toBe(true);
	lab.history.undo();
	await expect.poll(causes).not.toContain('refused');
	await expect.poll(areOpen).toEqual([true]);
	// What the person closed stays closed, until there is another piece.
	cards()[0]!.querySelector('summary')!.click();
	await expect.poll(() => lab.lit.item).toBeNull();
	lab.answer('proxy', 'yes');
	await expect.poll(areOpen).toEqual([false]);
	lab.add(pieceOf(REFUSED));
	await expect.poll(() => areOpen()[0]).toBe(true);
});

test('a piece that cannot be covered says that it is not in the address', async () => {
	const lab = await open();
	lab.add(pieceOf('it fails, the server sends\n81 7e 2c 01 7b 22 74 79\nand then nothing'));
	await expect.element(pieces()).toHaveTextContent(en.notInAddress);
	await expect.element(page.getByText(en.inAddress)).not.toBeInTheDocument();
	lab.add(pieceOf(REFUSED));
	await expect.element(page.getByText(en.inAddress)).toBeVisible();
	await expect.poll(() => pieces().element().textContent.split(en.notInAddress)).toHaveLength(2);
});

test('a long piece is changed from its beginning', async () => {
	const lab = await open();
	lab.add(pieceOf(`${REFUSED}\n`.repeat(80)));
	await page.getByRole('button', { name: 'Change piece A' }).click();
	await expect.element(box()).toHaveFocus();
	const field = box().element() as HTMLTextAreaElement;
	expect([field.selectionStart, field.selectionEnd, field.scrollTop]).toEqual([0, 0, 0]);
});

test('a connection that was open has no command for its handshake', async () => {
	const lab = await open();
	const log = 'StandardWebSocketSession[uri=ws://chat.example:8080/ws] closed: code 1009';
	lab.add(pieceOf(log));
	await expect.element(page.getByRole('button', { name: 'Copy as a reply' })).toBeVisible();
	await expect.element(page.getByText(en.passing.status)).not.toBeInTheDocument();
});

test('one card is open at a time, so the numbers at the lines are its own', async () => {
	const lab = await open();
	await box().fill(NO_KEY);
	await read().click();
	await expect.poll(areOpen).toEqual([true, false]);
	cards()[1]!.querySelector('summary')!.click();
	await expect.poll(areOpen).toEqual([false, true]);
	await expect.poll(() => lab.lit.item).toBe(1);
});

test('the card says what is not at fault, only if it was checked', async () => {
	await open();
	await box().fill(MASKED);
	await read().click();
	await expect.element(findings().getByText('Certain')).toBeVisible();
	await expect.element(findings()).not.toHaveTextContent(en.fine.handshake);
	await page.getByRole('button', { name: 'Clear', exact: true }).click();
	await box().fill(CURL_TRACE['masked by the server']);
	await read().click();
	await expect.element(findings().getByText(en.fine.handshake)).toBeVisible();
});
