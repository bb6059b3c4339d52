// Facts about an origin that a server refused, in the words of any program: what it got, what it compared that with, and
// which part differs. A proxy often changes one of the two.
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { origins, refusedWith } from './response-facts.ts';

export const ORIGIN_FACTS: readonly FactSearch[] = [
	forwardedScheme,
	refusedOrigin,
	localOrigin,
	noOrigin,
];

const REFUSED =
	/\borigin_(?:mismatch|not_allowed|denied|rejected|refused|forbidden|invalid|disallowed)\b|\b(?:invalid|bad|forbidden|disallowed|unknown)_origin\b|\borigins?\b[^\n]{1,80}?\b(?:reject(?:ed|s|ing)?|refused|denied|forbidden|blocked|disallowed|mismatch|unauthori[sz]ed|untrusted|n.t (?:allowed|permitted|authori[sz]ed|accepted|listed|trusted|match|valid|in (?:the )?(?:allow\w{0,4}|white)[- ]?list))\b|\bRejected an incoming WebSocket connection from the \S{1,120} origin\b|\b(?:reject(?:ed|ing)?|unauthori[sz]ed|invalid|bad|disallowed|forbidden|blocked|untrusted|unexpected|unknown) (?:[\w-]{1,16} ){0,5}origins?\b|(?:\borigin|来源|域名?)[^\n。]{0,16}(?:不(?:被)?允许|被拒绝|不匹配|不一致|不在|未授权|校验(?:失败|不通过))/i;
/** Matches what only pages with other requests get, and other things of that name. */
const OF_OTHERS =
	/CORS policy|Access-Control-Allow-Origin|cross-origin (?:request|resource|frame)|\bgit\b|Origin (?:is )?(?:unreachable|down)|origin server|源站|pusher:error/i;
const ABOUT = /web ?socket|\bwss?\b|socket\.?io|\bupgrade\b|handshake|握手/i;

const GOT =
	/\borigins?["']?(?: (?:header|value|of|is|was|the|request|not|allowed|accepted|rejected|denied|refused|blocked|forbidden)){0,4}\s{0,2}[=:]?\s{0,2}["'“(]?((?:https?|file|capacitor|ionic|app|tauri|chrome-extension|moz-extension):\/\/[^\s"',;)\]}”]{0,200}|null\b)/i;
const HOST =
	/(?:\beffective[-_ ]?host|\bx-forwarded-host|\bexpected[-_ ]?(?:host|origin)|\bbound(?:[-_ ]?(?:host|to|address))?|(?<!not )\ballowed(?:[-_ ]?(?:host|origin)s?)?|(?<![-\w])host(?:name)?|\bserver[-_ ]?(?:name|host))["']?\s{0,2}[=:]\s{0,2}[["'(]{0,2}(?:https?:\/\/)?(\w[\w.-]{0,199}(?::\d{1,5})?)/i;
/** Matches the address at which a server listens, with which it compares. */
const BOUND =
	/\bbound(?:[-_ ]?(?:host|to|address))?["']?\s{0,2}[=:]\s{0,2}["']?(?:https?:\/\/)?(\w[\w.-]{0,199}(?::\d{1,5})?)/i;
const SCHEME =
	/(?:\beffective[-_ ]?(?:protocol|proto|scheme)|\bx-forwarded-proto|\bexpected[-_ ]?(?:protocol|scheme)|(?<![-\w])(?:protocol|proto|scheme))["']?\s{0,2}[=:]\s{0,2}["']?(\w{2,12})/gi;

/** Matches the two hosts of a server that compares Host and Origin, such as code-server. */
const COMPARED =
	/\bhost ("{0,2})([\w.-]{1,200}(?::\d{1,5})?)"{0,2} does not match origin "?([\w.-]{1,200}(?::\d{1,5})?)"?/;
/** coder/websocket: accept.go, authenticateOrigin. */
const COMPARED_BY_CODER =
	/\brequest Origin "([^"\n]{1,200})" is not authorized for Host "([^"\n]{1,200})"/;

/** Reads that a server refused the origin, and compares the values that stand beside it. */
function refusedOrigin({ text, reading }: Paste): FoundFacts | null {
	const compared = COMPARED.exec(text);
	if (compared !== null) return comparedHosts(compared);
	const [, asked, own] = COMPARED_BY_CODER.exec(text) ?? [];
	if (asked !== undefined && own !== undefined)
		return hostsOf(COMPARED_BY_CODER.exec(text)!, asked, own);
	const match = REFUSED.exec(text);
	const isTold = reading.signs.some(({ id }) => id === 'origin-not-allowed');
	if ((match === null && !isTold) || OF_OTHERS.test(text)) return null;
	if (!isTold && !ABOUT.test(text)) return null;
	if (origins({ text }) !== null) return null;
	// The line of the refusal has the values, and an example before it has others.
	const line = match === null ? null : GOT.exec(text.slice(match.index).split('\n', 1)[0]!);
	const got = (line ?? GOT.exec(text))?.[1]?.replace(/[.:]$/, '') ?? '';
	// A message that is known has a cause of its own, and only values add to it.
	if (isTold && got === '') return null;
	const host = HOST.exec(text)?.[1] ?? '';
	const schemes = [...text.matchAll(SCHEME)].map(([, scheme]) => scheme!.toLowerCase());
	const [scheme = '', named = ''] = /^(\w+):\/\/([^/]*)/.exec(got)?.slice(1) ?? [];
	const other = schemes.find((one) => one !== scheme.toLowerCase()) ?? '';
	const values = { got, host, scheme, other, forwarded: schemes.includes('wss') ? 1 : 0 };
	const range = match ? placeOf(match) : (reading.signs[0]?.range ?? null);
	const certainty = isTold ? 'certain' : 'likely';
	const which = got === 'null' ? 'null' : differing(named, host, other);
	// Whose own address is compared does not look at Host.
	const differs = which === 'host' && BOUND.exec(text)?.[1] === host ? 'bound' : which;
	// Who reads an origin was reached.
	return found('origin-refused-told', range, certainty, 'server', { ...values, differs }, [
		'connect-failed',
		'handshake-failed',
		'tcp-refused',
	]);
}

/** Matches that a proxy told the server the scheme wss, and what a server computes from it. */
const FORWARDED_WSS =
	/\bX-Forwarded-Proto[`"']?\s{0,2}[:=]\s{0,2}[`"']?wss?\b|\brequestOrigin=wss:\/\/\S{1,200}/i;

/** Reads that a server compares wss:// with the https:// of the origin, since a proxy such as Traefik says so. */
function forwardedScheme({ text }: Paste): FoundFacts | null {
	const match = FORWARDED_WSS.exec(text);
	const got =
		/\borigin[`"']?(?: header)?[^\n]{0,24}?[:=]\s{0,2}[`"']?(https?:\/\/[^\s`"',;)\]]{1,200})/i.exec(
			text,
		)?.[1];
	if (match === null || got === undefined || !/origin/i.test(text)) return null;
	const values = { got, host: '', scheme: 'https', other: 'wss', forwarded: 1, differs: 'scheme' };
	return found('origin-refused-told', placeOf(match), 'likely', 'server', values, [
		'connect-failed',
		'handshake-failed',
		'origin-not-allowed',
	]);
}

function comparedHosts(match: RegExpExecArray): FoundFacts {
	const [, quotes, host, got] = match as unknown as readonly [string, string, string, string];
	return hostsOf(match, got, host, quotes === '""' && host === got ? 'quotes' : undefined);
}

function hostsOf(
	match: RegExpExecArray,
	got: string,
	host: string,
	differs = differing(got, host, ''),
): FoundFacts {
	const values = { got, host, scheme: '', other: '', forwarded: 0, differs };
	return found('origin-refused-told', placeOf(match), 'certain', 'server', values, [
		'connect-failed',
		'handshake-failed',
	]);
}

/** Names which of the values differs: the host, its port, the scheme; empty if nothing was compared. */
function differing(origin: string, host: string, scheme: string): string {
	if (origin === '' || host === '') return '';
	const nameOf = (one: string) => one.toLowerCase().split(':', 1)[0];
	if (nameOf(origin) !== nameOf(host)) return 'host';
	if (origin.includes(':') && origin !== host) return 'port';
	return scheme === '' ? '' : 'scheme';
}

/** Reads an origin that no website has, beside a refusal: that of a page from a file or inside an app. */
function localOrigin(paste: Paste): FoundFacts | null {
	const match =
		/^[ \t>*-]{0,8}Origin: ?((?:file|capacitor|ionic|app|tauri|chrome-extension|moz-extension):\/\/\S{0,100}|null)[ \t]*$/im.exec(
			paste.text,
		);
	const status = refusedWith(paste);
	if (match === null || (status !== 403 && status !== 401 && status !== 400)) return null;
	return found('origin-of-app', placeOf(match), 'possible', 'server', { got: match[1]!, status });
}

/** Matches clients that send no Origin unless they are told to: gorilla: client.go, Dial, and others outside of a browser. */
const SENDS_NONE =
	/\bgorilla\b|\bgolang\b|&\{Status:403 |\btungstenite\b|\bgo (?:client|library)\b/i;
const OTHERS_WORK =
	/\b(?:python|browser|chrome|postman|node|x\/net|other (?:library|client)s?|origin (?:web ?socket )?lib\w*)\b[^\n]{1,24}?\b(?:ok|works?|fine)\b|(?:浏览器|python|其他|别的)[^\n。]{0,12}(?:正常|可以|没问题)/i;

/** Matches that it works once the client sends Origin. */
const WORKS_WITH_ORIGIN =
	/\b(?:add|adding|added|set|setting|send|sending|with)\b[^\n]{0,40}\s{0,4}[^\n]{0,30}(?<![\w-])Origin\b[^\n]{0,80}\s{0,4}[^\n]{0,12}\b(?:it )?(?:is working|works?|worked|succeeds|connects)\b|(?:加上|带上|设置)[^\n。]{0,12}Origin[^\n。]{0,20}(?:就|可以|正常)/i;

/** Reads that a client outside of a browser is refused where others are not: it may lack Origin. */
function noOrigin(paste: Paste): FoundFacts | null {
	const added = WORKS_WITH_ORIGIN.exec(paste.text);
	if (added !== null && refusedWith(paste) === 403) {
		return found('origin-not-sent', placeOf(added), 'likely', 'server', {}, [
			'response',
			'only-browser',
		]);
	}
	const match = OTHERS_WORK.exec(paste.text);
	if (match === null || refusedWith(paste) !== 403 || !SENDS_NONE.test(paste.text)) return null;
	if (/^[ \t>*-]{0,8}Origin: ?\S/im.test(paste.text)) return null;
	return found('origin-not-sent', placeOf(match), 'possible', 'server');
}
