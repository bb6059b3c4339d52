// One head that a tool shows as text, in the form of HTTP/1.1. HTTP/2 and HTTP/3 have no start line: the
// method, the target, the host and the status are pseudo-header fields there (RFC 9113 §8.3).
import { sameIgnoringCase } from '../../engine/http/index.ts';

export interface CopiedHead {
	readonly startLine: string;
	readonly fields: readonly string[];
	/** Is true if the head is of HTTP/2 or HTTP/3 and was rewritten in the form of HTTP/1.1. */
	readonly rewritten: boolean;
}

export interface CopiedPair {
	readonly request: CopiedHead | null;
	readonly response: CopiedHead | null;
}

export type CopiedField = readonly [name: string, value: string];

const REQUEST_LINE = /^([A-Z]+) (\S+) HTTP\/(\d)(\.\d)?$/;
const STATUS_LINE = /^HTTP\/(\d)(\.\d)? (\d{3}(?: .*)?)$/;
const ABSOLUTE = /^[a-z]+:\/\/[^/?#]*([^#]*)/i;

/** Returns which head begins with this line; null if the line is not a start line. */
export function startsWhich(line: string): 'request' | 'response' | null {
	const text = line.trimEnd();
	if (REQUEST_LINE.test(text)) return 'request';
	return STATUS_LINE.test(text) ? 'response' : null;
}

/** Makes a head of its lines as a tool shows them. */
export function headOfLines(line: string, fields: readonly string[]): CopiedHead {
	const text = line.trimEnd();
	const [, method = '', target = '', major] = REQUEST_LINE.exec(text) ?? [];
	if (major !== undefined) {
		const rewritten = major > '1';
		// Chromium shows the URL of the page's code. On the wire the target is the path (RFC 6455 §4.1).
		const path = /^wss?:/i.test(target) ? targetOf(target) : target;
		const version = rewritten ? '1.1' : text.slice(text.lastIndexOf('/') + 1);
		return { startLine: `${method} ${path} HTTP/${version}`, fields, rewritten };
	}
	const [, version = '1', , status = ''] = STATUS_LINE.exec(text) ?? [];
	if (version <= '1') return { startLine: text, fields, rewritten: false };
	return { startLine: statusLine(status), fields, rewritten: true };
}

/** Makes a request head of named fields. Pseudo-header fields overrule the method and the URL. */
export function requestOfFields(
	method: string,
	url: string,
	fields: readonly CopiedField[],
): CopiedHead {
	const pseudo = (name: string) => fields.find(([own]) => own === name)?.[1];
	const plain = fields.filter(([name]) => !name.startsWith(':'));
	const authority = pseudo(':authority');
	const hasHost = plain.some(([name]) => sameIgnoringCase(name, 'host'));
	const host: readonly CopiedField[] =
		authority === undefined || hasHost ? [] : [['Host', authority]];
	const target = pseudo(':path') ?? targetOf(url);
	return {
		startLine: `${pseudo(':method') ?? method} ${target} HTTP/1.1`,
		fields: [...host, ...plain].map(lineOf),
		rewritten: plain.length < fields.length,
	};
}

/** Makes a response head of named fields. The pseudo-header field overrules the status. */
export function responseOfFields(status: string, fields: readonly CopiedField[]): CopiedHead {
	const plain = fields.filter(([name]) => !name.startsWith(':'));
	const own = fields.find(([name]) => name === ':status')?.[1];
	return {
		startLine: statusLine(own ?? status),
		fields: plain.map(lineOf),
		rewritten: plain.length < fields.length,
	};
}

/** Returns a status line. The space after the status code stays when the reason phrase is empty (RFC 9112 §4). */
function statusLine(status: string): string {
	return `HTTP/1.1 ${status.includes(' ') ? status : `${status} `}`;
}

function targetOf(url: string): string {
	const path = ABSOLUTE.exec(url)?.[1] ?? url;
	return path.startsWith('/') ? path : `/${path}`;
}

function lineOf([name, value]: CopiedField): string {
	return `${name}: ${value}`;
}
