// One entry of a HAR file (HAR 1.2) as a connection: its heads, its messages, and its times. A HAR file shows no
// frames, so it never shows a Ping, a Pong or a Close.
import type { TranscriptAction, Transcript } from '../../engine/observer/index.ts';
import { ownMembers, ownValue } from '../../engine/own-value.ts';
import { copiedHeads } from '../heads/copied-heads.ts';
import { asksForWebSocket, headValue, seenHeads, statusOf } from '../heads/seen-heads.ts';
import type { PieceRange } from '../piece-range.ts';
import {
	NOTHING_PASSED,
	type EvidenceProblem,
	type JsonMembers,
	type SeenConnection,
	type Unseen,
} from '../piece.ts';
import { sign, type Sign } from '../sign.ts';
import { silenceSeconds } from '../silence.ts';
import type { PlacedEntry } from './har-entries.ts';
import { headsOfEntry } from './har-heads.ts';
import { readHarMessages, signsOfSentence, type HarMessages } from './har-messages.ts';
import { indexWithin } from './har-places.ts';

interface HarEntryReading {
	readonly connection: SeenConnection;
	readonly signs: readonly Sign[];
	readonly problems: readonly EvidenceProblem[];
}

/** Returns the entry with fewer messages in the middle. */
export function withFewerMessages(placedEntry: PlacedEntry, atEachEnd: number): PlacedEntry {
	const { items, places, left, leftRange } = placedEntry.messages;
	const more = items.length - 2 * atEachEnd;
	if (more <= 0) return placedEntry;
	const known = places.length === items.length;
	const messages = {
		items: items.toSpliced(atEachEnd, more),
		places: known ? places.toSpliced(atEachEnd, more) : [],
		left: left + more,
		leftRange: known
			? { from: places[atEachEnd]!.from, to: places.at(-atEachEnd - 1)!.to }
			: leftRange,
	};
	return { ...placedEntry, messages };
}

/** Reads one entry. */
export function readHarEntry({ entry, range, messages: list }: PlacedEntry, text: string) {
	const startedMs = startOf(entry);
	const messages = readHarMessages(list, range, startedMs);
	const times = timesOf(entry, startedMs, messages);
	const { url } = ownMembers(entry.request);
	const name = typeof url === 'string' ? url : '';
	const seen = entryHeads(entry, range);
	const responded = seen.actions.some(({ from }) => from === 'response');
	const events: Transcript[number][] = [];
	const ranges: (PieceRange | null)[] = [];
	const add = (action: TranscriptAction, at: number, place = range) => {
		events.push({ ...action, at });
		ranges.push(place);
	};
	// A response or a message cannot be there without a connection.
	if (responded || messages.events.length > 0) {
		add({ type: 'connect', by: 'client', ...(name === '' ? {} : { url: name }) }, times.connected);
		if (/^(wss|https):/i.test(name)) add({ type: 'secure' }, times.connected);
	}
	if (!responded && messages.events.length === 0) add({ type: 'wait' }, times.connected);
	for (const { action, from } of seen.actions) {
		add(action, from === 'request' ? times.requested : times.responded);
	}
	if (!responded && messages.events.length > 0) add({ type: 'opened' }, times.responded);
	for (const { event, range: place } of messages.events) add(event, event.at, place);
	const signs = [
		...seen.signs,
		...failureSigns(entry, seen.status, range, text),
		...messages.signs,
	];
	if (times.ended !== null) {
		add({ type: 'show', by: 'client', state: 'CLOSED' }, times.ended);
		signs.push(...silenceSigns(messages, times.ended, range));
	}
	const unseen: Unseen[] = [...seen.unseen, 'control-frames'];
	if (!Array.isArray(entry._webSocketMessages)) unseen.push('frames');
	if (times.ended === null) unseen.push('end');
	const none = { assumed: [], passedOver: NOTHING_PASSED, program: null };
	const connection = { name, transcript: events, ranges, unseen, ...none };
	return { connection, signs, problems: messages.problems } satisfies HarEntryReading;
}

function entryHeads({ request, response }: JsonMembers, range: PieceRange | null) {
	const pair = headsOfEntry({ request, response });
	const heads = pair && copiedHeads('har', pair);
	if (heads === null) return { actions: [], signs: [], unseen: ['opening'] as const, status: null };
	// Before a request is sent, a browser knows only some of its fields: "provisional headers".
	const isPart =
		heads.request !== null &&
		(!asksForWebSocket(heads.request) ||
			(heads.response === null && headValue(heads.request, 'sec-websocket-key') === null));
	const hidden = isPart && !heads.rewritten;
	const shown = hidden ? { ...heads, request: null } : heads;
	const status = heads.response && statusOf(heads.response);
	return { ...seenHeads(shown, { request: range, response: range }), status };
}

/** Returns the signs of the browser’s sentence about a failure, or of the failure itself where no sentence is known. */
function failureSigns(
	entry: JsonMembers,
	status: number | null,
	range: PieceRange | null,
	text: string,
): readonly Sign[] {
	const { _error, _failureText, status: written } = ownMembers(entry.response);
	const sentence = [_failureText, _error].find((one) => typeof one === 'string' && one !== '');
	if (typeof sentence === 'string') {
		const found = signsOfSentence(sentence, placeOf(sentence, range, text));
		// A response with a status shows the failure itself.
		if (found.length > 0) return status === null ? found : [];
	}
	const failed = typeof written === 'number' && written <= 0;
	return failed && status === null ? [sign('connect-failed', range)] : [];
}

function placeOf(sentence: string, range: PieceRange | null, text: string): PieceRange | null {
	if (range === null) return null;
	const written = JSON.stringify(sentence);
	const from = indexWithin(text, written, range.from, range.to);
	return from < 0 ? range : { from, to: from + written.length };
}

function silenceSigns({ events }: HarMessages, ended: number, range: PieceRange | null) {
	const last = events.at(-1);
	const seconds = silenceSeconds(last ? ended - last.event.at : 0);
	return seconds === null ? [] : [sign('silence', range, { seconds }, ended)];
}

interface EntryTimes {
	readonly connected: number;
	readonly requested: number;
	readonly responded: number;
	/** Says when the connection ended; it is null if the file does not show it. */
	readonly ended: number | null;
}

/** Returns when the entry began, in milliseconds since 1970; null if it does not say it. */
function startOf({ startedDateTime }: JsonMembers): number | null {
	const started = Date.parse(String(startedDateTime));
	return Number.isFinite(started) ? started : null;
}

/** Returns times in milliseconds since 1970. `timings` has −1 for what was not measured (HAR 1.2, "timings"). */
function timesOf(
	entry: JsonMembers,
	startedMs: number | null,
	{ events }: HarMessages,
): EntryTimes {
	const first = events[0]?.event.at ?? Infinity;
	const from = startedMs ?? (Number.isFinite(first) ? first : 0);
	const timings = ownMembers(entry.timings);
	const spent = (...names: readonly string[]) =>
		names.reduce((sum, name) => {
			const value = ownValue(timings, name);
			return typeof value === 'number' && value > 0 ? sum + value : sum;
		}, 0);
	const notAfter = (at: number) => Math.min(at, first);
	const connected = notAfter(from + spent('blocked', 'dns', 'connect'));
	const requested = notAfter(connected + spent('send'));
	const responded = notAfter(requested + spent('wait'));
	// Chromium counts the time of an open WebSocket as "receive"; 0 if it was still open.
	const open = spent('receive');
	const end = responded + open;
	const last = events.at(-1)?.event.at ?? responded;
	return { connected, requested, responded, ended: open > 0 && end >= last ? end : null };
}
