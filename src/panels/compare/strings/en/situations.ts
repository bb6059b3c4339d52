// The English words of the examples. The tests compare their recommendations with the engine’s.
import type { SituationId } from '../../stories/situations.ts';

interface SituationWords {
	readonly name: string;
	/** Says what the example is, and what to look at. */
	readonly note: string;
}

export const situations = {
	real: 'Applications',
	teaching: 'What goes wrong',
	situations: {
		chat: {
			name: 'Chat',
			note: 'Each client receives a message every five seconds and sends one every twenty, with a delay of at most one second. Look at the messages from the clients: with every transport except WebSocket, each message is a separate request.',
		},
		score: {
			name: 'Live score',
			note: 'A new score comes every ten seconds and may be two seconds late, and the page sends nothing. Look at the polls: with one per second, nine of ten bring nothing.',
		},
		notifications: {
			name: 'Notifications',
			note: 'There is one notification per hour, and a delay of an hour is acceptable. Polling is recommended: heartbeats cost more than one poll every half hour, even if each poll opens a new connection.',
		},
		sensors: {
			name: 'Sensors',
			note: 'A machine sends a value every second and hardly gets anything back. Look at its own messages: a value is a small WebSocket frame, or an HTTP request with all its headers.',
		},
		prices: {
			name: 'Stock ticker',
			note: 'The page receives five prices per second, and each price is outdated after a quarter of a second. Look at SSE, which costs little more than WebSocket as long as the page sends nothing.',
		},
		presence: {
			name: 'Who is online',
			note: 'Each of 200,000 clients receives a message every five minutes. Look at the rounds without a message: most bytes are empty polls or heartbeats, and each open stream holds a connection.',
		},
		dashboard: {
			name: 'Dashboard',
			note: '500 screens receive new numbers every two seconds and send nothing. Look at the bytes: with 800 bytes of content per message, streaming, SSE and WebSocket hardly differ, so the simplest transport is enough.',
		},
		game: {
			name: 'Game',
			note: 'Each player receives twenty states per second and sends twenty moves, over a short round trip. Look at the bytes: a move is a WebSocket frame of 46 bytes, or an HTTP request with all its headers.',
		},
		'too-fast': {
			name: 'Polls faster than the round trip',
			note: 'A poll is due every 50 ms, but a response takes 400 ms. Look at the first warning: with six requests in transit, the browser opens no more connections and queues all other polls.',
		},
		'slow-server': {
			name: 'A server that cannot keep up',
			note: '10,000 polls per second arrive at a server that handles 5,000. Look at the queue: each minute the delay grows by a minute, and most polls bring nothing.',
		},
		'thin-link': {
			name: 'A link that is too slow',
			note: '1,000 clients share 3 Mbit/s, and each receives 100 bytes per second. Polling fills the link with headers and does not fit, while open streams leave nearly half of the link free.',
		},
	} satisfies Record<SituationId, SituationWords> as Record<SituationId, SituationWords>,
};
export type SituationsWords = typeof situations;
