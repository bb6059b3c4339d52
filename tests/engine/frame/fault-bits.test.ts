import { describe, expect, it } from 'vitest';
import { HEADER_FAULTS, PAYLOAD_FAULTS, failsConnection } from '../../../src/engine/index.ts';
import {
	HEADER_BREACHES,
	HEADER_FAILS,
	PAYLOAD_FAILS,
	bitCount,
	faultsOf,
	headerBit,
	payloadBit,
} from '../../../src/engine/frame/fault-bits.ts';
import { FRAME_RULES } from '../../../src/engine/report/frame-rules.ts';

describe('the bits of a row', () => {
	it('there is one bit for every frame rule that is seen as itself', () => {
		const seen = Object.entries(FRAME_RULES).filter(([, { seenAs }]) => seenAs.length === 0);
		expect([...HEADER_FAULTS, ...PAYLOAD_FAULTS].sort()).toEqual(seen.map(([code]) => code).sort());
	});

	it('fit a word each', () => {
		expect(HEADER_FAULTS.length).toBeLessThan(31);
		expect(PAYLOAD_FAULTS.length).toBeLessThan(31);
	});

	it('go to codes and back, in order', () => {
		for (const code of HEADER_FAULTS) expect(faultsOf(headerBit(code), 0)).toEqual([code]);
		for (const code of PAYLOAD_FAULTS) expect(faultsOf(0, payloadBit(code))).toEqual([code]);
		const header = headerBit('mask-client') | headerBit('frame-rsv1');
		expect(faultsOf(header, payloadBit('utf8-overlong'))).toEqual([
			...['frame-rsv1', 'mask-client', 'utf8-overlong'],
		]);
	});

	it('know which of them end the connection', () => {
		expect(faultsOf(HEADER_FAILS, PAYLOAD_FAILS)).toEqual(
			[...HEADER_FAULTS, ...PAYLOAD_FAULTS].filter(failsConnection),
		);
	});

	it('know which of them breach a rule, and not only advice', () => {
		const payload = PAYLOAD_FAULTS.reduce((bits, code) => bits | payloadBit(code), 0);
		expect(faultsOf(HEADER_BREACHES, payload)).toEqual(
			[...HEADER_FAULTS, ...PAYLOAD_FAULTS].filter((code) => FRAME_RULES[code].level !== 'advice'),
		);
	});

	it('are counted', () => {
		expect([0, 1, 0x80000000 | 6, -1].map(bitCount)).toEqual([0, 1, 3, 32]);
	});
});
