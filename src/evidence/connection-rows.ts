// A connection as rows of a time line: heads, frames of both sides, messages where the frames are not shown, ends,
// and the times without anything. Each row knows the events of the transcript that it is of, and so its place in
// the piece.
import { atOnce } from '../engine/at-once.ts';
import { latin1Text } from '../engine/bytes/index.ts';
import {
	firstWireInSteps,
	type SeenFrame,
	type SeenMessage,
	type TranscriptAction,
	type Wire,
} from '../engine/observer/index.ts';
import type { RuleCode } from '../engine/report/index.ts';
import { otherRole, type Role } from '../engine/role.ts';
import { isExcused } from './excused-breach.ts';
import type { SeenConnection } from './piece.ts';
import { LEAST_SILENCE_MS } from './silence.ts';

/** Describes what a row shows. */
export type RowContent =
	| { readonly type: 'connect'; readonly address: string }
	| { readonly type: 'secure' }
	/** Says that the opening handshake took place, although the evidence does not show it. */
	| { readonly type: 'opened'; readonly extensions: string }
	| { readonly type: 'request' | 'response' | 'tunnel'; readonly line: string }
	| {
			readonly type: 'frame';
			readonly seen: SeenFrame;
			/** Holds the index among the frames of its side. */
			readonly index: number;
			/** Holds the message that the frame begins; it is null if the frame begins none that is whole. */
			readonly message: SeenMessage | null;
	  }
	/** Shows a breach at which a receiver fails the connection. The bytes from there on are not read. */
	| { readonly type: 'breach'; readonly code: RuleCode; readonly bytes: number }
	/** Shows bytes that are not read, because what they mean depends on bytes that the evidence does not show. */
	| { readonly type: 'unclear'; readonly bytes: number }
	/** Shows bytes that are not a whole frame: its beginning, or content behind a head. */
	| { readonly type: 'rest'; readonly what: 'frame' | 'content'; readonly bytes: number }
	| {
			readonly type: 'message';
			readonly kind: 'text' | 'binary';
			readonly payload: SeenFrame['payload'];
	  }
	/** Says that bytes passed which the evidence does not show. */
	| { readonly type: 'not-shown' }
	| { readonly type: 'fin' | 'reset' | 'lost' }
	| { readonly type: 'state'; readonly state: string }
	/** Says that nothing happened for a time. */
	| { readonly type: 'silence'; readonly ms: number }
	/** The evidence ends, and the connection does not. */
	| { readonly type: 'until' };

export interface ConnectionRow {
	/** Counts milliseconds, as in the transcript. */
	readonly at: number;
	/** Holds the side that sent or did what the row shows; it is null for the connection itself. */
	readonly by: Role | null;
	/** Holds the first and the last event of the transcript that the row is of. */
	readonly events: readonly [first: number, last: number];
	readonly content: RowContent;
}

/** Bounds how many characters of the first line of a head are shown. */
const LONGEST_LINE = 300;

const ROLES: readonly Role[] = ['client', 'server'];

/** Says how much of a connection is read at once. */
export interface FirstPart {
	readonly events: number;
	readonly bytes: number;
}

/** Bounds what the page reads and draws in less than 50 ms. Conversation can replay as much (`recordedScenario`). */
export const FIRST_PART: FirstPart = { events: 1000, bytes: 128 << 10 };

/**
 * Returns the connection with the first events only, and with the ends that come later: to read the frames of a long
 * connection takes long. The last of these events may have more bytes than `most`. A connection that is short enough
 * is returned as it is.
 */
export function firstEvents(seen: SeenConnection, most: FirstPart): SeenConnection {
	const { transcript, ranges } = seen;
	let first = 0;
	for (let bytes = 0; first < transcript.length && first < most.events; first++) {
		if (bytes > most.bytes) break;
		const event = transcript[first]!;
		if (event.type === 'bytes') bytes += event.bytes.length;
		else if (event.type === 'deliver') bytes += event.payload.length;
	}
	if (first === transcript.length) return seen;
	const kept: number[] = [];
	for (let event = 0; event < transcript.length; event++) {
		const { type } = transcript[event]!;
		if (event < first || (type !== 'bytes' && type !== 'deliver')) kept.push(event);
	}
	return {
		...seen,
		transcript: kept.map((event) => transcript[event]!),
		ranges: kept.map((event) => ranges[event] ?? null),
	};
}

/** Returns the reading of a connection; null if nothing was seen of it. */
export function wireOf(seen: SeenConnection): Wire | null {
	return atOnce(wireInSteps(seen));
}

/** Does the same as `wireOf` and yields from time to time, so that other work can run between. */
export function wireInSteps({
	transcript,
}: SeenConnection): Generator<undefined, Wire | null, void> {
	return firstWireInSteps(transcript);
}

/** Returns the rows of a connection, in the order of their events. */
export function connectionRows(
	connection: SeenConnection,
	wire: Wire | null,
): readonly ConnectionRow[] {
	if (wire === null) return [];
	const { transcript, unseen } = connection;
	const rows: ConnectionRow[] = [];
	const add = (first: number, last: number, by: Role | null, content: RowContent) => {
		rows.push({ at: transcript[last]?.at ?? 0, by, events: [first, last], content });
	};
	headRows(wire, add);
	for (const by of ROLES) sideRows(wire, by, connection, add);
	transcript.forEach((action, event) => {
		const content = contentOf(action);
		if (content) add(event, event, 'by' in action ? senderOf(action) : null, content);
	});
	const inOrder = rows.toSorted((a, b) => a.events[1] - b.events[1]);
	return unseen.includes('times') ? inOrder : withSilences(inOrder);
}

type AddRow = (first: number, last: number, by: Role | null, content: RowContent) => void;

function contentOf(action: TranscriptAction): RowContent | null {
	switch (action.type) {
		case 'connect':
			return { type: 'connect', address: action.url ?? action.address ?? '' };
		case 'secure':
			return { type: 'secure' };
		case 'opened':
			return { type: 'opened', extensions: action.extensions ?? '' };
		case 'bytes':
			return action.bytes.length === 0 ? { type: 'not-shown' } : null;
		case 'deliver':
			return { type: 'message', kind: action.kind, payload: action.payload };
		case 'fin':
		case 'reset':
		case 'lost':
			return { type: action.type };
		case 'show':
			return { type: 'state', state: action.state };
		case 'wait':
			return { type: 'until' };
		default:
			return null;
	}
}

/** A message is delivered to the other side than the one that sent it. */
function senderOf(action: Extract<TranscriptAction, { readonly by: Role }>): Role {
	if (action.type !== 'deliver') return action.by;
	return otherRole(action.by);
}

function headRows({ opening, streams }: Wire, add: AddRow): void {
	const { request, response, requestFrom, responseFrom, tunnelled } = opening;
	const row = (by: Role, type: 'request' | 'response' | 'tunnel', from: number, to: number) => {
		const { bytes } = streams[by];
		const text = latin1Text(bytes, from, Math.min(to, from + LONGEST_LINE));
		const [line = ''] = text.split(/\r?\n/, 1);
		const first = streams[by].eventOf(from);
		add(first, streams[by].eventOf(Math.max(from, to - 1)), by, { type, line });
	};
	if (tunnelled) {
		row('client', 'tunnel', 0, requestFrom);
		row('server', 'tunnel', 0, responseFrom);
	}
	if (request !== null) row('client', 'request', requestFrom, requestFrom + request.head.rest.from);
	if (response !== null) {
		row('server', 'response', responseFrom, responseFrom + response.head.rest.from);
	}
}

/** Adds the frames of a side, the breach that ends them, and the bytes behind them. */
function sideRows(wire: Wire, by: Role, connection: SeenConnection, add: AddRow): void {
	const { frames, messages, failing } = wire.sides[by];
	const stream = wire.streams[by];
	const begun = new Map(messages.map((message) => [message.frames[0], message]));
	frames.forEach((seen, index) => {
		const message = begun.get(seen);
		const content = message?.complete ? message : null;
		add(seen.begun, seen.event, by, { type: 'frame', seen, index, message: content });
	});
	const from = firstFrameOffset(wire, by) ?? headsLength(wire, by);
	const read = Math.max(from, (frames.at(-1)?.range.end ?? 0) / 8);
	const bytes = stream.bytes.length - read;
	if (failing !== null) {
		const content: RowContent = isExcused(failing.fault, connection)
			? { type: 'unclear', bytes }
			: { type: 'breach', code: failing.fault.code, bytes };
		add(failing.event, failing.event, by, content);
	} else if (bytes > 0) {
		const what = firstFrameOffset(wire, by) === null ? 'content' : 'frame';
		add(stream.eventOf(read), stream.eventOf(stream.bytes.length - 1), by, {
			type: 'rest',
			what,
			bytes,
		});
	}
}

/** Returns the offset at which the frames of a side begin; null if the connection is not open for them. */
export function firstFrameOffset({ opening }: Wire, by: Role): number | null {
	const from = by === 'client' ? opening.clientFrames : opening.serverFrames;
	return Number.isFinite(from) ? from : null;
}

/** Returns the offset behind the heads of a side; 0 without one. */
export function headsLength({ opening }: Wire, by: Role): number {
	const { request, response, requestFrom, responseFrom } = opening;
	if (by === 'client') return requestFrom + (request?.head.rest.from ?? 0);
	return responseFrom + (response?.head.rest.from ?? 0);
}

function withSilences(rows: readonly ConnectionRow[]): readonly ConnectionRow[] {
	return rows.flatMap((row, i) => {
		const before = rows[i - 1];
		const ms = before === undefined ? 0 : row.at - before.at;
		if (before === undefined || ms < LEAST_SILENCE_MS) return [row];
		const events = [before.events[1], row.events[1]] as const;
		const content = { type: 'silence', ms } as const;
		return [{ at: before.at, by: null, events, content }, row];
	});
}
