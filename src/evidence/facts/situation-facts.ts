// Facts that a person tells: what differs between an attempt that works and one that does not.
import { withoutComments } from './configured-limits.ts';
import { lackingUpgrade } from './proxy-upgrades.ts';
import { CODE_PROTOCOLS } from './application-codes.ts';
import type { SignId } from '../sign.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { refusedWith } from './response-facts.ts';
import { BLOCKING, SLEEP } from './time-facts.ts';
import { ABOUT_SOCKETS, HOP } from './words.ts';
import { askedAtLength, askedIn } from './usual/asked.ts';

const SEARCHES: readonly FactSearch[] = [
	upgradeAbsent,
	upgradeOverHttp2,
	onlyBrowser,
	otherNetwork,
	effectCleanup,
	viteAddress,
	untrustedProxy,
	withReason,
	bySize,
	daily,
	restarted,
	suspended,
	blocked,
	environmentProxy,
	severalEnds,
];

export const SITUATION_FACTS: readonly FactSearch[] = SEARCHES.map(
	(search) => (paste) => (ABOUT_SOCKETS.test(paste.text) ? search(paste) : null),
);

function has({ reading }: Paste, ...ids: readonly SignId[]): boolean {
	return [...reading.signs, ...reading.connectionSigns.flat()].some(({ id }) => ids.includes(id));
}

/** Matches the name of a hop that wrote itself into the response (RFC 9110 §7.6.3). */
const VIA = /\bVia:[^\n]{1,60}?\b(squid|varnish|cloudfront|akamai|zscaler|bluecoat)/i;
const SENT_WITH = /^[>\s"]{0,6}Upgrade: ?websocket\b/im;
const SENT_CONNECTION = /^[>\s"]{0,6}Connection: ?(?:keep-alive, ?)?Upgrade\b/im;

/** Returns whether a text has a configuration of nginx in which each place that passes on also passes the upgrade on. */
function passesUpgrade(text: string): boolean {
	const read = withoutComments(text);
	return /\bproxy_set_header\s{1,8}Upgrade\b/i.test(read) && lackingUpgrade(read) === null;
}

/** Matches curl over TLS, which agrees on HTTP/2 wherever the server offers it (curl.se, --http2: since 7.47). */
const CURL_WITH_TLS =
	/\bhttps via curl\b|\bcurl\b[^\n]{1,400}\bUpgrade:[^\n]{1,400} ['"]?https:\/\//i;

const WITHOUT_HTTP2 =
	/--http1\.[01]\b|--no-alpn\b|\bcurl -0\b|accepted http\/1\.1|WebSocket connection to '/i;

/** Reads that a server got no valid Upgrade or Connection field. */
function upgradeAbsent(paste: Paste): FoundFacts | null {
	if (!has(paste, 'upgrade-header-wrong', 'request-not-websocket')) return null;
	if (has(paste, 'http-2-in-use', 'request-http-1-0') || /HTTP_UPGRADE/.test(paste.text))
		return null;
	const sign = paste.reading.signs.find(
		({ id }) => id === 'upgrade-header-wrong' || id === 'request-not-websocket',
	);
	if (CURL_WITH_TLS.test(paste.text) && !WITHOUT_HTTP2.test(paste.text)) {
		const values = { status: '', tls: 1 };
		const over = ['upgrade-header-wrong', 'request-not-websocket', 'response'];
		return found('upgrade-over-h2', sign?.range ?? null, 'likely', 'client', values, over);
	}
	const hop = HOP.exec(paste.text);
	// A request that left the client with both fields lost them on the way.
	const left = SENT_WITH.test(paste.text) && SENT_CONNECTION.test(paste.text) ? 1 : 0;
	const via = VIA.exec(paste.text)?.[1];
	// A configuration that passes both fields on shows that they were not in the request.
	const passes = passesUpgrade(paste.text) ? 1 : 0;
	const values = { hop: (via ?? hop?.[1] ?? hop?.[2] ?? '').toLowerCase(), left, passes };
	if (passes === 1 && left === 0) {
		const over = ['upgrade-header-wrong', 'request-not-websocket', 'hop-decides'];
		return found('upgrade-absent', sign?.range ?? null, 'likely', null, values, over);
	}
	return hop === null && left === 0 && via === undefined
		? found('upgrade-absent', sign?.range ?? null, 'possible', null, values)
		: found('upgrade-absent', sign?.range ?? null, 'likely', 'between', values, [
				'upgrade-header-wrong',
				'request-not-websocket',
				// A hop that wrote itself into the request may have dropped what it lacks.
				...(via === undefined ? [] : ['request-connection-upgrade', 'request-upgrade-missing']),
			]);
}

/** Reads a request for an upgrade that a tool sent over HTTP/2, which has none. */
function upgradeOverHttp2(paste: Paste): FoundFacts | null {
	const { text } = paste;
	const asks =
		/\bcurl\b[^\n]{1,400}\bUpgrade: ?websocket/i.test(text.replaceAll(/\\\r?\n/g, ' ')) ||
		/^> GET \S{1,300} HTTP\/2\b[^]{1,1500}?^> upgrade: ?websocket/im.test(text);
	const answer =
		/^[<\s]{0,4}HTTP\/2 (\d{3})/m.exec(text) ??
		/\bALPN: server accepted (h2)\b|\busing HTTP\/(2)\b/.exec(text);
	if (!asks || answer === null || answer[1] === '101' || /--http1\.1\b/.test(text)) return null;
	const over = ['response', 'http-2-in-use', 'upgrade-header-wrong'];
	return found(
		'upgrade-over-h2',
		placeOf(answer),
		'certain',
		'client',
		{ status: /^\d{3}$/.test(answer[1] ?? '') ? answer[1]! : '' },
		over,
	);
}

const OTHER_CLIENT =
	/\b(?:wscat|postman|insomnia|websocat|curl|(?:python|node(?:\.js)?)(?: (?:client|script|program|code))?(?! (?:back-?end|server))|(?:an|another|the) (?:app|extension)|(?:an|another) client)\b(?:(?![.!?] )[^\n]){1,40}\b(?:works?|connects?|is fine|fine|ok)\b|\bworks?\b[^\n]{1,30}\b(?:in|with|from) (?:wscat|postman|insomnia|websocat|curl|python|node)\b|(?:postman|wscat|curl|python)[^\n，。]{0,12}(?:可以|正常|能连|没问题)/i;
const BROWSER_FAILS =
	/\b(?:browser|chrome|firefox|safari|page|(?:react|vue|angular|next|svelte|web|frontend) app|frontend)\b[^\n]{1,80}\b(?:fails?|403|401|not|refused|error|cannot|can.t|get)\b|浏览器[^\n。]{0,20}(?:不行|连不上|报错|失败|403)/i;

const BROWSER_WORKS =
	/\b(?:works?|connects?|fine|ok)\b[^\n.,;]{1,12}\b(?:in|with|from) (?:the |my |a |any )?(?:browser|chrome|firefox|safari)\b|\b(?:browser|chrome|firefox|safari) (?:\w{1,8} )?(?:works?|connects?|is fine|is ok)\b|浏览器[^\n，。]{0,6}(?<!不)(?:可以|正常|能连|没问题)/i;

function onlyBrowser(paste: Paste): FoundFacts | null {
	const other = OTHER_CLIENT.exec(paste.text);
	if (other === null || !BROWSER_FAILS.test(paste.text)) return null;
	// “Works in Chrome, fails in node” tells the opposite.
	if (BROWSER_WORKS.test(paste.text)) return null;
	const status = refusedWith(paste);
	if (status !== null && status !== 403 && status !== 401 && status !== 400) return null;
	return found('only-browser', placeOf(other), 'likely', 'server', { status: status ?? '' }, [
		'response',
	]);
}

const THIS_NETWORK =
	/\b(?:on|over|with) (?:mobile data|cellular|4G|5G|LTE)\b[^\n]{1,30}\b(?:never|not|fails?|times? out)\b|\bnot (?:on|with|over|via) (?:mobile data|cellular|4G|5G|LTE)\b|\b(?:office|work|company|corporate|school|university) (?:environment|network|proxy|firewall|lan|wi-?fi)\b|\b(?:at|in|from) (?:the |my |our )?(?:office|work|company|corporate|school|university|hotel|customer)\b|\bcorporate (?:firewall|network|proxy)\b|\bbehind (?:a |the )?(?:corporate |company )?(?:firewall|vpn)\b|(?:公司|办公室|学校|客户)(?:的)?(?:网络|内网|里)?/i;
const OTHER_NETWORK =
	/\bworks?\b[^\n.]{1,24}\b(?:at home|wi-?fi)\b|\b(?:on|with|over) wi-?fi\b[^\n.]{1,20}\b(?:works?|fine|ok)\b|\bonly (?:on|in|at|from) (?:the |my |our )?(?:company|corporate|office|work|school|customer)\b|\b(?:works?|fine|ok)\b[^\n.]{1,24}\bwi-?fi\b[^\n.]{1,24}\bnot\b|\b(?:works?|working|worked|was) (?:all )?(?:fine|perfect\w*|well|great|ok)\b[^\n.]{1,30}\bhome\b|\bat home\b[^\n.]{1,30}\b(?:working|worked|perfect\w*)\b|\b(?:at home|mobile data|hotspot|4G|5G|LTE|another network|other networks?|from home|home network)\b[^\n.]{1,40}\b(?:works?|fine|ok|connects?)\b|\b(?:works?|fine)\b[^\n.]{1,20}\b(?:at home|on mobile data|with a hotspot|from home|on 4G|on 5G)\b|(?:家里|手机热点|流量|换个?网络)[^\n。]{0,12}(?:可以|正常|没问题|能连)/i;

/** Matches that it comes with mobile data alone. */
const ONLY_MOBILE =
	/(?<!\b(?:tested|tried|works?|worked|same|also)\b[^\n.]{1,40})\b(?:only|whenever|consistent\w*)\b(?![^\n.]{1,20}\b(?:tested|tried)\b)[^\n.?]{1,40}\b(?:on|over|with|via) (?:my |a |the )?(?:\w{1,12} ){0,2}(?:cellular|[45]g|lte|mobile (?:data|network))\b(?![^\n.]{1,40}\bworks?\b)/i;

function otherNetwork({ text }: Paste): FoundFacts | null {
	const only = ONLY_MOBILE.exec(text);
	const here = only ?? THIS_NETWORK.exec(text);
	if (here === null || (only === null && !OTHER_NETWORK.test(text))) return null;
	const secure = /\bwss:\/\//.test(text) ? 1 : 0;
	return found('network-decides', placeOf(here), 'likely', 'between', { secure }, [
		'close-event',
		'connect-failed',
		'usual-limit',
		'open-for',
	]);
}

/** Reads that a page closed its socket at once, and the code of React that does it. */
function effectCleanup(paste: Paste): FoundFacts | null {
	if (!has(paste, 'closed-before-open', 'page-left')) return null;
	const react = /\buseEffect\b|\bStrictMode\b|\breact-dom\b|\breact\b/i.exec(paste.text);
	return react && found('effect-cleanup', placeOf(react), 'likely', 'page');
}

function viteAddress({ text }: Paste): FoundFacts | null {
	const failing =
		/\(browser\) (\S{1,200}) <--\[WebSocket \(failing\)\]--> (\S{1,200}) \(server\)/.exec(text);
	const page = /\(browser\) (\S{1,200}) <--\[HTTP\]-->/.exec(text);
	if (failing === null) return reloadPort(text);
	const socket = failing[1]!;
	const from = page?.[1] ?? '';
	const isSame = from.split('/', 1)[0] === socket.split('/', 1)[0];
	const values = { socket, page: isSame ? socket : from };
	return found('reload-address', placeOf(failing), 'likely', 'server', values, ['connect-failed']);
}

const PAGE =
	/\b(?:open|visit|url|page|browser|access|running|app)\w*[^\n]{1,30}?\bhttps?:\/\/([\w.-]{1,100}:\d{2,5})/i;
const FAILING =
	/WebSocket connection to '?wss?:\/\/([\w.-]{1,100}:\d{2,5})(?!\d)[^\n]{1,200}?\bfailed\b/i;

/** Reads that the socket of Vite goes to another port of the host from which the page came: past the proxy. */
export function reloadPort(text: string): FoundFacts | null {
	const socket = FAILING.exec(text);
	const page = PAGE.exec(text);
	if (socket === null || page === null || !/\bvite\b|\bhmr\b/i.test(text)) return null;
	if (socket[1] === page[1]) return null;
	const values = { socket: socket[1]!, page: page[1]! };
	const over = ['connect-failed', 'tls-not-accepted'];
	return found('reload-address', placeOf(socket), 'likely', 'server', values, over);
}

function untrustedProxy({ text }: Paste): FoundFacts | null {
	const match =
		/\b(?:A request from a reverse proxy was received from|Received X-Forwarded-For header from an? untrusted proxy) ([\d.a-f:]{2,40})/i.exec(
			text,
		);
	return (
		match &&
		found(
			'proxy-untrusted',
			placeOf(match),
			'certain',
			'server',
			{ address: match[1]!.replace(/[.:]$/, '') },
			['response'],
		)
	);
}

const REASONS: readonly RegExp[] = [
	/\bcode: (?:Library|Bad|Iana|Reserved)\((?<code>[34]\d{3})\), reason: "(?<reason>[^"\n]{3,160})"/,
	/\b(?:received|sent) (?<code>1008|1011|3000|4\d{3}) \([^)\n]{1,40}\) (?<reason>[^;\n]{3,100})/,
	/\bcode:? ?["'`]?(?<code>1008|1011|3\d{3}|4\d{3})\b[^\n]{1,20}?(?<!empty |no |without a |without )\breason:? ?["'“]?(?<reason>[^"'”\n{}.,][^"'”\n{}]{2,100})/i,
	/\bcode[:=]? ?(?<code>100[237]|1011)\b[^\n]{1,6}?\breason ?[:=]? ?["'“]?(?<reason>(?!no reason|none|null|invalid|bad |(?:web ?socket )?protocol|unsupported|internal|frame|mask|opcode|utf|not (?:valid )?utf|control|reserved|rsv|unexpected|illegal|continuation|fragment|keepalive)[a-z][^"'”\n{}()]{3,100})/i,
	/\bclosed: (?<code>4\d{3}) (?<reason>[a-z][a-z ]{3,80})$/im,
	/\bclos(?:ed|ing): (?<code>4\d{3}) ?[-–] ?(?<reason>[a-z][^\n]{3,100})/i,
	/\bclosed: (?<code>1000|1008|4\d{3}) (?<reason>\{[^\n]{4,160})/i,
	/\bclosed? (?:with |due to )?(?:code )?(?<code>1008|4\d{3})[:,] ?["'“]?(?<reason>[a-z][^"'”\n]{3,100})/i,
];
const OF_LOGIN =
	/\b(?:token|auth\w*|unauthori[sz]ed|credential|login|session|expired|forbidden|password|api ?key|jwt|permission|denied)\b|令牌|登录|授权|过期|认证/i;

/** Matches that the session that a client names is over. */
const SESSION_OVER =
	/\bsession\b[^\n]{1,30}\b(?:timed? ?out|no longer|invalid|unknown|not found|gone)\b|\b(?:reset by|invalid) resume\b/i;

/** Reads the reason that stands beside a close code: the application says why. */
function withReason(paste: Paste): FoundFacts | null {
	const isKnown = (code: number) =>
		CODE_PROTOCOLS.some(({ named, codes }) => codes.has(code) && named.test(paste.text));
	for (const pattern of REASONS) {
		const match = pattern.exec(paste.text);
		const reason = match?.groups?.['reason']?.trim() ?? '';
		if (
			match === null ||
			/keepalive|^no reason|^null$|message too big|\?$|^(?:what|why|how|can|is|any)\b/i.test(reason)
		)
			continue;
		const isRead = has(paste, 'close-event', 'close-frame');
		if (isRead && isKnown(Number(match.groups?.['code']))) return null;
		const values = {
			code: Number(match.groups?.['code']),
			reason: reason.replace(/[.,;`]{1,3}$/, ''),
		};
		const isOver = SESSION_OVER.test(reason);
		const refuses = !isOver && OF_LOGIN.test(reason);
		const id = isOver ? 'session-over' : refuses ? 'refused-with-reason' : 'closed-with-reason';
		const side = isOver ? 'client' : refuses ? null : 'server';
		return found(id, placeOf(match), 'likely', side, values);
	}
	return null;
}

const SIZE =
	/\b(?:messages?|texts?|payloads?|files?|images?|data|frames?|anything|strings?) (?:of )?(?:above|over|larger than|bigger than|greater than|longer than|more than|exceeding) (?:about |~|approximately )?(?<size>\d{1,6}(?:\.\d)? ?(?:kb|kib|mb|mib|k|m|bytes|characters)\b)|(?:大于|超过|超出)\s?(?<zh>\d{1,6}\s?(?:kb|k|mb|m|字节))/i;
const LARGE =
	/\bwhen (?:the )?(?:message|payload|data) size (?:is |was )?(?:increas|incres|grow)\w*|\b(?:large|big|huge|long) (?:messages?|files?|payloads?|data|images?|texts?)\b[^\n]{1,60}\b(?:fail\w*|clos\w+|drop\w*|disconnect\w*|lost|never arrive)\b[^\n]{1,60}\b(?:small|short)\w* (?:\w{1,10} ){0,2}(?:works?|fine|ok|arrives?)\b|\b(?:small|short)\w* (?:\w{1,10} ){0,2}(?:works?|fine|ok|arrives?)\b[^\n]{1,60}\b(?:large|big|long)\w*\b|大(?:文件|消息|数据|图片|包)[^\n]{0,24}(?:断|失败|收不到)[^\n]{0,24}小[^\n]{0,6}(?:正常|可以|没问题)|小(?:文件|消息|数据|图片|包)[^\n]{0,8}(?:正常|可以|没问题)[^\n]{0,24}大/i;
const LOST =
	/\b(?:never arrive|closes?|closed|drops?|disconnect\w*|1009|fails?|lost|truncated)\b|断开|关闭|收不到|断/i;

function bySize(paste: Paste): FoundFacts | null {
	const match = SIZE.exec(paste.text) ?? LARGE.exec(paste.text);
	if (match === null || !LOST.test(paste.text)) return null;
	const size = match.groups?.['size'] ?? match.groups?.['zh'] ?? '';
	const told = has(paste, 'message-too-big') || /\b1009\b/.test(paste.text) ? 1 : 0;
	return found(
		'size-decides',
		placeOf(match),
		'likely',
		null,
		{ size: size.replaceAll(/\s/g, ' '), told },
		['close-event', 'ended-without-close', 'transport-ended'],
	);
}

const RESTART =
	/\bSIGTERM\b|\b(?:server|process|pod|container) (?:is |was |gets |got )?(?:shut ?down|stopped|killed|terminated)\b|\b(?:when(?:ever)?|every time|each time|after|since|at) (?:I |we |you |they |the )?[^\n.]{0,24}\b(?:deploy\w*(?! (?:it|this|that|the \w{1,12}|my \w{1,12})\b| (?:to|on|behind)\b)|redeploy\w*|restart\w*(?! (?:the |my |our )?(?:web ?socket )?(?:connection|client|socket|thread|stream)\b)|reload\w*|rollout|push(?:ed)? a new version|new version|release|scal\w+ down|change an? ingress|pm2 reload|nginx -s reload)\b|(?:每次|一)(?:发布|部署|重启|更新|发版)|(?:部署|重启|发布|reload|restart|deploy)\s?(?:之?后|的时候|时)/i;
const ENDS =
	/\b(?:reconnect\w*|clos\w+|drop\w*|disconnect\w*|lost|lose|1006|1012|1001|ends?|die[sd]?)\b|断/i;

const DAILY =
	/\bat (\d{1,2}:\d\d)[^\n.,]{1,12}\b(?:every|each) (?:day|night)\b|一到(?:凌晨|早上|晚上|半夜)?\s?(\d{1,2}\s?[点:：]\d{0,2})(?=[^\n]{0,40}每天)|\b(?:every|each) (?:day|night|morning) (?:at )?(?:about |around |exactly )?(\d{1,2}(?::\d\d)? ?(?:am|pm)?)|每(?:天|晚)(?:凌晨|早上|晚上|半夜)?\s?(\d{1,2}\s?[点:：]\d{0,2})/i;
const OF_DAY =
	/\b(mon|tue|wed|thu|fri|sat|sun|\d{4}-\d\d-\d\d)\w{0,6}[ T,]{1,3}(\d\d:\d\d):\d\d[^\n]{1,80}/gi;

/** Reads that connections end at the same time of each day, in words or in a log. */
function daily({ text }: Paste): FoundFacts | null {
	const said = DAILY.exec(text);
	const lines = [...text.matchAll(OF_DAY)].slice(0, 200).filter(([line]) => ENDS.test(line));
	const days = new Set(lines.map(([, day]) => day!));
	const times = new Set(lines.map(([, , time]) => time!));
	const same = days.size > 1 && times.size === 1 ? lines[0]! : null;
	const match = said !== null && ENDS.test(text) ? said : same;
	if (match === null) return null;
	const time = match === same ? match[2]! : (match.slice(1).find((group) => group) ?? '');
	return found('restarted-then', placeOf(match), 'likely', null, { said: time.trim(), daily: 1 }, [
		'close-event',
		'ended-without-close',
		'usual-limit',
		'fixed-limit',
		'open-for',
	]);
}

/** Matches that a server is what is restarted. */
const OF_SERVER_RESTART =
	/\bSIGTERM\b|\b(?:server|process|pod|container|pm2|nginx|ingress|rollout|release)\b|deploy|version|scal|部署|发布|发版|重启|更新|reload|restart/i;

function restarted({ text }: Paste): FoundFacts | null {
	const match = RESTART.exec(text);
	if (match === null || !ENDS.test(text)) return null;
	const near = text.slice(Math.max(0, match.index - 160), match.index + 160);
	const certainty = OF_SERVER_RESTART.test(match[0]) && ENDS.test(near) ? 'likely' : 'possible';
	return found('restarted-then', placeOf(match), certainty, 'server', { said: match[0] }, [
		'close-event',
		'ended-without-close',
	]);
}

/** Reads that a device slept or an app went into the background, without a time. */
function suspended(paste: Paste): FoundFacts | null {
	// Safari says so itself, and ends the connection like a page that is left.
	const said = /\bclosed due to suspension\b/.exec(paste.text);
	const match = said ?? SLEEP.exec(paste.text);
	if (
		match === null ||
		!/\b(?:clos\w+|drop\w*|disconnect\w*|lost|loses?|gone|error|open|nothing comes|dead|nothing arrives|still|ping timeout|abort|not connected)\b|断|掉线|收不到|接收失败/i.test(
			paste.text,
		)
	)
		return null;
	// Which side sleeps is another question than how the server notices it.
	const asked = askedIn(paste.text);
	if (asked === 'worker-life' || asked === 'client-vanished') return null;
	if (askedAtLength(paste.text) === 'client-vanished') return null;
	const over = [
		'transport-ended',
		'connection-aborted',
		'ended-without-close',
		'written-after-end',
		...(said === null ? [] : ['page-left', 'other-client', 'close-event']),
	];
	return found(
		'suspended-then',
		placeOf(match),
		'likely',
		'client',
		{ seconds: 0, runs: 1, exact: 0 },
		over,
	);
}

/** Lists signs of ends that do not follow from each other. */
const WAYS_TO_END: readonly SignId[] = [
	'ping-unanswered',
	'response',
	'reset-by-peer',
	'transport-ended',
	'ended-without-close',
	'timed-out',
	'opening-timed-out',
	'sent-after-end',
	'written-after-end',
	'tcp-refused',
	'name-not-found',
	'close-event',
];
/** Counts the kinds of ends from which on no single fault explains them. */
const MANY_ENDS = 4;

/** Reads that connections of a program ended in many ways. */
function severalEnds({ text, reading }: Paste): FoundFacts | null {
	const ends = WAYS_TO_END.flatMap((end) => reading.signs.find(({ id }) => id === end) ?? []);
	const isRandom =
		/\b(?:random\w*|sometimes|from time to time|all kinds of|various|different errors|collection)\b|随机|有时|各种/i;
	if (ends.length < MANY_ENDS || !isRandom.test(text)) return null;
	const values = { count: ends.length };
	return { ...found('several-ends', ends[0]!.range, 'likely', null, values), explains: true };
}

/** Matches a blocking call in a coroutine of Python. */
const BLOCKING_ASYNC =
	/\basync def \w{1,40}\([^)\n]{0,80}\):(?:\n[ \t][^\n]{0,200}){0,12}?\n[ \t][^\n]{0,80}?\b(time\.sleep|requests\.(?:get|post))\(/;

/** Reads that a Ping got no answer, beside what keeps a program busy. */
function blocked(paste: Paste): FoundFacts | null {
	const match = BLOCKING_ASYNC.exec(paste.text) ?? BLOCKING.exec(paste.text);
	const isPing =
		has(paste, 'ping-unanswered', 'heartbeat-missing') ||
		(BLOCKING_ASYNC.test(paste.text) && /\bkeep-?alive\b|\bping\b|\b1011\b/i.test(paste.text));
	if (match === null || !isPing) return null;
	const values = { seconds: 0, runs: 1, exact: 0, blocking: match[1] ?? match[0] };
	return found('keepalive-blocked', placeOf(match), 'likely', null, values, [
		'ping-unanswered',
		'ended-without-close',
	]);
}

/** Reads that a client takes the proxy that its environment names, also to a server beside it (websockets since 15). */
function environmentProxy(paste: Paste): FoundFacts | null {
	const { text } = paste;
	const match =
		/\b(?:HTTPS?|ALL)_PROXY\b(?! *= *['"]?['"]?$)|\bproxy=None\b|\bNO_PROXY\b|系统代理/im.exec(
			text,
		);
	const isLocal = /\b(?:127\.0\.0\.1|localhost)\b/.test(text);
	if (
		match === null ||
		!isLocal ||
		(!has(paste, 'connect-failed', 'tcp-refused') && !/无法连接|连不上|拒绝/.test(text))
	)
		return null;
	const values = { sign: 'proxy-of-environment' };
	return found('reason-told', placeOf(match), 'likely', 'client', values, [
		'connect-failed',
		'tcp-refused',
		'refused',
		'since-update',
	]);
}
