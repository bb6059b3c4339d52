// From a scenario to its timeline: whatever is due next happens, until nothing is. Pure: the same scenario gives the
// same timeline, entry for entry. Of what is due at the same time, acknowledgements go before segments, then reading,
// boxes, timers, and the script last, in its order.
import type { DeflateCodec } from '../extension/codec.ts';
import { nextWake } from '../endpoint/endpoint-value.ts';
import { LIMITS } from '../limits.ts';
import { newEnd } from './end.ts';
import { newFlow, nextAcknowledgement } from './flow.ts';
import { inOrder, Moment, type Due } from './moment.ts';
import type { Scenario, Scripted } from './scenario.ts';
import type { Entry, PathHop, Pending, Timeline, World } from './timeline.ts';
import { entriesBy, worldAt } from './timeline.ts';
import { Random } from '../bytes/random.ts';

/** @param codec compresses and inflates; without one nothing is compressed. */
export function simulateScenario(scenario: Scenario, codec: DeflateCodec | null = null): Timeline {
	const start = worldBefore(scenario);
	return goOn(scenario, codec, start, start, [], timed(scenario.script));
}

/** The same with one more action at `ms`: what was before is kept, only what follows is simulated. */
export function actAt(
	timeline: Timeline,
	ms: number,
	scripted: Pick<Scripted, 'who' | 'do'>,
	codec: DeflateCodec | null = null,
): Timeline {
	const { start, entries } = timeline;
	const script = [...timeline.scenario.script, { ...scripted, when: { at: ms } }];
	const scenario = { ...timeline.scenario, script };
	const kept = entries.slice(0, entriesBy(timeline, ms));
	const left = timed(script).filter(({ at, index }) => at > ms || index === script.length - 1);
	return goOn(scenario, codec, start, worldAt(timeline, ms), kept, left);
}

/** What the script says for itself, not in answer to anything, in order. */
function timed(script: readonly Scripted[]): readonly Pending[] {
	return script
		.flatMap(({ when }, index) => ('at' in when ? [{ at: when.at, index, cause: null }] : []))
		.toSorted(inOrder);
}

function worldBefore({ seed, link, boxes }: Scenario): World {
	const hop: PathHop = {
		up: newFlow(link.receiveWindow),
		down: newFlow(link.receiveWindow),
		open: false,
	};
	return {
		at: 0,
		client: newEnd('client'),
		server: newEnd('server'),
		hops: Array.from({ length: boxes.length + 1 }, () => hop),
		boxes: boxes.map(() => null),
		pending: [],
		random: Random.fromSeed(seed).state,
	};
}

function goOn(
	scenario: Scenario,
	codec: DeflateCodec | null,
	start: World,
	from: World,
	before: readonly Entry[],
	script: readonly Pending[],
): Timeline {
	const entries = [...before];
	let world = from;
	let done = 0;
	const ended = (ends: Timeline['ends']): Timeline => ({ scenario, start, entries, ends });
	const live = (due: Due): void => {
		const moment = new Moment(scenario, codec, world, entries.length, due.at);
		moment.live(due);
		world = moment.end(entries);
	};
	if (entries.length === 0) live({ at: 0, type: 'begin' });
	for (;;) {
		if (entries.length >= LIMITS.timelineEntries) return ended('limit');
		const due = nextDue(world, script[done] ?? null);
		if (due === null) return ended('quiet');
		if (due.at > scenario.untilMs) return ended('until');
		if (due.type === 'scripted' && due.one === script[done]) done++;
		live(due);
	}
}

function nextDue(world: World, scripted: Pending | null): Due | null {
	let first: Due | null = null;
	const offer = (at: number | null | undefined, due: () => Due): void => {
		if (at != null && (first === null || at < first.at)) first = due();
	};
	for (const [hop, { up, down }] of world.hops.entries()) {
		for (const [way, flow] of [
			['up', up],
			['down', down],
		] as const) {
			const acked = nextAcknowledgement(flow);
			offer(acked, () => ({ at: acked!, type: 'acknowledged', hop, way }));
		}
	}
	for (const [hop, { up, down }] of world.hops.entries()) {
		for (const [way, flow] of [
			['up', up],
			['down', down],
		] as const) {
			const segment = flow.flying[0];
			offer(segment?.delivers, () => ({ at: segment!.delivers, type: 'delivered', hop, way }));
		}
	}
	for (const who of ['client', 'server'] as const) {
		const { readAt } = world[who];
		offer(readAt, () => ({ at: readAt!, type: 'read', who }));
	}
	for (const [box, state] of world.boxes.entries()) {
		offer(state?.wakeAt, () => ({ at: state!.wakeAt!, type: 'box', box }));
	}
	for (const who of ['client', 'server'] as const) {
		const { endpoint } = world[who];
		const at = endpoint === null ? null : nextWake(endpoint);
		offer(at, () => ({ at: at!, type: 'timer', who }));
	}
	const [answer = null] = world.pending;
	const one =
		answer && scripted ? (inOrder(answer, scripted) < 0 ? answer : scripted) : (answer ?? scripted);
	offer(one?.at, () => ({ at: one!.at, type: 'scripted', one: one! }));
	return first;
}
