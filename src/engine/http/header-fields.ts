// Finding header fields by name, and reading them as lists (RFC 9110 §5.2, §5.3, §5.6.1).
import type { BitRange } from '../report/range.ts';
import { byteRange } from '../report/range.ts';
import { leading } from '../partition-point.ts';
import type { SpannedText } from './abnf.ts';
import { listMembers, lowerCase } from './abnf.ts';
import type { Head, HeaderField } from './head.ts';

/** All lines of that name, letter case ignored, in their order. */
export function headerFields(head: Head, name: string): readonly HeaderField[] {
	const wanted = lowerCase(name);
	return head.headerFields.filter(
		(field) => field.name.text.length === wanted.length && lowerCase(field.name.text) === wanted,
	);
}

export function headerField(head: Head, name: string): HeaderField | null {
	return headerFields(head, name)[0] ?? null;
}

/** §5.3: the values of several lines, joined as one list; null when there is no such field. */
export function joinedValue(head: Head, name: string): string | null {
	const found = headerFields(head, name);
	return found.length === 0 ? null : found.map((field) => field.value.text).join(', ');
}

/** A member of a list field: its text, and the bytes where it stands. */
export interface ListMember extends SpannedText {
	readonly field: HeaderField;
}

/** The members of all lines of that name; empty members are left out. */
export function membersOf(fields: readonly HeaderField[]): readonly ListMember[] {
	return fields.flatMap((field) =>
		listMembers(field.value.text).map((member) => ({
			field,
			text: member.text,
			...spanInField(field, member.from, member.to),
		})),
	);
}

/** The bytes that the characters [from, to) of a field's value stand for; a fold is wider than its one space. */
export function spanInField(
	field: HeaderField,
	from: number,
	to: number,
): { readonly from: number; readonly to: number } {
	return {
		from: byteInField(field, from),
		to: byteInField(field, Math.max(from, to - 1)) + (to > from ? 1 : 0),
	};
}

/** The same as bits. */
export function rangeInField(field: HeaderField, from: number, to: number): BitRange {
	const span = spanInField(field, from, to);
	return byteRange(span.from, span.to);
}

/** The bits of a field's value; of the whole line when the value is empty. */
export function valueRange(field: HeaderField): BitRange {
	const { value, lines } = field;
	return value.to > value.from ? byteRange(value.from, value.to) : byteRange(lines.from, lines.to);
}

function byteInField(field: HeaderField, index: number): number {
	const { parts, value } = field;
	// The last part that starts at or before the character; parts lie in order.
	const begun = leading(parts, (part) => part.at <= index);
	const part = parts[Math.max(0, begun - 1)];
	return part === undefined ? value.from : Math.min(part.from + index - part.at, part.to);
}
