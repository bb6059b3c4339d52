import type { SceneGroup, SceneLevel } from '../../scenes/scene.ts';

export const menu = {
	choose: 'Scenes',
	own: 'Your own conversation',
	startHere: 'Start here',
	groups: {
		life: 'Life of a connection',
		messages: 'Messages and frames',
		alive: 'Keeping connections alive',
		closing: 'Closing',
		wrong: 'Things that go wrong',
		network: 'Proxies and the network',
		security: 'Security',
		scale: 'Scale',
	} satisfies Record<SceneGroup, string>,
	levels: { basic: 'basic', intermediate: 'intermediate', advanced: 'advanced' } satisfies Record<
		SceneLevel,
		string
	>,
	now: 'What happens now',
	/**
	 * `sends`, `receives` and `does` name an event at the play head: who did it, and what. `between` joins several
	 * of them.
	 */
	sends: (who: string, what: string) => `${who} sends ${what}`,
	receives: (who: string, what: string) => `${who} receives ${what}`,
	does: (who: string, what: string) => `${who}: ${what}`,
	between: '; ',
	notYet:
		'The narration starts later. Press Play, or use the arrow keys to go from event to event.',
	/** Is shown instead of a narration if the conversation is not a scene. */
	ownNow:
		'This is your own conversation. Drag the time slider, select an arrow, or act at any moment.',
	/** Is shown in the branch of a what-if while later events are hidden. */
	branchLater: 'The explanation of this branch appears at its end.',
	ownBranch: 'From here on this is your own branch, which has no commentary.',
};
export type MenuWords = typeof menu;
