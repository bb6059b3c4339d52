import { ALIVE } from './scenes/alive.ts';
import { CLOSING } from './scenes/closing.ts';
import { LIFE } from './scenes/life.ts';
import { MESSAGES } from './scenes/messages.ts';
import { NETWORK } from './scenes/network.ts';
import { REFUSED } from './scenes/refused.ts';
import { SCALE } from './scenes/scale.ts';
import { SECURITY } from './scenes/security.ts';
import { WRONG } from './scenes/wrong.ts';
import type { ScenesWords } from '../../scenes/scene-words.ts';

/** Holds the words of each scene, by the scene’s id. */
export const SCENE_WORDS: ScenesWords = {
	...LIFE,
	...MESSAGES,
	...ALIVE,
	...CLOSING,
	...WRONG,
	...REFUSED,
	...NETWORK,
	...SECURITY,
	...SCALE,
};
