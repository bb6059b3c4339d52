// Follows a side’s program through a timeline: the lines that ran, and what they printed, by each entry.
import { decodeUtf8, type Bytes } from '../../../engine/bytes/index.ts';
import { leading } from '../../../engine/partition-point.ts';
import type { Role } from '../../../engine/role.ts';
import type { TimelineEntry, ScriptEvent, Timeline } from '../../../engine/simulation/index.ts';
import type { CodeLine } from './code-lines.ts';

/** Names the lines that ran at one entry. */
export interface RunLine {
	/** Holds the index of the entry in the timeline. It is −1 for the start of the program. */
	readonly entry: number;
	readonly at: number;
	/** Lists the indexes of the lines in the program. It is empty for something that the program has no line for. */
	readonly lines: readonly number[];
	readonly type: 'event' | 'action';
	/**
	 * Returns what the line printed; null if it prints nothing. The text is made late, because the console
	 * shows only the last ones.
	 */
	readonly printed: (() => string) | null;
}

/** Returns the lines that ran, in order. */
export function runOf(
	{ entries, scenario }: Timeline,
	side: Role,
	code: readonly CodeLine[],
): readonly RunLine[] {
	const page = side === 'client' && scenario.client.kind === 'page';
	const plain = side === 'server' && scenario.server.answer !== null;
	const byEvent = new Map<ScriptEvent | 'start', readonly number[]>();
	const of = (event: ScriptEvent | 'start') => {
		let lines = byEvent.get(event);
		if (lines === undefined) {
			lines = code.flatMap((line, at) => (line.event === event ? [at] : []));
			byEvent.set(event, lines);
		}
		return lines;
	};
	const byAction = new Map<number, number[]>();
	for (const [at, { actions }] of code.entries()) {
		for (const action of actions) byAction.set(action, [...(byAction.get(action) ?? []), at]);
	}
	const run: RunLine[] = [{ entry: -1, at: 0, lines: of('start'), type: 'event', printed: null }];
	let connected = side === 'client';
	for (const entry of entries) {
		const { occurrence, index, at } = entry;
		if (occurrence.type === 'did' && occurrence.who === side) {
			const lines = byAction.get(occurrence.index) ?? [];
			run.push({ entry: index, at, lines, type: 'action', printed: null });
		} else if (occurrence.type === 'reconnect' && side === 'client') {
			run.push({ entry: index, at, lines: of('start'), type: 'event', printed: null });
		}
		const received = receivedIn(entry, side, page);
		if (received === null || plain) continue;
		connected ||= received.event === 'open';
		// A server program gets no event for a connection that did not open.
		if (!connected) continue;
		const lines = received.event === null ? [] : of(received.event);
		// An event without a handler prints nothing.
		if (received.event !== null && lines.length === 0) continue;
		run.push({ entry: index, at, lines, type: 'event', printed: received.printed });
	}
	return run;
}

/**
 * Returns the indexes of the lines that run at the latest time of this side: those of actions, or else those
 * of the last event.
 */
export function runningLines(run: readonly RunLine[], entriesReached: number): readonly number[] {
	const last = lastBy(run, entriesReached);
	const { at } = run[last]!;
	const together: RunLine[] = [];
	for (let i = last; i >= 0 && run[i]!.at === at; i--) together.push(run[i]!);
	const actions = together.filter(({ type }) => type === 'action');
	const running = actions.length > 0 ? actions : together.slice(0, 1);
	return running.flatMap(({ lines }) => lines);
}

/** Tells whether the side’s latest lines ran at the time of the latest entry of the timeline. */
export function isNow(
	run: readonly RunLine[],
	{ entries }: Timeline,
	entriesReached: number,
): boolean {
	return run[lastBy(run, entriesReached)]!.at === (entries[entriesReached - 1]?.at ?? 0);
}

/** Returns the last `most` printed lines in order. */
export function printedBy(
	run: readonly RunLine[],
	entriesReached: number,
	most: number,
): readonly { readonly entry: number; readonly text: string }[] {
	const shown: { readonly entry: number; readonly text: string }[] = [];
	const last = lastBy(run, entriesReached);
	for (let i = last; i >= 0 && shown.length < most; i--) {
		const { entry, printed } = run[i]!;
		if (printed !== null) shown.push({ entry, text: printed() });
	}
	return shown.reverse();
}

/**
 * Returns the index of the latest line that ran. There is always one, because the program starts before the
 * first entry.
 */
function lastBy(run: readonly RunLine[], entriesReached: number): number {
	return leading(run, ({ entry }) => entry < entriesReached) - 1;
}

/** Describes an event that the application receives. */
interface ReceivedEvent {
	/** Holds the event whose handler runs, or null if the browser prints the text by itself. */
	readonly event: ScriptEvent | null;
	readonly printed: () => string;
}

function receivedIn(
	{ occurrence }: TimelineEntry,
	side: Role,
	page: boolean,
): ReceivedEvent | null {
	if (occurrence.type === 'threw') {
		return page ? { event: null, printed: () => `Uncaught ${occurrence.exception.name}` } : null;
	}
	if (occurrence.type === 'page') {
		if (!page) return null;
		const { event } = occurrence;
		switch (event.type) {
			case 'message': {
				const { data } = event;
				const shown = typeof data === 'string' ? data : String(data.length);
				return { event: 'message', printed: () => `message ${shown}` };
			}
			case 'close': {
				const { code, reason, wasClean } = event;
				return { event: 'close', printed: () => ['close', code, reason, wasClean].join(' ') };
			}
			default:
				return { event: event.type, printed: () => event.type };
		}
	}
	if (occurrence.type !== 'protocol' || occurrence.who !== side || page) return null;
	const { event } = occurrence;
	switch (event.type) {
		case 'opened':
			return { event: 'open', printed: () => (side === 'server' ? 'connection' : 'open') };
		case 'message':
			return { event: 'message', printed: () => `message ${shownOf(event)}` };
		case 'ping':
		case 'pong':
			return {
				event: event.type,
				printed: () => `${event.type} ${decodeUtf8(event.payload).text}`,
			};
		case 'failed':
			return { event: 'error', printed: () => 'error' };
		case 'closed':
			return { event: 'close', printed: () => ['close', event.code, event.reason].join(' ') };
		default:
			return null;
	}
}

function shownOf({ kind, payload }: { readonly kind: string; readonly payload: Bytes }): string {
	return kind === 'text' ? decodeUtf8(payload).text : String(payload.length);
}
