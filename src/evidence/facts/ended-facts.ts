// What is said of a connection that ended, if the paste leaves open why.
import { meaningOf } from '../sign.ts';
import { found, placeOf, signIn, type FoundFacts, type Paste } from './found-fact.ts';
import { SLEEP } from './time-facts.ts';
import { addressIn, NEVER_OPENED, PAGES } from './unopened-facts.ts';
import { MOST_ASKED } from './usual/asked.ts';
import { momentIn } from './usual/moments.ts';
import { ABOUT_SOCKETS, hopIn } from './words.ts';

const ENDS = [
	'ended-without-close',
	'reset-by-peer',
	'connection-aborted',
	'written-after-end',
	'timed-out',
];
/** Lists signs with no word about a Close frame: only the end is known. */
const BARE_ENDS = ['transport-ended', 'open-connection-failed', 'sent-after-end'];

export function bareEnd(paste: Paste): FoundFacts | null {
	const code = paste.reading.signs.find(({ id, values }) => {
		return id === 'close-event' && values['code'] === 1006;
	});
	// A code beside a connection that never opened tells of the handshake.
	if (code !== undefined && NEVER_OPENED.test(paste.text)) {
		const program = PAGES.test(paste.text) ? 'browser' : 'words';
		return found('status-hidden', code.range, 'info', null, { program, ...addressIn(paste.text) });
	}
	const known = code ?? signIn(paste, ENDS);
	const sign = known ?? signIn(paste, BARE_ENDS) ?? signIn(paste, ['closed-cleanly']);
	if (sign === undefined) return null;
	if (SLEEP.test(paste.text) && !PAGE_LEFT.test(paste.text)) {
		const slept = { seconds: 0, runs: 1, exact: 0, gap: '' };
		return found('suspended-then', sign.range, 'possible', 'client', slept);
	}
	const expected = PAGE_LEFT.test(paste.text) ? 'page' : OWN_CLOSE.test(paste.text) ? 'own' : '';
	const bare = code !== undefined ? 1006 : known ? '' : 'unknown';
	const opened = OPENED_EACH.test(paste.text) ? 1 : 0;
	const moment = momentIn(paste.text);
	// The name of a package is no program in between.
	const hop = hopIn(paste.text.replaceAll(/\borg\.apache\b/g, ' '));
	const timed = TIME.test(paste.text) ? 1 : 0;
	const values = {
		hop,
		timed,
		code: sign.id === 'closed-cleanly' ? 'clean' : bare,
		expected,
		opened,
		moment,
	};
	return found('ended-bare', sign.range, 'info', null, values);
}

/** Matches a time that a person tells. */
const TIME = /\b\d{1,4} ?(?:s|secs?|seconds?|mins?|minutes?|hours?)\b|\d{1,4}\s?(?:秒|分钟|小时)/i;

/** Matches that a log has two times that the connection opened. */
const OPENED_EACH =
	/(?:\bconnect(?:ion)? (?:success|established|open)|\bsocket is open\b|\bopened\b|\bconnected\b|连接成功)[^]{1,1000}(?:\bconnect(?:ion)? (?:success|established|open)|\bsocket is open\b|\bopened\b|\bconnected\b|连接成功)/i;

/** Matches that it comes when a person leaves the page. */
const PAGE_LEFT =
	/\b(?:only|just|always|seen|shows?|happens|comes?|appears?|see (?:it|this))\b[^\n.]{1,60}\b(?:(?:every|each) time|when(?:ever)?|if|after|once|on|as) (?:(?:I|we|you|people|users?|they|somebody|someone) )?(?:press(?:es)? F5|(?:reload|refresh|clos|leav|navigat)\w{1,4}(?: (?:the|a|their|this|my|away))? ?(?:page|tab|browser|window|site)?)\b|(?:只有?|每次)[^\n。]{0,12}(?:刷新|关闭|离开)(?:页面|标签|浏览器|网页)/i;
/** Matches that it comes when the program itself closes. */
const OWN_CLOSE =
	/\bonly\b[^\n.]{1,20}\b(?:when(?:ever)?|if|after|once) (?:I|we|my code|the client) (?:calls?|closes?|do|run)\b[^\n]{1,24}\b(?:close|disconnect|stop)\w{0,8}\(/i;

/** Lists the codes that say what went wrong (RFC 6455 §7.4.1). */
export const OF_FAULTS: readonly number[] = [1002, 1003, 1007, 1009, 1010];

/** Says what a close code means that has more than one reason, and what to ask. */
export function codeAlone(paste: Paste): FoundFacts | null {
	const sign = paste.reading.signs.find(({ id, values }) => {
		const code = Number(values['code']);
		return id === 'close-event' && code !== 1006 && code >= 1000 && code < 5000;
	});
	if (sign === undefined) return null;
	const timed = TIME.test(paste.text) ? 1 : 0;
	const values = { code: Number(sign.values['code']), timed };
	return found('code-alone', sign.range, 'info', null, values);
}

/** Says what such a code means beside what a person compares. */
export function codeOfFault({ reading }: Paste): FoundFacts | null {
	const sign = reading.signs.find(
		({ id, values }) => id === 'close-event' && OF_FAULTS.includes(Number(values['code'])),
	);
	if (sign === undefined) return null;
	return found('code-alone', sign.range, 'likely', null, { code: Number(sign.values['code']) });
}

/** Matches that a connection was open and ends. */
export const ENDS_IN_WORDS =
	/\bdisconnect\w*|\b(?:connection|socket|it) (?:is |gets |was )?(?:closed|closes|stopped|dropp?(?:s|ed)|lost)\b|\breconnect\w*|断开|断线|掉线|断连|重连|(?:自动|意外|立即|马上)关闭|(?:经常|老是|总是?|频繁)断|不稳定|断几次|就断|会断/i;

/** Says where to look if a person tells only at which moment connections end. */
export function endInWords({ text, reading }: Paste): FoundFacts | null {
	const says = reading.signs.some((one) => meaningOf(one).trouble);
	const match = ENDS_IN_WORDS.exec(text);
	const moment = momentIn(text);
	if (says || match === null || moment === '' || text.length > MOST_ASKED) return null;
	if (!ABOUT_SOCKETS.test(text)) return null;
	const values = { code: 'unknown', expected: '', opened: 0, moment };
	return found('ended-bare', placeOf(match), 'info', null, values);
}
