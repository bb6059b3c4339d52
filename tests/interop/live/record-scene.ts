// What the scenes of the recorder share: what is said in them, and how it is kept.
import type { Command } from '../../../src/engine/endpoint/send.ts';
import type { ProtocolEvent } from '../../../src/engine/endpoint/endpoint-events.ts';
import type { Relay } from '../transports/relay.ts';
import type { EndpointSocket } from './endpoint-socket.ts';
import { eventLine, written, type Recording } from './recording.ts';

export type Recorded = Omit<Recording, 'version' | 'date'>;

/** More than 2 KiB that compress well. */
export const POSITIONS = JSON.stringify(
	Array.from({ length: 64 }, (_, x) => ({ type: 'move', x: 100 + x, y: 100 })),
);
const PING: Command = { type: 'ping', payload: Uint8Array.of(0x3f) };

/** The engine’s side. With `pings` it asks for a Pong when a binary message is here, and says when it has come. */
export class Listening {
	readonly ended: Promise<void>;
	readonly #pings: boolean;
	#end: () => void = () => undefined;

	constructor(pings: boolean) {
		this.#pings = pings;
		this.ended = new Promise((resolve) => {
			this.#end = resolve;
		});
	}

	readonly handle = (event: ProtocolEvent, self: EndpointSocket): void => {
		if (this.#pings && event.type === 'message' && event.kind === 'binary') self.send(PING);
		if (event.type === 'pong') self.send({ type: 'text', text: 'done' });
		if (event.type === 'closed') this.#end();
	};
}

export function keep(
	{ id, program, from }: Pick<Recording, 'id' | 'program' | 'from'>,
	relay: Relay,
	events: readonly ProtocolEvent[],
): Recorded {
	const opened = events.find(({ type }) => type === 'opened');
	const up = written(afterHead(relay.bytes('up')[0]!));
	const down = written(afterHead(relay.bytes('down')[0]!));
	return {
		id,
		program,
		from,
		extensions: opened?.type === 'opened' ? opened.extensions : null,
		sent: from === 'client' ? up : down,
		received: from === 'client' ? down : up,
		events: events.map(eventLine),
	};
}

function afterHead(bytes: Buffer): Uint8Array {
	return new Uint8Array(bytes.subarray(bytes.indexOf('\r\n\r\n') + 4));
}
