// Takes the connections of a transcript apart, so that each can be written like a connection of a piece of
// evidence. With an intermediary, each wire is a connection of its own.
import {
	dialledUrl,
	simulatedTranscript,
	type Timeline,
	type TranscriptEvent,
} from '../../engine/index.ts';
import { NOTHING_PASSED, type SeenConnection } from '../piece.ts';

/** Returns the connections of a simulation, up to a time in milliseconds, in the order in which they begin. */
export function connectionsOfTimeline(
	timeline: Timeline,
	until = Infinity,
): readonly SeenConnection[] {
	const { transcript } = simulatedTranscript(timeline);
	const url = dialledUrl(timeline.scenario.client);
	const wires = new Map<string, TranscriptEvent[]>();
	for (const event of transcript) {
		if (event.at > until || (event.type === 'wait' && event.unsent !== undefined)) continue;
		const { connection = 0, hop = '' } = event;
		const name = `${connection} ${hop}`;
		const own = wires.get(name);
		if (own === undefined) wires.set(name, [event]);
		else own.push(event);
	}
	return [...wires.values()].map((events) => ({
		name: nameOf(url, events, wires.size),
		transcript: events.map(alone),
		ranges: events.map(() => null),
		unseen: [],
		assumed: [],
		passedOver: NOTHING_PASSED,
		program: null,
	}));
}

/** Returns the event without its connection and its hop, and without the times that no wire shows. */
function alone({ connection: _, hop: __, ...event }: TranscriptEvent): TranscriptEvent {
	switch (event.type) {
		case 'bytes': {
			const { written: ___, ...seen } = event;
			return seen;
		}
		case 'fin': {
			const { writtenAt: ___, ...seen } = event;
			return seen;
		}
		default:
			return event;
	}
}

function nameOf(url: string, events: readonly TranscriptEvent[], wires: number): string {
	const [{ connection = 0, hop = '' } = {}] = events;
	const parts = [url, wires > 1 ? `#${connection + 1}` : '', hop];
	return parts.filter((part) => part !== '').join(' ');
}
