// What holds for every scenario.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { joinBytes, sameBytes } from '../../../src/engine/bytes/index.ts';
import { STATES } from '../../../src/engine/endpoint/index.ts';
import { decodeFrames, frameAt } from '../../../src/engine/frame/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { observe } from '../../../src/engine/observer/index.ts';
import {
	readScenario,
	simulateScenario,
	unitsOf,
	type Scenario,
	type Segment,
	type Timeline,
	type Unit,
} from '../../../src/engine/simulation/index.ts';
import { simulatedTranscript } from '../../../src/engine/simulation/transcript-of.ts';
import { connectionsOfTimeline } from '../../../src/evidence/out/wire-connections.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { sceneTimelines } from '../../support/scene-timelines.ts';
import { mustBeSame } from '../../laws/same.ts';
import { anyScenario, politeScenario } from './arbitraries.ts';
import { keptBack } from './kept-back.ts';
import { noteWrites } from '../../support/endpoint-writes.ts';
import { timelineWithAction } from '../../support/timeline-with-action.ts';

const RUNS = 100;

const simulated = (scenario: Scenario): Timeline => simulateScenario(scenario, deflateCodec);

describe('any scenario', () => {
	beforeAll(noteWrites);

	// One test, since to simulate takes most of its time.
	test('events are in order and have a trigger, all bytes leave and are delivered, and each run is the same', () => {
		const acts = fc.record({
			ms: fc.oneof(fc.nat(400), fc.nat(8000)),
			who: fc.constantFrom('client', 'server'),
			do: fc.constantFrom(
				{ type: 'text', text: 'now' } as const,
				{ type: 'close' } as const,
				{ type: 'drop' } as const,
			),
		});
		fc.assert(
			fc.property(anyScenario, acts, (scenario, { ms, ...act }) => {
				const timeline = simulated(scenario);
				expect(disorder(timeline)).toEqual([]);
				expect(undelivered(timeline)).toEqual([]);
				expect(otherFrames(timeline)).toEqual([]);
				expect(openAboveClosing(timeline)).toEqual([]);
				// Asked before the branch below, whose endpoints write on from those of this timeline.
				expect(keptBack(timeline)).toEqual([]);
				const other = timelineWithAction(timeline, ms, act, deflateCodec);
				const again = simulated(other.scenario);
				expect(keptBack(again)).toEqual([]);
				mustBeSame(factsOf(again), factsOf(other), 'the run with this action in its script');
				const kept = timeline.entries.filter(({ at }) => at < ms);
				expect(kept.every((entry, i) => other.entries[i] === entry)).toBe(true);
			}),
			{ numRuns: RUNS },
		);
	});

	test('is read back from its JSON as it was', () => {
		fc.assert(
			fc.property(anyScenario, (scenario) => {
				const reading = readScenario(JSON.parse(JSON.stringify(scenario)));
				expect(reading).toEqual({ scenario, problems: [] });
			}),
			{ numRuns: RUNS },
		);
	});
});

// One test, since most of the scenarios are without HTTP/2 and need be simulated only once.
test('two strict ends break no rule, whatever their script does; nor do they where only the wire was seen', () => {
	fc.assert(
		fc.property(politeScenario, (scenario) => {
			const timeline = simulated(scenario);
			const { transcript } = simulatedTranscript(timeline);
			expect(observe(transcript, { latencyMs: longestTransit(timeline) })).toEqual([]);
			// A stream of HTTP/2 shows nothing of the other streams, behind which its bytes may wait.
			const link = { ...scenario.link, http2: null };
			const onWire = scenario.link.http2 === null ? timeline : simulated({ ...scenario, link });
			const [seen] = connectionsOfTimeline(onWire);
			const known = { latencyMs: longestTransit(onWire) };
			expect(observe(seen!.transcript, known)).toEqual([]);
		}),
		{ numRuns: RUNS },
	);
});

/** Recorded once in Node: another engine has to come to the same. */
test('the timelines of the scenes are those of every other engine', async () => {
	await expect(sceneTimelines()).toMatchFileSnapshot('./timelines.txt');
});

/** Everything that happened, with its time and trigger. */
function factsOf({ entries, ends }: Timeline): object {
	const occurrences = entries.map(({ at, trigger, occurrence }) => ({ at, trigger, occurrence }));
	return { occurrences, ends, random: entries.at(-1)?.world.random };
}

/** The longest time from the entry in which a segment left to its arrival, with what was lost on the way. */
function longestTransit({ entries }: Timeline): number {
	const times = entries.flatMap(({ at, occurrence }) =>
		occurrence.type === 'left' ? [occurrence.segment.delivers - at] : [],
	);
	return Math.max(0, ...times) + 1;
}

/** Entries that are not in their order, or have no earlier trigger. */
function disorder({ entries, ends, scenario }: Timeline): readonly unknown[] {
	const wrong: unknown[] = entries.filter(
		({ index, at, trigger, world }, i) =>
			index !== i ||
			world.at !== at ||
			at < (entries[i - 1]?.at ?? 0) ||
			at > scenario.untilMs ||
			(trigger !== null && trigger >= index),
	);
	if ((ends === 'limit') !== entries.length >= LIMITS.timelineEntries) wrong.push(ends);
	return wrong;
}

/** Ways of hops on which other bytes came than had left, or in another order. */
function undelivered({ entries, scenario }: Timeline): readonly string[] {
	const ways = new Map<string, { readonly left: Segment[]; readonly came: Segment[] }>();
	for (const { occurrence } of entries) {
		if (occurrence.type !== 'left' && occurrence.type !== 'came') continue;
		const { hop, way, segment, type } = occurrence;
		const key = `${segment.connection} ${hop} ${way}`;
		if (!ways.has(key)) ways.set(key, { left: [], came: [] });
		ways.get(key)![type].push(segment);
	}
	const changes = scenario.script.some((one) => one.do.type === 'change');
	return [...ways].flatMap(([key, { left, came }]) => {
		const inOrder = came.every(({ entry }, i) => left[i]?.entry === entry);
		const [sent, got] = [left, came].map((all) => joinBytes(all.map(({ bytes }) => bytes)));
		const same = changes || sameBytes(got!, sent!.subarray(0, got!.length));
		return inOrder && same ? [] : [key];
	});
}

/** Numbers of entries after which the page is OPEN although its endpoint is not, so that what it sends would be refused. */
function openAboveClosing({ entries }: Timeline): readonly number[] {
	return entries.flatMap(({ index, world: { client } }) => {
		const { page, endpoint } = client;
		const open = page?.readyState === 1 && STATES[endpoint!.state].readyState !== 'OPEN';
		return open ? [index] : [];
	});
}

/** Units that leave a gap in their stream, and frames that mean something else when they stand alone. */
function otherFrames(timeline: Timeline): readonly Unit[] {
	const ends = new Map<string, number>();
	return unitsOf(timeline).filter(
		({ connection, hop, way, kind, offset, bytes, frame, carried }) => {
			if (bytes.length === 0) return false;
			const key = `${connection} ${hop} ${way}`;
			// In HTTP/2 the header of a DATA frame stands before it; from one on that others part, places say no more.
			const end = ends.get(key) ?? 0;
			const gap = end !== Infinity && offset - (carried?.header.length ?? 0) !== end;
			ends.set(key, carried?.parted ? Infinity : end === Infinity ? end : offset + bytes.length);
			if (kind !== 'frame' || frame === null) return gap;
			const from = way === 'up' ? 'client' : 'server';
			const alone = frameAt(decodeFrames(bytes, { from, deflate: true, limit: null }), 0);
			const same =
				alone.fin === frame.fin &&
				alone.opcode === frame.opcode &&
				alone.complete === frame.complete &&
				alone.end === frame.end - frame.offset;
			return gap || !same;
		},
	);
}
