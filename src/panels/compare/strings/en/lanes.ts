// Holds the English words of the lanes: what is built, the answer, and what is said of each transport.
import type { TransportId, VerdictReason } from '../../../../engine/compare/index.ts';
import { number } from '../../../../strings/en/numbers.ts';
import type { CapsuleKind } from '../../lanes/capsules.ts';
import type { Headline, LaneVerdict, Otherwise } from '../../lanes/lane-verdict.ts';
import type { Build } from '../../stories/builds.ts';

const TAKE: Readonly<Record<TransportId, string>> = {
	'short-polling': 'polling',
	'long-polling': 'long polling',
	streaming: 'a stream',
	sse: 'SSE',
	websocket: 'a WebSocket',
};

const FOR: Readonly<Record<Build, string>> = {
	chat: 'your chat',
	score: 'your live score',
	notifications: 'your notifications',
	game: 'your game',
	sensors: 'your sensors',
	own: 'this',
};

/** Names what waits at the server. */
const WAITS: Readonly<Record<Build, string>> = {
	chat: 'Ana’s “hi”',
	score: 'The goal',
	notifications: 'The news',
	game: 'A move',
	sensors: 'A command',
	own: 'A message',
};

/** Holds the figures of the answer as formatted text. */
export interface HeadlineFigures {
	readonly wait: string;
	readonly times: string;
}

function answer(build: Build, headline: Headline, { wait, times }: HeadlineFigures): string {
	const use = `Use ${TAKE[headline.use]}.`;
	switch (headline.polling) {
		case 'fine':
			return `Polling is fine for ${FOR[build]}: a message waits ${wait} at most.`;
		case 'costly':
			return `Polling is fast enough for ${FOR[build]}, but needs ${times} times the bytes. ${use}`;
		case 'slow':
			return `Polling isn’t fine for ${FOR[build]}: a message can wait ${wait}. ${use}`;
		case 'overloaded':
			return `Polling isn’t fine for ${FOR[build]}: it asks more than can be answered. ${use}`;
		case 'none':
			return headline.waitMs > headline.limitMs
				? `Nothing is fast enough for ${FOR[build]}: even ${TAKE[headline.use]} can take ${wait}.`
				: `Nothing fits ${FOR[build]}: even ${TAKE[headline.use]} is too much to carry.`;
	}
}

function otherwise({ type, use }: Otherwise, ms: string): string {
	switch (type) {
		case 'only-reads':
			return `If it only reads and never writes, ${TAKE[use]} is enough.`;
		case 'also-sends':
			return `If it writes as often as it reads, use ${TAKE[use]}.`;
		case 'may-wait':
			return `If a message may take ${ms}, ${TAKE[use]} is right.`;
		case 'polls-less':
			return `If it asks only every ${ms}, ${TAKE[use]} is right.`;
		case 'hurries':
			return `If a message must be there sooner than in ${ms}, use ${TAKE[use]}.`;
	}
}

const CAPSULES: Readonly<Record<CapsuleKind, string>> = {
	ask: 'anything new?',
	news: 'a message',
	nothing: 'nothing new',
	heartbeat: 'heartbeat',
	own: 'your message',
	receipt: 'got it',
};

const BEST: Readonly<Record<VerdictReason, string>> = {
	bytes: 'The fewest bytes of all that fit.',
	simplicity: 'Nearly the fewest bytes, and simpler to build.',
	wait: 'The fewest bytes of all that are fast enough.',
	load: 'The fewest bytes of all that can be carried.',
	'nothing-fits': '',
};

export const lanes = {
	ask: 'What do you build?',
	builds: {
		chat: 'Chat',
		score: 'Live score',
		notifications: 'Notifications',
		game: 'Game',
		sensors: 'Sensors',
		own: 'Your own',
	} satisfies Record<Build, string> as Readonly<Record<Build, string>>,
	figures: {
		chat: 'Your chat',
		score: 'Your live score',
		notifications: 'Your notifications',
		game: 'Your game',
		sensors: 'Your sensors',
		own: 'Your figures',
	} satisfies Record<Build, string> as Readonly<Record<Build, string>>,
	hint: 'Move one, and watch the verdicts change.',
	open: 'Is polling fine for what you build?',
	openMore: 'Choose something, and each way gets its verdict.',
	answer,
	/** Answers where polling is no choice. */
	use: (transport: TransportId) => `Use ${TAKE[transport]}.`,
	otherwise,
	title: 'What happens',
	client: 'Client',
	server: 'Server',
	after: 'After',
	/** Says what the server sends in the lanes, before the legend. */
	traffic: (bytes: string, period: string) => `A message of ${bytes} about every ${period}. `,
	legend: 'Green is the message, the rest is headers. Time slows down while something travels.',
	pause: 'Pause',
	play: 'Play',
	good: 'Is it good enough?',
	withPost: (name: string) => `${name} and POST`,
	notes: {
		'short-polling': (poll: string) => `asks every ${poll}`,
		'long-polling': () => 'the server holds the request',
		streaming: (_: string, sends: boolean) =>
			sends ? 'a stream down, requests up' : 'one endless response',
		sse: (_: string, sends: boolean) =>
			sends ? 'a stream down, requests up' : 'one stream of events',
		websocket: () => 'one connection, both ways',
	} satisfies Record<TransportId, (poll: string, sends: boolean) => string> as Readonly<
		Record<TransportId, (poll: string, sends: boolean) => string>
	>,
	verdict: {
		fits: ({ wait }) => `Fits, ${wait}`,
		costly: ({ times }) => `Fast, but ${times} times the bytes`,
		slow: ({ wait }) => `Too slow, ${wait}`,
		overloaded: () => 'Too much to carry',
	} satisfies Record<LaneVerdict['type'], (figures: LaneTexts) => string> as Readonly<
		Record<LaneVerdict['type'], (figures: LaneTexts) => string>
	>,
	because: {
		fits: ({ times }) => `${times} times as many bytes as the best.`,
		costly: ({ wait }) => `At most ${wait} for each message.`,
		slow: ({ limit }) => `It feels slow after ${limit}.`,
		overloaded: () => 'More than the server, the link or the browser can take.',
	} satisfies Record<LaneVerdict['type'], (figures: LaneTexts) => string> as Readonly<
		Record<LaneVerdict['type'], (figures: LaneTexts) => string>
	>,
	best: BEST,
	same: 'About as many bytes as the best.',
	fewer: 'A few bytes less, but more to build.',
	unjudged: (wait: string) => `Up to ${wait} from server to page`,
	perMinute: (bytes: string) => `${bytes} B a minute`,
	aboutPerMinute: (bytes: string) => `about ${bytes} B a minute`,
	inside: (kind: CapsuleKind, messages: number) =>
		kind === 'news' && messages > 1 ? `${number(messages)} messages` : CAPSULES[kind],
	waits: (build: Build, messages: number, waited: string) =>
		messages === 1
			? `${WAITS[build]} has waited ${waited}`
			: `${number(messages)} messages wait, the first for ${waited}`,
	look: 'Look inside',
	lookInside: (name: string) => `${name}: look inside a message`,
};
export type LanesWords = typeof lanes;

/** Holds the figures of a lane as formatted text. */
interface LaneTexts {
	readonly wait: string;
	readonly limit: string;
	readonly times: string;
}
