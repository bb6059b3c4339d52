// The clock of the lanes. All lanes show the same simulated moment. While something is on its way, time runs so slowly that
// a crossing can be seen, and in between fast; each capsule is where the simulation has it.
import { quantityOf, type TransportId } from '../../../engine/compare/index.ts';
import type { DrawnLanes } from '../drawn-lanes.ts';
import { atServer, capsulesOf, knownUntilMs, type AtServer, type WireCapsule } from './capsules.ts';

/** Holds how long a message crosses its lane, in milliseconds of the reader. */
const CROSSING_MS = 1500;
/** Holds how long the usual time between two events takes, in milliseconds of the reader. */
const PAUSE_MS = 900;
/** Bounds how much of a way time runs slowly: on an overloaded link a message may be on its way for hours. */
const MOST_TRIPS = 6;
/** Bounds what one tick adds, after a tab was hidden. */
const MOST_TICK_MS = 100;

/** Describes a time in which something is on its way. */
type Busy = readonly [fromMs: number, toMs: number];

interface Scene {
	readonly drawn: DrawnLanes;
	readonly lanes: ReadonlyMap<TransportId, readonly WireCapsule[]>;
	readonly busy: readonly Busy[];
	readonly endMs: number;
	/** Holds the size of the largest capsule, to whose scale all are drawn. */
	readonly mostBytes: number;
	/** Holds how much simulated time passes per millisecond of the reader: while something travels, and otherwise. */
	readonly slow: number;
	readonly fast: number;
}

/** Describes a capsule where it is now. */
export interface PlacedCapsule extends WireCapsule {
	/** Is 0 where it leaves and 1 where it arrives. */
	readonly at: number;
}

export class Race {
	#scene: Scene | null = $state.raw(null);
	#nowMs = $state(0);
	playing = $state(true);
	/** Says whether capsules stand at the start, in the middle and at the end, and do not move in between. */
	still = $state(false);

	get nowMs(): number {
		return this.#nowMs;
	}

	get mostBytes(): number {
		return this.#scene?.mostBytes ?? 1;
	}

	/** Begins again, with these lanes. */
	start(drawn: DrawnLanes, transports: readonly TransportId[]): void {
		this.#scene = sceneOf(drawn, transports);
		this.#nowMs = 0;
	}

	/** Lets time pass. At its end it begins again. */
	tick(readerMs: number): void {
		const scene = this.#scene;
		if (!scene || !this.playing) return;
		const nowMs = later(scene, this.#nowMs, Math.min(MOST_TICK_MS, readerMs));
		this.#nowMs = nowMs >= scene.endMs ? 0 : nowMs;
	}

	/** Lists what is in the lane now. */
	capsules(transport: TransportId): readonly PlacedCapsule[] {
		const nowMs = this.#nowMs;
		return (this.#scene?.lanes.get(transport) ?? [])
			.filter(({ leftMs, goneMs }) => leftMs <= nowMs && nowMs < goneMs)
			.map((one) => {
				const wayMs = one.arrivesMs - one.leftMs;
				const at = wayMs > 0 ? Math.min(1, (nowMs - one.leftMs) / wayMs) : 1;
				return { ...one, at: this.still ? Math.round(2 * at) / 2 : at };
			});
	}

	/** Says what waits at the server now. */
	waiting(transport: TransportId): AtServer | null {
		if (!this.#scene) return null;
		const { rounds, birthsMs } = this.#scene.drawn;
		return atServer(rounds[transport], birthsMs, this.#nowMs);
	}
}

function sceneOf(drawn: DrawnLanes, transports: readonly TransportId[]): Scene {
	const { setting } = drawn;
	const lanes = new Map(transports.map((id) => [id, capsulesOf(id, drawn)]));
	const all = [...lanes.values()].flat();
	const tripMs = setting.roundTripMs / 2;
	const rates = [quantityOf(setting, 'ratePerSecond') ?? 1, setting.upstreamPerSecond];
	const usualMs = Math.min(setting.pollMs, ...rates.map((rate) => 1000 / rate));
	return {
		drawn,
		lanes,
		busy: busyTimes(all, MOST_TRIPS * tripMs),
		mostBytes: Math.max(1, ...all.map(({ bytes }) => bytes)),
		endMs: Math.min(...transports.map((id) => knownUntilMs(id, drawn))),
		slow: tripMs / CROSSING_MS,
		fast: usualMs / PAUSE_MS,
	};
}

/**
 * Returns the times in which any of the capsules is on its way, in order and without overlaps.
 * @param mostMs how much of the way of a capsule counts
 */
export function busyTimes(
	capsules: readonly Pick<WireCapsule, 'leftMs' | 'arrivesMs'>[],
	mostMs: number,
): readonly Busy[] {
	const inOrder = capsules.toSorted((a, b) => a.leftMs - b.leftMs);
	const busy: [number, number][] = [];
	for (const { leftMs, arrivesMs } of inOrder) {
		const endMs = Math.min(arrivesMs, leftMs + mostMs);
		const last = busy.at(-1);
		if (last && leftMs <= last[1]) last[1] = Math.max(last[1], endMs);
		else if (endMs > leftMs) busy.push([leftMs, endMs]);
	}
	return busy;
}

/** Returns the simulated moment after some milliseconds of the reader. */
export function later(
	{ busy, slow, fast }: Pick<Scene, 'busy' | 'slow' | 'fast'>,
	fromMs: number,
	readerMs: number,
): number {
	let [nowMs, left] = [fromMs, readerMs];
	let at = busy.findIndex(([, toMs]) => toMs > nowMs);
	if (at < 0) at = busy.length;
	while (left > 0) {
		const [startMs, endMs] = busy[at] ?? [Infinity, Infinity];
		const travels = nowMs >= startMs;
		const pace = travels ? slow : fast;
		const toMs = travels ? endMs : startMs;
		const needed = (toMs - nowMs) / pace;
		if (needed > left) return nowMs + left * pace;
		nowMs = toMs;
		left -= needed;
		if (travels) at++;
	}
	return nowMs;
}
