import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { encodeUtf8, type Transcript } from '../../../src/engine/index.ts';
import { readPiece } from '../../../src/evidence/readers.ts';
import { NOTHING_PASSED, type SeenConnection } from '../../../src/evidence/piece.ts';
import SaveCase from '../../../src/panels/doctor/SaveCase.svelte';
import { connectionFiles } from '../../../src/strings/en/connection-files.ts';

const FRAMES: Transcript = [
	{ did: 'opened', at: 0 },
	{ did: 'bytes', by: 'server', bytes: Uint8Array.of(0x81, 2, 72, 105), at: 5 },
];
const MESSAGES: Transcript = [
	{ did: 'opened', at: 0 },
	{ did: 'deliver', by: 'client', kind: 'text', payload: encodeUtf8('Hi'), at: 5 },
];

function seen(name: string, transcript: Transcript): SeenConnection {
	return {
		name,
		transcript,
		ranges: transcript.map(() => null),
		unseen: [],
		assumed: [],
		passedOver: NOTHING_PASSED,
		program: null,
	};
}

async function open(connection: SeenConnection) {
	const said: string[] = [];
	const copied: string[] = [];
	const shell = {
		present: false,
		copy: (text: string) => {
			copied.push(text);
			return Promise.resolve();
		},
		announce: (text: string) => {
			said.push(text);
		},
		showTools: () => () => undefined,
		go: () => undefined,
	};
	await render(SaveCase, { connection, words: connectionFiles, shell });
	return { said, copied };
}

const menu = () => page.getByRole('button', { name: 'Export' });

test('the connection is saved, and the Doctor reads the file', async () => {
	const { said } = await open(seen('a', FRAMES));
	const saved: Promise<Blob>[] = [];
	const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
	click.mockImplementation(function (this: HTMLAnchorElement) {
		saved.push(fetch(this.href).then((got) => got.blob()));
	});
	try {
		await menu().click();
		await page.getByRole('menuitem', { name: 'Hex dump' }).click();
		await expect.poll(() => said).toEqual(['Saved websocket-101-connection.txt.']);
		const content = await (await saved[0]!).text();
		const reading = await readPiece({ content, name: null, kind: null });
		expect(reading.connections.map(({ transcript }) => transcript)).toEqual([FRAMES]);
	} finally {
		click.mockRestore();
	}
});

test('programs that repeat the connection are shown and copied', async () => {
	const { copied } = await open(seen('a', FRAMES));
	await menu().click();
	await page.getByRole('menuitem', { name: 'Code that repeats it' }).click();
	await page.getByRole('tab', { name: 'Go, gorilla' }).click();
	await page.getByRole('button', { name: 'Copy the server’s program' }).click();
	expect(copied[0]).toContain('ws.WriteMessage(websocket.TextMessage, []byte("Hi"))');
});

test('messages without frames are not offered as a capture or a dump', async () => {
	await open(seen('b', MESSAGES));
	await menu().click();
	await expect.element(page.getByRole('menuitem', { name: 'HAR file' })).toBeVisible();
	expect(page.getByRole('menuitem', { name: 'Hex dump' }).elements()).toEqual([]);
	expect(page.getByRole('menuitem', { name: 'Capture' }).elements()).toEqual([]);
});
