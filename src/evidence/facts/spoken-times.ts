// Times in a paste: how long a connection was open, in words (“after 40 seconds”, “每隔60秒”) or between two lines of a
// log that has a time in front, in any usual form.
import type { PieceRange } from '../piece-range.ts';

export interface OpenTime {
	readonly seconds: number;
	/** Counts the connections that lasted so long; 1 for words that do not say more. */
	readonly runs: number;
	readonly range: PieceRange;
}

const UNITS: ReadonlyMap<string, number> = new Map([
	['s', 1],
	['m', 60],
	['h', 3600],
]);
const NUMBERS: ReadonlyMap<string, number> = new Map([
	['a', 1],
	['one', 1],
	['an', 1],
	['half an', 0.5],
	['half a', 0.5],
	['two', 2],
	['three', 3],
	['four', 4],
	['five', 5],
	['six', 6],
	['ten', 10],
	['fifteen', 15],
	['twenty', 20],
	['thirty', 30],
	['forty', 40],
	['fifty', 50],
	['sixty', 60],
	['ninety', 90],
]);
const NUMBER = String.raw`(\d{1,5}(?:\.\d{1,3})?|${[...NUMBERS.keys()].toReversed().join('|')})`;
const ENGLISH_UNIT = String.raw`\s?-?(s|secs?|seconds?|min|mins|minutes?|munites?|minuts?|m|h|hours?)`;
const WORDS: readonly RegExp[] = [
	new RegExp(
		String.raw`\b(?:after|every|exactly|more than|longer than|about|around|lasts?|for|at|up to) (?:exactly |exact |about |around |roughly |approximately |approx\.? |only |single |some |~ ?|≈ ?)?${NUMBER}${ENGLISH_UNIT}\b`,
		'i',
	),
	new RegExp(
		String.raw`\b${NUMBER}${ENGLISH_UNIT} (?:after (?:it|I|we|the|connect(?:ing|ion)?|load(?:ing)?|start(?:ing|up)?|opening|open|each|every)|later|on the dot)`,
		'i',
	),
	// “A 60-second timeout”, “60s of inactivity”.
	new RegExp(
		String.raw`(?<![\d.:-])\b${NUMBER}${ENGLISH_UNIT} (?:(?:idle |read |inactivity )?time-?outs?|disconnects?\b|drops?\b|limit\b|of (?:inactivity|idl\w{1,4}|silence|no (?:traffic|activity|data|messages?)))`,
		'i',
	),
	new RegExp(
		String.raw`\b(?:clos\w{1,4}|disconnect\w{0,6}|drop\w{0,4}|dies|cut|ends) (?:in|at the) (?:exactly |about |around )?${NUMBER}${ENGLISH_UNIT}\b`,
		'i',
	),
	new RegExp(
		String.raw`\b(?:idle|inactive|silent|quiet|stays? (?:open|up|connected)|survives|lives) (?:for )?(?:exactly |about |around |only )?${NUMBER}${ENGLISH_UNIT}\b`,
		'i',
	),
	// “Every minute it ends”; what is sent every minute says nothing of an end.
	/(?<!\b(?:pings?|sends?|messages?|heartbeats?|polls?)\b[^\n.]{1,30})\b(?:every|each) (?:single )?()(minute|hour)\b(?=[^\n.]{1,100}\b(?:\w*exception|disconnect\w*|clos\w+|drop\w*|reconnect\w*|lost|error))/i,
	/\b(?:disconnect\w*|clos\w+|drop\w*|reconnect\w*|lost|ends?|dies)\b[^\n.]{1,30}\b(?:every|each) (?:single )?()(minute|hour)\b/i,
];
const CHINESE_NUMBER = String.raw`(\d{1,5}|[一二两三四五六七八九十百]{1,4}|半)`;
const CHINESE_UNIT = String.raw`(秒|分钟|小时)`;
const CHINESE: readonly RegExp[] = [
	new RegExp(
		String.raw`(?:每隔?|正好|刚好|恰好|固定|准时|大约|大概|过了?|等了?|连上(?:以?后)?|连接(?:以?后)?|约|空闲|闲置|静置|满)\s?(?:大约|正好|约|了)?\s?${CHINESE_NUMBER}\s?个?${CHINESE_UNIT}`,
	),
	new RegExp(
		String.raw`${CHINESE_NUMBER}\s?个?${CHINESE_UNIT}(?:钟|整)?(?:就|后|左右|不|没|无|内|空闲|一次|(?:会|必|自动|会自动)?(?:断|掉线))`,
	),
	// “60s 断开”, “30s后就断”.
	/(?<![\d.])(\d{1,5})\s?(s|min)\s?(?:左右|之?后)?\s?，?(?:就|后|左右|会|必|自动){0,2}(?:被|自动)?\s?(?:中?断|掉线|超时|无操作|没有?(?:消息|数据|操作))/i,
	/(?:无操作|无消息|没有?(?:操作|消息|数据))(?:超过)?\s?(\d{1,5}|[一二两三四五六七八九十百]{1,4})\s?个?(秒|分钟|小时)/,
];
const DIGITS = '零一二三四五六七八九';

/** Returns the value of a Chinese number below a thousand, or of digits. */
function chineseValue(number: string): number {
	if (/^\d/.test(number)) return Number(number);
	if (number === '半') return 0.5;
	let value = 0;
	let digit = 0;
	for (const char of number) {
		const place = char === '百' ? 100 : char === '十' ? 10 : 0;
		if (place === 0) digit = char === '两' ? 2 : DIGITS.indexOf(char);
		else {
			value += (digit === 0 ? 1 : digit) * place;
			digit = 0;
		}
	}
	return value + digit;
}

/** Matches that a connection ends, without which a time in words may be about anything. */
const ENDS =
	/\b(?:ends?|ended|nothing arrives|goes silent|die[sd]?|drop(?:s|ped|ping)?|clos(?:e[sd]?|ing)|disconnect(?:s|ed|ing)?|gone|lost|stops?|times? out|prints nothing|fails?|cuts?|kill(?:s|ed)|1006|then|resets?|reset?ting|reconnect\w*|terminated|EOF\w*|\w*EOFException)\b|断|掉线|关闭|超时|重连|\berrors?\b/i;

/** Matches a time of two units; the seconds alone would be another time. */
const TWO_UNITS: readonly RegExp[] = [
	/(\d{1,3})\s?(?:分钟?|min(?:utes?|s)?|m)(?:又| and|,)?\s?(\d{1,2})\s?(?:秒|sec(?:onds?|s)?\b|s\b)/i,
	// “10:01 min”.
	/(?<![\d:])(\d{1,3}):([0-5]\d) ?min/i,
];
/** Matches a range of times, or a bound: neither is a time after which it always ends. */
const VARIES =
	/(?<![\d-]|\bevery |\bto |\b(?:raised|set|changed|increased) from )\d{1,5}\s?(?:sec(?:ond)?s?|min(?:ute)?s?|[sm]|秒|分钟?)?\s?(?:[~～–—-]|to|or|到|至)\s?\d{1,5}\s?-?(?:(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|[smh])(?![a-z])|(?:秒|分钟|小时)(?!\s?一次))|\b(?:less than|under|shorter than|fewer than) (?:an?|one|\d{1,5})\s?(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|[smh])\b|[一二三四五六七八九][两二三四五六七八九]\s?(?:秒|分钟?|小时)|(?:不到|不足|少于)\s?(?:\d{1,5}|一)\s?(?:秒|分钟|小时)/i;

/** Returns the time in words that a connection was open; null if none is told. */
export function timeInWords(text: string): OpenTime | null {
	if (!ENDS.test(text) || VARIES.test(text)) return null;
	const two = TWO_UNITS.map((one) => one.exec(text)).find((one) => one !== null);
	if (two) {
		const seconds = Number(two[1]) * 60 + Number(two[2]);
		return { seconds, runs: 1, range: { from: two.index, to: two.index + two[0].length } };
	}
	for (const pattern of WORDS) {
		const match = allOf(pattern, text).find(
			(one) => !isPace(text, one) && !isHoped(text, one) && !isSet(text, one),
		);
		if (match === undefined) continue;
		const [whole, number = '', unit = 's'] = match;
		const value = number === '' ? 1 : (NUMBERS.get(number.toLowerCase()) ?? Number(number));
		const seconds = value * (UNITS.get(unit.charAt(0).toLowerCase()) ?? 1);
		if (seconds < 1) continue;
		return { seconds, runs: 1, range: { from: match.index, to: match.index + whole.length } };
	}
	for (const pattern of CHINESE) {
		const match = allOf(pattern, text).find(
			(one) => !isChinesePace(text, one) && !isOther(text, one),
		);
		if (match === undefined) continue;
		const [whole, number = '', unit = '秒'] = match;
		const factor = /^(?:秒|s)/i.test(unit) ? 1 : /^(?:分|m)/i.test(unit) ? 60 : 3600;
		const seconds = chineseValue(number) * factor;
		if (seconds < 1) continue;
		return { seconds, runs: 1, range: { from: match.index, to: match.index + whole.length } };
	}
	return null;
}

const MOST_TIMES = 20;

function allOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
	return [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].slice(0, MOST_TIMES);
}

/** Returns whether something is sent at that pace: “每隔 60 秒发一次心跳”. */
function isChinesePace(text: string, { index, 0: whole }: RegExpExecArray): boolean {
	if (/[不没无]$/.test(whole)) return false;
	const after = text.slice(index + whole.length, index + whole.length + 12).split(/[，。,\n]/)[0]!;
	return /^(?:一次)?\s?(?:都|就|会|主动)?\s?(?:[给向][^，。]{1,6})?(?:发|推|ping|心跳|收到)/i.test(
		after,
	);
}

/** Returns whether a person waited for so long, or something else than the connection took so long. */
function isOther(text: string, { index, 0: whole }: RegExpExecArray): boolean {
	const end = index + whole.length;
	// “将在 3 秒后重试连接” is the pace of a client.
	if (whole.endsWith('后') && /^\s?(?:尝试)?(?:重试|重连|重新连)/.test(text.slice(end, end + 8)))
		return true;
	return (
		(/(?:等待?|重启)了?\s?$/.test(text.slice(Math.max(0, index - 4), index)) ||
			whole.startsWith('等')) &&
		/^[^，。\n]{0,8}(?:问题|依然|仍然?|还是)/.test(text.slice(end, end + 16))
	);
}

/** Returns whether a time is expected or promised, and not what happened. */
function isHoped(text: string, { index }: RegExpExecArray): boolean {
	const before = text
		.slice(Math.max(0, index - 60), index)
		.split(/[.\n]/)
		.at(-1)!;
	return /\b(?:should|supposed|able to|allowed|valid|expires?|according to|dangling|I know that (?:\w{1,12} ){1,3}will|(?:CF|cloudflare|nginx|heroku|azure|aws|alb) will)\b|\bwait(?:ing|ed|s)? $/i.test(
		before,
	);
}

/** Returns whether a time is that of a setting: “after 10 seconds as set by timeout”. */
function isSet(text: string, { index, 0: whole }: RegExpExecArray): boolean {
	return /^,? as (?:set|configured|given)\b/i.test(text.slice(index + whole.length));
}

const SENT =
	/\b(?:called?|ping(?:s|ed|ing)?|messages?|sends?|sending|sent|heart ?beats?|polls?|keep-?alive|interval)\b|心跳/i;

/** Returns whether a time is the pace at which something is sent: it says nothing of an end. */
function isPace(text: string, { index, 0: whole }: RegExpExecArray): boolean {
	if (!/^every\b/i.test(whole)) return false;
	const before = text
		.slice(Math.max(0, index - 40), index)
		.split(/[.\n]/)
		.at(-1)!;
	const after = text.slice(index + whole.length, index + whole.length + 30).split(/[.\n]/)[0]!;
	return SENT.test(before) || SENT.test(after);
}

/** Matches a time in front of a line, in a form that programs print. */
const TIME =
	/^(?:[\w.:-]{1,40} - - )?\W{0,3}(?:\w{3},? )?(?:(\d{1,2}\/\w{3}\/\d{4}(?=:)|\w{3} \d{1,2},? \d{4}|\w{3} [ \d]\d(?= \d\d:)|\d{1,2} \w{3} \d{4}|\d{4}[-/]\d\d[-/]\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})[ T,:]{1,2})?(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d{1,6}))?/;
const OPENS =
	/\bWSCONNECT\b|\b(?:is )?(?:on)?open(?:ed)?\b|\bconnected\b|\b(?:connection established|new (?:client |web ?socket )?connection)\b|已?(?:重新)?(?:连接|重连)(?:成功|上|打开)|\bhandshake (?:complete|successful)/i;
const ENDS_LINE =
	/\bWSDISCONNECT\b|\b(?:is )?(?:on)?close[ds]?\b|\bdisconnect(?:ed)?\b|\bconnection (?:lost|ended|dropped)\b|\b1006\b|\bterminated abnormally\b|\breset without closing\b|断开|关闭|\bEOF\b/i;
/** Matches by what a log names a connection. */
const ID =
	/\b(?:id|connection|client|socket|session|fd|user)["']?[ :=#([]{1,4}([\w-]{0,40}\d[\w-]{0,40})/i;
const MOST_LINES = 2000;

/** Matches a line that has both times: “connected 08:00:12 … disconnected 10:00:12”. */
const BOTH =
	/\b(?:connect|open)\w{0,4}\b[^\n\d]{1,12}(\d{1,2}):(\d\d):(\d\d)\b[^\n\d]{1,24}\b(?:disconnect|clos|end|drop|lost)\w{0,6}\b[^\n\d]{1,12}(\d{1,2}):(\d\d):(\d\d)\b|(?<![\d:])(\d{1,2}):(\d\d):(\d\d)\b[^\n\d]{1,6}\b(?:connect|open)\w{0,4}\b[^\n\d]{1,24}\b(\d{1,2}):(\d\d):(\d\d)\b[^\n\d]{1,6}\b(?:disconnect|clos|end|drop|lost)/i;

function timeInLine(line: string): number | null {
	const match = BOTH.exec(line);
	if (match === null) return null;
	const [h = 0, m = 0, s = 0, h2 = 0, m2 = 0, s2 = 0] = match
		.slice(1)
		.flatMap((part?: string) => (part ? [Number(part)] : []));
	return ((h2 - h) * 3600 + (m2 - m) * 60 + (s2 - s) + DAY) % DAY;
}

const DAY = 86_400;

/** Matches what stands in front of the time of a line: the name of a container. */
const CONTAINER = /^[\w.@-]{1,60} {0,4}\| {0,4}/;

interface TimedLine extends PieceRange {
	/** Holds the time of the day, in seconds. */
	readonly at: number;
	readonly line: string;
	/** Holds what stands behind the time. */
	readonly rest: string;
}

/** Returns a line that has a time in front; null if it has none. */
function timedLine(line: string, from: number): TimedLine | null {
	const named = CONTAINER.exec(line)?.[0].length ?? 0;
	const match = TIME.exec(line.slice(named, named + 120));
	if (match === null) return null;
	const rest = line.slice(named + match[0].length, named + 400);
	return { from, to: from + line.length, at: secondsOf(match), line, rest };
}

function timedLines(text: string): readonly TimedLine[] {
	let from = 0;
	return text.split('\n', MOST_LINES).flatMap((line) => {
		const timed = timedLine(line, from);
		from += line.length + 1;
		return timed ?? [];
	});
}

/** Returns the time of the day of the line at a place, in seconds; null if it has none. */
export function timeOfLine(text: string, at: number): number | null {
	return timedLines(text).find(({ from, to }) => from <= at && at <= to)?.at ?? null;
}

/** Returns the times of the lines that match and tell of no end, in their order. */
export function messageTimes(text: string, said: RegExp): readonly number[] {
	const messages = timedLines(text).filter(({ rest }) => said.test(rest) && !ENDS_LINE.test(rest));
	return messages.map(({ at }) => at);
}

/** Returns the lines that tell of the end of a connection, with the time of each. */
export function endLines(text: string): readonly TimedLine[] {
	return timedLines(text).filter(({ rest }) => ENDS_LINE.test(rest));
}

/** Returns how long each connection of a log was open. */
export function timesBetweenLines(text: string): readonly OpenTime[] {
	const opened = new Map<string, { readonly at: number; readonly from: number }>();
	const times: OpenTime[] = [];
	let from = 0;
	for (const line of text.split('\n', MOST_LINES)) {
		const timed = timedLine(line, from);
		const both = timeInLine(line.slice(0, 400));
		if (both !== null) {
			times.push({ seconds: both, runs: 1, range: { from, to: from + line.length } });
		} else if (timed !== null) {
			const { at, rest } = timed;
			const id = ID.exec(rest)?.[1] ?? '';
			const begin = opened.get(id);
			if (ENDS_LINE.test(rest) && begin !== undefined && !/\bopen(?:ed|ing)?\b/i.test(rest)) {
				const seconds = Math.round(((at - begin.at + DAY) % DAY) * 1000) / 1000;
				times.push({ seconds, runs: 1, range: { from: begin.from, to: from + line.length } });
				opened.delete(id);
			} else if (OPENS.test(rest)) opened.set(id, { at, from });
		}
		from += line.length + 1;
	}
	return times;
}

/** Returns how long the connections of a log were open, if all of them lasted about as long; null for none. */
export function timeBetweenLines(text: string): OpenTime | null {
	const times = timesBetweenLines(text);
	const [first] = times;
	if (first === undefined) return null;
	const longest = Math.max(...times.map(({ seconds }) => seconds));
	const [shortest] = times.toSorted((a, b) => a.seconds - b.seconds) as [OpenTime];
	const isWithin = (part: number) => longest - shortest.seconds <= Math.max(1, longest * part);
	if (shortest.seconds <= 0 || !isWithin(0.04)) return null;
	// What ends a silent connection counts from its last message, so the times differ a little.
	return isWithin(0.02) ? { ...first, runs: times.length } : { ...shortest, runs: 1 };
}

/** Returns where a log that has a line every few moments has none for a long time, and then an end; null for nowhere. */
export function gapBeforeEnd(text: string): (PieceRange & { readonly words: string }) | null {
	const timed = timedLines(text);
	const gaps = timed.map(({ at }, i) => (i === 0 ? 0 : (at - timed[i - 1]!.at + DAY) % DAY));
	const longest = Math.max(...gaps, 0);
	const i = gaps.indexOf(longest);
	const others = gaps.filter((_, j) => j !== i && j > 0);
	const isGap = others.length > 1 && longest >= LONG_GAP && Math.max(...others) * 20 <= longest;
	const end = timed[i];
	if (!isGap || end === undefined || !/\btime[d]?[ -]?out\b|1006/i.test(text.slice(end.from)))
		return null;
	const clock = (line: string) => /\d{1,2}:\d\d:\d\d/.exec(line)![0];
	const words = `${clock(timed[i - 1]!.line)} – ${clock(end.line)}`;
	return { from: end.from, to: end.to, words };
}

/** Counts the seconds from which on a silent log is one of a device that slept. */
const LONG_GAP = 600;

function secondsOf([, , h, m, s, fraction = '0']: RegExpExecArray): number {
	return Number(h) * 3600 + Number(m) * 60 + Number(s) + Number(`0.${fraction}`);
}
