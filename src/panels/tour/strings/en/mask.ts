import { countBytes } from '../../../../strings/en/numbers.ts';

export const mask = {
	say: 'The client scrambles every message with a key. Why, if the key travels along?',
	rows: { text: 'your text', key: 'the key', wire: 'on the wire' },
	columns: 'Bytes of your text',
	rules: ['0⊕0=0', '0⊕1=1', '1⊕0=1', '1⊕1=0'],
	hides:
		'This hides nothing: the key is in the same frame, so whoever reads all of it can turn it back.',
	ask: 'Now be the attacker: your page may send any text. What if the key were …?',
	keys: 'Key',
	random: 'a new random key',
	fixed: (key: string) => `always ${key}`,
	own: (key: string) => `the first key: ${key}`,
	page: { name: 'Your page', who: 'says this' },
	server: { name: 'Your server', who: 'gets it' },
	cache: 'A cache on the way: it keeps answers for others',
	capsule: (bytes: number) => `a frame, ${countBytes(bytes)}`,
	/** Says what the cache makes of the frame. `request` is what it believes to be asked for, or null. */
	outcome: (request: string | null, choice: 'random' | 'fixed' | 'own'): string => {
		if (request !== null)
			return `The cache believes that somebody asks for ${request}. Your server can send a fake back, and the cache may hand it to everyone. You chose the bytes on the wire (RFC 6455 §10.3).`;
		return choice === 'own'
			? 'Noise to the cache. A page can’t know beforehand which key the browser will take.'
			: 'Noise to the cache. Your page can choose the text, but not the key, so it can’t choose the bytes on the wire.';
	},
};
