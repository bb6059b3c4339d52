// Translates between the opening handshake of RFC 6455 and that of a WebSocket in HTTP/2 (RFC 8441). The
// request and the response have the same meaning in both. HTTP/2 uses pseudo-header fields in place of
// Upgrade and has no key and no accept value. Each endpoint keeps its handshake of RFC 6455; this file makes
// what replaces it on the wire.
import type { Bytes } from '../bytes/bytes.ts';
import { latin1Bytes, latin1Text } from '../bytes/bytes.ts';
import { acceptFor } from '../handshake/accept-key.ts';
import type { FieldLineText } from '../http/compose.ts';
import { composeHead, composeResponse } from '../http/compose.ts';
import { headerField } from '../http/header-fields.ts';
import { parseRequestHead } from '../http/message.ts';
import type { PlainHead } from '../http/compose.ts';
import type { HpackField } from './hpack-table.ts';
import { http2Request, http2Response } from './http2.ts';

const UPGRADE: readonly FieldLineText[] = [
	{ name: 'Upgrade', value: 'websocket' },
	{ name: 'Connection', value: 'Upgrade' },
];
/** Holds the key of RFC 6455 §1.3. This key is never sent; the server's handshake needs a key to judge. */
const UNSEEN_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

/** Returns the fields that the client sends in place of its request (§5). */
export function extendedConnect(request: Bytes): readonly HpackField[] {
	return http2Request(headText(request), 'https');
}

/** Returns the request that the server's handshake judges. */
export function requestFor(fields: readonly HpackField[]): Bytes {
	const own = fields.filter(({ name }) => !name.startsWith(':'));
	return composeHead(`GET ${fieldValue(fields, ':path')} HTTP/1.1`, [
		{ name: 'Host', value: fieldValue(fields, ':authority') },
		...UPGRADE,
		{ name: 'Sec-WebSocket-Key', value: UNSEEN_KEY },
		...own,
	]);
}

/** Returns the fields that the server sends in place of its response. */
export function streamAnswer(answer: Bytes): readonly HpackField[] {
	return http2Response(headText(withoutContinue(answer))).map(({ name, value }) =>
		// RFC 9110 §15.5.22: a 426 names a protocol in Upgrade, a field that HTTP/2 does not have.
		name === ':status' && value === '426' ? { name, value: '400' } : { name, value },
	);
}

/** Leaves out the 100 (Continue) that must come before a 101 (RFC 9110 §7.8): HTTP/2 has no 101. */
function withoutContinue(answer: Bytes): Bytes {
	return latin1Bytes(latin1Text(answer).replace(/^HTTP\/1\.1 100 .*?\r\n\r\n/s, ''));
}

/**
 * Returns the response that the client's handshake judges. @param request the client's own request, for its
 * key
 */
export function webSocketAnswer(fields: readonly HpackField[], request: Bytes): Bytes {
	const status = fieldValue(fields, ':status');
	const own = fields.filter(({ name }) => !name.startsWith(':'));
	if (!/^2\d\d$/.test(status)) {
		return composeResponse(/^[1-5]\d\d$/.test(status) ? Number(status) : 500, own);
	}
	const key = headerField(parseRequestHead(request), 'Sec-WebSocket-Key')?.value.text ?? '';
	return composeResponse(101, [
		...UPGRADE,
		{ name: 'Sec-WebSocket-Accept', value: acceptFor(key) },
		...own,
	]);
}

export function fieldValue(fields: readonly HpackField[], name: string): string {
	return fields.find((field) => field.name === name)?.value ?? '';
}

function headText(head: Bytes): PlainHead {
	const [startLine = '', ...lines] = latin1Text(head).split('\r\n');
	const fields = lines.flatMap((line) => {
		const colon = line.indexOf(':');
		if (colon < 0) return [];
		return [{ name: line.slice(0, colon), value: line.slice(colon + 1).trim() }];
	});
	return { startLine, fields };
}
