// The byte of a frame header that is wrong, as a card draws it with its bits.
import type { FrameField, FrameFieldName } from '../../../engine/frame/index.ts';
import type { Wire } from '../../../engine/observer/index.ts';
import { bitRange } from '../../../engine/report/index.ts';
import type { CaseItem, RuleFinding } from '../../../evidence/case-items.ts';

export interface WrongByte {
	/** Is 0 for the first byte of the frame and 1 for the second. */
	readonly at: 0 | 1;
	readonly value: number;
	/** Holds the bit of the frame that is wrong; null if it is more than one. */
	readonly bit: number | null;
	/** Holds the value that would be right; null if the evidence does not show it. */
	readonly right: number | null;
}

/** Lists the fields of the first two bytes of each frame (RFC 6455 §5.2). */
const SIZES: readonly (readonly [FrameFieldName, number])[] = [
	['FIN', 1],
	['RSV1', 1],
	['RSV2', 1],
	['RSV3', 1],
	['opcode', 4],
	['MASK', 1],
	['payload-length', 7],
];
export const HEADER_FIELDS: readonly Pick<FrameField, 'name' | 'range'>[] = SIZES.map(
	([name, size], i) => {
		const start = SIZES.slice(0, i).reduce((sum, [, before]) => sum + before, 0);
		return { name, range: bitRange(start, start + size) };
	},
);

/**
 * Returns the wrong byte of a finding; null if none is shown.
 * @param wireOf returns the bytes of a connection of the case, if they are at hand
 */
export function wrongByte(
	item: CaseItem,
	wireOf: (connection: number) => Wire | null,
): WrongByte | null {
	if (item.type === 'fact') {
		const { byte, right } = item.finding.values;
		const value = hexValue(byte);
		const wanted = hexValue(right);
		if (value === null || wanted === null) return null;
		return { at: 0, value, bit: onlyBit(value ^ wanted), right: wanted };
	}
	const rules = item.type === 'rule' ? [item.finding] : item.rules;
	return rules.map((rule) => ofRule(rule, wireOf)).find((one) => one !== null) ?? null;
}

function ofRule(
	{ rule, by, breaches: [first] }: RuleFinding,
	wireOf: (connection: number) => Wire | null,
): WrongByte | null {
	const wire = first ? wireOf(first.connection) : null;
	if (!wire || by === 'intermediary') return null;
	const fault = wire.sides[by].faults.find(({ code }) => code === rule);
	// A range of one bit is one of the header: FIN, a reserved bit or MASK.
	if (!fault || fault.range.end - fault.range.start !== 1) return null;
	const value = wire.streams[by].bytes[Math.floor(fault.range.start / 8)];
	if (value === undefined) return null;
	const at = rule.startsWith('mask-') ? 1 : 0;
	const inByte = fault.range.start % 8;
	return { at, value, bit: at * 8 + inByte, right: value ^ (0x80 >> inByte) };
}

function hexValue(hex: unknown): number | null {
	return typeof hex === 'string' && /^[\da-f]{2}\b/i.test(hex) ? Number.parseInt(hex, 16) : null;
}

/** Returns the bit that is set, counted from the left; null if it is none or more than one. */
function onlyBit(bits: number): number | null {
	const at = Math.clz32(bits) - 24;
	return bits !== 0 && (bits & (bits - 1)) === 0 ? at : null;
}
