// The heads in a paste, with what is known of their ends. A head ends at its empty line. A person who copies often
// stops before it, leaves lines out, or puts two heads one below the other: then what a head lacks says nothing.
import { headOfLines, startsWhich, type CopiedHead } from '../heads/copied-head.ts';
import type { PieceRange } from '../piece-range.ts';
import type { LabelledLine } from './labelled-lines.ts';

export interface ProseField {
	readonly name: string;
	readonly value: string;
	readonly range: PieceRange;
}

export interface ProseHead {
	/** Is null for fields that stand without a start line. */
	readonly which: 'request' | 'response' | null;
	readonly startLine: string;
	readonly fields: readonly ProseField[];
	/** Lists lines in the head that are no field. */
	readonly broken: readonly LabelledLine[];
	/** Says whether the empty line at its end was seen, and nothing in it was left out. */
	readonly whole: boolean;
	/** Lists fields that stand behind the empty line, where the head has ended already. */
	readonly after: readonly ProseField[];
	readonly range: PieceRange;
}

const NEEDED = ['upgrade', 'connection', 'sec-websocket-key', 'sec-websocket-version'];
/** Holds the length of the shortest fence. Fences are blanked before a text is read. */
const FENCE = 3;

/** Counts how many lines that are no fields a head may have: more are not of the head. */
const MOST_BROKEN = 1;

/** Returns the heads, and the runs of fields without a start line. */
export function headsInProse(lines: readonly LabelledLine[]): readonly ProseHead[] {
	const heads: ProseHead[] = [];
	for (let i = 0; i < lines.length;) {
		const line = lines[i]!;
		if (line.label !== 'start-line' && line.label !== 'field') {
			i++;
			continue;
		}
		const { head, next } = readHead(lines, i);
		heads.push(head);
		i = next;
	}
	return heads;
}

function readHead(
	lines: readonly LabelledLine[],
	first: number,
): { head: ProseHead; next: number } {
	const start = lines[first]!;
	const which = start.label === 'start-line' ? startsWhich(start.content) : null;
	const fields: ProseField[] = [];
	const broken: LabelledLine[] = [];
	let whole = true;
	let i = start.label === 'start-line' ? first + 1 : first;
	for (; i < lines.length; i++) {
		const line = lines[i]!;
		if (line.label === 'field') fields.push(fieldOf(line));
		else if (line.label === 'left-out') whole = false;
		else if (mayBeBroken(lines, i) && broken.length < MOST_BROKEN) broken.push(line);
		else break;
	}
	const last = lines[i - 1]!;
	const end = lines[i];
	const ended = end?.label === 'blank' && i + 1 < lines.length;
	const after: ProseField[] = [];
	let next = i;
	if (ended && which === 'request') {
		let at = i + 1;
		for (; at < lines.length && lines[at]!.label === 'field'; at++) after.push(fieldOf(lines[at]!));
		if (after.length > 0) next = at;
	}
	const range = { from: start.at, to: lines[Math.max(next - 1, i - 1)]?.to ?? last.to };
	const head: ProseHead = {
		which,
		startLine: start.label === 'start-line' ? start.content : '',
		fields,
		broken,
		whole: whole && ended && which !== null && (!mayBeFence(end) || isEnough(fields)),
		after,
		range,
	};
	return { head, next: Math.max(next, first + 1) };
}

/** Returns whether a request has all that an opening handshake needs: nothing is missing, wherever it ends. */
export function isEnough(fields: readonly ProseField[]): boolean {
	return NEEDED.every((needed) => fields.some(({ name }) => name === needed));
}

/** Returns whether a blank line may have been a fence of Markdown, which says nothing about the end of a head. */
function mayBeFence({ from, to }: LabelledLine): boolean {
	return to - from >= FENCE;
}

/** Returns whether a line between two fields is a part of a broken field, and no sentence. */
function mayBeBroken(lines: readonly LabelledLine[], i: number): boolean {
	const { label, content } = lines[i]!;
	return label === 'other' && lines[i + 1]?.label === 'field' && /^\S{1,60}$/.test(content);
}

function fieldOf({ content, at, to }: LabelledLine): ProseField {
	const colon = content.indexOf(':');
	const name = content.slice(0, colon).trim();
	return {
		name: name.toLowerCase(),
		value: unmarked(content.slice(colon + 1).trim()),
		range: { from: at, to },
	};
}

/** Takes the mark that closes a quotation behind the last field. */
function unmarked(value: string): string {
	return /["`”]$/.test(value) && (value.match(/["`“”]/g)?.length ?? 0) % 2 === 1
		? value.slice(0, -1)
		: value;
}

/** Returns the value of a field, for a name in lower case; null if the head does not show it. */
export function shownField({ fields }: ProseHead, name: string): string | null {
	return fields.find((one) => one.name === name)?.value ?? null;
}

/** Returns whether a head shows that a WebSocket is asked for. */
export function asksForSocket(head: ProseHead): boolean {
	return (
		/websocket/i.test(shownField(head, 'upgrade') ?? '') ||
		head.fields.some(({ name }) => /^sec-websocket-(?:key|version|accept)/.test(name))
	);
}

/** Returns the head as the readers of heads take it. */
export function asCopied({ startLine, fields }: ProseHead): CopiedHead {
	return headOfLines(
		startLine,
		fields.map(({ name, value }) => `${name}: ${value}`),
	);
}
