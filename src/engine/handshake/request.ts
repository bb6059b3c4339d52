// The client's opening handshake as a server reads it (RFC 6455 §4.2.1): what each line says, what is wrong with it,
// and the list of checks in the order they are shown. What a server then answers is in answer.ts.
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

export interface RequestContext {
	/** The URL the client meant; null when it is not known. */
	readonly dialled: string | null;
	readonly client: ClientKind;
}

export interface RequestReading {
	readonly bytes: Bytes;
	readonly head: RequestHead;
	/** The empty line has come. */
	readonly finished: boolean;
	/** In the order of the bytes. */
	readonly diagnoses: readonly HandshakeDiagnosis[];
	readonly client: ClientKind;
	readonly method: string | null;
	/** Path and query that the target asks for. */
	readonly resourceName: string | null;
	readonly host: string | null;
	/** The text of the first Sec-WebSocket-Key. */
	readonly key: string | null;
	/** What the key decodes to, whatever its length; null when it is no base64. */
	readonly keyBytes: Bytes | null;
	/** The text of the first Sec-WebSocket-Version. */
	readonly version: string | null;
	readonly origin: string | null;
	/** The members of Upgrade and of Connection, as written. */
	readonly upgrade: readonly string[];
	readonly connection: readonly string[];
	readonly protocols: readonly OfferedProtocol[];
	readonly extensions: readonly Extension[];
	readonly checks: readonly Check<RequestCheckId>[];
}

/** What a request offers, as the judge of an answer needs it. */
export interface Offered {
	readonly protocols: readonly string[];
	/** The value of Sec-WebSocket-Extensions; null when there is none. */
	readonly extensions: string | null;
}

export function readRequest(bytes: Bytes, context: RequestContext): RequestReading {
	const head = parseRequestHead(bytes);
	const judge = new RequestJudge(head);
	judge.startLine();
	const hostValue = judge.host(context.dialled);
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

export function offeredBy(request: RequestReading): Offered {
	return {
		protocols: request.protocols.map(({ name }) => name),
		extensions: joinedValue(request.head, 'Sec-WebSocket-Extensions'),
	};
}
