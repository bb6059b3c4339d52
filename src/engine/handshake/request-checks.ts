// Lists the server's checks as a table: for each check its section, its field and the diagnoses that belong to it.
import type { HeaderField, RequestHead } from '../http/head.ts';
import { headerField } from '../http/header-fields.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import type { Check, HandshakeDiagnosis, HeadProgress, Seen } from './check.ts';
import { HEAD_CHECK, makeCheck, seenField, seenFirstLine } from './check.ts';
import { readContent } from './content.ts';

export type RequestCheckId =
	| 'head'
	| 'request-line'
	| 'target'
	| 'host'
	| 'upgrade'
	| 'connection'
	| 'version'
	| 'key'
	| 'origin'
	| 'protocol'
	| 'extensions'
	| 'content';

interface RequestCheckRow {
	readonly id: RequestCheckId;
	readonly section: string;
	readonly codes: readonly HandshakeRuleCode[];
	/**
	 * Names the field of the check. A check without a field looks at the start line, at the whole head, or at the
	 * content: at the fields that announce it and at the bytes behind the head.
	 */
	readonly field?: string;
}

/** Lists the checks in the order in which the page shows them: the form of the head, then §4.2.1 and §4.1. */
export const REQUEST_CHECKS: readonly RequestCheckRow[] = [
	HEAD_CHECK,
	{
		id: 'request-line',
		section: 'RFC 6455 §4.2.1',
		codes: ['http-request-line', 'request-method-get', 'request-http-version'],
	},
	{
		id: 'target',
		section: 'RFC 6455 §4.2.1',
		codes: [
			'http-target-no-space',
			'request-target-form',
			'request-target-fragment',
			'request-target-resource',
		],
	},
	{
		id: 'host',
		section: 'RFC 6455 §4.2.1',
		codes: ['http-host-missing', 'http-host-repeated', 'request-host-authority'],
		field: 'Host',
	},
	{
		id: 'upgrade',
		section: 'RFC 6455 §4.2.1',
		codes: ['request-upgrade-missing', 'request-upgrade-websocket'],
		field: 'Upgrade',
	},
	{
		id: 'connection',
		section: 'RFC 6455 §4.2.1',
		codes: ['request-connection-missing', 'request-connection-upgrade'],
		field: 'Connection',
	},
	{
		id: 'version',
		section: 'RFC 6455 §4.2.1',
		codes: [
			'request-version-missing',
			'request-version-13',
			'request-version-format',
			'request-version-once',
		],
		field: 'Sec-WebSocket-Version',
	},
	{
		id: 'key',
		section: 'RFC 6455 §4.2.1',
		codes: [
			'request-key-missing',
			'request-key-base64',
			'request-key-length',
			'request-key-once',
			'request-key-canonical',
		],
		field: 'Sec-WebSocket-Key',
	},
	{
		id: 'origin',
		section: 'RFC 6455 §4.2.1',
		codes: ['request-origin-browser', 'request-origin-once', 'request-origin-form'],
		field: 'Origin',
	},
	{
		id: 'protocol',
		section: 'RFC 6455 §4.2.1',
		codes: ['subprotocol-token', 'subprotocol-not-empty', 'subprotocol-unique'],
		field: 'Sec-WebSocket-Protocol',
	},
	{
		id: 'extensions',
		section: 'RFC 6455 §4.2.1',
		codes: [
			'extension-syntax',
			'extension-not-empty',
			'extension-quoted-token',
			'extension-registered',
			'deflate-offer-parameter',
			'deflate-parameter-once',
			'deflate-window-range',
			'deflate-takeover-no-value',
		],
		field: 'Sec-WebSocket-Extensions',
	},
	{
		id: 'content',
		section: 'RFC 6455 §4.1',
		codes: ['request-no-early-data', 'request-no-content'],
	},
];

/** Returns the checks of REQUEST_CHECKS with their states for this head. */
export function checksOfRequest(
	head: RequestHead,
	diagnoses: readonly HandshakeDiagnosis[],
): readonly Check<RequestCheckId>[] {
	const progress = progressOf(head);
	return REQUEST_CHECKS.map(({ id, section, codes, field }) => {
		const found = field === undefined ? null : headerField(head, field);
		const there = field === undefined ? hasPart(id, head) : hasField(id, found);
		const seen = seenBy(id, head, found);
		return makeCheck({ id, section, codes, seen, there }, diagnoses, 'server', progress);
	});
}

function progressOf(head: RequestHead): HeadProgress {
	if (head.headLength !== null) return 'finished';
	return head.http ? 'unfinished' : 'over';
}

/** An empty Origin counts as absent. Every other empty value is a fault of its own. */
function hasField(id: RequestCheckId, field: HeaderField | null): boolean {
	return field !== null && (id !== 'origin' || field.value.text !== '');
}

/** Returns whether the head contains the subject of a check that has no field. */
function hasPart(id: RequestCheckId, head: RequestHead): boolean {
	const { startLine, rest } = head;
	switch (id) {
		case 'head':
		case 'request-line':
			return startLine !== null;
		case 'target':
			return (startLine?.target ?? null) !== null;
		case 'content': {
			// The content of a method other than GET breaks no rule, but it does follow the head.
			const { field, bytes } = readContent(head);
			return rest.from === rest.to && field === null && bytes === 0;
		}
		default:
			return true;
	}
}

function seenBy(id: RequestCheckId, head: RequestHead, field: HeaderField | null): Seen | null {
	if (id === 'request-line') return seenFirstLine(head);
	const target = head.startLine?.target;
	if (id === 'target' && target) {
		return { range: byteRange(target.from, target.to), line: head.firstLine.number };
	}
	if (id === 'head' && head.headLength !== null) {
		// The empty line completes the head.
		return { range: byteRange(head.end.from, head.end.to), line: head.lines.length };
	}
	return seenField(field);
}
