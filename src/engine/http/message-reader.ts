// Reads a head line by line. Nearly all lines are plain, and a fast function reads them in one pass
// (plain-field.ts). A careful function reads the other lines, and all lines when each byte must get a name.
// Both functions give the same result (tested).
import type { Bytes } from '../bytes/bytes.ts';
import type { Diagnosis, RuleData } from '../report/diagnosis.ts';
import { diagnosis } from '../report/diagnosis.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import type { TextSpan, SpannedText } from './abnf.ts';
import { isBlankCode } from './abnf.ts';
import { forbiddenInValue, readFieldLine, trimmedBytes } from './field-line.ts';
import type { FieldLine } from './field-line.ts';
import type { Head, HeaderField, RequestLine, StatusLine, ValuePart } from './head.ts';
import type { HeadLine } from './head-lines.ts';
import { bareCarriageReturns, PagedText, lineAt } from './head-lines.ts';
import { HeadTiles } from './head-tiles.ts';
import type { Untiled } from './message-head.ts';
import { ReadHead } from './message-head.ts';
import { plainField } from './plain-field.ts';
import { looksLikeField } from './start-line.ts';

export interface StartLineReader<Start> {
	/** Says whether the reader skips empty lines before the start line. */
	readonly afterEmptyLines: boolean;
	/** Reads the start line; `text` is the line without its ending. */
	read(
		text: string,
		line: HeadLine,
		report: Report,
	): { readonly startLine: Start | null; readonly http: boolean };
}

type Report = (code: HandshakeRuleCode, from: number, to: number, data?: RuleData) => void;

export function readMessageHead<Start extends RequestLine | StatusLine>(
	bytes: Bytes,
	from: number,
	startLine: StartLineReader<Start>,
): Head<Start> {
	const untiled = new HeadReader(bytes, from, false).read(startLine);
	return new ReadHead(untiled, () => {
		const reader = new HeadReader(bytes, from, true);
		reader.read(startLine);
		return reader.tiles?.fields ?? [];
	});
}

/** Holds a field that its next line may continue. */
interface OpenField {
	readonly first: HeadLine;
	readonly name: SpannedText;
	/** Is false for a line that is a name alone: no further line gives it a value. */
	readonly hasColon: boolean;
	readonly rawFrom: number;
	readonly parts: ValuePart[];
	/** Holds the offset at which an empty value would begin. */
	readonly emptyAt: number;
	to: number;
	rawTo: number;
}

export class HeadReader {
	readonly tiles: HeadTiles | null;
	readonly #bytes: Bytes;
	readonly #text: PagedText;
	readonly #lines: HeadLine[] = [];
	readonly #headerFields: HeaderField[] = [];
	readonly #diagnoses: Diagnosis<HandshakeRuleCode>[] = [];
	readonly #start: number;
	#at: number;
	#number = 1;
	#open: OpenField | null = null;

	constructor(bytes: Bytes, from: number, tiled: boolean) {
		this.#bytes = bytes;
		this.#start = from;
		this.#at = from;
		this.#text = new PagedText(bytes);
		this.tiles = tiled ? new HeadTiles(this.#text, from) : null;
	}

	read<Start extends RequestLine | StatusLine>(start: StartLineReader<Start>): Untiled<Start> {
		if (start.afterEmptyLines) this.#skipEmptyLines();
		const firstLine = this.#peek();
		const text = this.#text.slice(firstLine.from, firstLine.contentTo);
		const { startLine, http } = start.read(text, firstLine, this.#report);
		const omitted = firstLine.ending !== 'none' && looksLikeField(text);
		if (!omitted) {
			this.#take(firstLine);
			this.tiles?.startLine(startLine, firstLine);
		}
		const emptyLine = this.#readFields();
		const end = emptyLine ?? { from: this.#bytes.length, to: this.#bytes.length };
		if (emptyLine === null) this.#report('http-head-terminated', end.from, end.to);
		this.tiles?.upTo(this.#bytes.length, 'rest');
		return {
			startLine: omitted ? null : startLine,
			firstLine,
			headerFields: this.#headerFields,
			lines: this.#lines,
			headLength: emptyLine === null ? null : emptyLine.to - this.#start,
			end,
			rest: { from: end.to, to: this.#bytes.length },
			http,
			diagnoses: this.#diagnoses,
		};
	}

	readonly #report: Report = (code, from, to, data) => {
		this.#diagnoses.push(diagnosis(code, byteRange(from, to), data));
	};

	#skipEmptyLines(): void {
		for (;;) {
			const line = this.#peek();
			if (line.ending === 'none' || line.contentTo > line.from) break;
			this.#take(line);
		}
		this.tiles?.upTo(this.#at, 'before');
	}

	/**
	 * Reads the fields up to the empty line and returns that line; returns null when the bytes end before it.
	 */
	#readFields(): HeadLine | null {
		while (this.#at < this.#bytes.length) {
			if (this.tiles === null && this.#plainField()) continue;
			const line = this.#peek();
			if (line.contentTo === line.from && line.ending !== 'none') {
				this.#take(line);
				this.tiles?.upTo(line.to, 'empty-line');
				this.#close(true);
				return line;
			}
			this.#take(line);
			if (line.contentTo === line.from) {
				// The line is half an empty line: the CR has come, the LF has not. No more line can continue
				// the field.
				this.tiles?.upTo(line.to, 'empty-line', false);
				this.#close(true);
			} else if (this.#open !== null && isBlankCode(this.#bytes[line.from])) {
				this.#fold(this.#open, line);
			} else {
				this.#close(true);
				this.#field(line);
			}
		}
		this.#close(false);
		return null;
	}

	/** Reads the field of a plain line; returns false when the line is not plain. */
	#plainField(): boolean {
		const field = plainField(this.#bytes, this.#text, this.#at, this.#number);
		if (field === null) return false;
		this.#close(true);
		const { from, to } = field.lines;
		this.#lines.push({ from, to, contentTo: to - 2, ending: 'crlf', number: this.#number });
		this.#headerFields.push(field);
		this.#at = to;
		this.#number++;
		return true;
	}

	#field(line: HeadLine): void {
		const parts = readFieldLine(this.#bytes, line);
		this.tiles?.fieldLine(parts, line);
		const indented = parts.indent.to > parts.indent.from;
		const open: OpenField = {
			first: line,
			name: this.#spanned(parts.name),
			hasColon: parts.colon.to > parts.colon.from,
			rawFrom: parts.raw.from,
			parts: [],
			emptyAt: parts.value.from,
			to: line.to,
			rawTo: parts.raw.to,
		};
		addPart(open.parts, parts.value);
		if (line.ending !== 'none') this.#judge(parts, indented);
		// RFC 9112 §2.2: an indented line directly after the start line continues no field. The page shows it
		// as a field.
		if (indented) this.#push(open, line.ending !== 'none');
		else this.#open = open;
	}

	#judge(parts: FieldLine, indented: boolean): void {
		const { name, beforeColon, colon, indent } = parts;
		if (indented) this.#report('http-space-before-first-field', indent.from, indent.to);
		const noColon = colon.to === colon.from;
		if (noColon || name.to === name.from || parts.notToken.length > 0) {
			const [first = name.from] = parts.notToken;
			const last = parts.notToken.at(-1) ?? name.to - 1;
			const whole = noColon || parts.notToken.length === 0;
			this.#report(
				'http-field-name-token',
				whole ? name.from : first,
				whole ? Math.max(name.to, colon.to) : last + 1,
				{ name: this.#text.slice(name.from, name.to), colon: noColon ? 0 : 1 },
			);
		}
		if (!noColon && beforeColon.to > beforeColon.from) {
			this.#report('http-space-before-colon', beforeColon.from, beforeColon.to);
		}
		this.#judgeValue(parts.value);
	}

	#judgeValue(value: TextSpan): void {
		for (const at of forbiddenInValue(this.#bytes, value)) {
			this.#report('http-field-value-chars', at, at + 1, { byte: this.#bytes[at]! });
		}
	}

	#fold(open: OpenField, line: HeadLine): void {
		const piece = trimmedBytes(this.#bytes, line.from, line.contentTo);
		this.tiles?.value(piece, line);
		if (open.hasColon) addPart(open.parts, piece);
		open.to = line.to;
		open.rawTo = line.contentTo;
		if (line.ending === 'none') return;
		this.#report('http-obs-fold', line.from, piece.from);
		this.#judgeValue(piece);
	}

	#close(complete: boolean): void {
		if (this.#open === null) return;
		this.#push(this.#open, complete);
		this.#open = null;
	}

	#push(open: OpenField, complete: boolean): void {
		const { first, name, rawFrom, parts, rawTo, to } = open;
		const raw = this.#spanned({ from: rawFrom, to: rawTo });
		const texts = parts.map((part) => raw.text.slice(part.from - rawFrom, part.to - rawFrom));
		const from = parts[0]?.from ?? open.emptyAt;
		this.#headerFields.push({
			name,
			raw,
			value: { from, to: parts.at(-1)?.to ?? from, text: texts.join(' ') },
			parts,
			lines: { from: first.from, to },
			line: first.number,
			complete,
		});
	}

	#spanned({ from, to }: TextSpan): SpannedText {
		return { from, to, text: this.#text.slice(from, to) };
	}

	#peek(): HeadLine {
		return lineAt(this.#bytes, this.#at, this.#number);
	}

	#take(line: HeadLine): void {
		this.#at = line.to;
		this.#number++;
		this.#lines.push(line);
		if (line.ending === 'lf') this.#report('http-line-end-crlf', line.to - 1, line.to);
		// Also of a line that has not ended: no further byte repairs a CR after which another byte has come.
		for (const at of bareCarriageReturns(this.#bytes, line))
			this.#report('http-bare-cr', at, at + 1);
	}
}

/** Adds a piece of the value; a fold is replaced by one space (RFC 9112 §5.2). */
function addPart(parts: ValuePart[], { from, to }: TextSpan): void {
	if (from === to) return;
	const before = parts.at(-1);
	parts.push({ from, to, at: before === undefined ? 0 : before.at + before.to - before.from + 1 });
}
