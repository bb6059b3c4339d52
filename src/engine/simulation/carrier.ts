// Connects an end with the HTTP/2 connection that its TCP carries: the bytes that HTTP/2 makes of the
// endpoint's bytes are written to the path.
import type { Http2Event, Http2Step } from '../http2/connection.ts';
import { nextOfFile } from '../http2/connection.ts';
import type { Role } from '../role.ts';
import type { SimulationTurn } from './simulation-turn.ts';

/** Keeps the new HTTP/2 connection in the end, writes its bytes to the path, and returns its events. */
export function carry(turn: SimulationTurn, who: Role, step: Http2Step): readonly Http2Event[] {
	turn.setEnd({ ...turn.endOf(who), http2: step.connection });
	const { hop, way } = turn.sendsOver(who);
	turn.path.write(hop, way, step.out);
	return step.events;
}

/**
 * Writes the next DATA frames of the file that the server sends. Each frame is written only when all bytes
 * before it have left, so that the frames of other streams need not wait behind the whole file.
 */
export function pumpFile(turn: SimulationTurn): void {
	for (;;) {
		const { http2 } = turn.endOf('server');
		const { hop, way } = turn.sendsOver('server');
		if (http2 === null || turn.path.flow(hop, way).queued > 0) return;
		const next = nextOfFile(http2);
		if (next === null) return;
		carry(turn, 'server', next);
	}
}
