import { ALIVE } from './alive.ts';
import { CLOSING } from './closing.ts';
import { LIFE } from './life.ts';
import { MESSAGES } from './messages.ts';
import { NETWORK } from './network.ts';
import { REFUSED } from './refused.ts';
import { SCALE } from './scale.ts';
import type { Scene } from './scene.ts';
import { SECURITY } from './security.ts';
import { WRONG } from './wrong.ts';

/** Lists all scenes, group by group, in the order of the menu. */
export const SCENES: readonly Scene[] = [
	...LIFE,
	...MESSAGES,
	...ALIVE,
	...CLOSING,
	...WRONG,
	...REFUSED,
	...NETWORK,
	...SECURITY,
	...SCALE,
];

/**
 * Lists the scenes that a beginner plays first, in this order: a whole conversation, a Ping, a fragmented
 * message, a clean close, a lost connection.
 */
export const START_HERE: readonly Scene[] = [
	'hello',
	'heartbeat',
	'fragments',
	'server-closes',
	'dead-peer',
].map((id) => sceneOf(id)!);

export function sceneOf(id: string): Scene | null {
	return SCENES.find((scene) => scene.id === id) ?? null;
}
