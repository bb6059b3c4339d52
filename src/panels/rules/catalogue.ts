// Lists all rules in the order in which a connection meets them, says what the search and its filters find them by, and
// finds the rules nearest to a code that does not exist.
import {
	RULE_GROUPS,
	RULES,
	type Bound,
	type Rule,
	type RuleCode,
	type RuleLevel,
} from '../../engine/report/index.ts';

export const CODES: readonly RuleCode[] = RULE_GROUPS.flatMap((group) =>
	(Object.keys(RULES) as RuleCode[]).filter((code) => RULES[code].group === group),
);

const rules: readonly Rule[] = CODES.map((code) => RULES[code]);

const ALL_LEVELS: readonly RuleLevel[] = [
	'MUST',
	'MUST NOT',
	'SHOULD',
	'SHOULD NOT',
	'defined',
	'advice',
];
const ALL_BOUND: readonly Bound[] = [
	'client',
	'server',
	'both',
	'sender',
	'receiver',
	'intermediary',
];

/** Lists the levels that at least one rule has. */
export const LEVELS = ALL_LEVELS.filter((level) => rules.some((rule) => rule.level === level));
export const BOUND = ALL_BOUND.filter((bound) => rules.some(({ binds }) => binds === bound));

/**
 * Names a document or section in an address: `rfc6455-5.2` for "RFC 6455 §5.2", and `rfc6455` for the whole
 * document.
 */
export type SectionId = string;

export interface SpecDocument {
	readonly id: SectionId;
	readonly name: string;
	readonly sections: readonly { readonly id: SectionId; readonly name: string }[];
}

/** Lists the documents of the rules with their sections in order. Those of WebSocket come first. */
export const DOCUMENTS: readonly SpecDocument[] = documents();

/** Lists the ids of all documents and sections. */
export const SECTION_IDS: readonly SectionId[] = DOCUMENTS.flatMap(({ id, sections }) => [
	id,
	...sections.map((section) => section.id),
]);

export function isRuleCode(text: string): text is RuleCode {
	return Object.hasOwn(RULES, text);
}

const sectionsByCode = new Map<RuleCode, readonly SectionId[]>();

/** Returns the ids of a rule’s document and of its section. */
export function sectionsOfRule(code: RuleCode): readonly SectionId[] {
	let ids = sectionsByCode.get(code);
	if (ids === undefined) {
		const { section } = RULES[code];
		ids = [sectionOfName(documentName(section)), sectionOfName(section)];
		sectionsByCode.set(code, ids);
	}
	return ids;
}

export function sectionOfName(name: string): SectionId {
	return name
		.toLowerCase()
		.replace(/^rfc /, 'rfc')
		.replace(/ §|, | /g, '-');
}

function documentName(section: string): string {
	return section.split(/ §|, /)[0] ?? section;
}

function documents(): readonly SpecDocument[] {
	const byNumber = new Intl.Collator('en', { numeric: true });
	const sections = [...new Set(rules.map(({ section }) => section))].sort(byNumber.compare);
	const names = [...new Set(sections.map(documentName))];
	const ours = (name: string) => /6455|7692|WebSocket/.test(name);
	return [...names.filter(ours), ...names.filter((name) => !ours(name))].map((name) => ({
		id: sectionOfName(name),
		name,
		sections: sections
			.filter((section) => documentName(section) === name)
			.map((section) => ({
				id: sectionOfName(section),
				name: section.slice(name.length).replace(/^, /, '').trim(),
			})),
	}));
}

/** Holds the greatest number of suggestions for a code that does not exist. */
const MOST_SUGGESTED = 4;
/** Holds the least likeness of a suggestion. Codes below it match only by chance. */
const LEAST_LIKENESS = 0.35;

/** Returns the codes most similar to a code that does not exist, the nearest first; none if none is similar enough. */
export function nearestCodes(text: string): readonly RuleCode[] {
	const asked = pairs(text.toLowerCase().replace(/[\s_]+/g, '-'));
	return CODES.map((code) => ({ code, likeness: likeness(asked, pairs(code)) }))
		.filter((one) => one.likeness >= LEAST_LIKENESS)
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, MOST_SUGGESTED)
		.map(({ code }) => code);
}

/** Returns Dice's coefficient: 1 for the same pairs of characters, 0 for none in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const common = [...a].filter((pair) => b.has(pair)).length;
	return (2 * common) / (a.size + b.size);
}

function pairs(text: string): ReadonlySet<string> {
	const whole = `-${text}-`;
	return new Set(Array.from({ length: whole.length - 1 }, (_, i) => whole.slice(i, i + 2)));
}
