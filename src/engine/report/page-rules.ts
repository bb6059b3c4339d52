// The rules for pages and browsers, after the WHATWG standard. Scripts show what a page sees of a breach.
import { defineRule } from './rule.ts';

export const PAGE_RULES = {
	'close-reason-not-shown': defineRule('close', 'RFC 6455 §5.5.1', 'MUST NOT', 'client'),
	'api-url-scheme': defineRule('browser-api', 'WHATWG WebSockets, constructor', 'MUST', 'client'),
	'api-url-fragment': defineRule(
		'browser-api',
		'WHATWG WebSockets, constructor',
		'MUST NOT',
		'client',
	),
	'api-protocols-unique': defineRule(
		'browser-api',
		'WHATWG WebSockets, constructor',
		'MUST',
		'client',
	),
	'api-no-headers': defineRule(
		'browser-api',
		'WHATWG WebSockets, constructor',
		'defined',
		'client',
	),
	'api-no-redirect': defineRule(
		'browser-api',
		'WHATWG WebSockets, establish',
		'MUST NOT',
		'client',
	),
	'api-send-connecting': defineRule(
		'browser-api',
		'WHATWG WebSockets, send()',
		'MUST NOT',
		'client',
	),
	'api-send-after-close': defineRule(
		'browser-api',
		'WHATWG WebSockets, send()',
		'defined',
		'client',
	),
	'api-lone-surrogate': defineRule('browser-api', 'WHATWG WebSockets, send()', 'defined', 'client'),
	'api-buffered-amount': defineRule(
		'browser-api',
		'WHATWG WebSockets, bufferedAmount',
		'defined',
		'client',
	),
	'api-binary-type': defineRule(
		'browser-api',
		'WHATWG WebSockets, binaryType',
		'defined',
		'client',
	),
	'api-message-only-open': defineRule(
		'browser-api',
		'WHATWG WebSockets, feedback',
		'MUST',
		'client',
	),
	'api-no-ping': defineRule(
		'browser-api',
		'WHATWG WebSockets, ping and pong frames',
		'defined',
		'client',
	),
	'api-close-code': defineRule('browser-api', 'WHATWG WebSockets, close()', 'MUST', 'client'),
	'api-close-reason': defineRule('browser-api', 'WHATWG WebSockets, close()', 'MUST', 'client'),
	'api-1006-only': defineRule('browser-api', 'WHATWG WebSockets, feedback', 'MUST NOT', 'client'),
	'api-error-then-close': defineRule(
		'browser-api',
		'WHATWG WebSockets, feedback',
		'MUST',
		'client',
	),
} as const;
