// Handles the next due event of a simulation: a segment that arrives, a timer that expires, an action of the
// script. All that follows from the event at the same simulated time belongs to the same turn.
import { wake } from '../endpoint/endpoint.ts';
import type { Role } from '../role.ts';
import { TLS_HANDSHAKE_BYTES } from '../network/tls.ts';
import { connectBox, dataAtBox, finAtBox, reachBox, resetAtBox, wakeBox } from './between.ts';
import { performAction, handlingEvents } from './script-actions.ts';
import { beginClient, beginServer, endStep, lastingState, newEnd } from './end.ts';
import type { Way } from './line.ts';
import { otherWay } from './line.ts';
import type { SimulationTurn } from './simulation-turn.ts';
import {
	abandon,
	connected,
	http2Of,
	readHeld,
	receiveData,
	receiveFin,
	receiveReset,
	sendRequest,
} from './receiving.ts';
import type { Segment } from './segment.ts';
import { applyStep, drain } from './sending.ts';
import type { Adrift, PendingAction } from './timeline.ts';

/**
 * Describes an event that is due, and its time in milliseconds. `reconnect`: the client connects again. `adrift`: a
 * segment of a replaced connection arrives. `acknowledged`: an acknowledgement lets waiting bytes leave. `delivered`: a
 * segment arrives. `read`: the application has read the next part of its held bytes. `user-timeout`: TCP's user timeout
 * has passed. `box`: the time `wakeAt` of an intermediary has come.
 */
export type Due = { readonly at: number } & (
	| { readonly type: 'begin' | 'reconnect' | 'adrift' }
	| { readonly type: 'scripted'; readonly one: PendingAction }
	| { readonly type: 'acknowledged' | 'delivered'; readonly hop: number; readonly way: Way }
	| { readonly type: 'read' | 'timer' | 'user-timeout'; readonly who: Role }
	| { readonly type: 'box'; readonly box: number }
);

/**
 * Handles the event and the script's responses. It pauses after each message of a bulk, and while a long message is
 * compressed; it yields the cost of that work in bytes. The turn is over when the iterator is done.
 */
export function* handleDue(turn: SimulationTurn, due: Due): Generator<number, void> {
	switch (due.type) {
		case 'begin':
			connect(turn);
			break;
		case 'reconnect':
			reconnect(turn);
			break;
		case 'adrift':
			comeAdrift(turn);
			break;
		case 'acknowledged':
			turn.path.acknowledged(due.hop, due.way);
			if (due.hop === 0 && due.way === 'up') drain(turn);
			break;
		case 'delivered':
			deliver(turn, due.hop, due.way);
			break;
		case 'read':
			readHeld(turn, due.who);
			break;
		case 'timer': {
			const end = turn.endOf(due.who);
			turn.trigger = turn.note({ type: 'timer', who: due.who });
			if (end.endpoint !== null) applyStep(turn, endStep(end, wake(end.endpoint, turn.nowMs)));
			break;
		}
		case 'user-timeout':
			turn.trigger = turn.note({ type: 'timer', who: due.who });
			abandon(turn, due.who);
			break;
		case 'box':
			wakeBox(turn, due.box);
			break;
		case 'scripted':
			turn.unschedule(due.one);
			turn.trigger = due.one.trigger;
			yield* performAction(turn, due.one.index);
	}
	yield* handlingEvents(turn);
}

function connect(turn: SimulationTurn): void {
	const { setup, nowMs, connection } = turn;
	const { scenario, codec } = setup;
	const step = beginClient(scenario, codec, nowMs, connection);
	const end = { ...step.end, ...lastingState(turn.endOf('client')) };
	const phase = step.threw === null ? 'connecting' : 'over';
	applyStep(turn, { ...step, end: { ...end, phase } });
	if (step.threw === null) turn.path.ask(0);
}

function reconnect(turn: SimulationTurn): void {
	turn.reconnectAt = null;
	turn.setEnd({ ...newEnd('server'), ...lastingState(turn.endOf('server')) });
	turn.startOver();
	turn.trigger = turn.note({ type: 'reconnect', connection: turn.connection });
	connect(turn);
}

function deliver(turn: SimulationTurn, hop: number, way: Way): void {
	const segment = turn.path.take(hop, way);
	const node = way === 'up' ? hop + 1 : hop;
	const who = turn.endAt(node);
	const box = node - 1;
	const ignored = who === null ? turn.isForgotten(hop, way, segment) : turn.endOf(who).vanished;
	turn.trigger = segment.entry;
	turn.trigger = turn.note({ type: 'came', hop, way, segment, ignored });
	if (ignored) return;
	if (who !== null) atEnd(turn, who, segment, hop, way);
	else atBox(turn, box, segment, hop, way);
}

/** Delivers a segment of a replaced connection. Its receiver ignores it, so only the arrival is noted. */
function comeAdrift(turn: SimulationTurn): void {
	const [{ hop, way, segment, forgotten }, ...rest] = turn.adrift as [Adrift, ...Adrift[]];
	turn.adrift = rest;
	const who = turn.endAt(way === 'up' ? hop + 1 : hop);
	// The intermediary may have forgotten the connection before it was replaced, or since then.
	const ignored =
		who === null ? forgotten || turn.isForgotten(hop, way, segment) : turn.endOf(who).vanished;
	turn.trigger = segment.entry;
	turn.note({ type: 'came', hop, way, segment, ignored });
}

function atEnd(turn: SimulationTurn, who: Role, segment: Segment, hop: number, way: Way): void {
	switch (segment.kind) {
		case 'syn':
			accept(turn, hop);
			return;
		case 'syn-ack':
			turn.path.open(hop);
			connected(turn);
			return;
		case 'tls':
			if (who === 'server') turn.path.alone(hop, 'down', 'tls', TLS_HANDSHAKE_BYTES['1.3'].down);
			else if (turn.endOf('client').phase === 'tls') sendRequest(turn);
			return;
		case 'data':
			receiveData(turn, who, segment);
			return;
		case 'fin':
			receiveFin(turn, who);
			return;
		case 'rst':
			turn.path.silence(hop, otherWay(way));
			receiveReset(turn, who);
	}
}

function accept(turn: SimulationTurn, hop: number): void {
	const { setup, nowMs } = turn;
	const { away } = setup.scenario.server;
	if (away !== null && nowMs >= away.fromMs && nowMs < away.untilMs) {
		turn.path.reset(hop, 'down');
		return;
	}
	turn.path.alone(hop, 'down', 'syn-ack');
	const step = beginServer(setup.scenario, setup.codec, nowMs);
	const http2 = http2Of(turn, 'server');
	applyStep(turn, {
		...step,
		end: { ...step.end, http2, phase: 'application', ...lastingState(turn.endOf('server')) },
	});
}

function atBox(turn: SimulationTurn, box: number, segment: Segment, hop: number, way: Way): void {
	switch (segment.kind) {
		case 'syn':
			reachBox(turn, box);
			return;
		case 'syn-ack':
			turn.path.open(hop);
			connectBox(turn, box);
			return;
		case 'tls':
			turn.path.alone(
				way === 'up' ? hop + 1 : hop - 1,
				way,
				'tls',
				TLS_HANDSHAKE_BYTES['1.3'][way],
			);
			return;
		case 'data':
			dataAtBox(turn, box, way, segment);
			return;
		case 'fin':
			finAtBox(turn, box, way);
			return;
		case 'rst':
			turn.path.silence(hop, otherWay(way));
			resetAtBox(turn, box, way);
	}
}
