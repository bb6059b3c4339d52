// The law that no end keeps back what its endpoint writes: all of it leaves on the end's own hop, in order, or waits where
// TCP has a reason to keep it. `endpoint-writes.ts` notes the writes, from the call of `noteWrites` on.
// In HTTP/2 the law compares what DATA frames of the WebSocket's stream carry.
import {
	joinBytes,
	NO_BYTES,
	readHex,
	sameBytes,
	type Bytes,
} from '../../../src/engine/bytes/index.ts';
import type { Role } from '../../../src/engine/role.ts';
import type { Timeline, TimelineEntry, World } from '../../../src/engine/simulation/index.ts';
import { webSocketStream } from '../../../src/engine/http2/connection.ts';
import { readHttp2Way } from '../../../src/engine/http2/way.ts';
import { cutHead } from '../../../src/engine/simulation/head-of.ts';
import { writesOf } from '../../support/endpoint-writes.ts';

/** Represents one endpoint of a timeline, by the entries up to the last world in which it is. */
interface EndTimeline {
	readonly who: Role;
	readonly entries: readonly TimelineEntry[];
	readonly world: World;
}

/** Returns the ends that keep back bytes, or that sent other bytes than their endpoint wrote. */
export function keptBack(timeline: Timeline): readonly string[] {
	return endTimelinesIn(timeline).flatMap((ofEnd) => {
		const name = `${ofEnd.who} ${String(ofEnd.world.connection)}`;
		const waits = waitsWithoutReason(timeline, ofEnd) ? [`${name}: TCP keeps bytes back`] : [];
		const lost = isWhole(timeline, ofEnd) ? [] : [`${name}: not all that was written`];
		return [...waits, ...lost];
	});
}

function endTimelinesIn({ entries }: Timeline): readonly EndTimeline[] {
	const lasts = new Map<object, readonly [Role, TimelineEntry]>();
	for (const entry of entries) {
		for (const who of ['client', 'server'] as const) {
			const { endpoint } = entry.world[who];
			if (endpoint !== null) lasts.set(endpoint.settings, [who, entry]);
		}
	}
	return Array.from(lasts.values(), ([who, { index, world }]): EndTimeline => {
		const own = entries.slice(0, index + 1);
		return { who, entries: own.filter((one) => one.world.connection === world.connection), world };
	});
}

/**
 * Returns whether bytes wait for the connection although it is established, or in TCP's queue although the window and the
 * connection are open, the end has not vanished and the simulation has not reached its limit.
 */
function waitsWithoutReason({ ends }: Timeline, { who, world }: EndTimeline): boolean {
	const { queued, acked, window, sent } = flowOf(who, world);
	const { early, phase, vanished } = world[who];
	if (early.length > 0 && phase === 'application') return true;
	const shut = acked + window <= sent;
	const open = who === 'server' || world.hops[0]!.open;
	return queued > 0 && !shut && open && !vanished && ends !== 'limit';
}

/**
 * Returns whether the end's bytes are what its endpoint and its script wrote, in order and nothing else. Only after RST,
 * or after a FIN that came too early, may the last of them be missing.
 */
function isWhole(timeline: Timeline, ofEnd: EndTimeline): boolean {
	const { who, world } = ofEnd;
	const { endpoint, http2 } = world[who];
	const { over, finQueued } = flowOf(who, world);
	const raws = rawWritesIn(timeline, ofEnd);
	// In HTTP/2 the heads are HEADERS, and bytes of the script may be taken for one.
	if (http2 !== null && raws.length > 0) return true;
	const writes = writesOf(endpoint!).slice(http2 === null ? 0 : 1);
	const found = wholeWrites(bytesOf(timeline, ofEnd), writes, raws);
	if (found === null) return false;
	const reset = http2?.state === 'over' && !(http2.ended.client && http2.ended.server);
	if (over === 'rst' || reset || endsEarly(timeline, ofEnd)) return true;
	return found.writes === writes.length && (found.raws === raws.length || finQueued);
}

/** Returns the bytes that left the end and those that wait: without a CONNECT for a tunnel, and out of DATA frames. */
function bytesOf({ scenario }: Timeline, { who, entries, world }: EndTimeline): Bytes {
	const { hop, way } = placeOf(who, world);
	const { queue, queueFrom } = flowOf(who, world);
	const left = entries.flatMap(({ occurrence }) =>
		occurrence.type === 'left' && occurrence.hop === hop && occurrence.way === way
			? [occurrence]
			: [],
	);
	const own = left.filter(({ segment }) => segment.connection === world.connection);
	const waiting = joinBytes([...queue]).subarray(queueFrom);
	const bytes = joinBytes([...own.map(({ segment }) => segment.bytes), waiting]);
	const tunnelled = who === 'client' && scenario.boxes[0]?.kind === 'forward-proxy';
	const from = tunnelled ? (cutHead(NO_BYTES, bytes).head ?? bytes).length : 0;
	if (world[who].http2 === null) return joinBytes([bytes.subarray(from), world[who].early]);
	return readHttp2Way(bytes, from, webSocketStream(scenario.link.http2!)).stream;
}

/** Returns what the script wrote into the end's stream, beside its endpoint. */
function rawWritesIn(timeline: Timeline, ofEnd: EndTimeline): readonly Bytes[] {
	const performed = actionsIn(timeline, ofEnd);
	return performed.flatMap((action) => (action.type === 'raw' ? [readHex(action.hex).bytes] : []));
}

/** Returns whether the script ended the end's half, or its FIN came before its request could leave. */
function endsEarly(timeline: Timeline, ofEnd: EndTimeline): boolean {
	if (actionsIn(timeline, ofEnd).some(({ type }) => type === 'end')) return true;
	const { who, entries } = ofEnd;
	const finished = entries.find(({ world }) => flowOf(who, world).finQueued);
	return finished?.world[who].phase === 'tls' || finished?.world[who].phase === 'tunnel';
}

function actionsIn({ scenario: { script } }: Timeline, { who, entries }: EndTimeline) {
	return entries.flatMap(({ occurrence }) =>
		occurrence.type === 'did' && occurrence.who === who && !occurrence.idle
			? [script[occurrence.index]!.do]
			: [],
	);
}

/**
 * Counts the writes that are wholly in the bytes, which are two lists of writes in their order, cut anywhere. Returns
 * null if the bytes are something else.
 */
function wholeWrites(
	bytes: Bytes,
	writes: readonly Bytes[],
	raws: readonly Bytes[],
): { readonly writes: number; readonly raws: number } | null {
	let most: { readonly writes: number; readonly raws: number } | null = null;
	const follow = (at: number, before: { readonly writes: number; readonly raws: number }): void => {
		const nexts = [
			{ bytes: writes[before.writes], after: { ...before, writes: before.writes + 1 } },
			{ bytes: raws[before.raws], after: { ...before, raws: before.raws + 1 } },
		];
		let cut = at === bytes.length;
		for (const next of nexts) {
			if (next.bytes === undefined) continue;
			const part = bytes.subarray(at, at + next.bytes.length);
			if (!sameBytes(part, next.bytes.subarray(0, part.length))) continue;
			if (part.length === next.bytes.length) follow(at + part.length, next.after);
			else cut = true;
		}
		const more = most === null || before.writes + before.raws > most.writes + most.raws;
		if (cut && more) most = before;
	};
	follow(0, { writes: 0, raws: 0 });
	return most;
}

function placeOf(
	who: Role,
	{ hops }: World,
): { readonly hop: number; readonly way: 'up' | 'down' } {
	return who === 'client' ? { hop: 0, way: 'up' } : { hop: hops.length - 1, way: 'down' };
}

function flowOf(who: Role, world: World): World['hops'][number]['up'] {
	const { hop, way } = placeOf(who, world);
	return world.hops[hop]![way];
}
