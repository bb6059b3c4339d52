// A turn: one call's way from one value of an endpoint to the next. It gathers what happens and what is to be done, and
// writes into its own copy only, which nobody sees before `step` gives it away.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { releaseStreams } from '../extension/permessage-deflate.ts';
import { closeBody } from '../frame/close.ts';
import { encodeFrame } from '../frame/encode.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { Action, ProtocolEvent } from './endpoint-events.ts';
import type { TimerName } from './endpoint-settings.ts';
import type { CloseStatus, EndpointDraft, Endpoint, EndpointStep } from './endpoint-value.ts';
import { draftOf } from './endpoint-in-frame.ts';
import { NOTHING, NO_TIMERS, nextWake } from './endpoint-value.ts';
import { drawKey } from './masking-keys.ts';
import type { EndpointState, StateCause } from './states.ts';
import { STATES, nextState } from './states.ts';

export class Turn {
	/** The value that comes next: ours alone until `step`. */
	readonly next: EndpointDraft;
	#events: ProtocolEvent[] = NOTHING;
	#actions: Action[] = NOTHING;
	readonly #before: Endpoint;
	#state: EndpointState;
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

	/** There is an event. */
	get happened(): boolean {
		return this.#events.length > 0;
	}

	move(cause: StateCause): void {
		this.next.state = nextState(this.next.state, cause);
		this.#state = STATES[this.next.state];
	}

	emit(event: ProtocolEvent): void {
		if (this.#events === NOTHING) this.#events = [event];
		else this.#events.push(event);
	}

	act(action: Action): void {
		this.#flushPong();
		if (this.#actions === NOTHING) this.#actions = [action];
		else this.#actions.push(action);
	}

	write(bytes: Bytes): void {
		this.act({ type: 'write', bytes });
	}

	/** A whole frame, masked as our role demands (§5.1). */
	frame(opcode: number, payload: Bytes, { fin = true, rsv1 = false } = {}): void {
		let key: Bytes | null = null;
		if (this.next.keys !== null) {
			const drawn = drawKey(this.next.keys);
			key = drawn.key;
			this.next.keys = drawn.keys;
		}
		this.write(encodeFrame({ fin, rsv1, opcode, key, payload }));
	}

	/** §5.5.2: the answer to a Ping. */
	pong(payload: Bytes): void {
		if (this.next.settings.pongs === 'each') this.frame(OPCODE.pong, payload);
		else this.#pong = payload;
	}

	/** Writes our Close; 1005 stands for an empty one. The caller moves on. */
	close(status: CloseStatus): void {
		const { code, reason } = status;
		this.frame(OPCODE.close, code === 1005 ? NO_BYTES : closeBody(code, reason));
		this.next.closeSent = status;
	}

	/** In `ms` from now; null for never. */
	setTimer(timer: TimerName, ms: number | null): void {
		const at = ms === null ? null : this.next.nowMs + ms;
		this.next.due = { ...this.next.due, [timer]: at };
	}

	/** All timers but this one. */
	onlyTimer(timer: TimerName, ms: number | null): void {
		this.next.due = NO_TIMERS;
		this.setTimer(timer, ms);
	}

	/** Nothing that was coming in will be finished, and no message is sent any more. */
	stopReading(): void {
		this.next.decoder = null;
		this.next.incoming = null;
		if (this.next.deflate !== null) releaseStreams(this.next.deflate);
	}

	step(): EndpointStep {
		this.#flushPong();
		const endpoint: Endpoint = this.next;
		if (endpoint.due !== this.#before.due) {
			const atMs = nextWake(endpoint);
			if (atMs !== nextWake(this.#before)) this.act({ type: 'setWake', atMs });
		}
		return { endpoint, events: this.#events, actions: this.#actions };
	}

	#flushPong(): void {
		const payload = this.#pong;
		if (payload === null) return;
		this.#pong = null;
		this.frame(OPCODE.pong, payload);
	}
}
