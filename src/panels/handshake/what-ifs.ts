// The what-if changes: one click changes one thing. Each change makes a whole document from the current one.
import {
	applyEdit,
	joinBytes,
	latin1Bytes,
	latin1Text,
	type Bytes,
	type Edit,
} from '../../engine/bytes/index.ts';
import { acceptFor } from '../../engine/handshake/index.ts';
import {
	editInTurn,
	removeField,
	renameField,
	setField,
	setRequestLine,
} from '../../engine/http/index.ts';
import { head, type HandshakeDocument } from './handshake-document.ts';
import type { WhatIfId } from './what-if-ids.ts';

type WhatIfChange = (document: HandshakeDocument, answer: Bytes) => HandshakeDocument;

/** Makes a change to the request. The response is then computed again. */
function asking(...makers: readonly ((request: Bytes) => Edit | null)[]): WhatIfChange {
	return (document) => {
		const edit = editInTurn(document.request, makers);
		const request = edit ? applyEdit(document.request, edit) : document.request;
		return { ...document, request, response: null };
	};
}

/** Makes a change to the response. The response is then no longer the one that our server computes. */
function answering(make: (answer: Bytes, document: HandshakeDocument) => Bytes): WhatIfChange {
	return (document, answer) => ({ ...document, response: make(answer, document) });
}

function edited(bytes: Bytes, edit: Edit | null): Bytes {
	return edit ? applyEdit(bytes, edit) : bytes;
}

/** Writes every field name in lower case, like HTTP/2. Field names are case-insensitive. */
function lowerCaseNames(request: Bytes): Edit | null {
	const names = [...latin1Text(request).matchAll(/^([!-9;-~]+):/gm)].map((match) => match[1]!);
	return editInTurn(
		request,
		names.map((name) => (bytes: Bytes) => renameField(bytes, name, name.toLowerCase())),
	);
}

const OTHER_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const CACHED_KEY = 'w4v7O6xFTi36lq3RNcgctw==';

export const WHAT_IFS = {
	'no-host': asking((request) => removeField(request, 'Host')),
	'no-upgrade': asking((request) => removeField(request, 'Upgrade')),
	'no-connection': asking((request) => removeField(request, 'Connection')),
	'no-key': asking((request) => removeField(request, 'Sec-WebSocket-Key')),
	'no-version': asking((request) => removeField(request, 'Sec-WebSocket-Version')),
	'no-origin': asking((request) => removeField(request, 'Origin')),
	'version-8': asking((request) => setField(request, 'Sec-WebSocket-Version', '8')),
	'version-12': asking((request) => setField(request, 'Sec-WebSocket-Version', '12')),
	post: asking((request) => setRequestLine(request, { method: 'POST' })),
	'http-1.0': asking((request) => setRequestLine(request, { version: 'HTTP/1.0' })),
	'short-key': asking((request) => setField(request, 'Sec-WebSocket-Key', 'BwcHBwcHBwcHBwcHBwcH')),
	'lower-case': asking(lowerCaseNames),
	'two-tokens': asking((request) => setField(request, 'Connection', 'keep-alive, Upgrade')),
	'foreign-origin': (document, answer) => {
		const { server, ...rest } = asking((request) =>
			setField(request, 'Origin', 'http://evil.example'),
		)(document, answer);
		return { ...rest, server: { ...server, origins: server.origins ?? ['http://127.0.0.1:3000'] } };
	},
	'protocol-not-chosen': (document, answer) => {
		const { server, ...rest } = asking((request) =>
			setField(request, 'Sec-WebSocket-Protocol', 'chat'),
		)(document, answer);
		return { ...rest, server: { ...server, subprotocols: [] } };
	},
	'extension-unasked': answering((answer, { request }) => {
		const offered = /^sec-websocket-extensions:.*permessage-deflate/im.test(latin1Text(request));
		const name = offered ? 'x-unheard-of' : 'permessage-deflate';
		return edited(answer, setField(answer, 'Sec-WebSocket-Extensions', name));
	}),
	'answer-200': answering(() =>
		joinBytes([
			head('HTTP/1.1 200 OK', 'Content-Type: text/plain; charset=utf-8', 'Content-Length: 28'),
			latin1Bytes('websocket connected success!'),
		]),
	),
	'answer-302': answering(() =>
		head('HTTP/1.1 302 Found', 'Location: /login', 'Content-Length: 0'),
	),
	'answer-401': answering(() =>
		head('HTTP/1.1 401 Unauthorized', 'WWW-Authenticate: Basic realm="chat"', 'Content-Length: 0'),
	),
	'cached-accept': answering((answer, { request }) => {
		// The right accept value for the key of another client, as a cache would return it.
		const other = latin1Text(request).includes(OTHER_KEY) ? CACHED_KEY : OTHER_KEY;
		return edited(answer, setField(answer, 'Sec-WebSocket-Accept', acceptFor(other)));
	}),
} as const satisfies Readonly<Record<WhatIfId, WhatIfChange>>;
