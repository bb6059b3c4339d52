// Writes connections as a HAR file (HAR 1.2), with the messages as Chromium writes them: `_webSocketMessages`, the
// times in seconds, binary data in Base64. HAR has no frames: Pings, Pongs and Close frames are not in it.
import {
	decodeUtf8,
	encodeBase64,
	headerField,
	latin1Text,
	OPCODE,
	parseRequestHead,
	parseResponseHead,
	type Head,
	type RequestHead,
	type ResponseHead,
	type Wire,
} from '../../engine/index.ts';
import type { SeenConnection } from '../piece.ts';
import { madeUpOpening, OPENING_COMMENT } from './made-up-opening.ts';
import { wireOf } from '../connection-rows.ts';
import { seenMessages } from './seen-messages.ts';

const COMMENT =
	'Written by WebSocket 101. A HAR file has no frames: Pings, Pongs and Close frames are not in it.';

/** Returns the text of a HAR file; connections on which nothing happened are left out. */
export function writeHar(connections: readonly SeenConnection[]): string {
	const entries = connections.flatMap((connection) => {
		const wire = wireOf(connection);
		return wire === null ? [] : [entryOf(connection, wire)];
	});
	const creator = { name: 'WebSocket 101', version: '1' };
	return `${JSON.stringify({ log: { version: '1.2', creator, entries, comment: COMMENT } }, null, '\t')}\n`;
}

function entryOf(connection: SeenConnection, wire: Wire) {
	const messages = seenMessages(connection, wire);
	const times = timesOf(connection, wire);
	const shown = shownHeads(wire);
	const madeUp = shown.request === null && shown.response === null && messages.length > 0;
	const { request, response } = madeUp ? madeUpHeads(wire) : shown;
	return {
		startedDateTime: new Date(times.started).toISOString(),
		time: times.waited + times.open,
		request: requestOf(request, urlOf(connection, request)),
		response: responseOf(response),
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
		...(madeUp ? { comment: OPENING_COMMENT } : {}),
	};
}

interface OpeningHeads {
	readonly request: RequestHead | null;
	readonly response: ResponseHead | null;
}

function shownHeads({ opening, streams }: Wire): OpeningHeads {
	const { request, response, responseFrom } = opening;
	const server = streams.server.bytes.subarray(responseFrom);
	const alone = latin1Text(server.subarray(0, 5)) === 'HTTP/' ? parseResponseHead(server) : null;
	return { request: request?.head ?? null, response: response?.head ?? alone };
}

function madeUpHeads({ actions }: Wire): OpeningHeads {
	const opened = actions.find(({ action }) => action.type === 'opened')?.action;
	const made = madeUpOpening(opened?.type === 'opened' ? (opened.extensions ?? '') : '');
	return { request: parseRequestHead(made.request), response: parseResponseHead(made.response) };
}

function requestOf(head: RequestHead | null, url: string) {
	return {
		method: head?.startLine?.method?.text ?? 'GET',
		url,
		httpVersion: 'HTTP/1.1',
		cookies: [],
		headers: head ? namedFields(head) : [],
		queryString: queryOf(url),
		headersSize: head?.headLength ?? -1,
		bodySize: 0,
	};
}

function responseOf(head: ResponseHead | null) {
	return {
		// 0 is what browsers write when there was no response.
		status: head?.startLine?.status.code ?? 0,
		statusText: head?.startLine?.reason.text ?? '',
		httpVersion: head ? 'HTTP/1.1' : '',
		cookies: [],
		headers: head ? namedFields(head) : [],
		content: { size: 0, mimeType: 'x-unknown' },
		redirectURL: '',
		headersSize: head?.headLength ?? -1,
		bodySize: 0,
	};
}

function namedFields({ headerFields: fields }: Head) {
	return fields.map(({ name, value }) => ({ name: name.text, value: value.text }));
}

function queryOf(url: string) {
	const [, query = ''] = /^[^?#]*\?([^#]*)/.exec(url) ?? [];
	const pairs = query.split('&').filter((pair) => pair !== '');
	return pairs.map((pair) => {
		const [name = '', ...value] = pair.split('=');
		return { name, value: value.join('=') };
	});
}

/** Returns the URL that the client dialled; otherwise one made of the request. */
function urlOf({ name, transcript }: SeenConnection, head: RequestHead | null): string {
	const connected = transcript.find(({ type }) => type === 'connect');
	if (connected?.type === 'connect' && connected.url !== undefined) return connected.url;
	if (/^wss?:\/\//i.test(name)) return name;
	const scheme = transcript.some(({ type }) => type === 'secure') ? 'wss' : 'ws';
	const host = head && headerField(head, 'Host');
	const target = head?.startLine?.target?.text ?? '/';
	return `${scheme}://${host?.value.text ?? 'unknown.invalid'}${target.startsWith('/') ? target : '/'}`;
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
	const ended = ends.at(-1)?.at ?? null;
	return {
		started,
		rest: first - started,
		connect: requested - first,
		wait: responded - requested,
		waited: responded - started,
		open: ended === null ? 0 : Math.max(0, ended - responded),
	};
}
