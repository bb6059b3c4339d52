// Inputs of all kinds with what must be found in them: messages from the sources of programs (labelled.json), what
// programs wrote when they were recorded, lines of logs, captures, and bytes made by rule. A label says what really
// happened; where the input cannot tell two causes apart, both are right.
import { readFileSync } from 'node:fs';
import type { Piece } from '../../src/evidence/piece.ts';
import type { Answers } from '../../src/evidence/questions.ts';
import har from './har/chromium.har.json' with { type: 'json' };
import messages from './labelled.json' with { type: 'json' };
import { LOGGED } from './logs/logged.ts';
import { CURL_TRACE, CURL_TRACE_ASCII, CURL_V, S_CLIENT } from './transcripts/recorded.ts';

export interface LabelledInput {
	readonly kind: string;
	readonly pieces: readonly Piece['content'][];
	readonly answers?: Answers;
	/** Causes, facts and codes of rules, of which one must come first; empty: nothing above possible may be found. */
	readonly first: readonly string[];
	readonly source: string;
}

const row = (
	kind: string,
	source: string,
	first: readonly string[],
	...pieces: readonly Piece['content'][]
): LabelledInput => ({ kind, pieces, first, source });

const ENDED = ['server-crashed', 'process-restarted', 'idle-timeout'];
const RECORDED_BY_CURL = 'recorded: curl 7.88.1';

/** What each recording was made of: the servers were told how to behave. */
const TRANSCRIPTS: readonly LabelledInput[] = [
	...Object.entries({
		open: [],
		'open over TLS': [],
		'open, timed': ENDED,
		'200': ['not-upgraded-200'],
		'302': ['redirected'],
		'401': ['auth-refused'],
		'403': ['origin-refused', 'auth-refused'],
		'404': ['no-server'],
		'502': ['bad-gateway'],
		'wrong accept': ['wrong-accept'],
		'reset when open': ENDED,
		refused: ['refused'],
		'unknown host': ['dns'],
		'TLS to a plain port': ['tls-failed'],
		'self-signed certificate': ['tls-failed'],
		'wrong name in certificate': ['tls-failed'],
		'no response': ['bad-gateway', 'peer-vanished'],
	} satisfies Record<string, readonly string[]>).flatMap(([name, first]) => {
		const text = new Map<string, string>(Object.entries(CURL_V)).get(name);
		return text === undefined ? [] : [row('transcript', RECORDED_BY_CURL, first, text)];
	}),
	row(
		'transcript',
		`${RECORDED_BY_CURL} --trace`,
		['masking-fault'],
		CURL_TRACE['masked by the server'],
	),
	row('transcript', `${RECORDED_BY_CURL} --trace`, ENDED, CURL_TRACE.reset),
	row(
		'transcript',
		`${RECORDED_BY_CURL} --trace`,
		['origin-refused', 'auth-refused'],
		CURL_TRACE['403'],
	),
	row('transcript', `${RECORDED_BY_CURL} --trace`, [], CURL_TRACE['closed by the server']),
	row('transcript', `${RECORDED_BY_CURL} --trace-ascii`, [], CURL_TRACE_ASCII.open),
	row('transcript', `${RECORDED_BY_CURL} --trace-ascii`, ENDED, CURL_TRACE_ASCII.reset),
	row('transcript', 'recorded: OpenSSL 3.0.19', ['refused'], S_CLIENT.refused),
	row('transcript', 'recorded: OpenSSL 3.0.19', ['dns'], S_CLIENT['unknown host']),
	row('transcript', 'recorded: OpenSSL 3.0.19', ['tls-failed'], S_CLIENT['TLS to a plain port']),
];

const LOGS: readonly LabelledInput[] = Object.entries(LOGGED).flatMap(([program, examples]) =>
	examples.map(({ name, text, first }) =>
		row('log', `${program}: ${name}`, first === null ? [] : [first.split(' ')[1]!], text),
	),
);

const recorded = (name: string) =>
	new Uint8Array(readFileSync(new URL(`capture/recorded/${name}`, import.meta.url)));
const CAPTURES: readonly LabelledInput[] = Object.entries({
	'closed.pcap': [],
	'deflate.pcap': [],
	'reset.pcap': ENDED,
	'cooked-fin.pcap': ENDED,
	'fin.pcapng': ENDED,
	'refused.pcap': ['refused'],
	'no-answer.pcap': ['tcp-timeout'],
	'silent.pcap': ['peer-vanished'],
	'tls-alert.pcap': ['tls-failed'],
	'tls.pcap': [],
}).map(([name, first]) => row('capture', `recorded: ${name}, record.sh`, first, recorded(name)));

const PRINTED: readonly LabelledInput[] = Object.entries({
	'reset-X.txt': ENDED,
	'refused-x.txt': ['refused'],
}).map(([name, first]) =>
	row(
		'capture',
		`recorded: tcpdump 4.99.3, ${name}, record.sh`,
		first,
		readFileSync(new URL(`capture/recorded/${name}`, import.meta.url), 'utf8'),
	),
);

const HAR_LABELS = [
	null,
	[],
	['origin-refused', 'auth-refused'],
	['wrong-accept'],
	['refused'],
] as const;
const HARS: readonly LabelledInput[] = har.log.entries.flatMap((entry, i) => {
	const first = HAR_LABELS[i];
	if (!first) return [];
	const text = JSON.stringify({ log: { ...har.log, entries: [entry] } });
	return [row('har', 'recorded: Chromium', first, text)];
});

const KEY = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
const REQUEST = `GET /chat HTTP/1.1\r\nHost: a.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${KEY}\r\nSec-WebSocket-Version: 13\r\n`;
const ACCEPTED =
	'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n';
const heads = (first: readonly string[], ...texts: readonly string[]) =>
	row('heads', 'made: RFC 6455 §1.3, one line changed', first, ...texts);
const HEADS: readonly LabelledInput[] = [
	heads([], `${REQUEST}\r\n`),
	heads([], `${REQUEST}\r\n${ACCEPTED}\r\n`),
	heads(['request-key-missing'], `${REQUEST.replace(`${KEY}\r\n`, '')}\r\n`),
	heads(['request-version-13'], `${REQUEST.replace('Version: 13', 'Version: 8')}\r\n`),
	heads(['request-method-get'], `${REQUEST.replace('GET', 'POST')}\r\n`),
	// The head alone does not tell whether a proxy removed the field or the client never sent it.
	heads(['request-upgrade-missing'], `${REQUEST.replace('Upgrade: websocket\r\n', '')}\r\n`),
	heads(['request-http-version'], `${REQUEST.replace('HTTP/1.1', 'HTTP/1.0')}\r\n`),
	heads(
		['response-upgrade-missing'],
		`${REQUEST}\r\n${ACCEPTED.replace('Upgrade: websocket\r\n', '')}\r\n`,
	),
	heads(['redirected'], `${REQUEST}\r\nHTTP/1.1 302 Found\r\nLocation: /login\r\n\r\n`),
	heads(
		['auth-refused'],
		`${REQUEST}\r\nHTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer\r\n\r\n`,
	),
	heads(['wrong-accept'], `${REQUEST}\r\n${ACCEPTED.replace('s3pP', 'AAAA')}\r\n`),
	heads(
		['subprotocol-mismatch'],
		`${REQUEST}Sec-WebSocket-Protocol: a\r\n\r\n${ACCEPTED}Sec-WebSocket-Protocol: b\r\n\r\n`,
	),
	heads(
		['extension-mismatch'],
		`${REQUEST}\r\n${ACCEPTED}Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n`,
	),
	heads(
		['redirected'],
		`${REQUEST}\r\nHTTP/1.1 301 Moved Permanently\r\nLocation: https://a.example/chat/\r\n\r\n`,
	),
	heads(['auth-refused'], `${REQUEST}\r\nHTTP/1.1 401 Unauthorized\r\n\r\n`),
	heads(['not-upgraded-200'], `${REQUEST}\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n`),
	heads(['bad-gateway'], `${REQUEST}\r\nHTTP/1.1 503 Service Unavailable\r\n\r\n`),
];

const bytes = (first: readonly string[], hex: string) =>
	row('bytes', 'made: RFC 6455 §5.7, one field changed', first, hex);
const BYTES: readonly LabelledInput[] = [
	bytes([], '81 05 48 65 6c 6c 6f'),
	// A close code, not the bytes 10 06.
	row('message', 'WHATWG WebSockets, CloseEvent', [], '1006'),
	bytes([], '81 85 37 fa 21 3d 7f 9f 4d 51 58'),
	bytes([], '01 03 48 65 6c 80 02 6c 6f'),
	bytes([], '89 05 48 65 6c 6c 6f 8a 05 48 65 6c 6c 6f'),
	bytes([], '88 02 03 e8'),
	bytes([], 'c1 07 f2 48 cd c9 c9 07 00'),
	bytes([], '81 05 48 65'),
	bytes(['protocol-error'], '83 05 48 65 6c 6c 6f'),
	bytes(['protocol-error'], 'a1 05 48 65 6c 6c 6f'),
	bytes(['protocol-error'], '09 00'),
	bytes(['protocol-error'], '80 05 48 65 6c 6c 6f'),
	bytes(['protocol-error'], '88 02 03 ee'),
	bytes(['protocol-error'], '88 01 03'),
	// Close frames: 1001 of the server and of the client, 1007, 1009.
	bytes(['process-restarted', 'idle-timeout'], '88 02 03 e9'),
	bytes(['closed-by-page'], '88 82 00 00 00 00 03 e9'),
	bytes(['bad-utf8', 'protocol-error'], '88 02 03 ef'),
	bytes(['too-big'], '88 02 03 f1'),
	// 4000 of the server and of the client, and 1008.
	bytes(['closed-by-server'], '88 02 0f a0'),
	bytes(['closed-by-page'], '88 82 00 00 00 00 0f a0'),
	bytes(['closed-by-server'], '88 02 03 f0'),
	// Both close, each with a code of its own: 4000 and 1012.
	bytes(
		['process-restarted'],
		'00000000  88 82 00 00 00 00 0f a0                           ........\n    00000000  88 02 03 f4                                        ....',
	),
	// The client closes, and the server answers.
	bytes(
		['closed-by-page'],
		'00000000  88 82 00 00 00 00 0f a0                           ........\n    00000000  88 02 0f a0                                        ....',
	),
	bytes(['bad-utf8'], '81 02 c3 28'),
	bytes(['bad-utf8'], '88 04 03 e8 c3 28'),
	// A row is missing: what stands behind it proves nothing. And a head that is cut.
	bytes(
		[],
		'00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58 81 85 37 fa 21  |..7.!=..MQX..7.!|\n00000020  81 05 48 65 6c 6c 6f 88  02 03 e8                 |..Hello....|',
	),
	bytes([], '47 45 54 20 2f 63 68 61 74 20 48 54 54 50 2f 31 2e 31 0d 0a 48 6f 73 74 3a 20 61'),
	row(
		'message',
		'wscat 6 with Node: the error of tls',
		['tls-failed'],
		'$ wscat -c wss://chat.example/ws\nerror: self-signed certificate\n> ',
	),
	bytes(['masking-fault'], '81 05 48 65 6c 6c 6f 81 85 37 fa 21 3d 7f 9f 4d 51 58'),
];

const NGINX_IDLE =
	'2026/11/22 01:46:06 [info] 151#151: *3 upstream timed out (110: Connection timed out) while proxying upgraded connection, client: 127.0.0.1, server: , request: "GET /ws HTTP/1.1", upstream: "http://127.0.0.1:7100/ws", host: "127.0.0.1:7101"';
const CONSOLE_1006 = "WebSocket connection to 'wss://chat.example/ws' failed: ";
const CONSOLE_502 =
	"WebSocket connection to 'wss://chat.example/ws' failed: Error during WebSocket handshake: Unexpected response code: 502";
const NGINX_REFUSED =
	'2026/11/22 01:46:06 [error] 151#151: *3 connect() failed (111: Connection refused) while connecting to upstream, client: 127.0.0.1, server: , request: "GET /ws HTTP/1.1", upstream: "http://127.0.0.1:7100/ws", host: "127.0.0.1:7101"';
/** An ordinary page, or the response to an opening request that lost its Upgrade field: the line does not tell. */
const NGINX_PLAIN =
	'203.0.113.9 - - [20/Nov/2026:02:11:07 +0000] "GET /live HTTP/1.1" 200 1432 "-" "Mozilla/5.0"';
const together = (first: readonly string[], ...pieces: readonly Piece['content'][]) =>
	row('together', 'made of recorded lines', first, ...pieces);
const TOGETHER: readonly LabelledInput[] = [
	together(['idle-timeout'], 'WebSocket closed: code 1006', NGINX_IDLE),
	together(['idle-timeout'], `WebSocket closed: code 1006\n${NGINX_IDLE}`),
	together(['bad-gateway'], CONSOLE_502, NGINX_REFUSED),
	together(['bad-gateway'], `${CONSOLE_502}\n${NGINX_REFUSED}\n`),
	together(['idle-timeout'], CONSOLE_1006, NGINX_IDLE),
	together(
		['idle-timeout'],
		JSON.stringify({ log: { ...har.log, entries: [har.log.entries[1]] } }),
		NGINX_IDLE,
	),
	together(['refused'], CURL_V.refused, 'WebSocket closed: code 1006'),
	together(['masking-fault'], CURL_TRACE['masked by the server'], 'WebSocket closed: code 1006'),
	together([], CURL_V.open, recorded('closed.pcap')),
	together([], 'WebSocket closed: code 1006 (wss://chat.example/live)', NGINX_PLAIN),
	together(['wrong-accept'], CURL_V['wrong accept'], 'WebSocket closed: code 1006'),
];

/** What a page, its browser and nginx show of one connection through the proxy. */
function proxied(status: number, statusText: string, seconds: number): string {
	const request = {
		method: 'GET',
		url: 'wss://app.example/live',
		httpVersion: 'HTTP/1.1',
		headers: [
			{ name: 'Host', value: 'app.example' },
			{ name: 'Connection', value: 'Upgrade' },
			{ name: 'Upgrade', value: 'websocket' },
			{ name: 'Origin', value: 'https://app.example' },
			{ name: 'Sec-WebSocket-Version', value: '13' },
			{ name: 'Sec-WebSocket-Key', value: 'dGhlIHNhbXBsZSBub25jZQ==' },
		],
	};
	const opened = [
		{ name: 'Upgrade', value: 'websocket' },
		{ name: 'Connection', value: 'Upgrade' },
		{ name: 'Sec-WebSocket-Accept', value: 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=' },
	];
	const headers = status === 101 ? opened : [{ name: 'Server', value: 'nginx/1.24.0' }];
	const begun = Date.UTC(2026, 10, 20, 2, 10) / 1000;
	const messages = [
		{ type: 'send', time: begun + 0.3, opcode: 1, data: '{"join":1}' },
		{ type: 'receive', time: begun + 0.35, opcode: 1, data: '{"ok":true}' },
	];
	const entry = {
		_resourceType: 'websocket',
		_webSocketMessages: status === 101 ? messages : [],
		startedDateTime: '2026-11-20T02:10:00.000Z',
		time: seconds * 1000,
		request,
		response: { status, statusText, httpVersion: 'HTTP/1.1', headers },
	};
	const creator = { name: 'WebInspector', version: '537.36' };
	return JSON.stringify({ log: { version: '1.2', creator, entries: [entry] } });
}
const access = (status: number) =>
	`203.0.113.9 - - [20/Nov/2026:02:10:00 +0000] "GET /live HTTP/1.1" ${status} 37 "-" "Mozilla/5.0"`;
const CHROMIUM_FAILED = "WebSocket connection to 'wss://app.example/live' failed: ";
const handshakeFailed = (status: number) =>
	`${CHROMIUM_FAILED}Error during WebSocket handshake: Unexpected response code: ${status}`;
const closed = (code: number) =>
	`live.js:48 CloseEvent {isTrusted: true, wasClean: ${code !== 1006}, code: ${code}, reason: ""}`;
/** A HAR file, a message of the console and a line of nginx, as a new user brings them. */
const OF_THREE: readonly LabelledInput[] = [
	together(['idle-timeout'], proxied(101, 'Switching Protocols', 60.4), closed(1006), NGINX_IDLE),
	...([400, 426] as const).map((status) =>
		together(
			['proxy-drops-upgrade', 'proxy-http-1-0'],
			proxied(status, 'Refused', 0.04),
			handshakeFailed(status),
			access(status),
		),
	),
	together(['too-big'], proxied(101, 'Switching Protocols', 2.4), closed(1009), access(101)),
	together([], proxied(101, 'Switching Protocols', 8.2), closed(1000), access(101)),
];

export const LABELLED: readonly LabelledInput[] = [
	...messages,
	...TRANSCRIPTS,
	...LOGS,
	...CAPTURES,
	...PRINTED,
	...HARS,
	...HEADS,
	...BYTES,
	...TOGETHER,
	...OF_THREE,
];
