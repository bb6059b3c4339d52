import { expect, test } from 'vitest';
import { makeCase } from '../../src/evidence/case.ts';
import { namedAddresses } from '../../src/evidence/named-addresses.ts';
import { readPiece } from '../../src/evidence/readers.ts';

const LIVE =
	'203.0.113.9 - - [20/Nov/2026:02:11:07 +0000] "GET /live HTTP/1.1" 200 1432 "-" "Mozilla/5.0"';
const CONSOLE = (url: string) => `WebSocket connection to '${url}' failed: `;

async function caseOf(...contents: readonly string[]) {
	const readings = await Promise.all(
		contents.map((content) => readPiece({ content, name: null, kind: null })),
	);
	return makeCase(readings, {});
}

const standing = ({ verdicts }: Awaited<ReturnType<typeof caseOf>>) =>
	verdicts.find(({ cause }) => cause === 'mixed-content')?.standing;

test('addresses in a text, each once, without query and without the end of a sentence', () => {
	const text =
		"to 'wss://a.example/live?token=1', (ws://a.example:80/x/y). wss://a.example/live WSS://b.example";
	expect(namedAddresses(text, []).map(({ secure, path }) => [secure, path])).toEqual([
		[true, '/live'],
		[false, '/x/y'],
		[true, '/'],
	]);
	expect(namedAddresses(new Uint8Array(4), [])).toEqual([]);
});

test('a plain 200 is no finding, and a possible one if another piece has a WebSocket at its path', async () => {
	for (const log of [LIVE, `${LIVE}\n${LIVE}`]) {
		const alone = await caseOf(log);
		expect([alone.items, alone.signs.map(({ id, values }) => [id, values])]).toEqual([
			[],
			[['plain-response', { status: 200, path: '/live' }]],
		]);
		const other = await caseOf(log, CONSOLE('wss://chat.example/other'));
		expect(other.findings.every(({ evidence }) => evidence[0]?.piece === 1)).toBe(true);
		for (const named of [
			'onclose code=1006 of wss://chat.example/live?a=1',
			CONSOLE('wss://chat.example/live'),
			'GET /live HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
		]) {
			const both = await caseOf(log, named);
			const found = both.findings.find(({ cause }) => cause === 'not-upgraded-200');
			expect([named, found?.certainty]).toEqual([named, 'possible']);
			expect(found?.evidence[0]).toMatchObject({ id: 'plain-response-at-path', piece: 0 });
		}
	}
});

test('a wss:// address rules mixed content out, and one with ws:// beside it does not', async () => {
	expect(standing(await caseOf(CONSOLE('wss://chat.example/ws')))).toBe('ruled-out');
	expect(standing(await caseOf(CONSOLE('ws://chat.example/ws')))).toBe('open');
	const both = [CONSOLE('wss://chat.example/ws'), CONSOLE('ws://chat.example/ws')];
	expect(standing(await caseOf(...both))).toBe('open');
	expect(standing(await caseOf(both.join('\n')))).toBe('open');
});
