// The same conversation as rows: what was sent, when it left, and what happened at each side, with what led to it.
import type { TimelineEntry, Timeline, Unit } from '../../../engine/index.ts';
import type { DiagramWords } from '../strings/en/diagram.ts';
import { arrowText, nodeNames } from './arrow-told.ts';
import type { Told } from './drawing.ts';
import { isBroken } from './frame-facts.ts';
import { actionText, factText } from './marks.ts';
import { isTcp } from './unit-text.ts';

export const SIDES = ['client', 'server', 'boxes'] as const;
export type Side = (typeof SIDES)[number];

export const KINDS = ['frame', 'http', 'tcp', 'did', 'heard', 'box', 'wrong'] as const;
export type Kind = (typeof KINDS)[number];

export interface Row {
	readonly at: number;
	/** Null for the network. */
	readonly side: Side | null;
	/** Who, or from whom to whom. */
	readonly who: string;
	readonly kind: Kind;
	readonly what: string;
	readonly bytes: number | null;
	/** When it came; null for what is not sent, or never came. */
	readonly arrives: number | null;
	/** What led to it, in words; empty: it began by itself. */
	readonly cause: string;
	/** All that a reader could say of it. */
	readonly faults: readonly string[];
	/** A strict receiver would not bear one of them. */
	readonly broken: boolean;
	/** To be looked at in the details. */
	readonly unit: Unit | null;
}

export interface Filter {
	readonly side: Side | null;
	readonly kind: Kind | null;
	/** `any`: one that is not borne, whichever; null: does not matter. */
	readonly rule: string | null;
}

export const ANY_RULE = 'any';

/** By time; what left before what happened of it. */
export function rowsOf(told: Told, words: DiagramWords): readonly Row[] {
	const { timeline, arrows, facts, marks } = told;
	const names = nodeNames(timeline.scenario.boxes, words);
	const last = names.length - 1;
	const sideOf = (node: number): Side =>
		node === 0 ? 'client' : node === last ? 'server' : 'boxes';
	const texts = new Map<number, string>();
	const sent = arrows.map((arrow): Row & { readonly index: number } => {
		const { unit, from, to } = arrow;
		const { title } = arrowText(arrow, facts, words);
		texts.set(unit.left, title);
		if (unit.came !== null) texts.set(unit.came, title);
		return {
			index: unit.left,
			at: unit.departs,
			side: sideOf(from),
			who: `${names[from]!} → ${names[to]!}`,
			kind: isTcp(unit) ? 'tcp' : unit.kind === 'frame' ? 'frame' : 'http',
			what: title,
			bytes: unit.bytes.length,
			arrives: unit.arrives,
			cause: '',
			faults: facts.faults(unit),
			broken: isBroken(facts, unit),
			unit,
		};
	});
	const happened = marks.map(({ index, at, node, kind }): Row & { readonly index: number } => {
		const what = factText(timeline.entries[index]!, timeline.scenario, words);
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
			cause: '',
			faults: [],
			broken: false,
			unit: null,
		};
	});
	const network = networkRows(timeline, words);
	for (const { index, what } of network) texts.set(index, what);
	return [...sent, ...happened, ...network]
		.toSorted((a, b) => a.at - b.at || a.index - b.index)
		.map(({ index, ...row }) => ({ ...row, cause: causeText(timeline.entries, index, texts) }));
}

export function isShown({ side, kind, faults, broken }: Row, filter: Filter): boolean {
	return (
		(filter.side === null || filter.side === side) &&
		(filter.kind === null || filter.kind === kind) &&
		(filter.rule === null || (filter.rule === ANY_RULE ? broken : faults.includes(filter.rule)))
	);
}

/** The rules that somebody breaks here. */
export function rulesIn(rows: readonly Row[]): readonly string[] {
	return [...new Set(rows.flatMap(({ faults }) => faults))].toSorted();
}

/** With tabs between the columns, for a sheet or a text. */
export function rowsText(
	rows: readonly Row[],
	moment: (ms: number) => string,
	words: DiagramWords['table'],
): string {
	const head = [words.time, words.side, words.kind, words.what, words.bytes, words.cause];
	const lines = rows.map(({ at, who, kind, what, bytes, cause }) =>
		[moment(at), who, words.kindOf[kind], what, bytes === null ? '' : String(bytes), cause].join(
			'\t',
		),
	);
	return [head.join('\t'), ...lines, ''].join('\n');
}

function networkRows(
	{ entries, scenario }: Timeline,
	words: DiagramWords,
): readonly (Row & { readonly index: number })[] {
	return entries.flatMap(({ fact, at, index }) => {
		if (fact.type !== 'did' || fact.who !== 'network') return [];
		const action = scenario.script[fact.index]?.do;
		const text = action === undefined ? '' : actionText(action, words);
		return [
			{
				index,
				at,
				side: null,
				who: words.network,
				kind: 'did' as const,
				what: fact.idle ? words.idle(text) : text,
				bytes: null,
				arrives: null,
				cause: '',
				faults: [],
				broken: false,
				unit: null,
			},
		];
	});
}

/** The nearest of its causes that has a row. */
function causeText(
	entries: readonly TimelineEntry[],
	index: number,
	texts: ReadonlyMap<number, string>,
): string {
	let cause = entries[index]?.cause ?? null;
	while (cause !== null) {
		const text = texts.get(cause);
		if (text !== undefined) return text;
		cause = entries[cause]?.cause ?? null;
	}
	return '';
}
