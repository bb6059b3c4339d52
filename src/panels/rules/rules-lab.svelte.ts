// The model of the Rules page: the search and the rule on display. The panel owns the words that are
// searched, so the panel tells the lab which rules the search finds.
import { textUpTo } from '../../engine/bytes/index.ts';
import { STATE_NAMES, type StateName } from '../../engine/endpoint/index.ts';
import { RULES, type Rule, type RuleCode } from '../../engine/report/index.ts';
import { DocumentLab } from '../../lab/document-lab.svelte.ts';
import { History } from '../../lab/history.svelte.ts';
import type { Opened, Parameters } from '../../lab/lab.ts';
import { TERM_IDS, type TermId } from '../../strings/terms.ts';
import { CODES, isRuleCode, nearestCodes } from './catalogue.ts';
import {
	MOST_CHARACTERS,
	FACETS,
	GLOSSARY_PAGE,
	START,
	STATES_PAGE,
	type Facet,
	type RulesDocument,
} from './rules-document.ts';
import { RULES_FORM } from './rules-form.ts';

/** Holds the functions that the lab calls on the panel that shows it. */
export interface RulesView {
	/** Returns the rules that the search finds, in their order. */
	readonly listed: () => readonly RuleCode[];
	readonly search: () => void;
}

const UNSEEN: RulesView = { listed: () => CODES, search: () => undefined };

export class RulesLab extends DocumentLab<RulesDocument> {
	readonly history = new History<RulesDocument>(START);
	protected readonly form = RULES_FORM;
	#view = UNSEEN;

	readonly code: RuleCode | null = $derived.by(() => {
		const { code } = this.history.document;
		return isRuleCode(code) ? code : null;
	});
	readonly rule: Rule | null = $derived(this.code && RULES[this.code]);
	/** Holds a code in the address that no rule has, with the most similar codes. It is null if the code is known. */
	readonly unknown = $derived.by(() => {
		const { code } = this.history.document;
		return ['', STATES_PAGE, GLOSSARY_PAGE].includes(code) || isRuleCode(code)
			? null
			: { code, nearest: nearestCodes(code) };
	});
	/** Says whether the search or a filter excludes rules. */
	readonly narrowed: boolean = $derived.by(() => {
		const { document } = this.history;
		return document.query.trim() !== '' || FACETS.some((facet) => document[facet] !== '');
	});

	/** Says whether the page shows the diagram of states. */
	readonly atStates: boolean = $derived(this.history.document.code === STATES_PAGE);
	/** Says whether the page shows the glossary. */
	readonly atGlossary: boolean = $derived(this.history.document.code === GLOSSARY_PAGE);

	/** Returns true always, because a search is no work that could be lost. */
	override get pristine(): boolean {
		return true;
	}
	override get parameters(): Parameters {
		return this.view;
	}
	/** Returns the whole document as a part of the view, so a reload of the page restores it. */
	get view(): Parameters {
		return RULES_FORM.toAddress(this.document);
	}

	open(parameters: URLSearchParams): Opened {
		const { document, problems } = this.openDocument(parameters);
		return { document: document !== null, problems };
	}

	/** Connects the lab to the panel that shows it. The last call counts. */
	showIn(view: RulesView): void {
		this.#view = view;
	}

	type(query: string): void {
		this.history.commit(
			{ ...this.history.document, query: textUpTo(query, MOST_CHARACTERS) },
			'query',
		);
	}

	filter(facet: Facet, value: string): void {
		this.put({ ...this.document, [facet]: value });
	}

	/** Clears the search and all filters. */
	clear(): void {
		const { code, state, term } = this.document;
		this.put({ ...START, code, state, term });
	}

	/** Shows a rule; '' shows only the list. */
	choose(code: RuleCode | ''): void {
		this.#show({ code });
	}

	/** Shows the diagram of states with one state chosen, or with none. */
	showStates(state: StateName | '' = ''): void {
		this.#show({ code: STATES_PAGE, state });
	}

	/** Shows the glossary with one term chosen, or with none. */
	showGlossary(term: TermId | '' = ''): void {
		this.#show({ code: GLOSSARY_PAGE, term });
	}

	#show({ code, state = '', term = '' }: Partial<RulesDocument> & { code: string }): void {
		const { document } = this.history;
		const same = code === document.code;
		if (same && state === document.state && term === document.term) return;
		this.put({ ...document, code, state, term });
		// Another state or term stays on the same page, so the browser's history gets no entry.
		if (!same) this.newHistoryEntry();
	}

	/**
	 * Returns the next or previous rule of the list; null at the ends. If the current rule is not in the list,
	 * the order of all rules counts.
	 */
	neighbour(by: 1 | -1): RuleCode | null {
		const listed = this.#view.listed();
		if (this.code === null) return (by === 1 ? listed[0] : listed.at(-1)) ?? null;
		const among = listed.includes(this.code) ? listed : CODES;
		return among[among.indexOf(this.code) + by] ?? null;
	}

	/** Moves to the next or previous rule; in the diagram to a state, in the glossary to a term. */
	step(by: 1 | -1): boolean {
		const { state, term } = this.document;
		if (this.atStates) this.showStates(stepped(STATE_NAMES, state, by));
		else if (this.atGlossary) this.showGlossary(stepped(TERM_IDS, term, by));
		else {
			const to = this.neighbour(by);
			if (to) this.choose(to);
		}
		return true;
	}

	key({ key }: Pick<KeyboardEvent, 'key'>): boolean {
		if (key === '/') this.#view.search();
		else if (key === 'ArrowRight') this.step(1);
		else if (key === 'ArrowLeft') this.step(-1);
		else return false;
		return true;
	}
}

/** Returns the neighbour of a name; at an end the name itself, and of no name the first or the last one. */
function stepped<Name extends string>(
	names: readonly Name[],
	name: Name | '',
	by: 1 | -1,
): Name | '' {
	const at = name === '' ? (by === 1 ? -1 : names.length) : names.indexOf(name);
	return names[at + by] ?? name;
}
