// ws: and wss: URIs (RFC 6455 §3), as a client takes them: what RFC 3986 forbids and the WHATWG URL Standard mends
// (http for ws, blanks around, characters to percent-encode) is mended and noted; what neither takes is diagnosed.
import { ownValue } from '../own-value.ts';
import { lowerCase } from '../http/abnf.ts';
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import type { RuleData } from '../report/diagnosis.ts';
import { diagnosis } from '../report/diagnosis.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeDiagnosis } from './check.ts';
import { readHost } from './uri-host.ts';

export interface WebSocketUri {
	readonly scheme: 'ws' | 'wss';
	/** Lower case; an IPv6 address in its brackets. */
	readonly host: string;
	/** The one to connect to: written, or the scheme's. */
	readonly port: number;
	/** Host, and the port when it is not the scheme's own: the value of Host. */
	readonly authority: string;
	/** At least "/". */
	readonly path: string;
	/** Without the question mark; null when there is none. */
	readonly query: string | null;
	/** §3: path and query with its question mark: the target of the request. */
	readonly resourceName: string;
	/** Put together again. */
	readonly text: string;
	readonly notes: readonly UriNote[];
}

/**
 * What was mended. `http-scheme`: http or https stood for ws or wss. `user-info`: left out of the request.
 * `slashes`: not exactly two. `blanks`: around it, or line breaks in it. `percent-encoded`: characters no URI has.
 * `host-ascii`: a name in another script, sent in its ASCII form. `ip-address`: an address not written as usual.
 * `dot-segments`: "." and ".." in the path.
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
	/** Null when a client must not use it. */
	readonly uri: WebSocketUri | null;
	/** Ranges count the text's characters as bytes. */
	readonly diagnoses: readonly HandshakeDiagnosis[];
}

/** Why a text is no ws or wss URI: the `reason` of `request-uri-valid`. */
export type UriFault = 'scheme' | 'relative' | 'host-empty' | 'host' | 'port' | 'port-range';

/** §3: 80 and 443. */
export const DEFAULT_PORTS = { ws: 80, wss: 443 } as const;

const SCHEMES = { ws: 'ws', wss: 'wss', http: 'ws', https: 'wss' } as const;

export function parseWebSocketUri(text: string): UriReading {
	const diagnoses: HandshakeDiagnosis[] = [];
	const notes = new Set<UriNote>();
	const report = (reason: UriFault, from: number, to: number, data: RuleData = {}): UriReading => {
		const range = byteRange(Math.min(from, Math.max(0, to - 1)), to);
		diagnoses.push(diagnosis('request-uri-valid', range, { reason, ...data }));
		return { uri: null, diagnoses };
	};
	const { start, end } = withoutBlanks(text);
	if (start > 0 || end < text.length) notes.add('blanks');
	const hash = text.indexOf('#', start);
	if (hash >= 0) {
		// §3: a fragment has no meaning for a WebSocket and must not be used.
		const data = { fragment: text.slice(hash + 1, end) };
		diagnoses.push(diagnosis('request-uri-fragment', byteRange(hash, end), data));
	}
	const to = hash >= 0 ? hash : end;

	const colon = text.indexOf(':', start);
	const written = colon < 0 ? '' : lowerCase(text.slice(start, colon));
	if (!/^[a-z][a-z0-9+.-]*$/.test(written)) return report('relative', start, to);
	const scheme = ownValue<(typeof SCHEMES)[keyof typeof SCHEMES]>(SCHEMES, written) ?? null;
	if (scheme === null) return report('scheme', start, colon, { scheme: written });
	if (written !== scheme) notes.add('http-scheme');

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
	// §3: an empty path is "/" on the wire.
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

/** Where the port's colon stands: behind the bracket of an IPv6 address, not in it. */
function colonOfPort(text: string, from: number, to: number): number | null {
	const bracket = text[from] === '[' ? text.indexOf(']', from) : from;
	const colon = bracket < 0 ? -1 : text.indexOf(':', bracket);
	return colon < 0 || colon >= to ? null : colon;
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

/** The URL Standard's path state: "." goes, ".." goes with the segment before it, also when percent-encoded. */
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

/** As the URL Standard percent-encodes: controls, blanks, what is beyond ASCII, and `marks`. */
function encoded(text: string, marks: string, notes: Set<UriNote>): string {
	const parts: string[] = [];
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		if (code > 0x20 && code < 0x7f && !marks.includes(character)) {
			parts.push(character);
			continue;
		}
		// The URL Standard drops these three wherever they stand.
		if (code === 0x09 || code === 0x0a || code === 0x0d) {
			notes.add('blanks');
			continue;
		}
		notes.add('percent-encoded');
		for (const byte of encodeUtf8(character)) {
			parts.push(`%${byte.toString(16).toUpperCase().padStart(2, '0')}`);
		}
	}
	return parts.join('');
}
