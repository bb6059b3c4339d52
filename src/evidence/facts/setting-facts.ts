// Facts of what a person tried: with a setting it fails, and without it, it works. What the setting does is then where to
// look.
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { WORKS } from './compared-facts.ts';
import { FAILS } from './differences/clauses.ts';
import { refusedWith } from './response-facts.ts';
import { ABOUT_SOCKETS, ANY_HOP, NAMED_HOP } from './words.ts';

export const SETTING_FACTS: readonly FactSearch[] = [settingDecides, timeDecides, releaseBuild];

/** Matches the name of a setting: a few words, or code between backticks. */
const NAME = String.raw`((?:[\x60"'“][^\x60"'”\n]{2,40}[\x60"'”]|[A-Za-z][\w.-]{2,30})(?: (?:directive|middleware|plugin|option|setting|extension|header|module|authentication|auth|compression|interceptor|filter|addon|add-on|line|flag)){0,2})`;
const OFF = String.raw`(?:disabl\w+|remov\w+|turn(?:ed|ing)? off|switch(?:ed|ing)? off|comment(?:ed|ing)? out|delet\w+|uninstall\w*|omit\w*|without)`;
const WITHOUT = new RegExp(
	[
		String.raw`\b${OFF} (?:the |this |that |my |our )?${NAME}\b[^\n.]{1,40}?\b${WORKS}\b`,
		String.raw`\b${WORKS}\b[^\n.]{1,24}?\b(?:if|when|once|after|by) (?:I |we |you )?${OFF} (?:the |this |that |my |our )?${NAME}`,
		String.raw`\b(?:if|when) (?:the |this )?${NAME} (?:line )?is (?:not activated|not set|not used|disabled|off|removed|omitted|commented out)\b[^\n.]{1,60}?\b${WORKS}\b`,
		String.raw`\bwhen no (protocols?|sub-?protocols?)\b[^]{1,160}?\b(?:it is ok|${WORKS})\b`,
		String.raw`(?:关闭|关掉|禁用|去掉|删掉|注释掉|不用|卸载)了?\s?([\w.\x60-]{2,40}|[^\s，。,.\n]{2,12}?)\s?(?:之?后|就|以后)[^\n。]{0,10}(?:正常|可以|好了|没问题|能连)`,
	].join('|'),
	'i',
);
/** Matches words that stand at the place of a name and name nothing, or what other facts are about. */
const NO_NAME =
	/^(?:\w{3,12}ing|it|them|this|that|(?:the )?others?|reverse|lines?|one|any|all|some|these|those|problems?|errors?|issues?|trouble|success|luck|changes?|ssl|tls|https?|wss?|certificates?|login|token|internet|restart\w*|code|further|a|an|the)\b/i;

/** Matches the name of a setting about time or Pings. */
const OF_TIME =
	/\b([a-z]\w{0,24}(?:Timeout|Keep-?[Aa]live|Heart[Bb]eat|PingInterval|Interval|Idle)\w{0,20}|\w{2,20}_(?:timeout|interval|keepalive|idle)\w{0,12})\b/;
/** Matches that a value of a setting is told for both: the connection stays, and it ends. */
const BOTH =
	/\bif\b[^\n.]{1,60}\b(?:not set|set to 0|unset|disabled)\b[^\n.]{1,40}\bclos\w+|\bremove\b[^\n.]{1,40}\bto let\b[^\n.]{1,30}\bclose\b|\/\/ ?disconnects\b[^]{1,400}\/\/ ?does ?n.?t disconnect|\|\s{0,4}yes\s{0,4}\|?[^]{1,400}\|\s{0,4}no\b/i;
/** Matches a configuration that fails and one that works, with the lines of both. */
const BLOCKS = /^Not working:?[ \t]*\n([^]{10,1500}?)^Working:?[ \t]*\n([^]{10,1500})/im;

/** Returns the first line that only the configuration which works has. */
function onlyInWorking(text: string): string {
	const blocks = BLOCKS.exec(text);
	const failing = new Set(blocks?.[1]?.split('\n').map((line) => line.trim()));
	const lines = blocks?.[2]?.split('\n').map((line) => line.trim()) ?? [];
	return lines.find((line) => line.length > 3 && !failing.has(line)) ?? '';
}

/** Reads that a setting about time decides whether a connection stays open. */
function timeDecides({ text, reading }: Paste): FoundFacts | null {
	if (!ABOUT_SOCKETS.test(text) || reading.connections.length > 0) return null;
	const line = onlyInWorking(text);
	const match = BOTH.exec(text);
	const setting = line === '' ? match && OF_TIME.exec(text)?.[1] : line.replace(/\s?\{$/, '');
	if (!setting) return null;
	const at = text.indexOf(setting);
	const range = { from: at, to: at + setting.length };
	const over = ['close-event', 'open-for', 'usual-limit'];
	return found('setting-decides', range, 'likely', null, { setting, time: 1 }, over);
}

/** Reads that it works without a setting, a module or a middleware. */
function settingDecides(paste: Paste): FoundFacts | null {
	const { text, reading } = paste;
	const match = WITHOUT.exec(text);
	const name = match?.slice(1).find((group) => group) ?? '';
	const setting = name.replaceAll(/[\x60"'“”]|\.$/g, '').trim();
	if (
		match === null ||
		NO_NAME.test(setting) ||
		/^(?:这|那|该|此)/.test(setting) ||
		!FAILS.test(text)
	)
		return null;
	if (!ABOUT_SOCKETS.test(text) || reading.broken.length > 0) return null;
	if (reading.connections.length > 0 && reading.kind !== 'heads') return null;
	// A path that is not found tells more.
	if (refusedWith(paste) === 404) return null;
	// What stands between has a fact of its own.
	if (NAMED_HOP.test(setting) || ANY_HOP.test(setting)) return null;
	return found('setting-decides', placeOf(match), 'likely', null, { setting }, [
		'closed-before-open',
		'response',
	]);
}

const RELEASE =
	/\b(?:release|production|prod|signed|store|apk|testflight)\b[^\n.]{1,20}\b(?:build|version|mode|apk|app)\b|\bin (?:the )?release\b|\bnot in (?:the )?release\b|正式(?:包|版)|打包(?:后|之后)|release ?(?:包|版)|真机/i;
const DEBUG =
	/\b(?:dev(?:elopment)?|debug|expo go|emulator|simulator)\b|开发(?:版|环境|时)|调试|模拟器/i;
const ANDROID =
	/\bandroid\b|\bapks?\b|\breact[- ]native\b|\bexpo\b|\bflutter\b|\bcordova\b|\bcapacitor\b|\bionic\b|安卓/i;
const OF_IPHONE = /\b(?:ios|iphone|ipad|testflight)\b/i;

/** Reads that an app for Android connects in its development build, and not in its release build. */
function releaseBuild({ text, reading }: Paste): FoundFacts | null {
	const match = RELEASE.exec(text);
	const isOther = OF_IPHONE.test(text) && !/\bandroid\b|安卓/i.test(text);
	if (match === null || !DEBUG.test(text) || !ANDROID.test(text) || isOther) return null;
	if (!ABOUT_SOCKETS.test(text) || !FAILS.test(text) || reading.connections.length > 0) return null;
	const secure = /\bwss:\/\//.test(text) && !/\bws:\/\//.test(text) ? 1 : 0;
	return found('release-build', placeOf(match), 'likely', 'client', { secure }, [
		'connect-failed',
		'other-client',
		'name-not-found',
	]);
}
