import type { HerdPolicy } from '../../herd/herd-runs.ts';

export const herd = {
	title: 'All clients reconnect at once',
	hint: 'The server completes at most 200 handshakes per second. A client abandons an attempt after two seconds without a response. The height of a bar grows with the square root of the count.',
	clients: 'Clients',
	outage: 'Server downtime',
	seconds: (count: string) => `${count} s`,
	attempts: 'attempts per second',
	back: 'reconnected',
	policies: {
		fixed: 'At once, then 1 s after each failure',
		exponential: 'At once, then after 1, 2, 4 … 60 s',
		jitter: 'At once, then after a random part of 1, 2, 4 … 60 s',
		spread: 'At a random time within 5 s, then as above',
	} satisfies Readonly<Record<HerdPolicy, string>>,
	allBack: (seconds: string) => `all reconnected after ${seconds} s`,
	someBack: (back: string, clients: string) =>
		`${back} of ${clients} reconnected within two minutes`,
	drawn: (most: string) =>
		`Chart of the first minute: attempts and reconnected clients per second; the peak is ${most} attempts per second`,
};
export type HerdWords = typeof herd;
