// What a client and a server must do so that a connection happens again: the handshake, and the steps of each side
// (reproduced-steps.ts). What every library does by itself is not a step: the Pong for a Ping, the Close for a Close,
// and the end of TCP after both. reproduction-notes.ts says where that differs from the connection.
import type { Bytes } from '../../../engine/bytes/index.ts';
import { parseWebSocketUri } from '../../../engine/handshake/index.ts';
import { headerField } from '../../../engine/http/index.ts';
import type { Wire } from '../../../engine/observer/index.ts';
import type { Role } from '../../../engine/role.ts';
import { http2Field } from '../../http2-stream.ts';
import type { SeenConnection } from '../../piece.ts';
import { wireOf } from '../../connection-rows.ts';
import { crossesClose, sideSteps, type ReproducedStep } from './reproduced-steps.ts';
import { sideNotes, type ReproductionNote } from './reproduction-notes.ts';

export interface Reproduction {
	/** Holds the path and query of the request. */
	readonly resourceName: string;
	readonly origin: string | null;
	readonly subprotocols: readonly string[];
	/** Holds the subprotocol that the server chose. */
	readonly chosen: string | null;
	readonly compressed: boolean;
	/** Says what the server does if it does not open the WebSocket; it is null if it does. */
	readonly refusal: Refusal | null;
	/** Says that frames were in transit while a Close passed them. Between programs on one machine none are. */
	readonly crossing: boolean;
	readonly steps: Readonly<Record<Role, readonly ReproducedStep[]>>;
	/** Lists where the programs of a side differ from the connection, in all languages. */
	readonly notes: Readonly<Record<Role, readonly ReproductionNote[]>>;
}

export interface Refusal {
	/** Holds what the server sends; it is empty if it does not respond. */
	readonly response: Bytes;
	/** Says how the server then ends TCP; with null it waits for the client. */
	readonly end: 'fin' | 'reset' | null;
	/** Says for how many milliseconds the client waits; null if it gets a whole response, or the server ends TCP. */
	readonly patienceMs: number | null;
}

/** An attempt that the evidence does not end is given up after this time in milliseconds. */
const PATIENCE_MS = 1000;

/** Returns what must be done; null if nothing was seen that a program could do. */
export function reproductionOf(connection: SeenConnection): Reproduction | null {
	const wire = wireOf(connection);
	if (wire === null) return null;
	const { http2 } = connection;
	const { request, response, openedBy, deflate } = wire.opening;
	const isOpen = openedBy !== null || connection.transcript.some(({ type }) => type === 'deliver');
	if (request === null && !isOpen) return null;
	const refusal = isOpen ? null : serverRefusal(connection, wire);
	return {
		resourceName: request?.resourceName ?? dialledResource(connection),
		origin: request?.origin ?? http2Field(http2, 'client', 'origin'),
		subprotocols:
			request?.protocols.map(({ name }) => name) ??
			namesIn(http2Field(http2, 'client', 'sec-websocket-protocol')),
		chosen:
			isOpen && response
				? (headerField(response.head, 'Sec-WebSocket-Protocol')?.value.text ?? null)
				: http2Field(http2, 'server', 'sec-websocket-protocol'),
		compressed: deflate !== null,
		refusal,
		crossing: isOpen && crossesClose(connection, wire),
		steps: {
			client: isOpen ? sideSteps(connection, wire, 'client') : [],
			server: isOpen ? sideSteps(connection, wire, 'server') : [],
		},
		notes: {
			client: sideNotes(connection, wire, 'client'),
			server: sideNotes(connection, wire, 'server'),
		},
	};
}

function namesIn(list: string | null): readonly string[] {
	return (list ?? '')
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
}

/** Returns the path and query of a stream of HTTP/2, or of the URL that was dialled. */
function dialledResource({ name, transcript, http2 }: SeenConnection): string {
	const path = http2Field(http2, 'client', ':path');
	if (path !== null) return path;
	const connected = transcript.find(({ type }) => type === 'connect');
	const url = connected?.type === 'connect' ? connected.url : undefined;
	const [first = ''] = name.split(' ', 1);
	return parseWebSocketUri(url ?? first).uri?.resourceName ?? '/';
}

function serverRefusal({ transcript }: SeenConnection, { opening, streams, ends }: Wire): Refusal {
	const [end] = ends;
	const response = streams.server.bytes.subarray(opening.responseFrom);
	const isWhole = opening.response !== null && opening.response.head.headLength !== null;
	if (end?.by === 'server' && end.how !== 'lost') {
		return { response, end: end.how, patienceMs: null };
	}
	const asked = transcript[streams.client.eventOf(opening.requestFrom)]?.at ?? 0;
	const waited = end?.by === 'client' ? Math.max(1, Math.round(end.at - asked)) : PATIENCE_MS;
	return { response, end: null, patienceMs: isWhole ? null : waited };
}
