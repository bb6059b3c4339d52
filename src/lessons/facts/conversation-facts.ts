// Facts of a conversation, once it is over: `client.code`, `client.reason`, `client.clean`, `client.error`,
// `client.messages`, `client.pings` and `client.pongs` (received ones) and the same of `server`; `client.closes`
// (whether it sent its Close before one arrived), and the same of `server`; `client.got.<n>` (a text message); `page.events` (their names, joined by spaces); `page.threw` (the name of the first exception);
// `unit.<n>` (a head or frame at the client, such as `server Close`); `protocol.events` (those of both endpoints in
// order, such as `client:ping`); `cached` (responses that a cache on the path stored); `connections`; `bytes.up`,
// `bytes.down` (payload of TCP at the client's hop); `segments.down` (TCP segments with data to the client);
// `bytes.heartbeat` (Ping and Pong frames there, both ways); `seconds`; `herd.peak`, `herd.seconds` (if 1000 such
// clients reconnect together: the most attempts in a second, and the time until all are back, at most a minute); `url`
// (the client's URL in its usual form, such as `wss://a.example/`; null if it is none); `status.<origin>` (of the
// response to a page of this origin); `set.<path>` (a member of the scenario, such as `set.link.tls`). All but the last
// have no value for a conversation of too many events.
import { OPCODE, opcodeOf } from '../../engine/frame/index.ts';
import {
	DEFAULT_HERD,
	outcomeOf,
	runHerd,
	startSimulation,
	unitsAtClient,
	unitsOf,
	type Scenario,
	type Timeline,
} from '../../engine/simulation/index.ts';
import type { Facts, FactValue } from '../lesson.ts';
import { usualUrl } from './usual-url.ts';

/** A longer conversation has no facts: they are asked for at every change. */
const MOST_ENTRIES = 1000;
const MOST_BULK_BYTES = 1 << 18;

/** Holds how long clients that reconnect together are simulated. */
const MINUTE_MS = 60_000;

/** Returns the scenario in front of the Conversation lab if the document has the form of one. */
export function asScenario(document: object): Scenario | null {
	if (!('branches' in document) || !('current' in document)) return null;
	// The Conversation lab is the only lab whose document has branches.
	const { branches, current } = document as {
		readonly branches: readonly { readonly scenario: Scenario }[];
		readonly current: number;
	};
	return branches[current]?.scenario ?? null;
}

/** Returns the timeline that the Conversation lab shows; null if this is another lab. */
export function timelineIn(lab: object): Timeline | null {
	return 'timeline' in lab && 'simulations' in lab
		? // The Conversation lab is the only lab with simulations.
			(lab.timeline as Timeline)
		: null;
}

/** Returns the facts of a scenario. Without its timeline, a fact that needs it simulates the scenario. */
export function conversationFacts(scenario: Scenario, shown?: Timeline): Facts {
	let played: Timeline | null | undefined =
		shown && shown.entries.length > MOST_ENTRIES ? null : shown;
	const timeline = () => (played === undefined ? (played = play(scenario)) : played);
	let together: ReturnType<typeof herdOf> | undefined;
	const herd = () => (together === undefined ? (together = herdOf(scenario)) : together);
	return (name) => {
		const [first = '', ...path] = name.split('.');
		if (first === 'set') return memberAt(scenario, path);
		if (name === 'url') return usualUrl(scenario.client.url);
		const found = timeline();
		if (found === null) return null;
		if (first === 'unit') return unitAt(found, Number(path[0]));
		if (first === 'status') return statusFor(found, name.slice('status.'.length));
		if (first === 'client' || first === 'server') {
			return ofEnd(found, first, path[0] ?? '', Number(path[1]));
		}
		switch (name) {
			case 'page.events':
				return pageEvents(found);
			case 'protocol.events':
				return protocolEvents(found);
			case 'cached':
				return found.entries.filter(
					({ occurrence }) => occurrence.type === 'box' && occurrence.note.type === 'cached',
				).length;
			case 'page.threw':
				return firstException(found);
			case 'connections':
				return found.entries.filter(({ occurrence }) => occurrence.type === 'reconnect').length + 1;
			case 'bytes.up':
				return sum(payloadsSent(found, 'up'));
			case 'bytes.down':
				return sum(payloadsSent(found, 'down'));
			case 'segments.down':
				return payloadsSent(found, 'down').length;
			case 'bytes.heartbeat':
				return heartbeatBytes(found);
			case 'seconds':
				return (found.entries.at(-1)?.at ?? 0) / 1000;
			case 'herd.peak':
				return herd()?.peak ?? null;
			case 'herd.seconds':
				return herd()?.seconds ?? null;
			default:
				return undefined;
		}
	};
}

/** Simulates the scenario; null if it has too many events. */
function play(scenario: Scenario): Timeline | null {
	const simulation = startSimulation(scenario);
	while (simulation.step()) {
		if (simulation.count > MOST_ENTRIES || simulation.workBytes > MOST_BULK_BYTES) return null;
	}
	return simulation.timeline;
}

/** Returns a single value of the scenario; null if there is none at this path. */
function memberAt(scenario: Scenario, path: readonly string[]): FactValue {
	let value: unknown = scenario;
	for (const name of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
		value = Reflect.get(value, name);
	}
	if (typeof value === 'string' || typeof value === 'number') return value;
	return typeof value === 'boolean' ? value : null;
}

function ofEnd(
	timeline: Timeline,
	who: 'client' | 'server',
	name: string,
	index: number,
): FactValue | undefined {
	const { endings, got } = outcomeOf(timeline);
	const ending = endings[who];
	switch (name) {
		case 'code':
			return ending?.code ?? null;
		case 'reason':
			return ending?.reason ?? null;
		case 'clean':
			return ending?.clean ?? null;
		case 'error':
			return ending?.error ?? null;
		case 'messages':
			return got[who].length;
		case 'closes':
			return beginsToClose(timeline, who);
		case 'pings':
			return received(timeline, who, 'ping');
		case 'pongs':
			return received(timeline, who, 'pong');
		case 'got': {
			const message = got[who][index];
			return typeof message === 'string' ? message : null;
		}
		default:
			return undefined;
	}
}

/** Returns whether a side sent a Close before one arrived there. A side that only answers a Close does not begin. */
function beginsToClose(timeline: Timeline, who: 'client' | 'server'): boolean {
	const closes = unitsOf(timeline).filter(({ frame }) => frame?.opcode === OPCODE.close);
	const hop = who === 'client' ? 0 : timeline.scenario.boxes.length;
	const of = (sent: 'up' | 'down') => closes.find((one) => one.hop === hop && one.way === sent);
	const [own, other] = who === 'client' ? [of('up'), of('down')] : [of('down'), of('up')];
	return own !== undefined && own.departureEntry < (other?.arrivalEntry ?? Infinity);
}

function received({ entries }: Timeline, who: 'client' | 'server', type: 'ping' | 'pong'): number {
	return entries.filter(
		({ occurrence }) =>
			occurrence.type === 'protocol' && occurrence.who === who && occurrence.event.type === type,
	).length;
}

/** Returns the sender and the kind of what crosses the client’s hop as the one of this index. */
function unitAt(timeline: Timeline, index: number): string | null {
	const unit = unitsAtClient(unitsOf(timeline))[index];
	if (!unit) return null;
	const kind = unit.frame ? opcodeOf(unit.frame.opcode).name : unit.kind;
	return `${unit.way === 'up' ? 'client' : 'server'} ${kind}`;
}

function pageEvents({ entries }: Timeline): string {
	return entries
		.flatMap(({ occurrence }) => (occurrence.type === 'page' ? [occurrence.event.type] : []))
		.join(' ');
}

function protocolEvents({ entries }: Timeline): string {
	return entries
		.flatMap(({ occurrence }) =>
			occurrence.type === 'protocol' ? [`${occurrence.who}:${occurrence.event.type}`] : [],
		)
		.join(' ');
}

/** Returns the length of each TCP segment with data that crosses the client's hop this way. */
function payloadsSent({ entries }: Timeline, way: 'up' | 'down'): readonly number[] {
	return entries
		.flatMap(({ occurrence }) =>
			occurrence.type === 'left' && occurrence.hop === 0 && occurrence.way === way
				? [occurrence.segment.bytes.length]
				: [],
		)
		.filter((length) => length > 0);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}

function firstException({ entries }: Timeline): string | null {
	for (const { occurrence } of entries)
		if (occurrence.type === 'threw') return occurrence.exception.name;
	return null;
}

function heartbeatBytes(timeline: Timeline): number {
	let bytes = 0;
	for (const { hop, frame, bytes: own } of unitsOf(timeline)) {
		if (hop === 0 && (frame?.opcode === 9 || frame?.opcode === 10)) bytes += own.length;
	}
	return bytes;
}

/** Returns the status of the response to the same client with a page of another origin. */
function statusFor(timeline: Timeline, origin: string): number | null {
	const { scenario } = timeline;
	const client = { ...scenario.client, origin, reconnect: null };
	const opening =
		origin === scenario.client.origin
			? timeline
			: play({ ...scenario, client, script: [], untilMs: 5_000 });
	for (const { occurrence } of opening?.entries ?? []) {
		if (occurrence.type !== 'protocol' || occurrence.who !== 'client') continue;
		if (occurrence.event.type === 'opened') return 101;
		if (occurrence.event.type === 'answered') return occurrence.event.status;
	}
	return null;
}

/** Lets 1000 clients lose their server together and reconnect by the scenario's policy; null without one. */
function herdOf({ client: { reconnect } }: Scenario) {
	if (reconnect === null) return null;
	const { policy, firstMs } = reconnect;
	// The first delay of `jitter` is random. The others make all clients wait equally long.
	const spreadMs = policy === 'jitter' ? firstMs : 0;
	const { attempts, allBackMs } = runHerd({
		...DEFAULT_HERD,
		spreadMs,
		reconnect,
		untilMs: MINUTE_MS,
	});
	return {
		peak: Math.max(...attempts),
		seconds: allBackMs === null ? null : Math.round(allBackMs / 1000),
	};
}
