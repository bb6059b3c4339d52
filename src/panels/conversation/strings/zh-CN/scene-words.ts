import type { LoadScenesWords } from '../../scenes/scene-words.ts';

export const sceneWords: LoadScenesWords = {
	life: async () => (await import('./scenes/life.ts')).LIFE,
	messages: async () => (await import('./scenes/messages.ts')).MESSAGES,
	alive: async () => (await import('./scenes/alive.ts')).ALIVE,
	closing: async () => (await import('./scenes/closing.ts')).CLOSING,
	wrong: async () => (await import('./scenes/wrong.ts')).WRONG,
	network: async () => (await import('./scenes/network.ts')).NETWORK,
	security: async () => (await import('./scenes/security.ts')).SECURITY,
	scale: async () => (await import('./scenes/scale.ts')).SCALE,
};
