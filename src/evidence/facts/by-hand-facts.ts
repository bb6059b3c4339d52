// Facts about programs that speak the protocol without a library: a response whose head does not end, a request that asks
// for no upgrade, and text where frames belong.
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { refusedWith } from './response-facts.ts';
import { ANY_HOP, NAMED_HOP } from './words.ts';

export const BY_HAND_FACTS: readonly FactSearch[] = [
	headUnended,
	ordinaryRequest,
	commandForPage,
	framesNotText,
	maskLeftOut,
	readableOfClient,
];

/** Matches the last field of a response in code, and what is joined to it. */
const LAST_FIELD =
	/["'`](?:[^"'`\n]{0,300}\\r?\\n)?Sec-WebSocket-Accept: ?["'`]?\s{0,3}[+.,&]{1,2}\s{0,3}[\w.()$[\]>-]{1,80}(?<rest>[^;\n]{0,80})/i;
/** Matches an empty line in code: two line ends, as escapes or as a name for one. */
const EMPTY_LINE = /\\r\\n\\r\\n|\\n\\n|\b(EOL|CRLF|NEWLINE|NL) ?[+.] ?\1\b|\r?\n\r?\n["'`]/i;
/** Matches an own line that writes only a line end. */
const ENDS_LATER =
	/(?:\+=|\.(?:append|write|send|print(?:ln)?)\()\s?["'`](?:\\r)?\\n["'`]|\bprintln\(\s?\)|\.write\((?:EOL|CRLF)\)/i;
const WAITS =
	/\bnever\b|\bpending\b|\bno (?:response|answer)|\bnot (?:\w{1,12} )?(?:open|connect\w*|fired?|work\w*|shown|called)\b|\bhang\w*|\bstays? (?:in )?CONNECTING\b|\breadyState\b|\btime[sd]? ?out|\bn.t (?:open|connect|fire|work)|没有?(?:触发|打开|响应)|连不上|一直/i;

/** Reads code that writes a 101 and no empty line behind its last field: the client waits for the end of the head. */
function headUnended({ text }: Paste): FoundFacts | null {
	const match = LAST_FIELD.exec(text);
	if (match === null || !/HTTP\/1\.1 101/.test(text) || !WAITS.test(text)) return null;
	const code = text.slice(match.index);
	if (EMPTY_LINE.test(code) || ENDS_LATER.test(code)) return null;
	return found('head-unended', placeOf(match), 'likely', 'server', { request: 0 }, [
		'extension-registered',
		'handshake-in-order',
		'connect-failed',
		'accept-of-pair',
	]);
}

/** Matches a whole request in code: its start line and its fields, with their line ends as escapes. */
const REQUEST_IN_CODE =
	/["'`]GET \S{1,300} HTTP\/1\.[01]\\r\\n(?:[^"'`\n]|["'`]\s{0,3}[+.]?\s{0,20}["'`]){0,1500}?\\r\\n\\r\\n/i;
/** Matches a program that asks for a page, and not for a WebSocket. */
const ASKS_FOR_PAGE =
	/\b(?:curl|wget|telnet|terminal|address bar|url bar|http client|requests\.get|urlopen|fetch\(|in (?:the |my |a )?browser)\b|浏览器(?:直接)?(?:打开|访问)|地址栏/i;

/** Matches that a server says of a request that it asks for no upgrade. */
const NO_UPGRADE =
	/\bNot an upgrade request\b|\bNoWebsocketUpgrade\b|\bnot a websocket (?:handshake|request|upgrade)\b/i;

/** Matches fields of a request of a browser or a tool for HTTP, each in a line of its own. */
const KEEPS_ALIVE = /^[ \t>*-]{0,8}connection: ?keep-alive[ \t]*$/im;
const HAS_AGENT = /^[ \t>*-]{0,8}user-agent: ?\S/im;

/** Returns the printed request that has no key: it asked for no WebSocket, so no hop has dropped anything. */
function bareRequest({ text }: Paste): RegExpExecArray | null {
	if (/Sec-WebSocket-|\bupgrade["']?: ?["']?websocket/i.test(text) || NAMED_HOP.test(text))
		return null;
	return HAS_AGENT.test(text) ? KEEPS_ALIVE.exec(text) : null;
}

/** Matches a paste that is a command of curl for a page, perhaps with the one line that it printed. */
const COMMAND_ALONE =
	/^\s{0,9}(?:(?:Upgrade Required|Bad Request|426|400)\n)?(?:\$ ?)?curl (?!(?:[^\n\\]|\\[^])*(?:upgrade:|websocket|\bwss?:|socket\.io))(?:[^\n\\]|\\[^]){1,800}(?:\n(?:Upgrade Required|Bad Request|426|400))?\s{0,9}$/i;

/** Reads a command of curl that asks for no WebSocket. */
function commandForPage({ text }: Paste): FoundFacts | null {
	const match = COMMAND_ALONE.exec(text);
	const [, tls = '', address = ''] = /http(s?):\/\/([^\s'"]{1,200})/.exec(text) ?? [];
	const secure = tls === '' ? 0 : 1;
	const values = { hop: '', left: 0, passes: 0, plain: 2, status: '', address, secure };
	const over = ['upgrade', 'connection', 'version', 'key'].map((one) => `request-${one}-missing`);
	return match && found('upgrade-absent', placeOf(match), 'likely', 'client', values, over);
}

/** Reads a 426 to a request that asked for no upgrade, where nothing is named that may have dropped it. */
function ordinaryRequest(paste: Paste): FoundFacts | null {
	const { text } = paste;
	const inCode = REQUEST_IN_CODE.exec(text);
	const asks = /\bupgrade: ?(?:websocket|\$)|\btransport=|Sec-WebSocket-(?:Key|Protocol)/i;
	const status = refusedWith(paste);
	const isPlain = inCode !== null && !asks.test(inCode[0]);
	const isOrdinary =
		isPlain ||
		(inCode === null &&
			status === 426 &&
			ASKS_FOR_PAGE.test(text) &&
			!asks.test(text) &&
			!NAMED_HOP.test(text) &&
			!ANY_HOP.test(text));
	const bare = isOrdinary ? null : bareRequest(paste);
	const isRefused = status === 426 || status === 400 || NO_UPGRADE.test(text);
	const isUpgraded = /\bcurl\b[^\n]{1,40}\b101\b/.test(text);
	if (!isRefused || isUpgraded || (!isOrdinary && bare === null)) return null;
	const at = inCode ?? bare ?? /\b4(?:26|00)\b/.exec(text);
	const values = { hop: '', left: 0, passes: 0, plain: 1, status: status ?? '' };
	return found('upgrade-absent', placeOf(at), 'likely', 'client', values, [
		'request-connection-upgrade',
		'upgrade-header-wrong',
		'request-not-websocket',
		'told-topic',
		'response',
		'proxy-drops-upgrade',
		'proxy-http-1-0',
		'plain-request-refused',
		'websocket-only-page',
	]);
}

/** Matches code that answers a handshake by hand: the GUID of RFC 6455 §1.3, or the start line of its response. */
const BY_HAND = /258EAFA5-E914-47DA-95CA-C5AB0DC85B11|["'`]HTTP\/1\.1 101\b/i;
/** Matches code that writes a frame: its first byte, or a word for it. */
const WRITES_FRAMES = /0x81\b|\\x81|\b129\b|\bopcode\b|\bencode_?frame\b|\bframe\(/i;
/** Matches what a person says of a masked frame that is read as text. */
const UNREADABLE =
	/\b(?:weird|strange|garbage|gibberish|garbled|unreadable|unrepresentable|random|funny|odd) ?(?:\w{1,10} )?(?:characters?|chars|bytes|symbols|text|data)?|\b(?:un|not )represent\w*|\bcan.?t (?:be )?decode|\bnot (?:valid )?utf-?8\b|乱码|看不懂/i;

/** Matches code that sends a literal of words, and no head of HTTP. */
const SENDS_TEXT =
	/\.(?:send|sendall|write|Write|send_all)\(\s?b?["'](?!HTTP\/|\\x)[A-Za-z{][^"'\n]{1,80}["']/;
const LOST =
	/\bonmessage\b[^\n]{1,40}\b(?:never|not)\b|\b(?:never|not|doesn.t|does not|nothing)\b[^\n.]{1,40}\b(?:receiv\w*|arriv\w*|fires?|gets?|comes?)\b|\b(?:closes?|closed|disconnect\w*|1002|1006|invalid frame)\b|收不到|没有?(?:收到|触发)|断开/i;

/** Matches that a person has done the handshake without a library, and asks how to read what comes then. */
const DONE_BY_HAND =
	/\bhand ?shak\w{1,4}\b[^]{1,600}?\b(?:decod\w*|unknown char\w*|strange|weird|garbage|gibberish|unreadable)\b|握手[^]{0,300}?(?:乱码|看不懂|怎么解)/i;
const WITHOUT_LIBRARY =
	/\b(?:raw (?:output|data|bytes|socket)|own (?:web ?socket )?server|simple (?:\w{1,12} )?(?:web ?)?socket server|(?:not using|without) (?:any |a )?(?:web ?socket )?librar\w+|socket (?:library|module)|recv\(|\+IPD)\b|\+IPD,|自己(?:写|实现)/i;

/** Reads an own server that takes and writes text where frames belong (RFC 6455 §5). */
function framesNotText({ text, reading }: Paste): FoundFacts | null {
	const told = WITHOUT_LIBRARY.test(text) ? DONE_BY_HAND.exec(text) : null;
	const byCode = UNREADABLE.exec(text) ?? (LOST.test(text) ? SENDS_TEXT.exec(text) : null);
	const match = (BY_HAND.test(text) ? (byCode ?? told) : told) ?? wordAsFrame(text);
	if (match === null || WRITES_FRAMES.test(text)) return null;
	if (reading.connections.length > 0) return null;
	const over = ['only-words', 'told-topic', 'text-not-utf8'];
	return found('frames-not-text', placeOf(match), 'likely', 'server', {}, over);
}

/** Matches a word that was sent, beside a count of bytes. */
const WORD_SENT = /["“'`]([\w !?.]{1,100})["”'`][^]{1,160}?\b(\d{1,3}) bytes\b/g;
/** Counts the bytes of the head and the key of a short frame of a client (RFC 6455 §5.2). */
const HEAD_AND_KEY = 6;

/** Returns a word whose count of bytes is that of a masked frame of it. */
function wordAsFrame(text: string): RegExpExecArray | null {
	if (
		!/\bunrepresent\w*|\bunreadable\b|\bgarbage\b|\bgibberish\b|\bstrange\b|\bweird\b|乱码|看不懂/i.test(
			text,
		)
	)
		return null;
	const fits = ([, word = '', count]: RegExpExecArray) =>
		word.length + HEAD_AND_KEY === Number(count);
	return [...text.matchAll(WORD_SENT)].slice(0, 8).find(fits) ?? null;
}

/** Matches that a person sends frames without a mask. */
const UNMASKED =
	/\bmask(?:ing)? (?:is|was)(?: not|n.t) (?:being )?(?:used|set|enabled|applied|sent)\b|\bwithout (?:a |the |any )?mask(?:ing)?\b|\bmask(?:ing)? (?:can be|is|was) (?:optional|off|disabled)\b|(?:不加|没有?加|不用|去掉)掩码/i;
/** Matches that it is taken for optional, or that it works with a mask. */
const WITH_MASK =
	/\bmask(?:ing)? (?:can be|is) optional\b|\b(?:with|when|if) (?:the )?mask(?:ing)?\b[^\n.]{1,40}\b(?:works?|enabled|used|fine|ok|able)\b|\bworks?\b[^\n.]{1,30}\bwith (?:a |the )?mask|加(?:了|上)?掩码[^\n。]{0,12}(?:可以|正常|没问题)/i;
const OF_CLIENT = /\bclients?\b|客户端/i;
const ENDS_OR_FAILS =
	/\b(?:clos\w*|disconnect\w*|reject\w*|drop\w*|fail\w*|unable)\b|断开|关闭|失败|拒绝/i;

/** Reads that a client leaves the mask out, and that it works with one: RFC 6455 §5.1 demands it of each client. */
function maskLeftOut({ text, reading }: Paste): FoundFacts | null {
	const match = UNMASKED.exec(text);
	if (match === null || reading.connections.length > 0) return null;
	if (!WITH_MASK.test(text) || !OF_CLIENT.test(text) || !ENDS_OR_FAILS.test(text)) return null;
	if (!/web ?socket|\bframes?\b|帧/i.test(text)) return null;
	const values = { fault: 'mask-left-out' };
	const over = ['ended-bare', 'only-words', 'told-topic', 'transport-ended', 'ended-without-close'];
	return found('frame-built-wrong', placeOf(match), 'likely', 'client', values, over);
}

/** ngrep shows each byte without a character as a dot; a text frame begins with one. */
const NGREP =
	/^T \S{1,60}:(\d{1,5}) -> \S{1,60}:(\d{1,5}) \[[A-Z]{1,6}\][^\n]{0,40}\n[ \t]{1,8}\.[^\n]([\w{["' ][ -~]{5,2000})$/gm;
/** RFC 6335 §6: a client takes its port from the upper ones. */
const FIRST_EPHEMERAL = 32768;

/** Reads a frame to a server whose text can be read: with a mask on it, it could not. */
function readableOfClient({ text }: Paste): FoundFacts | null {
	for (const match of text.matchAll(NGREP)) {
		const [from, to] = [Number(match[1]), Number(match[2])];
		const isText = !match[3]!.includes('..') && /[a-z]{3}/i.test(match[3]!);
		if (from < FIRST_EPHEMERAL || to >= FIRST_EPHEMERAL || !isText) continue;
		return found('frame-built-wrong', placeOf(match), 'likely', 'client', {
			fault: 'mask-left-out',
		});
	}
	return null;
}
