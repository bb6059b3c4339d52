// What was due happens, and all that follows from it at the same simulated time.
import { wake } from '../endpoint/endpoint.ts';
import type { Role } from '../endpoint/states.ts';
import { TLS_HANDSHAKE_BYTES } from '../transport/tls.ts';
import { connectBox, dataAtBox, finAtBox, reachBox, resetAtBox, wakeBox } from './between.ts';
import { isSilent } from './box.ts';
import { performDeed, settling } from './deeds.ts';
import { beginClient, beginServer, endStep, newEnd } from './end.ts';
import type { Way } from './line.ts';
import { other } from './line.ts';
import type { Moment } from './moment.ts';
import {
	abandon,
	connected,
	http2Of,
	readHeld,
	receiveData,
	receiveFin,
	receiveReset,
	speak,
} from './receiving.ts';
import type { Segment } from './segment.ts';
import { apply, drain } from './speaking.ts';
import type { Adrift, Pending } from './timeline.ts';

export type Due = { readonly at: number } & (
	| { readonly type: 'begin' | 'redial' | 'adrift' }
	| { readonly type: 'scripted'; readonly one: Pending }
	| { readonly type: 'acknowledged' | 'delivered'; readonly hop: number; readonly way: Way }
	| { readonly type: 'read' | 'timer' | 'unheard'; readonly who: Role }
	| { readonly type: 'box'; readonly box: number }
);

/** Gives what follows, in parts: the moment is over when all of them are done. */
export function happen(moment: Moment, due: Due): Iterator<number, void> {
	switch (due.type) {
		case 'begin':
			connect(moment);
			break;
		case 'redial':
			redial(moment);
			break;
		case 'adrift':
			comeAdrift(moment);
			break;
		case 'acknowledged':
			moment.path.acknowledged(due.hop, due.way);
			if (due.hop === 0 && due.way === 'up') drain(moment);
			break;
		case 'delivered':
			deliver(moment, due.hop, due.way);
			break;
		case 'read':
			readHeld(moment, due.who);
			break;
		case 'timer': {
			const end = moment.endOf(due.who);
			moment.cause = moment.note({ type: 'timer', who: due.who });
			if (end.endpoint !== null) apply(moment, endStep(end, wake(end.endpoint, moment.nowMs)));
			break;
		}
		case 'unheard':
			moment.cause = moment.note({ type: 'timer', who: due.who });
			abandon(moment, due.who);
			break;
		case 'box':
			wakeBox(moment, due.box);
			break;
		case 'scripted':
			moment.unschedule(due.one);
			moment.cause = due.one.cause;
			performDeed(moment, due.one.index);
	}
	return settling(moment);
}

function connect(moment: Moment): void {
	const { stage, nowMs, connection } = moment;
	const { scenario, codec } = stage;
	const { vanished, stalled, heard } = moment.endOf('client');
	const step = beginClient(scenario, codec, nowMs, connection);
	const end = { ...step.end, vanished, stalled, heard };
	const phase = step.threw === null ? 'connecting' : 'over';
	apply(moment, { ...step, end: { ...end, phase } });
	if (step.threw === null) moment.path.ask(0);
}

function redial(moment: Moment): void {
	moment.redialAt = null;
	const { vanished, stalled, heard } = moment.endOf('server');
	moment.setEnd({ ...newEnd('server'), vanished, stalled, heard });
	moment.startOver();
	moment.cause = moment.note({ type: 'redial', connection: moment.connection });
	connect(moment);
}

function deliver(moment: Moment, hop: number, way: Way): void {
	const segment = moment.path.take(hop, way);
	const node = way === 'up' ? hop + 1 : hop;
	const who = moment.endAt(node);
	const box = node - 1;
	const nobody = who === null ? silentBox(moment, box) : moment.endOf(who).vanished;
	moment.cause = segment.entry;
	moment.cause = moment.note({ type: 'came', hop, way, segment, nobody });
	if (nobody) return;
	if (who !== null) atEnd(moment, who, segment, hop, way);
	else atBox(moment, box, segment, hop, way);
}

/** Nobody uses its connection any more: TCP takes it, and that is all. */
function comeAdrift(moment: Moment): void {
	const [{ hop, way, segment }, ...rest] = moment.adrift as [Adrift, ...Adrift[]];
	moment.adrift = rest;
	const who = moment.endAt(way === 'up' ? hop + 1 : hop);
	const nobody = who !== null && moment.endOf(who).vanished;
	moment.cause = segment.entry;
	moment.note({ type: 'came', hop, way, segment, nobody });
}

function silentBox(moment: Moment, index: number): boolean {
	const box = moment.boxes[index] ?? null;
	return box !== null && isSilent(box);
}

function atEnd(moment: Moment, who: Role, segment: Segment, hop: number, way: Way): void {
	switch (segment.kind) {
		case 'syn':
			accept(moment, hop);
			return;
		case 'syn-ack':
			moment.path.open(hop);
			connected(moment);
			return;
		case 'tls':
			if (who === 'server') moment.path.alone(hop, 'down', 'tls', TLS_HANDSHAKE_BYTES['1.3'].down);
			else if (moment.endOf('client').phase === 'tls') speak(moment);
			return;
		case 'data':
			receiveData(moment, who, segment);
			return;
		case 'fin':
			receiveFin(moment, who);
			return;
		case 'rst':
			moment.path.silence(hop, other(way));
			receiveReset(moment, who);
	}
}

function accept(moment: Moment, hop: number): void {
	const { stage, nowMs } = moment;
	const { away } = stage.scenario.server;
	if (away !== null && nowMs >= away.fromMs && nowMs < away.untilMs) {
		moment.path.reset(hop, 'down');
		return;
	}
	moment.path.alone(hop, 'down', 'syn-ack');
	const { vanished, stalled, heard } = moment.endOf('server');
	const step = beginServer(stage.scenario, stage.codec, nowMs);
	const http2 = http2Of(moment, 'server');
	apply(moment, {
		...step,
		end: { ...step.end, http2, phase: 'speaking', vanished, stalled, heard },
	});
}

function atBox(moment: Moment, box: number, segment: Segment, hop: number, way: Way): void {
	switch (segment.kind) {
		case 'syn':
			reachBox(moment, box);
			return;
		case 'syn-ack':
			moment.path.open(hop);
			connectBox(moment, box);
			return;
		case 'tls':
			moment.path.alone(
				way === 'up' ? hop + 1 : hop - 1,
				way,
				'tls',
				TLS_HANDSHAKE_BYTES['1.3'][way],
			);
			return;
		case 'data':
			dataAtBox(moment, box, way, segment);
			return;
		case 'fin':
			finAtBox(moment, box, way);
			return;
		case 'rst':
			moment.path.silence(hop, other(way));
			resetAtBox(moment, box, way);
	}
}
