/**
 * Lists names that every object inherits. A text from outside with such a name must be treated like any other
 * text.
 */
export const INHERITED_NAMES = [
	'constructor',
	'__proto__',
	'toString',
	'valueOf',
	'hasOwnProperty',
	'isPrototypeOf',
	'__defineGetter__',
] as const;
