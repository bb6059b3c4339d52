// The English words of the exact run.
import type { RunPart } from '../../run/run-messages.ts';
import type { NoClosedForm } from '../../run/difference.ts';

type OtherPart = 'clients' | 'server' | 'turning-points';
const PARTS: Readonly<Record<OtherPart, string>> = {
	clients: 'every poll of all clients, in its millisecond',
	server: 'the server’s queue, and who is refused and comes again',
	'turning-points': 'where the verdict would turn',
};

const pollsOf = (polls: string) => `${polls} ${polls === '1' ? 'poll' : 'polls'}`;

export const run = {
	title: 'Exact run',
	titleHint: 'every message, every poll',
	progress: 'Progress of the exact run',
	/** @param name the name of the transport, if the part is one */
	part: (part: RunPart, name: string) =>
		`Counting ${part in PARTS ? PARTS[part as OtherPart] : `${name}, one client, message by message`}`,
	run: 'Run',
	again: 'Run again',
	cancel: 'Cancel',
	idle: 'Not run yet.',
	done: 'The exact run is done.',
	cancelled: 'The run was cancelled. What had been counted stays.',
	failed: (reason: string) =>
		`The run failed${reason === '' ? '' : `: ${reason}`}. Run it again to start anew.`,
	inPage:
		'No worker could be started here, so the page itself counts, a little at a time. The figures are the same.',
	length: (time: string, seed: string) => `${time} simulated, seed ${seed}`,
	shortened: (name: string, time: string) =>
		`${name}: only ${time}, since a longer run would have too many messages or turns.`,

	polls: 'Polls of all clients',
	pollsHint: (clients: string) =>
		`${clients} ${clients === '1' ? 'client' : 'clients'}, short polling`,
	perSecond: 'Polls counted',
	expected: (rate: string) => `${rate} expected`,
	busiestMs: 'Busiest millisecond',
	busiestSecond: 'Busiest second',
	pollsAt: (polls: string, time: string) => `${pollsOf(polls)}, at ${time}`,
	pollsIn: (polls: string) => pollsOf(polls),
	jitter: (time: string, interval: string, share: string) =>
		`${time} counted in bins of 1 ms. From one poll of a client to its next ${interval} on average, drawn evenly within ±${share}, so that clients do not stay in step.`,
	countedLess: 'A longer time would have more polls than can be counted here.',
	upstreamApart: 'Messages from the clients are requests too; they are not counted here.',

	server: 'The server’s queue',
	serverHint: (rate: string) => `answers at most ${rate}`,
	unheeded: 'If every client keeps its clock',
	coupled: 'If each client waits for its answer',
	keepsUp: 'The server keeps up.',
	grows: (rate: string, left: string) =>
		`The queue grows without bound: ${rate} more are asked than answered, and ${left} requests wait at the end, here or still in the browsers.`,
	bounded: (limit: string, time: string, base: string, cap: string) =>
		`Who waits asks no more. When ${limit} wait, at most ${time} of work, one more is refused; it comes again after a random time of up to ${base}, doubled with each refusal, up to ${cap}.`,
	allMayWait: (clients: string) =>
		`Who waits asks no more, so at most ${clients} requests can wait, and none is refused.`,
	longestQueue: 'Longest queue',
	medianWait: 'Median wait in it',
	meanWait: 'Mean wait in it',
	longestWait: 'Longest wait in it',
	refused: 'Refused',
	waitingRequests: (queue: string) => `${queue} requests`,
	refusedOf: (refused: string, arrived: string, share: string) =>
		`${refused} of ${arrived} (${share})`,
	none: 'none',

	chart: (longest: string) => `Waiting requests, longest of each second, up to ${longest}`,
	nobodyWaits: 'Nobody waits.',
	table: 'Second by second',
	second: 'Second',
	waiting: 'Waiting',
	refusals: 'Refused',

	difference: 'Closed form and exact run',
	differenceHint: 'one client',
	transport: 'Transport',
	closed: 'closed form',
	simulated: 'exact run',
	apart: 'difference',
	figures: {
		meanMs: 'Mean wait',
		requestsPerSecond: 'Requests',
		idlePerSecond: 'Empty answers, heartbeats',
		bytesPerSecond: 'Bytes on the wire',
	},
	chance: (share: string) => `chance ±${share}`,
	chanceNote:
		'Chance: about how far the mean of so few messages strays from that of many. A longer run makes it smaller.',
	birthsNote: (came: string, expected: string) =>
		`This run had ${came} messages where ${expected} are expected; bytes and empty answers follow that number.`,
	noMessages: 'no message',
	missing: { births: 'not known', overloaded: 'none' } satisfies Record<NoClosedForm, string>,
	missingNote: {
		births:
			'Not known: there is no closed form for messages that come like these; only the run tells.',
		overloaded:
			'None: the link cannot carry what is offered. What waits for it grows with time, so there is no steady state to give a figure for.',
	} satisfies Record<NoClosedForm, string>,
	withoutBound: '∞',
};
export type RunWords = typeof run;
