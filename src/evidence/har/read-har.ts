// Reads a HAR file, or a part of one: an entry, a list of entries, a list of messages. Only the entries of
// WebSockets become connections. A file that ends in the middle gives the entries before its end.
import { readJson } from '../../engine/index.ts';
import { NOTHING_READ, type EvidenceProblem, type PieceReading } from '../piece.ts';
import type { PieceRange } from '../piece-range.ts';
import { aboutConnection } from '../sign.ts';
import { arrayPlaces, itemsFrom } from './har-places.ts';
import { isWebSocketEntry, readHarEntry, type PlacedEntry } from './har-entry.ts';
import { jsonMembers, problemOf, type JsonMembers } from './har-messages.ts';

const MOST_CONNECTIONS = 200;
/** In longer texts the place of an error is the end of the last whole entry. */
const LONGEST_SEARCHED = 8 << 20;

/** Returns null if the text is not JSON with entries or messages of a HAR file. */
export function readHarText(given: string): PieceReading | null {
	const text = given.startsWith('\uFEFF') ? ` ${given.slice(1)}` : given;
	if (!/^\s*[{[]/.test(text)) return null;
	const json = parsed(text.trim().replace(/,$/, ''));
	const { entries, problems } = json === undefined ? salvaged(text) : wholeEntries(json, text);
	if (entries.length === 0) return null;
	const sockets = entries.filter(({ entry }) => isWebSocketEntry(entry));
	const found = [...problems];
	if (sockets.length === 0) found.push(problemOf('empty', null, { entries: entries.length }));
	if (sockets.length > MOST_CONNECTIONS) {
		const values = { count: sockets.length, most: MOST_CONNECTIONS };
		found.push(problemOf('too-many', null, values));
	}
	const read = sockets.slice(0, MOST_CONNECTIONS).map((one) => readHarEntry(one, text));
	const creator = creatorOf(json);
	return {
		...NOTHING_READ,
		kind: 'har',
		format: 'har',
		connections: read.map(({ connection }) => ({ ...connection, program: creator })),
		signs: read.flatMap(({ signs }, i) => aboutConnection(signs, i)),
		problems: [...found, ...read.flatMap((one) => one.problems)],
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

interface Entries {
	readonly entries: readonly PlacedEntry[];
	readonly problems: readonly EvidenceProblem[];
}

function wholeEntries(json: unknown, text: string): Entries {
	const whole = { from: 0, to: text.length };
	const top = jsonMembers(json);
	const list = jsonMembers(top.log).entries ?? top.entries;
	if (Array.isArray(list)) {
		const places = arrayPlaces(text, 'entries', whole)?.items ?? [];
		const known = places.length === list.length;
		return entriesOf(list.map((one, i) => placed(one, known ? places[i]! : null, text)));
	}
	if (!Array.isArray(json)) return entriesOf([placed(json, whole, text)]);
	const places = itemsFrom(text, text.indexOf('[') + 1, text.length).items;
	if (!json.some(isMessage)) return entriesOf(json.map((one, i) => placed(one, places[i]!, text)));
	const entry = { _webSocketMessages: json as readonly unknown[] };
	return entriesOf([{ entry, range: whole, messagePlaces: places }]);
}

function entriesOf(entries: readonly PlacedEntry[]): Entries {
	return { entries: entries.filter(({ entry }) => isEntry(entry)), problems: [] };
}

/** Reads the whole entries of a text that is not whole. */
function salvaged(text: string): Entries {
	const found = arrayPlaces(text, 'entries', { from: 0, to: text.length });
	if (found === null) return { entries: [], problems: [] };
	const { items, end } = found;
	const read = items.map((range) => ({ range, json: parsed(text.slice(range.from, range.to)) }));
	const good = read.filter(({ json }) => json !== undefined);
	const entries = entriesOf(good.map(({ json, range }) => placed(json, range, text))).entries;
	if (end === null) {
		const range = { from: items.at(-1)?.to ?? 0, to: text.length };
		return { entries, problems: [problemOf('truncated', range, { entries: entries.length })] };
	}
	return { entries, problems: [problemOf('bad-json', placeOfError(text))] };
}

function placeOfError(text: string): PieceRange | null {
	if (text.length > LONGEST_SEARCHED) return null;
	const reading = readJson(text);
	return reading.type === 'problem' ? { from: reading.problem.from, to: reading.problem.to } : null;
}

function placed(json: unknown, range: PieceRange | null, text: string): PlacedEntry {
	const entry = jsonMembers(json);
	const places =
		range === null || !Array.isArray(entry._webSocketMessages)
			? null
			: arrayPlaces(text, '_webSocketMessages', range);
	return { entry, range, messagePlaces: places?.items ?? [] };
}

function isEntry({ request, _webSocketMessages }: JsonMembers): boolean {
	const { method, url } = jsonMembers(request);
	const requested = typeof method === 'string' && typeof url === 'string';
	return requested || Array.isArray(_webSocketMessages);
}

function isMessage(value: unknown): boolean {
	const { type, opcode, data } = jsonMembers(value);
	return (type === 'send' || type === 'receive') && opcode !== undefined && data !== undefined;
}

/** The name of the program that wrote the file, in lower case; Chromium calls itself WebInspector. */
function creatorOf(json: unknown): string | null {
	const { browser, creator } = jsonMembers(jsonMembers(json).log);
	const name = jsonMembers(browser ?? creator).name;
	if (typeof name !== 'string' || name === '') return null;
	return name === 'WebInspector' ? 'chromium' : name.toLowerCase();
}
