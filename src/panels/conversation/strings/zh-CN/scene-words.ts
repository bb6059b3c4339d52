import type { SceneGroup } from '../../scenes/scene.ts';
import type { ScenesWords } from '../../scenes/scene-words.ts';

/** Loads the words of the scenes of a group. */
export const sceneWords: Readonly<Record<SceneGroup, () => Promise<ScenesWords>>> = {
	life: async () => (await import('./scenes/life.ts')).LIFE,
	messages: async () => (await import('./scenes/messages.ts')).MESSAGES,
	alive: async () => (await import('./scenes/alive.ts')).ALIVE,
	closing: async () => (await import('./scenes/closing.ts')).CLOSING,
	wrong: async () => {
		const [{ WRONG }, { REFUSED }] = await Promise.all([
			import('./scenes/wrong.ts'),
			import('./scenes/refused.ts'),
		]);
		return { ...WRONG, ...REFUSED };
	},
	network: async () => (await import('./scenes/network.ts')).NETWORK,
	security: async () => (await import('./scenes/security.ts')).SECURITY,
	scale: async () => (await import('./scenes/scale.ts')).SCALE,
};
