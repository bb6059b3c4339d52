// Recognises what people bring by its marks, without reading it. The readers of each form decide; what is asked here is
// cheap. readers.ts has the reader of each form for the Doctor, and paste/paste.ts the notations of bytes.
import { beginsNetLog } from './logs/net-log.ts';
import type { PieceKind } from './piece.ts';

interface TextForm {
	readonly form: string;
	readonly kind: PieceKind;
	/** Says whether the text may be of this form. It may say yes too often. */
	readonly fits: (text: string) => boolean;
}

/** Bounds how much of a text is searched for marks that are in its first lines. */
const HEAD = 65_536;

/** Matches what lines of logs contain: a request, a number of a process, a date, an error number of Cloudflare, a field of Heroku. */
const LOG_MARKS =
	/"(?:GET|CONNECT) |\] \d+#\d+: |\bAH\d{5}: |\[\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:|"(?:status|DownstreamStatus|EdgeResponseStatus|response_code|logger)":|\d:\d\d \S+ (?:GET|CONNECT) \/|#Software: Microsoft|\blevel=|\tERROR\t|\bDBG\b|\b[1-5]\d\d (?:GET|CONNECT) \/|\bHTTP GET \/|\berror(?: code)?:? [15]\d|\bat=(?:info|warning|error) (?:code=H\d\d|method=[A-Z])|\b5[23]\d(?:: \w| Origin)/i;

/** Lists the forms of a text in the order in which they are tried: one that identifies itself comes first. */
export const TEXT_FORMS = [
	{ form: 'net-log', kind: 'log', fits: beginsNetLog },
	{ form: 'har', kind: 'har', fits: beginsAsJson },
	{
		form: 'connections',
		kind: 'transcript',
		fits: (text) => /^\s*\{\s*"websocket101Connections"/.test(text),
	},
	{
		form: 'tcpdump-bytes',
		kind: 'bytes',
		fits: (text) => /^[ \t]*0x0000:[ \t]/m.test(text.slice(0, HEAD)),
	},
	{
		form: 'tcpdump-lines',
		kind: 'transcript',
		fits: (text) => /: Flags \[[A-Za-z.]/.test(text.slice(0, HEAD)),
	},
	{
		form: 'followed-stream',
		kind: 'bytes',
		fits: (text) =>
			/^(# at |[ \t]*[0-9a-fA-F]{8}  ?[0-9a-fA-F]{2} |[ \t]*char peer[01]_)/m.test(
				text.slice(0, HEAD),
			),
	},
	{
		form: 'transcript',
		kind: 'transcript',
		fits: (text) =>
			/^[^\n]{0,200}(?:\* |[<>] |== Info|curl: \(|CONNECTED|depth=|connect:errno|:error:|websocat|error: )/m.test(
				text,
			),
	},
	{
		form: 'heads',
		kind: 'heads',
		fits: (text) =>
			/HTTP\/\d|headers|标头|^:(?:method|status|authority)|^status code|^状态代码|^(?:[$#%>] {0,3})?curl(?:\.exe)?\s/im.test(
				text,
			),
	},
	{ form: 'log', kind: 'log', fits: (text) => LOG_MARKS.test(text.slice(0, HEAD)) },
	{ form: 'message', kind: 'message', fits: () => true },
	{ form: 'bytes', kind: 'bytes', fits: () => true },
] as const satisfies readonly TextForm[];

/** Returns whether the text begins as JSON, or as a member that was copied without the braces around it. */
export function beginsAsJson(text: string): boolean {
	return /^\s*(?:[{[]|"\w{1,40}"\s{0,8}:)/.test(text);
}

/** Matches the start of a HAR file: `{"log":{"version":` (HAR 1.2). */
const HAR_START = /^\{\s*"log"\s*:\s*\{/;
/** Lists fields of an entry; a part of a HAR file contains one of them. */
const HAR_FIELDS = ['"_webSocketMessages"', '"startedDateTime"'];
/** Counts the characters in which the first field of a HAR file must begin. */
const HAR_HEAD = 200;

/** The first characters of a line are enough to recognise a log. */
const LOG_HEAD = 300;
const LOG_STARTS: readonly RegExp[] = [
	// Common and combined format of nginx and Apache: `127.0.0.1 - - [21/Nov/2026:14:44:43 +0000] "GET …"`.
	/^\S+ \S+ \S+ \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}\] /,
	// ISO 8601, and the error log of nginx: `2026/11/21 14:44:43 [error]`.
	/^\[?\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}/,
	// syslog: `Nov 21 14:44:43 host`.
	/^[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} /,
	// The error log of Apache: `[Sat Nov 21 14:44:43.123456 2026]`.
	/^\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2}/,
	// A line of tcpdump without its dump: `14:44:43.123456 IP …`.
	/^\d{2}:\d{2}:\d{2}[.,]\d+ /,
	// A time and a word, which is not a byte: `14:44:43 closed, code 1006`.
	/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d [A-Za-z]*[G-Zg-z]/,
];

/** Returns whether the text from `from` on is a HAR file or a part of one. */
export function isHar(text: string, from: number): boolean {
	if (!'{["'.includes(text.charAt(from))) return false;
	const whole = HAR_START.test(text.slice(from, from + HAR_HEAD));
	return whole || HAR_FIELDS.some((field) => text.includes(field, from));
}

/** Returns whether the first line is one of a log. Its dates and numbers must not be read as a list of bytes. */
export function isLog(text: string, from: number): boolean {
	const [line = ''] = /^.*/.exec(text.slice(from, from + LOG_HEAD)) ?? [];
	return LOG_STARTS.some((start) => start.test(line));
}
