// The worker is the work itself, and its turns are taken by the test. Its messages are cloned.
import { expect, test } from 'vitest';
import { AS_READ } from '../../../../src/evidence/connection-choice.ts';
import { correctedBy } from '../../../../src/evidence/corrected.ts';
import type { SeenConnection } from '../../../../src/evidence/piece.ts';
import { readPiece } from '../../../../src/evidence/readers.ts';
import { DoctorLab } from '../../../../src/panels/doctor/doctor-lab.svelte.ts';
import { pieceOf } from '../../../../src/panels/doctor/doctor-document.ts';
import { Corrections } from '../../../../src/panels/doctor/reading/corrections.svelte.ts';
import { PieceReadings } from '../../../../src/panels/doctor/reading/piece-readings.svelte.ts';
import { readingWork } from '../../../../src/panels/doctor/reading/reading-work.ts';
import type { ReadingPort } from '../../../../src/panels/doctor/reading/reading-worker.ts';
import { createPagePort } from '../../../../src/platform/jobs/job-port.ts';
import {
	packetsOf,
	pcap,
	RESPONSE,
	segmentsOf,
	type SentPart,
} from '../../../evidence/capture/made-capture.ts';

/** A capture without the request, with a frame at its end that breaks a rule. */
function capture(frames: number): Uint8Array {
	const hello = Uint8Array.of(0x81, 5, 0x48, 0x65, 0x6c, 0x6c, 0x6f);
	const sent: readonly SentPart[] = [
		{ from: 'server', bytes: RESPONSE, at: 0 },
		...Array.from({ length: frames }, (_, i) => ({ from: 'server', bytes: hello, at: i }) as const),
		{ from: 'server', bytes: Uint8Array.of(0xa1, 1, 0x48), at: frames },
	];
	return pcap(packetsOf(segmentsOf(sent).slice(2)));
}

/** Corrections whose workers do their work in turns that the test takes. */
function opened(fails = false) {
	const waiting: (() => void)[] = [];
	const workers: ReadingPort[] = [];
	let ended = 0;
	const corrections = new Corrections(() => {
		const work = fails
			? function* () {
					yield { type: 'progress', part: 0 } as const;
					throw new RangeError('Array buffer allocation failed');
				}
			: readingWork;
		const port = createPagePort(work, (next) => waiting.push(next));
		const [post, terminate] = [port.postMessage.bind(port), port.terminate.bind(port)];
		port.postMessage = (message) => post(structuredClone(message));
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
	return { corrections, workers, until, ended: () => ended };
}

async function seenIn(content: Uint8Array): Promise<SeenConnection> {
	const { connections } = await readPiece({ content, name: null, kind: null });
	return connections[0]!;
}

const CHANGE = { ...AS_READ, firstFrame: { client: null, server: 14 } };
const correction = (asRead: SeenConnection) => ({ asRead, choice: { ...CHANGE }, isOfBytes: true });

test('a short connection is read at once', async () => {
	const { corrections, workers } = opened();
	const one = correction(await seenIn(capture(20)));
	const corrected = corrections.find(one);
	expect(corrected).toMatchObject({ isRead: true, broken: [{ rule: 'frame-rsv2' }] });
	corrections.want([one]);
	expect(workers).toEqual([]);
});

test.each([
	['beside the page', false],
	['by the page, if the worker fails', true],
])('a long connection is read to the same: %s', async (_, fails) => {
	const { corrections, workers, until, ended } = opened(fails);
	// Inside a frame, so the correction breaks other rules.
	const choice = { ...AS_READ, firstFrame: { client: null, server: 15 } };
	const one = { ...correction(await seenIn(capture(3000))), choice };
	const before = corrections.find(one);
	expect(before).toMatchObject({ isRead: false, signs: [], broken: [] });
	// Its events are there at once.
	expect(before!.seen.transcript.length).toBe(one.asRead.transcript.length - 2);
	corrections.want([one]);
	await until(() => ended() === 1);
	const same = correctedBy({ ...one, choice: { ...choice } });
	expect(corrections.find(one)).toEqual(same);
	expect(same!.broken[0]).toMatchObject({ rule: 'frame-opcode-reserved-data' });
	expect(workers.length).toBe(1);
});

test('a newer correction ends the reading of the one before', async () => {
	const { corrections, workers, until, ended } = opened();
	const asRead = await seenIn(capture(3000));
	const [first, second] = [correction(asRead), correction(asRead)];
	corrections.want([first]);
	await until(() => workers.length === 1);
	corrections.want([second]);
	expect(ended()).toBe(1);
	await until(() => corrections.find(second)?.isRead === true);
	expect(corrections.find(first)?.isRead).toBe(false);
});

test('while a correction is read the case says so, and an answer to a question reads nothing', async () => {
	const { corrections, workers, until } = opened();
	const readings = new PieceReadings(() => createPagePort(readingWork));
	const lab = new DoctorLab(readings, corrections);
	lab.add(pieceOf(capture(3000)));
	await lab.readPieces();
	await until(() => !lab.reading);
	lab.correct(CHANGE);
	expect(lab.reading).toBe(true);
	lab.readCorrections();
	await until(() => workers.length === 1);
	const [{ corrected }] = lab.case.connections as [(typeof lab.case.connections)[number]];
	lab.answer('proxy', 'yes');
	lab.readCorrections();
	// The same connection, read by the same worker.
	expect(lab.case.connections[0]!.corrected).toBe(corrected);
	await until(() => !lab.reading);
	lab.readCorrections();
	expect(workers.length).toBe(1);
	expect(lab.case.items).toMatchObject([{ type: 'cause', rules: [{ rule: 'frame-rsv2' }] }]);
});
