// The laws of HTTP heads and of the handshake: any bytes are read and judged, and our client's checks accept
// our server's responses.
import type { ServerSettings } from '../../src/engine/handshake/index.ts';
import type { RequestReading } from '../../src/engine/handshake/request.ts';
import type { ResponseReading } from '../../src/engine/handshake/response.ts';
import {
	DEFAULT_SERVER,
	respondToRequest,
	offeredBy,
	readRequest,
	readResponse,
} from '../../src/engine/handshake/index.ts';
import { parseRequestHead } from '../../src/engine/http/index.ts';
import { isFatal } from '../../src/engine/reader/index.ts';
import { parseResponseHead } from '../../src/engine/http/message.ts';
import { KEY, requestWith } from '../support/heads.ts';
import type { Draw } from './draw.ts';
import { headBytes, mutated } from './inputs.ts';
import type { Law } from './law.ts';
import { law, must } from './law.ts';
import { mustBeSame } from './same.ts';

const PARSERS = [parseRequestHead, parseResponseHead];

export const HTTP_LAWS: readonly Law[] = [
	law('any bytes are read as a head, and its fields tile them', headBytes, (bytes) => {
		const all = String.fromCharCode(...bytes);
		for (const parse of PARSERS) {
			const { fields, headLength, rest, lines, diagnoses, headerFields } = parse(bytes);
			let at = 0;
			for (const { range } of fields) {
				must(range.start === at && range.end > at, 'fields leave a gap');
				at = range.end;
			}
			must(at === 8 * bytes.length, 'the last field ends elsewhere than the bytes');
			must((headLength ?? bytes.length) === rest.from, 'the rest begins elsewhere');
			for (let i = 1; i < lines.length; i++) {
				must(lines[i]!.from === lines[i - 1]!.to, 'lines leave a gap');
			}
			mustLieWithin(diagnoses, bytes);
			for (const { raw, value, parts, name } of headerFields) {
				must(all.slice(raw.from, raw.to) === raw.text, 'another raw value');
				must(all.slice(name.from, name.to) === name.text, 'another name');
				const joined = parts.map(({ from, to }) => all.slice(from, to)).join(' ');
				must(joined === value.text, 'another value');
			}
		}
	}),
	law(
		'any bytes are judged as a request, each diagnosis in one check and inside the bytes',
		(draw) => ({ bytes: headBytes(draw), client: draw.one(['other', 'browser']) }),
		({ bytes, client }) => {
			mustBeListed(readRequest(bytes, { client, dialled: 'ws://server.example.com/' }));
		},
	),
	law(
		'any bytes are judged as a response, each diagnosis in one check and inside the bytes',
		(draw) => ({ bytes: headBytes(draw), key: draw.one([KEY, '', null]) }),
		({ bytes, key }) => {
			const offered = { protocols: [], extensions: null };
			const reading = readResponse(bytes, { key, offered, request: null, client: 'browser' });
			mustBeListed(reading);
			must((reading.reason === null) === (reading.verdict === 'open'), 'a verdict without reason');
			let at = 0;
			for (const { range } of reading.fields) {
				must(range.start === at, 'fields leave a gap');
				at = range.end;
			}
			must(at === 8 * bytes.length, 'the last field ends elsewhere than the bytes');
		},
	),
	law(
		'what our server answers passes what our client checks',
		(draw) => ({ bytes: anyRequest(draw), server: anyServer(draw) }),
		({ bytes, server }) => {
			const request = readRequest(bytes, { client: 'other', dialled: null });
			const given = respondToRequest(request, server);
			if (given.decision === 'wait') return;
			const offered = offeredBy(request);
			const context = { key: request.key, offered, request, client: 'other' } as const;
			const judged = readResponse(given.bytes, context);
			must(judged.diagnoses.length === 0, `our answer breaks ${judged.diagnoses[0]?.code}`);
			must(judged.verdict === (given.decision === 'switch' ? 'open' : 'http'), 'another verdict');
			must(judged.protocol === given.protocol, 'another subprotocol');
			mustBeSame(judged.deflate, given.deflate, 'what was agreed on');
			const fatal = request.diagnoses.some(({ code }) => isFatal(code, 'server'));
			if (fatal || server.origins !== null || server.resources !== null) return;
			const serves = server.versions.includes(13);
			const version = request.head.startLine?.version?.major ?? 1;
			must((given.decision === 'switch') === (serves && version === 1), 'another decision');
		},
	),
];

function mustLieWithin(diagnoses: RequestReading['diagnoses'], bytes: Uint8Array): void {
	for (const { range } of diagnoses) {
		must(range.start <= range.end, 'a diagnosis ends before it starts');
		must(range.start >= 0 && range.end <= 8 * bytes.length, 'a diagnosis lies outside the bytes');
	}
}

function mustBeListed({ checks, diagnoses, bytes }: RequestReading | ResponseReading): void {
	const listed = checks.flatMap((check) => [...check.diagnoses]);
	must(listed.length === diagnoses.length, 'a diagnosis in no check, or in two');
	const known = new Set<unknown>(diagnoses);
	must(listed.every((one) => known.has(one)) && known.size === listed.length, 'other diagnoses');
	mustLieWithin(diagnoses, bytes as Uint8Array);
}

const VALUES = [
	...['', 'POST / HTTP/1.1', 'GET /chat HTTP/1.0', 'GET / HTTP/2.0'],
	...['Sec-WebSocket-Version: 8', 'A:b', 'Origin: https://example.com'],
];
const NAMES = [
	'start',
	'Host',
	'Upgrade',
	'Connection',
	'Sec-WebSocket-Key',
	'Sec-WebSocket-Version',
];
const EXTENSIONS = [
	'permessage-deflate',
	'permessage-deflate; server_max_window_bits=10; server_no_context_takeover',
	'permessage-deflate; client_max_window_bits=9',
	'x-a, permessage-deflate; a, permessage-deflate; server_max_window_bits=12',
];

function anyRequest(draw: Draw): Uint8Array {
	if (draw.rarely(3)) return headBytes(draw);
	const changes: Record<string, string> = {};
	if (draw.rarely(3)) changes[draw.one(NAMES)] = draw.one(VALUES);
	if (draw.rarely(2)) changes['e'] = `Sec-WebSocket-Extensions: ${draw.one(EXTENSIONS)}`;
	if (draw.rarely(2)) changes['p'] = 'Sec-WebSocket-Protocol: chat, b';
	const bytes = requestWith(changes);
	return draw.rarely(3) ? mutated(draw, bytes) : bytes;
}

function anyServer(draw: Draw): ServerSettings {
	return {
		...DEFAULT_SERVER,
		subprotocols: draw.one([[], ['chat'], ['b', 'chat']]),
		deflate: draw.rarely(2),
		origins: draw.one([null, null, ['https://example.com'], []]),
		resources: draw.one([null, null, ['/chat']]),
		versions: draw.one([[13], [13, 8], [8]]),
	};
}
