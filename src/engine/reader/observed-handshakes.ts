// What real programs did about one breach in a handshake each, as measured over loopback. The servers received the
// broken example of the rule. The browsers received it, too, with an accept value for their own key. Where the example is a
// request, they received a response with the same fault: for `http-line-end-crlf` a 101 whose lines end in LF, for
// `http-obs-fold` a 101 with a folded Sec-WebSocket-Accept. A row or a cell is missing if nothing was measured. A rule
// may be broken in several ways: `observedHandshake` returns a row only for the ways for which it is valid.
import type { Diagnosis, RuleData } from '../report/diagnosis.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';

/** Records what a server did: the status of its response, or it ended TCP without a response, or it did nothing. */
export type ServerObservation = number | 'tcp-end' | 'no-answer';

/** Records what a browser did. With `fail` the page gets `error`, then `close` 1006. */
export type BrowserObservation = 'open' | 'fail';

/** Records what each program did about one breach; a missing program was not measured. */
export interface HandshakeObservation {
	readonly ws?: ServerObservation;
	readonly websockets?: ServerObservation;
	readonly chromium?: BrowserObservation;
	readonly firefox?: BrowserObservation;
}

/** Gives what was measured for a breach of each handshake rule; a rule without a measurement is missing. */
export const OBSERVED_HANDSHAKE: Readonly<
	Partial<Record<HandshakeRuleCode, HandshakeObservation>>
> = {
	'http-line-end-crlf': { ws: 400, websockets: 'tcp-end', chromium: 'open', firefox: 'open' },
	'http-bare-cr': { ws: 400, websockets: 'tcp-end' },
	'http-head-terminated': { ws: 'no-answer', websockets: 'no-answer' },
	'http-request-line': { ws: 101, websockets: 'tcp-end' },
	'http-target-no-space': { ws: 400, websockets: 'tcp-end' },
	'http-status-line-space': { chromium: 'open', firefox: 'open' },
	'http-space-before-colon': { ws: 400, websockets: 'tcp-end' },
	'http-obs-fold': { ws: 400, websockets: 'tcp-end', chromium: 'open', firefox: 'open' },
	'http-space-before-first-field': { ws: 400, websockets: 'tcp-end' },
	'http-field-name-token': { ws: 400, websockets: 'tcp-end' },
	'http-field-value-chars': { ws: 400, websockets: 'tcp-end' },
	'http-host-missing': { ws: 101, websockets: 101 },
	'http-host-repeated': { ws: 101, websockets: 101 },
	'http-1xx-content-length': { chromium: 'open', firefox: 'open' },
	'http-1xx-transfer-encoding': { chromium: 'open', firefox: 'open' },
	'http-upgrade-needs-connection': { chromium: 'fail', firefox: 'fail' },
	'request-method-get': { ws: 405, websockets: 405 },
	'request-http-version': { ws: 101, websockets: 505 },
	'request-target-form': { ws: 101, websockets: 101 },
	'request-target-fragment': { ws: 101, websockets: 101 },
	'request-target-resource': { ws: 101, websockets: 101 },
	'request-host-authority': { ws: 101, websockets: 101 },
	'request-upgrade-missing': { ws: 426, websockets: 426 },
	'request-upgrade-websocket': { ws: 400, websockets: 426 },
	'request-connection-missing': { ws: 426, websockets: 426 },
	'request-connection-upgrade': { ws: 426, websockets: 426 },
	'request-key-missing': { ws: 400, websockets: 400 },
	'request-key-base64': { ws: 400, websockets: 400 },
	'request-key-length': { ws: 400, websockets: 400 },
	'request-key-once': { ws: 400, websockets: 400 },
	'request-key-canonical': { ws: 101, websockets: 101 },
	'request-version-missing': { ws: 400, websockets: 400 },
	'request-version-13': { ws: 400, websockets: 400 },
	'request-version-format': { ws: 101, websockets: 400 },
	'request-version-once': { ws: 400, websockets: 400 },
	'request-origin-browser': { ws: 101, websockets: 101 },
	'request-origin-once': { ws: 101, websockets: 400 },
	'request-origin-form': { ws: 101, websockets: 101 },
	'request-no-early-data': { ws: 101, websockets: 'tcp-end' },
	'request-no-content': { ws: 101, websockets: 'tcp-end' },
	'response-status-101': { chromium: 'fail', firefox: 'fail' },
	'response-http-version': { chromium: 'open', firefox: 'fail' },
	'response-upgrade-missing': { chromium: 'fail', firefox: 'fail' },
	'response-upgrade-websocket': { chromium: 'fail', firefox: 'fail' },
	'response-connection-missing': { chromium: 'fail', firefox: 'fail' },
	'response-connection-upgrade': { chromium: 'fail', firefox: 'fail' },
	'response-accept-missing': { chromium: 'fail', firefox: 'fail' },
	'response-accept-once': { chromium: 'fail', firefox: 'fail' },
	'response-426-upgrade': { chromium: 'fail', firefox: 'fail' },
	'response-405-allow': { chromium: 'fail', firefox: 'fail' },
	'response-401-challenge': { chromium: 'fail', firefox: 'fail' },
	'response-no-frames-before-101': { chromium: 'fail', firefox: 'fail' },
	'response-legacy-fields': { chromium: 'open', firefox: 'open' },
	'accept-matches': { chromium: 'fail', firefox: 'fail' },
	'accept-key-text': { chromium: 'fail', firefox: 'fail' },
	'accept-guid-appended': { chromium: 'fail', firefox: 'fail' },
	'accept-guid-order': { chromium: 'fail', firefox: 'fail' },
	'accept-guid-exact': { chromium: 'fail', firefox: 'fail' },
	'accept-digest-bytes': { chromium: 'fail', firefox: 'fail' },
	'accept-key-trimmed': { chromium: 'fail', firefox: 'fail' },
	'accept-length': { chromium: 'fail', firefox: 'fail' },
	'accept-case': { chromium: 'fail', firefox: 'fail' },
	'accept-own-key': { chromium: 'fail', firefox: 'fail' },
	'subprotocol-token': { ws: 400, websockets: 400 },
	'subprotocol-not-empty': { ws: 400, websockets: 400 },
	'subprotocol-unique': { ws: 400, websockets: 101 },
	'subprotocol-offered': { chromium: 'fail', firefox: 'fail' },
	'subprotocol-unasked': { chromium: 'fail', firefox: 'open' },
	'subprotocol-one-answer': { chromium: 'fail', firefox: 'fail' },
	'subprotocol-answer-once': { chromium: 'fail', firefox: 'fail' },
	'subprotocol-empty-answer': { chromium: 'fail', firefox: 'fail' },
	'extension-syntax': { ws: 400, websockets: 400 },
	'extension-not-empty': { chromium: 'fail', firefox: 'open' },
	'extension-offered': { chromium: 'fail', firefox: 'fail' },
	'extension-registered': { ws: 101, websockets: 101 },
	'deflate-offer-parameter': { ws: 400, websockets: 101 },
	'deflate-answer-parameter': { chromium: 'fail', firefox: 'fail' },
	'deflate-parameter-once': { chromium: 'fail', firefox: 'fail' },
	'deflate-window-range': { chromium: 'fail', firefox: 'fail' },
	'deflate-client-bits-value': { chromium: 'fail', firefox: 'fail' },
	'deflate-takeover-no-value': { chromium: 'fail', firefox: 'fail' },
	'api-protocol-answered': { chromium: 'fail', firefox: 'open' },
};

/** Returns what was measured for a breach with these values, given the row of its rule. */
type Variant = (data: RuleData, row: HandshakeObservation) => HandshakeObservation;

/** Returns the row if the breach is the one that was measured; otherwise nothing. */
const only =
	(measured: (data: RuleData) => boolean): Variant =>
	(data, row) =>
		measured(data) ? row : {};

const VARIANTS: Readonly<Partial<Record<HandshakeRuleCode, Variant>>> = {
	'http-request-line': only(({ missing }) => missing === 'version'),
	'http-status-line-space': only(({ missing }) => missing === 'last'),
	'http-field-value-chars': only(({ byte }) => byte === 0),
	'http-host-repeated': only(({ nth }) => Number(nth) > 1),
	'request-method-get': only(({ method }) => ['POST', 'PUT', 'OPTIONS'].includes(String(method))),
	'request-http-version': only(({ version }) => version === 'HTTP/1.0'),
	'request-target-form': only(({ target }) => /^wss?:/i.test(String(target))),
	// ws accepts version 8 like 13; 8 was the last draft that was deployed.
	'request-version-13': ({ value }, row) => (value === '8' ? { ...row, ws: 101 } : row),
	'request-version-format': only(({ value }) => value === '013'),
	'request-no-content': only(({ bytes }) => Number(bytes) >= 0),
	'response-http-version': only(({ version }) => version === 'HTTP/1.0'),
	// Firefox opens the connection for "foo, websocket", but not for another protocol alone.
	'response-upgrade-websocket': ({ value }, row) => {
		const members = String(value).split(/, */);
		if (members.length === 1) return row;
		const one = members.filter((member) => /^websocket$/i.test(member)).length === 1;
		return one ? { ...row, firefox: 'open' } : {};
	},
};

/** Returns what was measured for a breach like this one; empty if nothing was. */
export function observedHandshake({
	code,
	data,
}: Pick<Diagnosis<HandshakeRuleCode>, 'code' | 'data'>): HandshakeObservation {
	const row = OBSERVED_HANDSHAKE[code] ?? {};
	return VARIANTS[code]?.(data, row) ?? row;
}
