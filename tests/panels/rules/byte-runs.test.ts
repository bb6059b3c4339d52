import { expect, test } from 'vitest';
import type { RuleCode } from '../../../src/engine/report/index.ts';
import {
	faultRuns,
	mendedRuns,
	MOST_BYTES,
	partsOfFault,
} from '../../../src/panels/rules/byte-runs.ts';
import { readFrames } from '../../../src/panels/rules/example-reading.ts';
import { FRAME_RULE_VECTORS } from '../../support/rule-vectors.ts';

function pair(code: RuleCode) {
	const { broken, mended } = FRAME_RULE_VECTORS.find((vector) => vector.code === code)!;
	return { broken: readFrames(broken), mended: readFrames(mended) };
}
const fault = (code: RuleCode) => {
	const { broken } = pair(code);
	return partsOfFault(broken, broken.diagnoses[0]!.range);
};

test('bytes of one field are one run, in the order of the wire', () => {
	const { broken } = pair('frame-rsv2');
	expect(faultRuns(broken).map(({ hex, tone, mark }) => [hex, tone, mark])).toEqual([
		['a1', 'tone-op', 'fault'],
		['85', 'tone-len', null],
		['37 fa 21 3d', 'tone-key', null],
		['7f 9f 4d 51 58', 'tone-data', null],
	]);
});

test.each(FRAME_RULE_VECTORS)(
	'$code: the runs say the bytes, and mark some of them',
	({ code, broken }) => {
		const { broken: read, mended } = pair(code);
		const runs = faultRuns(read);
		const text = broken.bytes.split(' ').slice(0, MOST_BYTES).join(' ');
		expect(runs.map(({ hex }) => hex).join(' ')).toBe(text);
		expect(runs.some(({ mark }) => mark === 'fault')).toBe(true);
		expect(mendedRuns(mended, read.bytes).every(({ mark }) => mark !== 'fault')).toBe(true);
	},
);

test('mending is marked where it changed something', () => {
	const { broken, mended } = pair('frame-rsv2');
	const changed = mendedRuns(mended, broken.bytes).filter(({ mark }) => mark === 'mended');
	expect(changed.map(({ hex }) => hex)).toEqual(['81']);
	expect(mendedRuns(mended, mended.bytes).every(({ mark }) => mark === null)).toBe(true);
});

test('a place is named by field, to the bit, and in the meaning of masked bytes', () => {
	const rsv2 = fault('frame-rsv2');
	expect(rsv2).toMatchObject({ fields: ['RSV2'], unmasked: null });
	expect(rsv2.bits?.hex).toBe('a1');
	expect(rsv2.bits?.bits.map(({ bit, marked }) => (marked ? `[${bit}]` : bit)).join('')).toBe(
		'10[1]00001',
	);
	expect(fault('utf8-continuation')).toEqual({
		fields: ['payload'],
		bits: null,
		unmasked: 'c3 28',
	});
	expect(fault('close-code-unassigned').unmasked).toBe('07 d0');
	// The second of two frames: its own key counts.
	expect(fault('mask-index-per-frame').unmasked).toBe('c3 c0');
	expect(fault('length-minimal-16').fields).toEqual(['payload-length', 'extended-payload-length']);
});
