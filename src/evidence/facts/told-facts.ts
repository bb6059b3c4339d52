// Facts that need one more thing beside a message or a word: an address whose parts do not fit, a server of SockJS, a
// response that named no subprotocol, a connection that brought no request, and data that is not deflate.
import { headsInProse, shownField } from '../prose/heads-in-prose.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { refusedWith } from './response-facts.ts';
import { askedIn } from './usual/asked.ts';

export const TOLD_FACTS: readonly FactSearch[] = [
	mixedContent,
	unansweredSubprotocol,
	ofSockjs,
	secureAtPort80,
	plainAtPort443,
	noRequest,
	ownComputer,
	loopbackRefused,
	refusedBecause,
	sinceUpdate,
	notDeflate,
	offeredOnly,
	inflatedText,
	loginRefused,
	brokerPort,
	oneOfTwoNetworks,
];

function signOf({ reading }: Paste, ...ids: readonly string[]) {
	const all = [...reading.signs, ...reading.connectionSigns.flat()];
	return all.find(({ id }) => ids.includes(id));
}

const MIXED =
	/(?:页面|网页|网站|站点)(?:本身)?\s?(?:是|用的是|用了?|走)\s?https(?=[^]{1,400}\bws:\/\/)|\bws:\/\/(?=[^]{0,400}(?:页面|网页|网站|站点)(?:本身)?\s?(?:是|用的是|用了?|走)\s?https)|\b(?:page|site) (?:is|was) (?:served |loaded |opened )?(?:over|via|with|on|using) https(?=[^]{1,400}\bws:\/\/)|\bmixed[- ]content\b|\binsecure (?:web ?sockets?|ws)\b|\binsecure (?:web ?socket )?connection\b[^\n]{1,40}\bhttps\b|\bwss instead of ws\b[^]{1,300}?\bhttps\b|混合内容|\bhttps?[^\n]{0,24}(?:网页|页面|站点|网站)[^\n。]{0,24}(?:不能|无法|不允许|禁止|连不上)[^\n。]{0,12}\bws:?\b/i;

/** Reads in the words of a person that a page over https opens ws://, or that the browser blocked it. */
function mixedContent(paste: Paste): FoundFacts | null {
	const match = MIXED.exec(paste.text);
	if (
		match === null ||
		!/\bwss?\b|web ?socket/i.test(paste.text) ||
		!/https|\bwss\b/i.test(paste.text)
	)
		return null;
	if (signOf(paste, 'mixed-content-blocked', 'csp-blocked') !== undefined) return null;
	const address = /\bws:\/\/([\w.-]{1,200}(?::\d{1,5})?)/.exec(paste.text)?.[1] ?? '';
	return found('mixed-content-told', placeOf(match), 'likely', 'page', { address }, [
		'connect-failed',
		'only-deployed',
	]);
}

const UNANSWERED =
	/(?:后端|服务端|服务器|响应头?)[^\n。，]{0,12}(?:没有?|未)(?:返回|带上?|回传|设置|回)[^\n。，]{0,8}(?:Sec-WebSocket-Protocol|子协议)|\b101 without (?:a )?Sec-WebSocket-Protocol\b|\b(?:server|backend|response)\b[^\n.]{1,20}\b(?:does not|doesn.t|did not|didn.t|never) (?:return|echo|send back|answer with|include|set|select)\b[^\n.]{1,12}\b(?:Sec-WebSocket-Protocol|sub-?protocol)/i;

/** Matches that it ends only if the client offers a subprotocol. */
const ONLY_WITH_SUBPROTOCOL =
	/(?<![a-z])(?:unless|when(?:ever)?|if|as soon as|once)(?![a-z])[^\n.]{1,60}\b(?:Sec-WebSocket-Protocol|sub-?protocol)\b[^\n]{1,120}?\b(?:disconnect\w*|1006|fails?|closes?)\b/i;

const FAILS = /\b(?:clos\w+|fail\w*|errors?|disconnect\w*|drop\w*|1006)\b|断|失败|报错|连不上/i;

/**
 * chromium: websocket_basic_handshake_stream.cc, ValidateSubProtocol; netty: WebSocketClientHandshaker, finishHandshake.
 */
const PRINTED =
	/Sent non-empty \*{0,2}'Sec-WebSocket-Protocol'\*{0,2} header but no response (?:was|is) received|\bInvalid subprotocol\. Actual: null\. Expected one of: (?!null)[^\n]{1,80}/;
/** Matches the names that a client offers: in its request, or in the code of the page. */
const OFFERED =
	/^[ \t>*-]{0,8}Sec-WebSocket-Protocol: ?([\w., -]{1,60})$|\bnew WebSocket\([^\n,]{1,200}, ?\[?(["'`][\w.-]{1,40}["'`](?:, ?["'`][\w.-]{1,40}["'`]){0,6})\]?\s?\)/im;

/** Returns the subprotocol of a request beside a 101 that names none, if another client works without one. */
function unansweredInHeads({ text, lines }: Paste): RegExpExecArray | null {
	const response = headsInProse(lines).find(({ startLine }) => /^HTTP\/1\.1 101\b/.test(startLine));
	if (response === undefined || shownField(response, 'sec-websocket-protocol') !== null)
		return null;
	return /\bcan.?t\b|\bfail/i.test(text) && OTHER_WORKS.test(text) ? OFFERED.exec(text) : null;
}

const OTHER_WORKS =
	/\b(?:chrome|browser|wscat|firefox|postman)\b[^\n.]{1,60}\b(?:works?|fine|ok)\b|\bworks? (?:fine |ok )?(?:with|in|from) (?:the |a )?(?:chrome|browser|wscat|firefox|postman)\b/i;

/** Reads that a response named no subprotocol although the client offered one: a browser then ends the connection. */
function unansweredSubprotocol(paste: Paste): FoundFacts | null {
	const printed = PRINTED.exec(paste.text);
	const match =
		printed ??
		UNANSWERED.exec(paste.text) ??
		ONLY_WITH_SUBPROTOCOL.exec(paste.text) ??
		unansweredInHeads(paste);
	if (match === null || (printed === null && !FAILS.test(paste.text))) return null;
	const token = /\btoken\b|\bjwt\b|令牌/i.test(paste.text) ? 1 : 0;
	const offered =
		OFFERED.exec(paste.text)
			?.slice(1)
			.find((group) => group)
			?.replaceAll(/['"`]/g, '') ?? '';
	const certainty = printed ? 'certain' : 'likely';
	return found('subprotocol-unanswered', placeOf(match), certainty, 'server', { token, offered }, [
		'subprotocol-differs',
		'connect-failed',
		'handshake-failed',
		'other-client',
		'close-event',
	]);
}

/** Reads that a server of SockJS refused a plain WebSocket: its own is one step further down the path. */
function ofSockjs(paste: Paste): FoundFacts | null {
	const match =
		/\bwithSockJS\b|\bnew SockJS\b|\bsock(?:et)?js\b[^\n]{1,30}\b(?:works?|succe\w+|fine|ok)\b|sockjs[^\n。]{0,12}(?:可以|正常|能连|没问题)/i.exec(
			paste.text,
		);
	const status = refusedWith(paste);
	if (match === null || (status !== 200 && status !== 400 && status !== 404)) return null;
	const address = /\bwss?:\/\/[^\s'"`]{1,300}/.exec(paste.text)?.[0] ?? '';
	// Clients of SockJS build such an address themselves.
	if (/\/websocket\b/.test(address)) return null;
	// Its first request over HTTP fails already: then the path is in question.
	if (/\/info\b/.test(paste.text)) return null;
	const over = ['response', 'handshake-failed', 'status-2xx'];
	return found('sockjs-path', placeOf(match), 'likely', 'client', { status }, over);
}

/** Reads wss:// with the port 80, on which servers and proxies speak without TLS. */
function secureAtPort80(paste: Paste): FoundFacts | null {
	const match = /\bwss:\/\/[\w.-]{1,200}:80(?![\d.])/.exec(paste.text);
	const fails = [
		'connect-failed',
		'close-event',
		'ended-in-tls',
		'ended-before-response',
		'opening-timed-out',
	];
	if (match === null || signOf(paste, ...fails) === undefined) return null;
	const values = { port: '80', page: 0, told: 2 };
	const over = ['connect-failed', 'restarted-then', 'ended-in-tls'];
	return found('tls-to-plain-port', placeOf(match), 'likely', 'client', values, over);
}

/** Reads ws:// with the port 443, at which servers and proxies expect TLS. */
function plainAtPort443(paste: Paste): FoundFacts | null {
	// arduinoWebSockets prints “connect wss...” where it uses TLS.
	const match =
		/\bws:\/\/[\w.-]{1,200}:443(?![\d.])|\bconnect ws\.\.\.[^]{1,200}?\bconnected to [\w.-]{1,200}:443\b/.exec(
			paste.text,
		);
	const values = { sign: 'plain-http-to-tls-port' };
	const over = ['connect-failed', 'close-event', 'response', 'transport-ended', 'only-deployed'];
	return match && found('reason-told', placeOf(match), 'likely', 'client', values, over);
}

/** Reads that a server got a connection and not one byte of a request. */
function noRequest({ text }: Paste): FoundFacts | null {
	const match =
		/\bstream ends after 0 bytes, before end of line\b|\bconnection closed while reading HTTP request line\b|\brequest_line = (?:await|yield from) read_line\b(?=[^]{1,2000}\bline without CRLF\b)|\bline without CRLF\b(?<=\bread_request\b[^]{1,2000})/.exec(
			text,
		);
	if (match === null || /did not receive a valid HTTP response/.test(text)) return null;
	return found('no-request', placeOf(match), 'likely', null);
}

const ELSEWHERE =
	/\b(?:ab|curl|telnet|nc|wget)\b[^\n]{1,60}127\.0\.0\.1[^\n]{1,60}\b(?:works?|fine|ok)\b|\breverse proxy\b|\bbehind (?:a |an |the )?(?:\w{1,12} )?(?:proxy|tunnel|load balancer|ingress|nginx|traefik|caddy)\b|\b(?:in |on )?production\b|\bdeploy\w*|\b(?:from|on|with) (?:a|an|the|my) ?(?:other|second|different)? ?(?:computer|machine|pc|laptop) in the same network\b|\b(?:other|second|different) (?:computer|machine|pc|laptop)s?\b|\b(?:vps|remote server|virtual machine|(?:google|aws|azure|digital ?ocean|alibaba) cloud|(?:in|on|to) (?:the cloud|aws|azure|gcp|ec2|digital ?ocean)|ec2|droplet|web host(?:ing)?|live server|kubernetes|k8s|codespaces?|ngrok|heroku|vercel|phone|another (?:computer|machine|device))\b|服务器上|部署|线上|反向代理|手机|别的电脑/i;

const IN_PAGE =
	/\bWebSocket connection to '|\b(?:firefox|chrome|safari|browser|visitors?|pages?|website|vite|hmr|angular|react|vue|useEffect)\b|\bconsole error\b|浏览器|页面|网页/i;

/** Matches that a client goes to such an address, or that only one computer gets through. */
const TOLD_ADDRESS =
	/\b(?:points?|pointing|connects?|goes) to\b[^\n]{1,12}ws|\burl\b[^\n]{1,30}\bws:\/\/0\.0\.0\.0|\bonly the (?:pc|computer|machine)\b[^\n]{1,60}\bconnect/i;

/** Reads that a page asks the computer of its visitor for a WebSocket, although its server runs elsewhere. */
function ownComputer(paste: Paste): FoundFacts | null {
	// OkHttp prints the address behind a slash: java.net.InetSocketAddress.
	const phone = /\bFailed to connect to [\w.]{0,20}\/(127\.0\.0\.1)(?::\d{1,5})?/.exec(paste.text);
	if (phone !== null) {
		const over = ['connect-failed', 'tcp-refused'];
		return found(
			'own-computer',
			placeOf(phone),
			'likely',
			'client',
			{ host: phone[1]!, vite: 0, phone: 1 },
			over,
		);
	}
	const away = deviceItself(paste);
	if (away !== null) return away;
	const address =
		/\b(?:wss?:\/\/|https?:\/\/(?=[^\s'\x22]{1,80}\/(?:socket\.io|sockjs|engine\.io)))(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::\])(?::\d{1,5})?/.exec(
			paste.text,
		);
	// Another program than a page may well run beside its server.
	const isPage = IN_PAGE.test(paste.text);
	// A server listens at 0.0.0.0, and no client can mean another computer by it.
	const isAny = ['0.0.0.0', '[::]'].includes(address?.[1] ?? '');
	if (address === null || !isPage || (!isAny && !ELSEWHERE.test(paste.text))) return null;
	const isTold = TOLD_ADDRESS.test(paste.text);
	const isFailing =
		signOf(paste, 'connect-failed', 'tcp-refused', 'tls-not-accepted') !== undefined;
	if (!isTold && !isFailing) return null;
	const vite = /\bvite\b|\bhmr\b/i.test(paste.text) ? 1 : 0;
	const values = { host: address[1]!, vite, phone: 0 };
	const over = ['connect-failed', 'tcp-refused', 'since-update', 'only-deployed'];
	return found('own-computer', placeOf(address), 'likely', 'page', values, over);
}

/** Matches a phone, or an emulator with a network of its own; the simulator of iOS shares that of the Mac. */
const DEVICE =
	/\b(?:iphone|ipad|android|emulator|phone|real device|physical device|expo go)\b|手机|真机|安卓/i;
const COMPUTER =
	/\b(?:mac(?:book)?|pc|laptop|computer|desktop|dev(?:elopment)? machine|my machine|local server|ordinateur|rechner)\b|电脑|本机/i;

/** Reads that an app on a phone asks for localhost, which is the phone itself, while the server runs on a computer. */
function deviceItself(paste: Paste): FoundFacts | null {
	const address = /\b(?:wss?|https?):\/\/(localhost|127\.0\.0\.1)(?::\d{1,5})?/.exec(paste.text);
	const isFailing =
		signOf(paste, 'tcp-refused', 'connect-failed', 'tcp-failed', 'open-connection-failed') !==
		undefined;
	if (address === null || !isFailing) return null;
	if (!DEVICE.test(paste.text) || !COMPUTER.test(paste.text) || /\badb reverse\b/.test(paste.text))
		return null;
	const phone = /\bandroid\b|\bemulator\b|安卓/i.test(paste.text) ? 1 : 2;
	const over = [
		'connect-failed',
		'tcp-refused',
		'other-client',
		'only-deployed',
		'loopback-refused',
	];
	const values = { host: address[1]!, vite: 0, phone };
	return found('own-computer', placeOf(address), 'likely', 'client', values, over);
}

/** Matches that a program says of a handshake why it failed. */
const BECAUSE =
	/\bhand\w{0,2} ?shak\w{1,4}\b[^\n]{1,16}\bfail\w*,? (?:because|since|due to|as):? ?([^\n]{4,120})|\bX-WebSocket-Reject-Reason: ?([^\n]{4,120})|\bhttp error 40[0-9] ?[:：] ?([^\n]{12,140})|握手失败[^\n]{0,4}(?:因为|原因(?:是|：|:)|由于)\s?([^\n]{3,80})/i;

/** Matches reasons of a connection that did not come about. */
const OF_TRANSPORT =
	/\bcertificate\b|\b(?:ECONN|ETIMED|ENOTFOUND|EAI_|EHOST|ENET|EPIPE)\w*\b|time[sd]? ?-?out|\brefused\b|\bDNS\b|\bresolve\b|\bpacket format\b|证书|超时|拒绝连接/i;

/** Reads the reason that a server logs for a refused handshake, in words of its own. */
function refusedBecause(paste: Paste): FoundFacts | null {
	const match = BECAUSE.exec(paste.text);
	if (match === null || /invalid Upgrade header: null/.test(match[0])) return null;
	const reason = match
		.slice(1)
		.find((group) => group)!
		.trim()
		.replace(/[.。]$/, '');
	// TLS and TCP have handshakes and errors of their own.
	const before = paste.text.slice(Math.max(0, match.index - 12), match.index);
	if (/\b(?:TLS|SSL)\b/i.test(before + match[0]) || OF_TRANSPORT.test(reason)) return null;
	const byServer = /X-WebSocket-Reject-Reason|invalid Upgrade header/i.test(match[0]) ? 1 : 0;
	const values = { reason, status: refusedWith(paste) ?? '', byServer };
	const over = ['handshake-failed', 'connect-failed', 'response', 'other-client'];
	return found('refused-because', placeOf(match), 'likely', null, values, over);
}

/** Matches that the server runs, or that something else reaches it. */
const SERVER_RUNS =
	/\bserver (?:is|was) (?:up|running|listening|started)\b|\b(?:works?|connects?|able to connect|can connect|reachable)\b[^\n.]{1,30}\b(?:in|with|from|using|via|through) (?:the |my |a )?(?:browser|chrome|firefox|safari|curl|postman|wscat)\b|\b127\.0\.0\.1\b[^\n.]{1,24}\b(?:works?|fine|ok)\b|(?:浏览器|curl|postman)[^\n，。]{0,10}(?:可以|正常|能连)|127\.0\.0\.1[^\n，。]{0,10}(?:可以|正常|没问题)/i;

/** Reads that localhost is refused although the server runs: the name has two addresses (RFC 6761 §6.3). */
function loopbackRefused(paste: Paste): FoundFacts | null {
	const { text } = paste;
	const name = /\blocalhost\b|\[?::1\]?:\d{2,5}\b/i.exec(text);
	const sign = paste.reading.signs.find(({ id }) => id === 'tcp-refused');
	if (name === null || sign === undefined) return null;
	const tried = /(?<![\w:])::1\]?:\d{2,5}\b/.test(text) ? '::1' : '';
	if (tried === '' && !SERVER_RUNS.test(text)) return null;
	return found('loopback-refused', sign.range, 'likely', null, { tried }, ['tcp-refused']);
}

const UPDATED =
	/\b(?:after|since)\b[^\n.]{1,24}\b(?:upgrad|updat)\w{1,4} (?:to |of |from )?(?:the )?([^\n,.;]{2,40}(?:\.\d{1,4}){0,3})|\b(?:upgraded|updated) (?:to )?([A-Z][\w. -]{1,40}?\d(?:\.\d{1,4}){0,3})|升级(?:到|了|至)?\s?([\w.\s-]{2,40}?)\s?(?:之后|以后|后)|\b(?:upgrad|updat)\w{1,4} (?:[\w-]{1,30} )?from \S{1,20} to (\S{1,24})|\b(?:turns to|changes? to|since|from|newer than) (?:version )?[`"]?v?(\d{1,3}(?:\.\d{1,4}){1,3}[\w.-]{0,20})/i;
const OLD_WORKS =
	/\b(?:fails?|failing|broken|missing|not working|not connect\w*|stops?|errors?)\b[^\n.]{1,40}\b(?:after|since)\b[^\n.]{1,16}\b(?:upgrad|updat)\w{1,4}|\b(?:last working version|no longer (?:correctly |properly )?(?:works?|connects?)|(?:was|were|has been) (?:all )?(?:working|fine|ok) (?:\w{1,8} ){0,2}before|before (?:that|the (?:update|upgrade))[^\n.]{1,30}(?:worked|fine|no issues?)|(?:previously|before),? (?:I|we) had no (?:issues?|problems?)|stopped working|used to work|worked (?:fine |well )?(?:before|with|in|until)|(?:works?|worked) (?:fine|well|correctly) (?:with|in|on|until) (?:version )?v?\d|(?:with|on|in) v?\d{1,3}\.\d{1,4}(?:\.\d{1,4})? the same [^\n]{1,80} (?:works?|worked)|\d\.\d{1,3} (?:still )?works|the connection method works fine)\b|\bwith (?:the |an )?(?:old|previous|earlier) [\w.-]{2,20} v?\d[^\n]{1,50}\bworks?\b|\b(?:downgrad\w{1,3}|roll(?:ed|ing)? back|revert\w{0,3}(?! (?:the|my) code)|going back|went back)\b(?:[^\n.]|\.\d){1,40}\b(?:fix\w{0,3}|works?|solves?|helps?|fine|ok)\b|\b(?:old(?:er)?|previous) version\b(?:[^\n.]|\.\d){1,24}\b(?:works?|fine|ok|no (?:error|problem|issue))\b|(?:降级|回退|旧版本?|老版本)[^\n。]{0,12}(?:正常|可以|没问题|就好)/i;

/** Matches that the same request works with another version, which says more than a status. */
const OTHER_VERSION =
	/\b(?:with|on|in) v?\d{1,3}\.\d{1,4}(?:\.\d{1,4})?[:,]? (?:the same|it|everything|this)\b[^\n]{1,90}\b(?:works?|worked|is fine)\b/i;

/** Reads that an update made it fail: what changed in it is the cause. */
/** Matches that the same works with an older version. */
const VERSION_DECIDES =
	/\b(?:downgrad\w{1,3}|roll(?:ed|ing)? back|go(?:ing)? back|revert\w{0,3}) (?:to |the \w{1,12} to )?(?:version )?v?\d[\w.]{0,12}[^\n.]{1,30}\b(?:works?|fine|ok|solve[sd]|fixe[sd])\b|(?:降级|回退)(?:到|至)?\s?v?\d[\w.]{0,12}[^\n。]{0,10}(?:正常|可以|没问题|就好)/i;

function sinceUpdate(paste: Paste): FoundFacts | null {
	if (
		!OLD_WORKS.test(paste.text) ||
		!/web ?socket|\bwss?\b|socket\.?io|\bsignalr\b|\b1006\b/i.test(paste.text)
	)
		return null;
	const old = OLD_WORKS.exec(paste.text);
	const match = UPDATED.exec(paste.text) ?? old;
	// A status tells more than that something changed.
	if (match === null) return null;
	const decides = VERSION_DECIDES.test(paste.text) ? 1 : 0;
	if (decides === 0 && refusedWith(paste) !== null && !OTHER_VERSION.test(paste.text)) return null;
	// An update that was to mend it changed nothing.
	if (
		/\b(?:updated|upgraded)\b[^\n.]{1,24}\b(?:to see|to try|hoping|in case|to fix)\b/i.test(
			paste.text,
		)
	)
		return null;
	const named = match.slice(1).find((group) => group) ?? '';
	const program = named.trim().replace(/[.,]$/, '');
	const values = { program, decides };
	const over = decides === 1 ? ['close-event', 'response', 'bad-gateway'] : ['close-event'];
	return found('since-update', placeOf(match), 'likely', null, values, over);
}

const UNREADABLE =
	/\bmessages?\b[^\n.]{1,80}\b(?:unreadable|garbled|gibberish|not readable)\b|(?:消息|数据|内容)[^\n。]{0,12}(?:乱码|看不懂)/i;

/** Reads that messages are unreadable once the client offers compression: it asks for it and does not inflate. */
function offeredOnly({ text, reading }: Paste): FoundFacts | null {
	const match = UNREADABLE.exec(text);
	const offers = /\bSec-WebSocket-Extensions\b[^\n]{1,12}permessage-deflate/i.test(text);
	if (match === null || !offers || reading.connections.length > 0) return null;
	return found('rsv1-unagreed', placeOf(match), 'likely', 'client', { few: 0, byHand: 1 });
}

/** Reads a text that is not UTF-8 beside compression: then the inflating is in question, not the text. */
function inflatedText({ text, reading }: Paste): FoundFacts | null {
	const sign = reading.signs.find(({ id }) => id === 'text-not-utf8');
	const match = /\bcompress(?:ed|ion)\b|\bpermessage-deflate\b|压缩/i.exec(text);
	if (sign === undefined || match === null) return null;
	return found('told-topic', placeOf(match), 'possible', null, { topic: 'compression' }, [
		'text-not-utf8',
	]);
}

const NOT_DEFLATE =
	/\b(?:incorrect header check|invalid stored block lengths|invalid block type|invalid code lengths set|invalid literal\/lengths set|invalid distances set|unknown compression method|flate: corrupt input before offset \d{1,12}|inflate error ?: ?-3|inflate returned data error|invalid compressed data)\b|\binvalid stored bloc|\bInflateError\b|\bDecompressError\b/i;

/** Reads that an inflater got what is not deflate at all. A file that is read so gives the same error. */
function notDeflate({ text, lines, reading }: Paste): FoundFacts | null {
	const match = NOT_DEFLATE.exec(text);
	if (match === null || reading.kind === 'bytes' || lines.some(({ label }) => label === 'bytes'))
		return null;
	const isOfSocket = /websocket|permessage|\bframe|\bws\b/i.test(text);
	if (!isOfSocket && !/\bInflateRaw\b/.test(text)) return null;
	const header = /header check|compression method/i.test(match[0]) ? 1 : 0;
	const empty =
		/\bempty (?:messages?|strings?|payloads?|frames?|text)\b|空(?:的)?(?:消息|字符串|帧)/i.test(
			text,
		)
			? 1
			: 0;
	const values = { said: match[0].toLowerCase(), header, empty };
	const certainty = isOfSocket ? 'likely' : 'possible';
	return found('not-deflate', placeOf(match), certainty, null, values, ['protocol-error']);
}

const NO_LOGIN =
	/\bunauthori[sz]ed (?:user|client|access|request|connection|websocket)\b|\b(?:auth\w*|token|jwt|credentials?|login) (?:has |is |was |verification |check )?(?:failed|failure|invalid|expired|rejected|missing|required)\b|\b(?:invalid|expired|missing|bad|no|wrong) (?:auth\w*|access |bearer |session )?(?:token|jwt|credentials?|api ?key|signature)\b|\bmissing authori[sz]ation\b|\bno authori[sz]ation (?:header|field)\b|(?:缺少|没有|未带|未携带) ?(?:Authorization|令牌|token|凭证)|(?:token|令牌|登录|凭证)[^\n。，]{0,6}(?:过期|无效|失效|错误)|(?:认证|鉴权|授权)失败|未登录|\bverify signature fail\w*|\bsignature (?:verification )?(?:failed|mismatch|does not match|cannot be verified)|签名(?:验证)?(?:失败|错误|不上|不正确)|验签失败/i;
/** Matches what Chromium itself prints of any 401. */
const OF_BROWSER = /HTTP Authentication failed; no valid credentials available/;

/** Reads in a line beside a refusal that the login was the reason. */
function loginRefused(paste: Paste): FoundFacts | null {
	const match = NO_LOGIN.exec(paste.text);
	const sentence = paste.text.slice(Math.max(0, (match?.index ?? 0) - 160), match?.index ?? 0);
	const isWanted = /\b(?:goal|want(?:s|ed)?|so that|used as|indicator)\b[^\n]*$/i.test(sentence);
	// “Invalid byte where token is required”: a token of the grammar of HTTP.
	const isGrammar = /\b(?:byte|character|char|parse\w*|header)\b[^\n]{0,40}$/i.test(sentence);
	if (isWanted || isGrammar || OF_BROWSER.test(paste.text)) return null;
	const refusals = ['response', 'refused-before-accept', 'handshake-failed', 'connect-failed'];
	const refusal = signOf(paste, ...refusals, 'close-event');
	const isTold = paste.reading.signs.length === 0 && /web ?socket|\bwss?\b/i.test(paste.text);
	if (match === null || (refusal === undefined && !isTold)) return null;
	const asked = refusal === undefined ? askedIn(paste.text) : null;
	if (asked === 'refused-reason' || asked === 'token-expires') return null;
	const status = refusedWith(paste);
	if (status !== null && ![400, 401, 403].includes(status)) return null;
	// What is missing in the request the client did not send, as far as the evidence shows.
	const side = /(?:missing|no) authori|缺少|没有|未带|未携带/i.test(match[0]) ? 'client' : null;
	return found('login-refused', placeOf(match), 'likely', side, { said: match[0] }, [
		'handshake-failed',
		'connect-failed',
	]);
}

/** Reads a WebSocket at a port that IANA lists for another protocol: mqtt 1883, secure-mqtt 8883, rfb 5900 and on. */
function brokerPort(paste: Paste): FoundFacts | null {
	const match = /\bwss?:\/\/[^\s:/'"]{1,200}:(1883|8883|59\d\d)(?!\d)/.exec(paste.text);
	if (match === null) return null;
	const port = match[1]!;
	const protocol = port.startsWith('59') ? 'VNC' : 'MQTT';
	const named = protocol === 'VNC' ? /vnc|websockify/i : /mqtt|mosquitto|emqx?|broker|paho/i;
	if (!named.test(paste.text)) return null;
	const over = ['connect-failed', 'ended-before-response', 'close-event', 'tcp-refused'];
	return found('broker-port', placeOf(match), 'likely', 'client', { port, protocol }, over);
}

const MOBILE = String.raw`(?:mobile data|cellular|mobile network|4G|5G|LTE)`;
const FINE = String.raw`(?:works?|ok|fine|good|connects)`;
/** Matches that it works over one of Wi-Fi and mobile data, and not over the other. */
const TWO_NETWORKS = new RegExp(
	String.raw`\b(?:on|with|over|via|in) (?:the )?wi-?fi (?:it )?(?:is )?(?:all )?${FINE}\b[^\n]{1,30}\b${MOBILE}\b|\b${FINE} (?:fine |ok )?(?:on|with|over|via) wi-?fi\b[^\n]{1,30}\b(?:not|fails?|but)\b[^\n]{1,20}\b${MOBILE}\b|wi-?fi[^\n。]{0,6}(?:正常|可以|没问题)[^\n。]{0,12}(?:流量|4G|5G|移动网络)`,
	'i',
);

/** Reads that it fails over the mobile network alone: what is there changes or drops the handshake. */
function oneOfTwoNetworks(paste: Paste): FoundFacts | null {
	const match = TWO_NETWORKS.exec(paste.text);
	const failing = [
		'accept-differs',
		'accept-differs-or-missing',
		'connect-failed',
		'response-not-http',
	];
	if (match === null || signOf(paste, ...failing) === undefined) return null;
	const secure = /\bwss:\/\//.test(paste.text) ? 1 : 0;
	const over = [...failing, 'close-event', 'wrong-accept'];
	return found('network-decides', placeOf(match), 'likely', 'between', { secure }, over);
}
