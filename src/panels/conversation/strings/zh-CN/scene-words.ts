import { LIFE } from './scenes/life.ts';
import { MESSAGES } from './scenes/messages.ts';
import { ALIVE } from './scenes/alive.ts';
import { CLOSING } from './scenes/closing.ts';
import { WRONG } from './scenes/wrong.ts';
import { NETWORK } from './scenes/network.ts';
import { SECURITY } from './scenes/security.ts';
import { SCALE } from './scenes/scale.ts';
import type { ScenesWords } from '../../scenes/scene-words.ts';

export const sceneWords: ScenesWords = {
	...LIFE,
	...MESSAGES,
	...ALIVE,
	...CLOSING,
	...WRONG,
	...NETWORK,
	...SECURITY,
	...SCALE,
};
