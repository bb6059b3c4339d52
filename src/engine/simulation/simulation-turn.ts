// One turn of a simulation: a working copy of the world at one simulated time. A due event is handled in the
// turn, together with all that follows from it at the same time. Each step of the work adds its entry to the
// turn. `end` returns the next world, which is immutable. Only the functions of this folder change a turn,
// and none of them keeps it.
import { Random } from '../bytes/random.ts';
import type { DeflateCodec } from '../extension/codec.ts';
import type { Role } from '../role.ts';
import { LIMITS } from '../limits.ts';
import type { Box } from './box.ts';
import { isSilent } from './box.ts';
import type { End } from './end.ts';
import type { HopLine, Way } from './line.ts';
import { hopLines, WAYS } from './line.ts';
import { newHops, Path } from './path.ts';
import type { ScriptEvent, Scenario } from './scenario.ts';
import type { Segment } from './segment.ts';
import type {
	Adrift,
	TimelineEntry,
	Occurrence,
	PathHop,
	PendingAction,
	World,
} from './timeline.ts';
import { inScriptOrder } from './timeline.ts';

/** Holds what does not change while a scenario is simulated. */
export interface SimulationSetup {
	readonly scenario: Scenario;
	readonly codec: DeflateCodec | null;
	readonly lines: Readonly<Record<Way, HopLine>>;
	/** Lists for each end and event the indices of the actions that wait for this event, in the order of the script. */
	readonly handlers: Readonly<
		Record<Role, Readonly<Partial<Record<ScriptEvent, readonly number[]>>>>
	>;
}

/** Prepares a scenario for its simulation. */
export function simulationSetup(scenario: Scenario, codec: DeflateCodec | null): SimulationSetup {
	const handlers: Record<Role, Partial<Record<ScriptEvent, number[]>>> = { client: {}, server: {} };
	for (const [index, { who, when }] of scenario.script.entries()) {
		if (who !== 'network' && 'on' in when) (handlers[who][when.on] ??= []).push(index);
	}
	const lines = hopLines(scenario.link, scenario.boxes.length + 1);
	return { scenario, codec, lines, handlers };
}

/** Represents an event at one end for which the script's actions were not yet performed. */
export interface UnhandledEvent {
	readonly who: Role;
	readonly event: ScriptEvent;
	readonly trigger: number | null;
}

/** Represents the working copy of the world during one turn. */
export class SimulationTurn {
	readonly setup: SimulationSetup;
	readonly nowMs: number;
	readonly random: Random;
	readonly #ends: Record<Role, End>;
	readonly boxes: (Box | null)[];
	readonly unhandled: UnhandledEvent[] = [];
	path: Path;
	connection: number;
	reconnectAt: number | null;
	attempts: number;
	fellBack: boolean;
	adrift: readonly Adrift[];
	/** Holds the index of the entry that triggers what happens now. */
	trigger: number | null = null;
	#pending: readonly PendingAction[];
	readonly #first: number;
	readonly #entries: Omit<TimelineEntry, 'world'>[] = [];

	constructor(setup: SimulationSetup, world: World, entries: number, nowMs: number) {
		this.setup = setup;
		this.nowMs = nowMs;
		this.random = new Random(world.random);
		this.#ends = { client: world.client, server: world.server };
		this.boxes = [...world.boxes];
		this.connection = world.connection;
		this.reconnectAt = world.reconnectAt;
		this.attempts = world.attempts;
		this.fellBack = world.fellBack;
		this.adrift = world.adrift;
		this.#pending = world.pending;
		this.#first = entries;
		this.path = this.#pathOver(world.hops);
	}

	get scenario(): Scenario {
		return this.setup.scenario;
	}

	/** Ends the turn: appends its entries to `entries` and returns the new world. */
	end(entries: TimelineEntry[]): World {
		const world: World = {
			at: this.nowMs,
			client: this.#ends.client,
			server: this.#ends.server,
			hops: this.path.hops,
			adrift: this.adrift,
			fellBack: this.fellBack,
			boxes: this.boxes,
			pending: this.#pending,
			random: this.random.state,
			connection: this.connection,
			reconnectAt: this.reconnectAt,
			attempts: this.attempts,
		};
		for (const { index, at, trigger, occurrence } of this.#entries) {
			entries.push({ index, at, trigger, occurrence, world });
		}
		return world;
	}

	/** Adds an entry and returns its index in the timeline. */
	note(occurrence: Occurrence): number {
		const index = this.#nextEntry();
		this.#entries.push({ index, at: this.nowMs, trigger: this.trigger, occurrence });
		return index;
	}

	endOf(who: Role): End {
		return this.#ends[who];
	}

	setEnd(end: End): void {
		this.#ends[end.side] = end;
	}

	/** Returns the end at that node of the path (0 is the client); null for an intermediary. */
	endAt(node: number): Role | null {
		return node === 0 ? 'client' : node === this.path.hops.length ? 'server' : null;
	}

	/**
	 * Returns whether the segment belongs to a connection that the intermediary at the end of its hop has silently
	 * forgotten. A SYN is new to every intermediary.
	 */
	isForgotten(hop: number, way: Way, { kind }: Segment): boolean {
		const box = this.boxes[way === 'up' ? hop : hop - 1] ?? null;
		return kind !== 'syn' && box !== null && isSilent(box);
	}

	/** Returns the hop and the way on which `from` sends. */
	sendsOver(from: Role): { readonly hop: number; readonly way: Way } {
		const last = this.path.hops.length - 1;
		return from === 'client' ? { hop: 0, way: 'up' } : { hop: last, way: 'down' };
	}

	/** Returns the hop and the way on which `to` receives. */
	receivesOver(to: Role): { readonly hop: number; readonly way: Way } {
		const last = this.path.hops.length - 1;
		return to === 'client' ? { hop: 0, way: 'down' } : { hop: last, way: 'up' };
	}

	/** Sets the time at which the end's application will have read the first part of its held bytes. */
	planReading(who: Role): void {
		const rate = this.scenario[who].readBitsPerSecond;
		const end = this.#ends[who];
		const bits = (end.held.parts.first?.length ?? 0) * 8;
		this.#ends[who] = { ...end, readAt: this.nowMs + (rate === null ? 0 : (bits * 1000) / rate) };
	}

	/** Adds an action that is to be performed later. */
	schedule(one: PendingAction): void {
		this.#pending = [...this.#pending, one].toSorted(inScriptOrder);
	}

	/** Removes an action that is due from the delayed ones. An action with a fixed time is not among them. */
	unschedule(one: PendingAction): void {
		if (this.#pending[0] === one) this.#pending = this.#pending.slice(1);
	}

	/**
	 * Replaces all connections of the path with new ones. Segments still in transit on the old ones arrive
	 * all the same.
	 */
	startOver(): void {
		const inTransit = this.path.hops.flatMap((flows, hop) =>
			WAYS.flatMap((way) =>
				Array.from(flows[way].flying, (segment): Adrift => {
					return { hop, way, segment, forgotten: this.isForgotten(hop, way, segment) };
				}),
			),
		);
		this.adrift = [...this.adrift, ...inTransit].toSorted(
			(a, b) => a.segment.delivers - b.segment.delivers,
		);
		this.connection++;
		this.path = this.#pathOver(newHops(this.scenario));
	}

	#nextEntry(): number {
		return this.#first + this.#entries.length;
	}

	#pathOver(hops: readonly PathHop[]): Path {
		const { lines, scenario } = this.setup;
		const { receiveWindow } = scenario.link;
		const setting = { lines, receiveWindow, connection: this.connection, nowMs: this.nowMs };
		return new Path(hops, setting, this.random, {
			nextEntry: () => this.#nextEntry(),
			full: () => this.#nextEntry() >= LIMITS.timelineEntries,
			noteDeparture: (hop, way, segment) => {
				this.note({ type: 'left', hop, way, segment });
			},
			silent: (node) => {
				const who = this.endAt(node);
				return who !== null && this.#ends[who].vanished;
			},
		});
	}
}
