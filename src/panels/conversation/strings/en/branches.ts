import type { ActionWords } from './actions.ts';
import { number } from '../../../../strings/en/numbers.ts';

export const branches = {
	label: 'Futures',
	/** The name of the first branch of a scene, from which the other branches leave. */
	written: 'as written',
	own: 'as you wrote it',
	acted: (who: string, kind: keyof ActionWords['kinds'], what: string) =>
		kind === 'echo'
			? `${who}: echo`
			: kind === 'bulk'
				? `${who}: many messages`
				: `${who}: ${what}`,
	left: (name: string, time: string) => `leaves “${name}” at ${time}`,
	ends: (client: string, server: string) => `client ${client}, server ${server}`,
	open: 'no end',
	rename: 'Name',
	renameLabel: (name: string) => `Name of “${name}”`,
	full: (most: number) => `A conversation has at most ${most} branches. Delete one to add another.`,
	manage: 'Edit futures',
	remove: 'Delete',
	removeLabel: (name: string) => `Delete “${name}”`,
	removed: (name: string) => `“${name}” is deleted. Undo brings it back.`,
	compare: 'Compare',
	close: 'Close comparison',
	compareTitle: 'Two futures',
	onTheLeft: 'On the left',
	onTheRight: 'On the right',
	same: 'They are the same to the last byte.',
	first: (time: string) => `First difference · ${time}`,
	firstByte: (time: string, byte: number, what: string) =>
		`First difference · ${time} · byte ${number(byte)} of ${what}`,
	leaves: (what: string, time: string) => `${what}, at ${time}`,
	nothing: 'nothing',
	keep: (name: string) => `Go on with “${name}”`,
	rows: {
		sees: (who: string) => `${who} is told`,
		got: (who: string) => `${who} got`,
		wire: 'Close on the wire',
		frames: 'frames',
		ended: 'last event',
	},
	changed: (name: string) => `≠ ${name}, changed`,
	fails: (future: string, who: string, time: string, code: number | null) =>
		`“${future}”: at ${time} the ${who.toLowerCase()} fails the connection${code === null ? '.' : ` with ${String(code)}.`}`,
	messages: (n: number) => `${number(n)} ${n === 1 ? 'message' : 'messages'}`,
	errorFirst: 'after error',
	none: 'none',
	yes: 'yes',
	no: 'no',
	noEnd: 'nothing',
	ladder: (name: string) => `What crosses the wire in “${name}”`,
	earlier: (n: number) => `${number(n)} before`,
	later: (n: number) => `${number(n)} more`,
	arrow: (way: string, what: string, from: string, to: string) =>
		`${way}: ${what}, ${from} to ${to}`,
	never: 'never',
};
export type BranchesWords = typeof branches;
