import { actions, type ActionWords } from './actions.ts';
import { count, number } from '../../../../strings/en/numbers.ts';

export const branches = {
	label: 'Branches',
	/** Holds the name of the first branch of a scene, from which the other branches leave. */
	written: 'original',
	own: 'your original',
	byAction: (who: string, kind: keyof ActionWords['kinds'], detail: string) =>
		kind === 'echo'
			? `${who}: echo`
			: kind === 'bulk'
				? `${who}: many messages`
				: `${who}: ${actions.detailed(actions.kinds[kind], detail)}`,
	left: (name: string, time: string) => `branches off “${name}” at ${time}`,
	ends: (client: string, server: string) => `client ${client}, server ${server}`,
	open: 'not closed',
	rename: 'Name',
	renameLabel: (name: string) => `Name of “${name}”`,
	full: (most: number) =>
		`A conversation can have at most ${most} branches. Delete one before you add another.`,
	manage: 'Edit branches',
	remove: 'Delete',
	removeLabel: (name: string) => `Delete “${name}”`,
	removed: (name: string) => `“${name}” was deleted. Undo restores this branch.`,
	compare: 'Compare',
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
export type BranchesWords = typeof branches;
