import { actions, type ActionWords } from './actions.ts';

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
};
export type BranchesWords = typeof branches;
