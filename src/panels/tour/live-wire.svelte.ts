// One open connection between two endpoints of the engine. What one writes travels as a flight, and the other reads it
// when the flight arrives: the stage says when. All that is shown of a connection comes from here.
import { decodeUtf8, type Bytes } from '../../engine/bytes/index.ts';
import {
	listedKeys,
	openEndpoint,
	receive,
	receiveEnd,
	send,
	type Endpoint,
	type EndpointFailure,
	type EndpointStep,
} from '../../engine/endpoint/index.ts';
import { otherRole, type Role } from '../../engine/role.ts';

/** What an application can ask of its endpoint here. */
type Command = Parameters<typeof send>[1];

/** Represents bytes on their way. */
export interface Flight {
	readonly id: number;
	readonly by: Role;
	readonly bytes: Bytes;
	/** Holds the text of the message, or null if the bytes are no message of the chat. */
	readonly text: string | null;
	/** Holds where the flight stands while it is held, from 0 to 1; null while it travels. */
	readonly heldAt: number | null;
	readonly startsAt: number;
}

/** Represents a message in a window of the chat. */
export interface Said {
	readonly id: number;
	readonly by: Role;
	readonly text: string;
	/** Is true until the message has arrived. */
	readonly underway: boolean;
}

/** Says how the connection ended for one side, as its application learns it. */
export interface Ended {
	readonly code: number;
	readonly wasClean: boolean;
}

interface End {
	readonly endpoint: Endpoint;
	/** Lists the messages in the window of this side. */
	readonly said: readonly Said[];
	readonly failure: EndpointFailure | null;
	readonly ended: Ended | null;
	/** Says whether the side has sent the end of TCP, which follows its last bytes. */
	readonly finished: boolean;
}

export interface WireOptions {
	/** Returns the masking key of the next frame of the client, 4 bytes. */
	readonly nextKey: () => Bytes;
	/** Says whether the server sends each message back. */
	readonly echo?: boolean;
}

export class LiveWire {
	readonly #options: WireOptions;
	#ends: Readonly<Record<Role, End>> = $state.raw({
		client: fresh('client'),
		server: fresh('server'),
	});
	#flights: readonly Flight[] = $state.raw([]);
	#ids = 0;

	constructor(options: WireOptions) {
		this.#options = options;
	}

	get flights(): readonly Flight[] {
		return this.#flights;
	}
	/** Is true until a side has failed or closed the connection. */
	get open(): boolean {
		const { client, server } = this.#ends;
		return client.endpoint.state === 'open' && server.endpoint.state === 'open';
	}
	said(role: Role): readonly Said[] {
		return this.#ends[role].said;
	}
	/** Returns what this side found wrong, or null. */
	failure(role: Role): EndpointFailure | null {
		return this.#ends[role].failure;
	}
	/** Returns how the connection ended for this side, or null while it has not. */
	ended(role: Role): Ended | null {
		return this.#ends[role].ended;
	}
	/** Returns the endpoint of this side. */
	endpoint(role: Role): Endpoint {
		return this.#ends[role].endpoint;
	}

	/** Sends a message. Returns false if the connection is not open any more. */
	say(role: Role, text: string): boolean {
		if (this.endpoint(role).state !== 'open') return false;
		const id = ++this.#ids;
		this.#change(role, (end) => ({
			...end,
			said: [...end.said, { id, by: role, text, underway: true }],
		}));
		this.#perform(role, { type: 'text', text }, { id, text });
		return true;
	}

	/** Lets the application of one side send a Ping, close, or drop the connection. */
	command(role: Role, command: Command): void {
		this.#perform(role, command, { id: ++this.#ids, text: null });
	}

	/** Delivers a flight. One that has arrived already is not known any more. */
	arrive(id: number): void {
		const flight = this.#flights.find((one) => one.id === id);
		if (!flight) return;
		this.#flights = this.#flights.filter((one) => one !== flight);
		const { by, bytes } = flight;
		this.#change(by, (end) => ({
			...end,
			said: end.said.map((one) => (one.id === id ? { ...one, underway: false } : one)),
		}));
		const to = otherRole(by);
		this.#take(to, receive(this.#keyed(to), bytes));
		this.#endTcp(by);
	}

	/** Holds a flight on its way. */
	hold(id: number, at: number): void {
		this.#changeFlight(id, { heldAt: at, startsAt: at });
	}
	/** Lets a held flight travel on. */
	release(id: number): void {
		this.#changeFlight(id, { heldAt: null });
	}
	/** Changes the bytes of a flight on its way. */
	rewrite(id: number, bytes: Bytes): void {
		this.#changeFlight(id, { bytes });
	}

	/** Cuts TCP: what is on its way is lost, and both sides learn only that the connection is gone. */
	cut(): void {
		this.#flights = [];
		for (const role of ['client', 'server'] as const) {
			this.#take(role, receiveEnd(this.endpoint(role), 'reset'));
		}
	}

	#changeFlight(id: number, change: Partial<Flight>): void {
		this.#flights = this.#flights.map((one) => (one.id === id ? { ...one, ...change } : one));
	}

	#change(role: Role, change: (end: End) => End): void {
		this.#ends = { ...this.#ends, [role]: change(this.#ends[role]) };
	}

	#perform(role: Role, command: Command, flight: Pick<Flight, 'id' | 'text'>): void {
		this.#take(role, send(this.#keyed(role), command), flight);
	}

	/** Returns the endpoint of a side; that of the client with the masking key of its next frame. */
	#keyed(role: Role): Endpoint {
		const { endpoint } = this.#ends[role];
		return role === 'client'
			? { ...endpoint, keys: listedKeys([this.#options.nextKey()]) }
			: endpoint;
	}

	/** Takes the result of a call of an endpoint: what happened, and what it writes. */
	#take(role: Role, step: EndpointStep, sent: Pick<Flight, 'id' | 'text'> | null = null): void {
		const replies: string[] = [];
		let { said, failure, ended, finished } = this.#ends[role];
		for (const event of step.events) {
			if (event.type === 'message') {
				const text = decodeUtf8(event.payload).text;
				said = [...said, { id: ++this.#ids, by: otherRole(role), text, underway: false }];
				if (role === 'server' && this.#options.echo === true) replies.push(text);
			} else if (event.type === 'failed') failure = event;
			else if (event.type === 'closed') ended = { code: event.code, wasClean: event.wasClean };
		}
		for (const effect of step.effects) {
			if (effect.type === 'write') {
				const { id, text } = sent ?? { id: ++this.#ids, text: null };
				const flight = { id, text, by: role, bytes: effect.bytes, heldAt: null, startsAt: 0 };
				this.#flights = [...this.#flights, flight];
			} else if (effect.type === 'shutDown' || effect.type === 'closeTcp') finished = true;
		}
		this.#ends = {
			...this.#ends,
			[role]: { endpoint: step.endpoint, said, failure, ended, finished },
		};
		for (const text of replies) this.say(role, text);
		this.#endTcp(role);
	}

	/** Delivers the end of TCP once the last bytes of this side have arrived. */
	#endTcp(by: Role): void {
		const to = otherRole(by);
		if (!this.#ends[by].finished || this.#ends[to].ended !== null) return;
		if (this.#flights.some((flight) => flight.by === by)) return;
		const { endpoint } = this.#ends[to];
		const step = receiveEnd(endpoint);
		if (step.events.length > 0 || step.endpoint.state !== endpoint.state) this.#take(to, step);
	}
}

function fresh(role: Role): End {
	return { endpoint: openEndpoint(role), said: [], failure: null, ended: null, finished: false };
}
