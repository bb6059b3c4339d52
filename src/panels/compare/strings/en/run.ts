// Holds the English words of the simulation.
import type { RunPart } from '../../run/run-messages.ts';
import type { NoClosedForm } from '../../run/difference.ts';

type OtherPart = 'clients' | 'server' | 'turning-points';
const PARTS: Readonly<Record<OtherPart, string>> = {
	clients: 'Counting the polls of all clients in each millisecond',
	server: 'Simulating the server’s queue, with refusals and retries',
	'turning-points': 'Looking for values that would change the recommendation',
};

const pollsOf = (polls: string) => `${polls} ${polls === '1' ? 'poll' : 'polls'}`;

export const run = {
	title: 'Simulation',
	titleHint: 'every message, every poll',
	progress: 'Progress of the simulation',
	/**
	 * Names the part that is being computed.
	 * @param name the name of the transport, if the part is one
	 */
	part: (part: RunPart, name: string) =>
		part in PARTS
			? PARTS[part as OtherPart]
			: `Simulating one client with ${name}, message by message`,
	run: 'Run',
	again: 'Run again',
	cancel: 'Cancel',
	idle: 'Not run yet.',
	done: 'The simulation is done.',
	cancelled: 'The simulation was cancelled. The results so far remain.',
	failed: (reason: string) =>
		`The simulation failed${reason === '' ? '' : `: ${reason}`}. You can run the simulation again.`,
	inPage:
		'The browser could not start a worker, so the page itself runs the simulation in small steps. The figures are the same.',
	length: (time: string, seed: string) => `${time} simulated, seed ${seed}`,
	shortened: (name: string, time: string) =>
		`${name}: only ${time} simulated, because a longer run would have too many messages or rounds.`,

	polls: 'Polls of all clients',
	pollsHint: (clients: string) =>
		`${clients} ${clients === '1' ? 'client' : 'clients'}, short polling`,
	perSecond: 'Polls counted',
	expected: (rate: string) => `${rate} expected`,
	busiestMs: 'Busiest millisecond',
	busiestSecond: 'Busiest second',
	pollsAt: (polls: string, time: string) => `${pollsOf(polls)}, at ${time}`,
	pollsIn: (polls: string) => pollsOf(polls),
	// On timers: Chrome since 88 runs those of a hidden page once per second, later once per minute.
	jitter: (time: string, interval: string, share: string) =>
		`The polls are counted over ${time} in bins of 1 ms. A client polls again after ${interval} on average, at random within ±${share}, so that the clients do not poll in step. Browsers slow down timers in background pages; the simulation does not.`,
	countedLess: 'Over a longer time there would be more polls than this page can count.',
	upstreamApart: 'Messages from the clients are requests too, but they are not counted here.',

	server: 'The server’s queue',
	serverHint: (rate: string) => `handles at most ${rate}`,
	unheeded: 'If clients poll at fixed times',
	coupled: 'If each client waits for its response',
	keepsUp: 'The server keeps up.',
	grows: (rate: string, left: string) =>
		`The queue grows without limit, by ${rate}. At the end ${left} requests are waiting, at the server or still in the browsers.`,
	bounded: (limit: string, time: string, base: string, cap: string) =>
		`A client that waits for a response sends no further poll. Once ${limit} requests are queued (at most ${time} of work for the server), the next request is refused. The refused client retries after a random time of up to ${base}. With each refusal this maximum time doubles, up to ${cap}.`,
	allMayWait: (clients: string) =>
		`A client that waits for a response sends no further poll. So at most ${clients} requests can wait, and no request is refused.`,
	longestQueue: 'Longest queue',
	medianWait: 'Median wait in the queue',
	meanWait: 'Mean wait in the queue',
	longestWait: 'Longest wait in the queue',
	refused: 'Refused',
	waitingRequests: (queue: string) => `${queue} requests`,
	refusedOf: (refused: string, arrived: string, share: string) =>
		`${refused} of ${arrived} (${share})`,
	none: 'none',

	chart: (longest: string) =>
		`Waiting requests: the largest number in each second, up to ${longest}`,
	noneWaits: 'No request waits.',
	table: 'Second by second',
	second: 'Second',
	waiting: 'Waiting',
	refusals: 'Refused',

	difference: 'Formula and simulation',
	differenceHint: 'one client',
	transport: 'Transport',
	closed: 'formula',
	simulated: 'simulation',
	apart: 'difference',
	figures: {
		meanMs: 'Mean wait',
		requestsPerSecond: 'Requests',
		idlePerSecond: 'Empty responses, heartbeats',
		bytesPerSecond: 'Bytes on the wire',
	},
	chance: (share: string) => `chance ±${share}`,
	chanceNote:
		'Chance: with so few messages, the mean differs from the long-term mean by about this much. In a longer run the difference is smaller.',
	birthsNote: (came: string, expected: string) =>
		`This run had ${came} messages; ${expected} were expected. The number of messages also changes the number of bytes and of empty responses.`,
	noMessages: 'no message',
	missing: { births: 'not known', overloaded: 'none' } satisfies Record<NoClosedForm, string>,
	missingNote: {
		births:
			'Not known: there is no formula for messages that arrive in this way. Only the simulation gives the figure.',
		overloaded:
			'None: the link cannot carry this load. The queue grows with time, so there is no steady state and no figure.',
	} satisfies Record<NoClosedForm, string>,
	withoutBound: '∞',
};
export type RunWords = typeof run;
