// Returns the frames of a wire as rows of plain values, by time: for the files that list them.
import { opcodeOf } from '../../engine/frame/index.ts';
import type { SeenFrame, Wire } from '../../engine/observer/index.ts';
import type { Role } from '../../engine/role.ts';

export interface FrameRow {
	readonly at: number;
	readonly by: Role;
	readonly fin: boolean;
	readonly rsv1: boolean;
	readonly rsv2: boolean;
	readonly rsv3: boolean;
	readonly opcode: number;
	/** Holds the name of the opcode; it is `reserved` for ten of them. */
	readonly name: string;
	readonly masked: boolean;
	/** Holds the masking key in hex; it is null without one. */
	readonly key: string | null;
	readonly payloadBytes: number;
	/** Lists the codes of the frame’s faults, advice included. */
	readonly breaks: readonly string[];
	readonly seen: SeenFrame;
}

/**
 * Returns the complete frames of both sides, each at the time of its last byte. The frame that fails the connection
 * and those behind it are left out.
 */
export function frameRows(wire: Wire): readonly FrameRow[] {
	const rows = (['client', 'server'] as const).flatMap((by) =>
		wire.sides[by].frames.map((seen) => ({ event: seen.event, row: rowOf(wire, by, seen) })),
	);
	return rows.toSorted((a, b) => a.event - b.event).map(({ row }) => row);
}

function rowOf(wire: Wire, by: Role, seen: SeenFrame): FrameRow {
	const { fin, rsv1, rsv2, rsv3, opcode, masked, key } = seen.frame;
	const { start, end } = seen.range;
	const broken = wire.sides[by].faults.filter(({ range }) => {
		return range.start >= start && range.start < end;
	});
	return {
		at: wire.instant(seen.event).at,
		by,
		fin,
		rsv1,
		rsv2,
		rsv3,
		opcode,
		name: opcodeOf(opcode).name,
		masked,
		key: key && Array.from(key, (byte) => byte.toString(16).padStart(2, '0')).join(''),
		payloadBytes: seen.payload.length,
		breaks: [...new Set(broken.map(({ code }) => code))],
		seen,
	};
}
