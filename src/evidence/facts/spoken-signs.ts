// Signs in the words of a person, where no message of a program gives them: a status that a handshake was answered with,
// and the code 1006. What is told may be about another request, so it fits causes and proves none.
import { readMessageText } from '../messages/read-messages.ts';
import { isReason } from './reason-facts.ts';
import { meaningOf, sign, type Sign, type SignId } from '../sign.ts';
import type { Paste } from './found-fact.ts';
import { ABOUT_SOCKETS } from './words.ts';

/** Lists the statuses that people name; other numbers of three digits are mostly something else. */
const STATUS = String.raw`(?:30[12378]|40[01345]|426|429|431|50[0-5]|52[0-6])`;
/** Matches what counts things: then the number is no status. */
const NO_COUNT = String.raw`(?![\d%]|:(?! ?[A-Za-z])|[.,]\d|\s?(?:ms|px|kb|mb|gb|k|users?|clients?|connections?|messages?|times|lines?|seconds?|minutes?|hours?|days?|requests?|bytes|ports?|sockets?|秒|分|个|次|条|人|毫秒)\b)`;
const TOLD: readonly RegExp[] = [
	// A status alone, or behind a word for what it is about.
	new RegExp(
		String.raw`^\s{0,9}(${STATUS})\s{0,9}$|\b(?:web ?socket|wss?|socket|handshake)[:,]? {1,3}(${STATUS})${NO_COUNT}`,
		'i',
	),
	new RegExp(
		String.raw`\b(?:status|http|code|response|error|returns?|returned|returning|got|gets?|getting|receiv(?:e|es|ed|ing)|gives?|gave|throws?|throwing|fails?|failing|failed|results?|resulting|shows?|see|says?|answers?|answered|responds?|rejected|refused|denied|with|is|an?|the|of|this|it)(?: (?:me|us|back|in|with|an?|the|http|https|status|code|error|always|only|to)){0,4}[ :=(]{1,3}["'“\x60(]?(${STATUS})${NO_COUNT}`,
		'i',
	),
	new RegExp(
		String.raw`(?<![\d.:/-])(${STATUS}) (?:moved permanently|found|(?:temporary|permanent) redirect|too many requests|bad request|unauthori[sz]ed|forbidden|not found|upgrade required|internal server error|not implemented|bad gateway|service unavailable|gateway time-?out|error|response|status)\b`,
		'i',
	),
	new RegExp(
		String.raw`(?:返回|状态码?|报错?|报了?|提示|响应|错误码?|是|出现|一直|变成|得到|会|导致)\s?(?:了|是|为|码|：|:|的|http|status|code){0,3}\s?["“]?(${STATUS})(?![\d.:]|\s?(?:秒|分|个|次|条|人|毫秒))`,
		'i',
	),
	new RegExp(
		String.raw`(?:连接|握手|转发|代理)\s?(${STATUS})(?![\d.:]|\s?(?:秒|分|个|次|条|人|毫秒))`,
	),
	new RegExp(String.raw`\bGET \/\S{0,200} (?:HTTP\/)?1\.1"? (${STATUS})\b`),
	new RegExp(String.raw`(?<![\d.:/-])(${STATUS})\s?(?:错误|报错|异常|状态)`),
];
/** Matches a 2xx that a person sets against the 101 that they expected. */
const INSTEAD =
	/\b(?:handshake|upgrade|ws|websocket)(?: request)? (?:returns?|gets?|is answered with|answers?|comes back with) (?:an? )?(?:http |status )?(20[0-6])\b(?! (?:ms|messages|connections))|\b(20[0-6])\b[^\n.]{1,30}\binstead of (?:an? |the )?101\b|\binstead of (?:an? |the )?101\b[^\n.]{1,30}\b(20[0-6])\b|(20[0-6])[^\n。]{0,12}而不是\s?101/i;

/** Returns the signs that the words give, beside what was read of the text already. */
export function spokenSigns({ text, reading }: Paste): readonly Sign[] {
	// A number alone is asked about here, and nowhere else.
	const isAlone = /^\s{0,9}(?:EOF|[345]\d\d)\s{0,9}$/.test(text);
	const all = [...reading.signs, ...reading.connectionSigns.flat()];
	const phrase = inReasonPhrase(text, all);
	if (phrase.length > 0) return phrase;
	// Of a request alone, the words may say what was answered.
	const isAnswered = all.some(({ id }) => id !== 'request-arrived' && id !== 'rule-broken');
	if (reading.connections.length > 0 && isAnswered) {
		// Beside heads that are in order, the words may say that it ended.
		const isOpened =
			all.some(({ values }) => values['status'] === 101) &&
			all.every(({ id }) => id === 'response' || id === 'request-arrived');
		return reading.kind === 'heads' && isOpened
			? toldEnd(text).filter(({ id }) => id === 'transport-ended')
			: [];
	}
	const short = all.length === 0 ? shortCode(text) : null;
	if (!isAlone && !ABOUT_SOCKETS.test(text)) return short === null ? [] : [short];
	const found: Sign[] = [];
	const isKnown = all.some((one) => {
		const { proves, reached } = meaningOf(one);
		return proves !== undefined || reached === 'open' || AFTER_RESPONSE.includes(one.id);
	});
	const status = isKnown ? null : (toldStatus(text) ?? onlyStatus(text));
	if (status !== null) found.push(status);
	const code = all.length === 0 ? (toldCode(text) ?? short) : null;
	if (code !== null) found.push(code);
	if (all.length === 0 && found.length === 0) found.push(...toldEnd(text));
	// The name of an error of the system says more than that it failed.
	else if (![...all, ...found].some(({ id }) => !VAGUE.includes(id)))
		found.push(...namedBySystem(text));
	return found;
}

/** Reads the message of a program that stands in the status line of a refusal, where a reader of heads has taken it. */
function inReasonPhrase(text: string, known: readonly Sign[]): readonly Sign[] {
	const match = /^[^\n]{0,40}?\bHTTP\/1\.[01] [45]\d\d (?=\w{3,20} [^\n]{3,200}$)/m.exec(text);
	if (match === null) return [];
	const from = match.index + match[0].length;
	const read = readMessageText(text.slice(from).split('\n', 1)[0]!);
	return (read?.signs ?? [])
		.filter(({ id }) => isReason(id) && !known.some((one) => one.id === id))
		.map((one) => ({
			...one,
			range: one.range && { from: one.range.from + from, to: one.range.to + from },
		}));
}

/** Lists signs beside which a status in words is the same one, or one that never reached the client. */
const AFTER_RESPONSE: readonly string[] = ['response', 'idle-reported', 'upstream-died'];

/** Lists the signs that leave open why it failed. */
const VAGUE: readonly string[] = [
	'close-event',
	'connect-failed',
	'transport-ended',
	'opened',
	'secure-address',
	'handshake-failed',
];
/** Lists names of errors that a system gives a connection, as programs of any language print them. */
const OF_SYSTEM: readonly (readonly [id: SignId, said: RegExp])[] = [
	[
		'tcp-refused',
		/(?:\b|WSA)ECONNREFUSED\b|(?<!\b(?:vnc\w*|ssh|ftp|redis|mysql)\b[^\n.]{1,60})\bconnection refused\b|\bactively refused\b/i,
	],
	['name-not-found', /\bENOTFOUND\b|\bEAI_AGAIN\b/],
	['network-unreachable', /\bE(?:HOST|NET)UNREACH\b/],
];

function namedBySystem(text: string): readonly Sign[] {
	for (const [id, said] of OF_SYSTEM) {
		const match = said.exec(text);
		if (match === null) continue;
		return [sign(id, { from: match.index, to: match.index + match[0].length })];
	}
	return [];
}

/** Lists what people and programs of any kind say of an end or a failure, the most exact first. */
const ENDS: readonly (readonly [id: SignId, said: RegExp])[] = [
	// devcenter.heroku.com, error codes: an idle connection.
	['idle-reported', /\bH15\b(?=[^]{1,2000}\b(?:heroku|idle)\b)|\bheroku\b(?=[^]{1,2000}\bH15\b)/i],
	// Chromium: net_error_list.h, in any case and without its sentence.
	[
		'tcp-refused',
		/\berr_connection_refused\b|(?:\b|WSA)ECONNREFUSED\b|(?<!\b(?:vnc\w*|ssh|ftp|redis|mysql)\b[^\n.]{1,60})\bconnection (?:was |is |got |gets )?refused\b|拒绝了?连接|连接被拒绝?|积极拒绝/i,
	],
	['blocked-by-extension', /\berr_blocked_by_client\b/i],
	['name-not-found', /\berr_name_not_resolved\b|\bENOTFOUND\b|\bEAI_AGAIN\b/i],
	['tls-not-accepted', /\berr_(?:ssl|cert)_\w{3,60}|\bSSL_ERROR_INTERNAL_ERROR_ALERT\b/i],
	['ended-before-response', /\berr_(?:connection_(?:reset|closed)|empty_response)\b/i],
	['ended-in-tls', /\bTlsHandshakeFailure\b|\b(?:tls|ssl) handshake (?:fail\w*|error)/i],
	[
		'ended-before-response',
		/\bsocket hang up\b|\bConnection closed before full header was received\b/i,
	],
	['tcp-failed', /\bFailed to connect to \S{1,100} port \d{1,5}\b/],
	['reset-by-peer', /\bECONNRESET\b|\bconnection (?:was )?reset\b|连接(?:被)?重置/i],
	[
		'ended-without-close',
		/\bunexpected (?:EOF\b|end of (?:stream|file|input)\b)|\berror ["“]?(?:io\.)?EOF\b|(?:\bReadMessage|\bweb ?socket|\bwss?)\b[^\n]{1,80}\bEOF\b|^\s{0,9}EOF\s{0,9}$/i,
	],
	[
		'opening-timed-out',
		/\bTimeoutError\b[^\n]{1,80}\bconnect(?:ing|\()?|\bconnect\([^\n]{0,200}\n[^]{0,400}\bTimeoutError\b|(?<![_-])\bconnect(?:ion)?[ _-]?(?:error: ?|attempt )?time[ds]?[ _-]?out\b(?!\s{0,3}(?:[、/=]|[:：]\s{0,2}\d|\d|[,，]? ?(?:and |和)?(?:send|read|write)[ _-]?time|为|设|配置|参数|的大小))|\bERR_(?:CONNECTION_)?TIMED_OUT\b|\btimed? ?out (?:while )?connecting\b|\bhandshake time[ds]?[ -]?out\b|连接超时|握手超时/i,
	],
	[
		'handshake-failed',
		/\binvalid HTTP upgrade\b|\bhandshake (?:has |is |was )?(?:fail\w*|error|unsuccessful|rejected)|\bsucceed with (?:a |the )?handshake|握手失败/i,
	],
	[
		'connect-failed',
		/(?<![a-z])web ?socket (?:connection|connexion)\b[^\n]{1,80}\bfail(?:s|ed|ing|ure)?(?![a-z])|\bfail\w*(?! to execute)[^\n.]{1,24}\bweb ?socket\b|\bweb ?socket error\b|\bfalls? back to (?:long[- ]?)?(?:polling|xhr|sse)\b|\bfail\w* to (?:connect|open|establish)\b|\b(?:unable|not able|can(?:no|.)?t|could ?n.?t|does ?n.?t|won.?t) (?:to )?(?:connect|establish)\b|\bconnection (?:always )?fail\w*|连接失败|连不上|(?:连|连接)不(?:到|进)|(?:没法|不能|无法)(?:建立|连接)/i,
	],
	[
		'transport-ended',
		/\bdisconnect(?:s|ed|ing|ion)?\b(?![^\n]{0,4}:)|\b(?:connections?(?!["']? ?[:=])|sockets?|websockets?)\b[^\n.]{1,40}\b(?:drop(?:s|ped)?|lost|dies?|died|closed?|closes)\b|断开|断线|掉线|断连|重连|自动(?:关闭|断)/i,
	],
];

/** Returns a sign for what is said of an end, if nothing else is known. */
function toldEnd(text: string): readonly Sign[] {
	for (const [id, said] of ENDS) {
		const match = said.exec(text);
		if (match === null) continue;
		const range = { from: match.index, to: match.index + match[0].length };
		return [sign(id, range)];
	}
	return [];
}

function toldStatus(text: string): Sign | null {
	const match = [INSTEAD, ...TOLD].map((one) => one.exec(text)).find((one) => one !== null);
	const digits = match?.slice(1).find((group) => group);
	if (!match || !digits) return null;
	const from = match.index + match[0].indexOf(digits);
	return sign('response', { from, to: from + 3 }, { status: Number(digits), told: 1 });
}

/** Counts the characters of a text that need not name WebSocket: its code and its word for an end are all that it says. */
const MOST_OF_SHORT = 200;
const SHORT_CODE =
	/(?:\b(?:clos(?:es?|ed|ing)|disconnect\w*|dropped|ended|kicked)\b|^\W{0,4}error|关闭|断开|断连|断线|掉线|报错?)[^\n\d]{0,16}?(?<![\d:.#-])(10(?:0[1-35-9]|1[0-5]))(?!\d|[.:]\d|[ -](?!after|when|if|as|because|internal|protocol|message|policy|going|and|every|on|in|from|abnormal|no)[a-z])|(?<![\d:.#-])\b(10(?:0[1-35-9]|1[0-5])) ?\(?(?:protocol error|message too big|going away|internal (?:server )?error|policy violation|abnormal closure|invalid (?:frame )?payload)/i;

/** Matches a code of an application with its reason, as one prints both. */
const OF_APPLICATION =
	/\b(?:closed?|disconnected):? (?:with |code )?(4[0-4]\d\d)\b(?=[:,]? ?-? ?[A-Za-z"'(]|$)/i;

/** Returns the close code of a few words. */
function shortCode(text: string): Sign | null {
	if (text.length > MOST_OF_SHORT || /sql|oracle|errno/i.test(text)) return null;
	const match = SHORT_CODE.exec(text) ?? OF_APPLICATION.exec(text);
	const digits = match?.[1] ?? match?.[2];
	if (!match || !digits) return null;
	const from = match.index + match[0].indexOf(digits);
	return sign('close-event', { from, to: from + 4 }, { code: Number(digits), told: 1 });
}

/** Counts the characters of a text whose only number may be a status. */
const MOST_OF_STATUS = 80;

/** Returns the status of a few words that have no other number: “ngrok websocket 426”. */
function onlyStatus(text: string): Sign | null {
	const numbers = text.length > MOST_OF_STATUS ? [] : [...text.matchAll(/\d+/g)];
	const [only, ...others] = numbers;
	const isStatus = only !== undefined && others.length === 0 && A_STATUS.test(text);
	const range = { from: only?.index ?? 0, to: (only?.index ?? 0) + 3 };
	return isStatus ? sign('response', range, { status: Number(only[0]), told: 1 }) : null;
}

const A_STATUS = new RegExp(
	String.raw`(?:^|[\s(（:：])${STATUS}${NO_COUNT}(?:$|[\s).,!?。，！？）])`,
	'i',
);

/** Matches 1006 beside a word for a code or an error, and any close code beside a word for a close. */
const CODES: readonly RegExp[] = [
	/\b(?:error|code|status|reason|with|abnormal|closure|event|get(?:s|ting)?|got|sees?|shows?|throws?|then)\b[^\n\d]{1,16}(?<![\d:.-])(1006)(?!\d|[.:]\d| is not valid)|(?<![\d:.-])(1006)(?!\d|[.:]\d)[^\n\d]{1,6}\b(?:error|code|abnormal|closed?)\b|(?:错误|异常|代码|状态)码?[^\n\d]{0,6}(1006)(?!\d)/i,
	/(?<!\()\b(?:error|code) (10(?:0[1-35789]|1[0-5]))\b(?![.:]\d)/i,
	/\bcode ?[=:：] ?(10(?:0[0-35-9]|1[0-5]))\b(?![.:]\d)/i,
	/\b(?:gets?|got|with|receives?|received|Close frame|closes|close code) (?:a |an |the |code ){0,2}(10(?:0[1-35-9]|1[0-4]))\b(?![.:]\d)/i,
	/\bclosed(?: with)?:? (?:code |event )?([34]\d{3})\b(?![.:]\d)/i,
	/\bclose:? (4\d{3})\b(?![.:]\d)/i,
	/(?:收到|报|错误码?|代码|关闭码|状态码)\s?(10(?:0[2379]|1[0-5]))(?!\d)/,
	/(?<![\d:.-])\b(10(?:0[237-9]|1[0-5])) (?:close |websocket )?(?:errors?|codes?|closures?)\b/i,
	/\bcodes?:?\b(?: are| of)?[^\w\n]{0,4}(?:\n[^\w\n]{0,6})?10\d\d(?:[^\w\n]{1,6}|\s{1,4}(?:and|or|then)\s{1,4}|\n[^\w\n]{0,6})(4\d{3})\b/i,
	/\b(?:closed|closing|connection|CLOSE)\b[^\n\d]{1,24}(?<![\d:.-])(10(?:0[1-35-9]|1[0-5]))\b(?![.:]\d)(?= (?:close ?code|\(|and reason)|[^\n]{0,4}$)|\bfailing connection with code (10\d\d)\b/im,
];

function toldCode(text: string): Sign | null {
	const match = CODES.map((one) => one.exec(text)).find((one) => one !== null);
	const digits = match?.slice(1).find((group) => group);
	if (!match || !digits) return null;
	const from = match.index + match[0].indexOf(digits);
	// A library itself prints this one.
	const told = match[0].startsWith('failing') || digits === '1006' ? {} : { told: 1 };
	return sign('close-event', { from, to: from + 4 }, { code: Number(digits), ...told });
}
