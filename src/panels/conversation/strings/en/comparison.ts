import { count, number } from '../../../../strings/en/numbers.ts';

/** Holds the words of the comparison of two branches, which loads when it opens. */
export const comparison = {
	close: 'Close comparison',
	compareTitle: 'Two branches',
	onTheLeft: 'Left branch',
	onTheRight: 'Right branch',
	same: 'The two branches are identical, byte for byte.',
	/** Is shown instead of `same` while the rest of the two branches is hidden. */
	sameSoFar: 'No difference up to this time.',
	first: (time: string) => `First difference · ${time}`,
	firstByte: (time: string, byte: number, what: string) =>
		`First difference · ${time} · byte ${number(byte)} of ${what}`,
	leaves: (what: string, time: string) => `${what}, at ${time}`,
	nothing: 'nothing sent',
	keep: (name: string) => `Continue with “${name}”`,
	rows: {
		sees: (who: string) => `${who}: close event`,
		clean: (who: string) => `${who}: wasClean`,
		got: (who: string) => `${who}: received`,
		wire: 'Close frames',
		frames: 'Frames',
		ended: 'Last event',
	},
	changed: (name: string) => `≠ ${name}, changed`,
	fails: (branch: string, who: string, time: string, code: number | null) =>
		`“${branch}”: at ${time} the ${who.toLowerCase()} fails the connection${code === null ? '.' : ` with ${String(code)}.`}`,
	messages: (n: number) => count(n, 'message'),
	errorFirst: 'after an error event',
	none: 'none',
	yes: 'true',
	no: 'false',
	noEnd: 'none',
	ladder: (name: string) => `What is sent in “${name}”`,
	earlier: (n: number) => `${number(n)} earlier`,
	later: (n: number) => `${number(n)} later`,
	arrow: (way: string, what: string, from: string, to: string) =>
		`${way}: ${what}. Sent: ${from}. Arrived: ${to}.`,
	never: 'never',
	notYet: 'not yet',
};
export type ComparisonWords = typeof comparison;
