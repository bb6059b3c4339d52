// Looks for facts in a pasted text, and puts them into its reading. What a fact overrules goes: two heads that do not
// belong together prove nothing about each other.
import type { PieceReading } from '../piece.ts';
import { isCodeLine, isSourceCode } from '../prose/source-code.ts';
import { isDenied, isDoubted, isOfOther } from '../prose/doubted.ts';
import type { LabelledLine } from '../prose/labelled-lines.ts';
import type { CauseId } from '../cause.ts';
import { meaningOf, type Sign } from '../sign.ts';
import { ACCEPT_SLIPS } from './accept-slips.ts';
import { ACCEPT_WORDS } from './accept-words.ts';
import { ANSWERED_ELSEWHERE } from './answered-elsewhere.ts';
import { ANSWERED_OFFERS } from './answered-offers.ts';
import { BY_HAND_FACTS } from './by-hand-facts.ts';
import { BYTE_FACTS } from './byte-facts.ts';
import { CODE_FACTS } from './code-facts.ts';
import { COMPARED_FACTS } from './compared-facts.ts';
import { CONFIGURATION_FACTS } from './configuration-facts.ts';
import { COMPARISONS, isFact } from './fact.ts';
import { FRAME_FACTS } from './frame-facts.ts';
import { HEAD_FACTS } from './head-facts.ts';
import { HOP_FACTS } from './hop-facts.ts';
import { fieldsAlone, inOrder, responseInOrder, rightAndRefused } from './in-order-facts.ts';
import { KNOWN_LINES } from './known-lines/index.ts';
import { LIBRARY_FACTS } from './library-facts.ts';
import { NUMBER_FACTS } from './number-facts.ts';
import { ORIGIN_FACTS } from './origin-facts.ts';
import { PAYLOAD_FACTS } from './payload-facts.ts';
import { PORT_FACTS } from './port-facts.ts';
import { PRINTED_HEADS } from './printed-heads.ts';
import { PROGRAM_FACTS } from './program-facts.ts';
import { toldReason } from './reason-facts.ts';
import { refusedWith, RESPONSE_FACTS } from './response-facts.ts';
import { restFact } from './rest-facts.ts';
import { SIZE_FACTS } from './size-facts.ts';
import { SETTING_FACTS } from './setting-facts.ts';
import { SITUATION_FACTS } from './situation-facts.ts';
import { SPELLED_HEADS } from './spelled-heads.ts';
import { spokenSigns } from './spoken-signs.ts';
import { TLS_FACTS } from './tls-facts.ts';
import { TIME_FACTS } from './time-facts.ts';
import { TOLD_FACTS } from './told-facts.ts';
import { NO_CONNECTION, type FactSearch, type FoundFacts } from './found-fact.ts';

const SEARCHES: readonly FactSearch[] = [
	...PAYLOAD_FACTS,
	...BYTE_FACTS,
	...NUMBER_FACTS,
	...FRAME_FACTS,
	...BY_HAND_FACTS,
	...ACCEPT_SLIPS,
	...ACCEPT_WORDS,
	...ANSWERED_OFFERS,
	...HEAD_FACTS,
	...SPELLED_HEADS,
	...PRINTED_HEADS,
	...ANSWERED_ELSEWHERE,
	...RESPONSE_FACTS,
	...ORIGIN_FACTS,
	...PROGRAM_FACTS,
	...LIBRARY_FACTS,
	...HOP_FACTS,
	...CODE_FACTS,
	...SIZE_FACTS,
	...TIME_FACTS,
	...KNOWN_LINES,
	...CONFIGURATION_FACTS,
	...PORT_FACTS,
	...SITUATION_FACTS,
	...TLS_FACTS,
	...TOLD_FACTS,
	...SETTING_FACTS,
	...COMPARED_FACTS,
];

/** Bounds how much of a text is searched: a longer one is a file, and what a person writes stands before it. */
const MOST_SEARCHED = 1 << 17;

/** Returns the reading with the facts of its text. */
export function withFacts(
	read: PieceReading,
	whole: string,
	all: readonly LabelledLine[],
): PieceReading {
	if (all.length === 0) return read;
	const isLong = whole.length > MOST_SEARCHED;
	const text = isLong ? whole.slice(0, MOST_SEARCHED) : whole;
	const lines = isLong ? all.filter(({ to }) => to <= MOST_SEARCHED) : all;
	const inCode = isSourceCode(text)
		? ({ range }: Sign) => range !== null && isCodeLine(text, range.from)
		: () => false;
	const isNone = ({ range }: Sign) => range !== null && isDenied(text, range);
	const spoken = spokenSigns({ text, reading: read, lines }).filter(
		(one) => !inCode(one) && !isPromised(one, text) && !isNone(one),
	);
	const came = read.signs.filter((one) => !isPromised(one, text) && !isNone(one));
	const signs = weighed(withoutConsequences([...came, ...spoken]), text);
	const reading = { ...read, signs };
	const paste = { text, reading, lines };
	const said = SEARCHES.flatMap((search) => search(paste) ?? []).filter(
		({ signs: [sign] }) => sign === undefined || !isNone(sign),
	);
	const facts = eachOnce(said).map((one) => ({
		...one,
		signs: one.signs.map((sign) => {
			if (inCode(sign)) return softened(sign, 'likely');
			return isOnlySpokenOf(sign, text) ? softened(sign, 'possible') : sign;
		}),
	}));
	const rest =
		(facts.length === 0
			? (rightAndRefused(paste) ??
				responseInOrder(paste) ??
				(refusedWith(paste) === null ? fieldsAlone(paste) : null))
			: null) ??
		restFact(paste, facts) ??
		toldReason(paste, facts) ??
		(facts.length === 0 ? inOrder(paste) : null);
	// What a code or a status says itself comes before what a person compares.
	const told = rest?.signs.some(
		({ id, values }) =>
			(id === 'code-alone' && values['certainty'] === 'likely') ||
			(id === 'refused-with-status' && SAID_BY_STATUS.includes(Number(values['status']))),
	);
	const beside = told ? facts.map(weakened) : facts;
	const found = rest === null ? beside : [...beside, rest];
	if (found.length === 0 && spoken.length === 0) return reading;
	const overruled = new Set(found.flatMap((one) => one.overruled));
	const reasons = found
		.filter(({ explains, signs }) => explains && !signs.some(({ id }) => overruled.has(id)))
		.flatMap(({ signs }) => signs);
	const stays = (one: Sign) =>
		!(reasons.length > 0 && isGuess(one) && !reasons.includes(one)) &&
		!overruled.has(one.id) &&
		!overruled.has(String(one.values['rule']));
	const none = overruled.has(NO_CONNECTION);
	return {
		...reading,
		kind: reading.kind ?? 'message',
		connections: none ? [] : reading.connections,
		signs: [...reading.signs.filter(stays), ...found.flatMap(({ signs }) => signs).filter(stays)],
		connectionSigns: none ? [] : reading.connectionSigns.map((signs) => signs.filter(stays)),
		broken: none ? [] : reading.broken.filter(({ rule }) => !overruled.has(rule)),
	};
}

/** Lists signs of a handshake that failed, beside which a message that was sent too early tells nothing more. */
const UNOPENED: readonly string[] = [
	'response',
	'connect-failed',
	'handshake-failed',
	'upgrade-header-wrong',
	'tcp-refused',
];

/** Returns whether a person only tells which status would come: “they will send a 404”. */
function isPromised({ id, range }: Sign, text: string): boolean {
	if (id !== 'response' || range === null) return false;
	const before = text.slice(Math.max(0, range.from - 40), range.from);
	return /\b(?:will|would) (?:then )?(?:send|return|give|answer|respond)\b[^\n.]{0,20}$/i.test(
		before,
	);
}

/** Returns the signs, those that the text only speaks of as doubted. */
function weighed(signs: readonly Sign[], text: string): readonly Sign[] {
	return signs.map((one) =>
		!isFact(one.id) && isOnlySpokenOf(one, text)
			? { ...one, values: { ...one.values, doubted: 1 } }
			: one,
	);
}

function isOnlySpokenOf(one: Sign, text: string): boolean {
	const { range } = one;
	if (range === null) return false;
	return isDoubted(text, range) || (isOfNetwork(one) && isOfOther(text, range));
}

/** Lists the causes that strike any connection, and so may have struck another one. */
const OF_ANY: readonly (CauseId | undefined)[] = [
	'dns',
	'refused',
	'tcp-timeout',
	'tls-failed',
	'bad-gateway',
	'server-crashed',
];

function isOfNetwork(one: Sign): boolean {
	return OF_ANY.includes(meaningOf(one).proves);
}

function withoutConsequences(signs: readonly Sign[]): readonly Sign[] {
	if (!signs.some(({ id }) => UNOPENED.includes(id))) return signs;
	return signs.filter(({ id }) => id !== 'sent-before-open');
}

/** Returns whether a sign leaves open why something failed: a setting that is odd says it. */
function isGuess(one: Sign): boolean {
	if (['config-fault', 'rule-broken'].includes(one.id)) return false;
	if (isFact(one.id)) return true;
	const { trouble, isReason } = meaningOf(one);
	return trouble === true && isReason !== true;
}

/** Lists statuses that have one meaning, whichever clients and places a person compares. */
const SAID_BY_STATUS: readonly number[] = [301, 302, 303, 307, 308, 429, 451];

/** Names the facts about code itself. */
const OF_CODE: readonly string[] = ['guid-differs', 'reason-too-long'];

/** Returns a fact with less certainty: the sentence of an error in code, or in what a person supposes, is no error that came up. */
function softened(sign: Sign, certainty: 'likely' | 'possible'): Sign {
	if (OF_CODE.includes(sign.id) || sign.values['certainty'] !== 'certain') return sign;
	return { ...sign, values: { ...sign.values, certainty } };
}

function weakened(one: FoundFacts): FoundFacts {
	const signs = one.signs.map((sign) =>
		COMPARISONS.includes(sign.id)
			? { ...sign, values: { ...sign.values, certainty: 'possible' } }
			: sign,
	);
	return { ...one, signs };
}

/** Takes the first fact of an id: a later search says the same with less. */
function eachOnce(found: readonly FoundFacts[]): readonly FoundFacts[] {
	const seen = new Set<string>();
	return found.filter(({ signs }) => {
		const isNew = signs.length === 0 || signs.some(({ id }) => !seen.has(id));
		for (const { id } of signs) seen.add(id);
		return isNew;
	});
}
