// Facts about one word of a head that is misspelt: the version in a status line, the name of a field, the value of Upgrade,
// an address where a host or a path belongs. The word and the right one are compared letter by letter.
import { headsInProse } from '../prose/heads-in-prose.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { refusedWith } from './response-facts.ts';

export const SPELLED_HEADS: readonly FactSearch[] = [
	statusLine,
	fieldName,
	upgradeValue,
	hostValue,
	wholeTarget,
	bareLineFeeds,
	subprotocolCase,
];

/** Names the word that is misspelt. */
export type HeadSlip = 'status-line' | 'name' | 'upgrade' | 'host' | 'target' | 'feeds' | 'case';

const OVER = [
	'response',
	'reason-told',
	'other-client',
	'only-browser',
	'only-words',
	'told-topic',
	'connect-failed',
	'handshake-failed',
	'response-not-http',
	'cut-before-response',
	'accept-of-pair',
	'refused-with-status',
	'proxy-drops-upgrade',
];

function slip(
	kind: HeadSlip,
	match: RegExpExecArray | null,
	side: 'client' | 'server',
	values: { readonly shown: string; readonly right: string },
	certainty: 'certain' | 'likely' = 'certain',
): FoundFacts {
	return found('head-slip', placeOf(match), certainty, side, { ...values, kind }, OVER);
}

/** Matches a status line without its version, above a field of the same head. */
const STATUS_LINE =
	/^[ \t"'`>*<-]{0,8}((?!HTTP\/\d\.\d |status)(?:[A-Z]{2,8}[/ ]?[\d.]{0,4} )?101 (?:Switching Protocols|Web ?Socket Protocol Handshake))[^\n]{0,8}\n[ \t"'`>*<-]{0,8}(?:Upgrade|Connection|Server|Date):/im;
const NOT_HTTP =
	/\b(?:valid HTTP|not HTTP|Parse Error|malformed|bad status|invalid (?:HTTP|status|response)|HTTP\/0\.9)\b/i;

function statusLine({ text }: Paste): FoundFacts | null {
	const match = NOT_HTTP.test(text) ? STATUS_LINE.exec(text) : null;
	if (match === null) return null;
	const right = 'HTTP/1.1 101 Switching Protocols';
	return slip('status-line', match, 'server', { shown: match[1]!, right });
}

const NAMES: readonly (readonly [small: string, name: string])[] = [
	'Sec-WebSocket-Accept',
	'Sec-WebSocket-Key',
	'Sec-WebSocket-Version',
	'Sec-WebSocket-Protocol',
	'Sec-WebSocket-Extensions',
].map((name) => [name.toLowerCase(), name]);
/** Lists fields of drafts, which are near to one of today. */
const OF_DRAFTS = /^sec-websocket-(?:key[12]|origin|location|draft)$/;

function fieldName({ text, lines }: Paste): FoundFacts | null {
	for (const { which, fields } of headsInProse(lines)) {
		for (const { name, range } of which === null ? [] : fields) {
			if (OF_DRAFTS.test(name) || !/^sec.?web/.test(name)) continue;
			const near = NAMES.find(([small]) => isNear(name, small));
			if (near === undefined || fields.some((one) => one.name === near[0])) continue;
			const shown = text.slice(range.from, range.from + name.length);
			const side = which === 'request' ? 'client' : 'server';
			return found('head-slip', range, 'certain', side, { kind: 'name', shown, right: near[1] }, [
				...OVER,
				'response-accept-missing',
				'request-key-missing',
				'request-version-missing',
			]);
		}
	}
	return null;
}

/** Says whether two words differ, and by no more than two letters that are added, left out or exchanged. */
function isNear(word: string, right: string): boolean {
	if (word === right || Math.abs(word.length - right.length) > 2) return false;
	let row = Array.from({ length: right.length + 1 }, (_, i) => i);
	for (const [i, letter] of Array.from(word).entries()) {
		const next = [i + 1];
		for (let j = 0; j < right.length; j++) {
			const changed = row[j]! + (letter === right[j] ? 0 : 1);
			next.push(Math.min(changed, row[j + 1]! + 1, next[j]! + 1));
		}
		row = next;
	}
	return row[right.length]! <= 2;
}

/** Matches the value of Upgrade in a head or in code. */
const UPGRADE = /(?:\b|\\[rn])Upgrade: ?([A-Za-z][\w-]{4,12})(?=\\r|\\n|["'`\s]|$)/g;

function upgradeValue(paste: Paste): FoundFacts | null {
	const { text } = paste;
	if (!/\b(?:400|426|upgrade)\b/i.test(text)) return null;
	for (const match of text.matchAll(UPGRADE)) {
		const shown = match[1]!;
		// A row of a dump cuts the value.
		if ('websocket'.startsWith(shown.toLowerCase())) continue;
		if (!isNear(shown.toLowerCase(), 'websocket')) continue;
		const before = text.slice(0, match.index);
		const isAnswer = before.lastIndexOf('HTTP/1.1 101') > before.lastIndexOf('GET ');
		return slip('upgrade', match, isAnswer ? 'server' : 'client', { shown, right: 'websocket' });
	}
	return null;
}

const HOST = /(?:\b|\\[rn])Host: ?((?:wss?|https?):\/\/([^\s/"'\\]{1,200})[^\s"'\\]{0,80})/i;

function hostValue({ text }: Paste): FoundFacts | null {
	const match = HOST.exec(text);
	return match && slip('host', match, 'client', { shown: match[1]!, right: `Host: ${match[2]}` });
}

/** Matches an address in a request line; the tools of browsers show it so, too. */
const TARGET = /\bGET ((?:wss?|https?):\/\/[^\s/]{1,200}(\/[^\s"']{0,300})?) HTTP\/1\.1/;
const OF_BROWSER =
	/\bMozilla\/|\bSec-Fetch-|^Request (?:URL|Headers)\b|\bcopied from (?:the )?dev ?tools/im;

/** Reads a whole address where a server wants the path alone (RFC 9112 §3.2.1): RFC 6455 §4.1 has no other form. */
function wholeTarget(paste: Paste): FoundFacts | null {
	const match = TARGET.exec(paste.text);
	const status = refusedWith(paste);
	if (match === null || (status !== 400 && status !== 404) || OF_BROWSER.test(paste.text))
		return null;
	if (
		!/\b(?:own|my|raw|custom|hand-?written|home-?made) [^\n]{0,40}(?:client|program|code|socket)|自己/i.test(
			paste.text,
		)
	)
		return null;
	const values = { shown: match[1]!, right: `GET ${match[2] ?? '/'} HTTP/1.1` };
	return slip('target', match, 'client', values, 'likely');
}

/** Matches a 101 in one literal whose lines end in LF alone. */
const LINE_FEEDS =
	/["'`](HTTP\/1\.[01] 101(?:[^"'`\\\n]|\\n){4,80}?\\n)(?:[^"'`\\\n]|\\n){10,600}["'`]/i;

function bareLineFeeds({ text }: Paste): FoundFacts | null {
	const match = LINE_FEEDS.exec(text);
	if (match === null) return null;
	return slip('feeds', match, 'server', { shown: '\\n', right: '\\r\\n' }, 'likely');
}

/** Matches two names of a subprotocol, as netty prints them: WebSocketClientHandshaker.java, finishHandshake. */
const ACTUAL = /\bInvalid subprotocol\. Actual: ([\w.-]{1,60})\. Expected one of: ([\w.,-]{1,120})/;

function subprotocolCase({ text }: Paste): FoundFacts | null {
	const match = ACTUAL.exec(text);
	const [, got = '', offered = ''] = match ?? [];
	const same = offered.split(',').find((one) => one.toLowerCase() === got.toLowerCase());
	if (match === null || same === undefined || same === got) return null;
	return found(
		'head-slip',
		placeOf(match),
		'certain',
		null,
		{ kind: 'case', shown: same, right: got },
		[...OVER, 'subprotocol-differs'],
	);
}
