// Performs the script of a scenario. An action is performed in a turn; each event at an end performs the
// actions that wait for it. `handleEvents` continues until no event is left.
import type { Bytes } from '../bytes/bytes.ts';
import { readHex } from '../bytes/hex-reading.ts';
import { Random } from '../bytes/random.ts';
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { compressFor, send } from '../endpoint/endpoint.ts';
import type { Command } from '../endpoint/send.ts';
import type { Role } from '../role.ts';
import { pageClose, pageSend } from '../page/page-socket.ts';
import { pumpFile } from './carrier.ts';
import type { End, EndStep } from './end.ts';
import { endStep, pageEndStep } from './end.ts';
import { changeInFlight, delay, lose } from './flow.ts';
import type { ActionOf, EndAction, NetworkAction } from './grammar/actions.ts';
import { isOfNetwork } from './grammar/actions.ts';
import type { UnhandledEvent, SimulationTurn } from './simulation-turn.ts';
import type { ScriptAction, Scripted } from './scenario.ts';
import { isOverfull } from './timeline.ts';
import { applyStep, finishFrom, hasFinished, resetFrom, writeFrom } from './sending.ts';

/** Holds the fixed cost of sending a message: it takes about as long as this many bytes more. */
const MESSAGE_COST = 1 << 10;

/**
 * Performs an action when it is called; it is null if the action is not possible now.
 */
type Thunk = (() => void) | null;

/**
 * Performs one action of the script and writes its entry. It pauses while a long message is compressed, and yields the
 * bytes of each part.
 * @param index the action's index in the script
 */
export function* performAction(turn: SimulationTurn, index: number): Generator<number, void> {
	const { who, do: action } = turn.scenario.script[index]!;
	if (who !== 'network' && action.type === 'drop' && keepsUp(turn, who, action.above)) return;
	if (who !== 'network') yield* prepareMessage(turn, who, wholeMessageOf(action, turn.endOf(who)));
	const thunk = thunkOf(turn, who, action);
	const before = turn.trigger;
	turn.trigger = turn.note({ type: 'did', who, index, idle: thunk === null });
	thunk?.();
	turn.trigger = before;
}

function thunkOf(turn: SimulationTurn, who: Scripted['who'], action: ScriptAction): Thunk {
	if (isOfNetwork(action)) return who === 'network' ? ofNetwork(turn, action) : null;
	return who === 'network' ? null : ofEnd(turn, who, action);
}

/** Returns whether a `drop` action with a limit does nothing, because at most `above` bytes wait to leave. */
function keepsUp(turn: SimulationTurn, who: Role, above: number | undefined): boolean {
	if (above === undefined) return false;
	const { hop, way } = turn.sendsOver(who);
	return turn.path.flow(hop, way).queued + turn.endOf(who).early.length <= above;
}

/** Performs all actions that respond to the events so far. */
export function handleEvents(turn: SimulationTurn): void {
	const parts = handlingEvents(turn);
	while (!parts.next().done);
}

/**
 * Does the same as `handleEvents`, but pauses after each message of a bulk, which may have thousands, and while a long
 * message is compressed. Yields the cost of that work in bytes. Events are handled in their order; the actions for one event run in the
 * order of the script.
 */
export function* handlingEvents(turn: SimulationTurn): Generator<number, void> {
	const before = turn.trigger;
	for (let one = turn.unhandled.shift(); one !== undefined; one = turn.unhandled.shift()) {
		if (isOverfull(turn.path)) break;
		turn.trigger = one.trigger;
		yield* handleEvent(turn, one);
	}
	turn.trigger = before;
	yield* pumpBulk(turn, 'client');
	yield* pumpBulk(turn, 'server');
	pumpFile(turn);
}

function* handleEvent(
	turn: SimulationTurn,
	{ who, event }: UnhandledEvent,
): Generator<number, void> {
	const end = turn.endOf(who);
	const times = end.eventCounts[event] + 1;
	turn.setEnd({ ...end, eventCounts: { ...end.eventCounts, [event]: times } });
	for (const index of turn.setup.handlers[who][event] ?? []) {
		const { when } = turn.scenario.script[index]!;
		if (!('on' in when) || (when.nth !== undefined && when.nth !== times)) continue;
		const { after = 0 } = when;
		if (after === 0) yield* performAction(turn, index);
		else turn.schedule({ at: turn.nowMs + after, index, trigger: turn.trigger });
	}
}

/** Sends the next messages of a bulk, while `bufferedAmount` is below the bulk's limit. */
function* pumpBulk(turn: SimulationTurn, who: Role): Generator<number, void> {
	for (;;) {
		const end = turn.endOf(who);
		const { bulk } = end;
		if (bulk === null || isOverfull(turn.path)) return;
		const waiting = end.page?.bufferedAmount ?? 0;
		if (bulk.below !== null && waiting >= bulk.below) return;
		const remaining = bulk.remaining - 1;
		turn.setEnd({ ...end, bulk: remaining === 0 ? null : { ...bulk, remaining } });
		const message = bulkOf(bulk.bytes, bulk.remaining);
		yield* prepareMessage(turn, who, message);
		const step = messageStep(turn, turn.endOf(who), message);
		if (step === null) return;
		applyStep(turn, step);
		yield bulk.bytes + MESSAGE_COST;
	}
}

/** Returns the thunk of an action of the network. */
function ofNetwork(turn: SimulationTurn, action: NetworkAction): Thunk {
	const { path } = turn;
	switch (action.type) {
		case 'change': {
			const { hop, way } = turn.sendsOver(action.from);
			const { bytes } = readHex(action.hex);
			const changed = changeInFlight(path.flow(hop, way), action.offset, action.length, bytes);
			return changed && (() => path.setFlow(hop, way, changed));
		}
		case 'lose': {
			const { hop, way } = turn.sendsOver(action.from);
			const later = lose(path.flow(hop, way), turn.setup.lines[way]);
			return later && (() => path.setFlow(hop, way, later));
		}
		case 'delay': {
			const { hop, way } = turn.sendsOver(action.from);
			const later = delay(path.flow(hop, way), action.byMs);
			return later && (() => path.setFlow(hop, way, later));
		}
	}
}

/** Returns the thunk of an action of an end. */
function ofEnd(turn: SimulationTurn, who: Role, action: EndAction): Thunk {
	const end = turn.endOf(who);
	switch (action.type) {
		case 'text':
			if (action.fragmentBytes === undefined)
				return stepThunk(turn, messageStep(turn, end, action.text));
			return commandThunk(turn, end, action);
		case 'binary': {
			const { type, hex, ...how } = action;
			const payload = readHex(hex).bytes;
			if (action.fragmentBytes === undefined)
				return stepThunk(turn, messageStep(turn, end, payload));
			return commandThunk(turn, end, { type, payload, ...how });
		}
		case 'echo': {
			const { lastMessage } = end;
			return lastMessage === null ? null : stepThunk(turn, messageStep(turn, end, lastMessage));
		}
		case 'fragment': {
			const payload = encodeUtf8(action.text);
			return commandThunk(turn, end, {
				type: 'fragment',
				kind: 'text',
				payload,
				last: action.last,
			});
		}
		case 'ping':
		case 'pong':
			return commandThunk(turn, end, { type: action.type, payload: encodeUtf8(action.text) });
		case 'close':
			return stepThunk(turn, closeStep(turn, end, action));
		case 'bulk':
			if (end.endpoint === null) return null;
			return () => {
				const { bytes, times, below = null } = action;
				turn.setEnd({ ...turn.endOf(who), bulk: { bytes, remaining: times, below } });
			};
		case 'raw': {
			const { bytes } = readHex(action.hex);
			if (end.phase !== 'application' && end.phase !== 'by-hand') return null;
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
			return isOver(end) || hasFinished(turn, who)
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
	}
}

/** Returns true if the end has no connection. After FIN in both ways it still has one, which `hasFinished` shows. */
function isOver({ phase }: End): boolean {
	return phase === 'idle' || phase === 'over';
}

/**
 * Sends an RST and tells the endpoint that its application ended the connection. The endpoint then asks to close
 * TCP; this is not done, because the RST has ended it.
 */
function resetByScript(turn: SimulationTurn, end: End): void {
	const { endpoint, side } = end;
	resetFrom(turn, side);
	if (endpoint === null) return;
	const step = endStep(turn.endOf(side), send(endpoint, { type: 'drop' }, turn.nowMs));
	applyStep(turn, { ...step, effects: [] });
}

function resume(turn: SimulationTurn, who: Role): void {
	const end = { ...turn.endOf(who), stalled: false };
	turn.setEnd(end);
	if (end.readAt === null && (end.held.length > 0 || end.finHeld)) turn.planReading(who);
}

/** Returns the message that an action sends whole; null for another action. */
function wholeMessageOf(action: ScriptAction, { lastMessage }: End): string | Bytes | null {
	switch (action.type) {
		case 'text':
			return action.text;
		case 'binary':
			return readHex(action.hex).bytes;
		case 'echo':
			return lastMessage;
		default:
			return null;
	}
}

/** Compresses a long message in advance, and pauses after each part. */
function* prepareMessage(
	turn: SimulationTurn,
	who: Role,
	message: string | Bytes | null,
): Generator<number, void> {
	const end = turn.endOf(who);
	if (end.endpoint === null || end.endpoint.deflate === null || message === null) return;
	const payload = typeof message === 'string' ? encodeUtf8(message) : message;
	const endpoint = yield* compressFor(end.endpoint, payload);
	if (endpoint === end.endpoint) return;
	turn.setEnd({ ...end, endpoint, page: end.page && { ...end.page, endpoint } });
}

/** Sends a message through the page if there is one, otherwise through the endpoint. */
function messageStep(turn: SimulationTurn, end: End, data: string | Bytes): EndStep | null {
	const { endpoint, page } = end;
	if (page !== null) return pageEndStep(end, pageSend(page, data, turn.nowMs));
	if (endpoint === null) return null;
	const command: Command =
		typeof data === 'string' ? { type: 'text', text: data } : { type: 'binary', payload: data };
	return endStep(end, send(endpoint, command, turn.nowMs));
}

/** Begins the closing handshake through the page if there is one, otherwise through the endpoint. */
function closeStep(turn: SimulationTurn, end: End, action: ActionOf<'close'>): EndStep | null {
	const { endpoint, page } = end;
	if (page !== null) {
		return pageEndStep(end, pageClose(page, action.code, action.reason, turn.nowMs));
	}
	return endpoint && endStep(end, send(endpoint, action, turn.nowMs));
}

/**
 * Returns the thunk of a command that goes directly to the endpoint, because a page does not offer it. The step is
 * made at once from `end`: a second command needs the end that the first has left (`turn.endOf`).
 */
function commandThunk(turn: SimulationTurn, end: End, command: Command): Thunk {
	const { endpoint } = end;
	if (endpoint === null) return null;
	return stepThunk(turn, endStep(end, send(endpoint, command, turn.nowMs)));
}

function stepThunk(turn: SimulationTurn, step: EndStep | null): Thunk {
	return (
		step &&
		(() => {
			applyStep(turn, step);
		})
	);
}

/**
 * Returns pseudo-random bytes, which compression does not shorten. The same place in a bulk gives the same
 * bytes.
 */
function bulkOf(bytes: number, remaining: number): Bytes {
	const words = new Uint32Array(Math.ceil(bytes / 4));
	Random.fromSeed(remaining).fill(words);
	return new Uint8Array(words.buffer, 0, bytes);
}
