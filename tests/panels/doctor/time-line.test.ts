// A long connection in the time line: what is shown at first, what is read when more is asked for, and what ends it.
import { describe, expect, test } from 'vitest';
import { AS_READ } from '../../../src/evidence/connection-choice.ts';
import type { CaseConnection } from '../../../src/evidence/case.ts';
import { FIRST_PART } from '../../../src/evidence/connection-rows.ts';
import { TimeLine } from '../../../src/panels/doctor/time-line.svelte.ts';
import { seenConnection } from '../../support/seen-connection.ts';

const PING = Uint8Array.of(0x89, 0);
const PINGS = FIRST_PART.events * 3;

/** An opening, Pings of the server with a range of one character each, and the end of TCP. */
function connection(pings: number, piece = 0): CaseConnection {
	const transcript = [
		{ type: 'opened', at: 0 } as const,
		...Array.from({ length: pings }, (_, i) => {
			return { type: 'bytes', by: 'server', bytes: PING, at: 1 + i } as const;
		}),
		{ type: 'fin', by: 'server', at: 2 + pings } as const,
	];
	const seen = {
		...seenConnection(transcript, { unseen: [] }),
		ranges: transcript.map((_, i) => ({ from: i, to: i + 1 })),
	};
	return { piece, inPiece: 0, asRead: seen, seen, choice: AS_READ, corrected: null };
}

describe('a long connection', () => {
	const long = connection(PINGS);

	test('shows its first part and its end, and more on request', async () => {
		const line = new TimeLine(() => [long]);
		expect(line.rows).toHaveLength(FIRST_PART.events + 1);
		expect(line.hidden).toBe(PINGS + 1 - FIRST_PART.events);
		const more = line.showMore();
		expect(line.reading).toBe(true);
		expect(line.rows).toHaveLength(FIRST_PART.events + 1);
		await more;
		expect([line.reading, line.hidden, line.rows.length]).toEqual([false, 0, PINGS + 2]);
	});

	test('a place in the piece that is not shown yet is read, and its row chosen', async () => {
		const line = new TimeLine(() => [long]);
		const from = PINGS - 5;
		expect(await line.chooseAt(0, { from, to: from + 1 })).toBe(true);
		expect(line.rows[line.row!]!.events).toEqual([from, from]);
		expect(await line.chooseAt(0, { from: PINGS + 9, to: PINGS + 10 })).toBe(false);
	});

	test('another connection in front ends the reading', async () => {
		const line = new TimeLine(() => [long, connection(1, 1)]);
		const more = line.showMore();
		line.chooseConnection(1);
		expect(line.reading).toBe(false);
		await more;
		line.chooseConnection(0);
		expect([line.reading, line.rows.length]).toEqual([false, FIRST_PART.events + 1]);
	});

	test('a later request takes the place of an earlier one', async () => {
		const line = new TimeLine(() => [long]);
		const more = line.showMore();
		const chosen = line.chooseAt(0, { from: 1500, to: 1501 });
		await Promise.all([more, chosen]);
		expect(line.rows[line.row!]!.events).toEqual([1500, 1500]);
		expect(line.rows).toHaveLength(1501 + 1);
	});
});
