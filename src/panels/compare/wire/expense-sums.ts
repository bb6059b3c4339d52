// Bytes by expense as the rows of a table. Expenses without bytes are left out.
import {
	APPLICATION_EXPENSES,
	NETWORK_EXPENSES,
	type ApplicationExpense,
	type ByteExpense,
	type TwoWay,
} from '../../../engine/compare/index.ts';
import type { WirePart } from './wire-messages.ts';

export interface WaySums {
	readonly up: number;
	readonly down: number;
	readonly both: number;
}

export interface ExpenseRow {
	readonly expense: ByteExpense;
	/** Lists one sum per column, in the order of the columns. */
	readonly sums: readonly WaySums[];
}

export interface ExpenseGroup {
	readonly id: 'application' | 'network';
	readonly rows: readonly ExpenseRow[];
	readonly subtotals: readonly WaySums[];
}

export interface ExpenseSums {
	/** Lists the groups that have bytes. */
	readonly groups: readonly ExpenseGroup[];
	readonly totals: readonly WaySums[];
}

const GROUPS = { application: APPLICATION_EXPENSES, network: NETWORK_EXPENSES } as const;

export function expenseSums(columns: readonly TwoWay[]): ExpenseSums {
	const sumOf = (expenses: readonly ByteExpense[]): readonly WaySums[] =>
		columns.map((column) => waySums(column, expenses));
	const groups = (['application', 'network'] as const).map((id): ExpenseGroup => {
		const all = GROUPS[id].map((expense: ByteExpense): ExpenseRow => ({
			expense,
			sums: sumOf([expense]),
		}));
		const rows = all.filter(({ sums }) => sums.some(({ both }) => both !== 0));
		return { id, rows, subtotals: sumOf(GROUPS[id]) };
	});
	return {
		groups: groups.filter(({ rows }) => rows.length > 0),
		totals: sumOf([...APPLICATION_EXPENSES, ...NETWORK_EXPENSES]),
	};
}

/** Returns the bytes of each expense, in the order of `APPLICATION_EXPENSES`. */
export function partSums(
	parts: readonly WirePart[],
): readonly { readonly expense: ApplicationExpense; readonly bytes: number }[] {
	return APPLICATION_EXPENSES.map((expense) => ({
		expense,
		bytes: parts
			.filter((part) => part.expense === expense)
			.reduce((sum, { from, to }) => sum + to - from, 0),
	})).filter(({ bytes }) => bytes > 0);
}

function waySums({ up, down }: TwoWay, expenses: readonly ByteExpense[]): WaySums {
	const sum = (way: TwoWay['up']): number =>
		expenses.reduce((total, expense) => total + way[expense], 0);
	return { up: sum(up), down: sum(down), both: sum(up) + sum(down) };
}
