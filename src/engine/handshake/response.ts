// The server's response as a client reads it (RFC 6455 §4.1). The bytes of the response and the request's key
// and offers go in. The checks in their order, the verdict and the agreed subprotocol and extensions come
// out.
import type { Bytes } from '../bytes/bytes.ts';
import { latin1Text, NO_BYTES } from '../bytes/bytes.ts';
import type { HeadFieldName, ResponseHead } from '../http/head.ts';
import { headerField } from '../http/header-fields.ts';
import { parseResponseHead } from '../http/message.ts';
import { diagnosis } from '../report/diagnosis.ts';
import type { Field } from '../report/field.ts';
import { isFatal } from '../reader/handshake-policy.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import { acceptFor } from './accept-key.ts';
import type { Check, HandshakeDiagnosis } from './check.ts';
import { inOrder } from './check.ts';
import type { DeflateAgreement } from './deflate-negotiation.ts';
import type { Extension } from './extensions.ts';
import type { ResponseCheckId } from './response-checks.ts';
import { checksOfResponse } from './response-checks.ts';
import type { AgreedExtensions, ResponseContext } from './response-judge.ts';
import { ResponseJudge } from './response-judge.ts';

/**
 * Says what the client does. `open`: the connection is established. `fail`: the client fails it. `wait`: the head is
 * unfinished. `http`: the status is not 101, so the response is handled as HTTP and no connection opens.
 */
export type ResponseVerdict = 'open' | 'fail' | 'wait' | 'http';

/** Names the check that decided. `code` is null when the server broke no rule. */
export interface ResponseReason {
	readonly check: ResponseCheckId;
	readonly code: HandshakeRuleCode | null;
}

export interface ResponseReading {
	readonly bytes: Bytes;
	/** Holds the head that is judged: the first one that is not an interim response. */
	readonly head: ResponseHead;
	/**
	 * Lists the heads of interim responses, such as 100, before the judged one (RFC 9110 §15.2). A client reads and
	 * skips them.
	 */
	readonly interim: readonly ResponseHead[];
	/** Says whether the empty line at the end of the head has come. */
	readonly finished: boolean;
	/** Lists all diagnoses in the order of the bytes. */
	readonly diagnoses: readonly HandshakeDiagnosis[];
	readonly checks: readonly Check<ResponseCheckId>[];
	readonly verdict: ResponseVerdict;
	/** Is null when the verdict is `open`. */
	readonly reason: ResponseReason | null;
	readonly status: number | null;
	readonly acceptFound: string | null;
	/** Holds the accept value for the request's key; it is null when the key is not known. */
	readonly acceptExpected: string | null;
	/**
	 * Is the agreed subprotocol. The properties `protocol`, `extensions` and `deflate` are meaningful only when the
	 * verdict is `open`.
	 */
	readonly protocol: string | null;
	readonly extensions: readonly Extension[];
	readonly deflate: DeflateAgreement | null;
	/** Holds the bytes after the head: frames after a 101, content after another status. */
	readonly rest: Bytes;
	/** Lists fields that tile the bytes, including the heads of interim responses. */
	readonly fields: readonly Field<HeadFieldName, string>[];
}

/** Reads the bytes of a response as a client does, and judges them. Any bytes give a reading; it never throws. */
export function readResponse(bytes: Bytes, context: ResponseContext): ResponseReading {
	const heads = readHeads(bytes);
	const { head, interim, before } = heads;
	const finished = head.headLength !== null;
	const status = head.startLine?.status.code ?? null;
	const found = [
		...interim.flatMap((each) => each.diagnoses),
		...framesBefore(before),
		// When the bytes contain only frames, there is no head to judge.
		...(before < bytes.length || before === 0 ? head.diagnoses : []),
		...(before === 0 && hasNoStatus(head) ? [noStatusLine(head)] : []),
	];
	const acceptExpected = context.key === null ? null : acceptFor(context.key);
	const judge = new ResponseJudge(head, context);
	let agreed: AgreedExtensions = { extensions: [], deflate: null };
	let protocol: string | null = null;
	if (finished && status === 101) {
		judge.version();
		judge.unwantedFields();
		judge.upgrade();
		judge.connection();
		judge.accept(acceptExpected);
		agreed = judge.extensions();
		protocol = judge.protocol();
	} else if (finished) {
		judge.otherStatus();
	}
	const diagnoses = inOrder([...found, ...judge.found]);
	const over = before > 0 || hasNoStatus(head);
	const checks = checksOfResponse(head, diagnoses, {
		progress: finished ? 'finished' : over ? 'over' : 'unfinished',
		hasKey: context.key !== null,
	});
	return {
		bytes,
		head,
		interim,
		finished,
		diagnoses,
		checks,
		...responseVerdict(head, before, checks),
		status,
		acceptFound: headerField(head, 'Sec-WebSocket-Accept')?.value.text ?? null,
		acceptExpected,
		protocol,
		...agreed,
		rest: finished ? bytes.subarray(head.rest.from) : NO_BYTES,
		// The fields are made only when the page shows them.
		get fields() {
			return responseFields(bytes, heads);
		},
	};
}

/**
 * Returns whether a client that tolerates the rules in `tolerated` opens the connection after a 101 that breaks no
 * other rule.
 */
export function opensDespite(
	{ finished, status, checks }: Pick<ResponseReading, 'finished' | 'status' | 'checks'>,
	tolerated: readonly HandshakeRuleCode[],
): boolean {
	const fatal = checks.flatMap(({ diagnoses }) =>
		diagnoses.filter(({ code }) => isFatal(code, 'client')),
	);
	return finished && status === 101 && fatal.every(({ code }) => tolerated.includes(code));
}

function responseVerdict(
	head: ResponseHead,
	before: number,
	checks: readonly Check<ResponseCheckId>[],
): { readonly verdict: ResponseVerdict; readonly reason: ResponseReason | null } {
	if (before > 0) {
		const code = 'response-no-frames-before-101';
		return { verdict: 'fail', reason: { check: 'first-bytes', code } };
	}
	const finished = head.headLength !== null;
	if (hasNoStatus(head)) {
		return { verdict: 'fail', reason: { check: 'first-bytes', code: 'http-status-line' } };
	}
	if (!finished) {
		return { verdict: 'wait', reason: { check: 'head', code: 'http-head-terminated' } };
	}
	const failed = checks.find((check) => check.state === 'failed');
	if (failed === undefined) return { verdict: 'open', reason: null };
	const code = failed.diagnoses.find((found) => isFatal(found.code, 'client'))?.code ?? null;
	const switched = head.startLine?.status.code === 101;
	// §4.1 item 1: a client handles any other status as HTTP, even when the response has other faults.
	if (!switched) {
		const status = checks.find(({ id }) => id === 'status-101')?.diagnoses[0]?.code ?? null;
		return { verdict: 'http', reason: { check: 'status-101', code: status } };
	}
	return { verdict: 'fail', reason: { check: failed.id, code } };
}

/** Returns whether the first line is not a status line and more bytes cannot make it one. */
function hasNoStatus(head: ResponseHead): boolean {
	return head.startLine === null && (head.headLength !== null || !head.http);
}

function noStatusLine({ firstLine }: ResponseHead): HandshakeDiagnosis {
	return diagnosis('http-status-line', byteRange(firstLine.from, firstLine.contentTo));
}

function framesBefore(before: number): readonly HandshakeDiagnosis[] {
	return before === 0 ? [] : [diagnosis('response-no-frames-before-101', byteRange(0, before))];
}

interface ResponseHeads {
	readonly head: ResponseHead;
	readonly interim: readonly ResponseHead[];
	/** Counts the bytes of frames before the first head. */
	readonly before: number;
}

function readHeads(bytes: Bytes): ResponseHeads {
	const before = bytes.length > 0 && looksLikeFrame(bytes[0]!) ? startOfHttp(bytes) : 0;
	const interim: ResponseHead[] = [];
	for (let from = before; ;) {
		const head = parseResponseHead(bytes, from);
		const code = head.startLine?.status.code ?? 0;
		const passedOver = head.headLength !== null && code >= 100 && code < 200 && code !== 101;
		if (!passedOver) return { head, interim, before };
		interim.push(head);
		from = head.rest.from;
	}
}

function responseFields(
	bytes: Bytes,
	{ head, interim, before }: ResponseHeads,
): ResponseReading['fields'] {
	const fields: Field<HeadFieldName, string>[] = [];
	if (before > 0) {
		const value = latin1Text(bytes, 0, before);
		fields.push({ name: 'before', range: byteRange(0, before), value, complete: true });
	}
	// The bytes after an interim response are the next response, so they are not a field `rest`.
	const passedOver = interim.flatMap((each) => each.fields.filter(({ name }) => name !== 'rest'));
	return fields.concat(passedOver, head.fields);
}

/**
 * Returns whether a byte can begin a frame: no RSV bit and a defined opcode (§5.2). An ASCII letter never passes this
 * test.
 */
function looksLikeFrame(byte: number): boolean {
	return (byte & 0x70) === 0 && [0, 1, 2, 8, 9, 10].includes(byte & 0x0f) && byte !== 0x0a;
}

function startOfHttp(bytes: Bytes): number {
	const wanted = [0x48, 0x54, 0x54, 0x50, 0x2f];
	for (let at = 0; at + wanted.length <= bytes.length; at++) {
		if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
	}
	return bytes.length;
}
