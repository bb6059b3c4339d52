// Says what a server does with a case, as data and as a short text in the notation of the protocol, which is the same
// in every language.
import {
	decodeUtf8,
	hexText,
	joinBytes,
	latin1Bytes,
	latin1Text,
	textBeginning,
	utf8FaultOf,
	type Bytes,
} from '../../engine/bytes/index.ts';
import {
	decodeFrames,
	encodeFrame,
	frameAt,
	OPCODE,
	opcodeOf,
	payloadOf,
	readCloseBody,
} from '../../engine/frame/index.ts';
import {
	composeRequest,
	offeredBy,
	parseWebSocketUri,
	readRequest,
	readResponse,
} from '../../engine/handshake/index.ts';
import { headerFields } from '../../engine/http/index.ts';
import type { ProgramFault } from './program-fault.ts';
import { CASE_KEY, type ServerCase } from './server-cases.ts';

/** Describes what a server did with a case. */
export interface ServerResult {
	/**
	 * Is null if the server did not respond. `listsVersions`: the versions that it lists contain 13, which it must then
	 * speak. `faults` lists the rules that the response breaks; `rest` follows its head.
	 */
	readonly response: {
		readonly status: number | null;
		readonly opens: boolean;
		readonly listsVersions: boolean;
		readonly faults: readonly string[];
		readonly bytes: Bytes;
		readonly rest: Bytes;
	} | null;
	/** Holds all bytes after the opening handshake. The client reads them as frames. */
	readonly frames: Bytes;
	readonly logged: readonly string[];
}

const URL = 'ws://localhost:8080/chat';
const { uri: URI } = parseWebSocketUri(URL);
const KEYS = [Uint8Array.of(0x37, 0xfa, 0x21, 0x3d), Uint8Array.of(0xa5, 0x00, 0xff, 0x81)];

/** Returns the bytes of the request of a case. */
export function requestBytes({ request }: ServerCase): Bytes {
	const { method, httpVersion, omit = [], alter = [], add = [], lowerCase } = request;
	const named = ([name, value]: readonly [string, string]) => ({ name, value });
	const bytes = composeRequest({
		uri: URI!,
		key: CASE_KEY,
		omit,
		alter: alter.map(named),
		fields: add.map(named),
		...(method === undefined ? {} : { method }),
		...(httpVersion === undefined ? {} : { httpVersion }),
	});
	if (lowerCase !== true) return bytes;
	const lower = latin1Text(bytes).replace(/^[\w-]+(?=:)/gm, (name) => name.toLowerCase());
	return latin1Bytes(lower);
}

/** Returns the frames of a case as the client sends them, one entry each. */
export function frameBytes({ frames }: ServerCase): readonly Bytes[] {
	// A client masks each frame with a key of its own; a case may say otherwise.
	return frames.map((frame, i) => encodeFrame({ key: KEYS[i % KEYS.length]!, ...frame }));
}

/** Reads what a server has answered to the request as the client of the case does. */
export function readAnswer(request: Bytes, response: Bytes | null): ServerResult['response'] {
	if (response === null) return null;
	const asked = readRequest(request, { dialled: null, client: 'other' });
	const read = readResponse(response, {
		key: asked.key,
		offered: offeredBy(asked),
		request: asked,
		client: 'other',
	});
	return {
		status: read.status,
		opens: read.verdict === 'open',
		listsVersions: headerFields(read.head, 'Sec-WebSocket-Version').some(({ value }) =>
			value.text.split(',').some((version) => version.trim() === '13'),
		),
		faults: [...new Set(read.diagnoses.map(({ code }) => code))],
		bytes: response,
		rest: read.rest,
	};
}

const LONGEST_ADDRESS_BYTES = 2000;

/**
 * Returns the state of a lab that shows a case: the request and the server’s response in Handshake, or the frames of
 * the client in Frame. Without a response of the server, Handshake is at its checks and shows none. Returns null if the
 * frames are too long for an address.
 */
export function caseAddress(of: ServerCase, { response }: ServerResult): string | null {
	if (of.section === 'requests') {
		const request = encodeURIComponent(latin1Text(requestBytes(of)));
		const shown =
			response === null
				? 'step=5'
				: `response=${encodeURIComponent(latin1Text(response.bytes))}&step=8`;
		return `/handshake?request=${request}&url=${URL}&${shown}`;
	}
	const bytes = joinBytes(frameBytes(of));
	if (bytes.length > LONGEST_ADDRESS_BYTES) return null;
	return `/frame?hex=${hexText(bytes).replaceAll(' ', '')}&from=client`;
}

/** Returns what a server did as a text, for example `101 · text "Hello" · Close 1000`; it is `—` for nothing. */
export function serverResultText(
	{ response, frames, logged }: ServerResult,
	fault: ProgramFault | null,
): string {
	const parts: string[] = [];
	if (response !== null) parts.push([String(response.status ?? '?'), ...response.faults].join(' '));
	parts.push(...framesText(frames, 'server'));
	parts.push(...logged.map((line) => `log ${JSON.stringify(textBeginning(line, MOST_LOGGED))}`));
	if (fault !== null) parts.push(`✗ ${fault.code}`);
	return parts.length === 0 ? '—' : parts.join(' · ');
}

/** Returns what a client sends in a case, for example `RSV1 text "Hello"` or `POST`. */
export function sentText(of: ServerCase): string {
	const { method, httpVersion, omit = [], alter = [], add = [], lowerCase } = of.request;
	const frames = frameBytes(of).flatMap((bytes) => framesText(bytes, 'client'));
	const changes = [
		...(method === undefined ? [] : [`${method} /chat`]),
		...(httpVersion === undefined ? [] : [httpVersion]),
		...omit.map((name) => `− ${name}`),
		...[...alter, ...add].map(([name, value]) => `${name}: ${value}`),
		...(lowerCase === true ? ['upgrade: websocket'] : []),
	];
	const parts = [...changes, ...frames];
	return parts.length === 0 ? 'GET /chat' : parts.join(' · ');
}

const MOST_SHOWN = 16;
const MOST_LOGGED = 60;

function framesText(bytes: Bytes, from: 'client' | 'server'): string[] {
	const rows = decodeFrames(bytes, { from, deflate: false, limit: null });
	return Array.from({ length: rows.count }, (_, i) => {
		const { fin, rsv1, rsv2, rsv3, opcode, masked, lengthForm } = frameAt(rows, i);
		const payload = payloadOf(rows, bytes, i);
		const shortest = payload.length < 126 ? 7 : payload.length < 65_536 ? 16 : 64;
		return [
			...(fin ? [] : ['FIN=0']),
			...(rsv1 ? ['RSV1'] : []),
			...(rsv2 ? ['RSV2'] : []),
			...(rsv3 ? ['RSV3'] : []),
			...(masked === (from === 'client') ? [] : [`MASK=${masked ? '1' : '0'}`]),
			nameOf(opcode),
			...(lengthForm === shortest ? [] : [`${String(lengthForm)} bit`]),
			...shownPayload(opcode, payload),
		].join(' ');
	});
}

function nameOf(opcode: number): string {
	const { name, kind, reserved } = opcodeOf(opcode);
	if (reserved) return `opcode ${String(opcode)}`;
	// The control frames are written as in the RFC: Ping, Pong, Close.
	return kind === 'control' ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

function shownPayload(opcode: number, payload: Bytes): string[] {
	if (payload.length === 0) return [];
	if (payload.length > MOST_SHOWN) return [`(${String(payload.length)})`];
	if (opcode === OPCODE.close) {
		const { code } = readCloseBody(payload);
		const isRead = code !== null && utf8FaultOf(payload.subarray(2)) === null;
		return [isRead ? String(code) : hexText(payload)];
	}
	const { text, malformed } = decoded(payload);
	return [opcode === OPCODE.binary || malformed ? hexText(payload) : JSON.stringify(text)];
}

/**
 * Decodes a payload. Bytes are malformed if they are not text or have control characters; the caller shows them in
 * hex.
 */
function decoded(payload: Bytes): { readonly text: string; readonly malformed: boolean } {
	const { text } = decodeUtf8(payload);
	return { text, malformed: utf8FaultOf(payload) !== null || /\p{Cc}/u.test(text) };
}
