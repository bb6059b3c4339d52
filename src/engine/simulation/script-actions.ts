// The script of a scenario at work. An action of the script is performed in a turn, and each event at an end performs the
// actions that wait for it. `handleEvents` goes on until no event is left unanswered.
import type { Bytes } from '../bytes/bytes.ts';
import { readHex } from '../bytes/hex-reading.ts';
import { Random } from '../bytes/random.ts';
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { send } from '../endpoint/endpoint.ts';
import type { Command } from '../endpoint/send.ts';
import type { Role } from '../endpoint/states.ts';
import { pageClose, pageSend } from '../page/page-socket.ts';
import type { PageException, PageStep } from '../page/page-socket.ts';
import { pumpFile } from './carrier.ts';
import type { End, EndStep } from './end.ts';
import { endStep, threwStep } from './end.ts';
import { changeInFlight, lose } from './flow.ts';
import type { UnhandledEvent, SimulationTurn } from './simulation-turn.ts';
import type { ScriptAction } from './scenario.ts';
import { isOverfull } from './timeline.ts';
import { applyStep, finishFrom, resetFrom, writeFrom } from './sending.ts';

/** What a message costs beside its bytes: to send it takes as long as so many bytes more. */
const MESSAGE_COST = 1 << 10;

/** Performs an action that is possible; null: the action is not possible now. */
type Done = (() => void) | null;

export function performAction(turn: SimulationTurn, index: number): void {
	const { who, do: action } = turn.scenario.script[index]!;
	if (who !== 'network' && action.type === 'drop' && keepsUp(turn, who, action.above)) return;
	const done = who === 'network' ? ofNetwork(turn, action) : ofEnd(turn, who, action);
	const before = turn.cause;
	turn.cause = turn.note({ type: 'did', who, index, idle: done === null });
	done?.();
	turn.cause = before;
}

/** Whether the bytes that wait to leave are not more than the limit, `above`, at which the end drops the connection. */
function keepsUp(turn: SimulationTurn, who: Role, above: number | undefined): boolean {
	if (above === undefined) return false;
	const { hop, way } = turn.placeOf(who);
	return turn.path.flow(hop, way).queued + turn.endOf(who).early.length <= above;
}

/** Performs all actions that answer the events so far. */
export function handleEvents(turn: SimulationTurn): void {
	const parts = handlingEvents(turn);
	while (!parts.next().done);
}

/**
 * Does the same, and pauses after each message of a bulk, of which there may be thousands; it yields the cost of the
 * message. Events are answered in their order, and by several actions in the order of the script.
 */
export function* handlingEvents(turn: SimulationTurn): Generator<number, void> {
	const before = turn.cause;
	for (let one = turn.unhandled.shift(); one !== undefined; one = turn.unhandled.shift()) {
		if (isOverfull(turn.path)) break;
		turn.cause = one.cause;
		handleEvent(turn, one);
	}
	turn.cause = before;
	yield* pumpBulk(turn, 'client');
	yield* pumpBulk(turn, 'server');
	pumpFile(turn);
}

function handleEvent(turn: SimulationTurn, { who, event }: UnhandledEvent): void {
	const end = turn.endOf(who);
	const times = end.eventCounts[event] + 1;
	turn.setEnd({ ...end, eventCounts: { ...end.eventCounts, [event]: times } });
	for (const index of turn.setup.handlers[who][event] ?? []) {
		const { when } = turn.scenario.script[index]!;
		if (!('on' in when) || (when.nth !== undefined && when.nth !== times)) continue;
		const { after = 0 } = when;
		if (after === 0) performAction(turn, index);
		else turn.schedule({ at: turn.nowMs + after, index, cause: turn.cause });
	}
}

/** Sends the next parts of a bulk, as long as the page is polite enough to wait for its buffer. */
function* pumpBulk(turn: SimulationTurn, who: Role): Generator<number, void> {
	for (;;) {
		const end = turn.endOf(who);
		const { bulk } = end;
		if (bulk === null || isOverfull(turn.path)) return;
		const waiting = end.page?.bufferedAmount ?? 0;
		if (bulk.below !== null && waiting >= bulk.below) return;
		const left = bulk.left - 1;
		turn.setEnd({ ...end, bulk: left === 0 ? null : { ...bulk, left } });
		const step = sent(turn, turn.endOf(who), bulkOf(bulk.bytes, bulk.left));
		if (step === null) return;
		applyStep(turn, step);
		yield bulk.bytes + MESSAGE_COST;
	}
}

function ofNetwork(turn: SimulationTurn, action: ScriptAction): Done {
	const { path } = turn;
	switch (action.type) {
		case 'change': {
			const { hop, way } = turn.placeOf(action.from);
			const { bytes } = readHex(action.hex);
			const changed = changeInFlight(path.flow(hop, way), action.offset, action.length, bytes);
			return changed && (() => path.setFlow(hop, way, changed));
		}
		case 'lose': {
			const { hop, way } = turn.placeOf(action.from);
			const later = lose(path.flow(hop, way), turn.setup.lines[way]);
			return later && (() => path.setFlow(hop, way, later));
		}
		default:
			return null;
	}
}

function ofEnd(turn: SimulationTurn, who: Role, action: ScriptAction): Done {
	const end = turn.endOf(who);
	switch (action.type) {
		case 'text':
			if (action.fragmentBytes === undefined) return applied(turn, sent(turn, end, action.text));
			return commanded(turn, end, action);
		case 'binary': {
			const { type, hex, ...how } = action;
			const payload = readHex(hex).bytes;
			if (action.fragmentBytes === undefined) return applied(turn, sent(turn, end, payload));
			return commanded(turn, end, { type, payload, ...how });
		}
		case 'echo': {
			const { lastMessage } = end;
			return lastMessage === null ? null : applied(turn, sent(turn, end, lastMessage));
		}
		case 'fragment': {
			const payload = encodeUtf8(action.text);
			return commanded(turn, end, { type: 'fragment', kind: 'text', payload, last: action.last });
		}
		case 'ping':
		case 'pong':
			return commanded(turn, end, { type: action.type, payload: encodeUtf8(action.text) });
		case 'close': {
			const { page } = end;
			if (page === null) return commanded(turn, end, action);
			return applied(turn, paged(end, pageClose(page, action.code, action.reason, turn.nowMs)));
		}
		case 'bulk':
			if (end.endpoint === null) return null;
			return () => {
				const { bytes, times, below = null } = action;
				turn.setEnd({ ...turn.endOf(who), bulk: { bytes, left: times, below } });
			};
		case 'raw': {
			const { bytes } = readHex(action.hex);
			if (end.phase !== 'speaking' && end.phase !== 'by-hand') return null;
			return () => {
				writeFrom(turn, who, bytes);
			};
		}
		case 'drop':
			return isOver(end)
				? null
				: () => {
						resetByScript(turn, end);
					};
		case 'end':
			return isOver(end)
				? null
				: () => {
						finishFrom(turn, who);
					};
		case 'vanish':
			return () => {
				turn.setEnd({ ...turn.endOf(who), vanished: true });
			};
		case 'stall':
			return () => {
				turn.setEnd({ ...turn.endOf(who), stalled: true, readAt: null });
			};
		case 'resume':
			return () => {
				resume(turn, who);
			};
		default:
			return null;
	}
}

function isOver({ phase }: End): boolean {
	return phase === 'idle' || phase === 'over';
}

/** RST, whatever was not read: the endpoint is told, and its own way of giving up is not taken. */
function resetByScript(turn: SimulationTurn, end: End): void {
	const { endpoint, side } = end;
	resetFrom(turn, side);
	if (endpoint === null) return;
	const step = endStep(turn.endOf(side), send(endpoint, { type: 'drop' }, turn.nowMs));
	applyStep(turn, { ...step, actions: [] });
}

function resume(turn: SimulationTurn, who: Role): void {
	const end = { ...turn.endOf(who), stalled: false };
	turn.setEnd(end);
	if (end.readAt === null && (end.held.length > 0 || end.finHeld)) turn.planReading(who);
}

/** A message as the application hands it over: by the page where there is one. */
function sent(turn: SimulationTurn, end: End, data: string | Bytes): EndStep | null {
	const { endpoint, page } = end;
	if (page !== null) return paged(end, pageSend(page, data, turn.nowMs));
	if (endpoint === null) return null;
	const command: Command =
		typeof data === 'string' ? { type: 'text', text: data } : { type: 'binary', payload: data };
	return endStep(end, send(endpoint, command, turn.nowMs));
}

/** What only a library, not a page, can ask of its endpoint. */
function commanded(turn: SimulationTurn, end: End, command: Command): Done {
	const { endpoint } = end;
	if (endpoint === null) return null;
	return applied(turn, endStep(end, send(endpoint, command, turn.nowMs)));
}

function paged(end: End, step: PageStep | PageException): EndStep {
	if (step.type === 'threw') return threwStep(end, step);
	const { socket, events, actions } = step;
	return {
		end: { ...end, page: socket, endpoint: socket.endpoint },
		protocol: [],
		page: events,
		threw: null,
		actions,
	};
}

function applied(turn: SimulationTurn, step: EndStep | null): Done {
	return (
		step &&
		(() => {
			applyStep(turn, step);
		})
	);
}

/** Bytes that say nothing, and that no compression shortens; the same for the same place in a bulk. */
function bulkOf(bytes: number, left: number): Bytes {
	const words = new Uint32Array(Math.ceil(bytes / 4));
	Random.fromSeed(left).fill(words);
	return new Uint8Array(words.buffer, 0, bytes);
}
