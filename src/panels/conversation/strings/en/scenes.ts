import { ALIVE } from './scenes/alive.ts';
import { CLOSING } from './scenes/closing.ts';
import { LIFE } from './scenes/life.ts';
import { MESSAGES } from './scenes/messages.ts';
import type { ScenesWords } from '../../scenes/scene-words.ts';

/** By scene. */
export const SCENE_WORDS: ScenesWords = { ...LIFE, ...MESSAGES, ...ALIVE, ...CLOSING };
