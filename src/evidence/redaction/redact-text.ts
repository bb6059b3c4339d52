// Redacts the credentials of a text: heads as tools copy them, transcripts, lines of logs, messages. Everything else
// keeps its place.
import { released, type RedactedKind, type Redaction } from './redaction.ts';

/** Matches fields with credentials, as a head, a log or a program’s output names them. */
const FIELD =
	/\b(set-cookie2?|cookie|(?:proxy-)?authorization|x-api-key|x-auth-token|x-access-token|sec-websocket-protocol)\b/gi;
/** Matches what is between the name of a field and its value. */
const COLON = /^\\?["']?[ \t]{0,8}[:=][ \t]{0,8}\[?(\\?["'])?/;
/** Matches the scheme of an Authorization field, which is not a secret (RFC 9110 §11.4). */
const SCHEME = /^(?:basic|bearer|digest|negotiate|ntlm|token|apikey)[ \t]+/i;
/** Lists names of subprotocols that programs register or document; any other name may be a token. */
const KNOWN_SUBPROTOCOLS: ReadonlySet<string> = new Set([
	...[
		'chat',
		'superchat',
		'chat.v1',
		'echo-protocol',
		'soap',
		'wamp',
		'wamp.2.json',
		'sip',
		'xmpp',
		'mqtt',
	],
	...[
		'v10.stomp',
		'v11.stomp',
		'v12.stomp',
		'ocpp1.6',
		'ocpp2.0.1',
		'graphql-ws',
		'graphql-transport-ws',
	],
	...[
		'actioncable-v1-json',
		'actioncable-unsupported',
		'vite-hmr',
		'binary',
		'base64',
		'jsonrpc',
		'json',
	],
]);
/** Matches parameters of Socket.IO that say how it connects. */
const OPEN_PARAMETER = /^(?:EIO=\d|transport=(?:polling|websocket))$/;

/** Returns the text with its credentials covered. */
export function redactText(text: string, redaction: Redaction): string {
	return released(heldText(text, redaction), text);
}

/** Covers the credentials of a text. Marks stand for those that are left in, until `released` puts them back. */
export function heldText(text: string, redaction: Redaction): string {
	return redactTokens(
		redactUsers(redactQueries(redactFields(text, redaction), redaction), redaction),
		redaction,
	);
}

function redactFields(text: string, redaction: Redaction): string {
	const parts: string[] = [];
	let done = 0;
	for (const match of text.matchAll(FIELD)) {
		const name = match[1]!.toLowerCase();
		const after = match.index + match[0].length;
		const colon = COLON.exec(text.slice(after, after + 40));
		if (match.index < done || colon === null) continue;
		const from = after + colon[0].length;
		const to = valueEnd(text, from, colon[1] ?? null);
		parts.push(text.slice(done, from), redactValue(name, text.slice(from, to), redaction));
		done = to;
	}
	return parts.join('') + text.slice(done);
}

/** A value ends with its quote, or with its line and the lines that continue it (RFC 9112 §5.2). */
function valueEnd(text: string, from: number, quote: string | null): number {
	if (quote !== null) {
		for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
			if (quote.length > 1 || text[at - 1] !== '\\') return at;
		}
	}
	let end = endOfLine(text, from);
	while (/^\r?\n[ \t]+\S/.test(text.slice(end, end + 200)))
		end = endOfLine(text, text.indexOf('\n', end) + 1);
	return end;
}

function endOfLine(text: string, from: number): number {
	const newline = text.indexOf('\n', from);
	const end = newline < 0 ? text.length : newline;
	return text[end - 1] === '\r' && end > from ? end - 1 : end;
}

function redactValue(name: string, value: string, redaction: Redaction): string {
	if (name.startsWith('set-cookie')) {
		const end = value.indexOf(';');
		const pair = end < 0 ? value : value.slice(0, end);
		return redactCookie(pair, redaction) + value.slice(pair.length);
	}
	if (name === 'cookie') {
		return value
			.split(';')
			.map((pair) => redactCookie(pair, redaction))
			.join(';');
	}
	if (name === 'sec-websocket-protocol') {
		return value
			.split(',')
			.map((part) => redactSubprotocol(part, redaction))
			.join(',');
	}
	const scheme = SCHEME.exec(value)?.[0] ?? '';
	return scheme + redaction.cover('authorization', value.slice(scheme.length), ' \t\r\n');
}

/** Covers the value of a cookie and keeps its name; a cookie without a name is its value. */
function redactCookie(pair: string, redaction: Redaction): string {
	const equals = pair.indexOf('=') + 1;
	const start = equals === 0 ? pair.length - pair.trimStart().length : equals;
	return pair.slice(0, start) + redaction.cover('cookies', pair.slice(start), '\r\n \t');
}

function redactSubprotocol(part: string, redaction: Redaction): string {
	const name = part.trim();
	if (name === '' || KNOWN_SUBPROTOCOLS.has(name.toLowerCase())) return part;
	return redaction.cover('subprotocols', part, ' \t\r\n');
}

/** Covers the values of a query and of a fragment; a query without names is covered as a whole. */
function redactQueries(text: string, redaction: Redaction): string {
	return text
		.replace(
			/([?&#;]|\\u0026)([\w.~%[\]-]{1,100})=([^&\s"'<>#\\;,]{1,8192})/g,
			(whole, separator: string, name: string, value: string) =>
				OPEN_PARAMETER.test(`${name}=${value}`)
					? whole
					: `${separator}${name}=${redaction.cover('query', value)}`,
		)
		.replace(
			/([\w/])\?([^\s"'<>=&#\\]{4,8192})(?=[\s"'<>#]|$)/g,
			(_, before: string, value: string) => `${before}?${redaction.cover('query', value)}`,
		);
}

function redactUsers(text: string, redaction: Redaction): string {
	return text.replace(
		/\/\/([^\s/@"'<>?#]{1,1000})@/g,
		(_, user: string) => `//${redaction.cover('user', user, ':')}@`,
	);
}

/** Covers tokens that name themselves: JSON Web Tokens, and what follows “Bearer” or “Basic”. */
function redactTokens(text: string, redaction: Redaction): string {
	const covered = (kind: RedactedKind, token: string) =>
		/^x+(?:\.x*)*$/.test(token) ? token : redaction.cover(kind, token, '.');
	return text
		.replace(/\beyJ[\w-]{6,8192}(?:\.[\w-]{0,8192}){0,2}/g, (token) =>
			covered('authorization', token),
		)
		.replace(
			/\b(bearer|basic)([ \t]{1,4})([\w.~+/=-]{8,8192})/gi,
			(_, scheme: string, space: string, token: string) =>
				`${scheme}${space}${covered('authorization', token)}`,
		);
}
