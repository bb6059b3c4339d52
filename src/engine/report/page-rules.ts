// The duties of pages and of their browsers, after the WHATWG standard: scripts show what a page sees of a breach.
import { rule } from './rule.ts';

export const PAGE_RULES = {
	'close-reason-not-shown': rule('close', 'RFC 6455 §5.5.1', 'MUST NOT', 'client'),
	'api-url-scheme': rule('browser-api', 'WHATWG WebSockets, constructor', 'MUST', 'client'),
	'api-url-fragment': rule('browser-api', 'WHATWG WebSockets, constructor', 'MUST NOT', 'client'),
	'api-protocols-unique': rule('browser-api', 'WHATWG WebSockets, constructor', 'MUST', 'client'),
	'api-no-headers': rule('browser-api', 'WHATWG WebSockets, constructor', 'advice', 'client'),
	'api-no-redirect': rule('browser-api', 'WHATWG WebSockets, establish', 'MUST NOT', 'client'),
	'api-send-connecting': rule('browser-api', 'WHATWG WebSockets, send()', 'MUST NOT', 'client'),
	'api-send-after-close': rule('browser-api', 'WHATWG WebSockets, send()', 'advice', 'client'),
	'api-lone-surrogate': rule('browser-api', 'WHATWG WebSockets, send()', 'advice', 'client'),
	'api-buffered-amount': rule(
		'browser-api',
		'WHATWG WebSockets, bufferedAmount',
		'advice',
		'client',
	),
	'api-binary-type': rule('browser-api', 'WHATWG WebSockets, binaryType', 'advice', 'client'),
	'api-message-only-open': rule('browser-api', 'WHATWG WebSockets, feedback', 'MUST', 'client'),
	'api-no-ping': rule('browser-api', 'WHATWG WebSockets, ping and pong frames', 'advice', 'client'),
	'api-close-code': rule('browser-api', 'WHATWG WebSockets, close()', 'MUST', 'client'),
	'api-close-reason': rule('browser-api', 'WHATWG WebSockets, close()', 'MUST', 'client'),
	'api-1006-only': rule('browser-api', 'WHATWG WebSockets, feedback', 'MUST NOT', 'client'),
	'api-error-then-close': rule('browser-api', 'WHATWG WebSockets, feedback', 'MUST', 'client'),
} as const;
