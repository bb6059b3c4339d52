import { count, number } from '../../../../strings/en/numbers.ts';
import type { RaceFigures } from '../../race.ts';

const time = (seconds: number): string =>
	seconds < 60
		? count(seconds, 'second')
		: `${seconds % 60 === 0 ? number(seconds / 60) : (seconds / 60).toFixed(1)} ${seconds === 60 ? 'minute' : 'minutes'}`;
const wait = (ms: number): string =>
	ms < 1000 ? `${number(Math.round(ms))} ms` : `${number(Number((ms / 1000).toPrecision(2)))} s`;
/** Writes three digits at most, because more would only flicker. */
const rounded = (n: number): string =>
	number(n < 10 ? Number(n.toPrecision(2)) : n < 1000 ? Math.round(n) : Number(n.toPrecision(3)));

export const worth = {
	say: 'Is it worth it? Often, but not always.',
	/** Says whether it is worth it, for this setting. */
	headline: (figures: RaceFigures, newsEvery: number): string => {
		switch (figures.verdict) {
			case 'fine':
				return `Not always worth it: something new only every ${time(newsEvery)}? Then plain polling is fine.`;
			case 'late':
				return `Worth it: with polling, news waits ${wait(figures.polling.meanWaitMs)} and piles up. The WebSocket brings it at once.`;
			case 'vain':
				return figures.fineIfSlower
					? `Worth it only if you’re in a hurry: one poll in ${number(Math.floor(figures.onePollIn))} brings something new.`
					: `Worth it: only one poll in ${number(Math.floor(figures.onePollIn))} brings something new. The WebSocket never asks.`;
			case 'heavy':
				return `Worth it: each poll costs ${number(Math.round(figures.pollBytes))} bytes, for ${number(figures.newsBytes)} bytes of news.`;
		}
	},
	newsEvery: 'Something new every …',
	pollEvery: 'Polling asks every …',
	time,
	polling: 'Polling',
	websocket: 'WebSocket',
	page: 'page',
	server: 'server',
	perMinute: 'Per minute',
	waits: 'News waits',
	bytes: (n: number) => `${rounded(n)} bytes`,
	wait,
	pollingVerdict: (figures: RaceFigures): string => {
		const { verdict, pollsPerMinute, emptyPerMinute, polling, pollBytes, newsBytes } = figures;
		const ask = `${rounded(pollsPerMinute)} ${pollsPerMinute === 1 ? 'poll' : 'polls'} a minute`;
		switch (verdict) {
			case 'fine':
				return `Fine, if nobody minds waiting ${wait(polling.meanWaitMs)}. Plain HTTP works everywhere, and the server stays simple.`;
			case 'late':
				return 'Several pieces of news pile up at the server before it’s asked.';
			case 'vain':
				return `${ask}, ${rounded(emptyPerMinute)} of them in vain.${figures.fineIfSlower ? ' Ask every 30 seconds, and polling would be fine.' : ''}`;
			case 'heavy':
				return `Few polls are in vain, but headers make ${number(Math.round(pollBytes))} bytes out of ${number(newsBytes)}.`;
		}
	},
	websocketVerdict: ({ verdict, pushBytes, newsBytes }: RaceFigures, newsEvery: number): string =>
		verdict === 'fine'
			? `Works too, but it holds a connection open all day, for one message every ${time(newsEvery)}.`
			: `News leaves the moment it’s there: ${number(pushBytes)} bytes for ${number(newsBytes)} bytes of news.`,
	sse: ({ sse }: RaceFigures) =>
		`Only the server speaks here. Then Server-Sent Events would do, too: ${wait(sse.meanWaitMs)} and ${rounded(sse.bytesPerMinute)} bytes per minute, over plain HTTP. If the page talks back, WebSocket is the better fit.`,
	waiting: (n: number) => (n === 0 ? '' : `${number(n)} waiting`),
	hatched: ' Hatched: nothing new.',
	faster: (times: number) => (times === 1 ? '' : `Time runs ${number(times)} times faster here. `),
	counted: 'Counted are headers, messages and heartbeats in both directions, without TCP and IP.',
	on: 'And now?',
	course: 'The course',
	hour: 'Teach it: the class hour',
	doctor: 'Something’s broken: the Doctor',
};
