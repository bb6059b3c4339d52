// The worker is the work itself, and its turns are taken by the test.
import { expect, test } from 'vitest';
import type { Piece } from '../../../../src/evidence/piece.ts';
import { pieceOf } from '../../../../src/panels/doctor/doctor-document.ts';
import {
	AT_ONCE,
	PieceReadings,
} from '../../../../src/panels/doctor/reading/piece-readings.svelte.ts';
import type { ReadingPort } from '../../../../src/panels/doctor/reading/reading-worker.ts';
import { readAtOnce, readingWork } from '../../../../src/panels/doctor/reading/reading-work.ts';
import { createPagePort } from '../../../../src/platform/jobs/job-port.ts';
import {
	packetsOf,
	pcap,
	REQUEST,
	RESPONSE,
	segmentsOf,
} from '../../../evidence/capture/made-capture.ts';

const SMALL = pieceOf('Error: connect ECONNREFUSED 127.0.0.1:8080');
const LONG_LINE = `${'a line that says nothing\n'.repeat(4000)}Error: connect ECONNREFUSED 127.0.0.1:8080`;
const LONG = pieceOf(LONG_LINE);
const HELLO = Uint8Array.of(0x81, 5, 0x48, 0x65, 0x6c, 0x6c, 0x6f);
const CAPTURE = pieceOf(
	pcap(
		packetsOf(
			segmentsOf([
				{ from: 'client', bytes: REQUEST, at: 0 },
				{ from: 'server', bytes: RESPONSE, at: 1 },
				...Array.from({ length: 5000 }, (_, i) => ({
					from: 'server' as const,
					bytes: HELLO,
					at: 2 + i,
				})),
				{ from: 'server', end: 'F', at: 9000 },
			]),
		),
	),
);

/** Readings whose workers do their work in turns that the test takes. */
function opened() {
	const waiting: (() => void)[] = [];
	const workers: ReadingPort[] = [];
	let ended = 0;
	const readings = new PieceReadings(() => {
		const port = createPagePort(readingWork, (next) => waiting.push(next));
		const terminate = port.terminate.bind(port);
		port.terminate = () => {
			ended++;
			terminate();
		};
		workers.push(port);
		return port;
	});
	/** Lets the workers work until a condition holds. */
	const until = async (holds: () => boolean) => {
		while (!holds()) {
			waiting.shift()?.();
			await new Promise((resolve) => setImmediate(resolve));
		}
	};
	const isRead = (piece: Piece) => () => readings.stateOf(piece).type === 'read';
	return { readings, workers, until, isRead, ended: () => ended };
}

test('a small piece is read in the page', async () => {
	const { readings, workers } = opened();
	await readings.want([SMALL]);
	expect(SMALL.content.length).toBeLessThanOrEqual(AT_ONCE);
	expect(readings.stateOf(SMALL)).toEqual({ type: 'read', ...(await readAtOnce(SMALL)) });
	expect(workers).toEqual([]);
});

test.each([
	['text', LONG],
	['a capture, with all its events', CAPTURE],
])('a large piece is read to the same beside the page: %s', async (_, piece) => {
	const { readings, workers, until, isRead, ended } = opened();
	await readings.want([piece]);
	expect(readings.stateOf(piece)).toEqual({ type: 'reading' });
	await until(isRead(piece));
	expect(readings.stateOf(piece)).toEqual({ type: 'read', ...(await readAtOnce(piece)) });
	expect([workers.length, ended()]).toEqual([1, 1]);
});

test('the bytes of a capture are those of the piece, not copies', async () => {
	const { readings, until, isRead } = opened();
	await readings.want([CAPTURE]);
	await until(isRead(CAPTURE));
	const state = readings.stateOf(CAPTURE);
	const [connection] = state.type === 'read' ? state.reading.connections : [];
	const bytes = connection?.transcript.flatMap((one) => (one.type === 'bytes' ? [one.bytes] : []));
	expect(bytes?.length).toBe(5002);
	const { buffer } = CAPTURE.content as Uint8Array;
	for (const one of bytes!) expect((one as Uint8Array).buffer).toBe(buffer);
});

test('large pieces are read one after the other', async () => {
	const other = pieceOf(`${LONG_LINE}\n`);
	const { readings, workers, until, isRead } = opened();
	await readings.want([LONG, other]);
	expect(workers.length).toBe(1);
	await until(isRead(LONG));
	expect(readings.stateOf(other)).toEqual({ type: 'reading' });
	await until(isRead(other));
	expect(workers.length).toBe(2);
});

test('a stopped piece has no reading until it is started again', async () => {
	const { readings, until, isRead, ended } = opened();
	await readings.want([LONG]);
	readings.stop(LONG);
	expect([readings.stateOf(LONG), ended()]).toEqual([{ type: 'stopped' }, 1]);
	await readings.want([LONG]);
	expect(readings.stateOf(LONG)).toEqual({ type: 'stopped' });
	readings.again(LONG);
	expect(readings.stateOf(LONG)).toEqual({ type: 'reading' });
	await until(isRead(LONG));
});

test('stopping the first piece begins the next', async () => {
	const { readings, until, isRead } = opened();
	await readings.want([CAPTURE, LONG]);
	readings.stop(CAPTURE);
	await until(isRead(LONG));
	expect(readings.stateOf(CAPTURE)).toEqual({ type: 'stopped' });
});

test('a piece that leaves the case is not read on; one that comes back is', async () => {
	const { readings, until, isRead, ended } = opened();
	await readings.want([LONG]);
	await readings.want([]);
	expect(ended()).toBe(1);
	await readings.want([LONG]);
	await until(isRead(LONG));
	await readings.want([]);
	// Undo brings it back with its reading.
	await readings.want([LONG]);
	expect(readings.stateOf(LONG).type).toBe('read');
});

test('where no worker starts, the page reads', async () => {
	const readings = new PieceReadings(() => {
		throw new ReferenceError('Worker is not defined');
	});
	await readings.want([LONG]);
	while (readings.stateOf(LONG).type === 'reading') {
		await new Promise((resolve) => setImmediate(resolve));
	}
	expect(readings.stateOf(LONG)).toEqual({ type: 'read', ...(await readAtOnce(LONG)) });
});

test('a worker that breaks says why, and the next piece is read', async () => {
	let first = true;
	const { readings, until, isRead } = opened();
	const broken = new PieceReadings(() => {
		const port = createPagePort(readingWork, (next) => setImmediate(next));
		if (first) {
			first = false;
			port.postMessage = ({ id }) =>
				port.onmessage?.(
					new MessageEvent('message', { data: { id, type: 'failed', reason: 'out of memory' } }),
				);
		}
		return port;
	});
	await broken.want([CAPTURE, LONG]);
	expect(broken.stateOf(CAPTURE)).toEqual({ type: 'failed', reason: 'out of memory' });
	await readings.want([LONG]);
	await until(isRead(LONG));
	while (broken.stateOf(LONG).type === 'reading') {
		await new Promise((resolve) => setImmediate(resolve));
	}
	expect(broken.stateOf(LONG).type).toBe('read');
});
