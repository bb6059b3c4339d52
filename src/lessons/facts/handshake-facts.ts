// Computes facts of a handshake: `url` (the client's URL in its usual form; null if it is none), `opens` (what the client decides), `status` (of the response that it receives),
// `server.status`, `server.check`, `client.check`, `page.code`, `rule.<code>`, `request.faults`, `request.bytes`,
// `request.method`, `request.target`, `request.protocols`, `request.extensions`, `request.field.<name>`,
// `response.faults`, `response.field.<name>`, `accept`, `accept.expected`, `key.bytes`, and what the client agrees to:
// `protocol`, `deflate`.
import type { Bytes } from '../../engine/bytes/index.ts';
import {
	offeredBy,
	pageView,
	parseWebSocketUri,
	readRequest,
	readResponse,
	respondToRequest,
	type ClientKind,
	type ServerSettings,
} from '../../engine/handshake/index.ts';
import { headerField, type Head } from '../../engine/http/index.ts';
import type { Facts } from '../lesson.ts';
import { usualUrl } from './usual-url.ts';

export interface HandshakeHeads {
	readonly url: string;
	readonly client: ClientKind;
	readonly server: ServerSettings;
	readonly request: Bytes;
	/** Is null for the server's own response. */
	readonly response: Bytes | null;
}

export function asHandshakeHeads(document: object): HandshakeHeads | null {
	return 'request' in document && document.request instanceof Uint8Array && 'response' in document
		? // The Handshake lab is the only lab whose document has a request and a response.
			(document as HandshakeHeads)
		: null;
}

export function handshakeFacts({ url, client, server, request, response }: HandshakeHeads): Facts {
	const uri = parseWebSocketUri(url);
	const asked = readRequest(request, { dialled: uri.uri === null ? null : url, client });
	const own = respondToRequest(asked, server);
	const read = readResponse(response ?? own.bytes, {
		key: asked.key,
		offered: offeredBy(asked),
		request: asked,
		client,
	});
	const page = pageView(uri, read.bytes.length === 0 ? null : read);
	const codes = [...asked.diagnoses, ...read.diagnoses].map(({ code }): string => code);
	return (name) => {
		const field = /^(request|response)\.field\.(.+)$/.exec(name);
		if (field) return fieldOf(field[1] === 'request' ? asked.head : read.head, field[2]!);
		if (name.startsWith('rule.')) return codes.includes(name.slice('rule.'.length));
		switch (name) {
			case 'url':
				return usualUrl(url);
			case 'opens':
				return read.verdict === 'open';
			case 'status':
				return read.status;
			case 'server.status':
				return own.status;
			case 'server.check':
				return own.reason?.check ?? null;
			case 'client.check':
				return read.reason?.check ?? null;
			case 'page.code':
				return page.type === 'failed' || page.type === 'ended' ? page.code : null;
			case 'request.method':
				return asked.head.startLine?.method?.text ?? null;
			case 'request.target':
				return asked.head.startLine?.target?.text ?? null;
			case 'request.faults':
				return asked.diagnoses.length;
			case 'request.bytes':
				return request.length;
			case 'request.protocols':
				return listed(asked.protocols);
			case 'request.extensions':
				return listed(asked.extensions);
			case 'response.faults':
				return read.diagnoses.length;
			case 'accept':
				return read.acceptFound;
			case 'accept.expected':
				return read.acceptExpected;
			case 'key.bytes':
				return asked.keyBytes?.length ?? null;
			case 'protocol':
				return read.protocol;
			case 'deflate':
				return read.deflate !== null;
			default:
				return undefined;
		}
	};
}

/** Returns the names of a list, in its order, however its lines are written. */
function listed(offers: readonly { readonly name: string }[]): string | null {
	return offers.length === 0 ? null : offers.map(({ name }) => name).join(', ');
}

function fieldOf(head: Head, name: string): string | null {
	return headerField(head, name)?.value.text ?? null;
}
