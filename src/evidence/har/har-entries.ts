// Finds the entries of a HAR file in a text, with the places of their messages. A long text is read in parts, entry by
// entry and message by message: as one JSON value it would take many times its size of memory. A text that is
// broken is read in parts, too.
import { readJson } from '../../engine/json/index.ts';
import { ownMembers } from '../../engine/own-value.ts';
import type { EvidenceProblem } from '../piece.ts';
import type { PieceRange } from '../piece-range.ts';
import { BothEnds, READING_LIMITS, tooMany } from '../reading-limits.ts';
import { isWebSocketEntry, type PlacedEntry } from './har-entry.ts';
import { NO_MESSAGES, problemOf, type JsonMembers, type MessageList } from './har-messages.ts';
import { arrayPlaces, isShallow, itemsFrom, type ArrayPlaces } from './har-places.ts';

/** In longer texts the place of an error is the end of the last whole entry. */
const LONGEST_SEARCHED = 8 << 20;
/** Bounds the text that is parsed without a look at its depth. */
const SHORT = 64 << 10;

/** Holds what a text has of a HAR file. */
export interface HarEntries {
	/** Lists the entries that are WebSockets. */
	readonly sockets: readonly PlacedEntry[];
	/** Counts all entries that could be read. */
	readonly count: number;
	/** Holds the program that wrote the file, as JSON; it is undefined if the text does not say. */
	readonly creator: unknown;
	readonly problems: readonly EvidenceProblem[];
}

/** Finds the entries; none if the text is not a HAR file or a part of one. */
export function harEntries(text: string): HarEntries {
	const isWhole = text.length <= READING_LIMITS.wholeJson;
	const json = isWhole ? parsedPart(text.trim().replace(/,$/, '')) : undefined;
	return json === undefined ? entriesInParts(text, !isWhole) : entriesOf(json, text);
}

/** Returns undefined if the text is neither JSON nor members that were copied without the braces around them. */
function parsedPart(text: string): unknown {
	return parsed(text.startsWith('"') ? `{${text}}` : text);
}

/** Returns undefined if the text is not JSON, or nested too deep. */
function parsed(text: string): unknown {
	const whole = { from: 0, to: text.length };
	if (text.length > SHORT && !isShallow(text, whole, READING_LIMITS.jsonDepth)) return undefined;
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

class EntriesInProgress {
	readonly #sockets: PlacedEntry[] = [];
	#count = 0;

	add(entry: JsonMembers, range: PieceRange | null, messages: MessageList): void {
		if (!isEntry(entry)) return;
		this.#count++;
		if (isWebSocketEntry(entry)) this.#sockets.push({ entry, range, messages });
	}

	finish(creator: unknown, problems: readonly EvidenceProblem[] = []): HarEntries {
		return { sockets: this.#sockets, count: this.#count, creator, problems };
	}
}

function isEntry({ request, _webSocketMessages }: JsonMembers): boolean {
	const { method, url } = ownMembers(request);
	const requested = typeof method === 'string' && typeof url === 'string';
	return requested || Array.isArray(_webSocketMessages);
}

function isMessage(value: unknown): boolean {
	const { type, opcode, data } = ownMembers(value);
	return (type === 'send' || type === 'receive') && opcode !== undefined && data !== undefined;
}

/** Returns the entries of a text that is one JSON value. */
function entriesOf(json: unknown, text: string): HarEntries {
	const entries = new EntriesInProgress();
	const whole = { from: 0, to: text.length };
	const add = (one: unknown, range: PieceRange | null) => {
		const entry = ownMembers(one);
		entries.add(entry, range, placedMessages(entry, range, text));
	};
	const top = ownMembers(json);
	const log = ownMembers(top.log);
	const list = log.entries ?? top.entries;
	if (Array.isArray(list)) {
		const places = arrayPlaces(text, 'entries', whole);
		const items = places?.count === list.length && places.left === null ? places.items : [];
		list.forEach((one, i) => add(one, items[i] ?? null));
		return entries.finish(log.browser ?? log.creator);
	}
	if (!Array.isArray(json)) {
		add(json, whole);
		return entries.finish(undefined);
	}
	const places = itemsFrom(text, text.indexOf('[') + 1, text.length);
	if (json.some(isMessage)) {
		entries.add({ _webSocketMessages: [] }, whole, messageList(json, places));
	} else json.forEach((one, i) => add(one, places.left === null ? places.items[i]! : null));
	return entries.finish(undefined);
}

function placedMessages(entry: JsonMembers, range: PieceRange | null, text: string): MessageList {
	const { _webSocketMessages: list } = entry;
	if (!Array.isArray(list)) return NO_MESSAGES;
	return messageList(list, range === null ? null : arrayPlaces(text, '_webSocketMessages', range));
}

function messageList(list: readonly unknown[], places: ArrayPlaces | null): MessageList {
	const ends = new BothEnds<unknown>();
	for (const one of list) ends.add(one);
	const known = places?.count === list.length ? places : null;
	const leftRange = known?.left ?? null;
	return { items: ends.kept, places: known?.items ?? [], left: ends.left, leftRange };
}

/** Returns the entries of a text that is long or broken; each is read on its own. */
function entriesInParts(text: string, isLong: boolean): HarEntries {
	const entries = new EntriesInProgress();
	const problems: EvidenceProblem[] = [];
	const whole = { from: 0, to: text.length };
	const found = arrayPlaces(text, 'entries', whole);
	if (found === null) {
		if (!isLong) return messagesInParts(text);
		const first = text.search(/\S/);
		if (text[first] === '[') addMessages(entries, itemsFrom(text, first + 1, text.length), text);
		else addEntry(entries, whole, text);
		return entries.finish(undefined);
	}
	const broken = found.items.filter((range) => !addEntry(entries, range, text));
	if (found.left !== null) {
		const left = found.count - found.items.length;
		problems.push(tooMany('entries', found.items.length, left, found.left));
	}
	if (found.end === null) {
		const range = { from: found.items.at(-1)?.to ?? 0, to: text.length };
		problems.push(problemOf('truncated', range, { entries: found.items.length - broken.length }));
	} else if (!isLong) problems.push(problemOf('bad-json', placeOfError(text)));
	else if (broken[0]) problems.push(problemOf('bad-json', broken[0], { count: broken.length }));
	return entries.finish(creatorIn(text), problems);
}

/** Returns the first messages of a text that is broken and lists no entries. */
function messagesInParts(text: string): HarEntries {
	const entries = new EntriesInProgress();
	const whole = { from: 0, to: text.length };
	const places = arrayPlaces(text, '_webSocketMessages', whole);
	if (places === null) return entries.finish(undefined);
	entries.add({ _webSocketMessages: [] }, whole, parsedList(places, text));
	if (places.end !== null) return entries.finish(undefined, [problemOf('bad-json', null)]);
	const range = { from: places.items.at(-1)?.to ?? 0, to: text.length };
	return entries.finish(undefined, [problemOf('truncated', range)]);
}

/** The head of a file is in front of its entries. */
function creatorIn(text: string): unknown {
	const head = text.slice(0, SHORT);
	const member = (name: string) =>
		new RegExp(`"${name}"\\s*:\\s*(\\{[^{}]{0,1000}\\})`).exec(head)?.[1];
	const written = member('browser') ?? member('creator');
	return written === undefined ? undefined : parsed(written);
}

/** Adds the entry at a place. Returns false if it is not JSON. */
function addEntry(entries: EntriesInProgress, range: PieceRange, text: string): boolean {
	const places = arrayPlaces(text, '_webSocketMessages', range);
	const isLong = range.to - range.from > SHORT;
	if (!isLong || places?.end == null) {
		const entry = parsed(text.slice(range.from, range.to));
		if (entry === undefined) return false;
		const members = ownMembers(entry);
		entries.add(members, range, placedMessages(members, range, text));
		return true;
	}
	// The rest of a long entry is parsed without its messages.
	const rest = text.slice(range.from, places.start) + text.slice(places.end, range.to);
	const entry = parsed(rest);
	if (entry === undefined) return false;
	entries.add(ownMembers(entry), range, parsedList(places, text));
	return true;
}

/** Adds a list of messages alone, as the developer tools copy it; or a list of entries. */
function addMessages(entries: EntriesInProgress, places: ArrayPlaces, text: string): void {
	const list = parsedList(places, text);
	if (list.items.some(isMessage)) {
		entries.add({ _webSocketMessages: [] }, { from: 0, to: text.length }, list);
	} else for (const range of places.items) addEntry(entries, range, text);
}

function parsedList(places: ArrayPlaces, text: string): MessageList {
	return {
		items: places.items.map(({ from, to }) => parsed(text.slice(from, to))),
		places: places.items,
		left: places.count - places.items.length,
		leftRange: places.left,
	};
}

function placeOfError(text: string): PieceRange | null {
	if (text.length > LONGEST_SEARCHED) return null;
	const reading = readJson(text);
	return reading.type === 'problem' ? { from: reading.problem.from, to: reading.problem.to } : null;
}
