// Facts about bytes that a program printed where it could not read them: TLS and frames in the place of a first line.
import { hexByte } from '../../engine/bytes/index.ts';
import { TLS_ON_PLAIN_PORT } from '../messages/tls-on-plain-port.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';

export const PRINTED_BYTES: readonly FactSearch[] = [
	codePageTls,
	quotedTls,
	tlsInBits,
	undecodedTls,
	frameAsRequest,
	frameAsVersion,
];

/** Finds TLS that a console printed in the characters of code page 437, or with control characters of its own. */
function codePageTls({ text }: Paste): FoundFacts | null {
	const printed = text.search(/▬♥[\0☺☻♥♦]/);
	const at = printed >= 0 ? printed : text.indexOf('\u0016\u0003');
	if (at < 0) {
		// nginx and others write each byte of a request line that is none as an escape.
		const logged =
			TLS_ON_PLAIN_PORT.filter(({ signs }) => signs.includes('tls-not-accepted'))
				.map(({ pattern }) => pattern.exec(text))
				.find(Boolean) ?? LOGGED_TLS.exec(text);
		const proxied = BEHIND_PROXY.test(text) ? 1 : 0;
		const values = { shown: '', hex: '16 03', host: '', proxied };
		const side = proxied === 1 ? 'between' : 'client';
		return (
			logged &&
			found('tls-bytes', placeOf(logged), proxied === 1 ? 'likely' : 'certain', side, values)
		);
	}
	return found('tls-bytes', { from: at, to: at + 3 }, 'certain', 'client', {
		shown: printed >= 0 ? text.slice(at, at + 3) : '',
		hex: '16 03 01',
		host: hostIn(text.slice(at)),
	});
}

/** Matches a record of TLS that an access log shows as the request. */
const BEHIND_PROXY =
	/\bbehind\b|\breverse proxy\b|\bproxy reverse\b|\bProxyPass\b|\bproxy_pass\b|反向代理|反代/i;
const LOGGED_TLS =
	/"\\{1,2}x16\\{1,2}x03[^"\n]{0,1000}" 400\b|(?:hex|bytes?|字节)[^\n]{0,30}?(?<!\w)16 ?03 ?0[0-4](?: ?[\da-f]{2}){2}/i;
/** Matches the first bytes of a record of TLS between quotation marks: its type and the first half of its version. */
const QUOTED_TLS = /['"“](?:\\?\\x(1[4-7])\\?\\x03)/i;

/** Reads a record of TLS in the message of a program that expected something else. */
function quotedTls({ text }: Paste): FoundFacts | null {
	const match = QUOTED_TLS.exec(text);
	const isExpected = /\breserved bits\b|\bframe\b|\bopcode\b/i.test(text);
	if (match === null || !isExpected) return null;
	const values = {
		shown: '',
		hex: `${match[1]!} 03`,
		host: '',
		record: match[1] === '16' ? '' : 'data',
	};
	const over = ['frame-unreadable', 'frame-invalid', 'reserved-bits'];
	return found('tls-bytes', placeOf(match), 'likely', null, values, over);
}

/** Matches FIN 0 and opcode 7, which the first byte of a TLS record with data has: 17. */
const BITS_OF_TLS =
	/\bFIN\b[^\n]{1,20}?(?:\b0\b|\bfalse\b|not set)[^]{1,160}?\bop ?code\b[^\n\d]{1,16}(?:0x0?)?7\b|\bop ?code\b[^\n\d]{1,16}(?:0x0?)?7\b[^]{1,160}?\bFIN\b[^\n]{1,20}?(?:\b0\b|\bfalse\b|not set)/i;

/** Reads the first byte of a TLS record in the fields of a frame, where a connection has TLS. */
function tlsInBits({ text, reading }: Paste): FoundFacts | null {
	const match = BITS_OF_TLS.exec(text);
	if (match === null || !/\bTLS\b|\bSSL\b|\bwss:|\bhttps\b/i.test(text)) return null;
	if (reading.connections.length > 0) return null;
	const values = { shown: '', hex: '17 03', host: '', record: 'data' };
	const over = [
		'frame-unreadable',
		'frame-invalid',
		'reserved-bits',
		'told-topic',
		'opcode-reserved',
	];
	return found('tls-bytes', placeOf(match), 'likely', null, values, over);
}

/** Matches that the first line of a request could not be decoded: a ClientHello has its first byte above 7f early. */
const FIRST_LINE =
	/'utf-?8' codec can't decode byte 0x([89a-f][\da-f]) in position (\d|1\d): invalid (?:start|continuation) byte/i;

/** Matches the first byte of a message of one frame (RFC 6455 §5.2). */
const FRAME_BYTES = /^8[12]$/;

/** Reads a ClientHello where a program expects the first line of a request. */
function undecodedTls({ text }: Paste): FoundFacts | null {
	const match = FIRST_LINE.exec(text);
	if (match !== null && FRAME_BYTES.test(match[1]!) && match[2] === '0')
		return found('frames-not-text', placeOf(match), 'likely', null, {}, [
			'text-not-utf8',
			'error-unknown',
			'told-topic',
		]);
	if (
		match === null ||
		!/\breadline\b|\bRequest\.create\b|\bparse_request\b|\brequest_?line\b|\brecv\(\d{1,6}\)\.decode\(/i.test(
			text,
		)
	)
		return null;
	const values = { shown: '', hex: '16 03', host: '' };
	return found('tls-bytes', placeOf(match), 'likely', 'client', values, [
		'text-not-utf8',
		'error-unknown',
	]);
}

/** nginx: src/http/ngx_http_request.c prints what stands where a method should be. */
const NO_METHOD =
	/(?:client sent invalid method while reading client request line[^]{0,400}?request: "|\bBad request (?:syntax|version)\s{0,4}\(['"])((?:[^"\n]){1,80})/;

/** Reads a frame that came where nginx expects a request line. */
function frameAsRequest({ text }: Paste): FoundFacts | null {
	const match = NO_METHOD.exec(text);
	const first = /^(?:\\{1,2}x([\da-f]{2})|\\{1,2}([0-3][0-7]{2})|<([\dA-F]{2})>)/i.exec(
		match?.[1] ?? '',
	);
	if (match === null || first === null) return null;
	const hex = first[1] ?? first[3];
	const byte = hex === undefined ? parseInt(first[2]!, 8) : parseInt(hex, 16);
	const opcode = byte & 15;
	// SSL 2 begins with 80, too. The second byte of a short frame is its length, perhaps with the mask bit.
	if (/^\\{1,2}(?:x80|200)(?:[.\w]|\\{1,2}x[0-6])/i.test(match[1]!)) return null;
	if (byte < 0x80 || byte > 0x8a || !(opcode <= 2 || opcode >= 8)) return null;
	const values = { byte: hexByte(byte), opcode };
	return found('frame-as-request', placeOf(match), 'likely', null, values, [
		'head-not-http',
		'request-malformed',
	]);
}

/** netty: HttpVersion.java. What stands in place of the version is the beginning of what came instead of a response. */
const NO_VERSION = /\binvalid version format: (?!HTTP\b)(([^\s(){}])[^\s)]{1,80})/i;

/** Reads a frame in what netty’s decoder of HTTP took for a status line: it came with the 101, or right behind it. */
function frameAsVersion({ text }: Paste): FoundFacts | null {
	const match = NO_VERSION.exec(text);
	if (match === null || !/web ?socket/i.test(text)) return null;
	const length = match[2]!.charCodeAt(0);
	// A letter begins a greeting of another protocol as well.
	if (length > 125 || (/[A-Za-z]/.test(match[2]!) && !/\bframes?\b/i.test(text))) return null;
	const values = { byte: '', opcode: 1, code: '', shown: match[1]!, length };
	return found('frame-as-response', placeOf(match), 'likely', 'client', values, [
		'response',
		'comes-and-goes',
		'refused-with-status',
		'other-client',
	]);
}

/** Returns the host name that a ClientHello shows in plain text, as in the extension server_name. */
export function hostIn(text: string): string {
	return /(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12}(?![\w-])/.exec(text)?.[0] ?? '';
}
