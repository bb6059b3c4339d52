// The faults of a frame as bits of two words, one for the header and one for the payload. `…_CODES` are lists of rules;
// `…_BITS` are masks of their bits. The order of the bits is the order in which a receiver reads
// the bytes. The lowest bit that fails the connection is therefore the first failure of the frame.
import { failsConnection } from '../reader/frame-policy.ts';
import { FRAME_RULES } from '../report/frame-rules.ts';
import type { FrameRuleCode } from '../report/rules.ts';
import { UTF8_FAULT_KINDS } from '../bytes/utf8.ts';

/** Lists the rules whose breach is found when a header has been read, and the incomplete frame; at most 30. */
export const HEADER_FAULT_CODES = [
	'frame-rsv1',
	'deflate-rsv1-first-frame',
	'deflate-rsv1-control',
	'frame-rsv2',
	'frame-rsv3',
	'frame-opcode-reserved-data',
	'frame-opcode-reserved-control',
	'control-unfragmented',
	'fragment-start-missing',
	'fragment-interleaved',
	'close-once',
	'close-no-data-after',
	'close-mid-message',
	'mask-client',
	'mask-server',
	'length-minimal-16',
	'length-minimal-64',
	'length-top-bit',
	'length-representable',
	'control-length',
	'length-limit',
	'mask-key-fresh',
	'mask-key-unpredictable',
	'frame-incomplete',
] as const satisfies readonly FrameRuleCode[];

/**
 * Lists the rules whose breach the payload shows, at most 30. The kinds of UTF-8 faults come together and in the order
 * of `UTF8_FAULT_KINDS`, because `payload-check.ts` shifts the bit of the first by the kind.
 */
export const PAYLOAD_FAULT_CODES = [
	'close-body-length',
	'close-code-reserved-local',
	'close-code-reserved-1004',
	'close-code-unassigned',
	'close-code-below-1000',
	'close-code-above-4999',
	'close-reason-utf8',
	...UTF8_FAULT_KINDS,
] as const satisfies readonly FrameRuleCode[];

/** Represents the code of a rule whose breach the decoder itself reports. */
export type FrameFaultCode =
	| (typeof HEADER_FAULT_CODES)[number]
	| (typeof PAYLOAD_FAULT_CODES)[number];

/** Returns whether a header shows the breach, and not a payload. */
export function isHeaderFault(code: FrameFaultCode): boolean {
	return (HEADER_FAULT_CODES as readonly string[]).includes(code);
}

export function headerBit(code: (typeof HEADER_FAULT_CODES)[number]): number {
	return 1 << HEADER_FAULT_CODES.indexOf(code);
}

export function payloadBit(code: (typeof PAYLOAD_FAULT_CODES)[number]): number {
	return 1 << PAYLOAD_FAULT_CODES.indexOf(code);
}

/**
 * Returns whether a fault in frames proves that a rule is broken, and not only advice. A masking key proves nothing: a
 * random choice may give any of the 32-bit values (§5.3), so also zero, or the key of the previous frame.
 */
export function provesBreach(code: FrameRuleCode): boolean {
	return FRAME_RULES[code].level !== 'advice' && !code.startsWith('mask-key-');
}

/** Marks the header faults that fail the connection of a strict receiver. */
export const HEADER_FAILURE_BITS = bitsWhere(HEADER_FAULT_CODES, failsConnection);
/** Marks the payload faults that fail the connection of a strict receiver. */
export const PAYLOAD_FAILURE_BITS = bitsWhere(PAYLOAD_FAULT_CODES, failsConnection);
/** Marks the header faults that prove a breach of a rule. Every payload fault proves one. */
export const HEADER_BREACH_BITS = bitsWhere(HEADER_FAULT_CODES, provesBreach);

function bitsWhere(
	codes: readonly FrameRuleCode[],
	holds: (code: FrameRuleCode) => boolean,
): number {
	return codes.reduce((bits, code, i) => (holds(code) ? bits | (1 << i) : bits), 0);
}

/** Returns the codes of the set bits, in the order in which a receiver meets them. */
export function codesOfFaultBits(headerFaults: number, payloadFaults: number): FrameFaultCode[] {
	const codes: FrameFaultCode[] = [];
	HEADER_FAULT_CODES.forEach((code, i) => {
		if ((headerFaults >>> i) & 1) codes.push(code);
	});
	PAYLOAD_FAULT_CODES.forEach((code, i) => {
		if ((payloadFaults >>> i) & 1) codes.push(code);
	});
	return codes;
}

export function bitCount(word: number): number {
	let count = 0;
	for (let rest = word; rest !== 0; rest &= rest - 1) count++;
	return count;
}
