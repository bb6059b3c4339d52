// Facts about what a response answers to what a request offers, where the heads are shown only in part: subprotocols, the
// parameters of permessage-deflate. What one line of the response breaks is broken whatever the other lines are.
import { headsInProse, shownField, type ProseHead } from '../prose/heads-in-prose.ts';
import type { PieceRange } from '../piece-range.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';

export const ANSWERED_OFFERS: readonly FactSearch[] = [
	oldResponse,
	namesInSmall,
	subprotocolAnswer,
	secondAnswer,
	extensionAnswer,
	provisional,
];

interface ShownLine {
	readonly by: 'client' | 'server';
	readonly value: string;
	readonly range: PieceRange;
}

const MOST_LINES = 40;

/** Returns the lines of a field, with who sent each: the marks of curl tell it, or the head in which it stands. */
function linesOf({ text, lines }: Paste, field: string): readonly ShownLine[] {
	const heads = headsInProse(lines);
	const pattern = new RegExp(
		String.raw`^([ \t]{0,8}[<>*]?[ \t]{0,4})${field} ?: ?([^\n]{1,300})$`,
		'gim',
	);
	return [...text.matchAll(pattern)].slice(0, MOST_LINES).flatMap((match) => {
		const at = match.index + match[1]!.length;
		const mark = match[1]!.trim();
		const head = heads.find(({ range }) => range.from <= at && at < range.to);
		// The log of a server marks with < what it reads.
		const marked = mark === '>' ? ('client' as const) : mark === '<' ? ('server' as const) : null;
		const by =
			head?.which === 'request'
				? ('client' as const)
				: head?.which === 'response'
					? ('server' as const)
					: marked;
		const range = { from: at, to: match.index + match[0].trimEnd().length };
		return by === null ? [] : [{ by, value: match[2]!.trim().replace(/["'`]$/, ''), range }];
	});
}

const isOfHandshake = ({ reading }: Paste) =>
	reading.broken.some(({ rule }) => /protocol|extension|deflate/.test(rule));

/** Matches that a server sends the field back as it came. */
const ECHOED =
	/\bSec-WebSocket-Protocol\b[^\n]{0,120}?(?:\b(?:unchanged|as it (?:is|came)|whole list|same list|echo\w*)\b|原封不动|原样)|(?:\b(?:echo\w*|sends? back|returns?)\b|原封不动|原样)[^\n]{0,60}?\bSec-WebSocket-Protocol\b/i;
const OFFERED_IN_CODE =
	/\bnew WebSocket\([^\n,]{1,200}, ?\[(["'`][\w.-]{1,40}["'`](?:, ?["'`][\w.-]{1,40}["'`]){1,6})\]/i;

/** Reads that the response has the whole list of the request: RFC 6455 §4.2.2 wants one name of it, or none. */
function subprotocolAnswer(paste: Paste): FoundFacts | null {
	if (isOfHandshake(paste)) return null;
	const all = linesOf(paste, 'Sec-WebSocket-Protocol');
	const answer = all.find(
		({ by, value }) => by === 'server' && /^[\w.-]{1,60}, ?[\w.-]/.test(value),
	);
	const over = ['told-topic', 'only-words', 'response-in-order'];
	if (answer !== undefined) {
		const values = { answer: answer.value };
		return found('subprotocol-list', answer.range, 'certain', 'server', values, over);
	}
	const told = ECHOED.exec(paste.text);
	const offered = told && OFFERED_IN_CODE.exec(paste.text)?.[1];
	if (!told || !offered) return null;
	const values = { answer: offered.replaceAll(/["'`]/g, '') };
	return found('subprotocol-list', placeOf(told), 'likely', 'server', values, over);
}

/** Matches that a client wanted a subprotocol in the response. */
const WANTED =
	/\b(?:expected|missing|requires?|no) (?:an? )?(?:Sec-WebSocket-Protocol|sub-?protocol)\b/i;

/** Reads a response without a subprotocol beside another one that has it, to the same request. */
function secondAnswer({ text, lines }: Paste): FoundFacts | null {
	const match = WANTED.exec(text);
	const heads = match === null ? [] : headsInProse(lines);
	const request = heads.find(({ which }) => which === 'request');
	const offered = (request && shownField(request, 'sec-websocket-protocol')) ?? '';
	const named = (head: ProseHead) => shownField(head, 'sec-websocket-protocol') !== null;
	const answers = heads.filter(({ startLine }) => /^HTTP\/1\.1 101\b/.test(startLine));
	const without = answers.find((head) => !named(head));
	if (offered === '' || without === undefined || !answers.some(named)) return null;
	return found(
		'subprotocol-unanswered',
		without.range,
		'certain',
		'server',
		{ token: 0, offered },
		['handshake-in-order', 'other-client'],
	);
}

const WINDOW = /\b(server|client)_max_window_bits ?= ?"?(\d{1,3})\b/gi;
/** Matches that the request offered no extension, in the words of a person. */
const NONE_OFFERED =
	/\b(?:request|client|offer)\b[^\n.]{1,40}\b(?:no|not|without|never)\b[^\n.]{1,24}\b(?:Sec-WebSocket-Extensions|extensions?)\b|\bno (?:Sec-WebSocket-)?Extensions\b[^\n.]{1,24}\brequest\b/i;

/** Reads an answer about permessage-deflate that no offer allows (RFC 7692 §7.1.2). */
function extensionAnswer(paste: Paste): FoundFacts | null {
	if (isOfHandshake(paste)) return null;
	const all = linesOf(paste, 'Sec-WebSocket-Extensions');
	const answer = all.find(({ by }) => by === 'server');
	const offer = all.find(({ by }) => by === 'client');
	if (answer === undefined || !/permessage-deflate/i.test(answer.value)) return null;
	const limited = limitedWindow(paste, answer);
	if (limited !== null) return limited;
	const made = (fault: string, certainty: 'certain' | 'likely', name: string, bits: number | '') =>
		found('extension-answer', answer.range, certainty, 'server', { fault, name, bits }, [
			'told-topic',
			'response-in-order',
			'frame-bits',
		]);
	for (const [, end, digits] of answer.value.matchAll(WINDOW)) {
		const bits = Number(digits);
		// RFC 7692 §7.1.2.1 and §7.1.2.2: from 8 to 15.
		if (bits < 8 || bits > 15)
			return made('range', 'certain', `${end!.toLowerCase()}_max_window_bits`, bits);
	}
	const isLimited = /\bclient_max_window_bits\b/i.test(answer.value);
	if (offer !== undefined && isLimited && !/\bclient_max_window_bits\b/i.test(offer.value))
		return made('unoffered-window', 'certain', 'client_max_window_bits', '');
	const isUnoffered = offer === undefined && NONE_OFFERED.test(paste.text);
	return isUnoffered ? made('unoffered', 'likely', 'permessage-deflate', '') : null;
}

/** Matches that a message which the client compressed is what fails. */
const COMPRESSED =
	/\bcompressed (?:message|frame|data)s?\b|\brsv1\b|压缩(?:的|后的|过的)?(?:消息|帧)/i;
const FAILS = /\bclos\w*|\bfail\w*|\berrors?\b|断开|失败|报错/i;

/** Reads that the client may only use a part of the usual window, beside a compressed message that fails. */
function limitedWindow({ text, reading }: Paste, answer: ShownLine): FoundFacts | null {
	// A long line may have been broken within the name.
	const bits = Number(
		/\bclient_max_window\s?_bits ?= ?"?(\d{1,2})\b/i.exec(text.slice(answer.range.from))?.[1],
	);
	if (!(bits >= 8 && bits < 15) || !COMPRESSED.test(text) || !FAILS.test(text)) return null;
	if (reading.signs.some(({ id }) => id.startsWith('deflate'))) return null;
	const values = { fault: 'limited', name: 'client_max_window_bits', bits };
	return found('extension-answer', answer.range, 'possible', 'client', values, ['told-topic']);
}

/** Reads a 101 of HTTP/1.0, whatever else its head has: RFC 6455 §4.1 wants HTTP/1.1 or higher. */
function oldResponse({ text, lines }: Paste): FoundFacts | null {
	const head = headsInProse(lines).find(({ startLine }) => /^HTTP\/1\.0 101\b/.test(startLine));
	if (head === undefined || /\bSec-WebSocket-Key\b/i.test(text)) return null;
	const range = { from: head.range.from, to: head.range.from + head.startLine.length };
	return found('reason-told', range, 'certain', 'server', { sign: 'response-http-1-0' }, [
		'connect-failed',
		'response',
	]);
}

/** Matches that a person takes small and capital letters in the name of a field for the fault. */
const ABOUT_CASE =
	/\bcase[- ](?:in)?sensitiv\w*|\b(?:lower|upper)[- ]?case\b|\bcapital(?:s|i[sz]\w+| letters?)?\b|\bsmall (?:letters?|["'`]?s\b)|大小写|小写|大写/i;
const NAMED = /\bsec-?web-?socket-(?:accept|protocol|key|version|extensions)\b/i;
/** Matches a search in a head that minds the case of letters. */
const SEARCHES =
	/\b(?:strstr|strcmp|strncmp|indexOf|contains|find|startsWith)\(|compare\w* the string/i;
/** Matches that the value is what a program refuses. */
const REFUSED_VALUE =
	/\b(?:invalid|incorrect|wrong|bad|unexpected) Sec-WebSocket-Accept\b[^\n:]{0,24}: ?([\w+/]{27}=)/i;

/** Says of names in other letters that they are no fault of the sender: RFC 9110 §5.1. */
function namesInSmall({ text, reading }: Paste): FoundFacts | null {
	const match = ABOUT_CASE.exec(text);
	const named = NAMED.exec(text);
	if (match === null || named === null || reading.broken.length > 0) return null;
	const value = REFUSED_VALUE.exec(text)?.[1] ?? '';
	const isSearched = SEARCHES.test(text);
	if (value === '' && !isSearched) return null;
	const range = placeOf(value === '' ? SEARCHES.exec(text) : REFUSED_VALUE.exec(text));
	const side = value === '' ? 'client' : null;
	return found('names-any-case', range, 'likely', side, { value }, [
		'told-topic',
		'accept-differs-or-missing',
		'response-in-order',
		'handshake-failed',
	]);
}

/** Matches what Chrome writes above a request that has no answer. */
const PROVISIONAL = /\bProvisional headers are shown\b|显示的是预配标头|显示(?:的是)?临时标头/i;

/** Says of provisional headers without a status that they show no answer: developer.chrome.com, Network, Headers. */
function provisional({ text, reading }: Paste): FoundFacts | null {
	const match = PROVISIONAL.exec(text);
	const isAnswered = /\bHTTP\/\d|\bstatus(?: code)?\b|状态代码/i.test(text);
	if (match === null || isAnswered || reading.signs.length > 0) return null;
	return found('provisional-heads', placeOf(match), 'info', null, {}, ['head-in-part']);
}
