// The intermediaries (boxes) in one turn of the simulation. Each function handles what arrives at one box,
// and applies the result to the two hops beside it.
import {
	boxConnected,
	boxEnds,
	boxReceives,
	boxRefused,
	boxWakes,
	connectsAtOnce,
	newBox,
} from './box.ts';
import type { BoxStep } from './box.ts';
import type { Way } from './line.ts';
import type { SimulationTurn } from './simulation-turn.ts';
import type { Segment } from './segment.ts';

/** Handles a SYN at a box: the box accepts the connection. Box `i` is between hop `i` and hop `i + 1`. */
export function reachBox(turn: SimulationTurn, index: number): void {
	const setup = turn.scenario.boxes[index]!;
	const box = newBox(setup, turn.nowMs, turn.boxes[index] ?? null);
	turn.boxes[index] = box;
	turn.path.alone(index, 'down', 'syn-ack');
	if (connectsAtOnce(box)) turn.path.ask(index + 1);
}

/** Handles that the box's connection to the next node is established. */
export function connectBox(turn: SimulationTurn, index: number): void {
	applyBox(turn, index, boxConnected(turn.boxes[index]!));
	turn.path.depart(index + 1, 'up');
}

/** Handles a data segment at a box. A box acknowledges at once and leaves the whole window open. */
export function dataAtBox(turn: SimulationTurn, index: number, way: Way, segment: Segment): void {
	turn.path.acknowledge(way === 'up' ? index : index + 1, way, segment.end, 0);
	const { tls } = turn.scenario.link;
	const step = boxReceives(turn.boxes[index]!, way, segment.bytes, turn.nowMs, tls);
	applyBox(turn, index, step);
}

export function wakeBox(turn: SimulationTurn, index: number): void {
	applyBox(turn, index, boxWakes(turn.boxes[index]!));
}

/** Handles a FIN at a box: the box passes on what it keeps, and then the FIN. */
export function finAtBox(turn: SimulationTurn, index: number, way: Way): void {
	const { box, bytes } = boxEnds(turn.boxes[index]!, way);
	turn.boxes[index] = box;
	const onward = way === 'up' ? index + 1 : index;
	turn.path.write(onward, way, bytes);
	turn.path.finish(onward, way);
}

/**
 * Handles an RST at a box. A proxy whose next node refused the connection responds with 502; any other box
 * passes it on.
 */
export function resetAtBox(turn: SimulationTurn, index: number, way: Way): void {
	const box = turn.boxes[index]!;
	if (box.phase === 'answer' && way === 'down') applyBox(turn, index, boxRefused(box));
	else turn.path.reset(way === 'up' ? index + 1 : index, way);
}

function applyBox(turn: SimulationTurn, index: number, step: BoxStep): void {
	turn.boxes[index] = step.box;
	for (const note of step.notes) {
		turn.trigger = turn.note({ type: 'box', box: index, note });
		if (note.type === 'tunnel-asked') turn.path.ask(index + 1);
	}
	const { path } = turn;
	path.write(index, 'down', step.down);
	path.write(index + 1, 'up', step.up);
	if (step.ends === 'fin') {
		path.finish(index, 'down');
		path.finish(index + 1, 'up');
	} else if (step.ends === 'reset') {
		path.reset(index, 'down');
		path.reset(index + 1, 'up');
	}
}
