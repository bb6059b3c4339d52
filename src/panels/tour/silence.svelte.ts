// A proxy in the middle of a connection that counts the seconds without a byte. Time goes on only by `tick`, so the model
// has no clock.
import type { Bytes } from '../../engine/bytes/index.ts';
import { openEndpoint, send } from '../../engine/endpoint/index.ts';
import { OPCODE } from '../../engine/frame/index.ts';
import { CROSSING_MS } from '../../ui/stage/stage.ts';
import type { Flight, LiveWire } from './live-wire.svelte.ts';
import { spokenWire } from './spoken-wire.ts';

/** Holds the silence after which the proxy hangs up, in seconds. */
export const LIMIT_S = 60;
/** Holds the silence after which the server sends a heartbeat, in seconds. */
export const BEAT_S = 25;
/** Says how much faster than life the time runs. */
export const FASTER = 6;
/** Holds the real time of one second, in milliseconds. */
export const TICK_MS = 1000 / FASTER;
/** Counts the ticks until a flight has come to the proxy in the middle. */
const TICKS_TO_PROXY = Math.round(CROSSING_MS / 2 / TICK_MS);

/** Names what happened last, as far as it is worth saying. */
export type SilenceNews = 'none' | 'half' | 'message' | 'ping' | 'pong' | 'over';

export class Silence {
	readonly #text: string;
	#wire: LiveWire = $state.raw(spokenWire(''));
	#seconds = $state(0);
	#news: SilenceNews = $state('none');
	/** Counts the ticks of each flight on its way. */
	#ages: readonly { readonly id: number; readonly ticks: number }[] = [];

	/** @param text what was said before the silence */
	constructor(text: string) {
		this.#text = text;
		this.again();
	}

	get wire(): LiveWire {
		return this.#wire;
	}
	/** Holds the seconds since the last byte has passed the proxy. */
	get seconds(): number {
		return this.#seconds;
	}
	get news(): SilenceNews {
		return this.#news;
	}
	/** Says whether the proxy has hung up. */
	get over(): boolean {
		return this.#wire.ended('client') !== null;
	}

	/** Opens a new connection. */
	again(): void {
		this.#wire = spokenWire(this.#text);
		this.#seconds = 0;
		this.#news = 'none';
		this.#ages = [];
	}

	/** Lets one second pass. While bytes are on their way nothing is counted, because there is no silence. */
	tick(heartbeats: boolean): void {
		if (this.over) return;
		const { flights } = this.#wire;
		if (flights.length > 0) {
			this.#move(flights);
			return;
		}
		this.#seconds++;
		if (this.#seconds >= LIMIT_S) {
			this.#wire.cut();
			this.#news = 'over';
		} else if (heartbeats && this.#seconds >= BEAT_S)
			this.#wire.command('server', { type: 'ping' });
		else if (this.#seconds === LIMIT_S / 2) this.#news = 'half';
	}

	#move(flights: readonly Flight[]): void {
		const ticksOf = (id: number) => this.#ages.find((age) => age.id === id)?.ticks ?? 0;
		this.#ages = flights.map(({ id }) => ({ id, ticks: ticksOf(id) + 1 }));
		for (const flight of flights) {
			if (ticksOf(flight.id) !== TICKS_TO_PROXY) continue;
			this.#seconds = 0;
			this.#news = newsOf(flight);
		}
	}
}

function newsOf({ bytes, text }: Flight): SilenceNews {
	if (text !== null) return 'message';
	return (bytes[0]! & 0x0f) === OPCODE.ping ? 'ping' : 'pong';
}

/** Returns the bytes of a heartbeat. */
export function heartbeatFrame(): Bytes {
	const { effects } = send(openEndpoint('server'), { type: 'ping' });
	for (const effect of effects) if (effect.type === 'write') return effect.bytes;
	throw new RangeError('an open endpoint sends every Ping');
}
