// Holds the English words of the step before a case is shared.
import type { RedactedKind } from '../../../../evidence/redaction/redaction.ts';
import { count, countBytes, number } from '../../../../strings/en/numbers.ts';

const many = (name: string) => (count: number) =>
	count === 0 ? name : `${name} (${number(count)})`;

const kinds: Readonly<Record<RedactedKind, (count: number) => string>> = {
	cookies: many('Cookies'),
	authorization: many('Authorization and tokens'),
	subprotocols: many('Unknown subprotocols'),
	query: many('Values in queries'),
	user: many('Names and passwords in addresses'),
	payloads: many('Payloads'),
};

export const shareWords = {
	title: 'What will be shared',
	contents:
		'The link or file contains what you see here, and nothing else. Each x covers one character of a credential or of a payload.',
	leaveIn: 'Leave in',
	kinds,
	nothingRedacted: 'No credential and no payload was found.',
	shown: 'Contents',
	stays:
		'This piece will not be shared: nothing can be covered in a piece of this form, or the piece is too large. To share it as it is, choose cookies, authorization, queries and payloads under “Leave in”.',
	more: 'The rest is not shown here. It is covered in the same way.',
	asItIs: (bytes: number) => `${countBytes(bytes)}, as they are.`,
	answers: (n: number) => `Your ${n === 1 ? 'answer' : 'answers'} to ${count(n, 'question')}`,
	link: 'Make the link',
	file: 'Save as a file',
	cancel: 'Cancel',
};

export type ShareWords = typeof shareWords;
