import type { SceneGroup, SceneLevel } from '../../scenes/scene.ts';

export const menu = {
	choose: 'Scenes',
	own: 'Your own conversation',
	startHere: 'Start here',
	groups: {
		life: 'Life of a connection',
		messages: 'Messages and frames',
		alive: 'Keeping alive',
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
	notYet: 'Nothing to tell yet. Play, or go from event to event with the arrow keys.',
	/** Shown instead of a narration if the conversation is not a scene. */
	ownNow: 'A conversation of your own. Drag the time, look at an arrow, act at any moment.',
	ownBranch: 'From here on the future is your own: the scene has no words for it.',
};
export type MenuWords = typeof menu;
