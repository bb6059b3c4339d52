// The TCP connections between client and server during one turn of the simulation: what is written, ended, reset and acknowledged on each hop,
// and which segments leave because of it. A working copy of `World.hops`, which nothing else sees before the turn ends.
import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../bytes/random.ts';
import type { Departure, Flow } from './flow.ts';
import * as flows from './flow.ts';
import type { Scenario } from './scenario.ts';
import type { HopLine, Way } from './line.ts';
import { otherWay } from './line.ts';
import type { LoneKind, Segment } from './segment.ts';
import type { PathHop } from './timeline.ts';

/** What the path tells the turn, and asks it. */
export interface PathJournal {
	/** The index that the next entry will have. */
	readonly nextEntry: () => number;
	readonly full: () => boolean;
	readonly left: (hop: number, way: Way, segment: Segment) => void;
	/** Whether that node has gone silent: nothing leaves it any more. */
	readonly silent: (node: number) => boolean;
}

export interface PathSetting {
	readonly lines: Readonly<Record<Way, HopLine>>;
	readonly receiveWindow: number;
	readonly connection: number;
	readonly nowMs: number;
}

/** Connections that nothing has crossed yet. */
export function newHops({ boxes, link }: Pick<Scenario, 'boxes' | 'link'>): readonly PathHop[] {
	const flow = flows.newFlow(link.receiveWindow);
	return Array.from({ length: boxes.length + 1 }, () => ({
		up: flow,
		down: flow,
		asked: false,
		open: false,
	}));
}

export class Path {
	readonly hops: PathHop[];
	readonly #setting: PathSetting;
	readonly #random: Random;
	readonly #journal: PathJournal;

	constructor(
		hops: readonly PathHop[],
		setting: PathSetting,
		random: Random,
		journal: PathJournal,
	) {
		this.hops = [...hops];
		this.#setting = setting;
		this.#random = random;
		this.#journal = journal;
	}

	flow(hop: number, way: Way): Flow {
		return this.hops[hop]![way];
	}

	setFlow(hop: number, way: Way, flow: Flow): void {
		const { up, down, asked, open } = this.hops[hop]!;
		this.hops[hop] =
			way === 'up' ? { up: flow, down, asked, open } : { up, down: flow, asked, open };
	}

	/** The nearer node has received SYN-ACK: its connection is established. */
	open(hop: number): void {
		this.hops[hop] = { ...this.hops[hop]!, open: true };
	}

	/** Takes the first segment off the line. */
	take(hop: number, way: Way): Segment {
		const { segment, flow } = flows.deliverFirst(this.flow(hop, way));
		this.setFlow(hop, way, flow);
		return segment;
	}

	/** The first segment of a connection. */
	ask(hop: number): void {
		this.hops[hop] = { ...this.hops[hop]!, asked: true };
		this.alone(hop, 'up', 'syn');
	}

	write(hop: number, way: Way, bytes: Bytes): void {
		if (bytes.length === 0) return;
		const written = flows.writeToFlow(this.flow(hop, way), bytes);
		const { nowMs } = this.#setting;
		// Whoever has gone silent believes that it sends.
		const lost = this.#silent(hop, way) && written.queued > 0;
		this.setFlow(hop, way, lost ? flows.awaiting(written, nowMs) : written);
		this.depart(hop, way);
	}

	finish(hop: number, way: Way): void {
		if (!this.hops[hop]!.asked) return;
		this.setFlow(hop, way, flows.finish(this.flow(hop, way)));
		this.depart(hop, way);
	}

	/** RST: this way ends with it, and nothing is sent the other way either. */
	reset(hop: number, way: Way): void {
		if (!this.hops[hop]!.asked) return;
		this.alone(hop, way, 'rst');
		this.silence(hop, way);
		this.silence(hop, otherWay(way));
	}

	/** Nothing more is sent that way, and what waited is forgotten. */
	silence(hop: number, way: Way): void {
		this.setFlow(hop, way, flows.silence(this.flow(hop, way)));
	}

	/** A flight of TLS waits for the connection. */
	alone(hop: number, way: Way, kind: LoneKind, bytes = 0): void {
		if (this.#silent(hop, way)) return;
		if (kind === 'tls' && way === 'up' && !this.hops[hop]!.open) {
			this.setFlow(hop, way, { ...this.flow(hop, way), flight: bytes });
			return;
		}
		const flow = flows.sendAlone(this.flow(hop, way), kind, bytes, this.#departure(hop, way));
		this.setFlow(hop, way, flow);
	}

	/** Sends what waits and may leave. */
	depart(hop: number, way: Way): void {
		if ((way === 'up' && !this.hops[hop]!.open) || this.#silent(hop, way)) return;
		const heeded = flows.heed(this.flow(hop, way), this.#setting.nowMs);
		this.setFlow(hop, way, flows.depart(heeded, this.#departure(hop, way)));
	}

	/** The receiver of that way says what it has, and what room its application leaves. */
	acknowledge(hop: number, way: Way, offset: number, heldBytes: number): void {
		const { nowMs, lines, receiveWindow } = this.#setting;
		const flow = flows.heed(this.flow(hop, way), nowMs);
		const at = nowMs + lines[otherWay(way)].latencyMs;
		const window = Math.max(0, receiveWindow - heldBytes);
		this.setFlow(hop, way, flows.acknowledge(flow, at, offset, window));
	}

	/** Acknowledgements have come, and let go what waited for them. */
	acknowledged(hop: number, way: Way): void {
		this.setFlow(hop, way, flows.heed(this.flow(hop, way), this.#setting.nowMs));
		this.depart(hop, way);
	}

	#silent(hop: number, way: Way): boolean {
		return this.#journal.silent(way === 'up' ? hop : hop + 1);
	}

	#departure(hop: number, way: Way): Departure {
		const { nowMs, lines, connection } = this.#setting;
		const { nextEntry, full, left } = this.#journal;
		return {
			nowMs,
			connection,
			line: lines[way],
			random: this.#random,
			nextEntry,
			full,
			left: (segment) => {
				left(hop, way, segment);
			},
		};
	}
}
