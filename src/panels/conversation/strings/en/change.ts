import type { BitGridWords } from '../../../../ui/bytes/bit-grid-words.ts';
import { count, countBytes, number } from '../../../../strings/en/numbers.ts';
import { FULL_FIELD_NAMES } from '../../../../strings/en/frame-terms.ts';

const bits: BitGridWords = {
	label: 'Bits of the frame',
	bit: ({ offset, field }) => `bit ${number(offset)}, ${FULL_FIELD_NAMES[field]}`,
	field: (name, masked) =>
		name === 'RSV'
			? 'RSV'
			: name === 'payload' && masked
				? 'payload, masked'
				: FULL_FIELD_NAMES[name],
};

/** Holds the words of the form that changes bytes in transit. They are loaded together with it. */
export const change = {
	undrawn: (characters: number) =>
		`${number(characters)} characters of this long line are hidden. Press this mark or move the caret here to show them.`,
	nothing:
		'No frame or head is in transit at this moment. Move the time to the middle of an arrow.',
	tls: 'With TLS the receiver detects a changed byte: the record fails its check, and TLS ends the connection. There is nothing to edit here.',
	choose: 'Frame in transit',
	choice: (way: string, what: string) => `${way}: ${what}`,
	bytes: 'Bytes as they will arrive',
	reset: 'Reset',
	means: 'What the receiver reads',
	same: 'Nothing is changed yet. Click a bit or type hex digits.',
	noFrame: 'No frame begins here any more: these bytes now belong to the previous frame.',
	unfinished: 'The frame is incomplete: its header announces more bytes than arrive.',
	valid: 'The frame breaks no rule.',
	headerValid:
		'The header breaks no rule. The payload can be checked only together with the rest of its message.',
	here: 'You can change only bytes that are still in transit.',
	draft: (line: number, column: number, found: string) =>
		found === ''
			? `Line ${number(line)}, column ${number(column)}: a byte needs two hex digits.`
			: `Line ${number(line)}, column ${number(column)}: “${found}” is not a hex digit.`,
	do: 'Let it arrive like this',
	changedBits: (n: number) => `${count(n, 'bit')} flipped.`,
	resized: (before: number, after: number) =>
		`The length changed from ${number(before)} to ${countBytes(after)}.`,
	bits,
};
export type ChangeWords = typeof change;
