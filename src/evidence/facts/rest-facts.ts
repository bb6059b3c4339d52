// What is said if the paste leaves everything open: what is known, the check that shows most, and one question. None of
// these facts is a fault, so none means anything for the causes. Only one of them is said.
import { meaningOf, type Sign } from '../sign.ts';
import { difference } from './differences/index.ts';
import { COMPARISONS } from './fact.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { CLOUDFLARE_STATUSES } from './response-facts.ts';
import { programError } from './program-errors.ts';
import { SLEEP } from './time-facts.ts';
import { askedAtLength, askedIn, MOST_ASKED, OF_SOCKETS } from './usual/asked.ts';
import { topicIn } from './usual/topics.ts';
import { momentIn } from './usual/moments.ts';
import { OF_HOPS, usualIn, type Situation } from './usual/in-programs.ts';
import { usualReason } from './usual/for-status.ts';
import { responseAlone } from './in-order-facts.ts';
import { headsInProse } from '../prose/heads-in-prose.ts';
import { isSourceCode } from '../prose/source-code.ts';
import { ABOUT_SOCKETS, ANY_HOP, NAMED_HOP, NEVER_OPENS, withoutAbsent } from './words.ts';

const SEARCHES: readonly FactSearch[] = [
	unreadableHead,
	programError,
	libraryBehaves,
	difference,
	status,
	hiddenStatus,
	cutBefore,
	bareEnd,
	codeAlone,
	namedError,
	endInWords,
	onlyWords,
];

/** Returns one fact for a paste whose signs prove nothing, and in which no other fact says the same. */
export function restFact(paste: Paste, facts: readonly FoundFacts[]): FoundFacts | null {
	const { reading, text } = paste;
	const overruled = facts.flatMap((one) => one.overruled);
	const areHeads =
		reading.kind === 'heads' &&
		!reading.connectionSigns.flat().some(({ id }) => id === 'rule-broken');
	// Of a tool that did not get as far as HTTP, the words around it say more.
	const isBare =
		reading.connections.length === 0 ||
		(reading.kind === 'transcript' &&
			reading.connections.every(({ transcript }) => transcript.length <= 2));
	const isOpen =
		(areHeads || (isBare && [null, 'message', 'log', 'transcript'].includes(reading.kind))) &&
		reading.signs.every((one) => {
			const { proves, isReason } = meaningOf(one);
			// A close code that is a reason of its own has words here.
			return proves === undefined && (isReason === undefined || one.id === 'close-event');
		});
	if (!isOpen || text.length > MOST || overruled.includes('response')) return null;
	const says = ({ values }: Sign) =>
		values['certainty'] !== undefined && values['certainty'] !== 'possible';
	const isTold = facts.some(({ signs }) => signs.some(says));
	const isCompared = facts.every(({ signs }) =>
		signs.every((one) => !says(one) || COMPARISONS.includes(one.id)),
	);
	const code = isTold && isCompared ? codeOfFault(paste) : null;
	if (code !== null) return code;
	// What a status means is said beside a comparison, too.
	if (isTold || overruled.length > 0) return reading.connections.length > 0 ? null : status(paste);
	// Heads that are in order tell how it began, and only words tell how it went on.
	for (const search of isBare ? SEARCHES : [bareEnd, codeAlone]) {
		const one = search(paste);
		if (one === null) continue;
		const known = withUsual(paste, one);
		const unread = LEAVES_OPEN.includes(one.signs[0]!.id) ? unreadError(paste) : null;
		return unread === null ? known : { ...known, signs: [...unread.signs, ...known.signs] };
	}
	return null;
}

/**
 * Returns what is known, with what is usual in the program that the text names. That is only a hint, for the paste shows
 * another reason as often. Words alone have nothing else.
 */
function withUsual(paste: Paste, known: FoundFacts): FoundFacts {
	const told = usual(paste, known);
	const hint = told?.signs[0];
	const [fact, ...rest] = known.signs as readonly [Sign, ...Sign[]];
	if (told === null || hint === undefined) return known;
	// What only passes bytes on sends no Close.
	const isHop = OF_HOPS.includes(String(hint.values['usual']));
	if (fact.id === 'code-alone' && isHop) return known;
	if (hint.id !== 'usual-in-program' || fact.id === 'only-words') return told;
	if (SAYING.includes(String(fact.values['moment']))) return known;
	return { ...known, signs: [{ ...fact, values: { ...hint.values, ...fact.values } }, ...rest] };
}

/** Names the moments that say more than what is usual. */
const SAYING: readonly string[] = ['at-once', 'on-send', 'on-large', 'on-network', 'some-minutes'];

/** Says what is usual in the program that the text names, or in what it is about, beside the place of what is known. */
function usual({ text }: Paste, known: FoundFacts): FoundFacts | null {
	const [{ id, range, values }] = known.signs as readonly [Sign];
	const code = id === 'code-alone' ? Number(values['code']) : 0;
	const isOfApplication = code >= 3000 || code === 1001 || OF_FAULTS.includes(code);
	// What came back instead of HTTP says more.
	const isOther = id === 'cut-before-response' && values['answered'] === 1;
	const isExpected = values['code'] === 'clean' || (values['expected'] ?? '') !== '';
	// A check of health gets such a status, and nothing is wrong.
	if (id === 'refused-with-status' && askedIn(text) === 'monitoring') {
		return found('told-topic', range, 'possible', null, { topic: 'monitoring' });
	}
	const isSaid = SAID.includes(id) || isExpected;
	if (isSaid || isOfApplication || isOther) return null;
	const isOpen = ASKED_BESIDE.includes(id) && text.length <= MOST_BESIDE && !OF_PROGRAM.test(text);
	const strong = ASKED_BESIDE.includes(id) ? askedAtLength(text) : null;
	const asked = id === 'only-words' || isOpen ? (askedIn(text) ?? strong) : strong;
	const topic = asked ?? (id === 'compared' ? null : topicIn(text, false));
	if (topic !== null) return found('told-topic', range, 'possible', null, { topic });
	const unopened = id === 'status-hidden' || id === 'cut-before-response';
	const ended = id === 'ended-bare' || id === 'code-alone' || ENDS_IN_WORDS.test(text);
	if (ended || unopened || OPENS_IN_WORDS.test(text)) {
		const situation: Situation = ended && !unopened ? 'ended' : 'unopened';
		const named = usualIn(text, situation);
		if (named !== null) {
			const all = { ...named, situation, ...addressIn(text) };
			return found('usual-in-program', range, 'possible', null, all);
		}
	}
	// A connection that never opened is in question as a whole.
	if (id === 'cut-before-response' || id === 'compared') return null;
	const wide = topicIn(text, true);
	// What is said of a bare end asks for the time already.
	if (wide === null || (wide === 'idle' && id === 'ended-bare')) return null;
	return found('told-topic', range, 'possible', null, { topic: wide });
}

/** Names the facts that say enough themselves. */
const SAID: readonly string[] = [
	'refused-with-status',
	'head-unreadable',
	'library-behaves',
	'program-error',
];
/** Names the facts that stand on a word or two, beside which a question that is known says more. */
const ASKED_BESIDE: readonly string[] = [
	'ended-bare',
	'status-hidden',
	'cut-before-response',
	'suspended-then',
];
/** Matches what a program prints, and no person asks. */
const OF_PROGRAM =
	/\b1006\b(?![^]{1,400}\berror event\b)|\bEOF\b|\b(?!on_?error)\w{1,40}(?:Error|Exception)\b|\berror:/i;
/** A longer text than a question of a line or two brings something, too. */
const MOST_BESIDE = 200;

/** Matches words about how a connection opens. */
const OPENS_IN_WORDS =
	/\b(?:connect(?:s|ed|ing)?|connections?|establish\w*|opens?|opened|handshake|upgrades?|prox(?:y|ied)|reach(?:es|ed)?|access(?:es|ible)?)\b|连接|连不|握手|升级|代理/i;
/** Matches that a connection was open and ends. */
const ENDS_IN_WORDS =
	/\bdisconnect\w*|\b(?:connection|socket|it) (?:is |gets |was )?(?:closed|closes|dropp?(?:s|ed)|lost)\b|\breconnect\w*|断开|断线|掉线|断连|重连|(?:自动|意外|立即|马上)关闭|(?:经常|老是|总是?|频繁)断|不稳定|断几次|就断|会断/i;

/** A longer text is a file, and says enough or is about something else. */
const MOST = 1 << 16;

/** Says what a head that could not be read may be, in place of the class that it mostly is. */
function unreadableHead(paste: Paste): FoundFacts | null {
	const sign = signIn(paste, ['frame-unreadable']);
	const sio = /\/socket\.io\/|\bsocket\.?io\b/i.test(paste.text) ? 1 : 0;
	return sign === undefined ? null : found('head-unreadable', sign.range, 'likely', null, { sio });
}

function signIn({ reading }: Paste, ids: readonly string[]) {
	return reading.signs.find(({ id }) => ids.includes(id));
}

/** Matches the name of the computer itself. */
const LOOPBACK = /^(?:localhost|127\.\d|\[?::1|[\w-]{1,40}\.localhost)(?![\w-])/i;
/** Matches a program whose localhost is another computer. */
const ELSEWHERE =
	/\bdocker\w*\b|\bcontainers?\b|\bandroid\b|\bemulator\b|\bphones?\b|\biphone\b|容器|手机|模拟器|真机/i;

/** Returns the port of an address of this computer, at which something is to be looked for; empty for another address. */
function ownPort(text: string): string {
	const { host } = addressIn(text);
	if (!LOOPBACK.test(host) || ELSEWHERE.test(text)) return '';
	return /:(\d{2,5})/.exec(host)?.[1] ?? '80';
}

/** Returns the address in a text, without what may be secret in it; empty for none. */
export function addressIn(text: string): { readonly host: string; readonly secure: number } {
	const match = /\b(wss?):\/\/([\w.-]{1,200}(?::\d{1,5})?)(\/[\w./-]{0,200})?/i.exec(text);
	if (match === null) return { host: '', secure: 1 };
	return {
		host: `${match[2]!}${(match[3] ?? '/').replace(/[.,]$/, '')}`,
		secure: match[1]!.toLowerCase() === 'wss' ? 1 : 0,
	};
}

/** Lists the statuses with which a server or a proxy answers that does not take the request as a handshake. */
const HANDSHAKE_STATUSES: readonly number[] = [400, 403, 404, 426];

/** Matches the form of a report about how a library behaves. */
const BEHAVES =
	/^[ \t#*]{0,6}(?:Expected|Actual)(?: (?:result|behaviou?r))?[ \t*]{0,4}(?::|$)|\bshould (?:\w{1,12} ){1,3}instead of\b|\b(?:does|do) not (?:result in|emit|fire|raise|trigger) (?:an?|any) (?:error|event|exception)\b|\b(?:stays?|remains?|stuck) (?:in )?(?:state )?CLOSING\b|\bstate\b[^\n]{1,12}\bCLOSING\b/im;
/** Matches the name of a library. */
const LIBRARIES =
	/\b(starscream|websockets|okhttp|reactor[- .]?netty|netty|aiohttp|tungstenite|gorilla|java-websocket|socketrocket|websocket-client|ratchet|faye|web_socket_channel|websocket-sharp|boost beast|beast|jetty|undertow|actix|libwebsockets|websocketpp)\b/i;

/** Reads a report about how a library behaves, for which the end of a connection is only the occasion. */
function libraryBehaves({ text, reading }: Paste): FoundFacts | null {
	const match = BEHAVES.exec(text);
	const library = LIBRARIES.exec(text)?.[1] ?? '';
	const isKnown = reading.signs.some(({ id }) => id === 'response' || id === 'close-event');
	if (match === null || library === '' || isKnown || /\bintended\b/i.test(text)) return null;
	return found('library-behaves', placeOf(match), 'possible', null, { library });
}

/** Says what a status in place of the 101 means, with what is usual in the program that the text names. */
function status(paste: Paste): FoundFacts | null {
	// A server of ASGI answers 403 if the program refuses before it accepts.
	const refused = signIn(paste, ['refused-before-accept']);
	const isRefusal = ({ id, values }: Sign) => id === 'response' && Number(values['status']) >= 300;
	const sign = paste.reading.signs.find(isRefusal) ?? refused;
	const code = Number(sign?.values['status'] ?? (refused ? 403 : 0));
	// Those of Cloudflare have a fact of their own.
	if (sign === undefined || code < 300 || CLOUDFLARE_STATUSES.includes(code)) return null;
	const reason = usualReason(paste.text, code);
	const named =
		reason === '' && HANDSHAKE_STATUSES.includes(code) ? usualIn(paste.text, 'unopened') : null;
	const passes = /\bproxy_set_header\s{1,8}Upgrade\b/.test(paste.text) ? 1 : 0;
	const hint = named && { ...named, situation: 'unopened' };
	const there = withoutAbsent(paste.text);
	const hop = ANY_HOP.test(there) || NAMED_HOP.test(there) ? 1 : 0;
	const values = { status: code, usual: reason, passes, hop, ...hint, ...addressIn(paste.text) };
	const certainty = code === 451 ? 'likely' : 'info';
	return found('refused-with-status', sign.range, certainty, null, values);
}

/** Says that a program does not show the status of the response, and how to see it. */
function hiddenStatus(paste: Paste): FoundFacts | null {
	const sign = signIn(paste, ['connect-failed', 'handshake-failed', 'rejected-101']);
	if (sign === undefined || signIn(paste, BEFORE) !== undefined) return null;
	const isPage = PAGES.test(paste.text);
	const program = sign.id !== 'connect-failed' ? 'library' : isPage ? 'browser' : 'words';
	const values = { program, own: ownPort(paste.text), ...addressIn(paste.text) };
	return found('status-hidden', sign.range, 'info', null, values);
}

/** Matches that no connection came about. */
const NEVER_OPENED = new RegExp(
	String.raw`${NEVER_OPENS.source}|\b(?:does|do|did|can|will|would) ?(?:not|n.?t) (?:wanna |want to |even )?connect\b|\bon_?connect_?error\b|\bconnect error\b|(?:没法|无法|不能)(?:建立|连接)|尚未建立|\b(?:can(?:no|.)?t|could ?n.?t|unable to|does ?n.?t|fails? to) (?:connect|establish|open)\b`,
	'i',
);
const PAGES =
	/WebSocket connection to '|can.t establish a connection|\b(?:chrome|firefox|safari|browser|console)\b|浏览器|控制台/i;

const BEFORE = [
	'ended-before-response',
	'ended-in-tls',
	'no-response',
	'opening-timed-out',
	'tcp-failed',
	'response-not-http',
	'head-not-http',
];

function cutBefore(paste: Paste): FoundFacts | null {
	const sign = signIn(paste, BEFORE);
	if (sign === undefined) return null;
	// Python’s websockets prints its sentence of a connection that ended, too.
	const isPython = /did not receive a valid HTTP response/.test(paste.text);
	const answered = sign.id === 'response-not-http' && !isPython ? 1 : 0;
	const tcp = sign.id === 'tcp-failed' ? 1 : 0;
	const isEnded = sign.id === 'ended-before-response';
	const docker = isEnded && /\bdocker\w*\b|\bcontainers?\b|容器/i.test(paste.text) ? 1 : 0;
	const own = ownPort(paste.text);
	const values = { ...addressIn(paste.text), answered, tcp, docker, own };
	return found('cut-before-response', sign.range, 'info', null, values);
}

const ENDS = [
	'ended-without-close',
	'reset-by-peer',
	'connection-aborted',
	'written-after-end',
	'timed-out',
];
/** Lists signs with no word about a Close frame: only the end is known. */
const BARE_ENDS = ['transport-ended', 'open-connection-failed', 'sent-after-end'];

function bareEnd(paste: Paste): FoundFacts | null {
	const code = paste.reading.signs.find(({ id, values }) => {
		return id === 'close-event' && values['code'] === 1006;
	});
	// A code beside a connection that never opened tells of the handshake.
	if (code !== undefined && NEVER_OPENED.test(paste.text)) {
		const program = PAGES.test(paste.text) ? 'browser' : 'words';
		return found('status-hidden', code.range, 'info', null, { program, ...addressIn(paste.text) });
	}
	const known = code ?? signIn(paste, ENDS);
	const sign = known ?? signIn(paste, BARE_ENDS) ?? signIn(paste, ['closed-cleanly']);
	if (sign === undefined) return null;
	if (SLEEP.test(paste.text) && !PAGE_LEFT.test(paste.text)) {
		const slept = { seconds: 0, runs: 1, exact: 0, gap: '' };
		return found('suspended-then', sign.range, 'possible', 'client', slept);
	}
	const expected = PAGE_LEFT.test(paste.text) ? 'page' : OWN_CLOSE.test(paste.text) ? 'own' : '';
	const bare = code !== undefined ? 1006 : known ? '' : 'unknown';
	const opened = OPENED_EACH.test(paste.text) ? 1 : 0;
	const moment = momentIn(paste.text);
	// The name of a package is no program in between.
	const there = withoutAbsent(paste.text).replaceAll(/\borg\.apache\b/g, ' ');
	const hop = (NAMED_HOP.exec(there) ?? ANY_HOP.exec(there))?.[0] ?? '';
	const timed = TIME.test(paste.text) ? 1 : 0;
	const values = {
		hop,
		timed,
		code: sign.id === 'closed-cleanly' ? 'clean' : bare,
		expected,
		opened,
		moment,
	};
	return found('ended-bare', sign.range, 'info', null, values);
}

/** Matches a time that a person tells. */
const TIME = /\b\d{1,4} ?(?:s|secs?|seconds?|mins?|minutes?|hours?)\b|\d{1,4}\s?(?:秒|分钟|小时)/i;

/** Matches that a log has two times that the connection opened. */
const OPENED_EACH =
	/(?:\bconnect(?:ion)? (?:success|established|open)|\bsocket is open\b|\bopened\b|\bconnected\b|连接成功)[^]{1,1000}(?:\bconnect(?:ion)? (?:success|established|open)|\bsocket is open\b|\bopened\b|\bconnected\b|连接成功)/i;

/** Matches that it comes when a person leaves the page. */
const PAGE_LEFT =
	/\b(?:only|just|always|seen|shows?|happens|comes?|appears?|see (?:it|this))\b[^\n.]{1,60}\b(?:(?:every|each) time|when(?:ever)?|if|after|once|on|as) (?:(?:I|we|you|people|users?|they|somebody|someone) )?(?:press(?:es)? F5|(?:reload|refresh|clos|leav|navigat)\w{1,4}(?: (?:the|a|their|this|my|away))? ?(?:page|tab|browser|window|site)?)\b|(?:只有?|每次)[^\n。]{0,12}(?:刷新|关闭|离开)(?:页面|标签|浏览器|网页)/i;
/** Matches that it comes when the program itself closes. */
const OWN_CLOSE =
	/\bonly\b[^\n.]{1,20}\b(?:when(?:ever)?|if|after|once) (?:I|we|my code|the client) (?:calls?|closes?|do|run)\b[^\n]{1,24}\b(?:close|disconnect|stop)\w{0,8}\(/i;

/** Lists the codes that say what went wrong (RFC 6455 §7.4.1). */
const OF_FAULTS: readonly number[] = [1002, 1003, 1007, 1009, 1010];

/** Says what a close code means that has more than one reason, and what to ask. */
function codeAlone(paste: Paste): FoundFacts | null {
	const sign = paste.reading.signs.find(({ id, values }) => {
		const code = Number(values['code']);
		return id === 'close-event' && code !== 1006 && code >= 1000 && code < 5000;
	});
	if (sign === undefined) return null;
	return found('code-alone', sign.range, 'info', null, { code: Number(sign.values['code']) });
}

/** Says what such a code means beside what a person compares. */
function codeOfFault({ reading }: Paste): FoundFacts | null {
	const sign = reading.signs.find(
		({ id, values }) => id === 'close-event' && OF_FAULTS.includes(Number(values['code'])),
	);
	if (sign === undefined) return null;
	return found('code-alone', sign.range, 'likely', null, { code: Number(sign.values['code']) });
}

/** Matches the name of an error of a program, with the sentence behind it. */
const ERROR =
	/\b(?:[a-z][\w$]{0,40}\.){0,8}[A-Z]\w{2,60}(?:Exception|Error)\b(?::[ \t]{1,3}[^\n]{3,160})?/;

/** Matches an error that an application sends as a message, such as `connection_error` of graphql-ws. */
const JSON_ERROR =
	/"type"\s?:\s?"(?:connection_)?error"[^\n]{0,200}?"message"\s?:\s?"([^"\n]{3,120})"/;

/** Matches what Swift makes of an error type of a library for WebSockets: its name, and a number without a meaning. */
const OF_SWIFT =
	/\(((?:Starscream|\w{0,40}(?:Socket|WS)\w{0,40})\.[A-Z]\w{1,60} error \d{1,4})\.?\)/;

/** Matches a line that its program marks as an error; the group has what stands behind the mark. */
const ERROR_LINE =
	/^[^\n]{0,80}?(?:\b(?:ERROR|ERRO?|FATAL|CRITICAL|SEVERE|panic|fatal error)|\[(?:error|err|E)\])[\]:|]{0,2}[ \t]{1,4}(?:\[[^\]\n]{1,60}\][ \t:-]{0,4}){0,3}([^\s[][^\n]{11,160})/m;

/** Says of an error that no list has where its reason stands. */
function namedError({ text, reading }: Paste): FoundFacts | null {
	const json = JSON_ERROR.exec(text);
	const named = json ?? ERROR.exec(text);
	const swift = named === null ? OF_SWIFT.exec(text) : null;
	if (swift !== null && reading.signs.length === 0) {
		const values = { error: swift[1]!, own: 0, line: 0, swift: 1 };
		return found('error-unknown', placeOf(swift), 'info', null, values);
	}
	const line = named === null ? ERROR_LINE.exec(text) : null;
	const match = named ?? line;
	if (match === null || reading.signs.length > 0 || !ABOUT_SOCKETS.test(text)) return null;
	if (isSourceCode(text)) return null;
	const range = { from: match.index, to: match.index + match[0].length };
	const own =
		/web ?socket/i.test(match[0]) ||
		/\bat (?:[\w$]+\.){0,12}WebSocket\w*\.|\bweb ?socket\w*\.py\b|\bwebsockets?[\\/]\w{1,40}\.py\b|node_modules[\\/](?:ws|websocket|faye-websocket)[\\/]/i.test(
			text,
		)
			? 1
			: 0;
	return found('error-unknown', range, 'info', null, {
		error: (json?.[1] ?? line?.[1] ?? match[0]).trim().slice(0, 120),
		own,
		line: named === null ? 1 : 0,
		swift: 0,
	});
}

/** Names the facts that say no more than that it failed, beside which a sentence that nothing read may tell more. */
const LEAVES_OPEN: readonly string[] = ['status-hidden', 'ended-bare', 'only-words'];
/** Matches a sentence that says no more than that a connection failed or ended. */
const GENERIC =
	/^[^\n]{0,60}?\b(?:connect\w*|(?:web ?)?sockets?|ws|handshake|stream|read|write)\b[^\n]{1,30}\b(?:clos\w+|lost|fail\w*|errors?|refused|disconnect\w*|reset|aborted|time[ds]?[- ]?out|ended|unavailable)\b[^\n]{0,40}$|^[^\n]{0,60}?\b(?:fail\w*|errors?|unable|could not)\b[^\n]{1,30}\b(?:connect\w*|(?:web ?)?sockets?|handshake)\b[^\n]{0,40}$|^[^\n]{0,30}(?:连接|握手)[^\n]{0,6}(?:异常|断开|失败|关闭|出错|错误|超时)[^\n]{0,30}$|^(?:error|exception|failed|undefined|null)\W*$/i;

/** Returns the sentence of an error that no reader knows; null for none. */
function unreadError({ text, reading }: Paste): FoundFacts | null {
	if (isSourceCode(text) || !ABOUT_SOCKETS.test(text)) return null;
	for (const pattern of [ERROR, ERROR_LINE]) {
		const match = pattern.exec(text);
		const error = (match?.[1] ?? match?.[0] ?? '').trim().slice(0, 120);
		if (match === null || GENERIC.test(error) || !/^\D[^\n]*\s\S+\s/.test(error)) continue;
		const end = match.index + match[0].length;
		const isRead = reading.signs.some(
			({ range }) => range !== null && range.from < end && range.to > match.index,
		);
		if (isRead) continue;
		const values = { error, own: 0, line: 1, swift: 0 };
		return found('error-unknown', placeOf(match), 'possible', null, values);
	}
	return null;
}

/** Matches that a text tells of something that goes wrong. */
const TROUBLE =
	/\b(?:fail\w*|errors?|not (?:work\w*|connect\w*|able)|unable|can(?:no|.)?t|won.?t|does ?n.?t|disconnect\w*|drop\w*|clos(?:es|ed|ing)|lost|stuck|hangs?|stop(?:s|ped)?|broken|issue|problem|refused|reject\w*|violat\w*|instead of|wrong|invalid|worked|works? only|how (?:can|do|to)|why|not (?:on|in|from|with)|only (?:every|some|half|one)|out of order|los(?:es|ing)|gets? 1\d{3}|corrupt\w*|garbage|missing|undefined|kick\w*|unexpected\w*|not allowed|not possible|no longer|never \w+|nothing (?:arrives|happens|comes)|no (?:\w{1,12} ){1,2}(?:is|are) (?:fired|received|sent)|reconnect)\b|失败|连不上|报错|不行|用不了|不能用|无法|断开|断线|掉线|自动关闭|问题|怎么|如何|为什么|异常|一直|总是|不升级|不触发|没触发|乱码|返回[45]\d\d|[45]\d\d|就断|空指针|收不到|没有反应|没反应/i;
/** Names where the program runs, as the page about evidence does. */
const PLACES: readonly (readonly [name: string, named: RegExp])[] = [
	['nginx', /\bnginx\b/i],
	['kubernetes', /\bkubernetes\b|\bk8s\b|\bingress\b|\bpods?\b/i],
	['phone', /\b(?:android|ios|iphone|ipad|react native|flutter|swift)\b|安卓|手机|小程序|app端/i],
	['go', /\bgolang\b|\bgorilla\b|\bin go\b/i],
	['python', /\bpython\b|\baiohttp\b|\bfastapi\b|\bdjango\b|\bflask\b/i],
	['java', /\bjava\b|\bspring\b|\bnetty\b|\btomcat\b/i],
	['node', /\bnode(?:\.?js)?\b|\bexpress\b|\bnest(?:js)?\b/i],
	['browser', /\bbrowser\b|\bchrome\b|\bfirefox\b|\bsafari\b|浏览器|页面|前端/i],
];

/** Says where to look if a person tells only at which moment connections end. */
function endInWords({ text, reading }: Paste): FoundFacts | null {
	const says = reading.signs.some((one) => meaningOf(one).trouble);
	const match = ENDS_IN_WORDS.exec(text);
	const moment = momentIn(text);
	if (says || match === null || moment === '' || text.length > MOST_ASKED) return null;
	if (!ABOUT_SOCKETS.test(text)) return null;
	const values = { code: 'unknown', expected: '', opened: 0, moment };
	return found('ended-bare', placeOf(match), 'info', null, values);
}

/** Says what to bring of a text that has only the words of a person. */
function onlyWords({ text, reading, lines }: Paste): FoundFacts | null {
	const says = reading.signs.some((one) => meaningOf(one).trouble);
	const isRead = reading.connections.length > 0 || reading.problems.length > 0;
	if (says || isRead || text.length > MOST_WORDS) return null;
	const isTold = TOLD_OF_SOCKETS.test(text) && TROUBLE.test(text);
	const isAsked =
		askedIn(text) !== null || (text.length <= MOST_ASKED && topicIn(text, false) !== null);
	const isQuestion = text.length <= MOST_ASKED && OF_SOCKETS.test(text) && ASKS.test(text);
	if (!isTold && !isAsked && !isQuestion) return null;
	const heads = headsInProse(lines).filter(({ which }) => which !== null);
	const right =
		heads.length === 1 && !/Sec-WebSocket-Key/i.test(text) && responseAlone(heads, text);
	if (right) return right;
	const place = PLACES.find(([, named]) => named.test(text))?.[0] ?? '';
	const asks = isQuestion && !WRONG.test(text) ? 1 : 0;
	const range = placeOf(TROUBLE.exec(text) ?? TOLD_OF_SOCKETS.exec(text));
	return found('only-words', range, 'info', null, { place, asks });
}

/** Matches that something does not go as it should, and is not only asked about. */
const WRONG =
	/\b(?:fail\w*|errors?|not|never|nothing|no longer|stop\w*|los\w+|drop\w*|disconnect\w*|clos(?:es|ed)|stuck|broken|wrong|problem|issue|refused|unable|since|yesterday)\b|n['’]t\b|\bcannot\b|失败|连不|报错|不行|不了|不到|不能|无法|断|没有?反应|异常|昨天|出错|问题/i;
/** Matches a question. */
const ASKS =
	/\?(?=[\s)”]|$)|？|\b(?:how|why|what|which|where|should|can (?:i|we|you)|is (?:it|there)|does|help)\b|怎么|如何|怎样|为什么|吗|什么|哪|多少|能不能|是否|有没有|求|请教|请问|区别/i;

const MOST_WORDS = 8000;
const TOLD_OF_SOCKETS = new RegExp(
	String.raw`${ABOUT_SOCKETS.source}|\bmqtt\b|\bit (?:worked|works)\b|\bunable to connect\b|\bcan(?:no|.)?t connect\b|\bdoes ?n.?t work\b|昨天还?(?:好|正常)`,
	'i',
);
