// Turns a timeline into a transcript: which side did what, as it was sent, and when it wrote what was sent. With
// intermediaries on the path the transcript covers the client's hop and the server's hop, as if a single intermediary
// were between them. In HTTP/2 it covers the WebSocket's stream as if that were a TCP connection; RFC 6455 says nothing
// about the bytes before the stream opened.
import type { TranscriptEvent, Hop, Transcript } from '../observer/transcript.ts';
import { dialledUrl } from './dialled-url.ts';
import { Http2Observed } from './transcript-of-http2.ts';
import type { TimelineEntry, Timeline, World } from './timeline.ts';
import type { Unsent } from './writing-times.ts';
import { WritingTimes } from './writing-times.ts';

/** Holds a transcript, and the entries of the timeline from which it was made. */
export interface SimulatedTranscript {
	readonly transcript: Transcript;
	/** Gives for each event of the transcript the index of its entry in the timeline. */
	readonly entries: readonly number[];
}

/** Returns the transcript of a timeline. */
export function simulatedTranscript(timeline: Timeline): SimulatedTranscript {
	const transcript: TranscriptEvent[] = [];
	const entries: number[] = [];
	const add = (event: TranscriptEvent, { index }: TimelineEntry): void => {
		transcript.push(event);
		entries.push(index);
	};
	const streams = new Http2Observed(timeline.scenario.link.http2);
	const written = new WritingTimes();
	const boxes = timeline.scenario.boxes.length;
	let before: World | null = null;
	for (const entry of timeline.entries) {
		const { world } = entry;
		const unsent = world === before ? [] : written.take(world);
		before = world;
		for (const one of unsent) add(unsentEvent(one, world.at, boxes), entry);
		for (const event of eventsOf(entry, timeline, streams, written)) add(event, entry);
	}
	const last = timeline.entries.at(-1);
	if (last === undefined) return { transcript, entries };
	for (const one of written.unsent()) add(unsentEvent(one, last.at, boxes), last);
	return { transcript, entries };
}

/** Returns the event which says that bytes of a side do not leave. */
function unsentEvent(
	{ by, close, connection }: Unsent,
	at: number,
	boxes: number,
): TranscriptEvent {
	const where = boxes === 0 ? {} : ({ hop: `${by}-side` } as const);
	return { at, connection, ...where, type: 'wait', unsent: { by, close } };
}

function eventsOf(
	entry: TimelineEntry,
	timeline: Timeline,
	streams: Http2Observed,
	written: WritingTimes,
): readonly TranscriptEvent[] {
	const event = eventOf(entry, timeline, written);
	if (event === null) return [];
	const { world, occurrence } = entry;
	const overHttp2 =
		timeline.scenario.link.http2 !== null && !(world.fellBack && event.connection! > 0);
	return overHttp2 && occurrence.type === 'left' ? streams.eventsIn(event) : [event];
}

function eventOf(
	entry: TimelineEntry,
	{ scenario }: Timeline,
	written: WritingTimes,
): TranscriptEvent | null {
	const { at, occurrence, world } = entry;
	const last = scenario.boxes.length;
	const hopOf = (hop: number): { readonly hop?: Hop } | null => {
		if (last === 0) return {};
		return hop === 0 ? { hop: 'client-side' } : hop === last ? { hop: 'server-side' } : null;
	};
	const segment =
		occurrence.type === 'left' || occurrence.type === 'came' ? occurrence.segment : null;
	const shared = { at, connection: segment?.connection ?? world.connection };
	switch (occurrence.type) {
		case 'left': {
			const where = hopOf(occurrence.hop);
			if (where === null) return null;
			const by = occurrence.way === 'up' ? 'client' : 'server';
			const { kind, bytes } = occurrence.segment;
			// What an intermediary passes on was written by no end.
			const own = occurrence.hop === (by === 'client' ? 0 : last);
			if (kind === 'data') {
				const times = own ? written.of(by, occurrence.segment) : null;
				const when = times === null ? {} : { written: times };
				return { ...shared, ...where, type: 'bytes', by, bytes, ...when };
			}
			if (kind === 'fin') {
				const ended = own ? written.finAt(by, occurrence.segment) : null;
				const when = ended === null ? {} : { writtenAt: ended };
				return { ...shared, ...where, type: 'fin', by, ...when };
			}
			return kind === 'rst' ? { ...shared, ...where, type: 'reset', by } : null;
		}
		case 'came': {
			const where = hopOf(occurrence.hop);
			if (where === null || occurrence.ignored || occurrence.way !== 'down') return null;
			const { kind } = occurrence.segment;
			const url = dialledUrl(scenario.client);
			if (kind === 'syn-ack') return { ...shared, ...where, type: 'connect', by: 'client', url };
			return kind === 'tls' ? { ...shared, ...where, type: 'secure' } : null;
		}
		case 'protocol': {
			const { who: by, event } = occurrence;
			const where = hopOf(by === 'client' ? 0 : last)!;
			if (event.type === 'opened') return { ...shared, ...where, type: 'show', by, state: 'OPEN' };
			if (event.type === 'closed')
				return { ...shared, ...where, type: 'show', by, state: 'CLOSED' };
			if (event.type !== 'message') return null;
			const { kind, payload } = event;
			return { ...shared, ...where, type: 'deliver', by, kind, payload };
		}
		default:
			return null;
	}
}
