// Writes connections as a HAR file (HAR 1.2), with the messages as Chromium writes them: `_webSocketMessages`, the
// times in seconds, binary data in Base64. HAR has no frames: Pings, Pongs and Close frames are not in it.
import { decodeUtf8, encodeBase64 } from '../../engine/bytes/index.ts';
import { OPCODE } from '../../engine/frame/index.ts';
import {
	headerField,
	parseRequestHead,
	parseResponseHead,
	type Head,
	type RequestHead,
	type ResponseHead,
} from '../../engine/http/index.ts';
import type { TranscriptEvent, Wire } from '../../engine/observer/index.ts';
import type { Role } from '../../engine/role.ts';
import { http2Field, type Http2Stream } from '../http2-stream.ts';
import type { SeenConnection } from '../piece.ts';
import { fileNotes } from './file-notes.ts';
import { madeUpOpening, OPENING_COMMENT } from './made-up-opening.ts';
import { wireOf } from '../connection-rows.ts';
import { seenMessages } from './seen-messages.ts';
import { tcpShown } from '../tcp-shown.ts';

const COMMENT =
	'Written by WebSocket 101. A HAR file has no frames: Pings, Pongs and Close frames are not in it, nor bytes that break a rule.';
const NO_ENTRY =
	'The evidence shows neither a response nor an end of it, so it has no entry in this file.';
const PART_COMMENT = 'The evidence shows a part of a response, which a HAR file cannot hold.';
const ADDRESS_COMMENT = 'The evidence does not show the URL.';

/** Returns the text of a HAR file. A connection without a response and without an end has no entry. */
export function writeHar(connections: readonly SeenConnection[]): string {
	const entries = connections.map(entryOf);
	const missing = fileNotes(connections, (one) =>
		entries[connections.indexOf(one)] === null ? [NO_ENTRY] : [],
	);
	const log = {
		version: '1.2',
		creator: { name: 'WebSocket 101', version: '1' },
		entries: entries.filter((entry) => entry !== null),
		comment: [COMMENT, ...missing].join(' '),
	};
	return `${JSON.stringify({ log }, null, '\t')}\n`;
}

function entryOf(connection: SeenConnection) {
	const wire = wireOf(connection);
	if (wire === null) return null;
	const messages = seenMessages(connection, wire);
	const times = timesOf(connection, wire);
	const { request, response, madeUp } =
		connection.http2 === undefined
			? http1Opening(wire, messages.length > 0)
			: http2Opening(connection.http2);
	if (response === null && !times.ended) return null;
	const url = urlOf(connection, request?.target ?? null, wire);
	const comments = [
		...(madeUp ? [OPENING_COMMENT] : []),
		...(response === null && wire.streams.server.bytes.length > 0 ? [PART_COMMENT] : []),
		...(url === '' ? [ADDRESS_COMMENT] : []),
	];
	return {
		startedDateTime: new Date(times.started).toISOString(),
		time: times.waited + times.open,
		request: requestOf(request, url),
		response: response ? responseOf(response) : noResponse(connection, wire),
		cache: {},
		timings: {
			// A date has whole milliseconds; the rest of the time is here.
			blocked: times.rest,
			dns: -1,
			connect: times.connect,
			send: 0,
			wait: times.wait,
			receive: times.open,
			ssl: -1,
		},
		_resourceType: 'websocket',
		_webSocketMessages: messages.map(({ by, kind, content, at }) => ({
			type: by === 'client' ? 'send' : 'receive',
			time: at / 1000,
			opcode: kind === 'text' ? OPCODE.text : OPCODE.binary,
			data: kind === 'text' ? decodeUtf8(content).text : encodeBase64(content),
		})),
		...(comments.length > 0 ? { comment: comments.join(' ') } : {}),
	};
}

interface HarHead {
	readonly version: string;
	readonly fields: readonly { readonly name: string; readonly value: string }[];
	/** Counts the bytes of the head; it is −1 if that is not known. */
	readonly bytes: number;
}

interface HarOpening {
	readonly request: (HarHead & { readonly method: string; readonly target: string | null }) | null;
	readonly response: (HarHead & { readonly status: number; readonly reason: string }) | null;
	readonly madeUp: boolean;
}

/** Returns the heads that were seen. A connection that was open has a response; one that was not seen is made up. */
function http1Opening({ opening, streams, actions }: Wire, hasMessages: boolean): HarOpening {
	const request = opening.request?.head ?? null;
	const seen = parseResponseHead(streams.server.bytes.subarray(opening.responseFrom));
	const opened = actions.find(({ action }) => action.type === 'opened')?.action;
	// Fields can be missing in a head that is not whole, and readers would take them for missing in the response.
	const response = seen.headLength === null ? null : responseHead(seen);
	if (opened?.type !== 'opened' && (response !== null || !hasMessages)) {
		return { request: request && requestHead(request), response, madeUp: false };
	}
	const extensions = opened?.type === 'opened' ? (opened.extensions ?? '') : '';
	const made = madeUpOpening(extensions, opening.request?.key ?? undefined);
	return {
		request: requestHead(request ?? parseRequestHead(made.request)),
		response: responseHead(parseResponseHead(made.response)),
		madeUp: true,
	};
}

function requestHead(head: RequestHead): HarOpening['request'] {
	const { method, target, version } = head.startLine ?? {};
	return {
		...fieldsOf(head, version?.text),
		method: method?.text ?? 'GET',
		target: target?.text ?? null,
	};
}

function responseHead(head: ResponseHead): HarOpening['response'] {
	const { startLine } = head;
	if (startLine === null) return null;
	const { status, reason, version } = startLine;
	return { ...fieldsOf(head, version.text), status: status.code, reason: reason.text };
}

function fieldsOf({ headerFields, headLength }: Head, version = 'HTTP/1.1'): HarHead {
	const fields = headerFields.map(({ name, value }) => ({ name: name.text, value: value.text }));
	return { version, fields, bytes: headLength ?? -1 };
}

/** Returns the HEADERS of a stream of HTTP/2, with their pseudo-header fields, as Chromium lists them. */
function http2Opening(stream: Http2Stream): HarOpening {
	const headBy = (by: Role): HarHead | null => {
		const head = stream.heads.find((one) => one.by === by);
		return head ? { version: 'HTTP/2.0', fields: head.fields, bytes: -1 } : null;
	};
	const [request, response] = [headBy('client'), headBy('server')];
	const value = (by: Role, name: string) => http2Field(stream, by, name);
	const method = value('client', ':method') ?? 'CONNECT';
	const status = Number(value('server', ':status') ?? 0);
	return {
		request: request && { ...request, method, target: value('client', ':path') },
		response: response && { ...response, status, reason: '' },
		madeUp: false,
	};
}

function requestOf(head: HarOpening['request'], url: string) {
	return {
		method: head?.method ?? 'GET',
		url,
		httpVersion: head?.version ?? 'HTTP/1.1',
		cookies: [],
		headers: head?.fields ?? [],
		queryString: queryOf(url),
		headersSize: head?.bytes ?? -1,
		bodySize: 0,
	};
}

function responseOf(head: NonNullable<HarOpening['response']>) {
	return {
		status: head.status,
		statusText: head.reason,
		httpVersion: head.version,
		cookies: [],
		headers: head.fields,
		content: { size: 0, mimeType: 'x-unknown' },
		redirectURL: head.fields.find(({ name }) => /^location$/i.test(name))?.value ?? '',
		headersSize: head.bytes,
		bodySize: 0,
	};
}

/** Returns what Chromium writes if there was no response: the status 0 and, as far as it is known, its error. */
function noResponse(connection: SeenConnection, { ends: [end] }: Wire) {
	const error =
		tcpShown(connection) === 'refused'
			? 'net::ERR_CONNECTION_REFUSED'
			: end?.by === 'server'
				? `net::ERR_CONNECTION_${end.how === 'reset' ? 'RESET' : 'CLOSED'}`
				: null;
	return {
		status: 0,
		statusText: '',
		httpVersion: '',
		cookies: [],
		headers: [],
		content: { size: 0, mimeType: 'x-unknown' },
		redirectURL: '',
		headersSize: -1,
		bodySize: -1,
		...(error === null ? {} : { _error: error }),
	};
}

function queryOf(url: string) {
	const [, query = ''] = /^[^?#]*\?([^#]*)/.exec(url) ?? [];
	const pairs = query.split('&').filter((pair) => pair !== '');
	return pairs.map((pair) => {
		const [name = '', ...value] = pair.split('=');
		return { name, value: value.join('=') };
	});
}

/** Returns the URL: the path of the request at the address that the client dialled; empty if neither was seen. */
function urlOf({ name, transcript }: SeenConnection, target: string | null, wire: Wire): string {
	const connected = transcript.find(({ type }) => type === 'connect');
	const { url, address } = connected?.type === 'connect' ? connected : {};
	const dialled = url ?? /^wss?:\/\/\S+/i.exec(name)?.[0];
	const { request } = wire.opening;
	const host = (request && headerField(request.head, 'Host')?.value.text) || address;
	const scheme = transcript.some(({ type }) => type === 'secure') ? 'wss' : 'ws';
	const origin = dialled ? /^wss?:\/\/[^/?#]*/i.exec(dialled)?.[0] : host && `${scheme}://${host}`;
	if (origin && target?.startsWith('/')) return origin + target;
	return dialled ?? (origin ? `${origin}/` : '');
}

/** Returns times in milliseconds. `rest` completes `started`, which has whole milliseconds only. */
function timesOf({ transcript }: SeenConnection, { opening, streams, ends }: Wire) {
	const timeOf = (event: number | null | undefined, otherwise: number) =>
		transcript[event ?? -1]?.at ?? otherwise;
	const first = transcript[0]?.at ?? 0;
	const started = Math.floor(first);
	const connected = timeOf(
		transcript.findIndex(({ type }) => type === 'connect'),
		first,
	);
	const requested = Math.max(
		connected,
		timeOf(streams.client.eventOf(opening.requestFrom), connected),
	);
	const responded = Math.max(requested, timeOf(opening.respondedBy, requested));
	const closed = transcript.find(isClosed);
	const ended = ends.at(-1)?.at ?? closed?.at ?? null;
	return {
		started,
		rest: first - started,
		connect: requested - first,
		wait: responded - requested,
		waited: responded - started,
		open: ended === null ? 0 : Math.max(0, ended - responded),
		ended: ended !== null,
	};
}

function isClosed(event: TranscriptEvent): boolean {
	return event.type === 'show' && event.by === 'client' && event.state === 'CLOSED';
}
