// One moment: what was due happens, and all that follows from it at once. It works on its own copies of what changes;
// `end` gives the world after it away.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { Random } from '../bytes/random.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8-text.ts';
import { receiveEnd, receiveUntilEvent, wake } from '../endpoint/endpoint.ts';
import type { Action, DataKind } from '../endpoint/endpoint-events.ts';
import type { DeflateCodec } from '../extension/codec.ts';
import { pageDrained } from '../page/page-socket.ts';
import { TLS_HANDSHAKE_BYTES } from '../transport/tls.ts';
import type { Box, BoxStep, Way } from './box.ts';
import { boxConnected, boxReceives, boxWakes, connectsAtOnce, headOf, newBox } from './box.ts';
import { performDeed, pumpBulk } from './deeds.ts';
import type { End, EndStep } from './end.ts';
import { beginClient, beginServer, connectRequest, endStep, happenings } from './end.ts';
import type { Segment } from './flow.ts';
import { Path, other } from './path.ts';
import type { Role } from '../endpoint/states.ts';
import type { ScriptEvent, Scenario } from './scenario.ts';
import type { Entry, Fact, Pending, World } from './timeline.ts';

export type Due = { readonly at: number } & (
	| { readonly type: 'begin' }
	| { readonly type: 'scripted'; readonly one: Pending }
	| { readonly type: 'acknowledged' | 'delivered'; readonly hop: number; readonly way: Way }
	| { readonly type: 'read' | 'timer'; readonly who: Role }
	| { readonly type: 'box'; readonly box: number }
);

export class Moment {
	readonly scenario: Scenario;
	readonly nowMs: number;
	readonly #codec: DeflateCodec | null;
	readonly #random: Random;
	readonly #ends: Record<Role, End>;
	readonly path: Path;
	readonly #boxes: (Box | null)[];
	#pending: readonly Pending[];
	readonly #first: number;
	readonly #entries: Omit<Entry, 'world'>[] = [];
	/** The entry that what happens now follows from. */
	cause: number | null = null;

	constructor(
		scenario: Scenario,
		codec: DeflateCodec | null,
		world: World,
		entries: number,
		nowMs: number,
	) {
		this.scenario = scenario;
		this.nowMs = nowMs;
		this.#codec = codec;
		this.#random = new Random(world.random);
		this.#ends = { client: world.client, server: world.server };
		this.path = new Path(world.hops, scenario.link, this.#random, nowMs, {
			nextEntry: () => this.#first + this.#entries.length,
			left: (hop, way, segment) => this.note({ type: 'left', hop, way, segment }),
			silent: (node) => {
				const who = this.#endAt(node);
				return who !== null && this.#ends[who].vanished;
			},
		});
		this.#boxes = [...world.boxes];
		this.#pending = world.pending;
		this.#first = entries;
	}

	/** Writes its entries behind the others. */
	end(entries: Entry[]): World {
		const world: World = {
			at: this.nowMs,
			client: this.#ends.client,
			server: this.#ends.server,
			hops: this.path.hops,
			boxes: this.#boxes,
			pending: this.#pending,
			random: this.#random.state,
		};
		for (const entry of this.#entries) entries.push({ ...entry, world });
		return world;
	}

	live(due: Due): void {
		switch (due.type) {
			case 'begin':
				this.#connect();
				return;
			case 'acknowledged':
				this.path.acknowledged(due.hop, due.way);
				if (due.hop === 0 && due.way === 'up') this.#drain();
				return;
			case 'delivered':
				this.#deliver(due.hop, due.way);
				return;
			case 'read':
				this.#readHeld(due.who);
				return;
			case 'timer': {
				const end = this.#ends[due.who];
				this.cause = this.note({ type: 'timer', who: due.who });
				if (end.endpoint !== null) this.apply(endStep(end, wake(end.endpoint, this.nowMs)));
				return;
			}
			case 'box':
				this.#applyBox(due.box, boxWakes(this.#boxes[due.box]!));
				return;
			case 'scripted': {
				const { one } = due;
				this.#pending = this.#pending.filter((other) => other !== one);
				this.cause = one.cause;
				this.#perform(one.index);
			}
		}
	}

	/** Adds an entry; gives its index. */
	note(fact: Fact): number {
		const index = this.#first + this.#entries.length;
		this.#entries.push({ index, at: this.nowMs, cause: this.cause, fact });
		return index;
	}

	endOf(who: Role): End {
		return this.#ends[who];
	}

	setEnd(end: End): void {
		this.#ends[end.side] = end;
	}

	/** What an end's step says and does, and what the script makes of it. */
	apply(step: EndStep): void {
		this.setEnd(step.end);
		const who = step.end.side;
		const heard: { readonly happening: ScriptEvent; readonly cause: number | null }[] = [];
		let last = this.cause;
		for (const event of step.protocol) {
			last = this.note({ type: 'protocol', who, event });
			if (event.type === 'message') this.#remember(who, event);
		}
		const names = happenings(step);
		if (step.end.page === null) {
			for (const happening of names) heard.push({ happening, cause: last });
		} else {
			for (const event of step.page) {
				heard.push({ happening: event.type, cause: this.note({ type: 'page', event }) });
			}
		}
		if (step.threw !== null) this.note({ type: 'threw', exception: step.threw });
		const before = this.cause;
		for (const action of step.actions) {
			this.cause = last;
			this.#act(who, action);
		}
		for (const { happening, cause } of heard) {
			this.cause = cause;
			this.#hear(who, happening);
		}
		this.cause = before;
	}

	/** From that end onto its hop. */
	writeFrom(who: Role, bytes: Bytes): void {
		const end = this.#ends[who];
		const { hop, way } = this.placeOf(who);
		if (who === 'client' && end.phase !== 'speaking' && end.phase !== 'tunnel') {
			const early = new Uint8Array(end.early.length + bytes.length);
			early.set(end.early.subarray(0));
			early.set(bytes.subarray(0), end.early.length);
			this.setEnd({ ...end, early });
			return;
		}
		this.path.write(hop, way, bytes);
		if (who === 'client') this.#drain();
	}

	finishFrom(who: Role): void {
		const { hop, way } = this.placeOf(who);
		this.path.finish(hop, way);
	}

	resetFrom(who: Role): void {
		const { hop, way } = this.placeOf(who);
		this.path.reset(hop, way);
		this.setEnd({ ...this.#ends[who], phase: 'over' });
	}

	/** Reads what waits, or goes on doing so. */
	resume(who: Role): void {
		const end = { ...this.#ends[who], stalled: false };
		this.setEnd(end);
		if (end.held.length > 0 || end.finHeld) this.#planReading(end);
	}

	#connect(): void {
		const step = beginClient(this.scenario, this.#codec, this.nowMs);
		this.setEnd({ ...step.end, phase: 'connecting' });
		this.apply({ ...step, end: this.#ends.client });
		if (step.threw !== null) {
			this.setEnd({ ...this.#ends.client, phase: 'over' });
			return;
		}
		this.path.alone(0, 'up', 'syn');
	}

	#deliver(hop: number, way: Way): void {
		const segment = this.path.take(hop, way);
		const node = way === 'up' ? hop + 1 : hop;
		const who = this.#endAt(node);
		const nobody = who !== null && this.#ends[who].vanished;
		this.cause = segment.entry;
		this.cause = this.note({ type: 'came', hop, way, segment, nobody });
		if (nobody) return;
		switch (segment.kind) {
			case 'syn':
				this.path.alone(hop, 'down', 'syn-ack');
				if (who === 'server') {
					const step = beginServer(this.scenario, this.#codec, this.nowMs);
					this.apply({ ...step, end: { ...step.end, phase: 'speaking' } });
				} else {
					const box = newBox(this.scenario.boxes[hop]!, this.nowMs);
					this.#boxes[hop] = box;
					if (connectsAtOnce(box)) this.path.alone(hop + 1, 'up', 'syn');
				}
				return;
			case 'syn-ack':
				this.path.open(hop);
				if (who === 'client') this.#connected();
				else {
					this.#applyBox(node - 1, boxConnected(this.#boxes[node - 1]!));
					this.path.depart(hop, 'up');
				}
				return;
			case 'tls':
				this.#tls(node, who, way);
				return;
			case 'data':
				this.#receive(hop, way, who, segment);
				return;
			case 'fin':
				if (who !== null) this.#finAt(who);
				else this.#finThrough(node, way);
				return;
			case 'rst':
				this.path.silence(hop, other(way));
				if (who !== null) this.#resetAt(who);
				else this.path.reset(way === 'up' ? node : node - 1, way);
		}
	}

	/** The client's TCP is there: what comes before the request, and the request. */
	#connected(): void {
		const { boxes, client, link } = this.scenario;
		const end = this.#ends.client;
		if (boxes[0]?.kind === 'forward-proxy') {
			this.setEnd({ ...end, phase: 'tunnel' });
			this.path.write(0, 'up', connectRequest(client.url));
		} else if (link.tls) {
			this.#startTls();
		} else {
			this.#speak();
		}
	}

	#startTls(): void {
		this.setEnd({ ...this.#ends.client, phase: 'tls', head: NO_BYTES });
		this.path.alone(0, 'up', 'tls', TLS_HANDSHAKE_BYTES['1.3'].up);
	}

	#speak(): void {
		const { early, ...end } = this.#ends.client;
		this.setEnd({ ...end, phase: 'speaking', early: NO_BYTES, head: NO_BYTES });
		this.writeFrom('client', early);
	}

	#tls(node: number, who: Role | null, way: Way): void {
		const bytes = TLS_HANDSHAKE_BYTES['1.3'];
		if (who === 'server') this.path.alone(node - 1, 'down', 'tls', bytes.down);
		else if (who === 'client') this.#speak();
		else this.path.alone(way === 'up' ? node : node - 1, way, 'tls', bytes[way]);
	}

	#receive(hop: number, way: Way, who: Role | null, segment: Segment): void {
		const { bytes } = segment;
		if (who === null) {
			const index = way === 'up' ? hop : hop - 1;
			this.path.acknowledge(hop, way, segment.offset + bytes.length, 0);
			this.#applyBox(index, this.#boxTakes(this.#boxes[index]!, way, bytes));
			return;
		}
		const end = this.#ends[who];
		const slow = this.scenario[who].readBitsPerSecond !== null;
		if (end.phase === 'over' || (!end.stalled && !slow && end.held.length === 0)) {
			this.path.acknowledge(hop, way, segment.offset + bytes.length, 0);
			this.#consume(who, bytes);
			return;
		}
		const held = {
			...end,
			held: [...end.held, bytes],
			heldBytes: end.heldBytes + bytes.length,
		};
		this.setEnd(held);
		this.path.acknowledge(hop, way, segment.offset + bytes.length, held.heldBytes);
		if (held.readAt === null && !held.stalled) this.#planReading(held);
	}

	/** With TLS nobody on the way reads anything. */
	#boxTakes(box: Box, way: Way, bytes: Bytes): BoxStep {
		const { kind } = box.setup;
		const reads = kind === 'reverse-proxy' || kind === 'caching' || kind === 'recutting';
		const blind = this.scenario.link.tls && reads;
		const seen: Box = blind
			? { ...box, setup: { kind: 'idle', afterMs: Infinity, ends: 'fin' } }
			: box;
		const step = boxReceives(seen, way, bytes, this.nowMs);
		return blind ? { ...step, box } : step;
	}

	#readHeld(who: Role): void {
		const end = this.#ends[who];
		const [bytes, ...held] = end.held;
		this.setEnd({
			...end,
			held,
			heldBytes: end.heldBytes - (bytes?.length ?? 0),
			readAt: null,
		});
		if (bytes !== undefined) {
			this.cause = this.note({ type: 'read', who, bytes: bytes.length });
			const { hop, way } = this.placeOf(who === 'client' ? 'server' : 'client', who);
			const flow = this.path.flow(hop, way);
			// RFC 9293 §3.8.6.2: the sender is told of the room that reading has made.
			const got = flow.flying[0]?.offset ?? flow.sent;
			this.path.acknowledge(hop, way, got, this.#ends[who].heldBytes);
			this.#consume(who, bytes);
		}
		const now = this.#ends[who];
		if (now.held.length > 0 && !now.stalled) this.#planReading(now);
		else if (now.finHeld && now.held.length === 0) this.#finAt(who);
	}

	#planReading(end: End): void {
		const rate = this.scenario[end.side].readBitsPerSecond;
		const bits = (end.held[0]?.length ?? 0) * 8;
		const takesMs = rate === null ? 0 : (bits * 1000) / rate;
		this.setEnd({ ...end, readAt: this.nowMs + takesMs });
	}

	#consume(who: Role, bytes: Bytes): void {
		const end = this.#ends[who];
		if (end.phase === 'over') return;
		if (end.phase === 'tunnel') {
			this.#consumeTunnel(end, bytes);
			return;
		}
		const { answer } = this.scenario.server;
		if (who === 'server' && answer !== null) {
			this.#answer(end, bytes, answer);
			return;
		}
		let at = 0;
		while (at < bytes.length) {
			const now = this.#ends[who];
			if (now.endpoint === null) return;
			const step = receiveUntilEvent(now.endpoint, bytes, at, this.nowMs);
			at = step.at;
			this.apply(endStep(now, step));
		}
	}

	#consumeTunnel(end: End, bytes: Bytes): void {
		const { head, rest, kept } = headOf(end.head, bytes);
		this.setEnd({ ...end, head: kept });
		if (head === null) return;
		const [, status = ''] = /^HTTP\/1\.[01] (\d{3})/.exec(latin1Head(head)) ?? [];
		if (!status.startsWith('2')) {
			this.setEnd({ ...this.#ends.client, phase: 'over' });
			this.path.finish(0, 'up');
			const { endpoint } = this.#ends.client;
			if (endpoint !== null) {
				this.apply(endStep(this.#ends.client, receiveEnd(endpoint, 'reset', this.nowMs)));
			}
			return;
		}
		if (this.scenario.link.tls) this.#startTls();
		else this.#speak();
		if (rest.length > 0) this.#consume('client', rest);
	}

	/** A server that was never asked to speak WebSocket. */
	#answer(end: End, bytes: Bytes, answer: string): void {
		const { head, kept } = headOf(end.head, bytes);
		this.setEnd({ ...end, head: kept });
		if (head === null) return;
		const { hop, way } = this.placeOf('server');
		this.path.write(hop, way, encodeUtf8(answer));
		this.setEnd({ ...this.#ends.server, phase: 'over', endpoint: null });
		if (!/^HTTP\/1\.1 101/.test(answer)) this.path.finish(hop, way);
	}

	#finAt(who: Role): void {
		const end = this.#ends[who];
		if (end.held.length > 0) {
			this.setEnd({ ...end, finHeld: true });
			return;
		}
		if (end.endpoint === null || end.phase === 'over') {
			this.finishFrom(who);
			return;
		}
		this.apply(endStep({ ...end, finHeld: false }, receiveEnd(end.endpoint, 'fin', this.nowMs)));
		this.finishFrom(who);
	}

	#resetAt(who: Role): void {
		const end: End = { ...this.#ends[who], phase: 'over', held: [], heldBytes: 0, readAt: null };
		this.setEnd(end);
		if (end.endpoint !== null) {
			this.apply(endStep(end, receiveEnd(end.endpoint, 'reset', this.nowMs)));
		}
	}

	#finThrough(node: number, way: Way): void {
		const box = this.#boxes[node - 1];
		const onward = way === 'up' ? node : node - 1;
		if (!box || box.phase === 'gone') return;
		const kept = box.kept[way];
		this.#boxes[node - 1] = { ...box, kept: { ...box.kept, [way]: NO_BYTES } };
		// What it only looked at has long been passed on.
		if (box.setup.kind !== 'caching') this.path.write(onward, way, kept);
		this.path.finish(onward, way);
	}

	#applyBox(index: number, step: BoxStep): void {
		this.#boxes[index] = step.box;
		for (const note of step.notes) this.cause = this.note({ type: 'box', box: index, note });
		if (step.notes.some(({ type }) => type === 'tunnel-asked'))
			this.path.alone(index + 1, 'up', 'syn');
		this.path.write(index, 'down', step.down);
		this.path.write(index + 1, 'up', step.up);
		if (step.ends === 'fin') {
			this.path.finish(index, 'down');
			this.path.finish(index + 1, 'up');
		} else if (step.ends === 'reset') {
			this.path.reset(index, 'down');
			this.path.reset(index + 1, 'up');
		}
	}

	/** For an echo. */
	#remember(who: Role, { kind, payload }: { kind: DataKind; payload: Bytes }): void {
		const lastMessage = kind === 'text' ? decodeUtf8(payload).text : payload;
		this.setEnd({ ...this.#ends[who], lastMessage });
	}

	#act(who: Role, action: Action): void {
		switch (action.type) {
			case 'write':
				this.writeFrom(who, action.bytes);
				return;
			case 'shutDown':
				this.finishFrom(who);
				return;
			case 'drop':
				this.resetFrom(who);
				return;
			case 'setWake':
			// `nextDue` asks the endpoint itself.
		}
	}

	/** Handlers run at once, in the order of the script; what waits is put off. */
	#hear(who: Role, happening: ScriptEvent): void {
		const end = this.#ends[who];
		const times = end.heard[happening] + 1;
		this.setEnd({ ...end, heard: { ...end.heard, [happening]: times } });
		for (const [index, scripted] of this.scenario.script.entries()) {
			const { when } = scripted;
			if (scripted.who !== who || !('on' in when) || when.on !== happening) continue;
			if (when.nth !== undefined && when.nth !== times) continue;
			const { after = 0 } = when;
			if (after === 0) this.#perform(index);
			else this.#schedule({ at: this.nowMs + after, index, cause: this.cause });
		}
	}

	#schedule(one: Pending): void {
		this.#pending = [...this.#pending, one].toSorted(inOrder);
	}

	#perform(index: number): void {
		const before = this.cause;
		performDeed(this, index);
		this.cause = before;
	}

	/** What the system has taken from the page is no longer its `bufferedAmount`. */
	#drain(): void {
		const { client } = this.#ends;
		if (client.page === null || client.page.bufferedAmount === 0) return;
		const waiting = Math.max(0, this.path.flow(0, 'up').queued - this.scenario.link.sendBuffer);
		const { bufferedAmount, unsendable } = client.page;
		const drained = bufferedAmount - unsendable - waiting;
		if (drained > 0) this.setEnd({ ...client, page: pageDrained(client.page, drained) });
		if (client.bulk !== null) pumpBulk(this, 'client');
	}

	/** Where the bytes of `from` set out, or, given `to`, where they come to it. */
	placeOf(from: Role, to?: Role): { readonly hop: number; readonly way: Way } {
		const last = this.path.hops.length - 1;
		return from === 'client'
			? { hop: to === undefined ? 0 : last, way: 'up' }
			: { hop: to === undefined ? last : 0, way: 'down' };
	}

	#endAt(node: number): Role | null {
		return node === 0 ? 'client' : node === this.path.hops.length ? 'server' : null;
	}
}

function latin1Head(head: Bytes): string {
	return String.fromCharCode(...head.subarray(0, 64));
}

/** Of what is scripted for the same time the script's own order decides. */
export function inOrder(a: Pending, b: Pending): number {
	return a.at - b.at || a.index - b.index;
}
