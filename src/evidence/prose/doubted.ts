// Tells a message that came up from one that a sentence only speaks of: supposed, demanded, denied, mended, expected by
// a test, or seen by another person. What is doubted fits causes, and proves none.
import type { PieceRange } from '../piece-range.ts';

/** Bounds how much of the text before and behind a message is read, and of its line. */
const MOST_BEFORE = 200;
const MOST_BEHIND = 200;
const MOST_OF_LINE = 400;

/** Matches the words in the clause before a message. What a person did, as in “if I use wss”, came. */
const BEFORE: readonly RegExp[] = [
	/\b(?:if|in case|whether|unless)\b(?! (?:I|we|you|they|he|she)\b)[^\n.:;!?(]{0,80}$/i,
	/\b(?:must|should|shall|may|might|(?:is|are) (?:supposed|expected) to)(?: (?:not|then|also|always|only|never|be|have|get|see))?(?: (?!but\b|and\b|work)\w+){0,2} ?["'“‘`]?$/i,
	/\bsupport(?:s|ed|ing)?(?: for)? $|\b(?:valid|possible|reproduce|simulate|raise an?|add(?:s|ed)?|export(?:s|ed)?) ["'“‘`]?$/i,
	/\b(?:colleague|co-?worker|someone else|somebody else|other (?:user|person)|friend)\b[^\n.,:;!?]{1,24}\b(?:gets?|got|sees?|saw|has|had)\b[^\n.,:;!?]{0,16}$/i,
	/\b(?:expect|the difference between|(?:in|of) (?:a |the )?test) ["'“‘`]?$|\b(?:mock|suppress|catch) ["'“‘`]?$/i,
	/\b(?:docs?|documentation|rfc|spec|readme|manual)\b[^\n.]{1,60}\b(?:says?|states?|mentions?)\b[^\n.]{0,60}$/i,
	/\b(?:fixed|solved|resolved|until now|previously)\b(?:(?!\b(?:now|still|but|get)\b)[^\n.]){0,40}$|\bbefore: ?$|\bwhen (?:does|do|would|will)\b[^\n.]{0,60}$|面试[^\n。]{0,80}$/i,
	/(?:^|\n)[ \t]*(?:expected|期望|预期)[:：][^\n]{0,60}$/i,
	/(?:如果|假如|若|万一|是否|默认)(?!我|用)[^\n。：:；;！？!?]{0,30}$/,
	/(?:(?<![响反对适])应该?|必须|可能会?)(?:返回|发送|用|以)?[^\n。，,：:；;！？!?]{0,4}$/,
	/(?:模拟|比如|例如)[^\n。，]{0,12}$/,
	/(?:同事|别人|其他人|其他用户)[^\n。，,：:；;！？!?]{0,8}["“「]?$/,
];
/** Matches the words before a message that say that it did not come up. */
const DENIED: readonly RegExp[] = [
	/\b(?:no|without|never (?:see|get|saw|got)|(?:n['’]t|(?:do|does|did) not) (?:see|get|have|find)|neither|no longer (?:see|get)|grep) (?:an? |the |any |that |more )?(?:errors? |messages? |lines? )?["'“‘`]?$/i,
	/(?:没有?|不再|并未|未见)(?:再)?(?:看到|出现|报|发现)?\s?["“「]?$/,
];
/** Matches the words behind a message, in its line. */
const BEHIND: readonly RegExp[] = [
	/^[^\n]{0,20}["'”’`] ?(?:→|->|<-)|^[^\n。]{0,12}(?:有什么区别|表示)|^[^\n"”`]{0,100}["”`]? ?(?:是什么意思|什么意思|啥意思)|^[^\n"”`]{0,100}["”`] ?means?\b/i,
	/\b(?:is|was) (?:what I would expect|expected|harmless)\b|(?<!\b(?:nobody|not?)\b[^\n.]{1,40})\bon purpose\b|符合预期|可以忽略|故意/i,
	/(?<!\b(?:not|never|still|how)\b[^\n.]{1,24})\b(?:that|this|it|which|problem|issue|error) (?:is|was|has been|got)(?: now)? (?:fixed|solved|resolved|gone)\b|(?<!\b(?:not|never|be|dns)\b[^\n.]{1,16})\b(?:resolved|solved|fixed)[:!.]|\bno longer (?:happens|appears|occurs|shows)\b|已经?(?:改?好了|解决|修复|没有了|正常了)|都好了/i,
	/\bnever (?:runs|ran|executed)\b|从来没有?(?:被)?执行|^[^\n。]{0,40}没有看到/i,
];
/** Matches a line of a test, of a list of messages that are known, or of the contents of a document. */
const LISTED =
	/\bexpect\([^\n]{0,200}\)\.|\bassert\w{0,30}[.(]|\brejects\.to\w+|^[ \t]*[✓✔√]|\bignoreErrors\b|^\+?#{3,6} [\w`]{1,80}$|^[ \t]*[-*+] \[[^\]\n]{1,80}\]\(#|^[ \t]*\|[^\n]{1,60}\||^#{2,6} (?:\d{1,2}\. )?WebSocket connection failed|\bpassed\b|\bfix: /i;
/** Matches a line that is code by itself: it makes an error, names one, compares with one, or calls something with its text. */
const CODE =
	/^[ \t]*(?:throw|raise|return) (?:new )?(?:[\w.]+\(|[{([])|(?:->|::)$|\berrors\.New\(|%[sd]\b|\bclose\([134]\d{3}\b|\b\d{4}: ["']|\bcase ["']|^[ \t]*except [A-Z(]|\bretryOn\b|\bErr\w{0,40} ?:?= | [=!]==? ?["']\w|^[ \t]*(?:(?:class|def|fn|func) \w|(?:it|test|describe|doc)[ (]{1,2}["'])|^[ \t]+(?:#|\/\/|-- |%%)|^[ \t]*[\w.$ ]{1,60} (?::|\+)?= ["'`][^\n]{0,300}["'`][;,]?$|^[ \t]*["'][^"'\n]{1,200}["'](?:,| ?\+)$|(?:^|[.>\s])[a-z]\w{0,40}\((?:[^"'`\n]{0,60}, ?)?["'`][^\n]{4,300}["'`](?:, ?[^\n]{0,80})?\)[;,]?(?: (?:if|unless)\b[^\n]{0,80})?(?: \})?$/;

/** Matches the beginning of a message whose end says what happened. */
const BEGUN =
	/(?:(?:WebSocket connection to '[^'\n]{1,200}' failed: )?(?:Error (?:during WebSocket handshake|in connection establishment): )|WebSocket connection to '[^'\n]{1,200}' failed: |Refused to connect to |Mixed Content: |\b(?:Invalid )?WebSocket (?:frame: )?|\b\w{0,40}(?:Error|Exception): |(?:GET|POST) \S{1,200} )$/;
/** Matches a quotation that begins and does not end. */
const OPEN_QUOTE = /["“「`][^"“”「」`\n]*$/;

/** Returns whether the text says that the message at this place did not come up. */
export function isDenied(text: string, { from }: PieceRange): boolean {
	return wordsBefore(text, from).some((before) => DENIED.some((words) => words.test(before)));
}

/** Returns whether the text only speaks of the message at this place. */
export function isDoubted(text: string, { from, to }: PieceRange): boolean {
	const line = lineAt(text, from);
	const [behind = ''] = text.slice(to, to + MOST_BEHIND).split('\n', 1);
	return (
		wordsBefore(text, from).some((before) => BEFORE.some((words) => words.test(before))) ||
		BEHIND.some((words) => words.test(behind)) ||
		LISTED.test(line) ||
		CODE.test(line)
	);
}

/** Returns what stands before a message, without its own beginning: up to the message, and up to the quotation that it is in. */
function wordsBefore(text: string, from: number): readonly string[] {
	const before = text.slice(Math.max(0, from - MOST_BEFORE), from).replace(BEGUN, '');
	const quote = OPEN_QUOTE.exec(before.replaceAll(/(["`])[^"`\n]*\1/g, blanks));
	return quote === null ? [before] : [before, before.slice(0, quote.index + 1)];
}

function blanks(text: string): string {
	return ' '.repeat(text.length);
}

/** Matches another program or part of a page, whose connections fail beside a WebSocket. */
const OTHER =
	/\b(?:npm|npmjs|yarn|adblock\w*|local service|redis|kafka|mongo\w*|smtp|ssh|ftp|statsd|nodemailer|maven|docker pull|mysql|postgres\w*|rabbitmq|elasticsearch|fonts?|favicon|cdn|devtools|vnc|axios|login|credentials|bad user name|CONNACK|onConnect)\b|数据库|图片|中间件|防火墙/i;

/** Matches that something has nothing to do with the WebSocket. */
const UNRELATED =
	/\b(?:unrelated to|nothing to do with|not (?:of|about|in)) (?:the |our |my )?web ?socket|和\s?websocket\s?没有?关系|不是\s?websocket/i;

/** Returns whether a refusal or an error before an opening is that of another connection, as far as the text shows. */
export function isOfOther(text: string, { from }: PieceRange): boolean {
	const line = lineAt(text, from);
	if (/\bwss?:\/\/|\bWebSocket connection\b/.test(line)) return false;
	if (OTHER.test(line) || UNRELATED.test(text)) return true;
	return OPEN_NOW.test(text) && !/web ?socket|socket\.io|sockjs|signalr|negotiate/i.test(line);
}

/** Returns the line at a place, and of a long one only what stands around the place. */
function lineAt(text: string, at: number): string {
	const from = text.lastIndexOf('\n', at - 1) + 1;
	const end = text.indexOf('\n', at);
	const to = end < 0 ? text.length : end;
	return text.slice(Math.max(from, at - MOST_OF_LINE), Math.min(to, at + MOST_OF_LINE));
}

/** Matches that a WebSocket is open, or was answered with 101. */
const OPEN_NOW =
	/\b(?:web ?socket|wss?|socket)\b(?<!\b(?:not|never|before|until|once|if|when|after)\b[^\n.]{1,50})(?:(?!\bnot\b|n['’]t\b)[^\n.,]){1,32}\b(?:connected|open|works|fine|ok)\b(?! (?:locally|on|in|with|for|until|but|only|when|at)\b)|\[socket\] connected|GET \/\S{0,60} HTTP\/1\.1" 101\b|\beverything connects\b|\/ws\b[^\n。]{1,12}\b101\b|(?:websocket|ws|socket|连接)[^\n。]{0,16}(?:已经?连上|连接正常|正常连接|连接成功|没事|返回 101)/i;
