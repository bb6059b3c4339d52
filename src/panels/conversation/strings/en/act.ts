import type { BitGridWords } from '../../../../ui/bit-grid-words.ts';
import { countBytes, number } from '../../../../strings/en/numbers.ts';
import { FULL_FIELD_NAMES } from '../../../../strings/en/frame-terms.ts';

const bits: BitGridWords = {
	label: 'Bits of the frame',
	bit: ({ place, field }) => `bit ${number(place)}, ${FULL_FIELD_NAMES[field]}`,
	field: (name, masked) =>
		name === 'RSV'
			? 'RSV'
			: name === 'payload' && masked
				? 'payload, masked'
				: FULL_FIELD_NAMES[name],
};

export const act = {
	title: 'Act now',
	lead: (time: string) =>
		`At ${time} let somebody do something. The future is simulated anew, as another branch.`,
	who: 'Who',
	network: 'Network',
	what: 'What',
	/** Shown for actions that page code cannot ask its browser for. */
	noPage: 'Page code cannot do this: the simulation does it without the page.',
	/** Shown when an action would exceed a limit of the scenario as a whole. */
	refused: {
		actions: (most: number) => `Not done: a conversation has at most ${number(most)} actions.`,
		events: (most: number) => `Not done: a conversation has at most about ${number(most)} events.`,
		bytes: (most: number) =>
			`Not done: the actions of a conversation send at most ${number(most)} bytes.`,
	},
	pageCode: 'A page may say 1000 or 3000 to 4999; for any other code close() throws.',
	do: (time: string) => `Do it at ${time}`,
	acted: (what: string, outcome: string) => `${what}: another future. ${outcome}`,
	idle: 'Nothing came of it: there was nothing to do it with or to.',
	outcome: (client: string, server: string) => `Client: ${client}. Server: ${server}.`,
	ending: (code: number, clean: boolean) => `${String(code)}, ${clean ? 'clean' : 'not clean'}`,
	noEnding: 'is not told of an end',
	change: {
		undrawn: (characters: number) =>
			`${number(characters)} characters of this long line are not drawn. To see them, press this mark or move the caret here.`,
		nothing: 'No frame is under way at this moment. Move to where an arrow is half across.',
		tls: 'With TLS a changed byte is noticed: the record fails its check and TLS ends the connection. Nothing to edit here.',
		choose: 'Frame under way',
		bytes: 'Bytes as they will arrive',
		reset: 'As it was',
		means: 'What it means now',
		same: 'Nothing is changed yet: click a bit, or type digits.',
		noFrame: 'No frame begins here any more: these bytes belong to the one before.',
		unfinished: 'The frame waits for more bytes than come.',
		valid: 'It breaks no rule.',
		headerValid:
			'Its header breaks no rule. Whether its payload does shows when the receiver reads the message.',
		here: 'Only bytes that are still under way can be changed.',
		draft: (line: number, column: number, found: string) =>
			found === ''
				? `Line ${number(line)}, column ${number(column)}: a byte needs two digits.`
				: `Line ${number(line)}, column ${number(column)}: “${found}” is no hex digit.`,
		do: 'Let it arrive like this',
		changedBits: (n: number) => `${number(n)} ${n === 1 ? 'bit' : 'bits'} flipped`,
		resized: (before: number, after: number) => `${countBytes(before)} became ${number(after)}`,
	},
	bits,
};
export type ActWords = typeof act;
