import { expect, test } from 'vitest';
import { readHex } from '../../src/engine/bytes/index.ts';
import type { Transcript } from '../../src/engine/observer/index.ts';
import { connectionRows, firstEvents, wireOf } from '../../src/evidence/connection-rows.ts';
import { type SeenConnection, type Unseen } from '../../src/evidence/piece.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import { ascii, REQUEST, RESPONSE } from './opening-bytes.ts';
import { seenConnection } from '../support/seen-connection.ts';

function seen(transcript: Transcript, ...unseen: readonly Unseen[]): SeenConnection {
	return seenConnection(transcript, { unseen });
}

/** The rows of a connection, one word each, with the sender’s initial and the events. */
function rowLines(connection: SeenConnection): readonly string[] {
	return connectionRows(connection, wireOf(connection)).map(({ by, events, content }) => {
		const way = by === null ? '' : `${by[0]!} `;
		const opcode = content.type === 'frame' ? ` ${content.seen.frame.opcode}` : '';
		return `${way}${content.type}${opcode} ${[...new Set(events)].join('–')}`;
	});
}

const hex = (text: string) => readHex(text).bytes;

test('heads, frames of both sides, silence and ends are rows in their order', () => {
	const connection = seen([
		{ type: 'connect', by: 'client', address: '192.0.2.1:80', at: 0 },
		{ type: 'bytes', by: 'client', bytes: REQUEST.subarray(0, 20), at: 1 },
		{ type: 'bytes', by: 'client', bytes: REQUEST.subarray(20), at: 2 },
		// The response and the first frame come together.
		{ type: 'bytes', by: 'server', bytes: Uint8Array.of(...RESPONSE, 0x81, 0x02), at: 30 },
		{ type: 'bytes', by: 'server', bytes: hex('6869'), at: 31 },
		{ type: 'bytes', by: 'client', bytes: hex('89 80 00000000'), at: 40 },
		{ type: 'bytes', by: 'server', bytes: hex('8a 00 81'), at: 41 },
		{ type: 'fin', by: 'server', at: 60_041 },
		{ type: 'wait', at: 60_042 },
	]);
	expect(rowLines(connection)).toEqual([
		'c connect 0',
		'c request 1–2',
		's response 3',
		's frame 1 3–4',
		'c frame 9 5',
		's frame 10 6',
		's rest 6',
		'silence 6–7',
		's fin 7',
		'until 8',
	]);
});

test('a breach ends the frames of its side and counts the bytes behind it', () => {
	const connection = seen([
		{ type: 'opened', at: 0 },
		{ type: 'bytes', by: 'client', bytes: hex('8180 00000000 8105 48656c6c6f ffff'), at: 1 },
	]);
	const rows = connectionRows(connection, wireOf(connection));
	expect(rowLines(connection)).toEqual(['opened 0', 'c frame 1 1', 'c breach 1']);
	expect(rows.at(-1)?.content).toEqual({ type: 'breach', code: 'mask-client', bytes: 9 });
});

test('a row shows no breach that bytes before the evidence could excuse', () => {
	// RFC 7692 §7.2.3.2: the second “Hello” refers to the first.
	const frames = {
		type: 'bytes',
		by: 'server',
		bytes: hex('c1 05 f2 00 11 00 00'),
		at: 1,
	} as const;
	const opened = { type: 'opened', extensions: 'permessage-deflate', at: 0 } as const;
	const late = seen([opened, frames], 'opening');
	expect(connectionRows(late, wireOf(late)).at(-1)?.content).toEqual({ type: 'unclear', bytes: 7 });
	expect(rowLines(seen([opened, frames]))).toEqual(['opened 0', 's breach 1']);
});

test('a refusal shows its content, and no frames', () => {
	const connection = seen([
		{ type: 'bytes', by: 'client', bytes: REQUEST, at: 0 },
		{ type: 'bytes', by: 'server', bytes: ascii('HTTP/1.1 403 Forbidden\r\n\r\nno'), at: 5 },
	]);
	expect(rowLines(connection)).toEqual(['c request 0', 's response 1', 's rest 1']);
	const [, , rest] = connectionRows(connection, wireOf(connection));
	expect(rest?.content).toEqual({ type: 'rest', what: 'content', bytes: 2 });
});

test('delivered messages belong to the side that sent them, and without times there is no silence', () => {
	const payload = ascii('hi');
	const connection = seen(
		[
			{ type: 'opened', at: 0 },
			{ type: 'deliver', by: 'client', kind: 'text', payload, at: 0 },
			{ type: 'show', by: 'client', state: 'CLOSED', at: 9000 },
		],
		'times',
	);
	expect(rowLines(connection)).toEqual(['opened 0', 's message 1', 'c state 2']);
});

test('a tunnel through a proxy is shown before the opening', () => {
	const connection = seen([
		{
			type: 'bytes',
			by: 'client',
			bytes: ascii('CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n'),
			at: 0,
		},
		{ type: 'bytes', by: 'server', bytes: ascii('HTTP/1.1 200 OK\r\n\r\n'), at: 1 },
		{ type: 'bytes', by: 'client', bytes: REQUEST, at: 2 },
	]);
	const rows = connectionRows(connection, wireOf(connection));
	expect(rowLines(connection)).toEqual(['c tunnel 0', 's tunnel 1', 'c request 2']);
	expect(rows.map(({ content }) => ('line' in content ? content.line : ''))).toEqual([
		'CONNECT a:80 HTTP/1.1',
		'HTTP/1.1 200 OK',
		'GET / HTTP/1.1',
	]);
});

test('of a long connection the first events and the ends are shown', () => {
	const ping = { type: 'bytes', by: 'server', bytes: hex('8900') } as const;
	const connection = seen([
		{ type: 'opened', at: 0 },
		...Array.from({ length: 5 }, (_, i) => ({ ...ping, at: i })),
		{ type: 'fin', by: 'server', at: 9 },
	]);
	const few = { events: 3, bytes: 100 };
	const first = firstEvents(connection, few);
	expect(rowLines(first)).toEqual(['opened 0', 's frame 9 1', 's frame 9 2', 's fin 3']);
	expect(first.ranges).toHaveLength(4);
	// The bytes of two Pings are not more than 4.
	const short = firstEvents(connection, { events: 100, bytes: 4 });
	expect(rowLines(short)).toEqual([
		'opened 0',
		's frame 9 1',
		's frame 9 2',
		's frame 9 3',
		's fin 4',
	]);
	expect(firstEvents(connection, { events: 7, bytes: 10 })).toBe(connection);
});

test('every event of a read connection that shows bytes is in a row', async () => {
	const content = '8180000000008880000000008a8000000000';
	const { connections } = await readPiece({ content, name: null, kind: null });
	const [connection] = connections;
	expect(rowLines(connection!)).toEqual(['opened 0', 'c frame 1 1', 'c frame 8 1', 'c frame 10 1']);
});
