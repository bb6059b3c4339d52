// Tells the code of a program from what a program prints. A list in code is no list of bytes that were sent, and the
// sentence of an error in code is no message that came up.

// A line of a stack of calls ends with a place, as in `(app.js:12:5)`.
const LINE =
	/(?:[;{}]|=>|(?<!:\d{1,6})\):?)[ \t]*(?:\r?\n|$)|^[ \t]*(?:import|export|const|let|var|function|def|class|#include)\b|^[ \t]+(?:if|elif|else|for|while|with|try|except|finally|async|end|do|begin|rescue)\b[^\n]*(?:[:]|\bend|\bdo)[ \t]*$/gm;
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

/** Matches a line that an error, a check or a comment of code makes, whatever stands around it. */
const STATEMENT =
	/^(?:[bBrRuU]{0,2}["'`].{0,400}["'`][,;)\]}]{1,4}|%%.*|\*(?!\*).*|\/\/.*|.*[;{(]|raise [A-Z].*|except [A-Z(].*|assert\w*[ (].*|class \w+\(.*|from \S{1,60} import .*|import [\w.{*].*)$|\bnew (?:\w*Error|Response)\(|\bthrow (?:new\b|\w{1,20};)|\bcase ['"]|\.(?:includes|indexOf|startsWith|match|test|assert\w{1,30}|isEqualTo|toBe)\(/;
/** Matches a line that may be code, and has code above and below it if it is. */
const MAYBE =
	/[;{}([,:\]]$|=>|"""|\w\([^\n]*\)$|^(?:#|%|\/\/|\*|@\w|-- |import\b|from\b|export\b|const\b|let\b|var\b|function\b|def\b|class\b|async\b|await\b|return\b|raise\b|throw\b|try\b|else\b|end\b|assert|pub\b|fn\b|func\b)|^[\w.[\]"'-]{1,40} ?(?:[:+|-]?=|: ?["'`{[(]) ?\S/;
/** Matches a line beside one of code, which may be a field of an object, too. */
const BESIDE = /^[\w.[\]"'-]{1,40}: ?\S/;

/** Matches a line that a program prints, also below its code. */
const PRINTED =
	/^(?:[\w.]*(?:Error|Exception|Warning)\b|(?:error|warning|fatal|failed|uncaught|caused by|curl|websocket)\b[^\n(=]{0,20}: |WebSocket connection |Firefox |\[?(?:INFO|WARN\w*|ERROR|DEBUG|FATAL)\b|\[?\d{2,4}[-:/])/i;

/**
 * Returns whether the line at this place is one of code: a literal in a list or a call, a comment, or the end of a statement. A
 * message that a person quotes stands between quotes as well, alone.
 */
export function isCodeLine(text: string, at: number): boolean {
	const from = text.lastIndexOf('\n', at - 1) + 1;
	const end = text.indexOf('\n', at);
	const line = text.slice(from, end < 0 ? text.length : end).trim();
	const above = text.slice(0, Math.max(0, from - 1)).trimEnd();
	const before = above.slice(above.lastIndexOf('\n') + 1).trim();
	const after = end < 0 ? '' : text.slice(end).trimStart().split('\n', 1)[0]!.trim();
	const goesOn = /[,([{=+]$|=>$/.test(before);
	return (
		STATEMENT.test(line) ||
		(goesOn && /^[bBrRuU]{0,2}["'`].{0,400}["'`]$/.test(line)) ||
		(!PRINTED.test(line) &&
			((MAYBE.test(line) && [before, after].every((one) => MAYBE.test(one) || BESIDE.test(one))) ||
				isInDocstring(text, at)))
	);
}

/** Returns whether a place is in a text between three quotation marks, which Python keeps for comments. */
function isInDocstring(text: string, at: number): boolean {
	const marks = (part: string) => part.split('"""').length - 1;
	return marks(text) % 2 === 0 && marks(text.slice(0, at)) % 2 === 1;
}

function hasMore(text: string, pattern: RegExp, most: number): boolean {
	let count = 0;
	for (const _ of text.matchAll(pattern)) if (++count > most) return true;
	return false;
}
