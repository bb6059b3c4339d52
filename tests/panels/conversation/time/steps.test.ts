import { expect, test } from 'vitest';
import { client, scenario, server } from '../../../../src/panels/conversation/scenes/scene.ts';
import { nextEntryTime, type StepKind } from '../../../../src/panels/conversation/time/steps.ts';
import { timelineOf } from '../../../../src/panels/conversation/simulating/timelines.ts';

const one = timelineOf(scenario([server(200, { type: 'ping', text: '' })]));
const other = timelineOf(scenario([client(210, { type: 'ping', text: '' })]));

test.each<[string, number, 1 | -1, StepKind, number | null]>([
	['from the beginning', 0, 1, 'all', 25],
	['to what only the first has', 100, 1, 'all', 200],
	['to what only the second has', 200, 1, 'all', 210],
	['back to it', 225, -1, 'all', 210],
	['back past it', 210, -1, 'all', 200],
	['through frames alone', 100, 1, 'frames', 200],
	['through the client’s own', 100, 1, 'client', 210],
	['before the beginning', 0, -1, 'all', null],
	['behind the end', 1e9, 1, 'all', null],
])('a step in two branches goes %s', (_, at, by, kind, moment) => {
	expect(nextEntryTime([one, other], at, by, kind)).toBe(moment);
	expect(nextEntryTime([other, one], at, by, kind)).toBe(moment);
});
