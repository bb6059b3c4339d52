// Whether a browser could have sent a request. A page gives only a URL and subprotocols. The browser writes
// the request itself (WHATWG WebSockets, "establish a WebSocket connection"): a GET without content, each
// field once and correct.
import { sameIgnoringCase } from '../http/abnf.ts';
import { headerFields } from '../http/header-fields.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import type { RequestReading } from './request.ts';

/** Describes a sign that no browser sent the request. */
export type NotOfBrowser =
	| { readonly type: 'rule'; readonly code: HandshakeRuleCode }
	/** Empty lines come before the request line. */
	| { readonly type: 'empty-lines' }
	/**
	 * The field appears more than once, contains more than a browser writes, or is one that a browser never
	 * sends.
	 */
	| { readonly type: 'field'; readonly name: string };

const ONCE = [
	...['Upgrade', 'Connection', 'Sec-WebSocket-Protocol', 'Sec-WebSocket-Extensions'],
] as const;
const NEVER = ['Content-Length', 'Transfer-Encoding'] as const;

/** Lists faults that are not a sign: a browser may have its own extensions, and more bytes may end the head. */
const NO_SIGN: readonly HandshakeRuleCode[] = ['extension-registered', 'http-head-terminated'];

/**
 * Returns the first sign that no browser sent the request. Null means that a browser could have sent the
 * bytes so far.
 */
export function notOfBrowser(request: RequestReading): NotOfBrowser | null {
	const broken = request.diagnoses.find(({ code }) => !NO_SIGN.includes(code));
	if (broken !== undefined) return { type: 'rule', code: broken.code };
	const { head } = request;
	if (head.firstLine.number > 1) return { type: 'empty-lines' };
	const twice = ONCE.find((name) => headerFields(head, name).length > 1);
	const never = NEVER.find((name) => headerFields(head, name).length > 0);
	const name = twice ?? never;
	if (name !== undefined) return { type: 'field', name };
	const [upgrade, ...more] = request.upgrade;
	const alone =
		upgrade === undefined || (more.length === 0 && sameIgnoringCase(upgrade, 'websocket'));
	return alone ? null : { type: 'field', name: 'Upgrade' };
}
