// Facts about time: how long a connection was open, beside the limits that programs have by default, and beside what a
// person says of traffic, of sleep and of what the program did.
import type { PieceRange } from '../piece-range.ts';
import { meaningOf, sign } from '../sign.ts';
import type { FactCertainty } from './fact.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { configuredLimits, paceOfPing, type ConfiguredLimit } from './configured-limits.ts';
import {
	endLines,
	gapBeforeEnd,
	messageTimes,
	timeOfLine,
	timeBetweenLines,
	timeInWords,
	timesBetweenLines,
	type OpenTime,
} from './spoken-times.ts';
import { isNear, LIMITS, type Limit } from './usual-limits.ts';
import { withoutAbsent } from './words.ts';
import { askedIn } from './usual/asked.ts';

export const TIME_FACTS: readonly FactSearch[] = [
	ownTimeout,
	openTime,
	timesDiffer,
	busyAtEnd,
	keepalive,
	setLimit,
	sleptLog,
	restartElsewhen,
];

const TRAFFIC =
	/\b(?:even )?(?:while|though|although|despite|(?<=even )with|with (?=constant|regular|ongoing|continuous|active))\b[^\n.]{1,30}\b(?:messages?|traffic|data|pings?)\b(?! ?[-–:] ?["“])(?: (?:still )?(?:flow|go|come|pass|are sent))?|\bone (?:message )?(?:every|a|per) second\b|消息.{0,8}(?:还在|一直)|\bregardless of (?:the )?(?:activity|traffic|usage|data)\b|\beven (?:when|if|while) (?:it is |I am |I’m |the \w{1,12} is )?(?:active|in use|busy)\b|一直有(?:消息|数据)|(?:心跳|ping)[^\n，。]{0,12}(?:正常|一直)(?:在)?发送|\b(?:heart-?beats?|pings?) (?:are|is|were) sent\b|\bsleep\((?:0?\.\d{1,3}|[1-5])\)[^]{1,400}?\.send\(/i;
export const SLEEP =
	/\b(?:laptop|computer|phone|mac|macbook|pc|device|tablet) (?:sleeps|is asleep|(?:goes |go |went |going )?to sleep|sleep)\b|\bwak(?:es|ing|e)[ -]?up\b|\bwak(?:es|ing|e) from (?:sleep|standby)\b|\b(?:shut|closed?|closing) the lid\b|\blid of\b|\b(?:went|goes|put|going|fell) (?:it )?to sleep\b|\bsleep mode\b|\bhibernat\w*|\bsuspend(?:ed|s)?\b|\bscreen (?:is |was |went )?(?:off|locked)\b|\block(?:ed|s)? (?:the |my )?(?:screen|phone)\b|\b(?:when|while|after|once) (?:it is |the (?:phone|screen|device|iphone|ipad) (?:is|was) )?locked\b|\b(?:come|comes|came|coming) back to the app\b|\b(?:in|into|to) (?:the )?background\b|\bin (?:an)?other tab\b|\bswitch(?:es|ed|ing)? (?:between |to (?:an)?other )?(?:apps?|tabs?)\b|\b(?:lock|leave) the app\b|切换(?:应用|页面|标签)|切到后台|合上|盖上|休眠|睡眠|锁屏|(?:切|进入?|退|到|在|置于|挂)(?:到|入)?后台(?!看|日志|服务|系统|管理|报|没)|后台(?:运行|一段|久|超过|时间|后)|息屏/i;
/** Matches that a person says that nothing passed. */
const IDLE =
	/\bidle\b|\binactiv\w{1,4}\b|\bno (?:traffic|activity|data|messages?)\b|\bwithout (?:any )?(?:traffic|activity|data|messages?)\b|\b(?:don.?t|do not|not|never) send (?:any|a|anything)\b|\bkeep-?alive (?:packets?|messages?|pings?)\b|空闲|闲置|无操作|没有?(?:操作|消息|数据)/i;
export const BLOCKING =
	/\b(?:pandas|numpy|training|heavy|cpu-?bound|long-running|synchronous|sync) (?:\w{1,12} )?(?:job|task|code|call|loop|work|function)\b|\btime\.sleep\b(?:\([^)\n]{0,20}\))?|\bThread\.sleep\b|\brequests\.(?:get|post)\b|\bblocking (?:call|function|code|request)\b|\blong (?:computation|computing|calculation)\b|\b(?:model )?inference\b|\b(?:tab|page|browser|ui) (?:is |gets |was )?(?:frozen|freezes|blocked)\b|页面卡死|长(?:时间)?的?计算|(?:模型)?推理|阻塞/i;
const PYTHON = /\bwebsockets(?:\.exceptions|\.legacy|\.server|\.client)?\b|ConnectionClosedError/;
const PROXY_BLOCK =
	/\bproxy \/\S{0,80} [\w.]{1,60}:\d{2,5} \{|\bproxy_pass\b|\breverse_proxy\b|\bProxyPass\b|\bbackend \w+/;
const OLD_CADDY = /\bproxy \/\S{0,80} [\w.]{1,60}:\d{2,5} \{/;
const EXACT =
	/\b(?:on the dot|exactly|every (?:run|time|connection)|always|each time)\b|每次|正好|总是/i;
/** Matches that it happens again and again. */
const OFTEN = /每隔?|隔一|\b(?:every|each|again and again|repeatedly)\b/i;
const ABOUT =
	/\b(?:about|around|roughly|approximately|some|nearly|almost) $|(?:~|大概|大约|差不多|约) ?$/i;

/** Matches a limit of time that a program prints when it gives up. */
const GAVE_UP =
	/\b(?:[A-Za-z]\w{0,20} ){0,3}time(?:d[ -]?)?[ -]?out\b[^\n\d]{1,60}(?<![\d.])(\d{1,6}) ?(ms|milliseconds|s|secs?|seconds?)\b(?! ago)/i;

/** Reads that a program prints a limit of its own, and that the connection lasted as long: the program ended it. */
function ownTimeout({ text, reading }: Paste): FoundFacts | null {
	const match = GAVE_UP.exec(text);
	if (match === null || reading.connections.length > 0) return null;
	const seconds = Number(match[1]) * (/^m/i.test(match[2]!) ? 0.001 : 1);
	const isSame = timesBetweenLines(text).some(
		(time) => Math.abs(time.seconds - seconds) <= Math.max(0.3, seconds / 50),
	);
	// A setting of a hop that the text names is the limit of that hop.
	const isOfHop = LIMITS.some((one) => isNear(seconds, one.seconds) && one.named.test(text));
	if (!isSame || isOfHop || seconds < 1) return null;
	const values = { seconds, line: match[0].trim() };
	return found('own-timeout', placeOf(match), 'likely', null, values, [
		...OVER,
		'close-event',
		'usual-limit',
		'open-for',
		'fixed-limit',
	]);
}

function isShort({ connections }: Paste['reading']): boolean {
	return connections.every(({ transcript }) => transcript.length <= 2);
}
/** Names the questions whose time is another one. */
const OTHER_TIMES: readonly string[] = ['late-close', 'worker-life', 'gives-up'];

function openTime(paste: Paste): FoundFacts | null {
	const { text, reading } = paste;
	const asked = text.includes('\n') ? null : askedIn(text);
	// How long a close takes, a worker lives or a client tries again is not how long nothing passed.
	if (asked !== null && OTHER_TIMES.includes(asked)) return null;
	const isLogOfProxy =
		reading.kind !== null &&
		reading.kind !== 'message' &&
		reading.kind !== 'bytes' &&
		!/\bWSDISCONNECT\b/.test(text) &&
		// A tool that only reports an end has no log.
		!(reading.kind === 'transcript' && reading.connections.length > 0 && isShort(reading));
	if (isLogOfProxy && reading.kind !== 'log') return null;
	const time = isLogOfProxy ? loggedTime(paste) : (timeBetweenLines(text) ?? timeInWords(text));
	if (time === null || !isOfConnection(text)) return null;
	// A log has the time of each connection. Of most it means nothing, and two may be equal by chance.
	const isMeasured =
		isLogOfProxy && reading.signs.some(({ values }) => values['seconds'] !== undefined);
	const isSame = (time.runs > 1 && !isMeasured) || EXACT.test(text);
	const exact = isSame && !isAbout(text, time) ? 1 : 0;
	const told = factOf(time, exact, paste);
	if (isMeasured && told.signs.some(({ id }) => id !== 'usual-limit')) return null;
	// How long it was open says that it opened.
	return { ...told, signs: [...told.signs, sign('opened', time.range)] };
}

/** Matches a close code or a status that says more of an end than its time. */
const OTHER_END = /\b(?:100[0-57-9]|101[0-5])\b|\bHTTP\/1\.[01]"? [45]\d\d\b/;
const MOST_SHOWN = 4;

/** Reads that the connections of a log lasted for different times: no limit of total time ended them. */
function timesDiffer({ text, reading }: Paste): FoundFacts | null {
	if (OTHER_END.test(text) || reading.connections.length > 0) return null;
	const times = timesBetweenLines(text).filter(({ seconds }) => seconds >= 1);
	const [first] = times;
	if (first === undefined || times.length < 2 || timeBetweenLines(text) !== null) return null;
	const shown = times.slice(0, MOST_SHOWN).map(({ seconds }) => seconds);
	const values = { times: shown.join(' '), more: times.length - shown.length };
	return found('times-differ', first.range, 'info', null, values, OVER);
}

/** Returns whether a person says that the time is not an exact one. */
function isAbout(text: string, { range }: OpenTime): boolean {
	const said = text.slice(range.from, range.to);
	const before = text.slice(Math.max(0, range.from - 16), range.from);
	return (
		ABOUT.test(before) ||
		/\b(?:about|around|roughly|approximately|some)\b|大概|大约|左右|~/i.test(said) ||
		/^\s?左右/.test(text.slice(range.to, range.to + 4))
	);
}

/** Returns how long the connections of a log were open, if all lasted as long and nothing in the log tells why. */
function loggedTime({ reading, text }: Paste): OpenTime | null {
	const opened = reading.signs.filter(({ values }) => values['status'] === 101);
	if (opened.length === 0 || reading.signs.some((one) => meaningOf(one).trouble)) return null;
	const timed = opened.filter(({ values }) => values['seconds'] !== undefined);
	const [first] = timed;
	if (!first?.range) return timeInWords(text);
	const times = timed.map(({ values }) => Number(values['seconds']));
	const longest = Math.max(...times);
	const same = times.every((one) => longest - one <= Math.max(0.5, longest * 0.01));
	return same && longest >= 5 ? { seconds: longest, runs: times.length, range: first.range } : null;
}

/** A time in words may be about anything; beside one of these it is about a connection. */
function isOfConnection(text: string): boolean {
	return /websocket|\bwss?\b|\bsocket\b|connect|连接|连上|\bclosed? 1\d{3}\b|\bit (?:dies|drops|closes|disconnects)\b|\b1006\b|断/i.test(
		text,
	);
}

/** Names the signs of the end that the time explains. */
const OVER = [
	'ended-without-close',
	'open-connection-failed',
	'opening-timed-out',
	'transport-ended',
	'written-after-end',
];

/** Counts the seconds below which no limit of time ends a connection. */
const AT_ONCE = 1;
/** Counts the seconds below which few limits of hops are. */
const LEAST_LIMIT = 5;

/** Matches the name of a program of which it is said that its limits are raised already. */
const RAISED =
	/\b(?:nginx|haproxy|apache|ingress|traefik)\b(?=[^\n]{1,60}(?:time-?outs?\b|超时)[^\n]{0,24}(?:设得?[很较]?[长大]|调[大长]|加[大长]|没用|\b(?:raised|increased|very (?:high|long|large)|no effect|did ?n.?t help|does ?n.?t help)\b))/gi;

/** Lists codes that also a program reports of its own accord, without a Close frame. */
const LOCAL_CODES: readonly number[] = [1002, 1006, 1007, 1009, 1015];

/** Returns the code of a Close frame that the text names; 0 for none. What only ends TCP gives 1006. */
function codeOfClose({ reading }: Paste): number {
	const codes = reading.signs
		.filter(({ id }) => id === 'close-event')
		.map(({ values }) => Number(values['code']));
	return codes.find((code) => code >= 1000 && code < 5000 && !LOCAL_CODES.includes(code)) ?? 0;
}

function factOf(time: OpenTime, exact: number, paste: Paste): FoundFacts {
	const { text } = paste;
	const { seconds, runs, range } = time;
	const base = { seconds, runs, exact };
	if (runs > 1 && seconds < AT_ONCE) {
		const values = { runs, ms: Math.round(seconds * 1000) };
		return found('ended-at-once', range, 'likely', null, values, [...OVER, 'close-event']);
	}
	if (SLEEP.test(text)) return found('suspended-then', range, 'likely', 'client', base, OVER);
	const blocking = BLOCKING.exec(text)?.[0] ?? '';
	if (PYTHON.test(text) && (isNear(seconds, 40) || blocking !== '')) {
		const handler = blocking !== '' && /\bhandler\b|处理函数/i.test(text);
		const side = handler && !/处理函数/.test(text) ? 'server' : null;
		return found('keepalive-blocked', range, 'likely', side, { ...base, blocking }, OVER);
	}
	const named = withoutAbsent(text).replaceAll(RAISED, '');
	const code = codeOfClose(paste);
	const canEnd = ({ atEnd, closes }: Pick<Limit, 'atEnd' | 'closes'>) =>
		code === 0 || atEnd !== undefined || closes === true;
	const set = configuredLimits(text).filter((one) => one.seconds > 0 && (code === 0 || one.atEnd));
	// A limit that the configuration sets is no longer the one by default.
	const raised = text.match(RAISED)?.join(' ') ?? '';
	const fitting = LIMITS.filter(
		(limit) =>
			isNear(seconds, limit.seconds) &&
			canEnd(limit) &&
			!isReplaced(limit, set) &&
			!limit.named.test(raised),
	);
	const configured = set.find((one) => isNear(seconds, one.seconds));
	// “About 5 seconds” may be the 6 of a program that the text names.
	const close = isAbout(text, time)
		? LIMITS.filter(
				(limit) =>
					Math.abs(limit.seconds - seconds) <= limit.seconds / 5 &&
					canEnd(limit) &&
					!isReplaced(limit, set),
			)
		: [];
	const usual = [...new Set([...fitting, ...close])]
		.filter((limit) => limit.named.test(named))
		.slice(0, 2);
	const traffic = TRAFFIC.test(text) ? 1 : 0;
	const pace = paceOfPing(text);
	if (configured !== undefined || usual.length > 0) {
		const programs = (configured ? [configured] : usual).map(({ program }) => program);
		const counts = configured?.counts ?? (usual.length === 1 ? usual[0]!.counts : 'silence');
		const values = {
			...base,
			programs: programs.join(' / '),
			named: 1,
			other: configured ? '' : setAbove(set, seconds),
			counts,
			ping: pace >= seconds ? pace : 0,
		};
		const side = configured ? (configured.atEnd ? 'server' : 'between') : sideOf(usual);
		return found('usual-limit', range, 'likely', side, values, [...OVER, 'close-event']);
	}
	// What is set shorter has ended it when nothing passed for so long, unless it is always the same other time.
	const shorter = shortest(set.filter((one) => one.seconds >= 1 && one.seconds < seconds));
	if (shorter !== undefined && exact === 0 && traffic === 0) {
		return limitSet(shorter, seconds <= shorter.seconds * 3 ? 'likely' : 'possible', pace);
	}
	const proxied = PROXY_BLOCK.test(text) && code === 0;
	if (proxied || traffic === 1) {
		const proxy = OLD_CADDY.test(text) ? 'Caddy 0.x' : '';
		const values = { ...base, traffic, proxy };
		return found('fixed-limit', range, 'likely', proxied ? 'between' : null, values, OVER);
	}
	if (fitting.length > 0 && code === 0 && (exact === 1 || seconds >= 20)) {
		const values = {
			...base,
			programs: fitting
				.toSorted((a, b) => rankOf(a) - rankOf(b))
				.slice(0, MOST_NAMED)
				.map(({ program }) => program)
				.join('; '),
			named: 0,
			other: setAbove(set, seconds),
			counts: 'silence',
			ping: 0,
		};
		const certainty =
			runs > 1 || exact === 1 || (OFTEN.test(text) && !/重连一?次/.test(text))
				? 'likely'
				: 'possible';
		return found('usual-limit', range, certainty, null, values, OVER);
	}
	if (IDLE.test(text) && seconds >= 5 && code === 0) {
		const values = { ...base, programs: '', named: 0, other: '', counts: 'silence', ping: 0 };
		return found('usual-limit', range, 'likely', null, values, OVER);
	}
	return exact === 1 && seconds >= LEAST_LIMIT && code === 0
		? found('fixed-limit', range, 'likely', null, { ...base, traffic, proxy: '' }, OVER)
		: found(
				'open-for',
				range,
				code > 0 && exact === 1 ? 'likely' : 'possible',
				null,
				{ ...base, often: OFTEN.test(text) ? 1 : 0, code, device: DEVICE.test(text) ? 1 : 0 },
				OVER,
			);
}

/** Bounds how many programs are named that a paste does not name itself. */
const MOST_NAMED = 5;
/** Matches the programs that stand in between most often. */
const USUAL_HOPS = /^(?:nginx|AWS|Cloudflare|Heroku|HAProxy|engine\.io|Apache)/;

function rankOf({ program }: Limit): number {
	return USUAL_HOPS.test(program) ? 0 : 1;
}

/** Matches a device or an app, which no browser suspends. */
const DEVICE = /\besp(?:32|8266|[- ]?idf)\b|\barduino\b|\bandroid\b|\biphone\b|\bokhttp/i;

function isReplaced({ program }: Limit, set: readonly ConfiguredLimit[]): boolean {
	return set.some((one) => one.program.split(' ', 1)[0] === program.split(' ', 1)[0]);
}

/** Returns where the programs of the limits are; null if they may be at several places. */
function sideOf(limits: readonly Limit[]): 'server' | 'between' | null {
	const sides = new Set(limits.map(({ atEnd }) => atEnd ?? 'between'));
	const [side = 'either'] = sides;
	return sides.size > 1 || side === 'either' ? null : side;
}

function shortest(limits: readonly ConfiguredLimit[]): ConfiguredLimit | undefined {
	return limits.toSorted((a, b) => a.seconds - b.seconds)[0];
}

/** Names the programs whose limit is set so high that it cannot be the one that ended the connection. */
function setAbove(set: readonly ConfiguredLimit[], seconds: number): string {
	const higher = set.filter((one) => one.seconds > seconds * 1.1);
	return [...new Set(higher.map(({ program }) => program.split(' ', 1)[0]!))].join(', ');
}

/** Reads that Python’s websockets got no Pong: its keepalive ends the connection with 1011 (keepalive in connection.py). */
function keepalive({ text }: Paste): FoundFacts | null {
	const match =
		/(?:\b(received|sent) 1011 \([^)\n]{1,40}\) )?\b(?:keepalive ping timeout|timed out waiting for keepalive pong)\b/.exec(
			text,
		);
	if (match === null || BLOCKING.test(text)) return null;
	// A Close that arrived shows that the network works.
	const received = match[1] === 'received' ? 1 : 0;
	const over = ['ended-without-close', 'close-event', 'usual-limit'];
	return found('keepalive-unanswered', placeOf(match), 'likely', null, { received }, over);
}

/** Counts the seconds without a message from which on a connection may be taken for a silent one. */
const BUSY = 8;
const LEAST_BUSY = 3;
const MESSAGE_LINE =
	/[<>←→⬇⬆↑↓]|\b(?:recv|received|sent|send|message|msg|tick|data|in|out)\b|收到|发送/i;

/** Reads that messages flowed until the end of a connection: no limit on silence ended it. */
function busyAtEnd({ text, reading }: Paste): FoundFacts | null {
	if (OTHER_END.test(text) || reading.connections.length > 0) return null;
	const [end, ...others] = endLines(text);
	if (end === undefined || others.length > 0) return null;
	const times = messageTimes(text, MESSAGE_LINE).filter((at) => at <= end.at);
	const last = times.slice(-LEAST_BUSY);
	const isBusy = [...last, end.at].every((at, i, all) => i === 0 || at - all[i - 1]! <= BUSY);
	if (last.length < LEAST_BUSY || !isBusy) return null;
	const gap = Math.max(1, Math.round(end.at - last.at(-1)!));
	return found('busy-at-end', { from: end.from, to: end.to }, 'info', null, { gap }, [
		...OVER,
		'close-event',
	]);
}

/** Counts the seconds within which an end may come from a restart. */
const SOON = 120;

/** Takes back a restart that was logged at another time than the end. */
function restartElsewhen({ text, reading }: Paste): FoundFacts | null {
	const restart = reading.signs.find(({ id }) => id === 'restart-at-that-time');
	const place = restart?.range ?? null;
	if (place === null) return null;
	const ends = endLines(text);
	const at = timeOfLine(text, place.from);
	const isNearEnd = ends.some((end) => at === null || (end.at - at >= -5 && end.at - at <= SOON));
	return ends.length === 0 || isNearEnd ? null : { signs: [], overruled: ['restart-at-that-time'] };
}

/** Reads a log of something regular that has nothing for a long time, and then an end: a device slept. */
function sleptLog({ text }: Paste): FoundFacts | null {
	const gap = gapBeforeEnd(text);
	const values = { seconds: 0, runs: 1, exact: 0, gap: gap?.words ?? '' };
	return gap && found('suspended-then', gap, 'likely', 'client', values, [...OVER, 'close-event']);
}

const DROPS =
	/\b(?:disconnect\w*|drop(?:s|ped|ping)?|reconnect\w*|(?:gets?|is|are|being) (?:closed|cut|lost)|closes? after|times? out after)\b|\bweb ?socket(?: connection)?["'”]? (?:is |was )?closed\b|\bConnection Closed\b|断开|断线|掉线|断连|重连/i;
const SHORT = 900;

/** Reads a limit in a configuration beside a connection that ends after a time that is not told. */
function setLimit({ text, reading }: Paste): FoundFacts | null {
	const drops = DROPS.test(text) && isOfConnection(text);
	const isOpen = reading.signs.every(({ id }) => id === 'opened' || OVER.includes(id));
	if (!drops || !isOpen || reading.connections.length > 0) return null;
	if (timeBetweenLines(text) !== null || timeInWords(text) !== null) return null;
	const set = configuredLimits(text).filter(({ seconds }) => seconds > 0);
	const pace = paceOfPing(text);
	const limit = shortest(set.filter(({ seconds }) => seconds <= SHORT));
	if (limit !== undefined) return limitSet(limit, 'likely', pace);
	// A Ping that goes out too late for the usual limit of a program that is named.
	const usual = LIMITS.find(
		(one) =>
			pace >= one.seconds &&
			one.counts !== 'whole' &&
			one.seconds >= 20 &&
			one.named.test(text) &&
			!isReplaced(one, set) &&
			!(one.program.startsWith('engine.io') && /\bpingTimeout\b/.test(text)),
	);
	return usual === undefined
		? null
		: limitSet({ ...usual, atEnd: usual.atEnd !== undefined, range: null }, 'likely', pace);
}

function limitSet(
	limit: Omit<ConfiguredLimit, 'range'> & { readonly range: PieceRange | null },
	certainty: FactCertainty,
	pace: number,
): FoundFacts {
	const { program, seconds, range, counts, atEnd } = limit;
	const values = {
		program,
		seconds,
		counts,
		tunnel: program.startsWith('HAProxy (timeout') && !program.includes('tunnel') ? 1 : 0,
		ping: pace >= seconds ? pace : 0,
		usual: range === null ? 1 : 0,
	};
	return found('limit-set', range, certainty, atEnd ? 'server' : 'between', values, OVER);
}
