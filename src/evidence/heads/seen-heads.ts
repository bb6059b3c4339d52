// What the heads of an opening handshake show when a tool has written them down as text. Heads of HTTP/1.1
// become bytes. A head of HTTP/2 or HTTP/3 was never these bytes, so it only gives signs: its status, and that
// the request went over HTTP/2 (RFC 8441 has its own handshake there).
import { latin1Text, type Bytes, type TranscriptAction } from '../../engine/index.ts';
import type { PieceRange } from '../piece-range.ts';
import type { Unseen } from '../piece.ts';
import { sign, type Sign } from '../sign.ts';

/** Holds heads as the engine finds them in a copied text. */
interface WrittenHeads {
	readonly request: Bytes | null;
	readonly response: Bytes | null;
	/** Is true if a head is of HTTP/2 or HTTP/3 and was rewritten in the form of HTTP/1.1. */
	readonly rewritten: boolean;
}

interface HeadRanges {
	readonly request: PieceRange | null;
	readonly response: PieceRange | null;
}

/** Represents an action of a head, and the head that shows it. */
export interface HeadAction {
	readonly action: TranscriptAction;
	readonly from: 'request' | 'response';
}

/** Holds what the heads show. */
export interface SeenHeads {
	readonly actions: readonly HeadAction[];
	readonly signs: readonly Sign[];
	readonly unseen: readonly Unseen[];
}

/** Returns the actions and signs of one request, one response, or both. */
export function seenHeads(heads: WrittenHeads, ranges: HeadRanges): SeenHeads {
	const { request, response, rewritten } = heads;
	if (rewritten) return laterHeads(heads, ranges);
	const actions: HeadAction[] = [];
	const unseen: Unseen[] = [];
	if (request) {
		actions.push({ action: { type: 'bytes', by: 'client', bytes: request }, from: 'request' });
	} else unseen.push('client-bytes');
	if (!response) unseen.push('server-bytes');
	else if (request) {
		actions.push({ action: { type: 'bytes', by: 'server', bytes: response }, from: 'response' });
	}
	// The observer reads a response only with its request.
	const alone = response && !request ? statusSigns(response, ranges.response) : [];
	return { actions, signs: alone, unseen };
}

function laterHeads({ request, response }: WrittenHeads, ranges: HeadRanges): SeenHeads {
	const unseen: Unseen[] = ['client-bytes', 'server-bytes'];
	const status = response ? statusOf(response) : null;
	// RFC 8441 §5: the request is a CONNECT, and a response of 2xx opens the WebSocket.
	const opens = request && latin1Text(request).startsWith('CONNECT ') && status !== null;
	if (response && opens && status >= 200 && status < 300) {
		const extensions = headValue(response, 'sec-websocket-extensions') ?? '';
		const action: TranscriptAction = { type: 'opened', extensions };
		return { actions: [{ action, from: 'response' }], signs: [], unseen };
	}
	const range = ranges.response ?? ranges.request;
	const signs = response ? statusSigns(response, ranges.response) : [];
	return { actions: [], signs: [...signs, sign('http-2-in-use', range)], unseen };
}

function statusSigns(response: Bytes, range: PieceRange | null): readonly Sign[] {
	const status = statusOf(response);
	return status === null ? [] : [sign('response', range, { status })];
}

/** Returns the status of a response head; null if it has none. */
export function statusOf(response: Bytes): number | null {
	const found = /^HTTP\/\S+ (\d{3})/.exec(latin1Text(response.subarray(0, 64)));
	return found ? Number(found[1]) : null;
}

/** Returns the value of a field in a head, for a name in lower case; null if the head has no such field. */
export function headValue(head: Bytes, name: string): string | null {
	const lines = latin1Text(head).split('\r\n').slice(1);
	const line = lines.find((one) => one.toLowerCase().startsWith(`${name}:`));
	return line === undefined ? null : line.slice(name.length + 1).trim();
}

/** Returns whether a server or a proxy gives the status to any request: redirects, refusals and faults. */
export function answersAnyRequest(status: number): boolean {
	return (
		(status >= 300 && status < 400) ||
		[401, 403, 404, 407, 414, 429, 431].includes(status) ||
		status >= 500
	);
}

/**
 * Returns whether a request head asks for a WebSocket, and shows it. The one of HTTP/2 is a CONNECT (RFC 8441 §4), and
 * its `:protocol` is not always shown.
 */
export function asksForWebSocket(request: Bytes, rewritten = false): boolean {
	if (rewritten && latin1Text(request).startsWith('CONNECT ')) return true;
	return headValue(request, 'sec-websocket-key') !== null || headValue(request, 'upgrade') !== null;
}
