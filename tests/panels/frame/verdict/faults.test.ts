import { describe, expect, test } from 'vitest';
import { joinBytes } from '../../../../src/engine/bytes/index.ts';
import { decodeFrames, type FrameContext } from '../../../../src/engine/frame/index.ts';
import {
	MOST_LISTED,
	frameFaults,
	listFaults,
} from '../../../../src/panels/frame/verdict/faults.ts';
import { hex } from '../../../support/hex-bytes.ts';

const CLIENT: FrameContext = { from: 'client', deflate: false, limit: null };
const SERVER: FrameContext = { ...CLIENT, from: 'server' };

function listed(bytes: Uint8Array, context: FrameContext, index = 0) {
	const { faults } = listFaults(decodeFrames(bytes, context), bytes, index);
	return faults.map(({ frame, diagnosis, standing }) => [frame, diagnosis.code, standing]);
}

describe('the standing of a diagnosis', () => {
	test('one fault ends the connection, and the rest is still read', () => {
		// Only the MASK bit of the masked "Hello" cleared.
		const bytes = hex`81 05 37 fa 21 3d 7f 9f 4d 51 58`;
		const faults = listed(bytes, CLIENT);
		expect(faults[0]).toEqual([0, 'mask-client', 'fatal']);
		expect(faults.length).toBeGreaterThan(3);
		for (const [, , standing] of faults.slice(1)) expect(standing).toBe('later');
	});

	test('a tolerated fault that a receiver meets before the fatal one is not “later”', () => {
		const key = '37 fa 21 3d';
		const bytes = hex(`81 81 ${key} 56 c1 81 ${key} 55 c1 81 ${key} 55`);
		expect(listed(bytes, CLIENT)).toEqual([
			[1, 'frame-rsv1', 'fatal'],
			[1, 'mask-key-fresh', 'later'],
			[2, 'frame-rsv1', 'later'],
			[2, 'mask-key-fresh', 'later'],
		]);
		expect(listed(hex(`81 81 ${key} 56 81 81 ${key} 55`), CLIENT)).toEqual([
			[1, 'mask-key-fresh', 'tolerated'],
		]);
	});

	test('an unfinished frame waits', () => {
		expect(listed(hex`81 05 48`, SERVER)).toEqual([[0, 'frame-incomplete', 'waits']]);
	});

	test('everything after a Close is discarded', () => {
		const bytes = hex`88 00 c1 00`;
		expect(decodeFrames(bytes, SERVER).firstFailure).toBeNull();
		const standings = frameFaults(decodeFrames(bytes, SERVER), bytes, 1).map(
			({ diagnosis, standing }) => [diagnosis.code, standing],
		);
		expect(standings).toContainEqual(['frame-rsv1', 'later']);
		expect(standings).toContainEqual(['close-no-data-after', 'tolerated']);
	});
});

describe('a list', () => {
	test('an incomplete frame has no measurement, because some receivers wait for the rest', () => {
		// The text frame of the drafts 75 and 76: Chromium fails at once, Firefox waits.
		const bytes = hex`00 48 65 6c 6c 6f ff`;
		const measured = (whole: Uint8Array) =>
			listFaults(decodeFrames(whole, SERVER), whole, 0).faults.map((fault) => [
				fault.diagnosis.code,
				fault.measured,
			]);
		expect(measured(bytes)).toEqual([
			['fragment-start-missing', false],
			['frame-incomplete', true],
		]);
		expect(measured(hex`80 01 61`)).toEqual([['fragment-start-missing', true]]);
		// Before FIN only Chromium looks at the text.
		expect(measured(hex`01 01 ff`)).toEqual([['utf8-lead-byte', false]]);
		expect(measured(hex`81 01 ff`)).toEqual([['utf8-lead-byte', true]]);
	});

	test('offers the fix and the hidden lookalikes', () => {
		const bytes = hex`81 05 48`;
		const [fault] = listFaults(decodeFrames(bytes, SERVER), bytes, 0).faults;
		expect(fault).toMatchObject({
			fix: 'length-of-what-is-there',
			lookalikes: ['length-without-key'],
		});
	});

	test('of very many holds the fatal one and those from the current frame on', () => {
		const bytes = joinBytes(Array.from({ length: 1000 }, () => hex`83 00`));
		const rows = decodeFrames(bytes, SERVER);
		const { faults, hidden } = listFaults(rows, bytes, 500);
		expect(faults.length).toBe(MOST_LISTED);
		expect(hidden).toBe(rows.faultCount - MOST_LISTED);
		expect(faults[0]).toMatchObject({ frame: 0, standing: 'fatal' });
		expect(faults[1]?.frame).toBe(500);
		expect(listFaults(rows, bytes, 999).faults.at(-1)?.frame).toBe(999);
	});

	test('of valid frames is empty', () => {
		expect(listed(hex`81 00 82 00`, SERVER)).toEqual([]);
	});
});
