// The timers of an endpoint. The engine has no clock: the host passes the time, and the endpoint returns when
// to call `wake` next.
import { OPCODE } from '../frame/opcode.ts';
import { dropTcp } from './closing.ts';
import type { TimerName } from './endpoint-settings.ts';
import type { Turn } from './turn.ts';

/** Handles all timers that are due. */
export function runTimers(turn: Turn): void {
	for (const timer of ORDER) {
		const at = turn.next.due[timer];
		if (at === null || at > turn.next.nowMs) continue;
		turn.setTimer(timer, null);
		if (timer === 'ping') {
			heartbeat(turn);
		} else {
			turn.emit({ type: 'timedOut', timer });
			// The peer has exceeded its time, so the connection is dropped.
			dropTcp(turn);
		}
	}
}

/** The order in which timers due at the same time are handled. */
const ORDER: readonly TimerName[] = ['opening', 'closing', 'linger', 'pong', 'ping'];

/** Sends a heartbeat Ping (§5.5.2). Its payload is a counter of four bytes, which identifies its Pong. */
function heartbeat(turn: Turn): void {
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
