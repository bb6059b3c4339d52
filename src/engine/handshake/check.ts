// The outcome of a check. A check is one thing that an endpoint looks at in the other side's head. A table
// says which diagnoses belong to which check; the policy says what a diagnosis means for the outcome.
import type { Head, HeaderField } from '../http/head.ts';
import type { Diagnosis } from '../report/diagnosis.ts';
import { isFatal } from '../reader/handshake-policy.ts';
import type { Role } from '../role.ts';
import type { BitRange } from '../report/range.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';

/**
 * Says how a check went. `passed`: the checked part is in the head and is right. `tolerated`: it has a fault that the
 * receiver tolerates. `failed`: it has a fatal fault. `skipped`: it is not in the head, or the receiver decides before
 * it reaches the check. `waiting`: the head is unfinished, so the receiver cannot decide yet.
 */
export type CheckState = 'passed' | 'failed' | 'tolerated' | 'skipped' | 'waiting';

/** Is the row of the check of a head's form, which both sides make of each other's head. */
export const HEAD_CHECK = {
	id: 'head',
	section: 'RFC 9112 §2',
	codes: [
		'http-head-terminated',
		'http-line-end-crlf',
		'http-bare-cr',
		'http-space-before-colon',
		'http-obs-fold',
		'http-space-before-first-field',
		'http-field-name-token',
		'http-field-value-chars',
	],
} as const satisfies {
	readonly id: string;
	readonly section: string;
	readonly codes: readonly HandshakeRuleCode[];
};

/** Represents one thing that an endpoint looks at in the other side's head, and how that went. */
export interface Check<Id extends string = string> {
	readonly id: Id;
	readonly state: CheckState;
	/** Names the document and section, like "RFC 6455 §4.2.1". */
	readonly section: string;
	/** Covers the bits that the page highlights; it is null when the head does not contain them. */
	readonly range: BitRange | null;
	/** Holds the line of the head on which the bits start, counted from 1. */
	readonly line: number | null;
	readonly diagnoses: readonly HandshakeDiagnosis[];
}

export type HandshakeDiagnosis = Diagnosis<HandshakeRuleCode>;

/** Describes the subject of a check, before the check is judged. */
export interface CheckSubject<Id extends string = string> {
	readonly id: Id;
	readonly section: string;
	readonly codes: readonly HandshakeRuleCode[];
	readonly seen: Seen | null;
	/** Says whether the head contains the checked part. */
	readonly there: boolean;
}

/**
 * Says how far a head has come. With `over` the first bytes cannot begin such a message, so the receiver decides before
 * the head ends.
 */
export type HeadProgress = 'finished' | 'unfinished' | 'over';

/** Covers the bits that a check looks at, and gives their line, counted from 1. */
export interface Seen {
	readonly range: BitRange;
	readonly line: number;
}

export function makeCheck<Id extends string>(
	subject: CheckSubject<Id>,
	diagnoses: readonly HandshakeDiagnosis[],
	reader: Role,
	progress: HeadProgress,
): Check<Id> {
	const { id, section, codes, seen, there } = subject;
	const own = diagnoses.filter(({ code }) => codes.includes(code));
	return {
		id,
		state: stateOf(own, reader, progress, there),
		section,
		range: seen?.range ?? null,
		line: seen?.line ?? null,
		diagnoses: own,
	};
}

/** Returns the bits of a whole header line, without its line ending. */
export function seenField(field: HeaderField | null | undefined): Seen | null {
	if (!field) return null;
	const { name, value, line } = field;
	return { range: byteRange(name.from, Math.max(name.to, value.to)), line };
}

export function seenFirstLine(head: Head): Seen | null {
	const { from, contentTo, number } = head.firstLine;
	return contentTo > from ? { range: byteRange(from, contentTo), line: number } : null;
}

/** Returns the place at which a missing field would have to be: the end of the head. */
export function missingRange(head: Head): BitRange {
	return byteRange(head.end.from, head.end.to);
}

/** Sorts diagnoses in the order of the bytes; diagnoses at the same place keep their order. */
export function inOrder(diagnoses: readonly HandshakeDiagnosis[]): readonly HandshakeDiagnosis[] {
	return diagnoses.toSorted((a, b) => a.range.start - b.range.start);
}

function stateOf(
	own: readonly HandshakeDiagnosis[],
	reader: Role,
	progress: HeadProgress,
	there: boolean,
): CheckState {
	if (own.some(({ code }) => isFatal(code, reader))) return 'failed';
	if (progress === 'unfinished') return 'waiting';
	if (progress === 'over') return 'skipped';
	if (own.length > 0) return 'tolerated';
	return there ? 'passed' : 'skipped';
}
