// Parses ws: and wss: URIs (RFC 6455 §3) as a client accepts them. Some texts break RFC 3986 but the WHATWG
// URL Standard repairs them (http for ws, blanks around, characters to percent-encode). The parser repairs
// such a text too and notes the repair. The parser diagnoses a text that neither standard accepts.
import { ownValue } from '../own-value.ts';
import { lowerCase } from '../http/abnf.ts';
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import type { RuleData } from '../report/diagnosis.ts';
import { diagnosis } from '../report/diagnosis.ts';
import type { BitRange } from '../report/range.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeDiagnosis } from './check.ts';
import { readHost } from './uri-host.ts';

export interface WebSocketUri {
	readonly scheme: 'ws' | 'wss';
	/** Holds the host in lower case; an IPv6 address has its brackets. */
	readonly host: string;
	/** Holds the port to connect to: the written one or the scheme's default. */
	readonly port: number;
	/** Holds the value of Host: the host, and the port when it is not the scheme's default. */
	readonly authority: string;
	/** Holds the path, which is at least "/". */
	readonly path: string;
	/** Holds the query without the question mark; it is null when there is none. */
	readonly query: string | null;
	/** Holds the target of the request: path, question mark and query (§3). */
	readonly resourceName: string;
	/** Holds the repaired URI as text. */
	readonly text: string;
	readonly notes: readonly UriNote[];
}

/**
 * Names a repair of a URI. `http-scheme`: http or https became ws or wss. `user-info`: the name and password are left
 * out; a browser sends them only in the request after a 401. `slashes`: the text did not have exactly two slashes.
 * `blanks`: blanks around the URI or line breaks inside it were removed. `percent-encoded`: characters that a URI must
 * not contain were encoded. `host-ascii`: a host name in another script became its ASCII form. `ip-address`: an IP
 * address got its usual form. `dot-segments`: "." and ".." in the path were resolved.
 */
export type UriNote =
	| 'http-scheme'
	| 'user-info'
	| 'slashes'
	| 'blanks'
	| 'percent-encoded'
	| 'host-ascii'
	| 'ip-address'
	| 'dot-segments';

export interface UriReading {
	/** Is null when a client must not use the URI. */
	readonly uri: WebSocketUri | null;
	/** Lists the faults of the text; their ranges count each character as one byte. */
	readonly diagnoses: readonly HandshakeDiagnosis[];
}

/** Represents the reason why a text is not a ws or wss URI: the `reason` of the diagnosis `request-uri-valid`. */
export type UriFault = 'scheme' | 'relative' | 'host-empty' | 'host' | 'port' | 'port-range';

/** Gives the default ports: 80 and 443 (§3). */
export const DEFAULT_PORTS = { ws: 80, wss: 443 } as const;

const SCHEMES = { ws: 'ws', wss: 'wss', http: 'ws', https: 'wss' } as const;

/** Parses a URL as a client accepts it (RFC 6455 §3). Any text gives a reading; it never throws. */
export function parseWebSocketUri(written: string): UriReading {
	// The URL Standard removes tabs and line breaks everywhere, before it reads the rest (URL §4.4).
	const text = written.replace(/[\t\n\r]/g, '');
	const diagnoses: HandshakeDiagnosis[] = [];
	const notes = new Set<UriNote>();
	const report = (reason: UriFault, from: number, to: number, data: RuleData = {}): UriReading => {
		const range = rangeIn(written, Math.min(from, Math.max(0, to - 1)), to);
		diagnoses.push(diagnosis('request-uri-valid', range, { reason, ...data }));
		return { uri: null, diagnoses };
	};
	const { start, end } = withoutBlanks(text);
	if (start > 0 || end < text.length || text !== written) notes.add('blanks');
	const hash = text.indexOf('#', start);
	if (hash >= 0) {
		// §3: a fragment has no meaning for a WebSocket and must not be used.
		const data = { fragment: text.slice(hash + 1, end) };
		diagnoses.push(diagnosis('request-uri-fragment', rangeIn(written, hash, end), data));
	}
	const to = hash >= 0 ? hash : end;

	const colon = text.indexOf(':', start);
	const name = colon < 0 ? '' : lowerCase(text.slice(start, colon));
	if (!/^[a-z][a-z0-9+.-]*$/.test(name)) return report('relative', start, to);
	const scheme = ownValue<(typeof SCHEMES)[keyof typeof SCHEMES]>(SCHEMES, name) ?? null;
	if (scheme === null) return report('scheme', start, colon, { scheme: name });
	if (name !== scheme) notes.add('http-scheme');

	let authorityFrom = colon + 1;
	while (authorityFrom < to && isSlash(text[authorityFrom])) authorityFrom++;
	if (text.slice(colon + 1, authorityFrom) !== '//') notes.add('slashes');
	let authorityTo = authorityFrom;
	while (authorityTo < to && !isSlash(text[authorityTo]) && text[authorityTo] !== '?')
		authorityTo++;

	const at = text.lastIndexOf('@', authorityTo - 1);
	const hostFrom = at >= authorityFrom ? at + 1 : authorityFrom;
	if (hostFrom > authorityFrom) notes.add('user-info');
	const portColon = colonOfPort(text, hostFrom, authorityTo);
	const hostTo = portColon ?? authorityTo;
	if (hostTo === hostFrom) return report('host-empty', colon + 1, authorityTo);
	const host = readHost(text.slice(hostFrom, hostTo));
	if (host === null)
		return report('host', hostFrom, hostTo, { host: text.slice(hostFrom, hostTo) });
	if (host.note !== null) notes.add(host.note);

	const portText = portColon === null ? '' : text.slice(portColon + 1, authorityTo);
	const portFault = !/^\d*$/.test(portText)
		? 'port'
		: Number(portText) > 65535
			? 'port-range'
			: null;
	if (portFault !== null) return report(portFault, hostTo + 1, authorityTo, { port: portText });
	if (diagnoses.length > 0) return { uri: null, diagnoses };

	const question = text.indexOf('?', authorityTo);
	const pathTo = question < 0 ? to : question;
	const slashed = text.slice(authorityTo, pathTo).replaceAll('\\', '/');
	const path = withoutDotSegments(encoded(slashed, '"<>`{}^', notes), notes);
	const query = pathTo === to ? null : encoded(text.slice(pathTo + 1, to), '"<>\'', notes);
	const port = portText === '' ? DEFAULT_PORTS[scheme] : Number(portText);
	return { uri: makeUri(scheme, host.text, port, path || '/', query, [...notes]), diagnoses };
}

function makeUri(
	scheme: 'ws' | 'wss',
	host: string,
	port: number,
	path: string,
	query: string | null,
	notes: readonly UriNote[],
): WebSocketUri {
	const authority = port === DEFAULT_PORTS[scheme] ? host : `${host}:${port}`;
	// §3: an empty path is sent as "/".
	const resourceName = `${path}${query === null ? '' : `?${query}`}`;
	return {
		scheme,
		host,
		port,
		authority,
		path,
		query,
		resourceName,
		text: `${scheme}://${authority}${resourceName}`,
		notes,
	};
}

/**
 * Returns the offset of the colon before the port, or null. A colon inside the brackets of an IPv6 address
 * does not count.
 */
function colonOfPort(text: string, from: number, to: number): number | null {
	const bracket = text[from] === '[' ? text.indexOf(']', from) : from;
	const colon = bracket < 0 ? -1 : text.indexOf(':', bracket);
	return colon < 0 || colon >= to ? null : colon;
}

/** Returns the range in the text as written, from offsets that count neither tabs nor line breaks. */
function rangeIn(written: string, from: number, to: number): BitRange {
	const start = offsetIn(written, from);
	return byteRange(start, to > from ? offsetIn(written, to - 1) + 1 : start);
}

function offsetIn(written: string, kept: number): number {
	let left = kept;
	let at = 0;
	for (; at < written.length; at++) {
		if (!/[\t\n\r]/.test(written.charAt(at)) && left-- === 0) break;
	}
	return at;
}

function withoutBlanks(text: string): { readonly start: number; readonly end: number } {
	let start = 0;
	let end = text.length;
	while (start < end && text.charCodeAt(start) <= 0x20) start++;
	while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
	return { start, end };
}

function isSlash(character: string | undefined): boolean {
	return character === '/' || character === '\\';
}

/** Resolves "." and "..", also when they are percent-encoded, like the path state of the URL Standard. */
function withoutDotSegments(path: string, notes: Set<UriNote>): string {
	const kept: string[] = [];
	const segments = path.split('/').slice(1);
	for (const [i, segment] of segments.entries()) {
		const dots = segment.replace(/%2e/gi, '.');
		if (dots !== '.' && dots !== '..') {
			kept.push(segment);
			continue;
		}
		notes.add('dot-segments');
		if (dots === '..') kept.pop();
		if (i === segments.length - 1) kept.push('');
	}
	return kept.map((segment) => `/${segment}`).join('');
}

/** Percent-encodes controls, blanks, characters beyond ASCII and `marks`, as the URL Standard does. */
function encoded(text: string, marks: string, notes: Set<UriNote>): string {
	const parts: string[] = [];
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		if (code > 0x20 && code < 0x7f && !marks.includes(character)) {
			parts.push(character);
			continue;
		}
		notes.add('percent-encoded');
		for (const byte of encodeUtf8(character)) {
			parts.push(`%${byte.toString(16).toUpperCase().padStart(2, '0')}`);
		}
	}
	return parts.join('');
}
