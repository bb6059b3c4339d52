// Reads what Wireshark's "Follow TCP Stream" shows as a hex dump, and what tshark prints for `follow,tcp,hex`: each
// side has its own indentation and its own offsets. Our own dumps have comments with times and the ends of TCP.
// Offsets that do not continue, or lines that are something else, mean that the text is not such a dump.
//
// Wireshark shows the same stream as C arrays, too. Their names say the side: `peer0_0`, `peer1_0`.
import { latin1Text, type Bytes } from '../../engine/bytes/index.ts';
import type { TranscriptAction, TranscriptEvent } from '../../engine/observer/index.ts';
import type { Role } from '../../engine/role.ts';
import { CONNECTION_LINE } from '../out/hex-dump.ts';
import { readDumpedEvent } from '../out/dumped-event.ts';
import type { PieceRange } from '../piece-range.ts';
import type { Assumption, PieceReading, SeenConnection, Unseen } from '../piece.ts';
import { NOTHING_PASSED, NOTHING_READ } from '../piece.ts';
import { assumedCompression } from './assumed-compression.ts';

const DUMP_LINE = /^([ \t]*)([0-9a-f]{8}) ((?: {0,2}[0-9a-f]{2}(?= |$)){1,16})/i;
const TIME_LINE = /^# at (-?\d{1,15}(?:\.\d{1,30})?(?:e-\d{1,3})?) ms(?:: (.*))?$/;
/** Matches lines around the dump: comments, and what tshark prints. */
const OTHER_LINE = /^(#|=+$|Follow: |Filter: |Node \d: |\s*$)/;

/** Matches the array of a packet; the last one may be cut. */
const PEER_ARRAY = /\bchar peer([01])_\d{1,9}\[\] = \{([^}]*)(?:\}|$)/g;
const COMMENT = /\/\*[^*]*\*\//g;
/** Matches bytes with commas; the last one may be cut. */
const HEX_BYTES = /^\s*(?:0x[0-9a-f]{2}\s*(?:,\s*)?)*(?:0x?[0-9a-f]?)?$/i;

/** Returns null if the text is neither such a dump with both sides or with our comments, nor arrays of both sides. */
export function readFollowText(text: string): PieceReading | null {
	const written = readPeerArrays(text) ?? readFollowDump(text);
	if (!written?.some((draft) => draft.timed || draft.twoSides)) return null;
	return {
		...NOTHING_READ,
		kind: 'bytes',
		format: 'follow-stream',
		connections: written.map((draft) => draft.finish()),
	};
}

function readPeerArrays(text: string): readonly FollowDraft[] | null {
	const draft = new FollowDraft(0);
	for (const { 0: whole, 1: peer, 2: content = '', index } of text.matchAll(PEER_ARRAY)) {
		const items = content.replace(COMMENT, '');
		if (!HEX_BYTES.test(items)) return null;
		const values = Array.from(items.matchAll(/0x([0-9a-f]{2})/gi), ([, two]) => parseInt(two!, 16));
		draft.takeBytes(peer === '0' ? 0 : 1, values, { from: index, to: index + whole.length });
	}
	return draft.empty ? null : [draft];
}

function readFollowDump(text: string): readonly FollowDraft[] | null {
	const margin = marginOf(text);
	const drafts: FollowDraft[] = [new FollowDraft(margin)];
	// A person may say a few words in front of the rows.
	const first = /^(?:#|[ \t]*[\da-f]{8} )/im.exec(text)?.index ?? 0;
	for (const { line, from } of linesOf(text)) {
		if (from < first && /[a-z]{3}/i.test(line)) continue;
		if (line.startsWith(`${CONNECTION_LINE} `)) {
			if (!drafts.at(-1)!.empty) drafts.push(new FollowDraft(margin));
			drafts.at(-1)!.name = line.slice(line.indexOf(':') + 1).trim();
		} else if (!drafts.at(-1)!.takeLine(line, from)) return null;
	}
	return drafts.filter((draft) => !draft.empty);
}

/**
 * Returns the smaller of two indentations, because a dump that is quoted is indented as a whole. If all rows have the
 * same indentation, none is removed.
 */
function marginOf(text: string): number {
	const indents = new Set<number>();
	for (const { line } of linesOf(text)) {
		const indent = DUMP_LINE.exec(line)?.[1];
		if (indent !== undefined) indents.add(indent.length);
		if (indents.size === 2) return Math.min(...indents);
	}
	return 0;
}

function* linesOf(text: string): Generator<{ readonly line: string; readonly from: number }> {
	let from = 0;
	while (from < text.length) {
		const end = text.indexOf('\n', from);
		const to = end < 0 ? text.length : end;
		yield { line: text.slice(from, text[to - 1] === '\r' ? to - 1 : to), from };
		from = to + 1;
	}
}

/** Holds the bytes of consecutive lines of one side. */
interface Run {
	readonly indented: boolean;
	readonly at: number;
	readonly bytes: number[];
	readonly range: { from: number; to: number };
}

type FollowItem =
	| { readonly type: 'run'; readonly run: Run }
	| { readonly type: 'event'; readonly event: TranscriptEvent; readonly range: PieceRange };

class FollowDraft {
	name = '';
	/** Says whether a comment gave a time. */
	timed = false;
	readonly #items: FollowItem[] = [];
	/** Gives the next offset of the lines at the margin and of the indented ones. */
	readonly #next: [number, number] = [0, 0];
	#at = 0;
	/** A comment begins new bytes, even of the same side. */
	#run: Run | null = null;

	readonly #margin: number;

	/**
	 * Begins a draft for a dump with this margin.
	 * @param margin the indentation of the rows that are at the margin
	 */
	constructor(margin: number) {
		this.#margin = margin;
	}

	get empty(): boolean {
		return this.#items.length === 0;
	}

	get twoSides(): boolean {
		return this.#next[0] > 0 && this.#next[1] > 0;
	}

	/** Returns false if the line has no place in such a dump. */
	takeLine(line: string, from: number): boolean {
		const [, indent = '', offset, digits = ''] = DUMP_LINE.exec(line) ?? [];
		if (offset === undefined) return this.#takeOther(line, from);
		const side = indent.length === this.#margin ? 0 : 1;
		if (parseInt(offset, 16) !== this.#next[side]) return false;
		const values = digits
			.trim()
			.split(/ +/)
			.map((two) => parseInt(two, 16));
		this.takeBytes(side, values, { from, to: from + line.length });
		return true;
	}

	/**
	 * Adds bytes to the stream of their side.
	 * @param side 0 for the side at the margin, or `peer0`
	 */
	takeBytes(side: 0 | 1, values: readonly number[], { from, to }: PieceRange): void {
		this.#next[side] += values.length;
		if (this.#run?.indented === (side === 1)) {
			for (const value of values) this.#run.bytes.push(value);
			this.#run.range.to = to;
			return;
		}
		this.#run = { indented: side === 1, at: this.#at, bytes: [...values], range: { from, to } };
		this.#items.push({ type: 'run', run: this.#run });
	}

	finish(): SeenConnection {
		const runs = this.#items.flatMap((item) => (item.type === 'run' ? [item.run] : []));
		const swapped = !this.timed && isSwapped(runs);
		const assumed: Assumption[] = [];
		const unseen: Unseen[] = this.timed ? [] : ['times', 'end'];
		const events: TranscriptEvent[] = [];
		const ranges: (PieceRange | null)[] = [];
		const add = (event: TranscriptEvent, range: PieceRange | null) => {
			events.push(event);
			ranges.push(range);
		};
		if (runs.length > 0 && !this.timed && !runs.some(beginsWithHead)) {
			const bytesOf = (side: boolean) =>
				Uint8Array.from(runs.flatMap(({ indented, bytes }) => (indented === side ? bytes : [])));
			const { extensions, assumption } = assumedCompression(bytesOf(false), bytesOf(true));
			add({ type: 'opened', ...extensions, at: 0 }, null);
			assumed.push({ id: 'no-opening', values: {} }, assumption);
			assumed.push({ id: 'client-by-mask', values: { side: 'client' } });
			unseen.push('opening');
		}
		for (const item of this.#items) {
			if (item.type === 'event') add(item.event, item.range);
			else {
				const { indented, bytes, at, range } = item.run;
				const by: Role = indented === swapped ? 'client' : 'server';
				add({ type: 'bytes', by, bytes: Uint8Array.from(bytes), at }, range);
			}
		}
		return {
			name: this.name,
			transcript: events,
			ranges,
			unseen,
			assumed,
			passedOver: NOTHING_PASSED,
			program: null,
		};
	}

	#takeOther(line: string, from: number): boolean {
		const [, time, text] = TIME_LINE.exec(line) ?? [];
		if (time === undefined) return OTHER_LINE.test(line);
		this.timed = true;
		this.#at = Number(time);
		this.#run = null;
		const action: TranscriptAction | null = text === undefined ? null : readDumpedEvent(text);
		if (action !== null) {
			const range = { from, to: from + line.length };
			this.#items.push({ type: 'event', event: { ...action, at: this.#at }, range });
		}
		return true;
	}
}

/**
 * Returns true if the client's bytes are the indented ones: its side sends masked frames or does not begin with a
 * response.
 */
function isSwapped(runs: readonly Run[]): boolean {
	const first = (indented: boolean) => runs.find((run) => run.indented === indented);
	const [margin, indented] = [first(false), first(true)];
	if (margin && startsAsResponse(margin)) return true;
	if (runs.some(beginsWithHead)) return false;
	// §5.1: a client masks its frames.
	return isMasked(indented) && !isMasked(margin);
}

function beginsWithHead({ bytes }: Run): boolean {
	return /^(HTTP\/|[A-Z]+ \S+ HTTP\/)/.test(textOf(bytes));
}

function startsAsResponse({ bytes }: Run): boolean {
	return textOf(bytes).startsWith('HTTP/');
}

function textOf(bytes: readonly number[]): string {
	const start: Bytes = Uint8Array.from(bytes.slice(0, 2048));
	return latin1Text(start);
}

function isMasked(run: Run | undefined): boolean {
	return ((run?.bytes[1] ?? 0) & 0x80) !== 0;
}
