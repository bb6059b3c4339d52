import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { encodeUtf8 } from '../../../../src/engine/bytes/index.ts';
import type { Transcript } from '../../../../src/engine/observer/index.ts';
import { wireOf } from '../../../../src/evidence/connection-rows.ts';
import { readPiece } from '../../../../src/evidence/readers.ts';
import type { SeenConnection } from '../../../../src/evidence/piece.ts';
import { Leaving } from '../../../../src/panels/doctor/sharing/leaving.svelte.ts';
import SaveCase from '../../../../src/panels/doctor/sharing/SaveCase.svelte';
import { connections } from '../../../../src/panels/doctor/strings/en/connections.ts';
import { connectionFiles } from '../../../../src/strings/en/connection-files.ts';
import { seenConnection } from '../../../support/seen-connection.ts';

const FRAMES: Transcript = [
	{ type: 'opened', at: 0 },
	{ type: 'bytes', by: 'server', bytes: Uint8Array.of(0x81, 2, 72, 105), at: 5 },
];
const MESSAGES: Transcript = [
	{ type: 'opened', at: 0 },
	{ type: 'deliver', by: 'client', kind: 'text', payload: encodeUtf8('Hi'), at: 5 },
];

async function open(connection: SeenConnection) {
	const announcements: string[] = [];
	const copied: string[] = [];
	const shell = {
		present: false,
		copy: (text: string) => {
			copied.push(text);
			return Promise.resolve();
		},
		announce: (text: string) => {
			announcements.push(text);
		},
		showTools: () => () => undefined,
		go: () => undefined,
	};
	await render(SaveCase, {
		connection,
		leaving: new Leaving(
			() => connection,
			() => connection,
			() => wireOf(connection),
		),
		words: connectionFiles,
		redaction: connections.redaction,
		shell,
	});
	return { announcements, copied };
}

/** Takes the browser's workers away, so that the page writes: a worker reads all its modules again for each file. */
function withoutWorkers(): void {
	vi.stubGlobal('Worker', undefined);
}

afterEach(() => {
	vi.unstubAllGlobals();
});

const menu = () => page.getByRole('button', { name: 'Export' });

test('the connection is saved, and the Doctor reads the file', async () => {
	const { announcements } = await open(seenConnection(FRAMES, { name: 'a' }));
	const saved: Promise<Blob>[] = [];
	const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
	click.mockImplementation(function (this: HTMLAnchorElement) {
		saved.push(fetch(this.href).then((got) => got.blob()));
	});
	try {
		await menu().click();
		await page.getByRole('menuitem', { name: 'Hex dump' }).click();
		await expect.poll(() => announcements).toEqual(['Saved websocket-101-connection.txt.']);
		const content = await (await saved[0]!).text();
		const reading = readPiece({ content, name: null, kind: null });
		expect(reading.connections.map(({ transcript }) => transcript)).toEqual([FRAMES]);
	} finally {
		click.mockRestore();
	}
});

test('programs that repeat the connection are shown and copied', async () => {
	withoutWorkers();
	const { copied } = await open(seenConnection(FRAMES, { name: 'a' }));
	await menu().click();
	await page.getByRole('menuitem', { name: 'Code that repeats the connection' }).click();
	await page.getByRole('tab', { name: 'Go, gorilla' }).click();
	await page.getByRole('button', { name: 'Copy the server’s program' }).click();
	expect(copied[0]).toContain('ws.WriteMessage(websocket.TextMessage, []byte("Hi"))');
});

const SECRET: Transcript = [
	{ type: 'connect', by: 'client', url: 'ws://a.example/ws?token=s3cret-t0ken', at: 0 },
	{
		type: 'bytes',
		by: 'client',
		bytes: encodeUtf8(
			'GET /ws?token=s3cret-t0ken HTTP/1.1\r\nHost: a.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nCookie: sid=s3cret-s1d\r\n\r\n',
		),
		at: 1,
	},
];

/** Chooses a form of Export and returns the content of the file. */
async function exported(form: string, announcements: readonly string[]): Promise<string> {
	const before = announcements.length;
	const saved: Promise<string>[] = [];
	const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
	click.mockImplementation(function (this: HTMLAnchorElement) {
		saved.push(fetch(this.href).then((got) => got.text()));
	});
	try {
		await menu().click();
		await page.getByRole('menuitem', { name: form }).click();
		await expect.poll(() => announcements.length).toBe(before + 1);
		return await saved[0]!;
	} finally {
		click.mockRestore();
	}
}

test('credentials are covered in files, unless they are left in', async () => {
	withoutWorkers();
	const { announcements } = await open(
		seenConnection(SECRET, { name: 'ws://a.example/ws?token=s3cret-t0ken' }),
	);
	await expect
		.element(page.getByText('2 credentials are covered in other labs, files'))
		.toBeVisible();
	const covered = await exported('Table of events', announcements);
	expect(covered).not.toContain('s3cret');
	expect(covered).toContain('GET /ws?token=xxxxxxxxxxxx HTTP/1.1');
	expect(covered).toContain('Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==');
	expect(announcements[0]).toBe('Saved websocket-101-connection.csv, with 2 credentials covered.');
	// The connection did not open, so it has no payloads.
	expect(page.getByRole('checkbox', { name: 'Cover payloads' }).elements()).toEqual([]);
	await page.getByRole('checkbox', { name: 'Leave credentials in' }).click();
	await expect.element(page.getByText('files and programs contain 2 credentials.')).toBeVisible();
	expect(await exported('Table of events', announcements)).toContain('sid=s3cret-s1d');
});

test('credentials are covered in programs', async () => {
	withoutWorkers();
	const { copied } = await open(seenConnection(SECRET, { name: 'a' }));
	await menu().click();
	await page.getByRole('menuitem', { name: 'Code that repeats the connection' }).click();
	await page.getByRole('button', { name: 'Copy the client’s program' }).click();
	expect(copied[0]).toContain('/ws?token=xxxxxxxxxxxx');
});

test('payloads are covered when that is asked for', async () => {
	withoutWorkers();
	const { announcements } = await open(seenConnection(FRAMES, { name: 'a' }));
	await expect.element(page.getByText('No credential was found')).toBeVisible();
	expect(await exported('Hex dump', announcements)).toContain('81 02 48 69');
	await page.getByRole('checkbox', { name: 'Cover payloads, too' }).click();
	expect(await exported('Hex dump', announcements)).toContain('81 02 78 78');
});

test('messages without frames are not offered as a capture or a dump', async () => {
	await open(seenConnection(MESSAGES, { name: 'b' }));
	await menu().click();
	await expect.element(page.getByRole('menuitem', { name: 'HAR file' })).toBeVisible();
	expect(page.getByRole('menuitem', { name: 'Hex dump' }).elements()).toEqual([]);
	expect(page.getByRole('menuitem', { name: 'Capture' }).elements()).toEqual([]);
});

test('a refused connection is offered as a capture and as a dump', async () => {
	await open(seenConnection([{ type: 'reset', by: 'server', at: 0 }], { name: 'c' }));
	await menu().click();
	await expect.element(page.getByRole('menuitem', { name: 'Capture' })).toBeVisible();
	await expect.element(page.getByRole('menuitem', { name: 'Hex dump' })).toBeVisible();
});

/** A worker that answers what the test has it answer. */
class FakeWorker {
	static made: FakeWorker[] = [];
	ended = false;
	onmessage: ((event: MessageEvent) => void) | null = null;
	onerror: ((event: ErrorEvent) => void) | null = null;
	id = 0;
	constructor() {
		FakeWorker.made.push(this);
	}
	postMessage({ id }: { id: number }): void {
		this.id = id;
	}
	terminate(): void {
		this.ended = true;
	}
	answer(message: object): void {
		this.onmessage?.(new MessageEvent('message', { data: { id: this.id, ...message } }));
	}
}

/** Chooses a form while the worker is a fake, and returns the worker when it has its work. */
async function chosen(form: string): Promise<FakeWorker> {
	FakeWorker.made = [];
	await menu().click();
	await page.getByRole('menuitem', { name: form }).click();
	await expect.poll(() => FakeWorker.made.map(({ id }) => id)).toEqual([1]);
	return FakeWorker.made[0]!;
}

test('the page says what is being written, and it can be stopped', async () => {
	vi.stubGlobal('Worker', FakeWorker);
	const { announcements } = await open(seenConnection(FRAMES, { name: 'a' }));
	const worker = await chosen('Hex dump');
	await expect.element(page.getByText('Writing: Hex dump …')).toBeVisible();
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect.element(page.getByText('Writing: Hex dump …')).not.toBeInTheDocument();
	expect(worker.ended).toBe(true);
	// The focus stays at the menu, and nothing is saved.
	await expect.element(menu()).toHaveFocus();
	expect(announcements).toEqual([]);
});

test('if the worker fails, the page says what to do', async () => {
	vi.stubGlobal('Worker', FakeWorker);
	const { announcements } = await open(seenConnection(FRAMES, { name: 'a' }));
	const worker = await chosen('HAR file');
	worker.answer({ type: 'begun' });
	worker.answer({ type: 'failed', reason: 'RangeError: Array buffer allocation failed' });
	await expect.poll(() => announcements).toEqual([connectionFiles.unsaved]);
	expect(announcements[0]).toContain('Close other tabs, or choose another form.');
	await expect.element(page.getByText('Writing: HAR file …')).not.toBeInTheDocument();
});

test('programs that could not be written say what to do, and a closed dialog ends their worker', async () => {
	vi.stubGlobal('Worker', FakeWorker);
	await open(seenConnection(FRAMES, { name: 'a' }));
	const worker = await chosen('Code that repeats the connection');
	await expect.element(page.getByText('Writing the programs …')).toBeVisible();
	worker.answer({ type: 'begun' });
	worker.answer({ type: 'failed', reason: 'RangeError: Invalid string length' });
	await expect.element(page.getByText('Close other tabs and open the code again.')).toBeVisible();
	await page.getByRole('tab', { name: 'Raw bytes' }).click();
	await expect.poll(() => FakeWorker.made.map(({ id }) => id)).toEqual([1, 2]);
	await page.getByRole('button', { name: 'Close' }).click();
	await expect.poll(() => FakeWorker.made.map(({ ended }) => ended)).toEqual([true, true]);
});
