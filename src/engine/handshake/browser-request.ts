// Whether a browser could have sent a request. A page gives a URL and subprotocols; the browser writes the request itself
// (WHATWG WebSockets, "establish a WebSocket connection"): a GET without content, each field once, all of them right.
import { sameIgnoringCase } from '../http/abnf.ts';
import { headerFields } from '../http/header-fields.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import type { RequestReading } from './request.ts';

/** What shows that the request is not a browser's. */
export type NotOfBrowser =
	| { readonly type: 'rule'; readonly code: HandshakeRuleCode }
	/** Empty lines in front of the request line. */
	| { readonly type: 'empty-lines' }
	/** A field that stands there more than once, holds more than a browser writes, or that it never writes. */
	| { readonly type: 'field'; readonly name: string };

const ONCE = [
	...['Upgrade', 'Connection', 'Origin', 'Sec-WebSocket-Protocol', 'Sec-WebSocket-Extensions'],
] as const;
const NEVER = ['Content-Length', 'Transfer-Encoding'] as const;

/** What a browser leaves to extensions of its own, and what more bytes may mend. */
const NO_SIGN: readonly HandshakeRuleCode[] = ['extension-registered', 'http-head-terminated'];

/** The first such sign; null where a browser could have sent it, as far as it goes. */
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
