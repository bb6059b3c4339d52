// The head of an HTTP/1.1 message: start line, header fields, an empty line (RFC 9112 §2.1). Reads on as far as the
// bytes allow and says what is wrong where. Nothing is reported of a line that has not ended: more bytes may mend it.
import type { Bytes } from '../bytes/bytes.ts';
import type { Diagnosis, RuleData } from '../report/diagnosis.ts';
import { diagnosis } from '../report/diagnosis.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import type { Span, SpannedText } from './abnf.ts';
import { isBlankCode, isToken } from './abnf.ts';
import { forbiddenInValue, readFieldLine, trimmedBytes } from './field-line.ts';
import type { FieldLine } from './field-line.ts';
import type {
	Head,
	HeaderField,
	RequestHead,
	RequestLine,
	ResponseHead,
	StatusLine,
} from './head.ts';
import type { HeadLine } from './head-lines.ts';
import { bareCarriageReturns, lineAt, LineText } from './head-lines.ts';
import { HeadTiles } from './head-tiles.ts';
import {
	looksLikeField,
	mayBeginRequestLine,
	mayBeginStatusLine,
	readRequestLine,
	readStatusLine,
} from './start-line.ts';

export function parseRequestHead(bytes: Bytes, from = 0): RequestHead {
	const reader = new HeadReader<RequestLine>(bytes, from);
	// RFC 9112 §2.2: a server ignores empty lines in front of the request line.
	reader.skipEmptyLines();
	return reader.read((text, line) => {
		if (line.ending === 'none') {
			const http = mayBeginRequestLine(text);
			if (!http) reader.report('http-request-line', line.from, line.contentTo);
			return { startLine: null, http };
		}
		const found = readRequestLine(text, line.from);
		if (found.malformed) {
			const missing = lacksOnlyVersion(found.line, text) ? 'version' : '';
			reader.report('http-request-line', line.from, line.contentTo, { missing });
		}
		for (const { from: start, to } of found.spacesInTarget) {
			reader.report('http-target-no-space', start, to);
		}
		return { startLine: found.line, http: mayBeginRequestLine(text) };
	});
}

export function parseResponseHead(bytes: Bytes, from = 0): ResponseHead {
	const reader = new HeadReader<StatusLine>(bytes, from);
	return reader.read((text, line) => {
		const http = mayBeginStatusLine(text);
		if (line.ending === 'none') return { startLine: null, http };
		const found = readStatusLine(text, line.from);
		if (found.misspaced) {
			const missing = lacksOnlyLastSpace(found.line, text) ? 'last' : '';
			reader.report('http-status-line-space', line.from, line.contentTo, { missing });
		}
		return { startLine: found.line, http: found.line !== null };
	});
}

/** "GET /chat": well-formed as far as it goes. */
function lacksOnlyVersion(line: RequestLine | null, text: string): boolean {
	const method = line?.method?.text ?? '';
	return isToken(method) && text === `${method} ${line?.target?.text}`;
}

/** "HTTP/1.1 101", and the line ends there. */
function lacksOnlyLastSpace(line: StatusLine | null, text: string): boolean {
	return text === `${line?.version.text} ${line?.status.text}`;
}

type ReadStart<Start> = (
	text: string,
	line: HeadLine,
) => { readonly startLine: Start | null; readonly http: boolean };

/** A field whose next line may continue it. */
interface OpenField {
	readonly first: HeadLine;
	readonly name: SpannedText;
	/** Of its first line. */
	readonly raw: SpannedText;
	readonly pieces: SpannedText[];
	/** Where an empty value stands. */
	readonly emptyAt: number;
	to: number;
	rawTo: number;
}

class HeadReader<Start extends RequestLine | StatusLine> {
	readonly #bytes: Bytes;
	readonly #text: LineText;
	readonly #tiles: HeadTiles;
	readonly #lines: HeadLine[] = [];
	readonly #headerFields: HeaderField[] = [];
	readonly #diagnoses: Diagnosis<HandshakeRuleCode>[] = [];
	readonly #start: number;
	#at: number;
	#number = 1;
	#open: OpenField | null = null;

	constructor(bytes: Bytes, from: number) {
		this.#bytes = bytes;
		this.#start = from;
		this.#at = from;
		this.#text = new LineText(bytes);
		this.#tiles = new HeadTiles(this.#text, from);
	}

	skipEmptyLines(): void {
		for (;;) {
			const line = this.#peek();
			if (line.ending === 'none' || line.contentTo > line.from) break;
			this.#take(line);
		}
		this.#tiles.upTo(this.#at, 'before');
	}

	report(code: HandshakeRuleCode, from: number, to: number, data: RuleData = {}): void {
		this.#diagnoses.push(diagnosis(code, byteRange(from, to), data));
	}

	read(readStart: ReadStart<Start>): Head<Start> {
		const firstLine = this.#peek();
		this.#text.enter(firstLine);
		const text = this.#text.slice(firstLine.from, firstLine.contentTo);
		const { startLine, http } = readStart(text, firstLine);
		const omitted = firstLine.ending !== 'none' && looksLikeField(text);
		if (!omitted) {
			this.#take(firstLine);
			this.#tiles.startLine(startLine, firstLine);
		}
		const emptyLine = this.#readFields();
		const end = emptyLine ?? { from: this.#bytes.length, to: this.#bytes.length };
		if (emptyLine === null) this.report('http-head-terminated', end.from, end.to);
		this.#tiles.upTo(this.#bytes.length, 'rest');
		return {
			startLine: omitted ? null : startLine,
			firstLine,
			headerFields: this.#headerFields,
			lines: this.#lines,
			headLength: emptyLine === null ? null : emptyLine.to - this.#start,
			end,
			rest: { from: end.to, to: this.#bytes.length },
			http,
			fields: this.#tiles.fields,
			diagnoses: this.#diagnoses,
		};
	}

	/** Up to the empty line, which is returned; null when the bytes end before it. */
	#readFields(): HeadLine | null {
		while (this.#at < this.#bytes.length) {
			const line = this.#peek();
			if (line.contentTo === line.from && line.ending !== 'none') {
				this.#take(line);
				this.#tiles.upTo(line.to, 'empty-line');
				this.#close(true);
				return line;
			}
			this.#take(line);
			this.#text.enter(line);
			if (line.contentTo === line.from) {
				// Half an empty line: the CR has come, the LF has not. Nothing can continue the field any more.
				this.#tiles.upTo(line.to, 'empty-line', false);
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

	#field(line: HeadLine): void {
		const parts = readFieldLine(this.#bytes, line);
		this.#tiles.fieldLine(parts, line);
		const indented = parts.indent.to > parts.indent.from;
		const open: OpenField = {
			first: line,
			name: this.#spanned(parts.name),
			raw: this.#spanned(parts.raw),
			pieces: parts.value.to > parts.value.from ? [this.#spanned(parts.value)] : [],
			emptyAt: parts.value.from,
			to: line.to,
			rawTo: parts.raw.to,
		};
		if (line.ending !== 'none') this.#judge(parts, indented);
		// RFC 9112 §2.2: after the start line an indented line continues nothing; it is shown as what it looks like.
		if (indented) this.#push(open, line.ending !== 'none');
		else this.#open = open;
	}

	#judge(parts: FieldLine, indented: boolean): void {
		const { name, beforeColon, colon, indent } = parts;
		if (indented) this.report('http-space-before-first-field', indent.from, indent.to);
		const noColon = colon.to === colon.from;
		if (noColon || name.to === name.from || parts.notToken.length > 0) {
			const [first = name.from] = parts.notToken;
			const last = parts.notToken.at(-1) ?? name.to - 1;
			const whole = noColon || parts.notToken.length === 0;
			this.report(
				'http-field-name-token',
				whole ? name.from : first,
				whole ? Math.max(name.to, colon.to) : last + 1,
				{ name: this.#text.slice(name.from, name.to), colon: noColon ? 0 : 1 },
			);
		}
		if (!noColon && beforeColon.to > beforeColon.from) {
			this.report('http-space-before-colon', beforeColon.from, beforeColon.to);
		}
		this.#judgeValue(parts.value);
	}

	#judgeValue(value: Span): void {
		for (const at of forbiddenInValue(this.#bytes, value)) {
			this.report('http-field-value-chars', at, at + 1, { byte: this.#bytes[at]! });
		}
	}

	#fold(open: OpenField, line: HeadLine): void {
		const piece = trimmedBytes(this.#bytes, line.from, line.contentTo);
		this.#tiles.value(piece, line);
		if (piece.to > piece.from) open.pieces.push(this.#spanned(piece));
		open.to = line.to;
		open.rawTo = line.contentTo;
		if (line.ending === 'none') return;
		this.report('http-obs-fold', line.from, piece.from);
		this.#judgeValue(piece);
	}

	#close(complete: boolean): void {
		if (this.#open === null) return;
		this.#push(this.#open, complete);
		this.#open = null;
	}

	#push(open: OpenField, complete: boolean): void {
		const { pieces, first, raw } = open;
		let at = 0;
		const parts = pieces.map(({ from, to }) => {
			const part = { from, to, at };
			at += to - from + 1;
			return part;
		});
		const from = pieces[0]?.from ?? open.emptyAt;
		// RFC 9112 §5.2: a fold is replaced by a space.
		const text = pieces.map((piece) => piece.text).join(' ');
		this.#headerFields.push({
			name: open.name,
			raw: raw.to === open.rawTo ? raw : this.#spanned({ from: raw.from, to: open.rawTo }),
			value: { from, to: pieces.at(-1)?.to ?? from, text },
			parts,
			lines: { from: first.from, to: open.to },
			line: first.number,
			complete,
		});
	}

	#spanned({ from, to }: Span): SpannedText {
		return { from, to, text: this.#text.slice(from, to) };
	}

	#peek(): HeadLine {
		return lineAt(this.#bytes, this.#at, this.#number);
	}

	#take(line: HeadLine): void {
		this.#at = line.to;
		this.#number++;
		this.#lines.push(line);
		if (line.ending === 'lf') this.report('http-line-end-crlf', line.to - 1, line.to);
		if (line.ending === 'none') return;
		for (const at of bareCarriageReturns(this.#bytes, line))
			this.report('http-bare-cr', at, at + 1);
	}
}
