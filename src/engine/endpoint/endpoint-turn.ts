// A turn: the work of one call, from one value of an endpoint to the next. The turn collects the events and
// effects and changes only its own copy of the endpoint, which nothing else sees before `step` returns it.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { releaseStreams } from '../extension/permessage-deflate.ts';
import { closeBody } from '../frame/close.ts';
import { encodeFrame } from '../frame/encode.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { Effect, ProtocolEvent } from './endpoint-events.ts';
import type { TimerName } from './endpoint-settings.ts';
import type { CloseStatus, EndpointDraft, Endpoint, EndpointStep } from './endpoint-value.ts';
import { draftOf, NO_TIMERS, nextWake } from './endpoint-value.ts';
import { drawKey } from './masking-keys.ts';
import type { EndpointState, StateTrigger } from './states.ts';
import { STATES, nextState } from './states.ts';

/** Holds the working copy of an endpoint during one call. */
export class EndpointTurn {
	/** Holds the next value of the endpoint; only this turn may change it, until `step`. */
	readonly next: EndpointDraft;
	readonly #events: ProtocolEvent[] = [];
	readonly #effects: Effect[] = [];
	readonly #before: Endpoint;
	#state: EndpointState;
	/** Holds the payload of a Ping that is still to be answered. */
	#pong: Bytes | null = null;

	constructor(endpoint: Endpoint, nowMs: number) {
		this.next = draftOf(endpoint);
		if (nowMs > endpoint.nowMs) this.next.nowMs = nowMs;
		this.#before = endpoint;
		this.#state = STATES[endpoint.state];
	}

	get state(): EndpointState {
		return this.#state;
	}

	/** Says whether an event has happened in this turn. */
	get hasEvents(): boolean {
		return this.#events.length > 0;
	}

	/** Moves to the state that follows the trigger. */
	move(trigger: StateTrigger): void {
		this.next.state = nextState(this.next.state, trigger);
		this.#state = STATES[this.next.state];
	}

	emit(event: ProtocolEvent): void {
		this.#events.push(event);
	}

	/** Adds an effect for the host, after a Pong that waits. */
	addEffect(effect: Effect): void {
		this.#flushPong();
		this.#effects.push(effect);
	}

	write(bytes: Bytes): void {
		this.addEffect({ type: 'write', bytes });
	}

	/** Writes a frame, masked with a drawn key if this endpoint is a client (§5.1). */
	frame(opcode: number, payload: Bytes, { fin = true, rsv1 = false } = {}): void {
		let key: Bytes | null = null;
		if (this.next.keys !== null) {
			const drawn = drawKey(this.next.keys);
			key = drawn.key;
			this.next.keys = drawn.keys;
		}
		this.write(encodeFrame({ fin, rsv1, opcode, key, payload }));
	}

	/**
	 * Answers a Ping with a Pong (§5.5.2). With `pongs: 'latest'` a later Ping in the same turn replaces the
	 * answer (§5.5.3).
	 */
	pong(payload: Bytes): void {
		if (this.next.settings.pongs === 'each') this.frame(OPCODE.pong, payload);
		else this.#pong = payload;
	}

	/** Writes our Close frame; 1005 stands for an empty one. The caller moves to the next state. */
	close(status: CloseStatus): void {
		const { code, reason } = status;
		this.frame(OPCODE.close, code === 1005 ? NO_BYTES : closeBody(code, reason));
		this.next.closeSent = status;
	}

	/** Sets a timer to expire in `ms` milliseconds; null stops it. */
	setTimer(timer: TimerName, ms: number | null): void {
		const at = ms === null ? null : this.next.nowMs + ms;
		this.next.due = { ...this.next.due, [timer]: at };
	}

	/** Sets this timer and stops all others. */
	onlyTimer(timer: TimerName, ms: number | null): void {
		this.next.due = NO_TIMERS;
		this.setTimer(timer, ms);
	}

	/** Ends reading: an incomplete message is dropped, and the compression streams are released. */
	stopReading(): void {
		this.next.decoder = null;
		this.next.incoming = null;
		if (this.next.deflate !== null) releaseStreams(this.next.deflate);
	}

	/** Ends the turn and returns its result. */
	step(): EndpointStep {
		this.#flushPong();
		const endpoint: Endpoint = this.next;
		if (endpoint.due !== this.#before.due) {
			const atMs = nextWake(endpoint);
			if (atMs !== nextWake(this.#before)) this.addEffect({ type: 'setWake', atMs });
		}
		return { endpoint, events: this.#events, effects: this.#effects };
	}

	#flushPong(): void {
		const payload = this.#pong;
		if (payload === null) return;
		this.#pong = null;
		this.frame(OPCODE.pong, payload);
	}
}
