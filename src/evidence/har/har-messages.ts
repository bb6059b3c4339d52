// The messages of an entry: `_webSocketMessages`, with `type`, `time`, `opcode` and `data`. Chromium and mitmproxy
// write the time in seconds, Playwright in milliseconds; all write binary data in Base64. Chromium adds
// messages of type `error`, whose data is a sentence. Sources: chromium, front_end/models/har/Log.ts;
// playwright pull request 41015; mitmproxy pull request 5663. Firefox exports no messages
// (devtools/client/netmonitor/src/har/har-builder.js).
import { decodeBase64, encodeUtf8 } from '../../engine/bytes/index.ts';
import { OPCODE } from '../../engine/frame/index.ts';
import type { Transcript } from '../../engine/observer/index.ts';
import { ownMembers } from '../../engine/own-value.ts';
import { readMessageText } from '../messages/read-messages.ts';
import type { PieceRange } from '../piece-range.ts';
import type { EvidenceProblem } from '../piece.ts';
import { tooMany } from '../reading-limits.ts';
import type { Sign } from '../sign.ts';

/** Holds the members of an object in a JSON text. */
export type JsonMembers = Readonly<Record<string, unknown>>;

interface PlacedEvent {
	readonly event: Transcript[number];
	readonly range: PieceRange | null;
}

/** Holds what the messages of an entry show. */
export interface HarMessages {
	readonly events: readonly PlacedEvent[];
	readonly signs: readonly Sign[];
	readonly problems: readonly EvidenceProblem[];
}

/**
 * Separates units: seconds since 1970 stay below this number for 3000 years; milliseconds were above it before 1974.
 */
const LEAST_MILLISECONDS = 1e11;

/** Lists the messages of an entry as JSON, and their places in the text. */
export interface MessageList {
	readonly items: readonly unknown[];
	/** Gives the places of the items, as far as they are known. */
	readonly places: readonly PieceRange[];
	/** Counts the messages in the middle that are left out; `leftRange` says where they are. */
	readonly left: number;
	readonly leftRange: PieceRange | null;
}

export const NO_MESSAGES: MessageList = { items: [], places: [], left: 0, leftRange: null };

/**
 * Reads messages. One without a time has that of the message before it, and the first that of `startedMs`, when the
 * entry began. It is null if the entry does not say it.
 */
export function readHarMessages(
	list: MessageList,
	whole: PieceRange | null,
	startedMs: number | null,
): HarMessages {
	const events: PlacedEvent[] = [];
	const signs: Sign[] = [];
	const problems: EvidenceProblem[] = [];
	let unread = 0;
	let at = startedMs ?? firstTime(list.items) ?? 0;
	list.items.forEach((item, index) => {
		const range = list.places[index] ?? whole;
		const { type, data, opcode, time } = ownMembers(item);
		if (typeof data !== 'string') unread++;
		else if (type === 'error') signs.push(...signsOfSentence(data, range));
		else {
			at = timeOf(time) ?? at;
			const event = deliveryOf(type, opcode, data, at);
			if (event === null) unread++;
			else events.push({ event, range });
		}
	});
	if (unread > 0) problems.push(problemOf('unknown-line', whole, { count: unread }));
	if (list.left > 0) {
		problems.push(tooMany('messages', list.items.length, list.left, list.leftRange ?? whole));
	}
	// The developer tools list both directions in the order of their times.
	return { events: events.toSorted((a, b) => a.event.at - b.event.at), signs, problems };
}

function deliveryOf(
	type: unknown,
	opcode: unknown,
	data: string,
	at: number,
): Transcript[number] | null {
	// What the client sends arrives at the server.
	const by = type === 'send' ? 'server' : type === 'receive' ? 'client' : null;
	if (by === null) return null;
	if (opcode === OPCODE.text) {
		return { type: 'deliver', by, kind: 'text', payload: encodeUtf8(data), at };
	}
	if (opcode !== OPCODE.binary) return null;
	const { bytes, fault } = decodeBase64(data);
	return fault ? null : { type: 'deliver', by, kind: 'binary', payload: bytes, at };
}

function firstTime(items: readonly unknown[]): number | null {
	for (const item of items) {
		const at = timeOf(ownMembers(item).time);
		if (at !== null) return at;
	}
	return null;
}

/** Returns a time in milliseconds since 1970, or null if it is none. */
function timeOf(time: unknown): number | null {
	if (typeof time !== 'number' || !Number.isFinite(time) || time <= 0) return null;
	return time < LEAST_MILLISECONDS ? time * 1000 : time;
}

/** Returns the signs of a sentence of a browser, all at one place of the piece. */
export function signsOfSentence(sentence: string, range: PieceRange | null): readonly Sign[] {
	return (readMessageText(sentence)?.signs ?? []).map((one) => ({ ...one, range }));
}

/** Returns a problem of the whole text or of a part of it. */
export function problemOf(
	id: EvidenceProblem['id'],
	range: PieceRange | null,
	values: EvidenceProblem['values'] = {},
): EvidenceProblem {
	return { id, range, line: null, values };
}
