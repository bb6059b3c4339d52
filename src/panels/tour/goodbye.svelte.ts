// The two ways in which a connection ends in scene `goodbye`: a closing handshake, and a cable that is cut. What each side
// learns of it comes from the endpoints.
import { listedKeys, send } from '../../engine/endpoint/index.ts';
import { readHex } from '../../engine/bytes/index.ts';
import type { RuleCode } from '../../engine/report/index.ts';
import type { Role } from '../../engine/role.ts';
import type { Ended, LiveWire } from './live-wire.svelte.ts';
import { spokenWire } from './spoken-wire.ts';

export type Farewell = 'goodbye' | 'cut';
/** Says what each side has learned of the end. */
export type Ending = Readonly<Record<Role, Ended>>;

export class Goodbye {
	readonly #text: string;
	#wire: LiveWire = $state.raw(spokenWire(''));
	#by: Farewell | null = $state(null);
	#endings: Readonly<Partial<Record<Farewell, Ending>>> = $state.raw({});

	/** @param text what was said before */
	constructor(text: string) {
		this.#text = text;
		this.again();
	}

	get wire(): LiveWire {
		return this.#wire;
	}
	/** Says how the connection is ending or has ended, or null while it is open. */
	get by(): Farewell | null {
		return this.#by;
	}
	/** Says whether both sides have learned of the end. */
	get over(): boolean {
		return this.#ending !== null;
	}
	/** Returns how this way of ending has ended last, or null if it has not happened yet. */
	ending(by: Farewell): Ending | null {
		return this.#endings[by] ?? null;
	}

	/** Lets the client close with this code. A connection that has ended is opened again before. */
	say(code: number): void {
		if (this.over) this.again();
		if (this.#by !== null || refusalOf(this.#wire, code) !== null) return;
		this.#by = 'goodbye';
		this.#wire.command('client', { type: 'close', code });
	}
	/** Cuts the cable, of a new connection if this one has ended. It can be cut during the closing handshake, too. */
	cut(): void {
		if (this.over) this.again();
		this.#by = 'cut';
		this.#wire.cut();
		this.#note();
	}
	arrive(id: number): void {
		this.#wire.arrive(id);
		this.#note();
	}
	/** Opens a new connection. */
	again(): void {
		this.#wire = spokenWire(this.#text);
		this.#by = null;
	}

	get #ending(): Ending | null {
		const client = this.#wire.ended('client');
		const server = this.#wire.ended('server');
		return client && server && { client, server };
	}
	#note(): void {
		if (this.#by !== null && this.#ending !== null)
			this.#endings = { ...this.#endings, [this.#by]: this.#ending };
	}
}

/** Returns the rule for which the client refuses to send a Close with this code, or null if it sends it. */
export function refusalOf(wire: LiveWire, code: number): RuleCode | null {
	const client = { ...wire.endpoint('client'), keys: listedKeys([readHex('00000000').bytes]) };
	for (const event of send(client, { type: 'close', code }).events) {
		// A connection that is ending already refuses every Close, whatever its code.
		if (event.type === 'refused' && event.rule !== 'close-once') return event.rule;
	}
	return null;
}

/** Returns the address of this end in Conversation. */
export function inConversation(by: Farewell, code: number): string {
	if (by === 'cut') return '#/conversation?scenario=hang-up';
	const script = [{ who: 'client', when: { at: 1000 }, do: { type: 'close', code } }];
	return `#/conversation?json=${encodeURIComponent(JSON.stringify({ script }))}`;
}
