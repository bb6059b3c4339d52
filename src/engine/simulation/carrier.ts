// An end whose TCP connection carries HTTP/2: what the connection makes of the endpoint's bytes goes onto the path.
import type { Http2Event, Http2Step } from '../http2/connection.ts';
import { nextOfFile } from '../http2/connection.ts';
import type { Role } from '../endpoint/states.ts';
import type { SimulationTurn } from './simulation-turn.ts';

/** Gives what is for the endpoint, or of it. */
export function carry(turn: SimulationTurn, who: Role, step: Http2Step): readonly Http2Event[] {
	turn.setEnd({ ...turn.endOf(who), http2: step.connection });
	const { hop, way } = turn.placeOf(who);
	turn.path.write(hop, way, step.out);
	return step.events;
}

/** The server writes more of the file only when all before it has left, so that others need not wait behind all of it. */
export function pumpFile(turn: SimulationTurn): void {
	for (;;) {
		const { http2 } = turn.endOf('server');
		const { hop, way } = turn.placeOf('server');
		if (http2 === null || turn.path.flow(hop, way).queued > 0) return;
		const next = nextOfFile(http2);
		if (next === null) return;
		carry(turn, 'server', next);
	}
}
