// Errors of a program’s own code: a value that is not there, a method that the library does not have, memory that is gone.
// WebSocket does not cause them. Where they come up tells whose code has to change.
import { isSourceCode } from '../prose/source-code.ts';
import { found, placeOf, type FoundFacts, type Paste } from './found-fact.ts';
import { ABOUT_SOCKETS } from './words.ts';

/** Matches the errors of each kind, as languages print them. */
const ERRORS = {
	'used-meanwhile':
		/\bConcurrentModificationException\b|\bchanged size during iteration\b|\bCollection was modified\b|\bconcurrent map (?:writes|read and map write|iteration and map write)\b|\bdeque mutated during iteration\b/,
	absent:
		/\bNullPointerException\b|\bNullReferenceException\b|\bObject reference not set\b|\bCannot (?:read|set) propert(?:y|ies) [^\n]{0,60}\b(?:undefined|null)\b|\b(?:undefined|null) is not an object\b|\bnil pointer dereference\b|['"]NoneType['"]|\bCall to a member function \w{1,40}\(\) on null\b|\bnil:NilClass\b|\bfor nil\b|\bunexpectedly found nil\b|\bNull check operator used on a null value\b|\bon a null object reference\b|\bwas called on null\b|\bKotlinNullPointerException\b|\blateinit property \w{1,40} has not been initialized\b|空指针异常/,
	'unknown-member':
		/\bhas no attribute ['"]\w|\b[\w$.]{1,60} is not a (?:function|constructor)\b|\bNoSuchMethod(?:Error|Exception)\b|\bAbstractMethodError\b|\bNoClassDefFoundError\b|\bMissingMethodException\b|\bundefined method ['"`]\w{1,40}|\bCall to undefined (?:method|function)\b|\bunexpected keyword argument\b|\bpositional arguments? but \d|\bhas no member ['"]\w|\bundefined: \w/,
	'used-twice':
		/\bhas already been listened to\b|\bthreads can only be started once\b|\bcannot be called (?:twice|from a running event loop)\b|\bcannot reuse already awaited\b|\bThis event loop is already running\b|(?:Exception|Error)\b[^\n]{1,40}\bAlready connected\b|\bheaders? (?:have|has) already been sent\b|\b(?:session|stream|response|reader) (?:is|was|has been) already (?:\w{2,12})\b|\bcannot switch to a different thread\b/i,
	'not-defined':
		/\bNameError: name\b|\bUnboundLocalError\b|\bReferenceError: [\w$]{1,40} is not defined\b|\bUndefined variable\b/,
	'wrong-type':
		/\bClassCastException\b|\bInvalidCastException\b|\ba bytes-like object is required\b|\bmust be (?:str|bytes|an? \w{1,20}), not \w|\bcan only concatenate\b|\bunsupported operand type|\bcan.?t convert \w{1,20}\b|\bis not a subtype of type\b|\bThe "\w{1,20}" argument must be of type\b|\bis not JSON serializable\b|\bstring indices must be integers\b/,
	'no-such-entry':
		/\bKeyError: |\bIndexError: |\bIndexOutOfBoundsException\b|\bindex out of range\b|\bUndefined (?:index|offset|array key)\b|\bKeyNotFoundException\b|\bNoSuchElementException\b/,
	recursion:
		/\bStackOverflow(?:Error|Exception)\b|\bMaximum call stack size exceeded\b|\bmaximum recursion depth exceeded\b|(?<![^\n])[1-9]\d{2} \S{1,40}\s{1,20}0x[\da-f]{5,16} \S/,
	memory:
		/\b(?:segmentation fault|SIGSEGV|SIGABRT|EXC_BAD_ACCESS|EXC_CRASH|core dumped|double free|heap corruption|use.after.free|stack smashing|bus error|access violation)\b|\bGuru Meditation Error\b|\bCrashed: [\w.]{3,80}|0xC0000005\b|段错误/i,
	'out-of-memory':
		/\bOutOfMemoryError\b|\bOutOfMemoryException\b|\bheap out of memory\b|\bMemoryError\b|\bAllowed memory size of \d/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type ProgramError = keyof typeof ERRORS;

/** Matches a place in code, as stacks of calls name it. */
const FRAME =
	/[^\n]{0,200}?\b([\w$-]{1,60}\.(?:[cm]?[jt]sx?|py|java|kt|go|cs|php|rb|dart|swift|rs|cc|cpp|c|vue))["')]?(?:, line |:|\(|:line )(\d{1,6})\b/g;
/** Matches a frame of code that others wrote. */
const OF_LIBRARY =
	/node_modules|site-packages|dist-packages|[\\/]pkg[\\/]mod[\\/]|[\\/]vendor[\\/]|\bnode:|\binternal[\\/]|\bpython\d\.\d+[\\/]|[\\/]gems[\\/]|\bdart:|\.pub-cache|\.cargo|\b(?:java|javax|jakarta|sun|jdk|kotlin|kotlinx|okhttp3|okio|android|androidx|scala|akka|reactor)\.|\b(?:org\.(?:springframework|apache|eclipse|java_websocket|glassfish|jboss)|io\.(?:netty|undertow|vertx|socket|ktor))\.|\b(?:System|Microsoft|WebSocketSharp|SuperSocket|Fleck)\.|\bStarscream\b|\bWebSocket\.swift\b|\bwebpack:|\bchunk-/;
const MOST_FRAMES = 60;

/** Matches a call at the connection itself. */
const AT_CONNECTION =
	/(?:reading |read property |of |function |method |getter |attribute |\.)['"`]?(send\w{0,12}|emit|write\w{0,12}|close|readyState|terminate|ping|on|addEventListener)\b/;

/** Names what only tells that a connection ended, which such an error explains or follows from. */
const NO_REASON: readonly string[] = [
	'transport-ended',
	'server-error',
	'handler-failed',
	'open-connection-failed',
	'sent-after-end',
	'written-after-end',
];

/** Reads an error of the code of a program, and whose code it is. */
export function programError({ text, reading }: Paste): FoundFacts | null {
	const isOther = reading.signs.some(({ id }) => !NO_REASON.includes(id));
	const frames = [...text.matchAll(FRAME)].slice(0, MOST_FRAMES);
	// A stack of calls shows lines of code, too.
	if (isOther || (frames.length < 2 && isSourceCode(text)) || !ABOUT_SOCKETS.test(text))
		return null;
	for (const [kind, said] of Object.entries(ERRORS)) {
		const match = said.exec(text);
		if (match === null) continue;
		const isPython = frames.some(([frame]) => /\bFile "/.test(frame));
		// Python prints the innermost call last.
		const inward = isPython ? frames.toReversed() : frames;
		const own = inward.find(([frame]) => !OF_LIBRARY.test(frame));
		const inner = inward[0] === undefined ? '' : inward[0] === own ? 'own' : 'library';
		const place = own === undefined ? '' : `${own[1]}:${own[2]}`;
		const line = text.slice(match.index, text.indexOf('\n', match.index) + 1 || undefined);
		const member = kind === 'absent' ? (AT_CONNECTION.exec(line)?.[1] ?? '') : '';
		const values = { error: kind, inner, place, member };
		return found('program-error', placeOf(match), 'info', null, values);
	}
	return null;
}

/** Matches the form of a report about how a library behaves. */
const BEHAVES =
	/^[ \t#*]{0,6}(?:Expected|Actual)(?: (?:result|behaviou?r))?[ \t*]{0,4}(?::|$)|\bshould (?:\w{1,12} ){1,3}instead of\b|\b(?:does|do) not (?:result in|emit|fire|raise|trigger) (?:an?|any) (?:error|event|exception)\b|\b(?:stays?|remains?|stuck) (?:in )?(?:state )?CLOSING\b|\bstate\b[^\n]{1,12}\bCLOSING\b/im;
/** Matches the name of a library. */
const LIBRARIES =
	/\b(starscream|websockets|okhttp|reactor[- .]?netty|netty|aiohttp|tungstenite|gorilla|java-websocket|socketrocket|websocket-client|ratchet|faye|web_socket_channel|websocket-sharp|boost beast|beast|jetty|undertow|actix|libwebsockets|websocketpp)\b/i;

/** Reads a report about how a library behaves, for which the end of a connection is only the occasion. */
export function libraryBehaves({ text, reading }: Paste): FoundFacts | null {
	const match = BEHAVES.exec(text);
	const library = LIBRARIES.exec(text)?.[1] ?? '';
	const isKnown = reading.signs.some(({ id }) => id === 'response' || id === 'close-event');
	if (match === null || library === '' || isKnown || /\bintended\b/i.test(text)) return null;
	return found('library-behaves', placeOf(match), 'possible', null, { library });
}
