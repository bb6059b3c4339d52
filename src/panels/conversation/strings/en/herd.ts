import type { HerdPolicy } from '../../herd/herd-runs.ts';

export const herd = {
	title: 'All of them at once',
	hint: 'The server answers 200 handshakes a second; a client waits two seconds for its answer. Heights go by the square root.',
	clients: 'Clients',
	outage: 'Server away',
	seconds: (count: string) => `${count} s`,
	attempts: 'attempts in a second',
	back: 'of them back',
	policies: {
		fixed: 'At once, then every second',
		exponential: 'At once, then after 1, 2, 4 … 60 s',
		jitter: 'At once, then a random part of that',
		spread: 'First within 5 s at random, then so',
	} satisfies Readonly<Record<HerdPolicy, string>>,
	allBack: (seconds: string) => `all back after ${seconds} s`,
	someBack: (back: string, clients: string) => `after two minutes ${back} of ${clients}`,
	drawn: (most: string) =>
		`Attempts and returns in each second of the first minute; ${most} attempts in the fullest`,
};
export type HerdWords = typeof herd;
