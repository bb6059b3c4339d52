// The TCP connections between client and server during one turn of the simulation. The path applies what is
// written, ended, reset and acknowledged on each hop, and sends the segments that may leave because of it. It
// is a working copy of `World.hops`; no other part sees it before the turn ends.
import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../bytes/random.ts';
import type { Departure, Flow } from './flow.ts';
import * as flows from './flow.ts';
import type { Scenario } from './scenario.ts';
import type { HopLine, Way } from './line.ts';
import { otherWay } from './line.ts';
import type { LoneKind, Segment } from './segment.ts';
import type { PathHop } from './timeline.ts';

/** Holds the callbacks by which the path reports to its turn and asks it. */
export interface PathJournal {
	/** Returns the index that the next entry will have. */
	readonly nextEntry: () => number;
	/** Says whether the timeline can take no more entries. */
	readonly full: () => boolean;
	/** Notes that a segment has left. */
	readonly noteDeparture: (hop: number, way: Way, segment: Segment) => void;
	/** Says whether that node has vanished, so that nothing leaves it any more. */
	readonly silent: (node: number) => boolean;
}

/** Holds what does not change on a path during one turn. */
export interface PathSetting {
	readonly lines: Readonly<Record<Way, HopLine>>;
	readonly receiveWindow: number;
	readonly connection: number;
	readonly nowMs: number;
}

/** Returns the hops of a new path, on which nothing was sent yet. */
export function newHops({ boxes, link }: Pick<Scenario, 'boxes' | 'link'>): readonly PathHop[] {
	const flow = flows.newFlow(link.receiveWindow);
	return Array.from({ length: boxes.length + 1 }, () => ({
		up: flow,
		down: flow,
		asked: false,
		open: false,
	}));
}

/** Represents the working copy of the path during one turn. */
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

	/** Notes that the node nearer to the client has received SYN-ACK: its connection is established. */
	open(hop: number): void {
		this.hops[hop] = { ...this.hops[hop]!, open: true };
	}

	/** Takes the first segment in transit off the line. */
	take(hop: number, way: Way): Segment {
		const { segment, flow } = flows.deliverFirst(this.flow(hop, way));
		this.setFlow(hop, way, flow);
		return segment;
	}

	/** Sends a SYN towards the server: the first segment of a connection. */
	ask(hop: number): void {
		this.hops[hop] = { ...this.hops[hop]!, asked: true };
		this.alone(hop, 'up', 'syn');
	}

	/** Queues bytes and sends what may leave. */
	write(hop: number, way: Way, bytes: Bytes): void {
		if (bytes.length === 0) return;
		const written = flows.writeToFlow(this.flow(hop, way), bytes);
		const { nowMs } = this.#setting;
		// A vanished end still tries to send, so its TCP's user timeout begins.
		const lost = this.#silent(hop, way) && written.queued > 0;
		this.setFlow(hop, way, lost ? flows.awaiting(written, nowMs) : written);
		this.depart(hop, way);
	}

	/** Queues a FIN and sends what may leave. Without a SYN before, nothing happens. */
	finish(hop: number, way: Way): void {
		if (!this.hops[hop]!.asked) return;
		this.setFlow(hop, way, flows.finish(this.flow(hop, way)));
		this.depart(hop, way);
	}

	/** Sends an RST. This way ends with it, and no segment leaves on the other way either. */
	reset(hop: number, way: Way): void {
		if (!this.hops[hop]!.asked) return;
		this.alone(hop, way, 'rst');
		this.silence(hop, way);
		this.silence(hop, otherWay(way));
	}

	/** Sends nothing more on that way, and discards what waited. */
	silence(hop: number, way: Way): void {
		this.setFlow(hop, way, flows.silence(this.flow(hop, way)));
	}

	/**
	 * Sends a segment without bytes of the stream. The client's TLS flight waits until the connection is
	 * established.
	 * @param bytes the length of a TLS flight
	 */
	alone(hop: number, way: Way, kind: LoneKind, bytes = 0): void {
		if (this.#silent(hop, way)) return;
		if (kind === 'tls' && way === 'up' && !this.hops[hop]!.open) {
			this.setFlow(hop, way, { ...this.flow(hop, way), flight: bytes });
			return;
		}
		const flow = flows.sendAlone(this.flow(hop, way), kind, bytes, this.#departure(hop, way));
		this.setFlow(hop, way, flow);
	}

	/** Applies the acknowledgements that have arrived, and sends the waiting bytes that may leave. */
	depart(hop: number, way: Way): void {
		if ((way === 'up' && !this.hops[hop]!.open) || this.#silent(hop, way)) return;
		const flow = flows.applyAcknowledgements(this.flow(hop, way), this.#setting.nowMs);
		this.setFlow(hop, way, flows.depart(flow, this.#departure(hop, way)));
	}

	/**
	 * Sends an acknowledgement from the receiver of that way.
	 * @param offset the stream offset up to which the receiver has all bytes
	 * @param heldBytes bytes that the receiver's application has not read, which reduce the window
	 */
	acknowledge(hop: number, way: Way, offset: number, heldBytes: number): void {
		const { nowMs, lines, receiveWindow } = this.#setting;
		const flow = flows.applyAcknowledgements(this.flow(hop, way), nowMs);
		const at = nowMs + lines[otherWay(way)].latencyMs;
		const window = Math.max(0, receiveWindow - heldBytes);
		this.setFlow(hop, way, flows.acknowledge(flow, at, offset, window));
	}

	/** Handles acknowledgements that have arrived: sends the bytes that waited for them. */
	acknowledged(hop: number, way: Way): void {
		this.setFlow(hop, way, flows.applyAcknowledgements(this.flow(hop, way), this.#setting.nowMs));
		this.depart(hop, way);
	}

	#silent(hop: number, way: Way): boolean {
		return this.#journal.silent(way === 'up' ? hop : hop + 1);
	}

	#departure(hop: number, way: Way): Departure {
		const { nowMs, lines, connection } = this.#setting;
		const { nextEntry, full, noteDeparture } = this.#journal;
		return {
			nowMs,
			connection,
			line: lines[way],
			random: this.#random,
			nextEntry,
			full,
			noteDeparture: (segment) => {
				noteDeparture(hop, way, segment);
			},
		};
	}
}
