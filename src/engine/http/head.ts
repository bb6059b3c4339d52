// The types of a parsed HTTP head. Offsets count bytes of the parsed document; texts are Latin-1, one
// character per byte.
import type { Diagnosis } from '../report/diagnosis.ts';
import type { Field } from '../report/field.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import type { TextSpan, SpannedText } from './abnf.ts';
import type { HeadLine } from './head-lines.ts';

export interface HttpVersion extends SpannedText {
	readonly major: number;
	readonly minor: number;
}

/** Describes a request line. A part that could not be recognised is null. The span is the line without its ending. */
export interface RequestLine extends TextSpan {
	readonly type: 'request-line';
	readonly method: SpannedText | null;
	readonly target: SpannedText | null;
	readonly version: HttpVersion | null;
}

export interface StatusLine extends TextSpan {
	readonly type: 'status-line';
	readonly version: HttpVersion;
	/** Holds the three digits of the status code, and the same as a number. */
	readonly status: SpannedText & { readonly code: number };
	readonly reason: SpannedText;
}

/** Covers the bytes of a piece of a value; `at` is the index of the value's character with which the piece begins. */
export interface ValuePart extends TextSpan {
	readonly at: number;
}

export interface HeaderField {
	/** Holds the name as written; names are compared without regard to letter case. */
	readonly name: SpannedText;
	/** Holds the bytes between the colon and the line's end, with blanks and folds, as on the wire. */
	readonly raw: SpannedText;
	/**
	 * Holds the value without outer blanks, with one space for each fold. The span reaches from its first to its last
	 * byte.
	 */
	readonly value: SpannedText;
	/** Lists the pieces of the value: one piece, none for an empty value, one per line for a folded value. */
	readonly parts: readonly ValuePart[];
	/** Covers the whole lines of the field with their endings. */
	readonly lines: TextSpan;
	/** Counts lines of the head from 1; this is the field's first line. */
	readonly line: number;
	/** Is false while the next byte could still continue the value. */
	readonly complete: boolean;
}

/**
 * Names the parts that tile a head. `before` is what comes before the start line. `malformed` is the part of a start
 * line that could not be recognised. `space` means blanks. `rest` is the bytes after the head.
 */
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

/** Represents the head of an HTTP/1.1 message as it was read: its parts with their bytes, and its faults. */
export interface Head<Start extends RequestLine | StatusLine = RequestLine | StatusLine> {
	/** Is null when the head has no start line or when no part of it could be recognised. */
	readonly startLine: Start | null;
	/** Holds the line of the start line, or the line where the start line should be. */
	readonly firstLine: HeadLine;
	readonly headerFields: readonly HeaderField[];
	/** Lists all lines of the head, including the empty line. */
	readonly lines: readonly HeadLine[];
	/** Counts the bytes up to and including the empty line; it is null before the empty line has come. */
	readonly headLength: number | null;
	/** Holds the place where a missing field would have to be: the empty line, or the end of the bytes. */
	readonly end: TextSpan;
	/** Covers the bytes after the head; it is empty when no byte follows. */
	readonly rest: TextSpan;
	/**
	 * Is false when the first bytes cannot begin such a message, whatever follows: they are a frame, TLS or another
	 * protocol.
	 */
	readonly http: boolean;
	/** Lists fields that tile the given bytes without gap or overlap. */
	readonly fields: readonly Field<HeadFieldName, string>[];
	/** Lists faults in the form of the text only (http-*), in the order of the bytes. */
	readonly diagnoses: readonly Diagnosis<HandshakeRuleCode>[];
}

export type RequestHead = Head<RequestLine>;
export type ResponseHead = Head<StatusLine>;
