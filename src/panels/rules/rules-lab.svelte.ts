// The model of the Rules page: what is searched for, and the rule in front. The words that are searched belong to the
// panel, which says what they leave.
import {
	RULES,
	STATE_NAMES,
	type Rule,
	type RuleCode,
	type StateName,
} from '../../engine/index.ts';
import { DocumentLab } from '../../lab/document-lab.svelte.ts';
import { History } from '../../lab/history.svelte.ts';
import type { Opened, Parameters } from '../../lab/lab.ts';
import { CODES, isRuleCode } from './catalogue.ts';
import {
	MOST_CHARACTERS,
	FACETS,
	START,
	STATES_PAGE,
	type Facet,
	type RulesDocument,
} from './rules-document.ts';
import { RULES_FORM } from './rules-form.ts';
import { nearestCodes } from './suggestions.ts';

/** What the lab asks of the panel that shows it. */
export interface RulesView {
	/** The rules that the search leaves, in order. */
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
	/** The code in front that is none, and what may have been meant. */
	readonly unknown = $derived.by(() => {
		const { code } = this.history.document;
		return code === '' || code === STATES_PAGE || isRuleCode(code)
			? null
			: { code, nearest: nearestCodes(code) };
	});
	/** Whether a search or a filter leaves rules out. */
	readonly narrowed: boolean = $derived.by(() => {
		const { document } = this.history;
		return document.query.trim() !== '' || FACETS.some((facet) => document[facet] !== '');
	});

	/** The diagram of states is in front. */
	readonly atStates: boolean = $derived(this.history.document.code === STATES_PAGE);

	/** Looking something up makes nothing that could be lost. */
	override get pristine(): boolean {
		return true;
	}
	override get parameters(): Parameters {
		return this.view;
	}
	/** All of it is how the rules are looked at: so a reload finds it again. */
	get view(): Parameters {
		return RULES_FORM.toAddress(this.document);
	}

	open(parameters: URLSearchParams): Opened {
		const { document, problems } = this.openDocument(parameters);
		return { document: document !== null, problems };
	}

	/** The panel in front; the last one counts. */
	showIn(view: RulesView): void {
		this.#view = view;
	}

	type(query: string): void {
		this.history.commit(
			{ ...this.history.document, query: query.slice(0, MOST_CHARACTERS) },
			'query',
		);
	}

	filter(facet: Facet, value: string): void {
		this.put({ ...this.document, [facet]: value });
	}

	/** Everything is listed again. */
	clear(): void {
		const { code, state } = this.document;
		this.put({ ...START, code, state });
	}

	/** Puts a rule in front; '' the list alone. */
	choose(code: RuleCode | ''): void {
		this.#show(code, '');
	}

	/** Puts the diagram of states in front, with one of them chosen or none. */
	showStates(state: StateName | '' = ''): void {
		this.#show(STATES_PAGE, state);
	}

	#show(code: string, state: StateName | ''): void {
		const { document } = this.history;
		if (code === document.code && state === document.state) return;
		this.put({ ...document, code, state });
		// Another state is the same page.
		if (code !== document.code) this.visit();
	}

	/** The rule so many places on in the list; from one that is not in it, in the order of all. Null beyond the ends. */
	neighbour(by: 1 | -1): RuleCode | null {
		const listed = this.#view.listed();
		if (this.code === null) return (by === 1 ? listed[0] : listed.at(-1)) ?? null;
		const among = listed.includes(this.code) ? listed : CODES;
		return among[among.indexOf(this.code) + by] ?? null;
	}

	/** On from state to state where the diagram is in front. */
	step(by: 1 | -1): boolean {
		if (this.atStates) this.#stepState(by);
		else {
			const to = this.neighbour(by);
			if (to) this.choose(to);
		}
		return true;
	}

	#stepState(by: 1 | -1): void {
		const { state } = this.document;
		const at = state === '' ? (by === 1 ? -1 : STATE_NAMES.length) : STATE_NAMES.indexOf(state);
		const next = STATE_NAMES[at + by];
		if (next) this.showStates(next);
	}

	key({ key }: Pick<KeyboardEvent, 'key'>): boolean {
		if (key === '/') this.#view.search();
		else if (key === 'ArrowRight') this.step(1);
		else if (key === 'ArrowLeft') this.step(-1);
		else return false;
		return true;
	}
}
