// The connections between client and server in one moment: what is written, ended, reset and acknowledged on each hop,
// and which segments leave because of it. A working copy of `World.hops`, which nobody sees before the moment is over.
import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../bytes/random.ts';
import { DEFAULT_NETWORK, segmentHeaders } from '../transport/network.ts';
import { TLS_RECORD_BYTES } from '../transport/tls.ts';
import type { Way } from './box.ts';
import type { Flow, Line, Segment } from './flow.ts';
import * as flows from './flow.ts';
import type { Link } from './scenario.ts';
import type { PathHop } from './timeline.ts';

/** What the path tells the moment, and asks it. */
export interface PathJournal {
	/** The index that the next entry will have. */
	readonly nextEntry: () => number;
	readonly left: (hop: number, way: Way, segment: Segment) => void;
	/** Whether that node has gone silent: nothing leaves it any more. */
	readonly silent: (node: number) => boolean;
}

export class Path {
	readonly hops: PathHop[];
	readonly #link: Link;
	readonly #random: Random;
	readonly #nowMs: number;
	readonly #journal: PathJournal;

	constructor(
		hops: readonly PathHop[],
		link: Link,
		random: Random,
		nowMs: number,
		journal: PathJournal,
	) {
		this.hops = [...hops];
		this.#link = link;
		this.#random = random;
		this.#nowMs = nowMs;
		this.#journal = journal;
	}

	flow(hop: number, way: Way): Flow {
		return this.hops[hop]![way];
	}

	setFlow(hop: number, way: Way, flow: Flow): void {
		this.hops[hop] = { ...this.hops[hop]!, [way]: flow };
	}

	/** The nearer node has heard that its connection stands. */
	open(hop: number): void {
		this.hops[hop] = { ...this.hops[hop]!, open: true };
	}

	/** Each hop has its share of the whole way. */
	line(way: Way): Line {
		const link = this.#link;
		const share = this.hops.length;
		return {
			latencyMs: (way === 'up' ? link.upMs : link.downMs) / share,
			jitterMs: link.jitterMs / share,
			bitsPerSecond: link.bitsPerSecond,
			mss: link.mss,
			lossPercent: link.lossPercent,
			headerBytes: segmentHeaders(DEFAULT_NETWORK).total,
			recordBytes: link.tls ? TLS_RECORD_BYTES['1.3'] : 0,
			timeoutMs: flows.retransmissionTimeout((link.upMs + link.downMs) / share),
		};
	}

	/** Takes the first segment off the line. */
	take(hop: number, way: Way): Segment {
		const { segment, flow } = flows.deliver(this.flow(hop, way));
		this.setFlow(hop, way, flow);
		return segment;
	}

	write(hop: number, way: Way, bytes: Bytes): void {
		if (bytes.length === 0) return;
		this.setFlow(hop, way, flows.write(this.flow(hop, way), bytes));
		this.depart(hop, way);
	}

	finish(hop: number, way: Way): void {
		this.setFlow(hop, way, flows.finish(this.flow(hop, way)));
		this.depart(hop, way);
	}

	/** RST: this way ends with it, and nothing is sent the other way either. */
	reset(hop: number, way: Way): void {
		this.alone(hop, way, 'rst');
		this.silence(hop, other(way));
	}

	/** Nothing more is sent that way, and what waited is forgotten. */
	silence(hop: number, way: Way): void {
		const flow = this.flow(hop, way);
		const over = flow.over === 'no' ? 'rst' : flow.over;
		this.setFlow(hop, way, { ...flow, queue: [], queued: 0, over });
	}

	alone(hop: number, way: Way, kind: 'syn' | 'syn-ack' | 'tls' | 'rst', bytes = 0): void {
		this.#launch(hop, way, (flow, line, entry) =>
			flows.sendAlone(flow, kind, bytes, this.#nowMs, line, this.#random, entry),
		);
	}

	/** Sends what waits and may leave. */
	depart(hop: number, way: Way): void {
		if (way === 'up' && !this.hops[hop]!.open) return;
		this.#launch(hop, way, (flow, line, entry) =>
			flows.depart(flows.heed(flow, this.#nowMs), this.#nowMs, line, this.#random, entry),
		);
	}

	/** The receiver of that way says what it has, and what room its application leaves. */
	acknowledge(hop: number, way: Way, offset: number, heldBytes: number): void {
		const flow = flows.heed(this.flow(hop, way), this.#nowMs);
		const at = this.#nowMs + this.line(other(way)).latencyMs;
		const window = Math.max(0, this.#link.receiveWindow - heldBytes);
		this.setFlow(hop, way, flows.acknowledge(flow, at, offset, window));
	}

	/** Acknowledgements have come, and let go what waited for them. */
	acknowledged(hop: number, way: Way): void {
		this.setFlow(hop, way, flows.heed(this.flow(hop, way), this.#nowMs));
		this.depart(hop, way);
	}

	#launch(hop: number, way: Way, send: (flow: Flow, line: Line, entry: number) => Flow): void {
		if (this.#journal.silent(way === 'up' ? hop : hop + 1)) return;
		const before = this.flow(hop, way);
		const after = send(before, this.line(way), this.#journal.nextEntry());
		if (after === before) return;
		// Each has an entry of its own that says it left.
		const flying = after.flying.slice(before.flying.length).map((segment) => {
			const own = { ...segment, entry: this.#journal.nextEntry() };
			this.#journal.left(hop, way, own);
			return own;
		});
		this.setFlow(hop, way, { ...after, flying: [...before.flying, ...flying] });
	}
}

export function other(way: Way): Way {
	return way === 'up' ? 'down' : 'up';
}
