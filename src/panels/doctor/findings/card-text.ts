// What the card of a finding says before it is unfolded: the headline, the reasons, what to do and how to make sure.
// It has few words, and the rest is folded.
import { RULES } from '../../../engine/report/index.ts';
import type { CaseItem, RuleFinding } from '../../../evidence/case-items.ts';
import type { CauseId } from '../../../evidence/cause.ts';
import type { FactCertainty } from '../../../evidence/facts/fact.ts';
import type { Piece } from '../../../evidence/piece.ts';
import { placeText } from '../place-label.ts';
import type { DoctorWords } from '../strings/en.ts';
import { causeWords } from './cause-words.ts';
import { excerpt } from './excerpt.ts';
import { reasonsOf, type Reason } from './reasons.ts';

/** Holds the greatest number of words before the fold, without labels and lines of code. */
const MOST_WORDS = 105;
/** Holds the greatest number of reasons before the fold. */
const MOST_REASONS = 3;
/** Holds the greatest number of characters that are quoted of a place. */
const MOST_QUOTED = 60;

/** Holds what an item says, as a whole. */
export interface ItemText {
	readonly title: string;
	readonly certainty: FactCertainty;
	/** Follows the title; empty for nothing. */
	readonly what: string;
	readonly todo: readonly string[];
	/** Says that what to do is only a possibility: of a class of causes, or of a cause that is only possible. */
	readonly mayHelp: boolean;
	/** Asks what would settle it, or says how to make sure; null for neither. */
	readonly asks: string | null;
	readonly sure: string | null;
}

/** Returns the texts of an item. The first sentence of a fact is its title. */
export function itemText(item: CaseItem, words: DoctorWords): ItemText {
	if (item.type === 'fact') {
		const { id, values, certainty, cause, evidence } = item.finding;
		const { says, todo, asks } = words.facts[id](values);
		const [title, what] = headline(says);
		const sure = cause === null ? null : causeWords(words, cause, evidence).sure;
		return { title, what, certainty, todo: [todo], mayHelp: false, asks, sure };
	}
	const broken = headlineRule(item);
	if (item.type === 'cause') {
		const { cause, evidence, certainty } = item.finding;
		const { title, what, todo, sure } = causeWords(words, cause, evidence);
		const headline = broken === null ? title : breachText(broken, words);
		const mayHelp = certainty === 'possible' || todo[0]!.startsWith(words.ifBegins);
		return { title: headline, what, certainty, todo, mayHelp, asks: null, sure };
	}
	const { rule, by, times, fails } = item.finding;
	const what = [words.brokenBy(by, RULES[rule].section, times), fails ? words.failsConnection : ''];
	return {
		title: breachText(item.finding, words),
		what: what.filter((one) => one !== '').join(' '),
		// What ends no connection is shown, and explains no trouble.
		certainty: fails || rule === 'ping-answered' ? 'certain' : 'info',
		todo: [words.rules[rule].remedy],
		mayHelp: false,
		asks: null,
		sure: null,
	};
}

/** Lists the causes whose title names only a class of breaches. */
const CLASSES: readonly CauseId[] = ['protocol-error', 'subprotocol-mismatch'];

/** Returns the broken rule whose first breach is the headline: the title of this cause names only its class. */
function headlineRule(item: CaseItem): RuleFinding | null {
	if (item.type === 'rule') return item.finding;
	const isClass = item.type === 'cause' && CLASSES.includes(item.finding.cause);
	return isClass && item.finding.certainty === 'certain' ? (item.rules[0] ?? null) : null;
}

/** Says what a breach is, with its values. */
function breachText({ rule, breaches }: RuleFinding, words: DoctorWords): string {
	const { title, detail } = words.rules[rule];
	const values = detail?.(breaches[0]!.data) ?? '';
	return values === '' ? title : words.sentences([title, values]);
}

/** Returns what a reason says. The place of a fact or a breach says it by itself. */
function reasonText(
	{ sign, breach, places: [place] }: Reason,
	item: CaseItem,
	words: DoctorWords,
	pieces: readonly Piece[],
): string {
	const shown = place && placeText(pieces[place.piece]?.content ?? '', place.range);
	// One line of it is enough, and backticks mark code.
	const line = shown?.split('\n', 1)[0]!.replaceAll('`', '') ?? '';
	const quoted = excerpt(line, { from: 0, to: line.length }, MOST_QUOTED);
	if (breach) {
		const from = breach.byte === null ? '' : words.fromByte(breach.by, breach.byte);
		if (headlineRule(item)?.rule === breach.rule) return from === '' ? `\`${quoted}\`` : from;
		const { title, detail } = words.rules[breach.rule];
		return words.sentences([title, detail?.(breach.data) ?? '', from]);
	}
	if (sign === null) return '';
	const isFact = item.type === 'fact' && sign === item.finding.evidence[0];
	return isFact && quoted !== '' ? `\`${quoted}\`` : words.signs[sign.id](sign.values);
}

/** Holds what stands before the fold, and the number of reasons and steps that do. */
export interface CardText extends ItemText {
	readonly reasons: readonly (Reason & { readonly text: string })[];
	readonly reasonsShown: number;
	readonly todoShown: number;
	readonly hasSure: boolean;
}

/** Chooses what stands before the fold. The first reason and the first step always do. */
export function cardText(item: CaseItem, words: DoctorWords, pieces: readonly Piece[]): CardText {
	const text = itemText(item, words);
	const reasons = reasonsOf(item).map((reason) => ({
		...reason,
		text: reasonText(reason, item, words, pieces),
	}));
	let left = MOST_WORDS - wordsIn(text.title);
	const fits = (one: string | null) => {
		if (one === null || one === '' || wordsIn(one) > left) return false;
		left -= wordsIn(one);
		return true;
	};
	const said = reasons.map(({ text: one }) => one);
	const counted = (texts: readonly string[], most: number) => {
		const over = texts.slice(0, most).findIndex((one, i) => !fits(one) && i > 0);
		return over < 0 ? Math.min(most, texts.length) : over;
	};
	let todoShown = counted(text.todo, 1);
	let reasonsShown = counted(said, 1);
	const what = fits(text.what) ? text.what : '';
	const asks = fits(text.asks) ? text.asks : null;
	const hasSure = asks === null && fits(text.sure);
	reasonsShown += counted(['', ...said.slice(1)], MOST_REASONS) - 1;
	todoShown += counted(['', ...text.todo.slice(1)], MOST_REASONS) - 1;
	return { ...text, what, asks, reasons, reasonsShown, todoShown, hasSure };
}

/** Matches the end of a sentence before another one. */
const SENTENCE_END = /(?<=[.?!])\s+(?=[A-Z“])|(?<=[。？！])/u;
const MOST_IN_TITLE = 18;

/** Divides what a fact says into its headline, one or two sentences, and the rest. */
function headline(says: string): readonly [title: string, what: string] {
	const sentences = says.split(SENTENCE_END);
	const isShort = sentences.length > 1 && wordsIn(sentences.slice(0, 2).join(' ')) <= MOST_IN_TITLE;
	const title = sentences.slice(0, isShort ? 2 : 1);
	const space = /[。？！]$/.test(title.at(-1)!) ? '' : ' ';
	return [title.join(space), sentences.slice(title.length).join(space)];
}

/** Counts words. Three characters of Chinese take as much time to read as two words. */
export function wordsIn(text: string): number {
	const chinese = text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0;
	const others = text.replace(/[\u4e00-\u9fff]/gu, ' ').split(/\s+/);
	return others.filter((one) => /[\p{L}\p{N}]/u.test(one)).length + Math.ceil((chinese * 2) / 3);
}
