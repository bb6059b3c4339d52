// Facts about codes and sizes: codes of applications, limits with their values, who raised 1009, and half an emoji.
import { encodeUtf8 } from '../../engine/bytes/index.ts';
import { decodeFrames } from '../../engine/frame/index.ts';
import type { Role } from '../../engine/role.ts';
import { areWholeFrames } from '../bytes/what-bytes.ts';
import { readPaste } from '../paste/paste.ts';
import type { PieceRange } from '../piece-range.ts';
import { bytesInProse } from '../prose/bytes-in-prose.ts';
import { CODE_PROTOCOLS } from './application-codes.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { halfCharacter } from './half-emoji.ts';

export const CODE_FACTS: readonly FactSearch[] = [
	pusherError,
	applicationCode,
	overLimit,
	tooBig,
	unknownCode,
	reservedClose,
	upgradesTwice,
	halfEmoji,
	oneFramePerRead,
	longReason,
];

const PUSHER_ERROR =
	/"event":\s?"pusher:error"[^\n]{0,300}?"code\\?":\s?(\d{4})|pusher:error[^\n]{1,200}?\bcode\\?"?[:=]\s?(\d{4})/;

/** Reads an error that the Pusher protocol sends in a message: it is no close code, and the WebSocket is open. */
function pusherError({ text }: Paste): FoundFacts | null {
	const match = PUSHER_ERROR.exec(text);
	if (match === null) return null;
	const code = Number(match[1] ?? match[2]);
	const known = CODE_PROTOCOLS[0]!.codes.get(code);
	if (known === undefined) return null;
	// soketi: src/ws-handler.ts, the timeout of user authentication.
	const meaning = /not authorized within timeout/i.test(text) ? 'sign-in-late' : known;
	if (/\borigin is not allowed\b|OriginNotAllowed/i.test(text)) {
		const listed =
			/allowed_origins['"]?\s{0,3}=>\s{0,3}\[\s{0,20}['"](https?:\/\/([^'"/\s]{1,200}))['"]/.exec(
				text,
			);
		const values = { code, listed: listed?.[1] ?? '', host: listed?.[2] ?? '' };
		return found('application-origin', placeOf(match), 'likely', 'server', values, ['close-event']);
	}
	const values = { protocol: 'Pusher', code, meaning, inMessage: 1 };
	return found('application-refused', placeOf(match), 'certain', null, values, ['close-event']);
}

/** Reads a close code of a protocol that the text names. */
function applicationCode({ text, reading }: Paste): FoundFacts | null {
	if (PUSHER_ERROR.test(text)) return null;
	const all = [...reading.signs, ...reading.connectionSigns.flat()];
	const sign = all.find(({ id, values }) => {
		const code = Number(values['code']);
		return (id === 'close-event' || id === 'close-frame') && code >= 4000 && code <= 4999;
	});
	// A library may print the code without a word for closing.
	const printed = sign === undefined ? /\bcode["']?[:= ]{1,3}(4\d{3})\b/.exec(text) : null;
	const code = Number(sign?.values['code'] ?? printed?.[1] ?? 0);
	const protocol = CODE_PROTOCOLS.find(({ named, codes }) => codes.has(code) && named.test(text));
	if (protocol === undefined) return null;
	const values = {
		protocol: protocol.name,
		code,
		meaning: protocol.codes.get(code)!,
		inMessage: 0,
	};
	return found('application-code', sign?.range ?? placeOf(printed), 'likely', null, values);
}

/** Matches that something is longer than a limit, with the limit, and with the length if the program prints it. */
const LIMITS: readonly RegExp[] = [
	// tomcat: LocalStrings.properties, wsFrame.noSupport and wsFrame.textMessageTooBig; Java groups the digits of a number.
	/\bbuffer size: \[(?<limit>\d[\d,.]{0,18})\], message size: \[(?<length>\d[\d,.]{0,18})\]/i,
	/\bmessage was \[(?<length>\d[\d,.]{0,18})\] bytes long but the MessageHandler has a limit of \[(?<limit>\d[\d,.]{0,18})\]/,
	/\[(?<length>\d[\d,.]{0,18})\] is too (?:large|big|long) for (?:the )?(?:configured )?max\w*(?: of)? \[(?<limit>\d[\d,.]{0,18})\]/i,
	/\bmax(?:imum)? (?:request|message|frame|packe?t|package|payload) (?:length|size): ?(?<limit>\d{3,12}), (?:current|actual|received)[^\n\d]{1,40}(?<length>\d{3,12})\b/i,
	/\bread limited at (?<limit>\d{3,12}) bytes\b/,
	/\b(?:frame|message|payload) size of (?<length>\d{3,12})\s{0,2}(?:bytes )?exceeds (?:the )?max\w* (?:accepted |allowed )?(?:frame|message|payload)\s{1,2}size of (?<limit>\d{3,12})/i,
	/\bmax(?:imum)? frame (?:length|size) (?:of )?(?<limit>\d{3,12}) has been exceeded/i,
	/\bsize \[(?<length>\d{3,12})\] exceeds (?:the )?max(?:imum)?(?: \w{1,12}){0,3} \[(?<limit>\d{3,12})\]/i,
	/\b(?:message|frame|payload|data|text|packet)\b[^\n\d]{1,60}?(?<length>\d{3,12})(?: bytes?)?\)?,? (?:exceeds?|is (?:larger|greater|longer|bigger) than|over|is over)[^\n\d]{0,60}?(?<limit>\d{3,12})\b/i,
	/\bover size limit \((?<length>\d{3,12}) > (?<limit>\d{3,12}) bytes\)/,
	/\b(?:message|frame|payload)\b[^\n\d]{1,24}\b(?:too (?:long|large|big)|exceed\w*)[^\n\d]{0,12}(?<length>\d{3,12})(?: bytes)? ?> ?(?<limit>\d{3,12})\b/i,
	/\b(?:message|frame|payload)[^\n\d]{1,50}\b(?:exceeds?|exceeded|larger than|longer than|greater than|over)\b[^\n\d]{1,50}?\b(?:limit|max(?:imum)?|size|length)\b[^\n\d]{1,30}?(?<limit>\d{3,12})\b/i,
	/\b(?:limit|max(?:imum)?)\b[^\n\d]{1,40}?(?<limit>\d{4,12})(?: bytes)?\)?[^\n\d]{0,20}(?:exceeded|reached)\b/i,
	/(?:消息|数据|帧|报文)[^\n\d]{0,16}(?<length>\d{3,12})[^\n\d]{0,16}(?:超过|大于|超出)[^\n\d]{0,16}(?<limit>\d{3,12})/,
];
/** Matches limits of something else than a size. */
const OF_OTHER_LIMITS =
	/\b(?:rate|per (?:second|minute|hour)|connections?|requests|quota|subscriptions?|users?|clients?|messages per|attempts|retries|timeout|seconds|ms)\b/i;

/** Matches programs of the servers behind which a text may stand. */
const OF_GATEWAY = /\bgateway\b|网关|\bzuul\b|\bproxy\b|reactor\.ipc\.netty|spring-cloud-gateway/i;

/** Names the program of a limit, with its usual limit and the setting that raises it. */
const OWNERS: readonly (readonly [
	program: string,
	named: RegExp,
	usual: number,
	setting: string,
	side?: Role,
])[] = [
	// coder/websocket: read.go, SetReadLimit adds 1 to what it is given.
	['coder/websocket', /\bread limited at\b/, 32_768, 'SetReadLimit'],
	// aspnetcore: HubOptionsSetup.cs; a hub sends this error to its client.
	['SignalR', /\bAddHubOptions\b|\bHubException\b/, 32_768, 'MaximumReceiveMessageSize', 'server'],
	// SuperSocket: AppServerBase.cs and ServerOptions, MaxPackageLength in version 2.
	['SuperSocket', /\bcurrent processed length\b/, 1024, 'maxRequestLength', 'server'],
	// tungstenite: protocol/mod.rs, WebSocketConfig; a frame has a limit of its own.
	['tungstenite', /\bSpace limit exceeded\b/, 16_777_216, 'max_frame_size'],
	['tungstenite', /\bSpace limit exceeded\b/, 67_108_864, 'max_message_size'],
	// developer.apple.com, URLSessionWebSocketTask.maximumMessageSize.
	['URLSession', /\bnw_\w{1,60}_ws_|\bURLSession\w*/, 1_048_576, 'maximumMessageSize', 'client'],
	// tomcat: websocket/Constants.java, DEFAULT_BUFFER_SIZE.
	[
		'Tomcat',
		/\bNo async message support\b|\bMessageHandler has\b/,
		8192,
		'maxTextMessageBufferSize',
	],
	// jetty 9: WebSocketPolicy.java, maxTextMessageSize.
	['Jetty', /\bjetty\b/i, 65_536, 'maxTextMessageSize'],
	// spring-framework: ReactorNettyWebSocketClient.java, DEFAULT_FRAME_MAX_SIZE.
	['Netty', /\bReactorNettyWebSocketClient\b/, 65_536, 'maxFramePayloadLength', 'client'],
	// netty: WebSocketDecoderConfig.java, maxFramePayloadLength.
	['Netty', /\bnetty\b/i, 65_536, 'maxFramePayloadLength'],
	// websockets: asyncio/client.py and server.py, max_size.
	['websockets', /\bsent 1009 \(/, 1_048_576, 'max_size'],
];

/** Matches that a size is one after inflating: jetty, compress/ByteAccumulator.java. */
const INFLATED = /\bByteAccumulator\b|\bdecompressed\b|\bafter (?:inflat|decompress)\w+/i;

function overLimit({ text }: Paste): FoundFacts | null {
	for (const pattern of LIMITS) {
		const match = pattern.exec(text);
		if (
			match === null ||
			OF_OTHER_LIMITS.test(
				text.slice(match.index, match.index + match[0].length + 30).split('\n', 1)[0]!,
			)
		)
			continue;
		// A reason that was received speaks of the peer’s limit.
		if (/\breceived 1009 \(/.test(text.slice(0, match.index + match[0].length))) continue;
		const before = text
			.slice(Math.max(0, match.index - 80), match.index + 8)
			.split('\n')
			.at(-1)!;
		const isReadLimit = match[0].startsWith('read limited');
		const limit = numberOf(match.groups?.['limit']) - (isReadLimit ? 1 : 0);
		const length = numberOf(match.groups?.['length']);
		if (limit < 100 || (length > 0 && length <= limit)) continue;
		const named = OWNERS.filter(([, one]) => one.test(text));
		const owner = named.find(([, , usual]) => usual === limit) ?? named[0];
		const [program = '', , usual = 0, known = ''] = owner ?? [];
		// A program with two such limits says the same of both.
		const isOne = usual === limit || named.filter(([one]) => one === program).length < 2;
		const setting = isOne ? known : '';
		if (OF_PEER.test(before)) {
			const over = ['protocol-error', 'frame-invalid', 'closed-with-error', 'ended-without-close'];
			const values = { limit: isReadLimit ? limit : '', program, usual: usual === limit ? 1 : 0 };
			const certainty = isReadLimit ? 'certain' : 'likely';
			return found('too-big-there', placeOf(match), certainty, null, values, over);
		}
		const side = OF_GATEWAY.test(text) ? 'between' : (owner?.[4] ?? null);
		const over = [
			'protocol-error',
			'frame-invalid',
			'frame-unreadable',
			'closed-with-error',
			'server-error',
		];
		const inflated = length > 0 && INFLATED.test(text) ? 1 : 0;
		const values = { limit, length, program, setting, usual: usual === limit ? 1 : 0, inflated };
		return found('over-limit', placeOf(match), 'certain', side, values, over);
	}
	return null;
}

/** Matches that the sentence behind it is the reason of a Close that was received. */
const OF_PEER =
	/\b(?:status|code)\b[^\n]{1,6}1009\b[^\n]{1,4}\breason\b|\breceived close frame\b|\bStatusMessageTooBig\b/i;

function numberOf(digits: string | undefined): number {
	return Number((digits ?? '0').replaceAll(/[,.]/g, ''));
}

/** Matches a client or a server of `ws` that is made with a limit of its own. */
const OWN_LIMIT =
	/\bnew (?:WebSocket\.Server|WebSocketServer|(WebSocket))\([^;]{0,160}?\bmaxPayload\b/;

/** Reads who has the limit that `ws` says was exceeded: the code makes a client or a server with it. */
function ownPayload(text: string): FoundFacts | null {
	const match = /\bMax payload size exceeded\b/.exec(text);
	const made = OWN_LIMIT.exec(text);
	if (match === null || made === null) return null;
	const side = made[1] === undefined ? 'server' : 'client';
	const isOther = side === 'client' && /\bWebSocket\.?Server\(/.test(text);
	const values = { program: 'ws', setting: 'maxPayload', side };
	return found('too-big-here', placeOf(match), isOther ? 'likely' : 'certain', side, values);
}

const NO_LIMIT = { limit: '', program: '', usual: 0 };

function tooBig({ text }: Paste): FoundFacts | null {
	const sent =
		/\bsent 1009 \([^)\n]{1,40}\)|\bwebsockets\.(client|server):[>!] (?:CLOSE|failing connection with code) 1009\b/.exec(
			text,
		);
	const received = /\breceived 1009 \([^)\n]{1,40}\)/.exec(text);
	const overruled = ['ended-without-close'];
	if (received !== null)
		return found('too-big-there', placeOf(received), 'certain', null, NO_LIMIT, overruled);
	if (sent !== null) {
		const values = { program: 'websockets', setting: 'max_size', side: sent[1] ?? '' };
		const side = (sent[1] ?? null) as Role | null;
		return found('too-big-here', placeOf(sent), 'certain', side, values, overruled);
	}
	// websocketpp: connection_impl.hpp, log_close_result: the code of its own Close, and that of the peer.
	const local = /\bDisconnect close local:\[1009,[^\]\n]{0,120}\]/.exec(text);
	if (local !== null) {
		const side = /\bclient\b|客户端/i.test(text) ? 'client' : null;
		const values = { program: 'websocketpp', setting: 'set_max_message_size', side: side ?? '' };
		return found('too-big-here', placeOf(local), 'certain', side, values, [
			...overruled,
			'close-event',
		]);
	}
	// Tomcat: WsFrameBase, `wsFrame.textMessageTooBig`; the side that received the message raises it.
	const tomcat = /The decoded (text|binary) message was too big for the output buffer/.exec(text);
	if (tomcat === null) return ownPayload(text);
	const isClient = /\b\w{0,30}Client\b|\bconnecting to wss?:/.test(text);
	const setting = tomcat[1] === 'text' ? 'maxTextMessageBufferSize' : 'maxBinaryMessageBufferSize';
	return found('too-big-here', placeOf(tomcat), 'likely', isClient ? 'client' : null, {
		program: 'Tomcat',
		setting,
	});
}

/**
 * Matches that a program refuses a code that it got: okhttp: WebSocketProtocol.kt, closeCodeExceptionMessage; SocketRocket:
 * SRWebSocket.m. IANA registered 1012 to 1014 after RFC 6455.
 */
const UNKNOWN_CODE =
	/\bcode(?: of|:)? ?[["']?(101[2-4])\b['"\]]?[^\n\d]{0,24}\b(?:reserved|invalid|not (?:allowed|valid|permitted)|illegal|(?:may|must) not)\b|\b(?:invalid|illegal|reserved|unknown|bad|unexpected|cannot have)(?: (?:a|web ?socket))? (?:close|status)[ -]?(?:status )?code(?: of|:)? ?[["']?(101[2-4])\b/i;
const CODE_NAMES: ReadonlyMap<number, string> = new Map([
	[1012, 'service restart'],
	[1013, 'try again later'],
	[1014, 'bad gateway'],
]);

/** Reads that a library refuses a registered close code: it is older than the code. */
function unknownCode({ text }: Paste): FoundFacts | null {
	const match = UNKNOWN_CODE.exec(text);
	if (match === null) return null;
	const code = Number(match[1] ?? match[2]);
	const client = /\bokhttp\w*|\bProtocolException\b|\bSocketRocket\b|\bSRWebSocket\b/i.test(text);
	const values = { code, name: CODE_NAMES.get(code) ?? '' };
	const over = ['close-event', 'process-restarted', 'frame-invalid', 'frame-unreadable'];
	return found('code-unknown', placeOf(match), 'likely', client ? 'client' : null, values, over);
}

/** Reads in a program that it closes with a code that no Close frame may have (RFC 6455 §7.4.1). */
function reservedClose({ text }: Paste): FoundFacts | null {
	const match = /\.close\(\s{0,2}(?:1004|1005|1006|1015)\b/.exec(text);
	const values = { sign: 'close-call-refused' };
	return match && found('reason-told', placeOf(match), 'likely', null, values, ['close-event']);
}

/** Reads a server of ws that gets handleUpgrade beside the upgrades that it answers itself: ws/issues/1531. */
function upgradesTwice({ text }: Paste): FoundFacts | null {
	const match =
		/\bServer\(\{(?=[^})]{0,200}\bserver *[,:}])(?=[^})]{0,200}\bnoServer: ?true)(?=[^]{0,2000}\.handleUpgrade\()/.exec(
			text,
		);
	const values = { sign: 'servers-on-one-socket' };
	return match && found('reason-told', placeOf(match), 'likely', 'server', values);
}

const NOT_UTF8 = /\bUTF-?8\b/i;

/** Reads half a surrogate pair that stands in the text beside a message about UTF-8. */
function halfEmoji({ text, reading }: Paste): FoundFacts | null {
	const isAbout = NOT_UTF8.test(text) || reading.signs.some(({ id }) => id === 'text-not-utf8');
	if (!isAbout) return null;
	const units = [...text.matchAll(/(?:%u|\\u|U\+|&#x)(d[89a-f][\da-f]{2})\b/gi)];
	const code = (match: RegExpExecArray) => parseInt(match[1]!, 16);
	const lone = units.find((match, i) => {
		const next = units[i + 1];
		const before = units[i - 1];
		const isPaired = (a: RegExpExecArray | undefined, b: RegExpExecArray | undefined) =>
			a !== undefined &&
			b !== undefined &&
			b.index === a.index + a[0].length &&
			code(a) < 0xdc00 &&
			code(b) >= 0xdc00;
		return !isPaired(match, next) && !isPaired(before, match);
	});
	const half = lone === undefined ? null : halfCharacter(code(lone));
	if (lone === undefined || half === null) return null;
	return found('half-emoji', placeOf(lone), 'likely', 'server', { shown: lone[0], ...half });
}

/** Matches code that takes the length of a frame out of the bytes that one read brought. */
const LENGTH_OF_READ =
	/(?:\.on\(\s?['"`]data['"`]|\bondata\b|\b(?:recv|read|receive)\w{0,12}\()[^]{0,600}?\b\w{1,20}(?:\[1\]|\.readUInt8\(1\))\s?&\s?(?:0x7f|127|0b1111111)\b/i;
/** Matches a loop, or bytes that are kept for the next read. */
const GOES_ON = /\bwhile\b|\bfor\s?\(;;\)|\bconcat\(|\bloop\b|\bappend\(|\+= ?(?:chunk|data|buf)/i;
const LOSES =
	/\b(?:second|next|other|some|last|half)\b[^\n.]{1,40}\b(?:los[te]s?|missing|gone|never|disappear\w*|drop\w*|ignored|skipped|does ?n.?t)\b|\b(?:los[te]s?|losing|miss(?:es|ing|ed)?|skips?|drop\w*|only (?:the )?(?:first|one)|merged|together|too fast|quickly|in a row|back to back|one after (?:the other|another))\b|粘包|丢(?:了|失|消息|包)|只(?:收到|有)第?一|连续发/i;

/** Reads a hand-written receiver that takes one frame out of each read, beside words of messages that get lost. */
function oneFramePerRead(paste: Paste): FoundFacts | null {
	const match = LENGTH_OF_READ.exec(paste.text);
	if (match === null || GOES_ON.test(paste.text)) return null;
	const frames = Math.max(
		0,
		...bytesInProse(paste.text, paste.lines).map((range) => framesIn(paste.text, range)),
	);
	if (frames < 2 && !LOSES.test(paste.text)) return null;
	const values = { frames: frames > 1 ? frames : 0, whole: '', opcode: '', next: '', begun: '' };
	return found('one-frame-per-read', placeOf(match), 'likely', null, values);
}

/** Counts the frames of a run that are whole; 0 if it has anything else. */
function framesIn(text: string, { from, to }: PieceRange): number {
	const [{ bytes }] = readPaste(text.slice(from, to)).readings;
	return areWholeFrames(bytes)
		? decodeFrames(bytes, { from: 'server', deflate: true, limit: null }).count
		: 0;
}

/** RFC 6455 §5.5: a control frame has at most 125 bytes, and two of them are the code. */
const MOST_REASON = 123;
const REASON =
	/\b(?:close|disconnect|closeConnection|CloseAsync|CloseOutputAsync|sendClose)\w{0,12}\(\s{0,4}(?:[$\w.\->]{1,40},\s{0,4}){0,2}(?:code\s?[=:]\s?)?(\d{4}|[A-Z]\w{2,40}\.\w{2,40}),\s{0,4}(?:reason\s?[=:]\s?)?b?(["'`])((?:(?!\2)[^\n]){42,2000})\2/i;

/** Reads in code a reason that a Close frame cannot hold. */
function longReason({ text }: Paste): FoundFacts | null {
	const match = REASON.exec(text);
	const bytes = match === null ? 0 : encodeUtf8(match[3]!).length;
	if (match === null || bytes <= MOST_REASON) return null;
	const values = { bytes, characters: Array.from(match[3]!).length };
	return found('reason-too-long', placeOf(match), 'certain', null, values, [
		'frame-unreadable',
		'frame-invalid',
		'head-unreadable',
		'close-event',
	]);
}
