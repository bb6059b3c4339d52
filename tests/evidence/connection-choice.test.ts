import { describe, expect, test } from 'vitest';
import { makeCase } from '../../src/evidence/case.ts';
import { AS_READ, correctable, withChoice } from '../../src/evidence/connection-choice.ts';
import type { SeenConnection } from '../../src/evidence/piece.ts';
import { readPiece } from '../../src/evidence/readers.ts';

async function read(content: string): Promise<SeenConnection> {
	const { connections } = await readPiece({ content, name: null, kind: null });
	return connections[0]!;
}

/** What each event did, with the sender’s initial and the number of bytes. */
function story({ transcript }: SeenConnection): string {
	return transcript
		.map((event) => (event.did === 'bytes' ? `${event.by[0]!}${event.bytes.length}` : event.did))
		.join(' ');
}

const HELLO = '81 05 48 65 6c 6c 6f';

describe('only what was assumed can be corrected', () => {
	test('of bytes without a handshake: the sides, the compression, the first frame', async () => {
		const seen = await read(HELLO);
		expect(seen.assumed.map(({ id }) => id)).toEqual([
			'no-opening',
			'no-compression',
			'client-by-mask',
		]);
		expect(correctable(seen)).toEqual({
			sides: true,
			compression: true,
			firstFrame: { client: null, server: 7 },
		});
	});

	test('of a connection from its beginning: nothing', async () => {
		const seen = await read('GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n');
		expect(correctable(seen)).toEqual({
			sides: false,
			compression: false,
			firstFrame: { client: null, server: null },
		});
		const choice = { swapped: true, compression: true, firstFrame: { client: 3, server: 3 } };
		expect(withChoice(seen, choice)).toEqual(seen);
	});
});

describe('a correction', () => {
	test('swaps the sides', async () => {
		const seen = await read(HELLO);
		expect(story(seen)).toBe('opened s7');
		expect(story(withChoice(seen, { ...AS_READ, swapped: true }))).toBe('opened c7');
	});

	test('switches compression on and off', async () => {
		const seen = await read(HELLO);
		const on = withChoice(seen, { ...AS_READ, compression: true });
		expect(on.transcript[0]).toMatchObject({ extensions: 'permessage-deflate' });
		expect(withChoice(on, { ...AS_READ, compression: false }).transcript[0]).toMatchObject({
			extensions: '',
		});
	});

	test('moves the first frame, also into bytes that were passed over', async () => {
		const read7 = await read(HELLO);
		const at = (offset: number) =>
			withChoice(seen, { ...AS_READ, firstFrame: { client: null, server: offset } });
		const passedOver = { ...read7.passedOver, server: Uint8Array.of(1, 2, 3) };
		const seen: SeenConnection = { ...read7, passedOver };
		expect(at(0).transcript[1]).toMatchObject({
			bytes: Uint8Array.of(1, 2, 3, 0x81, 5, 0x48, 0x65, 0x6c, 0x6c, 0x6f),
		});
		expect(story(at(2))).toBe('opened s8');
		expect(story(at(3))).toBe(story(read7));
		expect(story(at(5))).toBe('opened s5');
		expect(story(at(100))).toBe('opened');
		expect(at(100).ranges).toHaveLength(1);
	});

	test('gives the connection other signs', async () => {
		const reading = await readPiece({ content: HELLO, name: null, kind: null });
		const found = (swapped: boolean) =>
			makeCase([reading], {}, [{ ...AS_READ, swapped, piece: 0, inPiece: 0 }]).findings.map(
				({ cause }) => cause,
			);
		expect(found(false)).toEqual([]);
		expect(found(true)).toEqual(['masking-fault']);
	});
});

test('an answer does not read a corrected connection again', async () => {
	const reading = await readPiece({ content: HELLO, name: null, kind: null });
	const choices = [{ ...AS_READ, swapped: true, piece: 0, inPiece: 0 }];
	const before = makeCase([reading], {}, choices);
	const after = makeCase([reading], { proxy: 'yes' }, choices);
	expect(after.connections[0]!.seen).toBe(before.connections[0]!.seen);
	expect(story(after.connections[0]!.seen)).toBe('opened c7');
	expect(after.items.map(({ type }) => type)).toEqual(before.items.map(({ type }) => type));
	const other = makeCase(
		[await readPiece({ content: '81 00', name: null, kind: null })],
		{},
		choices,
	);
	expect(story(other.connections[0]!.seen)).toBe('opened c2');
});
