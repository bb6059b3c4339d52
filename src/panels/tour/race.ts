// The same news by polling, by WebSocket and by Server-Sent Events, as numbers of the engine, and when polling is fine.
import {
	applicationBothWays,
	applicationBytes,
	closedForm,
	costsOf,
	DEFAULT_SETTING,
	type CompareSetting,
	type TransportId,
} from '../../engine/compare/index.ts';

/** Holds what one client costs, and how long its news waits. Bytes are those that both applications write. */
export interface LaneFigures {
	readonly bytesPerMinute: number;
	readonly meanWaitMs: number;
}

/**
 * Says what is the matter with polling. `fine`: nothing. `late`: several news come between two polls. `vain`: most polls
 * bring nothing. `heavy`: most polls bring news, but with far more bytes of headers.
 */
export type PollingVerdict = 'fine' | 'late' | 'vain' | 'heavy';

export interface RaceFigures {
	readonly polling: LaneFigures;
	readonly websocket: LaneFigures;
	readonly sse: LaneFigures;
	readonly verdict: PollingVerdict;
	readonly pollsPerMinute: number;
	readonly emptyPerMinute: number;
	/** Says that one poll in so many brings something. */
	readonly onePollIn: number;
	/** Holds the bytes of a poll that brings one piece of news, of the same news on the WebSocket, and of the news itself. */
	readonly pollBytes: number;
	readonly pushBytes: number;
	readonly newsBytes: number;
	/** Says whether polling would be fine if it asked less often. */
	readonly fineIfSlower: boolean;
}

/** Holds the time between two polls from which they cost too little to matter, in seconds. */
const SELDOM_S = 30;
/** Holds the share of the time between two news that a piece of news may wait without being missed. */
const TOLERABLE = 0.1;

export function settingOf(newsEvery: number, pollEvery: number): CompareSetting {
	return {
		...DEFAULT_SETTING,
		arrivals: { type: 'poisson', ratePerSecond: 1 / newsEvery },
		pollMs: 1000 * pollEvery,
	};
}

export function raceFigures(newsEvery: number, pollEvery: number): RaceFigures {
	const setting = settingOf(newsEvery, pollEvery);
	const polling = closedForm('short-polling', setting);
	const pollsPerMinute = 60 * (polling.requestsPerSecond ?? 0);
	const emptyPerMinute = 60 * (polling.idlePerSecond ?? 0);
	const updateOf = (transport: TransportId) =>
		applicationBothWays(costsOf(transport, setting).update(1));
	return {
		polling: figuresOf('short-polling', setting),
		websocket: figuresOf('websocket', setting),
		sse: figuresOf('sse', setting),
		verdict: verdictOf(newsEvery, pollEvery, setting, emptyPerMinute / pollsPerMinute),
		pollsPerMinute,
		emptyPerMinute,
		onePollIn: pollsPerMinute / (pollsPerMinute - emptyPerMinute),
		pollBytes: updateOf('short-polling'),
		pushBytes: updateOf('websocket'),
		newsBytes: setting.updateBytes,
		fineIfSlower: pollEvery < SELDOM_S && isFine(newsEvery, SELDOM_S),
	};
}

function figuresOf(transport: TransportId, setting: CompareSetting): LaneFigures {
	const { bytesPerSecond, waiting } = closedForm(transport, setting);
	if (bytesPerSecond === null || waiting === null)
		throw new RangeError(`no formula for ${transport}`);
	return { bytesPerMinute: 60 * applicationBothWays(bytesPerSecond), meanWaitMs: waiting.meanMs };
}

function verdictOf(
	newsEvery: number,
	pollEvery: number,
	setting: CompareSetting,
	emptyShare: number,
): PollingVerdict {
	if (isFine(newsEvery, setting.pollMs / 1000)) return 'fine';
	if (pollEvery > newsEvery) return 'late';
	return emptyShare > 0.5 ? 'vain' : 'heavy';
}

/** Says whether polls are seldom and news waits only a small part of the time until the next news. */
function isFine(newsEvery: number, pollEvery: number): boolean {
	if (pollEvery < SELDOM_S) return false;
	const { meanWaitMs } = figuresOf('short-polling', settingOf(newsEvery, pollEvery));
	return meanWaitMs <= TOLERABLE * 1000 * newsEvery;
}

/** Returns the bytes that a poll and its answer, or a message of the WebSocket, have on their way. */
export function bytesOnTheWay(setting: CompareSetting) {
	const poll = costsOf('short-polling', setting);
	const push = costsOf('websocket', setting);
	return {
		ask: applicationBytes(poll.idle.up),
		answer: (news: number) =>
			applicationBytes(news === 0 ? poll.idle.down : poll.update(news).down),
		push: (news: number) => applicationBytes(news === 0 ? push.idle.down : push.update(news).down),
	};
}

/** Lists the places of the sliders: each step is about a third more than the one before. */
export const NEWS_STOPS = [
	1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600,
] as const;
export const POLL_STOPS = [1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60] as const;

/** Returns the place of the slider that is nearest to a value. */
export function nearestStop(stops: readonly number[], value: number): number {
	let nearest = 0;
	for (const [i, stop] of stops.entries()) {
		if (Math.abs(Math.log(stop / value)) < Math.abs(Math.log(stops[nearest]! / value))) nearest = i;
	}
	return nearest;
}

/** Returns the address of this setting in Compare. */
export function inCompare(newsEvery: number, pollEvery: number): string {
	const rate = String(Number((1 / newsEvery).toPrecision(4)));
	return `#/compare?rate=${rate}&poll=${String(1000 * pollEvery)}`;
}
