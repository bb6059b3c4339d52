// Recognises what the code of a page or a server prints of a close event: a number between 1000 and 4999 after a word
// for closing, with the word code or directly.
import { closeCodeValue, type MessagePattern } from './message-pattern.ts';

const SOURCE = 'WHATWG WebSockets, CloseEvent';

export const CLOSE_EVENTS: readonly MessagePattern[] = [
	{
		id: 'close-event-code',
		program: 'page',
		pattern:
			/\b(?:(?:on)?close[ds]?|CloseEvent|closing|closure|disconnect(?:ed)?)\b[^\n]{1,60}?\b(?:(?:close|status)_?)?code["']?[:= ([]{1,3}["']?(?<code>1\d{3}|[34]\d{3})\b(?! is not valid)/i,
		signs: ['close-event'],
		values: closeCodeValue,
		source: SOURCE,
		example: "CloseEvent {isTrusted: true, wasClean: false, code: 1006, reason: ''}",
	},
	{
		id: 'close-event-number',
		program: 'page',
		pattern:
			/\b(?:WebSocket|ws|socket)\b[^\n]{1,20}\b(?:on)?close[ds]?(?: with)?[:= ([]{1,3}(?<code>10[01]\d|[34]\d{3})\b(?! ?[a-z%])/i,
		signs: ['close-event'],
		values: closeCodeValue,
		source: SOURCE,
		example: 'WebSocket closed: 1006',
	},
	{
		id: 'close-event-handler',
		program: 'page',
		pattern: /\bonclose\b[^\n\d]{1,20}?(?<code>10[01]\d|[34]\d{3})\b/i,
		signs: ['close-event'],
		values: closeCodeValue,
		source: SOURCE,
		example: 'onclose 1006 false',
	},
	{
		id: 'close-event-fields',
		program: 'page',
		pattern: /\bcode["']?[:= ]{1,3}["']?(?<code>1\d{3}|[34]\d{3})\b(?=[^\n]{1,120}\bwasClean\b)/i,
		signs: ['close-event'],
		values: closeCodeValue,
		source: SOURCE,
		example: "code: 1006, reason: '', wasClean: false",
	},
	{
		id: 'close-code-line',
		program: 'page',
		pattern:
			/^[ \t]*(?:closed?|(?:(?:close|status) )?code|关闭码)[:：= ]{1,3}(?<code>10(?:0\d|1[0-5]))[.。?？!]?[ \t]*$/im,
		signs: ['close-event'],
		values: closeCodeValue,
		source: SOURCE,
		example: 'close code 1006',
	},
	{
		// It could also be two bytes, but they would not be a frame that an endpoint sends.
		id: 'close-code-alone',
		program: 'page',
		pattern: /^\s*(?<code>10(?:0\d|1[0-5]))[.。?？!]?\s*$/,
		isWholeText: true,
		signs: ['close-event'],
		values: closeCodeValue,
		source: SOURCE,
		example: '1006',
	},
];
