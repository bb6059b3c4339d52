import { describe, expect, it } from 'vitest';
import { HEADER_FAULT_CODES, PAYLOAD_FAULT_CODES } from '../../../src/engine/frame/index.ts';
import { failsConnection } from '../../../src/engine/reader/index.ts';
import {
	HEADER_BREACH_BITS,
	HEADER_FAILURE_BITS,
	PAYLOAD_FAILURE_BITS,
	bitCount,
	codesOfFaultBits,
	headerBit,
	payloadBit,
} from '../../../src/engine/frame/fault-bits.ts';
import { FRAME_RULES } from '../../../src/engine/report/frame-rules.ts';

describe('the bits of a row', () => {
	it('there is one bit for every frame rule that is seen as itself', () => {
		const seen = Object.entries(FRAME_RULES).filter(([, { seenAs }]) => seenAs.length === 0);
		expect([...HEADER_FAULT_CODES, ...PAYLOAD_FAULT_CODES].sort()).toEqual(
			seen.map(([code]) => code).sort(),
		);
	});

	it('fit a word each', () => {
		expect(HEADER_FAULT_CODES.length).toBeLessThan(31);
		expect(PAYLOAD_FAULT_CODES.length).toBeLessThan(31);
	});

	it('go to codes and back, in order', () => {
		for (const code of HEADER_FAULT_CODES)
			expect(codesOfFaultBits(headerBit(code), 0)).toEqual([code]);
		for (const code of PAYLOAD_FAULT_CODES)
			expect(codesOfFaultBits(0, payloadBit(code))).toEqual([code]);
		const header = headerBit('mask-client') | headerBit('frame-rsv1');
		expect(codesOfFaultBits(header, payloadBit('utf8-overlong'))).toEqual([
			...['frame-rsv1', 'mask-client', 'utf8-overlong'],
		]);
	});

	it('know which of them end the connection', () => {
		expect(codesOfFaultBits(HEADER_FAILURE_BITS, PAYLOAD_FAILURE_BITS)).toEqual(
			[...HEADER_FAULT_CODES, ...PAYLOAD_FAULT_CODES].filter(failsConnection),
		);
	});

	it('know which of them prove a breach of a rule: not advice, and not the choice of a key', () => {
		const payload = PAYLOAD_FAULT_CODES.reduce((bits, code) => bits | payloadBit(code), 0);
		expect(codesOfFaultBits(HEADER_BREACH_BITS, payload)).toEqual(
			[...HEADER_FAULT_CODES, ...PAYLOAD_FAULT_CODES].filter(
				(code) => FRAME_RULES[code].level !== 'advice' && !code.startsWith('mask-key-'),
			),
		);
	});

	it('are counted', () => {
		expect([0, 1, 0x80000000 | 6, -1].map(bitCount)).toEqual([0, 1, 3, 32]);
	});
});
