// The English words about the prepared settings.
import type { SituationId } from '../../stories/situations.ts';

interface SituationWords {
	readonly name: string;
	/** Two sentences: what the setting is, and what to look at. */
	readonly note: string;
}

export const situations = {
	real: 'Situations',
	teaching: 'What goes wrong',
	situations: {
		chat: {
			name: 'Chat',
			note: 'A message to each client every five seconds, one from it every twenty, and nobody likes to wait longer than a second. Look at what the client’s own messages cost: a request each, but for WebSocket.',
		},
		prices: {
			name: 'Stock ticker',
			note: 'Five prices a second, one way, stale after a quarter of a second. Look at how little SSE costs more than WebSocket, and where that turns: as soon as the page says something itself now and then.',
		},
		presence: {
			name: 'Who is online',
			note: '200,000 clients that hear something once in five minutes. Look at the idle turns: most bytes are empty polls or heartbeats, and every open stream is a connection held.',
		},
		dashboard: {
			name: 'Dashboard',
			note: '500 screens, fresh numbers every two seconds, nothing to say back. Look at the bytes: with 800 of content in each message the three open streams hardly differ, so the simplest will do.',
		},
		game: {
			name: 'Game',
			note: 'Twenty states a second to each player and twenty moves back, on a short round trip. Look at the bytes: a move is a frame of 46 bytes or a request with all its headers.',
		},
		news: {
			name: 'Hourly news',
			note: 'An article an hour, and an hour late is soon enough. Look at the heartbeats: keeping a stream open costs more than asking every half an hour, even on a new connection each time, so polling wins.',
		},
		'too-fast': {
			name: 'Polls faster than the round trip',
			note: 'A poll every 50 ms, an answer after 400 ms. Look at the first warning: six requests are under way at once, the browser opens no more, and the others pile up inside it.',
		},
		'slow-server': {
			name: 'A server that cannot keep up',
			note: '10,000 polls a second to a server that answers 5,000. Look at the waiting line: each minute makes it a minute longer, and most polls bring nothing.',
		},
		'thin-link': {
			name: 'A link that is too thin',
			note: '1,000 clients behind 3 Mbit/s, 100 bytes a second to each. Look at who still fits: the same messages fill the link with headers, or leave nearly half of it free.',
		},
	} satisfies Record<SituationId, SituationWords> as Record<SituationId, SituationWords>,
};
export type SituationsWords = typeof situations;
