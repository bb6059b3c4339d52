import { beforeEach, expect, test } from 'vitest';
import { joinBytes } from '../../../../src/engine/bytes/index.ts';
import { LIMITS } from '../../../../src/engine/limits.ts';
import { loaded } from '../../../../src/panels/frame/loaded.ts';
import { FrameLab } from '../../../../src/panels/frame/frame-lab.svelte.ts';
import { takeFrameFile } from '../../../../src/panels/frame/paste/take-file.ts';
import { hex } from '../../../support/hex-bytes.ts';

let lab: FrameLab;

beforeEach(() => {
	lab = new FrameLab();
});

test.each([
	['client', hex`82 81 00 00 00 00 ff`],
	['server', hex`82 01 ff`],
] as const)('bytes that a %s sends are the document, as one step of undo', (from, bytes) => {
	const before = lab.bytes;
	expect(takeFrameFile(lab, { name: 'a', bytes, text: null })).toEqual({ type: 'taken' });
	expect(lab.history.document).toMatchObject({ bytes, from });
	lab.history.undo();
	expect(lab.bytes).toEqual(before);
});

test('text, and bytes behind a handshake, are shown in the paste dialog first', () => {
	const before = lab.bytes;
	const text = '81 00';
	expect(takeFrameFile(lab, { name: 'a', bytes: hex`38 31 20 30 30`, text })).toEqual({
		type: 'asked',
	});
	expect(lab.pasting.asked).toEqual({ text, replace: null });
	const head = new TextEncoder().encode('HTTP/1.1 101 Switching Protocols\r\n\r\n');
	const bytes = Uint8Array.of(...head, 0x81, 0x00);
	expect(takeFrameFile(lab, { name: 'a', bytes, text: null })).toEqual({ type: 'asked' });
	expect(lab.pasting.asked?.text).toMatch(/^48 54 54 50 .* 81 00$/);
	lab.pasting.end();
	expect(lab.pasting.asked).toBeNull();
	expect(lab.bytes).toBe(before);
});

test('a captured packet is shown in the paste dialog, which takes its payload', () => {
	// Ethernet, IPv4 and TCP, each with its shortest header; then an empty text frame.
	const ethernet = hex`b8 27 eb 4d 5e 6f 3c 22 fb 1a 2b 3c 08 00`;
	const ip = hex`45 00 00 2a 1c 46 40 00 40 06 00 00 c0 a8 00 68 c0 a8 00 0a`;
	const tcp = hex`d4 31 1f 90 83 7a 2b 1c 0f 2c 9b 41 50 18 02 00 00 00 00 00`;
	const bytes = Uint8Array.of(...ethernet, ...ip, ...tcp, 0x81, 0x00);
	expect(takeFrameFile(lab, { name: 'a', bytes, text: null })).toEqual({ type: 'asked' });
	expect(lab.pasting.asked?.text).toMatch(/^b8 27 .* 81 00$/);
});

test('more bytes than the lab holds are refused, with its limit', () => {
	const most = LIMITS.frameDocument;
	expect(takeFrameFile(lab, { name: 'a', bytes: new Uint8Array(most), text: null })).toEqual({
		type: 'taken',
	});
	const bytes = new Uint8Array(most + 1);
	expect(takeFrameFile(lab, { name: 'a', bytes, text: null })).toEqual({ type: 'too-large', most });
});

test.each([
	['pcapng', hex`0a 0d 0d 0a 1c 00 00 00 4d 3c 2b 1a 01 00 00 00 ff ff ff ff ff ff ff ff`],
	['pcap', hex`d4 c3 b2 a1 02 00 04 00 00 00 00 00 00 00 00 00 00 00 04 00 01 00 00 00`],
	['pcap above the limit of the lab', joinBytes([hex`a1 b2 c3 d4`, new Uint8Array(2 ** 20)])],
])('a file of the form %s is a capture, and nothing changes', (_, bytes) => {
	const before = lab.bytes;
	expect(takeFrameFile(lab, { name: 'a', bytes, text: null })).toEqual({ type: 'capture' });
	expect(lab.bytes).toBe(before);
});

test('of the files that are too large, a capture is named as one', async () => {
	const refused = (bytes: Uint8Array<ArrayBuffer>) =>
		loaded.takeLargeFile!(lab, new File([bytes], 'a'));
	const capture = hex`d4 c3 b2 a1 02 00 04 00 00 00 00 00 00 00 00 00 ff ff 00 00`;
	expect(await refused(capture.slice())).toEqual({ type: 'capture' });
	const most = LIMITS.frameDocument;
	expect(await refused(new Uint8Array(64))).toEqual({ type: 'too-large', most });
});
