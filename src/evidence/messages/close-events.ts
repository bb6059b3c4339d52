// What the code of a page or a server prints of a close event: a number between 1000 and 4999 after a word for
// closing, with the word code or directly.
import { closeCodeValue, type MessagePattern } from './message-pattern.ts';

const SOURCE = 'WHATWG WebSockets, CloseEvent';

export const CLOSE_EVENTS: readonly MessagePattern[] = [
	{
		id: 'close-event-code',
		program: 'page',
		pattern:
			/\b(?:(?:on)?close[ds]?|CloseEvent|closing|closure|disconnect(?:ed)?)\b[^\n]{1,60}?\b(?:(?:close|status)_?)?code["']?[:= ([]{1,3}["']?(?<code>1\d{3}|[34]\d{3})\b/i,
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
];
