import { expect, test } from 'vitest';
import { joinBytes, readHex } from '../../../../src/engine/bytes/index.ts';
import { firstFrames } from '../../../../src/engine/handshake/index.ts';
import {
	closingArrow,
	frameArrows,
} from '../../../../src/panels/handshake/steps/first-frame-arrows.ts';
import { en } from '../../../../src/panels/handshake/strings/en.ts';
import { judge, readAs, requestWith, responseWith } from '../../../support/heads.ts';

function behind(request: string, response: string) {
	return firstFrames(
		readAs(joinBytes([requestWith({}), readHex(request).bytes])),
		judge(joinBytes([responseWith({}), readHex(response).bytes])),
	);
}

test('each frame is an arrow from its side, with its fate', () => {
	const first = behind('', '81 02 68 69  89 00  c1 00  81 01 61');
	const arrows = frameArrows(first.server, 9, en);
	expect(arrows.map(({ from, title, note, fate }) => [from, title, note, fate])).toEqual([
		['server', 'text “hi”', '81 02 68 69', 'delivered'],
		['server', 'Ping, 0 bytes', '89 00', 'delivered'],
		['server', 'text “”', 'c1 00', 'fails with 1002'],
		['server', 'text “a”', '81 01 61', 'not read'],
	]);
	expect(arrows.map(({ address }) => address !== undefined)).toEqual([true, false, false, false]);
	expect(arrows[0]?.address).toBe('/frame?hex=810268698900c100810161&from=server');
	expect(closingArrow(first, en)).toMatchObject({ from: 'client', title: 'Close 1002', step: 9 });
});

test('a fragment is not delivered before the end of its message', () => {
	const fates = (hex: string) => frameArrows(behind('', hex).server, 9, en).map(({ fate }) => fate);
	expect(fates('01 02 68 69')).toEqual(['message incomplete']);
	expect(fates('01 02 68 69 80 00')).toEqual(['delivered', 'delivered']);
});

test('a frame that the client sends too early crosses with the request, and is judged when it is read', () => {
	const { client } = behind('47 45 54 20 2f', '');
	const [sent] = frameArrows(client, 3, en);
	expect(sent).toMatchObject({ step: 3, fate: 'sent before the 101', fails: false });
	expect(sent?.title).toBe('reserved opcode, 69 bytes');
	const [read] = frameArrows(client, 9, en);
	expect(read).toMatchObject({ fate: 'fails with 1002', fails: true });
});

test('a long row of frames is counted, and a long frame cut', () => {
	const many = frameArrows(behind('', '89 00 '.repeat(9)).server, 9, en);
	expect(many.map(({ title }) => title)).toEqual([
		...Array<string>(4).fill('Ping, 0 bytes'),
		'5 more frames',
	]);
	const [long] = frameArrows(behind('', `81 14 ${'61 '.repeat(20)}`).server, 9, en);
	expect(long?.title).toBe(`text “${'a'.repeat(16)}…”`);
	expect(long?.note).toBe('81 14 61 61 61 61 61 61 61 61 61 61 …');
});

test('a cut header has no length, and no Close ends a connection that only waits', () => {
	const first = behind('', '81');
	expect(frameArrows(first.server, 9, en)[0]?.title).toBe('text, no length yet');
	expect(closingArrow(first, en)).toBeNull();
	expect(frameArrows(null, 9, en)).toEqual([]);
});
