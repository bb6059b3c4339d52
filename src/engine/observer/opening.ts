// Where the opening handshake stands in the bytes of a wire, by the readers of heads; and what was agreed on in it.
import { NO_BYTES } from '../bytes/bytes.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { HandshakeDiagnosis } from '../handshake/check.ts';
import { PERMESSAGE_DEFLATE, readExtensionList } from '../handshake/extensions.ts';
import type { RequestReading } from '../handshake/request.ts';
import { offeredBy, readRequest } from '../handshake/request.ts';
import type { ResponseReading } from '../handshake/response.ts';
import { readResponse } from '../handshake/response.ts';
import { headerField } from '../http/header-fields.ts';
import { parseRequestHead, parseResponseHead } from '../http/message.ts';
import type { BitRange } from '../report/range.ts';
import { bitRange } from '../report/range.ts';
import type { Stream } from './stream.ts';

export interface Opening {
	/** Null where the opening took place before, or has not begun. */
	readonly request: RequestReading | null;
	readonly response: ResponseReading | null;
	/** Where they begin. */
	readonly requestFrom: number;
	readonly responseFrom: number;
	/** The happening that made the connection open for who sees it pass; null: it never did. */
	readonly openedBy: number | null;
	/** Where frames begin; past the end while none may come. */
	readonly clientFrames: number;
	readonly serverFrames: number;
	readonly deflate: boolean;
	/** The names of the extensions agreed on. */
	readonly extensions: readonly string[];
	/** The client asked for a tunnel first: whoever stands between copies bytes, and looks at none. */
	readonly tunnelled: boolean;
	readonly diagnoses: { readonly client: Found; readonly server: Found };
}

type Found = readonly HandshakeDiagnosis[];

export function openedBefore(happening: number, agreed: string): Opening {
	const extensions = readExtensionList(agreed).extensions.map(({ name }) => name);
	return {
		...{ request: null, response: null, requestFrom: 0, responseFrom: 0, openedBy: happening },
		...{ clientFrames: 0, serverFrames: 0, tunnelled: false },
		deflate: extensions.includes(PERMESSAGE_DEFLATE),
		extensions,
		diagnoses: { client: [], server: [] },
	};
}

/** @param ended whether a side has ended its half: then what is missing stays missing */
export function readOpening(
	client: Stream,
	server: Stream,
	ended: { readonly client: boolean; readonly server: boolean },
): Opening {
	const { requestFrom, responseFrom } = pastTunnel(client.bytes, server.bytes);
	const head = parseRequestHead(client.bytes, requestFrom);
	const context = { dialled: null, client: 'other' } as const;
	const requestEnd = requestFrom + (head.headLength ?? Infinity);
	const whole = readRequest(client.bytes.subarray(requestFrom, requestEnd), context);
	const answer = server.bytes.subarray(responseFrom);
	const response = readResponse(answer, {
		...{ key: whole.key, offered: offeredBy(whole), request: whole, client: 'other' },
	});
	const open = response.verdict === 'open' && whole.finished;
	const serverFrames = open ? responseFrom + response.head.rest.from : Infinity;
	const openedBy = open ? server.happeningOf(serverFrames - 1) : null;
	// §4.1: until the answer has come, nothing may stand behind the request.
	const until = openedBy === null ? client.bytes.length : client.lengthUpTo(openedBy);
	const early = readRequest(client.bytes.subarray(requestFrom, until), context);
	const request = client.bytes.length > requestFrom ? early : null;
	const answered = answer.length > 0 && request !== null ? response : null;
	const deflate = open && response.deflate !== null;
	return {
		request,
		response: answered,
		...{ requestFrom, responseFrom, openedBy, serverFrames, deflate },
		clientFrames: open ? requestEnd : Infinity,
		extensions: open ? response.extensions.map(({ name }) => name) : [],
		tunnelled: requestFrom > 0,
		diagnoses: {
			client: shifted(request?.diagnoses ?? [], requestFrom, ended.client),
			server: shifted(answered?.diagnoses ?? [], responseFrom, ended.server),
		},
	};
}

/** The bits of the value of the first field of that name, among all bytes of its side. */
export function fieldPlace(reading: RequestReading, name: string, from: number): BitRange | null {
	const value = headerField(reading.head, name)?.value;
	return value === undefined ? null : bitRange((from + value.from) * 8, (from + value.to) * 8);
}

/** Behind CONNECT and its 2xx answer, where there are such. */
function pastTunnel(client: Bytes, server: Bytes): { requestFrom: number; responseFrom: number } {
	const none = { requestFrom: 0, responseFrom: 0 };
	const asked = parseRequestHead(client);
	if (asked.headLength === null || asked.startLine?.method?.text !== 'CONNECT') return none;
	const granted = parseResponseHead(server.length > 0 ? server : NO_BYTES);
	const status = granted.startLine?.status.code ?? 0;
	if (granted.headLength === null || status < 200 || status > 299) return none;
	return { requestFrom: asked.rest.from, responseFrom: granted.rest.from };
}

function shifted(found: Found, bytes: number, ended: boolean): Found {
	// What has not come may still come.
	const certain = ended ? found : found.filter(({ code }) => code !== 'http-head-terminated');
	return certain.map((one) => ({
		...one,
		range: bitRange(one.range.start + bytes * 8, one.range.end + bytes * 8),
	}));
}
