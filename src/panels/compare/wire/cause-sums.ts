// Bytes by cause as the rows of a table. Causes without bytes are left out.
import {
	APPLICATION_CAUSES,
	NETWORK_CAUSES,
	type ApplicationCause,
	type ByteCause,
	type TwoWay,
} from '../../../engine/compare/index.ts';
import type { WirePart } from './wire-messages.ts';

export interface WaySums {
	readonly up: number;
	readonly down: number;
	readonly both: number;
}

export interface CauseRow {
	readonly cause: ByteCause;
	/** Lists one sum per column, in the order of the columns. */
	readonly sums: readonly WaySums[];
}

export interface CauseGroup {
	readonly id: 'application' | 'network';
	readonly rows: readonly CauseRow[];
	readonly subtotals: readonly WaySums[];
}

export interface CauseSums {
	/** Lists the groups that have bytes. */
	readonly groups: readonly CauseGroup[];
	readonly totals: readonly WaySums[];
}

const GROUPS = { application: APPLICATION_CAUSES, network: NETWORK_CAUSES } as const;

export function causeSums(columns: readonly TwoWay[]): CauseSums {
	const sumOf = (causes: readonly ByteCause[]): readonly WaySums[] =>
		columns.map((column) => waySums(column, causes));
	const groups = (['application', 'network'] as const).map((id): CauseGroup => {
		const all = GROUPS[id].map((cause: ByteCause): CauseRow => ({ cause, sums: sumOf([cause]) }));
		const rows = all.filter(({ sums }) => sums.some(({ both }) => both !== 0));
		return { id, rows, subtotals: sumOf(GROUPS[id]) };
	});
	return {
		groups: groups.filter(({ rows }) => rows.length > 0),
		totals: sumOf([...APPLICATION_CAUSES, ...NETWORK_CAUSES]),
	};
}

/** Returns the bytes of each cause, in the order of `APPLICATION_CAUSES`. */
export function partSums(
	parts: readonly WirePart[],
): readonly { readonly cause: ApplicationCause; readonly bytes: number }[] {
	return APPLICATION_CAUSES.map((cause) => ({
		cause,
		bytes: parts
			.filter((part) => part.cause === cause)
			.reduce((sum, { from, to }) => sum + to - from, 0),
	})).filter(({ bytes }) => bytes > 0);
}

function waySums({ up, down }: TwoWay, causes: readonly ByteCause[]): WaySums {
	const sum = (way: TwoWay['up']): number => causes.reduce((total, cause) => total + way[cause], 0);
	return { up: sum(up), down: sum(down), both: sum(up) + sum(down) };
}
