// What time does to an endpoint. The engine has no clock: the host says what time it is, and is told when to say it again.
import { OPCODE } from '../frame/opcode.ts';
import { dropTcp } from './closing.ts';
import type { TimerName } from './endpoint-settings.ts';
import type { Turn } from './turn.ts';

/** Does what is due by now. */
export function runTimers(turn: Turn): void {
	for (const timer of ORDER) {
		const at = turn.next.due[timer];
		if (at === null || at > turn.next.nowMs) continue;
		turn.setTimer(timer, null);
		if (timer === 'ping') {
			heartbeat(turn);
		} else {
			turn.emit({ type: 'timedOut', timer });
			// The peer had its time: what is left of the connection is given up.
			dropTcp(turn);
		}
	}
}

const ORDER: readonly TimerName[] = ['opening', 'closing', 'linger', 'pong', 'ping'];

/** §5.5.2: a Ping of our own; four bytes of a counter tell its Pong from any other. */
function heartbeat(turn: Turn): void {
	const { next } = turn;
	const { pingMs, pongMs } = next.settings.times;
	turn.setTimer('ping', pingMs);
	// The Pong to the one before is still due: its time goes on.
	if (next.awaitedPong !== null) return;
	next.heartbeats++;
	const payload = new Uint8Array(4);
	new DataView(payload.buffer).setUint32(0, next.heartbeats);
	turn.frame(OPCODE.ping, payload);
	if (pongMs === null) return;
	next.awaitedPong = payload;
	turn.setTimer('pong', pongMs);
}
