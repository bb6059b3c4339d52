// Writes the text of an event as the application receives it: WHATWG events for page code, library events for a
// program.
import { decodeUtf8, textBeginning } from '../../../engine/bytes/index.ts';
import type { Occurrence } from '../../../engine/simulation/index.ts';
import { dataText } from '../diagram/occurrence-text.ts';
import type { InspectorWords } from '../strings/en/inspector.ts';

/** Holds the greatest number of characters of a payload or reason that the text holds. */
const CHARACTERS = 40;

/**
 * Returns the text of an event with its data; an empty string for occurrences that the application does not
 * receive.
 */
export function receivedText(occurrence: Occurrence, words: InspectorWords['playHead']): string {
	switch (occurrence.type) {
		case 'page': {
			const { event } = occurrence;
			if (event.type === 'message') return `message ${dataText(event.data, words, CHARACTERS)}`;
			if (event.type !== 'close') return event.type;
			return `close ${endText(event, words)}`;
		}
		case 'threw':
			return `throw ${occurrence.exception.name}`;
		case 'protocol':
			return eventText(occurrence.event, words);
		default:
			return '';
	}
}

type ReceivedProtocolEvent = Extract<Occurrence, { type: 'protocol' }>['event'];

function eventText(event: ReceivedProtocolEvent, words: InspectorWords['playHead']): string {
	switch (event.type) {
		case 'opened':
			return 'open';
		case 'message': {
			const { kind, payload } = event;
			return `message ${dataText(kind === 'text' ? decodeUtf8(payload).text : payload, words, CHARACTERS)}`;
		}
		case 'ping':
		case 'pong': {
			const { text, fault } = decodeUtf8(event.payload);
			if (event.payload.length === 0) return event.type;
			return `${event.type} ${dataText(fault === null ? text : event.payload, words, CHARACTERS)}`;
		}
		case 'closeReceived':
			return `Close ${String(event.code)}`;
		case 'closed':
			return `close ${endText(event, words)}`;
		case 'answered':
			return words.answered(event.status);
		case 'failed': {
			const { reaction } = event;
			if (reaction.type === 'close') return `${words.fails}: Close ${String(reaction.code)}`;
			return reaction.type === 'refuse' ? words.turnsAway(reaction.status) : words.fails;
		}
		case 'refused':
			return words.refuses;
		case 'timedOut':
			return words.gaveUp;
	}
}

interface Ending {
	readonly code: number;
	readonly reason: string;
	readonly wasClean: boolean;
}

function endText({ code, reason, wasClean }: Ending, words: InspectorWords['playHead']): string {
	const quoted = reason === '' ? '' : ` ${words.quoted(textBeginning(reason, CHARACTERS))}`;
	return `code=${String(code)}${quoted} wasClean=${String(wasClean)}`;
}
