// A check is one line of what an endpoint looks at in the other side's head, in order, with its outcome.
// Which diagnoses belong to which check is a table; what they mean for the outcome is the policy's.
import type { Head, HeaderField } from '../http/head.ts';
import type { Diagnosis } from '../report/diagnosis.ts';
import { isFatal } from '../reader/handshake-policy.ts';
import type { HandshakeReader } from '../reader/handshake-policy.ts';
import type { BitRange } from '../report/range.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';

/**
 * `passed`: what the check names is there and is right. `tolerated`: something is wrong, and the reader goes on.
 * `skipped`: what the check names is not there, or the reader never comes to it. `waiting`: the head is unfinished, so
 * nothing may be decided yet.
 */
export type CheckState = 'passed' | 'failed' | 'tolerated' | 'skipped' | 'waiting';

export interface Check<Id extends string = string> {
	readonly id: Id;
	readonly state: CheckState;
	/** Document and section, as "RFC 6455 §4.2.1". */
	readonly section: string;
	/** The bits to light up; null when there is nothing in the text. */
	readonly range: BitRange | null;
	/** The line of the head they start on, from 1. */
	readonly line: number | null;
	readonly diagnoses: readonly HandshakeDiagnosis[];
}

export type HandshakeDiagnosis = Diagnosis<HandshakeRuleCode>;

/** What a check is about, before anything is judged. */
export interface CheckSubject<Id extends string = string> {
	readonly id: Id;
	readonly section: string;
	readonly codes: readonly HandshakeRuleCode[];
	readonly seen: Seen | null;
	/** What the check names is in the head. */
	readonly there: boolean;
}

/** `over`: the first bytes can begin no such message, so the reader decides before the head has ended. */
export type HeadProgress = 'finished' | 'unfinished' | 'over';

export interface Seen {
	readonly range: BitRange;
	readonly line: number;
}

export function makeCheck<Id extends string>(
	subject: CheckSubject<Id>,
	diagnoses: readonly HandshakeDiagnosis[],
	reader: HandshakeReader,
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

/** The whole header line, without its ending. */
export function seenField(field: HeaderField | null | undefined): Seen | null {
	if (!field) return null;
	const { name, value, line } = field;
	return { range: byteRange(name.from, Math.max(name.to, value.to)), line };
}

export function seenFirstLine(head: Head): Seen | null {
	const { from, contentTo, number } = head.firstLine;
	return contentTo > from ? { range: byteRange(from, contentTo), line: number } : null;
}

/** Where what is missing would have to stand. */
export function missingRange(head: Head): BitRange {
	return byteRange(head.end.from, head.end.to);
}

/** In the order of the bytes; those of the same place keep theirs. */
export function inOrder(diagnoses: readonly HandshakeDiagnosis[]): readonly HandshakeDiagnosis[] {
	return diagnoses.toSorted((a, b) => a.range.start - b.range.start);
}

function stateOf(
	own: readonly HandshakeDiagnosis[],
	reader: HandshakeReader,
	progress: HeadProgress,
	there: boolean,
): CheckState {
	if (own.some(({ code }) => isFatal(code, reader))) return 'failed';
	if (progress === 'unfinished') return 'waiting';
	if (progress === 'over') return 'skipped';
	if (own.length > 0) return 'tolerated';
	return there ? 'passed' : 'skipped';
}
