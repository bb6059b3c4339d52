// Facts about heads: drafts of before RFC 6455, requests that ask for something else, lines that are no fields, an empty
// line in the middle, an origin that does not fit the address, and heads that were copied only in part.
import {
	asksForSocket,
	headsInProse,
	shownField,
	type ProseHead,
} from '../prose/heads-in-prose.ts';
import {
	factSign,
	found,
	placeOf,
	type FactSearch,
	type FoundFacts,
	type Paste,
	NO_CONNECTION,
} from './found-fact.ts';
import { refusedWith } from './response-facts.ts';
import { ASKS_FOR_UPGRADE } from './words.ts';

export const HEAD_FACTS: readonly FactSearch[] = [
	draftFrames,
	hixie,
	otherUpgrade,
	emptyLine,
	brokenLine,
	originScheme,
	upgradeLost,
	inPart,
	ofWorkingClient,
	ordinaryBytes,
	dissectedInPart,
	lengthIn101,
	beforeResponse,
	browserRequest,
	overHttp2,
	secondResponse,
	lostOnTheWay,
	requestLacks,
	commandLacks,
	nullSubprotocol,
	offerRefused,
	responseLacks,
	takeoverUnanswered,
];

/** Names the rules that a draft or a broken head breaks as well. */
const rulesOf = ({ reading }: Paste) => reading.broken.map(({ rule }) => rule);

function headsOf({ lines }: Paste): readonly ProseHead[] {
	return headsInProse(lines);
}

const KEY1 = /\bSec-WebSocket-Key[12](?:["']? ?:|["'],)/i;
/** Matches the drafts whose frames have neither opcode nor length (hybi-00 §4.2). */
const OF_DRAFT = /\b(?:hybi|hixie)-?(?:00?|7[56])\b/i;

/** Takes bytes for frames of a draft that the text names. */
function draftFrames({ text, reading }: Paste): FoundFacts | null {
	const match = OF_DRAFT.exec(text);
	if (match === null || reading.kind !== 'bytes') return null;
	return found('draft-frames', placeOf(match), 'likely', null, {}, [NO_CONNECTION]);
}

const OLD_RESPONSE = /\b(?:Sec-)?WebSocket-(?:Origin|Location) ?:/i;

function hixie(paste: Paste): FoundFacts | null {
	const request = KEY1.exec(paste.text);
	const over = [...rulesOf(paste), 'proxy-drops-upgrade', 'accept-missing'];
	if (request !== null) {
		const head = headsOf(paste).find(({ which }) => which === 'request');
		const host = head ? (shownField(head, 'host') ?? '') : '';
		const values = { host: host.endsWith(':') ? host : '' };
		return found('hixie-request', placeOf(request), isField(paste, KEY1), 'client', values, over);
	}
	// libwebsockets: lib/roles/ws/server-ws.c, of a request without a version.
	const unknown = /\bUnknown client spec version 0\b/.exec(paste.text);
	if (unknown !== null)
		return found('hixie-request', placeOf(unknown), 'likely', 'client', { host: '' }, over);
	const response = OLD_RESPONSE.exec(paste.text);
	const isNewer = /^[ \t<>*|-]{0,8}sec-websocket-(?:accept|version) ?:/im.test(paste.text);
	if (response === null || isNewer) return null;
	return found(
		'hixie-response',
		placeOf(response),
		isField(paste, OLD_RESPONSE),
		'server',
		{},
		over,
	);
}

/** Says how sure a field is: one in a sentence may only be spoken of. */
function isField({ lines }: Paste, name: RegExp): 'certain' | 'likely' {
	const shown = lines.some(({ label, content }) => label === 'field' && name.test(content));
	return shown ? 'certain' : 'likely';
}

/** Matches servers of plain WebSocket that name themselves. */
const PLAIN_SERVER =
	/\bem-websocket\b|\bEventMachine::WebSocket\b|\bwebsocketpp\b|\bgorilla\/websocket\b|\bWebSocketServerHandshaker\b/i;

/** Reads a request for an upgrade to HTTP/2, and one of a library that begins with HTTP. */
function otherUpgrade(paste: Paste): FoundFacts | null {
	const h2c = /\bUpgrade ?: ?h2c\b/i.exec(paste.text);
	if (h2c !== null && !/\bupgrade ?: ?websocket/i.test(paste.text)) {
		return found(
			'h2c-request',
			placeOf(h2c),
			isField(paste, /^Upgrade ?: ?h2c/i),
			'client',
			{},
			rulesOf(paste),
		);
	}
	const opened = /(?:^|[\s"':])0\{\\?"sid\\?":/.exec(paste.text);
	if (opened !== null && refusedWith(paste) === 200) {
		const over = ['response', 'status-2xx', 'no-server', 'proxy-drops-upgrade', 'not-upgraded-200'];
		return found('polling-request', placeOf(opened), 'likely', null, { answered: 1 }, over);
	}
	const refused = pollingRefused(paste);
	if (refused !== null) return refused;
	const asked =
		/\bGET \S{0,200}(?:[?&]transport=polling\b|\/(?:xhr-polling|jsonp-polling|xhr_streaming|xhr_send|htmlfile)\b)/.exec(
			paste.text,
		);
	if (asked === null || /\bUpgrade ?: ?websocket\b|\btransport=websocket\b/i.test(paste.text)) {
		return null;
	}
	const over = [
		...rulesOf(paste),
		'upgrade-header-wrong',
		'request-not-websocket',
		'upgrade-absent',
	];
	if (PLAIN_SERVER.test(paste.text))
		return found('socketio-meets-plain', placeOf(asked), 'likely', 'client', {}, over);
	return found('polling-request', placeOf(asked), 'info', null, {}, over);
}

/** Matches a refused request that comes before any WebSocket: the polling of Socket.IO, the negotiation of SignalR. */
const REFUSED_BEFORE =
	/(?:\/socket\.io\/\?[^\s'"]{0,200}\btransport=polling\b[^\s'"]{0,100}|\/(negotiate)\b(?:\?[^\s'"]{0,300})?)['"]?[^\n]{0,40}\b(40[0-5]|5\d\d)\b/;

function pollingRefused(paste: Paste): FoundFacts | null {
	const { text } = paste;
	const match = REFUSED_BEFORE.exec(text);
	// The body of the answer names the reason.
	const isTold =
		/"message"\s?:|\bunsupported (?:version|protocol)|\bSession ID unknown|\bTransport unknown|\bCORS policy\b/i.test(
			text,
		);
	if (match === null || isTold || ASKS_FOR_UPGRADE.test(text)) return null;
	const over = ['upgrade-absent', 'only-upgrade', 'only-deployed', 'session-elsewhere'];
	const values = { status: Number(match[2]), signalr: match[1] === undefined ? 0 : 1 };
	return found('polling-refused', placeOf(match), 'likely', null, values, over);
}

function emptyLine(paste: Paste): FoundFacts | null {
	const { text } = paste;
	const head = headsOf(paste).find((one) => one.after.length > 0 && asksForSocket(one));
	// The message of the server may give the letter that it read: then another search says more.
	if (head === undefined || /\breserved bits\b/i.test(text)) return null;
	const [first] = head.after;
	const line = text.slice(first!.range.from, first!.range.to);
	const field = line.split(':', 1)[0]!;
	// A heading of what was printed is no field.
	if (/^\s*(?:server|client|response|request|output|log)\s*:\s*$/i.test(line)) return null;
	return found('empty-line-in-head', first!.range, 'likely', 'client', { field }, rulesOf(paste));
}

/** Matches servers that refuse a head before any application sees it. */
const REFUSES_HEADS =
	/\binvalid header (?:line|name)\b|\binvalid header\b|HPE_INVALID_HEADER|illegal header|malformed header|bad header|Invalid Header/i;

/** Matches the name of a field behind characters that no name has (RFC 9110 §5.1). */
const DIRTY_FIELD =
	/^(?![^:]{0,60}[\u3000-\u9FFF\uFF00-\uFFEF])[^\s:]{0,24}[^\x20-\x7E][^\s:]{0,24}(?:Sec-WebSocket-(?:Key|Version|Accept|Protocol|Extensions)|Upgrade|Connection|Host): ?\S/i;

function brokenLine(paste: Paste): FoundFacts | null {
	const { text, lines } = paste;
	const nginx = /client sent invalid header line: "([^"\n]{1,200})"/.exec(text);
	if (nginx !== null) {
		const values = { line: nginx[1]!, holds: '', server: 'nginx', dirty: 0 };
		return found('broken-field-line', placeOf(nginx), 'likely', 'client', values, [
			'protocol-error',
		]);
	}
	const dirty = lines.find(({ label, content }) => label === 'other' && DIRTY_FIELD.test(content));
	if (dirty !== undefined) {
		const values = { line: dirty.content, holds: '', server: '', dirty: 1 };
		return found(
			'broken-field-line',
			{ from: dirty.at, to: dirty.to },
			'likely',
			'client',
			values,
			rulesOf(paste),
		);
	}
	const holding = lines.find(({ label, content }) => {
		return (
			label === 'field' &&
			/^[\w-]+ ?: ?(?:Sec-WebSocket-\w+|Upgrade|Connection|Host|Origin) ?:/i.test(content)
		);
	});
	const heads = headsOf(paste);
	const broken =
		heads.find((head) => head.broken.length > 0 && head.which !== 'response')?.broken[0] ??
		(holding && lines[lines.indexOf(holding) + 1]);
	const isRefused = REFUSES_HEADS.test(text);
	if (holding === undefined && (broken === undefined || !isRefused)) return null;
	const isLine = broken?.label === 'other' && !broken.content.includes(':');
	const response = heads.find(({ which }) => which === 'response');
	const values = {
		line: isLine ? broken.content : '',
		holds: holding?.content.split(':', 2)[1]?.trim() ?? '',
		server: (response && shownField(response, 'server')) ?? '',
		dirty: 0,
	};
	const range = { from: (holding ?? broken!).at, to: (holding ?? broken!).to };
	return found('broken-field-line', range, 'likely', 'client', values, [
		...rulesOf(paste),
		'proxy-drops-upgrade',
		'response',
	]);
}

const ADDRESS = /\bwss:\/\/([^\s/'"`<>]{1,200})/;

function originScheme(paste: Paste): FoundFacts | null {
	const { text } = paste;
	const head = headsOf(paste).find((one) => one.which === 'request' && asksForSocket(one));
	const address = ADDRESS.exec(text);
	const origin = head && shownField(head, 'origin');
	if (!head || !origin || address === null) return null;
	const host = /^http:\/\/([^\s/]{1,200})$/.exec(origin)?.[1];
	if (host === undefined || bare(host) !== bare(address[1]!)) return null;
	const field = head.fields.find(({ name }) => name === 'origin')!;
	const cut = head.whole ? 0 : 1;
	const values = { origin, right: `https://${host}`, cut };
	return found('origin-scheme', field.range, 'likely', 'client', values, ['proxy-drops-upgrade']);
}

function bare(host: string): string {
	return host.toLowerCase().replace(/:(?:443|80)$/, '');
}

/** Lists fields that only a response has. */
const OF_ANSWERS: readonly string[] = [
	'date',
	'server',
	'set-cookie',
	'content-type',
	'x-powered-by',
];
const RESPONSE_BEGINS = /\bHTTP\/1\.[01] \d{3}\b|\bresponse headers\b/gi;
const REQUEST_BEGINS = /\b(?:GET|POST) \S|\brequest headers\b/gi;
/** Counts the characters before a field in which its head begins. */
const MOST_OF_HEAD = 2000;

/** Returns whether the last start line before a place is one of a response, or a list of its fields begins last. */
function isOfResponse(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - MOST_OF_HEAD), at);
	const last = (begins: RegExp) => [...before.matchAll(begins)].at(-1)?.index ?? -1;
	return last(RESPONSE_BEGINS) > last(REQUEST_BEGINS);
}

/** Matches that the fields are those that arrive behind a hop. */
const BACKEND_GETS =
	/\b(?:backend|server|upstream)\b[^\n]{1,24}\b(?:gets?|got|receiv\w*|sees?)\b|(?:后端|后段|服务端)[^\n]{0,12}(?:收到|接收)/i;

const MOST_INLINE = 50;

/** Compares the fields that arrive by two ways: with an upgrade by one, and without it by the other. */
function upgradeLost(paste: Paste): FoundFacts | null {
	const lists = headsOf(paste).filter(
		({ which, fields }) =>
			which !== 'response' && !fields.some(({ name }) => OF_ANSWERS.includes(name)),
	);
	const inline = [
		...paste.text.matchAll(/^[^\n]{0,200}\bConnection: ?(\w[\w-]*(?:, ?[\w-]+)?)[^\n]{0,200}$/gim),
	]
		// That of a response says nothing of a request.
		.slice(0, MOST_INLINE)
		.filter(({ index }) => !isOfResponse(paste.text, index))
		.map((match) => ({ upgrade: /\bupgrade\b/i.test(match[1]!), range: placeOf(match)! }));
	// A field that stands alone has no other beside it that could ask for a WebSocket.
	const isAsked = (head: ProseHead) => head.fields.length === 1 || asksForSocket(head);
	const ofHeads = lists.flatMap((head) => {
		const connection = shownField(head, 'connection');
		return connection === null
			? []
			: [{ upgrade: /upgrade/i.test(connection) && isAsked(head), range: head.range, head }];
	});
	const found2 = ofHeads.length > 1 ? ofHeads : inline;
	const kept = found2.find(({ upgrade }) => upgrade);
	const lost = found2.find(({ upgrade }) => !upgrade);
	if (!kept || !lost || found2.length !== 2 || kept.range.from > lost.range.from) return null;
	const before = paste.text.slice(0, kept.range.to);
	const between = paste.text.slice(kept.range.to, lost.range.to);
	const direct = portIn(before);
	const through = portIn(between);
	const isOfHop = BACKEND_GETS.test(paste.text);
	if (direct === null && through === null && !isOfHop) return null;
	const values = {
		direct: direct ?? '',
		through: through ?? '',
		connection: '',
		hop: '',
		works: 0,
		never: 0,
		setting: '',
	};
	return found('upgrade-lost', lost.range, 'likely', 'between', values, rulesOf(paste));
}

function portIn(text: string): string | null {
	const found1 = [...text.matchAll(/(?:\bport |:)(\d{2,5})\b|\b(\d{2,5}) ?端口/g)].at(-1);
	return found1?.[1] ?? found1?.[2] ?? null;
}

/** Matches that the client whose head follows gets through. */
const WORKS_ABOVE =
	/\b(?:works?|fine|ok|connects)[ \t]{0,4}[:：]?\s{1,6}(?:-{2,4}[ \w]{1,30}-{2,4}\s{1,4})?$/i;

/** Takes back what the shown head of a client that works lacks: it was copied in part. */
function ofWorkingClient(paste: Paste): FoundFacts | null {
	const head = headsOf(paste).find(({ which }) => which === 'request');
	if (head === undefined || !asksForSocket(head)) return null;
	const before = paste.text.slice(Math.max(0, head.range.from - 120), head.range.from);
	if (!WORKS_ABOVE.test(before)) return null;
	const missing = paste.reading.broken
		.map(({ rule }) => rule)
		.filter((rule) => rule.endsWith('-missing'));
	return missing.length === 0 ? null : { signs: [], overruled: [...missing, 'rule-broken'] };
}

/** Says of a request that was copied only in part, and of which nothing else is known, that it shows no fault. */
function inPart(paste: Paste): FoundFacts | null {
	const heads = headsOf(paste);
	const [head] = heads;
	if (head?.which !== 'request' || heads.length !== 1 || head.whole || !asksForSocket(head))
		return null;
	if (KEY1.test(paste.text) || refusedWith(paste) !== null) return null;
	const version = shownField(head, 'sec-websocket-version') ?? '13';
	if (/^\d{1,2}$/.test(version) && version !== '13')
		return found('draft-version', head.range, 'likely', 'client', { version });
	return { signs: [factSign('head-in-part', head.range, 'info', null)], overruled: [] };
}

const NEEDED = ['request-upgrade-missing', 'request-key-missing', 'request-version-missing'];

/** Takes what a request in bytes lacks if it lacks all of an opening handshake: it asked for something else. */
function ordinaryBytes(paste: Paste): FoundFacts | null {
	const rules = rulesOf(paste);
	const lacksAll = NEEDED.every((rule) => rules.some((one) => one === rule));
	// A command that posts asks for no WebSocket.
	const posts = rules.some((rule) => rule === 'request-method-get');
	if (!lacksAll || (paste.reading.kind !== 'bytes' && !posts)) return null;
	const over = posts ? rules : [...NEEDED, 'request-connection-missing'];
	return { signs: [], overruled: over };
}

/** Matches a request as Wireshark shows it, up to the line end that ends its head. */
const DISSECTED =
	/^[ \t]*GET \S{1,300} HTTP\/1\.1\\r\\n[ \t]*\n(?<head>[^]{0,3000}?)(?=^[ \t]*HTTP\/1\.1 \d{3})/m;

/** Takes what a request lacks whose lines were copied without the one that ends its head. */
function dissectedInPart({ text, reading }: Paste): FoundFacts | null {
	const head = DISSECTED.exec(text)?.groups?.['head'];
	if (head === undefined || /^[ \t]*\\r\\n[ \t]*$/m.test(head)) return null;
	const lacking = reading.broken
		.map(({ rule }) => rule)
		.filter((rule) => rule.endsWith('-missing') || rule === 'response-protocol-switch-offered');
	return { signs: [], overruled: lacking };
}

/** Lists fields of a body, which no 101 has (RFC 9110 §8.6, RFC 9112 §6.1). */
const OF_A_BODY: readonly string[] = ['content-length', 'transfer-encoding'];

/** Reads a 101 that gives a length: RFC 9110 §8.6 forbids it, and some clients and proxies then take it as complete. */
function lengthIn101(paste: Paste): FoundFacts | null {
	const head = headsOf(paste).find(
		(one) =>
			/ 101\b/.test(one.startLine) && one.fields.some(({ name }) => OF_A_BODY.includes(name)),
	);
	const field = head?.fields.find(({ name }) => OF_A_BODY.includes(name));
	if (head === undefined || field === undefined || paste.reading.connections.length > 1)
		return null;
	const isChunked = field.name === 'transfer-encoding' ? 1 : 0;
	const value = shownField(head, field.name)!;
	// A length of a chunk and its bytes stand where the first frame should be (RFC 9112 §7.1).
	const chunk =
		isChunked === 1 ? /^\r?\n[\da-f]{1,4}\r?\n\S/i.exec(paste.text.slice(head.range.to + 1)) : null;
	const values = { value, isChunked, chunk: chunk?.[0].trim().split(/\s/, 1)[0] ?? '' };
	return found(
		'length-in-101',
		field.range,
		chunk === null ? 'possible' : 'certain',
		'server',
		values,
	);
}

/** Reads something in front of the status line: a client finds no response there. */
function beforeResponse({ text }: Paste): FoundFacts | null {
	const match =
		/^[ \t>]{0,4}(\.{1,8}|[\uFFFD\u0080-\u00FF]{1,8}|(?:\\x[\da-f]{2}){1,8})HTTP\/1\.[01] (\d{3})\b/im.exec(
			text,
		);
	if (match === null) return null;
	const values = { shown: match[1]!, status: match[2]! };
	return found('bytes-before-response', placeOf(match), 'likely', 'server', values, [
		'connect-failed',
	]);
}

/** Reads an ordinary request of a browser where a handshake was expected: no `new WebSocket` sent it. */
function browserRequest(paste: Paste): FoundFacts | null {
	const head = headsOf(paste).find(
		(one) =>
			one.which === 'request' &&
			!asksForSocket(one) &&
			/\bMozilla\/|^curl\//.test(shownField(one, 'user-agent') ?? '') &&
			!/upgrade/i.test(shownField(one, 'connection') ?? '') &&
			shownField(one, 'sec-websocket-key') === null,
	);
	const curl = /^curl\//.test((head && shownField(head, 'user-agent')) ?? '') ? 1 : 0;
	const isExpected = /\bnot a websocket handshake\b|\bupgrade\b|web ?socket/i.test(paste.text);
	if (head === undefined || !isExpected || !/\bGET \S/.test(head.startLine)) return null;
	const local = /^(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/.test(shownField(head, 'host') ?? '')
		? 1
		: 0;
	const isOfServer = /\bServer\b|\bwss\.on\b|\blisten\(/.test(
		paste.text.replaceAll(/^Server:[^\n]*/gm, ''),
	);
	const module =
		!isOfServer && /\brequire\(['"]ws['"]\)|\bfrom ['"]ws['"]/.test(paste.text) ? 1 : 0;
	const over = [
		...rulesOf(paste),
		'response',
		'upgrade-header-wrong',
		'request-not-websocket',
		'proxy-drops-upgrade',
		'upgrade-absent',
	];
	return found(
		'browser-plain-request',
		head.range,
		'likely',
		curl === 1 ? 'client' : local === 1 ? 'page' : null,
		{ local, module, curl },
		over,
	);
}

/** curl: lib/http2.c, on_header, as nghttp2 names the field; RFC 9113 §8.2.2 forbids these fields. */
function overHttp2({ text }: Paste): FoundFacts | null {
	const match =
		/\bInvalid HTTP header field was received: frame type: \d{1,2}, stream: \d{1,9}, name: \[(connection|upgrade|keep-alive|proxy-connection|transfer-encoding)\], value: \[([^\]\n]{0,60})\]/i.exec(
			text,
		);
	const values = { name: match?.[1] ?? '', value: match?.[2] ?? '' };
	return (
		match && found('connection-over-h2', placeOf(match), 'certain', null, values, [NO_CONNECTION])
	);
}

/** Matches what a client says of a second response that it reads as frames. */
const READ_AS_FRAMES =
	/\breserved bits?\b|\breserved1\b|\bRSV1\b|\b[Ii]nvalid frame header\b|\bcompressed (?:bit|frame)\b/;

/** Matches that the connection ends, beside words for what one connection carries. */
const ENDS_SOON =
	/^(?=[^]*\b(?:clos\w+|ends?|disconnect\w*|drop\w*)\b)[^]*\b(?:stream|one connection|same connection|all that the server|server sends|frame error)\b/i;

/** Reads two responses in one exchange: the second one arrives in the open connection. */
function secondResponse(paste: Paste): FoundFacts | null {
	const heads = headsOf(paste);
	const first = heads.findIndex((one) => one.which === 'response' && / 101\b/.test(one.startLine));
	const second = heads[first + 1];
	if (first < 0 || second?.which !== 'response') return null;
	// With nothing between them the two came on one connection.
	const between = paste.text.slice(heads[first]!.range.to, second.range.from);
	const isNext = /^\s{0,20}$/.test(between) && ENDS_SOON.test(paste.text);
	if (!isNext && !READ_AS_FRAMES.test(paste.text)) return null;
	const status = second.startLine.replace(/^HTTP\/\d\.\d /, '').slice(0, 40);
	const over = [
		'frame-unreadable',
		'frame-invalid',
		'frame-bits',
		'reserved-bits',
		'rsv1-not-agreed',
		'response',
		'other-client',
		'comes-and-goes',
	];
	return found('response-after-101', second.range, 'likely', 'server', { status }, over);
}

/** Reads a request that asks for a WebSocket without Upgrade, and that a hop has passed on: the hop dropped it. */
function lostOnTheWay(paste: Paste): FoundFacts | null {
	const head = headsOf(paste).find((one) => shownField(one, 'sec-websocket-key') !== null);
	const via = head?.fields.find(({ name }) => name === 'via' || name === 'x-forwarded-for');
	if (head === undefined || via === undefined || shownField(head, 'upgrade') !== null) return null;
	const hop = /\((\w{3,20})/.exec(shownField(head, via.name) ?? '')?.[1] ?? 'proxy';
	const over = [...rulesOf(paste), 'response', 'upgrade-header-wrong', 'request-not-websocket'];
	const values = { hop: hop.toLowerCase(), left: 0, passes: 0 };
	return found('upgrade-absent', via.range, 'likely', 'between', values, over);
}

/** Lists the fields that an opening handshake needs (RFC 6455 §4.1). */
export const WANTED: readonly (readonly [field: string, name: string])[] = [
	['host', 'Host'],
	['upgrade', 'Upgrade: websocket'],
	['connection', 'Connection: Upgrade'],
	['sec-websocket-key', 'Sec-WebSocket-Key'],
	['sec-websocket-version', 'Sec-WebSocket-Version: 13'],
];
/** Counts the fields of the handshake that a head shows if it was hardly copied in part. */
const LEAST_SHOWN = 3;

/** Reads what a refused request lacks, as far as it is shown: its end was not seen, so it may be copied in part. */
function requestLacks(paste: Paste): FoundFacts | null {
	const status = refusedWith(paste);
	const head = headsOf(paste).find((one) => one.which === 'request' && asksForSocket(one));
	if (head?.whole === true) return keyLeftOut(paste, head);
	if (head === undefined || (status !== 400 && status !== 426)) return null;
	const lacking = WANTED.filter(([field]) => shownField(head, field) === null);
	const isLeftOut = paste.lines.some(({ label }) => label === 'left-out');
	if (lacking.length === 0 || WANTED.length - lacking.length < LEAST_SHOWN || isLeftOut)
		return null;
	const values = { lacks: lacking.map(([, name]) => name).join(', '), status };
	return found('request-lacks', head.range, 'likely', 'client', values, [
		'response',
		'head-in-part',
	]);
}

/** Matches a sentence of a person. */
const SENTENCE = /(?:[A-Za-z’']{1,20}[ ,]{1,2}){4}|[\u4E00-\u9FFF]{6}/;

/**
 * Reads a whole head without a key that a person shows among sentences: people leave out what may be secret. A client that
 * offers extensions is a library, which sends a key.
 */
function keyLeftOut(paste: Paste, head: ProseHead): FoundFacts | null {
	const isTold = paste.lines.some(
		({ label, content }) => label === 'other' && SENTENCE.test(content),
	);
	const lacking = WANTED.filter(([field]) => shownField(head, field) === null);
	const isKey = lacking.length === 1 && lacking[0]?.[0] === 'sec-websocket-key';
	const isOfLibrary = shownField(head, 'sec-websocket-extensions') !== null;
	if (!isTold || !isKey || !isOfLibrary || refusedWith(paste) !== null) return null;
	const values = { lacks: 'Sec-WebSocket-Key', status: '' };
	return found('request-lacks', head.range, 'possible', 'client', values, rulesOf(paste));
}

/** Matches a command of curl, also over several lines, with remarks behind their ends. */
const COMMAND = /\bcurl (?:[^\n\\]|\\[ \t]{0,8}(?:#[^\n]{0,200})?\n|\\[^\n]){1,3000}/g;

/** Reads a command of curl that asks for an upgrade without the key or the version. */
function commandLacks(paste: Paste): FoundFacts | null {
	const { text, reading } = paste;
	const status = refusedWith(paste);
	// The same command was answered with 101 somewhere: then what it lacks is not why.
	if (/^[\s>*<]{0,4}HTTP\/1\.1 101\b/m.test(text)) return null;
	if (reading.broken.length > 0 || (status !== 400 && status !== 426)) return null;
	for (const match of text.matchAll(COMMAND)) {
		const fields = [...match[0].matchAll(/["']([\w-]{3,40}): ?[^"'\n]{1,200}["']/g)].map(
			([, name]) => name!.toLowerCase(),
		);
		const lacking = WANTED.filter(([field]) => field !== 'host' && !fields.includes(field));
		if (!fields.includes('upgrade') || lacking.length === 0) continue;
		const values = { lacks: lacking.map(([, name]) => name).join(', '), status, curl: 1 };
		const range = { from: match.index, to: match.index + match[0].trimEnd().length };
		return found('request-lacks', range, 'certain', 'client', values, ['response', 'head-in-part']);
	}
	return null;
}

/** Matches a subprotocol that a script made of no value: the text of null or undefined. */
const NULL_NAME = /^[ \t>*-]{0,8}Sec-WebSocket-Protocol: ?(null|undefined|None|false)[ \t]*$/im;

function nullSubprotocol({ text }: Paste): FoundFacts | null {
	const match = NULL_NAME.exec(text);
	if (match === null) return null;
	const values = { name: match[1]! };
	return found('subprotocol-null', placeOf(match), 'certain', 'client', values, [
		'subprotocol-differs',
		'subprotocol-unanswered',
	]);
}

/** coder/websocket: accept.go refuses an offer with a parameter that it does not know. */
const REFUSED_OFFER =
	/\bunsupported permessage-deflate parameter: \\?"([^"\\\n]{1,60})\\?"(?! from server)/;

function offerRefused({ text }: Paste): FoundFacts | null {
	const match = REFUSED_OFFER.exec(text);
	if (
		match === null ||
		/\bdial(?:\.go)?\b|\bserver (?:repl|respon|answer|return|send)\w*/i.test(text)
	)
		return null;
	return found('offer-refused', placeOf(match), 'certain', 'server', { parameter: match[1]! }, [
		'response',
		'handshake-failed',
	]);
}

const ANSWERED: readonly (readonly [field: string, name: string])[] = [
	['upgrade', 'Upgrade: websocket'],
	['connection', 'Connection: Upgrade'],
	['sec-websocket-accept', 'Sec-WebSocket-Accept'],
];
/** Counts the fields of a response that was hardly copied in part. */
const LEAST_OF_RESPONSE = 4;

/** Reads a 101 that stands without its request and lacks a field that each 101 has (RFC 6455 §4.2.2). */
function responseLacks(paste: Paste): FoundFacts | null {
	const all = headsOf(paste).filter(({ startLine }) => /^HTTP\/1\.\d 101\b/.test(startLine));
	const lackOf = ({ fields }: ProseHead) =>
		ANSWERED.filter(([field]) => !fields.some(({ name }) => name === field));
	const head = all.find(
		(one) => one.fields.length >= LEAST_OF_RESPONSE && lackOf(one).length === 1,
	);
	const isJudged = paste.reading.broken.some(({ by }) => by === 'server');
	if (head === undefined || isJudged || paste.lines.some(({ label }) => label === 'left-out'))
		return null;
	const [[, lacks]] = lackOf(head) as unknown as readonly [readonly [string, string]];
	const whole = all.some((one) => lackOf(one).length === 0) ? 1 : 0;
	return found(
		'response-lacks',
		head.range,
		'likely',
		whole === 1 ? 'between' : null,
		{ lacks, whole },
		['told-topic'],
	);
}

/** Compares the offer of compression with the answer: RFC 7692 §7.1.1.1 wants this parameter in both. */
function takeoverUnanswered({ text, reading }: Paste): FoundFacts | null {
	const lines = [...text.matchAll(/^[ \t>*-]{0,8}Sec-WebSocket-Extensions: ?([^\n]{1,200})$/gim)];
	const [offer, answer] = lines;
	if (offer === undefined || answer === undefined || lines.length > 2 || reading.broken.length > 0)
		return null;
	const has = (line: RegExpMatchArray) => /\bserver_no_context_takeover\b/i.test(line[1]!);
	if (!has(offer) || has(answer) || !/permessage-deflate/i.test(answer[1]!)) return null;
	return found('takeover-unanswered', placeOf(answer), 'likely', 'server', {}, ['told-topic']);
}
