// What real programs were measured to do with one breach each (facts: loopback, the bad example of the rule; the
// accept recomputed for the browser's own key). A row or a cell is missing where nothing was measured; where a rule can
// be broken in several ways, `observedHandshake` knows which of them a row stands for.
import type { Diagnosis, RuleData } from '../report/diagnosis.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';

export const HANDSHAKE_PEERS = {
	ws8: { name: 'ws', version: '8.23.0', role: 'server' },
	websockets17: { name: 'websockets', version: '17.1', role: 'server' },
	chromium156: { name: 'Chromium', version: '156', role: 'client' },
	firefox153: { name: 'Firefox', version: '153', role: 'client' },
} as const;

export type HandshakePeer = keyof typeof HANDSHAKE_PEERS;

/** A status, or the TCP connection ended without an answer, or nothing happened. */
export type ServerObservation = number | 'tcp-end' | 'no-answer';

/** `fail`: the page sees `error`, then `close` 1006. */
export type BrowserObservation = 'open' | 'fail';

export interface HandshakeObservation {
	readonly ws8?: ServerObservation;
	readonly websockets17?: ServerObservation;
	readonly chromium156?: BrowserObservation;
	readonly firefox153?: BrowserObservation;
}

export const OBSERVED_HANDSHAKE: Readonly<
	Partial<Record<HandshakeRuleCode, HandshakeObservation>>
> = {
	'http-line-end-crlf': {
		ws8: 400,
		websockets17: 'tcp-end',
		chromium156: 'open',
		firefox153: 'open',
	},
	'http-bare-cr': { ws8: 400, websockets17: 'tcp-end' },
	'http-head-terminated': { ws8: 'no-answer', websockets17: 'no-answer' },
	'http-request-line': { ws8: 101, websockets17: 'tcp-end' },
	'http-target-no-space': { ws8: 400, websockets17: 'tcp-end' },
	'http-status-line-space': { chromium156: 'open', firefox153: 'open' },
	'http-space-before-colon': { ws8: 400, websockets17: 'tcp-end' },
	'http-obs-fold': { ws8: 400, websockets17: 'tcp-end', chromium156: 'open', firefox153: 'open' },
	'http-space-before-first-field': { ws8: 400, websockets17: 'tcp-end' },
	'http-field-name-token': { ws8: 400, websockets17: 'tcp-end' },
	'http-field-value-chars': { ws8: 400, websockets17: 'tcp-end' },
	'http-host-missing': { ws8: 101, websockets17: 101 },
	'http-host-repeated': { ws8: 101, websockets17: 101 },
	'http-1xx-content-length': { chromium156: 'open', firefox153: 'open' },
	'http-1xx-transfer-encoding': { chromium156: 'open', firefox153: 'open' },
	'http-upgrade-needs-connection': { chromium156: 'fail', firefox153: 'fail' },
	'request-method-get': { ws8: 405, websockets17: 405 },
	'request-http-version': { ws8: 101, websockets17: 505 },
	'request-target-form': { ws8: 101, websockets17: 101 },
	'request-target-fragment': { ws8: 101, websockets17: 101 },
	'request-host-authority': { ws8: 101, websockets17: 101 },
	'request-upgrade-missing': { ws8: 426, websockets17: 426 },
	'request-upgrade-websocket': { ws8: 400, websockets17: 426 },
	'request-connection-missing': { ws8: 426, websockets17: 426 },
	'request-connection-upgrade': { ws8: 426, websockets17: 426 },
	'request-key-missing': { ws8: 400, websockets17: 400 },
	'request-key-base64': { ws8: 400, websockets17: 400 },
	'request-key-length': { ws8: 400, websockets17: 400 },
	'request-key-once': { ws8: 400, websockets17: 400 },
	'request-key-canonical': { ws8: 101, websockets17: 101 },
	'request-version-missing': { ws8: 400, websockets17: 400 },
	'request-version-13': { ws8: 400, websockets17: 400 },
	'request-version-format': { ws8: 101, websockets17: 400 },
	'request-version-once': { ws8: 400, websockets17: 400 },
	'request-origin-browser': { ws8: 101, websockets17: 101 },
	'request-no-early-data': { ws8: 101, websockets17: 'tcp-end' },
	'request-no-content': { ws8: 101, websockets17: 'tcp-end' },
	'response-status-101': { chromium156: 'fail', firefox153: 'fail' },
	'response-http-version': { chromium156: 'open', firefox153: 'fail' },
	'response-upgrade-missing': { chromium156: 'fail', firefox153: 'fail' },
	'response-upgrade-websocket': { chromium156: 'fail', firefox153: 'fail' },
	'response-connection-missing': { chromium156: 'fail', firefox153: 'fail' },
	'response-connection-upgrade': { chromium156: 'fail', firefox153: 'fail' },
	'response-accept-missing': { chromium156: 'fail', firefox153: 'fail' },
	'response-accept-once': { chromium156: 'fail', firefox153: 'fail' },
	'response-426-upgrade': { chromium156: 'fail', firefox153: 'fail' },
	'response-405-allow': { chromium156: 'fail', firefox153: 'fail' },
	'response-401-challenge': { chromium156: 'fail', firefox153: 'fail' },
	'response-no-frames-before-101': { chromium156: 'fail', firefox153: 'fail' },
	'response-legacy-fields': { chromium156: 'open', firefox153: 'open' },
	'accept-matches': { chromium156: 'fail', firefox153: 'fail' },
	'accept-key-text': { chromium156: 'fail', firefox153: 'fail' },
	'accept-guid-appended': { chromium156: 'fail', firefox153: 'fail' },
	'accept-guid-order': { chromium156: 'fail', firefox153: 'fail' },
	'accept-guid-exact': { chromium156: 'fail', firefox153: 'fail' },
	'accept-digest-bytes': { chromium156: 'fail', firefox153: 'fail' },
	'accept-key-trimmed': { chromium156: 'fail', firefox153: 'fail' },
	'accept-length': { chromium156: 'fail', firefox153: 'fail' },
	'accept-case': { chromium156: 'fail', firefox153: 'fail' },
	'accept-own-key': { chromium156: 'fail', firefox153: 'fail' },
	'subprotocol-token': { ws8: 400, websockets17: 400 },
	'subprotocol-not-empty': { ws8: 400, websockets17: 400 },
	'subprotocol-unique': { ws8: 400, websockets17: 101 },
	'subprotocol-offered': { chromium156: 'fail', firefox153: 'fail' },
	'subprotocol-unasked': { chromium156: 'fail', firefox153: 'open' },
	'subprotocol-one-answer': { chromium156: 'fail', firefox153: 'fail' },
	'subprotocol-answer-once': { chromium156: 'fail', firefox153: 'fail' },
	'subprotocol-empty-answer': { chromium156: 'fail', firefox153: 'fail' },
	'extension-syntax': { ws8: 400, websockets17: 400 },
	'extension-not-empty': { chromium156: 'fail', firefox153: 'open' },
	'extension-offered': { chromium156: 'fail', firefox153: 'fail' },
	'extension-registered': { ws8: 101, websockets17: 101 },
	'deflate-offer-parameter': { ws8: 400, websockets17: 101 },
	'deflate-answer-parameter': { chromium156: 'fail', firefox153: 'fail' },
	'deflate-parameter-once': { chromium156: 'fail', firefox153: 'fail' },
	'deflate-window-range': { chromium156: 'fail', firefox153: 'fail' },
	'deflate-client-bits-value': { chromium156: 'fail', firefox153: 'fail' },
	'deflate-takeover-no-value': { chromium156: 'fail', firefox153: 'fail' },
	'api-protocol-answered': { chromium156: 'fail', firefox153: 'open' },
};

type Variant = (data: RuleData, row: HandshakeObservation) => HandshakeObservation;

/** The row, where the breach is the one that was measured. */
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
	// ws takes 8 for 13: the last draft that was deployed.
	'request-version-13': ({ value }, row) => (value === '8' ? { ...row, ws8: 101 } : row),
	'request-version-format': only(({ value }) => value === '013'),
	'request-no-content': only(({ bytes }) => Number(bytes) >= 0),
	'response-http-version': only(({ version }) => version === 'HTTP/1.0'),
	// "foo, websocket" opens in Firefox; another protocol alone does not.
	'response-upgrade-websocket': ({ value }, row) => {
		const members = String(value).split(/, */);
		if (members.length === 1) return row;
		const one = members.filter((member) => /^websocket$/i.test(member)).length === 1;
		return one ? { ...row, firefox153: 'open' } : {};
	},
	// A client_max_window_bits larger than offered is within 8 to 15, and was not tried.
	'deflate-window-range': only(({ offered }) => offered === undefined),
};

/** What was measured for a breach like this one; empty where nothing was. */
export function observedHandshake({
	code,
	data,
}: Pick<Diagnosis<HandshakeRuleCode>, 'code' | 'data'>): HandshakeObservation {
	const row = OBSERVED_HANDSHAKE[code] ?? {};
	return VARIANTS[code]?.(data, row) ?? row;
}
