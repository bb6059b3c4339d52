// A fault of the handshake leads to Handshake, and one of the frames to Frame.
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { pieceOf } from '../../../../src/panels/doctor/doctor-document.ts';
import { DoctorLab } from '../../../../src/panels/doctor/doctor-lab.svelte.ts';
import OpenFinding from '../../../../src/panels/doctor/findings/OpenFinding.svelte';
import { en } from '../../../../src/panels/doctor/strings/en.ts';

const HEADS = [
	'GET /chat HTTP/1.1',
	'Host: a.example',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
	'Sec-WebSocket-Version: 12',
	'',
	'',
].join('\n');

test.each([
	['a wrong version', HEADS, en.openIn.handshake, /^\/handshake\?request=/],
	[
		'a masked frame of the server',
		'81 05 48 65 6c 6c 6f 81 85 37 fa 21 3d 7f 9f 4d 51 58',
		en.openIn.frame,
		// The MASK bit of the second frame, which fails the connection.
		/^\/frame\?hex=81.*from=server&select=64-64$/,
	],
])('%s opens in its lab', async (_, evidence, name, address) => {
	const lab = new DoctorLab();
	lab.add(pieceOf(evidence));
	await lab.readPieces();
	const opened: string[] = [];
	const acts = {
		copy: () => Promise.resolve(),
		announce: () => undefined,
		go: (to: string) => void opened.push(to),
	};
	await render(OpenFinding, { item: lab.case.items[0]!, lab, words: en, acts });
	await page.getByRole('button', { name }).click();
	expect(opened).toEqual([expect.stringMatching(address)]);
});
