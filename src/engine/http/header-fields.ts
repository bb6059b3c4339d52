// Finds header fields by name and reads them as lists (RFC 9110 §5.2, §5.3, §5.6.1).
import type { BitRange } from '../report/range.ts';
import { byteRange } from '../report/range.ts';
import { leading } from '../partition-point.ts';
import type { SpannedText } from './abnf.ts';
import { listMembers, lowerCase } from './abnf.ts';
import type { Head, HeaderField } from './head.ts';

/** Returns all fields with that name in their order; letter case does not count. */
export function headerFields(head: Head, name: string): readonly HeaderField[] {
	const wanted = lowerCase(name);
	return head.headerFields.filter(
		(field) => field.name.text.length === wanted.length && lowerCase(field.name.text) === wanted,
	);
}

/** Returns the first field with that name, without regard to letter case; null when there is none. */
export function headerField(head: Head, name: string): HeaderField | null {
	return headerFields(head, name)[0] ?? null;
}

/**
 * Returns the values of all fields with that name, joined as one list (§5.3); null when there is no such
 * field.
 */
export function joinedValue(head: Head, name: string): string | null {
	const found = headerFields(head, name);
	return found.length === 0 ? null : found.map((field) => field.value.text).join(', ');
}

/** Holds a member of a list field: its text, its bytes and the field in which it is. */
export interface ListMember extends SpannedText {
	readonly field: HeaderField;
}

/** Returns the members of all given fields in their order, without empty members. */
export function membersOf(fields: readonly HeaderField[]): readonly ListMember[] {
	return fields.flatMap((field) =>
		listMembers(field.value.text).map((member) => ({
			field,
			text: member.text,
			...spanInField(field, member.from, member.to),
		})),
	);
}

/**
 * Returns the bytes of the characters [from, to) of a field's value. A fold has more bytes than its one
 * space.
 */
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

/** Returns the bits of the characters [from, to) of a field's value. */
export function rangeInField(field: HeaderField, from: number, to: number): BitRange {
	const span = spanInField(field, from, to);
	return byteRange(span.from, span.to);
}

/** Returns the bits of a field's value, or of its whole lines when the value is empty. */
export function valueRange(field: HeaderField): BitRange {
	const { value, lines } = field;
	return value.to > value.from ? byteRange(value.from, value.to) : byteRange(lines.from, lines.to);
}

function byteInField(field: HeaderField, index: number): number {
	const { parts, value } = field;
	// The last part that begins at or before the character; the parts are in ascending order.
	const begun = leading(parts, (part) => part.at <= index);
	const part = parts[Math.max(0, begun - 1)];
	return part === undefined ? value.from : Math.min(part.from + index - part.at, part.to);
}
