import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { parseAddress } from '../../../src/app/address/address.ts';
import { ConversationLab } from '../../../src/panels/conversation/conversation-lab.svelte.ts';
import { pieceOf } from '../../../src/panels/doctor/doctor-document.ts';
import { DoctorLab } from '../../../src/panels/doctor/doctor-lab.svelte.ts';
import DoctorPanel from '../../../src/panels/doctor/DoctorPanel.svelte';
import { en } from '../../../src/panels/doctor/strings/en.ts';

const TIMES = ['15:02.058', '15:02.131', '15:02.214', '16:02.241'].map((one) => `10:${one}000`);
const CURL = (status: readonly string[]) =>
	[
		`${TIMES[0]} * Connected to a.example (192.0.2.1) port 80`,
		...[
			'> GET /ws HTTP/1.1',
			'> Host: a.example',
			'> Connection: Upgrade',
			'> Upgrade: websocket',
			'> Sec-WebSocket-Version: 13',
			'> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
			'> ',
		].map((line) => `${TIMES[1]} ${line}`),
		...status.map((line) => `${TIMES[2]} ${line}`),
		`${TIMES[3]} * Closing connection`,
	].join('\n');
const OPEN = CURL([
	'< HTTP/1.1 101 Switching Protocols',
	'< Upgrade: websocket',
	'< Connection: Upgrade',
	'< Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
	'< ',
]);
const REFUSED = CURL(['< HTTP/1.1 403 Forbidden', '< Content-Length: 0', '< ']);

const list = () => page.getByRole('listbox', { name: 'Connections' });
const timeLine = () => page.getByRole('listbox', { name: 'Time line' });
const row = (text: string) => timeLine().getByRole('option').filter({ hasText: text });
const litLines = () =>
	[...document.querySelectorAll('li.lit code')].map((code) => code.textContent);

interface Opened {
	readonly lab: DoctorLab;
	readonly gone: string[];
	readonly announcements: string[];
}

async function open(...pieces: readonly string[]): Promise<Opened> {
	const lab = new DoctorLab();
	const gone: string[] = [];
	const announcements: string[] = [];
	for (const piece of pieces) lab.add(pieceOf(piece));
	const shell = {
		present: false,
		copy: () => Promise.resolve(),
		announce: (text: string) => announcements.push(text),
		showTools: () => () => undefined,
		go: (address: string) => gone.push(address),
	};
	await render(DoctorPanel, { lab, words: en, locale: 'en', shell });
	return { lab, gone, announcements };
}

test('the time line shows what happened, with its times and the silence', async () => {
	await open(OPEN);
	await expect.element(row('GET /ws HTTP/1.1')).toHaveTextContent('10:15:02.131');
	await expect.element(row('101 Switching Protocols')).toHaveTextContent('+0.156');
	await expect.element(row('nothing seen for 60.03 s')).toBeInTheDocument();
	await expect.element(row('reports CLOSED')).toHaveTextContent('10:16:02.241');
	await expect.element(list()).not.toBeInTheDocument();
});

test('a row lights its line in the piece, and the number of a line chooses its row', async () => {
	const { announcements } = await open(OPEN);
	await row('101 Switching Protocols').click();
	await expect.poll(litLines).toEqual([expect.stringContaining('HTTP/1.1 101')]);
	await page.getByRole('button', { name: 'Show line 1 in the time line' }).click();
	await expect.element(row('TCP to')).toHaveAttribute('aria-selected', 'true');
	await expect.poll(litLines).toEqual([expect.stringContaining('Connected to')]);
	await page.getByRole('button', { name: 'Show line 4 in the time line' }).click();
	expect(announcements).toEqual([en.connections.notInTimeLine]);
});

test('of several connections one is chosen; each has its finding', async () => {
	const { lab } = await open(OPEN, REFUSED);
	await expect
		.element(list().getByRole('option').nth(1))
		.toHaveTextContent(en.causes['origin-refused'].title);
	await list().getByRole('option').nth(1).click();
	await expect.element(row('403 Forbidden')).toBeInTheDocument();
	await expect
		.element(page.getByRole('heading', { name: 'Connection 2', exact: true }))
		.toBeVisible();
	expect(lab.view).toEqual({ connection: '2' });
	await expect
		.element(page.getByRole('list', { name: 'Findings' }))
		.toHaveTextContent('connection 2');
	lab.open(new URLSearchParams({ connection: '1' }));
	expect(lab.view).toEqual({});
	lab.open(new URLSearchParams({ connection: '2' }));
	expect(lab.view).toEqual({ connection: '2' });
});

test('the heads open in Handshake and the frames in Frame', async () => {
	const { gone } = await open(`${OPEN}`, '810548656c6c6f 8900');
	await page.getByRole('button', { name: 'Handshake' }).click();
	expect(gone.at(-1)).toMatch(/^\/handshake\?request=GET%20%2Fws.*&response=HTTP/);
	await list().getByRole('option').nth(1).click();
	await page.getByRole('button', { name: 'Frames of the server' }).click();
	expect(gone.at(-1)).toBe('/frame?hex=810548656c6c6f8900&from=server');
	await expect.element(page.getByRole('button', { name: 'This frame' })).not.toBeInTheDocument();
	await row('Ping').click();
	await page.getByRole('button', { name: 'This frame' }).click();
	expect(gone.at(-1)).toBe('/frame?hex=810548656c6c6f8900&from=server&select=60-63');
});

test('the whole opens in Conversation, and what is made up is said', async () => {
	const { gone } = await open('810548656c6c6f 8900', OPEN);
	await expect
		.element(page.getByText(en.connections.recordingNotes['opening-made-up']))
		.toBeVisible();
	await list().getByRole('option').nth(1).click();
	await expect
		.element(page.getByText(en.connections.recordingNotes['opening-made-up']))
		.not.toBeInTheDocument();
	await page.getByRole('button', { name: 'Conversation' }).click();
	await expect.poll(() => gone.length).toBe(1);
	const lab = new ConversationLab();
	const { parameters } = parseAddress(gone.at(-1) ?? '');
	expect(lab.open(parameters)).toMatchObject({ document: true, problems: [] });
	const { script } = lab.document.branches[0]!.scenario;
	expect(script.map(({ who, when }) => ({ who, when }))).toEqual([
		{ who: 'client', when: { at: 73 } },
		{ who: 'server', when: { at: 156 } },
	]);
});

test('what was assumed is written down and can be changed; undo takes it back', async () => {
	const { lab } = await open('81 05 48 65 6c 6c 6f');
	const assumed = page.getByRole('region', { name: 'What is assumed' });
	await expect.element(assumed).toHaveTextContent('because no message has RSV1 set');
	await page.getByRole('button', { name: 'Swap client and server' }).click();
	await expect.element(row('mask-client')).toBeInTheDocument();
	await expect
		.element(page.getByRole('list', { name: 'Findings' }))
		.toHaveTextContent(en.maskingFaults.client.title);
	await expect.element(assumed).toHaveTextContent('You corrected this connection.');
	lab.history.undo();
	await expect.element(row('mask-client')).not.toBeInTheDocument();
	await page.getByLabelText('Read with permessage-deflate').click();
	expect(lab.document.choices).toMatchObject([{ compression: true }]);
	const first = page.getByLabelText('First frame of the server at byte');
	await first.fill('2');
	await userEvent.keyboard('{Tab}');
	await expect.poll(() => lab.document.choices[0]?.firstFrame.server).toBe(2);
	const again = new DoctorLab();
	again.restore(JSON.parse(JSON.stringify(lab.save())));
	expect(again.document).toEqual(lab.document);
	await page.getByRole('button', { name: 'Undo corrections' }).click();
	expect(lab.document.choices).toEqual([]);
});

test('a time line of many thousand frames has only the rows in view in the page', async () => {
	await open('8900'.repeat(20_000));
	await expect.element(row('Ping').first()).toBeInTheDocument();
	expect(timeLine().getByRole('option').elements().length).toBeLessThan(100);
	await timeLine().click();
	await userEvent.keyboard('{End}');
	await expect
		.element(timeLine().getByRole('option', { selected: true }))
		.toHaveAttribute('aria-posinset', '20001');
});
