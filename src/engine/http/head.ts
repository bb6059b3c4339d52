// What a parsed head is made of. Offsets are bytes of the document that was parsed, texts are Latin-1.
import type { Diagnosis } from '../report/diagnosis.ts';
import type { Field } from '../report/field.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import type { TextSpan, SpannedText } from './abnf.ts';
import type { HeadLine } from './head-lines.ts';

export interface HttpVersion extends SpannedText {
	readonly major: number;
	readonly minor: number;
}

/** A part that could not be made out is null; the span is the line without its ending. */
export interface RequestLine extends TextSpan {
	readonly type: 'request-line';
	readonly method: SpannedText | null;
	readonly target: SpannedText | null;
	readonly version: HttpVersion | null;
}

export interface StatusLine extends TextSpan {
	readonly type: 'status-line';
	readonly version: HttpVersion;
	/** Three digits, and as a number. */
	readonly status: SpannedText & { readonly code: number };
	readonly reason: SpannedText;
}

/** The bytes of a piece of a value, and which character of the value it starts at. */
export interface ValuePart extends TextSpan {
	readonly at: number;
}

export interface HeaderField {
	/** As written; names are compared without regard to letter case. */
	readonly name: SpannedText;
	/** What stands between the colon and the line's end, with blanks and folds, as on the wire. */
	readonly raw: SpannedText;
	/** Trimmed, each fold as one space. The span reaches from its first to its last byte. */
	readonly value: SpannedText;
	/** The pieces of the value: one, or none when it is empty, or one a line when it is folded. */
	readonly parts: readonly ValuePart[];
	/** Whole lines, endings included. */
	readonly lines: TextSpan;
	/** The number of its first line. */
	readonly line: number;
	/** False while the next byte could still continue the value. */
	readonly complete: boolean;
}

export type HeadFieldName =
	| 'before'
	| 'method'
	| 'target'
	| 'version'
	| 'status'
	| 'reason'
	| 'malformed'
	| 'space'
	| 'name'
	| 'colon'
	| 'value'
	| 'line-end'
	| 'empty-line'
	| 'rest';

export interface Head<Start extends RequestLine | StatusLine = RequestLine | StatusLine> {
	/** Null when there is none, or nothing could be made out of it. */
	readonly startLine: Start | null;
	/** The line where the start line stands or should stand. */
	readonly firstLine: HeadLine;
	readonly headerFields: readonly HeaderField[];
	/** Every line of the head, the empty one included. */
	readonly lines: readonly HeadLine[];
	/** Bytes up to and with the empty line; null while it has not come. */
	readonly headLength: number | null;
	/** Where what is missing would have to stand: the empty line, or the end of the bytes. */
	readonly end: TextSpan;
	/** The bytes after the head. */
	readonly rest: TextSpan;
	/** False when the first bytes can begin no such message, whatever follows: a frame, TLS, another protocol. */
	readonly http: boolean;
	/** Tile the bytes that were given. */
	readonly fields: readonly Field<HeadFieldName, string>[];
	/** Of the text's form only (http-*), in the order of the bytes. */
	readonly diagnoses: readonly Diagnosis<HandshakeRuleCode>[];
}

export type RequestHead = Head<RequestLine>;
export type ResponseHead = Head<StatusLine>;
