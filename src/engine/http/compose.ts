// Encodes heads. Nothing is checked or corrected, because the labs also show illegal heads.
import { latin1Bytes } from '../bytes/bytes.ts';

export interface FieldLineText {
	readonly name: string;
	readonly value: string;
}

/** Describes a head whose lines are known to be well-formed. */
export interface PlainHead {
	readonly startLine: string;
	readonly fields: readonly FieldLineText[];
}

/** Lists the reason phrases of RFC 9110 §15 and RFC 6585. The phrase is free text, and clients do not interpret it. */
export const REASON_PHRASES: Readonly<Record<number, string>> = {
	100: 'Continue',
	101: 'Switching Protocols',
	200: 'OK',
	301: 'Moved Permanently',
	302: 'Found',
	307: 'Temporary Redirect',
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	405: 'Method Not Allowed',
	407: 'Proxy Authentication Required',
	426: 'Upgrade Required',
	431: 'Request Header Fields Too Large',
	500: 'Internal Server Error',
	502: 'Bad Gateway',
	503: 'Service Unavailable',
	505: 'HTTP Version Not Supported',
};

/** @throws RangeError for a character above U+00FF. */
export function composeHead(
	startLine: string,
	fields: readonly FieldLineText[],
): Uint8Array<ArrayBuffer> {
	const lines = [startLine, ...fields.map(({ name, value }) => `${name}: ${value}`), '', ''];
	return latin1Bytes(lines.join('\r\n'));
}

/**
 * Returns the bytes of the head of a response.
 * @throws RangeError for a character above U+00FF.
 */
export function composeResponse(
	status: number,
	fields: readonly FieldLineText[],
): Uint8Array<ArrayBuffer> {
	return composeHead(`HTTP/1.1 ${status} ${REASON_PHRASES[status] ?? ''}`, fields);
}
