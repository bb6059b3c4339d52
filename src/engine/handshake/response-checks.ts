// Lists the client's checks as a table: for each check its section, its field and the diagnoses that belong to it.
import { lowerCase } from '../http/abnf.ts';
import type { HeaderField, ResponseHead } from '../http/head.ts';
import { headerField } from '../http/header-fields.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import type { Check, HandshakeDiagnosis, HeadProgress, Seen } from './check.ts';
import { HEAD_CHECK, makeCheck, seenField, seenFirstLine } from './check.ts';

export type ResponseCheckId =
	| 'first-bytes'
	| 'head'
	| 'status-line'
	| 'status-101'
	| 'upgrade'
	| 'connection'
	| 'accept'
	| 'extensions'
	| 'protocol'
	| 'content-fields'
	| 'other-fields';

interface ResponseCheckRow {
	readonly id: ResponseCheckId;
	readonly section: string;
	readonly codes: readonly HandshakeRuleCode[];
	readonly field?: string;
	/** Says whether the check applies to every status. */
	readonly anyStatus?: true;
}

/**
 * Lists the checks in the order in which the page shows them: the bytes and the form of the head, the items of §4.1, then
 * what HTTP demands. Of a 101 the first check that failed decides; another status decides before a fault of the head
 * (`responseVerdict` in response.ts).
 */
export const RESPONSE_CHECKS: readonly ResponseCheckRow[] = [
	{
		id: 'first-bytes',
		section: 'RFC 6455 §4.2.2',
		codes: ['response-no-frames-before-101', 'http-status-line'],
		anyStatus: true,
	},
	{ ...HEAD_CHECK, anyStatus: true },
	{
		id: 'status-line',
		section: 'RFC 9112 §4',
		codes: ['http-status-line-space', 'response-http-version'],
		anyStatus: true,
	},
	{ id: 'status-101', section: 'RFC 6455 §4.1', codes: ['response-status-101'], anyStatus: true },
	{
		id: 'upgrade',
		section: 'RFC 6455 §4.1',
		codes: [
			'response-upgrade-missing',
			'response-upgrade-websocket',
			'response-protocol-switch-offered',
		],
		field: 'Upgrade',
	},
	{
		id: 'connection',
		section: 'RFC 6455 §4.1',
		codes: ['response-connection-missing', 'response-connection-upgrade'],
		field: 'Connection',
	},
	{
		id: 'accept',
		section: 'RFC 6455 §4.1',
		codes: [
			'response-accept-missing',
			'response-accept-once',
			'accept-matches',
			'accept-key-text',
			'accept-guid-appended',
			'accept-guid-order',
			'accept-guid-exact',
			'accept-digest-bytes',
			'accept-key-trimmed',
			'accept-length',
			'accept-case',
			'accept-own-key',
		],
		field: 'Sec-WebSocket-Accept',
	},
	{
		id: 'extensions',
		section: 'RFC 6455 §4.1',
		codes: [
			'extension-syntax',
			'extension-not-empty',
			'extension-quoted-token',
			'extension-offered',
			'extension-answer-once',
			'extension-registered',
			'deflate-answer-parameter',
			'deflate-parameter-once',
			'deflate-window-range',
			'deflate-client-bits-unasked',
			'deflate-client-bits-value',
			'deflate-server-bits-larger',
			'deflate-server-bits-echo',
			'deflate-server-takeover-echo',
			'deflate-takeover-no-value',
		],
		field: 'Sec-WebSocket-Extensions',
	},
	{
		id: 'protocol',
		section: 'RFC 6455 §4.1',
		codes: [
			'subprotocol-offered',
			'subprotocol-unasked',
			'subprotocol-one-answer',
			'subprotocol-answer-once',
			'subprotocol-empty-answer',
			'api-protocol-answered',
		],
		field: 'Sec-WebSocket-Protocol',
	},
	{
		id: 'content-fields',
		section: 'RFC 9110 §8.6',
		codes: ['http-1xx-content-length', 'http-1xx-transfer-encoding'],
	},
	{
		id: 'other-fields',
		section: 'RFC 9110 §15',
		codes: [
			'http-upgrade-needs-connection',
			'response-versions-listed',
			'response-426-upgrade',
			'response-405-allow',
			'response-401-challenge',
			'response-legacy-fields',
		],
		anyStatus: true,
	},
];

/** Lists the fields of a 101 that have their own check, in lower case. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
	...RESPONSE_CHECKS.flatMap(({ field }) => (field === undefined ? [] : [lowerCase(field)])),
	'content-length',
	'transfer-encoding',
]);

/** Holds what the checks need to know besides the bytes of the head. */
export interface ResponseProgress {
	readonly progress: HeadProgress;
	/** Says whether the client has a key with which it can compare the accept value. */
	readonly hasKey: boolean;
}

/** Returns the checks of RESPONSE_CHECKS with their states for this head. */
export function checksOfResponse(
	head: ResponseHead,
	diagnoses: readonly HandshakeDiagnosis[],
	{ progress, hasKey }: ResponseProgress,
): readonly Check<ResponseCheckId>[] {
	const { startLine } = head;
	const switched = startLine?.status.code === 101;
	return RESPONSE_CHECKS.map(({ id, section, codes, field, anyStatus }) => {
		const found = field === undefined ? null : headerField(head, field);
		const asked = switched || (anyStatus === true && startLine !== null);
		const there = asked && isThere(id, head, field === undefined || found !== null, hasKey);
		const seen = seenBy(id, head, found);
		const check = makeCheck({ id, section, codes, seen, there }, diagnoses, 'client', progress);
		// A response with another status breaks no rule, but it opens no connection.
		const closed = id === 'status-101' && there && progress === 'finished' && !switched;
		return closed ? { ...check, state: 'failed' } : check;
	});
}

function isThere(
	id: ResponseCheckId,
	head: ResponseHead,
	hasField: boolean,
	hasKey: boolean,
): boolean {
	if (id === 'other-fields') return otherFields(head).length > 0;
	return hasField && (id !== 'accept' || hasKey);
}

/** Returns the fields that no other check looks at. In a response with another status than 101 these are all fields. */
function otherFields(head: ResponseHead): readonly HeaderField[] {
	if (head.startLine?.status.code !== 101) return head.headerFields;
	return head.headerFields.filter(({ name }) => !OWN_FIELDS.has(lowerCase(name.text)));
}

function seenBy(id: ResponseCheckId, head: ResponseHead, field: HeaderField | null): Seen | null {
	if (id === 'status-line') return seenFirstLine(head);
	const status = head.startLine?.status;
	if (id === 'status-101' && status) {
		return { range: byteRange(status.from, status.to), line: head.firstLine.number };
	}
	if (id === 'head' && head.headLength !== null) {
		return { range: byteRange(head.end.from, head.end.to), line: head.lines.length };
	}
	return seenField(field);
}
