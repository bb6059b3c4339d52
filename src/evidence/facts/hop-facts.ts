// Facts about what lies between: the fields of an upgrade that arrive or do not, a proxy that speaks plain HTTP to a port
// with TLS, a client with TLS at a port without it, and what people tried.
import { momentIn } from './usual/moments.ts';
import { sign } from '../sign.ts';
import { refusedWith } from './response-facts.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { CAME_WITHOUT_UPGRADE, HOP, NEVER_OPENS, WORKS_WITHOUT_HOP } from './words.ts';

export const HOP_FACTS: readonly FactSearch[] = [
	stoppedOnPurpose,
	windowOf8,
	loggedUpgrade,
	printedRequest,
	arrivedWithout,
	upgradeTwice,
	saidSigns,
	plainToTls,
	tlsToPlain,
	windows,
	onlyEnded,
	upgradeForbidden,
];

/** Reads that Envoy itself refuses the upgrade: envoy, source/common/http/conn_manager_impl.cc. */
function upgradeForbidden({ text, reading }: Paste): FoundFacts | null {
	const match = /\bupgrade_failed\b/.exec(text);
	const isShown = [...reading.signs, ...reading.connectionSigns.flat()].some(
		({ id }) => id === 'proxy-cannot-upgrade',
	);
	return match && isShown ? found('upgrade-forbidden', placeOf(match), 'certain', 'between') : null;
}

/** Reads the values of Upgrade and Connection that Rails logs of a request: they tell a proxy from the server itself. */
function loggedUpgrade({ text }: Paste): FoundFacts | null {
	const match =
		/HTTP_CONNECTION: ?([^,\n)]{0,60}(?:, ?Upgrade)?),? HTTP_UPGRADE: ?([^\n)]{0,40})\)/i.exec(
			text,
		);
	if (match === null) return null;
	const connection = match[1]!.trim();
	const upgrade = match[2]!.trim();
	if (/websocket/i.test(upgrade)) return null;
	const over = ['request-not-websocket', 'proxy-drops-upgrade', 'upgrade-header-wrong'];
	const local = /\bfor (?:127\.0\.0\.1|::1|localhost)\b/.test(text) ? 1 : 0;
	// A proxy that is not set up for WebSocket loses both fields. One that stays shows that the request came through.
	if (/\bupgrade\b/i.test(connection)) {
		return found('upgrade-hidden', placeOf(match), 'likely', 'server', { connection, local }, over);
	}
	const values = { connection, direct: '', through: '', hop: '', works: 0, never: 0, setting: '' };
	return local === 1
		? found('upgrade-lost', placeOf(match), 'possible', null, values)
		: found('upgrade-lost', placeOf(match), 'likely', 'between', values, over);
}

/** Matches a request that a program prints as a list of fields: of HTTP/1.0, with a key and without Upgrade. */
const PRINTED_REQUEST =
	/\bversion=['"]HTTP\/1\.0['"][^\n]{0,4000}?['"]Sec-Websocket-Key['"]|['"]Sec-Websocket-Key['"][^\n]{0,4000}?['"]Connection['"]: ?['"]close['"]/i;

/** Reads that a request for a WebSocket arrived over HTTP/1.0, as a proxy sends it that is not set up for an upgrade. */
function printedRequest({ text }: Paste): FoundFacts | null {
	const match = PRINTED_REQUEST.exec(text);
	if (match === null || /['"]Upgrade['"]: ?['"]websocket/i.test(text)) return null;
	const connection = /['"]Connection['"]: ?['"]([^'"\n]{1,40})['"]/i.exec(text);
	const values = {
		connection: connection?.[1] ?? '',
		direct: '',
		through: '',
		hop: '',
		works: 0,
		never: 0,
		setting: '',
	};
	return found('upgrade-lost', placeOf(connection ?? match), 'likely', 'between', values, [
		'told-topic',
		'request-http-1-0',
	]);
}

/** Reads that a request came without Upgrade, beside what was tried. */
function arrivedWithout(paste: Paste): FoundFacts | null {
	const { text } = paste;
	const match = CAME_WITHOUT_UPGRADE.exec(text);
	if (match === null || /HTTP_UPGRADE/.test(text)) return null;
	const works = WORKS_WITHOUT_HOP.test(text) || WORKS_WITH.test(text);
	const never = NEVER_OPENS.test(text);
	const hop = HOP.exec(text);
	const isSeen = hop !== null && /\b(?:wireshark|tcpdump|logs?|capture)\b|抓包|日志/i.test(text);
	if (!works && !never && !isSeen && refusedWith(paste) === null) return null;
	const values = {
		connection: '',
		direct: '',
		through: '',
		hop: hop?.[1]?.toLowerCase() ?? hop?.[2] ?? '',
		works: works ? 1 : 0,
		never: never ? 1 : 0,
		setting: WORKS_WITH.exec(text)?.[1] ?? '',
	};
	return found('upgrade-lost', placeOf(match), 'likely', 'between', values, [
		'close-event',
		'response',
	]);
}

/** Reads a window of 8 bits beside a failure; zlib.h, deflateInit2: “currently not supported” for raw deflate. */
function windowOf8({ text }: Paste): FoundFacts | null {
	const match =
		/\b(?:server|client)_max_window_bits["']?\s{0,3}[=:]\s{0,3}8\b|\bwindow_?bits: 8 \(expected/i.exec(
			text,
		);
	if (match === null || !/\b(?:error|fail\w*|invalid|exception)\b|失败|报错/i.test(text))
		return null;
	return found('window-of-8', placeOf(match), 'likely', null, {}, [
		'handshake-failed',
		'connect-failed',
	]);
}

/** Matches that a person stopped the server to see what happens. */
const STOPPED =
	/\b(?:when|if|after|once) (?:I )?(?:kill|stop|shut ?down|turn off)\w* (?:the |my |our )?(?:\w{1,12} ){0,2}(?:server|process|app|backend|service)\b/i;

/** Takes what a proxy logs of a server that was stopped on purpose as no fault. */
function stoppedOnPurpose({ text }: Paste): FoundFacts | null {
	return STOPPED.test(text) ? { signs: [], overruled: ['upstream-unreachable'] } : null;
}

/** Matches a setting with which it works, beside another with which it fails. */
const WORKS_WITH = /\bwith (--?[\w-]{1,30}(?:[ =][\w.-]{1,20})?) it works\b/i;

/** Takes what a person says that they saw as the answers to the questions that would be asked. */
function saidSigns({ text }: Paste): FoundFacts | null {
	const signs = [];
	const never = NEVER_OPENS.exec(text);
	const without = WORKS_WITHOUT_HOP.exec(text);
	if (never !== null) signs.push(sign('never-opens', placeOf(never)));
	if (without !== null) signs.push(sign('without-proxy-works', placeOf(without)));
	return signs.length === 0 ? null : { signs, overruled: [] };
}

const TWICE = /\bupgrade["']?\s{0,3}[:,=]\s{0,3}["']?websocket\s{0,2},\s{0,2}websocket\b/i;

/**
 * Reads a request whose Upgrade names WebSocket twice: two settings of a hop add it. By RFC 9110 §7.8 it is a list, and
 * Envoy compares the whole value (extensions/filters/network/http_connection_manager/config.cc, findUpgradeCaseInsensitive).
 */
function upgradeTwice({ text }: Paste): FoundFacts | null {
	const match = TWICE.exec(text);
	const over = ['response', 'handshake-failed', 'connect-failed'];
	return match && found('upgrade-twice', placeOf(match), 'likely', 'between', {}, over);
}

const PROXY_PASS = /\bproxy_pass\s{1,4}http:\/\/([\w.-]{1,100})(?::(\d{2,5}))?/;
const TLS_ON =
	/["']?security["']?\s{0,3}[:=]\s{0,3}["']?tls\b|\btls["']?\s{0,3}[:=]\s{0,3}(?:true|on|enabled)\b|\bssl["']?\s{0,3}[:=]\s{0,3}(?:true|on|enabled)\b|\bserver\.ssl\.enabled\s{0,3}=\s{0,3}true|\bwss:\/\/0\.0\.0\.0:\d{2,5}|\breceived corrupt message of type InvalidContentType\b/i;

/** Reads a proxy that sends plain HTTP to a server whose configuration has TLS on. */
function plainToTls(paste: Paste): FoundFacts | null {
	const pass = PROXY_PASS.exec(paste.text);
	const tls = TLS_ON.exec(paste.text);
	if (pass === null || tls === null) return null;
	const status = refusedWith(paste) ?? '';
	// The address of an upstream stands in a block of its own.
	const upstream = /\bserver\s{1,4}[\w.-]{1,100}:(\d{2,5});/.exec(paste.text)?.[1];
	const port = pass[2] ?? upstream;
	if (port === undefined) return null;
	const values = { port, status };
	const over = [
		'handshake-failed',
		'response',
		'connect-failed',
		'proxy-drops-upgrade',
		'bad-gateway',
	];
	return found('plain-to-tls-backend', placeOf(pass), 'likely', 'between', values, over);
}

const FAILS =
	/握手失败|握手.{0,6}失败|连不上|连接失败|无法连接|\bhandshake (?:fails|failed|failure|error)\b|\bcan(?:no|’|')?t connect\b|\bdoes(?:n.t| not) (?:connect|work)\b|\bfails? to connect\b|\bconnection fail(?:s|ed)\b|\bno response\b|\bunable to connect\b|\bConnError\b|\bget an error\b|\bfailed: WebSocket opening handshake timed out\b/i;
const WITH_TLS =
	/(?:换成|改成|改为|用|启用|开了?|配(?:了|置)?)[^\n，。]{0,12}(?:wss|https|ssl|tls|证书)|\b(?:with|to|after|since|using|switch(?:ed)? to|enabl\w+) (?:wss|https|ssl|tls)\b|\b(?:with|from|by|via|over) wss\b|\bwss:\/\/[^\n]{1,120}\b(?:failed|fails|doesn.t|does not|not)\b|\b(?:use|add(?:ed)?|install(?:ed)?|enabled?) (?:an? |the )?(?:[\w’'-]{1,12} ){0,2}(?:ssl|tls|https|wss|certificate)\b/i;
const WITHOUT_TLS =
	/\bworks? (?:fine |well )?(?:with|over|on) http\b[^\n.]{1,12}\bnot (?:with |over |on )?https\b|\bconnect\w* (?:\w{1,6} )?(?:from|with|by|via|using|over|to) ws\b[^\n]{1,16}\bwork|\bws (?:\w{1,8} ){0,2}works?\b|\breplac\w{1,3} [`"']?wss:?(?:\/\/)?[`"']? (?:with|by) [`"']?ws\b|\bwas working\b[^\n]{1,60}\badd(?:ed)? (?:an? )?(?:ssl|tls|https|certificate)\b|\bbut ws works?\b|\bto ws it (?:is )?works?\b|\bswitch\w* [^\n]{1,24}\bto ws\b[^\n]{1,12}\bworks?\b|(?:不用|没有?用|改回|不带|去掉)[^\n，。]{0,8}(?:证书|ssl|tls|wss|ws)|\bws:\/\/[^\n]{0,24}(?:就没问题|正常|可以|没问题|works)|(?:改回|用)\s?ws\b[^\n]{0,12}(?:就好|正常|可以|没问题)|\b(?:plain ws|ws:\/\/|without (?:tls|ssl|wss)|with ws)\b[^\n]{0,24}\bworks?\b|\bworks?\b[^\n]{1,24}\b(?:plain ws|ws:\/\/|without (?:tls|ssl)|with ws)\b/i;
const NO_CERTIFICATE =
	/没有?配(?:置)?证书|没有证书|\b(?:has|have|with) no (?:certificate|tls|ssl)\b|\bno (?:certificate|cert|tls|ssl) (?:there|on|is|at|in)\b|\bplain (?:ws|http) port\b/i;

/** Matches that the page itself has TLS. */
const ON_HTTPS =
	/\bpage (?:is|has|uses|over) https\b|\bhttps (?:page|site|website)\b|(?:上了?|换成?了?|用了?|(?:页面|网站|网页)是)\s?https|https\s?(?:页面|网站|以后|之后)/i;

/** Reads that it fails since TLS is on, and works without it: the port itself has none. */
function tlsToPlain({ text }: Paste): FoundFacts | null {
	// OpenSSL read an answer that is no record of TLS.
	const version =
		/\bwrong[ _]version[ _]number\b|\bSSL_ERROR_RX_RECORD_TOO_LONG\b|\bERR_SSL_PROTOCOL_ERROR\b|\bfirst record does not look like a TLS handshake\b|\bmbedtls_ssl_handshake\b[^\n]{1,24}-0x7200\b|\bOSStatus\b[^\n]{1,12}-9847\b|\bErrorDomainSSL\b[^\n]{1,40}-9847\b|\berrSSLRecordOverflow\b|\bUnable to parse TLS packet header\b/i.exec(
			text,
		);
	if (
		version !== null &&
		!/starttls|smtp|\b101 Switching\b|\bhandshake complete|\bERR_CERT_/i.test(text)
	) {
		const port = /\bwss:\/\/[\w.-]{1,200}:(\d{2,5})/.exec(text)?.[1] ?? '';
		// Chromium’s error may have other reasons, too.
		const told = /PROTOCOL/i.test(version[0]) ? 3 : 1;
		return found('tls-to-plain-port', placeOf(version), 'likely', 'client', {
			port,
			page: ON_HTTPS.test(text) ? 1 : 0,
			told,
		});
	}
	// A server of HTTP got bytes without a line: those of TLS.
	const noLine = /\bline without CRLF\b/.exec(text);
	if (noLine !== null && /\bwss:\/\//.test(text)) {
		const port = /\bwss:\/\/[\w.-]{1,200}:(\d{2,5})/.exec(text)?.[1] ?? '';
		const values = { port, page: 0, told: 1 };
		return found('tls-to-plain-port', placeOf(noLine), 'likely', 'client', values, [
			'handshake-failed',
			'connect-failed',
		]);
	}
	const fails = FAILS.exec(text);
	const isReplaced = /\breplac\w{1,3} [`"']?wss/i.test(text);
	if (fails === null || !(WITH_TLS.test(text) || isReplaced) || !WITHOUT_TLS.test(text))
		return null;
	const none = NO_CERTIFICATE.test(text);
	const port = /(?:\bport |:)(\d{2,5})\b|\b(\d{2,5}) ?端口/.exec(text);
	const page =
		/https?[^\n]{0,10}(?:网页|页面|page)|(?:网页|页面|\bpage)[^\n]{0,24}https|开了 ?https/i.test(
			text,
		);
	const values = { port: port?.[1] ?? port?.[2] ?? '', page: page ? 1 : 0, told: 0 };
	const over = ['handshake-failed', 'connect-failed', 'opening-timed-out'];
	return found(
		'tls-to-plain-port',
		placeOf(fails),
		none ? 'certain' : 'likely',
		'client',
		values,
		over,
	);
}

const BAD_DISTANCE =
	/\binvalid distance too far back\b|\binvalid (?:stored block lengths|block type|code lengths set)\b|\bZ_DATA_ERROR\b|\bcorrupt input before offset\b|\bflate: corrupt\b|\bError -3 while decompressing/i;
const SECOND =
	/\b(?:second|2nd|next|later) (?:message|one|text|frame)\b|\bmessage 2\b|\bfirst (?:message|one)[^\n]{1,40}\b(?:arrives|works|ok|fine|gets through)|第二(?:条|个|帧)|只有第一条/i;

/** Reads that a compressed message could not be inflated: the windows of the two sides differ. */
function windows({ text, lines, reading }: Paste): FoundFacts | null {
	const match = BAD_DISTANCE.exec(text);
	if (match === null) return secondFails(text);
	if (lines.some(({ label }) => label === 'bytes') || reading.kind === 'bytes') return null;
	if (/<Buffer|\[\d{1,3}, \d{1,3}, \d{1,3}|\bpayload:/.test(text)) return null;
	if (!isOfWebSocket(text)) return null;
	const second = SECOND.test(text) ? 1 : 0;
	const isFar = /distance/i.test(text) ? 1 : 0;
	// Without either it is data that is not deflate, which has a fact of its own.
	if (second === 0 && isFar === 0) return null;
	return found('windows-disagree', placeOf(match), 'likely', null, { second, isFar }, [
		'protocol-error',
	]);
}

const SECOND_FAILS =
	/\b(?:fail\w*|error)\b[^\n.]{1,40}\b(?:second|2nd|next) (?:\S{1,20} ){0,2}messages?\b|\b(?:second|2nd|next|later) (?:\S{1,20} ){0,2}(?:messages?|send|one|text|`?socket\.send)\b[^\n.]{1,120}\b(?:fail\w*|don.t|doesn.t|not|no|never|errors?|clos\w+|ended|crash\w*)\b|第二(?:条|次)[^\n。]{0,24}(?:失败|断|没有|报错|收不到)/i;

/** Reads that the first compressed message arrives and the second does not. */
function secondFails(text: string): FoundFacts | null {
	const match = /permessage-deflate|\bdeflate\b/i.test(text) ? SECOND_FAILS.exec(text) : null;
	return (
		match &&
		found('windows-disagree', placeOf(match), 'likely', null, { second: 1, isFar: 0 }, [
			'setting-decides',
			'told-topic',
		])
	);
}

/** A file that cannot be unpacked gives the same error, so something must name messages, frames or WebSocket. */
function isOfWebSocket(text: string): boolean {
	return /websocket|\bws\b|permessage|\bframe|message|消息|socket/i.test(text);
}

const ENDED_ALONE =
	/^[^\n]{0,40}\b(?:connection|conn|socket|websocket|ws)\b[^\n]{1,20}\b(?:lost|closed|ended|dropped|terminated|disconnected)[.!]?$|^(?:连接|websocket)[^\n]{0,8}(?:断开|关闭|丢失)了?[。！]?$/i;

/** Reads a line that only says that a connection ended. */
function onlyEnded({ text, reading }: Paste): FoundFacts | null {
	const line = text.trim();
	if (line.includes('\n') || !ENDED_ALONE.test(line) || momentIn(line) !== '') return null;
	const isTold = reading.signs.every(({ id }) => id === 'transport-ended');
	if (!isTold || reading.connections.length > 0) return null;
	const from = text.indexOf(line);
	return found('only-ended', { from, to: from + line.length }, 'info', null, {}, [
		'transport-ended',
	]);
}
