// The client's opening handshake as a server reads it (RFC 6455 §4.2.1). The bytes of the request go in. The
// values of the fields, the diagnoses and the checks in display order come out. The server's answer is in
// server-response.ts.
import type { Bytes } from '../bytes/bytes.ts';
import type { RequestHead } from '../http/head.ts';
import { joinedValue } from '../http/header-fields.ts';
import { parseRequestHead } from '../http/message.ts';
import type { Check, HandshakeDiagnosis } from './check.ts';
import { inOrder } from './check.ts';
import type { Extension } from './extensions.ts';
import type { RequestCheckId } from './request-checks.ts';
import { checksOfRequest } from './request-checks.ts';
import type { ClientKind } from './request-judge.ts';
import { RequestJudge } from './request-judge.ts';
import { readTarget } from './request-target.ts';
import type { OfferedProtocol } from './subprotocols.ts';
import { parseWebSocketUri } from './websocket-uri.ts';

export interface RequestContext {
	/** Holds the URL that the client wanted to reach; it is null when it is not known. */
	readonly dialled: string | null;
	readonly client: ClientKind;
}

export interface RequestReading {
	readonly bytes: Bytes;
	readonly head: RequestHead;
	/** Says whether the empty line at the end of the head has come. */
	readonly finished: boolean;
	/** Lists all diagnoses in the order of the bytes. */
	readonly diagnoses: readonly HandshakeDiagnosis[];
	readonly client: ClientKind;
	readonly method: string | null;
	/** Holds the path and query of the request target. */
	readonly resourceName: string | null;
	readonly host: string | null;
	/** Holds the text of the first Sec-WebSocket-Key. */
	readonly key: string | null;
	/** Holds the decoded key, of any length; it is null when the key is not Base64. */
	readonly keyBytes: Bytes | null;
	/** Holds the text of the first Sec-WebSocket-Version. */
	readonly version: string | null;
	readonly origin: string | null;
	/** Lists the members of Upgrade, as written. */
	readonly upgrade: readonly string[];
	/** Lists the members of Connection, as written. */
	readonly connection: readonly string[];
	readonly protocols: readonly OfferedProtocol[];
	readonly extensions: readonly Extension[];
	readonly checks: readonly Check<RequestCheckId>[];
}

/** Holds the offers of a request that the judge of a response needs. */
export interface Offered {
	readonly protocols: readonly string[];
	/** Holds the value of Sec-WebSocket-Extensions; it is null when the request has none. */
	readonly extensions: string | null;
}

/** Reads the bytes of a request as a server does, and judges them. Any bytes give a reading; it never throws. */
export function readRequest(bytes: Bytes, context: RequestContext): RequestReading {
	const head = parseRequestHead(bytes);
	const judge = new RequestJudge(head);
	const dialled = context.dialled === null ? null : parseWebSocketUri(context.dialled).uri;
	judge.startLine(dialled);
	const hostValue = judge.host(dialled);
	const upgrade = judge.upgrade();
	const connection = judge.connection();
	const version = judge.version();
	const { key, bytes: keyBytes } = judge.key();
	const origin = judge.origin(context.client);
	const protocols = judge.protocols();
	const extensions = judge.extensions();
	judge.content();
	const diagnoses = inOrder(judge.found);
	return {
		bytes,
		head,
		finished: judge.finished,
		diagnoses,
		client: context.client,
		method: head.startLine?.method?.text ?? null,
		resourceName: readTarget(head.startLine?.target?.text ?? '').resourceName,
		host: hostValue,
		key,
		keyBytes,
		version,
		origin,
		upgrade,
		connection,
		protocols,
		extensions,
		checks: checksOfRequest(head, diagnoses),
	};
}

/** Returns the subprotocols and extensions that a request offers. */
export function offeredBy(request: RequestReading): Offered {
	return {
		protocols: request.protocols.map(({ name }) => name),
		extensions: joinedValue(request.head, 'Sec-WebSocket-Extensions'),
	};
}
