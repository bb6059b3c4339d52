// The opening of a WebSocket in HTTP/2 (RFC 8441) beside that of RFC 6455: the same request and the same answer, with
// pseudo-header fields in place of Upgrade, and without key and accept value. Each side keeps its one handshake, and
// this is what stands for it on the wire.
import type { Bytes } from '../bytes/bytes.ts';
import { latin1Text } from '../bytes/bytes.ts';
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
/** Of RFC 6455 §1.3: no wire shows it, and the server's handshake wants one. */
const UNSEEN_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

/** §5: what the client writes in place of its request. */
export function extendedConnect(request: Bytes): readonly HpackField[] {
	return http2Request(headText(request), 'https');
}

/** The request that the server's handshake judges. */
export function requestFor(fields: readonly HpackField[]): Bytes {
	const own = fields.filter(({ name }) => !name.startsWith(':'));
	return composeHead(`GET ${fieldValue(fields, ':path')} HTTP/1.1`, [
		{ name: 'Host', value: fieldValue(fields, ':authority') },
		...UPGRADE,
		{ name: 'Sec-WebSocket-Key', value: UNSEEN_KEY },
		...own,
	]);
}

/** What the server writes in place of its answer. */
export function streamAnswer(answer: Bytes): readonly HpackField[] {
	return http2Response(headText(answer)).map(({ name, value }) =>
		// RFC 9110 §15.5.22 has 426 name a protocol in Upgrade, a field that HTTP/2 does not have.
		name === ':status' && value === '426' ? { name, value: '400' } : { name, value },
	);
}

/** The answer that the client's handshake judges. @param request its own, for the key */
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
