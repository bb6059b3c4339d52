// Facts about what the sentence of a program says with its values: which one, why, and on whose side.
import { decodeBase64, encodeUtf8, hexText, latin1Text } from '../../engine/bytes/index.ts';
import { acceptFor, explainAccept } from '../../engine/handshake/index.ts';
import { SOMETIMES, worksWithoutHop } from './compared-facts.ts';
import {
	found,
	placeOf,
	type FactSearch,
	type FoundFacts,
	type Paste,
	NO_CONNECTION,
} from './found-fact.ts';
import { refusedWith } from './response-facts.ts';
import { addressIn } from './unopened-facts.ts';
import { ANY_HOP, NAMED_HOP } from './words.ts';
import type { SignId, Sign } from '../sign.ts';

export const PROGRAM_FACTS: readonly FactSearch[] = [
	otherAttempt,
	keyAsAccept,
	acceptOfPair,
	keyLength,
	otherGuid,
	acceptOfHex,
	innerError,
	quotedAnswer,
	undecodedByte,
	answerNotHttp,
	usedAfterEnd,
	fieldTwice,
	connectionAsList,
	acceptOfOtherKey,
	backendUnreached,
	redirectOfTls,
	sendsAtOnce,
	readDeadline,
	incompleteRequest,
	unsupportedUpgrade,
];

function signOf({ reading }: Paste, ...ids: readonly SignId[]): Sign | undefined {
	return reading.signs.find(({ id }) => ids.includes(id));
}

/** Reads that a browser refused a 101 with a field twice: chromium: websocket_basic_handshake_stream.cc. */
function fieldTwice({ text, reading }: Paste): FoundFacts | null {
	const match = /['"]([\w-]{3,40})['"] header must not appear more than once in a response/.exec(
		text,
	);
	if (match === null || reading.connections.length > 0) return null;
	const over = ['rejected-101', 'connect-failed'];
	const isSubprotocol = /^sec-websocket-protocol$/i.test(match[1]!);
	const side = isSubprotocol ? 'server' : null;
	return found('field-twice', placeOf(match), 'certain', side, { name: match[1]! }, over);
}

/** Matches code that compares the whole value of Connection. */
const COMPARED = /\bconnection["'\])]{1,3}[^\n]{0,30}[~!=]==? ?["']upgrade["']/i;

/** Reads that a server takes no Connection with two tokens, which Firefox sends (RFC 9110 §7.6.1: it is a list). */
function connectionAsList({ text, reading }: Paste): FoundFacts | null {
	const match =
		/\bConnection(?: header)?[`"']?: ?[`"']?(?:keep-alive, ?Upgrade|Upgrade, ?keep-alive)\b/i.exec(
			text,
		);
	// The name of the browser in its own field compares nothing.
	const told = text.replaceAll(/\buser-agent\b[^\n]{0,300}/gi, '');
	const isCompared = COMPARED.test(told);
	const isOther =
		isCompared ||
		/\bfirefox\b|\bexact\w*\b|\brather than\b|\b426\b|\bClientWebSocket\b/i.test(told);
	if (match === null || !isOther || !/\b(?:not|fails?|cannot|426|400)\b/i.test(text)) return null;
	const isNamed = isCompared || /\bfirefox\b|\bClientWebSocket\b/i.test(text);
	if (reading.connections.length > 0 && !isNamed) return null;
	const over = [
		'other-client',
		'upgrade-header-wrong',
		'head-in-part',
		'response',
		'upgrade-absent',
		'right-and-refused',
	];
	const values = { list: match[0].split(':').at(-1)!.replaceAll(/[`"']/g, '').trim() };
	return found('connection-list', placeOf(match), 'likely', 'server', values, over);
}

/** The accept value of the key in RFC 6455 §1.3, which programs that copy the example send to each client. */
const OF_EXAMPLE = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

/** Matches what a client says only of a connection whose accept value was right. */
const CAME_FURTHER =
	/\bbad rsv\b|\bInvalidFrameException\b|\binvalid (?:web ?socket )?frame\b|\breserved1? (?:bits? )?(?:are|=)|\bmust be clear\b|\bSec-WebSocket-Protocol['"]? (?:mismatch|header must not)|\bunrecogni[sz]ed frame\b/i;

/** Reads that the heads of two attempts were judged together: the client came further than the accept value. */
function otherAttempt({ text, reading }: Paste): FoundFacts | null {
	const rules = reading.broken.map(({ rule }) => rule).filter((rule) => rule.startsWith('accept-'));
	if (rules.length === 0 || !CAME_FURTHER.test(text)) return null;
	return { signs: [], overruled: [...rules, 'wrong-accept'] };
}

/** Matches an accept value of 24 characters, which is a key: 16 bytes in Base64. */
const KEY_AS_ACCEPT = /\bSec-WebSocket-Accept["']?\s{0,3}[:=]\s{0,3}["']?([\w+/]{22}==)/i;

/** Reads that a server sends the key back in place of the accept value. */
function keyAsAccept({ text }: Paste): FoundFacts | null {
	const match = KEY_AS_ACCEPT.exec(text);
	const over = ['accept-differs', 'accept-differs-or-missing', 'accept-mismatch'];
	return (
		match && found('key-as-accept', placeOf(match), 'certain', 'server', { shown: match[1]! }, over)
	);
}

const ANY_KEY = /(?<![\w+/=])[\w+/]{22}==(?![\w+/=])/g;
/** Bounds how many keys of a text are hashed. */
const MOST_KEYS = 20;

/** Compares a key and an accept value that stand in a text without their heads. */
function acceptOfPair({ text, reading }: Paste): FoundFacts | null {
	// arduinoWebSockets prints them as cKey and cAccept.
	const key =
		/\b(?:Sec-WebSocket-Key|cKey)["']?\s{0,3}[:=]\s{0,3}["']?([\w+/]{22}==)/i.exec(text) ??
		/\bkey\b[^\n]{1,20}?(?<![\w+/])([\w+/]{22}==)/i.exec(text);
	const accept =
		/\b(?:Sec-WebSocket-Accept|cAccept)["']?\s{0,3}[:=]\s{0,3}["']?([\w+/]{27}=)/i.exec(text) ??
		/\b(?:received|actual|got|but was)[:= ]{1,3}['"`]?([\w+/]{27}=)(?!=)/i.exec(text) ??
		/\baccept\b[^\n]{1,20}?(?<![\w+/])([\w+/]{27}=)(?!=)/i.exec(text);
	if (key === null || accept === null) return null;
	// With several keys the value may belong to any of them.
	const keys = new Set([...text.matchAll(ANY_KEY)].map(([one]) => one));
	const others = [...keys].slice(0, MOST_KEYS).filter((one) => one !== key[1]);
	if (others.some((one) => acceptFor(one) === accept[1])) return null;
	if (reading.broken.some(({ rule }) => rule.startsWith('accept-'))) return null;
	// A response of HTTP/1.0 is refused whatever its accept value.
	const old = /\bHTTP\/1\.0 101\b/.exec(text);
	if (old !== null) {
		return found('reason-told', placeOf(old), 'certain', 'server', { sign: 'response-http-1-0' }, [
			'connect-failed',
			'response',
		]);
	}
	// A client looks at the accept value first. What it says of a subprotocol or a frame shows that it was right.
	if (CAME_FURTHER.test(text)) return null;
	const expected = acceptFor(key[1]!);
	const fits = expected === accept[1] ? 1 : 0;
	// Heads that were read whole are judged already.
	if (fits === 1 && reading.connections.length > 0) return null;
	const isRefused = reading.signs.some(({ id }) => id.startsWith('accept-differs'));
	const refused = fits === 1 && isRefused ? 1 : 0;
	const explained = explainAccept(key[1]!, accept[1]!);
	const mistake = explained.type === 'mistake' ? explained.mistake.id : '';
	const example = accept[1] === OF_EXAMPLE ? 1 : 0;
	// The server computes it rightly if nothing is in between.
	const isOfHop =
		fits === 0 && worksWithoutHop(text) && (NAMED_HOP.test(text) || ANY_HOP.test(text));
	const values = { fits, expected, example, refused, mistake, hop: isOfHop ? 1 : 0 };
	const sure = others.length === 0 || mistake !== '' ? 'certain' : 'likely';
	const certainty = fits === 1 && refused === 0 ? 'info' : isOfHop ? 'likely' : sure;
	const over =
		fits === 1 && refused === 0
			? []
			: ['accept-differs', 'accept-differs-or-missing', 'connect-failed'];
	// What a usual mistake gives came from no other attempt.
	const isMistake = mistake !== '' && mistake !== 'other-key';
	const side = refused === 1 ? 'client' : isMistake ? 'server' : isOfHop ? 'between' : null;
	return found('accept-of-pair', placeOf(accept), certainty, side, values, over);
}

/** RFC 6455 §1.3. */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
/** Matches what was meant to be this value. */
const LIKE_GUID =
	/\b258EAF[\da-z]?5?-[\da-z-]{15,32}|\b[\da-f]{7,9}-[\da-f]{3,5}-[\da-f]{3,5}-95CA-[\da-z]{10,14}\b/i;

/** Reads in code the value that is joined to the key, if it is not the one of the RFC. */
function otherGuid({ text }: Paste): FoundFacts | null {
	const match = LIKE_GUID.exec(text);
	if (match === null || match[0].startsWith(GUID)) return null;
	const from = Array.from(GUID).findIndex((one, i) => match[0][i] !== one);
	const values = {
		shown: match[0].slice(0, 40),
		small: match[0].toUpperCase().startsWith(GUID) ? 1 : 0,
		at: from + 1,
	};
	return found('guid-differs', placeOf(match), 'certain', null, values, [
		'accept-differs',
		'accept-differs-or-missing',
		'connect-failed',
		'handshake-failed',
	]);
}

/** Matches code that takes the digits of the hash in place of its bytes. */
const HEX_IN_CODE =
	/\bhexdigest\(\)|\.digest\(["']hex["']\)|\bbin2hex\b|\bDigestUtils\.sha1Hex\b|\bbase64_encode\(\s?sha1\((?![^;\n]{0,200},\s?(?:true|TRUE|1)\s?\))/;

/** Matches what 40 characters are in Base64. */
const LONG_ACCEPT = /(?<![\w+/])[\w+/]{54}(?:==|(?=[\s"'`.,;)]|$))/;

/** Reads an accept value that is the Base64 of hexadecimal digits. */
function acceptOfHex({ text, reading }: Paste): FoundFacts | null {
	const isOfAccept = text.includes(GUID) || /Sec-WebSocket-Accept/i.test(text);
	const inCode = isOfAccept ? HEX_IN_CODE.exec(text) : null;
	if (inCode !== null && reading.connections.length === 0) {
		return found('accept-of-hex', placeOf(inCode), 'likely', 'server', { right: '' }, [
			'accept-differs',
			'accept-differs-or-missing',
			'connect-failed',
			'handshake-failed',
		]);
	}
	const match = LONG_ACCEPT.exec(text);
	if (match === null || !/\baccept\b|\bsha-?1\b|\bhandshake\b|握手/i.test(text)) return null;
	const digits = latin1Text(decodeBase64(match[0]).bytes);
	if (!/^[\da-f]{39,40}$/i.test(digits) || reading.connections.length > 0) return null;
	const key = /(?<![\w+/])([\w+/]{22}==)/.exec(text)?.[1];
	const values = { right: key === undefined ? '' : acceptFor(key) };
	const over = [
		'accept-differs',
		'accept-differs-or-missing',
		'connect-failed',
		'handshake-failed',
	];
	return found('accept-of-hex', placeOf(match), 'certain', 'server', values, over);
}

/** Matches a key in any spelling of a field; the dots at the end of a line are those of ngrep. */
const KEY =
	/\bSec-WebSocket-Key["'\]]{0,2}\s{0,4}(?:=>|[:=])\s{0,4}["'`]?([\w+/]{4,60}={0,2})(?=["'`\s.,;)]|$)/gi;

/** Matches a longer value in code marks that stands in a text about keys. */
const NEAR_KEY = /\bSec-WebSocket-Keys?\b(?=[^]{0,800}(?:`|"|')([\w+/]{26,88}={1,2})(?:`|"|'))/i;

/** Reads a key that is not 16 bytes in Base64 (RFC 6455 §4.1). */
function keyLength({ text, reading, lines }: Paste): FoundFacts | null {
	const isOdd = ([, one = '']: RegExpMatchArray) =>
		one.endsWith('=') && decodeBase64(one).bytes.length !== 16;
	const near = NEAR_KEY.exec(text);
	const match =
		[...text.matchAll(KEY)].find(isOdd) ??
		// The accept value has 20 bytes.
		(near && isOdd(near) && decodeBase64(near[1]!).bytes.length !== 20 ? near : undefined);
	const key = match?.[1];
	// A value without padding may be a word that stands for a key.
	if (match === undefined || key === undefined) return null;
	// Heads that were read whole are judged already.
	const isJudged = lines.some(({ label, content }) => label === 'field' && content.includes(key));
	if (isJudged && reading.connections.length > 0) return null;
	// What was accepted stands for another key.
	if (/\bHTTP\/1\.1 101\b/.test(text)) return null;
	// A run of one character stands for a key.
	if (/^([^=])\1{4,}=*$/.test(key)) return null;
	const { bytes } = decodeBase64(key);
	const values = { key, bytes: bytes.length };
	const over = ['response', 'comes-and-goes', 'handshake-failed', 'connect-failed', 'head-in-part'];
	return found('key-length', placeOf(match), 'certain', 'client', values, over);
}

/** Matches a key with its name. */
const KEY_VALUE = /\bSec-WebSocket-Key["'\]]{0,2}\s{0,3}[:=]\s{0,3}["']?([\w+/]{22}==)/gi;

/** Reads the value that a client expected, or that it fails only at times: then answers and keys get mixed. */
function acceptOfOtherKey(paste: Paste): FoundFacts | null {
	const { text, reading } = paste;
	const sign = signOf(paste, 'accept-differs') ?? signOf(paste, 'accept-differs-or-missing');
	if (sign === undefined || reading.connections.length > 0) return null;
	const value = /\bexpected\b[^\n]{1,60}?(?<![\w+/])([\w+/]{27}=)/i.exec(text)?.[1] ?? '';
	const keys = new Set([...text.matchAll(KEY_VALUE)].map(([, key]) => key));
	if (keys.size === 2) {
		const values = { value: '', sometimes: 0, keys: 1 };
		return found('accept-of-other-key', sign.range, 'likely', 'between', values, [
			sign.id,
			'wrong-accept',
		]);
	}
	const sometimes = SOMETIMES.test(text) ? 1 : 0;
	if (value === '' && sometimes === 0) return null;
	const certainty = sign.id === 'accept-differs' ? 'certain' : 'likely';
	return found('accept-of-other-key', sign.range, certainty, null, { value, sometimes });
}

/** Matches that a proxy could not connect to the server behind it, with the address and the error of the system. */
const UNREACHED: readonly (readonly [program: string, said: RegExp])[] = [
	[
		'Apache',
		/\(\d{1,5}\)(?<why>[A-Z][A-Za-z ]{3,40}):? AH00957: \w{2,8}: attempt to connect to (?<address>[^\s()]{1,200})/,
	],
	[
		'nginx',
		/connect\(\) failed \((?<why>\d{1,3}: [A-Z][A-Za-z ]{3,40})\)(?: while connecting to upstream[^\n]{1,2000}?upstream: "\w{2,5}:\/\/(?<address>[^\s/"]{1,200})|(?! while connecting))/,
	],
	[
		'nginx',
		/(?<why>upstream timed out) \(\d{1,3}: [A-Z][A-Za-z ]{3,40}\) while connecting to upstream(?:[^\n]{1,2000}?upstream: "\w{2,5}:\/\/(?<address>[^\s/"]{1,200}))?/,
	],
	[
		'nginx',
		/(?<why>upstream prematurely closed connection)(?! while (?:reading upstream|proxying))(?:[^\n]{1,2000}?upstream: "\w{2,5}:\/\/(?<address>[^\s/"]{1,200}))?/,
	],
	[
		'Traefik',
		/\b50[24]\b[^\n]{1,40}\bcaused by: dial tcp (?<address>[^\s]{1,200}): (?:connect: )?(?<why>connection refused|i\/o timeout|no route to host)/,
	],
];
const WHY: readonly (readonly [why: string, said: RegExp])[] = [
	['refused', /refused|^111:/i],
	['closed', /prematurely/i],
	['forbidden', /permission denied/i],
	['silent', /timed? ?out/i],
	['no-route', /no route|unreachable/i],
];

/** Matches that the person stopped the server to see what the proxy says then. */
const STOPPED =
	/\b(?:when|if|once) (?:I |we )?(?:kill|stop|shut ?down|turn off)\b[^\n.]{1,30}\b(?:server|app|backend|process|service)\b|(?:停掉|关掉|杀掉)[^\n，。]{0,10}(?:服务|进程|后端)[^\n，。]{0,4}(?:时|后|就)/i;

/** Returns where a configuration of nginx passes to, if none of its ports is that of the log; empty for none. */
function setInstead(text: string, address: string): string {
	const port = /:(\d{2,5})$/.exec(address)?.[1];
	const shown = text.replaceAll(/^[ \t]{0,20}#[^\n]*/gm, '');
	const servers = [...shown.matchAll(/(?:^|[{;])\s{0,20}server\s{1,8}([\w.-]{1,100}:\d{2,5})\b/g)];
	const groups = [...shown.matchAll(/\bupstream\s{1,8}([\w.-]{1,100})/g)].map(([, name]) => name!);
	const passed = [...shown.matchAll(/\bproxy_pass\s{1,8}https?:\/\/([^\s;/]{1,120})/g)];
	const set = [...passed, ...servers].map(([, to]) => to!).filter((to) => !groups.includes(to));
	// A variable, a name without a port or a socket may lead to any port.
	const isKnown = set.every((to) => /^[\w.-]{1,100}:\d{2,5}$/.test(to));
	const isSame = set.some((to) => to.endsWith(`:${String(port)}`));
	return port === undefined || isSame || !isKnown ? '' : (set[0] ?? '');
}

/** Reads a proxy that had no TCP connection to the server behind it, and why. */
function backendUnreached({ text }: Paste): FoundFacts | null {
	for (const [program, said] of UNREACHED) {
		const match = said.exec(text);
		const why = WHY.find(([, words]) => words.test(match?.groups?.['why'] ?? ''))?.[0];
		if (match === null || why === undefined) continue;
		if (program === 'nginx' && !/\bnginx\b|\bproxy_pass\b|\bupstream\b/i.test(text)) continue;
		const address = (match.groups?.['address'] ?? '').replace(/:$/, '');
		const values = {
			program,
			why,
			address,
			set: program === 'nginx' ? setInstead(text, address) : '',
		};
		const side = why === 'forbidden' ? 'between' : null;
		const known = values.set === '' ? 'certain' : 'likely';
		const certainty = STOPPED.test(text) ? 'info' : known;
		return found('backend-unreached', placeOf(match), certainty, side, values, ['tcp-refused']);
	}
	return null;
}

/** Returns whether a text has the same host with TLS. */
function goesBack(text: string, host: string): boolean {
	return [...text.matchAll(/\b(?:https|wss):\/\/([\w.-]{1,200})/gi)].some(
		([, one]) => one === host,
	);
}

/** Reads a redirect of a handshake that has TLS already, so that it is not the usual one from http to https. */
function redirectOfTls(paste: Paste): FoundFacts | null {
	const sign = signOf(paste, 'response');
	const status = refusedWith(paste);
	const isRedirect = status !== null && [301, 302, 303, 307, 308].includes(status);
	const back = /(?:\b|\\n)Location: ?http:\/\/([\w.-]{1,200})/i.exec(paste.text);
	if (sign !== undefined && isRedirect && back !== null && goesBack(paste.text, back[1]!)) {
		const values = {
			status,
			host: back[1]!,
			back: 1,
			cloudflare: /cloudflare/i.test(paste.text) ? 1 : 0,
		};
		return found('redirect-of-tls', placeOf(back), 'likely', 'between', values, [
			'redirected',
			'response',
			'handshake-failed',
		]);
	}
	const address = /\bwss:\/\//.test(paste.text) ? addressIn(paste.text) : null;
	if (sign === undefined || !isRedirect || address?.secure !== 1) return null;
	if (paste.reading.connections.length > 0 || /^\W{0,4}location:/im.test(paste.text)) return null;
	const certainty = sign.values['told'] === 1 ? 'likely' : 'certain';
	return found('redirect-of-tls', sign.range, certainty, null, {
		status,
		host: address.host,
		back: 0,
	});
}

/** Matches what programs print if a second call begins before the first has ended. */
const AT_ONCE: readonly (readonly [program: string, said: RegExp])[] = [
	// tomcat: LocalStrings.properties, wsRemoteEndpoint.wrongState and concurrentMessageSend.
	[
		'Tomcat',
		/The remote endpoint was in state \[\w{4,30}_(?:WRITING\]|READY\] which is an invalid state for called method)|Messages may not be sent concurrently even when using the asynchronous send|Concurrent write operations are not permitted/,
	],
	['gorilla/websocket', /\bconcurrent write to websocket connection\b/],
	// dotnet: System.Net.WebSockets, Strings.resx, net_Websockets_AlreadyOneOutstandingOperation.
	['.NET', /There is already one outstanding '(\w{3,20})' call for this WebSocket instance/],
	// jetty 9: WebSocketRemoteEndpoint.java, lockMsg.
	['Jetty', /\bBlocking message pending \d{1,8} for BLOCKING\b/],
	// websockets: asyncio/messages.py and, before version 13, legacy/protocol.py.
	[
		'websockets',
		/\bcannot call (\w{2,20}) while another coroutine is already (?:running|waiting)\b/,
	],
	['aiohttp', /Concurrent call to (\w{2,20})\(\) is not allowed/],
];
const OF_CLIENT = /\bw(?:eb)?s ?client\b|\w{0,30}Client\.\w|@ClientEndpoint|\.Dial\b|客户端/i;
const OF_SERVER = /\bserver\b|\bspring|\bUpgrader\b|@ServerEndpoint|\bbroadcast|服务端|后端/i;

/** Reads that a program sent, or received, while it still did so. */
function sendsAtOnce({ text }: Paste): FoundFacts | null {
	for (const [program, said] of AT_ONCE) {
		const match = said.exec(text);
		if (match === null) continue;
		const call = match[1] ?? '';
		const receives = /^(?:recv|receive)/i.test(call) ? 1 : 0;
		const isServer = program === 'Tomcat' || program === 'Jetty' || OF_SERVER.test(text);
		const side = OF_CLIENT.test(text) ? 'client' : isServer ? 'server' : null;
		const spring = /\bspring/i.test(text) ? 1 : 0;
		const values = { program, call, receives, spring };
		return found('sends-at-once', placeOf(match), 'certain', side, values, ['server-error']);
	}
	return null;
}

const READ_DEADLINE =
	/\bread tcp \S{1,60}:(?<own>\d{2,5})->\S{1,60}:(?<other>\d{2,5}): i\/o timeout/;
/** Systems give a client a port from here on. */
const FIRST_EPHEMERAL = 32_768;

/** Reads that a program of Go waited for data as long as it had said itself. Only SetReadDeadline gives this error. */
function readDeadline({ text }: Paste): FoundFacts | null {
	// OkHttp before 3.5: ws/WebSocketReader.java reads with the read timeout of the client, 10 s by default.
	const okhttp = /\bSocketTimeoutException\b(?=[^]{1,4000}\bWebSocketReader\b)/.exec(text);
	if (okhttp !== null) {
		const over = ['tcp-no-answer', 'opening-timed-out', 'timed-out', 'ended-without-close'];
		return found(
			'read-deadline',
			placeOf(okhttp),
			'certain',
			'client',
			{ program: 'OkHttp', isNew: /\bWebSocketReader\.kt\b/.test(text) ? 1 : 0 },
			over,
		);
	}
	const match = READ_DEADLINE.exec(text);
	if (match === null) return null;
	const [own, other] = [Number(match.groups!['own']), Number(match.groups!['other'])];
	const side =
		own < FIRST_EPHEMERAL && other >= FIRST_EPHEMERAL
			? 'server'
			: own >= FIRST_EPHEMERAL && other < FIRST_EPHEMERAL
				? 'client'
				: null;
	return found('read-deadline', placeOf(match), 'certain', side, {}, []);
}

/** tungstenite: handshake/client.rs, generate_request, asks for these fields before it sends anything. */
const UNSENT =
	/\b[Mm]issing, duplicated or incorrect header:? ["`]?(?<field>[\w-]{3,40})|\bInvalidHeader\("(?<thrown>[\w-]{3,40})"\)/;
const OWN_FIELDS = /^(?:host|connection|upgrade|sec-websocket-(?:key|version))$/i;

/** Reads that a request lacks a field of the handshake: in the client before it is sent, or where it arrived. */
function incompleteRequest(paste: Paste): FoundFacts | null {
	const match = UNSENT.exec(paste.text);
	const field = match?.groups?.['field'] ?? match?.groups?.['thrown'];
	if (match !== null && field !== undefined) {
		const isOwn = OWN_FIELDS.test(field);
		const values = { field: field.toLowerCase(), unsent: isOwn ? 1 : 0 };
		const side = isOwn ? 'client' : null;
		return found('request-incomplete', placeOf(match), isOwn ? 'certain' : 'likely', side, values, [
			'connect-failed',
		]);
	}
	const sign = signOf(paste, 'handshake-fields-wrong');
	if (sign === undefined || paste.reading.connections.length > 0) return null;
	const said = paste.text.slice(sign.range?.from ?? 0, (sign.range?.to ?? 0) + 60);
	const named = /sec-websocket-(key|version)/i.exec(said)?.[0].toLowerCase() ?? '';
	return found('request-incomplete', sign.range, 'certain', null, { field: named, unsent: 0 });
}

/** Matches programs whose client for HTTP asks for HTTP/2 without TLS (h2c) by itself. */
const ASKS_H2C = /\bjava\b|\bHttpClient\b|\bRestClient\b|\bfeign\b|\bspring|\bh2c\b/i;
const HAS_LIBRARY = /\b(websockets|wsproto)(?:==|>=|~=| |-)\d/;

/** Reads that Uvicorn could not take an upgrade: a library is missing, or the upgrade is none to WebSocket. */
function unsupportedUpgrade(paste: Paste): FoundFacts | null {
	const sign = signOf(paste, 'websocket-library-missing', 'upgrade-not-supported');
	if (sign === undefined) return null;
	const library = HAS_LIBRARY.exec(paste.text)?.[1] ?? '';
	const java = ASKS_H2C.test(paste.text) ? 1 : 0;
	const missing = sign.id === 'websocket-library-missing' ? 1 : 0;
	const isOther = library !== '' || java === 1;
	const side = isOther ? 'client' : missing === 1 ? 'server' : null;
	return found('upgrade-unsupported', sign.range, 'likely', side, { library, java, missing });
}

/** Matches the innermost of several errors, as .NET and Java print them. */
const INNER =
	/(?:---> ?|\bCaused by: )((?:[a-zA-Z_]\w{0,60}\.){1,10}(\w{3,60}(?:Exception|Error)))(: [^\n]{3,160}?)?(?= ?(?:--->|\r?\n|$))/g;
/** Matches errors of connections, files and time: these may be the end of a connection itself. */
const OF_CONNECTION =
	/IO|Socket|Web|Http|Clos|EOF|Time|Connect|SSL|Ssl|Tls|Authent|Cert|Win32|Protocol|Network|Channel|Handshake|Codec|Frame|Upgrade|Origin|Remote|Deployment|Execution|Servlet|Runtime(?=E)|IllegalState|Aggregate|Operation|Decoder|Abort|Cancel|Object|Host|Unresolved|Errno|Gai|Route|Reachable|Bind|Validator|Address/;

/** Reads that the innermost error is one of the program itself. */
function innerError({ text, reading }: Paste): FoundFacts | null {
	const last = [...text.matchAll(INNER)].at(-1);
	if (last === undefined || OF_CONNECTION.test(last[2]!) || reading.connections.length > 0)
		return null;
	// What names a part of WebSocket says more than its class.
	if (
		/web ?socket|\bframe|close (?:status )?code|\bwss?:|refused|broken pipe|PKIX|certificate/i.test(
			last[3] ?? '',
		)
	)
		return null;
	if (/\bE[A-Z]{3,12}\b/.test(last[3] ?? '')) return null;
	const error = `${last[2]!}${(last[3] ?? '').trimEnd()}`.slice(0, 120);
	const over = ['ended-without-close', 'transport-ended', 'server-error'];
	return found('inner-error', placeOf(last), 'likely', null, { error }, over);
}

/**
 * Matches what programs print that use a connection after its end, beside those that have a sign. aiohttp: WSMsgType, of
 * which 256 to 258 are no opcodes but CLOSING, CLOSED and ERROR.
 */
const AFTER_END =
	/\b(?:unsupported|unexpected|unknown|message) (?:message )?type:? ?(?:WSMsgType\.)?(?:25[67]|CLOS(?:ED|ING))\b|\brepeated read on failed websocket connection\b|\buse of closed network connection\b/;

/** Reads that a program used a WebSocket after its end, if nothing tells of the end itself. */
function usedAfterEnd(paste: Paste): FoundFacts | null {
	const match = AFTER_END.exec(paste.text);
	const known = signOf(paste, 'sent-after-end');
	const vague = [
		'sent-after-end',
		'opened',
		...(match ? ['connect-failed', 'transport-ended'] : []),
	];
	const isOther = paste.reading.signs.some(({ id }) => !vague.includes(id));
	if ((match === null && known === undefined) || isOther || paste.reading.connections.length > 0)
		return null;
	const range = match ? placeOf(match) : known!.range;
	const go = /\buse of closed network connection\b/.test(paste.text) ? 1 : 0;
	const aborted = /invalid state \('Aborted'\)/.test(paste.text) ? 1 : 0;
	const over = ['connect-failed', 'transport-ended'];
	return found('used-after-end', range, 'info', null, { go, aborted }, over);
}

/**
 * Matches what came in place of an HTTP response, as Go, Node and Python quote it: net/http/response.go; lib/_http_client.js,
 * rawPacket; http/client.py, BadStatusLine.
 */
const ANSWERS: readonly RegExp[] = [
	/\bmalformed HTTP (?:response|version|status code) "((?:[^"\\\n]|\\[^\n]){2,200})"/,
	/\brawPacket: <Buffer((?: [\da-f]{2}){2,60})/,
	/\bBadStatusLine: ?b?['"]?([^\n'"]{3,80})/,
];

/** Names the protocols whose server speaks first, with what it begins with. */
const GREETINGS: readonly (readonly [protocol: string, greeting: RegExp])[] = [
	['SSH', /^SSH-\d/], // RFC 4253 §4.2
	['VNC', /^RFB \d{3}\./], // RFC 6143 §7.1.1
	['SMTP, FTP', /^220[ -]/], // RFC 5321 §4.2, RFC 959 §5.4
	['POP3', /^\+OK\b/], // RFC 1939 §4
	['IMAP', /^\* (?:OK|PREAUTH)\b/], // RFC 9051 §7.1
	['Redis', /^-(?:ERR|DENIED|NOAUTH) /], // redis.io, Redis serialization protocol
	['AMQP', /^AMQP/], // AMQP 0-9-1 §4.2.2
	['MySQL', /^.\0\0\0\n\d{1,2}\.\d/], // dev.mysql.com, Protocol::HandshakeV10
];

/** Reads what came in place of HTTP from the bytes that a client quotes of it. */
function quotedAnswer({ text }: Paste): FoundFacts | null {
	const match = ANSWERS.map((one) => one.exec(text)).find(Boolean);
	if (!match) return null;
	const quoted = match[1]!;
	const answer = match[0].startsWith('rawPacket')
		? latin1Text(Uint8Array.from(quoted.trim().split(' '), (digits) => parseInt(digits, 16)))
		: unescaped(quoted);
	const over = ['response-not-http', 'head-not-http', 'connect-failed', 'tls-bytes', NO_CONNECTION];
	const bytes = Array.from(answer.slice(0, 9), (one) => one.charCodeAt(0));
	// RFC 8446 §5.1: an alert, or a record of the handshake.
	if ((bytes[0] === 0x15 || bytes[0] === 0x16) && bytes[1] === 3) {
		const values = { sign: 'plain-http-to-tls-port' };
		return found('reason-told', placeOf(match), 'certain', 'client', values, over);
	}
	// RFC 9113 §3.4 and §6.5: the first frame is SETTINGS, whose length is a multiple of 6, in stream 0.
	const [high, middle, length = 1, type, , ...stream] = bytes;
	const isSettings = high === 0 && middle === 0 && length % 6 === 0 && type === 4;
	if (isSettings && stream.every((byte) => byte === 0)) {
		const side = /\bALPN\b|\bTLS\w*|\butls\b|\bwss:|\bhttps:/.test(text) ? 'client' : null;
		const values = { peer: '', answered: 1, settings: 1 };
		return found('http1-got-h2', placeOf(match), 'certain', side, values, over);
	}
	const protocol = GREETINGS.find(([, greeting]) => greeting.test(answer))?.[0];
	if (protocol === undefined) return null;
	const shown = answer.split(/[\r\n\0]/, 1)[0]!.slice(0, 40);
	const values = { atOnce: 0, protocol, shown };
	return found('answer-not-http', placeOf(match), 'certain', 'client', values, over);
}

/** Returns the text that a string of Go or Python stands for. */
function unescaped(text: string): string {
	const named = new Map([
		['n', '\n'],
		['r', '\r'],
		['t', '\t'],
		['0', '\0'],
	]);
	return text.replaceAll(
		/\\(?:x([\da-f]{2})|(.))/gi,
		(_, hex: string | undefined, one: string | undefined = '') =>
			hex === undefined ? (named.get(one) ?? one) : String.fromCharCode(parseInt(hex, 16)),
	);
}

/** Matches the byte at which Python gave up to read UTF-8: Objects/unicodeobject.c; websocket-client: _abnf.py quotes all. */
const UNDECODED =
	/'utf-?8' codec can't decode byte 0x([89a-f][\da-f]) in position (\d{1,9})\b|\bcannot decode: b['"][^\n]{0,400}?[\w ":{]\\x([a-f][\da-f])(?=[\w "',.}])/i;
const READS_REQUEST =
	/\breadline\b|\bparse_request\b|\brequest_?line\b|\bRequest\.create\b|\.decode\(/i;

/** Reads what a byte is that is not UTF-8: gzip, a letter of Latin-1, or something else. */
function undecodedByte({ text, reading }: Paste): FoundFacts | null {
	const match = UNDECODED.exec(text);
	if (match === null || READS_REQUEST.test(text) || reading.connections.length > 0) return null;
	if (!/web ?socket|\bwss?\b|\brecv\b/i.test(text)) return null;
	const byte = (match[1] ?? match[3]!).toLowerCase();
	const code = parseInt(byte, 16);
	// RFC 1952 §2.3.1: gzip begins with 1f 8b.
	const isGzip = byte === '8b' && match[2] === '1';
	const isLetter = code >= 0xa0 && match[2] !== '0';
	const letter = isLetter ? String.fromCharCode(code) : '';
	const right = isLetter ? hexText(encodeUtf8(letter)) : '';
	const values = { byte, gzip: isGzip ? 1 : 0, letter, right };
	const over = ['error-unknown', 'only-words', 'text-not-utf8'];
	return found('byte-undecoded', placeOf(match), 'likely', null, values, over);
}

/** Matches that a server sends as soon as a client connects. */
const SENDS_AT_ONCE =
	/\b(?:immediately|at once|right away|directly|as soon as)\b[^\n.]{1,60}\bsend\b|\bsend\w*\b[^\n.]{1,40}\b(?:immediately|at once|right away|as soon as)\b|一连上就发|连接后(?:立刻|立即|马上)发/i;

/** Reads that a browser got no HTTP in answer to its handshake: chromium: net_error_list.h, INVALID_HTTP_RESPONSE. */
function answerNotHttp({ text, reading }: Paste): FoundFacts | null {
	const match = /\bERR_INVALID_HTTP_RESPONSE\b/.exec(text);
	if (match === null || reading.connections.length > 0) return null;
	const atOnce = SENDS_AT_ONCE.test(text) ? 1 : 0;
	const over = ['response-not-http', 'handshake-failed', 'connect-failed'];
	return found(
		'answer-not-http',
		placeOf(match),
		'likely',
		atOnce === 1 ? 'server' : null,
		{ atOnce, protocol: '', shown: '' },
		over,
	);
}
