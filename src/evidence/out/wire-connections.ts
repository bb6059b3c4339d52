// Takes the connections of a transcript apart, so that each can be written like a connection of a piece of
// evidence. With an intermediary, each wire is a connection of its own.
import type { TranscriptEvent } from '../../engine/observer/index.ts';
import { dialledUrl, simulatedTranscript, type Timeline } from '../../engine/simulation/index.ts';
import { readHttp2Stream } from '../http2-stream.ts';
import { NOTHING_PASSED, type SeenConnection } from '../piece.ts';

/** Returns the connections of a simulation, up to a time in milliseconds, in the order in which they begin. */
export function connectionsOfTimeline(
	timeline: Timeline,
	until = Infinity,
): readonly SeenConnection[] {
	const url = dialledUrl(timeline.scenario.client);
	const wires = wiresOfTimeline(timeline, until);
	const carriers =
		timeline.scenario.link.http2 === null ? null : wiresOfTimeline(withoutStreams(timeline), until);
	return [...wires].map(([key, events]): SeenConnection => {
		const carrier = carriers?.get(key)?.map(alone);
		const http2 = carrier === undefined ? null : readHttp2Stream(carrier);
		return {
			name: nameOf(url, events, wires.size),
			transcript: events.map(alone),
			ranges: events.map(() => null),
			unseen: [],
			assumed: [],
			passedOver: NOTHING_PASSED,
			...(http2 === null ? {} : { http2 }),
			program: null,
		};
	});
}

/** Returns the timeline as one whose transcript has the bytes of HTTP/2, and not those of the WebSocket's stream. */
function withoutStreams(timeline: Timeline): Timeline {
	const { scenario } = timeline;
	return { ...timeline, scenario: { ...scenario, link: { ...scenario.link, http2: null } } };
}

/** Returns the events of each wire, in the order in which the wires begin. */
function wiresOfTimeline(
	timeline: Timeline,
	until: number,
): ReadonlyMap<string, readonly TranscriptEvent[]> {
	const wires = new Map<string, TranscriptEvent[]>();
	for (const event of simulatedTranscript(timeline).transcript) {
		if (event.at > until || (event.type === 'wait' && event.unsent !== undefined)) continue;
		const { connection = 0, hop = '' } = event;
		const name = `${connection} ${hop}`;
		const own = wires.get(name);
		if (own === undefined) wires.set(name, [event]);
		else own.push(event);
	}
	return wires;
}

/**
 * Returns the event without its connection and its hop, and without the times that no wire shows. Its time has whole
 * nanoseconds: a sum of times has digits that mean nothing.
 */
function alone({ connection: _, hop: __, ...event }: TranscriptEvent): TranscriptEvent {
	const at = Math.round(event.at * 1e6) / 1e6;
	switch (event.type) {
		case 'bytes': {
			const { written: ___, ...seen } = event;
			return { ...seen, at };
		}
		case 'fin': {
			const { writtenAt: ___, ...seen } = event;
			return { ...seen, at };
		}
		default:
			return { ...event, at };
	}
}

function nameOf(url: string, events: readonly TranscriptEvent[], wires: number): string {
	const [{ connection = 0, hop = '' } = {}] = events;
	const parts = [url, wires > 1 ? `#${connection + 1}` : '', hop];
	return parts.filter((part) => part !== '').join(' ');
}
