// Two of our endpoints, a wire that takes its time, and an observer beside it that writes the transcript. Each side can be
// made to misbehave: what it writes, what it tells its application, when it ends TCP.
import type { Bytes } from '../../../src/engine/bytes/index.ts';
import type { TranscriptAction } from '../../../src/engine/observer/index.ts';
import type { Role } from '../../../src/engine/role.ts';
import type { Effect, ProtocolEvent } from '../../../src/engine/endpoint/endpoint-events.ts';
import type { ClientOptions, ServerOptions } from '../../../src/engine/endpoint/endpoint.ts';
import type { Command } from '../../../src/engine/endpoint/send.ts';
import type { Endpoint, EndpointStep } from '../../../src/engine/endpoint/endpoint-value.ts';
import type { TranscriptEvent } from '../../../src/engine/observer/transcript.ts';
import { receive, send, startClient, startServer } from '../../../src/engine/endpoint/index.ts';
import { nextWake } from '../../../src/engine/endpoint/endpoint-value.ts';
import { receiveEnd, wake } from '../../../src/engine/endpoint/endpoint.ts';
import { CLIENT } from '../endpoint/played.ts';

export interface Misbehaviour {
	/** Returns what is written instead of these bytes. Frames are whole. */
	readonly write?: (bytes: Bytes, by: Role) => readonly Bytes[];
	/** Returns what is done instead of this effect. */
	readonly act?: (effect: Effect, by: Role) => readonly Effect[];
	/** Returns what the application gets instead of this payload. */
	readonly deliver?: (payload: Bytes, by: Role) => readonly Bytes[];
}

type Arrival = { readonly at: number; readonly to: Role } & (
	| { readonly bytes: Bytes }
	| { readonly end: 'fin' | 'reset' }
);

export class ObservedPair {
	readonly transcript: TranscriptEvent[] = [];
	readonly endpoints: Record<Role, Endpoint>;
	nowMs = 0;
	#arrivals: Arrival[] = [];
	/** When the last thing so far arrives at a side. */
	readonly #last: Record<Role, number> = { client: 0, server: 0 };
	readonly #delayMs: () => number;
	readonly #cut: () => number;
	readonly #misbehaviour: Misbehaviour;

	/** @param wire how long bytes take, and how many go at once */
	constructor(
		client: Partial<ClientOptions>,
		server: ServerOptions,
		wire: { readonly delayMs: () => number; readonly cut: () => number },
		misbehaviour: Misbehaviour = {},
	) {
		this.#delayMs = wire.delayMs;
		this.#cut = wire.cut;
		this.#misbehaviour = misbehaviour;
		const accepted = startServer(server);
		const asking = startClient({ ...CLIENT, ...client });
		this.endpoints = { client: asking.endpoint, server: accepted.endpoint };
		this.#add({ type: 'connect', by: 'client' });
		this.#take('server', accepted);
		this.#take('client', asking);
	}

	command(by: Role, command: Command): void {
		this.#take(by, send(this.endpoints[by], command, this.nowMs));
	}

	/** Lets time pass, with everything that happens in it. */
	runUntil(untilMs: number): this {
		for (;;) {
			const arrival = this.#arrivals.toSorted((a, b) => a.at - b.at)[0];
			const wakes = (['client', 'server'] as const).flatMap((role) => {
				const at = nextWake(this.endpoints[role]);
				return at === null ? [] : [{ role, at }];
			});
			const waking = wakes.toSorted((a, b) => a.at - b.at)[0];
			const next = Math.min(arrival?.at ?? Infinity, waking?.at ?? Infinity);
			if (next > untilMs) break;
			this.nowMs = Math.max(this.nowMs, next);
			if (arrival !== undefined && arrival.at <= (waking?.at ?? Infinity)) {
				this.#arrivals = this.#arrivals.filter((one) => one !== arrival);
				this.#arrive(arrival);
			} else if (waking !== undefined) {
				this.#take(waking.role, wake(this.endpoints[waking.role], this.nowMs));
			}
		}
		this.nowMs = untilMs;
		this.#add({ type: 'wait' });
		return this;
	}

	#arrive(arrival: Arrival): void {
		const { to } = arrival;
		const endpoint = this.endpoints[to];
		if ('end' in arrival) this.#take(to, receiveEnd(endpoint, arrival.end, this.nowMs));
		else this.#take(to, receive(endpoint, arrival.bytes, this.nowMs));
	}

	#take(by: Role, step: EndpointStep): void {
		this.endpoints[by] = step.endpoint;
		for (const event of step.events) this.#report(by, event);
		const { act } = this.#misbehaviour;
		for (const effect of step.effects) {
			for (const one of act?.(effect, by) ?? [effect]) this.#act(by, one);
		}
	}

	#report(by: Role, event: ProtocolEvent): void {
		if (event.type === 'opened') this.#add({ type: 'show', by, state: 'OPEN' });
		if (event.type === 'closed') this.#add({ type: 'show', by, state: 'CLOSED' });
		if (event.type !== 'message') return;
		const { kind, payload } = event;
		for (const one of this.#misbehaviour.deliver?.(payload, by) ?? [payload]) {
			this.#add({ type: 'deliver', by, kind, payload: one });
		}
	}

	#act(by: Role, effect: Effect): void {
		const to = by === 'client' ? 'server' : 'client';
		if (effect.type === 'setWake') return;
		if (effect.type === 'write') {
			for (const bytes of this.#misbehaviour.write?.(effect.bytes, by) ?? [effect.bytes]) {
				this.#add({ type: 'bytes', by, bytes });
				for (let from = 0; from < bytes.length;) {
					const piece = bytes.subarray(from, from + Math.max(1, this.#cut()));
					from += piece.length;
					this.#arrivals.push({ ...this.#due(to), to, bytes: piece });
				}
			}
			return;
		}
		const how = effect.type === 'shutDown' ? 'fin' : 'reset';
		this.#add({ type: how, by });
		this.#arrivals.push({ ...this.#due(to), to, end: how });
	}

	/** Nothing overtakes. */
	#due(to: Role): { readonly at: number } {
		const at = Math.max(this.#last[to], this.nowMs + this.#delayMs());
		this.#last[to] = at;
		return { at };
	}

	#add(action: TranscriptAction): void {
		this.transcript.push({ at: this.nowMs, ...action });
	}
}
