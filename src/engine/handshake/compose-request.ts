// Encodes a client's opening handshake (RFC 6455 §4.1). The caller can change every part, and illegal values
// are allowed. An existing request can also be changed to another URL.
import type { Bytes } from '../bytes/bytes.ts';
import type { Edit } from '../bytes/edit.ts';
import { sameIgnoringCase } from '../http/abnf.ts';
import type { FieldLineText } from '../http/compose.ts';
import { composeHead } from '../http/compose.ts';
import { editInTurn, setField, setRequestTarget } from '../http/head-edits.ts';
import type { ClientKind } from './request-judge.ts';
import type { WebSocketUri } from './websocket-uri.ts';

export interface RequestOptions {
	readonly uri: WebSocketUri;
	/** Holds the text of the key: 16 random bytes in Base64. */
	readonly key: string;
	readonly client?: ClientKind;
	/** Holds the origin of the page. A browser whose page has no origin sends "null". */
	readonly origin?: string | null;
	readonly subprotocols?: readonly string[];
	/** Holds the value of Sec-WebSocket-Extensions; it is null for none. */
	readonly extensions?: string | null;
	readonly method?: string;
	readonly target?: string;
	readonly httpVersion?: string;
	/** Lists further fields, which come after the usual ones. */
	readonly fields?: readonly FieldLineText[];
	/** Lists names of fields to omit. */
	readonly omit?: readonly string[];
	/** Lists fields whose value replaces the usual one. */
	readonly alter?: readonly FieldLineText[];
}

/**
 * Returns the bytes of a client's opening handshake, up to the empty line.
 * @throws RangeError for a character above U+00FF, which a header line cannot contain.
 */
export function composeRequest(options: RequestOptions): Uint8Array<ArrayBuffer> {
	const { uri, method = 'GET', httpVersion = 'HTTP/1.1', omit = [], alter = [] } = options;
	const target = options.target ?? uri.resourceName;
	const lines = requestFieldLines(options)
		.filter(({ name }) => !omit.some((omitted) => sameIgnoringCase(omitted, name)))
		.map((line) => alter.find(({ name }) => sameIgnoringCase(name, line.name)) ?? line);
	return composeHead(`${method} ${target} ${httpVersion}`, lines);
}

/** Changes the target and Host of an existing request to those of another URL, and nothing else. */
export function retarget(bytes: Bytes, uri: WebSocketUri): Edit | null {
	return editInTurn(bytes, [
		(request) => setRequestTarget(request, uri.resourceName),
		(request) => setField(request, 'Host', uri.authority),
	]);
}

function requestFieldLines(options: RequestOptions): readonly FieldLineText[] {
	const { uri, key, client = 'other', subprotocols = [], extensions = null } = options;
	const origin = options.origin ?? (client === 'browser' ? 'null' : null);
	return [
		{ name: 'Host', value: uri.authority },
		{ name: 'Upgrade', value: 'websocket' },
		{ name: 'Connection', value: 'Upgrade' },
		{ name: 'Sec-WebSocket-Key', value: key },
		...(origin === null ? [] : [{ name: 'Origin', value: origin }]),
		...(subprotocols.length === 0
			? []
			: [{ name: 'Sec-WebSocket-Protocol', value: subprotocols.join(', ') }]),
		{ name: 'Sec-WebSocket-Version', value: '13' },
		...(extensions === null ? [] : [{ name: 'Sec-WebSocket-Extensions', value: extensions }]),
		...(options.fields ?? []),
	];
}
