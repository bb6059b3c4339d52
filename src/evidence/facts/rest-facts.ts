// What is said if the paste leaves everything open: what is known, the check that shows most, and one question. None of
// these facts is a fault, so none means anything for the causes. Only one of them is said.
import { meaningOf, type Sign } from '../sign.ts';
import { difference } from './differences/index.ts';
import { COMPARISONS } from './fact.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import {
	bareEnd,
	codeAlone,
	codeOfFault,
	ENDS_IN_WORDS,
	endInWords,
	OF_FAULTS,
} from './ended-facts.ts';
import { libraryBehaves, programError } from './program-errors.ts';
import { namedError, unreadError } from './unknown-errors.ts';
import { addressIn, cutBefore, hiddenStatus, status, unreadableHead } from './unopened-facts.ts';
import { askedAtLength, askedIn, MOST_ASKED, OF_SOCKETS } from './usual/asked.ts';
import { topicIn } from './usual/topics.ts';
import { OF_HOPS, usualIn, type Situation } from './usual/in-programs.ts';
import { responseAlone } from './in-order-facts.ts';
import { headsInProse } from '../prose/heads-in-prose.ts';
import { ABOUT_SOCKETS } from './words.ts';

const SEARCHES: readonly FactSearch[] = [
	unreadableHead,
	programError,
	libraryBehaves,
	difference,
	status,
	hiddenStatus,
	cutBefore,
	bareEnd,
	codeAlone,
	namedError,
	endInWords,
	onlyWords,
];

/** Returns one fact for a paste whose signs prove nothing, and in which no other fact says the same. */
export function restFact(paste: Paste, facts: readonly FoundFacts[]): FoundFacts | null {
	const { reading, text } = paste;
	const overruled = facts.flatMap((one) => one.overruled);
	const areHeads =
		reading.kind === 'heads' &&
		!reading.connectionSigns.flat().some(({ id }) => id === 'rule-broken');
	// Of a tool that did not get as far as HTTP, the words around it say more.
	const isBare =
		reading.connections.length === 0 ||
		(reading.kind === 'transcript' &&
			reading.connections.every(({ transcript }) => transcript.length <= 2));
	const isOpen =
		(areHeads || (isBare && [null, 'message', 'log', 'transcript'].includes(reading.kind))) &&
		reading.signs.every((one) => {
			const { proves, isReason } = meaningOf(one);
			// A close code that is a reason of its own has words here.
			return proves === undefined && (isReason === undefined || one.id === 'close-event');
		});
	if (!isOpen || text.length > MOST || overruled.includes('response')) return null;
	const says = ({ values }: Sign) =>
		values['certainty'] !== undefined && values['certainty'] !== 'possible';
	const isTold = facts.some(({ signs }) => signs.some(says));
	const isCompared = facts.every(({ signs }) =>
		signs.every((one) => !says(one) || COMPARISONS.includes(one.id)),
	);
	const code = isTold && isCompared ? codeOfFault(paste) : null;
	if (code !== null) return code;
	// What a status means is said beside a comparison, too.
	if (isTold || overruled.length > 0) return reading.connections.length > 0 ? null : status(paste);
	// Heads that are in order tell how it began, and only words tell how it went on.
	for (const search of isBare ? SEARCHES : [bareEnd, codeAlone]) {
		const one = search(paste);
		if (one === null) continue;
		const known = withUsual(paste, one);
		const unread = LEAVES_OPEN.includes(one.signs[0]!.id) ? unreadError(paste) : null;
		return unread === null ? known : { ...known, signs: [...unread.signs, ...known.signs] };
	}
	return null;
}

/**
 * Returns what is known, with what is usual in the program that the text names. That is only a hint, for the paste shows
 * another reason as often. Words alone have nothing else.
 */
function withUsual(paste: Paste, known: FoundFacts): FoundFacts {
	const told = usual(paste, known);
	const hint = told?.signs[0];
	const [fact, ...rest] = known.signs as readonly [Sign, ...Sign[]];
	if (told === null || hint === undefined) return known;
	// What only passes bytes on sends no Close.
	const isHop = OF_HOPS.includes(String(hint.values['usual']));
	if (fact.id === 'code-alone' && isHop) return known;
	if (hint.id !== 'usual-in-program' || fact.id === 'only-words') return told;
	if (SAYING.includes(String(fact.values['moment']))) return known;
	return { ...known, signs: [{ ...fact, values: { ...hint.values, ...fact.values } }, ...rest] };
}

/** Names the moments that say more than what is usual. */
const SAYING: readonly string[] = ['at-once', 'on-send', 'on-large', 'on-network', 'some-minutes'];

/** Says what is usual in the program that the text names, or in what it is about, beside the place of what is known. */
function usual({ text }: Paste, known: FoundFacts): FoundFacts | null {
	const [{ id, range, values }] = known.signs as readonly [Sign];
	const code = id === 'code-alone' ? Number(values['code']) : 0;
	const isOfApplication = code >= 3000 || code === 1001 || OF_FAULTS.includes(code);
	// What came back instead of HTTP says more.
	const isOther = id === 'cut-before-response' && values['answered'] === 1;
	const isExpected = values['code'] === 'clean' || (values['expected'] ?? '') !== '';
	// A check of health gets such a status, and nothing is wrong.
	if (id === 'refused-with-status' && askedIn(text) === 'monitoring') {
		return found('told-topic', range, 'possible', null, { topic: 'monitoring' });
	}
	const isSaid = SAID.includes(id) || isExpected;
	if (isSaid || isOfApplication || isOther) return null;
	const isOpen = ASKED_BESIDE.includes(id) && text.length <= MOST_BESIDE && !OF_PROGRAM.test(text);
	const isWords = id === 'only-words';
	const strong = isWords || ASKED_BESIDE.includes(id) ? askedAtLength(text) : null;
	const asked = isWords || isOpen ? (askedIn(text) ?? strong) : strong;
	const topic = asked ?? (id === 'compared' ? null : topicIn(text, false));
	if (topic !== null) return found('told-topic', range, 'possible', null, { topic });
	const unopened = id === 'status-hidden' || id === 'cut-before-response';
	const ended = id === 'ended-bare' || id === 'code-alone' || ENDS_IN_WORDS.test(text);
	if (ended || unopened || OPENS_IN_WORDS.test(text)) {
		const situation: Situation = ended && !unopened ? 'ended' : 'unopened';
		const named = usualIn(text, situation);
		if (named !== null) {
			const all = { ...named, situation, ...addressIn(text) };
			return found('usual-in-program', range, 'possible', null, all);
		}
	}
	// A connection that never opened is in question as a whole.
	if (id === 'cut-before-response' || id === 'compared') return null;
	const wide = topicIn(text, true);
	// What is said of a bare end asks for the time already.
	if (wide === null || (['idle', 'tls'].includes(wide) && id === 'ended-bare')) return null;
	return found('told-topic', range, 'possible', null, { topic: wide });
}

/** Names the facts that say enough themselves. */
const SAID: readonly string[] = [
	'refused-with-status',
	'head-unreadable',
	'library-behaves',
	'program-error',
];
/** Names the facts that stand on a word or two, beside which a question that is known says more. */
const ASKED_BESIDE: readonly string[] = [
	'ended-bare',
	'status-hidden',
	'cut-before-response',
	'suspended-then',
];
/** Matches what a program prints, and no person asks. */
const OF_PROGRAM =
	/\b1006\b(?![^]{1,400}\berror event\b)|\bEOF\b|\b(?!on_?error)\w{1,40}(?:Error|Exception)\b|\berror:/i;
/** A longer text than a question of a line or two brings something, too. */
const MOST_BESIDE = 200;

/** Matches words about how a connection opens. */
const OPENS_IN_WORDS =
	/\b(?:connect(?:s|ed|ing)?|connections?|establish\w*|opens?|opened|handshake|upgrades?|prox(?:y|ied)|reach(?:es|ed)?|access(?:es|ible)?)\b|连接|连不|握手|升级|代理/i;
/** A longer text is a file, and says enough or is about something else. */
const MOST = 1 << 16;

/** Names the facts that say no more than that it failed, beside which a sentence that nothing read may tell more. */
const LEAVES_OPEN: readonly string[] = ['status-hidden', 'ended-bare', 'only-words'];
/** Matches that a text tells of something that goes wrong. */
const TROUBLE =
	/\b(?:fail\w*|errors?|not (?:work\w*|connect\w*|able)|unable|can(?:no|.)?t|won.?t|does ?n.?t|do(?:n[’']t| not) work|disconnect\w*|drop\w*|clos(?:es|ed|ing)|lost|stuck|hangs?|stop(?:s|ped)?|broken|issue|problem|refused|reject\w*|violat\w*|instead of|wrong|invalid|worked|works? only|how (?:can|do|to)|why|not (?:on|in|from|with)|only (?:every|some|half|one)|out of order|los(?:es|ing)|gets? 1\d{3}|corrupt\w*|garbage|missing|undefined|kick\w*|unexpected\w*|not allowed|not possible|no longer|never \w+|nothing (?:arrives|happens|comes)|no (?:\w{1,12} ){1,2}(?:is|are) (?:fired|received|sent)|reconnect)\b|失败|连不上|报错|不行|用不了|不能用|无法|断开|断线|掉线|自动关闭|问题|怎么|如何|为什么|异常|一直|总是|不升级|不触发|没触发|乱码|返回[45]\d\d|[45]\d\d|就断|空指针|收不到|没有反应|没反应/i;
/** Names where the program runs, as the page about evidence does. */
const PLACES: readonly (readonly [name: string, named: RegExp])[] = [
	['nginx', /\bnginx\b/i],
	['kubernetes', /\bkubernetes\b|\bk8s\b|\bingress\b|\bpods?\b/i],
	['phone', /\b(?:android|ios|iphone|ipad|react native|flutter|swift)\b|安卓|手机|小程序|app端/i],
	['go', /\bgolang\b|\bgorilla\b|\bin go\b/i],
	['python', /\bpython\b|\baiohttp\b|\bfastapi\b|\bdjango\b|\bflask\b/i],
	['java', /\bjava\b|\bspring\b|\bnetty\b|\btomcat\b/i],
	['node', /\bnode(?:\.?js)?\b|\bexpress\b|\bnest(?:js)?\b/i],
	['browser', /\bbrowser\b|\bchrome\b|\bfirefox\b|\bsafari\b|浏览器|页面|前端/i],
];

/** Says what to bring of a text that has only the words of a person. */
function onlyWords({ text, reading, lines }: Paste): FoundFacts | null {
	const says = reading.signs.some((one) => meaningOf(one).trouble);
	const isRead = reading.connections.length > 0 || reading.problems.length > 0;
	if (says || isRead || text.length > MOST_WORDS) return null;
	const isTold = TOLD_OF_SOCKETS.test(text) && TROUBLE.test(text);
	const isAsked =
		askedIn(text) !== null || (text.length <= MOST_ASKED && topicIn(text, false) !== null);
	const isQuestion = text.length <= MOST_ASKED && OF_SOCKETS.test(text) && ASKS.test(text);
	if (!isTold && !isAsked && !isQuestion) return null;
	const heads = headsInProse(lines).filter(({ which }) => which !== null);
	const right =
		heads.length === 1 && !/Sec-WebSocket-Key/i.test(text) && responseAlone(heads, text);
	if (right) return right;
	const place = PLACES.find(([, named]) => named.test(text))?.[0] ?? '';
	const asks = isQuestion && !WRONG.test(text) ? 1 : 0;
	const range = placeOf(TROUBLE.exec(text) ?? TOLD_OF_SOCKETS.exec(text));
	return found('only-words', range, 'info', null, { place, asks });
}

/** Matches that something does not go as it should, and is not only asked about. */
const WRONG =
	/\b(?:fail\w*|errors?|not|never|nothing|no longer|stop\w*|los\w+|drop\w*|disconnect\w*|clos(?:es|ed)|stuck|broken|wrong|problem|issue|refused|unable|since|yesterday)\b|n['’]t\b|\bcannot\b|失败|连不|报错|不行|不了|不到|不能|无法|断|没有?反应|异常|昨天|出错|问题/i;
/** Matches a question. */
const ASKS =
	/\?(?=[\s)”]|$)|？|\b(?:how|why|what|which|where|should|can (?:i|we|you)|is (?:it|there)|does|help)\b|怎么|如何|怎样|为什么|吗|什么|哪|多少|能不能|是否|有没有|求|请教|请问|区别/i;

const MOST_WORDS = 8000;
const TOLD_OF_SOCKETS = new RegExp(
	String.raw`${ABOUT_SOCKETS.source}|\bmqtt\b|\bit (?:worked|works)\b|\bunable to connect\b|\bcan(?:no|.)?t connect\b|\bdoes ?n.?t work\b|昨天还?(?:好|正常)`,
	'i',
);
