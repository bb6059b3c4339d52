// Where the opening handshake stands in the bytes of a wire, by the readers of heads; and what was agreed on in it.
import { NO_BYTES } from '../bytes/bytes.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { HandshakeDiagnosis } from '../handshake/check.ts';
import type { DeflateAgreement } from '../handshake/deflate-negotiation.ts';
import { judgeDeflateAnswer } from '../handshake/deflate-negotiation.ts';
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

export interface ObservedOpening {
	/** Null where the opening took place before, or has not begun. */
	readonly request: RequestReading | null;
	readonly response: ResponseReading | null;
	/** Where they begin. */
	readonly requestFrom: number;
	readonly responseFrom: number;
	/** The event that made the connection open for who sees it pass; null: it never did. */
	readonly openedBy: number | null;
	/** The event that ended the answer, whatever it says. */
	readonly settledBy: number | null;
	/** Where frames begin; past the end while none may come. */
	readonly clientFrames: number;
	readonly serverFrames: number;
	readonly deflate: DeflateAgreement | null;
	/** The names of the extensions agreed on. */
	readonly extensions: readonly string[];
	/** The client asked for a tunnel first: whoever stands between copies bytes, and looks at none. */
	readonly tunnelled: boolean;
	readonly diagnoses: { readonly client: Found; readonly server: Found };
}

type Found = readonly HandshakeDiagnosis[];

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
		settledBy: event,
		deflate: deflate === undefined ? null : judgeDeflateAnswer(deflate, [deflate]).agreement,
		extensions: list.map(({ name }) => name),
		diagnoses: { client: [], server: [] },
	};
}

/** @param ended whether a side has ended its half: then what is missing stays missing */
export function readOpening(
	client: SideStream,
	server: SideStream,
	ended: { readonly client: boolean; readonly server: boolean },
): ObservedOpening {
	const { requestFrom, responseFrom } = pastTunnel(client.bytes, server.bytes);
	const head = parseRequestHead(client.bytes, requestFrom);
	const context = { dialled: null, client: 'other' } as const;
	const requestEnd = requestFrom + (head.headLength ?? Infinity);
	const whole = readRequest(client.bytes.subarray(requestFrom, requestEnd), context);
	const answer = server.bytes.subarray(responseFrom);
	const response = readResponse(answer, {
		key: whole.key,
		offered: offeredBy(whole),
		request: whole,
		client: 'other',
	});
	const open = response.verdict === 'open' && whole.finished;
	const serverFrames = open ? responseFrom + response.head.rest.from : Infinity;
	const openedBy = open ? server.eventOf(serverFrames - 1) : null;
	// §4.1: until the answer has come, nothing may stand behind the request.
	const until = openedBy === null ? client.bytes.length : client.lengthUpTo(openedBy);
	const early = readRequest(client.bytes.subarray(requestFrom, until), context);
	const request = client.bytes.length > requestFrom ? early : null;
	const answered = answer.length > 0 && request !== null ? response : null;
	const settled = response.finished && response.verdict !== 'wait';
	const settledBy = settled ? server.eventOf(responseFrom + response.head.rest.from - 1) : null;
	return {
		request,
		response: answered,
		requestFrom,
		responseFrom,
		openedBy,
		settledBy,
		serverFrames,
		deflate: open ? response.deflate : null,
		clientFrames: open ? requestEnd : Infinity,
		extensions: open ? response.extensions.map(({ name }) => name) : [],
		tunnelled: requestFrom > 0,
		diagnoses: {
			// §4.1: who asks for a tunnel has not begun the handshake yet.
			client: asksForTunnel(head)
				? []
				: shifted(request?.diagnoses ?? [], requestFrom, ended.client),
			server: shifted(answered?.diagnoses ?? [], responseFrom, ended.server),
		},
	};
}

/** The bits of the value of the first field of that name in the request, among all bytes of the client. */
export function fieldPlace(
	{ request, requestFrom }: ObservedOpening,
	name: string,
): BitRange | null {
	const value = request === null ? undefined : headerField(request.head, name)?.value;
	if (value === undefined) return null;
	return byteRange(requestFrom + value.from, requestFrom + value.to);
}

/** The bits of the first line of the request, and of the status of the answer. */
export function requestLinePlace({ request, requestFrom }: ObservedOpening): BitRange | null {
	if (request === null) return null;
	const { from, contentTo } = request.head.firstLine;
	return byteRange(requestFrom + from, requestFrom + contentTo);
}

export function statusPlace({ response, responseFrom }: ObservedOpening): BitRange | null {
	const status = response?.head.startLine?.status;
	if (status === undefined) return null;
	return byteRange(responseFrom + status.from, responseFrom + status.to);
}

/** Behind CONNECT and its 2xx answer, where there are such. */
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
	// What has not come may still come.
	const certain = ended ? found : found.filter(({ code }) => code !== 'http-head-terminated');
	return certain.map((one) => ({
		...one,
		range: bitRange(one.range.start + bytes * 8, one.range.end + bytes * 8),
	}));
}
