// What the heads of an opening handshake show when a tool has written them down as text. Heads of HTTP/1.1
// become bytes. A head of HTTP/2 or HTTP/3 was never these bytes, so it only gives signs: its status, and that
// the request went over HTTP/2 (RFC 8441 has its own handshake there).
import { latin1Text, type Bytes } from '../../engine/bytes/index.ts';
import type { TranscriptAction } from '../../engine/observer/index.ts';
import type { PieceRange } from '../piece-range.ts';
import type { Unseen } from '../piece.ts';
import { sign, type Sign } from '../sign.ts';

/** Holds heads as the engine finds them in a copied text. */
interface WrittenHeads {
	readonly request: Bytes | null;
	readonly response: Bytes | null;
	/** Is true if a head is of HTTP/2 or HTTP/3 and was rewritten in the form of HTTP/1.1. */
	readonly rewritten: boolean;
	/** Says which head is cut off, so that more fields may follow. */
	readonly cut: 'request' | 'response' | null;
}

type NeededField = readonly [name: string, least: RegExp];

/** Lists fields without which a response of a status breaks a rule, with the least of their value that fits. */
const NEEDED: ReadonlyMap<number, readonly NeededField[]> = new Map([
	[
		101,
		[
			['upgrade', /websocket/i],
			['sec-websocket-accept', /.{28}/],
		],
	],
	[400, [['sec-websocket-version', /./]]],
	[401, [['www-authenticate', /./]]],
	[405, [['allow', /./]]],
	[
		426,
		[
			['upgrade', /websocket/i],
			['sec-websocket-version', /./],
		],
	],
]);
/** Holds the field that belongs to any Upgrade (RFC 9110 §7.8). */
const OF_UPGRADE: NeededField = ['connection', /upgrade/i];

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
	if (heads.rewritten) return laterHeads(heads, ranges);
	const request = heads.cut === 'request' ? unended(heads.request) : heads.request;
	const partial = heads.cut === 'response' && heads.response !== null && mayLack(heads.response);
	const response = partial ? unended(heads.response) : heads.response;
	const actions: HeadAction[] = [];
	const unseen: Unseen[] = [];
	if (request && response && heads.cut === 'request') {
		// A part of a request is none that the observer could judge the response by.
		const signs = statusSigns(response, ranges.response);
		return { actions, signs, unseen: ['client-bytes', 'server-bytes'] };
	}
	if (request) {
		actions.push({ action: { type: 'bytes', by: 'client', bytes: request }, from: 'request' });
	} else unseen.push('client-bytes');
	if (!response) unseen.push('server-bytes');
	else if (request) {
		actions.push({ action: { type: 'bytes', by: 'server', bytes: response }, from: 'response' });
	}
	// The observer reads a response only with its request, and only a whole one.
	if (!response || (request && !partial)) return { actions, signs: [], unseen };
	const signs = [...statusSigns(response, ranges.response)];
	if (request && statusOf(response) !== 101 && isOfHttp11(request)) {
		signs.push(sign('http-1-1-in-use', ranges.request));
	}
	return { actions, signs, unseen };
}

function isOfHttp11(request: Bytes): boolean {
	return / HTTP\/1\.1\r\n/.test(latin1Text(request));
}

/** Returns a head without the empty line that was added to it, and without the end of its last line. */
function unended(head: Bytes | null): Bytes | null {
	return head && head.subarray(0, head.length - 4);
}

/**
 * Returns whether the part of a response that was cut off may hold what its status needs. Its last line may be cut off
 * too.
 */
function mayLack(response: Bytes): boolean {
	const lines = latin1Text(response).trimEnd().split('\r\n').slice(1);
	const last = lines.at(-1)?.toLowerCase() ?? '';
	const ofStatus = NEEDED.get(statusOf(response) ?? 0) ?? [];
	const upgrades = headValue(response, 'upgrade') !== null;
	const needed = upgrades ? [...ofStatus, OF_UPGRADE] : ofStatus;
	if (last !== '' && !last.includes(':')) return true;
	if (/^sec-websocket-(?:protocol|extensions):/.test(last)) return true;
	return needed.some(([name, least]) => {
		const value = headValue(response, name);
		return value === null || (last.startsWith(`${name}:`) && !least.test(value));
	});
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
