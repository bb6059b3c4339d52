import { ALIVE } from './alive.ts';
import { CLOSING } from './closing.ts';
import { LIFE } from './life.ts';
import { MESSAGES } from './messages.ts';
import type { Scene } from './scene.ts';

/** In the order in which they are taught. */
export const SCENES: readonly Scene[] = [...LIFE, ...MESSAGES, ...ALIVE, ...CLOSING];

export function sceneOf(id: string): Scene | null {
	return SCENES.find((scene) => scene.id === id) ?? null;
}
