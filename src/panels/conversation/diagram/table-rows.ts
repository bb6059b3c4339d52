// Makes the conversation as rows of a table: what was sent, what happened at each side, what the network did, and the
// trigger of each.
import { leading } from '../../../engine/partition-point.ts';
import type { RuleCode } from '../../../engine/report/index.ts';
import {
	isTcp,
	type TimelineEntry,
	type Timeline,
	type Unit,
} from '../../../engine/simulation/index.ts';
import { textCell } from '../../../platform/csv.ts';
import type { DiagramWords } from '../strings/en/diagram.ts';
import { arrivesAsItLeft, departedUnit, isArrivalKnown } from '../simulating/departed-unit.ts';
import { arrowText, departedText, nodeNames } from './arrow-text.ts';
import type { DiagramContent } from './drawing.ts';
import { unitFails } from './unit-frame-facts.ts';
import { actionText, occurrenceText } from './occurrence-text.ts';

/** Lists the sides by which the table can be filtered. `boxes` are the intermediaries. */
export const SIDES = ['client', 'server', 'boxes'] as const;
export type TableSide = (typeof SIDES)[number];

/** Lists the kinds of rows. The last four are the kinds of marks on the life lines. */
export const KINDS = ['frame', 'http', 'tcp', 'script', 'event', 'box', 'wrong'] as const;
export type Kind = (typeof KINDS)[number];

/** Describes one row of the table. */
export interface TableRow {
	readonly at: number;
	/** Holds the side of the event, or null for an action of the network. */
	readonly side: TableSide | null;
	/** Holds the name of the node, or of sender and receiver. */
	readonly who: string;
	readonly kind: Kind;
	readonly what: string;
	readonly bytes: number | null;
	/** Says when the unit arrived, in milliseconds, or null for other events, and for a unit that never arrived. */
	readonly arrives: number | null;
	/** Says the trigger in words. It is empty if the event has none. */
	readonly trigger: string;
	/** Lists the codes of all faults of the frame, advice included. */
	readonly faults: readonly RuleCode[];
	/** Is true if a strict receiver fails the connection because of one of these faults. */
	readonly broken: boolean;
	/** Holds the unit that the details show when the row is chosen, or null for other events. */
	readonly unit: Unit | null;
}

/** Says which rows are shown. Null means that all are. */
export interface Filter {
	readonly side: TableSide | null;
	readonly kind: Kind | null;
	/** Names the broken rule of the rows. `any` shows the rows that a strict receiver fails the connection for. */
	readonly rule: RuleCode | typeof ANY_RULE | null;
}

/** Holds the choice in the filter for any rule that fails the connection. */
export const ANY_RULE = 'any';

/** Returns the rows in the order of time. A unit comes before what its arrival caused. */
export function rowsOf(content: DiagramContent, words: DiagramWords): readonly TableRow[] {
	const { timeline, arrows, facts, marks } = content;
	const names = nodeNames(timeline.scenario.boxes, words);
	const last = names.length - 1;
	const sideOf = (node: number): TableSide =>
		node === 0 ? 'client' : node === last ? 'server' : 'boxes';
	const texts = new Map<number, string>();
	const sent = arrows.map((arrow): TableRow & { readonly index: number } => {
		const { unit, from, to } = arrow;
		const { title } = arrowText(arrow, facts, words);
		texts.set(unit.departureEntry, title);
		if (unit.arrivalEntry !== null) texts.set(unit.arrivalEntry, title);
		return {
			index: unit.departureEntry,
			at: unit.departs,
			side: sideOf(from),
			who: `${names[from]!} → ${names[to]!}`,
			kind: isTcp(unit) ? 'tcp' : unit.kind === 'frame' ? 'frame' : 'http',
			what: title,
			bytes: unit.bytes.length,
			arrives: unit.arrives,
			trigger: '',
			faults: facts.faults(unit),
			broken: unitFails(facts, unit),
			unit,
		};
	});
	const markRows = marks.map(({ index, at, node, kind }): TableRow & { readonly index: number } => {
		const what = occurrenceText(timeline.entries[index]!, timeline.scenario, words);
		texts.set(index, what);
		return {
			index,
			at,
			kind,
			what,
			side: sideOf(node),
			who: names[node]!,
			bytes: null,
			arrives: null,
			trigger: '',
			faults: [],
			broken: false,
			unit: null,
		};
	});
	const network = networkRows(timeline, words);
	for (const { index, what } of network) texts.set(index, what);
	return [...sent, ...markRows, ...network]
		.toSorted((a, b) => a.at - b.at || a.index - b.index)
		.map(({ index, ...row }) => ({ ...row, trigger: triggerText(timeline.entries, index, texts) }));
}

/**
 * Returns the rows up to a time in milliseconds; `Infinity` means all. A unit in transit then has a row without
 * its arrival.
 */
export function rowsUntil(
	rows: readonly TableRow[],
	ms: number,
	{ facts }: Pick<DiagramContent, 'facts'>,
	words: DiagramWords,
): readonly TableRow[] {
	if (ms === Infinity) return rows;
	const rowsReached = rows.slice(
		0,
		leading(rows, ({ at }) => at <= ms),
	);
	return rowsReached.map((row) => {
		const { unit } = row;
		if (unit === null || isArrivalKnown(unit, ms)) return row;
		if (arrivesAsItLeft(unit)) return { ...row, arrives: null };
		const departed = departedUnit(unit);
		return {
			...row,
			what: departedText(unit, facts, words).title,
			arrives: null,
			faults: facts.faults(departed),
			broken: unitFails(facts, departed),
		};
	});
}

/** Tells whether a row passes the filter. */
export function isShown({ side, kind, faults, broken }: TableRow, filter: Filter): boolean {
	return (
		(filter.side === null || filter.side === side) &&
		(filter.kind === null || filter.kind === kind) &&
		(filter.rule === null || (filter.rule === ANY_RULE ? broken : faults.includes(filter.rule)))
	);
}

/** Returns the codes of all faults of the rows, sorted. */
export function rulesIn(rows: readonly TableRow[]): readonly RuleCode[] {
	return [...new Set(rows.flatMap(({ faults }) => faults))].toSorted();
}

/** Returns the rows as text with tabs between the columns, for a spreadsheet or a text. */
export function rowsText(
	rows: readonly TableRow[],
	time: (ms: number) => string,
	words: DiagramWords['table'],
): string {
	const head = [words.time, words.side, words.kind, words.what, words.bytes, words.trigger];
	const lines = rows.map(({ at, who, kind, what, bytes, trigger }) =>
		[time(at), who, words.kindOf[kind], what, bytes === null ? '' : String(bytes), trigger]
			.map(cellText)
			.join('\t'),
	);
	return [head.join('\t'), ...lines, ''].join('\n');
}

/** Returns a text as one cell: a message may have tabs and line breaks. */
function cellText(text: string): string {
	return textCell(text.replaceAll(/[\t\r\n]+/g, ' '));
}

/** Returns the rows of the actions of the network. */
function networkRows(
	{ entries, scenario }: Timeline,
	words: DiagramWords,
): readonly (TableRow & { readonly index: number })[] {
	return entries.flatMap(({ occurrence, at, index }) => {
		if (occurrence.type !== 'did' || occurrence.who !== 'network') return [];
		const action = scenario.script[occurrence.index]?.do;
		const text = action === undefined ? '' : actionText(action, words);
		return [
			{
				index,
				at,
				side: null,
				who: words.network,
				kind: 'script' as const,
				what: occurrence.idle ? words.idle(text) : text,
				bytes: null,
				arrives: null,
				trigger: '',
				faults: [],
				broken: false,
				unit: null,
			},
		];
	});
}

/** Returns the words of the nearest trigger that has a row. */
function triggerText(
	entries: readonly TimelineEntry[],
	index: number,
	texts: ReadonlyMap<number, string>,
): string {
	let trigger = entries[index]?.trigger ?? null;
	while (trigger !== null) {
		const text = texts.get(trigger);
		if (text !== undefined) return text;
		trigger = entries[trigger]?.trigger ?? null;
	}
	return '';
}
