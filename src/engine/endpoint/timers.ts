// The timers of an endpoint. The engine has no clock: the host passes the time, and the endpoint returns when
// to call `wake` next.
import { OPCODE } from '../frame/opcode.ts';
import { dropTcp } from './closing.ts';
import type { TimerName } from './endpoint-settings.ts';
import type { EndpointTurn } from './endpoint-turn.ts';

/** Handles all timers that are due. */
export function runTimers(turn: EndpointTurn): void {
	for (const timer of TIMERS) {
		const at = turn.next.due[timer];
		if (at === null || at > turn.next.nowMs) continue;
		turn.setTimer(timer, null);
		WHEN_DUE[timer](turn, timer);
	}
}

/** Says what a timer does when it is due. Timers due at the same time are handled in the order of this table. */
const WHEN_DUE: Readonly<Record<TimerName, (turn: EndpointTurn, timer: TimerName) => void>> = {
	opening: timeOut,
	closing: timeOut,
	linger: timeOut,
	pong: timeOut,
	ping: heartbeat,
};
const TIMERS = Object.keys(WHEN_DUE) as readonly TimerName[];

/** Drops the connection, because the peer has exceeded its time. */
function timeOut(turn: EndpointTurn, timer: TimerName): void {
	turn.emit({ type: 'timedOut', timer });
	dropTcp(turn);
}

/** Sends a heartbeat Ping (§5.5.2). Its payload is a counter of four bytes, which identifies its Pong. */
function heartbeat(turn: EndpointTurn): void {
	const { next } = turn;
	const { pingMs, pongMs } = next.settings.times;
	turn.setTimer('ping', pingMs);
	// A Pong to an earlier Ping is still awaited, and its time continues to run.
	if (next.awaitedPong !== null) return;
	next.heartbeats++;
	const payload = new Uint8Array(4);
	new DataView(payload.buffer).setUint32(0, next.heartbeats);
	turn.frame(OPCODE.ping, payload);
	if (pongMs === null) return;
	next.awaitedPong = payload;
	turn.setTimer('pong', pongMs);
}
