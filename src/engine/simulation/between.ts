// Boxes on the path of a moment: what comes to one, and what it does about it on its two hops.
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
import type { Moment } from './moment.ts';
import type { Segment } from './segment.ts';

/** Box `i` stands between hop `i` and hop `i + 1`. */
export function reachBox(moment: Moment, index: number): void {
	const setup = moment.scenario.boxes[index]!;
	const box = newBox(setup, moment.nowMs, moment.boxes[index] ?? null);
	moment.boxes[index] = box;
	moment.path.alone(index, 'down', 'syn-ack');
	if (connectsAtOnce(box)) moment.path.ask(index + 1);
}

/** Its connection to the next node stands. */
export function connectBox(moment: Moment, index: number): void {
	applyBox(moment, index, boxConnected(moment.boxes[index]!));
	moment.path.depart(index + 1, 'up');
}

export function dataAtBox(moment: Moment, index: number, way: Way, segment: Segment): void {
	moment.path.acknowledge(way === 'up' ? index : index + 1, way, segment.end, 0);
	const { tls } = moment.scenario.link;
	const step = boxReceives(moment.boxes[index]!, way, segment.bytes, moment.nowMs, tls);
	applyBox(moment, index, step);
}

export function wakeBox(moment: Moment, index: number): void {
	applyBox(moment, index, boxWakes(moment.boxes[index]!));
}

export function finAtBox(moment: Moment, index: number, way: Way): void {
	const { box, bytes } = boxEnds(moment.boxes[index]!, way);
	moment.boxes[index] = box;
	const onward = way === 'up' ? index + 1 : index;
	moment.path.write(onward, way, bytes);
	moment.path.finish(onward, way);
}

export function resetAtBox(moment: Moment, index: number, way: Way): void {
	const box = moment.boxes[index]!;
	if (box.phase === 'answer' && way === 'down') applyBox(moment, index, boxRefused(box));
	else moment.path.reset(way === 'up' ? index + 1 : index, way);
}

function applyBox(moment: Moment, index: number, step: BoxStep): void {
	moment.boxes[index] = step.box;
	for (const note of step.notes) {
		moment.cause = moment.note({ type: 'box', box: index, note });
		if (note.type === 'tunnel-asked') moment.path.ask(index + 1);
	}
	const { path } = moment;
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
