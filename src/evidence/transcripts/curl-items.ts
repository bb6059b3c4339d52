// Splits what curl writes with `-v`, `--trace` or `--trace-ascii` into sentences, lines of heads, and data.
// Source: curl, src/tool_cb_dbg.c: `*` and "== Info:" are sentences, `>` and "=> Send header" lines of the
// request, `<` and "<= Recv header" lines of the response; `--trace` writes 16 bytes in a line, in hex, and
// `--trace-ascii` at most 64, without a line for a line end. `--trace-time` and `--trace-ids` write in front.
// The package websockets of Python (17.1, protocol.py and frames.py) marks the lines of its log in the same way, and
// also writes frames after the marks of the heads.
import { decodeUtf8, type Bytes } from '../../engine/bytes/index.ts';
import type { Role } from '../../engine/role.ts';
import type { PieceRange } from '../piece-range.ts';
import { toolLines, type ToolLine } from './tool-lines.ts';

export interface CurlItem {
	readonly kind: 'sentence' | 'head-line' | 'data' | 'frame' | 'state';
	/** Holds the sentence or the line, as far as one is read; it is empty for the data of a trace. */
	readonly text: string;
	/** Holds the sender of a line or of data. */
	readonly by: Role;
	/** Holds the bytes of data; it is null if the output does not show them. */
	readonly bytes: Bytes | null;
	readonly range: PieceRange;
	/** Counts milliseconds since midnight; it is null without `--trace-time`. */
	readonly at: number | null;
}

export type CurlFormat = 'curl-v' | 'curl-trace' | 'curl-trace-ascii';

export interface CurlItems {
	readonly format: CurlFormat;
	/** Names the program that wrote the lines: curl, or another one with its marks. */
	readonly program: 'curl' | 'python-websockets';
	readonly items: readonly CurlItem[];
}

const FRONT = /^(?:(\d\d):(\d\d):(\d\d)\.(\d{3})\d{3} )?(?:\[[^\]\s]{1,12}\] )?/;
/** Matches a line of `-v`; the progress meter can be in front of its mark. */
const VERBOSE = /^[-\d:.kMGTP% \t]*([*<>{}])(?: |$)(.*)$/;
/** Matches what websockets writes about the state of a connection: no head goes on after it. */
const STATE = /^[-\d:.kMGTP% \t]*= (connection is (?:CONNECTING|OPEN|CLOSING|CLOSED))$/;
/** Matches a frame, the end of TCP, or the length of the content, as websockets writes them. */
const FRAME = /^(?:(?:TEXT|BINARY|CONT|PING|PONG|CLOSE) |EOF$|\[body\] \()/;
const LAST = /^curl: \(\d{1,3}\) (.*)$/;
const BLOCK =
	/^(?:== Info: ?(.*)|([=<][>=]) (Send|Recv) (header|data|SSL data), (\d{1,10}) bytes .*)$/;
const DUMP = /^[\da-f]{4,8}: (.*)$/;
const HEX = /^(?:[\da-f]{2} ){1,16}/;
const DAY_MS = 86_400_000;

/** Says whether curl wrote a line with `-v`. The content of a response has no mark in front. */
export function isVerboseLine(line: string): boolean {
	const text = line.trimEnd();
	const [front] = FRONT.exec(text)!;
	return LAST.test(text) || VERBOSE.test(text.slice(front.length));
}

/** Returns null if the text has no line of curl. */
export function curlItems(text: string): CurlItems | null {
	return /^(?:\S+ )?(?:\[\S{1,12}\] )?== Info:|^(?:\S+ )?(?:\[\S{1,12}\] )?=> Send /m.test(text)
		? traceItems(text)
		: verboseItems(text);
}

/** Reads the time in front of a line, also over midnight. */
class LineClock {
	#day = 0;
	#last = 0;

	read([, hours, minutes, seconds, thousandths]: readonly (string | undefined)[]): number | null {
		if (hours === undefined) return null;
		const clock = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
		const at = clock * 1000 + Number(thousandths);
		if (at + this.#day < this.#last - DAY_MS / 2) this.#day += DAY_MS;
		this.#last = at + this.#day;
		return this.#last;
	}
}

function verboseItems(text: string): CurlItems | null {
	const items: CurlItem[] = [];
	const clock = new LineClock();
	for (const line of toolLines(text)) {
		const last = LAST.exec(line.text);
		if (last) {
			items.push(sentenceOf(last[1]!, line, null));
			continue;
		}
		const state = STATE.exec(line.text.trimEnd());
		if (state) {
			const text = state[1]!;
			items.push({ kind: 'state', text, by: 'client', bytes: null, range: line, at: null });
			continue;
		}
		const front = FRONT.exec(line.text)!;
		const [, mark, rest = ''] = VERBOSE.exec(line.text.slice(front[0].length)) ?? [];
		if (mark === undefined) continue;
		const at = clock.read(front);
		if (mark === '*') items.push(sentenceOf(rest, line, at));
		else if (mark === '<' || mark === '>') {
			const by = mark === '>' ? 'client' : 'server';
			const kind = FRAME.test(rest) ? 'frame' : 'head-line';
			items.push({ kind, text: rest, by, bytes: null, range: line, at });
		} else {
			const by = mark === '}' ? 'client' : 'server';
			items.push({ kind: 'data', text: rest, by, bytes: null, range: line, at });
		}
	}
	if (items.length === 0) return null;
	const isOther = items.some(({ kind }) => kind === 'frame' || kind === 'state');
	return { format: 'curl-v', program: isOther ? 'python-websockets' : 'curl', items };
}

function sentenceOf(text: string, range: PieceRange, at: number | null): CurlItem {
	return { kind: 'sentence', text: text.trim(), by: 'client', bytes: null, range, at };
}

/** Holds a block of a trace while its lines are read. */
interface TraceBlock {
	readonly head: boolean;
	readonly by: Role;
	readonly length: number;
	readonly at: number | null;
	readonly lines: (ToolLine & { readonly dump: string })[];
	readonly from: number;
}

function traceItems(text: string): CurlItems {
	const items: CurlItem[] = [];
	const clock = new LineClock();
	const blocks: TraceBlock[] = [];
	let hex = false;
	const finish = () => {
		const block = blocks.pop();
		if (block) items.push(...itemsOfBlock(block));
	};
	for (const line of toolLines(text)) {
		const dump = DUMP.exec(line.text)?.[1];
		if (dump !== undefined) {
			blocks.at(-1)?.lines.push({ ...line, dump });
			if (blocks.length > 0 && HEX.test(dump)) hex = true;
			continue;
		}
		const front = FRONT.exec(line.text)!;
		const [whole, sentence, , way, what, length] =
			BLOCK.exec(line.text.slice(front[0].length)) ?? [];
		if (whole === undefined) continue;
		finish();
		const at = clock.read(front);
		if (sentence !== undefined) items.push(sentenceOf(sentence, line, at));
		else if (what !== 'SSL data') {
			const by = way === 'Send' ? 'client' : 'server';
			blocks.push({
				head: what === 'header',
				by,
				length: Number(length),
				at,
				lines: [],
				from: line.from,
			});
		}
	}
	finish();
	return { format: hex ? 'curl-trace' : 'curl-trace-ascii', program: 'curl', items };
}

function itemsOfBlock({ head, by, length, at, lines, from }: TraceBlock): readonly CurlItem[] {
	const range = { from, to: lines.at(-1)?.to ?? from };
	const bytes = dumpedBytes(lines.map(({ dump }) => dump));
	if (!head) {
		const whole = bytes?.length === length ? bytes : null;
		return [{ kind: 'data', text: '', by, bytes: whole, range, at }];
	}
	const shown = bytes ? decodeUtf8(bytes).text.split(/\r\n|\n/) : asciiLines(lines);
	const rows = bytes && shown.at(-1) === '' ? shown.slice(0, -1) : shown;
	return rows.map((text) => ({ kind: 'head-line', text, by, bytes: null, range, at }));
}

/** Returns the bytes of a dump in hex; null if the dump is text. */
function dumpedBytes(dumps: readonly string[]): Bytes | null {
	const bytes: number[] = [];
	for (const dump of dumps) {
		const hex = HEX.exec(dump)?.[0];
		if (hex === undefined) return null;
		for (let at = 0; at < hex.length; at += 3) bytes.push(parseInt(hex.slice(at, at + 2), 16));
	}
	return new Uint8Array(bytes);
}

/** Joins the lines of a dump as text that are parts of one line of the head: 64 characters and no line end. */
function asciiLines(lines: readonly (ToolLine & { readonly dump: string })[]): readonly string[] {
	const rows: string[] = [];
	let joins = false;
	lines.forEach(({ dump, text }, index) => {
		if (joins) rows.push(`${rows.pop() ?? ''}${dump}`);
		else rows.push(dump);
		const next = lines[index + 1];
		joins = next !== undefined && offsetOf(next.text) - offsetOf(text) === dump.length;
	});
	return rows;
}

function offsetOf(line: string): number {
	return parseInt(line, 16);
}
