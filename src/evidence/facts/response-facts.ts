// Facts about refusals: a status with what stands beside it, origins and subprotocols whose values are compared, a
// session that another instance made, and HTTP/2 where HTTP/1.1 is expected.
import { headsInProse, shownField } from '../prose/heads-in-prose.ts';
import {
	NO_CONNECTION,
	found,
	placeOf,
	type FactSearch,
	type FoundFacts,
	type Paste,
} from './found-fact.ts';

export const RESPONSE_FACTS: readonly FactSearch[] = [
	answeredBefore,
	redirect,
	plainStatus,
	ofCloudflare,
	encodedSlash,
	session,
	origins,
	subprotocols,
	http2,
];

/** Reads an empty reply that curl reports behind a 101: an open connection ended, and the handshake was answered. */
function answeredBefore({ text }: Paste): FoundFacts | null {
	const isOpen = /^(?:< )?HTTP\/1\.1 101\b[^]{1,2000}\bcurl: \((?:52|56)\)/m.test(text);
	return isOpen ? { signs: [], overruled: ['no-response', NO_CONNECTION] } : null;
}

/** Returns the status with which the handshake was refused, as the readers or the words of a person give it. */
export function refusedWith({ text, reading }: Paste): number | null {
	const signs = [...reading.signs, ...reading.connectionSigns.flat()].filter(
		({ id, values }) => id === 'response' && Number(values['status']) !== 101,
	);
	// A request before the handshake, such as a login, may have got a 2xx.
	const sign = signs.find(({ values }) => Number(values['status']) >= 300) ?? signs[0];
	if (sign !== undefined) return Number(sign.values['status']);
	const said =
		/\b(?:status(?: code)?|HTTP|code|response|says?|answers?|returns?|got|comes?|kommt|gives?|with)[ :=]{1,3}["'“]?([2-5]\d\d)\b(?![\d:]|\.\d)|(?:返回|状态码?|报|是|回)\s?([2-5]\d\d)\b|\b([45]\d\d) (?:Bad Request|Unauthorized|Forbidden|Not Found|Bad Gateway|(?:connection )?errors?)\b|https?:[`”]? ?,? ?(40\d)\b/i.exec(
			text,
		);
	const digits = said?.slice(1).find((group) => group);
	return digits === undefined ? null : Number(digits);
}

/** Reads a redirect beside two paths of which only one has a slash at its end. */
function redirect(paste: Paste): FoundFacts | null {
	const { text } = paste;
	// OkHttp prints a response with its `code`.
	const asCode = /(?<!\bstatus )(?<!protocol=http\/1\.1, )\bCode[= ]{1,3}(30[12378])\b/i.exec(text);
	const status = asCode ? Number(asCode[1]) : refusedWith(paste);
	if (status === null || status < 300 || status > 399) return null;
	const paths = [...text.matchAll(/\bGET (\/[^\s"'`]{0,500}) HTTP\/1/g)].map(([, path]) => path!);
	const slashed = paths.find((path) => path.endsWith('/') && paths.includes(path.slice(0, -1)));
	const values = { status, path: slashed ?? '', asCode: asCode ? 1 : 0 };
	const at = placeOf(asCode ?? /\b30[12378]\b/.exec(text));
	if (slashed !== undefined) {
		const over = paste.reading.broken.map(({ rule }) => rule);
		return found('slash-redirect', at, 'likely', 'client', values, [...over, 'response']);
	}
	return asCode === null ? null : found('status-as-code', at, 'likely', null, values);
}

const REASON = /["']?(?:reason|message|error|msg|detail)["']?\s?:\s?["']([^"'\n]{3,120})["']/i;
const REFUSAL =
	/\b(?:unknown|invalid|expired|missing|wrong|not allowed|denied|unauthori[sz]ed|forbidden|token|credential|application id|app ?id|api ?key|secret|signature|permission)\b|未授权|无权|过期|无效/i;

/** Reads a 2xx in place of a 101: the body tells who answered. */
function plainStatus(paste: Paste): FoundFacts | null {
	const { text, reading } = paste;
	const sign = [...reading.signs, ...reading.connectionSigns.flat()].find(({ id, values }) => {
		const status = Number(values['status']);
		return id === 'response' && status >= 200 && status < 300;
	});
	if (sign === undefined) return null;
	if (isOfOther(text, Number(sign.values['status']))) return { signs: [], overruled: ['response'] };
	const status = Number(sign.values['status']);
	const body = text.slice(sign.range?.to ?? 0);
	const reason = REASON.exec(body);
	const over = ['proxy-drops-upgrade'];
	if (reason !== null && REFUSAL.test(reason[1]!)) {
		return found(
			'status-2xx-refusal',
			placeAt(reason, sign.range?.to ?? 0),
			'likely',
			'client',
			{ status, reason: reason[1]! },
			['response', ...over],
		);
	}
	const page = /<!doctype html|<html\b|\btext\/html\b/i.exec(text);
	return page === null
		? found('status-2xx', sign.range, 'possible', null, { status })
		: found('status-2xx-page', placeOf(page), 'likely', 'server', { status }, over);
}

/** Matches a request that asks for no WebSocket: one that sends data, and those by which libraries begin. */
const OTHER_REQUEST =
	/^(?:POST|PUT|OPTIONS|HEAD) |\/(?:negotiate|info)\b|\/log-?in\b|transport=polling/i;

/** Returns whether the last request in front of a response is no handshake. */
function isOfOther(text: string, status: number): boolean {
	const at = text.search(new RegExp(String.raw`\bHTTP\/\d(?:\.\d)? ${status}\b`));
	const asked = [
		...text.slice(0, Math.max(0, at)).matchAll(/\b(?:GET|POST|PUT|OPTIONS|HEAD) \S{1,300}/g),
	];
	return OTHER_REQUEST.test(asked.at(-1)?.[0] ?? '');
}

/** Lists the statuses that only Cloudflare sends. */
export const CLOUDFLARE_STATUSES: readonly number[] = [520, 521, 522, 523, 524, 525, 526, 530];

/** Reads a status that only Cloudflare sends: it tells what went wrong between it and the server behind it. */
function ofCloudflare({ text, reading }: Paste): FoundFacts | null {
	const sign = reading.signs.find(({ id, values }) => {
		return id === 'response' && CLOUDFLARE_STATUSES.includes(Number(values['status']));
	});
	if (sign === undefined) return null;
	const values = { status: Number(sign.values['status']) };
	const certainty = /cloudflare|\bcf-ray\b/i.test(text) ? 'certain' : 'likely';
	return found('status-of-cloudflare', sign.range, certainty, 'server', values);
}

function placeAt(match: RegExpExecArray, offset: number) {
	return { from: offset + match.index, to: offset + match.index + match[0].length };
}

function encodedSlash(paste: Paste): FoundFacts | null {
	const address = /\bwss?:\/\/[^\s/]{1,200}\/[^\s?#]{0,500}%2F/i.exec(paste.text);
	if (address === null) return null;
	const apache = /\bapache\b|\bhttpd\b/i.test(paste.text);
	if (refusedWith(paste) !== 404) return null;
	const at = { from: address.index + address[0].length - 3, to: address.index + address[0].length };
	const over = ['connect-failed', 'proxy-drops-upgrade'];
	return found(
		'encoded-slash',
		at,
		apache ? 'likely' : 'possible',
		'between',
		{ apache: apache ? 1 : 0 },
		over,
	);
}

/** Matches an id in the address that a server gave out earlier: SignalR’s `id`, the `sid` of socket.io. */
const SESSION =
	/\bwss?:\/\/[^\s'"`]{1,300}?[?&](id|sid|connectionToken|session(?:_?id)?)=([\w%.-]{4,200})/i;
const SEVERAL =
	/\bmore than (?:1|one|a single) (?:pods?|instances?|replicas?|servers?|nodes?|workers?)\b|\b(?:two|three|several|multiple|(?<!windows )\d{1,3}) (?:pods?|instances?|replicas?|servers?|nodes?|workers?|processes)\b|\bload balancer\b|\bevery second time\b|\bsometimes (?:it )?works\b|(?:两|多|几)个?(?:实例|副本|节点|进程)|负载均衡/i;

function session(paste: Paste): FoundFacts | null {
	// SignalR: the client’s own words for it.
	const signalr =
		/connection ID is not present on the server|connection could not be found on the server/i.exec(
			paste.text,
		);
	if (signalr !== null) {
		// Its sentence speaks of several servers, too, whether there are some or not.
		const told = paste.text.replace(/If you have multiple servers[^\n.]{0,80}/i, '');
		const several = SEVERAL.exec(told)?.[0];
		if (several === undefined) return null;
		const values = { name: 'id', status: 404, several, unknown: 1 };
		return found('session-elsewhere', placeOf(signalr), 'likely', 'server', values, [
			'connect-failed',
		]);
	}
	const told = toldSession(paste);
	if (told !== null) return told;
	const match = SESSION.exec(paste.text);
	const unknown = /\bSession ID unknown\b|\bNo Connection with that ID\b/i.test(paste.text);
	const shown = unknown && /\b404\b/.test(paste.text) ? 404 : null;
	const status = shown ?? refusedWith(paste);
	if (match === null || (status !== 404 && status !== 400)) return null;
	const several = SEVERAL.exec(paste.text);
	if (status === 400 && !unknown && several === null) return null;
	// A balancer alone may as well drop the upgrade.
	const isOpen = status === 400 && /balancer|均衡/i.test(several?.[0] ?? '');
	const isLikely = (several !== null && !isOpen) || unknown;
	const values = { name: match[1]!, status, several: several?.[0] ?? '', unknown: unknown ? 1 : 0 };
	const name = { from: match.index, to: match.index + match[0].length };
	const over = !isOpen
		? ['response', 'session-unknown', 'no-server', 'proxy-drops-upgrade']
		: ['session-unknown', 'no-server'];
	return found('session-elsewhere', name, isLikely ? 'likely' : 'possible', 'server', values, over);
}

/** Matches programs whose WebSocket goes to the instance that answered an earlier request. */
const WITH_SESSION = /\bsignalr\b|\bblazor\b|\bHubConnection\b|\bsocket\.?io\b|\bsockjs\b/i;

/** Reads that several instances run, beside a program with sessions and the status that an unknown session gives. */
function toldSession({ text, reading }: Paste): FoundFacts | null {
	const several = SEVERAL.exec(text.replaceAll('`', ' '));
	const status = refusedWith({ text, reading, lines: [] });
	if (several === null || (status !== 404 && status !== 400)) return null;
	if (!WITH_SESSION.test(text) || SESSION.test(text)) return null;
	const values = { name: '', status, several: several[0].trim(), unknown: 0 };
	const over = ['response', 'no-server', 'proxy-drops-upgrade'];
	return found('session-elsewhere', placeOf(several), 'likely', 'server', values, over);
}

const ORIGIN = String.raw`["'“\[(<\x60]{0,2}((?:https?:\/\/)?[\w.-]{1,200}(?::\d{1,5})?\/?)["'”\])>\x60]{0,2}`;
/** Matches an origin that came beside one that was expected. */
const ORIGINS: readonly RegExp[] = [
	// Grafana: pkg/services/live/live.go, in the form of its log; the path behind the address says nothing.
	new RegExp(
		String.raw`\borigin=${ORIGIN}[^\n/]{1,40}?\b(?:app_?url|root_?url|expected)=${ORIGIN}`,
		'i',
	),
	new RegExp(
		String.raw`\borigin:? ${ORIGIN},? (?:does not match |doesn.t match |but )?(?:the )?expected:? ${ORIGIN}`,
		'i',
	),
	new RegExp(
		String.raw`\borigin:? ${ORIGIN}[^\n]{0,30}?\b(?:expected|allowed|must be|want(?:ed)?|configured)(?: (?:origins?|list|values?))?(?: (?:is|are|one of))?[:= ]{1,3}${ORIGIN}`,
		'i',
	),
	new RegExp(
		String.raw`\bexpected (?:an? )?origin:? ${ORIGIN},? (?:but )?(?:got|received|was|found):? ${ORIGIN}`,
		'i',
	),
];

/** Reads two origins of which one was expected, and compares them. */
export function origins({ text }: Pick<Paste, 'text'>): FoundFacts | null {
	for (const [i, pattern] of ORIGINS.entries()) {
		const match = pattern.exec(text);
		if (match === null) continue;
		const [got, named] = i === ORIGINS.length - 1 ? [match[2]!, match[1]!] : [match[1]!, match[2]!];
		// An address has a path, of which only the slash is read.
		const expected = i === 0 ? named.replace(/\/$/, '') : named;
		const differs = difference(got, expected);
		// A list may have the origin further on.
		const listed = text.slice(match.index + match[0].length, match.index + match[0].length + 400);
		if (differs === null || listed.includes(got)) continue;
		const side = differs === 'scheme' ? null : 'server';
		const values = { got, expected, differs, right: got.replace(/\/$/, '') };
		return found('origin-differs', placeOf(match), 'certain', side, values, [
			'connect-failed',
			'handshake-failed',
		]);
	}
	return null;
}

interface Parts {
	readonly scheme: string;
	readonly host: string;
	readonly port: string;
	readonly slash: boolean;
}

function partsOf(origin: string): Parts | null {
	const match = /^(?:(https?):\/\/)?([\w.-]{1,200}?)(?::(\d{1,5}))?(\/)?$/i.exec(origin);
	if (!match?.[2]?.includes('.') && match?.[2] !== 'localhost') return null;
	const [, scheme = '', host, port = '', slash] = match;
	return {
		scheme: scheme.toLowerCase(),
		host: host.toLowerCase(),
		port,
		slash: slash !== undefined,
	};
}

/** Names in what two origins differ first; null if they are no origins, or equal. */
function difference(got: string, expected: string): string | null {
	const a = partsOf(got);
	const b = partsOf(expected);
	if (a === null || b === null) return null;
	if (a.host !== b.host) return b.slash ? 'host-slash' : 'host';
	if (b.scheme === '' && a.scheme !== '') return 'no-scheme';
	if (a.scheme !== b.scheme) return 'scheme';
	if (a.port !== b.port) {
		const usual = (port: string) => port === '443' || port === '80';
		return a.port === '' && usual(b.port) ? 'default-port' : 'port';
	}
	return a.slash === b.slash ? null : 'slash';
}

const ABSENT: readonly RegExp[] = [
	/\bNo supported sub-?protocol in '' /i,
	/\bSec-WebSocket-Protocol(?: header| field)? is (?:empty|missing|not set|absent)\b/i,
	/\b(?:no|missing|empty) (?:sub-?protocols?|Sec-WebSocket-Protocol)\b(?! (?:selected|supported|match|support|requested|desired))/i,
	/\bclient (?:did not|didn.t) (?:offer|send|request|propose) (?:a |any )?sub-?protocols?/i,
	/(?:没有|未)(?:提供|携带|发送|声明)?\s?子协议/,
];
/** Matches that a field of the response is meant, or that the client offers one. */
const OF_RESPONSE =
	/\bresponses?\b[^\n]{1,80}\b(?:field|header|Sec-WebSocket-Protocol)|\b(?:field|header|Sec-WebSocket-Protocol)\b[^\n]{1,80}\bresponse\b|\bnew WebSocket\([^)\n]{1,200}, ?[["'`]/i;
/** Matches a sentence of a server that a document may have, too. */
const MANDATORY = /\bweb ?socket (?:sub-?)?protocol is (?:mandatory|required)\b/i;
const UNKNOWN =
	/\b(?:No supported|unsupported|unknown|unacceptable|not? acceptable|invalid) sub-?protocols?(?: in)?:? ['"“[]([\w.,\s-]{1,100})['"”\]]/i;
const EXPECTED =
	/\b(?:expected|(?<!no )supported|implements exclusively|accepts?|supports?|allowed|must be|want(?:ed)?)\b[^\n[('"]{0,24}[[('"]{1,2}(\w[\w.-]{0,60}(?:['"]?,\s?['"]?[\w.-]{1,60}){0,12})['"]?[\])'"]/i;

/** Matches the list that a client offers, as servers print it beside what they expect. */
const OFFERED =
	/\bprotocols?\b[^\n]{1,120}?\b(?:client|station|charger|browser|peer) (?:only )?(?:supports?|offers?|offered|requests?|requested|sends?|sent|proposes?|proposed) {1,2}[[('"]{0,2}(\w[\w.-]{0,60}(?:['"]?,\s?['"]?\w[\w.-]{0,60}){0,12})/i;

/** netty: WebSocketClientHandshaker.java, finishHandshake. */
const UNDECLARED =
	/\bInvalid subprotocol\. Actual: ([\w.-]{1,60})\. Expected one of: (?:null|)(?=\s|$)/m;

function subprotocols({ text }: Paste): FoundFacts | null {
	const undeclared = UNDECLARED.exec(text);
	if (undeclared !== null) {
		const values = { got: undeclared[1]! };
		const over = ['subprotocol-differs', 'handshake-failed', 'connect-failed'];
		return found('subprotocol-undeclared', placeOf(undeclared), 'likely', 'client', values, over);
	}
	const expected = EXPECTED.exec(text)?.[1]?.replaceAll(/['"]/g, '') ?? '';
	const ocpp = /\bocpp/i.test(text) ? 1 : 0;
	const status =
		/(?:finished[^\n]{0,200}? - |\brefused \(|\bstatus:? )(4\d\d)\b/i.exec(text)?.[1] ?? '';
	// What is missing in a response is another fault.
	const patterns = OF_RESPONSE.test(text) ? ABSENT.filter((_, i) => i === 0 || i === 3) : ABSENT;
	// ws: lib/websocket.js: the client offered one, and the response names none.
	const told = text.replaceAll(/\bserver sent no sub-?protocol\b/gi, (one) =>
		' '.repeat(one.length),
	);
	const absent = patterns.map((pattern) => pattern.exec(told)).find((match) => match !== null);
	const mandatory = absent ? null : MANDATORY.exec(text);
	const lacks = absent ?? mandatory;
	if (lacks) {
		const isWords = absent?.[0].startsWith('no ') ?? false;
		const certainty = mandatory || isWords ? 'likely' : 'certain';
		const values = { expected, ocpp, status };
		return found('subprotocol-absent', placeOf(lacks), certainty, 'client', values);
	}
	const unknown = UNKNOWN.exec(text) ?? (expected === '' ? null : OFFERED.exec(text));
	const got = unknown?.[1]?.replaceAll(/['"]/g, '').trim() ?? '';
	if (unknown === null || got === '') return null;
	const names = (list: string) => list.split(/,\s?/);
	const shared = names(got).find((name) => names(expected).includes(name));
	// graphql-ws guesses so at each protocol error (known-lines/applications.ts).
	if (shared !== undefined && /\bimplements exclusively\b/.test(text)) return null;
	if (shared !== undefined) {
		return found('subprotocol-shared', placeOf(unknown), 'certain', 'server', { got, shared });
	}
	return found('subprotocol-unknown', placeOf(unknown), 'certain', 'client', {
		got,
		expected,
		ocpp,
	});
}

function http2({ text }: Paste): FoundFacts | null {
	const greeting =
		/\bbogus greeting "([^"\n]{1,100})"|\berror reading preface\b|\bhttp2: (?:frame too large|server: error)|\bnghttp2[^\n]{0,60}bad client magic|PROTOCOL_ERROR[^\n]{1,40}\bpreface\b/i.exec(
			text,
		);
	if (greeting !== null && (greeting[1] === undefined || /^[A-Z]{3,8} /.test(greeting[1]))) {
		const peer = /\bfrom client ([\d.]{7,15}|\[[\da-f:]{2,40}\]):\d+/i.exec(text)?.[1] ?? '';
		const over = ['head-not-http'];
		return found(
			'h2-got-http1',
			placeOf(greeting),
			'likely',
			'between',
			{ peer, line: greeting[1] ?? '' },
			over,
		);
	}
	// httparse: lib.rs, Error::Version; over TLS the answer is then mostly HTTP/2, which ALPN chose.
	const version = /\bhttparse error: invalid HTTP version\b|\bHttparseError\(Version\)/i.exec(text);
	if (version !== null && /\bwss:\/\//.test(text)) {
		const over = ['response-not-http', 'head-not-http', 'handshake-failed'];
		return found(
			'http1-got-h2',
			placeOf(version),
			'likely',
			'client',
			{ peer: '', answered: 1 },
			over,
		);
	}
	const preface = /\bPRI \* HTTP\/2(?:\.0)?/.exec(text);
	if (preface === null) return null;
	const peer = /^(?:\S+ )?((?:\d{1,3}\.){3}\d{1,3}) /m.exec(text)?.[1] ?? '';
	return found('http1-got-h2', placeOf(preface), 'likely', null, { peer }, [
		'response',
		'request-http-1-0',
	]);
}

/** Returns the value of a field in any head of the paste. */
export function fieldIn({ lines }: Paste, name: string): string | null {
	for (const head of headsInProse(lines)) {
		const value = shownField(head, name);
		if (value !== null) return value;
	}
	return null;
}
