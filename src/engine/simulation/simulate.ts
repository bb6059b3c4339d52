// From a scenario to its timeline: whatever is due next happens, until nothing is. Pure: the same scenario gives the
// same timeline, entry for entry.
import { Random } from '../bytes/random.ts';
import type { DeflateCodec } from '../extension/codec.ts';
import { LIMITS } from '../limits.ts';
import { newEnd } from './end.ts';
import type { Due } from './happen.ts';
import { happen } from './happen.ts';
import type { Stage } from './moment.ts';
import { Moment, stageOf } from './moment.ts';
import { nextDue } from './next-due.ts';
import { newHops } from './path.ts';
import type { Scenario, Scripted } from './scenario.ts';
import type { Entry, Pending, Timeline, World } from './timeline.ts';
import { entriesBy, inScriptOrder, isOverfull, worldAt } from './timeline.ts';

/** @param codec compresses and inflates; without one nothing is compressed. */
export function simulateScenario(scenario: Scenario, codec: DeflateCodec | null = null): Timeline {
	const start = worldBefore(scenario);
	return goOn(stageOf(scenario, codec), start, start, [], timed(scenario.script));
}

/**
 * The same with one more action at `ms`, which is not before the beginning: what was before is kept, only what follows
 * is simulated.
 */
export function actAt(
	timeline: Timeline,
	ms: number,
	scripted: Pick<Scripted, 'who' | 'do'>,
	codec: DeflateCodec | null = null,
): Timeline {
	if (!(ms >= 0)) throw new RangeError(`an action at ${String(ms)} ms`);
	const { start, entries } = timeline;
	const script = [...timeline.scenario.script, { ...scripted, when: { at: ms } }];
	const scenario = { ...timeline.scenario, script };
	const kept = entries.slice(0, entriesBy(timeline, ms));
	const left = timed(script).filter(({ at, index }) => at > ms || index === script.length - 1);
	return goOn(stageOf(scenario, codec), start, worldAt(timeline, ms), kept, left);
}

/** What the script says for itself, not in answer to anything, in order. */
function timed(script: readonly Scripted[]): readonly Pending[] {
	return script
		.flatMap(({ when }, index) => ('at' in when ? [{ at: when.at, index, cause: null }] : []))
		.toSorted(inScriptOrder);
}

function worldBefore(scenario: Scenario): World {
	return {
		at: 0,
		client: newEnd('client'),
		server: newEnd('server'),
		hops: newHops(scenario),
		adrift: [],
		fellBack: false,
		boxes: scenario.boxes.map(() => null),
		pending: [],
		random: Random.fromSeed(scenario.seed).state,
		connection: 0,
		redialAt: null,
		attempts: 0,
	};
}

/** Goes on with `entries`, which it keeps. */
function goOn(
	stage: Stage,
	start: World,
	from: World,
	entries: Entry[],
	script: readonly Pending[],
): Timeline {
	const { scenario } = stage;
	let world = from;
	let done = 0;
	const ended = (ends: Timeline['ends']): Timeline => ({ scenario, start, entries, ends });
	const live = (due: Due): void => {
		const moment = new Moment(stage, world, entries.length, due.at);
		happen(moment, due);
		world = moment.end(entries);
	};
	if (entries.length === 0) live({ at: 0, type: 'begin' });
	for (;;) {
		if (entries.length >= LIMITS.timelineEntries || isOverfull(world)) return ended('limit');
		const due = nextDue(world, script[done] ?? null, scenario.link.userTimeoutMs);
		if (due === null) return ended('quiet');
		if (due.at > scenario.untilMs) return ended('until');
		if (due.type === 'scripted' && due.one === script[done]) done++;
		live(due);
	}
}
