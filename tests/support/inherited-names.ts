/** Names that every object inherits: a text from outside that is one of them must be like any other text. */
export const INHERITED_NAMES = [
	'constructor',
	'__proto__',
	'toString',
	'valueOf',
	'hasOwnProperty',
	'isPrototypeOf',
	'__defineGetter__',
] as const;
