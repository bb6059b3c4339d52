// Tells the code of a program from what a program prints. A list in code is no list of bytes that were sent, and the
// sentence of an error in code is no message that came up.

// A line of a stack of calls ends with a place, as in `(app.js:12:5)`.
const LINE =
	/(?:[;{}]|=>|(?<!:\d{1,6})\):?)[ \t]*(?:\r?\n|$)|^[ \t]*(?:import|export|const|let|var|function|def|class|#include)\b/gm;
const MOST_LINES = 3;
const MARK = /[;{}]|=>/g;
const MOST_MARKS = 5;
const WORD = /\b(?:function|return|const|var|let|new|this|typeof|if|else|switch|case)\b/g;
const MOST_WORDS = 2;

/** Returns whether the text is code for the most part. */
export function isSourceCode(text: string): boolean {
	if (hasMore(text, LINE, MOST_LINES)) return true;
	return hasMore(text, MARK, MOST_MARKS) && hasMore(text, WORD, MOST_WORDS);
}

/** Returns whether the text is the code of a program that does not speak of frames. */
export function isOtherCode(text: string): boolean {
	const isOfFrames = /\bframes?\b|websocket|\bopcode\b|\bpayload\b|\bpackets?\b/i.test(text);
	return !isOfFrames && isSourceCode(text);
}

/**
 * Returns whether the line at this place is one of code: a literal in a list or a call, a comment, or the end of a statement. A
 * message that a person quotes stands between quotes as well, alone.
 */
export function isCodeLine(text: string, at: number): boolean {
	const from = text.lastIndexOf('\n', at - 1) + 1;
	const end = text.indexOf('\n', at);
	const line = text.slice(from, end < 0 ? text.length : end).trim();
	const before = text.slice(text.lastIndexOf('\n', from - 2) + 1, Math.max(0, from - 1)).trimEnd();
	const goesOn = /[,([{=+]$|=>$/.test(before);
	return (
		/^(?:["'`].{0,400}["'`][,;)\]}]{1,4}|\*(?!\*).*|\/\/.*|.*[;{(])$/.test(line) ||
		(goesOn && /^["'`].{0,400}["'`]$/.test(line)) ||
		/\bnew (?:\w*Error|Response)\(|\bthrow (?:new\b|\w{1,20};)|\bcase ['"]|\.(?:includes|indexOf|startsWith|match|test)\(/.test(
			line,
		)
	);
}

function hasMore(text: string, pattern: RegExp, most: number): boolean {
	let count = 0;
	for (const _ of text.matchAll(pattern)) if (++count > most) return true;
	return false;
}
