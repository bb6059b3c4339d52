// The server's answer as a client reads it (RFC 6455 §4.1): the checks in their order, and what comes of them.
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
 * `open`: the connection is established. `fail`: the client fails it. `wait`: the head is unfinished.
 * `http`: another status than 101, an answer like any other; nothing is opened.
 */
export type ResponseVerdict = 'open' | 'fail' | 'wait' | 'http';

/** Which check decided; the code is null where the server broke no rule. */
export interface ResponseReason {
	readonly check: ResponseCheckId;
	readonly code: HandshakeRuleCode | null;
}

export interface ResponseReading {
	readonly bytes: Bytes;
	/** The head that is judged: the first one that is no interim answer. */
	readonly head: ResponseHead;
	/** RFC 9110 §15.2: answers such as 100 in front of it, which a client reads and passes over. */
	readonly interim: readonly ResponseHead[];
	readonly finished: boolean;
	/** In the order of the bytes. */
	readonly diagnoses: readonly HandshakeDiagnosis[];
	readonly checks: readonly Check<ResponseCheckId>[];
	readonly verdict: ResponseVerdict;
	/** Null for `open`. */
	readonly reason: ResponseReason | null;
	readonly status: number | null;
	readonly acceptFound: string | null;
	/** Null without a key. */
	readonly acceptExpected: string | null;
	/** What was agreed on; meant only when the verdict is `open`. */
	readonly protocol: string | null;
	readonly extensions: readonly Extension[];
	readonly deflate: DeflateAgreement | null;
	/** The bytes after the head: frames after a 101, content otherwise. */
	readonly rest: Bytes;
	/** Tile the bytes, heads of interim answers included. */
	readonly fields: readonly Field<HeadFieldName, string>[];
}

export function readResponse(bytes: Bytes, context: ResponseContext): ResponseReading {
	const heads = readHeads(bytes);
	const { head, interim, before } = heads;
	const finished = head.headLength !== null;
	const status = head.startLine?.status.code ?? null;
	const found = [
		...interim.flatMap((each) => each.diagnoses),
		...framesBefore(before),
		// Behind frames alone there is no head to say anything about.
		...(before < bytes.length || before === 0 ? head.diagnoses : []),
		...(before === 0 && hasNoStatus(head) ? [noStatusLine(head)] : []),
	];
	const acceptExpected = context.key === null ? null : acceptFor(context.key);
	const judge = new ResponseJudge(head, context);
	let agreed: AgreedExtensions = { extensions: [], deflate: null };
	let protocol: string | null = null;
	if (finished && status === 101) {
		judge.switching();
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
		// Made when somebody looks at them, as those of a head.
		get fields() {
			return responseFields(bytes, heads);
		},
	};
}

/** Whether a client that does not mind these rules opens after a 101 that breaks no others. */
export function opensDespite(
	{ finished, status, checks }: Pick<ResponseReading, 'finished' | 'status' | 'checks'>,
	unminded: readonly HandshakeRuleCode[],
): boolean {
	const fatal = checks.flatMap(({ diagnoses }) =>
		diagnoses.filter(({ code }) => isFatal(code, 'client')),
	);
	return finished && status === 101 && fatal.every(({ code }) => unminded.includes(code));
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
	// §4.1 item 1: any other status is handled as HTTP, whatever else is wrong with it.
	if (!switched) {
		const status = checks.find(({ id }) => id === 'status-101')?.diagnoses[0]?.code ?? null;
		return { verdict: 'http', reason: { check: 'status-101', code: status } };
	}
	return { verdict: 'fail', reason: { check: failed.id, code } };
}

/** The first line is no status line, and no further byte will make it one. */
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
	/** Bytes of frames in front of everything. */
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
	// Behind an interim answer stands the next one.
	const passedOver = interim.flatMap((each) => each.fields.filter(({ name }) => name !== 'rest'));
	return fields.concat(passedOver, head.fields);
}

/** §5.2: no RSV bit, an opcode that exists; no ASCII letter passes for that. */
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
