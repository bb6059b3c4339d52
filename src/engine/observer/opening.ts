// Finds the opening handshake in the bytes of a wire, with the readers of HTTP heads, and what was negotiated
// in it.
import { NO_BYTES } from '../bytes/bytes.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { HandshakeDiagnosis } from '../handshake/check.ts';
import type { DeflateAgreement } from '../handshake/deflate-negotiation.ts';
import { judgeDeflateResponse } from '../handshake/deflate-negotiation.ts';
import { PERMESSAGE_DEFLATE, readExtensionList } from '../handshake/extensions.ts';
import type { RequestReading } from '../handshake/request.ts';
import { offeredBy, readRequest } from '../handshake/request.ts';
import type { ResponseReading } from '../handshake/response.ts';
import { readResponse } from '../handshake/response.ts';
import { headerField } from '../http/header-fields.ts';
import { parseRequestHead, parseResponseHead } from '../http/message.ts';
import type { BitRange } from '../report/range.ts';
import { bitRange, byteRange } from '../report/range.ts';
import type { SideStream } from './stream.ts';

/** Describes the opening handshake of one wire. Offsets count bytes of the client's or the server's stream. */
export interface ObservedOpening {
	/** Holds the client's request; it is null when the handshake took place before the transcript, or has not begun. */
	readonly request: RequestReading | null;
	/**
	 * Is the server's response; it is null when none has arrived, or when the handshake took place before the
	 * transcript.
	 */
	readonly response: ResponseReading | null;
	/** Holds the offset of the request, after a request for a tunnel if there is one. */
	readonly requestFrom: number;
	/** Holds the offset of the response, after the response to a request for a tunnel. */
	readonly responseFrom: number;
	/** Holds the event that completed a response which opens the connection; it is null when there is none. */
	readonly openedBy: number | null;
	/** Holds the event that completed the response, whatever its status; it is null when the response is incomplete. */
	readonly respondedBy: number | null;
	/** Holds the offset at which the client's frames begin; it is Infinity while none may come. */
	readonly clientFrames: number;
	/** Holds the offset at which the server's frames begin; it is Infinity while none may come. */
	readonly serverFrames: number;
	readonly deflate: DeflateAgreement | null;
	/** Lists the names of the negotiated extensions. */
	readonly extensions: readonly string[];
	/** Is true if the client first asked a proxy for a tunnel. The proxy then copies bytes without reading them. */
	readonly tunnelled: boolean;
	readonly diagnoses: { readonly client: Found; readonly server: Found };
}

type Found = readonly HandshakeDiagnosis[];

/**
 * Returns the opening of a wire whose handshake is not shown.
 * @param event the event that reports the handshake
 * @param agreed the value of Sec-WebSocket-Extensions in the response
 */
export function openedBefore(event: number, agreed: string): ObservedOpening {
	const { extensions: list } = readExtensionList(agreed);
	const deflate = list.find(({ name }) => name === PERMESSAGE_DEFLATE);
	return {
		request: null,
		response: null,
		requestFrom: 0,
		responseFrom: 0,
		openedBy: event,
		clientFrames: 0,
		serverFrames: 0,
		tunnelled: false,
		respondedBy: event,
		deflate: deflate === undefined ? null : judgeDeflateResponse(deflate, [deflate]).agreement,
		extensions: list.map(({ name }) => name),
		diagnoses: { client: [], server: [] },
	};
}

/**
 * Reads the opening handshake.
 * @param ended whether each side has ended its half of TCP, so that what is missing will not come
 */
export function readOpening(
	client: SideStream,
	server: SideStream,
	ended: { readonly client: boolean; readonly server: boolean },
): ObservedOpening {
	const { requestFrom, responseFrom } = pastTunnel(client.bytes, server.bytes);
	const head = parseRequestHead(client.bytes, requestFrom);
	const context = { dialled: null, client: 'other' } as const;
	const requestEnd = requestFrom + (head.headLength ?? Infinity);
	const headAlone = readRequest(client.bytes.subarray(requestFrom, requestEnd), context);
	const answer = server.bytes.subarray(responseFrom);
	const response = readResponse(answer, {
		key: headAlone.key,
		offered: offeredBy(headAlone),
		request: headAlone,
		client: 'other',
	});
	const open = response.verdict === 'open' && headAlone.finished;
	const serverFrames = open ? responseFrom + response.head.rest.from : Infinity;
	const openedBy = open ? server.eventOf(serverFrames - 1) : null;
	// Until the response has arrived, no bytes may follow the request (§4.1).
	const until = openedBy === null ? client.bytes.length : client.lengthUpTo(openedBy);
	const withEarlyBytes = readRequest(client.bytes.subarray(requestFrom, until), context);
	const request = client.bytes.length > requestFrom ? withEarlyBytes : null;
	const answered = answer.length > 0 && request !== null ? response : null;
	const complete = response.finished && response.verdict !== 'wait';
	const respondedBy = complete ? server.eventOf(responseFrom + response.head.rest.from - 1) : null;
	return {
		request,
		response: answered,
		requestFrom,
		responseFrom,
		openedBy,
		respondedBy,
		serverFrames,
		deflate: open ? response.deflate : null,
		clientFrames: open ? requestEnd : Infinity,
		extensions: open ? response.extensions.map(({ name }) => name) : [],
		tunnelled: requestFrom > 0,
		diagnoses: {
			// A client that asks for a tunnel has not begun the opening handshake yet (§4.1).
			client: asksForTunnel(head)
				? []
				: shifted(request?.diagnoses ?? [], requestFrom, ended.client),
			server: shifted(answered?.diagnoses ?? [], responseFrom, ended.server),
		},
	};
}

/** Returns the bits of the value of the request's first field of that name, among all bytes of the client. */
export function fieldValueRange(
	{ request, requestFrom }: ObservedOpening,
	name: string,
): BitRange | null {
	const value = request === null ? undefined : headerField(request.head, name)?.value;
	if (value === undefined) return null;
	return byteRange(requestFrom + value.from, requestFrom + value.to);
}

/** Returns the bits of the request's first line, among all bytes of the client. */
export function requestLineRange({ request, requestFrom }: ObservedOpening): BitRange | null {
	if (request === null) return null;
	const { from, contentTo } = request.head.firstLine;
	return byteRange(requestFrom + from, requestFrom + contentTo);
}

/** Returns the bits of the response's status, among all bytes of the server. */
export function statusRange({ response, responseFrom }: ObservedOpening): BitRange | null {
	const status = response?.head.startLine?.status;
	if (status === undefined) return null;
	return byteRange(responseFrom + status.from, responseFrom + status.to);
}

/** Returns the offsets after CONNECT and its 2xx response; 0 without a tunnel. */
function pastTunnel(client: Bytes, server: Bytes): { requestFrom: number; responseFrom: number } {
	const none = { requestFrom: 0, responseFrom: 0 };
	const asked = parseRequestHead(client);
	if (asked.headLength === null || !asksForTunnel(asked)) return none;
	const granted = parseResponseHead(server.length > 0 ? server : NO_BYTES);
	const status = granted.startLine?.status.code ?? 0;
	if (granted.headLength === null || status < 200 || status > 299) return none;
	return { requestFrom: asked.rest.from, responseFrom: granted.rest.from };
}

function asksForTunnel({ startLine }: ReturnType<typeof parseRequestHead>): boolean {
	return startLine?.method?.text === 'CONNECT';
}

function shifted(found: Found, bytes: number, ended: boolean): Found {
	// The end of a head that is missing may still arrive.
	const certain = ended ? found : found.filter(({ code }) => code !== 'http-head-terminated');
	return certain.map((one) => ({
		...one,
		range: bitRange(one.range.start + bytes * 8, one.range.end + bytes * 8),
	}));
}
