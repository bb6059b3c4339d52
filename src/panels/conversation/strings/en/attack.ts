// Holds the English words of the picture of the attack on a cache.
export const attack = {
	label: 'Who gets what',
	page: 'Your page',
	cache: 'A cache on the way',
	server: 'Your server',
	other: 'Another user of the cache',
	/** Says of each side what it does, above what it sends or reads. */
	does: {
		page: 'sends any message it likes',
		sent: 'sends',
		cache: 'keeps answers for everyone behind it',
		reads: 'reads',
		keeps: (url: string) => `keeps this as ${url}`,
		keepsNothing: 'keeps nothing',
		server: 'answers what it likes',
		answered: 'sends',
		asks: 'asks the cache for',
		gets: 'gets your script',
		safe: 'gets the real script',
	},
	key: (hex: string) => `the browser masks it with ${hex}`,
	noKey: 'without a mask',
};
export type AttackWords = typeof attack;
